"""Names of members that are short for several things: what the value looks like tells which.

`plt` is a plate or a count of platelets, `apt` a flat or a program, `ticket` one for a flight or one of a help desk.
"""

from __future__ import annotations

import re

from redactor.composed_names import NUMBER, PLATE, by_parts, told
from redactor.field_words import words
from redactor.fields import names_person

_ROOM = r"#?(?:\d{1,5}(?:[ -]?[A-Za-z])?|[A-Za-z]{1,2}[ -]?\d{1,5}|\d{1,5}[-/]\d{1,5})"
_SIGN = r"(?=[\dA-Z -]{0,9}\d)(?=[\dA-Z -]{0,9}[A-Z])[A-Z\d]{1,4}(?:[ -]?[A-Z\d]{1,4}){1,2}"
_SHAPES = (
    ("PHONE_NUMBER", "wa hp ph sdt cel gsm", r"\+?\(?\d(?:[ ().-]{0,2}\d){7,14}"),
    (
        "PHONE_NUMBER",
        "p t c m h w tn did",
        r"(?:\+|00|0(?=[1-9]))\d(?:[ ().-]{0,2}\d){7,13}|(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}",
    ),
    (
        "PHONE_NUMBER",
        "contact contacts contact_info contact_details contact_at reach reach_at",
        r"\+?(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}|\+\d(?:[ ().-]{0,2}\d){7,13}",
    ),
    ("ACCOUNT_NUMBER", "card library_card member_card", r"\d(?:[ -]?\d){7,13}"),
    ("US_SSN", "social", r"\d{3}[- .]?\d{2}[- .]?\d{4}"),
    ("MEDICAL_RECORD_NUMBER", "mr", r"[A-Z]{0,3}-?\d{5,10}"),
    ("HEALTH_PLAN_ID", "policy", r"(?=(?:[A-Z -]{0,6}\d){5})[A-Z\d][A-Z\d -]{5,20}"),
    ("CRYPTO", "wallet wallet_id", r"[A-Za-z\d]{25,110}"),
    ("PHONE_NUMBER", "pager beeper", r"\+?\(?\d(?:[ ().-]{0,2}\d){2,14}"),
    ("PHONE_NUMBER", "ext phone_ext work_ext desk_ext office_ext", r"[x#]?\d{3,6}"),
    (
        "NATIONAL_ID",
        "inn nip nin bvn ine sus cns pis nis ird abn utr cf idnr crn avs ahv niss insee rsin rfc a_number",
        r"(?=(?:[^\d\n]{0,12}\d){6})[\dA-Z][\dA-Z]{0,20}(?:[ ./-]{1,2}[\dA-Z]{1,12}){0,6}",
    ),
    ("UNIQUE_ID", "rx", r"#?\d{5,12}(?:-\d{1,4})?"),
    ("UNIQUE_ID", "barcode", r"2\d{13}"),  # of a library's patron (NISO), no product's
    ("PIN", "digits", r"\d{3,12}#?"),
    ("LICENSE_PLATE", "plt lp vrm vrn", _SIGN),
    (
        "UNIQUE_ID",
        "ticket e_ticket tkt eticket",
        r"\d{3}[ -]?\d{10}(?:[ -]?\d)?",
    ),  # of an airline, IATA's form
    ("UNIQUE_ID", "identifier", r"[^|\s]{0,200}\|[^|\s]{1,80}"),  # a system and an id in it, as FHIR searches
    ("PIN", "gate door lockbox keypad buzzer", r"#\d{3,8}#?|\d{3,8}#"),
    ("ZIP_CODE", "kod", r"\d\d-\d{3}"),
    (
        "LICENSE_PLATE",
        "reg regno reg_no registration registration_no kfz placa matricula reg_mark regmark registration_mark dominio bien_so",
        PLATE,
    ),
    ("UNIQUE_ID", "res_no resv rsv res_code", r"(?=\d{0,7}[A-Z])(?=[A-Z]{0,7}\d)[A-Z\d]{5,8}"),  # a booking
    ("UNIQUE_ID", "badge permit keycard fob permis fishing_license hunting_license matriculation", NUMBER),
    (
        "UNIQUE_ID",
        "card historia_clinica matricula_aluno ra_aluno cartao_sus tessera_sanitaria prior_auth nip_pegawai",
        NUMBER,
    ),  # of a library, for health, to get in
    (
        "NATIONAL_ID",
        "edipi dodid dod_id ssnit nssf nhif sss philhealth pagibig umid gstin idcard nid nuit iqama civil_id rrn green_card anumber",
        NUMBER,
    ),
    ("HEALTH_PLAN_ID", "ohip phn health_number medicare medicaid", NUMBER),
    (
        "MEDICAL_RECORD_NUMBER",
        "nhi urn ur urno ptno hrn",
        r"[A-Z]{0,3}-?\d{4,10}[A-Z]{0,2}|[A-Z]{3}\d\d[A-Z]{2}",
    ),
    (
        "ACCOUNT_NUMBER",
        "dda rechnungskonto checking savings kto ktonr konto cuenta conta compte conto rekening girokonto payid osko "
        "bpay rib blz cif mpan mprn esi bonvoy skywards aeroplan krisflyer mileageplus aadvantage avios clubcard "
        "nectar oyster ezpass flying_blue miles_and_more",
        NUMBER,
    ),
    (
        "API_KEY",
        "pat auth sig fcm apns hmac_key cookie_value cookies_raw remember_me",
        r"(?=[^\d\n]{0,60}\d)[\w+/=.-]{20,400}",
    ),
    ("UNIQUE_ID", "ga gid", r"GA\d\.\d\.\d{5,12}\.\d{8,12}"),  # the cookies of a visitor
    ("STREET_ADDRESS", "apt apto appt lgh", _ROOM),
)
_LAST = frozenset(("card", "badge", "permit"))
"""What tells it whatever stands before: `library_card`, `site_badge`."""
_TOLD = {
    words(name): (entity, re.compile(shape)) for entity, names, shape in _SHAPES for name in names.split()
}


def by_shape(name: str, value: str) -> str:
    """The entity type of a value whose name and shape together say it; "" where they do not.

    >>> by_shape("plt", "8XKZ441"), by_shape("plt", "210")
    ('LICENSE_PLATE', '')
    """
    entity, shape = _TOLD.get(_bare(name), ("", None))
    if shape is not None:
        return entity if shape.fullmatch(value.strip()) else ""
    return by_parts(name, value)


def _bare(name: str) -> tuple[str, ...]:
    """The words of a name without whose it is: `caller_apt`, `billing_suite`."""
    parts = words(name)
    return parts[-1:] if len(parts) == 2 and (names_person(parts[0]) or parts[1] in _LAST) else parts


def tells(name: str) -> bool:
    """Whether values of a name are read by their shape."""
    return _bare(name) in _TOLD or bool(told(name))
