"""Audio, images and documents inside records: what they are, how large, and the marker that stands in their place.

`[REMOVED_AUDIO 12345 bytes]`: the kind, and the size in bytes after base64 is decoded; the size is left out where only a link or a
token stood there. What is opaque (encrypted, signed, linked) is `[REMOVED_BLOB]`. A marker is always a JSON string.
Sources: RFC 2397 (data URLs), RFC 4648 (base64, also with the URL-safe signs), the first bytes of each file type.
"""

from __future__ import annotations

import base64
import binascii
import re
from enum import StrEnum

from redactor.field_words import words


class Media(StrEnum):
    """What a blob holds; the value is its name in a marker."""

    AUDIO = "AUDIO"
    IMAGE = "IMAGE"
    VIDEO = "VIDEO"
    DOCUMENT = "DOCUMENT"
    BLOB = "BLOB"


MARKER = r"\[REMOVED_(?:AUDIO|IMAGE|VIDEO|DOCUMENT|BLOB)(?: [0-9]{1,15} bytes)?\]"
"""A regular expression for every marker."""

_DATA_URL = re.compile(r"data:([\w.+/-]{0,80})(?:;[\w=.-]{1,80}){0,4};base64,", re.IGNORECASE)
_TOKEN = re.compile(r"@@@langfuseMedia:type=([\w.+/-]{1,80})")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{4,}={0,2}")
_STANDARD = re.compile(r"[A-Za-z0-9+/]{4,}={0,2}")
_OPAQUE = re.compile(r"(?=[^A-Z]*[A-Z])(?=[^a-z]*[a-z])(?=[^0-9]*[0-9])[A-Za-z0-9+/_-]{256,}={0,2}")
WRAPPED = re.compile(
    r"(?<!\S)(?=[A-Za-z0-9+/]{0,75}[A-Z])(?=[A-Za-z0-9+/]{0,75}[a-z])(?=[A-Za-z0-9+/]{0,75}[\d+/])"
    r"[A-Za-z0-9+/]{60,76}(?:[ \t]?\r?\n[ \t]?[A-Za-z0-9+/]{60,76}){0,4000000}\r?\n[ \t]?[A-Za-z0-9+/]{1,76}={0,2}(?!\S)"
)
"""Base64 as mail and PEM wrap it (RFC 2045 6.8, RFC 7468): full lines and a last one."""
_SIGNS = re.compile(r"[A-Za-z0-9+/_-]*")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SHORTEST = 40
_HEADS = {
    Media.AUDIO: (
        b"RIFF", b"ID3", b"OggS", b"fLaC", b"#!AMR", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"\xff\xf9",
    ),
    Media.IMAGE: (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*"),
    Media.VIDEO: (b"\x1aE\xdf\xa3",),
    Media.DOCUMENT: (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"),
}  # fmt: skip
_SURE = tuple(head for heads in _HEADS.values() for head in heads if len(head) > 2)
_WORDS = {
    Media.AUDIO: "audio recording voice wav mp3 pcm pcm16 ogg opus flac ulaw mulaw",
    Media.IMAGE: "image photo picture png jpeg screenshot",
    Media.VIDEO: "video",
    Media.DOCUMENT: "pdf document file attachment",
}
_NAMES = {word: kind for kind, names in _WORDS.items() for word in names.split()}


def named(*texts: str) -> Media:
    """What some names or media types say, the first that says something: `input_audio`, `image/png`, `file_data`."""
    if texts[:2] == ("payload", "media"):  # Twilio Media Streams
        return Media.AUDIO
    for text in texts:
        for word in words(text.replace("/", " ")):
            if word in _NAMES:
                return _NAMES[word]
        if text.startswith(("application/", "text/")) and not text.endswith("octet-stream"):
            return Media.DOCUMENT
    return Media.BLOB


def is_sound(names: tuple[str, ...], text: str) -> bool:
    """Whether a text under such names is base64 of sound without a head: `media.payload`, `audio.chunk`."""
    return (
        named(*names[:-3:-1]) is not Media.BLOB
        and len(text) >= 64
        and len(text) % 4 == 0
        and bool(_STANDARD.fullmatch(text))
    )


def is_encoded(text: str) -> bool:
    """Whether a text is nothing but base64 of a known kind of file, or so long a run of its signs that nobody can read it."""
    if len(text) < _SHORTEST or not text[:64].isascii():
        return False
    bare = text if not any(sign in text[:200] for sign in "\r\n") else "".join(text.split())
    if _OPAQUE.fullmatch(bare):
        return True
    head = _decoded(bare[:64])
    return bool(_BASE64.fullmatch(bare)) and (head.startswith(_SURE) or head[4:8] == b"ftyp")


def as_text(text: str) -> str | None:
    """The text that a base64 text is of; itself where it is no base64, None where it is base64 of what is no text."""
    bare = "".join(text.split()).rstrip("=")
    if not _SIGNS.fullmatch(bare) or len(bare) % 4 == 1:
        return text
    try:
        said = base64.urlsafe_b64decode(
            bare.replace("+", "-").replace("/", "_") + "=" * (-len(bare) % 4)
        ).decode("utf-8")
    except (binascii.Error, ValueError):
        return None
    return None if _CONTROLS.search(said) else said


def marker(text: str, hint: Media = Media.BLOB) -> str:
    """What stands in the place of a blob.

    Args:
        text: the blob: base64, a data URL, or anything else.
        hint: what the names around it say.
    """
    url = _DATA_URL.match(text)
    if url:
        body = text[url.end() :]
        kind = named(url[1]) if url[1] else Media.BLOB
        return _marker(kind if kind is not Media.BLOB else _kind(body, hint), body)
    token = _TOKEN.match(text)
    if token:
        return f"[REMOVED_{named(token[1])}]"
    kind = _kind(text, hint)
    return _marker(kind, text) if kind is not Media.BLOB else "[REMOVED_BLOB]"


def _kind(body: str, hint: Media) -> Media:
    found = _head(body)
    return found if found is not Media.BLOB else hint


def _marker(kind: Media, body: str) -> str:
    bare = "".join(body.split()).replace("%3D", "=").rstrip("=")
    if not re.fullmatch(r"[A-Za-z0-9+/_-]*", bare):  # a link, or no base64
        return f"[REMOVED_{kind}]"
    return f"[REMOVED_{kind} {len(bare) * 3 // 4} bytes]"


def _head(body: str) -> Media:
    """What the first bytes say."""
    head = _decoded(body[:64])
    for kind, starts in _HEADS.items():
        if head.startswith(starts):
            if head[8:12] == b"WEBP":
                return Media.IMAGE
            return Media.VIDEO if head[8:11] == b"AVI" else kind
    if head[4:8] == b"ftyp":
        return Media.AUDIO if head[8:11] == b"M4A" else Media.VIDEO
    return Media.BLOB


def _decoded(text: str) -> bytes:
    bare = "".join(text.split()).rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(bare[: len(bare) // 4 * 4])
    except (binascii.Error, ValueError):
        return b""
