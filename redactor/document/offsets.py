"""Character offsets into a text of the same record, moved to where they point after the text was redacted.

Known pairs: ElevenLabs and Scribe `start_char`/`end_char`, OpenAI `start_index`/`end_index`, Contact Lens
`BeginOffsetChar`/`EndOffsetChar`, Anthropic `start_char_index`/`end_char_index`. The text is looked for in the objects around the
offsets, from the inside out: the first one that is long enough and, where the offsets stand beside a copy of what they mark, holds
that copy there. Offsets into a text that is not in the record (a cited document) stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from redactor.jsontext import Edit, Kind, Path, Token

_PAIRS = {
    "start_char": "end_char",
    "start_index": "end_index",
    "start_char_index": "end_char_index",
    "BeginOffsetChar": "EndOffsetChar",
    "begin_offset": "end_offset",
    "BeginOffset": "EndOffset",
    "startIndex": "endIndex",
    "char_start": "char_end",
}
OFFSETS = frozenset(_PAIRS)
"""A JSON text without a member of one of these names has no offsets."""
_TEXTS = ("text", "Text", "content", "Content", "transcript", "message", "value")
_COPIES = ("text", "Text", "cited_text", "content", "value")


@dataclass(frozen=True, slots=True)
class Mark:
    """A pair of offsets.

    Attributes:
        start_token: the token of the first offset.
        end_token: the token of the second.
        start: the first character that is marked.
        end: the character after the last.
        text_token: the token of the text that they point into.
    """

    start_token: int
    end_token: int
    start: int
    end: int
    text_token: int


def marks(tokens: Sequence[Token]) -> Iterator[Mark]:
    """The pairs of offsets among the tokens of one JSON text whose text is known."""
    starts = (
        [
            token
            for token in tokens
            if token.kind is Kind.NUMBER and isinstance(token.value, int) and token.path[-1:][0] in _PAIRS
        ]
        if any(token.kind is Kind.KEY and token.value in _PAIRS for token in tokens)
        else []
    )
    if not starts:
        return
    at = {token.path: token for token in tokens if token.kind is not Kind.KEY}
    for token in starts:
        other = at.get((*token.path[:-1], _PAIRS[str(token.path[-1])]))
        if other is None or not isinstance(other.value, int) or not 0 <= token.value <= other.value:
            continue
        text = _text(token.path[:-1], token.value, other.value, at)
        if text is not None:
            yield Mark(token.index, other.index, token.value, other.value, text.index)


def moved(mark: Mark, edits: Sequence[Edit]) -> tuple[int, int]:
    """Where a mark stands after the edits of its text; a mark that cuts an edit covers all of what stands there now."""
    return _moved(mark.start, edits, False), _moved(mark.end, edits, True)


def _moved(at: int, edits: Sequence[Edit], is_end: bool) -> int:
    shift = 0
    for start, end, new in edits:
        if start >= at:
            break
        if end > at:
            return start + shift + (len(new) if is_end else 0)
        shift += len(new) - (end - start)
    return at + shift


def _text(base: Path, start: int, end: int, at: Mapping[Path, Token]) -> Token | None:
    copy = next(
        (
            found.value
            for path in (base, base[:-1])
            for name in _COPIES
            if (found := at.get((*path, name))) is not None
            and isinstance(found.value, str)
            and 0 < len(found.value) <= end - start
        ),
        "",
    )
    for depth in range(len(base), -1, -1):
        for name in _TEXTS:
            found = at.get((*base[:depth], name))
            if found is None or found.kind is not Kind.STRING or len(found.value) < end:
                continue
            if not copy or found.value[start:end].casefold() == copy.casefold():
                return found
    return None
