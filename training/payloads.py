# ruff: noqa: E501 - tables of words and forms read best as they are
"""Tool calls and their results: JSON, key-value text, calls, XML, tables and forms; the key decides what a value is."""

from __future__ import annotations

import random

from training import slots
from training import words as w
from training.examples import Pieces

R = random.Random

KEYS: dict[str, list[str]] = {
    "person": ["name", "full_name", "customer_name", "patient_name", "CustomerName", "PatientName", "doctor", "contact", "FullName", "assignee", "caller", "agent_name", "HostName", "driver"],
    "first": ["first_name", "firstName", "given_name", "FirstName"], "last": ["last_name", "lastName", "surname", "family_name", "LastName"],
    "titled": ["doctor", "DoctorName", "provider", "physician"], "street_line": ["address1", "street", "address", "line1", "street_address"], "city": ["city", "town", "location", "City", "DepartureLocation"],
    "zip": ["zip", "zip_code", "postal_code"], "postcode": ["postcode", "post_code"], "email": ["email", "email_address", "mail"], "phone": ["phone", "phone_number", "mobile", "tel"],
    "dob": ["dob", "date_of_birth", "birth_date", "DateOfBirth"], "date": ["date", "appointment_date", "visit_date", "Day"], "ssn": ["ssn", "social_security_number"], "card": ["card_number", "last_four", "card"],
    "number": ["member_id", "mrn", "account_number", "policy_number", "patient_id", "AccountNumber", "license_plate", "passport"], "user": ["user_id", "username", "login", "handle"], "org": ["company", "employer", "organization"],
    "facility": ["facility", "clinic", "hospital", "school"],
    "product": ["item", "product", "name", "title", "model"], "food": ["menu_item", "name", "dish", "description"], "drug": ["medication", "drug", "name"], "condition": ["diagnosis", "reason", "Symptoms"],
    "stamp": ["created_at", "timestamp", "updated_at", "start_time", "ts", "expires_at", "latency_ms", "version", "score", "confidence"], "oid": ["product_id", "item_id", "tracking_id", "variant_id", "session_id", "order_id", "order_item_id", "menu_item_id", "reservation_id", "id", "id", "trace_id", "ticket", "request_id", "item_id"], "price": ["price", "amount", "total"], "count": ["quantity", "count", "duration_ms", "PartySize", "tokens"], "time": ["time", "StartTimeHour", "EndTime"],
    "country": ["country"], "state": ["state", "province"], "relday": ["day", "Day"], "duration": ["wait", "duration"],
    "word": ["status", "type", "intent", "color", "RequestType", "sentiment", "category", "role", "event", "language", "method", "api", "options"],
}  # fmt: skip
WORDS = (
    "pending delivered cancelled completed Book Check black blue red cotton large medium small positive negative neutral user "
    "assistant tool call_started call_ended en-US English get_user_details find_doctor refund exchange None true false null web "
    "voice chat inbound outbound express standard gpt-4o claude"
).split()


def _value(key: str, r: R) -> tuple[str, str | None]:
    if key == "word":
        return r.choice(WORDS), None
    if key == "stamp":
        day = f"20{r.randrange(20, 27)}-{r.randrange(1, 13):02d}-{r.randrange(1, 29):02d}T{r.randrange(24):02d}:{r.randrange(60):02d}:00Z"
        return r.choice(
            [
                day,
                day,
                str(r.randrange(1600000000, 1790000000)),
                str(r.randrange(1600000000000, 1790000000000)),
                f"{r.random():.3f}",
                f"v{r.randrange(9)}.{r.randrange(20)}",
            ]
        ), None
    if key == "street_line":
        return slots.street_line(r, False), "ADDRESS"
    pieces = slots.SLOTS[key](r, False)
    if len(pieces) == 1:
        return pieces[0]
    return pieces[-1] if key == "titled" else pieces[0]


_PERSONAL_KEYS = (
    "person first last titled street_line city zip postcode email phone dob date ssn card number user org facility"
).split()


def _field(r: R) -> tuple[str, str, str | None]:
    """A key, its value and the value's label."""
    kind = r.choice(_PERSONAL_KEYS if r.random() < 0.45 else _PLAIN_KEYS)
    value, label = _value(kind, r)
    return r.choice(KEYS[kind]), value, label


_PLAIN_KEYS = [k for k in KEYS if k not in _PERSONAL_KEYS]


def pairs(r: R) -> Pieces:
    """A tool call or its result as JSON, or key-value text."""
    loose = r.random() < 0.25
    sep = r.choice(["=", ": ", ":"]) if loose else r.choice([": ", ": ", ":"])
    joiner = r.choice([" ", ", ", "\n", " | "]) if loose else r.choice([", ", ", ", ",", ",\n  "])
    pieces: Pieces = [("" if loose else r.choice(["{", '{"result": {', "[{", '{"arguments": {']), None)]
    n = r.randrange(2, 11)
    for i in range(n):
        kind = r.choice(_PERSONAL_KEYS if r.random() < 0.45 else _PLAIN_KEYS)
        value, label = _value(kind, r)
        key = r.choice(KEYS[kind])
        quote = "" if loose or (label is None and value.isdigit() and r.random() < 0.8) else '"'
        pieces += [(f"{key}{sep}" if loose else f'"{key}"{sep}', None), (quote, None)]
        if kind == "titled" and r.random() < 0.7:
            pieces.append((r.choice(w.TITLE_FORMS) + " ", None))
        pieces += [(value, label), (quote, None)]
        if i < n - 1:
            pieces.append((joiner, None))
    pieces.append(("" if loose else "}", None))
    return pieces


def call(r: R) -> Pieces:
    """A call of a function with named arguments."""
    verb = r.choice(
        "get find lookup create update cancel book search send verify schedule fetch check log set".split()
    )
    noun = r.choice(
        "user customer patient order booking appointment account reservation ticket contact payment address profile record call".split()
    )
    camel = r.random() < 0.3
    out: Pieces = [(f"{verb}{noun.title()}(" if camel else f"{verb}_{noun}(", None)]
    for i in range(r.randrange(1, 5)):
        key, value, label = _field(r)
        quote = r.choice(["'", '"', '"'])
        out += [
            (f"{', ' if i else ''}{key}{r.choice(['=', '=', ': '])}{quote}", None),
            (value, label),
            (quote, None),
        ]
    return [*out, (r.choice([")", ")", ") -> ok", ") failed"]), None)]


def xml(r: R) -> Pieces:
    """Elements, each on a line or all on one."""
    glue, outer = (
        r.choice(["", "\n", "\n  "]),
        r.choice("Customer Patient Response Result Record Order Caller User Contact".split()),
    )
    out: Pieces = [(f"<{outer}>", None)]
    for _ in range(r.randrange(1, 7)):
        key, value, label = _field(r)
        out += [(f"{glue}<{key}>", None), (value, label), (f"</{key}>", None)]
    return [*out, (f"{glue.rstrip(' ')}</{outer}>", None)]


def table(r: R) -> Pieces:
    """A header and rows, parted by commas, tabs or bars."""
    kinds = [r.choice(_PERSONAL_KEYS if r.random() < 0.5 else _PLAIN_KEYS) for _ in range(r.randrange(2, 7))]
    sep, edge = r.choice([(",", ""), (",", ""), ("\t", ""), (";", ""), (" | ", ""), (" | ", "| ")])
    end = edge[::-1]
    names = [r.choice(KEYS[k]) for k in kinds]
    if r.random() < 0.5:
        names = [n.replace("_", " ").title() for n in names]
    out: Pieces = [(f"{edge}{sep.join(names)}{end}\n" if r.random() < 0.96 else "", None)]
    for _ in range(r.randrange(1, 5)):
        for i, kind in enumerate(kinds):
            value, label = _value(kind, r)
            quoted = sep == "," and ("," in value or r.random() < 0.1)
            out += [
                (f"{sep if i else edge}{chr(34) if quoted else ''}", None),
                (value, label),
                (chr(34) if quoted else "", None),
            ]
        out.append((f"{end}\n", None))
    return out[:-1]


def form(r: R) -> Pieces:
    """Labels and what was filled in, a line each."""
    mark = r.choice([": ", ": ", ":", " - ", " = ", ":\n", "\t", " .... "])
    out: Pieces = [
        (
            r.choice(
                [
                    "",
                    "",
                    "Contact details\n",
                    "Patient information\n",
                    "New lead\n",
                    "Booking summary\n",
                    "**Details**\n",
                ]
            ),
            None,
        )
    ]
    dash = r.choice(["", "", "- ", "* ", "• "])
    for _ in range(r.randrange(2, 8)):
        key, value, label = _field(r)
        key = "".join(f" {c}" if c.isupper() and i else c for i, c in enumerate(key)).replace("_", " ")
        key = r.choice([key.title(), key.title(), key.lower(), key.upper()])
        bold = "**" if dash and r.random() < 0.3 else ""
        out += [(f"{dash}{bold}{key}{bold}{mark}", None), (value, label), ("\n", None)]
    return out[:-1]


FORMS = ((pairs, 60), (call, 10), (xml, 7), (table, 12), (form, 11))


def draw(r: R) -> Pieces:
    """A payload of any form."""
    makers, weights = zip(*FORMS, strict=True)
    made: Pieces = r.choices(makers, weights)[0](r)
    return made
