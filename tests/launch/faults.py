"""For each rule, ways to spoil the good documents of its vendor, and what the rule then says."""

from typing import Any

GONE: Any = object()
PRIVACY = "agent/platform_settings/privacy"
REDACTION = f"{PRIVACY}/conversation_history_redaction"
PROMPT = "agent/conversation_config/agent/prompt"
NODE = "agent/workflow/nodes/node_1/conversation_config/agent/prompt"
HOOKS = "agent/platform_settings/workspace_overrides"
OLD = "flow/Actions/0/Parameters/AnalyticsBehavior"
VOICE = "flow/Actions/1/Parameters/VoiceBehavior/VoiceAnalyticsBehavior"
CHAT = "flow/Actions/2/Parameters/ChatBehavior/ChatAnalyticsBehavior"
CONFIGURATION = "ConversationalAnalyticsRedactionConfiguration"
CONTACT = "contact/Contact/ContactLens/ConversationalAnalytics/Configuration/RedactionConfiguration"
READY = {"product": "api", "access": "api-hipaa-ready", "retention": "standard", "features": ["messages"]}
SCHEMA = "request/tools/1/input_schema"


def asked(path: str, query: str = "") -> dict[str, str]:
    """A request in a log."""
    return {"method": "POST", "url": f"https://api.elevenlabs.io/v1/{path}{query}"}


def tool(kind: str, **more: Any) -> dict[str, Any]:
    """A tool that the vendor defines."""
    return {"type": kind, "name": "t", **more}


ELEVENLABS = [
    # (path, values that are no good, the rule, its status)
    (f"{PRIVACY}/zero_retention_mode", [False, GONE, None, "true", 1], "agent.zero-retention-mode", "fail"),
    (f"{PRIVACY}/record_voice", [True, GONE, 0], "agent.record-voice", "fail"),
    (f"{PRIVACY}/retention_days", [-1, GONE, 365, "0", True], "agent.retention-days", "fail"),
    (f"{PRIVACY}/retention_days", [7, 30], "agent.retention-days", "warning"),
    (f"{PRIVACY}/delete_transcript_and_pii", [False, GONE], "agent.delete-transcript", "fail"),
    (f"{PRIVACY}/delete_audio", [False, GONE], "agent.delete-audio", "fail"),
    (f"{PRIVACY}/apply_to_existing_conversations", [False, GONE], "agent.existing-conversations", "warning"),
    (f"{REDACTION}/enabled", [False, GONE], "agent.history-redaction", "fail"),
    (f"{REDACTION}/entities", [[], GONE], "agent.history-redaction-entities", "fail"),
    (f"{REDACTION}/entities", [["name"]], "agent.history-redaction-coverage", "warning"),
    (f"{REDACTION}/excluded_data_collection_ids", [["dob"]], "agent.history-redaction-exclusions", "fail"),
    (f"{PROMPT}/llm", ["gpt-4o", GONE, "gemini-2.5-flash-preview-05-20", "", {"a": 1}], "agent.llm", "fail"),
    (f"{PROMPT}/llm", ["qwen35-397b-a17b"], "agent.llm", "not shown"),
    (f"{PROMPT}/backup_llm_config/preference", ["default", GONE], "agent.backup-llm-preference", "fail"),
    (f"{PROMPT}/backup_llm_config/order", [["gemini-2.0-flash", "grok-beta"]], "agent.backup-llm-order", "fail"),
    ("agent/platform_settings/analysis_llm", ["gpt-5.2", GONE], "agent.analysis-llm", "fail"),
    ("agent/platform_settings/evaluation/criteria/1/llm", ["gpt-5.2"], "agent.other-llms", "fail"),
    (f"{NODE}/llm", ["gpt-5.2"], "agent.other-llms", "fail"),
    ("agent/workflow/nodes/node_2/backup_llm_config", [{"order": ["gpt-5.2"]}], "agent.other-llms", "fail"),
    ("agent/platform_settings/guardrails/custom/config/configs/0/model", ["gpt-5.2"], "agent.other-llms", "fail"),
    ("agent/platform_settings/summary_llm", ["gpt-5.2"], "agent.other-llms", "fail"),
    (f"{PROMPT}/mcp_server_ids", [["m"]], "agent.mcp-servers", "fail"),
    (f"{PROMPT}/mcp_server_ids", [GONE], "agent.mcp-servers", "not shown"),
    (f"{PROMPT}/native_mcp_server_ids", [["m"]], "agent.native-mcp-servers", "fail"),
    (f"{NODE}/mcp_server_ids", [["m"]], "agent.mcp-anywhere", "fail"),
    (f"{PROMPT}/tools/0/type", ["mcp"], "agent.mcp-tools", "fail"),
    (f"{NODE}/tools", [[{"type": "mcp"}]], "agent.mcp-tools", "fail"),
    (f"{PROMPT}/tools/0/api_schema", [{"url": "http://refills.harbour.example"}, {"method": "GET"}],
        "agent.tool-urls", "fail"),
    (f"{PROMPT}/tools/0/api_schema", [{"url": "{{base}}/refills"}], "agent.tool-urls", "not shown"),
    (f"{PROMPT}/built_in_tools", [{"transfer_to_agent": {"params": {"transfers": [{"agent_id": "agent_other"}]}}}],
        "agent.transfers", "not shown"),
    ("agent/workflow/nodes/node_2", [{"type": "standalone_agent", "agent_id": "agent_other"}], "agent.transfers", "not shown"),
    (f"{PROMPT}/enable_reasoning_summary", [True], "agent.reasoning-summary", "fail"),
    (f"{PROMPT}/enable_reasoning_summary", [GONE], "agent.reasoning-summary", "not shown"),
    ("agent/platform_settings/overrides/conversation_config_override/agent/prompt/llm", [True], "agent.client-llm", "warning"),
    (f"{HOOKS}/webhooks/events", [["transcript", "audio"], ["unredacted_transcript"], ["unredacted_audio"], "transcript"],
        "agent.webhook-events", "fail"),
    (f"{HOOKS}/webhooks/send_audio", [True], "agent.webhook-audio", "fail"),
    (f"{HOOKS}/conversation_initiation_client_data_webhook/url", ["http://a.example"], "agent.initiation-webhook", "fail"),
    ("agent/platform_settings/auth/enable_auth", [False, GONE], "agent.auth", "fail"),
    (f"{PROMPT}/llm", ["custom-llm"], "custom-llm-baa", "not shown"),
    (f"{PROMPT}/custom_llm", [{"url": "https://llm.harbour.example"}], "custom-llm-baa", "not shown"),
    (f"{PROMPT}/custom_llm", [{"url": "http://llm.harbour.example"}, {"model_id": "x"}], "agent.custom-llm-url", "fail"),
    ("settings/webhooks/events", [["audio"]], "settings.webhook-events", "fail"),
    ("settings/webhooks/send_audio", [True], "settings.webhook-audio", "fail"),
    ("settings/can_use_mcp_servers", [True], "settings.mcp", "warning"),
    ("settings/conversation_initiation_client_data_webhook/url", ["http://hooks.harbour.example"], "settings.initiation-webhook",
        "fail"),
    ("settings/conversation_embedding_retention_days", [30, GONE], "settings.embeddings", "warning"),
    ("call/agent_id", ["agent_other"], "call.agent", "fail"),
    ("call", [GONE], "agent.test-call", "not shown"),
    ("call/metadata/features_usage/pii_zrm_agent", [False, None], "call.zero-retention-mode", "fail"),
    ("call/has_audio", [True], "call.audio", "fail"),
    ("call/has_user_audio", [GONE], "call.audio", "not shown"),
    ("call/metadata/features_usage/external_mcp_servers/used", [True], "call.mcp", "fail"),
    ("call/transcript/1/producing_llm", ["gpt-4o"], "call.llm", "fail"),
    ("call/transcript/1/message", ["Your refill is ready."], "call.transcript", "fail"),
    ("call/transcript/1/tool_calls/0/params_as_json", ['{"patient": "Ada"}', "Ada", '{"n": 7}', "{Ada"], "call.tools", "fail"),
    ("call/transcript/1/tool_results/0/result_value", ["found"], "call.tools", "fail"),
    ("call/analysis/data_collection_results", [{"dose": {"value": "20 mg"}}], "call.analysis", "warning"),
    ("list/conversations/0/transcript_summary", ["A caller asked for a refill."], "conversations.summaries", "warning"),
    ("sent", [{"type": "post_call_audio", "data": {"full_audio": "AAAA"}}], "call.audio-webhook", "fail"),
    ("history/history", [[{"text": "x"}]], "history.empty", "fail"),
    ("history/has_more", [True], "history.complete", "fail"),
    ("log/6", [asked("text-to-speech/v"), asked("text-to-speech/v", "?enable_logging=true"), asked("text-to-speech/v",
        "?enable_logging=false&enable_logging=true")], "requests.text-to-speech", "fail"),
    ("log/6", [asked("text-to-dialogue/stream/with-timestamps")], "requests.text-to-dialogue", "fail"),
    ("log/6", [asked("speech-to-speech/v/stream"), asked("voice-changer/v")], "requests.voice-changer", "fail"),
    ("log/6", [asked("speech-to-text", "?enable_logging=0")], "requests.speech-to-text", "fail"),
    ("log/6", [asked("music"), asked("music/stream", "?enable_logging=false")], "requests.music", "fail"),
    ("log/6", [asked("flows/image"), asked("flows/video")], "requests.image-video", "fail"),
    ("log/6", [asked("voices/add"), asked("voices/v1/edit")], "requests.instant-voice-cloning", "fail"),
    ("log/6", [asked("voices/pvc/v/samples")], "requests.professional-voice-cloning", "fail"),
    ("log/6", [asked("dubbing"), asked("dubbing/resource/d/transcribe")], "requests.dubbing", "fail"),
    ("log/6", [asked("studio/projects"), asked("audio-native")], "requests.studio", "fail"),
    ("log/6", [asked("sound-generation", "?enable_logging=false"), asked("audio-isolation")], "requests.others", "not shown"),
    ("log/6", [{"nothing": 1}, 7, {"url": "http://["}], "requests.read", "not shown"),
]  # fmt: skip

RETELL = [
    ("agent/data_storage_setting", ["everything", GONE, "other"], "agent.data-storage", "fail"),
    ("agent/pii_config/categories", [[], GONE], "agent.pii-categories", "fail"),
    ("agent/pii_config/categories", [["person_name"]], "agent.pii-coverage", "warning"),
    ("agent/data_storage_retention_days", [GONE, 731], "agent.retention", "warning"),
    ("agent/opt_in_signed_url", [False, GONE], "agent.signed-urls", "warning"),
    ("agent/webhook_url", ["http://hooks.harbour.example"], "agent.webhook", "fail"),
    ("agent/response_engine/llm_websocket_url", ["ws://llm.harbour.example"], "agent.custom-llm-url", "fail"),
    ("call/agent_id", ["agent_other"], "call.agent", "fail"),
    ("call/data_storage_setting", ["everything"], "call.data-storage", "fail"),
    ("call/data_storage_setting", [GONE], "call.data-storage", "not shown"),
]

VAPI = [
    ("assistant/compliancePlan/hipaaEnabled", [False, GONE, "true"], "assistant.hipaa", "fail"),
    ("assistant/artifactPlan/recordingEnabled", [True], "assistant.recording", "fail"),
    ("assistant/artifactPlan/videoRecordingEnabled", [True], "assistant.recording", "fail"),
    ("assistant/artifactPlan/recordingEnabled", [GONE], "assistant.recording", "warning"),
    ("assistant/artifactPlan/pcapEnabled", [True, GONE], "assistant.packet-capture", "warning"),
    ("assistant/artifactPlan/loggingEnabled", [True, GONE], "assistant.logging", "warning"),
    ("assistant/artifactPlan/transcriptPlan/enabled", [True, GONE], "assistant.transcript", "warning"),
    ("assistant/artifactPlan/structuredOutputs/0/compliancePlan/forceStoreOnHipaaEnabled", [True], "assistant.forced-outputs",
        "warning"),
    ("assistant/observabilityPlan", [{"provider": "langfuse"}], "assistant.observability", "warning"),
    ("assistant/model/provider", ["groq"], "assistant.model-provider", "not shown"),
    ("assistant/voice/provider", ["hume"], "assistant.voice-provider", "not shown"),
    ("assistant/voice/fallbackPlan", [{"voices": [{"provider": "azure"}, {"provider": "hume"}]}], "assistant.voice-provider",
        "not shown"),
    ("assistant/transcriber/provider", ["gladia"], "assistant.transcriber-provider", "not shown"),
    ("assistant/transcriber/fallbackPlan", [{"transcribers": [{"provider": "gladia"}]}], "assistant.transcriber-provider",
        "not shown"),
    ("assistant/model/url", ["http://llm.harbour.example"], "assistant.urls", "fail"),
    ("assistant/model/tools", [[{"type": "apiRequest", "url": "http://refills.harbour.example"}]], "assistant.urls", "fail"),
    ("assistant/model/tools", [[{"type": "apiRequest", "url": "{{base}}/refills"}]], "assistant.urls", "not shown"),
    ("assistant/model/tools", [[{"type": "handoff", "destinations": [{"type": "assistant", "assistantName": "Dosage"}]}],
        [{"type": "handoff", "destinations": [{"type": "squad", "squadId": "sq_other"}]}]], "assistant.handoffs", "not shown"),
    ("squad/members/1", [{"assistantId": "as_other"}], "squad.members", "not shown"),
    ("squad/membersOverrides", [{"compliancePlan": {"hipaaEnabled": False}}], "squad.hipaa", "fail"),
    ("squad/members/0/assistantOverrides", [{"artifactPlan": {"recordingEnabled": True}}], "squad.recording", "fail"),
    ("squad/members/0/assistantOverrides", [{"voice": {"provider": "azure"}}], "squad.providers", "not shown"),
    ("call/artifact/recordingUrl", ["https://files.example/1.wav"], "call.recording", "fail"),
    ("call/artifact/pcapUrl", ["https://files.example/1.pcap"], "call.recording", "fail"),
    ("assistant/server/url", ["http://hooks.harbour.example"], "assistant.server", "fail"),
]  # fmt: skip

TWILIO = [
    ("service/auto_redaction", [False], "service.auto-redaction", "fail"),
    ("service/media_redaction", [False, GONE], "service.media-redaction", "fail"),
    ("service/data_logging", [True], "service.data-logging", "fail"),
    ("service/data_logging", [GONE], "service.data-logging", "not shown"),
    ("service/language_code", ["de-DE"], "service.language", "warning"),
    ("service/webhook_url", ["http://hooks.harbour.example"], "service.webhook", "fail"),
    ("transcript/redaction", [False], "transcript.redaction", "fail"),
    ("transcript/data_logging", [True], "transcript.data-logging", "fail"),
    ("v3", [{"id": "i", "accountId": "AC1", "displayName": "x", "rules": []}], "configuration.v3", "fail"),
]

CONTACT_LENS = [
    (f"{OLD}/AnalyticsRedactionBehavior", ["Disabled", GONE], "flow.redaction", "fail"),
    (
        OLD,
        [
            {"Enabled": "TRUE", "AnalyticsRedactionResults": "RedactedOnly"},
            {"Enabled": "$.Attributes.analytics", "AnalyticsRedactionResults": "RedactedOnly"},
        ],
        "flow.redaction",
        "fail",
    ),
    (f"{OLD}/AnalyticsRedactionResults", ["RedactedAndOriginal", "None", GONE], "flow.output", "fail"),
    (f"{OLD}/AnalyticsRedactionResults", ["$.Attributes.redaction"], "flow.output", "not shown"),
    (f"{VOICE}/{CONFIGURATION}/Enabled", ["False", GONE], "flow.voice-redaction", "fail"),
    (f"{VOICE}/{CONFIGURATION}/RedactionResults", ["RedactedAndOriginal", GONE], "flow.voice-output", "fail"),
    (f"{CHAT}/{CONFIGURATION}/Enabled", ["False", GONE], "flow.chat-redaction", "fail"),
    (f"{CHAT}/{CONFIGURATION}/RedactionResults", ["RedactedAndOriginal", GONE], "flow.chat-output", "fail"),
    (
        "job/AnalyticsConfiguration/RedactionConfiguration/Behavior",
        ["Disable", GONE],
        "job.redaction",
        "fail",
    ),
    (
        "job/AnalyticsConfiguration/RedactionConfiguration/Policy",
        ["RedactedAndOriginal"],
        "job.output",
        "fail",
    ),
    (f"{CONTACT}/Behavior", ["Disable", GONE], "contact.redaction", "fail"),
    (f"{CONTACT}/Policy", ["None"], "contact.output", "fail"),
    ("analysis/ContentMetadata/Output", ["Raw"], "analysis.output", "fail"),
]

ASSEMBLYAI = [
    ("transcript/redact_pii", [False, GONE], "transcript.redaction", "fail"),
    ("transcript/redact_pii_policies", [[], GONE], "transcript.policies", "fail"),
    ("transcript/redact_pii_policies", [["person_name"]], "transcript.coverage", "warning"),
    ("transcript/redact_pii_return_unredacted", [True], "transcript.unredacted", "fail"),
    ("transcript/unredacted_text", ["hello"], "transcript.unredacted-copies", "fail"),
    ("transcript/redact_pii_audio", [False, GONE], "transcript.audio", "warning"),
    ("transcript/webhook_url", ["http://hooks.harbour.example"], "transcript.webhook", "fail"),
]

ANTHROPIC = [
    ("uses/0/access", ["third-party-cloud", "bedrock", "consumer", "new"], "coverage", "fail"),
    ("uses/1/access", ["hipaa-ready-api"], "coverage", "fail"),
    ("uses/1/product", ["cowork"], "coverage", "fail"),
    ("uses/1/model", ["claude-fable-5", "claude-mythos-5-1"], "covered-model", "fail"),
    ("uses/1/organization", ["harbour-phi"], "one-arrangement", "fail"),
    ("uses/1/organization", [""], "one-arrangement", "not shown"),
    ("uses/0/retention", ["zero"], "one-arrangement", "fail"),
    ("uses/2", [{"product": "api", "access": "api", "retention": "standard", "organization": "harbour-code",
        "workspace": "new-models"}], "workspace-retention", "fail"),
    ("uses/0/features", [["messages", "batches"], ["Files_API"], ["compaction"]], "features", "fail"),
    ("uses/0/features", [["telepathy"]], "features", "not shown"),
    ("request/tools/0", [tool("code_execution_20250825"), tool("web_fetch_20250910"), tool("tool_search_tool_bm25"),
        tool("mcp_toolset")], "request-features", "fail"),
    ("request/mcp_servers", [[{"type": "url"}]], "request-features", "fail"),
    ("request/context_management", [{"edits": [{"type": "compact_20260112"}]}, {"edits": [{"type": "clear_tool_uses_20250919"}]}],
        "request-features", "fail"),
    ("request/container", [{"skills": [{"skill_id": "x"}]}], "request-features", "fail"),
    ("request/tools/1/allowed_callers", [["code_execution_20260120"]], "request-features", "fail"),
    ("request/messages/0/content/0", [{"type": "document", "source": {"type": "file", "file_id": "f"}}], "request-features",
        "fail"),
    ("request/betas", [["files-api-2025-04-14"]], "request-features", "fail"),
    ("request/betas", [["something-2026-01-01"]], "request-features", "not shown"),
    ("request/tools/0", [tool("telepathy_20260101"), tool("web_search_20260209")], "request-features", "not shown"),
    ("request/some_field", [1], "request-features", "not shown"),
    ("batch", [{"requests": [{"custom_id": "a", "params": {"model": "m"}}]}], "request-features", "fail"),
    ("log/0/url", ["https://api.anthropic.com/v1/files", "https://api.anthropic.com/v1/messages/batches"], "request-features",
        "fail"),
    (f"{SCHEMA}/properties/zebulon_quimby", [{"type": "string"}], "schemas", "fail"),
    (f"{SCHEMA}/properties/kind/enum", [["Zebulon Quimby"]], "schemas", "fail"),
    (f"{SCHEMA}/properties/kind/const", ["Zebulon Quimby"], "schemas", "fail"),
    (f"{SCHEMA}/properties/code/pattern", ["^(?:Zebulon Quimby|x)$"], "schemas", "fail"),
    (f"{SCHEMA}/properties/patient_name/description", ["such as Zebulon Quimby"], "schemas", "fail"),
    (f"{SCHEMA}/$defs", [{"zebulonQuimby": {}}], "schemas", "fail"),
    ("request/output_config", [{"format": {"type": "json_schema",
        "schema": {"properties": {"a": {"default": "Zebulon Quimby"}}}}}], "schemas", "fail"),
    ("request/tools/1/description", ["Find Zebulon Quimby"], "schemas", "warning"),
    ("request/tools/1/input_examples", [[{"patient_name": "Zebulon Quimby"}]], "schemas", "warning"),
    ("schema/title", ["Zebulon Quimby"], "schemas", "fail"),
    ("error", [GONE], "arrangement", "warning"),
    ("uses", [[READY]], "arrangement", "fail"),
    ("log/1", [{"nothing": 1}], "requests.read", "not shown"),
]  # fmt: skip

FAULTS = {
    "elevenlabs": ELEVENLABS,
    "retell": RETELL,
    "vapi": VAPI,
    "twilio": TWILIO,
    "contact-lens": CONTACT_LENS,
    "assemblyai": ASSEMBLYAI,
    "anthropic": ANTHROPIC,
}
