"""How results are grouped and named, the same in every rendering."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from redactor.launch.report import Report, Result, Status

VERDICTS: Mapping[Status, str] = MappingProxyType(
    {Status.PASS: "PASS", Status.FAIL: "FAIL", Status.NOT_SHOWN: "INCOMPLETE"}
)
"""The verdict in one word."""

MEANING: Mapping[Status, str] = MappingProxyType(
    {
        Status.PASS: "Every check passed, on what was given and on made-up calls. It is evidence, not a guarantee.",
        Status.FAIL: "At least one check failed. Do not launch until it is mended and the validation was run again.",
        Status.NOT_SHOWN: "Nothing failed, and something could not be shown from what was given. Not shown is never passed.",
    }
)
"""What the verdict means for a launch."""

ORDER = (Status.FAIL, Status.NOT_SHOWN, Status.WARNING, Status.PASS)
"""The worst first."""

_GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "elevenlabs": "ElevenLabs",
        "anthropic": "Anthropic",
        "retell": "Retell",
        "vapi": "Vapi",
        "twilio": "Twilio",
        "contact-lens": "Amazon Connect Contact Lens",
        "contact_lens": "Amazon Connect Contact Lens",
        "assemblyai": "AssemblyAI",
        "plan": "Plan",
        "config": "Configuration",
        "attestation": "Attestations",
        "rules": "Age of the rules",
        "policy": "Redaction policy",
        "canaries": "Canaries",
        "sink": "Sinks",
        "vendors": "Vendors",
        "overrides": "Overrides of the rules",
        "residual": "Residual scan",
    }
)


_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """A text without the characters that XML 1.0 can't carry: controls, halves of surrogate pairs. They show as U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)


def cleaned(value: Any) -> Any:
    """A value for JSON whose texts are all clean, so that every reader can read them."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(name): cleaned(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(item) for item in value]
    return value


def group(result: Result) -> str:
    """The key of a result's group: what stands before the first dot of its id."""
    return result.check.partition(".")[0]


def group_title(key: str) -> str:
    """A group's name for people; an unknown one shows as it is written."""
    return _GROUPS.get(key, key)


def groups(report: Report) -> dict[str, tuple[Result, ...]]:
    """The results by group, in the order in which the report has them; in a group the worst first."""
    keys = dict.fromkeys(map(group, report.results))
    return {
        key: tuple(
            sorted(
                (one for one in report.results if group(one) == key), key=lambda one: ORDER.index(one.status)
            )
        )
        for key in keys
    }


def seen(result: Result) -> str:
    """What was seen, and where, in one line."""
    return "; ".join(filter(None, [result.detail, ", ".join(result.where)]))


def percent(rate: float) -> str:
    """A rate from 0 to 1 for people: rounded down to tenths, so that 99.96 % never reads as all."""
    tenths = int(rate * 1000 + 1e-9)
    whole, rest = divmod(tenths, 10)
    return f"{whole} %" if rest == 0 else f"{whole}.{rest} %"
