"""The operations that a rule can use. Each looks at one export and says what it saw, never quoting a text of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from redactor.analytics import JsonValue
from redactor.launch import llm_checks, request_log
from redactor.launch.saw import (
    BAD,
    MISSING,
    OK,
    TOLERATED,
    UNKNOWN,
    Operation,
    Saw,
    View,
    each,
    given,
    same,
    say,
    shown,
    walk,
)

_PLACEHOLDER = re.compile(r"\[[A-Z0-9_.]+\]|\W|redacted", re.IGNORECASE)


def equals(view: View) -> Saw:
    """The value is the one wanted."""
    return each(view, lambda value: not same(value, view.arguments["value"]))


def not_equals(view: View) -> Saw:
    """The value is not the one refused."""
    return each(view, lambda value: same(value, view.arguments["value"]))


def one_of(view: View) -> Saw:
    """The value is one of those wanted."""
    return each(view, lambda value: not any(same(value, item) for item in view.arguments["values"]))


def any_equals(view: View) -> Saw:
    """At least one of the values is the one wanted."""
    found = given(view)
    good = tuple(where for where, value in found if same(value, view.arguments["value"]))
    if good or not found:
        return Saw(OK, where=good) if good else Saw(MISSING)
    return Saw(BAD, "none of them is " + say(view.arguments["value"]), tuple(where for where, _ in found))


def all_equal(view: View) -> Saw:
    """Every value is there and is the one wanted."""
    saw = equals(view)
    if saw.state == OK and len(given(view)) < len(view.read):
        return Saw(MISSING, "not every field is there")
    return saw


def at_most(view: View) -> Saw:
    """The value is a number from 0 to `value`; up to `tolerated` it is worth a warning."""
    found = given(view)
    if not found:
        return Saw(MISSING)
    where, value = found[0]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return Saw(BAD, f"is {say(value)}", (where,))
    if not 0 <= value <= view.arguments["tolerated"]:
        return Saw(BAD, f"is {say(value)}", (where,))
    return Saw(OK if value <= view.arguments["value"] else TOLERATED, f"is {say(value)}", (where,))


def empty(view: View) -> Saw:
    """The list is empty."""
    return each(view, lambda value: value not in ([], {}, ""))


def not_empty(view: View) -> Saw:
    """The list has elements, and one of them is `among` the words that the vendor knows, or below one (`name.given`)."""
    saw = each(view, lambda value: not isinstance(value, list) or not value)
    known = {str(item).lower() for item in view.arguments.get("among", ())}
    if saw.state != OK or not known:
        return saw
    strange = [
        where
        for where, value in given(view)
        if isinstance(value, list) and known.isdisjoint(str(item).lower().split(".")[0] for item in value)
    ]
    return Saw(UNKNOWN, "has none that the rules know", tuple(strange)) if strange else saw


def excludes(view: View) -> Saw:
    """The list is a list, and has none of the values refused. The values are the rule's own words, so they are named."""
    found = given(view)
    if not found:
        return Saw(MISSING)
    where, value = found[0]
    if not isinstance(value, list):
        return Saw(BAD, f"is {say(value)}", (where,))
    refused = [item for item in view.arguments["values"] if item in value]
    return Saw(BAD, f"has {', '.join(refused)}", (where,)) if refused else Saw(OK, where=(where,))


def covers(view: View) -> Saw:
    """The list has every value wanted; `alone` are values of which one does for all."""
    found = given(view)
    if not found:
        return Saw(MISSING)
    where, value = found[0]
    names = {str(item).lower() for item in value} if isinstance(value, list) else set()
    if names & {item.lower() for item in view.arguments.get("alone", ())}:
        return Saw(OK, where=(where,))
    lacking = [item for item in view.arguments["values"] if item.lower() not in names]
    return Saw(BAD, f"lacks {', '.join(lacking)}", (where,)) if lacking else Saw(OK, where=(where,))


def https(view: View) -> Saw:
    """The value is an https URL."""
    return each(view, lambda value: not isinstance(value, str) or not value.lower().startswith("https://"))


def wordless(view: View) -> Saw:
    """The texts are empty, or placeholders only; of a JSON text, and of an object, the values are looked at."""
    left = [
        where for where, value in given(view) if any(_PLACEHOLDER.sub("", text) for text in _texts(value))
    ]
    return (
        Saw(BAD, f"{len(left)} text{'' if len(left) == 1 else 's'} with words", tuple(left[:3]))
        if left
        else Saw(OK)
    )


def _texts(value: JsonValue) -> Iterator[str]:
    if isinstance(value, str) and value[:1] in ("{", "["):
        try:
            parsed = json.loads(value)
        except (ValueError, RecursionError):
            yield value
            return
        yield from _texts(parsed) if isinstance(parsed, dict | list) else [value]
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def same_as(view: View) -> Saw:
    """The value is one that stands in another export."""
    others = view.other(view.arguments["document"], view.arguments["read"])
    found = given(view)
    if not found or not others:
        return Saw(MISSING)
    where, value = found[0]
    known = any(same(value, other) for other in others)
    return Saw(OK, where=(where,)) if known else Saw(BAD, "is another", (where,))


def among(view: View) -> Saw:
    """There is another export in which the value stands too."""
    saw = same_as(view)
    return Saw(MISSING, "none of those given is of it", saw.where) if saw.state == BAD else saw


def given_too(view: View) -> Saw:
    """What members of those names, wherever they are, call by its id or name, or by several in a list, was given too."""
    known = [value for kind, read in view.arguments["exports"] for value in view.other(kind, read)]
    skip, keys = view.arguments.get("except", ()), view.arguments["keys"]
    called = [
        (shown(path), item)
        for path, key, value in walk(view.document)
        for item in (value if isinstance(value, list) else [value])
        if key in keys and isinstance(item, str) and item
    ]
    lost = [
        where
        for where, value in called
        if value not in known and not any(f"{where}/".startswith(f"{item}/") for item in skip)
    ]
    if lost:
        return Saw(UNKNOWN, f"{len(lost)} not among what was given", tuple(dict.fromkeys(lost)))
    return Saw(OK) if called else Saw(MISSING)


def empty_anywhere(view: View) -> Saw:
    """Every member of those names, wherever it is, is empty; true and false are settings, and no lists."""
    skip, keys = view.arguments.get("except", ()), view.arguments["keys"]
    bad = [
        shown(path)
        for path, key, value in walk(view.document)
        if key in keys
        and shown(path) not in skip
        and not isinstance(value, bool)
        and value not in ([], {}, "", None)
    ]
    return Saw(BAD, "is not empty", tuple(bad)) if bad else Saw(OK)


def never_anywhere(view: View) -> Saw:
    """No member of those names, wherever it is, has the value refused; at least one is there."""
    keys = view.arguments["keys"]
    found = [
        (shown(path), value) for path, key, value in walk(view.document) if key in keys and value is not None
    ]
    bad = tuple(where for where, value in found if same(value, view.arguments["value"]))
    if bad:
        return Saw(BAD, "is " + say(view.arguments["value"], [view.arguments["value"]]), bad)
    return Saw(OK, where=tuple(where for where, _ in found)) if found else Saw(MISSING)


def https_anywhere(view: View) -> Saw:
    """Every member of those names, wherever it is, is an https (or wss) URL, or holds one as `url`."""
    found = []
    for path, key, value in walk(view.document):
        if key in view.arguments["keys"] and value and not isinstance(value, bool):
            found.append((shown(path), value.get("url") if isinstance(value, dict) else value))
    unsafe = [
        (where, url)
        for where, url in found
        if not isinstance(url, str) or not url.lower().startswith(("https://", "wss://"))
    ]
    later = [where for where, url in unsafe if isinstance(url, str) and url.startswith("{{")]
    if later and len(later) == len(unsafe):
        return Saw(UNKNOWN, "is set while it runs", tuple(later))
    if unsafe:
        return Saw(BAD, "is no https URL", tuple(where for where, _ in unsafe))
    return Saw(OK, where=tuple(where for where, _ in found)) if found else Saw(MISSING)


def never(view: View) -> Saw:
    """There may be no such document at all."""
    return Saw(BAD, "there is one")


def attest(view: View) -> Saw:
    """Only a person can say it."""
    return Saw(UNKNOWN, "attest")


def stated(view: View) -> Saw:
    """It is judged from what the plan says of a use, and not from one export; see `redactor.launch.uses`."""
    return Saw(UNKNOWN, "the plan names no use")


STATED = (
    "coverage",
    "covered_model",
    "one_arrangement",
    "workspace_retention",
    "features",
    "request_features",
    "schemas",
    "arrangement",
)
"""Operations on what the plan says, which `redactor.launch.uses` carries out."""

OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        **dict.fromkeys(STATED, Operation(stated)),
        "equals": Operation(equals, ({"value"}, {"dynamic", "known"})),
        "not_equals": Operation(not_equals, ({"value"}, {"known"})),
        "one_of": Operation(one_of, ({"values"}, {"dynamic", "known"})),
        "any_equals": Operation(any_equals, ({"value"}, set())),
        "all_equal": Operation(all_equal, ({"value"}, set())),
        "at_most": Operation(at_most, ({"value", "tolerated"}, set())),
        "empty": Operation(empty),
        "not_empty": Operation(not_empty, (set(), {"among"})),
        "excludes": Operation(excludes, ({"values"}, set())),
        "covers": Operation(covers, ({"values"}, {"alone"})),
        "https": Operation(https, (set(), {"dynamic"})),
        "https_anywhere": Operation(https_anywhere, ({"keys"}, set())),
        "wordless": Operation(wordless),
        "same_as": Operation(same_as, ({"document", "read"}, set())),
        "given_too": Operation(given_too, ({"keys", "exports"}, {"except"})),
        "among": Operation(among, ({"document", "read"}, set())),
        "empty_anywhere": Operation(empty_anywhere, ({"keys"}, {"except"})),
        "never_anywhere": Operation(never_anywhere, ({"keys", "value"}, set())),
        "never": Operation(never),
        "attest": Operation(attest),
        **llm_checks.OPERATIONS,
        **request_log.OPERATIONS,
    }
)
"""Name of an operation -> what it does."""
