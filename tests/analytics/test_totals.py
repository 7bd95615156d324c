"""Totals: right numbers, and no small count that is shown or can be derived."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.analytics import Row, Tally, summarise
from redactor.analytics.suppress import breakdown, rate
from redactor.analytics.totals import quantile
from tests.analytics.made_up import CHAT, ELEVENLABS, RETELL


def tally(rows):
    result = Tally()
    for row in rows:
        result.add(row)
    return result


def test_the_numbers_of_a_known_set():
    rows = [
        Row(
            format="chat",
            success="success" if i < 30 else "failure",
            duration_secs=i,
            tool_calls=1,
            tool_failures=i % 2,
            cost_fiat=0.5,
            user_turns=1,
            agent_turns=2,
        )
        for i in range(50)
    ]
    totals = tally(rows).totals()
    assert totals.conversations == 50
    assert totals.success_rate == 0.6
    assert totals.duration_secs == {"p50": 24.5, "p90": 44.1, "p95": 46.5, "p99": 48.5, "mean": 24.5}
    assert (totals.tool_calls, totals.tool_failures, totals.tool_failure_rate) == (50, 25, 0.5)
    assert (totals.mean_cost_fiat, totals.mean_cost_credits, totals.mean_turns) == (0.5, None, 3)
    assert totals.breakdowns["format"] == {"chat": 50}
    assert totals.breakdowns["language"] == {}
    assert totals.duration_p50_by_format == {"chat": 24.5}
    assert totals.success_by_format == {"chat": 0.6}


def test_few_conversations_show_no_figure_but_their_number():
    totals = summarise([ELEVENLABS, RETELL, CHAT, {"unknown": 1}])
    assert (totals.conversations, totals.unrecognised) == (3, 1)
    assert totals.success_rate is totals.duration_secs is totals.mean_turns is totals.tool_calls is None
    assert totals.breakdowns["format"] is None
    assert totals.success_by_format is None
    assert summarise([ELEVENLABS, RETELL, CHAT], min_cell=1).breakdowns["format"] == {
        "chat": 1,
        "elevenlabs.conversation": 1,
        "retell.call": 1,
    }


def test_a_rate_that_would_tell_a_small_count_is_not_shown():
    rows = [Row(format="chat", success="failure" if i < 3 else "success") for i in range(100)]
    totals = tally(rows).totals()
    assert totals.success_rate is None
    assert totals.breakdowns["success"] == {"failure": None, "success": None}


def test_success_by_format_is_all_or_nothing():
    rows = [
        Row(format=f, success=s)
        for f, s, n in [
            ("chat", "success", 60),
            ("chat", "failure", 40),
            ("retell.call", "success", 45),
            ("retell.call", "failure", 5),
        ]
        for _ in range(n)
    ]
    totals = tally(rows).totals()
    assert totals.success_rate == 0.7
    assert totals.success_by_format is None


@pytest.mark.parametrize(
    ("cells", "want"),
    [
        ({"a": 50, "b": 20}, {"a": 50, "b": 20}),
        ({"a": 50, "b": 20, "c": 3}, {"a": 50, "b": None, "c": None}),
        ({"a": 50, "b": 20, "c": 5, "d": 9}, {"a": 50, "b": 20, "c": None, "d": None}),
        ({"a": 50, "b": 20, "c": 1, "d": 1}, {"a": 50, "b": None, "c": None, "d": None}),
        ({"a": 3}, None),
        ({"a": 3, "b": 4}, None),
        ({"a": 30, "b": 0}, {"a": 30}),
        ({}, {}),
    ],
)
def test_breakdowns(cells, want):
    assert breakdown(cells) == want


@given(
    st.dictionaries(st.text("abcdef", min_size=1, max_size=2), st.integers(0, 40), max_size=8),
    st.integers(1, 15),
)
def test_no_small_cell_is_shown_or_can_be_derived(cells, min_cell):
    shown = breakdown(cells, min_cell)
    if shown is None:
        return
    hidden = [name for name, count in shown.items() if count is None]
    assert all(count is None or count == cells[name] >= min_cell for name, count in shown.items())
    if hidden:
        left = sum(cells.values()) - sum(count for count in shown.values() if count is not None)
        # Each hidden cell is at least 1, so any of them can be all that the others leave.
        assert len(hidden) > 1
        assert left - (len(hidden) - 1) >= min_cell


@given(st.integers(0, 60), st.integers(0, 60))
def test_a_rate_never_tells_a_small_count(part, rest):
    value = rate(part, part + rest)
    if part + rest < 11 or 0 < part < 11 or 0 < rest < 11:
        assert value is None
    else:
        assert value == pytest.approx(part / (part + rest), abs=1e-4)


@given(st.lists(st.floats(0, 1e5), min_size=2, max_size=50), st.sampled_from([0.5, 0.9, 0.99]))
def test_quantiles_agree_with_the_standard_library(values, q):
    want = statistics.quantiles(values, n=100, method="inclusive")[round(q * 100) - 1]
    assert quantile(sorted(values), q) == pytest.approx(want, abs=1e-6)


@pytest.mark.parametrize(("silent", "want"), [(0, 25), (5, None), (20, 45)])
def test_who_leaves_out_what_the_format_says_is_a_cell(silent, want):
    """A chat has no status: 30 without one beside 25 chats would tell of 5 calls without one."""
    calls = [Row(format="retell.call", status="done" if i >= silent else None) for i in range(120)]
    chats = [Row(format="chat") for _ in range(25)]
    status = tally([*calls, *chats]).totals().breakdowns["status"]
    assert status is None or status["not given"] == want
    assert want is None or status == {"done": 120 - silent, "not given": want}
    assert tally([*calls, *chats]).totals(min_cell=1).breakdowns["status"]["not given"] == 25 + silent
