"""What programs write around values: keys, headers, columns of SQL, frames, pods, versions, ids of events.

Such words look like names, logins or codes to a language model. They are told by the signs beside them (`dur_ms=112`, `X-Signature:`,
`pod/web-7c9d8f6b5-x2k4q`), never by a list of products. Values are not judged here.
Which digits stand somewhere never matters: the short way of log lines (`redactor.quick`) takes what is machinery in one text for
machinery in all that differ from it in digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.layouts.elements import machine_parts
from redactor.detect.layouts.hl7 import machine_fields
from redactor.detect.layouts.wares import wares
from redactor.detect.layouts.x12 import machine_elements
from redactor.detect.source_code import source_code

Stretch = tuple[int, int]
_NEAR = 40

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}\.){1,6}[A-Za-z]{2,24}"
UUID = r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
"""An expression for a UUID in small letters."""
_HASHED = (
    r"[a-z](?:[a-z0-9-]{0,40}[a-z0-9])?-(?=[a-z]*\d)(?![a-z]{0,9}[aeiouy][a-z]{0,9}\d{1,4}(?![a-z0-9]))[a-z0-9]{8,10}"
    r"(?:-[a-z0-9]{5})?"
)
"""A word with a number behind it is none of Kubernetes' hashes, which hold no vowels: `amal-porter21` is somebody."""
_SIGNS = re.compile(
    r"&[a-z]{2,8}\d{0,2};"  # an entity of HTML
    r"|\bPage \d{1,4} of \d{1,4}\b"
    r"|\b(?:(?i:[av]?link|bgcolor|color|fill|stroke)=(?:3D)?[\"']|(?:[a-z]{1,20}-)?(?:color|background): ?)#[\dA-Fa-f]{6}\b"
    r"|\b(?:solid|dashed|dotted|double) #[\dA-Fa-f]{6}\b"  # a colour
    r"|\bdir=(?:3D)?[\"'](?:ltr|rtl|auto)\b"
    r"|\b(?i:tzid|tz|time_?zone|x-lic-location)[\"']?[=:] ?[\"']?"
    r"(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)(?:/[A-Z][a-z]{2,15}(?:[_-][A-Za-z]{2,12}){0,3}){1,2}"
    r"|\{\{\s?[a-z_][\w.]{0,40}\s?\}\}|\$\{[A-Za-z_][\w.]{0,40}\}"  # a place to fill
    r"|\b[\w/.-]{1,80}\.py::[\w:.]{1,120}"  # a test
    r"|(?:^|(?<=\s))\([\dA-Fa-f]{4},[\dA-Fa-f]{4}\)(?: [A-Z]{2} (?=\[))?"  # an element of DICOM
    r"|\bnil pointer dereference\b|^goroutine \d{1,9} \[[a-z][a-z ,\d]{2,60}\]:"  # of Go
    r"|\bat (?!\S{0,200}(?i:users|home)[\\/])(?:[A-Za-z_]\w{0,60}[.+]){2,10}[\w`<>]{1,60}\([^()\n@]{0,200}\)"
    r"(?: in (?!\S{0,200}(?i:users|home)[\\/])\S{1,200}:line \d{1,6})?"  # a frame of .NET
    r"|(?<=;)(?:branch|tag)=[\w.-]{1,80}"  # of SIP
    r"|\bwith E?SMTPS?A? id [\w.-]{4,40}|(?:(?<=^Host: )|(?<=-MTA: dns; ))" + _HOST + r"(?![\w@-])"
    r"|(?<=\bby )" + _HOST + r"(?= (?:with|via|\())"
    r"|(?<=\bfrom )(?=[\w-]{0,20}(?:mail|mx|smtp|mta|mout|relay|gateway|edge)[\w-]{0,20}\.)"  # not somebody's own computer
     + _HOST + r"(?= \((?:\S+ )?\[?[\d.a-f:]{7,45}\]?\))"  # hosts on the way of a mail
    r"|\b(?i:pods?|deployments?|replicasets?|statefulsets?|daemonsets?|cronjobs?|namespaces?|ns|containers?|nodes?|images?)"
    r"[/=][a-z][a-z0-9./-]{0,80}(?::[\w.-]{1,60})?|\b(?i:image):? \"[a-z][a-z0-9./-]{0,80}(?::[\w.-]{1,60})?"
    rf"|\b{_HASHED}\b"  # of Kubernetes
    r"|(?<![\w.-])(?:evt|event|dlv|msg|req|resp|run|step|job|task|batch|trc|trace|span|sess|conv|turn|chunk|chatcmpl|toolu|call|wh|whk|hook"
    r"|build|deploy|exec|op)_(?=[A-Za-z]{0,40}\d)(?:[\dA-Z]{8,40}|[\da-f]{8,40}|(?=[\da-z]{0,40}[A-Z])[\dA-Za-z]{10,60})(?![\w@-])"
    r"|\bEvent ?I[Dd][ =:]{1,2}\d{1,5}\b"  # of Windows
    r"|\b(?:[Pp]age|[Pp]\.|Seite|P[áa]gina|P[áa]g\.|Sida|Side|Strona|Blad|Sivu)"
    r" &P(?:(?: [a-z]{1,4} | ?/ ?)&N)?(?![\w;])"  # at the foot of a sheet
    r"|(?<=\w)\.(?:jpe?g|png|gif|svg|pdf|docx?|xlsx?|csv|tsv|txt|json|xml|ya?ml|log|zip|gz|mp[34]|wav|html?|tfvars|tfstate|cfg|conf|ini"
    r"|cpp|cxx|cc|hpp|pyi|pyc|cmake|make|mk|dir|toml|lock|class|obj|sql|sh|py|rb|js|ts|cs|java|parquet)\b",
    re.MULTILINE,
)
_OWN_FIELD = re.compile(
    r"^(?:DTSTAMP|CREATED|LAST-MODIFIED|PRODID|UID|SEQUENCE|VERSION|METHOD|TZID|CALSCALE|TRANSP|CLASS|STATUS|ACTION|TZNAME|RRULE)"
    r"[:;][^\n@]{1,200}$|^(?:X(?:-[A-Z]{1,20}){1,6}|TZOFFSET(?:FROM|TO))(?=[:;])",
    re.MULTILINE,
)
"""Of a calendar's entry or a card: when and by what program it was made, what its properties are called
(RFC 5545 3.7, 3.8; RFC 6350 6)."""
_CARD = re.compile(r"^BEGIN:V[A-Z]{3,12}\b(?:(?!^END:V)[^\n]{0,4000}\n){1,5000}", re.MULTILINE)
_SIGNED = re.compile(
    r"^(?:DKIM-Signature|ARC-[\w-]{1,30}|(?:X-)?[\w-]{0,30}-?Signature(?:-[\w-]{1,20})?): "
    r"(?:(?=[a-z][a-z\d]{0,11}=)[^\n]{1,400}(?:\n[ \t][^\n]{1,400}){0,8}|(?=\S{0,400}[\d=])[\w+/=:.,-]{20,400}$)",
    re.MULTILINE | re.IGNORECASE,
)
"""What a program signed: settings (`v=1; a=rsa-sha256`) or one long code, and no name in a letter ("Signature: Jane Doe")."""
_HEADER = re.compile(
    r"^(?P<name>[A-Z][A-Za-z]{0,20}(?:-[A-Z][A-Za-z]{0,20}){1,4})(?=:(?:[ \t]|$))", re.MULTILINE
)
_LEADS = frozenset(("X", "Content", "MIME", "DKIM", "ARC", "List"))
"""What names of headers begin with, whatever follows."""
_KEY = re.compile(
    r"(?<=[\"'])(?P<quoted>[a-z][A-Za-z0-9_.-]{0,40})(?=\\{0,3}[\"']\s?(?::|=>))|"
    r"(?<![\w@.$/\"'-])(?P<name>[a-z][a-z0-9]{0,30}(?:[_.-][a-z0-9]{1,30}){0,6})(?==[^\s=~>])"
    r"|^[ \t]{0,12}(?P<set>[a-z][a-z0-9_.]{1,60})(?=[ \t]{0,20}= )"
    r"|(?<=\{)(?P<place>[a-z_][a-z0-9_.]{0,40})(?=\})",
    re.MULTILINE,
)
_PART = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_SHORT = 4
_NUMBERED = re.compile(
    r"(?:(?<=^)|(?<=[ \t{,]))(?:(?<=id: )|(?=[a-z]{2,20}_\d{1,4}:(?:[ \t]|$)))(?P<name>[a-z]{2,20})_\d{1,4}(?![\w-])",
    re.MULTILINE,
)
_ID = re.compile(rf"\b{UUID}\b")
_OF_AN_EVENT = re.compile(
    r"(?i:uid|request|req|correlation|trace|span|event|ce|message|msg|job|task|run|batch|transaction|tx|build|commit|deploy(?:ment)?"
    r"|idempotency|execution|invocation|operation|activity|schema|node|instance)[_-]?(?:(?i:ids?|key)|no)?"
    r"[\\\"']{0,3}[:=> ]{1,3}[\\\"']{0,3}$"
    r"|^\W{0,3}\d{4}-\d\d-\d\d[T ][\d:.,]{8,18}(?:Z|[+-][\d:]{4,5})? $"
)
"""What stands before the id of something that happened in a program, and not of somebody; the time of a line of a log does."""
_TRACED = re.compile(
    r"\b(?i:(?:parent[_.-]?)?(?:trace|span|request|req|correlation)[_.-]?id)[\\\"']{0,3}[:=] ?[\\\"']{0,3}"
    r"(?P<id>(?=\d{0,31}[a-f])(?:[0-9a-f]{32}|[0-9a-f]{16}))(?![\w-])"
)
"""The id of a trace, of a span (W3C Trace Context) or of a request."""
_CONSTANT = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+){2,8}\b")
_OF_A_CONSTANT = re.compile(r"[A-Z]{1,4}|[A-Z]{2,4}\d{1,3}|\d{1,3}")
_PACKAGE = re.compile(
    r"\b(?i:bump(?:s|ed|ing)?|upgrade[sd]?|upgrading|downgrade[sd]?|renovate|update[sd]? \S{1,60} (?:from|to)) [^\n]{1,120}"
)
_VERSION = re.compile(
    r"(?<![\w.])v?\d{1,4}(?:\.\d{1,6}){1,3}(?:-[\w.]{1,20})?(?![\w.]*@)|(?<= )@?[a-z][\w./@-]{1,60}(?= from v?\d)"
)
_STATEMENT = re.compile(
    r"(?:^(?:\S{0,24}[>#] ?|[ \t]{0,12})|(?:(?<=LOG:  )(?:statement|execute [\w<>/]{1,60})"
    r"|(?<=ms  )(?:statement|parse|bind|execute)[^:\n]{0,60}"
    r"|\bSTATEMENT): {1,2})(?:SELECT\b(?![^\n']{0,400}\w: )(?=[^\n]{0,400}\bFROM\b"
    r"|(?: (?:DISTINCT|ALL|TOP \(?\d{1,9}\)?))?(?:$|\s(?:[*@\d'(]|[\w.\"`\[\]]{1,80}(?:[,;(]| AS\b))))|INSERT INTO \S+ ?\("
    r"|UPDATE \S{1,80} SET\b|DELETE FROM\b"
    r"|EXEC(?:UTE)? [\w.\[\]]{3,80}(?= @|;|$)|EXPLAIN (?=SELECT|ANALYZE)|(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|VIEW)\b"
    r"|WITH \w{1,40} AS \("
    r"|MERGE INTO\b|(?:OPTIONAL )?MATCH \(|DECLARE @)"
    r"(?:[^;\n]{1,2000}(?:\n(?=[ \t)]|\S{0,24}-> ?|(?:FROM|WHERE|JOIN|LEFT|INNER|ON|AND|OR|GROUP|ORDER|LIMIT|SET|VALUES|SELECT|RETURN"
    r"|HAVING|UNION)\b))?){1,60}",
    re.MULTILINE,
)
_LITERAL = re.compile(r"'(?:[^'\n]|'')*'|\"[^\"\n]*\"|--[^\n]*|/\*.*?\*/", re.DOTALL)
_WORD = re.compile(r"@?[A-Za-z_][\w$]*(?:\.[A-Za-z_*][\w$]*){0,3}")
_WITH_TABLE = re.compile(r"(?<![\w.])@?[A-Za-z_][\w$]*(?:\.[A-Za-z_*][\w$]*){1,3}(?![\w.])")
"""A column with its table: "p.name"."""
_MAY = re.compile(r"[={}&/.:;_~]|-[a-z]*\d|age \d|\([\dA-Fa-f]{4},")


def written_by_programs(text: str) -> Iterator[Stretch]:
    """The stretches of a text that are a program's own words; they may overlap and are in no order.

    >>> text = "level=info dur_ms=112 user=lena"
    >>> [text[start:end] for start, end in written_by_programs(text)]
    ['level', 'dur_ms', 'user']
    """
    yield from source_code(text)
    if not _MAY.search(text):
        return
    yield from (found.span() for found in _SIGNS.finditer(text))
    yield from (found.span("name") for found in header_names(text))
    yield from _keys(text)
    yield from _ids(text)
    yield from _statements(text)
    if "BEGIN:V" in text:
        for card in _CARD.finditer(text):
            yield from (found.span() for found in _OWN_FIELD.finditer(text, *card.span()))
    if "ignature" in text or "ARC-" in text:
        yield from (found.span() for found in _SIGNED.finditer(text))
    yield from _constants(text)
    yield from machine_parts(text)
    yield from machine_fields(text)
    yield from machine_elements(text)
    yield from wares(text)
    for line in _PACKAGE.finditer(text):
        yield from (found.span() for found in _VERSION.finditer(text, *line.span()))


def header_names(text: str) -> Iterator[re.Match[str]]:
    """The names of headers at the beginning of lines: `Content-Type:`, `X-Spam-Score:`, and not `Mary-Jane:`."""
    for found in _HEADER.finditer(text):
        parts = found["name"].split("-")
        if parts[0] in _LEADS or all(part.isupper() or is_common(part.lower()) for part in parts):
            yield found


def _keys(text: str) -> Iterator[Stretch]:
    for found in _KEY.finditer(text):
        group = found.lastgroup or ""
        parts = [part.lower() for part in _PART.findall(found[group])]
        if "_" in found[group] or all(len(part) < _SHORT or is_common(part) for part in parts):
            start, end = found.span(group)
            yield (start - 1, end + 1) if group == "place" else (start, end)
    for found in _NUMBERED.finditer(text):
        if is_common(found["name"]):
            yield found.span()


def _ids(text: str) -> Iterator[Stretch]:
    """The ids of what happens in a program."""
    yield from (found.span("id") for found in _TRACED.finditer(text))
    for found in _ID.finditer(text):
        first = max(text.rfind("\n", 0, found.start()) + 1, found.start() - _NEAR)
        if _OF_AN_EVENT.search(text[first : found.start()]):
            yield found.span()


def _statements(text: str) -> Iterator[Stretch]:
    """The names in SQL and Cypher that stand in no literal, also where the result repeats them."""
    named: dict[
        str, int
    ] = {}  # the name of a column with its table -> the end of the first statement that has it
    for statement in _STATEMENT.finditer(text):
        start, end = statement.span()
        for literal in (*_LITERAL.finditer(text, start, end), None):
            stop = end if literal is None else literal.start()
            for word in _WORD.finditer(text, start, stop):
                yield word.span()
                if "." in word.group():
                    named.setdefault(word.group(), end)
            start = stop if literal is None else literal.end()
    for again in _WITH_TABLE.finditer(text) if named else ():
        if named.get(again.group(), len(text)) <= again.start():
            yield again.span()


def _constants(text: str) -> Iterator[Stretch]:
    """Words that programs are set by, in capitals with strokes, none of which may be a name: `TLS_AES_256_GCM_SHA384`."""
    for found in _CONSTANT.finditer(text):
        parts = found.group().split("_")
        if all(_OF_A_CONSTANT.fullmatch(part) or is_common(part.lower()) for part in parts):
            yield found.span()
