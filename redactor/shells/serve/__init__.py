"""`redactor serve`: the redaction over HTTP, for shippers that can post and can't pipe.

    wire      HTTP/1.1 on one socket (h11), each exchange under one deadline
    server    listens, counts connections, drains
    app       what each path does
    bodies    bodies cut into records; `exports`: OTLP requests
    lanes     the worker processes
    upstream  the next hop
    check     /validate
    metrics   /metrics

No answer, no message and no metric holds anything of a request but its redacted form.
"""

from redactor.shells.serve.server import Server, run
from redactor.shells.serve.settings import Limits, Settings, Tls, Upstream

__all__ = ["Limits", "Server", "Settings", "Tls", "Upstream", "run"]
