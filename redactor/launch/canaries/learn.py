"""A sample becomes a template: its structure stays, its text does not.

Every string and every number of a sample is replaced. What stays are the names of members that are no values, single words of the
machinery (`"role": "user"`), true, false, null and what is empty. This reads a sample by itself, and not as the redaction does, so
that a field that the redaction overlooks gets its canaries too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from redactor.errors import UsageError
from redactor.field_kinds import names_thing
from redactor.field_words import words
from redactor.fields import FieldClass, by_name
from redactor.formats import Format, recognise
from redactor.launch.canaries import shapes
from redactor.launch.canaries.template import (
    Fixed,
    Inner,
    Items,
    Leaf,
    Marked,
    Members,
    Node,
    Place,
    PlaceKind,
    Plants,
    Said,
    Template,
    Transcript,
    Turns,
    Words,
)
from redactor.launch.canaries.values import MAKERS
from redactor.launch.canaries.wording import SUMMARY

MAX_PLACES = 400


@dataclass(frozen=True, slots=True)
class Known:
    """What the redaction says of a sample.

    Attributes:
        whole: JSON Pointer -> entity type, for values all of which is personal.
        keys: pointers of members whose names are personal -> entity type.
    """

    whole: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


def learn(text: str, name: str, known: Known, *, format_name: str | None = None) -> Template:
    """Learn a sample.

    Args:
        text: one JSON document, or a transcript of "Label: words" lines.
        name: how reports call it.
        known: what the redaction finds in it.
        format_name: the record format, or None to recognise it.

    Raises:
        UsageError: it is neither, or has no place for a value. Nothing of it is in the message.
    """
    learner = _Learner(known)
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return learner.transcript(text, name)
    if not isinstance(value, dict | list):
        raise UsageError(f"the sample {name} is no JSON object, array or transcript")
    learner.form = recognise(value, format_name)
    try:
        root = learner.node(value, "", (), inside=False)
    except RecursionError:
        root = None
    template = Template(
        name, root or Fixed(None), tuple(learner.places), False, learner.has_marker, learner.is_uuid_marked
    )
    places = tuple(place for place in template.places if _shows(template, place))
    if not places:
        raise UsageError(f"the sample {name} has no field in which a value could stand")
    return replace(template, places=places)


def _shows(template: Template, place: Place) -> bool:
    """Whether what is planted in a place comes out: the words of a turn are no place of their own."""
    number, sign = place.number, "7351864209"
    said = [("agent", sign)]
    plants = Plants({number: sign}, {number: said}, {number: [("a", sign)]})
    return sign in re.sub(r'[", ]|\[|\]', "", template.text(plants)) or place.kind is PlaceKind.WORDS


class _Learner:
    """Makes the nodes of one sample."""

    def __init__(self, known: Known) -> None:
        self.places: list[Place] = []
        self.has_marker = self.is_uuid_marked = False
        self.form = Format("")
        self._known = known
        self._saying = False

    def transcript(self, text: str, name: str) -> Template:
        """A sample that is one text."""
        labels = shapes.labels_of(text)
        if labels is None:
            raise UsageError(f"the sample {name} is neither JSON nor a transcript of 'Agent: words' lines")
        place = self._place("", PlaceKind.TRANSCRIPT)
        return Template(name, Transcript(place, labels), (place,), is_text=True)

    def node(self, value: Any, pointer: str, path: tuple[str | int, ...], *, inside: bool) -> Node:
        """The node of a value.

        Args:
            value: of the sample.
            pointer: its JSON Pointer in the sample, as findings give it.
            path: its names and indexes in its JSON text; a name that stands beside its value goes for `value`.
            inside: whether it stands in a payload.
        """
        if isinstance(value, dict):
            return self._object(value, pointer, path, inside)
        if isinstance(value, list):
            return self._array(value, pointer, path, inside)
        if value is None or isinstance(value, bool):
            return Fixed(value)
        if isinstance(value, str):
            return self._string(value, pointer, path, inside)
        return self._number(value, pointer, path)

    def _place(self, pointer: str, kind: PlaceKind, entity_type: str = "", is_number: bool = False) -> Place:
        # Elements of an array are one place in the report; a key that may be a value is not shown.
        steps = (
            "*" if step.isdigit() else step if shapes.is_name(step.strip("#")) else "<key>"
            for step in pointer.split("/")[1:]
        )
        shown = "".join("/" + step for step in steps) + "#" * (pointer == "#")
        place = Place(len(self.places), shown, kind, entity_type, is_number)
        self.places.append(place)
        return place

    def _object(self, value: dict[str, Any], pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        name = shapes.field_name(path)
        is_open = (
            not self._saying
            and (pointer.endswith("#") or (path[-1:] == (name,) and not shapes.OPEN.isdisjoint(words(name))))
            and (not value or any(isinstance(item, str | dict | list) for item in value.values()))
        )
        beside = next((value[key] for key in ("key", "name") if isinstance(value.get(key), str)), "")
        beside = beside if "value" in value and shapes.is_name(beside) else ""
        members: list[tuple[str | Place, Node]] = []
        for key, item in value.items():
            at = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            shown: str | Place = key
            if at in self._known.keys or not shapes.is_name(key):
                shown = self._place(
                    at.rpartition("/")[0] + "/<key>", PlaceKind.KEY, self._known.keys.get(at, "")
                )
            if beside and key in ("key", "name"):
                members.append((shown, Fixed(beside)))
                continue
            step = (beside,) if beside and key == "value" else () if key in shapes.WRAPPERS else (key,)
            members.append((shown, self.node(item, at, (*path, *step), inside=inside or is_open)))
        return Members(tuple(members), self._place(pointer, PlaceKind.MEMBERS) if is_open else None)

    def _array(self, value: list[Any], pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        if not self._saying:
            made = self._turns(value, pointer, path, inside) or self._words(value, pointer, path)
            if made is not None:
                return made
        kept = shapes.unlike(value)
        return Items(
            tuple(self.node(item, f"{pointer}/{at}", (*path, at), inside=inside) for at, item in kept)
        )

    def _turns(
        self, value: list[Any], pointer: str, path: tuple[str | int, ...], inside: bool
    ) -> Node | None:
        spoken = [(shapes.label_of(item), shapes.said_path(item)) for item in value if isinstance(item, dict)]
        labels = list(dict.fromkeys(label for label, said in spoken if label and said))
        if len(spoken) != len(value) or not labels or inside:
            return None
        roles = shapes.roles_of(labels)
        if not set(roles.values()) & {"agent", "user"}:
            return None
        place = self._place(pointer, PlaceKind.TURNS)
        items = []
        for at, item in shapes.unlike(value, roles):
            said = shapes.said_path(item)
            role = roles.get(shapes.label_of(item), "") if said else ""
            node = self.node(item, f"{pointer}/{at}", (*path, at), inside=False)
            items.append((role, _put(node, said) if role and said else node))
        return Turns(place, tuple(items))

    def _words(self, value: list[Any], pointer: str, path: tuple[str | int, ...]) -> Node | None:
        if len(value) < 2:
            return None
        if all(
            isinstance(item, str) and len(item) <= 40 and not re.search(r"\S\s+\S", item) for item in value
        ):
            if shapes.LISTS.isdisjoint(words(shapes.field_name(path))):
                return None
            by_sign = all(len(item) <= 1 for item in value)
            by_token = any(item != item.strip() for item in value)
            return Words(self._place(pointer, PlaceKind.WORDS), None, by_sign, by_token)
        if not all(isinstance(item, dict) and shapes.token_names(item) for item in value):
            return None
        place = self._place(pointer, PlaceKind.WORDS)
        self._saying = True
        node = self.node(value[0], f"{pointer}/0", (*path, 0), inside=False)
        self._saying = False
        for name in shapes.token_names(value[0]):
            node = _put(node, (name,))
        said = [item[name] for item in value for name in shapes.token_names(item)]
        return Words(place, node, by_token=any(text != text.strip() for text in said))

    def _string(self, value: str, pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        opened = shapes.json_in(value)
        if opened is not None:
            return Inner(self.node(opened, f"{pointer}#", path, inside=True))
        rule = self.form.rule(path) or by_name(shapes.field_name(path), shapes.field_name(path[:-1]))
        entity = self._known.whole.get(pointer) or rule.entity_type
        if rule.field_class is FieldClass.BLOB:
            return Fixed("QUFBQQ==")
        if rule.field_class is FieldClass.TIMESTAMP and (not entity or entity == "DATE_TIME"):
            return Fixed(shapes.made_up_time(value))
        if entity in MAKERS and not self._saying:
            return Leaf(self._place(pointer, PlaceKind.FIELD, entity), "unknown" if value else "")
        if rule.field_class is FieldClass.OPERATIONAL and not entity:
            return self._machinery(value, path)
        if shapes.is_role(path, value) or self._saying or len(self.places) >= MAX_PLACES:
            return Fixed(value if shapes.is_word(value) else shapes.made_up_id(value))
        if " " not in value and names_thing(tuple(step for step in path if isinstance(step, str)), value):
            return Fixed(
                value if shapes.is_word(value) else shapes.made_up_id(value)
            )  # the name of a tool or a model is nobody's
        labels = shapes.labels_of(value)
        if labels is not None:
            return Transcript(self._place(pointer, PlaceKind.TRANSCRIPT), labels)
        kind = PlaceKind.PAYLOAD if inside else PlaceKind.PROSE
        return Leaf(self._place(pointer, kind), SUMMARY if value else "")

    def _machinery(self, value: str, path: tuple[str | int, ...]) -> Node:
        name = words(shapes.field_name(path))
        is_kind = (
            name[-1:] in shapes.KINDS
            and shapes.WORD.fullmatch(value)
            and not shapes.NAME_LIKE.fullmatch(value)
        )
        if is_kind or shapes.is_word(value) or not value:
            return Fixed(value)
        is_own = (
            not self.has_marker
            and not self._saying
            and name[-1:] in (("id",), ("sid",), ("uuid",), ("guid",))
        )
        if is_own and not {"agent", "user", "account", "parent", "model", "workspace", "voice"}.intersection(
            name
        ):
            self.has_marker, self.is_uuid_marked = True, shapes.UUID.fullmatch(value) is not None
            return Marked(shapes.made_up_id(value))
        return Fixed(shapes.made_up_id(value))

    def _number(self, value: float, pointer: str, path: tuple[str | int, ...]) -> Node:
        rule = self.form.rule(path) or by_name(shapes.field_name(path), shapes.field_name(path[:-1]))
        entity = self._known.whole.get(pointer) or (
            rule.entity_type if rule.field_class is FieldClass.ENTITY else ""
        )
        if entity in MAKERS and isinstance(value, int) and not self._saying:
            return Leaf(self._place(pointer, PlaceKind.FIELD, entity, is_number=True), 0)
        if rule.field_class is FieldClass.TIMESTAMP:
            return Fixed(shapes.made_up_epoch(value))
        return Fixed(
            (0.5 if value >= 0 else -0.5)
            if isinstance(value, float)
            else 0
            if not value
            else 3
            if value > 0
            else -3
        )


def _put(node: Node, path: tuple[str | int, ...]) -> Node:
    """The node with `Said` at a path."""
    if not path:
        return Said()
    if isinstance(node, Members):
        members = tuple(
            (name, _put(item, path[1:]) if name == path[0] else item) for name, item in node.members
        )
        return Members(members, node.place)
    if isinstance(node, Items):
        return Items(
            tuple(_put(item, path[1:]) if at == path[0] else item for at, item in enumerate(node.items))
        )
    return node
