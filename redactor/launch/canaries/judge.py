"""What became of canaries: what came back, and what was seen in sinks, become counts by kind."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from redactor.launch.canaries.bounds import CONFIDENCE, lower_bound
from redactor.launch.canaries.kinds import FORMS
from redactor.launch.canaries.look import Index, Spread, leaks, texts, verbatim
from redactor.launch.canaries.make import Planted, Probe, allowed_run
from redactor.launch.report import Cell
from redactor.policy import Policy

_MARKER = re.compile(r"cnry[bcdfghjklmnpqrstvwxz]{12}|cafe0000-0000-4000-8000-[0-9a-f]{12}", re.IGNORECASE)
_WITHHELD = re.compile(r"\s*\[REDACTOR_QUARANTINE [^\]\n]*\]\s*")


@dataclass(frozen=True, slots=True)
class Kind:
    """Canaries of one entity type in one form, however they were said."""

    entity_type: str
    form: str
    sent: int
    caught: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all canaries of a run.

    Attributes:
        cells: by entity type, form, speaker and noise.
        kinds: by entity type and form.
        leaky: the places in which something was left, as "template pointer", with how many.
        places: how many places were tried.
        decoys: harmless phrases that came out.
        decoys_changed: how many of them were changed.
        withheld: records that were quarantined whole; their canaries count as caught.
        lost: records of which nothing came out; their canaries count as not sent.
        foreign: how many of those were answered with something that is not the record: an acknowledgement, say.
        documents: whole documents that came out, with several canaries each.
        documents_clean: how many of them hold nothing of any canary.
        probes: records that were sent.
        templates: the names of the templates.
    """

    cells: tuple[Cell, ...] = ()
    kinds: tuple[Kind, ...] = ()
    leaky: tuple[tuple[str, int], ...] = ()
    places: int = 0
    decoys: int = 0
    decoys_changed: int = 0
    withheld: int = 0
    lost: int = 0
    foreign: int = 0
    documents: int = 0
    documents_clean: int = 0
    probes: int = 0
    templates: tuple[str, ...] = ()

    @property
    def sent(self) -> int:
        """Canaries of single records."""
        return sum(kind.sent for kind in self.kinds)

    @property
    def caught(self) -> int:
        """How many of them left nothing."""
        return sum(kind.caught for kind in self.kinds)


class Judge:
    """Takes what comes out, record by record, and counts at the end.

    Args:
        probes: what was sent; the number of each is its index.
        policy: what may be left: the last digits of a masked card, for one.
    """

    def __init__(self, probes: Sequence[Probe], policy: Policy) -> None:
        self._probes = probes
        self._policy = policy
        self._arrived: set[int] = set()
        self._withheld: set[int] = set()
        self._foreign: set[int] = set()
        self._leaked: set[tuple[int, int]] = set()
        self._decoys_left: dict[int, set[str]] = {}
        self._by_marker = {probe.marker: probe.number for probe in probes if probe.marker}
        self._index: Index | None = None

    def number_of(self, text: str) -> int | None:
        """The number of the record whose id stands in a text; None where there is none, or more than one."""
        found = self._known(text)
        return found.pop() if len(found) == 1 else None

    def _known(self, text: str) -> set[int]:
        markers = map(str.lower, _MARKER.findall(text))
        return {self._by_marker[marker] for marker in markers if marker in self._by_marker}

    def withheld(self, number: int) -> None:
        """A record was quarantined."""
        self._withheld.add(number)

    def answered(self, number: int, text: str) -> None:
        """A record came back, as text. What is not the record shows nothing, unless something of a canary is in it."""
        if _is_marker(text):
            self.withheld(number)
            return
        probe = self._probes[number]
        value = text if probe.is_text else _parsed(text)
        left = self._left(probe, value)
        if not left and not is_answer(probe, value):
            self._foreign.add(number)
            return
        self._arrived.add(number)
        self._leaked.update((number, at) for at in left)
        if probe.decoys:
            self._decoys_left.setdefault(number, set()).update(_phrases(probe, value))

    def seen(self, text: str) -> tuple[bool, set[int]]:
        """A line, row or document of a sink.

        Returns:
            whether it is a record that was sent, and the numbers of the records of which a canary is left in it.
        """
        leaky: set[int] = set()
        own = self._known(text)
        value = _parsed(text) if own else text
        for number in own:
            before = len(self._leaked)
            probe = self._probes[number]
            here = self._left(probe, value)
            self._arrived.add(number)
            self._leaked.update((number, at) for at in here)
            if probe.decoys and not _is_marker(text):
                self._decoys_left.setdefault(number, set()).update(_phrases(probe, value))
            leaky |= {number} if here or len(self._leaked) > before else set()
        for key in self._everywhere().hits(text):
            number, at = divmod(key, _MOST)
            self._leaked.add((number, at))
            leaky.add(number)
        return bool(own), leaky

    def _everywhere(self) -> Index:
        if self._index is None:
            self._index = Index(
                (probe.number * _MOST + at, planted.value)
                for probe in self._probes
                for at, planted in enumerate(probe.planted)
            )
        return self._index

    def _left(self, probe: Probe, value: Any) -> list[int]:
        """Which canaries of a record are left in an output."""
        if not probe.planted:
            return []
        plain = Spread.of(value)
        needs_joined = any(planted.is_spread for planted in probe.planted)
        joined = Spread.of(value, joined=True) if needs_joined else plain
        found = []
        for at, planted in enumerate(probe.planted):
            spread = joined if planted.is_spread else plain
            run = allowed_run(self._policy, planted.value.entity_type)
            is_said = planted.form in ("spoken", "spelled")
            if leaks(planted.value, spread, run) or (is_said and verbatim(planted.text, spread)):
                found.append(at)
        return found

    def outcome(self, confidence: float = CONFIDENCE) -> Outcome:
        """The counts."""
        kinds: Counter[tuple[str, str]] = Counter()
        caught: Counter[tuple[str, str]] = Counter()
        fine: Counter[tuple[str, str, str, str]] = Counter()
        fine_caught: Counter[tuple[str, str, str, str]] = Counter()
        examples: dict[tuple[str, str, str, str], str] = {}
        leaky: Counter[str] = Counter()
        tried: set[str] = set()
        out = self._arrived | self._withheld
        for probe, at, planted in self._sent(out):
            place = f"{probe.template}: {planted.place or '/'}"
            tried.add(place)
            is_left = (probe.number, at) in self._leaked
            leaky.update([place] * is_left)
            if probe.is_document:
                continue
            kind = (planted.value.entity_type, planted.form)
            cell = (*kind, planted.speaker, planted.noise)
            kinds[kind] += 1
            fine[cell] += 1
            if is_left:
                examples.setdefault(cell, planted.text)
            else:
                caught[kind] += 1
                fine_caught[cell] += 1
        order = sorted(fine, key=lambda cell: (_places(fine, cell[0]), FORMS.index(cell[1])))
        cells = tuple(
            Cell(
                cell[0], cell[1], fine[cell], fine_caught[cell],
                floor(1000 * lower_bound(fine_caught[cell], fine[cell], confidence)) / 1000, examples.get(cell, ""), cell[2], cell[3],
            )
            for cell in order
        )  # fmt: skip
        documents = [probe for probe in self._probes if probe.is_document and probe.number in out]
        dirty = {number for number, _ in self._leaked}
        decoys = [probe for probe in self._probes if probe.decoys and probe.number in out]
        return Outcome(
            cells=cells,
            kinds=tuple(Kind(*kind, kinds[kind], caught[kind]) for kind in kinds),
            leaky=tuple(sorted(leaky.items())),
            places=len(tried),
            decoys=sum(len(probe.decoys) for probe in decoys),
            decoys_changed=sum(
                phrase not in self._decoys_left.get(probe.number, ())
                for probe in decoys
                for phrase in probe.decoys
            ),
            withheld=len(self._withheld),
            lost=len(self._probes) - len(out),
            foreign=len(self._foreign - set(out)),
            documents=len(documents),
            documents_clean=sum(probe.number not in dirty for probe in documents),
            probes=len(self._probes),
            templates=tuple(dict.fromkeys(probe.template for probe in self._probes)),
        )

    def _sent(self, out: Iterable[int]) -> Iterator[tuple[Probe, int, Planted]]:
        known = set(out)
        for probe in self._probes:
            if probe.number in known:
                for at, planted in enumerate(probe.planted):
                    yield probe, at, planted


_MOST = 10_000
"""More canaries than one record can hold."""


def _places(fine: Counter[tuple[str, str, str, str]], entity_type: str) -> int:
    """The order in which entity types were made."""
    return next(at for at, cell in enumerate(fine) if cell[0] == entity_type)


def is_answer(probe: Probe, value: Any) -> bool:
    """Whether what came back is the record, redacted, and not something else, such as `{"status": "accepted"}`.

    Args:
        probe: what was sent.
        value: the answer: parsed JSON, or the text of a record that is no JSON.

    Returns:
        whether half of the record's outermost members (elements, lines) are there, at the top or one level below it.
    """
    if probe.is_text:
        return isinstance(value, str) and 2 * _lines(value) >= _lines(probe.text) > 0
    sent = _parsed(probe.text)
    inner = [value, *value.values()] if isinstance(value, dict) else [value]
    if isinstance(sent, dict):
        there = (len(sent.keys() & one.keys()) for one in inner if isinstance(one, dict))
    else:
        there = (len(one) for one in inner if isinstance(one, list))
    return 2 * max(there, default=0) >= len(sent) > 0


def _lines(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())


def _is_marker(text: str) -> bool:
    """Whether a whole answer is what stands for a quarantined record."""
    if _WITHHELD.fullmatch(text):
        return True
    value = _parsed(text) if "redactor_quarantine" in text else None
    return isinstance(value, dict) and list(value) == ["redactor_quarantine"]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _phrases(probe: Probe, value: Any) -> set[str]:
    """The harmless phrases of a record that came out as they were."""
    whole = "\n".join(texts(value)[0]) if not isinstance(value, str) else value
    return {phrase for phrase in probe.decoys if phrase in whole}
