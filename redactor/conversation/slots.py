"""Slots: what a turn asks for makes the reply that kind of value, however garbled.

And values given unasked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from redactor.conversation.ages_and_days import OF_THINGS, RECOGNIZER, SHORT, AgesAndDays
from redactor.conversation.asks import Ask, asks_of, before_acknowledgement
from redactor.conversation.fill import fill
from redactor.conversation.items import named
from redactor.conversation.parts import SECRETS, parts, written
from redactor.conversation.replies import DATES, WORDY, code_runs
from redactor.conversation.roles import Role, Turn
from redactor.conversation.tokens import DIGIT_WORDS, FILLERS, LETTER_OF_WORD, tokenise
from redactor.conversation.values import namelike
from redactor.conversation.volunteered import volunteered
from redactor.spans import Span
from redactor.text.acronyms import joined
from redactor.text.lexicon import DIGIT, KINDS, NATO, OH, REPEAT, TEEN, TENS

_SILENT = (Role.TOOL, Role.SYSTEM)
_SURE, _LIKELY, _UNASKED = 0.9, 0.75, 0.8
_PATIENCE = 12
_TALK = 2
_PIECE = 3
"""The most words of a piece of an address; a date has as many, and shorter codes are pieces."""
_WORD = regex.compile(r"[^\W_]+")
_SAID = frozenset((DIGIT, OH, TEEN, TENS, NATO))
_FEW_WORDS = 40
_ITEM, _REQUEST = 24, 80
"""The longest turns that ask by the name of an item alone, and that ask without a question mark where all are alike."""
_CODE_ALONE = regex.compile(
    r"\W{0,3}(?:(?:it['’]?s|is|sure|yes|yeah|ok|okay|here|um|uh)\W{1,3}){0,3}"
    r"(?P<v>(?=(?:[^\d\n]{0,4}\d){6})(?:[A-Z]{0,4}\d[A-Z\d]{0,30}|[A-Z]{1,4})"
    r"(?:[ ./-]{1,2}(?:[A-Z]{0,4}\d[A-Z\d]{0,20}|[A-Z]{1,4}(?![a-z]))){0,7})"
    r"(?:\W{1,3}(?:sorry|thanks|thx|please|pls))?\W{0,3}",
    regex.IGNORECASE,
)
"""A reply that is one code of six digits at least; whatever was asked, it identifies."""
_AS_KNOWN = regex.compile(
    r"\bon\s+(?:file|record|(?:my|the|your)\s+(?:account|profile|system))\b|\bsame\b|\blast\s+time\b|\b(?:as|the)\s+(?:before|usual|always)\b",
    regex.IGNORECASE,
)
"""A reply that leaves it at what is known already."""
_MENDED = regex.compile(
    r"\W*(?:(?:it['’]?s|it\sis|they['’]?re|um|uh|yeah|well|still|back|right\snow)\W+){0,4}(?:in|at)\s(?:the|a|my)\s(?:body\s|repair\s|tire\s"
    r"|tyre\s)?(?:shop|garage|mechanic(?:['’]?s)?|dealer(?:ship|s)?|workshop)\W*",
    regex.IGNORECASE,
)
"""Where a car is that is at no address: "it's in the shop"."""
_TAKEN = regex.compile(
    r"\W*(?:(?:ok(?:ay)?|great|thanks|thank\s+you|perfect|alright|all\s+right|lovely|wonderful|excellent|brilliant|awesome|fantastic"
    r"|got\s+it|good)\W+)?(?:the|your|you|this|we|there)\b[^\n]{0,120}\b(?:hundred|thousand|dollars?|pounds|euros?|cents)\b",
    regex.IGNORECASE,
)
"""How whoever asked goes on to an amount when they have it: "great the deposit of two thousand will arrive on friday"."""
_N = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_SAID_BACK = regex.compile(
    r"\W*(?:(?:ok|okay|so|and|right|sorry|yes|yeah)\W+)*(?:(?:is|was)\s+(?:that|it)|did\s+you\s+say|that['’]?s|i\s+have"
    r"|i['’]?ve\s+got)\b",
    regex.IGNORECASE,
)
_BETWEEN_LETTERS = regex.compile(
    r"(?:[\s,.;]|\b(?:and|then|double|triple|capital|dash|hyphen|\p{L}|\d{1,2}"
    rf"|{_N}|zero|oh)\b)*",
    regex.IGNORECASE,
)
_LEAST_LETTERS, _LONGEST_SPELLING = 3, 1500
_MOST_SAID = 2_000
"""How much of what was said to one question is held against what is said back: a question may come again for a whole call."""
_ECHO = 60
_ECHOED = regex.compile(
    r"\b(?:is\s+(?:that|it)|so\s+that['’]?s|that['’]?s|did\s+you\s+say|you\s+said|i\s+heard|i\s+have|i['’]ve\s+got"
    r"|so)\s+(?P<v>[\p{L}'’-]{3,20})\s*\?"
    r"|^\W*(?P<v>[\p{L}'’-]{3,20})\s?(?:\?|\.\.\.|…)\W*$",
    regex.IGNORECASE,
)
"""A name that is said back to be confirmed: "is that yocachi?"."""
_OF_A_FORM = ("ship", "tion", "sion", "ment", "ity")
"""How words end that ask for the next thing alone, and are no name: "Relationship?"."""
_CODE_SENT = regex.compile(
    r"\bcode\s+(?:was|has\s+been|is\s+being|went)\b|\b(?:sent|texted|emailed|send|text|sending|texting)\b[^.?!\n]{0,40}\bcode\b",
    regex.IGNORECASE,
)


@dataclass(slots=True)
class _Slot:
    """The open question: what was asked, by whom, how, what was said to it, and what of it in the last reply."""

    kinds: tuple[str, ...]
    strong: bool
    asker: Role
    said: str = ""
    piece: str = ""
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
    wondered = False
    ages_and_days = AgesAndDays()
    alike = _are_alike(turns)
    for turn, ask in zip(turns, asks_of(texts, turns) if asks is None else asks, strict=True):
        if turn.role in _SILENT:
            continue
        text = texts[turn.text]
        start, end = turn.start, min(turn.end, len(text))
        if start >= end:
            continue
        out = spans[turn.text]
        if slot is not None and _may_reply(slot, turn.role, text, start, end, alike=alike):
            _answer(text, start, end, slot, out)
        elif slot is None and wondered and end - start <= SHORT:
            code = _CODE_ALONE.fullmatch(text, start, end)
            if code is not None:
                out.append(Span(code.start("v"), code.end("v"), "UNIQUE_ID", _LIKELY, RECOGNIZER))
        out.extend(ages_and_days.read(text, start, end))
        kind = slot.kinds[0] if slot is not None else ""
        out.extend(
            Span(a, b, k, _UNASKED, RECOGNIZER) for a, b, k in _letters_of_words(text, start, end, kind)
        )
        wondered = (
            ask.question and not ask.kinds and OF_THINGS.search(text, start, end) is None
        ) or _CODE_SENT.search(text, start, end) is not None
        given = [
            (a, written(text, b, end) if kind == "PASSWORD" else b, kind)
            for a, b, kind in volunteered(text, start, end)
        ]
        out.extend(Span(a, b, kind, _UNASKED, RECOGNIZER) for a, b, kind in given)
        if given and not ask.question:
            told = {kind for _, _, kind in given}
            ask = replace(ask, kinds=tuple(kind for kind in ask.kinds if kind not in told))
        if slot is not None and slot.said:
            _read_back(text, start, end, slot, ask, out)
        if (
            alike
            and ask.kinds
            and ask.strong
            and (_is_item(ask, start, end) or (end - start <= _REQUEST and WORDY.isdisjoint(ask.kinds)))
        ):
            ask = replace(ask, question=True)
        before = slot
        if slot is None and turn.role is Role.CALLER:
            slot = _told(text, given)
        slot = _next(slot, ask, turn.role, text[start:end], last, alike=alike)
        if alike and slot is not None and slot is not before and _is_item(ask, start, end):
            slot.strong = True
        if slot is not None:
            last = slot.kinds
    return [sorted(set(found), key=lambda s: (s.start, s.end, s.entity_type)) for found in spans]


def _may_reply(slot: _Slot, role: Role, text: str, start: int, end: int, *, alike: bool) -> bool:
    """Whether a turn may be the reply to the open question."""
    if role is Role.UNKNOWN:
        return not (slot.said and _TAKEN.match(text, start, end))
    if alike or role is not slot.asker:
        return True
    return role is Role.CALLER and not slot.turns and end - start <= _FEW_WORDS  # two of three who speak call


def _letters_of_words(text: str, start: int, end: int, kind: str) -> list[tuple[int, int, str]]:
    """What is spelled by words: "K as in kilo, D as in delta, W as in whisky"; one letter where the turn says nothing else."""
    runs: list[tuple[int, int, int]] = []
    if end - start > _LONGEST_SPELLING:
        return []
    for match in LETTER_OF_WORD.finditer(text, start, end):
        if match["w"][0].casefold() != match["l"].casefold():
            continue
        if runs and _BETWEEN_LETTERS.fullmatch(text, runs[-1][1], match.start()) is not None:
            runs[-1] = (runs[-1][0], match.end(), runs[-1][2] + 1)
        else:
            runs.append((match.start(), match.end(), 1))
    return [
        (a, b, kind or ("UNIQUE_ID" if any(sign.isdigit() for sign in text[a:b]) else "PERSON"))
        for a, b, count in runs
        if count >= _LEAST_LETTERS or not any(sign.isalnum() for sign in text[start:a] + text[b:end])
    ]


def _are_alike(turns: Sequence[Turn]) -> bool:
    """Whether all who speak have the role of the calling side: many people, of whom anybody may ask and anybody reply."""
    roles = [turn.role for turn in turns if turn.role not in _SILENT]
    return len(roles) > 1 and set(roles) == {Role.CALLER}


def _is_item(ask: Ask, start: int, end: int) -> bool:
    """Whether a turn is hardly more than the name of what it asks for: "zip", "and your eircode"."""
    return bool(ask.kinds) and ask.strong and end - start <= _ITEM


def _answer(text: str, start: int, end: int, slot: _Slot, out: list[Span]) -> None:
    if slot.asker is Role.CALLER and end - start > SHORT:
        return
    score = _SURE if slot.strong else _LIKELY
    found = [
        one for one in fill(text, start, end, slot.kinds, strong=slot.strong) if not _is_its_name(text, *one)
    ]
    if slot.said and slot.kinds[0] not in WORDY:  # what goes on after an "okay" is no word
        found = [one for one in found if one[2] in WORDY or code_runs(text, *one[:2], dates=one[2] in DATES)]
    pieces = parts(text, start, end) if slot.strong and slot.kinds[0] in SECRETS else []
    if not pieces:
        found = [(a, written(text, b, end) if kind == "PASSWORD" else b, kind) for a, b, kind in found]
    found = [*found, *((a, b, slot.kinds[0]) for a, b in pieces)]
    out.extend(Span(a, b, kind, score, RECOGNIZER) for a, b, kind in found)
    slot.turns += 1
    left = _AS_KNOWN.search(text, start, end) or _MENDED.fullmatch(text, start, end)
    slot.strong = slot.strong and (bool(found) or left is None)
    if found:
        slot.piece = " ".join(text[a:b] for a, b, _ in found)[:400]
        slot.said = f"{slot.said} {slot.piece}"[-_MOST_SAID:]


def _is_its_name(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a reply only names what was asked for, as where a login was: "username, please"."""
    return kind == "USERNAME" and any(end - start <= to - at for _, at, to in named(text[start:end]))


def _told(text: str, given: Sequence[tuple[int, int, str]]) -> _Slot | None:
    """The question that a number answers which was given unasked: it may be read back, and go on."""
    for start, end, kind in given:
        if kind not in WORDY and kind not in DATES:
            return _Slot((kind,), strong=False, asker=Role.AGENT, said=text[start:end], turns=1)
    return None


def _next(
    slot: _Slot | None, ask: Ask, role: Role, said: str, last: tuple[str, ...], *, alike: bool = False
) -> _Slot | None:
    """The slot that is open after a turn."""
    replying = slot is not None and role is not slot.asker
    if ask.kinds:
        if replying and slot is not None and not (ask.question and ask.strong):
            return slot
        if role is Role.CALLER and not (ask.question and len(said) <= SHORT):
            return None
        return _Slot(ask.kinds, ask.strong and role is not Role.CALLER, role)
    if replying:
        return slot if slot is not None and slot.turns < _PATIENCE else None
    if ask.again and (alike or role is not Role.CALLER):
        kinds = slot.kinds if slot is not None else last
        if not kinds and regex.search(r"\bspell", said, regex.IGNORECASE):
            kinds = ("PERSON",)
        return _Slot(kinds, not alike, role, slot.said if slot is not None else "") if kinds else None
    if slot is None:
        return None
    if ask.go_on:
        slot.strong = slot.strong and (not slot.said or _is_unfinished(slot))
        return slot
    bare = said[: before_acknowledgement(said, 0, len(said))]
    if (
        ask.confirm
        or _echo(bare)
        or (slot.kinds[0] == "PERSON" and _is_echo(said, slot.said))
        or (_is_unfinished(slot) and _repeats(bare, slot.piece))
    ):
        slot.strong = slot.strong and _is_unfinished(slot)
        return slot
    if (
        slot.turns
        and (not slot.said or (role is Role.UNKNOWN and len(said) <= _ECHO))
        and not ask.question
        and slot.talk < _TALK
    ):
        slot.strong = False
        slot.talk += 1
        return slot
    return None


def _is_unfinished(slot: _Slot) -> bool:
    """Whether the last reply was a piece of a value, of which more will come.

    Of an address ("eleven", "the old dairy", "unit six"), of a date ("three"), of a code ("k as in kilo", "two p"), of a login
    ("sunflower").
    """
    kind, words = slot.kinds[0], slot.piece.lower().split()
    if kind in DATES:
        return 0 < len(slot.said.split()) < _PIECE
    if kind not in WORDY:
        return 0 < len(_compact(slot.piece)) < _PIECE
    if kind in ("USERNAME", "PASSWORD"):
        return 0 < len(words) < _PIECE or (kind == "PASSWORD" and bool(words) and all(map(_is_sign, words)))
    if kind != "STREET_ADDRESS" or not words:
        return False
    numbers = sum(word in DIGIT_WORDS or word.isdigit() or word in FILLERS for word in words)
    return numbers == len(words) or len(words) <= _PIECE - (words[0] in DIGIT_WORDS or words[0].isdigit())


def _is_echo(said: str, heard: str) -> bool:
    """Whether a turn says a name back: one that was heard, or a word that could be one; "Country?" asks for the next thing."""
    echo = _ECHOED.search(said)
    return echo is not None and (_is_name_said(echo["v"], heard) or echo["v"].lower() in heard.lower())


def _is_name_said(word: str, heard: str) -> bool:
    return namelike(word) and (word.lower() in heard.lower() or not word.lower().endswith(_OF_A_FORM))


def _is_sign(word: str) -> bool:
    """Whether a word is one letter or a number, as a password is spelled: "s", "nine"."""
    return len(word) == 1 or word in DIGIT_WORDS


def _repeats(said: str, piece: str) -> bool:
    """Whether a short turn says the last piece back, or a word of it: "p a", "weavers street", "bluebell what" after "blue bell"."""
    words = _WORD.findall(said.lower())
    heard = "".join(_WORD.findall(piece.lower()))
    return "".join(words) == heard or (
        len(words) <= _PIECE + 1 and any(len(word) > _PIECE - 1 and word in heard for word in words)
    )


def _echo(said: str) -> bool:
    """Whether a turn only says digits or letters back: "four oh one", "m as in mary"."""
    if _letters_of_words(said, 0, len(said), ""):
        return True
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
        if echo is not None and _is_name_said(echo["v"], slot.said):
            out.append(Span(echo.start("v"), echo.end("v"), kind, _LIKELY, RECOGNIZER))
        told = slot.said.casefold().split() if _SAID_BACK.match(text, start, end) is not None else ()
        out.extend(
            Span(token.start, token.end, kind, _LIKELY, RECOGNIZER)
            for token in tokenise(text, start, end)
            if len(token.word) > _LEAST_LETTERS
            and namelike(token.word)
            and any(word.startswith(token.word.casefold()) for word in told)
        )
    for a, b in code_runs(text, start, min(end, start + 1500), least=3):
        again = _compact(text[a:b])
        shared = any(again[i : i + 3] in heard for i in range(len(again) - 2))
        cued = ask.confirm and _CUE.search(text, max(start, a - 48), a) is not None
        if kind == "PERSON" and len(slot.kinds) == 1 and not shared and any(sign.isdigit() for sign in again):
            continue  # "I have a result for hemoglobin A1c of 8.1": no name
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
