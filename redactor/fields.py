"""What a field's name says about its value.

Names are compared by their words, so `patientName`, `patient_name`, `Patient-Name` and `PATIENT NAME` are one name. A name can say that
the value is an entity ("dob"), that it is operational and must survive ("trace_id", "duration_ms"), that it is an exact time of the
record itself ("created_at"), that it is a blob, or nothing: then the value is scanned as text, with the name as its context.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache


class FieldClass(Enum):
    """How a value is treated."""

    TEXT = "text"  # scanned, with the name as context
    ENTITY = "entity"  # the name says what it is: the whole value goes
    OPERATIONAL = "operational"  # an id, an enum or a metric: stays where it looks like one
    TIMESTAMP = "timestamp"  # when the record itself was made
    BLOB = "blob"  # audio, images, encrypted or signed content: dropped


@dataclass(frozen=True, slots=True)
class FieldRule:
    """The class of a field and, for ENTITY, its entity type."""

    field_class: FieldClass
    entity_type: str = ""


TEXT = FieldRule(FieldClass.TEXT)
OPERATIONAL = FieldRule(FieldClass.OPERATIONAL)
TIMESTAMP = FieldRule(FieldClass.TIMESTAMP)
BLOB = FieldRule(FieldClass.BLOB)

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")

_PEOPLE = frozenset(
    "patient customer client caller callee guest member contact doctor physician practitioner clinician driver passenger recipient "
    "sender holder cardholder subscriber employee representative rep nurse therapist dentist attendee host owner author spouse "
    "child parent mother father guardian beneficiary insured dependent candidate applicant student teacher tenant landlord buyer "
    "seller reporter assignee requester requestor payer payee billing shipping account emergency signer witness user participant "
    "borrower traveler traveller occupant claimant policyholder lead prospect person human agent_person supervisor manager "
    "surgeon pharmacist counselor lawyer attorney".split()
)

# The last words of a name -> entity type; the longest ending decides.
_ENDINGS: dict[tuple[str, ...], str] = {
    tuple(name.split()): entity
    for entity, names in {
        "PERSON": "first name, last name, full name, middle name, given name, family name, maiden name, nick name, nickname, surname, "
        "firstname, lastname, fullname, fname, lname, given, family, legal name, preferred name, next of kin, alias, "
        "referred by, provider name, name on card, name on account, display name, real name",
        "EMAIL_ADDRESS": "email, e mail, email address, mail, email addr",
        "PHONE_NUMBER": "phone, mobile, cell, cellphone, telephone, tel, phone number, mobile number, cell number, contact number, "
        "telephone number, from number, to number, external number, caller id, called number, msisdn, callback number, "
        "phone no, whatsapp, sms number, caller number, customer number, phone 1, phone 2, callback, landline, from phone, to phone",
        "FAX_NUMBER": "fax, fax number",
        "US_SSN": "ssn, social security, social security number, social security no, ssn last 4, ssn last four, tax id, tin, itin, ein, sin",
        "DATE_OF_BIRTH": "dob, date of birth, birth date, birthdate, birthday, born, birth day, d o b, dateofbirth",
        "STREET_ADDRESS": "address, address 1, address 2, address line 1, address line 2, address line, address1, address2, street, "
        "street address, addr, street 1, street 2, line 1, line 2, street name, house number, street line, home address, "
        "mailing address, po box, residence",
        "CITY": "city, town, suburb, city name, birth place, birthplace, place of birth, hometown",
        "LOCATION": "county, district, neighborhood, neighbourhood, borough, parish, village, precinct",
        "ZIP_CODE": "zip, zip code, zipcode, postal code, postalcode, postcode, post code, plz, zip 4",
        "COORDINATES": "latitude, longitude, lat, lng, lon, coordinates, geo location, latlng",
        "MEDICAL_RECORD_NUMBER": "mrn, medical record number, medical record, chart number, patient id, patient number, patient mrn, "
        "hospital number, encounter number",
        "UK_NHS": "nhs number, nhs no, nhs",
        "HEALTH_PLAN_ID": "member id, member number, subscriber id, subscriber number, policy number, policy no, group number, insurance id, "
        "insurance number, health plan id, beneficiary id, medicare number, medicare id, medicaid id, mbi, plan id, rx bin, rx pcn",
        "ACCOUNT_NUMBER": "account number, account no, acct, acct number, account id, bank account, account, acct no, bank account number, "
        "payment id, payment method id, gift card id, loyalty number, membership number, frequent flyer number, gift card number",
        "IBAN_CODE": "iban",
        "SWIFT_BIC": "swift, bic, swift code",
        "ABA_ROUTING_NUMBER": "routing number, routing, aba, sort code, routing no",
        "CREDIT_CARD": "card number, credit card, credit card number, cc number, pan, card no, debit card, ccn, debit card number",
        "CARD_CVV": "cvv, cvc, cvv 2, security code, card security code, csc",
        "CARD_EXPIRY": "expiry, exp date, expiration, expiry date, expiration date, card expiry, card expiration, exp month, exp year, "
        "expiry month, expiry year",
        "CARD_LAST4": "last four, last 4, last4, last four digits, last 4 digits, card last 4, card last four",
        "PIN": "pin, pin code, pin number, pincode, otp, one time code, verification code, passcode, security pin, mfa code",
        "PASSWORD": "password, passwd, pwd, passphrase, pass word, pass phrase, user password",
        "API_KEY": "secret, api key, apikey, access token, refresh token, authorization, private key, client secret, cookie, set cookie, "
        "session token, auth token, bearer, secret key, access key, signing secret, webhook secret, credentials, xi api key, "
        "x api key, id token, csrf token, signature header",
        "SECURITY_ANSWER": "security answer, secret answer, security question answer, mothers maiden name, mother maiden name, "
        "memorable word, first pet, security response, security 1, security 2, security word",
        "LICENSE_PLATE": "license plate, licence plate, plate, plate number, license plate number, number plate, registration plate",
        "VIN": "vin, vehicle identification number, chassis number",
        "US_DRIVER_LICENSE": "drivers license, driver license, license number, licence number, driving licence, drivers license number, "
        "driver license number, dl number",
        "PASSPORT": "passport, passport number, passport no",
        "US_NPI": "npi, npi number",
        "US_DEA": "dea, dea number",
        "USERNAME": "username, user name, login, screen name, handle, user id, userid, login id, user identifier, sip user, whatsapp user id, "
        "end user id, telegram, instagram, twitter, skype, remote user, account name, safety identifier",
        "UNIQUE_ID": "customer id, guest id, passenger id, employee id, student id, national id, claim number, case number, client number, "
        "certificate number, id number, government id, identification number, reservation code, beneficiary number, contact id, "
        "lead id, person id, prescription number, rx number",
        "IP_ADDRESS": "ip, ip address, client ip, remote addr, remote ip, source ip, src ip, dest ip, peer ip, fromhost ip, host ip, "
        "x forwarded for, remote address, ip addr",
        "MAC_ADDRESS": "mac, mac address",
        "DEVICE_ID": "device id, serial number, imei, imsi, serial no, idfa, android id, advertising id, device serial, udid",
    }.items()
    for name in names.split(", ")
}
_LONGEST = max(map(len, _ENDINGS))

# Names whose value is an id of the machinery, an enum or a metric.
_OPERATIONAL_ENDINGS = frozenset(
    tuple(name.split())
    for name in (
        "role, type, object, model, status, state, country, currency, language, locale, direction, version, method, level, severity, "
        "kind, event, channel, provider, source, reason code, finish reason, stop reason, service tier, system fingerprint, "
        "agent id, conversation id, call id, trace id, span id, parent span id, request id, response id, message id, tool id, "
        "tool call id, tool use id, tool name, function name, run id, thread id, session id, event id, item id, order id, product id, "
        "branch id, version id, phone number id, document id, chunk id, mcp server id, voice id, model id, workflow node id, batch id, "
        "assistant id, call sid, stream sid, account sid, organization id, org id, workspace id, project id, tenant id, criteria id, "
        "data collection id, correlation id, parent id, previous response id, prompt id, dataset id, generation id, observation id, "
        "job id, task id, step id, flight number, tracking id, invoice id, transaction id, menu item id, hotel id, encounter class, "
        "mime type, media type, content type, encoding, format, timezone, time zone, tz, unit, units, size, color, duration, "
        "latency, count, total, score, cost, price, amount, quantity, index, progress token, jsonrpc, logprob, api, api name, apiname, "
        "embedding model, transport, codec, checksum, sha256, md5, etag, commit, revision, fare class, cabin, "
        "turn, seq, sequence, offset, line number, lineno, port, pid, thread, logger, facility code, priority, schema url"
    ).split(", ")
)
_METRIC_WORDS = frozenset(
    "ms sec secs seconds millis minutes hours bytes tokens count counts latency duration price cost rate ratio percent pct score total "
    "usage temperature ttfb ttf elapsed size width height quantity amount balance num max min avg mean median p50 p90 p95 p99 "
    "threshold limit retries attempt attempts index logprob probability confidence distance".split()
)
_TIME_ENDINGS = frozenset(
    tuple(name.split())
    for name in (
        "created, created at, updated at, started at, ended at, completed at, finished at, timestamp, ts, start time, end time, "
        "start timestamp, end timestamp, event timestamp, time unix nano, observed time unix nano, start time unix nano, "
        "end time unix nano, start time unix secs, accepted time unix secs, created at unix ms, deleted at, expires at, modified at, "
        "received at, sent at, last seen, logged at, event time, ingested at, time unix secs, unix secs, unix ms, @timestamp, "
        "date time, datetime, epoch, start date time, published at, processed at, timegenerated, timereported, time generated, "
        "time reported, last updated at, created time, updated time, completion start time, creation time, time"
    ).split(", ")
)
_BLOB_ENDINGS = frozenset(
    tuple(name.split())
    for name in (
        "full audio, audio base64, audio data, encrypted content, thought signature, file data, b64 json, blob, audio bytes, "
        "image base64, image data, image bytes, recording data, pdf base64"
    ).split(", ")
)
_ID_SHAPE = re.compile(r"[A-Za-z0-9_.:/+=#-]{1,200}")


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a field name, lower-case, without a possessive."""
    return tuple(word.lower() for word in _WORDS.findall(name.replace("'s", "").replace("’s", "")))


@lru_cache(maxsize=20_000)
def by_name(name: str) -> FieldRule:
    """What a field's name says about its value."""
    parts = words(name)
    if not parts:
        return TEXT
    if parts[-1] == "name" and len(parts) > 1 and (parts[-2] in _PEOPLE or parts[-2] == "s"):
        return FieldRule(FieldClass.ENTITY, "PERSON")
    bare = parts[:-1] if parts[-1].isdigit() else parts  # security_answer_2
    endings = [
        ending[-n:] for ending in (parts, bare) for n in range(min(_LONGEST, len(ending)), 0, -1)
    ]
    for ending in endings:
        if ending in _BLOB_ENDINGS:
            return BLOB
        if ending in _TIME_ENDINGS:
            return TIMESTAMP
        if ending in _OPERATIONAL_ENDINGS:
            return OPERATIONAL
        if ending in _ENDINGS:
            return FieldRule(FieldClass.ENTITY, _ENDINGS[ending])
    if _METRIC_WORDS & set(parts):
        return OPERATIONAL
    return TEXT


def names_person(name: str) -> bool:
    """Whether the field is called after a person's part in things: `patient`, `caller`, `attendees`."""
    parts = words(name)
    return bool(parts) and (parts[-1] in _PEOPLE or parts[-1].removesuffix("s") in _PEOPLE)


def looks_operational(value: str) -> bool:
    """Whether a text has the shape of an id or an enum value: one word of signs, or a short phrase without an @."""
    return bool(_ID_SHAPE.fullmatch(value))


def context_of(path: tuple[str | int, ...]) -> str:
    """The words of the last two names on a path, as context for what is found there: "patient phone number"."""
    names = [part for part in path if isinstance(part, str)][-2:]
    return " ".join(word for name in names for word in words(name))
