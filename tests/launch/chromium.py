"""A headless Chromium, driven over its debugging pipe with nothing but the standard library."""

import base64
import contextlib
import fcntl
import json
import os
import select
import shutil
import signal
import time

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_OPTIONS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-extensions --disable-dev-shm-usage --mute-audio "
    "--no-default-browser-check --remote-debugging-pipe"
).split()
PATIENCE = 60
"""The longest that an answer may take, in seconds: a guard against hanging, not a measure."""


class Browser:
    """One page of one browser. `events` holds every event that came so far."""

    def __init__(self, folder):
        (its_in, self._out), (self._in, its_out) = os.pipe(), os.pipe()
        # The browser reads commands from file 3 and writes answers to file 4: these two must not stand there already.
        its = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, 10) for one in (its_in, its_out)]
        quiet = [(os.POSIX_SPAWN_OPEN, one, os.devnull, os.O_RDWR, 0) for one in (0, 1, 2)]
        pipes = [(os.POSIX_SPAWN_DUP2, one, place) for one, place in zip(its, (3, 4), strict=True)]
        command = [PROGRAM, *_OPTIONS, f"--user-data-dir={folder}", "about:blank"]
        self._process = os.posix_spawn(PROGRAM, command, os.environ, file_actions=[*quiet, *pipes])
        for one in (its_in, its_out, *its):
            os.close(one)
        self._buffer = b""
        self._count = 0
        self._session = None
        self.events = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "Accessibility"):
            self.call(f"{domain}.enable")

    def call(self, method, **params):
        """Send a command and give its result."""
        self._count += 1
        message = {"id": self._count, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer["error"]
                return answer["result"]
            self.events.append(answer)

    def _next(self):
        until = time.monotonic() + PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, until - time.monotonic()))
            assert ready, "Chromium does not answer"
            data = os.read(self._in, 1 << 16)
            assert data, "Chromium has ended"
            self._buffer += data
        message, _, self._buffer = self._buffer.partition(b"\0")
        return json.loads(message)

    def wait(self, event):
        """Read on until an event of that name comes."""
        while True:
            message = self._next()
            self.events.append(message)
            if message.get("method") == event:
                return message["params"]

    def open(self, url, *, width=1280, height=900, scheme="light", media="screen", touch=False):
        """Load a page in a window of that size, in CSS pixels."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=touch,
        )
        self.media(scheme, media)
        self.call("Page.navigate", url=url)
        self.wait("Page.loadEventFired")

    def media(self, scheme="light", media="screen"):
        """Prefer a colour scheme, and lay out for a screen or for print."""
        self.call(
            "Emulation.setEmulatedMedia",
            media=media,
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )

    def value(self, script):
        """What a script gives, as JSON. It runs in the debugger's name, so the page's own policy does not stop it."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True)
        assert "exceptionDetails" not in result, result["exceptionDetails"]
        return result["result"].get("value")

    def press(self, key, code):
        """Press a key and let it go."""
        for kind in ("rawKeyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def type(self, key, text, code):
        """Press a key that makes a character."""
        self.call(
            "Input.dispatchKeyEvent", type="keyDown", key=key, code=key, text=text, windowsVirtualKeyCode=code
        )
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, code=key, windowsVirtualKeyCode=code)

    def picture(self, whole=True):
        """The page as PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", captureBeyondViewport=whole)["data"])

    def pdf(self):
        """The page as it prints."""
        answer = self.call("Page.printToPDF", printBackground=False, preferCSSPageSize=True)
        return base64.b64decode(answer["data"])

    def named(self, name):
        """The parameters of all events of that name so far."""
        return [event["params"] for event in self.events if event.get("method") == name]

    def close(self):
        """End the browser."""
        self._session = None
        with contextlib.suppress(OSError, AssertionError):
            self.call("Browser.close")
        until = time.monotonic() + PATIENCE
        while os.waitpid(self._process, os.WNOHANG) == (0, 0):
            if time.monotonic() > until:
                os.kill(self._process, signal.SIGKILL)
            time.sleep(0.05)
        os.close(self._in)
        os.close(self._out)
