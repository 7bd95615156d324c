"""What holds nothing personal comes back byte for byte, however it is written."""

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import spelled

from redactor.cli import run
from redactor.document.records import read_json, read_text
from redactor.shells.cut import LineCutter
from redactor.shells.sniff import Kind

BOM = b"\xef\xbb\xbf"
LINES = (
    b'{"status" :\t"done","n":1.0,"m":1E+05,"k":-0,"p":0.10}',
    b'  { "turns": 3, "turns": 4, "ok": true , "none":null }  ',
    b'{"text": "\\u0068ello \\u00e9\\u2028 \\/ok \\ud83d\\ude00 caf\xc3\xa9"}',
    b'{"duration_ms":12345678901234567890,"cost":1e-9,"score":1.50}',
    b"[1,2 , 3]",
    b'{"":{}, "list":[ ], "nested":{"a":[{"b":[]}]}}',
    b'"a plain string"',
)
VTT = """WEBVTT - a short call
Kind: captions
Language: en

STYLE
::cue(.loud) { color: red }
::cue(v[voice="agent"]) { color: blue }

REGION
id:left
width:40%
regionanchor:0%,100%

NOTE
all fine --- nothing here
on two lines

intro-1
00:00:01.000 --> 00:00:04.500 region:left align:start position:10% line:-1
<v.first agent>Hello &amp; <b>welcome</b> <c.loud.big>back</c><00:00:02.000> &lt;3 &nbsp;ok</v>

2
1:00:05.000 --> 1:00:06.000
- yes
- <lang en>no</lang> <u>thanks</u>
"""
SRT = """1
00:00:01,000 --> 00:00:04,500
<i>hello there</i>
{\\an8}<font color="#ff0000">we are open</font>

2
00:00:05,000 --> 00:00:06,000 X1:10 X2:20 Y1:1 Y2:2
- yes

- no
"""
CSV = b'id,status,note\r\n1,done,"all ""fine"", thanks"\r\n2,open,"two\r\nlines"\r\n\r\n3,done,\r\n'
FILES = {
    "lf.jsonl": b"\n".join(LINES) + b"\n",
    "crlf.jsonl": b"\r\n".join(LINES) + b"\r\n",
    "no_end.jsonl": b"\n\n" + b"\n".join(LINES) + b"\n \t\n" + LINES[0],
    "bom.jsonl": BOM + b"\n".join(LINES),
    "pretty.json": b'\n{\n\t"status": "done",\r\n    "n": [1.0,\n2]\n}\n\n',
    "a.vtt": VTT.encode(),
    "crlf.vtt": VTT.replace("\n", "\r\n").encode(),
    "bom.vtt": BOM + VTT.rstrip("\n").encode(),
    "a.srt": SRT.encode(),
    "crlf.srt": BOM + SRT.replace("\n", "\r\n").encode(),
    "no_end.srt": SRT.rstrip("\n").encode(),
    "a.csv": CSV,
    "bom.csv": BOM + CSV.rstrip(b"\r\n"),
    "semi.csv": CSV.replace(b",", b";"),
}


@pytest.fixture(scope="module")
def done(tmp_path_factory):
    root = tmp_path_factory.mktemp("clean")
    (root / "in").mkdir()
    for name, data in FILES.items():
        (root / "in" / name).write_bytes(data)
        (root / "in" / f"{name}.gz").write_bytes(gzip.compress(data))
    assert run(["batch", str(root / "in"), "--out", str(root / "out"), "--workers", "1"]) == 0
    return root / "out"


@pytest.mark.parametrize("name", FILES)
def test_clean_files_stay_byte_for_byte(done, name):
    assert (done / name).read_bytes() == FILES[name]
    assert gzip.decompress((done / f"{name}.gz").read_bytes()) == FILES[name]


@given(spelled())
def test_json_in_any_spelling_stays(text):
    assert read_json(text).text() == text


WORDS = st.text(alphabet="ab é&;<>/-\\{}.:0", max_size=12)
TIMES = st.sampled_from(
    ["00:01.000 --> 00:02.000", "00:00:01,000 --> 00:00:02,000 X1:1", "1:00:01.000 --> 1:00:02.5 line:0"]
)
PARTS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["NOTE", "STYLE", "REGION", "7", "cue id", ""]), WORDS).map(" ".join),
        st.tuples(TIMES, st.lists(WORDS, max_size=3)).map(lambda cue: "\n".join([cue[0], *cue[1]])),
    ),
    max_size=5,
)  # fmt: skip


@settings(max_examples=60)
@given(PARTS, st.sampled_from(["WEBVTT", "WEBVTT x", "1"]), st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_captions_in_any_spelling_stay(parts, head, end, closed):
    text = "\n\n".join([head, *parts]) + ("\n" if closed else "")
    text = text.replace("\n", end)
    assert read_text(text).text() == text


@given(st.lists(st.binary(max_size=12)), st.sampled_from([b"\n", b"\r\n", b"\r", b""]), st.integers(1, 7))
def test_lines_are_cut_and_nothing_is_lost(lines, end, size):
    data = end.join(lines)
    cutter = LineCutter(1 << 20, Kind.LINES)
    pieces = [piece for i in range(0, len(data), size) for piece in cutter.feed(data[i : i + size])]
    pieces += cutter.close()
    assert b"".join(piece.before + piece.body + piece.after for piece in pieces) == data
