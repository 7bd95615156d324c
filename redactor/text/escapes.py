"""Escaped and encoded text: entities, percent-encoding, backslash escapes, base64, hexadecimal, quoted-printable, cut words.

Also forms, text that was read in the wrong encoding, and tags within a word. Sources: HTML 5 named character references, RFC 3986 2.1,
URL Standard 5.1 (a plus sign is a blank in a form), RFC 8259 7 (JSON strings), RFC 4648 (base64, base64url, base16), RFC 2045 6.7
(quoted-printable), ECMA-262 12.9.4 (code points in braces), C and git (bytes in octal).
"""

import base64
import binascii
import html
import re
from collections.abc import Callable
from typing import Final

from redactor.text.view import Rewrite, View, rewrite

_ESCAPE: Final = re.compile(
    r"(?P<html>&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
    r"|(?P<url>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<octal>(?:\\[0-3][0-7]{2})+)"
    r"|\\(?:u(?P<pair>[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<u>[0-9a-fA-F]{4})|u\{(?P<braced>[0-9a-fA-F]{1,6})\}|U(?P<long>[0-9a-fA-F]{8})|x(?P<x>[0-9a-fA-F]{2})"
    r"|(?P<c>[nrtbf\"'/\\.()@+-]))"
)
_FORM: Final = re.compile(r"(?<==)[A-Za-z][A-Za-z'.-]*(?:\+[A-Za-z'.-]+)+(?![\w@%+/=])")
_WRAP: Final = re.compile(
    r"(?<=[^\W\d_])-\r?\n[ \t]*(?=[a-zà-ÿ])|(?<=\d-)\r?\n[ \t]*(?=\d)|(?<=[^=\s])=\r?\n(?=[^=\r\n])|(?<=[ \t])=\r?\n(?=\S)"
)
"""A word cut at the end of a line with a hyphen, a number after its own, and the soft line break of quoted-printable."""
_QUOTED: Final = re.compile(r"(?:=[0-9A-F]{2})+")
_IS_QUOTED: Final = re.compile(
    r"=[C-F][0-9A-F]=[89AB][0-9A-F]|=3D|quoted-printable|=\?[\w-]{2,20}\?[Qq]\?|(?:=[0-9A-F]{2}){4}"
)
"""What tells quoted-printable (RFC 2045 6.7, RFC 2047 4.2) from settings like `retries=20`."""
_MISREAD: Final = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xC0))
"""What the second and further bytes of UTF-8 look like in Windows-1252."""
_BYTES: Final = {sign: 0x80 + at for at, sign in enumerate(_MISREAD)} | {
    chr(byte): byte for byte in range(0x80, 0x100)
}
_MOJIBAKE: Final = re.compile(
    rf"[\xc3-\xdf][\x80-\xbf{_MISREAD}]|[\xe0-\xef][\x80-\xbf{_MISREAD}]{{2}}|[\xf0-\xf4][\x80-\xbf{_MISREAD}]{{3}}"
)
_INLINE: Final = "b|bdi|del|em|font|i|ins|mark|s|small|span|strong|u|wbr"
_INNER_TAG: Final = re.compile(
    rf"</?(?:{_INLINE})(?: [^<>]{{0,200}})?/?>|<!--[^<>]{{0,80}}-->", re.IGNORECASE
)
"""Tags that may stand within a word or a number: what was searched for is marked, and pages are put together from pieces."""
_INNER: Final = "-./@_+()"
_CONTROL: Final = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_BASE64: Final = re.compile(r"(?<![A-Za-z0-9+/_=-])[A-Za-z0-9+/_-]{12,}={0,2}(?![A-Za-z0-9+/_=-])")
_GROUP: Final = "[0-9a-fA-F]{4}-"
_HEX: Final = re.compile(
    rf"(?<![0-9A-Za-z])(?<![0-9a-fA-F]{{4}}-{_GROUP * 3})(?:[0-9a-fA-F]{{2}}){{6,}}(?![0-9A-Za-z])"
)
"""Hexadecimal digits that are not the last group of a UUID."""
_HEX_ID: Final = re.compile(rf"[0-9a-f]+|[0-9A-F]+|[0-9a-fA-F]{{8}}-{_GROUP * 3}[0-9a-fA-F]{{12}}")
"""Ids: of the base64 of texts not one in a million has only these signs."""
_ROUNDS: Final = 3


def decode(text: str) -> View | None:
    """Return the view ``decoded``, in which escapes and encoded runs read as what they stand for, or None.

    Up to three layers are taken off. A run counts as encoded only when it decodes to printable UTF-8.
    """
    whole: View | None = None
    current = text
    for _ in range(_ROUNDS):
        found = [
            *_escapes(current),
            *_encoded(current),
            *_form(current),
            *_quoted(current),
            *_wrapped(current),
            *_misread(current),
            *_tagged(current),
        ]
        layer = rewrite("decoded", current, found) if found else None
        if layer is None:
            break
        whole = layer if whole is None else whole.compose(layer)
        current = layer.text
    return whole


def _escapes(text: str) -> list[Rewrite]:
    if "&" not in text and "%" not in text and "\\" not in text:
        return []
    found = []
    for match in _ESCAPE.finditer(text):
        if match["url"] is not None:
            pieces = _hexadecimal(match["url"], match.start())
        elif match["octal"] is not None:
            pieces = _octal(match["octal"], match.start())
        else:
            char = _character(match)
            pieces = ((char, match.start(), match.end()),) if char != match.group() else ()
        if pieces:
            found.append(Rewrite(match.start(), match.end(), pieces))
    return found


def _form(text: str) -> list[Rewrite]:
    """The blanks in the words of a form's field: `name=Jane+Doe`."""
    if "+" not in text or "=" not in text:
        return []
    pluses = (
        match.start() + at
        for match in _FORM.finditer(text)
        for at, sign in enumerate(match.group())
        if sign == "+"
    )
    return [Rewrite(at, at + 1, ((" ", at, at + 1),)) for at in pluses]


def _misread(text: str) -> list[Rewrite]:
    """UTF-8 that was read as Windows-1252 or Latin-1: `JosÃ©`."""
    if text.isascii():
        return []
    found = []
    for run in _MOJIBAKE.finditer(text):
        char = _printable(bytes(_BYTES.get(sign, 0) for sign in run.group()), strict=False)
        if char:
            found.append(Rewrite(run.start(), run.end(), ((char, run.start(), run.end()),)))
    return found


def _tagged(text: str) -> list[Rewrite]:
    """Tags and comments of HTML within a word or a number."""
    if "<" not in text:
        return []
    tags = (tag.span() for tag in _INNER_TAG.finditer(text))
    return [
        Rewrite(start, end, (("", start, end),))
        for start, end in tags
        if _goes_on(text[max(0, start - 1) : start], text[end : end + 1])
    ]


def _goes_on(before: str, behind: str) -> bool:
    """Whether a word or number goes on over a tag between two characters."""
    if before.isdigit() or behind.isdigit():
        return (
            (before.isdigit() or before in _INNER)
            and (behind.isdigit() or behind in _INNER)
            and before + behind != ""
        )
    return (before.isalpha() and (behind.islower() or (behind != "" and behind in "-@_"))) or (
        before != "" and before in "-@_" and behind.isalpha()
    )


def _wrapped(text: str) -> list[Rewrite]:
    """The ends of lines that cut a word."""
    if "\n" not in text:
        return []
    return [Rewrite(cut.start(), cut.end(), (("", cut.start(), cut.end()),)) for cut in _WRAP.finditer(text)]


def is_quoted_printable(text: str) -> bool:
    """Whether a text has characters written as their bytes, and no settings like `retries=20` alone."""
    return "=" in text and _IS_QUOTED.search(text) is not None


def _quoted(text: str) -> list[Rewrite]:
    """The characters that quoted-printable writes as their bytes: `J=C3=BCrgen`."""
    if not is_quoted_printable(text):
        return []
    found = []
    for match in _QUOTED.finditer(text):
        start, data = match.start(), bytes.fromhex(match.group().replace("=", ""))
        pieces = _hexadecimal(match.group(), start)
        if not pieces:  # of an older set
            pieces = tuple((chr(byte), start + 3 * at, start + 3 * at + 3) for at, byte in enumerate(data))
        found.append(Rewrite(start, match.end(), pieces))
    return found


def _character(match: re.Match[str]) -> str:
    if match["html"] is not None:
        return html.unescape(match["html"])
    if match["pair"] is not None:
        high, low = int(match["pair"][:4], 16), int(match["pair"][6:], 16)
        return chr(0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    code = match["u"] or match["x"] or match["braced"] or match["long"]
    if code is not None:
        value = int(code, 16)
        return "\ufffd" if 0xD800 <= value < 0xE000 or value > 0x10FFFF else chr(value)
    return _CONTROL.get(match["c"], match["c"])


def _hexadecimal(run: str, start: int) -> tuple[tuple[str, int, int], ...]:
    """Bytes as two digits behind a sign: `%C3%A9`, `=C3=A9`."""
    return _utf8(bytes.fromhex(run.replace(run[0], "")), lambda at: start + 3 * at, strict=False)


def _octal(run: str, start: int) -> tuple[tuple[str, int, int], ...]:
    data = bytes(int(code, 8) for code in run.split("\\")[1:])
    return _utf8(data, lambda at: start + 4 * at, strict=False)


def _encoded(text: str) -> list[Rewrite]:
    if len(text) < 12:
        return []
    found = []
    for match in _HEX.finditer(text):
        if match.group().isdigit():
            continue
        start = match.start()
        pieces = _utf8(bytes.fromhex(match.group()), lambda at, start=start: start + 2 * at)  # type: ignore[misc]
        if pieces:
            found.append(Rewrite(start, match.end(), pieces))
    for match in _BASE64.finditer(text):
        pieces = _base64(match)
        if pieces:
            found.append(Rewrite(match.start(), match.end(), pieces))
    return found


def _base64(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    body = match.group().rstrip("=")
    plain = body.replace("-", "+").replace("_", "/")
    if len(body) % 4 == 1 or _HEX_ID.fullmatch(body):
        return ()
    try:
        data = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return ()
    return _utf8_groups(data, match.start(), match.end())


def _utf8_groups(data: bytes, start: int, end: int) -> tuple[tuple[str, int, int], ...]:
    """Map each character to the groups of four that hold its three bytes; groups share characters, so merge them."""
    text = _printable(data, strict=True)
    if text is None:
        return ()
    pieces: list[tuple[str, int, int]] = []
    at = 0
    for char in text:
        first, at = at, at + len(char.encode())
        low = start + first // 3 * 4
        high = min(start + (at + 2) // 3 * 4, end)
        if pieces and pieces[-1][2] > low:
            pieces[-1] = (pieces[-1][0] + char, pieces[-1][1], max(high, pieces[-1][2]))
        else:
            pieces.append((char, low, high))
    pieces[-1] = (pieces[-1][0], pieces[-1][1], end)
    return tuple(pieces)


def _utf8(
    data: bytes, place: Callable[[int], int], *, strict: bool = True
) -> tuple[tuple[str, int, int], ...]:
    text = _printable(data, strict=strict)
    if text is None:
        return ()
    pieces, at = [], 0
    for char in text:
        first, at = at, at + len(char.encode())
        pieces.append((char, place(first), place(at)))
    return tuple(pieces)


def _printable(data: bytes, *, strict: bool) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if not strict:
        return text
    good = sum(char.isprintable() or char in "\n\r\t" for char in text)
    plain = sum(char.isascii() and (char.isalnum() or char in " @.-_") for char in text)
    return text if text and good == len(text) and plain * 5 > len(text) * 3 else None
