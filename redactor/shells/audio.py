"""A recording and its transcript in, the recording with silence or a tone in place of each redacted word out.

WAV files are read and written here, a block at a time. Other codecs go through ffmpeg, where it is installed: it decodes to a pipe and
encodes from a pipe, so that no temporary file holds what is not redacted. The output appears whole or not at all.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.quarantine import Form
from redactor.shells import atomic, files
from redactor.shells.pool import Pool
from redactor.shells.work import Answer, Piece, Setup
from redactor.sound.audio import Plan, plan
from redactor.sound.waves import FORMS, Gap, HeaderReader, Silencer, Wave, gaps

_BLOCK = 1 << 18
_SLACK = 2.0
"""Seconds by which the last word may end after the recording."""
_LARGEST_TRANSCRIPT = 256 << 20
_CONTAINERS = {
    ".mp3": ("-f", "mp3"),
    ".ogg": ("-f", "ogg", "-c:a", "libvorbis"),
    ".opus": ("-f", "opus", "-c:a", "libopus"),
    ".flac": ("-f", "flac"),
    ".m4a": ("-f", "ipod", "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"),
    ".mp4": ("-f", "mp4", "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"),
    ".webm": ("-f", "webm", "-c:a", "libopus"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """How a recording is redacted.

    Attributes:
        beep: a tone in place of silence.
        margin: seconds that are silenced before and after each word.
        fade: seconds in which the sound fades before and after that.
        cues: whether whole cues and turns are silenced where words have no times.
        own_channel: whether only the channel in which a word was said is silenced, where the transcript tells them apart.
    """

    beep: bool = False
    margin: float = 0.15
    fade: float = 0.01
    cues: bool = False
    own_channel: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """What was done: redacted words, stretches in which they lie, seconds of them and of all."""

    words: int
    stretches: int
    silenced: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Chunk:
    """The transcript as the one piece of its run."""

    pieces: tuple[Piece, ...]


def redact(
    recording: Path,
    transcript: Path,
    out: Path,
    setup: Setup,
    options: Options,
    transcript_out: Path | None = None,
) -> Report:
    """Redact a recording.

    Raises:
        UsageError: a path or an option can't be used, or ffmpeg is missing.
        QuarantineError: times are missing, or the recording can't be read; then there is no output.
    """
    _check(recording, transcript, out, transcript_out)
    before = _read(transcript)
    with Pool[Chunk](setup) as pool:
        piece = _piece(before)
        ((_, (answer,)),) = pool.run([Chunk((piece,))])
    after = _text(answer)
    wanted = plan(before, after, cues=options.cues)
    report = _silence(recording, out, wanted, options)
    if transcript_out is not None:
        try:
            atomic.write(transcript_out, after.encode("utf-8"))
        except OSError as error:
            raise UsageError(f"can't write {files.show(transcript_out)}: {error.strerror}") from None
    return report


def _check(recording: Path, transcript: Path, out: Path, transcript_out: Path | None) -> None:
    for path in (recording, transcript):
        if not path.is_file():
            raise UsageError(f"{files.show(path)} is no file")
    targets = [path for path in (out, transcript_out) if path is not None]
    if len({path.resolve() for path in targets}) < len(targets):
        raise UsageError("--out and --transcript-out are one file")
    for target in targets:
        if target.is_dir():
            raise UsageError(f"{files.show(target)} is a folder")
        if target.exists() and any(target.samefile(path) for path in (recording, transcript)):
            raise UsageError(f"the output {files.show(target)} would replace an input")


def _read(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(_LARGEST_TRANSCRIPT + 1)
    except OSError as error:
        raise UsageError(f"can't read {files.show(path)}: {error.strerror}") from None
    if len(data) > _LARGEST_TRANSCRIPT:
        raise QuarantineError(Reason.TOO_LONG, "the transcript")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    raise QuarantineError(Reason.INVALID_UTF8, "the transcript")


def _piece(text: str) -> Piece:
    form = Form.JSON if text.lstrip()[:1] in ("{", "[") else Form.TEXT
    return Piece(1, form, text.encode("utf-8"))


def _text(answer: Answer) -> str:
    if answer.reason is not None:
        raise QuarantineError(answer.reason, f"the transcript {answer.position}".rstrip())
    return answer.text.decode("utf-8")


def _silence(recording: Path, out: Path, wanted: Plan, options: Options) -> Report:
    """Write the redacted recording; nothing is left of it where anything goes wrong."""
    encode = None if out.suffix.lower() in (".wav", ".wave", "") else _encoding(out)
    with contextlib.ExitStack() as stack:
        wave, size, blocks = _opened(recording, stack)
        if size is None and encode is None:  # the header needs the size: count first, and read again
            size = sum(map(len, blocks))
            wave, _, blocks = _opened(recording, stack)
        if options.beep and not wave.is_linear:
            raise UsageError("--beep needs PCM samples: convert the recording, or leave it silent")
        own = options.own_channel and wanted.tells_channels(wave.channels)
        cuts = gaps(wanted.stretches, wave, margin=options.margin, own_channel=own)
        silencer = Silencer(wave, cuts, fade=round(options.fade * wave.rate), beep=options.beep)
        try:
            file = atomic.AtomicFile(out)
        except OSError as error:
            raise UsageError(f"can't write {files.show(out)}: {error.strerror}") from None
        try:
            _write(file, wave, size, blocks, silencer, encode)
            seconds = silencer.frames / wave.rate
            if wanted.last > seconds + _SLACK:
                raise QuarantineError(Reason.TRUNCATED, "the transcript is longer than the recording")
            file.commit()
        except OSError as error:
            file.abandon()
            raise UsageError(f"can't write {files.show(out)}: {error.strerror}") from None
        except BaseException:
            file.abandon()
            raise
    return Report(wanted.words, len(cuts), _length(cuts, silencer.frames) / wave.rate, seconds)


def _length(cuts: list[Gap], frames: int) -> int:
    """Frames that are silent in a channel at least."""
    total, done = 0, 0
    for cut in cuts:
        end = min(cut.end, frames)
        total += max(0, end - max(cut.start, done))
        done = max(done, end)
    return total


def _opened(recording: Path, stack: contextlib.ExitStack) -> tuple[Wave, int | None, Iterator[bytes]]:
    """What the samples are, how many bytes of them are promised, and the samples."""
    try:
        file = open(recording, "rb")  # noqa: SIM115 - the stack closes it
        stack.callback(file.close)
        head = file.read(12)
        file.seek(0)
    except OSError as error:
        raise UsageError(f"can't read {files.show(recording)}: {error.strerror}") from None
    if head[:4] in FORMS and head[8:12] == b"WAVE":
        try:
            return _samples(iter(lambda: file.read(_BLOCK), b""))
        except QuarantineError as error:
            if error.reason is not Reason.UNSUPPORTED:
                raise
    return _samples(_decoded(recording, stack))


def _samples(blocks: Iterator[bytes]) -> tuple[Wave, int | None, Iterator[bytes]]:
    reader = HeaderReader()
    for block in blocks:
        found = reader.feed(block)
        if found is not None:
            wave, size, first = found
            return wave, size, _limited(first, blocks, size)
    raise QuarantineError(Reason.TRUNCATED, "a recording without samples")


def _limited(first: bytes, blocks: Iterator[bytes], size: int | None) -> Iterator[bytes]:
    """The samples, without the chunks after them. Raises QuarantineError where there are fewer than promised."""
    left = size
    for block in _chained(first, blocks):
        part = block if left is None else block[:left]
        yield part
        if left is not None:
            left -= len(part)
            if not left:
                return
    if left:
        raise QuarantineError(Reason.TRUNCATED, "the recording")


def _chained(first: bytes, blocks: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from blocks


def _write(
    file: atomic.AtomicFile,
    wave: Wave,
    size: int | None,
    blocks: Iterator[bytes],
    silencer: Silencer,
    encode: list[str] | None,
) -> None:
    if encode is not None:
        _encoded(file, wave, blocks, silencer, encode)
        return
    size = (size or 0) // wave.frame * wave.frame
    file.write(wave.header(size))
    for block in blocks:
        file.write(silencer.feed(block))
    if size % 2:
        file.write(b"\0")


def _ffmpeg() -> str:
    found = shutil.which("ffmpeg")
    if found is None:
        raise UsageError(
            "this recording is no plain WAV file, and ffmpeg, which can read others, is not installed"
        )
    return found


def _decoded(recording: Path, stack: contextlib.ExitStack) -> Iterator[bytes]:
    """A recording as a WAV file, from ffmpeg. Raises QuarantineError at its end where it could not be decoded."""
    arguments = [
        _ffmpeg(), "-nostdin", "-v", "quiet", "-protocol_whitelist", "file,pipe", "-i", f"file:{recording}",
        "-map", "0:a:0", "-vn", "-map_metadata", "-1", "-c:a", "pcm_s16le", "-f", "wav", "pipe:1",
    ]  # fmt: skip
    process = _started(arguments, stack)
    if process.stdout is None:
        raise QuarantineError(Reason.INTERNAL, "ffmpeg")
    while block := process.stdout.read(_BLOCK):
        yield block
    if process.wait() != 0:
        raise QuarantineError(Reason.CORRUPT, "the recording")


def _started(arguments: list[str], stack: contextlib.ExitStack) -> subprocess.Popen[bytes]:
    """A process that ends with the stack, whatever happens."""
    try:
        process = subprocess.Popen(  # noqa: S603 - ffmpeg with arguments of ours; its messages could quote the file
            arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        raise UsageError("ffmpeg can't be started") from None
    stack.callback(_ended, process)
    return process


def _ended(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
    process.wait()


def _encoding(out: Path) -> list[str]:
    """The arguments that make a file of that name."""
    container = _CONTAINERS.get(out.suffix.lower())
    if container is None:
        known = ", ".join((".wav", *_CONTAINERS))
        raise UsageError(f"--out {files.show(out)} must end in one of {known}")
    return [
        _ffmpeg(), "-v", "quiet", "-f", "wav", "-i", "pipe:0", "-map_metadata", "-1", "-fflags", "+bitexact",
        "-flags:a", "+bitexact", *container, "pipe:1",
    ]  # fmt: skip


def _encoded(
    file: atomic.AtomicFile, wave: Wave, blocks: Iterator[bytes], silencer: Silencer, encode: list[str]
) -> None:
    """Let ffmpeg encode what comes; what it gives is written by a thread, so that neither pipe fills."""
    trouble: list[OSError] = []

    def drain() -> None:
        try:
            while process.stdout is not None and (block := process.stdout.read(_BLOCK)):
                file.write(block)
        except OSError as error:
            trouble.append(error)
            process.kill()

    with contextlib.ExitStack() as stack:
        process = _started(encode, stack)
        thread = threading.Thread(target=drain, daemon=True)
        thread.start()
        try:
            if process.stdin is not None:
                process.stdin.write(wave.header(0)[:-4] + b"\xff\xff\xff\xff")
                for block in blocks:
                    process.stdin.write(silencer.feed(block))
                process.stdin.close()
        except BrokenPipeError:
            pass
        finally:
            if process.stdin is not None and not process.stdin.closed:
                process.kill()
            thread.join()
        if trouble:
            raise trouble[0]
        if process.wait() != 0:
            raise QuarantineError(Reason.WRITE_FAILED, "ffmpeg")
