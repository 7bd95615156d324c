"""Unicode folding, escapes and encodings."""

import base64

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from redactor.text import decode, fold, views

FOLDED = [
    ("\uff14\uff11\uff15-\uff15\uff15\uff15", "415-555"),
    ("j\u043ehn", "john"),
    ("\u0410nn\u0430", "Anna"),
    ("jo\u200bhn", "john"),
    ("jo\u00adhn", "john"),
    ("maria\uff20x.com", "maria@x.com"),
    ("Jose\u0301", "Jos\u00e9"),
    ("j\u0336o\u0336h\u0336n", "john"),
    ("\u0664\u0661\u0665", "415"),
    ("415\u2011555\u00a00134", "415-555 0134"),
    ("\ufb01nn", "finn"),
    ("12\x0034", "1234"),
    ("(4\u03361\u03365\u0336)\u0336 -\u03365\u0336", "(415) -5"),
    ("4\U000e01001-\U000e01005\U000e0100", "41-5"),
    ("03\u204414\u22151962", "03/14/1962"),
    ("\u2779\u2776\u277a-\u24ff\u2474", "415-01"),
    ("\u24c9\u24d7\u24de \U0001f130\U0001f15b", "Tho AL"),
]
DECODED = [
    ("maria&#64;x.com", "maria@x.com"),
    ("a &amp;#64; b", "a @ b"),
    ("to=%2B12025550143", "to=+12025550143"),
    ("Jos%C3%A9", "José"),
    (r"\u004dar\x69a", "Maria"),
    (r"one\ntwo", "one\ntwo"),
    (r"\ud83d\ude00", "\U0001f600"),
    ("4d617269614c6f70657a", "MariaLopez"),
    ("/find?name=Ana+Maria+Lopez&n=1", "/find?name=Ana Maria Lopez&n=1"),
    ("name%3DMaria%2BLopez", "name=Maria Lopez"),
    ("Maria Lo-\r\n  pez, 412-68-\n9073", "Maria Lopez, 412-68-9073"),
    ("call 415 5=\n550 199", "call 415 5550 199"),
    ("J=C3=BCrgen Qu=C3=ADllen=20", "Jürgen Quíllen "),
    ("=?latin1?Q?Ana_L=F3pez=2E?=", "=?latin1?Q?Ana_López.?="),
    ("funmi=\r\n.bankole@x.com, (415) =\n555", "funmi.bankole@x.com, (415) 555"),
    ("Ren=C3=A9e =3D 12=2E5", "Renée = 12.5"),
    ("=34=31=35=2D", "415-"),
    (r"Ren\303\251e", "Renée"),
    (r"\u{4d}aria \U0001f600", "Maria \U0001f600"),
    (r"203\.0\.113\.77, 415\-555", "203.0.113.77, 415-555"),
    ("JosÃ© PÃ¡tel, Å\x81ukasz, Paweâ€™s", "José Pátel, Łukasz, Pawe’s"),
    ("415<em>-555</em>-01<!-- -->34, Lin<wbr>d<b>qvist</b>", "415-555-0134, Lindqvist</b>"),
]


@pytest.mark.parametrize(("text", "plain"), FOLDED)
def test_folded(text: str, plain: str) -> None:
    view = fold(text)
    assert view is not None
    assert view.text == plain
    assert view.to_original(0, len(plain)) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "café",
        "Привет, мир",
        "“Yes” — it’s fine …",
        "नमस्ते",
        "I \u2764\ufe0f it",
        "plain",
        "a\u00a0b",
        "\u2776 first \u2777 second",
        "the \u24c2 line, \U0001f1fa\U0001f1f8\U0001f1ec\U0001f1e7",
    ],
)
def test_ordinary_text_is_not_folded(text: str) -> None:
    assert fold(text) is None


@pytest.mark.parametrize(("text", "plain"), DECODED)
def test_decoded(text: str, plain: str) -> None:
    view = decode(text)
    assert view is not None
    assert view.text == plain


@pytest.mark.parametrize(
    "text",
    [
        "AT&T; and R&D",
        "100% sure",
        "internationalisation",
        "c:/x",
        "deadbeefdeadbeefdeadbeef",
        "%zz",
        "12345678901234",
        "retries=20 wait=30",
        "took=15 of=20 at=3E x==\ny",
        "<b>Total</b>42 and <b>Ada</b>Quill H<sub>2</sub>O",
        "Ça coûte 5 £ à São Tomé",
    ],
)
def test_ordinary_text_is_not_decoded(text: str) -> None:
    assert decode(text) is None


@given(st.text(alphabet="abc DEF123@.é", min_size=12, max_size=40), st.booleans(), st.data())
def test_base64_maps_back_to_what_holds_the_bytes(secret: str, url: bool, data: st.DataObject) -> None:
    encode = base64.urlsafe_b64encode if url else base64.b64encode
    code = encode(secret.encode()).decode()
    text = "x " + code + " y"
    view = decode(text)
    plain = sum(char.isascii() for char in secret)
    assert view is not None or plain * 5 <= len(secret) * 3, "mostly plain text must be decoded"
    assume(view is not None and secret in view.text)  # the secret may itself decode
    assert view is not None
    at = view.text.index(secret)
    start = data.draw(st.integers(0, len(secret) - 1))
    end = data.draw(st.integers(start + 1, len(secret)))
    low, high = view.to_original(at + start, at + end)
    first, last = len(secret[:start].encode()), len(secret[:end].encode())
    assert 2 <= low <= 2 + first * 4 // 3
    assert 2 + -(-last * 4 // 3) <= high <= 2 + len(code)


def test_layers_are_taken_off_together() -> None:
    text = "note " + base64.b64encode(b"call four one five, five five five, oh one two three").decode()
    assert any("4155550123" in view.text for view in views(text))
    assert any("4155550134" in view.text for view in views("\uff14 \uff11 \uff15 5 5 5 0 1 3 4"))


@pytest.mark.parametrize(
    "code",
    ["cded6787caebcd6b", "CDED6787CAEBCD6B", "24fb694b-5ea6-4a76-a407-4d57504e3b64", "4D57504E-5EA6-4A76-A407-4D57504E3B64"],
)  # fmt: skip
def test_an_id_is_no_encoded_text(code: str) -> None:
    assert decode(code) is None
    assert decode(f"span {code} ended") is None


@pytest.mark.parametrize(
    "code", ["4a616e65204f6b6f6e6b776f", "x-4a616e65204f", "SmFuZSBPa29ua3dv", "beef-cafe-4a616e65204f"]
)
def test_a_text_in_hexadecimal_or_base64_is_one(code: str) -> None:
    view = decode(code)
    assert view is not None
    assert "Jane O" in view.text
