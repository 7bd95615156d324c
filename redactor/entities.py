"""The entity types that redactor knows, each with the HIPAA Safe Harbor identifier it falls under.

The letters are those of 45 CFR 164.514(b)(2)(i): (A) names, (B) geography below a state, (C) dates and ages over 89, (D) phone,
(E) fax, (F) email, (G) SSN, (H) medical record, (I) health-plan beneficiary, (J) account, (K) certificate or licence, (L) vehicle,
(M) device, (N) URL, (O) IP address, (P) biometric, (Q) photograph, (R) any other unique code. "-" is not on that list.

`OTHER_SCRIPT` is text in letters that redactor cannot read (`redactor.detect.other_scripts`), which may hold names.
"""

from __future__ import annotations

from types import MappingProxyType

ENTITIES = MappingProxyType(
    {
        "PERSON": "A",
        "OTHER_SCRIPT": "A",
        "STREET_ADDRESS": "B",
        "CITY": "B",
        "LOCATION": "B",
        "ZIP_CODE": "B",
        "UK_POSTCODE": "B",
        "COORDINATES": "B",
        "DATE_TIME": "C",
        "DATE_OF_BIRTH": "C",
        "AGE_OVER_89": "C",
        "PHONE_NUMBER": "D",
        "FAX_NUMBER": "E",
        "EMAIL_ADDRESS": "F",
        "US_SSN": "G",
        "US_ITIN": "G",
        "MEDICAL_RECORD_NUMBER": "H",
        "UK_NHS": "H",
        "HEALTH_PLAN_ID": "I",
        "US_MBI": "I",
        "ACCOUNT_NUMBER": "J",
        "CREDIT_CARD": "J",
        "CARD_CVV": "J",
        "CARD_EXPIRY": "J",
        "CARD_LAST4": "J",
        "IBAN_CODE": "J",
        "SWIFT_BIC": "J",
        "ABA_ROUTING_NUMBER": "J",
        "CRYPTO": "J",
        "US_NPI": "K",
        "US_DEA": "K",
        "US_DRIVER_LICENSE": "K",
        "PASSPORT": "K",
        "VIN": "L",
        "LICENSE_PLATE": "L",
        "DEVICE_ID": "M",
        "MAC_ADDRESS": "M",
        "URL": "N",
        "IP_ADDRESS": "O",
        "NATIONAL_ID": "R",
        "USERNAME": "R",
        "PASSWORD": "R",
        "PIN": "R",
        "SECURITY_ANSWER": "R",
        "API_KEY": "R",
        "UNIQUE_ID": "R",
        "ORGANIZATION": "-",
    }
)
"""Entity type -> the letter of its Safe Harbor identifier."""
