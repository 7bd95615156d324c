"""JSON as text: read it, and write it again with some of its tokens changed and every other byte as it was.

A document's strings (keys among them), numbers and literals are its *tokens*, counted from 0 in the order they stand in the text.
Reading numbers them; writing replaces those that were edited. So white space, key order, duplicate keys, escapes and the spelling of
numbers survive, and a document in which nothing is personal comes back byte for byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from typing import Any

from redactor.errors import QuarantineError, Reason

MAX_DEPTH = 200
"""Arrays and objects nested deeper than this are refused."""

_TOKEN = re.compile(
    r'"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:[0-9][0-9.eE+-]*|Infinity)|true|false|null|NaN', re.DOTALL
)


Path = tuple[str | int, ...]
"""Keys and array indexes from the root."""

Edit = tuple[int, int, str]
"""Characters start to end of a text, and what stands there instead."""


_START = re.compile(r'[{\[](?=\s*["{\[\d\-tfn\]}])')


class Kind(Enum):
    """What a token is."""

    KEY = "key"
    STRING = "string"
    NUMBER = "number"
    LITERAL = "literal"  # true, false, null


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a JSON text.

    Attributes:
        index: its place among the tokens, from 0.
        path: keys and array indexes from the root; a key's own path ends with that key.
        kind: what it is.
        value: the decoded value (a number as int or float).
    """

    index: int
    path: Path
    kind: Kind
    value: Any


class _Members(list[tuple[str, Any]]):
    """The members of an object that has a key more than once."""

    def items(self) -> list[tuple[str, Any]]:
        return self


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | _Members:
    members = dict(pairs)
    return members if len(members) == len(pairs) else _Members(pairs)


_DECODER = json.JSONDecoder(object_pairs_hook=_object)


class _Searched(str):
    """A text in which errors are not told by line: `json` would count the lines up to each."""

    __slots__ = ()

    def count(self, *_: Any) -> int:
        return 0

    def rfind(self, *_: Any) -> int:
        return -1


def parse(text: str) -> Any:
    """Decode a JSON text; an object with a repeated key becomes a list of pairs with `.items()`.

    Raises:
        QuarantineError: it is not JSON, or nests too deep. The position is a character offset; no input is quoted.
    """
    with _refusals():
        return _DECODER.decode(text)


def may_hold(text: str) -> bool:
    """Whether free text may hold JSON at all."""
    return _START.search(text) is not None


def find(text: str) -> Iterator[tuple[int, int, Any]]:
    """The JSON objects, and arrays of objects, that stand in free text: (start, end, value), from left to right.

    The search gives up after reading eight times the text, so that brackets without end cost no more than that.
    """
    at, budget = 0, 8 * len(text) + 1000
    searched = _Searched(text)
    while budget > 0 and (found := _START.search(text, at)):
        try:
            value, end = _DECODER.raw_decode(searched, found.start())
        except json.JSONDecodeError as error:
            budget -= error.pos - found.start() + 1
            at = found.end()
            continue
        except (RecursionError, ValueError):
            budget -= 1000
            at = found.end()
            continue
        if isinstance(value, dict | _Members) or any(isinstance(item, dict | _Members) for item in value):
            yield found.start(), end, value
        at = end


@contextmanager
def _refusals() -> Iterator[None]:
    try:
        yield
    except json.JSONDecodeError as error:
        raise QuarantineError(Reason.INVALID_JSON, f"character {error.pos}") from None
    except RecursionError:
        raise QuarantineError(Reason.TOO_DEEP, f"more than {MAX_DEPTH} levels") from None
    except ValueError:  # a whole number of more than 4,300 digits
        raise QuarantineError(Reason.INVALID_JSON, "a number") from None


def tokens(value: Any) -> Iterator[Token]:
    """The tokens of a parsed text, in the order they stand in it.

    Raises:
        QuarantineError: it nests deeper than MAX_DEPTH.
    """
    index = 0
    stack: list[tuple[Iterator[tuple[Any, Any]], tuple[str | int, ...], bool]] = [
        (iter([(None, value)]), (), False)
    ]
    while stack:
        if len(stack) > MAX_DEPTH + 1:
            raise QuarantineError(Reason.TOO_DEEP, f"more than {MAX_DEPTH} levels")
        members, base, is_object = stack[-1]
        for key, item in members:
            path = base if key is None else (*base, key)
            if is_object:
                yield Token(index, path, Kind.KEY, key)
                index += 1
            if isinstance(item, dict | _Members):
                stack.append((iter(item.items()), path, True))
                break
            if isinstance(item, list):
                stack.append((iter(enumerate(item)), path, False))
                break
            yield Token(index, path, _kind(item), item)
            index += 1
        else:
            stack.pop()


def _kind(value: Any) -> Kind:
    if isinstance(value, str):
        return Kind.STRING
    return Kind.LITERAL if value is None or isinstance(value, bool) else Kind.NUMBER


def changes(text: str, edits: Mapping[int, str | int], count: int) -> list[Edit]:
    """Where some tokens of a JSON text are to be replaced, and by what.

    Args:
        text: what `parse` has read.
        edits: token index -> new value; strings become JSON strings, whole numbers JSON numbers.
        count: how many tokens `tokens` gave, as a guard.

    Returns:
        disjoint edits in order; the text with them is valid JSON, and every character outside the edited tokens is as it was.

    Raises:
        QuarantineError: reading and writing count the tokens differently (a bug; nothing is written).
    """
    if not edits:
        return []
    out: list[Edit] = []
    index = -1
    for index, found in enumerate(_TOKEN.finditer(text)):
        new = edits.get(index)
        if new is not None:
            out.append((found.start(), found.end(), _spelled(new, found.group())))
    if index + 1 != count:
        raise QuarantineError(Reason.INTERNAL, "token count")
    return out


def _spelled(new: str | int, old: str) -> str:
    if isinstance(new, int):
        return str(new)
    return json.dumps(new, ensure_ascii="\\u" in old or old.isascii())


def pointer(path: Path) -> str:
    """The path as a JSON Pointer (RFC 6901)."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)
