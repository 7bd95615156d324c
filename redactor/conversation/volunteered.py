"""Values that are given unasked: "my postcode is ...", "with PIN 1596", "Charlie is my dog's name"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import regex

from redactor.conversation.items import items
from redactor.conversation.lexicon import is_common
from redactor.conversation.plans import is_plan
from redactor.conversation.replies import DATES, WORDY, body, code_runs, first_clause
from redactor.conversation.tokens import DIGIT_WORDS, Token, tokenise
from redactor.conversation.values import (
    MAILBOX,
    Found,
    before_digits,
    is_nobodys_name,
    namelike,
    states_something,
)

_LINK = regex.compile(
    r"(?:\s*[\"')]?\s*(?:on\s+file|for\s+(?:the|my|this)\s+\w+|again|#|no\.?|number|address|code|"
    r"number's)?){0,2}\s*(?P<link>(?:is|was|are|were|ist|lautet|est|è|é)(?:\s+(?:either|actually|still|just|also|um|uh|"
    r"like))*|['’]s|:|=|would\s+be|should\s+be|ends?\s+(?:in|with)|ending\s+(?:in|with)|of)?"
    r"(?:\s*[,:.-])?\s*(?:um+|uh+|er+|it['’]?s|it\s+is|that['’]?s|like)?(?:\s+either)?[\s,\"“>]*",
    regex.IGNORECASE,
)
_REVERSE = regex.compile(
    r"(?P<value>[^\s,.;!?]+(?:\s+[^\s,.;!?]+){0,3}?)\s+(?:is|was)\s+(?:my|our|his|her|the|"
    r"their)\s+(?:\w+\s+){0,2}$",
    regex.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"\b(?:(?P<sure>my\s+(?:full\s+|first\s+|last\s+|given\s+)?name(?:\s+is|['’]?s)|"
    r"(?:the\s+)?name['’]s|(?:just\s+|please\s+)?call\s+me|my\s+friends\s+call\s+me|i\s+go\s+by)|"
    r"(?P<hi>i['’]?m|i\s+am|this\s+is|it['’]s|you['’]re\s+speaking\s+(?:with|to)|speaking\s+(?:with|"
    r"to)))[\s,:]+",
    re.IGNORECASE,
)
_CUES = frozenset("name names call go m im am this it its speaking".split())
"""`_INTRODUCED` needs one of these words."""
_CUE_WORD = re.compile(r"[a-z]+")
_AFTER_NAME = regex.compile(
    r"\s*(?:$|[.,!]|calling\b|speaking\b|from\b|here\b|with\b|and\s+(?:i|my|this)\b|i\s+)", regex.IGNORECASE
)
_GREETED = regex.compile(
    r"(?:^|[.!,]\s*|\b(?:hi|hello|hey|yes|yeah|sure|morning|afternoon|evening|there|course)\W*)$",
    regex.IGNORECASE,
)
_KIN = regex.compile(
    r"\b(?i:my|his|her|our|their)\s+(?i:best\s+|good\s+|old\s+|dear\s+|older\s+|younger\s+|little\s+|"
    r"late\s+|ex-?)?(?i:friend|son|daughter|kid|child|wife|husband|spouse|partner|"
    r"fianc[eé]e?|boyfriend|girlfriend|mother|father|mom|mum|dad|brother|sister|aunt|uncle|cousin|"
    r"nephew|niece|grandmother|grandfather|grandma|grandpa|"
    r"colleague|coworker|co-worker|boss|roommate|neighbou?r|caregiver|guardian|stepson|stepdaughter|"
    r"stepfather|stepmother)(?:['’]s\s+name\s+is)?,?\s+"
    r"(?P<name>\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?)",
)
_MINE = re.compile(r"\b(?:[mM]y|[hH]is|[hH]er|[oO]ur|[tT]heir)\s")
_TITLE = frozenset("mr mrs ms miss dr doctor prof sir".split())
_MOST = 400_000
_LEAST_READ_OUT = 4
"""Digits of what is read out behind its name without a word between: "pass code four one one nine"."""

_BORDER = regex.compile(
    r"\)[.,;:]?(?:\s|$)|\s{3,}|\s{2,}(?=[A-Za-z]{3})|[;\"|]|\sto\s|\s\w{2,20}=|['’](?=\s?[,:)}\]])|</"
    r"|\n(?=\[?\d\d?:\d\d|\d{4}-\d\d-|\p{Lu}\p{Ll}{2} {1,2}\d|\S{1,20}[=:]\s?\S)"
)
"""What ends a value as it is written: a bracket, a quote, a tag, a key, or the head of the next line of a list or log."""


def volunteered(text: str, start: int, end: int) -> list[Found]:
    """The values that the words of one turn announce themselves.

    Args:
        text: the text the turn stands in.
        start: the first character of the turn.
        end: the character after the last.

    Returns:
        ranges of `text` with their kinds, in no order.
    """
    end = min(end, start + _MOST)
    found: list[Found] = []
    for kind, match in items(text, start, end):
        found += _after(text, match.end(), end, kind) or _before(text, start, match.start(), kind)
    cued = not _CUES.isdisjoint(_CUE_WORD.findall(text[start:end].lower()))
    for match in _INTRODUCED.finditer(text, start, end) if cued else ():
        found += _introduced(text, start, match, end)
    for match in _KIN.finditer(text, start, end) if _MINE.search(text, start, end) else ():
        low, high = match.span("name")
        if text[high - 2 : high].lower() in ("'s", "’s"):
            high -= 2
        if high - low > 1 and not text[low:high].isupper():
            found.append((low, high, "PERSON"))
    return found


def announced(text: str, start: int, end: int) -> list[tuple[int, str]]:
    """The personal items that the words of a turn name: where each name ends, and its kind."""
    return [(match.end(), kind) for kind, match in items(text, start, min(end, start + _MOST))]


def _after(text: str, at: int, end: int, kind: str) -> list[Found]:
    link = _LINK.match(text, at, end)
    if link is None:
        return []
    said = link.group("link")
    first, last = link.end(), end
    if kind not in WORDY:
        last = min(last, first + 160)
        tokens = tokenise(text, first, min(last, first + 60))
        dated = kind in DATES
        lead = next(
            (
                i
                for i, token in enumerate(tokens[: 4 if said else 1])
                if (token.date if dated else token.code)
            ),
            None,
        )
        if lead is None:
            return []
        read_out = not said and not any(c.isdigit() for c in tokens[lead].word)
        if read_out and (dated or tokens[lead].word.lower() not in DIGIT_WORDS):
            return []
        runs = code_runs(
            text, tokens[lead].start, last, dates=dated, least=_LEAST_READ_OUT if read_out else 3
        )
        return [(*_as_written(text, *runs[0]), kind)] if runs and runs[0][0] == tokens[lead].start else []
    if not said or said.lower() == "of":
        return []
    last = min(first_clause(text, first, end), first + 120) if first < end else first
    if kind == "SECURITY_ANSWER" and text[last : last + 1] == "?":
        return []  # "security question: favourite teacher?"
    first, last = body(text, first, last)
    tokens = tokenise(text, first, last)
    if not tokens:
        return []
    return _words(text, tokens, kind)


def _as_written(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without what stands behind a written end of the value: "K77-42B). On", "00-44   ACCT: V7"."""
    border = _BORDER.search(text, start, end)
    if border is None or (
        text[border.start()] != '"' and sum(sign.isdigit() for sign in text[start : border.start()]) < 4
    ):
        return start, end
    return start, border.start()


def _words(text: str, tokens: Sequence[Token], kind: str) -> list[Found]:
    first, last = tokens[0], tokens[-1]
    if kind == "EMAIL_ADDRESS":
        written = MAILBOX.search(text, first.start, last.end)
        if written is not None:
            return [(*written.span(), kind)]
        if (
            regex.search(r"@|\b(?:dot|at)\b", text[first.start : last.end], regex.IGNORECASE)
            and len(tokens) <= 20
        ):
            return [(first.start, last.end, kind)]
        return []
    if kind == "STREET_ADDRESS":
        return (
            [(first.start, last.end, kind)]
            if any(c.isdigit() for c in first.word) and len(tokens) <= 14
            else []
        )
    if states_something(first.word):
        return []
    if kind == "PERSON" and is_nobodys_name(text, tokens):
        return []
    if kind in ("PERSON", "CITY"):
        named = before_digits(tokens)
        spelled = sum(token.code for token in named) * 2 >= len(named) >= 3
        return [(named[0].start, named[-1].end, kind)] if spelled else _name(named, kind) if named else []
    if sum(token.code for token in tokens) * 2 >= len(tokens) and len(tokens) >= 3:
        return [(first.start, last.end, kind)]
    count = min(len(tokens), 3)
    return [(first.start, tokens[count - 1].end, kind)] if len(tokens) <= 3 or namelike(first.word) else []


def _name(tokens: Sequence[Token], kind: str) -> list[Found]:
    if states_something(tokens[0].word):
        return []
    count = 0
    while count < min(5, len(tokens)):
        word = tokens[count].word
        capital = word[0].isupper()
        if not (capital or namelike(word)) and not (count == 0 and len(tokens) <= 2):
            break
        if count and capital and not tokens[count - 1].word[0].isupper():
            break
        if count and _begins_anew(tokens, count):
            break
        count += 1
    if not count or (count == 1 and tokens[0].word.lower() in _TITLE):
        return []
    return [(tokens[0].start, tokens[count - 1].end, kind)]


def _begins_anew(tokens: Sequence[Token], at: int) -> bool:
    """Whether a comma, and not a blank, parts a word from a name that is whole: "Maria Lopez, SSN"; not "Lopez, Maria"."""
    word = tokens[at].word
    apart = tokens[at].start - tokens[at - 1].end > 1
    return apart and (at > 1 or (word.isupper() and len(word) > 1 and not tokens[0].word.isupper()))


def _before(text: str, start: int, at: int, kind: str) -> list[Found]:
    low = max(start, at - 80)
    match = _REVERSE.search(text, low, at)
    if match is None:
        return []
    tokens = tokenise(text, *match.span("value"))
    if not tokens or states_something(tokens[0].word):
        return []
    if kind in WORDY:
        while tokens and not (tokens[0].word[0].isupper() or namelike(tokens[0].word)):
            tokens = tokens[1:]
        return [(tokens[0].start, tokens[-1].end, kind)] if tokens else []
    runs = code_runs(text, *match.span("value"), dates=kind in DATES, least=3)
    return [(*runs[-1], kind)] if runs else []


_CALLED_WHEN = frozenset(
    "back when whenever at on if asap later tomorrow today tonight now again anytime before after in as to for and or about".split()
)
"""What goes on behind "call me" and is nobody: "CALL ME BACK"."""


def _introduced(text: str, start: int, match: re.Match[str], end: int) -> list[Found]:
    last = min(first_clause(text, match.end(), end), match.end() + 80) if match.end() < end else end
    tokens = tokenise(text, match.end(), last)
    if tokens and tokens[0].word.lower() in _TITLE:
        tokens = tokens[1:]
    if not tokens or is_nobodys_name(text, tokens[:1]) or is_plan(tokens):
        return []
    if match.group("sure") is not None:
        if match.group().lower().strip(" ,:").endswith("call me") and not (
            namelike(tokens[0].word)
            or (tokens[0].word[0].isupper() and tokens[0].word.lower() not in _CALLED_WHEN)
        ):
            return []
        return _name(tokens, "PERSON") if not states_something(tokens[0].word) else []
    word = tokens[0].word
    if word[0].isupper() and is_common(word.lower()):
        return _mid_sentence(text, tokens, match.start(), end)
    if not namelike(word) or len(word) < 2 or any(c.isdigit() for c in word):
        return []
    if word[0].isupper():
        return _name(tokens, "PERSON") if not word.isupper() or len(word) > 4 else []
    greeted = _GREETED.search(text, max(start, match.start() - 24), match.start()) is not None
    count = 2 if len(tokens) > 1 and namelike(tokens[1].word) else 1
    tail = tokens[count - 1].end
    if (
        greeted
        and len(word) >= 3
        and match.group("hi").lower() not in ("it's", "it’s")
        and _AFTER_NAME.match(text, tail, end)
    ):
        return [(tokens[0].start, tail, "PERSON")]
    return []


def _mid_sentence(text: str, tokens: Sequence[Token], at: int, end: int) -> list[Found]:
    """A name that is a common word too ("I'm Mark").

    A capital in a text that has small letters, and a name's surroundings.
    """
    first = tokens[0]
    if states_something(first.word) or first.word.isupper() or text[at:end].istitle() or len(first.word) < 3:
        return []
    last = first
    if len(tokens) > 1 and tokens[1].word[0].isupper() and tokens[1].word.lower() != "i":
        last = tokens[1]
    return [(first.start, last.end, "PERSON")] if _AFTER_NAME.match(text, last.end, end) else []
