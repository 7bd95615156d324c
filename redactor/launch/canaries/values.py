"""Made-up values of each entity type, in each surface form, with what must not be left of them.

Nobody is meant by them: phone numbers are of the range kept for fiction (555-01xx), mail domains of RFC 2606, addresses of RFC 5737,
card numbers of test ranges.
"""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from redactor.launch.canaries import speech
from redactor.launch.canaries.names import CITIES, FAMILY, GIVEN, STREETS


@dataclass(frozen=True, slots=True)
class Value:
    """One made-up value.

    Attributes:
        entity_type: what it is.
        forms: surface form -> the text; for "split" the pieces are parted by "|".
        digits: its digits, of which no run as long as the policy allows may be left.
        words: letters that may not be left, however they are parted; each alone is a leak.
        whole: letters and digits, lower case, of which no run of eight may be left.
        day: for a date, its month and day, which may not be left together.
    """

    entity_type: str
    forms: Mapping[str, str]
    digits: str = ""
    words: tuple[str, ...] = ()
    day: tuple[int, int] | None = None
    whole: str = ""


def _digits(rng: random.Random, count: int) -> str:
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(count - 1))


def _value(
    entity_type: str,
    written: str,
    *,
    digits: str = "",
    words: tuple[str, ...] = (),
    day: tuple[int, int] | None = None,
    whole: str = "",
    **forms: str,
) -> Value:
    everywhere = dict.fromkeys(("written", "payload", "key", "summary"), written)
    return Value(entity_type, MappingProxyType(everywhere | forms), digits, words, day, whole)


def _split(text: str, *sizes: int) -> str:
    parts, start = [], 0
    for size in sizes:
        parts.append(speech.digits(text[start : start + size]))
        start += size
    return "|".join(parts)


def person(rng: random.Random) -> Value:
    """A name of two words, as people write it and as systems do."""
    given, family = rng.choice(GIVEN), rng.choice(FAMILY)
    name = f"{given} {family}"
    written = rng.choice(
        [name, name, name, f"{family}, {given}", f"{given} {rng.choice('AEJLMR')}. {family}", name.upper()]
    )
    return _value(
        "PERSON", written, spoken=name.lower(), spelled=f"{speech.spelled(given)} {speech.spelled(family)}",
        split=f"{given.lower()}|{speech.spelled(family)}", words=(given.lower(), family.lower()),
    )  # fmt: skip


def date_of_birth(rng: random.Random) -> Value:
    """A day between 1935 and 2003."""
    year, month, day = rng.randint(1935, 2003), rng.randint(1, 12), rng.randint(13, 28)
    name = speech.MONTHS[month - 1]
    written = rng.choice(
        [
            f"{month:02d}/{day:02d}/{year}", f"{name.title()} {day}, {year}", f"{year}-{month:02d}-{day:02d}",
            f"{month}-{day}-{year}", f"{day} {name.title()} {year}", f"{name[:3].title()} {day}, {year}",
        ]
    )  # fmt: skip
    return _value(
        "DATE_OF_BIRTH", written, spoken=f"{name} {speech.ordinal(day)} {speech.year(year)}",
        split=f"{name} {speech.ordinal(day)}|{speech.year(year)}", day=(month, day),
    )  # fmt: skip


def phone_number(rng: random.Random) -> Value:
    """A North American number that is kept for fiction."""
    area, line = (
        rng.choice(["415", "202", "312", "617", "718", "206", "303", "512"]),
        f"01{rng.randint(0, 99):02d}",
    )
    digits = f"{area}555{line}"
    written = rng.choice(
        [
            f"({area}) 555-{line}",
            f"{area}-555-{line}",
            f"{area}.555.{line}",
            f"+1{digits}",
            f"1 {area} 555 {line}",
            digits,
        ]
    )
    return _value(
        "PHONE_NUMBER", written, spoken=speech.said(digits, rng), split=_split(digits, 3, 3, 4), digits=digits
    )


def us_ssn(rng: random.Random) -> Value:
    """A social security number of the right shape."""
    area = rng.choice([n for n in range(101, 772) if n != 666])
    digits = f"{area}{rng.randint(11, 99)}{rng.randint(1001, 9999)}"
    written = rng.choice(["-", "-", " ", ""]).join([digits[:3], digits[3:5], digits[5:]])
    return _value(
        "US_SSN", written, spoken=speech.said(digits, rng), split=_split(digits, 3, 2, 4), digits=digits
    )


def _luhn(body: str) -> str:
    total = sum(sum(divmod(int(sign) * (2 - place % 2), 10)) for place, sign in enumerate(reversed(body)))
    return body + str(-total % 10)


def credit_card(rng: random.Random) -> Value:
    """A card number of a test range with its check digit."""
    digits = _luhn(rng.choice(["411111", "555555", "424242", "601111"]) + _digits(rng, 9))
    written = rng.choice(["", " ", "-"]).join(digits[at : at + 4] for at in range(0, 16, 4))
    return _value(
        "CREDIT_CARD",
        written,
        spoken=speech.said(digits, rng),
        split=_split(digits, 4, 4, 4, 4),
        digits=digits[6:],
    )


def medical_record_number(rng: random.Random) -> Value:
    """Eight digits, with its prefix where it is written."""
    digits = _digits(rng, 8)
    return _value(
        "MEDICAL_RECORD_NUMBER",
        rng.choice([f"MRN-{digits}", f"MRN {digits}", digits, f"{digits[:4]}-{digits[4:]}"]),
        spoken=speech.said(digits, rng),
        split=_split(digits, 4, 4),
        digits=digits,
    )


def health_plan_id(rng: random.Random) -> Value:
    """Three letters and nine digits."""
    digits, letters = _digits(rng, 9), "".join(rng.choices("BCDFGHJKLMNPQRSTVWXZ", k=3))
    whole = letters + digits
    return _value(
        "HEALTH_PLAN_ID",
        rng.choice([whole, f"{letters} {digits}", f"{letters}-{digits[:3]}-{digits[3:6]}-{digits[6:]}"]),
        spoken=speech.said(whole, rng),
        split=_split(whole, 3, 3, 3, 3),
        digits=digits,
    )


def account_number(rng: random.Random) -> Value:
    """Ten digits."""
    digits = _digits(rng, 10)
    return _value(
        "ACCOUNT_NUMBER",
        rng.choice(
            [digits, digits, f"{digits[:4]}-{digits[4:]}", f"{digits[:3]} {digits[3:6]} {digits[6:]}"]
        ),
        spoken=speech.said(digits, rng),
        split=_split(digits, 3, 3, 4),
        digits=digits,
    )


def email_address(rng: random.Random) -> Value:
    """A mailbox of a domain that is kept for documentation (RFC 2606)."""
    given, family = rng.choice(GIVEN).lower(), rng.choice(FAMILY).lower()
    host = rng.choice(["example.com", "example.org", "example.net"])
    spoken_host = host.replace(".", " dot ")
    box = rng.choice([f"{given}.{family}", f"{given}{family}", f"{family}_{given}", f"{given}.{family}+rx"])
    return _value(
        "EMAIL_ADDRESS", f"{box}@{host}", spoken=f"{given} dot {family} at {spoken_host}",
        spelled=f"{speech.spelled(given)} dot {speech.spelled(family)} at {spoken_host}",
        split=f"{given} dot {family}|at {spoken_host}", words=(given, family),
    )  # fmt: skip


_SHORT = {
    "Road": "Rd",
    "Avenue": "Ave",
    "Court": "Ct",
    "Drive": "Dr",
    "Street": "St",
    "Boulevard": "Blvd",
    "Lane": "Ln",
}


def street_address(rng: random.Random) -> Value:
    """A house number and a street."""
    number, street = rng.randint(1101, 9899), rng.choice(STREETS)
    spoken = f"{speech.two_digits(number // 100)} {speech.two_digits(number % 100)} {street.lower()}"
    words = (street.split()[0].lower(),)
    name, kind = street.rsplit(" ", 1)
    written = rng.choice(
        [
            f"{number} {street}",
            f"{number} {street}, Apt {rng.randint(1, 9)}B",
            f"{number} N {name} {_SHORT.get(kind, kind)}",
        ]
    )
    return _value("STREET_ADDRESS", written, spoken=spoken, words=words)


def zip_code(rng: random.Random) -> Value:
    """Five digits; three of them may stay under Safe Harbor."""
    digits = f"{rng.choice(['941', '606', '021', '787', '981', '331'])}{rng.randint(11, 99)}"
    written = rng.choice([digits, digits, f"{digits}-{rng.randint(1001, 9899)}"])
    return _value("ZIP_CODE", written, spoken=speech.said(digits, rng), digits=digits)


def ip_address(rng: random.Random) -> Value:
    """An address of a block that is kept for documentation: IPv4 (RFC 5737), now and then IPv6 (RFC 3849)."""
    if rng.random() < 0.25:
        groups = [f"{rng.randint(0x1001, 0xFFFF):x}" for _ in range(6)]
        return _value("IP_ADDRESS", ":".join(["2001", "db8", *groups]), whole="".join(groups))
    block = rng.choice(["192.0.2", "198.51.100", "203.0.113"])
    written = f"{block}.{rng.randint(100, 254)}"
    return _value("IP_ADDRESS", written, digits=written.replace(".", ""))


def age_over_89(rng: random.Random) -> Value:
    """An age that Safe Harbor turns into 90 or more."""
    age = rng.randint(91, 99)
    written = rng.choice([f"{age} years old", f"{age} years of age", f"{age} yrs old"])
    return _value("AGE_OVER_89", written, spoken=f"{speech.two_digits(age)} years old", digits=str(age))


def date_time(rng: random.Random) -> Value:
    """The day of a visit; its year may stay."""
    year, month, day = rng.randint(2019, 2026), rng.randint(1, 12), rng.randint(13, 28)
    name = speech.MONTHS[month - 1].title()
    written = rng.choice(
        [
            f"{name} {day}, {year}", f"{month:02d}/{day:02d}/{year}", f"{name} {day}th", f"{year}-{month:02d}-{day:02d}",
            f"{day} {name} {year}", f"{name[:3]} {day}, {year}",
        ]
    )  # fmt: skip
    return _value("DATE_TIME", written, spoken=f"{name.lower()} {speech.ordinal(day)}", day=(month, day))


def us_mbi(rng: random.Random) -> Value:
    """A Medicare Beneficiary Identifier of the published layout (CMS)."""
    letters, both = "ACDEFGHJKMNPQRTUVWXY", "0123456789ACDEFGHJKMNPQRTUVWXY"
    layout = [
        "123456789",
        letters,
        both,
        "0123456789",
        letters,
        both,
        "0123456789",
        letters,
        letters,
        "0123456789",
        "0123456789",
    ]
    whole = "".join(rng.choice(signs) for signs in layout)
    return _value(
        "US_MBI",
        rng.choice([whole, f"{whole[:4]}-{whole[4:7]}-{whole[7:]}"]),
        spoken=speech.said(whole, rng),
        whole=whole.lower(),
    )


def vin(rng: random.Random) -> Value:
    """A vehicle identification number with its check digit and a serial of digits (49 CFR 565.15)."""
    signs = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ"
    values = dict(zip(signs, [*range(10), *range(1, 9), *range(1, 6), 7, 9, *range(2, 10)], strict=True))
    maker = rng.choice(["1HG", "1FT", "2T1", "3VW", "5YJ", "JTD", "WBA", "KMH"])
    body = [
        *maker,
        *rng.choices(signs, k=5),
        "0",
        rng.choice("LMNPRST"),
        rng.choice(signs),
        *rng.choices("0123456789", k=6),
    ]
    weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    rest = sum(values[sign] * weight for sign, weight in zip(body, weights, strict=True)) % 11
    body[8] = "X" if rest == 10 else str(rest)
    return _value("VIN", "".join(body), whole="".join(body).lower())


def api_key(rng: random.Random) -> Value:
    """A secret in the shape of a well-known provider's."""
    prefix, size = rng.choice([("ghp_", 36), ("sk-proj-", 48), ("npm_", 36), ("glpat-", 20)])
    signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    body = "".join(rng.choices(signs, k=size))
    whole = f"{prefix}{body}"
    return _value("API_KEY", whole, whole=body.lower())


def fax_number(rng: random.Random) -> Value:
    """A North American number that is kept for fiction, as a fax number."""
    return dataclasses.replace(phone_number(rng), entity_type="FAX_NUMBER")


def city(rng: random.Random) -> Value:
    """A place that is on no map."""
    name = rng.choice(CITIES)
    return _value("CITY", name, spoken=name.lower(), words=tuple(name.lower().split()))


def us_driver_license(rng: random.Random) -> Value:
    """A letter and seven digits, as California issues them; or nine digits, as New York does."""
    digits = _digits(rng, 7)
    whole = rng.choice("BCDFGHJKNPRSTVWXZ") + digits
    if rng.random() < 0.3:
        digits = _digits(rng, 9)
        return _value("US_DRIVER_LICENSE", " ".join([digits[:3], digits[3:6], digits[6:]]), spoken=speech.said(digits, rng),
                      split=_split(digits, 3, 3, 3), digits=digits)  # fmt: skip
    return _value(
        "US_DRIVER_LICENSE", whole, spoken=speech.said(whole, rng), split=_split(whole, 4, 4), digits=digits
    )


def passport(rng: random.Random) -> Value:
    """A letter and eight digits, as the United States issue them since 2021; before that, nine digits."""
    digits = _digits(rng, 8)
    whole = rng.choice(["A", "B", "C", "X", "5"]) + digits
    return _value(
        "PASSPORT", whole, spoken=speech.said(whole, rng), split=_split(whole, 3, 3, 3), digits=digits
    )


def license_plate(rng: random.Random) -> Value:
    """Three letters and four digits."""
    letters, digits = "".join(rng.choices("BCDFGHJKLMNPRSTVWXZ", k=3)), _digits(rng, 4)
    written = rng.choice([f"{letters}-{digits}", f"{letters} {digits}", f"{letters}{digits}"])
    return _value("LICENSE_PLATE", written, spoken=speech.said(letters + digits, rng), digits=digits)


def device_id(rng: random.Random) -> Value:
    """An IMEI with its check digit (3GPP TS 23.003), of a type code that is kept for tests."""
    digits = _luhn("00101" + _digits(rng, 9))
    written = rng.choice([digits, digits, f"{digits[:2]}-{digits[2:8]}-{digits[8:14]}-{digits[14:]}"])
    return _value("DEVICE_ID", written, spoken=speech.said(digits, rng), digits=digits[5:])


def url(rng: random.Random) -> Value:
    """The page of a person under a domain that is kept for documentation (RFC 2606)."""
    given, family = rng.choice(GIVEN).lower(), rng.choice(FAMILY).lower()
    host = rng.choice(["example.com", "example.org", "example.net"])
    return _value(
        "URL", rng.choice([f"https://{host}/people/{given}-{family}", f"https://www.{host}/~{given}{family}", f"http://{given}{family}.{host}/"]),
        spoken=f"{host.replace('.', ' dot ')} slash people slash {given} dash {family}", words=(given, family),
    )  # fmt: skip


def username(rng: random.Random) -> Value:
    """A handle made of a name and two digits."""
    given, family, number = rng.choice(GIVEN).lower(), rng.choice(FAMILY).lower(), rng.randint(11, 99)
    written = rng.choice([f"{given}_{family}{number}", f"{given}.{family}", f"{family}{number}{given}"])
    return _value("USERNAME", written, words=(given, family))


def iban_code(rng: random.Random) -> Value:
    """A German account number with its check digits (ISO 13616)."""
    account = "50010517" + _digits(rng, 10)
    check = 98 - int(account + "131400") % 97
    whole = f"DE{check:02d}{account}"
    written = rng.choice([whole, " ".join(whole[at : at + 4] for at in range(0, 22, 4))])
    return _value("IBAN_CODE", written, spoken=speech.said(whole, rng), digits=account[8:])


Maker = Callable[[random.Random], Value]
"""Makes a value from a generator of random numbers; the same state makes the same value."""

MAKERS: Mapping[str, Maker] = MappingProxyType(
    {
        "PERSON": person,
        "DATE_OF_BIRTH": date_of_birth,
        "PHONE_NUMBER": phone_number,
        "US_SSN": us_ssn,
        "MEDICAL_RECORD_NUMBER": medical_record_number,
        "HEALTH_PLAN_ID": health_plan_id,
        "ACCOUNT_NUMBER": account_number,
        "CREDIT_CARD": credit_card,
        "EMAIL_ADDRESS": email_address,
        "STREET_ADDRESS": street_address,
        "ZIP_CODE": zip_code,
        "IP_ADDRESS": ip_address,
        "AGE_OVER_89": age_over_89,
        "DATE_TIME": date_time,
        "US_MBI": us_mbi,
        "VIN": vin,
        "API_KEY": api_key,
        "FAX_NUMBER": fax_number,
        "CITY": city,
        "US_DRIVER_LICENSE": us_driver_license,
        "PASSPORT": passport,
        "LICENSE_PLATE": license_plate,
        "DEVICE_ID": device_id,
        "URL": url,
        "USERNAME": username,
        "IBAN_CODE": iban_code,
    }
)
"""Entity type -> what makes a value of it."""
