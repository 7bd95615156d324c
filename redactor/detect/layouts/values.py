"""Whether a value that stands under a name in a text can be what that name says."""

from __future__ import annotations

import re

from redactor.conversation.lexicon import is_common

_NOTHING = frozenset(
    "none null nil n/a na unknown unspecified undefined true false yes no not provided redacted empty tbd any other string str text "
    "int integer number float bool boolean object array list dict date datetime varchar char uuid required optional example "
    "self this default pending blank same above below see hidden masked changed invalid missing enabled disabled failed success "
    "withheld declined refused deferred vacant vacated unoccupied total totals subtotal sum average unassigned unallocated cancelled "
    "canceled void various misc everyone nobody all".split()
)
_OF_CODE = re.compile(
    r"(?:os|process|settings|config|env|self|this)(?:\.[A-Za-z_]{1,40}){1,4}|(?:[a-z_]{1,40}\.){1,4}[a-z_]{0,20}(?:password|passwd|secret)\w{0,10}|(?:[a-z_]{1,40}\.){0,3}[a-z_]{1,40}\(.*|\$[({].*|\{\{.*"
)
"""What a program has in a secret's place: `os.environ`, `getpass.getpass()`, `${API_KEY}`."""
_DIGITAL = frozenset(
    "US_SSN ACCOUNT_NUMBER CREDIT_CARD CARD_CVV CARD_EXPIRY CARD_LAST4 PIN ZIP_CODE ABA_ROUTING_NUMBER MEDICAL_RECORD_NUMBER "
    "HEALTH_PLAN_ID US_NPI UK_NHS NATIONAL_ID DEVICE_ID VIN PASSPORT US_DEA US_DRIVER_LICENSE UNIQUE_ID LICENSE_PLATE IBAN_CODE "
    "PHONE_NUMBER FAX_NUMBER DATE_OF_BIRTH IP_ADDRESS MAC_ADDRESS COORDINATES".split()
)
_NAME = re.compile(r"[^\W\d_][\w'’.,-]{0,30}(?: [\w'’.,&()\"“”-]{1,30}){0,5}")
_CODE = re.compile(
    r"[(\[{<$%*?]|::|->|\w\.\w+\.\w|^(?:self|this|req|request|args|kwargs|os|env|data|row|user)\."
)
_SENTENCE = re.compile(
    r"[.!?] [A-Z]|\b(?:is|are|was|were|has|have|had|will|can|the|with|not|please|to be)\b", re.IGNORECASE
)
_ENCODED = re.compile(r"%[0-9A-Fa-f]{2}")
_INTERNET = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?![\w.])")
_SHARE = re.compile(r"\d\.\d{1,6}")
"""How sure a program is ("conf=0.91"): no number of a confirmation."""
_LOCATOR = re.compile(r"[A-Z]{6}")
"""A booking's code may be capitals alone."""
_FOLDER = re.compile(
    r"/(?:bin|boot|dev|etc|lib|media|mnt|opt|proc|root|run|s?bin|srv|sys|tmp|usr|var|app)(?:/[\w.-]{1,60}){0,12}/?|/"
)
_ROUTED = 8
"""Digits of a bank's routing number, without a zero in front that was lost."""
_LONGEST = 80
_SHAPES = {
    "PIN": re.compile(r"\d{4,8}|\d{3}[ -]\d{3}|[A-Z]-\d{4,8}|(?=[A-Z]{0,7}\d)[A-Z\d]{6,8}"),
    "CARD_CVV": re.compile(r"\d{3,4}"),
    "CARD_EXPIRY": re.compile(r"(?:0[1-9]|1[0-2]) ?[/-] ?(?:20)?\d\d"),
    "PHONE_NUMBER": re.compile(r"\+?\(?\d(?:[ ().-]{0,2}\d){6,14}"),
    "FAX_NUMBER": re.compile(r"\+?\(?\d(?:[ ().-]{0,2}\d){6,14}"),
}
"""How those are written whose recognizers need a word that stands by itself, which a key may hold within: `cardCvv=381`."""


def can_be(entity: str, value: str, *, is_word: bool = False) -> bool:
    """Whether a value can be what its name says.

    Args:
        entity: the entity type.
        value: the value, trimmed.
        is_word: whether a name may be a common word: of `last_name=law`.
    """
    value = _ENCODED.sub("e", value).replace("+", " ")
    bare = value.strip(" .\"'").casefold()
    if len(bare) < 2 or len(value) > _LONGEST or bare in _NOTHING or "[" in value:
        return False
    if entity == "PASSWORD" and is_folder(value):
        return False
    if entity in ("API_KEY", "PASSWORD"):
        if _OF_CODE.fullmatch(value):
            return False
        return len(bare) >= (8 if entity == "API_KEY" else 4) and not is_common(bare)
    if entity == "EMAIL_ADDRESS":
        return "@" in bare
    if entity == "ABA_ROUTING_NUMBER" and bare.isdigit() and len(bare) < _ROUTED:
        return False
    if entity == "UNIQUE_ID" and _LOCATOR.fullmatch(value) and not is_common(bare):
        return True
    if entity in _DIGITAL:
        return any(sign.isdigit() for sign in bare) and not (entity == "UNIQUE_ID" and _SHARE.fullmatch(bare))
    if _CODE.search(value):
        return False
    if entity == "PERSON":
        return (
            bool(_NAME.fullmatch(value))
            and not any(sign.isdigit() for sign in bare)
            and not (bool(_SENTENCE.search(value)) if is_word else _says_nothing(value))
        )
    if entity == "USERNAME":
        return " " not in value and not is_common(bare)
    if entity == "STREET_ADDRESS" and _INTERNET.match(bare):
        return False
    if entity == "STREET_ADDRESS" and any(sign.isdigit() for sign in bare):
        return any(sign.isalpha() for sign in bare)
    return any(sign.isalpha() for sign in bare) and not _SENTENCE.search(value)


def has_shape(entity: str, value: str) -> bool:
    """Whether a value of few digits is written as what its name says: a count under a name like `pin` is not.

    >>> has_shape("CARD_CVV", "381"), has_shape("PIN", "3")
    (True, False)
    """
    shape = _SHAPES.get(entity)
    return shape is not None and shape.fullmatch(value) is not None


def is_folder(value: str) -> bool:
    """Whether a value is a folder of the system, where a program works, and no password: `PWD=/srv/app`."""
    return _FOLDER.fullmatch(value) is not None


def _says_nothing(value: str) -> bool:
    """Whether a value is common words in lower case, or a sentence."""
    return (value.islower() and all(is_common(word) for word in value.split())) or bool(
        _SENTENCE.search(value)
    )
