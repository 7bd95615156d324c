"""Audio, images and documents in records: dropped, with a marker of type and size that stays as it is."""

import base64
import json

import pytest

from redactor.document.media import Media, is_encoded, marker, named

WAV = b"RIFF\x24\x00\x00\x00WAVEfmt " + bytes(100)
SAMPLES = bytes(range(240))  # sound without a head


def b64(data):
    return base64.b64encode(data).decode("ascii")


def url(kind, data):
    return f"data:{kind};base64,{b64(data)}"


@pytest.mark.parametrize(
    ("text", "hint", "expected"),
    [
        (b64(WAV), Media.BLOB, f"[REMOVED_AUDIO {len(WAV)} bytes]"),
        (b64(b"\x89PNG\r\n\x1a\n" + bytes(3)), Media.BLOB, "[REMOVED_IMAGE 11 bytes]"),
        (b64(b"%PDF-1.7\n"), Media.AUDIO, "[REMOVED_DOCUMENT 9 bytes]"),
        (b64(b"\0\0\0\x20ftypisom"), Media.BLOB, "[REMOVED_VIDEO 12 bytes]"),
        (b64(b"RIFF\0\0\0\0WEBPVP8 "), Media.BLOB, "[REMOVED_IMAGE 16 bytes]"),
        (b64(SAMPLES), Media.AUDIO, "[REMOVED_AUDIO 240 bytes]"),
        (base64.urlsafe_b64encode(b"\xff\xfb\xff\xff\xfe" * 4).decode(), Media.BLOB, "[REMOVED_AUDIO 20 bytes]"),
        (url("audio/wav", b"12345"), Media.BLOB, "[REMOVED_AUDIO 5 bytes]"),
        (url("text/csv", b"1234"), Media.BLOB, "[REMOVED_DOCUMENT 4 bytes]"),
        (url("application/octet-stream", b"123"), Media.BLOB, "[REMOVED_BLOB 3 bytes]"),
        ("https://rec.example/12.mp3", Media.AUDIO, "[REMOVED_AUDIO]"),
        ("EqQBCgIYAhIM", Media.BLOB, "[REMOVED_BLOB]"),
        ("@@@langfuseMedia:type=image/png|id=m1|source=bytes@@@", Media.BLOB, "[REMOVED_IMAGE]"),
    ],
)  # fmt: skip
def test_markers(text, hint, expected):
    assert marker(text, hint) == expected


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("input_audio",), Media.AUDIO),
        (("data", "image/jpeg"), Media.IMAGE),
        (("data", "", "application/pdf"), Media.DOCUMENT),
        (("payload", "x"), Media.BLOB),
        (("recordingUrl",), Media.AUDIO),
    ],
)
def test_names_say_what_it_is(texts, kind):
    assert named(*texts) is kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b64(WAV), True),
        (b64(SAMPLES * 2), True),
        ("deadbeef" * 40, False),
        ("please send it to the garden house", False),
        ("a" * 300, False),
        ("conv_01jz8tq4c2ef7rwa3m5n6p7q8r9s0t1u2v3w4x5y", False),
    ],
)
def test_what_is_encoded(text, expected):
    assert is_encoded(text) is expected


def test_blocks_of_messages(redactor):
    image = url("image/png", b"\x89PNG\r\n\x1a\n" + bytes(90))
    record = {
        "messages": [
            {"type": "input_audio", "input_audio": {"data": b64(SAMPLES), "format": "wav"}},
            {"type": "image_url", "image_url": {"url": image, "detail": "low"}},
            {"type": "image", "source": {"type": "base64", "media_type": "image/jpeg", "data": "/9j/4AAQSkZJRgABAQ=="}},
            {"type": "document", "source": {"type": "base64", "media_type": "application/pdf", "data": b64(b"%PDF-1.7")}},
            {"type": "text", "text": f"look at {image} please"},
            {"type": "file", "file": {"filename": "scan.pdf", "file_data": url("application/pdf", b"%PDF-")}},
        ],
        "event": {"media": {"payload": "A" * 64, "track": "inbound"}},
        "anything": b64(WAV),
    }  # fmt: skip
    text = json.dumps(record)
    done = json.loads(redactor.run_json(text).text)
    sound, picture, jpeg, pdf, words, file = done["messages"]
    assert sound["input_audio"] == {"data": "[REMOVED_AUDIO 240 bytes]", "format": "wav"}
    assert picture["image_url"] == {"url": "[REMOVED_IMAGE 98 bytes]", "detail": "low"}
    assert jpeg["source"] == {
        "type": "base64",
        "media_type": "image/jpeg",
        "data": "[REMOVED_IMAGE 13 bytes]",
    }
    assert pdf["source"]["data"] == "[REMOVED_DOCUMENT 8 bytes]"
    assert words["text"] == "look at [REMOVED_IMAGE 98 bytes] please"
    assert file["file"] == {"filename": "scan.pdf", "file_data": "[REMOVED_DOCUMENT 5 bytes]"}
    assert done["event"]["media"] == {"payload": "[REMOVED_AUDIO 48 bytes]", "track": "inbound"}
    assert done["anything"] == f"[REMOVED_AUDIO {len(WAV)} bytes]"
    again = json.dumps(done, ensure_ascii=False)
    assert redactor.run_json(again).text == again


def test_members_whose_names_become_equal_are_kept_apart(redactor):
    names = {"Dorothea Winslow": 1, "dorothea winslow": 2, "DOROTHEA WINSLOW": 3}
    record = {"patient": "Dorothea Winslow", "by_patient": names}
    done = redactor.redact(record)
    assert done["by_patient"] == {"[PERSON_1]": 1, "[PERSON_1] (2)": 2, "[PERSON_1] (3)": 3}
    assert redactor.redact(done) == done


def test_a_name_that_stands_there_already_is_not_taken(redactor):
    record = {"patient": "Dorothea Winslow", "seen": {"Dorothea Winslow": "a", "dorothea winslow": "b"}}
    first = redactor.redact(record)["seen"]
    mixed = redactor.redact({**record, "seen": {**record["seen"], "[PERSON_1] (2)": "c"}})["seen"]
    assert list(first.values()) == ["a", "b"] and sorted(mixed.values()) == ["a", "b", "c"]
