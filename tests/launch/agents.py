"""Made-up exports of a vendor: a workspace that is ready for launch, to be spoiled one field at a time."""

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
        "workspace_overrides": {"webhooks": {"events": ["transcript"], "send_audio": False}},
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
        {"role": "agent", "message": "", "producing_llm": "claude-haiku-4-5"},
    ],
    "metadata": {
        "features_usage": {
            "pii_zrm_agent": True,
            "pii_zrm_workspace": False,
            "external_mcp_servers": {"used": False},
        }
    },
    "analysis": {"transcript_summary": None},
}

EMPTY_HISTORY: dict[str, Any] = {"history": [], "has_more": False, "last_history_item_id": None}
