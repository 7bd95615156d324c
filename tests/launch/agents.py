"""Made-up exports of each vendor: what is ready for launch, to be spoiled one field at a time."""

from typing import Any

GOOD_AGENT: dict[str, Any] = {
    "agent_id": "agent_harbour",
    "name": "Harbour Pharmacy refills",
    "conversation_config": {
        "agent": {
            "first_message": "Harbour Pharmacy, how can I help?",
            "prompt": {
                "prompt": "Take refill requests.",
                "llm": "claude-haiku-4-5@20251001",
                "backup_llm_config": {"preference": "override", "order": ["gemini-2.0-flash-001", "claude-sonnet-4-5"]},
                "enable_reasoning_summary": False,
                "mcp_server_ids": [],
                "native_mcp_server_ids": [],
                "custom_llm": None,
                "tools": [{"type": "webhook", "name": "refill"}],
            },
        }
    },
    "platform_settings": {
        "privacy": {
            "record_voice": False,
            "retention_days": 0,
            "delete_transcript_and_pii": True,
            "delete_audio": True,
            "apply_to_existing_conversations": True,
            "zero_retention_mode": True,
            "conversation_history_redaction": {
                "enabled": True,
                "entities": ["name", "email_address", "contact_number", "dob", "age", "date", "location", "unique_id",
                             "financial_id", "username", "url", "medical"],
                "excluded_data_collection_ids": [],
            },
        },
        "auth": {"enable_auth": True},
        "analysis_llm": "gemini-2.5-flash-lite",
        "evaluation": {"criteria": [{"id": "polite", "llm": None}, {"id": "done", "llm": "gemini-2.5-flash"}]},
        "workspace_overrides": {
            "webhooks": {"events": ["transcript"], "send_audio": False},
            "conversation_initiation_client_data_webhook": {"url": "https://hooks.harbour.example/agent"},
        },
        "overrides": {"conversation_config_override": {"agent": {"prompt": {"llm": False, "native_mcp_server_ids": False}}}},
        "guardrails": {"custom": {"config": {"configs": [{"name": "no dosage", "model": "gemini-2.5-flash-lite"}]}}},
    },
    "workflow": {"nodes": {"node_1": {"conversation_config": {"agent": {"prompt": {"llm": "claude-sonnet-4"}}}}}},
}  # fmt: skip

GOOD_SETTINGS: dict[str, Any] = {
    "can_use_mcp_servers": False,
    "conversation_initiation_client_data_webhook": {
        "url": "https://hooks.harbour.example/start",
        "request_headers": {},
    },
    "webhooks": {"events": ["transcript"], "send_audio": False},
    "conversation_embedding_retention_days": 0,
}

GOOD_CALL: dict[str, Any] = {
    "agent_id": "agent_harbour",
    "conversation_id": "conv_test",
    "has_audio": False,
    "has_user_audio": False,
    "has_response_audio": False,
    "transcript": [
        {"role": "user", "message": "[NAME] [DOB]"},
        {
            "role": "agent",
            "message": "",
            "producing_llm": "claude-haiku-4-5",
            "tool_calls": [{"params_as_json": '{"patient": "[NAME]", "refills": ""}'}],
            "tool_results": [{"result_value": "[REDACTED]"}],
        },
    ],
    "metadata": {
        "charging": {"llm_usage": {"initiated_generation": {"model_usage": {"claude-haiku-4-5": {}}}}},
        "features_usage": {
            "pii_zrm_agent": True,
            "pii_zrm_workspace": False,
            "external_mcp_servers": {"used": False},
        },
    },
    "analysis": {"transcript_summary": None, "data_collection_results": {}},
}

EMPTY_HISTORY: dict[str, Any] = {"history": [], "has_more": False, "last_history_item_id": None}

_API = "https://api.elevenlabs.io/v1"

GOOD_LOG: list[Any] = [
    {"method": "POST", "url": f"{_API}/text-to-speech/voice_1/stream?output_format=mp3&enable_logging=false"},
    {"method": "GET", "url": "wss://api.elevenlabs.io/v1/text-to-speech/voice_1/stream-input?enable_logging=False"},
    {"method": "POST", "path": "/v1/text-to-dialogue", "query": {"enable_logging": False}},
    {"method": "POST", "request": "POST /v1/speech-to-speech/voice_1?enable_logging=false HTTP/1.1"},
    {"method": "POST", "url": f"{_API}/voice-changer/voice_1/stream", "params": [{"name": "enable_logging", "value": "false"}]},
    {"method": "GET", "url": "wss://api.elevenlabs.io/v1/speech-to-text/realtime?enable_logging=false"},
    {"method": "GET", "url": f"{_API}/voices"},
    {"method": "GET", "url": "https://hooks.harbour.example/start"},
    {"method": "OPTIONS", "url": f"{_API}/text-to-speech/voice_1"},
]  # fmt: skip

GOOD_RETELL: dict[str, Any] = {
    "agent": {
        "agent_id": "agent_r_harbour",
        "response_engine": {"type": "retell-llm", "llm_id": "llm_1"},
        "voice_id": "voice_1",
        "data_storage_setting": "everything_except_pii",
        "data_storage_retention_days": 30,
        "opt_in_signed_url": True,
        "webhook_url": "https://hooks.harbour.example/retell",
        "pii_config": {
            "mode": "post_call",
            "categories": ["person_name", "address", "email", "phone_number", "ssn", "passport", "driver_license", "credit_card",
                           "bank_account", "password", "pin", "medical_id", "date_of_birth", "customer_account_number"],
        },
    },
    "call": {
        "call_id": "call_test",
        "agent_id": "agent_r_harbour",
        "call_status": "ended",
        "data_storage_setting": "everything_except_pii",
    },
    "engine": {
        "llm_id": "llm_1",
        "model": "claude-4.5-haiku",
        "general_tools": [
            {"type": "custom", "name": "refill", "url": "https://refills.harbour.example"},
            {"type": "agent_swap", "name": "dosage", "agent_id": "agent_r_harbour"},
        ],
        "mcps": [],
    },
    "conversation_flow": {
        "conversation_flow_id": "flow_1",
        "tools": [{"type": "custom", "tool_id": "tool_1", "url": "https://refills.harbour.example"}],
        "nodes": [{"type": "function", "tool_id": "tool_1", "tool_type": "local"}],
    },
}  # fmt: skip

GOOD_VAPI: dict[str, Any] = {
    "assistant": {
        "id": "as_harbour",
        "orgId": "org_harbour",
        "compliancePlan": {"hipaaEnabled": True},
        "artifactPlan": {
            "recordingEnabled": False,
            "pcapEnabled": False,
            "loggingEnabled": False,
            "transcriptPlan": {"enabled": False},
            "structuredOutputs": [{"name": "booked", "compliancePlan": {"forceStoreOnHipaaEnabled": False}}],
        },
        "model": {
            "provider": "anthropic",
            "model": "claude-haiku-4-5",
            "toolIds": ["tool_harbour"],
            "fallbackModels": ["claude-sonnet-4-5", {"provider": "openai", "model": "gpt-4o"}],
        },
        "voice": {"provider": "11labs", "voiceId": "voice_1"},
        "transcriber": {"provider": "deepgram"},
        "server": {"url": "https://hooks.harbour.example/vapi"},
        "observabilityPlan": {},
    },
    "tool": {
        "id": "tool_harbour",
        "orgId": "org_harbour",
        "type": "function",
        "function": {"name": "refill"},
        "server": {"url": "https://refills.harbour.example"},
    },
    "squad": {
        "id": "sq_harbour",
        "orgId": "org_harbour",
        "members": [
            {"assistantId": "as_harbour", "assistantOverrides": {"firstMessage": "Harbour Pharmacy"}}
        ],
    },
    "call": {
        "id": "call_test",
        "orgId": "org_harbour",
        "endedReason": "customer-ended-call",
        "artifact": {"recordingUrl": None},
    },
}

GOOD_TWILIO: dict[str, Any] = {
    "service": {
        "sid": "GA0000000000000000000000000000harb",
        "auto_redaction": True,
        "media_redaction": True,
        "auto_transcribe": False,
        "data_logging": False,
        "language_code": "en-US",
        "webhook_url": "https://hooks.harbour.example/twilio",
    },
    "transcript": {
        "sid": "GT0000000000000000000000000000harb",
        "service_sid": "GA0000000000000000000000000000harb",
        "channel": {"type": "voice"},
        "redaction": True,
        "data_logging": False,
    },
}

_REDACTED = {"Enabled": "True", "RedactionResults": "RedactedOnly", "RedactionMaskMode": "PII"}
_POLICY = {"Behavior": "Enable", "Policy": "RedactedOnly", "MaskMode": "PII"}

GOOD_CONTACT_LENS: dict[str, Any] = {
    "flow": {
        "Version": "2019-10-30",
        "StartAction": "a1",
        "Actions": [
            {
                "Identifier": "a1",
                "Type": "UpdateContactRecordingBehavior",
                "Parameters": {
                    "RecordingBehavior": {"RecordedParticipants": ["Agent", "Customer"]},
                    "AnalyticsBehavior": {
                        "Enabled": "True",
                        "AnalyticsLanguage": "en-US",
                        "AnalyticsRedactionBehavior": "Enabled",
                        "AnalyticsRedactionResults": "RedactedOnly",
                    },
                },
            },
            {
                "Identifier": "a2",
                "Type": "UpdateContactRecordingAndAnalyticsBehavior",
                "Parameters": {
                    "VoiceBehavior": {
                        "VoiceAnalyticsBehavior": {
                            "Enabled": "True",
                            "AnalyticsModes": ["PostContact"],
                            "ConversationalAnalyticsRedactionConfiguration": dict(_REDACTED),
                        }
                    }
                },
            },
            {
                "Identifier": "a3",
                "Type": "UpdateContactRecordingAndAnalyticsBehavior",
                "Parameters": {
                    "ChatBehavior": {
                        "ChatAnalyticsBehavior": {
                            "Enabled": "True",
                            "AnalyticsModes": ["ContactLens"],
                            "ConversationalAnalyticsRedactionConfiguration": dict(_REDACTED),
                        }
                    }
                },
            },
            {"Identifier": "a4", "Type": "DisconnectParticipant", "Parameters": {}},
        ],
    },
    "job": {
        "InstanceId": "i-1",
        "ContactId": "c-1",
        "AnalyticsConfiguration": {"RedactionConfiguration": dict(_POLICY)},
    },
    "contact": {
        "Contact": {
            "Id": "c-1",
            "ContactLens": {
                "ConversationalAnalytics": {"Configuration": {"RedactionConfiguration": dict(_POLICY)}}
            },
        }
    },
    "analysis": {"Version": "1.1.0", "ContentMetadata": {"Output": "Redacted"}, "Transcript": []},
}

GOOD_ASSEMBLYAI: dict[str, Any] = {
    "transcript": {
        "audio_url": "https://files.harbour.example/1.wav",
        "redact_pii": True,
        "redact_pii_audio": True,
        "redact_pii_policies": ["account_number", "credit_card_number", "date", "date_of_birth", "drivers_license",
                                "email_address", "healthcare_number", "ip_address", "location", "medical_condition", "person_name",
                                "phone_number", "us_social_security_number", "vehicle_id", "url", "username"],
        "redact_pii_return_unredacted": False,
        "webhook_url": "https://hooks.harbour.example/assemblyai",
    },
}  # fmt: skip

GOOD_ANTHROPIC: dict[str, Any] = {
    "uses": [
        {
            "product": "api",
            "access": "api-hipaa-ready",
            "retention": "standard",
            "model": "claude-fable-5",
            "organization": "harbour-phi",
            "features": ["messages", "prompt-caching", "structured-outputs"],
        },
        {
            "product": "claude-code",
            "access": "api",
            "retention": "zero",
            "model": "claude-sonnet-5",
            "organization": "harbour-code",
            "workspace": "engineering",
        },
    ],
    "request": {
        "model": "claude-sonnet-4-5",
        "max_tokens": 1024,
        "system": [{"type": "text", "text": "Take refills.", "cache_control": {"type": "ephemeral"}}],
        "messages": [{"role": "user", "content": [{"type": "text", "text": "hello"}]}],
        "tools": [
            {"type": "bash_20250124", "name": "bash"},
            {
                "name": "find_patient",
                "description": "Find a patient by name",
                "strict": True,
                "input_schema": {
                    "type": "object",
                    "properties": {
                        "patient_name": {"type": "string", "description": "as written on the card"},
                        "kind": {"enum": ["new", "refill"]},
                        "code": {"type": "string", "pattern": "^[A-Z]{2}[0-9]{4}$"},
                    },
                    "required": ["patient_name"],
                },
            },
        ],
    },
    "schema": {"type": "object", "properties": {"summary": {"type": "string"}}},
    "error": {
        "type": "error",
        "error": {
            "type": "invalid_request_error",
            "message": "The requested features are not available for HIPAA-regulated organizations: code_execution.",
        },
    },
    "no_access": {
        "type": "error",
        "error": {
            "type": "invalid_request_error",
            "message": "In order to access this model, your organization or workspace must have data retention enabled.",
        },
    },
    "log": [{"method": "POST", "url": "https://api.anthropic.com/v1/messages"}],
}

GOOD: dict[str, dict[str, Any]] = {
    "elevenlabs": {
        "agent": GOOD_AGENT,
        "settings": GOOD_SETTINGS,
        "call": GOOD_CALL,
        "tool": {
            "id": "tool_refill",
            "tool_config": {"type": "webhook", "api_schema": {"url": "https://refills.harbour.example"}},
        },
        "history": EMPTY_HISTORY,
        "list": {
            "conversations": [{"conversation_id": "conv_test", "transcript_summary": ""}],
            "has_more": False,
        },
        "log": GOOD_LOG,
    },
    "retell": GOOD_RETELL,
    "vapi": GOOD_VAPI,
    "twilio": GOOD_TWILIO,
    "contact-lens": GOOD_CONTACT_LENS,
    "assemblyai": GOOD_ASSEMBLYAI,
    "anthropic": GOOD_ANTHROPIC,
}
"""Vendor -> name -> what is ready for launch; `uses` is what a plan says, `log` a log of requests, `schema` a JSON schema."""
