"""Train what is weighed by what stands around it (`redactor.detect.around`) on `training/texts`: `python -m training.around`.

Ages and numbers of houses are learned from the marks alone. What a second look is taken at (`redactor.detect.second_look`) is what a
first look by all of redactor leaves, so that it is learned from redactor as it is: after a change of what the rules take back, train
again; all takes some six minutes.

With `--check` each question is trained on four fifths of the files and judged on the fifth, five times, and nothing is written.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from benchmarks import marked
from benchmarks.handwritten import record as handwritten_record
from redactor.detect import Detector, ages, around, house_numbers, second_look
from redactor.document.records import Document, read_json
from redactor.findings import Seen, first_look
from redactor.policy import DEFAULT_POLICY, Policy
from redactor.spans import Stretches
from training import handwritten

_STEPS, _RATE, _PENALTY = 200, 0.05, 0.5
_FOLDS = 5
_LEVELS = (0.2, 0.3, 0.4, 0.45, 0.5, 0.6)
_FIRM = "ORGANIZATION"
_NAMES = frozenset(("PERSON", "LOCATION"))
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class Examples:
    """The numbers of one question: the slots of their features, whether it is answered by yes, and their files' folds."""

    slots: list[Any] = field(default_factory=list)
    answers: list[bool] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)

    def add(self, named: Sequence[str], answer: bool, fold: int) -> None:
        """Take one more number."""
        self.slots.append(around.slots(named))
        self.answers.append(answer)
        self.folds.append(fold)


def by_marks() -> dict[str, Examples]:
    """What the marks of the texts by hand tell of ages and of numbers of houses."""
    out = {"ages": Examples(), "houses": Examples()}
    for text, fold in _texts():
        addresses = [
            turn.text[start:end]
            for turn in text.turns
            for start, end, label in turn.spans
            if label == "ADDRESS"
        ]
        asked = ""
        for turn in text.turns:
            _ages(turn, asked, fold, out["ages"])
            _houses(turn, asked, fold, addresses, out["houses"])
            asked = turn.text
    return out


def by_first_look() -> dict[str, Examples]:
    """What a first look at the texts by hand leaves, and what of that is marked."""
    out = Examples()
    detector, policy = Detector(), Policy.load(DEFAULT_POLICY)
    for text, fold in _texts():
        _doubts(text, fold, first_look(_document(text), policy, detector), out)
    return {second_look.QUESTION: out}


def _texts() -> Iterator[tuple[marked.Text, int]]:
    """The texts by hand, each with its fold: all of a file are in one."""
    files: dict[str, int] = {}
    for text in handwritten.texts():
        yield text, files.setdefault(text.name.split("/")[0], len(files)) % _FOLDS


def _document(text: marked.Text) -> Document:
    record = handwritten_record(text)
    return read_json(json.dumps({"id": record["id"], "messages": record["messages"]}, ensure_ascii=False))


def _doubts(text: marked.Text, fold: int, seen: Seen, out: Examples) -> None:
    """What a first look at a text leaves; no numbers in names and places, which the model alone could have seen."""
    marks = {turn.text: turn.spans for turn in text.turns}
    for turn, one, told in second_look.looks(seen.texts, seen.written, seen.found, seen.doubts):
        if seen.texts[turn.text] not in marks:
            continue
        labels = {
            label
            for start, end, label in marks[seen.texts[turn.text]]
            if label != _FIRM and start < one.end and one.start < end
        }
        if one.doubts or not labels & _NAMES:
            out.add(told, bool(labels), fold)


def _people(turn: marked.Turn) -> Stretches:
    return Stretches((start, end) for start, end, label in turn.spans if label == "PERSON")


def _ages(turn: marked.Turn, asked: str, fold: int, out: Examples) -> None:
    told = around.Text(turn.text, asked, _people(turn))
    for start, end in ages.candidates(turn.text):
        labels = {label for a, b, label in turn.spans if a < end and start < b}
        if labels <= {"AGE"}:
            out.add(told.features(start, end), bool(labels), fold)


def _houses(turn: marked.Turn, asked: str, fold: int, addresses: Sequence[str], out: Examples) -> None:
    """Numbers that are nothing else; of addresses those of no more than one word beside the number: longer ones are found as such."""
    words = house_numbers.counted(addresses)
    for start, end in house_numbers.candidates(turn.text):
        own = [(a, b, label) for a, b, label in turn.spans if a < end and start < b]
        if own:
            a, b, label = own[0]
            if (
                label != "ADDRESS"
                or len(_WORD.findall(turn.text[a:b])) > len(_WORD.findall(turn.text[start:end])) + 1
            ):
                continue
            others = words - house_numbers.counted([turn.text[a:b]])
        else:
            others = words
        told = house_numbers.Told(len(addresses) - bool(own), others)
        out.add(
            house_numbers.Talk(turn.text, asked, _people(turn), told).features(start, end), bool(own), fold
        )


def fit(slots: Sequence[Any], answers: Any) -> Any:
    """The weights of a logistic regression with a penalty on their squares, by Adam."""
    flat, firsts, sizes = _joined(slots)
    weights = np.zeros(around.SLOTS + 1)
    weights[-1] = np.log(answers.mean() / (1 - answers.mean()))
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    shrink = np.full_like(weights, 2 * _PENALTY / len(slots))
    shrink[-1] = 0  # the one of everybody
    for step in range(1, _STEPS + 1):
        wrong = 1 / (1 + np.exp(-np.add.reduceat(weights[flat], firsts))) - answers
        slope = np.bincount(flat, weights=np.repeat(wrong, sizes), minlength=len(weights)) / len(slots)
        slope += shrink * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def _joined(slots: Sequence[Any]) -> tuple[Any, Any, Any]:
    """All slots in a row, where those of each number begin, and how many they are."""
    sizes = np.array([len(one) for one in slots])
    return np.concatenate(slots), np.r_[0, np.cumsum(sizes)[:-1]], sizes


def probabilities(slots: Sequence[Any], weights: Any) -> Any:
    """How probable it is that each is answered by yes."""
    flat, firsts, _ = _joined(slots)
    return 1 / (1 + np.exp(-np.add.reduceat(weights[flat], firsts)))


def _check(question: str, told: Examples) -> None:
    answers, folds = np.array(told.answers, float), np.array(told.folds)
    held = np.zeros(len(answers))
    for fold in range(_FOLDS):
        inside, outside = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        weights = fit([told.slots[at] for at in inside], answers[inside])
        held[outside] = probabilities([told.slots[at] for at in outside], weights)
    print(f"{question}: {len(answers)} numbers, {int(answers.sum())} are")
    for level in _LEVELS:
        found = held >= level
        recall, others = (found * answers).sum() / answers.sum(), (found * (1 - answers)).sum()
        print(f"  from {level}: recall {recall:.3f}, others taken {others:.0f}")


def main() -> None:
    """Train and write the weights, or print what held-out files show."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="judge on held-out files; write nothing")
    check = parser.parse_args().check
    weights: dict[str, Any] = {}
    for examples in (by_marks, by_first_look):
        for question, told in examples().items():
            if check:
                _check(question, told)
            else:
                weights[question] = fit(told.slots, np.array(told.answers, float)).astype(np.float16)
        if not check:  # the first look is taken with what the marks tell
            np.savez_compressed(around.WEIGHTS, **weights)
            around.weights.cache_clear()


if __name__ == "__main__":
    main()
