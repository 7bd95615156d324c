"""Configuration rules: for each one an export that passes and one that does not."""

import copy
import json
from datetime import date

import pytest

from redactor.errors import UsageError
from redactor.launch import llms
from redactor.launch.config import check
from redactor.launch.report import Report, Status
from redactor.launch.rules import load, parse, read_data
from tests.launch.agents import EMPTY_HISTORY, GOOD_AGENT, GOOD_CALL, GOOD_SETTINGS

TODAY = date(2026, 12, 1)
GOOD = {"agent": GOOD_AGENT, "settings": GOOD_SETTINGS, "call": GOOD_CALL, "history": EMPTY_HISTORY}
PRIVACY = "platform_settings/privacy"
PROMPT = "conversation_config/agent/prompt"
GONE = object()


def judge(documents, **options):
    return check(list(documents.items()), rules=load(), today=options.pop("today", TODAY), **options)


def spoil(name, path, value):
    """The good exports, with one field of one of them changed or gone."""
    documents = copy.deepcopy(GOOD)
    target = documents[name]
    *steps, last = path.split("/")
    for step in steps:
        target = target[int(step)] if step.isdigit() else target.setdefault(step, {})
    if value is GONE:
        target.pop(last)
    else:
        target[last] = value
    return documents


def statuses(results):
    return {result.check: result.status for result in results if result.status is not Status.PASS}


def test_a_good_workspace_passes_but_for_what_only_a_person_can_attest():
    results = judge(GOOD)
    assert statuses(results) == {"elevenlabs.baa": Status.NOT_SHOWN}
    assert Report(tuple(results)).exit_code == 4
    attested = judge(GOOD, attested=["elevenlabs.baa"])
    assert statuses(attested) == {}
    assert Report(tuple(attested)).exit_code == 0


FAULTS = [
    # (export, path, values that are no good, the rule, its status)
    (
        "agent",
        f"{PRIVACY}/zero_retention_mode",
        [False, GONE, None, "true", 1],
        "zero-retention-mode",
        "fail",
    ),
    ("agent", f"{PRIVACY}/record_voice", [True, GONE, 0], "record-voice", "fail"),
    ("agent", f"{PRIVACY}/retention_days", [-1, GONE, 365, "0", True], "retention-days", "fail"),
    ("agent", f"{PRIVACY}/retention_days", [7, 30], "retention-days", "warning"),
    ("agent", f"{PRIVACY}/delete_transcript_and_pii", [False, GONE], "delete-transcript", "fail"),
    ("agent", f"{PRIVACY}/delete_audio", [False, GONE], "delete-audio", "fail"),
    (
        "agent",
        f"{PRIVACY}/apply_to_existing_conversations",
        [False, GONE],
        "existing-conversations",
        "warning",
    ),
    (
        "agent",
        f"{PRIVACY}/conversation_history_redaction/enabled",
        [False, GONE],
        "history-redaction",
        "fail",
    ),
    (
        "agent",
        f"{PRIVACY}/conversation_history_redaction/entities",
        [[], GONE],
        "history-redaction-entities",
        "fail",
    ),
    (
        "agent",
        f"{PRIVACY}/conversation_history_redaction/entities",
        [["name"]],
        "history-redaction-coverage",
        "warning",
    ),
    (
        "agent",
        f"{PRIVACY}/conversation_history_redaction/excluded_data_collection_ids",
        [["dob"]],
        "history-redaction-exclusions",
        "fail",
    ),
    (
        "agent",
        f"{PROMPT}/llm",
        ["gpt-4o", GONE, "gemini-2.5-flash-preview-05-20", "", {"a": 1}],
        "llm",
        "fail",
    ),
    ("agent", f"{PROMPT}/llm", ["qwen35-397b-a17b"], "llm", "not shown"),
    ("agent", f"{PROMPT}/backup_llm_config/preference", ["default", GONE], "backup-llm-preference", "fail"),
    (
        "agent",
        f"{PROMPT}/backup_llm_config/order",
        [["gemini-2.0-flash", "grok-beta"]],
        "backup-llm-order",
        "fail",
    ),
    ("agent", "platform_settings/analysis_llm", ["gpt-5.2", GONE], "analysis-llm", "fail"),
    ("agent", "platform_settings/evaluation/criteria/1/llm", ["gpt-5.2"], "other-llms", "fail"),
    (
        "agent",
        "workflow/nodes/node_1/conversation_config/agent/prompt/llm",
        ["gpt-5.2"],
        "other-llms",
        "fail",
    ),
    ("agent", "workflow/nodes/node_2/backup_llm_config", [{"order": ["gpt-5.2"]}], "other-llms", "fail"),
    ("agent", "platform_settings/summary_llm", ["gpt-5.2"], "other-llms", "fail"),
    ("agent", f"{PROMPT}/mcp_server_ids", [["m"]], "mcp-servers", "fail"),
    ("agent", f"{PROMPT}/mcp_server_ids", [GONE], "mcp-servers", "not shown"),
    ("agent", f"{PROMPT}/native_mcp_server_ids", [["m"]], "native-mcp-servers", "fail"),
    (
        "agent",
        "workflow/nodes/node_1/conversation_config/agent/prompt/mcp_server_ids",
        [["m"]],
        "mcp-anywhere",
        "fail",
    ),
    ("agent", f"{PROMPT}/enable_reasoning_summary", [True], "reasoning-summary", "fail"),
    ("agent", f"{PROMPT}/enable_reasoning_summary", [GONE], "reasoning-summary", "not shown"),
    (
        "agent",
        "platform_settings/workspace_overrides/webhooks/events",
        [["transcript", "audio"], ["unredacted_transcript"], ["unredacted_audio"], "transcript"],
        "webhook-events",
        "fail",
    ),
    ("agent", "platform_settings/workspace_overrides/webhooks/send_audio", [True], "webhook-audio", "fail"),
    ("agent", "platform_settings/auth/enable_auth", [False, GONE], "auth", "fail"),
    ("agent", f"{PROMPT}/llm", ["custom-llm"], "elevenlabs.custom-llm-baa", "not shown"),
    (
        "agent",
        f"{PROMPT}/custom_llm",
        [{"url": "https://llm.harbour.example"}],
        "elevenlabs.custom-llm-baa",
        "not shown",
    ),
    ("settings", "webhooks/events", [["audio"]], "elevenlabs.settings.webhook-events", "fail"),
    ("settings", "webhooks/send_audio", [True], "elevenlabs.settings.webhook-audio", "fail"),
    ("settings", "can_use_mcp_servers", [True], "elevenlabs.settings.mcp", "warning"),
    (
        "settings",
        "conversation_initiation_client_data_webhook/url",
        ["http://hooks.harbour.example"],
        "elevenlabs.settings.initiation-webhook",
        "fail",
    ),
    ("settings", "conversation_embedding_retention_days", [30], "elevenlabs.settings.embeddings", "warning"),
    ("call", "agent_id", ["agent_other"], "elevenlabs.call.agent", "fail"),
    (
        "call",
        "metadata/features_usage/pii_zrm_agent",
        [False, None],
        "elevenlabs.call.zero-retention-mode",
        "fail",
    ),
    ("call", "has_audio", [True], "elevenlabs.call.audio", "fail"),
    ("call", "has_user_audio", [GONE], "elevenlabs.call.audio", "not shown"),
    ("call", "metadata/features_usage/external_mcp_servers/used", [True], "elevenlabs.call.mcp", "fail"),
    ("call", "transcript/1/producing_llm", ["gpt-4o"], "elevenlabs.call.llm", "fail"),
    ("call", "transcript/1/message", ["Your refill is ready."], "elevenlabs.call.transcript", "warning"),
    ("history", "history", [[{"text": "x"}]], "elevenlabs.history.empty", "fail"),
    ("history", "has_more", [True], "elevenlabs.history.complete", "fail"),
]


@pytest.mark.parametrize(
    ("name", "path", "value", "rule", "status"),
    [(name, path, value, rule, status) for name, path, values, rule, status in FAULTS for value in values],
)
def test_each_fault_is_named(name, path, value, rule, status):
    found = statuses(judge(spoil(name, path, value), attested=["elevenlabs.baa"]))
    rule = rule if rule.startswith("elevenlabs.") else f"elevenlabs.agent.{rule}"
    assert found.pop(rule) is Status(status)
    # No other rule takes offence, but those that read the same field.
    assert set(found) <= {"elevenlabs.agent.history-redaction-coverage"}


def test_every_rule_is_seen_to_pass_and_not_to_pass():
    named = {
        rule if rule.startswith("elevenlabs.") else f"elevenlabs.agent.{rule}" for _, _, _, rule, _ in FAULTS
    }
    assert {rule.id for rule in load().rules} - named == {"elevenlabs.baa"}


def test_zero_retention_for_the_workspace_is_shown_by_a_test_call():
    documents = spoil("call", "metadata/features_usage", {"pii_zrm_workspace": True})
    documents["agent"]["platform_settings"]["privacy"]["zero_retention_mode"] = False
    assert statuses(judge(documents)) == {"elevenlabs.baa": Status.NOT_SHOWN}


def test_an_agent_without_webhooks_has_those_of_the_workspace():
    documents = spoil("agent", "platform_settings/workspace_overrides", {})
    assert statuses(judge(documents)) == {"elevenlabs.baa": Status.NOT_SHOWN}
    del documents["settings"]
    found = statuses(judge(documents))
    assert found["elevenlabs.agent.webhook-events"] is Status.NOT_SHOWN
    assert found["elevenlabs.settings"] is Status.NOT_SHOWN


def test_a_webhook_counts_as_the_test_call_it_carries():
    documents = {**GOOD, "call": {"type": "post_call_transcription", "event_timestamp": 1, "data": GOOD_CALL}}
    assert statuses(judge(documents)) == {"elevenlabs.baa": Status.NOT_SHOWN}


def test_what_was_not_given_is_never_passed():
    found = statuses(judge({"agent": GOOD_AGENT}))
    assert found == dict.fromkeys(
        ["elevenlabs.settings", "elevenlabs.conversation", "elevenlabs.baa"], Status.NOT_SHOWN
    )


def test_the_list_of_the_workspace_replaces_the_published_one():
    documents = spoil("agent", f"{PROMPT}/llm", "gpt-4o")
    own = llms.given(
        {"llms": [{"llm": name} for name in ["gpt-4o", "gemini-2.0-flash-001", "claude-sonnet-4-5"]]}
    )
    found = statuses(judge(documents, llm_list=own))
    assert "elevenlabs.agent.llm" not in found
    assert found["elevenlabs.agent.analysis-llm"] is Status.FAIL
    documents["list"] = {"llms": [{"llm": "gpt-4o"}]}
    assert "elevenlabs.agent.llm" not in statuses(judge(documents))


@pytest.mark.parametrize("answer", [{}, [], {"llms": []}, {"llms": [{"name": "x"}]}, "gpt-4o", [3]])
def test_a_list_that_is_none_is_refused(answer):
    with pytest.raises(UsageError):
        llms.given(answer)


def test_old_rules_are_a_warning():
    found = statuses(judge(GOOD, today=date(2027, 2, 20)))
    assert found["rules.elevenlabs.age"] is found["rules.elevenlabs_llms.age"] is Status.WARNING
    assert "rules.elevenlabs.age" not in statuses(judge(GOOD, today=date(2027, 2, 19)))


@pytest.mark.parametrize("documents", [{}, {"x": {"a": 1}}, {"x": None}, {"agent": GOOD_AGENT, "y": []}])
def test_what_is_no_export_is_refused(documents):
    with pytest.raises(UsageError):
        judge(documents)


@pytest.mark.parametrize("name", ["elevenlabs.agent.auth", "nothing"])
def test_only_what_is_for_attesting_can_be_attested(name):
    with pytest.raises(UsageError):
        judge(GOOD, attested=[name])


def test_no_text_of_an_export_is_in_the_report():
    secret = "Zebulon-Quimby-sk-77"
    documents = spoil("agent", f"{PROMPT}/llm", secret)
    documents["agent"]["platform_settings"]["privacy"]["record_voice"] = secret
    documents["agent"]["workflow"]["nodes"] = {"Zebulon Quimby": {"llm": secret, "mcp_server_ids": [secret]}}
    documents["settings"]["webhooks"]["events"] = secret
    report = Report(tuple(judge(documents)))
    assert report.exit_code == 1
    assert "Zebulon" not in json.dumps(report.as_dict())


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


@pytest.mark.parametrize(
    "changes",
    [
        {"typo": 1}, {"fix": None}, {"check": {"op": "nothing"}}, {"check": {"op": "equals"}}, {"check": {"op": "empty", "value": 1}},
        {"missing": "maybe"}, {"severity": "bad"}, {"document": "other"}, {"read": "x"}, {"date": "today"}, {"fallback": "b"},
        {"proof": {"document": "d"}}, {"check": "empty"},
    ],
)  # fmt: skip
def test_a_wrong_rule_is_refused(changes):
    documents = {"d": {"title": "t", "has": {"/x": "array"}, "required": True}}
    whole = {"rule_set": "r", "date": date(2026, 11, 21), "documents": documents}
    assert parse({**whole, "rules": [rule()]}, "rules").rules
    with pytest.raises(UsageError):
        parse({**whole, "rules": [rule(**changes)]}, "rules")
    with pytest.raises(UsageError):
        parse({**whole, "rules": [rule(), rule()]}, "rules")


def test_every_rule_says_where_it_is_from_and_what_to_do():
    assert all(item.source and item.fix and item.title for item in load().rules)
    assert read_data("elevenlabs")["date"] == load().date
