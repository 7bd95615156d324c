"""Names in the company of names: "[Nani], Morag & [Ludo]", "Huw and [Carys]".

Whoever writes people in a row writes nothing else between them. A word with a capital that stands in such a row is a name as well,
however common it is otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from redactor.conversation.lexicon import is_common
from redactor.detect.decoys import is_decoy
from redactor.detect.ner.features import Entry, key
from redactor.detect.ner.listed import shipped
from redactor.detect.software import is_software
from redactor.detect.wide_places import is_wide
from redactor.spans import Span, Stretches

_SCORE = 0.7
_SURE = 0.55
_LISTED = 2
_MOST = 40
"""How many names of a row are followed."""
_SIGNS = (",", "&", "+", "/", ";", " and ", " und ", " et ", " och ", " og ", " y ")
_REACH, _LONGEST, _JOINTS = 70, 24, 7
_JOINT = r"(?: ?\([^()\n]{1,24}\))?(?P<j>,? (?:and|&|und|et|och|og|y) |, ?| ?[&+] ?| / |; )"
_ITEM = r"[A-ZÀ-Þ][^\W\d_]{0,20}(?:['’-][^\W\d_]{1,20}){0,2}(?: [A-ZÀ-Þ][^\W\d_]{0,20}(?:['’-][^\W\d_]{1,20}){0,2})?"
_ITS_END = r"(?![\w'’@-]|\.\w| [A-ZÀ-Þ])"
_BEHIND = re.compile(rf"{_JOINT}(?P<v>{_ITEM}){_ITS_END}")
_BEFORE = re.compile(rf"(?<![\w.@/'’-])(?P<v>{_ITEM}){_JOINT}$")
_NEXT = re.compile(_JOINT)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+){0,2}")
_WRITTEN_ON = re.compile(r"[A-ZÀ-Þ][\w'’.-]{0,20} $")
"""A word with a capital in front: of one more name, or of a firm's."""
_AND = frozenset(("and", "&", "+", "und", "et", "och", "og", "y"))
"""Between two people; a comma stands between other things as well."""
_NOBODY = frozenset(
    """
    i me myself you he she we they us him her them it mr mrs ms miss mx dr prof professor doctor rev revd fr sir madam dame lord lady
    sgt capt captain lt col maj gen cpl pc dc ds insp nurse sister brother father uncle aunt auntie grandma grandpa granny nana mum
    mom dad cllr cllrs hon
    jan feb mar apr jun jul aug sep sept oct nov dec january february july august september october november december mon tue tues
    wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter today
    tomorrow yesterday christmas easter
    hi hello hey dear yes no ok okay thanks thank cheers regards love best bye sorry please well so and but or then also plus
    md do rn np pa phd esq jr sr ii iii iv
    """.split()
)
"""What stands beside a name and is nobody; between two names a day or a month may be somebody all the same."""
_OF_TIME = frozenset(
    "april may june august sunday monday tuesday wednesday thursday friday saturday winter summer autumn".split()
)


_DAY = re.compile(
    rf"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?::| [-–])? (?P<v>{_ITEM}){_ITS_END}"
)
"""A day and whose it is, in a rota: "Mon Quorla, Tue [Anna], Wed [Ludo]"."""
_LEAST_DAYS = 2


@dataclass(frozen=True, slots=True)
class _Row:
    """The names of a text and what else was found there."""

    text: str
    starts: dict[int, int]
    ends: dict[int, int]
    taken: Stretches
    firms: set[tuple[int, int]]

    def after(self, end: int) -> tuple[int, int, str] | None:
        """The name behind an offset with a joint between, and the joint."""
        joint = _NEXT.match(self.text, end)
        last = self.starts.get(joint.end()) if joint is not None else None
        return None if joint is None or last is None else (joint.end(), last, joint["j"].strip(" ,"))

    def goes_on(self, start: int) -> bool:
        """Whether one more name stands in front of the name at an offset, with a joint between."""
        return any(
            start - width in self.ends and _NEXT.fullmatch(self.text, start - width, start)
            for width in range(1, _JOINTS + 1)
        )

    def closes(self, item: re.Match[str], start: int) -> bool:
        """Whether a word behind a second name is the last but one of a row: "[Ann], [Ludo], Sage and Gene"."""
        last = _BEHIND.match(self.text, item.end("v"))
        return (
            last is not None
            and last["j"].strip() in _AND
            and item["j"].strip() == ","
            and item.span("v") not in self.firms
            and last.span("v") not in self.firms
            and self.goes_on(start)
        )

    def joins(self, item: re.Match[str], start: int, end: int) -> bool:
        """Whether an "and" stands between a word, which is no firm, and a name: one of both is a given one, or a row goes before."""
        return (
            item["j"].strip() in _AND
            and item.span("v") not in self.firms
            and (
                any(_is_given(word) for word in _WORD.findall(f"{item['v']} {self.text[start:end]}"))
                or (item.re is _BEHIND and self.goes_on(start))
            )
        )


def _on_duty(text: str, people: Stretches) -> Iterator[Span]:
    """The names of a rota, most of whose days are known to be somebody's."""
    days = [day.span("v") for day in _DAY.finditer(text)]
    known = [day for day in days if people.meet(*day)]
    if len(known) < _LEAST_DAYS or 2 * len(known) < len(days):
        return
    for start, end in days:
        if not people.meet(start, end) and not is_common(text[start:end].lower()):
            yield Span(start, end, "PERSON", _SCORE, "companion")


def companions(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the words that are names by the names in one row with them.

    Args:
        text: any text.
        spans: what was found in it.
    """
    sure = [span for span in spans if span.score >= _SURE]
    taken = Stretches((span.start, span.end) for span in sure if span.entity_type != "ORGANIZATION")
    firms = {(span.start, span.end) for span in sure if span.entity_type == "ORGANIZATION"}
    row = _Row(text, {}, {}, taken, firms)
    for span in sure:
        if span.entity_type == "PERSON" and text[span.start].isupper():
            row.starts[span.start] = max(span.end, row.starts.get(span.start, 0))
            row.ends[span.end] = min(span.start, row.ends.get(span.end, span.start))
    if not row.starts or not any(sign in text for sign in _SIGNS):
        return
    yield from _on_duty(text, Stretches(row.starts.items()))
    todo = sorted(row.starts.items(), reverse=True)
    for _ in range(_MOST * (1 + len(todo))):
        if not todo:
            return
        start, end = todo.pop()
        for found in (_behind(row, start, end), _before(row, start, end)):
            if found is not None and not row.taken.meet(*found):
                row.taken.add(*found)
                row.starts[found[0]], row.ends[found[1]] = found[1], found[0]
                todo.append(found)
                yield Span(*found, "PERSON", _SCORE, "companion")


def _behind(row: _Row, start: int, end: int) -> tuple[int, int] | None:
    """The word behind a name that is one too: with an "and" between, or with one more name behind it."""
    item = _BEHIND.match(row.text, end)
    if item is None:
        return None
    between = row.after(item.end("v")) is not None
    if not (between or row.joins(item, start, end) or row.closes(item, start)):
        return None
    return _called(row.text[start:end], item, between=between)


def _before(row: _Row, start: int, end: int) -> tuple[int, int] | None:
    """The word in front of a name that is one too: with an "and" between, or with one name more behind."""
    item = _BEFORE.search(row.text, max(0, start - _REACH), start)
    if item is None or _WRITTEN_ON.search(row.text, max(0, item.start() - _LONGEST), item.start()):
        return None
    joined = row.joins(item, start, end)
    many = item["j"].strip() in (",", ";") and row.after(end) is not None
    return _called(row.text[start:end], item, between=False) if joined or many else None


def _called(known: str, item: re.Match[str], *, between: bool) -> tuple[int, int] | None:
    """Where somebody's name stands in one or two words beside a known name, in capitals as that is: in the last alone, or in both."""
    start, end = item.span("v")
    said = item["v"]
    if said.isupper() != known.isupper() or is_wide(
        item.string, Span(start, end, "PERSON", _SCORE, "companion")
    ):
        return None
    words = [(word.group(), word.start()) for word in _WORD.finditer(said)]
    while words and not _may_be_called(words[0][0], between=between):
        start = item.start("v") + words[1][1] if len(words) > 1 else end
        words = words[1:]
    return (start, end) if words and all(_may_be_called(word, between=between) for word, _ in words) else None


def _is_given(word: str) -> bool:
    """Whether a word is in use as a given name, and is no common word."""
    entry = shipped().entries.get(key(word))
    return entry is not None and entry.first > 0 and not is_common(word.lower())


def _may_be_called(word: str, *, between: bool) -> bool:
    """Whether a word is in use as a name, or for nothing else."""
    low = word.lower()
    entry = shipped().entries.get(key(word)) or Entry()
    if low in _OF_TIME:
        return between
    if low in _NOBODY or is_software(word) or entry.city > max(entry.first, entry.last):
        return False
    if is_common(low) or is_decoy(word):
        return entry.first >= _LISTED or (between and entry.last >= _LISTED)
    return True
