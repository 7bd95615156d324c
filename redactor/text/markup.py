"""Tags of HTML and XML around what somebody wrote: the text without them, as long as it is, and spans that end where a tag begins."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from redactor.spans import Span
from redactor.text.escapes import is_quoted_printable

_INLINE = "a abbr at b bdi big code del em font i img ins kbd mark q s small span strike strong sub sup tt u"
_BLOCK = (
    "address article blockquote body br center dd div dl dt footer h1 h2 h3 h4 h5 h6 head header hr html li main ol p pre section "
    "table tbody td th thead tr ul"
)
_IS_INLINE = frozenset(_INLINE.split())
_TAG = re.compile(r"</?(?P<name>[A-Za-z][\w:.-]{0,30})(?:\s[^<>]{0,400})?/?>")
_CLOSES = re.compile(r"</[A-Za-z]|<br\s?/?>", re.IGNORECASE)
"""What no text has that is not marked up: `<agent> words` is a label."""
_TELLS = re.compile(
    r"<[A-Za-z][\w:.-]{0,30}\s(?:[^<>]{0,200}\s)?(?:speaker|role|who|sender|from|author|participant)=[\"']"
)
"""A tag that says who speaks."""
_PLAIN = re.compile(rf"</?(?:{'|'.join((_INLINE + ' ' + _BLOCK).split())})\s{{0,2}}/?>", re.IGNORECASE)
"""A tag of HTML that holds nothing."""
_REFERENCE = re.compile(
    r"&(?:#\d{2,6}|#[xX][\dA-Fa-f]{2,5}|[A-Za-z]{2,8});|=(?:3[A-F]|2[0-9A-F]|0[9AD])(?=[\"'<>\s]|=)"
)
"""A character as HTML and quoted-printable write it: `&lt;`, `&#8211;`, `=3D`."""
_GAP = 40
"""The most blanks between two tags, or a tag and a word."""


def is_marked_up(text: str) -> bool:
    """Whether a text has tags that close."""
    return "<" in text and _CLOSES.search(text) is not None


def without_tags(text: str) -> str:
    r"""A text that is marked up, as long as it is, with blanks for its tags, and where a block begins or ends a line feed.

    Tags that say who speaks stay.

    >>> without_tags("<p>hi <b>ada</b></p>")
    '  \nhi    ada       \n'
    """
    return _TAG.sub(_blank, text) if is_marked_up(text) else text


def _blank(tag: re.Match[str]) -> str:
    if _TELLS.match(tag[0]):
        return tag[0]
    return " " * (len(tag[0]) - 1) + (" " if tag["name"].lower() in _IS_INLINE else "\n")


def outside_tags(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut plain tags of HTML and written signs from the edges of spans: `[PERSON_1]</p>`, no end of a paragraph gone with a name.

    Args:
        text: the text.
        spans: what was found in it.
    """
    tags = [tag.span() for tag in _PLAIN.finditer(text)] if "<" in text else []
    quoted = is_quoted_printable(text)  # in "address=25 Elm Street" the number is the house's
    signs = (
        [
            sign.span()
            for sign in _REFERENCE.finditer(text)
            if _is_sign(sign[0]) and (sign[0][0] == "&" or quoted)
        ]
        if quoted or "&" in text
        else []
    )
    if signs:
        tags = sorted((*tags, *signs))
    for span in spans:
        start, end = span.start, span.end
        if tags and span.recognizer != "field_name":
            start = _behind(text, start, tags)
            end = _before(text, end, tags)
        if (start, end) == (span.start, span.end):
            yield span
        elif start < end and any(sign.isalnum() for sign in text[start:end]):
            yield replace(span, start=start, end=end)


def _is_sign(reference: str) -> bool:
    """Whether what is written so is no letter of a name: `&eacute;` is one."""
    return not html.unescape(reference).isalnum()


def _behind(text: str, start: int, tags: Sequence[tuple[int, int]]) -> int:
    """Where a span begins that would begin in tags."""
    at = bisect_right(tags, (start, len(text)))
    if at and start < tags[at - 1][1]:
        at -= 1
    while (
        at < len(tags) and tags[at][0] - start <= _GAP and not text[start : max(start, tags[at][0])].strip()
    ):
        start = tags[at][1]
        at += 1
    return start


def _before(text: str, end: int, tags: Sequence[tuple[int, int]]) -> int:
    """Where a span ends that would end in tags."""
    was = end
    at = bisect_right(tags, (end - 1, len(text))) - 1
    while at >= 0 and end - tags[at][1] <= _GAP and not text[min(end, tags[at][1]) : end].strip():
        end = tags[at][0]
        at -= 1
    while end < was and text[end - 1 : end].isspace():
        end -= 1
    return end
