"""Evidence: the JSON of a report with a digest, and with a keyed one where a key is given, so that a later change shows.

Both are over the canonical form (RFC 8785) of the document without its member `signature`: SHA-256 (FIPS 180-4), which anybody
can compute again and which therefore shows accidents only, and HMAC-SHA256 (RFC 2104), which only a holder of the key can make.
The meaning is signed, not the bytes: white space and the order of members may change.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import rfc8785

from redactor.errors import UsageError
from redactor.launch.report import SCHEMA, Report
from redactor.launch.reports.words import cleaned

MIN_KEY = 16
"""The shortest key that is taken, in bytes: 128 bits."""

MAX_BYTES = 64 * 1024 * 1024
"""The largest evidence that is read, in bytes."""

_SHAPES: Mapping[str, type | tuple[type, ...]] = {
    "verdict": str,
    "exit_code": int,
    "facts": dict,
    "results": list,
    "attestations": list,
    "canaries": dict,
    "signature": dict,
}


class Keyed(StrEnum):
    """What is known of the keyed digest."""

    ABSENT = "absent"
    """There is none, and no key was given."""
    FITS = "fits"
    WRONG = "wrong"
    """It does not fit: the document was changed, or signed with another key."""
    MISSING = "missing"
    """A key was given, and the document is not signed with one."""
    UNCHECKED = "unchecked"
    """There is one, and no key was given to check it with."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Whether a document is as it was signed.

    Attributes:
        sha256: the digest that was computed, in hex.
        digest_fits: whether it is the one in the document.
        keyed: what is known of the keyed digest.
        same_key: whether the document names the given key; False where either is absent.
    """

    sha256: str
    digest_fits: bool
    keyed: Keyed
    same_key: bool = False

    @property
    def passed(self) -> bool:
        """Whether nothing speaks against it."""
        return self.digest_fits and self.keyed not in {Keyed.WRONG, Keyed.MISSING}

    def lines(self) -> list[str]:
        """What to tell."""
        digest = "fits" if self.digest_fits else "does NOT fit: the evidence was changed"
        if self.keyed is Keyed.WRONG and not self.same_key:
            keyed = "does NOT fit: signed with another key, or changed"
        else:
            keyed = _KEYED[self.keyed]
        return [
            f"SHA-256 {self.sha256}: {digest}",
            f"HMAC-SHA256: {keyed}",
            "VERIFIED" if self.passed else "NOT VERIFIED",
        ]


_KEYED: Mapping[Keyed, str] = {
    Keyed.ABSENT: "none, so that only an accidental change shows",
    Keyed.FITS: "fits the key",
    Keyed.WRONG: "does NOT fit: the evidence was changed",
    Keyed.MISSING: "MISSING, though a key was given to check it",
    Keyed.UNCHECKED: "not checked: no key was given",
}


def canonical(evidence: Mapping[str, Any]) -> bytes:
    """What is signed: everything but the signature, as RFC 8785 has it.

    Raises:
        UsageError: it holds a number or a text that JSON can't carry.
    """
    try:
        return rfc8785.dumps({name: value for name, value in evidence.items() if name != "signature"})
    except (ValueError, RecursionError):
        raise UsageError("the evidence holds a number or a text that has no canonical form") from None


def key_id(key: bytes) -> str:
    """A name for a key, so that one sees which it was: the first 32 bits of an HMAC.

    Raises:
        UsageError: the key is too short.
    """
    if len(key) < MIN_KEY:
        raise UsageError(f"the evidence key is too short: it needs {MIN_KEY} bytes or more")
    return hmac.new(key, b"redactor evidence key check", hashlib.sha256).hexdigest()[:8]


def sign(report: Report, key: bytes | None = None) -> dict[str, Any]:
    """The report as evidence.

    Args:
        report: the report.
        key: of the keyed digest; None makes a document with the plain digest alone.

    Raises:
        UsageError: the key is too short.
    """
    body: dict[str, Any] = cleaned(report.as_dict())
    data = canonical(body)
    signature = {"canonical_form": "RFC 8785", "sha256": hashlib.sha256(data).hexdigest()}
    if key is not None:
        signature |= {"key_id": key_id(key), "hmac_sha256": hmac.new(key, data, hashlib.sha256).hexdigest()}
    return body | {"signature": signature}


def dumps(evidence: Mapping[str, Any]) -> str:
    """Evidence as text that people can read: ASCII, indented, with a last line end."""
    return json.dumps(evidence, indent=2, ensure_ascii=True, allow_nan=False) + "\n"


def loads(data: bytes, name: str) -> dict[str, Any]:
    """Evidence that was written earlier.

    Args:
        data: the file.
        name: of the file, for messages.

    Raises:
        UsageError: it is no evidence, or of another schema. A name that stands twice is refused too: readers would not agree on
            which value counts, and only one of them is signed.
    """
    if len(data) > MAX_BYTES:
        raise UsageError(f"{name} is too large for evidence")
    try:
        parsed = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise UsageError(f"{name} is not the JSON of a validation") from None
    if not isinstance(parsed, dict) or not isinstance(parsed.get("schema"), str):
        raise UsageError(f"{name} is no evidence of a validation: it names no schema")
    if parsed["schema"] != SCHEMA:
        raise UsageError(f"{name} has another schema; this redactor reads {SCHEMA}")
    wrong = sorted(member for member, shape in _SHAPES.items() if not isinstance(parsed.get(member), shape))
    if wrong:
        raise UsageError(
            f"{name} is no evidence of a validation: {', '.join(wrong)} missing or of a wrong type"
        )
    return parsed


def verify(evidence: Mapping[str, Any], key: bytes | None = None) -> Verification:
    """Whether evidence is as it was signed.

    Args:
        evidence: of `loads`.
        key: of the keyed digest; when it is given, the document must have been signed with it.

    Raises:
        UsageError: the key is too short.
    """
    data = canonical(evidence)
    signature = evidence["signature"]
    digest = hashlib.sha256(data).hexdigest()
    fits = hmac.compare_digest(digest, _hex(signature.get("sha256")))
    given = "hmac_sha256" in signature
    if key is None:
        return Verification(digest, fits, Keyed.UNCHECKED if given else Keyed.ABSENT)
    named = key_id(key) == signature.get("key_id")
    if not given:
        return Verification(digest, fits, Keyed.MISSING, named)
    wanted = hmac.new(key, data, hashlib.sha256).hexdigest()
    right = hmac.compare_digest(wanted, _hex(signature["hmac_sha256"]))
    return Verification(digest, fits, Keyed.FITS if right else Keyed.WRONG, named)


def _hex(value: object) -> str:
    """A digest as it can be compared: anything odd is one that never fits."""
    return value if isinstance(value, str) and value.isascii() else ""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError
    return members


def _refuse(constant: str) -> None:
    raise ValueError
