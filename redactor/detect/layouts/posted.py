"""Heads of posts and comments: who wrote it, and how long ago ("quillwright · 3h")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.spans import Span

RECOGNIZER = "posted"
_SCORE = 0.7
_LEAST_POSTS = 2
_AGO = r"\d{1,3} ?(?:s|m|h|d|w|mo|y|(?:sec|min|hr|hour|day|week|wk|month|year|yr)s?)(?: ago)?|just now"
_HEAD = re.compile(
    r"^[ \t>]{0,8}(?P<v>@?[^\W_][\w.'’-]{1,31}(?: [^\W\d_][\w.'’-]{0,24}){0,2})"
    rf" {{1,2}}[·•] {{1,2}}(?:{_AGO})(?=[ \t]*(?:$|[·•(]))",
    re.MULTILINE,
)


def posted(text: str) -> Iterator[Span]:
    """The authors that the heads of posts name.

    Args:
        text: any text of several lines.

    Returns:
        spans in order; none where just one line is such a head, and none for common words ("Rest · 2h").
    """
    found = list(_HEAD.finditer(text)) if "·" in text or "•" in text else []
    if len(found) < _LEAST_POSTS:
        return
    for head in found:
        said = head["v"]
        if not all(is_common(word.casefold()) for word in said.split()):
            yield Span(*head.span("v"), "PERSON" if " " in said else "USERNAME", _SCORE, RECOGNIZER)
