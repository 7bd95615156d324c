"""Somebody's name within one word of a machine: `jane_whitlock_labs.pdf`, `jane-whitlock-mbp`, `janes-iphone`.

Files and the machines that people carry are called after them; nodes and pods, which are called so by chance, are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import COMMON, is_common
from redactor.detect.ner.listed import shipped
from redactor.detect.software import is_software
from redactor.spans import Span

_SCORE = 0.85
_WELL_KNOWN, _EVERYWHERE = 3, 5
_KINDS = frozenset(
    "pro air mini max ultra plus gen corp dev prod test staging qa eng ops win mac linux ubuntu arm intel emea apac hq lab kiosk "
    "apple samsung safari demo default guest admin user loaner spare pool build runner".split()
)
"""What machines are told apart by."""
_MONTHS = frozenset(("april", "june", "august"))
_MACHINE = (
    r"(?:laptop|desktop|pc|mbp|mba|macbook|imac|iphone|ipad|phone|handy|tablet|notebook|thinkpad|chromebook|workstation|surface|pixel"
    r"|galaxy|airpods)"
)
_FILE = r"(?:pdf|docx?|rtf|odt|jpe?g|png|heic|tiff?|dcm|mp3|wav|m4a|mp4|mov|vcf|ics|eml|msg|pptx?|xlsx?)"
_PAIR = re.compile(
    rf"(?<![^\W_])(?=([a-z]{{3,15}})[-_.]([a-z]{{3,15}})(?:[-_.][a-z\d]{{1,20}}){{0,5}}?(?:[-_]{_MACHINE}|\.{_FILE})(?![a-z]))"
    r"[a-z]{3,15}[-_.][a-z]{3,15}(?![^\W_])",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?<![\w.@/-])([a-z]{{3,15}})[-_](?=(?:[a-z\d]{{1,12}}[-_])?{_MACHINE}(?![a-z]))", re.IGNORECASE
)
_CARRIED = r"(?:laptop|mbp|macbook|imac|iphone|ipad|thinkpad|chromebook|airpods)"
_OWNED = re.compile(
    rf"(?<![\w.@/-])([a-z]{{3,15}})[-_](?:{_CARRIED}|s[-_]{_CARRIED})(?![a-z])", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"(?<![\w.@/])(?:{_CARRIED}|DESKTOP)[-_](?:of[-_])?([a-z]{{3,15}})(?![a-z])(?:[-_](?P<more>[a-z]{{3,15}})(?![a-z]))?",
    re.IGNORECASE,
)
_POSSESSED = re.compile(
    r"(?<!\w)([^\W\d_]{3,20})['’]s (?=(?:[A-Z][a-z]{2,12} )?(?:iPhone|iPad|MacBook|iMac|AirPods|Apple Watch|Galaxy|Pixel|Laptop)\b)"
)
"""How a phone calls itself: "Jaswinder's iPhone"."""


def joined_names(text: str) -> Iterator[Span]:
    """Yield the names of people in the names of files and of machines that people carry.

    What is yielded depends on the letters of the text, and on none of its digits.

    Args:
        text: any text.
    """
    reached = -1
    for pair in _PAIR.finditer(text):
        first, last = pair.groups()
        if _are_a_name(first, last):
            reached = pair.end()
            yield Span(*pair.span(), "PERSON", _SCORE, "joined_name")
    for one in _ONE.finditer(text, max(reached, 0)):
        said = one[1].lower()
        if _is_given(said) or (said.endswith("s") and _is_given(said[:-1])):
            yield Span(*one.span(1), "PERSON", _SCORE, "joined_name")
    for pattern in (_OWNED, _BEHIND, _POSSESSED):
        for owner in pattern.finditer(text):
            if _may_own(owner[1].lower()):
                more = owner.groupdict().get("more")
                last = "more" if more and _may_own(more.lower()) else 1
                yield Span(owner.start(1), owner.end(last), "PERSON", _SCORE, "joined_name")


def _may_own(word: str) -> bool:
    """Whether a word in the name of a machine that somebody carries is its owner: a name, or a word that no list knows."""
    return not any(_is_no_owner(one) for one in {word, word.removesuffix("s")})


def _is_no_owner(word: str) -> bool:
    if is_common(word) or word in _MONTHS or word in _KINDS or is_software(word):
        return True
    entry = shipped().entries.get(word)
    return entry is not None and max(entry.first, entry.last) <= max(entry.city, entry.plain)


def _are_a_name(first: str, last: str) -> bool:
    """Whether two words are a given and a family name, in either order."""
    return (_is_given(first) and _is_family(last)) or (_is_family(first) and _is_given(last))


def _is_given(word: str) -> bool:
    low = word.lower()
    entry = shipped().entries.get(low)
    return (
        entry is not None
        and entry.first >= max(_WELL_KNOWN, entry.city + 1)
        and not (low in COMMON or low in _MONTHS or is_software(low))
    )


def _is_family(word: str) -> bool:
    low = word.lower()
    entry = shipped().entries.get(low)
    return (
        entry is not None
        and entry.last > entry.city
        and not is_software(low)
        and (low not in COMMON or entry.last >= _EVERYWHERE)
    )
