"""A made-up report that has something of everything, and the same without a fault."""

import dataclasses
from datetime import date

from redactor.launch.canaries import lower_bound
from redactor.launch.report import Attestation, Canaries, Cell, Report, Result, Sink, Source, Status

TODAY = date(2026, 12, 1)
HOSTILE = "<script>alert(1)</script>\"'&{{ 7*7 }}\x00\x1b[31m\ud800‮"
KEY = b"0123456789abcdef0123456789abcdef"
TYPES = "PERSON DATE_OF_BIRTH PHONE_NUMBER US_SSN MEDICAL_RECORD_NUMBER EMAIL_ADDRESS STREET_ADDRESS CREDIT_CARD".split()
FORMS = "written spoken spelled split payload key summary".split()
DAY = date(2026, 11, 21)


def cell(entity_type, form, caught, sent=59, **others):
    return Cell(entity_type, form, sent, caught, round(lower_bound(caught, sent), 3), **others)


def cells(**others):
    return tuple(
        cell(name, form, 59, **others)
        for name in TYPES
        for form in FORMS
        if (name, form) not in {("US_SSN", "spelled"), ("CREDIT_CARD", "spelled"), ("STREET_ADDRESS", "key")}
    )


PASSES = (
    Result("elevenlabs.agent.zero-retention-mode", "Zero Retention Mode is on", Status.PASS,
           "it is true", ("/platform_settings/privacy/zero_retention_mode",), "exports/agent.json",
           source='[hipaa] "Zero Retention Mode engaged"', date=DAY),
    Result("elevenlabs.agent.llm", "Every language model is allowed under Zero Retention Mode", Status.PASS,
           "claude-haiku-4-5, gemini-2.5-flash", (), "exports/agent.json", source="[zrm] list of models", date=DAY),
    Result("elevenlabs.baa", "A BAA with ElevenLabs is signed", Status.PASS,
           "attested, not verified", source="45 CFR 164.504(e)", date=DAY),
    Result("anthropic.coverage.api", "Claude API, HIPAA-ready organisation", Status.PASS,
           "standard retention, covered", source="[anthropic] BAA coverage table", date=DAY),
    Result("policy.safe-harbor", "The policy keeps no Safe Harbor identifier", Status.PASS,
           source="45 CFR 164.514(b)(2)(i)"),
    Result("canaries.caught", "Canaries of every kind are caught", Status.PASS, "all caught"),
    Result("residual.redactor", "Nothing is left that the redaction itself would remove", Status.PASS),
    Result("residual.patterns", "Nothing is left that plain patterns see", Status.PASS),
    Result("residual.read", "Every record of the outputs was scanned", Status.PASS, "412 records, 0 of them unreadable"),
    Result("rules.elevenlabs.age", "The rule set elevenlabs is at most 90 days old", Status.PASS,
           "it is of 2026-11-21, 10 days old", date=DAY),
)  # fmt: skip

SOURCES = (
    Source(
        "elevenlabs", "hipaa", "ElevenLabs documentation: HIPAA", "https://example.com/docs/legal/hipaa", DAY
    ),
    Source(
        "elevenlabs",
        "zrm",
        "ElevenLabs documentation: Zero Retention Mode",
        "https://example.com/docs/resources/zrm",
        DAY,
    ),
)

FAULTS = (
    Result("elevenlabs.agent.record-voice", "Voice is not recorded", Status.FAIL,
           "not set; the vendor's default is unsafe", ("/platform_settings/privacy/record_voice",), "exports/agent.json",
           "Set record_voice to false.", '[sdk] PrivacyConfig, default true', DAY),
    Result("elevenlabs.conversation", "Given: a test call", Status.NOT_SHOWN,
           "not given, so 6 rules could not be judged", fix="Export it and give it as well.", date=DAY),
    Result("anthropic.baa", "A BAA with Anthropic is signed", Status.NOT_SHOWN, "nobody attests it",
           fix="Name it under attestations in the plan.", source="45 CFR 164.504(e)", date=DAY,
           attest="whoever signed the BAA, or holds it"),
    Result("canaries.withheld", "No canary's record was withheld whole", Status.WARNING,
           "2 quarantined, counted as caught"),
    Result("residual.doubtful", "Nothing is left that the redaction doubts", Status.WARNING, "3 PERSON",
           tuple(f"redacted/calls.jsonl: record {number}" for number in range(1, 16)),
           fix="Look at these places by hand."),
)  # fmt: skip

FACTS = {
    "redactor": "0.1.0",
    "python": "3.11.2",
    "presidio-analyzer": "2.2.366",
    "policy": "hipaa-safe-harbor",
    "policy digest": "9f" * 32,
    "rules": "2026-11-21",
    "canary seed": "7",
    "canaries per kind": "59",
}

GOOD = Report(
    PASSES,
    Canaries(cells(), 24, 0, documents=3068, documents_clean=3068),
    FACTS,
    TODAY,
    "plans/launch.yaml",
    "redactor validate plans/launch.yaml --seed 7",
    (
        Attestation(
            "elevenlabs.baa", "R. Ortega, Compliance", date(2026, 3, 2), date(2027, 3, 1), "contract 2026-114"
        ),
    ),
    SOURCES,
)


def bad():
    spoiled = [
        dataclasses.replace(one, **BROKEN.get((one.entity_type, one.form), {})) for one in GOOD.canaries.cells
    ]
    spoiled += [
        cell("PERSON", "spoken", 20, 21, speaker="agent", noise="misheard", example="this is mara quill")
    ]
    spoiled += [cell("PERSON", "spoken", 21, 21, speaker="caller", noise="fillers")]
    sinks = (
        Sink("redacted/", "directory", 3068, 12, Status.FAIL, "12 canaries found in 3 files"),
        Sink("postgresql://db/calls", "table", 0, 0, Status.NOT_SHOWN, "could not be read"),
    )
    few = dataclasses.replace(
        GOOD.canaries,
        cells=tuple(spoiled),
        decoys_changed=3,
        quarantined=2,
        documents_clean=3056,
        sinks=sinks,
        not_in_policy=("ORGANIZATION",),
    )
    return dataclasses.replace(GOOD, results=FAULTS + PASSES, canaries=few)


BROKEN = {
    ("PERSON", "split"): {
        "caught": 51,
        "lower": 0.769,
        "example": "my name is ... mara ... quill",
        "status": Status.FAIL,
    },
    ("EMAIL_ADDRESS", "spelled"): {"caught": 55, "lower": 0.85, "example": "m a r a at example dot com"},
    ("US_SSN", "key"): {"caught": 12, "sent": 12, "lower": 0.779, "status": Status.NOT_SHOWN},
    ("PHONE_NUMBER", "summary"): {"caught": 57, "sent": 59, "lower": 0.897, "status": Status.PASS},
    ("CREDIT_CARD", "payload"): {"caught": 6, "sent": 6, "lower": 0.607, "status": Status.PASS},
}


def hostile():
    """Every text of a report is an attack on what shows it."""
    result = Result(
        *[HOSTILE] * 2, Status.FAIL, HOSTILE, (HOSTILE,), *[HOSTILE] * 3, date=TODAY, attest=HOSTILE
    )
    open_ = dataclasses.replace(result, status=Status.NOT_SHOWN)
    one = Cell(HOSTILE, HOSTILE, 2, 1, 0.0, HOSTILE, HOSTILE, HOSTILE)
    canaries = Canaries(
        (one,), not_in_policy=(HOSTILE,), sinks=(Sink(HOSTILE, HOSTILE, 1, 1, Status.FAIL, HOSTILE),)
    )
    attestation = Attestation(HOSTILE, HOSTILE, None, None, HOSTILE)
    facts = {HOSTILE: HOSTILE}
    source = Source(HOSTILE, HOSTILE, HOSTILE, "https://example.com/?" + HOSTILE, TODAY)
    return Report((result, open_), canaries, facts, TODAY, HOSTILE, HOSTILE, (attestation,), (source,))
