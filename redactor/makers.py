"""Words of the names of files that say what made a file or what is in it, as data. Written for this project."""

from __future__ import annotations

MAKERS = frozenset(
    "elevenlabs eleven labs retell vapi twilio openai anthropic claude gpt chatgpt gemini deepgram assemblyai livekit pipecat "
    "langchain langsmith langfuse otlp otel connect lens contact aws azure google transcribe scribe mcp zendesk intercom "
    "salesforce hubspot slack zoom genesys stream streams streaming webhook webhooks session sessions request requests response "
    "responses chat chats completion completions message messages export exports conversation conversations transcript "
    "transcripts log logs app call calls post support phone clinical audio recording recordings batch report reports summary "
    "data file files backup sample samples demo test tests input output raw redacted record records event events page part "
    "chunk run job daily weekly monthly".split()
)
"""Products and what they make: words that say nothing of a person."""
