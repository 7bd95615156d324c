"""Known values: what was found anywhere in a record is searched everywhere else in it, in any spelling."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from redactor.conversation.beside import NOTHING, Beside
from redactor.conversation.dates import Day, dates, parse
from redactor.conversation.fuzzy import Fuzzy
from redactor.conversation.ordinary import is_cased, is_thing, is_written_as_name
from redactor.conversation.variants import SKIPPED, WORD_TYPES, Form, fold, forms, name_parts
from redactor.errors import QuarantineError, Reason
from redactor.spans import Span
from redactor.text import View, may_be_spoken, views

RECOGNIZER = "known_value"
_CERTAIN = 0.4
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DIGIT = re.compile(r"[0-9]")
_GAP = 3
_APART = "\n" * (_GAP + 1)
_MOST_TOKENS = 24
_MOST_FORMS = 500_000
"""Spellings of one record's values that are kept, some hundreds of bytes each; a record with more is withheld."""
_ENDING = re.compile(
    r"(?:ending|ends|last|digits|final|[*x•#]{2,}|\.\.\.|…)[\s\w]{0,16}[\s:*x•#.-]*$", re.IGNORECASE
)
_HANDLE_TAIL = re.compile(r"[._-]?\d{1,8}(?![\w])")


@dataclass(slots=True)
class _Memory:
    """All that one record has revealed; made for one call and dropped with it.

    Args:
        words: the words in which it will be looked for: what none of them begins is never met. None: any.
    """

    words: frozenset[str] | None = field(repr=False)
    letters: frozenset[str] = field(init=False, repr=False)
    openings: frozenset[str] = field(init=False, repr=False)
    by_key: dict[str, Form] = field(default_factory=dict, repr=False)
    prefixes: set[str] = field(default_factory=set, repr=False)
    days: dict[Day, str] = field(default_factory=dict, repr=False)
    fuzzy: Fuzzy = field(default_factory=Fuzzy, repr=False)

    def __post_init__(self) -> None:
        """Note how the words begin."""
        words = self.words or ()
        self.letters = frozenset([word[:1] for word in words])
        self.openings = frozenset([word[:2] for word in words])

    def learn(self, entity_type: str, value: str, canonical: str) -> None:
        """Add one value and all its spellings.

        Raises:
            QuarantineError: there are too many; what is not kept would be left where it stands again.
        """
        if entity_type == "DATE_OF_BIRTH":
            for year, month, day in parse(value):
                self.days.setdefault((year, month, day), canonical)
                self.days.setdefault((0, month, day), canonical)
            return
        for form in forms(entity_type, value, canonical, may=self._begins):
            if len(self.by_key) >= _MOST_FORMS:
                raise QuarantineError(Reason.TOO_LONG, "too many values")
            old = self.by_key.get(form.key)
            if old is None or (old.capital and not form.capital) or (old.tail and not form.tail):
                self.by_key[form.key] = form
                self.prefixes.update([form.key[:size] for size in range(1, len(form.key) + 1)])
        if entity_type == "PERSON":
            for part in name_parts(value):
                if self.words is None or part[:1] in self.letters:
                    self.fuzzy.add(part, canonical)

    def _begins(self, key: str) -> bool:
        """Whether a key begins with one of the words."""
        words = self.words
        if words is None:
            return True
        if key[:2] not in self.openings and key[:1] not in words:
            return False
        for size in range(1, len(key) + 1):  # noqa: SIM110 - asked of each spelling of each value
            if key[:size] in words:
                return True
        return False


@dataclass(slots=True)
class _Text:
    """A text in which known values are looked for, with its words, folded."""

    text: str = field(repr=False)
    words: list[str] = field(repr=False)


def _read(text: str) -> _Text:
    if text.isascii():
        return _Text(text, _TOKEN.findall(text.lower()))
    return _Text(text, [fold(word) for word in _TOKEN.findall(text)])


def known_values(
    texts: Sequence[str],
    found: Sequence[Sequence[Span]],
    *,
    seeds: Sequence[tuple[str, str]] = (),
    views_of: Callable[[str], Sequence[View]] = views,
    aside: Beside = NOTHING,
) -> list[list[Span]]:
    """Further places where what was found stands again, in any spelling.

    Args:
        texts: all texts of one record.
        found: for each text what was found in it so far.
        seeds: ``(entity type, value)`` from typed fields of the record.
        views_of: gives the views of a text; asked only where they are needed.
        aside: further texts of the record, in which nothing was found and which have no views.

    Returns:
        for each text the additional spans, in order, none of them inside a span of `found`.

    Raises:
        SeenAsideError: a value that was found may stand in one of the texts aside.
        QuarantineError: more was found than can be kept.
    """
    results: list[list[Span]] = [[] for _ in texts]
    values = dict.fromkeys(_values(texts, found, seeds, views_of))
    if not values:
        return results
    beside = _beside(aside.texts) if aside.texts else _Text("", [])
    hunted = {
        index: [(None, _read(text)), *((view, _read(view.text)) for view in views_of(text))]
        for index, text in enumerate(texts)
        if text and not _is_covered(text, found[index])
    }
    words = frozenset(
        chain(beside.words, *(read.words for readings in hunted.values() for _, read in readings))
    )
    memory = _Memory(None if aside.keeps else words)
    for kind, value in values if words or aside.keeps else ():
        memory.learn(kind, value, value)
    if not (memory.by_key or memory.days or memory.fuzzy.names):
        return results
    aside.ask(lambda texts: _may_stand_in(beside if texts is aside.texts else _beside(texts), memory))
    for index, readings in hunted.items():
        spans: list[Span] = []
        for view, read in readings:
            more = _scan(read, memory)
            spans += more if view is None else _mapped(more, view, texts[index])
        results[index] = _additional(spans, found[index])
    return results


def _is_covered(text: str, found: Sequence[Span]) -> bool:
    """Whether one span holds a whole text, in which nothing can be additional then."""
    return any(span.start == 0 and span.end >= len(text) for span in found)


def _beside(texts: Sequence[str]) -> _Text:
    return _read(_APART.join(texts))


def _may_stand_in(read: _Text, memory: _Memory) -> bool:
    """Whether a scan of a text could find something: a key that its words spell, whatever stands around them."""
    memory.fuzzy.forget()
    if memory.days and any(not memory.days.keys().isdisjoint(days) for _, _, days in dates(read.text)):
        return True
    words = read.words
    if memory.fuzzy.names and any(memory.fuzzy.look_up(word) is not None for word in set(words)):
        return True
    if memory.prefixes.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        key, next_ = word, at + 1
        while key in memory.prefixes:
            if key in memory.by_key:
                return True
            if next_ == len(words):
                break
            key += words[next_]
            next_ += 1
    return False


def _values(
    texts: Sequence[str],
    found: Sequence[Sequence[Span]],
    seeds: Sequence[tuple[str, str]],
    views_of: Callable[[str], Sequence[View]],
) -> Iterable[tuple[str, str]]:
    """What was found and is hunted, with its entity type."""
    yield from seeds
    for text, spans in zip(texts, found, strict=True):
        for span in spans:
            if span.recognizer != RECOGNIZER and span.score >= _CERTAIN and span.entity_type not in SKIPPED:
                if span.canonical:
                    yield span.entity_type, span.canonical
                if span.recognizer != "assembly":
                    said = text[span.start : span.end]
                    yield span.entity_type, said
                    if not span.canonical and span.entity_type not in WORD_TYPES and may_be_spoken(said):
                        yield from (
                            (span.entity_type, view.derived_from(span.start, span.end))
                            for view in views_of(text)
                            if view.name == "spoken"
                        )


def _scan(read: _Text, memory: _Memory) -> list[Span]:
    spans: list[Span] = []
    text, words = read.text, read.words
    if memory.days and _DIGIT.search(text):
        for start, end, days in dates(text):
            hit = next((memory.days[day] for day in sorted(days, reverse=True) if day in memory.days), None)
            if hit is not None:
                spans.append(Span(start, end, "DATE_OF_BIRTH", 0.85, RECOGNIZER, hit))
    prefixes, fuzzy = memory.prefixes, memory.fuzzy
    if prefixes.isdisjoint(words) and fuzzy.names.keys().isdisjoint([word[:1] for word in words]):
        return spans
    tokens = [(m.start(), m.end(), word) for m, word in zip(_TOKEN.finditer(text), words, strict=True)]
    cased = is_cased(text)
    at, count = 0, len(tokens)
    while at < count:
        key = tokens[at][2]
        match = _longest(text, tokens, at, memory, cased) if key in prefixes else None
        if match is not None:
            span, at = match
            spans.append(span)
            continue
        close = fuzzy.look_up(key) if fuzzy.names and key not in memory.by_key else None
        if close is not None:
            spans.append(Span(tokens[at][0], tokens[at][1], "PERSON", 0.8, RECOGNIZER, close))
        at += 1
    return _handles(text, spans)


def _handles(text: str, spans: list[Span]) -> list[Span]:
    """Join two names that one handle holds ("mia_garcia_4516"), so that nothing of it is left between them."""
    joined: list[Span] = []
    for span in spans:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.entity_type == span.entity_type == "PERSON"
            and text[last.end : span.start] in ("_", ".", "-")
        ):
            joined[-1] = Span(last.start, span.end, "PERSON", last.score, RECOGNIZER, last.canonical)
        else:
            joined.append(span)
    return joined


_Tokens = list[tuple[int, int, str]]


def _longest(text: str, tokens: _Tokens, at: int, memory: _Memory, cased: bool) -> tuple[Span, int] | None:
    """The longest known key that tokens from `at` on spell, with the token after it."""
    best: tuple[Span, int] | None = None
    key = ""
    ends: list[int] = []
    for index in range(at, min(at + _MOST_TOKENS, len(tokens))):
        start, end, word = tokens[index]
        if index > at and start - tokens[index - 1][1] > _GAP:
            break
        key += word
        if key not in memory.prefixes:
            break
        form = memory.by_key.get(key)
        if form is not None and (
            _fits(text, tokens, at, index, form, ends, cased)
            or _beside_a_name(text, tokens, at, index, form, memory)
        ):
            first = tokens[at][0]
            last = end
            if form.entity_type in ("PERSON", "EMAIL_ADDRESS", "USERNAME"):
                tail = _HANDLE_TAIL.match(text, end)
                last = tail.end() if tail is not None else end
            after = index + 1
            while after < len(tokens) and tokens[after][0] < last:
                after += 1
            best = (Span(first, last, form.entity_type, form.score, RECOGNIZER, form.canonical), after)
        ends.append(len(key))
    return best


def _beside_a_name(text: str, tokens: _Tokens, first: int, last: int, form: Form, memory: _Memory) -> bool:
    """Whether a common word that is somebody's name is written as one, with another known name behind it ("Rose Park, got it")."""
    if not (form.capital and form.entity_type == "PERSON" and first == last < len(tokens) - 1):
        return False
    start, end, _ = tokens[first]
    begin, _, word = tokens[last + 1]
    other = memory.by_key.get(word)
    return (
        text[start].isupper()
        and text[begin].isupper()
        and text[end:begin] == " "
        and other is not None
        and other.entity_type == "PERSON"
    )


def _fits(
    text: str, tokens: _Tokens, first: int, last: int, form: Form, ends: list[int], cased: bool
) -> bool:
    start, end = tokens[first][0], tokens[last][1]
    if form.exact and text[start:end] != form.exact:
        return False
    if form.initials:
        return re.fullmatch(r"[A-Z]\.[ -]?[A-Z]", text[start:end]) is not None and text[end : end + 1] == "."
    if form.tail:
        return _stands_alone(text, tokens, first, last)
    if form.key.isdigit():
        if not _whole_number(text, tokens, first, last, len(form.key)):
            return False
    elif not all(cut in form.cuts for cut in ends) and not _spelled(tokens, first, last, form.key):
        return False
    if form.thing and first == last and cased and is_thing(text, start, end):
        return False
    return not form.capital or is_written_as_name(
        text, [token[:2] for token in tokens[first : last + 1]], cased=cased
    )


def _spelled(tokens: _Tokens, first: int, last: int, key: str) -> bool:
    """Whether a key is said letter by letter or cut at other places without doubt."""
    words = [word for _, _, word in tokens[first : last + 1]]
    if any(c.isdigit() for c in key):
        return True
    return (sum(len(word) == 1 for word in words) * 2 >= len(words) and len(words) >= 3) or len(key) >= 9


def _whole_number(text: str, tokens: _Tokens, first: int, last: int, size: int) -> bool:
    """Whether digits stand as a number of their own, not as a part of a longer or a decimal one.

    Nor of money.
    """
    start, end = tokens[first][0], tokens[last][1]
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    if re.fullmatch(r"\d[.,]", before) or re.fullmatch(r"[.,]\d", after):
        return size >= 7
    return size >= 7 or not (before.endswith(("$", "£", "€")) or after.startswith("%"))


def _stands_alone(text: str, tokens: _Tokens, first: int, last: int) -> bool:
    """Whether four digits stand apart from all others.

    What reads as a year needs a word such as "ending" before it.
    """
    start, end = tokens[first][0], tokens[last][1]
    if first != last and any(len(word) != 1 for _, _, word in tokens[first : last + 1]):
        return False
    masked = _ENDING.search(text, max(0, start - 30), start) is not None
    near = re.search(r"\d[\s.,:/+-]?$", text[max(0, start - 2) : start]) or re.match(
        r"[\s.,:/-]?\d", text[end : end + 2]
    )
    money = text[max(0, start - 1) : start] in ("$", "£", "€") or text[end : end + 1] == "%"
    year = text[start : start + 2] in ("19", "20")
    return masked or not (near or money or year)


def _mapped(spans: list[Span], view: View, original: str) -> list[Span]:
    mapped = []
    for span in spans:
        start, end = view.to_original(span.start, span.end)
        end = min(end, len(original))
        while start < end and original[start] in " \t\n,.;:":
            start += 1
        if start < end:
            mapped.append(Span(start, end, span.entity_type, span.score, span.recognizer, span.canonical))
    return mapped


def _additional(spans: list[Span], found: Sequence[Span]) -> list[Span]:
    """The spans that no span of `found`, and no other of them, holds; in order."""
    kept: list[Span] = []
    reach = -1
    held = sorted(found, key=lambda s: (s.start, -s.end))
    at = 0
    cover = -1
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end, -s.score, s.entity_type)):
        while at < len(held) and held[at].start <= span.start:
            cover = max(cover, held[at].end)
            at += 1
        if span.end <= cover or span.end <= reach:
            continue
        reach = max(reach, span.end)
        kept.append(span)
    return kept
