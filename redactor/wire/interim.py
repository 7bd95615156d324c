"""Interim hypotheses of speech recognition: a later event says the same again, better. Their words are withheld.

What an interim event says is cut anywhere, and the event that replaces it is redacted with all of its words; so the interim
one could show what the final one hides. Its words are emptied; times, ids and flags stay. Known (as documented in 2026): Deepgram
`is_final: false`, AssemblyAI `PartialTranscript` and `Turn` with `end_of_turn: false`, ElevenLabs `partial_transcript`, Vapi
`transcriptType: partial`, Amazon Transcribe `IsPartial: true`, Google `is_final`/`isFinal: false`, Retell `update` (its transcript
comes whole with `call_ended`).
"""

from __future__ import annotations

from redactor import jsontext
from redactor.errors import QuarantineError
from redactor.jsontext import Kind, Path, Token

MARKS = (
    b'"is_final"', b'"isFinal"', b'"IsPartial"', b'"isPartial"', b'"is_partial"', b'"end_of_turn"',
    b'"interaction_type"', b'"transcriptType"', b'"transcript_type"',
    b"PartialTranscript", b"partial_transcript", b"interim_transcript",
)  # fmt: skip
"""A line without any of these is no interim event."""
_FLAGS = {
    **dict.fromkeys(("is_final", "isFinal", "end_of_turn"), False),
    **dict.fromkeys(("IsPartial", "isPartial", "is_partial"), True),
}
"""Name of a flag -> its value in an interim event."""
_EVENTS = frozenset(
    ("PartialTranscript", "partial_transcript", "interim_transcript", "user_partial_transcript")
)
_KINDS = {
    **dict.fromkeys(("message_type", "type", "event"), _EVENTS),
    **dict.fromkeys(("transcriptType", "transcript_type"), frozenset(("partial", "interim"))),
    "interaction_type": frozenset(("update", "update_only")),
}
"""Name of a member -> its values in an interim event."""
_SAID = frozenset(
    (
        "transcript text word punctuated_word content utterance words tokens display_text transcription "
        "Transcript Content Word Text"
    ).split()
)


def emptied(text: str) -> str | None:
    """The event without what was said in it, where it is an interim one; else None.

    Args:
        text: one JSON document.
    """
    try:
        tokens = list(jsontext.tokens(jsontext.parse(text)))
    except QuarantineError:
        return None
    interim = [token.path[:-1] for token in tokens if _says_interim(token)]
    if not interim:
        return None
    edits: dict[int, str | int] = {
        token.index: ""
        for token in tokens
        if token.kind is Kind.STRING
        and token.value
        and not _SAID.isdisjoint(_names(token.path))
        and any(token.path[: len(path)] == path for path in interim)
    }
    out, done = [], 0
    for start, end, new in jsontext.changes(text, edits, len(tokens)):
        out += [text[done:start], new]
        done = end
    return "".join([*out, text[done:]])


def _names(path: Path) -> list[str]:
    return [part for part in path if isinstance(part, str)]


def _says_interim(token: Token) -> bool:
    name = token.path[-1] if token.path else None
    if token.kind is Kind.LITERAL:
        return name in _FLAGS and token.value is _FLAGS[name]
    return token.kind is Kind.STRING and name in _KINDS and token.value in _KINDS[name]
