"""Every rule of every vendor: a configuration that passes, and one that does not; and what a rule set has to hold."""

import re
from datetime import date
from pathlib import Path

import pytest

from redactor.errors import UsageError
from redactor.launch import overrides
from redactor.launch.anthropic import table
from redactor.launch.checks import OPERATIONS, STATED
from redactor.launch.report import Status
from redactor.launch.rulefile import cited, load, parse, read_data
from redactor.launch.rules import MAX_AGE_DAYS, VENDORS
from redactor.launch.uses import _OPERATIONS as ON_USES
from tests.launch.agents import GOOD
from tests.launch.faults import FAULTS
from tests.launch.judging import BAAS, every_rule, judged, spoil, statuses

ALL = [
    (vendor, path, value, f"{vendor}.{rule}", status)
    for vendor, faults in FAULTS.items()
    for path, values, rule, status in faults
    for value in values
]
# Rules that read the same field, so that one fault is named by both.
BESIDE = {
    "elevenlabs.agent.history-redaction-entities": {"elevenlabs.agent.history-redaction-coverage"},
    "elevenlabs.agent.custom-llm-url": {"elevenlabs.custom-llm-baa"},
    "elevenlabs.call.agent": {"elevenlabs.agent.test-call"},
    "elevenlabs.agent.test-call": {"elevenlabs.conversation"},
    "retell.agent.pii-categories": {"retell.agent.pii-coverage"},
    "assemblyai.transcript.policies": {"assemblyai.transcript.coverage"},
    "twilio.service.auto-redaction": set(),
    "anthropic.coverage": {"anthropic.request-features", "anthropic.arrangement", "anthropic.one-arrangement"},
    "anthropic.one-arrangement": {"anthropic.coverage", "anthropic.covered-model", "anthropic.request-features",
        "anthropic.arrangement"},
    "anthropic.workspace-retention": {"anthropic.coverage"},
    "anthropic.arrangement": set(),
}  # fmt: skip


@pytest.mark.parametrize("vendor", VENDORS)
def test_what_is_good_passes_every_rule(vendor):
    results = judged(vendor, GOOD[vendor])
    assert statuses(results) == {}
    passed = {result.check for result in results if result.detail != "nothing that it is for"}
    assert {rule.id for rule in load(vendor).rules} <= passed


@pytest.mark.parametrize("vendor", VENDORS)
def test_a_contract_is_never_inferred(vendor):
    own = [rule for rule in BAAS if rule.startswith(f"{vendor}.")]
    assert statuses(judged(vendor, GOOD[vendor], attested=[])) == dict.fromkeys(own, Status.NOT_SHOWN)


@pytest.mark.parametrize(("vendor", "path", "value", "rule", "status"), ALL)
def test_each_fault_is_named(vendor, path, value, rule, status):
    found = statuses(judged(vendor, spoil(vendor, path, value)))
    assert found.pop(rule) is Status(status)
    assert set(found) <= BESIDE.get(rule, set())


def test_every_rule_is_seen_not_to_pass():
    named = {rule for *_, rule, _ in ALL} | set(BAAS)
    assert set(every_rule()) - named == set()
    assert named - set(every_rule()) == set()


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_rule_says_where_it_is_from_and_what_to_do(vendor):
    rules = load(vendor)
    assert rules.name == vendor
    assert all(rule.source and rule.fix and rule.title and rule.date for rule in rules.rules)
    assert all(rule.id.startswith(f"{vendor}.") for rule in rules.rules)
    assert all(rule.attest for rule in rules.rules if rule.op.startswith("attest"))
    assert f"{vendor}.baa" in {rule.id for rule in rules.rules}
    assert all(product.source for product in rules.products.values())


def test_every_operation_is_used():
    used = {rule.op for vendor in VENDORS for rule in load(vendor).rules}
    assert set(OPERATIONS) == used


def test_what_is_judged_from_the_plan_has_an_operation():
    assert set(ON_USES) == set(STATED)


@pytest.mark.parametrize("vendor", VENDORS)
def test_old_rules_are_a_warning(vendor):
    day = load(vendor).date
    last, over = (date.fromordinal(day.toordinal() + MAX_AGE_DAYS + more) for more in (0, 1))
    assert f"rules.{vendor}.age" not in statuses(judged(vendor, GOOD[vendor], today=last))
    found = statuses(judged(vendor, GOOD[vendor], today=over))
    assert found[f"rules.{vendor}.age"] is Status.WARNING


def rule(**changes):
    base = {
        "id": "a",
        "title": "t",
        "document": "d",
        "read": "/x",
        "check": {"op": "empty"},
        "missing": "fail",
        "source": "s",
        "fix": "f",
    }
    return {key: value for key, value in {**base, **changes}.items() if value is not None}


SOURCES = {"s": {"title": "A page", "url": "https://example.com/page", "read": date(2026, 11, 21)}}
WHOLE = {
    "rule_set": "r",
    "sources": SOURCES,
    "date": date(2026, 11, 21),
    "documents": {"d": {"title": "t", "has": {"/x": "array"}, "required": True}},
    "lists": {"l": ["a"]},
    "products": [{"id": "p", "title": "P", "eligible": True, "source": "[s] table"}],
}


@pytest.mark.parametrize(
    "changes",
    [
        {"typo": 1}, {"fix": None}, {"check": {"op": "nothing"}}, {"check": {"op": "equals"}}, {"check": {"op": "empty",
            "value": 1}},
        {"missing": "maybe"}, {"severity": "bad"}, {"document": "other"}, {"read": "x"}, {"date": "today"}, {"fallback": "b"},
        {"proof": {"document": "d"}}, {"check": "empty"}, {"within": "x"}, {"unless": {"read": "/x"}}, {"unless": {"read": "x",
            "values": [1]}},
        {"product": "q"}, {"delivered": "no"}, {"check": {"op": "covers", "values": {"list": "m"}}}, {"proof": {"document": "e",
            "read": "/x", "value": 1}},
    ],
)  # fmt: skip
def test_a_wrong_rule_is_refused(changes):
    assert parse({**WHOLE, "rules": [rule()]}, "rules").rules
    with pytest.raises(UsageError):
        parse({**WHOLE, "rules": [rule(**changes)]}, "rules")
    with pytest.raises(UsageError):
        parse({**WHOLE, "rules": [rule(), rule()]}, "rules")


@pytest.mark.parametrize(
    "changes",
    [
        {"typo": 1}, {"date": "2026-11-21"}, {"documents": {"d": {"title": "t", "has": {"/x": "list"}, "required": True}}},
        {"documents": {"d": {"title": "t", "has": {}, "required": True}}}, {"documents": {"d": {"title": "t",
            "has": {"/x": "array"}, "required": "p"}}},
        {"sources": {}}, {"sources": None}, {"sources": {"S": SOURCES["s"]}}, {"sources": {"t": SOURCES["s"]}},
        {"sources": {"s": SOURCES["s"], "t": SOURCES["s"]}}, {"sources": {"s": {"title": "A page", "url": "https://example.com"}}},
        {"sources": {"s": {**SOURCES["s"], "url": "example.com"}}}, {"sources": {"s": {**SOURCES["s"], "url": "http://example.com"}}},
        {"sources": {"s": {**SOURCES["s"], "read": "today"}}}, {"sources": {"s": {**SOURCES["s"], "title": " "}}},
        {"sources": {"s": {**SOURCES["s"], "more": 1}}},
        {"documents": {"d": {"title": "t", "has": {"/x": "array"}, "required": ["q"]}}}, {"products": [{"id": "p", "title": "P",
            "eligible": "perhaps", "source": "s"}]},
        {"products": [{"id": "p"}]}, {"default_products": ["q"]}, {"wrappers": [{"has": {"/x": "array"}}]},
    ],
)  # fmt: skip
def test_a_wrong_rule_set_is_refused(changes):
    assert parse({**WHOLE, "rules": [rule()]}, "rules").sources[0].title == "A page"
    with pytest.raises(UsageError):
        parse({**WHOLE, **changes, "rules": [rule()]}, "rules")


def test_the_sources_of_what_was_judged_are_given_with_their_names_addresses_and_days():
    found = cited(judged("elevenlabs", GOOD["elevenlabs"]))
    assert [(one.rule_set, one.name) for one in found] == [
        ("elevenlabs", "hipaa"), ("elevenlabs", "zrm"), ("elevenlabs", "sdk"),
        ("elevenlabs_llms", "hipaa"), ("elevenlabs_llms", "sdk"),
    ]  # fmt: skip
    assert cited(judged("anthropic", GOOD["anthropic"]))[-1].rule_set == "anthropic_coverage"
    assert cited([]) == ()


@pytest.mark.parametrize("vendor", VENDORS)
def test_every_fact_names_a_source_a_law_or_a_reason(vendor):
    rules = load(vendor)
    for item in (*rules.rules, *rules.products.values()):
        assert re.match(r"\[[a-z]+\] |45 CFR |evidence must ", item.source), item.id
    assert all(source.read == rules.date for source in rules.sources)


def test_each_rule_set_is_the_one_that_its_file_says():
    assert all(read_data(vendor.replace("-", "_"))["date"] == load(vendor).date for vendor in VENDORS)


def test_the_page_on_the_rules_names_each_rule_product_feature_and_list():
    page = (Path(__file__).parents[2] / "docs" / "rules.md").read_text(encoding="utf-8")
    features = [item.id for item in table().features]
    products = [name for vendor in VENDORS for name in load(vendor).products]
    lacking = [
        f"`{name}`" for name in [*every_rule(), *features, *overrides.names()] if f"`{name}`" not in page
    ]
    assert lacking == []
    assert all(name in page for name in products)
    for vendor in VENDORS:
        assert all(rule.title in page for rule in load(vendor).rules)
        for one in cited(judged(vendor, GOOD[vendor])):
            assert f"| {one.rule_set} | `[{one.name}]` | [{one.title}]({one.url}) | {one.read} |" in page
