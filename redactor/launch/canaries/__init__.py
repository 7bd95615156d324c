"""Canaries: made-up values, planted in made-up records, sent through the real redaction and looked for in what comes out."""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Callable

from redactor.errors import QuarantineError
from redactor.launch.canaries.bounds import lower_bound
from redactor.launch.canaries.carriers import DECOYS, FORMS, SHAPES, decoys, record
from redactor.launch.canaries.look import MIN_RUN, Spread, leaks, texts
from redactor.launch.canaries.values import MAKERS, Maker, Value
from redactor.launch.report import Canaries, Cell
from redactor.policy import Policy

PER_CELL = 6
SEED = 20261121

Redact = Callable[[str], str]
"""A JSON text -> the redacted JSON text; raises QuarantineError for what it withholds."""


def run(redact: Redact, policy: Policy, *, seed: int = SEED, per_cell: int = PER_CELL) -> Canaries:
    """Send canaries through a redaction and look for them in the output.

    Args:
        redact: the real path.
        policy: decides which entity types must go; those that it keeps are not sent.
        seed: the same seed makes the same canaries.
        per_cell: how many of each entity type in each form. What was caught without a miss is shown, at 95 %, to be caught
            at a rate of at least 0.05 ** (1 / n): 0.61 for 6, 0.95 for 59.

    Returns:
        the counts by entity type and form, and the over-redaction of harmless phrases.
    """
    cells: list[Cell] = []
    kept: list[str] = []
    quarantined = 0
    for entity_type, make in MAKERS.items():
        rule = policy.rule(entity_type)
        if rule.operator == "keep" and policy.content != "drop":
            kept.append(entity_type)
            continue
        allowed = max(MIN_RUN, int(rule.options.get("keep_last", 0)) + 1)
        tally: Counter[str] = Counter()
        examples: dict[str, str] = {}
        for number in range(per_cell):
            # A generator of its own for each, so that one more entity type or form changes no other canary.
            rng = random.Random(f"{seed}/{entity_type}/{number}")  # noqa: S311
            shape = SHAPES[number % len(SHAPES)]
            value = _fresh(make, shape, rng, allowed)
            for form, text in value.forms.items():
                caught = _caught(redact, value, form, shape, rng, allowed)
                quarantined += caught is None
                tally[form] += caught is not False
                if caught is False:
                    examples.setdefault(form, text)
        for form in FORMS:
            if form in tally:
                bound = round(lower_bound(tally[form], per_cell), 3)
                cells.append(Cell(entity_type, form, per_cell, tally[form], bound, examples.get(form, "")))
    changed = sum(_changed(redact, shape) for shape in SHAPES[::2])
    return Canaries(tuple(cells), len(DECOYS) * len(SHAPES[::2]), changed, tuple(kept), quarantined)


def _fresh(make: Maker, shape: str, rng: random.Random, allowed: int) -> Value:
    """A value of which nothing stands in the carrier itself: there it would be found, whatever the redaction does."""
    while True:
        value = make(rng)
        bare = record(value.entity_type, "written", "", shape, random.Random(0))  # noqa: S311
        if not leaks(value, Spread.of(bare, joined=True), allowed):
            return value


def _caught(
    redact: Redact, value: Value, form: str, shape: str, rng: random.Random, allowed: int
) -> bool | None:
    """Whether nothing of a canary is left; None where the whole record was withheld."""
    planted = record(value.entity_type, form, value.forms[form], shape, rng)
    try:
        output = json.loads(redact(json.dumps(planted)))
    except QuarantineError:
        return None
    return not leaks(value, Spread.of(output, joined=form == "split"), allowed)


def _changed(redact: Redact, shape: str) -> int:
    try:
        output = json.loads(redact(json.dumps(decoys(shape))))
    except QuarantineError:
        return len(DECOYS)
    left = set(texts(output)[0])
    return sum(phrase not in left for phrase in DECOYS)


__all__ = ["MAKERS", "PER_CELL", "SEED", "Redact", "lower_bound", "run", "texts"]
