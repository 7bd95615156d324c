"""A sample becomes a template: its structure stays, its text does not.

Every string and every number of a sample is replaced. What stays are the names of members that are no values, single words of the
machinery (`"role": "user"`), true, false, null and what is empty. This reads a sample by itself, and not as the redaction does, so
that a field that the redaction overlooks gets its canaries too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from redactor.conversation import Role, is_common, role_of
from redactor.errors import UsageError
from redactor.fields import FieldClass, FieldRule, by_name, names_thing, words
from redactor.formats import Format, recognise
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
KEPT_ALIKE = 2
"""So many elements of one shape are kept of an array."""

_SAID = frozenset(
    "content message text transcript utterance body said words value output_text parts sentence".split()
)
_ROLES = (
    "role",
    "speaker",
    "participant",
    "participantrole",
    "participantid",
    "author",
    "sender",
    "from",
    "speaker_id",
    "channel",
)
_OPEN = frozenset(
    "arguments argument params parameters variables input inputs payload body custom attributes extra args".split()
)
_TOKENS = ("word", "punctuated_word", "text", "token", "character", "char", "content")
_TIMES = frozenset(
    "start end start_time end_time starttime endtime offset duration start_ms end_ms logprob confidence".split()
)
_LISTS = frozenset("words characters chars tokens text_tokens".split())
_KINDS = (("type",), ("status",), ("method",), ("event",), ("kind",), ("object",))
_PLAIN = re.compile(r"[A-Za-z_$@][A-Za-z0-9_$.:/@-]{0,63}")
_MANY_DIGITS = re.compile(r"\d{4}")
_NAME_LIKE = re.compile(r"[A-Z][a-z]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z_.-]{0,39}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(.*)", re.DOTALL)
_LINE = re.compile(r"^\s*([A-Za-z][\w .'-]{0,40}):[ \t]+\S", re.MULTILINE)
_CONSONANTS = "bcdfghjklmnpqrstvwxz"
_EPOCH = 1767225600
_TEXT = FieldRule(FieldClass.TEXT)
_UUID_IDLE = "cafe0000-0000-4000-8000-000000000000"


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
        labels = _labels(text)
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
            "*" if step.isdigit() else step if _is_name(step.strip("#")) else "<key>"
            for step in pointer.split("/")[1:]
        )
        shown = "".join("/" + step for step in steps) + "#" * (pointer == "#")
        place = Place(len(self.places), shown, kind, entity_type, is_number)
        self.places.append(place)
        return place

    def _object(self, value: dict[str, Any], pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        name = _name(path)
        is_open = (
            not self._saying
            and (pointer.endswith("#") or not _OPEN.isdisjoint(words(name)))
            and (not value or any(isinstance(item, str | dict | list) for item in value.values()))
        )
        beside = next((value[key] for key in ("key", "name") if isinstance(value.get(key), str)), "")
        beside = beside if "value" in value and _is_name(beside) else ""
        members: list[tuple[str | Place, Node]] = []
        for key, item in value.items():
            at = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            shown: str | Place = key
            if at in self._known.keys or not _is_name(key):
                shown = self._place(
                    at.rpartition("/")[0] + "/<key>", PlaceKind.KEY, self._known.keys.get(at, "")
                )
            if beside and key in ("key", "name"):
                members.append((shown, Fixed(beside)))
                continue
            step = beside if beside and key == "value" else key
            members.append((shown, self.node(item, at, (*path, step), inside=inside or is_open)))
        return Members(tuple(members), self._place(pointer, PlaceKind.MEMBERS) if is_open else None)

    def _array(self, value: list[Any], pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        if not self._saying:
            made = self._turns(value, pointer, path, inside) or self._words(value, pointer, path)
            if made is not None:
                return made
        kept = _unlike(value)
        return Items(
            tuple(self.node(item, f"{pointer}/{at}", (*path, at), inside=inside) for at, item in kept)
        )

    def _turns(
        self, value: list[Any], pointer: str, path: tuple[str | int, ...], inside: bool
    ) -> Node | None:
        spoken = [(_label(item), _said_path(item)) for item in value if isinstance(item, dict)]
        labels = list(dict.fromkeys(label for label, said in spoken if label and said))
        if len(spoken) != len(value) or not labels or inside:
            return None
        roles = _roles(labels)
        if not set(roles.values()) & {"agent", "user"}:
            return None
        place = self._place(pointer, PlaceKind.TURNS)
        items = []
        for at, item in _unlike(value, roles):
            said = _said_path(item)
            role = roles.get(_label(item), "") if said else ""
            node = self.node(item, f"{pointer}/{at}", (*path, at), inside=False)
            items.append((role, _put(node, said) if role and said else node))
        return Turns(place, tuple(items))

    def _words(self, value: list[Any], pointer: str, path: tuple[str | int, ...]) -> Node | None:
        if len(value) < 2:
            return None
        if all(
            isinstance(item, str) and len(item) <= 40 and not re.search(r"\S\s+\S", item) for item in value
        ):
            if _LISTS.isdisjoint(words(_name(path))):
                return None
            by_sign = all(len(item) <= 1 for item in value)
            return Words(self._place(pointer, PlaceKind.WORDS), None, by_sign)
        if not all(isinstance(item, dict) and _token_names(item) for item in value):
            return None
        place = self._place(pointer, PlaceKind.WORDS)
        self._saying = True
        node = self.node(value[0], f"{pointer}/0", (*path, 0), inside=False)
        self._saying = False
        for name in _token_names(value[0]):
            node = _put(node, (name,))
        return Words(place, node)

    def _string(self, value: str, pointer: str, path: tuple[str | int, ...], inside: bool) -> Node:
        opened = _json_in(value)
        if opened is not None:
            return Inner(self.node(opened, f"{pointer}#", path, inside=True))
        rule = self.form.rule(path) or by_name(_name(path), _name(path[:-1]))
        entity = self._known.whole.get(pointer) or rule.entity_type
        if rule.field_class is FieldClass.BLOB:
            return Fixed("QUFBQQ==")
        if rule.field_class is FieldClass.TIMESTAMP and (not entity or entity == "DATE_TIME"):
            return Fixed(_made_up_time(value))
        if entity in MAKERS and not self._saying:
            return Leaf(self._place(pointer, PlaceKind.FIELD, entity), "unknown" if value else "")
        if rule.field_class is FieldClass.OPERATIONAL and not entity:
            return self._machinery(value, path)
        if _is_role(path, value) or self._saying or len(self.places) >= MAX_PLACES:
            return Fixed(value if _is_word(value) else _made_up_id(value))
        if names_thing(tuple(step for step in path if isinstance(step, str))) and " " not in value:
            return Fixed(
                value if _is_word(value) else _made_up_id(value)
            )  # the name of a tool or a model is nobody's
        labels = _labels(value)
        if labels is not None:
            return Transcript(self._place(pointer, PlaceKind.TRANSCRIPT), labels)
        kind = PlaceKind.PAYLOAD if inside else PlaceKind.PROSE
        return Leaf(self._place(pointer, kind), SUMMARY if value else "")

    def _machinery(self, value: str, path: tuple[str | int, ...]) -> Node:
        name = words(_name(path))
        is_kind = name[-1:] in _KINDS and _WORD.fullmatch(value) and not _NAME_LIKE.fullmatch(value)
        if is_kind or _is_word(value) or not value:
            return Fixed(value)
        is_own = (
            not self.has_marker
            and not self._saying
            and name[-1:] in (("id",), ("sid",), ("uuid",), ("guid",))
        )
        if is_own and not {"agent", "user", "account", "parent", "model", "workspace", "voice"}.intersection(
            name
        ):
            self.has_marker, self.is_uuid_marked = True, _UUID.fullmatch(value) is not None
            return Marked(_made_up_id(value))
        return Fixed(_made_up_id(value))

    def _number(self, value: float, pointer: str, path: tuple[str | int, ...]) -> Node:
        rule = self.form.rule(path) or by_name(_name(path), _name(path[:-1]))
        entity = self._known.whole.get(pointer) or (
            rule.entity_type if rule.field_class is FieldClass.ENTITY else ""
        )
        if entity in MAKERS and isinstance(value, int) and not self._saying:
            return Leaf(self._place(pointer, PlaceKind.FIELD, entity, is_number=True), 0)
        if rule.field_class is FieldClass.TIMESTAMP:
            return Fixed(_made_up_epoch(value))
        return Fixed(
            (0.5 if value >= 0 else -0.5)
            if isinstance(value, float)
            else 0
            if not value
            else 3
            if value > 0
            else -3
        )


def _name(path: Sequence[str | int]) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _is_name(key: str) -> bool:
    """Whether a key is the name of a field and nobody's: no blank, no number, no capitalised word that is no common one."""
    if not key or not _PLAIN.fullmatch(key) or _MANY_DIGITS.search(key):
        return False
    return (
        not _NAME_LIKE.fullmatch(key)
        or is_common(key.lower())
        or by_name(key) != _TEXT
        or key in _KNOWN_NAMES
    )


_KNOWN_NAMES = frozenset(
    "Participant Content Type Transcript Turn Items Text Confidence Score Id Name Role Metadata".split()
)


def _is_word(value: str) -> bool:
    """Whether a text is one word of the machinery, made of common words: it says nothing of anybody."""
    if not _WORD.fullmatch(value):
        return False
    parts = words(value)
    return bool(parts) and all(
        len(part) < 3 or is_common(part) or role_of(part) is not Role.UNKNOWN for part in parts
    )


def _is_role(path: Sequence[str | int], value: str) -> bool:
    return bool(path) and str(path[-1]).lower() in _ROLES and len(value) <= 40


def _json_in(value: str) -> Any:
    if value.lstrip()[:1] not in ("{", "["):
        return None
    try:
        opened = json.loads(value)
    except (ValueError, RecursionError):
        return None
    return opened if isinstance(opened, dict | list) and opened else None


def _label(item: Mapping[str, Any]) -> str:
    """Who says an element of an array, as it is written there."""
    low = {
        key.lower(): value
        for key, value in item.items()
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
    return next((str(low[name]) for name in _ROLES if low.get(name) not in (None, "")), "")


def _said_path(item: Any) -> tuple[str | int, ...]:
    """Where in an element its words stand, or nothing."""
    if not isinstance(item, dict):
        return ()
    for key, value in item.items():
        if key.lower() not in _SAID:
            continue
        if isinstance(value, str) and _json_in(value) is None:
            return (key,)
        if isinstance(value, list):
            for at, part in enumerate(value):
                if isinstance(part, dict) and (inner := _said_path(part)):
                    return (key, at, *inner)
        if isinstance(value, dict) and (inner := _said_path(value)):
            return (key, *inner)
    return ()


def _roles(labels: Sequence[str]) -> dict[str, str]:
    """Label -> "agent", "user" or nothing; labels that name nobody take turns."""
    kinds = {Role.AGENT: "agent", Role.CALLER: "user", Role.UNKNOWN: "?"}
    found = {label: kinds.get(role_of(label), "") for label in labels}
    free = [name for name in ("agent", "user") if name not in found.values()]
    for number, label in enumerate(label for label, role in found.items() if role == "?"):
        found[label] = free[number % len(free)] if free else "user"
    return found


def _labels(text: str) -> dict[str, str] | None:
    """The labels of a transcript by role, or None for another text. A label that is no role is replaced."""
    found = list(dict.fromkeys(match.group(1).strip() for match in _LINE.finditer(text)))
    if len(_LINE.findall(text)) < 2 or len(found) < 2:
        return None
    out: dict[str, str] = {}
    for label, role in _roles(found).items():
        if role:
            out.setdefault(
                role, label if role_of(label) is not Role.UNKNOWN and _is_word(label) else role.title()
            )
    return out if out else None


def _unlike(value: Sequence[Any], roles: Collection[str] = ()) -> list[tuple[int, Any]]:
    """The elements of an array with their indexes, at most a few of each shape."""
    seen: dict[str, int] = {}
    kept = []
    for at, item in enumerate(value):
        shape = _shape(item) + (_label(item) if roles and isinstance(item, dict) else "")
        seen[shape] = seen.get(shape, 0) + 1
        if seen[shape] <= KEPT_ALIKE:
            kept.append((at, item))
    return kept


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ",".join(f"{key}:{_shape(value[key])}" for key in sorted(value)) + "}"
    if isinstance(value, list):
        return "[" + "|".join(sorted({_shape(item) for item in value})) + "]"
    return "0" if value is None or value == "" else type(value).__name__


def _token_names(item: Mapping[str, Any]) -> list[str]:
    """The members of an element that hold its one word; an element has times or a likelihood beside it."""
    if not _TIMES.intersection(key.lower() for key in item):
        return []
    return [
        key
        for key, value in item.items()
        if key.lower() in _TOKENS
        and isinstance(value, str)
        and len(value) <= 40
        and not re.search(r"\S\s+\S", value)
    ]


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


def _made_up_id(value: str) -> str:
    """An id of the same shape: letters become consonants and digits become 0, so that no word and no number is left."""
    if _UUID.fullmatch(value):
        return _UUID_IDLE
    out = []
    for at, sign in enumerate(value[:200]):
        letter = _CONSONANTS[(at * 7 + len(value)) % len(_CONSONANTS)]
        if sign.isdigit():
            out.append("0")
        elif sign.isalpha():
            out.append(letter.upper() if sign.isupper() else letter)
        else:
            out.append(sign if sign.isascii() and sign.isprintable() else "_")
    return "".join(out)


def _made_up_time(value: str) -> str:
    found = _ISO.fullmatch(value)
    if found:
        return "2026-01-01" + re.sub(r"\d", "0", found.group(1))[:40]
    return re.sub(r"\d", "0", value) if re.fullmatch(r"[\d:., TZ+-]{1,40}", value) else "2026-01-01T00:00:00Z"


def _made_up_epoch(value: float) -> int | float:
    if isinstance(value, float):
        return float(_EPOCH) if value > 1e8 else 0.5
    for power in (9, 6, 3, 0):
        if value >= 10 ** (8 + power):
            return _EPOCH * 10**power
    return 3
