"""Made-up JSON of every shape, as values and as text in every spelling."""

import json

from hypothesis import strategies as st

KEYS = st.text(max_size=6) | st.sampled_from(
    ["content", "text", "id", "role", "words", "name", "delta", "a/b", "~"]
)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
LEAVES = st.none() | st.booleans() | NUMBERS | st.text(max_size=12)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=20,
)
BLANK = st.text(alphabet=" \t\r\n", max_size=3)
SPELLINGS = st.sampled_from(
    ["0", "-0", "1", "1.0", "1e5", "1E+05", "-1.50e-3", "100000000000000000000", "0.10"]
)


@st.composite
def spelled(draw, depth=3):
    """JSON text with any white space, number spelling, escapes and repeated keys."""
    blank = lambda: draw(BLANK)  # noqa: E731
    kind = draw(
        st.sampled_from(["string", "number", "literal", "array", "object"] if depth else ["string", "number"])
    )
    if kind == "string":
        body = draw(string_token())
    elif kind == "number":
        body = draw(SPELLINGS)
    elif kind == "literal":
        body = draw(st.sampled_from(["true", "false", "null"]))
    elif kind == "array":
        items = draw(st.lists(spelled(depth=depth - 1), max_size=3))
        body = "[" + ",".join(items) + ("" if items else blank()) + "]"
    else:
        keys = draw(st.lists(string_token(), max_size=3))
        members = [f"{blank()}{key}{blank()}:{draw(spelled(depth=depth - 1))}" for key in keys + keys[:1]]
        body = "{" + ",".join(members) + ("" if members else blank()) + "}"
    return f"{blank()}{body}{blank()}"


@st.composite
def string_token(draw):
    """A JSON string in any spelling of its characters."""
    out = []
    for sign in draw(st.text(max_size=8)):
        how = draw(st.integers(0, 3))
        if how == 0 or sign in '"\\' or ord(sign) < 32:
            escaped = json.dumps(sign)[1:-1]
        elif how == 1:
            escaped = "".join(f"\\u{unit:04X}" for unit in _units(sign))
        elif sign == "/":
            escaped = "\\/"
        else:
            escaped = sign
        out.append(escaped)
    return '"' + "".join(out) + '"'


def _units(sign):
    raw = sign.encode("utf-16-be", "surrogatepass")
    return [int.from_bytes(raw[i : i + 2], "big") for i in range(0, len(raw), 2)]
