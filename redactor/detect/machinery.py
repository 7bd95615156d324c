"""What in a text is machinery, above all in a line of a log: process ids, ports, versions, status codes, programs, source locations.

The language model and bare patterns take such numbers for codes and dates, and a log without them is of no use. What has a check
digit, a cue or a shape of its own (an address, a card, a key) is not judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.detect.code_names import LICENCE, called_in_code
from redactor.detect.imaging import examinations
from redactor.detect.installed import installed
from redactor.detect.machine_ids import cuts_an_id, is_hashed, machine_ids
from redactor.detect.nlp import DEFAULT_MODEL
from redactor.detect.printed import printed
from redactor.detect.programs import written_by_programs
from redactor.detect.software import is_software
from redactor.spans import Span, Stretches

_NUMBERS = frozenset(
    "UNIQUE_ID ZIP_CODE DATE_TIME STREET_ADDRESS PHONE_NUMBER ACCOUNT_NUMBER UK_POSTCODE".split()
)
_CERTAIN = frozenset("field_name known_value slot assembly raw_copy speaker_label".split())
_SURE = 0.85
_COUNTED = (
    r"\b\d{1,7}(?:\.\d{1,3})?(?:[kKMGT]?i?bps|[KMGT]i?B|[kMG]?Hz|ms|[uµn]s|rpm|fps|px)\b"
    r"|\b\d{1,6}(?:\.\d{1,3})? (?:[kMGT]?i?bps|[KMGT]i?B|[kMG]?Hz|ms|s|bytes?|rows?|series|records?|events?|entries|requests?"
    r"|lookups?|jobs?|tokens?|partitions?|replicas?|retries|attempts?|packets?|connections?|threads?|workers?|lines?|queries|shards?"
    r"|nodes?|pods?|chunks?|frames?|samples?|keys?|words|characters)\b(?![-'’])"
    r"|\b\d{1,7}(?:[.,]\d{1,3})? ?(?:[kM]Wh|kW|kVA|m³|m3|km|mmHg)\b"
    r"|\b\d{1,3}(?:\.\d{1,3})?%(?!\w)"
    r"|\b(?i:status|version|term|offset|limit|depth|size|seq(?:uence)?|epoch|generation|revision|shard|partition|lag|exit code|errno)"
    r"[ =:]{1,2}\d{1,6}(?![\w-]|[./]\d)"
)
"""Counts with their unit, shares, settings: any digits could stand there, and it would read the same."""
_ORDER = (
    "bestell(?:ung|nummer|nr)|auftrag(?:snummer|snr)?|commande|pedido|encomenda|ordine|zam[óo]wieni[ea]|bestelling"
    "|bestelnummer|beställning|ordre(?:nummer|nr)?|ordernummer|ordernr|tilaus"
)
"""What is ordered, in other languages: numbers of orders are nobody's."""
_HEAD = re.compile(
    r"<\d{1,3}>1 \d{4}-\d\d-\d\dT[\d:.]{5,18}(?:Z|[+-]\d\d:\d\d) \S{1,255} \S{1,48} "
    r"(?P<ids>(?:\d{1,8}|-) (?!\S*\d(?:\D?\d){6})\S{1,32}) (?=-|\[)"
)
"""The head of RFC 5424: its process, and what kind of message it is, of fewer digits than a number of somebody's has."""
_STRETCH = re.compile(
    r"\[\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\]"  # the time of an access log
    r"|\bHTTP/\d(?:\.\d)?\"? \d{3} (?:\d{1,12}|-)(?![\w-])"  # status and size
    r"|^<\d{1,3}>(?=\d? ?(?:\d{4}-|[A-Z][a-z]{2} ))"  # the priority of syslog
    r"|^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ (?=[\w./-]+:\d+\])"  # klog
    r"|(?<=[\w)])\[\d{1,8}\](?=[: ])"  # a process id
    r"|(?:(?<=^)|(?<=>))[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d (?:[\w.-]{1,63} )?[\w./-]{1,48}\[\d{1,8}\]:"  # its name
    rf"|\b(?i:{_ORDER})(?: ?(?i:n[r°ºo]|n[uú]m|num[eé]ro|número|nummer|numer|#)\.?)?[ :]{{1,2}}"
    r"[A-Z]{0,4}-?\d{4,9}\b(?![-/.]\d)"
    r"|\b(?:INC|REQ|RITM|CHG|PRB|SCTASK|CTASK)\d{7,8}\b"  # a ticket of ServiceNow
    r"|\([0-9a-f]{7,12} \d{4}-\d\d-\d\d\)"  # a build of a compiler
    r"|\b(?:[Aa]pi|anthropic)[-_]?[Vv]ersion(?:=|: ?)\d{4}-\d\d-\d\d(?![\w-])"
    r"|(?<![\d:.])\d\d:\d\d:\d\d[.,]\d{3,9}(?:Z|[+-]\d\d:?\d\d)?(?![\w:.])"  # a time to a thousandth of a second
    r"|(?<!\S)[-dlbcps](?:[r-][w-][xsS-]){2}[r-][w-][xtT-][.+@]?(?!\S)"  # who may read a file
    r"|\b\d{1,9}[KMG](?:B|iB)?->\d{1,9}[KMG](?:B|iB)?(?:\(\d{1,9}[KMG](?:B|iB)?\))?"  # what a collector of garbage left
    r"|\b(?:\d{1,3}\.){3}\d{1,3}:\d{1,5}(?![\w.-]|:\d)|\[[0-9a-f:]{2,45}\]:\d{1,5}(?![\w.-]|:\d)"  # a port, and what it is on
    r"|\b(?:in|out)bound\|\d{1,5}\||(?<= )(?<=(?:on|at) ):\d{2,5}(?![\w.:-])"
    r"|\b(?i:used|usage|budget|quota|progress|memory|tokens)[ :=]{1,3}\d{1,9} ?(?:/|of) ?\d{1,9}(?![\w-]|[./,:]\d)"
    r"|\b[a-z]{2,20}_[a-z_]{2,60} - \"[^\"\n]{1,60}\" (?:\d{1,9} ){3}(?:\d{1,9}|-)(?= )"  # what Envoy counts of a request
    r"|(?<=[\w>] )-?\d{1,7}(?:/-?\d{1,7}){3}/\+?\d{1,8} -?\d{1,3} \+?\d{1,9}(?= \S{1,80} \S{1,80} [\w-]{4} \d{1,6}/)"  # and HAProxy
    r"|\[ {0,6}\d{1,8}\.\d{6}\]"  # seconds since the kernel started
    r"|\b[Pp](?:ort|id)[ =:]{1,2}\d{1,7}(?:\sssh2)?(?![\w-])"
    r"|\b(?:[Vv]ersion|[Bb]uild|[Rr]elease|[Rr]ev(?:ision)?)[ =:]{1,2}v?\d[\d.]{0,20}\d(?![\w-])"
    r"|(?<![\w/])(?![A-Z]{2,5}/\d{4})[A-Z][A-Za-z]{2,20}/\d(?:[\w+-]{0,20}|[\w+-]{0,10}\.[\w.+-]{0,20}"
    r"(?: \((?:[^()\n@]|\([^()\n@]{0,80}\)){0,200}\))?)(?![\w@/.])"  # Mozilla/5.0 (...)
    r"|\b[a-z][a-z-]{2,20}/\d{1,3}\.\d[\w.+-]{0,20}(?![\w@/])"  # curl/8.1
    r"|\b(?:like|Intel) Mac OS X(?: [\d_.]{1,12})?"
    r"|\b(?i:disconnected|connection (?:closed|lost)|socket closed)(?: with)?(?: code)?: \d{4}(?![\w-]|[./:]\d| \w)"  # of a WebSocket
    rf"|{_COUNTED}"
    r"|\b0x[0-9A-Fa-f]{1,16}\b"
    r"|(?<=\w)\.(?:jpe?g|png|gif|webp|tiff?|dcm|mp[34]|wav|m4a|aac|ogg|opus|flac|webm|pdf|docx?|xlsx?|pptx?|csv|tsv|json|zip)(?![\w@-]|\.\w)"
    r"|(?<![\w@-])(?:recordings?|uploads|objects|blobs|artifacts|traces|sessions|calls|conversations|rooms|jobs|runs|chunks|media|egress"
    r"|transcripts|exports)/(?:[0-9a-f]{16,64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?=[/.]|[\s,;)\"']|$)/?"  # a folder of one
    r"|(?<![\w.@-])(?!SK)[A-Z]{2}[0-9a-f]{32}(?![\w@-])"  # of Twilio: calls, accounts, recordings
    r"|(?<![\w.@-])(?:RM|PA|TR|EG|EV|IN|SCL|ST|SDR|AJ|AW|AD)_(?=[A-Za-z]*\d)[A-Za-z\d]{12}(?![\w@-])"  # of LiveKit
    r"|(?:(?<=\| )|(?<=\|))[A-Za-z_][\w.]{1,120}:[\w<>]{1,60}:\d{1,6}(?= - )"  # what loguru writes in front of a message
    r"|(?<![\w@.#-])[A-Za-z]{0,40}(?:Service|Processor|Transport|Source|Sink|Aggregator|Pipeline|Frame|Input|Output|Task|Filter|Analyzer"
    r"|Serializer|Observer|Manager|Detector|Buffer|Tracker)#\d{1,7}(?![\w-])"  # a part of Pipecat: OpenAILLMService#0
    r"|(?<![\w./\\-])[./]{0,9}(?:(?!(?i:users|home)/)[\w.-]{1,60}/{1,2}){0,12}[\w.-]{1,60}"  # not in somebody's own folder
    r"\.(?:go|py|java|js|tsx?|cc?|cpp|h|rs|rb|php|cs|kt|swift|scala):\d{1,6}\b"
    r"|\b[a-z]{2,20}_\w{1,40}\.(?:cc?|cpp|hh?|hpp|rs|go|py|js|ts|php|rb|lua|sh)\b(?!@)"
    r"|(?:\b(?:ED25519|RSA|ECDSA)(?:-CERT)? )?\b(?i:sha(?:1|256|384|512)|md5)(?:sum)?(?:[:=-]|[:=]? {1,2})[\w+/=]{16,128}"
    r"|(?<=\]: )[0-9A-Za-z]{8,16}(?=: (?:client|to|from|uid|message-id|removed|warning|reject)\b)"  # a message in a mail server
    r"|\b(?:queued as|with E?SMTPS?A? id) [0-9A-Za-z-]{6,24}\b"
    r"|\b(?i:pool|attempt|retry|step|page|part|replicas?|pain|score|severity|headache)(?: (?:is|of|level))?[ =:]{1,2}"
    r"\d{1,3}/\d{1,3}(?![\w/])"
    r"|\b(?:ISO|IEC|RFC|IEEE|ANSI|NIST|DIN|UTF|HL7|ICD|CPT|CFR|USB|TLS|HTTP|SIP)[ /-]{0,2}\d{1,6}(?:[.:-]\d{1,6}){0,2}(?![\w-])"
    r"|\b[A-Za-z_][\w.]{2,60}\(\)"
    r"|\bat (?:[a-z_][\w]{0,30}[./]){1,8}[\w$.<>]{1,80}\([\w. ]{1,60}(?::\d{1,6})?\)"  # a frame of a stack trace
    r"|\b(?:[a-z]\w{0,30}\.){1,8}[A-Z]\w{0,60}(?:Exception|Error)\b"
    r"|(?<![\w.@/-])(?:(?:[a-z]\.){2,9}|(?:[a-z]\.){3,9}(?:[a-z]\w{1,30}\.){1,4})"
    r"[A-Z][a-z0-9]{1,30}[A-Z]\w{1,60}"  # a logger's name, shortened: o.e.c.r.a.AllocationService
    r"|(?<!\S)%[A-Z][A-Z0-9_]{1,30}-\d-[A-Z0-9_]{2,40}:"  # what a switch or router tells
    r"|(?<==)-?\d{1,4}\.\d{1,9}(?:e[+-]?\d{1,3})?(?![\w.:/@-]| ?[.,]\d)"  # a measure: loss=0.4182
    r"|(?<=[a-z0-9\]])[=~!<>]=\d{1,4}(?:\.\d{1,4}){1,3}(?![\w@/-])"  # a package's version
    r"|(?<= - )\d{3} \d{1,3} \d{1,10} \d{1,7}$"  # what IIS tells of a request
    r"|^\d{1,2} \d{12} eni-[0-9a-f]{8,17}(?= )"  # flows of a VPC
    r"|(?<= )\d{1,5} \d{1,5} \d{1,3} \d{1,12} \d{1,15} \d{10} \d{10} (?:ACCEPT|REJECT)\b"
    r"|(?<![\w@.-])(?=[\w.]{0,40}(?:[._]|[a-z][A-Z]))[A-Za-z][\w.]{2,60}(?:\.ms|[._](?:size|count|limit|timeout|bytes|seconds|retries|port)"
    r"|(?:Version|Size|Count|Limit|Timeout|Bytes|Seconds|Retries|Port))(?: = |=|:|: |:\")\d{1,7}(?![\w@/-]|[.,:]\d| \d)"  # a setting
    r"|\bSIG(?:ABRT|ALRM|BUS|CHLD|CONT|FPE|HUP|ILL|INT|KILL|PIPE|QUIT|SEGV|STOP|SYS|TERM|TRAP|TSTP|TTIN|TTOU|USR[12]|WINCH)\b"
    r"|\b(?:Chat|Runnable)[A-Z]\w{1,40}"  # classes of language model frameworks
    r"|\b[A-Z][A-Za-z]{1,40}(?:Executor|Chain|OutputParser|PromptTemplate|Retriever|Runnable|LLM|OpenAI)\b",
    re.MULTILINE,
)
_SPAN_OF_TIME = re.compile(
    r"\b(?i:in|within|after|for|every|over) \d{1,4} (?:(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?)\b"
)
COUNTS = re.compile(
    rf"{_COUNTED}|{_SPAN_OF_TIME.pattern}"
    r"|\b\d{1,6}(?= [a-z]{4,12} (?:bytes|rows|records|events|entries|requests|lookups|jobs|tokens|lines|queries|frames|words)\b)"
)
_MAY = re.compile(
    r"\d|\(|SIG|[a-z]\.[a-z]\.|r-|Error|Exception|Chat|Runnable|Executor|Chain|Parser|Template|Retriever|LLM|OpenAI"
)
_DIGIT = re.compile(r"\d")
_SEVENS = str.maketrans("012345689", "7" * 9)
_LETTER = re.compile(r"[^\W\d_]")
_LEFT = re.compile(r"[^\W_]")
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_NAMES = frozenset("PERSON LOCATION CITY ORGANIZATION USERNAME URL".split())
_GUESSED = _NUMBERS | _NAMES
_LICENSED = frozenset(("UNIQUE_ID", "US_DRIVER_LICENSE"))
_FEW = 5
"""Fewer digits than these by themselves are nobody's name."""


def without_machinery(text: str, spans: Iterable[Span], *, is_member: bool = False) -> Iterator[Span]:
    """Leave out the guesses that take machinery for something personal.

    Args:
        text: the text.
        spans: its spans of every score.
        is_member: whether it is a member of a record and was not said: then "in 32 days" is a setting, and no appointment.
    """
    numbers = names = None
    for span in spans:
        if span.entity_type in _LICENSED and LICENCE.fullmatch(text, span.start, span.end):
            continue
        if span.entity_type in _GUESSED and span.recognizer not in _CERTAIN and span.score < _least(span):
            is_name = span.entity_type in _NAMES
            if is_name and _is_no_name(text[span.start : span.end]):
                continue
            if cuts_an_id(text, span.start, span.end, at_the_end=is_name or span.entity_type == "DATE_TIME"):
                continue
            if numbers is None or names is None:
                found = [
                    *_stretches(text, is_member),
                    *written_by_programs(text),
                    *installed(text),
                    *printed(text),
                    *called_in_code(text),
                ]
                ids = list(machine_ids(text))
                numbers = Stretches([*found, *ids])
                names = Stretches([*found, *(one for one in ids if is_hashed(text[slice(*one)]))])
            if _is_machinery(text, span, names if is_name else numbers):
                continue
        yield span


def steady(text: str) -> str:
    """The text with sevens for the digits of all counts with a unit: what a language model says of it depends on no count.

    >>> steady("took 153 ms, 12 of 40 rows, user 12")
    'took 777 ms, 12 of 77 rows, user 12'
    """
    return COUNTS.sub(lambda count: count.group().translate(_SEVENS), text) if _DIGIT.search(text) else text


def _stretches(text: str, is_member: bool) -> list[tuple[int, int]]:
    found = [match.span() for match in _STRETCH.finditer(text)] if _MAY.search(text) else []
    found += examinations(text)
    if text.startswith("<") and (head := _HEAD.match(text)):
        found.append(head.span("ids"))
    if is_member:
        found += [match.span() for match in _SPAN_OF_TIME.finditer(text)]
    return found


def _least(span: Span) -> float:
    """From which score on a span is no guess: the language model always guesses."""
    return 2.0 if span.recognizer == DEFAULT_MODEL or span.entity_type == "DATE_TIME" else _SURE


def _is_no_name(said: str) -> bool:
    return is_software(said) or (len(said) < _FEW and not _LETTER.search(said))


def _is_machinery(text: str, span: Span, found: Stretches) -> bool:
    inside = found.meeting(span.start, span.end)
    if not inside:
        return False
    rest, at = "", span.start
    for start, end in inside:
        rest += text[at : max(start, at)]
        at = max(at, end)
    rest += text[at : span.end]
    if span.entity_type == "STREET_ADDRESS":
        return not _LEFT.search(rest)
    if span.entity_type in _NUMBERS:
        return not _DIGIT.search(rest) and len(rest.split()) <= 1 and not _MONTH.search(rest)
    return not _LEFT.search(rest)
