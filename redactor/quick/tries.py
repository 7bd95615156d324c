"""Many texts as one expression that reads each sign once, and in which what ends alike is written once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

Tokens = tuple[str, ...]
"""A text as expressions: one for each of its characters, or for several."""
_SIGN = re.compile(r"\\?.", re.DOTALL)
_ANY = re.compile(r"\[0-9\]\{(\d+)\}")
_TWO = re.compile(r"[0-9]{2}")


def joined(texts: Iterable[Tokens], end: str) -> str:
    """An expression for some texts, each with its end."""
    root: dict[str, Any] = {}
    for text in texts:
        node = root
        for token in text:
            node = node.setdefault(token, {})
        node[end] = {}
    return _written(root)


def _written(node: dict[str, Any]) -> str:
    """The expression for what may follow at a node."""
    by_rest: dict[str, list[str]] = defaultdict(list)
    for token, after in node.items():
        lead = [token]
        while len(after) == 1:
            (token, after), = after.items()  # fmt: skip
            lead.append(token)
        rest = _written(after) if after else ""
        by_rest["".join(lead[1:]) + rest].append(lead[0])
    parts = [_either(tokens) + rest for rest, tokens in by_rest.items()]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _either(tokens: list[str]) -> str:
    """An expression for any of some tokens."""
    signs = [token for token in tokens if _SIGN.fullmatch(token)]
    sizes = sorted({int(found[1]) for token in tokens if (found := _ANY.fullmatch(token))})
    twos: dict[str, list[str]] = defaultdict(list)
    parts = []
    for token in tokens:
        if _TWO.fullmatch(token):
            twos[token[0]].append(token[1])
        elif not _SIGN.fullmatch(token) and not _ANY.fullmatch(token):
            parts.append(token)
    parts += [f"{first}[{''.join(sorted(seconds))}]" for first, seconds in sorted(twos.items())]
    while sizes:
        low = high = sizes.pop(0)
        while sizes and sizes[0] == high + 1:
            high = sizes.pop(0)
        parts.append(f"[0-9]{{{low},{high}}}" if high > low else f"[0-9]{{{low}}}")
    if signs:
        parts.append(signs[0] if len(signs) == 1 else f"[{''.join(sorted(signs))}]")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
