"""What is peculiar to a vendor: logs of requests in their many shapes, products, flows; good exports fit the vendors' SDKs."""

import json

import pytest

from redactor.launch.exhibits import Given
from redactor.launch.judge import judge, recognised
from redactor.launch.plan import Vendor
from redactor.launch.report import Status
from redactor.launch.request_log import normal, under
from redactor.launch.rulefile import load
from tests.launch.agents import EMPTY_HISTORY, GOOD, GOOD_AGENT, GOOD_CALL, GOOD_LOG, GOOD_SETTINGS
from tests.launch.judging import BAAS, TODAY, judged, spoil, statuses

SPEECH = "https://api.elevenlabs.io/v1/text-to-speech/v1"
PROMPT = "agent/conversation_config/agent/prompt"
EUROPE = "api.eu.residency.elevenlabs.io"
HOSTS = ["elevenlabs.io"]


def har(url, *, query=()):
    pairs = [{"name": name, "value": value} for name, value in query]
    return {
        "log": {
            "version": "1.2",
            "entries": [{"request": {"method": "POST", "url": url, "queryString": pairs}}],
        }
    }


@pytest.mark.parametrize(
    ("log", "on"),
    [
        (har(f"{SPEECH}?enable_logging=false"), True),
        (har(SPEECH, query=[("enable_logging", "false")]), True),
        (har(SPEECH), False),
        ([{"url": f"{SPEECH}?enable_logging=FALSE"}], True),
        ([{"url": f"{SPEECH}?enable_logging=true"}], False),
        ([{"url": f"{SPEECH}?enable_logging="}], False),
        ([{"url": SPEECH, "params": {"enable_logging": False}}], True),
        ([{"url": SPEECH, "enable_logging": False}], True),
        ([{"url": SPEECH, "body": {"enable_logging": False}}], False),
        ([{"url": SPEECH, "json": {"enable_logging": False}}], False),
        ([{"path": "/v1/text-to-speech/v1", "query_string": "?enable_logging=false"}], True),
        ([{"path": "/proxy/elevenlabs//v1//text-to-speech/v1?enable_logging=false"}], True),
        ([{"http": {"method": "POST", "url": SPEECH}, "query": {"enable_logging": ["false"]}}], True),
        ([{"attributes": {"url.full": f"{SPEECH}?enable_logging=false", "http.request.method": "POST"}}], True),
        ([{"request": "POST /v1/text-to-speech/v1?enable_logging=false HTTP/1.1"}], True),
        (['10.0.0.1 - - "POST /v1/text-to-speech/v1?enable_logging=false HTTP/1.1" 200'], True),
        (['10.0.0.1 - - "POST /v1/text-to-speech/v1 HTTP/1.1" 200'], False),
        ({"requests": [{"url": "wss://api.elevenlabs.io/v1/text-to-speech/v/stream-input?model_id=m"}]}, False),
        ({"requests": [{"url": f"wss://{EUROPE}/v1/text-to-speech/v/multi-stream-input?enable_logging=false"}]}, True),
    ],
)  # fmt: skip
def test_a_request_is_read_in_any_shape(log, on):
    stated = [Vendor("elevenlabs", products=("text-to-speech",))]
    documents = [Given("log", log, "elevenlabs", "log"), Given("history", EMPTY_HISTORY, "elevenlabs")]
    found = statuses(judge(stated, documents, today=TODAY, attested=BAAS))
    assert found == ({} if on else {"elevenlabs.requests.text-to-speech": Status.FAIL})


@pytest.mark.parametrize(
    "log", [{}, [], 7, "text", {"log": {}}, {"a": [], "b": []}, {"requests": [], "logs": []}]
)
def test_what_is_no_log_is_not_read(log):
    assert recognised([Given("log", log, "elevenlabs", "log")]) == ({}, ["log"])


def test_other_hosts_are_left_out_and_counted():
    log = [{"url": f"{SPEECH}?enable_logging=false"}, {"url": "https://example.com/v1/text-to-speech/v"},
        {"url": "https://notelevenlabs.io/v1/x"}]  # fmt: skip
    found = normal(log, HOSTS, is_log=True)
    assert (len(found["requests"]), found["elsewhere"], found["unread"]) == (1, 2, 0)
    assert normal([{"path": "/v1/text-to-speech/v"}], HOSTS, is_log=False) is None


@pytest.mark.parametrize(
    ("path", "prefix", "want"),
    [
        ("/v1/music", "/v1/music", True),
        ("/v1/music/", "/v1/music", True),
        ("/v1/music/stream", "/v1/music", True),
        ("/v1/musical", "/v1/music", False),
        ("/v1", "/v1/music", False),
        ("/v1/voices/abc/edit", "/v1/voices/*/edit", True),
        ("/v1/voices/abc", "/v1/voices/*/edit", False),
    ],
)
def test_a_path_stands_under_a_prefix(path, prefix, want):
    assert under(path, prefix) is want


def test_a_product_in_use_needs_a_request_in_the_log():
    quiet = [{"url": "https://api.elevenlabs.io/v1/models", "method": "GET"}]
    documents = {**GOOD["elevenlabs"], "log": quiet}
    assert statuses(judged("elevenlabs", documents)) == {}
    found = statuses(judged("elevenlabs", documents, products=["agents", "scribe"]))
    assert found == {"elevenlabs.requests.speech-to-text": Status.NOT_SHOWN}


def test_products_decide_which_exports_are_needed():
    found = statuses(judged("elevenlabs", {}, products=["tts"]))
    assert found == dict.fromkeys(["elevenlabs.history", "elevenlabs.requests"], Status.NOT_SHOWN)
    found = statuses(judged("elevenlabs", {}, products=["agents"]))
    assert set(found) == {"elevenlabs.agent", "elevenlabs.settings", "elevenlabs.conversation"}


@pytest.mark.parametrize(
    ("vendor", "product", "status"),
    [
        *(("elevenlabs", name, "pass") for name in ("agents", "text-to-speech", "text-to-dialogue", "voice-changer",
            "speech-to-text")),
        *(("elevenlabs", name, "fail") for name in ("music", "image-video", "instant-voice-cloning", "professional-voice-cloning",
            "dubbing", "studio")),
        ("twilio", "intelligence-v2", "pass"),
        ("twilio", "intelligence-v3", "fail"),
    ],
)  # fmt: skip
def test_each_product_can_be_covered_or_not(vendor, product, status):
    results = judged(vendor, GOOD[vendor], products=[product])
    found = {result.check: result.status for result in results}
    assert found[f"{vendor}.product.{product}"] is Status(status)


def test_every_product_of_the_published_table_is_known():
    assert len(load("elevenlabs").products) == 11
    found = statuses(judged("elevenlabs", GOOD["elevenlabs"], products=["agents", "telepathy"]))
    assert found == {"elevenlabs.product": Status.NOT_SHOWN}


def test_analytics_that_are_off_need_no_redaction():
    path = "flow/Actions/0/Parameters/AnalyticsBehavior"
    documents = spoil("contact-lens", path, {"Enabled": "False", "AnalyticsRedactionBehavior": "Disabled"})
    assert statuses(judged("contact-lens", documents)) == {}
    documents = spoil("contact-lens", path, {"AnalyticsLanguage": "en-US"})
    assert set(statuses(judged("contact-lens", documents))) == {
        "contact-lens.flow.redaction",
        "contact-lens.flow.output",
    }


def test_one_block_of_many_that_does_not_redact_is_named_with_its_place():
    flow = json.loads(json.dumps(GOOD["contact-lens"]["flow"]))
    second = json.loads(json.dumps(flow["Actions"][0]))
    second["Parameters"]["AnalyticsBehavior"]["AnalyticsRedactionBehavior"] = "Disabled"
    flow["Actions"].append(second)
    wrapped = {"ContactFlow": {"Content": json.dumps(flow)}}
    failed = [result for result in judged("contact-lens", {"flow": wrapped}) if result.status is Status.FAIL]
    assert [result.check for result in failed] == ["contact-lens.flow.redaction"]
    assert failed[0].where == ("/Actions/4/Parameters/AnalyticsBehavior/AnalyticsRedactionBehavior",)
    assert failed[0].detail == "is Disabled"


def test_recording_is_found_in_a_squad():
    documents = spoil(
        "vapi", "assistant/members", [{"assistantOverrides": {"artifactPlan": {"recordingEnabled": True}}}]
    )
    assert statuses(judged("vapi", documents)) == {"vapi.assistant.recording": Status.FAIL}


def test_the_good_exports_fit_the_sdk():
    types = pytest.importorskip("elevenlabs.types")
    for name, value in (
        ("GetAgentResponseModel", GOOD_AGENT),
        ("GetConvAiSettingsResponseModel", GOOD_SETTINGS),
        ("GetConversationResponseModel", GOOD_CALL),
        ("GetSpeechHistoryResponse", EMPTY_HISTORY),
    ):
        model = getattr(types, name)
        unknown = set(value) - set(model.model_fields)
        assert not unknown, f"{name} has no {unknown}"


def test_the_paths_of_the_sdk_are_the_ones_of_the_rules():
    """Every endpoint of the SDK that takes `enable_logging` is one that a rule asks for it, or a product that is not eligible."""
    pytest.importorskip("elevenlabs")
    import inspect

    from elevenlabs.speech_to_speech import raw_client as changer
    from elevenlabs.speech_to_text import raw_client as scribe
    from elevenlabs.text_to_dialogue import raw_client as dialogue
    from elevenlabs.text_to_speech import raw_client as speech

    rules = {rule.id: rule.arguments["prefixes"] for rule in load().rules if rule.op == "requests_parameter"}
    for module, name in ((speech, "text-to-speech"), (dialogue, "text-to-dialogue"), (changer, "voice-changer"), (scribe,
        "speech-to-text")):  # fmt: skip
        source = inspect.getsource(module)
        paths = [line.split('"')[1] for line in source.splitlines() if '"v1/' in line]
        assert paths
        assert all(
            any(under(path, prefix) for prefix in rules[f"elevenlabs.requests.{name}"]) for path in paths
        )


def test_a_log_of_good_requests_passes_each_rule_for_a_reason():
    results = judged("elevenlabs", {"log": GOOD_LOG}, products=["text-to-speech"])
    details = {result.check: result.detail for result in results}
    assert details["elevenlabs.requests.text-to-speech"] == "2 requests"
    assert details["elevenlabs.requests.voice-changer"] == "2 requests"
    assert details["elevenlabs.requests.speech-to-text"] == "1 request"


def test_an_assistant_written_into_a_squad_is_judged_as_any_other():
    inner = {**GOOD["vapi"]["assistant"], "compliancePlan": {"hipaaEnabled": False}, "name": "Dosage"}
    squad = {"name": "all", "members": [{"assistantId": "as_harbour"}, {"assistant": inner}]}
    results = judged("vapi", {**GOOD["vapi"], "squad": squad})
    assert statuses(results) == {"vapi.assistant.hipaa": Status.FAIL, "vapi.squad.hipaa": Status.FAIL}


def test_agents_that_hand_over_to_one_another_are_enough_for_themselves():
    first = {"transfer_to_agent": {"params": {"transfers": [{"agent_id": "agent_two"}, {"agent_id": None}]}}}
    documents = spoil("elevenlabs", "agent/conversation_config/agent/prompt/built_in_tools", first)
    documents["second"] = {**GOOD_AGENT, "agent_id": "agent_two"}
    assert set(statuses(judged("elevenlabs", documents))) == {"elevenlabs.agent.test-call"}


def test_a_tool_that_was_given_is_shown():
    documents = spoil("elevenlabs", f"{PROMPT}/tool_ids", ["tool_refill"])
    assert statuses(judged("elevenlabs", documents)) == {}
    listed = {"tools": [documents.pop("tool")], "has_more": False}
    assert statuses(judged("elevenlabs", {**documents, "tools": listed})) == {}
    assert statuses(judged("elevenlabs", documents)) == {"elevenlabs.agent.tools": Status.NOT_SHOWN}


@pytest.mark.parametrize(
    "value",
    [{"model": "claude-sonnet-4", "reasoning": "low"}, {"first": "gemini-2.5-flash", "turns": 3}, [{"model_id": "claude-haiku-4-5"}],
        ["gemini-2.5-flash", "claude-sonnet-4"], {}, [], None, True, {"llm": "gemini-2.5-flash"}],
)  # fmt: skip
def test_models_on_the_list_may_be_named_in_any_form(value):
    for name in ("summary_llm", "llms"):
        documents = spoil("elevenlabs", f"agent/platform_settings/{name}", value)
        assert statuses(judged("elevenlabs", documents)) == {}


def test_a_custom_language_model_may_have_any_name():
    own = {"url": "https://llm.harbour.example", "model_id": "gpt-5.2"}
    documents = spoil("elevenlabs", f"{PROMPT}/custom_llm", own)
    attested = [*BAAS, "elevenlabs.custom-llm-baa"]
    assert statuses(judged("elevenlabs", documents, attested=attested)) == {}


@pytest.mark.parametrize(
    ("vendor", "path", "value", "rule"),
    [
        ("retell", "engine/mcps", [{"url": "https://mcp.harbour.example"}], "retell.llm.mcp"),
        ("retell", "engine/knowledge_base_ids", ["kb_1"], "retell.llm.knowledge-bases"),
        ("vapi", "tool/type", "mcp", "vapi.tool.mcp"),
        ("vapi", "assistant/model/knowledgeBaseId", "kb_1", "vapi.assistant.accounts-baa"),
        ("vapi", "tool/server/credentialId", "cred_1", None),
        ("vapi", "assistant/credentialIds", [], None),
        ("retell", "engine/knowledge_base_ids", None, None),
    ],
)
def test_what_a_contract_may_cover_passes_once_somebody_vouches_for_it(vendor, path, value, rule):
    documents = spoil(vendor, path, value)
    assert statuses(judged(vendor, documents)) == ({rule: Status.NOT_SHOWN} if rule else {})
    assert statuses(judged(vendor, documents, attested=[*BAAS, *filter(None, [rule])])) == {}


def test_flows_and_modules_that_were_given_with_their_ids_are_shown():
    arn = "arn:aws:connect:us-east-1:1:instance/i/contact-flow/f"
    onward = [
        {"Type": "TransferToFlow", "Parameters": {"ContactFlowId": arn}},
        {"Type": "InvokeFlowModule", "Parameters": {"FlowModuleId": "m-1"}},
    ]
    first = {**GOOD["contact-lens"]["flow"]}
    content = json.dumps(first)
    first["Actions"] = [*first["Actions"], *onward]
    flow = {"ContactFlow": {"Id": "f", "Arn": arn, "Content": content}}
    module = {"ContactFlowModule": {"Id": "m-1", "Content": content}}
    documents = {**GOOD["contact-lens"], "flow": first}
    assert statuses(judged("contact-lens", {**documents, "second": flow, "module": module})) == {}
    lacking = statuses(judged("contact-lens", {**documents, "second": flow}))
    assert lacking == {"contact-lens.flow.elsewhere": Status.NOT_SHOWN}


def test_what_a_retell_agent_answers_with_may_be_a_flow_or_a_model_of_ones_own():
    for engine in (
        {"type": "conversation-flow", "conversation_flow_id": "flow_1"},
        {"type": "custom-llm", "llm_websocket_url": "wss://llm.harbour.example"},
    ):
        documents = spoil("retell", "agent/response_engine", engine)
        assert statuses(judged("retell", documents)) == {}


def test_a_tool_of_vapi_in_any_of_its_kinds_is_read():
    for kind in ("apiRequest", "query", "google.sheets.row.append", "voicemail"):
        documents = spoil("vapi", "tool", {"id": "tool_harbour", "orgId": "org_harbour", "type": kind})
        assert statuses(judged("vapi", documents)) == {}
    documents = spoil("vapi", "tool", {"id": "tool_harbour", "orgId": "org_harbour", "type": "telepathy"})
    assert set(statuses(judged("vapi", documents))) == {"vapi.assistant.tools", "config.not-read"}
