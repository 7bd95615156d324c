"""Made-up spoken identifiers: whatever the style, a view holds the written form and maps back to what was said."""

import json

import pytest

from benchmarks.spoken_forms import TYPES, Case, generate
from redactor.text import spoken_runs, views

CASES = generate(11, 560)
WRITTEN = [case for case in CASES if case.written and "/correction/" not in case.id]
CORRECTED = [case for case in CASES if "/correction/" in case.id and len(case.spans) == 1]
# Readings that stay open without the question: a long row whose only clue is a homophone between written groups.
ALLOWED_MISSES = 3


def _found(case: Case) -> bool:
    message, start, end, _ = case.spans[0]
    text = case.messages[message][1]
    for view in views(text):
        at = view.text.lower().find(case.written.lower())
        if at >= 0:
            low, high = view.to_original(at, at + len(case.written))
            return low <= start and high >= end - 1  # a final full stop may stay
    return False


def test_the_written_form_is_found_where_it_was_said() -> None:
    missed = [case.id for case in WRITTEN if not _found(case)]
    assert len(missed) <= ALLOWED_MISSES, missed


def test_a_corrected_number_is_covered_with_its_correction() -> None:
    missed = []
    for case in CORRECTED:
        message, start, end, _ = case.spans[0]
        runs = spoken_runs(case.messages[message][1])
        if not any(run.start <= start and run.end >= end for run in runs):
            missed.append(case.id)
    assert missed == []


def test_what_is_no_identifier_has_no_view() -> None:
    for case in CASES:
        marked = {span[0] for span in case.spans}
        for place, (_, content) in enumerate(case.messages):
            if place not in marked:
                assert views(content) == [], content


def test_the_generator_is_a_function_of_its_arguments() -> None:
    assert generate(3, 40) == generate(3, 40)
    assert generate(3, 40) != generate(4, 40)


def test_every_type_and_style_comes_up() -> None:
    seen = {tuple(case.id.split("/")[1:3]) for case in CASES}
    assert seen == {(label, style) for label, (_, styles, _, _) in TYPES.items() for style in styles}
    assert any(len(case.spans) > 1 for case in CASES), "some identifiers take several turns"


@pytest.mark.parametrize("case", CASES[:80], ids=lambda case: case.id)
def test_spans_lie_in_user_turns(case: Case) -> None:
    record = json.loads(json.dumps(case.record()))
    assert record["spans"]
    for message, start, end, label in record["spans"]:
        turn = record["messages"][message]
        assert turn["role"] == "user"
        assert turn["content"][start:end].strip() == turn["content"][start:end] != ""
        assert label == case.id.split("/")[1]
