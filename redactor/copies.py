"""Words with times that repeat what was said: what goes from a turn goes from its copy too.

Speech recognition gives a turn as a text and, beside it, as an array of its words; some give the text and the words of the
whole call, or of one channel, besides. Such an array is no turn of its own: it would be read as the reply to what it repeats.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from redactor.conversation.beside import Beside
from redactor.conversation.roles import Turn
from redactor.document.records import Field
from redactor.fields import FieldClass
from redactor.spans import Span

_WORD = re.compile(r"[^\W_]+")

Place = tuple[int, int]
"""Where a word stands in its text."""


def copies(fields: Sequence[Field], turns: Sequence[Turn]) -> set[int]:
    """Which fields are spread over an array and are nothing but whole turns of others, in the order in which they were said."""
    spread = [i for i, item in enumerate(fields) if item.is_spread]
    if not spread:
        return set()
    heard = _Heard(fields, turns)
    return {i for i in spread if heard.repeated(fields[i].text, i)}


def carried_over(
    fields: Sequence[Field], turns: Sequence[Turn], found: Sequence[Sequence[Span]], aside: Beside
) -> dict[int, list[Span]]:
    """What was found in turns, where their words say it again, and texts that put several turns together.

    Raises:
        SeenAsideError: what is put aside may be such a text.
    """
    told = {turn.text for turn in turns}
    if not any(found[i] for i in told):
        return {}
    heard = _Heard(fields, turns)
    aside.ask(lambda texts: any(len(heard.repeated(text, 0)) > 1 for text in texts))
    out = {}
    for i, item in enumerate(fields):
        if i in told or item.is_key or item.is_number or item.rule.field_class is not FieldClass.TEXT:
            continue
        parts = heard.repeated(item.text, i)
        if item.is_spread or len(parts) > 1:
            out[i] = [span for text, there, here in parts for span in _moved(found[text], there, here)]
    return out


def _moved(spans: Sequence[Span], there: Sequence[Place], here: Sequence[Place]) -> list[Span]:
    out = []
    for span in spans:
        met = [i for i, (start, end) in enumerate(there) if start < span.end and span.start < end]
        if met:
            out.append(replace(span, start=here[met[0]][0], end=here[met[-1]][1]))
    return out


class _Heard:
    """The turns of a record by their words, but for those that are spread over an array."""

    def __init__(self, fields: Sequence[Field], turns: Sequence[Turn]) -> None:
        self._turns: list[tuple[int, list[str], list[Place]]] = []
        self._first: dict[str, list[int]] = defaultdict(list)
        for turn in turns:
            if fields[turn.text].is_spread:
                continue
            words, places = _words(fields[turn.text].text, turn.start, turn.end)
            if words:
                self._first[words[0]].append(len(self._turns))
                self._turns.append((turn.text, words, places))

    def repeated(self, text: str, at: int) -> list[tuple[int, list[Place], list[Place]]]:
        """The turns of which a text that stands at a place among the fields is made; none where it is not."""
        words, places = _words(text, 0, len(text))
        if not words:
            return []
        whole = [i for i in self._first.get(words[0], ()) if self._turns[i][1] == words]
        if whole:
            text_at, _, there = self._turns[min(whole, key=lambda i: abs(self._turns[i][0] - at))]
            return [(text_at, there, places)]
        return [
            (self._turns[i][0], self._turns[i][2], places[start : start + len(self._turns[i][1])])
            for i, start in self._in_order(words)
        ]

    def _in_order(self, words: list[str]) -> list[tuple[int, int]]:
        """The turns that follow each other in some words, each with where it begins: the earliest that can end there."""
        reached: dict[int, tuple[int, int]] = {0: (-1, 0)}
        for start in range(len(words)):
            if start not in reached:
                continue
            for i in self._first.get(words[start], ()):
                said = self._turns[i][1]
                end = start + len(said)
                if (
                    i > reached[start][0]
                    and words[start:end] == said
                    and (end not in reached or i < reached[end][0])
                ):
                    reached[end] = (i, start)
        end, out = len(words), []
        while end and end in reached:
            i, start = reached[end]
            out.append((i, start))
            end = start
        return out[::-1] if not end else []


def _words(text: str, start: int, end: int) -> tuple[list[str], list[Place]]:
    found = list(_WORD.finditer(text, start, end))
    return [word.group().casefold() for word in found], [word.span() for word in found]
