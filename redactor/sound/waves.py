"""WAV files as bytes: what the header says, and samples with stretches of them silenced or beeped. Nothing here opens a file.

PCM of 8 (unsigned), 16, 24 and 32 bits, floating point of 32 and 64 bits, and G.711 (mu-law, A-law) are read, also in the extensible
form (Microsoft, "Multiple Channel Audio Data and WAVE Files"; RFC 2361 for the codes) and as RF64 or BW64 (EBU Tech 3306, BS.2088),
whose sizes are 64 bits wide; what goes out is RIFF. Only `fmt ` and the samples go out: the
other chunks hold titles, names and marks.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from redactor.errors import QuarantineError, Reason
from redactor.sound.audio import Stretch

_PCM, _FLOAT, _ALAW, _MULAW, _EXTENSIBLE = 1, 3, 6, 7, 0xFFFE
_WIDTHS = {_PCM: (8, 16, 24, 32), _FLOAT: (32, 64), _ALAW: (8,), _MULAW: (8,)}
_UNKNOWN = (0, 0xFFFFFFFF)
_LARGEST = 0xFFFFFFFF - 100
FORMS = (b"RIFF", b"RF64", b"BW64")
"""How a WAV file begins."""
_SUBFORMAT = bytes.fromhex("000000001000800000aa00389b71")
"""What follows the code in the GUID of an extensible form; another GUID is a codec of its own."""
BEEP_HZ = 1000.0
BEEP_LEVEL = 0.1
"""Of full scale: 20 dB below it."""


@dataclass(frozen=True, slots=True)
class Wave:
    """What the samples of a file are.

    Attributes:
        code: 1 PCM, 3 floating point, 6 A-law, 7 mu-law.
        channels: how many.
        rate: frames a second.
        bits: of one sample.
    """

    code: int
    channels: int
    rate: int
    bits: int

    @property
    def frame(self) -> int:
        """Bytes of one sample of all channels."""
        return self.channels * self.bits // 8

    @property
    def silence(self) -> bytes:
        """One silent sample."""
        if self.code == _ALAW:
            return b"\xd5"
        if self.code == _MULAW:
            return b"\xff"
        return b"\x80" if self.bits == 8 else bytes(self.bits // 8)

    @property
    def is_linear(self) -> bool:
        """Whether samples are amplitudes, so that they can fade and beep."""
        return self.code in (_PCM, _FLOAT)

    def header(self, size: int) -> bytes:
        """The bytes before `size` bytes of samples.

        Raises:
            QuarantineError: they are more than a WAV file can hold (4 GiB).
        """
        if size > _LARGEST:
            raise QuarantineError(Reason.TOO_LONG, "more than a WAV file holds")
        form = struct.pack(
            "<HHIIHH", self.code, self.channels, self.rate, self.rate * self.frame, self.frame, self.bits
        )
        if self.code != _PCM:
            form += b"\0\0"
        fact = struct.pack("<4sII", b"fact", 4, size // self.frame) if self.code != _PCM else b""
        body = struct.pack("<4sI", b"fmt ", len(form)) + form + fact + struct.pack("<4sI", b"data", size)
        return struct.pack("<4sI4s", b"RIFF", 4 + len(body) + size + size % 2, b"WAVE") + body


class HeaderReader:
    """Reads the chunks before the samples, whatever pieces they come in."""

    def __init__(self) -> None:
        self._held = b""
        self._skip = 0
        self._started = False
        self._wave: Wave | None = None
        self._long: int | None = None

    def feed(self, data: bytes) -> tuple[Wave, int | None, bytes] | None:
        """Take some bytes.

        Returns:
            once the samples begin: what they are, how many bytes of them there are (None: up to the end), and the first of them.

        Raises:
            QuarantineError: it is no WAV file (corrupt_compression), or of a codec that is not read (unsupported_format).
        """
        self._held += data
        if not self._started:
            if len(self._held) < 12:
                return None
            if self._held[:4] not in FORMS or self._held[8:12] != b"WAVE":
                raise QuarantineError(Reason.UNSUPPORTED, "no WAV file")
            self._started, self._held = True, self._held[12:]
        while True:
            if self._skip:
                cut = min(self._skip, len(self._held))
                self._held, self._skip = self._held[cut:], self._skip - cut
            if self._skip or len(self._held) < 8:
                return None
            name, size = struct.unpack("<4sI", self._held[:8])
            if name == b"data":
                if self._wave is None:
                    raise QuarantineError(Reason.CORRUPT, "no fmt chunk")
                return self._wave, self._long if size in _UNKNOWN else size, self._held[8:]
            if name == b"ds64":
                if not 24 <= size <= 1 << 20:
                    raise QuarantineError(Reason.CORRUPT, "ds64 chunk")
                if len(self._held) < 32:
                    return None
                self._long = struct.unpack("<Q", self._held[16:24])[0]
            if name == b"fmt ":
                if size > 1024:
                    raise QuarantineError(Reason.CORRUPT, "fmt chunk")
                if len(self._held) < 8 + size:
                    return None
                self._wave = _format(self._held[8 : 8 + size])
            self._held, self._skip = self._held[8:], size + size % 2


def _format(body: bytes) -> Wave:
    if len(body) < 16:
        raise QuarantineError(Reason.CORRUPT, "fmt chunk")
    code, channels, rate, _, frame, bits = struct.unpack("<HHIIHH", body[:16])
    if code == _EXTENSIBLE and len(body) >= 26:
        if body[26:40] != _SUBFORMAT:
            raise QuarantineError(Reason.UNSUPPORTED, "WAV codec of its own")
        code = struct.unpack("<H", body[24:26])[0]
    if bits not in _WIDTHS.get(code, ()):
        raise QuarantineError(Reason.UNSUPPORTED, f"WAV codec {code}")
    if not 1 <= channels <= 64 or not 1 <= rate <= 1_000_000 or frame != channels * bits // 8:
        raise QuarantineError(Reason.CORRUPT, "fmt chunk")
    return Wave(code, channels, rate, bits)


@dataclass(frozen=True, slots=True)
class Gap:
    """Frames `start` to `end` of some channels that are silenced; `channels` is empty for all of them."""

    start: int
    end: int
    channels: tuple[int, ...] = ()


def gaps(stretches: Iterable[Stretch], wave: Wave, *, margin: float, own_channel: bool = False) -> list[Gap]:
    """The frames of stretches with a margin in seconds on both sides; those that touch are one.

    Args:
        stretches: what is to be silenced.
        wave: the recording.
        margin: seconds before and after each.
        own_channel: whether only the channel in which it was said is silenced; all are otherwise.
    """
    wanted: dict[tuple[int, ...], list[tuple[int, int]]] = {}
    for one in stretches:
        own = own_channel and one.channel is not None and 0 <= one.channel < wave.channels
        key: tuple[int, ...] = (one.channel,) if own and one.channel is not None else ()
        start = max(0, math.floor(round((one.start - margin) * wave.rate, 3)))
        wanted.setdefault(key, []).append((start, math.ceil(round((one.end + margin) * wave.rate, 3))))
    out: list[Gap] = []
    for channels, parts in wanted.items():
        last: Gap | None = None
        for start, end in sorted(parts):
            if last is not None and start <= last.end:
                last = Gap(last.start, max(last.end, end), channels)
                continue
            if last is not None:
                out.append(last)
            last = Gap(start, end, channels)
        if last is not None:
            out.append(last)
    return sorted(out, key=lambda gap: (gap.start, gap.end, gap.channels))


class Silencer:
    """Samples in, samples out: as they were but for the gaps, which are silent or beep, and the fades beside them.

    Args:
        wave: what the samples are.
        gaps: what is silenced.
        fade: frames before and after each gap in which the sound fades.
        beep: whether a tone stands in the gaps.
    """

    def __init__(self, wave: Wave, gaps: Sequence[Gap], *, fade: int, beep: bool) -> None:
        self._wave = wave
        self._gaps = list(gaps)
        self._fade = fade if wave.is_linear else 0
        self._beep = beep
        self._at = 0
        self._rest = b""

    def feed(self, data: bytes) -> bytes:
        """Take some bytes of samples, give as many whole frames as there are."""
        data = self._rest + data
        whole = len(data) // self._wave.frame * self._wave.frame
        self._rest = data[whole:]
        frames = bytearray(data[:whole])
        count = whole // self._wave.frame
        first, last = self._at, self._at + count
        self._at = last
        self._gaps = [gap for gap in self._gaps if gap.end + self._fade > first]
        for gap in self._gaps:
            if gap.start - self._fade >= last:
                break
            self._fades(frames, gap, first, last)
        for gap in self._gaps:  # what is silent stays silent, whatever fades beside it
            if gap.start - self._fade >= last:
                break
            self._fill(frames, gap, first, last)
        return bytes(frames)

    @property
    def frames(self) -> int:
        """How many frames went through."""
        return self._at

    def _channels(self, gap: Gap) -> Sequence[int]:
        return gap.channels or range(self._wave.channels)

    def _fill(self, frames: bytearray, gap: Gap, first: int, last: int) -> None:
        start, end = max(gap.start, first), min(gap.end, last)
        if start >= end:
            return
        size, frame = self._wave.bits // 8, self._wave.frame
        if not gap.channels and not self._beep:
            frames[(start - first) * frame : (end - first) * frame] = self._wave.silence * (
                (end - start) * self._wave.channels
            )
            return
        for at in range(start, end):
            sample = self._tone(at, gap) if self._beep else self._wave.silence
            for channel in self._channels(gap):
                place = (at - first) * frame + channel * size
                frames[place : place + size] = sample

    def _tone(self, at: int, gap: Gap) -> bytes:
        edge = min(at - gap.start, gap.end - 1 - at)
        level = BEEP_LEVEL * min(1.0, edge / self._fade if self._fade else 1.0)
        return self._packed(level * math.sin(2 * math.pi * BEEP_HZ * (at - gap.start) / self._wave.rate))

    def _fades(self, frames: bytearray, gap: Gap, first: int, last: int) -> None:
        size, frame = self._wave.bits // 8, self._wave.frame
        spans = (
            (range(max(gap.start - self._fade, first, 0), min(gap.start, last)), gap.start, -1),
            (range(max(gap.end, first), min(gap.end + self._fade, last)), gap.end - 1, 1),
        )
        for span, edge, sign in spans:
            for at in span:
                level = (at - edge) * sign / (self._fade + 1)
                for channel in self._channels(gap):
                    place = (at - first) * frame + channel * size
                    value = self._value(bytes(frames[place : place + size]))
                    frames[place : place + size] = self._packed(value * level)

    def _value(self, sample: bytes) -> float:
        """A sample as -1 to 1."""
        if self._wave.code == _FLOAT:
            value = struct.unpack("<f" if len(sample) == 4 else "<d", sample)[0]
            return float(value) if math.isfinite(value) else 0.0
        if len(sample) == 1:
            return (sample[0] - 128) / 128
        return int.from_bytes(sample, "little", signed=True) / float(1 << (self._wave.bits - 1))

    def _packed(self, value: float) -> bytes:
        if self._wave.code == _FLOAT:
            return struct.pack("<f" if self._wave.bits == 32 else "<d", value)
        top = 1 << (self._wave.bits - 1)
        whole = max(-top, min(top - 1, round(value * top)))
        if self._wave.bits == 8:
            return bytes([whole + 128])
        return whole.to_bytes(self._wave.bits // 8, "little", signed=True)
