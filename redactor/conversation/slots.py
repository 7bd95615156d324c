"""Slots: what a turn asks for makes the reply that kind of value, however garbled.

And values given unasked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from redactor.conversation.asks import Ask, asks_of
from redactor.conversation.fill import fill
from redactor.conversation.replies import WORDY, code_runs
from redactor.conversation.roles import Role, Turn
from redactor.conversation.tokens import tokenise
from redactor.conversation.values import namelike
from redactor.conversation.volunteered import volunteered
from redactor.spans import Span
from redactor.text.acronyms import joined
from redactor.text.lexicon import DIGIT, KINDS, NATO, OH, REPEAT, TEEN, TENS

RECOGNIZER = "slot"
_SILENT = (Role.TOOL, Role.SYSTEM)
_SURE, _LIKELY, _UNASKED = 0.9, 0.75, 0.8
_PATIENCE = 12
_TALK = 2
_WORD = regex.compile(r"[^\W_]+")
_SAID = frozenset((DIGIT, OH, TEEN, TENS, NATO))
_SHORT = 200
_ITEM = 24
"""The longest turn that asks by the name of an item alone."""
_CODE_ALONE = regex.compile(
    r"\W{0,3}(?:(?:it['’]?s|is|sure|yes|yeah|ok|okay|here|um|uh)\W{1,3}){0,3}"
    r"(?P<v>(?=(?:[^\d\n]{0,4}\d){6})(?:[A-Z]{0,4}\d[A-Z\d]{0,30}|[A-Z]{1,4})"
    r"(?:[ ./-]{1,2}(?:[A-Z]{0,4}\d[A-Z\d]{0,20}|[A-Z]{1,4}(?![a-z]))){0,7})"
    r"(?:\W{1,3}(?:sorry|thanks|thx|please|pls))?\W{0,3}",
    regex.IGNORECASE,
)
"""A reply that is one code of six digits at least; whatever was asked, it identifies."""
_HOW_OLD = regex.compile(
    r"\bhow\s+old\b|\b(?:your|his|her|their|the\s+patient['’]s)\s+age\b|\bages?\s*\?", regex.IGNORECASE
)
_OLD = regex.compile(
    r"(?<![\w.,$/-])(?:9\d|1[01]\d|ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:a|one) hundred(?: and)?(?: (?:one|two|three|four|five|six|seven|eight|nine|ten))?)(?![\w%]|[.,/:-]\d)",
    regex.IGNORECASE,
)
"""An age over 89, which identifies (45 CFR 164.514(b)(2)(i)(C)), in the reply to a question of age."""
_ECHO = 60
_ECHOED = regex.compile(
    r"\b(?:is\s+(?:that|it)|so\s+that['’]?s|that['’]?s|did\s+you\s+say|you\s+said|i\s+heard|i\s+have|i['’]ve\s+got|so)\s+(?P<v>[\p{L}'’-]{3,20})\s*\?",
    regex.IGNORECASE,
)
"""A name that is said back to be confirmed: "is that yocachi?"."""
_CODE_SENT = regex.compile(
    r"\bcode\s+(?:was|has\s+been|is\s+being|went)\b|\b(?:sent|texted|emailed|send|text|sending|texting)\b[^.?!\n]{0,40}\bcode\b",
    regex.IGNORECASE,
)
_OF_THINGS = regex.compile(
    r"\b(?:order|tracking|parcel|package|shipment|model|product|item|sku|part|flight|quantity|amount|how\s+(?:much|many|long|old)|price"
    r"|total|error|version|build|time|temperature|budget|reading|meter|size|fault|status|date|when)\b",
    regex.IGNORECASE,
)


@dataclass(slots=True)
class _Slot:
    """The open question: what was asked, by whom, how, and what was said to it."""

    kinds: tuple[str, ...]
    strong: bool
    asker: Role
    said: str = ""
    turns: int = 0
    talk: int = 0


def slots(
    texts: Sequence[str], turns: Sequence[Turn], *, asks: Sequence[Ask] | None = None
) -> list[list[Span]]:
    """Spans that the question before, or the speaker's own words ("my pin is"), make certain.

    Args:
        texts: all texts of one record.
        turns: what was said, in order; indexes into `texts`.
        asks: what each turn asks for, when that was read already.

    Returns:
        for each text its spans, in order of start; they may overlap.
    """
    spans: list[list[Span]] = [[] for _ in texts]
    slot: _Slot | None = None
    last: tuple[str, ...] = ()
    wondered = aged = False
    alike = _are_alike(turns)
    for turn, ask in zip(turns, asks_of(texts, turns) if asks is None else asks, strict=True):
        if turn.role in _SILENT:
            continue
        text = texts[turn.text]
        start, end = turn.start, min(turn.end, len(text))
        if start >= end:
            continue
        out = spans[turn.text]
        if slot is not None and (turn.role is not slot.asker or turn.role is Role.UNKNOWN or alike):
            _answer(text, start, end, slot, out)
        elif slot is None and wondered and end - start <= _SHORT:
            code = _CODE_ALONE.fullmatch(text, start, end)
            if code is not None:
                out.append(Span(code.start("v"), code.end("v"), "UNIQUE_ID", _LIKELY, RECOGNIZER))
        if aged and end - start <= _SHORT:
            out.extend(
                Span(said.start(), said.end(), "AGE_OVER_89", _LIKELY, RECOGNIZER)
                for said in _OLD.finditer(text, start, end)
            )
        aged = _HOW_OLD.search(text, start, end) is not None
        wondered = (
            ask.question and not ask.kinds and _OF_THINGS.search(text, start, end) is None
        ) or _CODE_SENT.search(text, start, end) is not None
        given = volunteered(text, start, end)
        out.extend(Span(a, b, kind, _UNASKED, RECOGNIZER) for a, b, kind in given)
        if given and not ask.question:
            told = {kind for _, _, kind in given}
            ask = replace(ask, kinds=tuple(kind for kind in ask.kinds if kind not in told))
        if slot is not None and slot.said:
            _read_back(text, start, end, slot, ask, out)
        if alike and _is_item(ask, start, end):
            ask = replace(ask, question=True)
        slot = _next(slot, ask, turn.role, text[start:end], last)
        if slot is not None:
            last = slot.kinds
    return [sorted(set(found), key=lambda s: (s.start, s.end, s.entity_type)) for found in spans]


def _are_alike(turns: Sequence[Turn]) -> bool:
    """Whether all who speak have the role of the calling side: many people, of whom anybody may ask and anybody reply."""
    roles = [turn.role for turn in turns if turn.role not in _SILENT]
    return len(roles) > 1 and set(roles) == {Role.CALLER}


def _is_item(ask: Ask, start: int, end: int) -> bool:
    """Whether a turn is hardly more than the name of what it asks for: "zip", "and your eircode"."""
    return bool(ask.kinds) and ask.strong and end - start <= _ITEM


def _answer(text: str, start: int, end: int, slot: _Slot, out: list[Span]) -> None:
    if slot.asker is Role.CALLER and end - start > _SHORT:
        return
    score = _SURE if slot.strong else _LIKELY
    found = fill(text, start, end, slot.kinds, strong=slot.strong)
    out.extend(Span(a, b, kind, score, RECOGNIZER) for a, b, kind in found)
    slot.turns += 1
    if found:
        slot.said += " " + " ".join(text[a:b] for a, b, _ in found)[:400]


def _next(slot: _Slot | None, ask: Ask, role: Role, said: str, last: tuple[str, ...]) -> _Slot | None:
    """The slot that is open after a turn."""
    replying = slot is not None and role is not slot.asker
    if ask.kinds:
        if replying and slot is not None and not (ask.question and ask.strong):
            return slot
        if role is Role.CALLER and not (ask.question and len(said) <= _SHORT):
            return None
        return _Slot(ask.kinds, ask.strong and role is not Role.CALLER, role)
    if replying:
        return slot if slot is not None and slot.turns < _PATIENCE else None
    if ask.again and role is not Role.CALLER:
        kinds = slot.kinds if slot is not None else last
        if not kinds and regex.search(r"\bspell", said, regex.IGNORECASE):
            kinds = ("PERSON",)
        return _Slot(kinds, True, role, slot.said if slot is not None else "") if kinds else None
    if slot is None:
        return None
    if ask.go_on:
        slot.strong = slot.strong and not slot.said
        return slot
    if ask.confirm or _echo(said) or (slot.kinds[0] == "PERSON" and _ECHOED.search(said) is not None):
        slot.strong = False
        return slot
    if slot.turns and not slot.said and not ask.question and slot.talk < _TALK:
        slot.strong = False
        slot.talk += 1
        return slot
    return None


def _echo(said: str) -> bool:
    """Whether a turn only says digits or letters back."""
    said = joined(said[:300])
    tokens = tokenise(said, 0, len(said))
    return bool(tokens) and sum(token.code for token in tokens) * 3 >= len(tokens) * 2


_CUE = regex.compile(
    r"\b(?:that['’]?s|that\s+is|i\s+have|i['’]ve\s+got|you\s+said|it['’]?s|back|confirm|got)\b",
    regex.IGNORECASE,
)


def _read_back(text: str, start: int, end: int, slot: _Slot, ask: Ask, out: list[Span]) -> None:
    """Cover what the asking side says back of a value.

    After a cue, or when it shares three characters with it.
    """
    kind = slot.kinds[0]
    heard = _compact(slot.said)
    if kind == "PERSON" and end - start < _ECHO:
        echo = _ECHOED.search(text, start, end)
        if echo is not None and namelike(echo.group("v")):
            out.append(Span(echo.start("v"), echo.end("v"), kind, _LIKELY, RECOGNIZER))
    for a, b in code_runs(text, start, min(end, start + 1500), least=3):
        again = _compact(text[a:b])
        shared = any(again[i : i + 3] in heard for i in range(len(again) - 2))
        cued = ask.confirm and _CUE.search(text, max(start, a - 48), a) is not None
        if shared or (cued and kind not in ("DATE_OF_BIRTH",) and (kind not in WORDY or b - a < 60)):
            tail = kind == "CREDIT_CARD" and len(again) == 4 and again.isdigit()
            out.append(Span(a, b, "CARD_LAST4" if tail else kind, _LIKELY, RECOGNIZER))


def _compact(said: str) -> str:
    """What was said as it would be written, without blanks: `4155` for "four one double five"."""
    written: list[str] = []
    times, tens = 1, False
    for word in _WORD.findall(said.lower()):
        kind, value = KINDS.get(word, ("", ""))
        if kind == REPEAT:
            times = int(value)
            continue
        if tens and not (kind == DIGIT and value != "0"):
            written.append("0")
        tens = kind == TENS
        written.append(value * times if kind in _SAID else word)
        times = 1
    return "".join(written) + "0" * tens
