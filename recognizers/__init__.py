"""Custom recognizers: one identifier a module, each usable in any Presidio ``AnalyzerEngine``.

The registry is explicit and ordered; nothing is found by looking at class names or at the disk.
"""

from __future__ import annotations

from presidio_analyzer import EntityRecognizer

from recognizers.aba_routing_number import AbaRoutingNumberRecognizer
from recognizers.account_number import AccountNumberRecognizer
from recognizers.age import AgeOver89Recognizer
from recognizers.api_key import ApiKeyRecognizer
from recognizers.base import PatternEntityRecognizer
from recognizers.card_cvv import CardCvvRecognizer
from recognizers.card_expiry import CardExpiryRecognizer
from recognizers.card_last4 import CardLast4Recognizer
from recognizers.city import CityRecognizer
from recognizers.coordinates import CoordinatesRecognizer
from recognizers.credit_card import CreditCardRecognizer
from recognizers.crypto import CryptoRecognizer
from recognizers.date_of_birth import DateOfBirthRecognizer
from recognizers.date_time import DateTimeRecognizer
from recognizers.device_id import DeviceIdRecognizer
from recognizers.email_address import EmailAddressRecognizer
from recognizers.fax_number import FaxNumberRecognizer
from recognizers.health_plan_id import HealthPlanIdRecognizer
from recognizers.iban_code import IbanCodeRecognizer
from recognizers.ip_address import IpAddressRecognizer
from recognizers.license_plate import LicensePlateRecognizer
from recognizers.mac_address import MacAddressRecognizer
from recognizers.medical_record_number import MedicalRecordNumberRecognizer
from recognizers.passport import PassportRecognizer
from recognizers.password import PasswordRecognizer
from recognizers.person_cue import PersonCueRecognizer
from recognizers.phone_number import PhoneNumberRecognizer
from recognizers.pin import PinRecognizer
from recognizers.security_answer import SecurityAnswerRecognizer
from recognizers.street_address import StreetAddressRecognizer
from recognizers.swift_bic import SwiftBicRecognizer
from recognizers.uk_nhs import UkNhsRecognizer
from recognizers.uk_postcode import UkPostcodeRecognizer
from recognizers.unique_id import UniqueIdRecognizer
from recognizers.url import UrlRecognizer
from recognizers.us_dea import UsDeaRecognizer
from recognizers.us_driver_license import UsDriverLicenseRecognizer
from recognizers.us_itin import UsItinRecognizer
from recognizers.us_mbi import UsMbiRecognizer
from recognizers.us_npi import UsNpiRecognizer
from recognizers.us_ssn import UsSsnRecognizer
from recognizers.username import UsernameRecognizer
from recognizers.vin import VinRecognizer
from recognizers.zip_code import ZipCodeRecognizer

RECOGNIZERS: tuple[type[PatternEntityRecognizer], ...] = (
    UsSsnRecognizer,
    UsItinRecognizer,
    UsNpiRecognizer,
    UsDeaRecognizer,
    UsMbiRecognizer,
    MedicalRecordNumberRecognizer,
    HealthPlanIdRecognizer,
    AccountNumberRecognizer,
    CreditCardRecognizer,
    CardCvvRecognizer,
    CardExpiryRecognizer,
    CardLast4Recognizer,
    IbanCodeRecognizer,
    SwiftBicRecognizer,
    AbaRoutingNumberRecognizer,
    PhoneNumberRecognizer,
    FaxNumberRecognizer,
    EmailAddressRecognizer,
    UrlRecognizer,
    IpAddressRecognizer,
    MacAddressRecognizer,
    DeviceIdRecognizer,
    VinRecognizer,
    LicensePlateRecognizer,
    UsDriverLicenseRecognizer,
    PassportRecognizer,
    StreetAddressRecognizer,
    ZipCodeRecognizer,
    UkPostcodeRecognizer,
    UkNhsRecognizer,
    CityRecognizer,
    DateOfBirthRecognizer,
    DateTimeRecognizer,
    AgeOver89Recognizer,
    UsernameRecognizer,
    PasswordRecognizer,
    PinRecognizer,
    ApiKeyRecognizer,
    UniqueIdRecognizer,
    SecurityAnswerRecognizer,
    CryptoRecognizer,
    CoordinatesRecognizer,
    PersonCueRecognizer,
)


def build() -> list[EntityRecognizer]:
    """Build one of each, in the order of the registry."""
    return [recognizer() for recognizer in RECOGNIZERS]
