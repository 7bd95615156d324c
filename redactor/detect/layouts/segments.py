"""What a guess may not run over in messages of X12 and HL7: the signs that cut elements, by which the others are counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from redactor.detect.layouts.hl7 import machine_fields
from redactor.detect.layouts.x12 import machine_elements
from redactor.spans import Span

_UNSURE = 0.6
"""What an element that is no word is worth in a span over several: another reader knows better."""
_INTERCHANGE = re.compile(r"(?:^|(?<=[~\r\n]))\s{0,4}[A-Z][A-Z\d]{1,2}(?P<sign>[*|])[^~\r\n]{1,1000}~")
_MESSAGE = re.compile(r"(?:^|(?<=[\r\n])|\\[rn])(?:MSH|[A-Z][A-Z\d]{2})\|[^\r\n\\]{1,4000}")


def at_separators(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut spans where an element of a segment ends, so that what stands behind is still counted right.

    Args:
        text: any text.
        spans: spans of it.

    Returns:
        the same stretches, without the signs between elements and what is the message's own.
    """
    signs = _signs(text)
    own = {*machine_elements(text), *machine_fields(text)} if signs else set()
    for span in spans:
        inside = signs[bisect_left(signs, span.start) : bisect_left(signs, span.end)]
        if not inside:
            yield span
            continue
        for start, end in pairwise((span.start - 1, *inside, span.end)):
            piece = text[start + 1 : end]
            if any(sign.isalnum() for sign in piece) and (start + 1, end) not in own:
                sure = span.score if piece.replace(" ", "").isalpha() else min(span.score, _UNSURE)
                yield replace(span, start=start + 1, end=end, score=sure, canonical="")


def _signs(text: str) -> list[int]:
    """Where segments and elements are cut."""
    found: set[int] = set()
    if "~" in text:
        for segment in _INTERCHANGE.finditer(text):
            found.update(at for at in range(*segment.span()) if text[at] in (segment["sign"], "~"))
    if "MSH|" in text:
        for message in _MESSAGE.finditer(text):
            found.update(at for at in range(*message.span()) if text[at] == "|")
    return sorted(found)
