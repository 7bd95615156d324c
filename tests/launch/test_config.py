"""How configuration is read and judged: which document is what, what was not given, and what no report may hold."""

import copy
import json

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from redactor.errors import UsageError
from redactor.launch import llms
from redactor.launch.config import UNREAD
from redactor.launch.exhibits import Given
from redactor.launch.judge import attestable, judge, recognised
from redactor.launch.plan import Use, Vendor
from redactor.launch.report import Report, Status
from tests.launch.agents import EMPTY_HISTORY, GOOD, GOOD_AGENT, GOOD_CALL, GOOD_LOG, GOOD_SETTINGS
from tests.launch.judging import BAAS, TODAY, judged, spoil, statuses

AGENTS = {name: GOOD["elevenlabs"][name] for name in ("agent", "settings", "call", "history")}
PROMPT = "agent/conversation_config/agent/prompt"


def loose(*values, **more):
    """Documents of which nobody says whose they are."""
    documents = [Given(f"{number}.json", value) for number, value in enumerate(values)]
    return judge([], documents, **{"today": TODAY, "attested": BAAS, **more})


def kinds(*values):
    documents = [Given(f"{number}.json", value) for number, value in enumerate(values)]
    found, unread = recognised(documents)
    return {exhibit.name: exhibit.kind for exhibits in found.values() for exhibit in exhibits}, unread


def test_a_good_workspace_passes_but_for_what_only_a_person_can_attest():
    results = judged("elevenlabs", AGENTS, attested=[])
    assert statuses(results) == {"elevenlabs.baa": Status.NOT_SHOWN}
    assert Report(tuple(results)).exit_code == 4
    baa = next(result for result in results if result.check == "elevenlabs.baa")
    assert "whoever" in baa.attest
    attested = judged(
        "elevenlabs", AGENTS, attested={"elevenlabs.baa": "by the privacy officer; not verified"}
    )
    assert statuses(attested) == {}
    assert "by the privacy officer; not verified" in [result.detail for result in attested]
    assert Report(tuple(attested)).exit_code == 0


def test_zero_retention_for_the_workspace_is_shown_by_a_test_call():
    documents = spoil("elevenlabs", "call/metadata/features_usage", {"pii_zrm_workspace": True})
    documents["agent"]["platform_settings"]["privacy"]["zero_retention_mode"] = False
    assert statuses(judged("elevenlabs", documents)) == {}


def test_hipaa_mode_of_the_organization_is_as_good():
    documents = spoil("vapi", "assistant/compliancePlan/hipaaEnabled", False)
    documents["org"] = {"id": "org_harbour", "hipaaEnabled": True}
    assert statuses(judged("vapi", documents)) == {}


def test_an_agent_without_webhooks_has_those_of_the_workspace():
    documents = spoil("elevenlabs", "agent/platform_settings/workspace_overrides", {})
    assert statuses(judged("elevenlabs", documents)) == {}
    del documents["settings"]
    found = statuses(judged("elevenlabs", documents))
    assert found["elevenlabs.agent.webhook-events"] is Status.NOT_SHOWN
    assert found["elevenlabs.settings"] is Status.NOT_SHOWN


def test_a_webhook_counts_as_the_test_call_but_shows_nothing_of_what_is_stored():
    call = copy.deepcopy(GOOD_CALL)
    call["transcript"][1]["message"] = "Your refill is ready."
    hook = {"type": "post_call_transcription", "event_timestamp": 1, "data": call}
    found = statuses(judged("elevenlabs", {**AGENTS, "call": hook}))
    assert found == dict.fromkeys(
        ["elevenlabs.call.transcript", "elevenlabs.call.tools", "elevenlabs.call.analysis"], Status.WARNING
    )


def test_what_was_not_given_is_never_passed():
    found = statuses(loose(GOOD_AGENT))
    lacking = ["elevenlabs.settings", "elevenlabs.conversation", "elevenlabs.agent.test-call"]
    assert found == dict.fromkeys(lacking, Status.NOT_SHOWN)


def test_a_vendor_of_the_plan_without_a_document_is_not_shown():
    found = statuses(judge([Vendor("retell"), Vendor("telegraph")], [], today=TODAY, attested=BAAS))
    assert found == {"retell.agent": Status.NOT_SHOWN, "vendors.unknown": Status.NOT_SHOWN}


def test_each_agent_needs_a_test_call_of_its_own():
    other = {**GOOD_AGENT, "agent_id": "agent_other"}
    results = loose(GOOD_AGENT, other, GOOD_SETTINGS, GOOD_CALL)
    left = [(result.check, result.document) for result in results if result.status is not Status.PASS]
    assert left == [("elevenlabs.agent.test-call", "1.json")]
    assert (
        statuses(loose(GOOD_AGENT, other, GOOD_SETTINGS, GOOD_CALL, {**GOOD_CALL, "agent_id": "agent_other"}))
        == {}
    )


def test_uses_of_a_vendor_without_a_table_are_not_shown():
    stated = [Vendor("retell", uses=(Use("chat", "enterprise", "zero"),))]
    documents = [Given(f"{name}.json", GOOD["retell"][name]) for name in ("agent", "engine")]
    assert statuses(judge(stated, documents, today=TODAY, attested=BAAS)) == {"retell.uses": Status.NOT_SHOWN}


def test_what_nests_too_deep_is_not_read():
    deep = GOOD_AGENT
    for _ in range(3000):
        deep = [deep]
    assert kinds(deep) == ({}, ["0.json"])
    assert kinds({**GOOD_AGENT, "x": deep}) == ({}, ["0.json"])


def test_two_agents_are_both_judged():
    other = copy.deepcopy(GOOD_AGENT)
    other["platform_settings"]["auth"]["enable_auth"] = False
    results = loose({"agents": [GOOD_AGENT, other]}, GOOD_SETTINGS, GOOD_CALL)
    failed = [result for result in results if result.status is Status.FAIL]
    assert [(result.check, result.document) for result in failed] == [("elevenlabs.agent.auth", "0.json[1]")]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (GOOD_AGENT, "elevenlabs.agent"),
        ({key: value for key, value in GOOD_AGENT.items() if key != "agent_id"}, "elevenlabs.agent"),
        (GOOD_SETTINGS, "elevenlabs.settings"),
        (GOOD_CALL, "elevenlabs.conversation"),
        (EMPTY_HISTORY, "elevenlabs.history"),
        ({"llms": [{"llm": "gpt-4o"}]}, "elevenlabs.llm_list"),
        (GOOD_LOG, "elevenlabs.requests"),
        (GOOD["retell"]["agent"], "retell.agent"),
        ({"event": "call_ended", "call": GOOD["retell"]["call"]}, "retell.call"),
        (GOOD["vapi"]["assistant"], "vapi.assistant"),
        ({"id": "a", "orgId": "o", "model": {"provider": "openai"}}, "vapi.assistant"),
        (GOOD["vapi"]["call"], "vapi.call"),
        ({"message": {"type": "end-of-call-report", "artifact": {"recordingUrl": ""}}}, "vapi.call"),
        (GOOD["elevenlabs"]["list"], "elevenlabs.conversations"),
        ({"services": [GOOD["twilio"]["service"]], "meta": {}}, "twilio.service"),
        (GOOD["contact-lens"]["flow"], "contact-lens.flow"),
        ({"ContactFlow": {"Id": "f", "Content": json.dumps(GOOD["contact-lens"]["flow"])}}, "contact-lens.flow"),
        (GOOD["contact-lens"]["analysis"], "contact-lens.analysis"),
        (GOOD["assemblyai"]["transcript"], "assemblyai.transcript"),
        (GOOD["anthropic"]["request"], "anthropic.request"),
        ({"method": "POST", "url": "u", "body": GOOD["anthropic"]["request"]}, "anthropic.request"),
        (GOOD["anthropic"]["error"], "anthropic.error"),
    ],
)  # fmt: skip
def test_an_export_is_known_by_its_shape(value, kind):
    assert kinds(value) == ({"0.json": kind}, [])


@pytest.mark.parametrize(
    "value",
    [{"a": 1}, None, [], "text", 7, {"data": []}, {"ContactFlow": {"Content": "{"}}, [[[[[[GOOD_AGENT]]]]]], [{"url": "https://other.example/v1/x"}]],
)  # fmt: skip
def test_what_is_no_export_is_named_as_not_read(value):
    found, unread = kinds(value)
    assert (found, unread) == ({}, ["0.json"])
    results = loose(GOOD_AGENT, GOOD_SETTINGS, GOOD_CALL, value)
    assert statuses(results) == {UNREAD: Status.NOT_SHOWN}
    assert next(result for result in results if result.check == UNREAD).where == ("3.json",)


def test_of_a_list_the_elements_that_are_no_export_are_named():
    found, unread = kinds([GOOD_AGENT, {"a": 1}])
    assert (found, unread) == ({"0.json[0]": "elevenlabs.agent"}, ["0.json[1]"])


def test_a_document_under_the_wrong_vendor_is_not_read():
    assert recognised([Given("a.json", GOOD_AGENT, "retell")]) == ({}, ["a.json"])
    assert recognised([Given("a.json", GOOD_LOG, "retell", "log")]) == ({}, ["a.json"])
    assert recognised([Given("a.json", GOOD_AGENT, "telegraph")]) == ({}, ["a.json"])


def test_the_list_of_the_workspace_replaces_the_published_one():
    documents = spoil("elevenlabs", f"{PROMPT}/llm", "gpt-4o")
    own = llms.given(
        {"llms": [{"llm": name} for name in ["gpt-4o", "gemini-2.0-flash-001", "claude-sonnet-4-5"]]}
    )
    found = statuses(judged("elevenlabs", documents, llm_list=own))
    assert "elevenlabs.agent.llm" not in found
    assert found["elevenlabs.agent.analysis-llm"] is Status.FAIL
    documents["list"] = {"llms": [{"llm": "gpt-4o"}]}
    assert "elevenlabs.agent.llm" not in statuses(judged("elevenlabs", documents))


@pytest.mark.parametrize("answer", [{}, [], {"llms": []}, {"llms": [{"name": "x"}]}, "gpt-4o", [3]])
def test_a_list_that_is_none_is_refused(answer):
    with pytest.raises(UsageError):
        llms.given(answer)


def test_the_list_of_models_grows_old_too():
    assert statuses(judged("elevenlabs", AGENTS, today=TODAY.replace(year=2027)))["rules.elevenlabs_llms.age"]


@pytest.mark.parametrize("name", ["elevenlabs.agent.auth", "nothing"])
def test_only_what_is_for_attesting_can_be_attested(name):
    assert name not in attestable()
    with pytest.raises(UsageError):
        judged("elevenlabs", AGENTS, attested=[name])


def test_no_text_of_an_export_is_in_the_report():
    secret = "Zebulon-Quimby-sk-77"
    documents = spoil("elevenlabs", f"{PROMPT}/llm", secret)
    documents["agent"]["platform_settings"]["privacy"]["record_voice"] = secret
    documents["agent"]["workflow"]["nodes"] = {"Zebulon Quimby": {"llm": secret, "mcp_server_ids": [secret]}}
    documents["settings"]["webhooks"]["events"] = secret
    documents["log"] = [{"url": f"https://api.elevenlabs.io/v1/text-to-speech/{secret}?text={secret}"}]
    results = judged("elevenlabs", documents)
    retell = spoil("retell", "agent/data_storage_setting", secret)
    retell["agent"]["pii_config"]["categories"] = [secret]
    results += judged("retell", retell)
    anthropic = spoil(
        "anthropic", "request/tools/1/input_schema/properties/zebulon_quimby", {"enum": ["Zebulon Quimby"]}
    )
    anthropic["request"]["tools"][0]["type"] = secret
    anthropic["request"][secret] = [secret]
    anthropic["request"]["model"] = secret
    anthropic["error"]["error"]["message"] = secret
    results += judged("anthropic", anthropic)
    report = Report(tuple(results))
    assert report.exit_code == 1
    assert "zebulon" not in json.dumps(report.as_dict()).lower()


@pytest.mark.parametrize("vendor", GOOD)
def test_judging_changes_nothing_and_is_repeatable(vendor):
    documents = copy.deepcopy(GOOD[vendor])
    assert judged(vendor, documents) == judged(vendor, documents)
    assert documents == GOOD[vendor]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def _places(value, path=()):
    yield path
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _places(item, (*path, key))


def _put(value, path, new):
    if not path:
        return new
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = _put(value[path[0]], path[1:], new)
    return copied


@settings(max_examples=150, deadline=None)
@drawn(data=st.data(), vendor=st.sampled_from(sorted(GOOD)), new=JSON)
def test_whatever_stands_anywhere_the_rules_judge_and_nothing_is_raised(data, vendor, new):
    names = [name for name in GOOD[vendor] if name != "uses"]
    name = data.draw(st.sampled_from(names))
    path = data.draw(st.sampled_from(list(_places(GOOD[vendor][name]))))
    documents = {**GOOD[vendor], name: _put(GOOD[vendor][name], path, new)}
    results = judged(vendor, documents)
    checks = {result.check for result in results}
    assert f"rules.{vendor}.age" in checks
    assert f"{vendor}.baa" in checks


@drawn(value=JSON)
def test_any_document_is_read_or_named(value):
    found, unread = kinds(value)
    assert bool(found) is not (unread == ["0.json"])
