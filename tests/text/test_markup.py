"""Tags around what somebody wrote."""

import pytest

from redactor.spans import Span
from redactor.text.markup import is_marked_up, outside_tags, without_tags


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("<p>hi <b>ada</b></p>", "  \nhi    ada       \n"),
        ("hi<br/>ada", "hi    \nada"),
        ('<turn speaker="agent">hi</turn>', '<turn speaker="agent">hi      \n'),
        ("<agent> hi", "<agent> hi"),
        ("a < b and c > d", "a < b and c > d"),
    ],
)
def test_tags_are_blank_and_the_text_as_long(text, blank):
    assert without_tags(text) == blank
    assert is_marked_up(text) is (blank != text)


@pytest.mark.parametrize(
    ("text", "found", "kept"),
    [
        ("my name is ada<br></div><p>ok", "ada<br", "ada"),
        ("address=25 Elm Street ok=true", "25 Elm Street", "25 Elm Street"),
        ("<p>its ada</p>", "<p>its ada</p>", "its ada"),
        ("at gmail</p>", "at gmail</p>", "at gmail"),
        ("<b>ada</b> <i>quill</i>", "ada</b> <i>quill", "ada</b> <i>quill"),
        ("ada <ada> quill", "ada <ada>", "ada <ada>"),
        ("<p></p>", "p></p", None),
        ("ada quill &lt;ada@x.example&gt;", "ada quill &lt", "ada quill"),
        ("ada&rsquo;s dog", "ada&rsquo", "ada"),
        ("born &#8211; ada", "8211", None),
        ("Jos&eacute; called", "Jos&eacute;", "Jos&eacute;"),
        ('<div dir=3D"ltr">', "3D", None),
        ('<a href="x">ada</a>', 'href="x">ada', 'href="x">ada'),
    ],
)
def test_spans_end_where_plain_tags_begin(text, found, kept):
    start = text.index(found)
    spans = outside_tags(text, [Span(start, start + len(found), "PERSON", 0.9, "test")])
    assert [text[span.start : span.end] for span in spans] == ([] if kept is None else [kept])


def test_what_a_field_is_called_after_goes_whole():
    span = Span(0, 10, "PERSON", 0.9, "field_name")
    assert list(outside_tags("<p>ada</p>", [span])) == [span]
