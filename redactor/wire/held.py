"""Holding back what could still become something personal in a streamed answer, and letting out the rest early.

An answer arrives in events, each with a few characters. An event is let out when all of its text is *settled*:

    a sentence has ended after it, and the next one has begun (LOOK characters of it, or a new line); or
    so many characters (`hold`) follow, and it ends between two plain words.

What is let out was redacted in the light of all that had come by then, from the answer's beginning (or CONTEXT characters back). Text
that may be JSON (arguments of tools) is held to its end: its names say what it is. Prose of which twice `hold` characters do not
settle is withheld: a marker goes out in its place. When time is up, what is held goes out as far as it ends in plain words; when
nothing of it does, `WITHHELD` stands for it: it may be half a name.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, replace

from redactor.conversation.lexicon import is_common
from redactor.document.deltas import ends_answer, rewritten, texts_of
from redactor.errors import Reason
from redactor.jsontext import Token
from redactor.quarantine import Form
from redactor.text.lexicon import KINDS
from redactor.wire.pieces import Piece

HOLD = 200
"""Characters that must follow a text which no sentence has ended."""
LOOK = 40
"""Characters of the next sentence that must have come."""
CONTEXT = 16_000
"""Characters of an answer that are kept, with what was let out already, to judge what comes next."""
PARTS = 8
"""A reading of an answer from its beginning lets out an eighth of it at least: long answers would take the square of their length."""
WITHHELD = "[REDACTED]"
MOST_BETWEEN = 64
"""Other lines that wait with an answer that has not ended; then its end is withheld, so that they go on."""

MOST_PARTS = 256
"""Events of an answer with other lines between that are read together, where nothing goes out early."""

_PROSE_ENDS = ("arguments", "partial_json", "args", "inputTextDelta", "argsTextDelta")
_SENTENCE = re.compile(
    r"(?:(?P<word>[a-z]{4,})[.!?…]|[?!…。！？])[\"'”’)\]]*\s+(?=\S)|\n+(?=.)|[。！？]", re.DOTALL
)
_GAP = re.compile(r"(?<![^\W\d_])(?P<left>[a-z]{2,})\s+(?P<right>[a-z]{2,})(?![^\W\d_])")


def settled(text: str, since: int, hold: int = HOLD) -> int:
    """How many characters of a text that goes on can be let out.

    Args:
        text: all of it so far.
        since: so many are out already.
        hold: how many characters must follow where no sentence has ended.

    Returns:
        an offset of `text`, at least `since`.
    """
    stop = len(text)
    opened = text.find("{")
    if opened >= 0:
        stop = min(stop, opened)
    best = since
    for end in _SENTENCE.finditer(text, since, stop):
        new_line = "\n" in end.group()
        if end["word"] in KINDS or (len(text) - end.end() < LOOK and not new_line):
            continue
        best = max(best, end.end())
    limit = min(stop, len(text) - hold)
    if best < limit:
        for gap in _GAP.finditer(text, best, limit):
            if not (_is_plain(gap["left"]) and _is_plain(gap["right"])):
                continue
            best = max(best, gap.start("right"))
    return best


def tail(text: str, since: int) -> int:
    """Where the end of a text begins that may be a part of something personal: between its last two plain words but for the end."""
    best = since
    for gap in _GAP.finditer(text, since, max(since, len(text) - LOOK)):
        if _is_plain(gap["left"]) and _is_plain(gap["right"]):
            best = gap.start("right")
    return best


def _is_plain(word: str) -> bool:
    """Whether a word is common, and no number, letter or sign that is said."""
    return is_common(word) and word not in KINDS


@dataclass(slots=True)
class _Event:
    """One event of an answer: its bytes, how far the texts have come with it, and what comes before the next and is none of it."""

    piece: Piece
    reach: dict[Hashable, int] = field(default_factory=dict)
    others: list[Piece] = field(default_factory=list)


class Answer:
    """One streamed answer while it arrives.

    Args:
        limit: the most bytes of events that are held; a marker goes out in place of an answer that holds more.
        hold: see `settled`.
        early: whether text goes out before the answer ends; else all of it goes out then, or when the limit is reached.
    """

    def __init__(self, limit: int, hold: int = HOLD, *, early: bool = True) -> None:
        self._limit = limit
        self._hold = hold
        self._early = early
        self._begin()

    def _begin(self) -> None:
        self._size = 0
        self._between = 0
        self._ended = False  # nothing more of it goes out
        self._events: list[_Event] = []
        self._out = 0
        self._texts: dict[Hashable, str] = {}
        self._since: dict[Hashable, int] = {}
        self._whole: set[Hashable] = set()  # texts that are held to their end

    @property
    def oldest(self) -> int:
        """The number of the first event that is held, or 0."""
        return self._events[self._out].piece.number if self._out < len(self._events) else 0

    def add(self, piece: Piece, data: str) -> Iterator[Piece]:
        """Take the next event, whose JSON is `data` (empty: it has no text); give what can be let out with it."""
        is_last = ends_answer(data)
        if is_last and not self._events and not self._ended:
            yield piece  # a whole answer in one event
            return
        if not self._early and self._size + _size(piece) > self._limit:
            yield from self.end()
            self._begin()
        if not self._ended:
            yield from self._added(piece, data, is_last)
        if is_last and not self.oldest:
            self._begin()

    def _added(self, piece: Piece, data: str, is_last: bool) -> Iterator[Piece]:
        event = _Event(piece)
        self._between = 0
        self._size += _size(piece)
        for token, key in texts_of(data):
            text = self._texts.get(key, "") + token.value
            self._texts[key] = text
            event.reach[key] = len(text)
            if token.path[-1] in _PROSE_ENDS or text.lstrip()[:1] in ("{", "[", "<"):
                self._whole.add(key)
        self._events.append(event)
        if is_last:
            self._end_of({_ids(key) for key in event.reach or self._texts})
        for key in event.reach:
            if self._early and key not in self._whole and not is_last:
                self._since[key] = settled(self._texts[key], self._since.get(key, 0), self._hold)
        upto = self._out
        while upto < len(self._events) and all(
            end <= self._since.get(key, 0) for key, end in self._events[upto].reach.items()
        ):
            upto += 1
        if upto > self._out and (is_last or self._is_worth_it(upto)):
            yield from self._shown(upto)
            self._fold()
            self._forget()
        elif self._early and self._size > self._limit:
            self._ended = True
            yield from self._refused(f"{self._size} bytes")
            self._events.clear()
        elif self._early and self._too_much():
            yield from self._refused("held text")
            self._forget()

    def _is_worth_it(self, upto: int) -> bool:
        """Whether the events up to one have so much text that the answer is worth another reading, or something waits for them."""
        events = self._events[self._out : upto]
        if not any(event.reach for event in events):
            return False
        out = self._reached(self._out)
        new = sum(end - out.get(key, 0) for key, end in self._reached(upto).items())
        return (
            new * PARTS >= sum(map(len, self._texts.values()))
            or self._size > self._limit
            or any(event.others for event in events)
        )

    def _end_of(self, answers: set[Hashable]) -> None:
        """All that has come of an answer is settled; of more than one (or of several choices), which has ended can't be told."""
        of = [key for key in self._texts if _ids(key) in answers]
        if len(answers) == 1 and len({_choice(key) for key in of}) <= 1:
            self._since |= {key: len(self._texts[key]) for key in of}

    def _too_much(self) -> bool:
        return any(
            len(text) - self._since.get(key, 0) > 2 * self._hold + LOOK
            for key, text in self._texts.items()
            if key not in self._whole
        )

    def _refused(self, position: str) -> Iterator[Piece]:
        """A marker in place of what is held."""
        held = self._events[self._out :]
        self._out = len(self._events)
        self._since = {key: len(text) for key, text in self._texts.items()}
        if held:
            yield replace(
                held[0].piece,
                body=b"",
                before=b"",
                after=held[-1].piece.after,
                fault=Reason.TOO_LONG,
                position=position,
            )
        for event in held:
            yield from event.others

    def _shown(self, upto: int, pieces: list[Piece] | None = None) -> Iterator[Piece]:
        """The events up to one (or what stands for them), to be redacted with all that came before and after, and what is between."""
        pieces = pieces or [event.piece for event in self._events]
        if len(pieces) == 1 and not self._early:
            yield pieces[0]
            yield from self._events[0].others
            self._out = 1
            return
        first, self._out = self._out, upto
        for at in range(first, upto):
            others, self._events[at].others = self._events[at].others, []
            if others or at == upto - 1:
                yield _joined(pieces, first, at + 1)
                yield from others
                first = at + 1

    def _fold(self) -> None:
        """Make one event of all that are out, for each text: what comes is read with their words alone."""
        told = {key: self._texts[key][:end] for key, end in self._reached(self._out).items()}
        folded = [
            _folded(event, told)
            for event in self._events[: self._out]
            if not event.reach or not told.keys().isdisjoint(event.reach)
        ]
        self._events[: self._out] = folded
        self._out = len(folded)
        self._size = sum(_size(event.piece) for event in self._events)

    def _forget(self) -> None:
        """Drop what is out and too far back."""
        if sum(map(len, self._texts.values())) <= CONTEXT and self._size <= self._limit // 2:
            return
        base = self._reached(self._out)
        self._events = self._events[self._out :]
        self._out = 0
        self._size = sum(_size(event.piece) for event in self._events)
        for event in self._events:
            event.reach = {key: end - base.get(key, 0) for key, end in event.reach.items()}
        self._texts = {key: text[base.get(key, 0) :] for key, text in self._texts.items()}
        self._since = {key: max(0, at - base.get(key, 0)) for key, at in self._since.items()}

    def end(self) -> Iterator[Piece]:
        """All that is held: the answer has ended."""
        yield from self._shown(len(self._events))

    def pass_by(self, piece: Piece) -> Iterator[Piece]:
        """What is none of the answer's events: it goes out at once, or behind those that are held."""
        if not self.oldest:
            yield piece
            return
        self._events[-1].others.append(piece)
        self._between += 1
        self._size += _size(piece)
        if not self._early and self._size > self._limit:
            yield from self.end()
            self._begin()
            return
        if self._between <= MOST_BETWEEN and self._size <= self._limit and len(self._events) <= self._most():
            return
        yield from self.release()
        yield from self.release()
        if self._early:
            self._between = 0
        else:
            self._begin()

    def _most(self) -> int:
        """How many events may be held where other lines are between: each part of the answer takes all of it along."""
        return len(self._events) if self._early else MOST_PARTS

    def release(self) -> Iterator[Piece]:
        """Time is up: what is held goes out as far as it ends in plain words, or else with a mark in place of its text."""
        if self._out >= len(self._events):
            return
        pieces = [event.piece for event in self._events]
        cuts = {
            key: self._since.get(key, 0) if key in self._whole else tail(text, self._since.get(key, 0))
            for key, text in self._texts.items()
        }
        upto = self._out
        while upto < len(self._events) and all(
            end <= cuts[key] for key, end in self._events[upto].reach.items()
        ):
            upto += 1
        if any(event.reach for event in self._events[self._out : upto]):
            self._since = cuts
            yield from self._shown(upto)
            self._fold()
            return
        for at in range(self._out, len(pieces)):
            pieces[at] = _withheld(self._events[at], cuts, self._reached(at))
        yield from self._shown(len(pieces), pieces)
        self._since = {key: len(text) for key, text in self._texts.items()}
        if self._whole:
            self._ended = True  # half a JSON text is out; its other half has lost its names

    def _reached(self, at: int) -> dict[Hashable, int]:
        """How far the texts had come before an event."""
        found: dict[Hashable, int] = {}
        for event in self._events[:at]:
            found.update(event.reach)
        return found


def _ids(key: Hashable) -> Hashable:
    """What tells the answer of a text apart."""
    return key[1] if isinstance(key, tuple) else None


def _choice(key: Hashable) -> Hashable:
    """Which of several choices of an answer a text belongs to."""
    steps = key[2] if isinstance(key, tuple) else ()
    return steps[:2] if steps[:1] == ("choices",) else None


def _size(piece: Piece) -> int:
    return len(piece.before) + len(piece.body) + len(piece.after)


def _joined(pieces: list[Piece], out: int, upto: int) -> Piece:
    """Events as one record, of which only those from `out` to `upto` go out."""
    before = pieces[0].before
    parts = [piece.before + piece.body + piece.after for piece in pieces]
    after = pieces[upto - 1].after
    whole = b"".join(parts)[len(before) :]
    if upto == len(pieces):
        whole = whole[: len(whole) - len(after)]
    skip = b"".join(parts[:out]).count(b"\n")
    take = b"".join(parts[out:upto]).count(b"\n") - after.count(b"\n") if upto < len(pieces) else None
    return Piece(pieces[out].number, Form.EVENTS, whole, b"" if out else before, after, skip=skip, take=take)


def _folded(event: _Event, told: dict[Hashable, str]) -> _Event:
    """The event with all that was told of its texts, which is taken from `told`."""
    mine = {key: text for key in event.reach if (text := told.pop(key, ""))}
    reach = {key: len(text) for key, text in mine.items()}
    body = (
        rewritten(event.piece.body.decode("utf-8"), lambda _, key: mine.pop(key, "")) if event.reach else ""
    )
    return _Event(replace(event.piece, body=body.encode("utf-8")) if body else event.piece, reach)


def _withheld(event: _Event, cuts: dict[Hashable, int], before: dict[Hashable, int]) -> Piece:
    """The event, in which `WITHHELD` stands for text after the cuts."""
    if not event.reach:
        return event.piece
    at = dict(before)

    def cut(token: Token, key: Hashable) -> str:
        piece, begin = str(token.value), at.get(key, 0)
        at[key] = begin + len(piece)
        if at[key] <= cuts[key]:
            return piece
        return piece[: max(0, cuts[key] - begin)] + (WITHHELD if begin <= cuts[key] else "")

    return replace(event.piece, body=rewritten(event.piece.body.decode("utf-8"), cut).encode("utf-8"))
