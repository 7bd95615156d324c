"""The records that carry canaries: made-up conversations in which nothing else is personal, and no other digit is said."""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from redactor.launch.canaries.kinds import FORMS

__all__ = ["DECOYS", "FORMS", "SHAPES", "decoys", "record", "turns"]

SHAPES = ("elevenlabs", "webhook", "chat")

_NAMES = MappingProxyType(
    {
        # entity type -> (what the agent asks, how the caller starts without being asked, the field's name)
        "PERSON": ("Can I have your full name, please?", "this is", "patient_name"),
        "DATE_OF_BIRTH": ("What is your date of birth?", "i was born on", "date_of_birth"),
        "PHONE_NUMBER": ("What is the best phone number to reach you?", "my phone number is", "phone"),
        "US_SSN": ("Could you give me your social security number?", "my social security number is", "ssn"),
        "MEDICAL_RECORD_NUMBER": (
            "What is your medical record number?",
            "my medical record number is",
            "mrn",
        ),
        "HEALTH_PLAN_ID": (
            "What is the member ID on your insurance card?",
            "my insurance member id is",
            "member_id",
        ),
        "ACCOUNT_NUMBER": ("What is your account number?", "my account number is", "account_number"),
        "CREDIT_CARD": ("What is the card number?", "the credit card number is", "card_number"),
        "EMAIL_ADDRESS": ("What is your email address?", "my email is", "email"),
        "STREET_ADDRESS": ("What is your street address?", "i live at", "street_address"),
        "ZIP_CODE": ("What is your zip code?", "my zip code is", "zip_code"),
        "AGE_OVER_89": ("How old is the patient?", "my father is", "age"),
        "DATE_TIME": ("When was the visit?", "the visit was on", "visit_date"),
        "US_MBI": ("What is the Medicare number on the card?", "my medicare number is", "medicare_id"),
        "VIN": ("What is the VIN of the car?", "the vin of my car is", "vin"),
        "API_KEY": ("Which token did you use?", "the token i used is", "api_key"),
        "IP_ADDRESS": ("Which address do you connect from?", "my ip address is", "ip_address"),
    }
)
_ACKNOWLEDGE = ("Okay.", "Go on.", "Mm-hm.", "Got it, and then?")
_SUMMARY = MappingProxyType(
    {
        "PERSON": "{} asked to move the appointment and was helped.",
        "DATE_OF_BIRTH": "The caller, born {}, asked to move the appointment.",
        "PHONE_NUMBER": "The caller asked for a call back at {} in the morning.",
        "EMAIL_ADDRESS": "The caller wants the confirmation sent to {} today.",
        "STREET_ADDRESS": "The caller has moved to {} and wants mail sent there.",
        "AGE_OVER_89": "The caller asked on behalf of a parent who is {} and lives alone.",
        "DATE_TIME": "The caller came in on {} and asked for the results.",
        "ZIP_CODE": "The caller lives in zip code {} and asked for a clinic nearby.",
        "IP_ADDRESS": "The caller connected from IP address {} and asked for help.",
    }
)

Turn = tuple[str, str]
"""(role, text): role "agent" or "user"."""


def turns(entity_type: str, form: str, text: str, rng: random.Random) -> list[Turn]:
    """What is said, with the value in it; nothing of it for the forms that are not speech."""
    ask, lead, _ = _NAMES[entity_type]
    opening: list[Turn] = [
        ("agent", "Thank you for calling, how can I help?"),
        ("user", "i would like to move my appointment"),
    ]
    closing: list[Turn] = [("agent", "Thank you, that is all I need."), ("user", "great thanks bye")]
    if form not in ("written", "spoken", "spelled", "split"):
        return opening + closing
    pieces = text.split("|") if form == "split" else [text]
    said: list[Turn] = []
    if rng.random() < 0.5:
        said += [
            ("agent", ask),
            ("user", f"{'Sure, it is' if form == 'written' else 'sure it is'} {pieces[0]}"),
        ]
    else:
        start = lead.capitalize() if form == "written" else lead
        said += [("agent", "Of course."), ("user", f"{start} {pieces[0]}")]
    for piece in pieces[1:]:
        said += [("agent", rng.choice(_ACKNOWLEDGE)), ("user", piece)]
    return opening + said + closing


def record(entity_type: str, form: str, text: str, shape: str, rng: random.Random) -> dict[str, Any]:
    """A conversation of that shape with the value in that place.

    Args:
        entity_type: what the value is.
        form: one of FORMS.
        text: the value in that form.
        shape: one of SHAPES.
        rng: decides between wordings.
    """
    said = turns(entity_type, form, text, rng)
    field = _NAMES[entity_type][2]
    lead = _NAMES[entity_type][1]
    summary = "The caller moved an appointment."
    if form == "summary":
        plain = f"The caller moved an appointment and said that {lead} {{}}."
        summary = _SUMMARY.get(entity_type, plain).format(text)
    payload = {field: text} if form == "payload" else {"reason": "move"}
    variables = {f"by_{field}": {text: True}} if form == "key" else {"topic": "appointment"}
    if shape == "chat":
        return _chat(said, summary, payload, variables)
    body = _elevenlabs(said, summary, payload, variables)
    return (
        body
        if shape == "elevenlabs"
        else {"type": "post_call_transcription", "event_timestamp": 1767225600, "data": body}
    )


def _elevenlabs(
    said: Sequence[Turn], summary: str, payload: Mapping[str, Any], variables: Mapping[str, Any]
) -> dict[str, Any]:
    transcript: list[dict[str, Any]] = [
        {"role": role, "message": text, "time_in_call_secs": 3 * index, "tool_calls": [], "tool_results": []}
        for index, (role, text) in enumerate(said)
    ]
    transcript[-2]["tool_calls"] = [
        {
            "type": "webhook",
            "request_id": "req_made_up",
            "tool_name": "find_slot",
            "params_as_json": json.dumps(payload),
        }
    ]
    transcript[-2]["tool_results"] = [
        {
            "request_id": "req_made_up",
            "tool_name": "find_slot",
            "result_value": json.dumps({"found": payload}),
            "is_error": False,
        }
    ]
    return {
        "agent_id": "agent_made_up",
        "conversation_id": "conv_made_up",
        "status": "done",
        "transcript": transcript,
        "metadata": {
            "start_time_unix_secs": 1767225600,
            "call_duration_secs": 45,
            "cost": 120,
            "main_language": "en",
        },
        "analysis": {
            "call_successful": "success",
            "transcript_summary": summary,
            "call_summary_title": "Appointment",
        },
        "conversation_initiation_client_data": {"dynamic_variables": dict(variables)},
    }


def _chat(
    said: Sequence[Turn], summary: str, payload: Mapping[str, Any], variables: Mapping[str, Any]
) -> dict[str, Any]:
    messages: list[dict[str, Any]] = [
        {"role": "assistant" if role == "agent" else "user", "content": text} for role, text in said
    ]
    call = {
        "id": "call_made_up",
        "type": "function",
        "function": {"name": "find_slot", "arguments": json.dumps(payload)},
    }
    messages.insert(-1, {"role": "assistant", "content": None, "tool_calls": [call]})
    messages.insert(
        -1, {"role": "tool", "tool_call_id": "call_made_up", "content": json.dumps({"found": payload})}
    )
    return {"id": "chat_made_up", "messages": messages, "summary": summary, "variables": dict(variables)}


DECOYS = (
    "i would like to pick up my order please",
    "Please press the star key to go back.",
    "the clinic is open on weekdays",
    "I have a question about my bill",
    "The total comes to thirty dollars.",
    "can you mark it as urgent",
    "We will send you a reminder.",
    "my son has had a fever since yesterday",
    "Your order has two items.",
    "i need to refill the blue inhaler",
    "The wait is about five minutes.",
    "Is there parking near the entrance?",
    "it hurts when i walk up the stairs",
    "You can cancel at any time.",
    "could you say that again please",
    "The prescription is ready for pickup.",
    "i may be a little late",
    "Take the tablets with food.",
    "what are my options",
    "The version is up to date.",
    "Take 2 tablets every 8 hours.",
    "Press 1 for billing or 2 for the pharmacy.",
    "that comes to $45.50 with the discount",
    "i have three kids and two of them are sick",
    "The form has 12 pages.",
    "is there a march of dimes event or something",
    "may i speak to a nurse",
    "Your call is number 4 in the queue.",
)
"""Harmless phrases: nothing in them is personal under any policy."""


def decoys(shape: str) -> dict[str, Any]:
    """One conversation made of all decoys."""
    said: list[Turn] = [("user" if index % 2 else "agent", text) for index, text in enumerate(DECOYS)]
    empty = {"topic": "appointment"}
    summary = "The caller asked general questions."
    return (
        _chat(said, summary, {"reason": "ask"}, empty)
        if shape == "chat"
        else _elevenlabs(said, summary, {"reason": "ask"}, empty)
    )
