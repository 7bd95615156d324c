"""A keyed pseudonym: the same value gets the same name in every record that is redacted with the same key."""

from __future__ import annotations

import hashlib
import hmac
import re
from typing import Any

from redactor.operators.base import RedactorOperator

PHONES = frozenset(("PHONE_NUMBER", "FAX_NUMBER"))
"""Entity types that are telephone numbers."""
_PHONE_DIGITS = 10
_WORD = re.compile(r"[^\W\d_]+")


def keyed_digest(key: bytes, *parts: str) -> bytes:
    """HMAC-SHA-256 (RFC 2104) of the parts, which can't run into each other."""
    message = b"".join(
        len(raw).to_bytes(4, "big") + raw for raw in (part.encode("utf-8", "replace") for part in parts)
    )
    return hmac.new(key, message, hashlib.sha256).digest()


def normal(text: str) -> str:
    """The text without case, spacing and punctuation, so that spellings of one value agree."""
    signs = "".join(filter(str.isalnum, text.casefold()))
    return signs or text


def subscriber(number: str) -> str:
    """A telephone number, of letters and figures only, as it is the same with and without its country: its last ten digits."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return digits[-_PHONE_DIGITS:] if len(digits) >= _PHONE_DIGITS else number


def in_order(name: str) -> tuple[str, ...]:
    """The words of a name in the order of the alphabet: "Lopez, Maria" is Maria Lopez."""
    return tuple(sorted(word.casefold() for word in _WORD.findall(name)))


class Pseudonym(RedactorOperator):
    """`[PERSON_3f9a1c27d04b]`: 48 bits of the HMAC of entity type and value. Without the key nobody can test a guess."""

    name = "pseudonym"
    keyed = True

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return the pseudonym."""
        params = params or {}
        entity = str(params.get("entity_type", "REDACTED"))
        value = str(params.get("identity") or self._identity(entity, str(params.get("canonical") or text)))
        return f"[{entity}_{keyed_digest(params['key'], entity, value).hex()[:12].upper()}]"

    @staticmethod
    def _identity(entity: str, value: str) -> str:
        """What a value is by itself, where no record says more of it."""
        if entity == "PERSON":
            return "".join(in_order(value)) or normal(value)
        return subscriber(normal(value)) if entity in PHONES else normal(value)
