"""How people lead up to a value: how it is asked for, said and read back, and what a summary makes of it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from redactor.launch.canaries.noise import flattened, garbled

Turn = tuple[str, str]
"""(role, text): role "agent" or "user"."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words around values of one entity type.

    Attributes:
        ask: what the agent asks.
        lead: how the caller starts without being asked.
        noun: how the agent starts to read it back.
        field: what a field with such a value is called.
        summary: what a summary says of it; `{}` is the value.
    """

    ask: str
    lead: str
    noun: str
    field: str
    summary: str = ""


WORDING: Mapping[str, Wording] = MappingProxyType(
    {
        "PERSON": Wording(
            "Can I have your full name, please?", "this is", "I am speaking with", "patient_name",
            "{} asked to move the appointment and was helped.",
        ),
        "DATE_OF_BIRTH": Wording(
            "What is your date of birth?", "i was born on", "your date of birth is", "date_of_birth",
            "The caller, born {}, asked to move the appointment.",
        ),
        "PHONE_NUMBER": Wording(
            "What is the best phone number to reach you?", "my phone number is", "your phone number is", "phone",
            "The caller asked for a call back at {} in the morning.",
        ),
        "US_SSN": Wording(
            "Could you give me your social security number?", "my social security number is",
            "your social security number is", "ssn",
        ),
        "MEDICAL_RECORD_NUMBER": Wording(
            "What is your medical record number?", "my medical record number is", "your medical record number is", "mrn",
        ),
        "HEALTH_PLAN_ID": Wording(
            "What is the member ID on your insurance card?", "my insurance member id is", "your insurance member ID is",
            "member_id",
        ),
        "ACCOUNT_NUMBER": Wording(
            "What is your account number?", "my account number is", "your account number is", "account_number",
        ),
        "CREDIT_CARD": Wording(
            "What is the card number?", "the credit card number is", "your credit card number is", "card_number",
        ),
        "EMAIL_ADDRESS": Wording(
            "What is your email address?", "my email is", "your email address is", "email",
            "The caller wants the confirmation sent to {} today.",
        ),
        "STREET_ADDRESS": Wording(
            "What is your street address?", "i live at", "your street address is", "street_address",
            "The caller has moved to {} and wants mail sent there.",
        ),
        "ZIP_CODE": Wording(
            "What is your zip code?", "my zip code is", "your zip code is", "zip_code",
            "The caller lives in zip code {} and asked for a clinic nearby.",
        ),
        "AGE_OVER_89": Wording(
            "How old is the patient?", "my father is", "the patient is", "age",
            "The caller asked on behalf of a parent who is {} and lives alone.",
        ),
        "DATE_TIME": Wording(
            "When was the visit?", "the visit was on", "your visit was on", "visit_date",
            "The caller came in on {} and asked for the results.",
        ),
        "US_MBI": Wording(
            "What is the Medicare number on the card?", "my medicare number is", "your Medicare number is", "medicare_id",
        ),
        "VIN": Wording("What is the VIN of the car?", "the vin of my car is", "the VIN of your car is", "vin"),
        "API_KEY": Wording("Which token did you use?", "the token i used is", "the token you used is", "api_key"),
        "IP_ADDRESS": Wording(
            "Which address do you connect from?", "my ip address is", "your IP address is", "ip_address",
            "The caller connected from IP address {} and asked for help.",
        ),
        "FAX_NUMBER": Wording(
            "What is the fax number of the clinic?", "the fax number is", "the fax number is", "fax_number",
            "The caller wants the letter sent by fax to {} today.",
        ),
        "CITY": Wording(
            "Which city do you live in?", "i live in", "you live in", "city",
            "The caller lives in the city of {} and asked for a clinic nearby.",
        ),
        "US_DRIVER_LICENSE": Wording(
            "What is your driver's license number?", "my driver's license number is", "your driver's license number is",
            "drivers_license",
        ),
        "PASSPORT": Wording(
            "What is your passport number?", "my passport number is", "your passport number is", "passport_number",
        ),
        "LICENSE_PLATE": Wording(
            "What is the license plate of the car?", "my license plate is", "your license plate is", "license_plate",
        ),
        "DEVICE_ID": Wording(
            "What is the IMEI of the device?", "the imei of my phone is", "the IMEI of your phone is", "imei",
        ),
        "URL": Wording("What is the address of your page?", "my page is", "your page is", "homepage_url"),
        "USERNAME": Wording("What is your username?", "my username is", "your username is", "username"),
        "IBAN_CODE": Wording("What is your IBAN?", "my iban is", "your IBAN is", "iban"),
    }
)  # fmt: skip
"""Entity type -> its words."""

OPENING: Sequence[Turn] = (
    ("agent", "Thank you for calling, how can I help?"),
    ("user", "i would like to move my appointment"),
)
CLOSING: Sequence[Turn] = (("agent", "Thank you, that is all I need."), ("user", "great thanks bye"))
NEUTRAL: Mapping[str, str] = MappingProxyType({"agent": "One moment, please.", "user": "okay"})
"""What someone says who has nothing to say."""
SUMMARY = "The caller moved an appointment."
_ACKNOWLEDGE = ("Okay.", "Go on.", "Mm-hm.", "Got it, and then?")


def exchange(
    entity_type: str,
    form: str,
    text: str,
    rng: random.Random,
    *,
    speaker: str = "caller",
    noise: str = "clean",
) -> list[Turn]:
    """The turns in which a value is said.

    Args:
        entity_type: what the value is.
        form: written, spoken, spelled or split.
        text: the value in that form; pieces of a split one are parted by "|".
        rng: decides between wordings.
        speaker: caller or agent; the agent reads it back.
        noise: one of `redactor.launch.canaries.kinds.NOISE`.
    """
    wording, is_written = WORDING[entity_type], form == "written"
    parts = text.split("|") if form == "split" else [text]
    pieces = [garbled(part, noise, rng, is_spoken=not is_written) for part in parts]
    if speaker == "agent":
        lead = rng.choice(["Let me read that back:", "So", "Thank you."])
        first = f"{lead} {wording.noun} {pieces[0]}"
        said: list[Turn] = [("user", "can you check what you have"), ("agent", first)]
        for piece in pieces[1:]:
            said += [("user", "yes"), ("agent", piece)]
    else:
        if rng.random() < 0.5:
            lead = "Sure, it is" if is_written else "sure it is"
            said = [("agent", wording.ask), ("user", f"{lead} {pieces[0]}")]
        else:
            start = wording.lead.capitalize() if is_written else wording.lead
            said = [("agent", "Of course."), ("user", f"{start} {pieces[0]}")]
        for piece in pieces[1:]:
            said += [("agent", rng.choice(_ACKNOWLEDGE)), ("user", piece)]
    if noise == "garbled":
        said = [(role, flattened(words) if role == _ROLE[speaker] else words) for role, words in said]
    return said


_ROLE = {"agent": "agent", "caller": "user"}


def dialogue(*exchanges: Sequence[Turn]) -> list[Turn]:
    """A whole conversation around exchanges."""
    return [*OPENING, *(turn for exchange in exchanges for turn in exchange), *CLOSING]


def sentence(entity_type: str, text: str) -> str:
    """A sentence of a summary with the value in it."""
    wording = WORDING[entity_type]
    plain = f"The caller moved an appointment and said that {wording.lead} {{}}."
    return (wording.summary or plain).format(text)
