"""How the tests of the rules judge: good documents, one of them spoiled, through the one door."""

import copy
from datetime import date

from redactor.launch.judge import Given, judge
from redactor.launch.plan import Use, Vendor
from redactor.launch.report import Status
from redactor.launch.rulefile import load
from redactor.launch.rules import VENDORS
from tests.launch.agents import GOOD
from tests.launch.faults import GONE

TODAY = date(2026, 12, 1)
BAAS = [*(f"{vendor}.baa" for vendor in VENDORS), "retell.models-baa"]


def find(text):
    """Finds the one person of the tests."""
    return ["PERSON"] if "zebulon quimby" in text.lower() else []


def spoil(vendor, path, value):
    """The good documents of a vendor, with one place of one of them changed, added or gone."""
    documents = copy.deepcopy(GOOD[vendor])
    target = documents
    *steps, last = path.split("/")
    for step in steps:
        target = target[int(step)] if isinstance(target, list) else target.setdefault(step, {})
    if value is GONE:
        target.pop(last)
    elif isinstance(target, list):
        target[int(last) : int(last) + 1] = [value]
    else:
        target[last] = value
    return documents


def given(vendor, documents):
    """The documents as the plan would give them."""
    kinds = {"log": "log", "schema": "schema"}
    return [
        Given(f"{name}.json", value, vendor, kinds.get(name, ""))
        for name, value in documents.items()
        if name != "uses"
    ]


def judged(vendor, documents, *, products=(), today=TODAY, attested=BAAS, **more):
    """Results for one vendor."""
    uses = tuple(Use(**{"features": (), **use}) for use in documents.get("uses", ()))
    stated = [Vendor(vendor, products=tuple(products), uses=uses)]
    return judge(stated, given(vendor, documents), today=today, attested=attested, find=find, **more)


def statuses(results):
    """What did not pass: rule -> the worst status of it."""
    order = (Status.WARNING, Status.NOT_SHOWN, Status.FAIL)
    left = [result for result in results if result.status is not Status.PASS]
    left.sort(key=lambda result: order.index(result.status))
    return {result.check: result.status for result in left}


def every_rule():
    """The ids of all rules of all vendors."""
    return [rule.id for vendor in VENDORS for rule in load(vendor).rules]
