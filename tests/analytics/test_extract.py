"""Rows: what comes out of each format, and that nothing else can."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.analytics import COLUMNS, Row, extract, row, rows, vocabulary
from redactor.analytics.tables import load, parse
from redactor.errors import UsageError
from tests.analytics.made_up import CASES, ELEVENLABS, LEAK, LISTED

BASES = [record for _, record, _ in CASES]
VOCABULARY = frozenset().union(*(column.names for column in COLUMNS.values()))


@pytest.mark.parametrize(("record", "want"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_row_of_each_format(record, want):
    found = row(record)
    assert found is not None
    assert {name: value for name, value in found.as_dict().items() if value is not None} == want


@pytest.mark.parametrize(
    "record", [None, 3, "x", [], {}, {"a": 1}, {"messages": "no"}, {"conversations": {}}, [[1], "x"]]
)
def test_what_is_no_conversation_has_no_row(record):
    assert rows(record) == []


def test_a_list_gives_a_row_for_each_in_order():
    more = [{**LISTED, "call_duration_secs": secs} for secs in (3, 1, 2)]
    assert [r.duration_secs for r in rows({"conversations": more})] == [3, 1, 2]
    assert [r.duration_secs for r in rows(more)] == [3, 1, 2]
    assert row({"conversations": more}) is None


class Spy(dict):
    """An object that remembers which of its members were read."""

    def __init__(self, members, path, seen):
        super().__init__(members)
        self.path, self.seen = path, seen

    def __getitem__(self, key):
        self.seen.add((*self.path, key))
        return super().__getitem__(key)


def spied(value, path, seen):
    if isinstance(value, dict):
        return Spy({key: spied(item, (*path, key), seen) for key, item in value.items()}, path, seen)
    if isinstance(value, list):
        return [spied(item, (*path, "*"), seen) for item in value]
    return value


def test_only_listed_paths_are_read():
    seen = set()
    extract.rows(spied(ELEVENLABS, (), seen))
    _, tables = load()
    paths = [condition.path for table in tables for condition in table.has]
    paths += [path for envelope in load()[0] for path in (envelope.at, *(c.path for c in envelope.has))]
    paths += [path for table in tables for read in table.reads for path in read.paths]
    allowed = {path[:end] for path in paths for end in range(1, len(path) + 1)}

    def matches(read, want):
        return len(read) == len(want) and all(w in (r, "<any>") for r, w in zip(read, want, strict=True))

    assert seen and all(any(matches(read, want) for want in allowed) for read in seen)
    assert ("metadata", "warnings") not in seen and ("transcript", "*", "message") not in seen


def leaves(value, path=()):
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path


def put(record, path, value):
    record = copy.deepcopy(record)
    target = record
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return record


scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=40),
    st.sampled_from(
        [
            LEAK,
            "+15555550123",
            15555550123,
            5555550123.0,
            "en-Zebulon",
            "claude-zebulon",
            10**400,
            "1984-03-12",
        ]
    ),
)


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_no_value_of_any_type_at_any_path_leaves_as_text(data):
    record = data.draw(st.sampled_from(BASES))
    for path in data.draw(st.lists(st.sampled_from(sorted(leaves(record), key=str)), max_size=6)):
        record = put(record, path, data.draw(scalars))
    for found in rows(record):
        for name, value in found.as_dict().items():
            if isinstance(value, str):
                assert value in VOCABULARY or (name == "model" and vocabulary.model_name(value) == value)
            elif value is not None:
                assert COLUMNS[name].low <= value <= COLUMNS[name].high
        assert LEAK not in json.dumps(found.as_dict(), allow_nan=False)


junk = st.recursive(
    scalars,
    lambda s: (
        st.lists(s, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "messages",
                    "role",
                    "transcript",
                    "metadata",
                    "agent_id",
                    "call_id",
                    "call_status",
                    "type",
                    "data",
                    "conversations",
                ]
            ),
            s,
            max_size=4,
        )
    ),
    max_leaves=20,
)


@settings(max_examples=200, deadline=None)
@given(junk)
def test_any_json_gives_rows_or_nothing(record):
    assert all(isinstance(found, Row) for found in rows(record))


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("format", "maria"),
        ("year", 1999),
        ("year", 2026.5),
        ("duration_secs", -1),
        ("duration_secs", float("nan")),
        ("duration_secs", float("inf")),
        ("duration_secs", True),
        ("tokens_in", 10**10),
        ("tokens_in", 536_904_399),
        ("model", "maria"),
        ("model", "gpt-4o-2024-08-06"),
        ("language", "en-US"),
        ("termination", "hung up"),
        ("status", 1),
        ("cost_fiat", "3"),
    ],
)
def test_a_row_with_a_wrong_value_refuses_to_exist_and_does_not_quote_it(column, value):
    with pytest.raises(ValueError, match=column) as error:
        Row(**{"format": "chat", column: value})
    assert repr(value) not in str(error.value)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("end_call tool was called: the caller asked for voicemail", "agent_ended"),
        ("Call ended by remote party", "caller_ended"),
        ("Client disconnected: 1000", "caller_ended"),
        ("exceeded-max-duration", "time_limit"),
        ("customer-did-not-answer", "no_answer"),
        ("customer-busy", "busy"),
        ("voicemail", "voicemail"),
        ("call_transfer", "transferred"),
        ("inactivity", "silence"),
        ("assistant-error", "error"),
        ("dial_no_answer", "no_answer"),
        ("agent_hangup", "agent_ended"),
        ("end_turn", "completed"),
        ("max_tokens", "time_limit"),
        ("Maria Lopez left", "other"),
        ("", "other"),
    ],
)
def test_the_class_of_a_termination(text, want):
    assert vocabulary.termination(text) == want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("claude-3-5-sonnet@20240620", "claude-3-5-sonnet"),
        ("gpt-4.1-mini-2025-04-14", "gpt-4.1-mini"),
        ("GEMINI-2.0-flash-001", "gemini-2.0-flash"),
        ("models/gemini-2.5-flash-lite", "gemini-2.5-flash-lite"),
        ("custom-llm", "custom-llm"),
        ("gpt-5.2-chat-latest", "gpt-5.2-chat"),
        ("ft:gpt-4o:lakeside:maria:abc", None),
        ("claude-maria", None),
        ("gpt-4155550134", None),
        ("claude-sonnet-4-19840312", None),
        ("gpt-4o " * 40, None),
    ],
)
def test_a_model_name_is_a_known_family_or_nothing(text, want):
    assert vocabulary.model_name(text) == want


@pytest.mark.parametrize(
    "data",
    [
        {"formats": [{"format": "nobody", "has": {"/a": "array"}, "columns": {}}]},
        {"formats": [], "other": 1},
        {"formats": [{"format": "chat", "has": {}, "columns": {}}]},
        {"formats": [{"format": "chat", "has": {"/a": "text"}, "columns": {}}]},
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"summary": {"path": "/s", "type": "name"}},
                }
            ]
        },
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"status": {"path": "/s", "type": "name"}},
                }
            ]
        },
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"status": {"path": "/s", "type": "name", "map": {"a": "b"}}},
                }
            ]
        },
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"status": {"path": "/s", "type": "model"}},
                }
            ]
        },
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"year": {"path": "/s", "type": "year"}},
                }
            ]
        },
        {
            "formats": [
                {
                    "format": "chat",
                    "has": {"/a": "array"},
                    "columns": {"messages": {"path": "s", "type": "number"}},
                }
            ]
        },
        {
            "formats": [
                {"format": "chat", "has": {"/a": "array"}, "columns": {"messages": {"path": "/s", "typo": 1}}}
            ]
        },
    ],
)
def test_a_wrong_table_is_refused(data):
    with pytest.raises(UsageError):
        parse(data, "table")
