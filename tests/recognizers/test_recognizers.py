"""Every recognizer on disk is registered and has cases that must match and cases that must not; all hold."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

import recognizers
from recognizers._needs import Needs, traits_of
from recognizers.base import PatternEntityRecognizer

CASES = Path(__file__).parent / "cases"
THRESHOLD = 0.5
CONTEXT_ONLY = 0.1
"""A pattern of this score is worth nothing without a context word, so its needs may ask for that word."""
MODULES = {cls.__module__.rpartition(".")[2]: cls for cls in recognizers.RECOGNIZERS}


@cache
def one(module: str) -> PatternEntityRecognizer:
    return MODULES[module]()


def load(module: str) -> dict[str, list[Any]]:
    data: dict[str, list[Any]] = yaml.safe_load((CASES / f"{module}.yaml").read_text(encoding="utf-8"))
    return data


MATCH = [(m, *case) for m in MODULES if (CASES / f"{m}.yaml").exists() for case in load(m)["match"]]
NO_MATCH = [(m, case) for m in MODULES if (CASES / f"{m}.yaml").exists() for case in load(m)["no_match"]]


def test_every_module_on_disk_is_registered_and_has_both_kinds_of_cases() -> None:
    files = {path.stem for path in Path(recognizers.__file__).parent.glob("*.py")}
    on_disk = {name for name in files if not name.startswith("_")} - {"base"}
    assert on_disk == set(MODULES)
    assert {path.stem for path in CASES.glob("*.yaml")} == on_disk
    for module in on_disk:
        assert load(module).keys() == {"match", "no_match"}, module
        assert len(load(module)["match"]) >= 2, module
        assert len(load(module)["no_match"]) >= 2, module


def test_entity_types_and_names_are_unique_except_where_one_entity_has_no_second_door() -> None:
    built = recognizers.build()
    assert len({r.name for r in built}) == len(built)
    assert len({cls.entity for cls in recognizers.RECOGNIZERS}) == len(built)


@pytest.mark.parametrize(("module", "text", "span", "least"), MATCH)
def test_matches(module: str, text: str, span: str, least: float) -> None:
    found = {(text[r.start : r.end], r.score) for r in one(module).analyze(text, [])}
    assert any(value == span and score >= least for value, score in found), found


@pytest.mark.parametrize(("module", "text"), NO_MATCH)
def test_does_not_match(module: str, text: str) -> None:
    found = [(text[r.start : r.end], r.score) for r in one(module).analyze(text, []) if r.score >= THRESHOLD]
    assert not found


ALPHABET = st.sampled_from(
    "0123456789 .,-/:@#()+_'\"=\\\n\tabcdeioxABCSTZ\u00df\u0661\uff11\u0301\U0001f600%&<>[]{}*"
)
CUES = st.sampled_from(
    ["ssn ", "dob: ", "card ", "my name is ", "http://", "phone ", "mrn#", " Street, ", '"id": "', "May "]
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(ALPHABET, CUES), max_size=60).map("".join),
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_ordered_spans_inside_it_and_no_error(text: str) -> None:
    for module in MODULES:
        recognizer = one(module)
        results = recognizer.analyze(text, [])
        assert [r.start for r in results] == sorted(r.start for r in results)
        for r in results:
            assert 0 <= r.start < r.end <= len(text)
            assert 0 < r.score <= 1
            assert r.entity_type == recognizer.entity
            assert r.recognition_metadata["recognizer_name"] == recognizer.name


PATTERNS = [
    (f"{cls.__name__}: {pattern.name}", cls.needs, pattern)
    for cls in recognizers.RECOGNIZERS
    for pattern in cls.patterns
    if pattern.score > CONTEXT_ONLY and not cls.context_required
]


def hidden(text: str) -> list[str]:
    traits = traits_of(text)
    return [
        name
        for name, needs, pattern in PATTERNS
        if not (needs.bit & traits.met and pattern.needs.bit & traits.met) and pattern.compiled.search(text)
    ]


def asked_one_by_one(needs: Needs, text: str) -> bool:
    traits = traits_of(text)
    return (
        traits.digits >= needs.digits
        and traits.cluster >= needs.cluster
        and traits.run >= needs.run
        and traits.mixed >= needs.mixed
        and traits.dotted >= needs.dotted
        and (not needs.words or not needs.words.isdisjoint(traits.words))
        and (not needs.literals or any(literal in text for literal in needs.literals))
    )


@given(TEXTS)
def test_the_bits_of_a_text_are_what_each_need_would_say(text: str) -> None:
    met = traits_of(text).met
    every = [needs for _, *both in PATTERNS for needs in (both[0], both[1].needs)]
    assert [bool(needs.bit & met) for needs in every] == [asked_one_by_one(needs, text) for needs in every]


def test_needs_hide_no_match_in_any_case() -> None:
    texts = [text for _, text, _, _ in MATCH] + [text for _, text in NO_MATCH]
    assert {text: names for text in texts if (names := hidden(text))} == {}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_needs_hide_no_match(text: str) -> None:
    assert hidden(text) == []


@pytest.mark.parametrize("module", MODULES)
def test_only_the_entities_asked_for(module: str) -> None:
    text, _, _ = load(module)["match"][0]
    assert one(module).analyze(text, ["SOMETHING_ELSE"]) == []
    assert one(module).analyze(text, [MODULES[module].entity])
