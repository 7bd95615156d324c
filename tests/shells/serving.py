"""What the tests of `serve` share: a server over the light engine, a fake upstream, one request."""

import contextlib
import gzip
import http.client
import os
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from redactor.shells.serve import Server, Settings
from redactor.shells.work import Setup

PROTOBUF = "application/x-protobuf"
SETUP = Setup("light", engine="light:Light", timeout=5)


@contextlib.contextmanager
def light_path():
    """Let workers find the light engine."""
    path = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [str(Path(__file__).parent), path]))
    try:
        yield
    finally:
        os.environ["PYTHONPATH"] = path


@contextlib.contextmanager
def serving(**settings):
    server = Server(Settings(**settings), SETUP)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def ask(server, method, path, body=None, kind="application/json", timeout=30, **headers):
    """(status, body, headers) of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=timeout)
    try:
        fields = {"Content-Type": kind, **{name.replace("_", "-"): text for name, text in headers.items()}}
        connection.request(method, path, body, fields)
        answer = connection.getresponse()
        return answer.status, answer.read(), {name.lower(): text for name, text in answer.getheaders()}
    finally:
        connection.close()


def metrics(server):
    """Every sample: name with labels -> value."""
    lines = ask(server, "GET", "/metrics")[1].decode().splitlines()
    return {
        name: float(value) for name, _, value in (line.rpartition(" ") for line in lines) if name[:1] != "#"
    }


class Upstream:
    """A store that takes what is posted, or does what it is told to.

    Attributes:
        got: (path, headers, decompressed body) of every request that was taken, in order.
        plan: statuses, answered one after another before all else is taken; 0 hangs up.
        reply: (media type, body) of the answers.
        headers: of the answers with a planned status.
        delay: seconds before each answer.
    """

    def __init__(self):
        self.got, self.plan, self.headers, self.delay, self.reply = [], [], {}, 0.0, ("", b"")
        self.seen = 0
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if self.headers.get("Content-Encoding") == "gzip":
                    body = gzip.decompress(body)
                upstream.seen += 1
                time.sleep(upstream.delay)
                status = upstream.plan.pop(0) if upstream.plan else 200
                if status == 0:
                    self.close_connection = True
                    return
                if status == 200:
                    upstream.got.append((self.path, dict(self.headers.items()), body))
                kind, answer = upstream.reply
                self.send_response(status)
                for name, value in upstream.headers.items() if status != 200 else ():
                    self.send_header(name, value)
                if kind:
                    self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)

            def log_message(self, *args):
                pass

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request, client_address):
                pass

        self._server = Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()
