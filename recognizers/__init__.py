"""Custom recognizers: one identifier a module, each usable in any Presidio ``AnalyzerEngine``.

The registry is explicit and ordered; nothing is found by looking at class names or at the disk.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from recognizers.aba_routing_number import AbaRoutingNumber
from recognizers.account_number import AccountNumber
from recognizers.age import AgeOver89
from recognizers.api_key import ApiKey
from recognizers.base import PatternEntityRecognizer
from recognizers.card_cvv import CardCvv
from recognizers.card_expiry import CardExpiry
from recognizers.card_last4 import CardLast4
from recognizers.city import City
from recognizers.coordinates import Coordinates
from recognizers.credit_card import CreditCard
from recognizers.crypto import Crypto
from recognizers.date_of_birth import DateOfBirth
from recognizers.date_time import DateTime
from recognizers.device_id import DeviceId
from recognizers.email_address import EmailAddress
from recognizers.facility import Facility
from recognizers.fax_number import FaxNumber
from recognizers.health_plan_id import HealthPlanId
from recognizers.iban_code import IbanCode
from recognizers.ip_address import IpAddress
from recognizers.license_plate import LicensePlate
from recognizers.mac_address import MacAddress
from recognizers.medical_record_number import MedicalRecordNumber
from recognizers.national_id import NationalId
from recognizers.passport import Passport
from recognizers.password import Password
from recognizers.person_cue import PersonCue
from recognizers.phone_number import PhoneNumber
from recognizers.pin import Pin
from recognizers.security_answer import SecurityAnswer
from recognizers.street_address import StreetAddress
from recognizers.swift_bic import SwiftBic
from recognizers.uk_nhs import UkNhs
from recognizers.uk_postcode import UkPostcode
from recognizers.unique_id import UniqueId
from recognizers.url import Url
from recognizers.us_dea import UsDea
from recognizers.us_driver_license import UsDriverLicense
from recognizers.us_itin import UsItin
from recognizers.us_mbi import UsMbi
from recognizers.us_npi import UsNpi
from recognizers.us_ssn import UsSsn
from recognizers.username import Username
from recognizers.vin import Vin
from recognizers.zip_code import ZipCode

RECOGNIZERS: tuple[type[PatternEntityRecognizer], ...] = (
    UsSsn,
    UsItin,
    UsNpi,
    UsDea,
    UsMbi,
    MedicalRecordNumber,
    HealthPlanId,
    AccountNumber,
    CreditCard,
    CardCvv,
    CardExpiry,
    CardLast4,
    IbanCode,
    SwiftBic,
    AbaRoutingNumber,
    PhoneNumber,
    FaxNumber,
    EmailAddress,
    Url,
    IpAddress,
    MacAddress,
    DeviceId,
    Vin,
    LicensePlate,
    UsDriverLicense,
    Passport,
    StreetAddress,
    ZipCode,
    UkPostcode,
    UkNhs,
    NationalId,
    City,
    Facility,
    DateOfBirth,
    DateTime,
    AgeOver89,
    Username,
    Password,
    Pin,
    ApiKey,
    UniqueId,
    SecurityAnswer,
    Crypto,
    Coordinates,
    PersonCue,
)


def build() -> list[EntityRecognizer]:
    """Build one of each, in the order of the registry."""
    return [recognizer() for recognizer in RECOGNIZERS]
