"""Canaries: made-up values, planted in made-up records, sent through the real path and looked for in what comes out.

`learn` makes a template of a sample, `make` makes records with canaries, `Judge` looks at what came out; `run` does it all for a
redaction that is a function.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from redactor.errors import QuarantineError
from redactor.launch.canaries.bounds import lower_bound, needed
from redactor.launch.canaries.carriers import built_in
from redactor.launch.canaries.judge import Judge, Kind, Outcome
from redactor.launch.canaries.learn import Known, learn
from redactor.launch.canaries.look import texts
from redactor.launch.canaries.make import Order, Planted, Probe, kept, make
from redactor.launch.canaries.template import Template
from redactor.launch.canaries.values import MAKERS
from redactor.policy import Policy

PER_CELL = 6
SEED = 20261121

Redact = Callable[[str], str]
"""A JSON text -> the redacted JSON text; raises QuarantineError for what it withholds."""


def run(
    redact: Redact,
    policy: Policy,
    *,
    seed: int = SEED,
    per_cell: int = PER_CELL,
    documents: int = 0,
    templates: Sequence[Template] = (),
) -> Outcome:
    """Send canaries through a redaction and look for them in what it gives back.

    Args:
        redact: the redaction.
        policy: decides which entity types must go; those that it keeps are not sent.
        seed: the same seed makes the same canaries.
        per_cell: how many of each entity type in each form. What was caught without a miss is shown, at 95 %, to be caught
            at a rate of at least 0.05 ** (1 / n): 0.61 for 6, 0.95 for 59.
        documents: how many whole documents with several values.
        templates: the records; none takes the built-in ones.
    """
    order = Order(per_cell, documents if per_cell else 0, seed)
    probes = make(templates or built_in(), policy, order)
    judge = Judge(probes, policy)
    for probe in probes:
        try:
            judge.answered(probe.number, redact(probe.text))
        except QuarantineError:
            judge.withheld(probe.number)
    return judge.outcome()


__all__ = [
    "MAKERS",
    "PER_CELL",
    "SEED",
    "Judge",
    "Kind",
    "Known",
    "Order",
    "Outcome",
    "Planted",
    "Probe",
    "Redact",
    "Template",
    "built_in",
    "kept",
    "learn",
    "lower_bound",
    "make",
    "needed",
    "run",
    "texts",
]
