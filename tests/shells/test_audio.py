"""Recordings: silent where something was redacted, bit for bit the same elsewhere, and no output without the times of words."""

import json
import math
import re
import shutil
import struct
import wave
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.cli import run
from redactor.errors import QuarantineError
from redactor.shells import work
from redactor.sound import audio, waves
from redactor.sound.audio import Stretch

RATE = 8000
SAID = "hello my name is CANARYdora CANARYwinslow and I am calling".split()
PERSONAL = (4, 5)  # the words that go


@pytest.fixture(autouse=True)
def light(monkeypatch):
    """The command line over the light engine, which takes the words that begin with CANARY."""
    monkeypatch.setattr(work, "ENGINE", "light:Light")


def times(i):
    """Each word has 0.4 seconds, one every half second."""
    return i * 0.5, i * 0.5 + 0.4


def timed(name="word", unit=1.0, **more):
    return [
        {name: word, "start": times(i)[0] * unit, "end": times(i)[1] * unit, **more}
        for i, word in enumerate(SAID)
    ]


def text():
    return " ".join(SAID)


def deepgram():
    words = timed()
    other = [{"word": "thanks", "start": 0.1, "end": 0.3}]
    channels = [
        {"alternatives": [{"transcript": text().lower(), "words": words}]},
        {"alternatives": [{"transcript": "thanks", "words": other}]},
    ]
    return {"metadata": {"channels": 2}, "results": {"channels": channels}}


def aws():
    items = []
    for i, word in enumerate(SAID):
        start, end = times(i)
        items.append(
            {
                "start_time": str(start),
                "end_time": str(end),
                "type": "pronunciation",
                "alternatives": [{"content": word}],
            }
        )
    items.append({"type": "punctuation", "alternatives": [{"content": "."}]})
    return {
        "jobName": "j",
        "accountId": "1",
        "results": {"transcripts": [{"transcript": text() + "."}], "items": items},
    }


def scribe():
    words = []
    for i, word in enumerate(timed("text", type="word")):
        words.append(word)
        words.append({"text": " ", "start": word["end"], "end": times(i + 1)[0], "type": "spacing"})
    return {"language_code": "en", "text": text() + " ", "words": words}


VENDORS = {
    "deepgram": deepgram(),
    "assemblyai": {
        "id": "t", "status": "completed", "audio_url": "https://a.example/1.wav", "text": text(), "words": timed("text", 1000),
    },
    "scribe": scribe(),
    "retell": {
        "call_id": "c", "call_status": "ended", "agent_id": "a", "transcript": f"User: {text()}",
        "transcript_object": [{"role": "user", "content": text(), "words": timed()}],
    },
    "aws": aws(),
    "whisper": {"task": "transcribe", "text": text(), "words": timed()},
}  # fmt: skip


def samples(seconds=5.0, channels=1, bits=16, rate=RATE):
    """A loud tone: no sample of a whole period is silent for long."""
    out = bytearray()
    for at in range(int(seconds * rate)):
        for channel in range(channels):
            value = 0.5 * math.sin(2 * math.pi * (220 + 110 * channel) * at / rate) + 0.2
            if bits == 8:
                out.append(round(value * 127) + 128)
            else:
                out += round(value * ((1 << (bits - 1)) - 1)).to_bytes(bits // 8, "little", signed=True)
    return bytes(out)


def wav(path, body, channels=1, bits=16, rate=RATE, extra=b""):
    header = waves.Wave(1, channels, rate, bits).header(len(body))
    size = struct.unpack("<I", header[4:8])[0] + len(extra)
    path.write_bytes(header[:4] + struct.pack("<I", size) + header[8:12] + extra + header[12:] + body)
    return path


def frames(path):
    with wave.open(str(path)) as file:
        return file.readframes(file.getnframes()), file.getnchannels(), file.getsampwidth()


def redact(tmp_path, transcript, recording, *options, expected=0, out="out.wav"):
    place = tmp_path / "transcript"
    place.write_text(transcript if isinstance(transcript, str) else json.dumps(transcript))
    arguments = ["audio", str(recording), "--transcript", str(place), "--out", str(tmp_path / out), *options]
    assert run(arguments) == expected
    assert not list(tmp_path.glob(".redactor-*"))
    return tmp_path / out


@pytest.fixture
def recording(tmp_path):
    return wav(tmp_path / "in.wav", samples())


def check(before, after, start, end, *, width=2, fade=80, silence=b"\0\0"):
    """Silent from frame start to end, as it was outside of the fades."""
    assert len(before) == len(after)
    assert after[start * width : end * width] == silence * (end - start)
    outside = slice(0, (start - fade) * width), slice((end + fade) * width, None)
    assert all(before[part] == after[part] for part in outside)


def named(record):
    """The record with a name that the real engine finds."""
    return (
        re.sub("(?i)canarydora canarywinslow", "Dorothea Winslow", json.dumps(record))
        .replace("CANARYdora", "Dorothea")
        .replace("CANARYwinslow", "Winslow")
    )


@pytest.mark.parametrize("vendor", VENDORS)
def test_words_of_every_vendor(redactor, vendor):
    before = named(VENDORS[vendor])
    done = audio.plan(before, redactor.run_json(before).text)
    channel = 0 if vendor == "deepgram" else None
    assert done.stretches == (Stretch(times(4)[0], times(5)[1], channel),)
    assert done.words == 2 and done.last >= times(9)[0]


def test_what_is_silent_and_what_stays(tmp_path, recording, capsys):
    out = redact(tmp_path, VENDORS["retell"], recording)
    start, end = times(PERSONAL[0])[0] - 0.15, times(PERSONAL[1])[1] + 0.15
    check(samples(), frames(out)[0], math.ceil(start * RATE), int(end * RATE), fade=81)
    said = capsys.readouterr().err
    assert "2 words in 1 stretches silenced: 1.2 of 5.0 seconds" in said


@pytest.mark.parametrize("bits", [8, 16, 24, 32])
@pytest.mark.parametrize("channels", [1, 2])
def test_widths_and_channels(bits, channels):
    kind = waves.Wave(1, channels, RATE, bits)
    body = samples(2.0, channels, bits)
    cuts = waves.gaps([Stretch(0.5, 0.7), Stretch(0.72, 0.9)], kind, margin=0.05)
    silencer = waves.Silencer(kind, cuts, fade=40, beep=False)
    out = silencer.feed(body)
    assert [(cut.start, cut.end) for cut in cuts] == [(3600, 7600)]
    check(body, out, 3600, 7600, width=kind.frame, fade=41, silence=kind.silence * channels)
    assert out[3598 * kind.frame : 3600 * kind.frame] != body[3598 * kind.frame : 3600 * kind.frame]


def test_floating_point():
    kind = waves.Wave(3, 1, RATE, 32)
    body = struct.pack("<8000f", *(0.5 + 0.1 * math.sin(i) for i in range(8000)))
    out = waves.Silencer(kind, [waves.Gap(1000, 2000)], fade=10, beep=False).feed(body)
    check(body, out, 1000, 2000, width=4, fade=11, silence=bytes(4))


def extensible(code, channels, rate, bits, guid=None):
    """A `fmt ` chunk in the extensible form."""
    frame = channels * bits // 8
    body = struct.pack("<HHIIHHHHI", 0xFFFE, channels, rate, rate * frame, frame, bits, 22, bits, 0)
    body += struct.pack("<H", code) + (guid or waves._SUBFORMAT)
    return struct.pack("<4sI", b"fmt ", len(body)) + body


def riff(form, body, name=b"RIFF", before=b"", after=b""):
    """A whole file; the sizes of RF64 stand in its ds64 chunk."""
    is_long = name != b"RIFF"
    if is_long:
        before = b"ds64" + struct.pack("<IQQQI", 28, 0, len(body), 0, 0) + before
    size = 0xFFFFFFFF if is_long else len(body)
    inner = (
        b"WAVE" + before + form + struct.pack("<4sI", b"data", size) + body + b"\0" * (len(body) % 2) + after
    )
    return name + struct.pack("<I", 0xFFFFFFFF if is_long else len(inner)) + inner


LOUD = {
    "alaw": (6, 8, b"\x2a", b"\xd5"),
    "mulaw": (7, 8, b"\x10", b"\xff"),
    "pcm24": (1, 24, b"\x11\x22\x33", bytes(3)),
    "pcm32": (1, 32, b"\x11\x22\x33\x44", bytes(4)),
    "float32": (3, 32, struct.pack("<f", 0.5), bytes(4)),
    "float64": (3, 64, struct.pack("<d", 0.5), bytes(8)),
}


@pytest.mark.parametrize(
    ("codec", "name"), [*((codec, b"RIFF") for codec in LOUD), ("pcm24", b"RF64"), ("alaw", b"BW64")]
)
def test_codecs_and_forms_of_wav(tmp_path, codec, name):
    code, bits, loud, silent = LOUD[codec]
    notes = b"LIST" + struct.pack("<I", 14) + b"INFOCANARYdora"
    (tmp_path / "in.wav").write_bytes(
        riff(extensible(code, 1, RATE, bits), loud * 5 * RATE, name, notes, notes)
    )
    data = redact(tmp_path, VENDORS["whisper"], tmp_path / "in.wav", "--fade", "0").read_bytes()
    reader = waves.HeaderReader()
    kind, size, body = reader.feed(data)
    start, end = times(PERSONAL[0])[0] - 0.15, times(PERSONAL[1])[1] + 0.15
    assert (data[:4], kind, size) == (b"RIFF", waves.Wave(code, 1, RATE, bits), len(loud) * 5 * RATE)
    assert b"CANARY" not in data and len(body) == size + size % 2
    check(
        loud * 5 * RATE,
        body[:size],
        math.ceil(start * RATE),
        int(end * RATE),
        width=len(loud),
        fade=1,
        silence=silent,
    )


@pytest.mark.parametrize(
    "form",
    [
        extensible(1, 1, RATE, 16, guid=bytes(14)),
        extensible(2, 1, RATE, 8),
        struct.pack("<4sIHHIIHH", b"fmt ", 16, 0x31, 1, RATE, 1625, 65, 0),  # GSM 6.10
        struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, RATE, RATE, 1, 12),
    ],
)
def test_codecs_that_are_not_read_are_refused_in_one_line(tmp_path, form, capsys, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))  # without ffmpeg
    (tmp_path / "in.wav").write_bytes(riff(form, bytes(9000)))
    out = redact(tmp_path, VENDORS["whisper"], tmp_path / "in.wav", expected=2)
    assert not out.exists() and capsys.readouterr().err.count("\n") == 1


@given(st.data())
def test_pieces_do_not_matter(data):
    kind = waves.Wave(1, data.draw(st.integers(1, 3)), RATE, data.draw(st.sampled_from([8, 16, 24])))
    body = bytes(data.draw(st.binary(min_size=60, max_size=240)))
    edges = st.lists(st.integers(0, 60), min_size=4, max_size=4, unique=True).map(sorted)
    first, second, third, fourth = data.draw(edges)
    cuts = [waves.Gap(first, second), waves.Gap(third, fourth)]
    beep, fade = data.draw(st.booleans()), data.draw(st.integers(0, 6))
    whole = waves.Silencer(kind, cuts, fade=fade, beep=beep).feed(body)
    silencer, out, at = waves.Silencer(kind, cuts, fade=fade, beep=beep), b"", 0
    while at < len(body):
        step = data.draw(st.integers(1, 40))
        out += silencer.feed(body[at : at + step])
        at += step
    assert out == whole


def test_a_beep_is_heard_and_nothing_else(tmp_path, recording):
    out, _, _ = frames(redact(tmp_path, VENDORS["retell"], recording, "--beep"))
    gap = struct.unpack("<8000h", out[2 * 2 * RATE : 3 * 2 * RATE])
    assert 0.09 < max(gap) / 32768 < 0.11
    crossings = sum(a < 0 <= b for a, b in pairwise(gap))
    assert 998 <= crossings <= 1001  # 1 kHz for a second
    assert out[: RATE * 2] == samples()[: RATE * 2]


def test_only_the_own_channel(tmp_path):
    body = samples(5.0, 2)
    both = wav(tmp_path / "in.wav", body, 2)
    out, _, _ = frames(redact(tmp_path, VENDORS["deepgram"], both, "--own-channel"))
    middle = slice(int(2.2 * RATE) * 4, int(2.8 * RATE) * 4)
    left, right = (bytes(out[middle][i::4] + out[middle][i + 1 :: 4]) for i in (0, 2))
    assert not any(left) and any(right)
    assert out[2::4] == body[2::4] and out[3::4] == body[3::4]


@pytest.mark.parametrize("numbers", [(0, 0), (1, 2), (0, None)])
def test_a_channel_that_the_transcript_does_not_tell_apart_is_not_trusted(tmp_path, numbers):
    """One channel may be both of them mixed, and channels may be counted from 1: then all are silent."""
    body = samples(5.0, 2)
    both = wav(tmp_path / "in.wav", body, 2)
    words = timed(channel=numbers[0])
    other = {"word": "thanks", "start": 0.1, "end": 0.3} | (
        {} if numbers[1] is None else {"channel": numbers[1]}
    )
    out, _, _ = frames(redact(tmp_path, {"text": text(), "words": [*words, other]}, both, "--own-channel"))
    assert not any(out[int(2.2 * RATE) * 4 : int(2.8 * RATE) * 4])


def test_a_kind_of_file_is_no_record_format(tmp_path, recording, capsys):
    redact(tmp_path, VENDORS["whisper"], recording, "--format", "csv", expected=2)
    assert "redactor formats list" in capsys.readouterr().err
    redact(tmp_path, VENDORS["whisper"], recording, "--format", "json")


def test_why_there_is_no_output_is_said_in_words(tmp_path, recording, capsys):
    out = redact(tmp_path, "Agent: hello", recording, expected=3)
    said = capsys.readouterr().err
    assert said == "redactor: error: no output: a transcript without times (unsupported_format)\n"
    assert not out.exists()


def test_margin_and_fade(tmp_path, recording):
    out, _, _ = frames(redact(tmp_path, VENDORS["whisper"], recording, "--margin", "0", "--fade", "0"))
    check(samples(), out, 2 * RATE, int(2.9 * RATE), fade=2)


def test_a_placeholder_of_the_vendor_is_silenced_too(tmp_path, recording):
    words = timed()
    words[4]["word"], words[5]["word"] = "[PERSON_NAME]", "####"
    out = redact(tmp_path, {"text": "hello my name is [PERSON_NAME] ####", "words": words}, recording)
    check(samples(), frames(out)[0], math.ceil(1.85 * RATE), int(3.05 * RATE), fade=90)


def test_titles_and_marks_of_the_file_stay_behind(tmp_path):
    note = b"INAMCANARYdora\0\0"
    extra = struct.pack("<4sI4s", b"LIST", 4 + len(note), b"INFO") + note
    out = redact(tmp_path, VENDORS["whisper"], wav(tmp_path / "in.wav", samples(), extra=extra))
    assert b"winslow" not in out.read_bytes() and len(out.read_bytes()) == 44 + len(samples())


def test_a_clean_recording_stays_as_it_is(tmp_path, recording):
    out = redact(tmp_path, {"text": "hello there", "words": timed()[:1]}, recording)
    assert out.read_bytes() == recording.read_bytes()


def test_the_transcript_goes_with_it(tmp_path, recording):
    redact(tmp_path, VENDORS["retell"], recording, "--transcript-out", str(tmp_path / "t.json"))
    done = json.loads((tmp_path / "t.json").read_text())
    assert "[SECRET]" in done["transcript"] and "winslow" not in json.dumps(done)


def without(vendor, *names):
    """The transcript with words that lack some of their members."""

    def cut(one):
        return {name: value for name, value in one.items() if name not in names or "word" not in one}

    return json.loads(json.dumps(VENDORS[vendor]), object_hook=cut)


@pytest.mark.parametrize(
    "transcript",
    [
        without("retell", "end"),
        without("retell", "start", "end"),
        {"call_id": "c", "agent_id": "a", "transcript_object": [{"role": "user", "content": text(), "words": []}]},
        {"transcript_object": [{"role": "agent", "content": "hi", "words": timed()[:1]}, {"role": "user", "content": text()}]},
        {"text": text(), "words": timed()[:5]},
        f"User: {text()}\nAgent: thanks\n",
        f"WEBVTT\n\n00:02.000 --> 00:04.500\n{text()}\n",
        {"text": text(), "words": [{**word, "start": word["start"] * 1000, "end": word["end"] * 1000} for word in timed()]},
    ],
    ids=["no end", "no times", "no words", "a turn without words", "some words", "text", "captions", "another unit"],
)  # fmt: skip
def test_without_times_there_is_no_output(tmp_path, recording, transcript, capsys):
    out = redact(tmp_path, transcript, recording, expected=3)
    assert not out.exists() and "winslow" not in capsys.readouterr().err


CAPTIONS = (
    "WEBVTT\n\n1\n00:00.500 --> 00:01.500\nhello my name is\n\n00:02.000 --> 00:03.000\n<v Caller>CANARYdora\nCANARYwinslow\n\n"
    "00:04.000 --> 00:04.500\nthanks\n"
)


def test_cues(tmp_path, recording):
    out = redact(tmp_path, CAPTIONS, recording, "--cues", "--margin", "0", "--fade", "0")
    check(samples(), frames(out)[0], 2 * RATE, 3 * RATE, fade=2)


def test_turns(tmp_path, recording):
    turns = [
        {"ParticipantId": "CUSTOMER", "Content": "I am CANARYdora", "BeginOffsetMillis": 1000, "EndOffsetMillis": 2000},
        {"ParticipantId": "AGENT", "Content": "thanks", "BeginOffsetMillis": 3000, "EndOffsetMillis": 4000},
    ]  # fmt: skip
    transcript = {"Version": "1.1.0", "AccountId": "1", "Transcript": turns}
    redact(tmp_path, transcript, recording, expected=3)
    out = redact(tmp_path, transcript, recording, "--cues", "--margin", "0", "--fade", "0")
    check(samples(), frames(out)[0], RATE, 2 * RATE, fade=2)


@pytest.mark.parametrize(
    ("data", "expected"),
    [(b"RIFF", 3), (b"not a recording at all", 3), (waves.Wave(1, 1, RATE, 16).header(9000) + bytes(90), 3)],
    ids=["short", "text", "truncated"],
)
def test_bad_recordings(tmp_path, data, expected):
    (tmp_path / "in.wav").write_bytes(data)
    if not shutil.which("ffmpeg") and not data.startswith(b"RIFF"):
        expected = 2
    out = redact(tmp_path, VENDORS["whisper"], tmp_path / "in.wav", expected=expected)
    assert not out.exists()


def test_an_older_output_survives_a_refusal(tmp_path, recording):
    (tmp_path / "out.wav").write_bytes(b"older")
    assert redact(tmp_path, "User: I am CANARYdora\n", recording, expected=3).read_bytes() == b"older"


def test_wrong_paths(tmp_path, recording):
    redact(tmp_path, VENDORS["whisper"], recording, out="in.wav", expected=2)
    redact(tmp_path, VENDORS["whisper"], tmp_path / "none.wav", expected=2)
    redact(tmp_path, VENDORS["whisper"], recording, out="x.xyz", expected=2)


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="needs ffmpeg")
@pytest.mark.parametrize("name", ["a.flac", "a.mp3", "a.ogg"])
def test_other_codecs(tmp_path, recording, name):
    coded = redact(tmp_path, {"text": "hello", "words": timed()[:1]}, recording, out=name)
    out, channels, width = frames(redact(tmp_path, VENDORS["whisper"], coded))
    assert (channels, width) == (1, 2) and abs(len(out) - len(samples())) < RATE * 2 // 4
    assert not any(out[int(1.9 * RATE) * 2 : int(3.0 * RATE) * 2])
    if name == "a.flac":  # lossless
        assert out[: RATE * 2] == samples()[: RATE * 2]


def test_a_plan_of_unlike_records_is_refused():
    with pytest.raises(QuarantineError):
        audio.plan('{"words": [{"word": "a", "start": 0, "end": 1}]}', '{"words": []}')
