"""Calls to practices and pharmacies as speech recognition writes them: what identifies goes, what is said around it stays."""

from __future__ import annotations

from functools import cache

import pytest

from redactor import Redactor

_Case = tuple[list[str], list[str], list[str]]

CASES: dict[str, _Case] = {
    "a time of the day in front of a name": (
        [
            "A: see you thursday at two thirty quorvin",
            "A: your appointment is tomorrow at nine fifteen thorvald",
        ],
        ["quorvin", "thorvald"],
        ["at two thirty", "at nine fifteen"],
    ),
    "a number in front of a street": (
        ["U: the property at two eighteen larkmoor is leaking"],
        ["two eighteen", "larkmoor"],
        ["is leaking"],
    ),
    "kin by marriage and a name that is a word": (
        [
            "U: my stepson caspian has a rash",
            "U: my mother comfort and my aunt patience",
            "U: my goddaughter jaswinder",
        ],
        ["caspian", "comfort", "patience", "jaswinder"],
        ["my stepson", "has a rash", "my goddaughter"],
    ),
    "kin and what they do": (
        [
            "U: my mother also has asthma and my son still coughs",
            "U: my wife drives and my husband works",
            "U: my mom passed and",
        ],
        [],
        [
            "my mother also has asthma and my son still coughs",
            "my wife drives and my husband works",
            "my mom passed and",
        ],
    ),
}


@cache
def _redactor() -> Redactor:
    return Redactor()


def _redacted(turns: list[str]) -> str:
    roles = {"A": "assistant", "U": "user"}
    messages = [{"role": roles[turn[0]], "content": turn[3:]} for turn in turns]
    record = _redactor().redact({"messages": messages})
    return "\n".join(message["content"] for message in record["messages"])


@pytest.mark.parametrize(("turns", "gone", "kept"), CASES.values(), ids=CASES)
def test_what_identifies_goes_and_the_rest_stays(turns: list[str], gone: list[str], kept: list[str]) -> None:
    said = _redacted(turns)
    assert [value for value in gone if value in said] == []
    assert [words for words in kept if words not in said] == []
