"""Operations on fields that name a language model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from redactor.analytics import JsonValue
from redactor.analytics.vocabulary import model_name
from redactor.launch.llms import CUSTOM, Allowed
from redactor.launch.saw import BAD, MISSING, OK, UNKNOWN, Operation, Saw, View, given, say, shown, walk

_LLM_KEY = re.compile(r"(?:.*_)?llms?(?:_(?:override|id|model|name)s?)?")
CUSTOM_KEY = "custom_llm"
_MODEL_KEYS = frozenset(("model", "models", "model_id", "model_name"))


def _judge(fields: Sequence[tuple[str, JsonValue]], llms: Allowed) -> Saw:
    bad, disputed = [], []
    for where, value in fields:
        verdict = llms.has(value) if isinstance(value, str) else False
        if verdict is False:
            bad.append((where, value))
        elif verdict is None:
            disputed.append(where)
    if bad:
        names = ", ".join(sorted({say(value) for _, value in bad}))
        return Saw(BAD, f"{names} not on the list", tuple(where for where, _ in bad))
    if disputed:
        return Saw(
            UNKNOWN, "the published lists disagree about it; give the workspace's own list", tuple(disputed)
        )
    return Saw(OK, where=tuple(where for where, _ in fields))


def _flat(where: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    if isinstance(value, list):
        yield from ((f"{where}/{index}", item) for index, item in enumerate(value))
    elif value is not None:
        yield where, value


def llm(view: View) -> Saw:
    """The language model, or each of a list, is on the list."""
    found = given(view)
    fields = [field for where, value in found for field in _flat(where, value)]
    return _judge(fields, view.llms) if found else Saw(MISSING)


def _names(document: JsonValue, skip: Sequence[str]) -> Iterator[tuple[str, JsonValue]]:
    """Every field, anywhere, that names a language model; and every object that should name one and does not.

    `llm`, `*_llm`, `*_llms`, `llm_override`, what stands in an object or a list of such a name, a backup order, the `model` of a
    guardrail, and the members of a `model_usage`. A custom language model is the customer's own, whatever it is called.
    """
    for path, key, value in walk(document):
        where = shown(path)
        if CUSTOM_KEY in path[:-1] or any(where == item or where.startswith(f"{item}/") for item in skip):
            continue
        if path[-2:-1] == ("model_usage",):
            yield where, key
        if key == "order" and len(path) > 1 and path[-2] == "backup_llm_config":
            yield from _flat(where, value)
            continue
        names_one = _LLM_KEY.fullmatch(key) or (key in _MODEL_KEYS and "guardrails" in path)
        inside = any(_LLM_KEY.fullmatch(str(step)) for step in path[:-1])
        for place, item in _flat(where, value):
            if isinstance(item, str):
                if names_one or (inside and (key in _MODEL_KEYS or model_name(item))):
                    yield place, item
            elif names_one and key != CUSTOM_KEY and isinstance(item, dict) and item and not _has_name(item):
                yield place, item


def _has_name(value: JsonValue) -> bool:
    """Whether some member of an object names a language model."""
    return any(
        isinstance(item, str) and (key in _MODEL_KEYS or _LLM_KEY.fullmatch(key) or model_name(item))
        for path, key, member in walk(value)
        for _, item in _flat("", member)
    )


def llm_anywhere(view: View) -> Saw:
    """Every field that names a language model, wherever it is, names one on the list; null means the agent's own."""
    found = list(_names(view.document, view.arguments.get("except", ())))
    saw = _judge([item for item in found if isinstance(item[1], str)], view.llms)
    unread = tuple(where for where, value in found if not isinstance(value, str))
    return saw if saw.state == BAD or not unread else Saw(UNKNOWN, "names no model", unread)


def attest_if(view: View) -> Saw:
    """Only a person can say it; and it matters only where a member has the value, or any where none is named."""
    keys, wanted = view.arguments["keys"], view.arguments.get("value")
    found = []
    for path, key, value in walk(view.document):
        if key in keys:
            found += [where for where, item in _flat(shown(path), value) if _calls_for(item, wanted)]
        elif key == CUSTOM_KEY and wanted == CUSTOM and value:
            found.append(shown(path))
    return Saw(UNKNOWN, "attest", tuple(found)) if found else Saw(OK, "nothing that needs it")


def _calls_for(item: JsonValue, wanted: JsonValue) -> bool:
    """Whether it is the value wanted; where none is, whether it is anything but a setting or empty."""
    return item == wanted if wanted else not isinstance(item, bool) and item not in ([], {}, "")


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "llm": Operation(llm),
        "llm_anywhere": Operation(llm_anywhere, (set(), {"except"})),
        "attest_if": Operation(attest_if, ({"keys"}, {"value"})),
    }
)
"""Name of an operation -> what it does."""
