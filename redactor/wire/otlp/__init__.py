"""OpenTelemetry's export requests (OTLP 1.x): the protobuf form and the JSON form, cut into records and put together again.

    protobuf ──read──┐                                  ┌── write ── protobuf
                     ├── Export ── heads, records ── joined ──┤
    JSON ────────────┘      (each a JSON document)      └── write ── JSON

Every log record and every span is redacted on its own, so that what comes out of it does not depend on what a collector
happened to put into the same request. Sources: opentelemetry-proto 1.x; the OTLP specification 1.x, "JSON Protobuf
Encoding" (ids as hex, 64-bit numbers as decimal strings, enumerations as numbers).

Files: `to_json` makes one JSON text of a `.pb` file that holds one request, `from_json` makes the file again.
"""

from redactor.wire.otlp.export import Export, Signal
from redactor.wire.otlp.files import from_json, to_json
from redactor.wire.otlp.forms import Form, read, write
from redactor.wire.otlp.replies import failure, rejected, success

__all__ = [
    "Export",
    "Form",
    "Signal",
    "failure",
    "from_json",
    "read",
    "rejected",
    "success",
    "to_json",
    "write",
]
