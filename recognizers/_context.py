"""The words around a span that speak about it."""

from __future__ import annotations

import re
from functools import lru_cache

from recognizers._needs import CAMEL

WINDOW_BEFORE = 60
WINDOW_AFTER = 20
_DIGIT = re.compile(r"\d")
_KEY = re.compile(
    r"""(?:["']([\w .\-/]{1,40})\\?["']\s{0,2}:\s{0,2}|(?<![\w.\-])([\w.\-]{1,40})=)[\[{\\]{0,3}["']?[(+#]{0,2}$"""
)
_OPERATIONAL = re.compile(
    r"\b(?:orders?|products?|items?|sku|upc|ean|isbn|trace|span|request|correlation|transaction|tracking|epoch|timestamp|ts|time"
    r"|duration|ms|price|amount|total|balance|version|build|commit|hash|sha1|sha256|md5|checksum|etag|count|size|bytes|offset"
    r"|seq|latency|created|updated|expires|menu|model|invoice|ticket|port|pid)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=32)
def around(text: str, start: int, end: int, *, adjacent: bool = False) -> str:
    """The windows around a span as one string, a line each; ``adjacent`` leaves out what stands before another number."""
    before, *after = windows(text, start, end)
    return "\n".join([_DIGIT.split(before)[-1] if adjacent else before, *after])


@lru_cache(maxsize=32)
def is_operational(text: str, start: int) -> bool:
    """Whether the key, or the 24 characters, in front of an offset name an operational value and no identifier of a person."""
    before = text[max(0, start - WINDOW_BEFORE) : start]
    key = _KEY.search(before)
    near = (key.group(1) or key.group(2)) if key else before[-24:].rpartition("\n")[2]
    return _OPERATIONAL.search(CAMEL.sub(" ", near)) is not None


def windows(text: str, start: int, end: int) -> tuple[str, ...]:
    """The words around a span that may speak about it, with ``_`` and ``camelCase`` taken apart.

    A key right in front (``"phone": "``, ``phone=``) is the only window, for what stands before it speaks about another value.
    Else it is the line before (and the line above when the span opens its line), and the clause after.
    """
    before = text[max(0, start - WINDOW_BEFORE) : start]
    key = _KEY.search(before)
    if key:
        return (CAMEL.sub(" ", key.group(1) or key.group(2)),)
    lines = before.split("\n")
    while len(lines) > 1 and not lines[-1].strip():
        lines.pop()
    after = re.split(r"[,;:\n{}\"|]|\. ", text[end : end + WINDOW_AFTER], maxsplit=1)[0]
    return CAMEL.sub(" ", lines[-1]), CAMEL.sub(" ", after)
