"""Where a name ends: what hangs on it belongs to it ("dana.w"), the next sentence does not ("Tacoma. She")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from redactor.spans import Span

_NAMES = frozenset(("PERSON", "USERNAME"))
_HANGS_ON = re.compile(
    r"(?:_[^\W_]\w{0,30}|\.(?:[^\W\d_]{1,2}|(?=[^\W_]{0,12}[\d_])[^\W_]\w{0,20}))(?![\w@])"
)
_OTHER_SCRIPT = re.compile(
    r"\s?[(（][\u0370-\u06ff\u0900-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\s·・.]{2,30}[)）]"
)
_NICKNAME = re.compile(
    r" (?:\"[^\W\d_][\w'’-]{1,20}\"|“[^\W\d_][\w'’-]{1,20}”|'[^\W\d_][\w’-]{1,20}'|\([A-Z][a-z]{1,14}\)) [A-ZÀ-Þ][\w'’-]{2,24}(?!\w)"
)
"""A nickname between given and family name: Cornelius "Corky" Vandermeer."""
_NICKNAME_BEFORE = re.compile(
    r"(?<![\w:=])(?:\"[A-Z][\w'’ -]{1,20}\"|“[A-Z][\w'’ -]{1,20}”|'[A-Z][\w -]{1,20}') $"
)
"""A nickname in front of the name: "Big Rick" Paulsen."""
_TITLE = re.compile(
    r"\b(?:[Mm]ister|[Mm]iss|Nurse|Sister|[Gg]randma|[Gg]randpa|[Aa]untie|[Uu]ncle|[Aa]unt|Mx\.?|Sir|Dame|Lady|Lord|Rev\.?|Fr\."
    r"|Pastor|Rabbi|Imam|Professor|Officer|Sergeant|Captain|Lieutenant|Detective|Reverend|Coach|Brother|Big|Lil"
    r"|Auntie|Aunty|Uncle|Aunt"
    r"|Grandma|Grandpa|Nana|Capt\.?|Sgt\.?|Lt\.?|Prof\.?"
    r"|(?<!\b[Mm]y )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\b[Oo]ur )(?<!\b[Tt]heir )[Ff]ather|[Dd]ott(?:or|oressa|\.ssa)?\.?|[Aa]vv?\."
    r"|[Ll]icenciad[oa]|[Dd]okt[eo]r|Lic\.|Ing\.|Herr|Frau"
    r"|Madame|Monsieur|Mme|Mlle|Señora?|Sra?\.|Signora?|Don|Doña|Dona|Mevrouw|Pani?) $"
)
"""A form of address, which belongs to the name behind it."""
_CREDENTIALS = re.compile(
    r"(?:,? (?:M\.?D\.?|D\.?O\.|DDS|DMD|DVM|DPM|RN|NP|FNP(?:-C)?|PA-C|APRN|LCSW|LMFT|DPT|PharmD|Ph\.?D\.?|PsyD|Esq\.?|J\.D\.|CPA"
    r"|FACS|FACP|MBBS|FRCP|FRCS)){1,3}(?!\w)"
)
"""What stands behind the name of somebody learned, and belongs to it: "Anjali Tate, MD"."""
_HONOURED = re.compile(r" (?:didi|bhaiya|bhai|bhabhi|ji|saab|sahab|sahib|garu)\b")
"""What stands behind a name in South Asia, and belongs to it: "Pinky didi"."""
_FOREIGN_WORD = re.compile(r" (?=[\w'’-]{0,20}[\u00df-\u024f])[A-Z\u00c0-\u024f][^\W\d_][\w'’-]{1,24}(?!\w)")
"""A word with a letter that English has not, behind a name: part of it."""
_NEXT_SENTENCE = re.compile(
    r"(?<=[^\W\d_]{3})[.?!]\s+(?:she|he|they|the|we|you|it|is|was|my|our|his|her|their|and|but|so|please|thanks?|yes|no|"
    r"okay|what|how|when|where|who|can|could|do|does|did|this|that|there|also|then|if|in|on|at|for|i)$",
    re.IGNORECASE,
)


_CODES = frozenset(
    "UNIQUE_ID ACCOUNT_NUMBER MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID DEVICE_ID NATIONAL_ID LICENSE_PLATE ABA_ROUTING_NUMBER".split()
)
_MORE_OF_CODE = re.compile(
    r"(?:[-/](?:[A-Z]{1,6}(?=[-/]|(?![\w/-]))|(?=[A-Z\d]*\d)[A-Z\d]{1,12})){1,4}(?![\w-])"
)
"""The rest of a code behind a stroke ("EST-22-04471" and "-KT"); a code identifies as a whole."""
_MORE_OF_HANDLE = re.compile(r"(?:\.[^\W_]\w{0,20})+(?![\w@])")


def _of_handle(text: str, span: Span) -> re.Match[str] | None:
    """The rest of a handle behind its dot ("@mar1.bee")."""
    led = "@" in text[max(0, span.start - 1) : span.start + 1]
    return _MORE_OF_HANDLE.match(text, span.end) if led else None


_REST_OF_WORD = re.compile(r"(?<=\w)\w+")
_LONG_CODE = 6
_SERIES = re.compile(
    r"(?<![\w.-])(?!ID|NO|NR|NI|DL|IP|PO|RX|AC|PT|TX|OK|IS|US|UK|EU|AM|PM|TO|AT|OF|IN|ON|OR|IT|MY|BY|AS)[A-Z]{2} $"
)
"""The letters of a series in front of its number: "SR 2210 44 871"."""


def with_what_hangs_on(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Lengthen names and usernames over what hangs on them: the rest of a handle, the same name in another script."""
    for span in spans:
        if span.entity_type == "USERNAME":
            more = _REST_OF_WORD.match(text, span.end)
            span = span if more is None else replace(span, end=more.end(), canonical="")
        if span.entity_type in _NAMES:
            rest = (
                _HANGS_ON.match(text, span.end)
                or _OTHER_SCRIPT.match(text, span.end)
                or (_NICKNAME.match(text, span.end) if span.entity_type == "PERSON" else None)
                or (span.entity_type == "USERNAME" and _of_handle(text, span))
            )
            if not rest and span.entity_type == "PERSON":
                rest = (
                    _FOREIGN_WORD.match(text, span.end)
                    or _HONOURED.match(text, span.end)
                    or _CREDENTIALS.match(text, span.end)
                )
            if rest:
                span = replace(span, end=rest.end(), canonical="")
            if span.entity_type == "PERSON":
                lead = _TITLE.search(text, max(0, span.start - 13), span.start) or _NICKNAME_BEFORE.search(
                    text, max(0, span.start - 24), span.start
                )
                if lead:
                    span = replace(span, start=lead.start(), canonical="")
        elif span.entity_type in _CODES and _may_go_on(text, span.end):
            more = _MORE_OF_CODE.match(text, span.end - (text[span.end - 1] in "-/"))
            if more:
                span = replace(span, end=more.end(), canonical="")
        if span.entity_type in _CODES and len(span) >= _LONG_CODE and text[span.start].isdigit():
            lead = _SERIES.search(text, max(0, span.start - 4), span.start)
            if lead:
                span = replace(span, start=lead.start(), canonical="")
        yield span


def _may_go_on(text: str, end: int) -> bool:
    """Whether a stroke joins what stands before an offset and what stands behind it."""
    before, behind = text[end - 1 : end], text[end : end + 1]
    return (before.isalnum() and behind in ("-", "/")) or (before in ("-", "/") and behind.isalnum())


def without_next_sentence(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Cut from a span the one common word behind the end of its sentence."""
    for span in spans:
        more = _NEXT_SENTENCE.search(text, span.start, span.end)
        yield replace(span, end=more.start()) if more is not None and more.start() > span.start else span
