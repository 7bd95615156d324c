"""WebVTT and SubRip: what is said is redacted across lines, tags and cues, and everything else stays."""

import re

import pytest

from redactor import Redactor
from redactor.document.captions import is_captions, parts

VTT = """WEBVTT Intake of Dorothea Winslow
Kind: captions

NOTE
Patient Dorothea Winslow, call back on 415-555-0132

REGION
id:r1
width:40%

dorothea-1
00:00:01.000 --> 00:00:04.500 align:start position:10%
<v Dorothea Winslow>I am <b>Doro</b><b>thea</b> <00:00:02.000>Wins<i>low</i> &amp; my
number is 415-555-

00:05.000 --> 00:06.000
0132, thanks

1:00:07.000 --> 1:00:08.000
- Agent: one moment
- fine &lt;3
"""
SRT = """1
00:00:01,000 --> 00:00:04,500
<i>I am Dorothea
Winslow</i>

2
00:00:05,000 --> 00:00:06,000 X1:10 X2:20 Y1:1 Y2:2
{\\an8}Call 415-555-
0132 please
"""
CLEAN = [
    "WEBVTT\n\n1\n00:01.000 --> 00:02.000 line:0 align:center\n<c.yellow>Hello</c> &amp; welcome\n\nNOTE all fine\n",
    "WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHello\r\nthere\r\n",
    "1\r\n00:00:01,000 --> 00:00:02,000\r\nHello there\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n<i>Bye</i>\r\n",
    "WEBVTT",
    "WEBVTT\n\n\n\n",
    "1\n00:00:01,000 --> 00:00:02,000\n\n2\n00:00:03,000 --> 00:00:04,000\nHello",
]
TIMES = re.compile(r"^.*-->.*$", re.MULTILINE)


@pytest.fixture(scope="module")
def redactor():
    return Redactor()


@pytest.mark.parametrize("text", [VTT, SRT, VTT.replace("\n", "\r\n"), SRT.replace("\n", "\r\n")])
def test_nothing_personal_is_left(redactor, text):
    done = redactor.run_text(text).text
    for value in ("Doro", "thea", "Wins", "low", "0132", "415"):
        assert value.casefold() not in re.sub(r"<[^v][^>]*>", "", done).casefold()
    assert TIMES.findall(done) == TIMES.findall(text)
    assert done.count("-->") == text.count("-->") and is_captions(done)


def test_the_rest_stays(redactor):
    done = redactor.run_text(VTT).text
    assert "id:r1\nwidth:40%\n" in done and "Kind: captions\n" in done and "- fine &lt;3\n" in done
    assert "<v [PERSON_1]>I am <b>[PERSON_1]</b>" in done and " &amp; my\n" in done


@pytest.mark.parametrize("text", CLEAN)
def test_clean_files_stay_byte_for_byte(redactor, text):
    assert redactor.run_text(text).text == text


@pytest.mark.parametrize("text", [VTT, SRT])
def test_twice_changes_nothing(redactor, text):
    once = redactor.run_text(text).text
    assert redactor.run_text(once).text == once


@pytest.mark.parametrize("text", [VTT, SRT, *CLEAN])
def test_every_character_of_a_part_stands_where_it_says(text):
    for part in parts(text):
        for first, last, start, end in part.runs:
            said, stands = part.text[first:last], text[start:end]
            assert said == stands or stands.startswith("&") or (said == " " and not stands.strip())


def test_cues_read_as_one_text():
    (cues,) = [part for part in parts(VTT) if part.is_cues]
    assert (
        cues.text
        == "Dorothea Winslow: I am Dorothea Winslow & my number is 415-555- 0132, thanks\n- Agent: one moment\n- fine <3"
    )


@pytest.mark.parametrize(
    "text", ["WEBVTTX", "webvtt", "1\nhello --> there", "Agent: WEBVTT", "12 --> 13", ""]
)
def test_other_texts_are_no_captions(text):
    assert not is_captions(text)


def test_captions_inside_json(redactor):
    import json

    done = json.loads(redactor.run_json(json.dumps({"additional_formats": [{"content": SRT}]})).text)
    content = done["additional_formats"][0]["content"]
    assert "Winslow" not in content and "0132" not in content and content.count("-->") == 2


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\nnote for Dorothea Winslow\n00:01.000 --> 00:02.000 who:Dorothea\nhi\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.Dorothea.Winslow>I am Dorothea Winslow</c>\n",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<Dorothea Winslow> is my name\n",
        "WEBVTT\n\nSTYLE\n::cue(v[voice=\"Dorothea Winslow\"]) { color: red }\n",
    ],
)  # fmt: skip
def test_names_in_the_syntax(redactor, text):
    assert "winslow" not in redactor.run_text(text).text.casefold()
