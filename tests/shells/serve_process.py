"""`redactor serve` as a process of its own."""

import http.client
import re
import signal
import subprocess
import time
from pathlib import Path


class Serve:
    """One process, and its next one after it was killed.

    Args:
        cli: the command line over the light engine, or the real one.
        arguments: of the command.
        port: a fixed one, so that it is found again after a restart.
    """

    def __init__(self, cli, *arguments, port=0):
        self._cli, self._arguments, self.port = cli, arguments, port
        self.start()

    def start(self):
        """Start it and wait until it is ready."""
        self.process = self._cli.start(
            "serve", "--port", self.port, *self._arguments, stdout=subprocess.DEVNULL
        )
        said = []
        while line := self.process.stderr.readline():
            said.append(line)
            if found := re.match(rb"redactor: ready on https?://[^ ]*:(\d+)\n", line):
                self.port = int(found[1])
                return
        raise AssertionError(b"".join(said).decode())

    def ask(self, method, path, body=None, kind="application/json", timeout=30):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, body, {"Content-Type": kind})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def workers(self):
        """The process ids of its workers; each is the child of a thread."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [int(child) for task in tasks for child in task.read_text().split()]

    def kill(self):
        """Kill it; it gets no chance to say anything."""
        self.process.kill()
        self.process.wait()
        self.process.stderr.close()

    def stop(self, number=signal.SIGTERM):
        """Tell it to end; give its exit code and what it said."""
        self.process.send_signal(number)
        said = self.process.stderr.read()
        self.process.stderr.close()
        return self.process.wait(timeout=60), said


def wait_for(condition, seconds=60.0, every=0.02):
    """Wait until a condition holds. Raises AssertionError when it does not in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "what was waited for did not come"
        time.sleep(every)
