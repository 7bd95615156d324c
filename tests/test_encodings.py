"""What is escaped or encoded is found as if it stood there plainly, names too."""

import base64
from urllib.parse import quote

import pytest

TEXT = "patient Cornelius Whitlock, phone (415) 273-8841, was seen today"
HIDDEN = ("Cornelius", "Whitlock", "273")

SIGN_BY_SIGN = {
    "html": lambda text: "".join(f"&#{ord(sign)};" for sign in text),
    "html hexadecimal": lambda text: "".join(f"&#x{ord(sign):X};" for sign in text),
    "unicode escapes": lambda text: "".join(f"\\u{ord(sign):04x}" for sign in text),
    "byte escapes": lambda text: "".join(f"\\x{ord(sign):02x}" for sign in text),
    "percent": lambda text: "".join(f"%{ord(sign):02X}" for sign in text),
    "percent twice": lambda text: "".join(f"%25{ord(sign):02X}" for sign in text),
    "hexadecimal": lambda text: text.encode().hex(),
    "full width": lambda text: "".join(chr(ord(sign) + 0xFEE0) if sign > " " else sign for sign in text),
    "zero width": lambda text: "\u200b".join(text),
}


@pytest.mark.parametrize("form", SIGN_BY_SIGN)
def test_encoded_sign_by_sign(redactor, form):
    encode = SIGN_BY_SIGN[form]
    out = redactor.redact_text(f"body: {encode(TEXT)} end")
    assert [value for value in HIDDEN if encode(value) in out] == []
    assert out.startswith("body: ")
    assert (
        out.endswith(" end") or form == "zero width"
    )  # single letters: what stands behind them may go with them


def test_encoded_as_a_whole(redactor):
    body = base64.b64encode(TEXT.encode()).decode()
    out = redactor.redact_text(f"body: {body} end")
    assert not any(body[at : at + 16] in out for at in range(8, 48))


@pytest.mark.parametrize(
    "line",
    [
        f"GET /patients/{quote('Cornelius Whitlock')}/notes HTTP/1.1",
        "GET /find?patient=Cornelius+Whitlock&page=2 HTTP/1.1",
        f"redirect to /login?next={quote('/find?patient=Cornelius+Whitlock&page=2', safe='')}",
        r'msg="{\"patient\":\"Cornelius\u0020Whitlock\"}"',
    ],
)
def test_names_in_addresses_and_logs(redactor, line):
    out = redactor.redact_text(line)
    assert "Cornelius" not in out
    assert "Whitlock" not in out
    assert "PERSON" in out


@pytest.mark.parametrize(
    "cut", ["Corne-\nlius Whitlock", "Cornelius Whit-\r\n  lock", "Cornelius Whit=\nlock"]
)
def test_names_cut_at_the_end_of_a_line(redactor, cut):
    out = redactor.redact_text(f"the patient {cut} was seen today")
    assert not any(part in out for part in ("Corne", "lius", "Whit", "lock"))
