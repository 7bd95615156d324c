"""Canaries are made: which value goes into which place of which record. Pure, and the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from redactor.launch.canaries.decoys import DECOYS
from redactor.launch.canaries.kinds import FORMS, NOISE, SPEAKERS, SPEECH
from redactor.launch.canaries.look import MIN_RUN, Spread, leaks
from redactor.launch.canaries.template import Place, PlaceKind, Plants, Template
from redactor.launch.canaries.values import MAKERS, Value
from redactor.launch.canaries.wording import WORDING, dialogue, exchange, sentence
from redactor.policy import Policy

_TRIES = 200
_LETTERS = "bcdfghjklmnpqrstvwxz"
_SAID_IN = (PlaceKind.TURNS, PlaceKind.TRANSCRIPT, PlaceKind.WORDS)
_IN_DOCUMENT = 3
"""So many values are said in one whole document."""

Taken = Callable[[Value], bool]
"""Whether something of a value stands already where canaries will be looked for."""


@dataclass(frozen=True, slots=True)
class Planted:
    """One canary in one record.

    Attributes:
        value: the made-up value.
        form: one of FORMS.
        text: the value as it was written there; the pieces of a split one are parted by "|".
        speaker: who says it, or nothing.
        noise: what speech recognition made of it, or nothing.
        place: where it stands; see `Place.pointer`.
        is_spread: whether it stands over several elements or turns.
    """

    value: Value = field(repr=False)
    form: str
    text: str = field(repr=False)
    speaker: str = ""
    noise: str = ""
    place: str = ""
    is_spread: bool = False


@dataclass(frozen=True, slots=True)
class Probe:
    """One record that is sent.

    Attributes:
        number: its number, from 0.
        text: the record: JSON, or a transcript.
        planted: the canaries in it.
        decoys: the harmless phrases in it.
        marker: a made-up id that stands in it, by which it is known again; or nothing.
        template: the name of its template.
        is_text: whether the record is no JSON.
        is_document: whether it is a whole document with several values.
    """

    number: int
    text: str = field(repr=False)
    planted: tuple[Planted, ...] = ()
    decoys: tuple[str, ...] = ()
    marker: str = ""
    template: str = ""
    is_text: bool = False
    is_document: bool = False


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made.

    Attributes:
        per_kind: canaries of each entity type in each form.
        documents: whole documents.
        seed: the same seed makes the same probes.
        entity_types: only these; empty is all.
        forms: only these; empty is all.
        speakers: who says them.
        noise: what speech recognition makes of them.
    """

    per_kind: int
    documents: int = 0
    seed: int = 0
    entity_types: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    speakers: tuple[str, ...] = SPEAKERS
    noise: tuple[str, ...] = NOISE


def allowed_run(policy: Policy, entity_type: str) -> int:
    """How many digits of a value in a row are a leak under a policy."""
    return max(MIN_RUN, int(policy.rule(entity_type).options.get("keep_last", 0)) + 1)


def kept(policy: Policy, entity_types: Sequence[str] = ()) -> list[str]:
    """The entity types of which a canary could be made, and which the policy keeps."""
    if policy.content == "drop":
        return []
    wanted = entity_types or tuple(MAKERS)
    return [name for name in MAKERS if name in wanted and policy.rule(name).operator == "keep"]


def make(
    templates: Sequence[Template], policy: Policy, order: Order, taken: Taken = lambda value: False
) -> list[Probe]:
    """Make the probes of a run: one canary each, then whole documents, then harmless phrases.

    Args:
        templates: the records that can be made.
        policy: decides which entity types must go; those that it keeps are not made.
        order: how many of what.
        taken: canaries of which something stands in a sink already are made anew.
    """
    left = set(kept(policy, order.entity_types))
    wanted = [
        name for name in MAKERS if name not in left and (not order.entity_types or name in order.entity_types)
    ]
    maker = _Maker(templates, policy, order, taken)
    for entity_type in wanted:
        for form in FORMS:
            if not order.forms or form in order.forms:
                maker.kind(entity_type, form)
    for number in range(order.documents):
        maker.document(wanted, number)
    if maker.probes:
        maker.decoys()
    return maker.probes


class _Maker:
    """Makes probes one after another."""

    def __init__(self, templates: Sequence[Template], policy: Policy, order: Order, taken: Taken) -> None:
        self.probes: list[Probe] = []
        self._templates = templates
        self._policy = policy
        self._order = order
        self._taken = taken

        @cache
        def bare(number: int) -> Spread:
            return Spread.of(templates[number].text(), joined=True)

        self._bare = bare

    def kind(self, entity_type: str, form: str) -> None:
        """All canaries of one entity type in one form."""
        places = _spots(self._templates, entity_type, form)
        if not places or form not in MAKERS[entity_type](random.Random(0)).forms:  # noqa: S311
            return
        shift = list(MAKERS).index(entity_type) * self._order.per_kind
        for number in range(self._order.per_kind):
            # A generator of its own for each, so that one more entity type or form changes no other canary.
            rng = random.Random(f"{self._order.seed}/{entity_type}/{form}/{number}")  # noqa: S311
            at, place = places[(number + shift) % len(places)]
            value = self._fresh(entity_type, at, rng)
            if value is not None:
                template = self._templates[at]
                plants, planted = self._plant(template, place, value, form, number, rng)
                self._add(template, plants, (planted,))

    def document(self, wanted: Sequence[str], number: int) -> None:
        """A whole document: several values said, every named field filled, one value in prose, payload and key."""
        at = number % len(self._templates)
        template = self._templates[at]
        rng = random.Random(f"{self._order.seed}/document/{number}")  # noqa: S311
        texts: dict[int, str] = {}
        members: dict[int, list[tuple[str, object]]] = {}
        turns: dict[int, list[tuple[str, str]]] = {}
        planted: list[Planted] = []
        for place in template.places:
            if place.kind in _SAID_IN:
                said = [one for one in self._said(wanted, at, place, number, rng)]
                turns[place.number] = dialogue(*(one for one, _ in said))
                planted += [one for _, one in said]
                continue
            form = _FORM_OF.get(place.kind)
            kinds = [place.entity_type] if place.entity_type else list(wanted)
            kinds = [kind for kind in kinds if kind in wanted]
            if not kinds or form is None or (place.kind in _MANY and rng.random() < 0.7):
                continue
            value = self._fresh(rng.choice(kinds), at, rng)
            if value is not None:
                plants, one = self._plant(template, place, value, form, number, rng)
                texts.update(plants.texts)
                members.update({key: list(pairs) for key, pairs in plants.members.items()})
                planted.append(one)
        if planted:
            self._add(template, Plants(texts, turns, members), tuple(planted), is_document=True)

    def decoys(self) -> None:
        """One conversation of harmless phrases in each template that has one."""
        for template in self._templates:
            place = next(template.at(*_SAID_IN), None)
            if place is None:
                texts = {spot.number: phrase for spot, phrase in zip(_prose(template), DECOYS, strict=False)}
                self._add(template, Plants(texts), (), tuple(texts.values()))
            elif place.kind is not PlaceKind.WORDS:
                said = [("user" if index % 2 else "agent", text) for index, text in enumerate(DECOYS)]
                self._add(template, Plants(turns={place.number: said}), (), DECOYS)

    def _said(
        self, wanted: Sequence[str], at: int, place: Place, number: int, rng: random.Random
    ) -> Iterator[tuple[list[tuple[str, str]], Planted]]:
        forms = [form for form in SPEECH if not self._order.forms or form in self._order.forms]
        kinds = rng.sample(list(wanted), min(_IN_DOCUMENT, len(wanted))) if forms else []
        for kind in kinds:
            value = self._fresh(kind, at, rng)
            if value is None:
                continue
            form = rng.choice([form for form in forms if form in value.forms] or ["written"])
            speaker, noise = rng.choice(self._order.speakers), rng.choice(self._order.noise)
            text = value.forms[form]
            said = exchange(kind, form, text, rng, speaker=speaker, noise=noise)
            is_spread = form == "split" or place.kind is PlaceKind.WORDS
            yield said, Planted(value, form, text, speaker, noise, place.pointer, is_spread)

    def _fresh(self, entity_type: str, at: int, rng: random.Random) -> Value | None:
        """A value of which nothing stands in the bare record or in a sink: there it would be found, whatever the redaction does."""
        run = allowed_run(self._policy, entity_type)
        for _ in range(_TRIES):
            value = MAKERS[entity_type](rng)
            if not leaks(value, self._bare(at), run) and not self._taken(value):
                return value
        return None

    def _plant(
        self, template: Template, place: Place, value: Value, form: str, number: int, rng: random.Random
    ) -> tuple[Plants, Planted]:
        text, kind = value.forms[form], value.entity_type
        if place.kind in _SAID_IN:
            speakers, noises = self._order.speakers, self._order.noise
            noise = noises[number % len(noises)]
            speaker = speakers[number // len(noises) % len(speakers)]
            said = exchange(kind, form, text, rng, speaker=speaker, noise=noise)
            turns = dialogue(said) if place.kind is not PlaceKind.WORDS else said[1:]
            is_spread = form == "split" or place.kind is PlaceKind.WORDS
            planted = Planted(value, form, text, speaker, noise, place.pointer, is_spread)
            return Plants(turns={place.number: turns}), planted
        planted = Planted(value, form, text, place=place.pointer)
        if place.kind is PlaceKind.MEMBERS:
            name = WORDING[kind].field
            pair: tuple[str, object] = (f"by_{name}", {text: True}) if form == "key" else (name, text)
            return Plants(members={place.number: [pair]}), planted
        bare = place.kind in (PlaceKind.FIELD, PlaceKind.KEY)
        return Plants({place.number: text if bare else sentence(kind, text)}), planted

    def _add(
        self,
        template: Template,
        plants: Plants,
        planted: tuple[Planted, ...],
        decoys: tuple[str, ...] = (),
        is_document: bool = False,
    ) -> None:
        number = len(self.probes)
        marker = self._marker(template, number) if template.has_marker else ""
        text = template.text(Plants(plants.texts, plants.turns, plants.members, marker))
        self.probes.append(
            Probe(number, text, planted, decoys, marker, template.name, template.is_text, is_document)
        )

    def _marker(self, template: Template, number: int) -> str:
        if template.is_uuid_marked:
            return f"cafe0000-0000-4000-8000-{(self._order.seed * 100_003 + number) % 16**12:012x}"
        rng = random.Random(f"{self._order.seed}/marker/{number}")  # noqa: S311
        return "cnry" + "".join(rng.choices(_LETTERS, k=12))


_FORM_OF: Mapping[PlaceKind, str] = {
    PlaceKind.PROSE: "summary",
    PlaceKind.PAYLOAD: "payload",
    PlaceKind.FIELD: "payload",
    PlaceKind.MEMBERS: "payload",
    PlaceKind.KEY: "key",
}
_MANY = (PlaceKind.PROSE, PlaceKind.PAYLOAD, PlaceKind.MEMBERS)


def _prose(template: Template) -> list[Place]:
    return list(template.at(PlaceKind.PROSE, PlaceKind.PAYLOAD))


def _spots(templates: Sequence[Template], entity_type: str, form: str) -> list[tuple[int, Place]]:
    """The places of all templates that can hold a value of that type in that form."""
    found = []
    for at, template in enumerate(templates):
        for place in template.places:
            fits = place.entity_type in ("", entity_type)
            if place.kind in _SAID_IN:
                fits = form in SPEECH and (form != "split" or place.kind is not PlaceKind.WORDS)
            elif place.kind is PlaceKind.MEMBERS:
                fits = form in ("payload", "key")
            else:
                fits = fits and form == _FORM_OF[place.kind]
            if fits and not (place.is_number and not MAKERS[entity_type](random.Random(0)).digits):  # noqa: S311
                found.append((at, place))
    return found
