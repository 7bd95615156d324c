import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import VALUES, spelled

from redactor import jsontext
from redactor.document.nodes import edited
from redactor.errors import QuarantineError, Reason
from redactor.jsontext import MAX_DEPTH, Kind, changes, find, may_hold, parse, pointer, tokens


def rewrite(text, edits, count):
    return edited(text, changes(text, edits, count))


def read(text):
    return list(tokens(parse(text)))


@given(spelled())
def test_reading_and_writing_count_the_same_tokens(text):
    assert len(jsontext._TOKEN.findall(text)) == len(read(text))


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_counts_agree_for_what_json_dumps_writes(value, indent, ascii_only):
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    assert len(jsontext._TOKEN.findall(text)) == len(read(text))


@given(spelled())
def test_nothing_edited_nothing_changed(text):
    assert rewrite(text, {}, len(read(text))) == text


@given(spelled(), st.data())
def test_an_edit_changes_its_own_token_only(text, data):
    before = read(text)
    editable = [token for token in before if token.kind in (Kind.STRING, Kind.NUMBER)]
    chosen = data.draw(st.lists(st.sampled_from(editable), unique_by=lambda t: t.index)) if editable else []
    edits = {
        token.index: 0 if token.kind is Kind.NUMBER else data.draw(st.text(max_size=5)) for token in chosen
    }
    after = read(rewrite(text, edits, len(before)))
    assert [(t.path, t.kind, edits.get(t.index, t.value)) for t in before] == [
        (t.path, t.kind, t.value) for t in after
    ]


@given(spelled())
def test_characters_outside_of_edited_tokens_stay(text):
    before = read(text)
    edits = {token.index: "\x00" for token in before if token.kind is Kind.STRING}
    spans = [match.span() for match in jsontext._TOKEN.finditer(text)]
    expected, done = "", 0
    for i, (start, end) in enumerate(spans):
        expected += text[done:start] + ('"\\u0000"' if i in edits else text[start:end])
        done = end
    assert rewrite(text, edits, len(before)) == expected + text[done:]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"a"', "é", '"\\u00e9"'),  # ASCII stays ASCII
        ('"é"', "ü", '"ü"'),
        ('"\\u00e9"', "ü", '"\\u00fc"'),
        ('"\\ud83d\\ude00 x"', "😀 y", '"\\ud83d\\ude00 y"'),
        ('"a"', 'quote " slash \\ line\n', '"quote \\" slash \\\\ line\\n"'),
        ("12.50", 0, "0"),
    ],
)
def test_spelling_of_new_tokens(old, new, expected):
    assert rewrite(f" [{old} ]", {0: new}, 1) == f" [{expected} ]"


def test_keys_and_values_are_counted_in_reading_order():
    found = read('{"a": [1, {"b/c": "x"}], "d~": null, "a": true}')
    assert [(t.kind.value, pointer(t.path), t.value) for t in found] == [
        ("key", "/a", "a"),
        ("number", "/a/0", 1),
        ("key", "/a/1/b~1c", "b/c"),
        ("string", "/a/1/b~1c", "x"),
        ("key", "/d~0", "d~"),
        ("literal", "/d~0", None),
        ("key", "/a", "a"),
        ("literal", "/a", True),
    ]
    assert [t.index for t in found] == list(range(8))


def test_a_wrong_count_writes_nothing():
    with pytest.raises(QuarantineError) as caught:
        rewrite('["secret", 1]', {0: "x"}, 3)
    assert caught.value.reason is Reason.INTERNAL


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", Reason.INVALID_JSON),
        ('{"name": "secret"', Reason.INVALID_JSON),
        ('{"name": secret}', Reason.INVALID_JSON),
        ("[1] trailing secret", Reason.INVALID_JSON),
        ('["secret\x01"]', Reason.INVALID_JSON),
        ("[" * 100_000 + "]" * 100_000, Reason.TOO_DEEP),
        ('{"secret":' * 100_000, Reason.TOO_DEEP),
        ("[" + "1" * 5000 + "]", Reason.INVALID_JSON),
    ],
    ids=["empty", "cut", "bare", "trailing", "control", "deep", "deep cut", "long number"],
)
def test_what_is_not_json_is_refused_without_a_quote(text, reason):
    with pytest.raises(QuarantineError) as caught:
        parse(text)
    assert caught.value.reason is reason
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_depth_limit(opening):
    closing = "]" if opening == "[" else "}"
    assert read(opening * MAX_DEPTH + "1" + closing * MAX_DEPTH)
    with pytest.raises(QuarantineError, match="too_deep"):
        read(opening * (MAX_DEPTH + 1) + "1" + closing * (MAX_DEPTH + 1))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('INFO {"a": 1} done {"b": [2]}', ['{"a": 1}', '{"b": [2]}']),
        ("rows [1, 2] and [] and [info]", []),
        ('rows [{"a": 1}]', ['[{"a": 1}]']),
        ('half {"a": 1 and {"b": 2}', ['{"b": 2}']),
        ('{"a": {"b": 2}}', ['{"a": {"b": 2}}']),
        ('{"a": 1, "a": 2}', ['{"a": 1, "a": 2}']),
        ("no json {here} at [all]", []),
        ("{} empty", ["{}"]),
    ],
)
def test_json_in_free_text(text, found):
    assert [text[start:end] for start, end, _ in find(text)] == found


@given(st.text(alphabet='[]{}":, a1\\', max_size=60))
def test_found_json_is_disjoint_in_order_and_parses(text):
    done = 0
    for start, end, value in find(text):
        assert done <= start < end
        assert json.loads(text[start:end], object_pairs_hook=jsontext._object) == value
        assert may_hold(text)
        done = end


@settings(max_examples=5)
@given(st.sampled_from(["[", '[{"', '{"a":[', '{"a":{"b":']))
def test_brackets_without_end_are_given_up(unit):
    assert list(find(unit * 20_000)) == []


def test_an_error_in_free_text_is_not_told_by_its_line():
    text = jsontext._Searched("{\n" * 100)
    with pytest.raises(json.JSONDecodeError) as error:
        jsontext._DECODER.raw_decode(text, 4)
    assert error.value.lineno == 1
