"""A Python parser for syslog-ng: every message that passes it is redacted, is a marker, or is dropped.

    parser p_redact { python(class("redactor.shells.syslogng.Redact") options("command" "/opt/redactor/bin/redactor")); };

The engine runs in a process of its own (`redactor stream --protocol rsyslog-mmexternal`), so that this module needs nothing but
the standard library: syslog-ng's embedded Python may be another version than redactor's, and an engine that dies, hangs or
grows takes nothing of syslog-ng with it. parse() waits for the answer, which is back-pressure to the source.

Source of facts: syslog-ng 3.38, modules/python (LogParser, LogMessage) and lib/template/macros.c.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import re
import secrets
import shlex
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from redactor.errors import Reason
from redactor.quarantine import Form, marker
from redactor.shells import guard

ATTEMPTS = 3
"""How often a message is asked about before it counts as what kills the helper."""
PAUSE = 5.0
"""Seconds in which no new helper is started once it did not start for as long as `wait` says."""
START_SECONDS = 300.0
"""How long a helper may take until it answers for the first time: it loads the engine."""
MAX_REPLY = 256 * 1024 * 1024
_TIMES = (
    "AMPM|DATE|DAY|FULLDATE|HOUR12|HOUR|ISODATE|ISOWEEK|MIN|MONTH_ABBREV|MONTH_NAME|MONTH_WEEK|MONTH|MSEC|SEC|STAMP|TZOFFSET|TZ|"
    "UNIXTIME|USEC|WEEK_DAY_ABBREV|WEEK_DAY_NAME|WEEK_DAY|WEEKDAY|WEEK|YEAR_DAY|YEAR"
)
_MACRO = re.compile(
    rf"(?:[CPRS]_)?(?:{_TIMES})|BSDTAG|CONTEXT_ID|DESTIP|DESTPORT|FACILITY(?:_NUM)?|HOSTID|LEVEL(?:_NUM)?|LOGHOST|MSG|MSGHDR|"
    "PEERIP|PEERPORT|PRI|PRIORITY|PROTO|PROTO_NAME|IP_PROTO|RCPTID|RUNID|SDATA|SEQNUM|SEVERITY(?:_NUM)?|SOURCEIP|SOURCEPORT|"
    "SYSUPTIME|TAGS?|UNIQID"
)
_HEADERS = {
    "HOST": "hostname",
    "HOST_FROM": "fromhost",
    "PROGRAM": "syslogtag",
    "PID": "procid",
    "MSGID": "msgid",
}
_OWN = {*_HEADERS, "MESSAGE", "RAWMSG", "LEGACY_MSGHDR", "SOURCE"}
_TAG = re.compile(r"\[\d+\]: ?\Z")
_MARKER = re.compile(r"\[REDACTOR_QUARANTINE reason=[a-z_0-9]{1,40} record=\d{1,18}\]")


class Message(Protocol):
    """What this module uses of syslog-ng's LogMessage. Names and values are bytes in reading."""

    def keys(self) -> Sequence[bytes]:
        """The names of the values, then those of the macros."""

    def __getitem__(self, name: str) -> bytes: ...

    def __setitem__(self, name: str, value: str) -> None: ...


class HelperError(Exception):
    """The helper died, answered too late, or answered what is no reply to the question."""


class StartError(HelperError):
    """No helper could be started."""


def names(message: Message) -> list[str]:
    """The names of the message's own values: what it came with and what parsers added.

    `keys()` gives them first and then every macro; a macro can't be set, and asking for some of them ends syslog-ng.
    """
    found = []
    for key in message.keys():  # noqa: SIM118 - a LogMessage is no mapping
        name = key.decode("utf-8") if isinstance(key, bytes) else str(key)
        if _MACRO.fullmatch(name):
            break
        found.append(name)
    return found


def request(values: Mapping[str, str]) -> dict[str, Any]:
    """The question to the helper: a message as rsyslog's mmexternal would send it.

    >>> request({"MESSAGE": "hi", "HOST": "web01", ".SDATA.meta@1.user": "x"})
    {'msg': 'hi', 'hostname': 'web01', '$!': {'0': {'user': 'x'}}}
    """
    asked: dict[str, Any] = {"msg": values.get("MESSAGE", "")}
    tag = values.get("LEGACY_MSGHDR", "")
    if values.get("RAWMSG"):
        asked["rawmsg"] = values["RAWMSG"]
    elif tag and not _TAG.search(tag):  # the first word of a line without a header was taken for the program
        asked["rawmsg"] = tag + asked["msg"]
    asked |= {theirs: values[ours] for ours, theirs in _HEADERS.items() if values.get(ours)}
    extra = _extra(values)
    asked["$!"] = {str(i): _nested(_path(name), values[name]) for i, name in enumerate(extra)}
    return asked


def changes(values: Mapping[str, str], reply: Mapping[str, Any]) -> dict[str, str]:
    """What the reply sets in the message.

    Raises:
        HelperError: it is no reply to `request(values)`.
    """
    done: dict[str, str] = {}
    try:
        done["MESSAGE"] = _text(reply["msg"])
        if values.get("RAWMSG"):
            done["RAWMSG"] = _text(reply["rawmsg"])
        for ours, theirs in _HEADERS.items():
            if values.get(ours) and theirs in reply:
                done[ours] = _text(reply[theirs])
        for i, name in enumerate(_extra(values)):
            value: Any = reply["$!"][str(i)]
            for step in _path(name):
                value = value[step]
            done[name] = value if isinstance(value, str) else json.dumps(value)
    except (KeyError, TypeError, IndexError):
        failed = True
    else:
        failed = False
    if failed:
        raise HelperError
    if values.get("LEGACY_MSGHDR"):
        done["LEGACY_MSGHDR"] = _old_header(values, done)
    return done


def blanks(values: Mapping[str, str], text: str) -> dict[str, str]:
    """What a quarantined message is made of: the marker `text`, and nothing else that came with it."""
    return {**{name: "" for name in values if name != "SOURCE"}, "MESSAGE": text, "HOST": "-"}


def _extra(values: Mapping[str, str]) -> list[str]:
    return [name for name in values if name not in _OWN and values[name]]


def _path(name: str) -> list[str]:
    """The names that say what a value is: of structured data the parameter's, since an element's id looks like an address."""
    parts = [part for part in name.split(".") if part]
    return parts[-1:] if name.startswith(".SDATA.") else parts or ["value"]


def _nested(path: Sequence[str], value: str) -> Any:
    inner: Any = value
    for step in reversed(path):
        inner = {step: inner}
    return inner


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError


def _old_header(values: Mapping[str, str], done: Mapping[str, str]) -> str:
    """The tag of a BSD message as it was, where program and process id stay and it holds nothing else."""
    program, pid = values.get("PROGRAM", ""), values.get("PID", "")
    plain = {f"{program}[{pid}]: ", f"{program}: ", f"{program}[{pid}]:", f"{program}:"}
    same = all(done.get(name, values.get(name)) == values.get(name) for name in ("PROGRAM", "PID"))
    if same and values["LEGACY_MSGHDR"] in plain:
        return values["LEGACY_MSGHDR"]
    return f"{done.get('PROGRAM', program)}: "


@dataclass
class Helper:
    """The process that redacts, with one question at a time.

    Args:
        command: its command line.
        timeout: seconds for each started 256 KiB of a message, as the helper itself counts.
    """

    command: Sequence[str]
    timeout: float
    _process: subprocess.Popen[bytes] | None = None
    _line: socket.socket | None = None
    _nonce: str = field(default="", repr=False)

    def ask(self, question: Mapping[str, Any], seconds: float | None = None) -> dict[str, Any]:
        """The reply to one question; starts the process where none runs.

        Raises:
            HelperError: no reply came, or none that carries the nonce or a marker. The process is ended by it.
        """
        data = json.dumps(question).encode("ascii") + b"\n"
        patience = 2 * self.timeout * (1 + len(data) // 262_144) + 5 if seconds is None else seconds
        reply: Any = None
        ready = self._process is not None
        try:
            if self._process is None:
                self._start()
                ready = b'"redact"' in self._exchange(b'{"msg": ""}\n', START_SECONDS)
            reply = json.loads(self._exchange(data, patience))
        except (OSError, ValueError, RecursionError):
            pass
        if isinstance(reply, dict):
            properties = reply.get("$!")
            if _MARKER.fullmatch(str(reply.get("msg"))):
                return {"quarantined": reply["msg"]}
            if isinstance(properties, dict) and properties.pop("redact", None) == self._nonce:
                return reply
        self.end()
        raise HelperError if ready else StartError

    def end(self) -> None:
        """End the process."""
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process, self._line = None, None

    def _start(self) -> None:
        self._nonce = secrets.token_hex(16)
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        ours, theirs = socket.socketpair()
        try:
            self._process = subprocess.Popen(  # noqa: S603 - the command of the configuration
                self.command,
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
                env={**kept, "REDACTOR_NONCE": self._nonce},
            )
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self._line = ours

    def _exchange(self, data: bytes, seconds: float) -> bytes:
        """Send one line and read one line. Raises OSError where that fails or takes longer."""
        if self._line is None:
            raise OSError
        end = time.monotonic() + seconds
        rest, got = memoryview(data), bytearray()
        while not got.endswith(b"\n"):
            left = end - time.monotonic()
            if left <= 0 or len(got) > MAX_REPLY:
                raise TimeoutError
            self._line.settimeout(left)
            if rest:
                rest = rest[self._line.send(rest, socket.MSG_NOSIGNAL) :]
            elif part := self._line.recv(1 << 16):
                got += part
            else:
                raise ConnectionResetError
        return bytes(got)


class Redact:
    """The parser's class.

    Its options, all given as texts: `command` is the command line of redactor (default `redactor`); `policy`, `key_file`, `nlp`,
    `format`, `timeout` and `max_record` are those of `redactor stream`; `on_failure` is `marker` (the default: a marker stands for
    a message that can't be redacted) or `drop`; `wait` is for how many seconds syslog-ng waits for a helper that does not start
    (default 60) before messages count as failed.
    """

    def init(self, options: Mapping[str, str] | None = None) -> bool:
        """Start the helper. False, so that syslog-ng does not start, when an option is wrong or the engine can't be built."""
        given = {str(name).replace("-", "_"): str(value) for name, value in (options or {}).items()}
        arguments = ["stream", "--protocol", "rsyslog-mmexternal"]
        self._on_failure = given.pop("on_failure", "marker")
        command: list[str] = []
        try:
            command = shlex.split(given.pop("command", "redactor"))
            timeout, self._wait = float(given.get("timeout", "30")), float(given.pop("wait", "60"))
        except ValueError:
            timeout = self._wait = -1.0
        for name in ("policy", "key_file", "nlp", "format", "timeout", "max_record"):
            if name in given:
                arguments += [f"--{name.replace('_', '-')}", given.pop(name)]
        is_timed = 0 < timeout <= guard.LONGEST and 0 <= self._wait <= guard.LONGEST  # and neither is `nan`
        if given or not command or not is_timed or self._on_failure not in ("drop", "marker"):
            _say(
                "a wrong option; there are: command, policy, key_file, nlp, format, timeout, max_record, on_failure, wait"
            )
            return False
        self._helper = Helper([*command, *arguments], timeout)
        self._lock = threading.Lock()
        self._rests_until = 0.0
        try:
            self._helper.ask({"msg": ""})
        except HelperError:
            _say("the helper did not start: try the command by hand")
            return False
        return True

    def parse(self, message: Message) -> bool:
        """Redact one message in place. False drops it."""
        try:
            self._redact(message)
        except BaseException:  # noqa: BLE001 - whatever it is, the message must not go on
            return False
        return True

    def deinit(self) -> None:
        """End the helper."""
        with self._lock:
            self._helper.end()

    def _redact(self, message: Message) -> None:
        found: dict[str, str] = {}
        held = names(message)
        with contextlib.suppress(UnicodeDecodeError):
            for name in held:
                found[name] = _decoded(message[name])
        if len(found) < len(held):
            self._withhold(message, dict.fromkeys(held, ""), marker(Form.LINE, Reason.INVALID_UTF8, 1))
            return
        with self._lock:
            reply = self._answer(found)
        if reply is None:
            self._withhold(message, found, marker(Form.LINE, Reason.WORKER_DIED, 1))
        elif "quarantined" in reply:
            self._withhold(message, found, reply["quarantined"])
        else:
            _set(message, found, changes(found, reply))

    def _answer(self, values: Mapping[str, str]) -> dict[str, Any] | None:
        """The reply, or None. Waits for a helper that does not start as long as the option `wait` says."""
        question = request(values)
        end, failures, pause = time.monotonic() + self._wait, 0, 0.1
        if time.monotonic() < self._rests_until:
            return None
        while failures < ATTEMPTS:
            try:
                return self._helper.ask(question)
            except StartError:
                if time.monotonic() + pause > end:
                    self._rests_until = time.monotonic() + PAUSE
                    return None
                time.sleep(pause)
                pause = min(2 * pause, PAUSE)
            except HelperError:
                failures += 1
        return None

    def _withhold(self, message: Message, values: Mapping[str, str], text: str) -> None:
        if self._on_failure == "drop":
            raise HelperError
        _set(message, values, blanks(values, text))


def _decoded(value: object) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


def _set(message: Message, old: Mapping[str, str], new: Mapping[str, str]) -> None:
    for name, value in new.items():
        if old.get(name) != value or not value:
            message[name] = value


def _say(text: str) -> None:
    """One line in syslog-ng's own log."""
    try:
        importlib.import_module("syslogng").Logger().error(f"redactor: {text}")
    except Exception:  # noqa: BLE001 - outside of syslog-ng
        sys.stderr.write(f"redactor: {text}\n")
