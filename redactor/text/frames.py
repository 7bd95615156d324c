"""What forms draw around that which is filled in: tags, lines to write on, dots that lead to a value."""

from __future__ import annotations

import re
from typing import Final

from redactor.text.markup import is_marked_up
from redactor.text.view import Rewrite, View, rewrite

_DRAWN: Final = re.compile(
    r"\[/?(?:b|i|u|s|code|quote|url|color|size|bold)(?:=[^\[\]\n]{1,40})?\]"
    r"|(?<![A-Za-z])_{3,200}|_{3,200}(?![A-Za-z])| ?(?:\.{4,200}|(?:\. ){4,100}|…{2,60})"
)
_TAG: Final = r"</?[A-Za-z][\w:.-]{0,30}(?:\s[^<>]{0,400})?/?>"
_TAGS: Final = re.compile(rf"\s{{0,12}}{_TAG}(?:\s{{0,12}}{_TAG}){{0,12}}\s{{0,12}}")
_BREAKS: Final = re.compile(
    r"<(?:/?(?:p|div|li|tr|h[1-6]|dt|section|table|ul|ol|article|form)|br)[\s/>]", re.IGNORECASE
)
_ANSWERS: Final = re.compile(r"</(?:dt|th|label)\s?>", re.IGNORECASE)


def unframed(text: str) -> View | None:
    r"""Return the view ``unframed``, in which a form reads as words, or None where nothing is drawn.

    >>> unframed("<dt>MRN</dt><dd>48213</dd>").text, unframed("MBI: ____1EG4TE5MK73____").text
    ('\nMRN: 48213 ', 'MBI:  1EG4TE5MK73 ')
    """
    found = (
        [Rewrite(*drawn.span(), ((" ", *drawn.span()),)) for drawn in _DRAWN.finditer(text)]
        if "__" in text or ".." in text or ". . " in text or "…" in text or "[/" in text
        else []
    )
    if is_marked_up(text):
        found += [
            Rewrite(*tags.span(), ((_said(tags.group()), *tags.span()),)) for tags in _TAGS.finditer(text)
        ]
    return rewrite("unframed", text, found) if found else None


def _said(tags: str) -> str:
    """What stands for tags: a colon between what is asked and its answer, else the end of a line or a blank."""
    if _ANSWERS.search(tags):
        return ": "
    return "\n" if _BREAKS.search(tags) else " "
