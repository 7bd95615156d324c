"""Override files: parsed strictly, they change lists, and the report says so."""

from datetime import date

import pytest

from redactor.errors import UsageError
from redactor.launch import overrides
from redactor.launch.report import Status
from tests.launch.agents import GOOD
from tests.launch.judging import judged, spoil, statuses

PROMPT = "agent/conversation_config/agent/prompt"


def parsed(lists, **more):
    data = {"date": date(2026, 11, 21), "source": "the vendor's letter of today", "lists": lists, **more}
    return overrides.parse(data, "overrides.yaml")


@pytest.mark.parametrize(
    ("vendor", "path", "value", "rule", "name", "change"),
    [
        ("elevenlabs", f"{PROMPT}/llm", "gpt-4o", "agent.llm", "elevenlabs.llms", {"add": ["gpt-4o"]}),
        ("elevenlabs", f"{PROMPT}/llm", "qwen35-397b-a17b", "agent.llm", "elevenlabs.llms", {"add": ["qwen35-397b-a17b"]}),
        ("anthropic", "uses/1/model", "claude-fable-5", "covered-model", "anthropic.covered_models",
            {"remove": ["claude-fable-5"]}),
        ("anthropic", "uses/0/features", ["batches"], "features", "anthropic.eligible_features", {"add": ["batches"]}),
        ("anthropic", "uses/0/features", ["telepathy"], "features", "anthropic.eligible_features", {"add": ["telepathy"]}),
        ("vapi", "assistant/model/provider", "groq", "assistant.model-provider", "vapi.model_providers", {"add": ["groq"]}),
        ("retell", "agent/pii_config/categories", ["person_name"], "agent.pii-coverage", "retell.pii_categories",
            {"replace": ["person_name"]}),
    ],
)  # fmt: skip
def test_a_list_is_changed_and_the_report_says_so(vendor, path, value, rule, name, change):
    documents = spoil(vendor, path, value)
    assert f"{vendor}.{rule}" in statuses(judged(vendor, documents))
    results = judged(vendor, documents, overrides=parsed({name: change}))
    assert statuses(results) == {f"overrides.{name}": Status.WARNING}
    said = next(result for result in results if result.check == f"overrides.{name}")
    assert next(iter(change.values()))[0] in said.detail
    assert "the vendor's letter of today" in said.source


@pytest.mark.parametrize(
    ("vendor", "rule", "name", "change"),
    [
        ("elevenlabs", "agent.analysis-llm", "elevenlabs.llms", {"remove": ["gemini-2.5-flash-lite"]}),
        ("elevenlabs", "agent.llm", "elevenlabs.llms", {"replace": []}),
        ("anthropic", "covered-model", "anthropic.covered_models", {"add": ["claude-sonnet-5"]}),
        ("anthropic", "features", "anthropic.eligible_features", {"remove": ["prompt-caching"]}),
        ("assemblyai", "transcript.coverage", "assemblyai.pii_policies", {"add": ["occupation"]}),
    ],
)
def test_a_list_can_be_made_stricter(vendor, rule, name, change):
    found = statuses(judged(vendor, GOOD[vendor], overrides=parsed({name: change})))
    assert f"{vendor}.{rule}" in found


def test_a_product_can_become_eligible():
    with_music = {"products": ["agents", "music"]}
    assert statuses(judged("elevenlabs", GOOD["elevenlabs"], **with_music)) == {
        "elevenlabs.product.music": Status.FAIL
    }
    changes = parsed({"elevenlabs.eligible_products": {"add": ["music"]}})
    found = statuses(judged("elevenlabs", GOOD["elevenlabs"], overrides=changes, **with_music))
    assert found == {"overrides.elevenlabs.eligible_products": Status.WARNING}
    changes = parsed({"elevenlabs.eligible_products": {"remove": ["agents"]}})
    found = statuses(judged("elevenlabs", GOOD["elevenlabs"], overrides=changes))
    assert found["elevenlabs.product.agents"] is Status.FAIL


def test_an_override_file_grows_old():
    changes = parsed({"elevenlabs.llms": {"add": ["gpt-4o"]}}, date=date(2026, 8, 1))
    found = statuses(judged("elevenlabs", GOOD["elevenlabs"], overrides=changes))
    assert found["rules.overrides.age"] is Status.WARNING


LISTS = {"elevenlabs.llms": {"add": ["gpt-4o"]}}


@pytest.mark.parametrize(
    "data",
    [
        None, [], {}, {"date": date(2026, 1, 1), "lists": LISTS}, {"date": "2026-01-01", "source": "s", "lists": LISTS},
        {"date": date(2026, 1, 1), "source": " ", "lists": LISTS}, {"date": date(2026, 1, 1), "source": "a\nb", "lists": LISTS},
        {"date": date(2026, 1, 1), "source": 3, "lists": LISTS}, {"date": date(2026, 1, 1), "source": "s", "lists": LISTS,
            "typo": 1},
        *({"date": date(2026, 1, 1), "source": "s", "lists": lists} for lists in (
            {}, [], {"elevenlabs.llm": {"add": ["a"]}}, {"elevenlabs.llms": {}}, {"elevenlabs.llms": ["a"]},
                {"elevenlabs.llms": {"add": "a"}},
            {"elevenlabs.llms": {"add": [1]}}, {"elevenlabs.llms": {"add": ["has a space"]}}, {"elevenlabs.llms": {"drop": ["a"]}},
            {"elevenlabs.llms": {"remove": ["not-there"]}}, {"elevenlabs.llms": {"replace": ["a"], "add": ["b"]}},
            {"elevenlabs.eligible_products": {"add": ["no-product"]}},
        )),
    ],
)  # fmt: skip
def test_a_wrong_file_is_refused(data):
    with pytest.raises(UsageError):
        overrides.parse(data, "overrides.yaml")


def test_every_list_has_a_name():
    names = overrides.names()
    assert {"elevenlabs.llms", "anthropic.covered_models", "anthropic.eligible_features"} <= set(names)
    assert all(names.values())
