"""The initials of somebody whom a text names: "Oda Quill (OQ)", "ACTION: OQ to write", a note that ends with "-OQ"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.detect.decoys import is_abbreviation
from redactor.spans import Span

_IN_BRACKETS = re.compile(r" \(([A-ZÀ-Þ]{2,4})\)")
_STANDING = re.compile(r"(?<![\w-])[A-ZÀ-Þ]{2,4}(?![\w-])")
_CAPITALS = r"([A-ZÀ-Þ]{2,3})"
_SIGNED = re.compile(
    rf"(?:(?:(?<=[.!?)] )|(?<=\n))(?:[-–—~]{{1,2}} ?|/)|(?<=\n)[ \t]{{0,4}}){_CAPITALS}\.?(?=\s*$)"
    rf"|\b(?i:actions?|owner|lead|assigned to)(?: for| on| by)?(?::| -| –)? {_CAPITALS}(?:(?:/|, | and | & ){_CAPITALS})?(?![\w-])"
    rf"|\b(?i:chair(?:man|woman|person)?|treasurer|secretary|clerk|minutes|vice[- ]chair|host|scribe|note[- ]?taker) \({_CAPITALS}\)"
)
"""Where a text signs with initials, or says who has to do something."""
_TOLD_OF = re.compile(
    rf"(?:^|(?<=[\n.;)] )|(?<=\n)|(?<=[-*•] )|(?<=\d\. )){_CAPITALS}"
    r"(?=:? (?:to [a-z]|(?:will|has|have|had|said|says|asked|noted|reported|reports|thanked|agreed|advised|confirmed|explained|raised"
    r"|suggested|proposed|seconded|offered|updated|gave|is to|was|felt|wondered|queried|volunteered|apologi[sz]ed)\b)|:\s|[ \t]*\n)"
)
"""Where it tells of somebody; what stands there for something of clinics or offices is that."""
_WORDS = frozenset(
    "TO RE DO IN ON AT OF BY OR IS IT AM PM NO SO US WE ME HE BE AS IF MY UP GO OK ID TV AN ALL AND BUT FOR NOT".split()
)
"""Capitals that are words of a heading: "TO: File"."""
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SURE = 0.5
_GIVEN, _TAKEN = 0.7, 0.65


def abbreviated(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the initials that a text gives somebody, wherever they stand, and those of everybody it names, where initials stand.

    Args:
        text: the text.
        spans: what was found in it.
    """
    given: dict[str, str] = {}
    named: dict[str, str] = {}
    for span in spans:
        if span.entity_type != "PERSON":
            continue
        said = text[span.start : span.end]
        words = _NAME.findall(said)
        initials = "".join(word[0].upper() for word in words)
        brackets = _IN_BRACKETS.match(text, span.end)
        if len(words) > 1 and brackets is not None and brackets[1] == initials:
            given.setdefault(initials, said)
        if len(words) > 1 and span.score >= _SURE:
            first, last = (words[-1], words[0]) if "," in said else (words[0], words[-1])
            named.setdefault(initials, said)
            named.setdefault((first[0] + last[0]).upper(), said)
    for found in _STANDING.finditer(text) if given else ():
        if found[0] in given:
            yield Span(*found.span(), "PERSON", _GIVEN, "initials", given[found[0]])
    placed: dict[tuple[int, int], str] = {}
    for pattern in (_SIGNED, _TOLD_OF) if named else ():
        for found in pattern.finditer(text):
            for at in range(1, pattern.groups + 1):
                if found[at] in given or found[at] not in named:
                    continue
                if pattern is _SIGNED or not (found[at] in _WORDS or is_abbreviation(found[at])):
                    placed[found.span(at)] = named[found[at]]
    for (start, end), canonical in placed.items():
        yield Span(start, end, "PERSON", _TAKEN, "initials", canonical)
