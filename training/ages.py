"""Train what tells ages over 89 from other numbers (`redactor.detect.ages`) on `training/texts`: `python -m training.ages`.

With `--check` it is trained on four fifths of the files and judged on the fifth, five times, and nothing is written.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np

from redactor.detect import ages
from training import handwritten

_STEPS, _RATE, _PENALTY = 250, 0.05, 0.5
_FOLDS = 5
_LEVELS = (0.2, 0.3, 0.4, 0.5, 0.6)


def examples() -> tuple[Any, Any, Any]:
    """The features of each number in question as a row of zeros and ones, whether it is an age, and its file's fold."""
    rows: list[Any] = []
    is_age: list[bool] = []
    folds: list[int] = []
    files: dict[str, int] = {}
    for text in handwritten.texts():
        fold = files.setdefault(text.name.split("/")[0], len(files)) % _FOLDS
        asked = ""
        for turn in text.turns:
            people = [(start, end) for start, end, label in turn.spans if label == "PERSON"]
            for start, end in ages.candidates(turn.text):
                labels = {label for a, b, label in turn.spans if a < end and start < b}
                if labels <= {"AGE"}:
                    row = np.zeros(ages.SLOTS + 1, np.float32)
                    row[ages.slots(ages.features(turn.text, start, end, asked, people))] = 1
                    rows.append(row)
                    is_age.append(bool(labels))
                    folds.append(fold)
            asked = turn.text
    return np.stack(rows), np.array(is_age, np.float32), np.array(folds)


def fit(rows: Any, is_age: Any) -> Any:
    """The weights of a logistic regression with a penalty on their squares, by Adam."""
    weights = np.zeros(rows.shape[1], np.float32)
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    shrink = np.full_like(weights, 2 * _PENALTY / len(rows))
    shrink[-1] = 0  # the one of everybody
    for step in range(1, _STEPS + 1):
        wrong = probability(rows, weights) - is_age
        slope = rows.T @ wrong / len(rows) + shrink * weights
        mean = 0.9 * mean + 0.1 * slope
        square = 0.999 * square + 0.001 * slope * slope
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return weights


def probability(rows: Any, weights: Any) -> Any:
    """How probable it is that each is an age."""
    return 1 / (1 + np.exp(-(rows @ weights)))


def main() -> None:
    """Train and write the weights, or print what held-out files show."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="judge on held-out files; write nothing")
    check = parser.parse_args().check
    rows, is_age, folds = examples()
    print(f"{len(rows)} numbers, {int(is_age.sum())} ages")
    if not check:
        np.savez_compressed(ages.WEIGHTS, weights=fit(rows, is_age).astype(np.float16))
        return
    held = np.zeros(len(rows))
    for fold in range(_FOLDS):
        out = folds == fold
        held[out] = probability(rows[out], fit(rows[~out], is_age[~out]))
    for level in _LEVELS:
        found = held >= level
        recall, others = (found * is_age).sum() / is_age.sum(), (found * (1 - is_age)).sum()
        print(f"from {level}: recall {recall:.3f}, others taken {others:.0f}")


if __name__ == "__main__":
    main()
