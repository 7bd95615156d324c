"""Which stretches of a recording hold what was redacted in its transcript: words with times, before and after.

Any shape is read in which words stand in an array, each an object with its text and its start and end: Deepgram, AssemblyAI (times
in milliseconds), ElevenLabs Scribe, Retell, AWS Transcribe (`items`, times as strings), Twilio, Whisper. A word is redacted where its
text differs after redaction, or was a placeholder before. What was redacted elsewhere in what was said must be found among such
words: otherwise its times are missing, and nothing is given. Where it is wished, whole cues (WebVTT, SubRip) and turns stand for them.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from redactor.errors import QuarantineError, Reason
from redactor.placeholders import is_redacted

_WORD_NAMES = ("punctuated_word", "word", "text", "content", "token", "value")
_STARTS = ("start", "start_time", "startTime", "start_ms", "BeginOffsetMillis", "begin_time")
_ENDS = ("end", "end_time", "endTime", "end_ms", "EndOffsetMillis", "end_time")
_MILLISECONDS = ("start_ms", "BeginOffsetMillis")
_ARRAYS = frozenset("words items tokens word_segments".split())
_SAID = frozenset("transcript text content message utterance punctuated_transcript".split())
_ROLES = frozenset(
    "role speaker participant ParticipantRole ParticipantId speaker_label media_channel channel".split()
)
_TOOLS = re.compile("tool|function", re.IGNORECASE)
_RAW = ("unredacted", "scrubbed")
_SIGNS = re.compile(r"[\[{<#*]")
_BARE = re.compile(r"[^\W_]+")
_PLACEHOLDER = re.compile(r"[\[{<]+[A-Z][A-Z_0-9 a-z]*[\]}>]+|#+|\*+")
_TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d\d)[.,](\d{1,3})"
_CUE = re.compile(rf"^[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}[^\r\n]*(?:\r\n|\r|\n|\Z)", re.MULTILINE)
_BLANK = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A part of a recording, in seconds from its beginning.

    Attributes:
        start: where it begins.
        end: where it ends, not before its start.
        channel: the channel in which it was said, from 0; None where that is not known.
    """

    start: float
    end: float
    channel: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be silenced.

    Attributes:
        stretches: in order; they can overlap.
        words: how many words (or cues) were redacted.
        last: where the last word of the transcript ends, in seconds.
        channels: those that the words with times name, from 0.
    """

    stretches: tuple[Stretch, ...] = ()
    words: int = 0
    last: float = 0.0
    channels: frozenset[int] = frozenset()

    def tells_channels(self, count: int) -> bool:
        """Whether the words say in which of so many channels they were said.

        One channel may be all of them mixed, and a number that is too high says that they are not counted from 0.
        """
        return len(self.channels) > 1 and all(0 <= channel < count for channel in self.channels)


@dataclass(slots=True)
class _Spoken:
    """What was met on the way through a transcript."""

    stretches: list[Stretch] = field(default_factory=list)
    gone: set[str] = field(default_factory=set)
    together: list[str] = field(default_factory=list)
    wanted: set[str] = field(default_factory=set)
    arrays: int = 0
    words: int = 0
    last: float = 0.0
    channels: set[int] = field(default_factory=set)
    missing: bool = False


def plan(before: str, after: str, *, cues: bool = False) -> Plan:
    """What is to be silenced in the recording of a transcript.

    Args:
        before: the transcript: JSON, or a WebVTT or SubRip file.
        after: the same after redaction.
        cues: whether whole cues and turns may be silenced where words have no times.

    Raises:
        QuarantineError: times are missing (unsupported_format, with what is missing as its position).
    """
    old, new = _parsed(before), _parsed(after)
    if old is None or new is None:
        return _of_captions(before, after, cues)
    spoken = _Spoken()
    try:
        _walk(old, new, spoken, (), None, _unit(old), cues)
    except (ValueError, RecursionError):  # two records of different shapes
        spoken.missing = True
    if spoken.missing:
        raise QuarantineError(Reason.UNSUPPORTED, "a redacted word without times")
    if not spoken.arrays:
        raise QuarantineError(Reason.UNSUPPORTED, "a transcript without times")
    if any(not _is_among(word, spoken) for word in spoken.wanted):
        raise QuarantineError(Reason.UNSUPPORTED, "redacted text that is not among the words with times")
    return Plan(
        tuple(sorted(spoken.stretches, key=_order)), spoken.words, spoken.last, frozenset(spoken.channels)
    )


def _is_among(word: str, spoken: _Spoken) -> bool:
    """Whether a redacted word is among those with times, also where it is split in another way there (`4155550132`)."""
    if word in spoken.gone:
        return True
    return len(word) > 3 and any(word in text for text in spoken.together)


def _order(one: Stretch) -> tuple[float, float, int]:
    return one.start, one.end, -1 if one.channel is None else one.channel


def _parsed(text: str) -> Any:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict | list) else None


def _unit(record: Any) -> float:
    """Seconds of one unit of time: AssemblyAI counts milliseconds."""
    keys = record.keys() if isinstance(record, dict) else ()
    return 0.001 if "audio_url" in keys and "words" in keys else 1.0


def _walk(
    old: Any,
    new: Any,
    spoken: _Spoken,
    path: tuple[str, ...],
    channel: int | None,
    unit: float,
    cues: bool,
) -> None:
    if isinstance(old, dict) and isinstance(new, dict):
        channel = _channel(old, channel)
        pairs = list(zip(old.items(), new.values(), strict=True))
        inner = _Spoken()
        for (name, item), now in pairs:
            if name.lower().startswith(_RAW):
                continue
            if name in _ARRAYS and _is_timed(item):
                _words(item, now, inner, channel, unit)
            elif name == "channels" and isinstance(item, list):
                for i, (one, one_now) in enumerate(zip(item, now, strict=True)):
                    _walk(one, one_now, spoken, (*path, name), _channel(one, i), unit, cues)
            else:
                _walk(item, now, spoken, (*path, name), channel, unit, cues)
        _said(old, new, inner, path, channel, unit, cues)
        _join(spoken, inner)
    elif isinstance(old, list) and isinstance(new, list):
        for item, now in zip(old, new, strict=True):
            _walk(item, now, spoken, path, channel, unit, cues)


def _channel(item: Any, above: int | None) -> int | None:
    """The channel of an object, from 0."""
    if not isinstance(item, dict):
        return above
    value = item.get("channel_index", item.get("channel_label", item.get("channel")))
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, bool) or value is None:
        return above
    if isinstance(value, int):
        return value
    found = re.fullmatch(r"(ch_)?(\d{1,3})", str(value))
    if found is None:
        return above
    return int(found[2]) if found[1] else int(found[2]) - 1  # AssemblyAI counts from 1


def _is_timed(value: Any) -> bool:
    return isinstance(value, list) and any(
        isinstance(item, dict) and _times(item, 1.0) is not None for item in value
    )


def _times(item: Mapping[str, Any], unit: float) -> tuple[float, float] | None:
    start_name = next((name for name in _STARTS if item.get(name) is not None), "")
    end_name = next((name for name in _ENDS if item.get(name) is not None), "")
    if not start_name or not end_name:
        return None
    try:
        start, end = float(item[start_name]), float(item[end_name])
    except (TypeError, ValueError):
        return None
    unit = 0.001 if start_name in _MILLISECONDS else unit
    return (start * unit, end * unit) if 0 <= start <= end < float("inf") else None


def _text(item: Mapping[str, Any]) -> str | None:
    for name in _WORD_NAMES:
        if isinstance(item.get(name), str):
            return str(item[name])
    rivals = item.get("alternatives")
    if isinstance(rivals, list) and rivals and isinstance(rivals[0], dict):
        return _text(rivals[0])
    return None


def _words(old: list[Any], new: list[Any], spoken: _Spoken, channel: int | None, unit: float) -> None:
    """The redacted words of one array; neighbours are silenced with what lies between them."""
    spoken.arrays += any(isinstance(item, dict) and _text(item) is not None for item in old)
    run: list[str] = []
    open_: Stretch | None = None
    for item, now in zip(old, new, strict=True):
        before, after = (_text(one) if isinstance(one, dict) else None for one in (item, now))
        if before is None or after is None:
            continue
        times = _times(item, unit)
        if times is not None:
            spoken.last = max(spoken.last, times[1])
        own = _channel(item, channel)
        if own is not None:
            spoken.channels.add(own)
        if before == after and not (_SIGNS.search(after) and is_redacted(after)):
            if _BARE.search(before) and open_ is not None:
                spoken.stretches.append(open_)
                open_ = None
            continue
        if times is None:
            spoken.missing |= bool(_BARE.search(before))
            continue
        spoken.gone.update(_bare(before))
        run += _bare(before)
        spoken.words += bool(before.strip())
        if open_ is not None and own == open_.channel and times[0] >= open_.start:
            open_ = Stretch(open_.start, max(open_.end, times[1]), own)
        else:
            if open_ is not None:
                spoken.stretches.append(open_)
            open_ = Stretch(*times, own)
    if open_ is not None:
        spoken.stretches.append(open_)
    spoken.together.append("".join(run))


def _said(
    old: dict[str, Any],
    new: dict[str, Any],
    inner: _Spoken,
    path: tuple[str, ...],
    channel: int | None,
    unit: float,
    cues: bool,
) -> None:
    """What was redacted in the texts of one object must be among its words, or anywhere among words; or all of it goes."""
    if any(_TOOLS.search(str(old.get(name, ""))) for name in ("role", "type")):
        return
    is_turn = inner.arrays > 0 or not _ROLES.isdisjoint(old) or "transcripts" in path[-1:]
    for (name, was), now in zip(old.items(), new.values(), strict=True):
        if name.lower() not in _SAID or not isinstance(was, str) or not isinstance(now, str):
            continue
        if not (is_turn or (name == "transcript" and len(path) < 2)):
            continue
        gone = _removed(was, now)
        if not gone or gone <= inner.gone:
            continue
        times = _times(old, unit) if cues and not inner.arrays else None
        if times is None:
            inner.wanted |= gone
            continue
        inner.arrays += 1
        inner.words += 1
        inner.gone |= gone
        inner.last = max(inner.last, times[1])
        inner.stretches.append(Stretch(*times, channel))


def _join(whole: _Spoken, part: _Spoken) -> None:
    whole.stretches += part.stretches
    whole.gone |= part.gone
    whole.together += part.together
    whole.wanted |= part.wanted
    whole.arrays += part.arrays
    whole.words += part.words
    whole.last = max(whole.last, part.last)
    whole.channels |= part.channels
    whole.missing |= part.missing


def _bare(text: str) -> Iterator[str]:
    return (found.casefold() for found in _BARE.findall(text))


def _removed(was: str, now: str) -> set[str]:
    """The words of a text that are not in it any more."""
    if was == now:
        return set()
    old, new = list(_bare(was)), list(_bare(_PLACEHOLDER.sub(" ", now)))
    gone: set[str] = set()
    for tag, first, last, _, _ in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("delete", "replace"):
            gone.update(old[first:last])
    return gone


def _of_captions(before: str, after: str, cues: bool) -> Plan:
    old, new = list(_cues(before)), list(_cues(after))
    if not old:
        raise QuarantineError(Reason.UNSUPPORTED, "a transcript without times")
    if [cue[:2] for cue in old] != [cue[:2] for cue in new]:
        raise QuarantineError(Reason.INTERNAL, "the times of cues")
    stretches = [
        Stretch(start, end)
        for (start, end, was), (_, _, now) in zip(old, new, strict=True)
        if was != now or _has_placeholder(was)
    ]
    if stretches and not cues:
        raise QuarantineError(
            Reason.UNSUPPORTED, "captions, whose words have no times (--cues silences whole cues)"
        )
    return Plan(tuple(sorted(stretches, key=_order)), len(stretches), max(end for _, end, _ in old))


def _has_placeholder(text: str) -> bool:
    return any(is_redacted(part) for part in re.findall(r"[\[{<][A-Z_0-9]{2,}[\]}>]|#{3,}|\*{3,}", text))


def _cues(text: str) -> Iterator[tuple[float, float, str]]:
    """Start and end in seconds and the words of each cue."""
    marks = list(_CUE.finditer(text))
    for mark in marks:
        blank = _BLANK.search(text, max(mark.end() - 1, 0))
        end = blank.start() if blank else len(text)
        yield (
            _seconds(mark.groups()[:4]),
            _seconds(mark.groups()[4:]),
            text[mark.end() : max(end, mark.end())],
        )


def _seconds(parts: Sequence[str | None]) -> float:
    hours, minutes, seconds, thousandths = parts
    return (
        int(hours or 0) * 3600
        + int(minutes or 0) * 60
        + int(seconds or 0)
        + int((thousandths or "0").ljust(3, "0")) / 1000
    )
