"""What an operation of a rule may look at, and how it says what it saw: never quoting a text of the export."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from redactor.analytics import JsonValue
from redactor.analytics.vocabulary import model_name
from redactor.launch.llms import Allowed

OK, BAD, TOLERATED, MISSING, UNKNOWN = "ok", "bad", "tolerated", "missing", "unknown"
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_.@-]{1,64}")


@dataclass(frozen=True, slots=True)
class Saw:
    """What an operation saw: its state, in words, and where (JSON Pointers)."""

    state: str
    detail: str = ""
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """What an operation may look at.

    Attributes:
        document: the export, parsed.
        read: the JSON Pointers of the rule.
        arguments: of the operation.
        llms: the language models on the list.
        other: the values at a pointer in the exports of another kind: (kind, pointer) -> values.
    """

    document: JsonValue
    read: tuple[str, ...]
    arguments: Mapping[str, Any]
    llms: Allowed
    other: Callable[[str, str], list[JsonValue]]


@dataclass(frozen=True, slots=True)
class Operation:
    """What runs, and its arguments: (required, optional)."""

    run: Callable[[View], Saw]
    arguments: tuple[set[str], set[str]] = (set(), set())


def shown(path: Sequence[str | int]) -> str:
    """A JSON Pointer for a report: a key that does not look like a field name is not quoted."""
    steps = (str(step) for step in path)
    return "".join("/" + (step if _PLAIN_KEY.fullmatch(step) else "<key>") for step in steps)


def nodes(value: JsonValue, pointer: str) -> Iterator[tuple[str, JsonValue]]:
    """The values at a JSON Pointer in which `*` is every element of an array, each with its own pointer."""
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]

    def follow(
        at: JsonValue, rest: list[str], path: tuple[str | int, ...]
    ) -> Iterator[tuple[str, JsonValue]]:
        if not rest:
            yield shown(path), at
        elif isinstance(at, dict) and rest[0] in at:
            yield from follow(at[rest[0]], rest[1:], (*path, rest[0]))
        elif isinstance(at, list) and rest[0] == "*":
            for index, item in enumerate(at):
                yield from follow(item, rest[1:], (*path, index))

    return follow(value, steps, ())


def walk(value: JsonValue) -> Iterator[tuple[tuple[str | int, ...], str, JsonValue]]:
    """Every member of every object: its path, its key, its value."""
    stack: list[tuple[tuple[str | int, ...], JsonValue]] = [((), value)]
    while stack:
        path, at = stack.pop()
        members: list[tuple[str | int, JsonValue]] = []
        if isinstance(at, dict):
            members = list(at.items())
            yield from (((*path, key), str(key), item) for key, item in members)
        elif isinstance(at, list):
            members = list(enumerate(at))
        stack.extend(((*path, key), item) for key, item in reversed(members))


def say(value: JsonValue, known: Collection[Any] = ()) -> str:
    """A value for a report: numbers, true, false, null and words of the rule as they are, a model by name, else the kind."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10**6 else "a large number"
    if isinstance(value, str):
        if value in known:
            return value
        named = model_name(value)
        return named if named else "another text" if value else "an empty text"
    return f"a list of {len(value)}" if isinstance(value, list) else "an object"


def given(view: View) -> list[tuple[str, JsonValue]]:
    """What stands at the pointers of the rule, each with its place; null is nothing."""
    found = [node for pointer in view.read for node in nodes(view.document, pointer)]
    return [node for node in found if node[1] is not None]


def same(one: JsonValue, two: JsonValue) -> bool:
    """Equal, and of one type: 1 is not true."""
    return type(one) is type(two) and one == two


def each(view: View, is_bad: Callable[[JsonValue], bool]) -> Saw:
    """What stands at the pointers, all of it good or some of it bad. A text that is set while it runs shows nothing."""
    found = given(view)
    if not found:
        return Saw(MISSING)
    dynamic = view.arguments.get("dynamic")
    known = view.arguments.get("known", ())
    bad = [(where, value) for where, value in found if is_bad(value)]
    later = [item for item in bad if dynamic and isinstance(item[1], str) and item[1].startswith(dynamic)]
    if later and len(later) == len(bad):
        return Saw(UNKNOWN, "is set while it runs", tuple(where for where, _ in later))
    if bad:
        words = ", ".join(sorted({say(value, known) for _, value in bad}))
        return Saw(BAD, f"is {words}", tuple(where for where, _ in bad))
    return Saw(OK, where=tuple(where for where, _ in found))
