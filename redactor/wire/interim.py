"""Interim hypotheses of speech recognition: a later event says the same again, better. Their words are withheld.

What an interim event says is cut anywhere, and the event that replaces it is redacted with all of its words; so the interim
one could show what the final one hides. Its words are emptied; times, ids and flags stay. Known (as documented in 2026): Deepgram
`is_final: false` and turns of Flux that have not ended, AssemblyAI `PartialTranscript` and `Turn` with `end_of_turn: false`,
ElevenLabs `partial_transcript`, Vapi `transcriptType: partial`, Amazon Transcribe `IsPartial: true`, Contact Lens `PartialContent`,
Google `is_final`/`isFinal: false` (also where a false flag is left out), Azure `speech.hypothesis`, Speechmatics
`AddPartialTranscript`, Rev.ai and Vosk `partial`, Watson, Pipecat, LiveKit and Twilio `final: false`, Retell `update` (its
transcript comes whole with `call_ended`).
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from redactor import jsontext
from redactor.errors import QuarantineError
from redactor.jsontext import Kind, Path, Token

MARKS = (
    b'"is_final"', b'"isFinal"', b'"IsPartial"', b'"isPartial"', b'"is_partial"', b'"end_of_turn"', b'"final"', b'"Final"',
    b'"interaction_type"', b'"transcriptType"', b'"transcript_type"', b'"partial"', b'"PartialContent"', b'"stability"',
    b'"turn_index"', b"PartialTrans", b"partial_transcript", b"interim_transcript", b"speech.hypothesis", b"speech.fragment",
)  # fmt: skip
"""A line without any of these is no interim event."""


@dataclass(frozen=True, slots=True)
class _Sign:
    """A member that says that what stands beside it is interim.

    Attributes:
        names: how it is called.
        values: what it says.
        beside: members of which one stands beside it; empty: none has to.
    """

    names: frozenset[str]
    values: frozenset[str | bool]
    beside: frozenset[str] = frozenset()


def _sign(names: str, values: str, beside: str = "") -> _Sign:
    said = {value: {"true": True, "false": False}.get(value, value) for value in values.split()}
    return _Sign(
        frozenset(names.split()), frozenset((*said.keys(), *said.values())), frozenset(beside.split())
    )


_SIGNS = (
    _sign("is_final isFinal end_of_turn", "false"),
    _sign("IsPartial isPartial is_partial", "true"),
    _sign(
        "final Final",
        "false",
        "alternatives transcript words segments user_id startTime start_time TranscriptionData",
    ),
    _sign(
        "message_type type event",
        "PartialTranscript partial_transcript interim_transcript user_partial_transcript",
    ),
    _sign(
        "message type Path path",
        "AddPartialTranscript AddPartialTranslation speech.hypothesis speech.fragment",
    ),
    _sign("event", "StartOfTurn Update EagerEndOfTurn TurnResumed", "turn_index"),
    _sign("type", "partial", "elements"),
    _sign("transcriptType transcript_type", "partial interim"),
    _sign("interaction_type", "update update_only"),
)
_BY_NAME = {name: [sign for sign in _SIGNS if name in sign.names] for one in _SIGNS for name in one.names}
_SAID = frozenset(
    (
        "transcript text word punctuated_word content utterance words tokens display_text transcription value display lexical itn "
        "Transcript Content PartialContent Word Text Display Lexical ITN MaskedITN TranscriptionData"
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
    members = {token.path for token in tokens if token.kind is Kind.KEY}
    interim = [path for token in tokens if (path := _interim(token, members)) is not None]
    if not interim:
        return None
    return _without_words(
        text,
        tokens,
        {
            token.index
            for token in tokens
            if token.path in interim
            or (
                not _SAID.isdisjoint(_names(token.path))
                and any(token.path[: len(path)] == path for path in interim)
            )
        },
    )


def _without_words(text: str, tokens: list[Token], said: AbstractSet[int]) -> str:
    edits: dict[int, str | int] = {
        token.index: _silent(token.value)
        for token in tokens
        if token.index in said and token.kind is Kind.STRING and token.value
    }
    out, done = [], 0
    for start, end, new in jsontext.changes(text, edits, len(tokens)):
        out += [text[done:start], new]
        done = end
    return "".join([*out, text[done:]])


def _silent(value: str) -> str:
    """What stands in the place of what was said; JSON in a string stays JSON."""
    if not value.startswith("{"):
        return ""
    try:
        tokens = list(jsontext.tokens(jsontext.parse(value)))
    except QuarantineError:
        return ""
    return _without_words(value, tokens, {token.index for token in tokens})


def _names(path: Path) -> list[str]:
    return [part for part in path if isinstance(part, str)]


def _interim(token: Token, members: AbstractSet[Path]) -> Path | None:
    """Of what a token says that it is interim: the object that it stands in, or the text that it is; None for every other token."""
    if not token.path or token.kind not in (Kind.STRING, Kind.LITERAL, Kind.NUMBER):
        return None
    name, around = token.path[-1], token.path[:-1]
    if name == "PartialContent" or (name == "partial" and len(members) == 1):  # Contact Lens, Vosk
        return token.path
    if name == "stability":  # Google gives it for interim results alone
        is_said = (*around, "isFinal") in members or (*around, "is_final") in members
        return around if (*around, "alternatives") in members and not is_said else None
    if token.kind is Kind.NUMBER:  # 0 is not False
        return None
    for sign in _BY_NAME.get(name, ()) if isinstance(name, str) else ():
        if token.value in sign.values and (
            not sign.beside or any((*around, other) in members for other in sign.beside)
        ):
            return around
    return None
