"""Whether a value can be what the name of its field says: a date of birth that is `n/a` is none."""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common
from redactor.conversation.plans import PLANS
from redactor.detect.layouts.values import is_folder
from redactor.detect.wide_places import is_part_of_a_town
from redactor.placeholders import is_redacted
from redactor.text import may_be_spoken

AREA = re.compile(r"\d{3}")
"""What is left of a ZIP code."""
_DIGIT = re.compile(r"\d")
_OVER_89 = re.compile(
    r"P?0?(?:9\d|1[0-2]\d)(?:\.\d{1,3})?(?: ?(?:y|yo|yrs?|years?)(?: old)?)?", re.IGNORECASE
)
_NOTHING = frozenset(
    "none null nil n/a na unknown unspecified undefined true false yes no not provided redacted - empty tbd "
    "any other dontcare dont_care don't_care".split()
)
NUMERIC = frozenset(
    "PHONE_NUMBER FAX_NUMBER US_SSN ACCOUNT_NUMBER CREDIT_CARD CARD_CVV CARD_EXPIRY CARD_LAST4 PIN ZIP_CODE "
    "ABA_ROUTING_NUMBER MEDICAL_RECORD_NUMBER HEALTH_PLAN_ID US_NPI UK_NHS NATIONAL_ID COORDINATES IP_ADDRESS DEVICE_ID "
    "DATE_OF_BIRTH VIN PASSPORT US_DEA US_DRIVER_LICENSE UNIQUE_ID LICENSE_PLATE".split()
)
_ON_A_NET = re.compile(
    r"(?:(?:tel|sips?|whatsapp):)?\+[1-9]\d{7,14}|(?:\d{1,3}\.){3}\d{1,3}|[a-z\d][\w.+-]{0,62}@(?:[a-z\d-]{1,63}\.){1,4}[a-z]{2,6}"
)
"""What `address` holds that is no house: a telephone's, a machine's, a mailbox."""
_LOCATOR = re.compile(r"[A-Z]{6}")
"""A booking's code may be capitals alone."""
_HOST_NUMBER = re.compile(r"[a-z]{3,20}-\d{1,2}")
"""No postal code: the second of a kind of machine, `etcd-2`."""
_OF_A_MACHINE = re.compile(
    r"(?:[a-z][a-z0-9+.-]{1,15}://)?(?:localhost|\*|[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}|\[[0-9A-Fa-f:]{2,45}\])?:\d{2,5}/?"
    r"|0x[0-9A-Fa-f]{1,16}|(?=[a-z0-9.]{0,40}_)[a-z][a-z0-9_]{1,60}(?:\.[a-z][a-z0-9_]{1,60}){1,4}(?:\[\w{1,20}\])?"
)
"""What is no street: an address with a port, of memory, or of a part of a configuration (`aws_s3_bucket.assets`)."""


def is_plausible(entity: str, text: str) -> bool:
    """Whether a value can be what its field's name says."""
    bare = text.strip().casefold()
    if not bare or bare in _NOTHING or is_redacted(text) or not any(sign.isalnum() for sign in bare):
        return False
    if entity == "ZIP_CODE" and (AREA.fullmatch(bare) or _HOST_NUMBER.fullmatch(bare)):
        return False
    if entity == "PASSWORD" and is_folder(text.strip()):
        return False
    if entity == "STREET_ADDRESS" and _OF_A_MACHINE.fullmatch(text.strip()):
        return False
    if entity == "UNIQUE_ID" and _LOCATOR.fullmatch(text.strip()) and not is_common(bare):
        return True
    if entity == "STREET_ADDRESS" and _ON_A_NET.fullmatch(bare):  # of a machine or of a line
        return False
    if entity in NUMERIC:
        return bool(_DIGIT.search(bare)) or _may_be_read_out(bare)
    if entity == "PERSON":
        return not _is_plan(bare)
    if entity == "LOCATION":
        return not is_part_of_a_town(bare)
    if entity == "AGE_OVER_89":
        return bool(_OVER_89.fullmatch(bare))
    if entity == "EMAIL_ADDRESS":
        return "@" in bare or " at " in bare
    if entity == "API_KEY":
        return len(bare) >= 8
    return True


def _is_plan(text: str) -> bool:
    """Whether a value is a health plan, maybe with common words behind it: `payer: "Aetna Better Health"`."""
    words = text.split()
    return any(
        " ".join(words[:size]) in PLANS and all(map(is_common, words[size:]))
        for size in range(1, len(words) + 1)
    )


def _may_be_read_out(text: str) -> bool:
    """Whether words without a digit may be a code that was read out ("quebec lima tango"), and are no note ("not on file yet")."""
    said = [word for word in text.split() if word.isalpha()]
    if len(said) < 3:
        return False
    return may_be_spoken(text) or sum(not is_common(word) for word in said) * 4 > len(said)
