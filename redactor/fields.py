"""What a field's name says about its value.

Names are compared by their words, so `patientName`, `patient_name`, `Patient-Name` and `PATIENT NAME` are one name. A name can say
that the value is an entity ("dob"), that it is operational and must survive ("trace_id", "duration_ms"), that it is an exact time of
the record itself ("created_at"), that it is a blob, or nothing: then the value is scanned as text, with the name as its context.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from redactor.entities import ENTITIES
from redactor.field_words import (
    BLOB_ENDINGS,
    ENDINGS,
    METRIC_WORDS,
    OPERATIONAL_ENDINGS,
    PEOPLE,
    TABLES,
    THINGS,
    TIME_ENDINGS,
    TRIPS,
    endings,
    words,
)


class FieldClass(Enum):
    """How a value is treated."""

    TEXT = "text"  # scanned, with the name as context
    ENTITY = "entity"  # the name says what it is: the whole value goes
    OPERATIONAL = "operational"  # an id, an enum or a metric: stays where it looks like one
    TIMESTAMP = "timestamp"  # when the record itself was made
    KEY = "key"  # the plain name of a member: not read, but what is known of the record is hunted in it
    BLOB = "blob"  # audio, images, encrypted or signed content: dropped


@dataclass(frozen=True, slots=True)
class FieldRule:
    """The class of a field and, for ENTITY, its entity type."""

    field_class: FieldClass
    entity_type: str = ""


TEXT = FieldRule(FieldClass.TEXT)
OPERATIONAL = FieldRule(FieldClass.OPERATIONAL)
TIMESTAMP = FieldRule(FieldClass.TIMESTAMP)
KEY = FieldRule(FieldClass.KEY)
PERSON = FieldRule(FieldClass.ENTITY, "PERSON")
COORDINATES = FieldRule(FieldClass.ENTITY, "COORDINATES")
USERNAME = FieldRule(FieldClass.ENTITY, "USERNAME")
BLOB = FieldRule(FieldClass.BLOB)
_NUMBERS = frozenset("no num nbr nr nmbr nummer".split())
"""What `number` is shortened to at the end of a name: `card_num`."""
_REFERENCES = frozenset(("ref", "reference"))
"""What a number is called as well that somebody is given: `loan_ref`, `policyReference`."""
_PERSONS, _OF_THINGS = ({(word,) for word in table} for table in (PEOPLE, THINGS))
_OF_TWO = 2
_OF_ANYTHING = (("group",), ("external",))
"""What a reference of is no number of: `group_ref` is that of a thing, an `external_number` a telephone's."""
_NUMBERS_OF_RUNS = frozenset(
    (*ending[:-1], "number")
    for ending in OPERATIONAL_ENDINGS
    if len(ending) == _OF_TWO and ending[-1] == "id" and ending[0] not in TABLES["numbered_for_somebody"]
) - frozenset(ENDINGS)
"""What is numbered as it has an id, by machines: `job_no`, `shardNumber`."""
_TIMES_ALONE = endings(TABLES["timestamps_alone"])
_LONGEST = max(map(len, {*ENDINGS, *OPERATIONAL_ENDINGS, *TIME_ENDINGS, *BLOB_ENDINGS}))
if unknown := set(ENDINGS.values()) - set(ENTITIES):
    raise ValueError(f"field_names.yaml names unknown entity types: {sorted(unknown)}")
NUMBERED = frozenset(
    "PHONE_NUMBER FAX_NUMBER US_SSN NATIONAL_ID UK_NHS HEALTH_PLAN_ID MEDICAL_RECORD_NUMBER ACCOUNT_NUMBER IBAN_CODE SWIFT_BIC "
    "ABA_ROUTING_NUMBER CREDIT_CARD CARD_CVV PIN LICENSE_PLATE VIN US_DRIVER_LICENSE PASSPORT US_NPI US_DEA DEVICE_ID".split()
)
"""What is a number whether its name says so or not: `iban_no` is what `iban` is."""
_OF_A_HOME = frozenset(("STREET_ADDRESS", "CITY"))
"""What is told by a name with that of what it stands in: `line` in an `address`, `place` in a `birth`."""
_LOCKED = frozenset((word,) for word in "lock locks door doors gate gates alarm keypad lockbox safe".split())
"""What has a code that opens it: `{"locks": [{"name": "Back Door", "code": "4821"}]}`."""
_NAME_PARTS = frozenset("fn ln mi first last init initial initials".split())
_ONLY_ALONE = frozenset((("age",), ("ages",), ("family",), ("given",)))
"""Names that say it alone or after a person's part: `patient_age`, not `max_age`; `family`, not `scent family`."""
_SHOWN = ("display", "name")
_SHOWN_THINGS = THINGS | frozenset("activity resource role policy tenant operation project workspace".split())
"""What people and things have: `{"intent": {"displayName": "..."}}`."""
_CLUSTER = frozenset(
    "metadata ownerreferences owner_references involvedobject objectref claimref regarding".split()
)
"""Where Kubernetes has the `uid` of a thing."""
_IDENTIFIERS = (("identifier",), ("identifiers",))
_OF_CARE = frozenset(
    "attending referring ordering rendering consulting admitting prescribing supervising treating".split()
)
"""Which provider is a person, and no firm: `AttendingProvider`."""
_RELATIONS = frozenset(("relation", "relationship"))
"""What one is to somebody, and nobody's name: `relationship_to_patient`."""
_NUMBER_ALONE = frozenset(("number",))
_HELD = frozenset(
    (word,)
    for word in "badge passport permit visa licence license booking reservation membership enrollment".split()
)
"""What is somebody's and has an id that is on it: `{"badge": {"id": ...}}`."""
_OWN_IDS = frozenset((("id",), ("uuid",), ("guid",)))
_ID_SHAPE = re.compile(r"[A-Za-z0-9_.:/+=#-]{1,200}|[A-Z][A-Z\d] \d{1,4}")  # of a flight: "DL 1482"


@lru_cache(maxsize=20_000)
def by_name(name: str, above: str = "") -> FieldRule:
    """What a field's name says about its value; `above` is the name of what it stands in.

    A bare `id` is the machinery's, but for that of a person (`patient`, `insurance`).
    """
    parts = words(name)
    if name == "@t" or (name == "$date" and (above == "t" or by_name(above) is TIMESTAMP)):
        return TIMESTAMP  # of Serilog's compact lines, of MongoDB's lines and documents
    if not parts or parts in TRIPS:
        return TEXT
    if words(above)[-1:] == ("cookies",):  # as it goes where it is written in one line, under `cookie`
        return FieldRule(FieldClass.ENTITY, "API_KEY")
    if parts == ("uid",) and above.lower() in _CLUSTER:
        return OPERATIONAL
    if parts == ("group", "id") and names_cover(above):
        return FieldRule(FieldClass.ENTITY, "HEALTH_PLAN_ID")
    if parts in _OWN_IDS:
        is_somebodys = names_person(above) or words(above) in _IDENTIFIERS or words(above)[-1:] in _HELD
        return FieldRule(FieldClass.ENTITY, "UNIQUE_ID") if is_somebodys else OPERATIONAL
    if parts[-1] == "pid" and names_person(above):  # of a patient, and of a process elsewhere
        return FieldRule(FieldClass.ENTITY, "UNIQUE_ID")
    if parts[-1] == "name" and len(parts) > 1 and (parts[-2] in PEOPLE or parts[-2] == "s"):
        return PERSON
    if parts[-1] in _NAME_PARTS and len(parts) > 1 and parts[-2] in PEOPLE:  # customer_fn
        return PERSON
    bare = parts[:-1] if parts[-1].isdigit() else parts  # security_answer_2
    numbers = _NUMBERS if bare[-2:-1] in _OF_ANYTHING else _NUMBERS | _REFERENCES
    written = (*bare[:-1], "number") if len(bare) > 1 and bare[-1] in numbers else ()
    joined = (*bare[:-2], f"{bare[-2]}nummer") if written and bare[-1] in ("nr", "nummer") else ()  # HausNr
    endings = [
        ending[-n:]
        for ending in (parts, bare, written, joined)
        for n in range(min(_LONGEST, len(ending)), 0, -1)
    ]
    for ending in endings:
        if ending in BLOB_ENDINGS:
            return BLOB
        if ending in TIME_ENDINGS or (ending == parts and ending in _TIMES_ALONE):
            return TIMESTAMP
        if ending in OPERATIONAL_ENDINGS:
            return OPERATIONAL
        if ending in ENDINGS and (
            ending not in _ONLY_ALONE
            or (ending == parts and not _is_of_a_thing(above))
            or parts[-2:-1] in _PERSONS
        ):
            if ending == _SHOWN and (
                _is_of_a_thing(above) if parts == _SHOWN else parts[-3] in _SHOWN_THINGS
            ):
                return TEXT
            return FieldRule(FieldClass.ENTITY, ENDINGS[ending])
        if ending in _NUMBERS_OF_RUNS:
            return OPERATIONAL
    for n in range(len(written) - 1, 0, -1):
        entity = ENDINGS.get(written[-1 - n : -1], "")
        if entity in NUMBERED:
            return FieldRule(FieldClass.ENTITY, entity)
    if not METRIC_WORDS.isdisjoint(parts[:-1] if parts[-1] == "num" else parts):  # num_items, not doc_num
        return OPERATIONAL
    if above and (entity := _of_what_is_numbered(parts, above)):
        return FieldRule(FieldClass.ENTITY, entity)
    entity = ENDINGS.get((*words(above)[-1:], *parts), "") if above else ""
    if parts == ("code",) and words(above)[-1:] in _LOCKED:
        entity = "PIN"
    return FieldRule(FieldClass.ENTITY, entity) if entity in _OF_A_HOME | {"PIN"} else TEXT


def _of_what_is_numbered(parts: tuple[str, ...], above: str) -> str:
    """The entity type of what is only called a number, by the name of what it is the number of: `{"license": {"num": ...}}`."""
    if len(parts) > 1 or parts[0] not in _NUMBERS | _REFERENCES | _NUMBER_ALONE or not words(above):
        return ""
    rule = by_name(f"{above}_number")
    return rule.entity_type if rule.entity_type in NUMBERED | {"UNIQUE_ID"} else ""


def name_of(entity: str) -> str:
    """A name that says that its value is of an entity type: `dob`; "" where none does."""
    return next(
        (
            " ".join(ending)
            for ending, told in ENDINGS.items()
            if told == entity and ending not in _ONLY_ALONE
        ),
        "",
    )


def _is_of_a_thing(above: str) -> bool:
    """Whether a name is that of things: the `family` of a `device` is nobody's."""
    return words(above)[-1:] in _OF_THINGS


def of_keys(above: str) -> FieldRule | None:
    """What the members' names are in an object that is called after what it is sorted by: `visits_by_city`, `per_user`."""
    parts = words(above)
    at = max((i for i, word in enumerate(parts[:-1]) if word in ("by", "per")), default=-1)
    if at < 0:
        return None
    sorted_by = "_".join(parts[at + 1 :])
    if names_person(sorted_by):
        return USERNAME
    rule = by_name(sorted_by)
    return rule if rule.field_class is FieldClass.ENTITY else None


def names_person(name: str) -> bool:
    """Whether the field is called after a person's part in things: `patient`, `caller`, `attendees`, `witness1`."""
    parts = words(name)
    if parts[-1:] and parts[-1].isdigit():
        parts = parts[:-1]
    if not parts or not _RELATIONS.isdisjoint(parts):
        return False
    if parts[-1] == "provider" and not _OF_CARE.isdisjoint(parts):
        return True
    return parts[-1] in PEOPLE or parts[-1].removesuffix("s") in PEOPLE


def names_cover(name: str) -> bool:
    """Whether a name that may be in front of a person's (`insurance_id`) is by itself called after a firm or a plan: `insurance`."""
    return words(name)[-1:] in (("insurance",), ("coverage",), ("coverages",))


def looks_operational(value: str) -> bool:
    """Whether a text has the shape of an id or an enum value: one word of signs, or a short phrase without an @."""
    return bool(_ID_SHAPE.fullmatch(value)) and "://" not in value


def context_of(path: tuple[str | int, ...]) -> str:
    """The words of the last two names on a path, as context for what is found there: "patient phone number"."""
    names = [part for part in path if isinstance(part, str)][-2:]
    if names and isinstance(path[-1], int):  # one of `student_numbers`
        names[-1] = names[-1].removesuffix("s")
    return " ".join(word for name in names for word in words(name))
