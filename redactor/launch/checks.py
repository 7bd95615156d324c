"""The operations that a rule can use. Each looks at one export and says what it saw, never quoting a text of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from redactor.analytics import JsonValue
from redactor.analytics.vocabulary import model_name
from redactor.launch.llms import CUSTOM, Allowed

OK, BAD, TOLERATED, MISSING, UNKNOWN = "ok", "bad", "tolerated", "missing", "unknown"
_PLAIN_KEY = re.compile(r"[A-Za-z0-9_.@-]{1,64}")
_LLM_KEY = re.compile(r"(?:.*_)?llm(?:_override|_id|_model)?")
_PLACEHOLDER = re.compile(r"\[[A-Z0-9_.]+\]|\W|redacted", re.IGNORECASE)


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
        other: the value at a pointer in another export (kind, pointer), or None.
    """

    document: JsonValue
    read: tuple[str, ...]
    arguments: Mapping[str, Any]
    llms: Allowed
    other: Callable[[str, str], JsonValue]


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


def say(value: JsonValue) -> str:
    """A value for a report: numbers, true, false and null as they are, a known model by name, of all else the kind."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int | float):
        return str(value) if abs(value) < 10**6 else "a large number"
    if isinstance(value, str):
        known = model_name(value)
        return known if known else "another text" if value else "an empty text"
    return f"a list of {len(value)}" if isinstance(value, list) else "an object"


def _given(view: View) -> list[tuple[str, JsonValue]]:
    found = [node for pointer in view.read for node in nodes(view.document, pointer)]
    return [node for node in found if node[1] is not None]


def _same(one: JsonValue, two: JsonValue) -> bool:
    return type(one) is type(two) and one == two


def _each(view: View, is_bad: Callable[[JsonValue], bool]) -> Saw:
    given = _given(view)
    if not given:
        return Saw(MISSING)
    bad = [(where, value) for where, value in given if is_bad(value)]
    if bad:
        return Saw(BAD, "is " + ", ".join(sorted({say(v) for _, v in bad})), tuple(w for w, _ in bad))
    return Saw(OK, where=tuple(where for where, _ in given))


def equals(view: View) -> Saw:
    """The value is the one wanted."""
    return _each(view, lambda value: not _same(value, view.arguments["value"]))


def not_equals(view: View) -> Saw:
    """The value is not the one refused."""
    return _each(view, lambda value: _same(value, view.arguments["value"]))


def one_of(view: View) -> Saw:
    """The value is one of those wanted."""
    return _each(view, lambda value: not any(_same(value, item) for item in view.arguments["values"]))


def any_equals(view: View) -> Saw:
    """At least one of the values is the one wanted."""
    given = _given(view)
    good = tuple(where for where, value in given if _same(value, view.arguments["value"]))
    if good:
        return Saw(OK, where=good)
    return (
        Saw(BAD, "none of them is " + say(view.arguments["value"]), tuple(w for w, _ in given))
        if given
        else Saw(MISSING)
    )


def all_equal(view: View) -> Saw:
    """Every value is there and is the one wanted."""
    saw = equals(view)
    if saw.state == OK and len(_given(view)) < len(view.read):
        return Saw(MISSING, "not every field is there")
    return saw


def at_most(view: View) -> Saw:
    """The value is a number from 0 to `value`; up to `tolerated` it is worth a warning."""
    given = _given(view)
    if not given:
        return Saw(MISSING)
    where, value = given[0]
    if (
        isinstance(value, bool)
        or not isinstance(value, int | float)
        or value < 0
        or value > view.arguments["tolerated"]
    ):
        return Saw(BAD, f"is {say(value)}", (where,))
    return Saw(OK if value <= view.arguments["value"] else TOLERATED, f"is {say(value)}", (where,))


def empty(view: View) -> Saw:
    """The list is empty."""
    return _each(view, lambda value: value not in ([], {}, ""))


def not_empty(view: View) -> Saw:
    """The list has elements."""
    return _each(view, lambda value: not isinstance(value, list) or not value)


def excludes(view: View) -> Saw:
    """The list is a list, and has none of the values refused. The values are the rule's own words, so they are named."""
    given = _given(view)
    if not given:
        return Saw(MISSING)
    where, value = given[0]
    if not isinstance(value, list):
        return Saw(BAD, f"is {say(value)}", (where,))
    found = [item for item in view.arguments["values"] if item in value]
    return Saw(BAD, f"has {', '.join(found)}", (where,)) if found else Saw(OK, where=(where,))


def covers(view: View) -> Saw:
    """The list has every value wanted."""
    given = _given(view)
    if not given:
        return Saw(MISSING)
    where, value = given[0]
    lacking = [item for item in view.arguments["values"] if not isinstance(value, list) or item not in value]
    return Saw(BAD, f"lacks {', '.join(lacking)}", (where,)) if lacking else Saw(OK, where=(where,))


def https(view: View) -> Saw:
    """The value is an https URL."""
    return _each(view, lambda value: not isinstance(value, str) or not value.lower().startswith("https://"))


def wordless(view: View) -> Saw:
    """The texts are empty, or placeholders only."""
    given = [(where, value) for where, value in _given(view) if value != ""]
    left = [where for where, value in given if not isinstance(value, str) or _PLACEHOLDER.sub("", value)]
    return Saw(BAD, f"{len(left)} texts hold words", tuple(left[:3])) if left else Saw(OK)


def same_as(view: View) -> Saw:
    """The value is the one that stands in another export."""
    other = view.other(view.arguments["document"], view.arguments["read"])
    given = _given(view)
    if not given or other is None:
        return Saw(MISSING)
    where, value = given[0]
    return Saw(OK, where=(where,)) if _same(value, other) else Saw(BAD, "is another", (where,))


def _judge_llms(fields: Sequence[tuple[str, JsonValue]], llms: Allowed) -> Saw:
    bad, disputed = [], []
    for where, value in fields:
        verdict = llms.has(value) if isinstance(value, str) else False
        if verdict is False:
            bad.append((where, value))
        elif verdict is None:
            disputed.append(where)
    if bad:
        return Saw(
            BAD, f"{', '.join(sorted({say(v) for _, v in bad}))} not on the list", tuple(w for w, _ in bad)
        )
    if disputed:
        return Saw(UNKNOWN, "the published lists disagree about it; give --llm-list", tuple(disputed))
    return Saw(OK, where=tuple(where for where, _ in fields))


def _flat(where: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, list):
        yield from ((f"{where}/{index}", item) for index, item in enumerate(value))
    elif value is not None:
        yield where, value


def llm(view: View) -> Saw:
    """The language model, or each of a list, is on the list."""
    given = _given(view)
    fields = [field for where, value in given for field in _flat(where, value)]
    return _judge_llms(fields, view.llms) if given else Saw(MISSING)


def _llm_fields(document: JsonValue, skip: Sequence[str]) -> Iterator[tuple[str, JsonValue]]:
    """Every field, anywhere, that names a language model: `llm`, `*_llm`, `llm_override`, a backup order."""
    for path, key, value in walk(document):
        where = shown(path)
        if any(where == item or where.startswith(f"{item}/") for item in skip):
            continue
        if _LLM_KEY.fullmatch(key) and isinstance(value, str):
            yield where, value
        elif key == "order" and len(path) > 1 and path[-2] == "backup_llm_config":
            yield from _flat(where, value)


def llm_anywhere(view: View) -> Saw:
    """Every field that names a language model, wherever it is, names one on the list; null means the agent's own."""
    return _judge_llms(list(_llm_fields(view.document, view.arguments.get("except", ()))), view.llms)


def empty_anywhere(view: View) -> Saw:
    """Every member of those names, wherever it is, is empty."""
    skip, keys = view.arguments.get("except", ()), view.arguments["keys"]
    bad = [
        shown(path)
        for path, key, value in walk(view.document)
        if key in keys and shown(path) not in skip and value not in ([], {}, "", None)
    ]
    return Saw(BAD, "is not empty", tuple(bad)) if bad else Saw(OK)


def never_anywhere(view: View) -> Saw:
    """No member of those names, wherever it is, has the value refused; at least one is there."""
    keys = view.arguments["keys"]
    found = [
        (shown(path), value) for path, key, value in walk(view.document) if key in keys and value is not None
    ]
    bad = tuple(where for where, value in found if _same(value, view.arguments["value"]))
    if bad:
        return Saw(BAD, f"is {say(view.arguments['value'])}", bad)
    return Saw(OK, where=tuple(where for where, _ in found)) if found else Saw(MISSING)


def attest(view: View) -> Saw:
    """Only a person can say it."""
    return Saw(UNKNOWN, "attest")


def attest_if(view: View) -> Saw:
    """Only a person can say it; and it matters only where a member has the value."""
    keys, wanted = view.arguments["keys"], view.arguments["value"]
    found = []
    for path, key, value in walk(view.document):
        if key in keys:
            found += [where for where, item in _flat(shown(path), value) if item == wanted]
        elif key == "custom_llm" and wanted == CUSTOM and value:
            found.append(shown(path))
    return Saw(UNKNOWN, "attest", tuple(found)) if found else Saw(OK, "no custom language model")


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "equals": Operation(equals, ({"value"}, set())),
        "not_equals": Operation(not_equals, ({"value"}, set())),
        "one_of": Operation(one_of, ({"values"}, set())),
        "any_equals": Operation(any_equals, ({"value"}, set())),
        "all_equal": Operation(all_equal, ({"value"}, set())),
        "at_most": Operation(at_most, ({"value", "tolerated"}, set())),
        "empty": Operation(empty),
        "not_empty": Operation(not_empty),
        "excludes": Operation(excludes, ({"values"}, set())),
        "covers": Operation(covers, ({"values"}, set())),
        "https": Operation(https),
        "wordless": Operation(wordless),
        "same_as": Operation(same_as, ({"document", "read"}, set())),
        "llm": Operation(llm),
        "llm_anywhere": Operation(llm_anywhere, (set(), {"except"})),
        "empty_anywhere": Operation(empty_anywhere, ({"keys"}, {"except"})),
        "never_anywhere": Operation(never_anywhere, ({"keys", "value"}, set())),
        "attest": Operation(attest),
        "attest_if": Operation(attest_if, ({"keys", "value"}, set())),
    }
)
"""Name of an operation -> what it does."""
