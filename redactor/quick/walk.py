"""One pass over a JSON line that was read: a verdict on each of its values, and which of them have to be read with the others."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from redactor.conversation.roles import Role, role_of
from redactor.document.grids import may_be_by_turns
from redactor.document.groups import _ARRAYS, _PIECES
from redactor.document.health import SAY_HOW
from redactor.document.member_values import says_of_several
from redactor.document.named import may_name_result
from redactor.document.offsets import _PAIRS
from redactor.document.parts import may_be_half, told_beside
from redactor.document.speakers import holds_said, names_talk
from redactor.field_kinds import names_point, says_what_it_is
from redactor.quick.judge import Judge
from redactor.quick.leaves import ALONE, UNKNOWN, Leaf
from redactor.quick.shapes import Plan, Value

_SPREAD = _ARRAYS | _PIECES
_OFFSETS = frozenset((*_PAIRS, *_PAIRS.values()))


@dataclass(slots=True)
class Seen:
    """What was seen of one line.

    Attributes:
        clean: whether nothing is in it.
        part: whether what has to be read makes a record of its own.
        whole: whether all has to be read, as a member says how the others are.
        tokens: the tokens of the JSON text that need not be read.
        texts: those of them that what is found elsewhere could stand in, and such names of members.
        read: the values that have to be read: what they are of, and their tokens.
        speaks: whether some value says who speaks.
        said: the values that need not be read unless one does: as in `read`, each with its text.
    """

    clean: bool = True
    part: bool = True
    whole: bool = False
    tokens: list[int] = field(default_factory=list)
    texts: list[str] = field(default_factory=list, repr=False)
    read: list[tuple[Leaf, int]] = field(default_factory=list)
    speaks: bool = False
    said: list[tuple[Leaf, int, str]] = field(default_factory=list, repr=False)


def speaks(leaf: Leaf, value: str) -> bool:
    """Whether a value says who speaks."""
    return leaf.is_role and role_of(value) is not Role.UNKNOWN


def is_said(leaf: Leaf) -> bool:
    """Whether a value is what somebody said, where a value beside it says who speaks."""
    return holds_said(leaf.names[-1])


def reaches_out(leaf: Leaf) -> bool:
    """Whether it depends on a member how others are read, or where they went."""
    name = leaf.names[-1]
    return name in _OFFSETS or says_what_it_is(name) or (leaf.never and name != "content")


def tell_each_other(pairs: Any) -> bool:
    """Whether a value among the members of an object is read under a name that they give it together.

    `fn` beside `ln`, or a `result` beside a `name` that may say what it is.
    """
    if may_name_result(key for key, _ in pairs):
        return True
    texts = [key for key, value in pairs if type(value) in (str, int, float, list)]
    if not any(map(may_be_half, texts)):
        return False
    return not told_beside(tuple([key for key, _ in pairs])).isdisjoint(texts)


def look(pairs: Any, judge: Judge) -> Seen:
    """Judge all values of a JSON object, given as pairs; objects in it are tuples of pairs."""
    seen = Seen()
    _Walk(judge, seen).members(pairs, judge.kept.root, (), 1, 0)
    return seen


class _Walk:
    def __init__(self, judge: Judge, seen: Seen) -> None:
        self._judge = judge
        self._seen = seen

    def members(
        self, pairs: Any, leaves: dict[str, Leaf], names: tuple[str, ...], depth: int, at: int
    ) -> int:
        """Judge the members of an object whose first token is `at`; give the token after its last."""
        seen = self._seen
        for key, value in pairs:
            leaf = leaves.get(key)
            if leaf is None:
                leaf = self._judge.leaf(leaves, (*names, key), depth)
            if leaf.key:
                seen.texts.append(leaf.key)
            if seen.part and reaches_out(leaf):
                seen.part = False
            seen.whole = seen.whole or key in SAY_HOW
            at += 1  # the key
            kind = type(value)
            if kind is str:
                self._text(leaf, value, at)
                at += 1
            elif kind is int or kind is float:
                if leaf.free:
                    seen.tokens.append(at)
                else:
                    seen.read.append((leaf, at))
                    if leaf.never or not self._judge.number(leaf, value):
                        seen.clean = False
                at += 1
            elif kind is tuple:
                if leaf.never:
                    seen.clean = seen.part = False
                    at += _count(value)
                else:
                    at = self.members(value, leaf.child, leaf.names, depth + 1, at)
            elif kind is list:
                seen.part = seen.part and not value
                if leaf.never or not self._array(leaf, value):
                    seen.clean = False
                at += _count(value)
            else:
                seen.clean = seen.clean and not leaf.never
                at += 1
        if tell_each_other(pairs):
            seen.clean = seen.part = False
            seen.whole = True
        return at

    def _text(self, leaf: Leaf, value: str, at: int) -> None:
        seen = self._seen
        known = leaf.values.get(value)
        if known is None:
            known = self._judge.text(leaf, value) if value else ALONE
        if known == ALONE:
            seen.tokens.append(at)
            seen.texts.append(value)
            if value and is_said(leaf):
                seen.said.append((leaf, at, value))
            return
        seen.read.append((leaf, at))
        if known == UNKNOWN:
            seen.clean = False
            seen.speaks = seen.speaks or speaks(leaf, value)

    def _array(self, leaf: Leaf, values: list[Any]) -> bool:
        name = leaf.names[-1]
        if name.lower() in _SPREAD or name == "id" or (len(values) > 1 and names_talk(name)):
            return False
        if may_be_by_turns(values) or says_of_several(name):
            return False
        if names_point(name) and float in map(type, values):  # what two of them are, is told by both
            return False
        if leaf.elements is None:
            leaf.elements = Leaf(leaf.names, leaf.depth, never=False, is_role=leaf.is_role)
            leaf.elements.free, leaf.elements.small = leaf.free, leaf.small
        element = leaf.elements
        for value in values:
            kind = type(value)
            if kind is str:
                if len(value) < 2 or not (
                    element.values.get(value) or self._judge.text(element, value, is_element=True)
                ):
                    return False
            elif kind is int or kind is float:
                if not (element.free or self._judge.number(element, value)):
                    return False
            elif kind is tuple or kind is list:
                return False
        return True


def plan(pairs: Any, leaves: dict[str, Leaf], made: Plan[Leaf]) -> bool:
    """List what the values of an object belong to, in order; whether all lines of its shape can be judged by their texts."""
    if tell_each_other(pairs):
        return False
    for key, value in pairs:
        leaf, kind = leaves[key], type(value)
        if leaf.key:
            made.keys.append(leaf.key)
        made.part = made.part and not reaches_out(leaf)
        if kind is tuple:
            if leaf.never or not plan(value, leaf.child, made):
                return False
        elif kind is list or (leaf.never and (kind is not str or key != "content")):
            return False
        elif kind is str:
            made.values.append(leaf)
        elif leaf.small and not leaf.free:
            made.values.append(Value.SMALL)
        else:
            made.values.append(Value.NUMBER if leaf.free else Value.LITERAL)
    return True


def _count(value: Any) -> int:
    """How many tokens a value is made of."""
    if type(value) is tuple:
        return sum(1 + _count(item) for _, item in value)
    return sum(map(_count, value)) if type(value) is list else 1
