"""One line of a log: what is in front of the message stays, `key=value` pairs are read under their keys, the rest as text.

Syslog headers: RFC 3164 (timestamp, host, tag), RFC 5424 (version, timestamp, host, app, procid, msgid, structured data). A
header is set aside only where each of its parts looks like what it should be; else the whole line is read as text.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from redactor.errors import QuarantineError, Reason
from redactor.fields import FieldClass, by_name
from redactor.quarantine import Form
from redactor.wire.pieces import line_form

_HOST = r"(?!\S*\d(?:\D?\d){6})(?=\S*[A-Za-z])[A-Za-z0-9](?:[A-Za-z0-9.-]{0,61}[A-Za-z0-9])?"
_APP = r"(?!\S*\d(?:\D?\d){6})[A-Za-z][A-Za-z0-9_./-]{0,47}"
_TIME = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)"
_OLD_TIME = r"[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d"
_PID = r"\d{1,7}"
_NEW_HEADER = (
    rf"<\d{{1,3}}>\d{{1,2}} (?:-|{_TIME}) (?:-|{_HOST}) (?:-|{_APP}) (?:-|{_PID}) "
    r"(?:-|(?!\S*\d(?:\D?\d){6})[A-Za-z0-9_.-]{1,32})(?: -)?(?= |\n|\Z) ?"
)
_PERSON = "[A-Z][A-Za-z.-]{0,61}"
_DAEMONS = (
    "anacron|api|app|auditd|chronyd|containerd|cron|crond|daemon|dhclient|dnsmasq|dockerd|etcd|haproxy|httpd|kernel|kubelet|login"
    "|logger|mariadbd|mongod|mysqld|named|nginx|ntpd|postgres|proxy|redis|rsyslogd|server|service|sshd|su|sudo|syslogd|systemd"
    "|web|worker"
)
_SAID_BY = rf"(?:\S{{1,63}} {_PERSON}|[A-Za-z]{{1,63}} (?!(?:{_DAEMONS}):)[a-z]{{1,48}}):"
"""Two words that could be who said the line as well as a host and a program ("Jane Okonkwo:"): then nothing is set aside. A program
with a process id is none, nor is one in small letters on a host with a digit, a dot or a dash."""
_OLD_HEADER = (
    rf"(?:<\d{{1,3}}>(?:{_OLD_TIME}|{_TIME}) (?!{_PERSON} {_PERSON}:)|(?:{_OLD_TIME}|{_TIME}) (?!{_SAID_BY}))"
    rf"{_HOST} {_APP}(?:\[{_PID}\])?: ?"
)
_RFC5424 = re.compile(_NEW_HEADER)
_WITHOUT_DATA = re.compile(r"<\d{1,3}>\d{1,2}(?: \S+){5} - ?")
"""A header of RFC 5424 whose structured data is nil: what follows is the message."""
_RFC3164 = re.compile(_OLD_HEADER)
HEADER = f"(?>{_NEW_HEADER}|{_OLD_HEADER}|)"
"""An expression for what `header_end` sets aside."""
_ELEMENT = re.compile(
    r"\[(?P<id>[A-Za-z][A-Za-z0-9_.-]{0,20}(?:@\d{1,6})?)(?P<params>(?: [^\s=\]\"]{1,32}=\"(?:[^\"\\\]]|\\.)*\")*)\]"
)
_PAIR = re.compile(
    r"(?<![^\s\[({,;|])(?P<key>[A-Za-z_][\w.-]{0,63})=(?:\"(?P<quoted>(?:[^\"\\]|\\.)*)\"|"
    r"'(?P<single>(?:[^'\\\n]|\\.)*)'|(?P<bare>\[[A-Z0-9_]{1,40}\]|[^\s\"\],;|)]+))"
)
_QUOTES = {"quoted": '"', "single": "'"}
_PLAIN_HOST = re.compile(rf"(?:{_HOST})?|-")
_PLAIN_TAG = re.compile(rf"(?:{_APP}(?:\[{_PID}\])?:?)?|-")
_PLAIN_ID = re.compile(rf"(?:{_PID}|(?!\S*\d(?:\D?\d){{6}})[A-Za-z0-9_.-]{{1,32}})?|-")
_SETTABLE_HEADERS = {
    "hostname": _PLAIN_HOST,
    "fromhost": _PLAIN_HOST,
    "syslogtag": _PLAIN_TAG,
    "procid": _PLAIN_ID,
    "msgid": _PLAIN_ID,
}
_FIXED_HEADERS = {"app-name": _PLAIN_TAG, "programname": _PLAIN_TAG}


@dataclass(frozen=True, slots=True)
class LineOutcome:
    """What became of one line: the redacted text, and how often each entity type was found."""

    text: str
    counts: Mapping[str, int]
    findings: tuple[Any, ...] = ()


def header_end(line: str) -> int:
    """Where the message or structured data of a syslog line begins; 0 where no header stands in front.

    >>> line = "Jan  2 03:04:05 web01 sshd[412]: session opened"
    >>> line[header_end(line):]
    'session opened'
    """
    found = _RFC5424.match(line) or _RFC3164.match(line)
    return found.end() if found else 0


def redact_line(engine: Any, text: str) -> LineOutcome:
    """Redact one record of a log, given as text.

    Args:
        engine: what has `run_text` and `run_json` as `redactor.redact.Redactor` has.
        text: the line, or the lines of one record.

    Raises:
        QuarantineError: it can't be redacted.
    """
    start = header_end(text)
    header, rest = text[:start], text[start:]
    counts: Counter[str] = Counter()
    findings: list[Any] = []
    out = [header]
    has_data = bool(header) and not _WITHOUT_DATA.fullmatch(header)
    while has_data and (element := _ELEMENT.match(rest)):
        done = _text(engine, element["params"], counts, findings)
        out.append(f"[{element['id']}{_escaped(done)}]")
        rest = rest[element.end() :]
    out.append(_message(engine, rest, counts, findings))
    return LineOutcome("".join(out), dict(sorted(counts.items())), tuple(findings))


def redact_events(engine: Any, text: str) -> LineOutcome:
    """Redact lines that are pieces of streamed answers; what stands before the JSON of a line is read as in a log.

    Args:
        engine: see `redact_line`.
        text: the lines.

    Raises:
        QuarantineError: they can't be redacted.
    """
    outcome = engine.run_text(text)
    counts = Counter(outcome.counts)
    parts = [line.partition("{") for line in outcome.text.split("\n")]
    out = [_pairs(engine, head, counts) + brace + rest for head, brace, rest in parts]
    return LineOutcome("\n".join(out), dict(sorted(counts.items())), tuple(outcome.findings))


def _message(engine: Any, text: str, counts: Counter[str], findings: list[Any]) -> str:
    """Redact a message: JSON (after an optional "@cee:" cookie), or text."""
    body = text.lstrip()
    lead = text[: len(text) - len(body)]
    if body.startswith("@cee:"):
        lead, body = lead + "@cee:", body[5:]
    if line_form(body[:256].encode()) is Form.JSON:
        try:
            outcome = engine.run_json(body)
        except QuarantineError as error:
            if error.reason is not Reason.INVALID_JSON:
                raise
        else:
            counts.update(outcome.counts)
            findings.extend(outcome.findings)
            return lead + str(outcome.text)
    return _text(engine, text, counts, findings)


def _text(engine: Any, text: str, counts: Counter[str], findings: list[Any]) -> str:
    if not text.strip():
        return text
    outcome = engine.run_text(text)
    counts.update(outcome.counts)
    findings.extend(outcome.findings)
    return _pairs(engine, outcome.text, counts)


def _personal_pairs(text: str) -> list[re.Match[str]]:
    if "=" not in text:
        return []
    return [pair for pair in _PAIR.finditer(text) if by_name(pair["key"]).field_class is FieldClass.ENTITY]


def holds_personal_pairs(text: str) -> bool:
    """Whether a line has `key=value` pairs whose keys say that the value is personal."""
    return bool(_personal_pairs(text))


def _pairs(engine: Any, text: str, counts: Counter[str]) -> str:
    """Redact what is left of values whose keys say that they are personal."""
    found = _personal_pairs(text)
    if not found:
        return text
    written = json.dumps([{pair["key"]: _value(pair)} for pair in found], ensure_ascii=False)
    outcome = engine.run_json(written)
    counts.update(outcome.counts)
    values = [next(iter(item.values())) for item in json.loads(outcome.text)]
    out, done = [], 0
    for pair, value in zip(found, values, strict=True):
        group = str(pair.lastgroup)
        if value == _value(pair):
            continue
        plain = value
        if quote := _QUOTES.get(group):
            plain = value.replace("\\", "\\\\").replace(quote, f"\\{quote}")
        out += [text[done : pair.start(group)], plain]
        done = pair.end(group)
    return "".join([*out, text[done:]])


def _value(pair: re.Match[str]) -> str:
    if pair["bare"] is not None:
        return pair["bare"]
    return re.sub(r"\\([\"'\\\]])", r"\1", pair[str(pair.lastgroup)])


def redact_rsyslog(engine: Any, text: str) -> LineOutcome:
    """One message of rsyslog's mmexternal (`interface.input="fulljson"`) becomes the reply, without the nonce.

    Returns:
        the reply as JSON: msg, rawmsg, structured-data, the header fields that had to change, and the properties `$!`.

    Raises:
        QuarantineError: it can't be redacted, or something that no reply can replace would have to be.
    """
    message = _parsed(text)
    if not isinstance(message, dict) or not isinstance(message.get("msg"), str):
        raise QuarantineError(Reason.INVALID_JSON, "no msg")
    if any(not _plain(message.get(name), shape) for name, shape in _FIXED_HEADERS.items()):
        raise QuarantineError(Reason.UNSUPPORTED, "a header field that can't be set")
    counts: Counter[str] = Counter()
    msg = redact_line(engine, message["msg"])
    counts.update(msg.counts)
    reply: dict[str, Any] = {"msg": msg.text}
    raw = message.get("rawmsg")
    reply["rawmsg"] = _raw(engine, raw, message["msg"], msg.text) if isinstance(raw, str) else msg.text
    personal = _personal_headers(message, reply["rawmsg"])
    if personal & _FIXED_HEADERS.keys():
        raise QuarantineError(Reason.UNSUPPORTED, "a header field that can't be set")
    data = message.get("structured-data")
    if isinstance(data, str) and data != "-":
        reply["structured-data"] = _structured(engine, data, counts)
    for name, shape in _SETTABLE_HEADERS.items():
        if name in personal or not _plain(message.get(name), shape):
            reply[name] = "-"
    reply["$!"] = _properties(engine, message.get("$!"), counts)
    return LineOutcome(json.dumps(reply), dict(sorted(counts.items())), ())


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        pass
    raise QuarantineError(Reason.INVALID_JSON, "the message")


def _plain(value: object, shape: re.Pattern[str]) -> bool:
    return value is None or (isinstance(value, str) and bool(shape.fullmatch(value)))


def _raw(engine: Any, raw: str, msg: str, done: str) -> str:
    """The message as it came: its last part is `msg`, which is redacted already."""
    if msg and raw.endswith(msg):
        lead = raw[: len(raw) - len(msg)]
        if header_end(lead) == len(lead):
            return lead + done
    return redact_line(engine, raw).text


def _personal_headers(message: Mapping[str, Any], done: str) -> set[str]:
    """The header fields that were cut from the words of a line without a header, where those words did not stay."""
    raw = message.get("rawmsg")
    if not isinstance(raw, str) or header_end(raw):
        return set()
    values = {name: message.get(name) for name in (*_SETTABLE_HEADERS, *_FIXED_HEADERS)}
    words = {name: value.rstrip(":") for name, value in values.items() if isinstance(value, str)}
    return {
        name for name, word in words.items() if word not in ("", "-") and word in raw and word not in done
    }


def _structured(engine: Any, data: str, counts: Counter[str]) -> str:
    out = []
    while element := _ELEMENT.match(data):
        out.append(f"[{element['id']}{_escaped(_text(engine, element['params'], counts, []))}]")
        data = data[element.end() :]
    return "".join(out) + _text(engine, data, counts, [])


def _escaped(params: str) -> str:
    """Parameters of structured data with the closing brackets of placeholders escaped (RFC 5424 section 6.3.3)."""
    return re.sub(r"(?<!\\)\]", r"\\]", params)


def _properties(engine: Any, properties: object, counts: Counter[str]) -> dict[str, Any]:
    """The redacted properties. A name can't be taken back in a reply, so none may need to be."""
    if properties is None or properties == {}:
        return {}
    outcome = engine.run_json(json.dumps(properties, ensure_ascii=False))
    counts.update(outcome.counts)
    done = json.loads(outcome.text)
    if not isinstance(done, dict) or _names(done) != _names(properties):
        raise QuarantineError(Reason.UNSUPPORTED, "a property's name")
    return done


def _names(value: object) -> list[str]:
    names, stack = [], [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            names += list(item)
            stack += item.values()
        elif isinstance(item, list):
            stack += item
    return sorted(names)


def has_raw_rest(message: object) -> bool:
    """Whether a message of mmexternal holds something raw that a reply of a mere marker would leave in place."""
    if not isinstance(message, dict):
        return True
    headers = {**_SETTABLE_HEADERS, **_FIXED_HEADERS}
    return bool(message.get("$!") or _personal_headers(message, "")) or any(
        not _plain(message.get(name), shape) for name, shape in headers.items()
    )
