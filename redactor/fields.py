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
from pathlib import Path

import yaml

from redactor.entities import ENTITIES


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

_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_]+")
_SHORTENED = {
    "nm": "name",
    "usr": "user",
    "cust": "customer",
    "emp": "employee",
    "brth": "birth",
    "bth": "birth",
    "empl": "employee",
    "mbr": "member",
    "sbr": "subscriber",
    "clm": "claim",
    "clmt": "claimant",
    "insd": "insured",
    "bene": "beneficiary",
    "emg": "emergency",
    "emerg": "emergency",
    "cntct": "contact",
    "phys": "physician",
    "txn": "transaction",
    "tkt": "ticket",
}
"""Words that names of columns are shortened to, which mean nothing else there."""
_NUMBERS = frozenset("no num nbr nr nmbr nummer".split())
"""What `number` is shortened to at the end of a name: `card_num`."""
_REFERENCES = frozenset(("ref", "reference"))
"""What a number is called as well that somebody is given: `loan_ref`, `policyReference`."""


_OF_SALESFORCE = ("__c", "__pc", "__C")
"""How Salesforce ends the names of fields that a firm made."""
_COMPOUND = re.compile(r"(?<=[^\W\d_]{2})nr\Z")
"""How German and Dutch shorten a number within a word: `Hausnr`."""


@lru_cache(maxsize=20_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a field name, lower-case, without a possessive; `cust_nm` and `guarantorssn` are written out."""
    return tuple(part for word in _marked(name) for part in _apart(word))


def _marked(name: str) -> tuple[str, ...]:
    """The words of a field name that a sign or a capital begins."""
    if name.endswith(_OF_SALESFORCE):
        name = name.rpartition("__")[0]
    found = (word.lower() for word in _WORDS.findall(name.replace("'s", "").replace("’s", "")))
    written = tuple(_SHORTENED.get(word) or _COMPOUND.sub("nummer", word) for word in found)
    return ("patient", *written[1:]) if len(written) > 1 and written[0] == "pt" else written


def _apart(word: str) -> tuple[str, ...]:
    """The words of a name that is written as one (`guarantorssn`, `homephone`), where it ends in one that says what its value is."""
    if len(word) < _SHORTEST_JOINED or word in _KNOWN_WORDS or not word.isascii():
        return (word,)
    for at in range(len(word) - _SHORTEST_END + 1):
        end = _JOINED.get(word[at:])
        if end and (whose := _whose(word[:at])) is not None and (whose or len(end) > 1):
            return (*whose, *end)
    if word.endswith("name") and (whose := _whose(word[:-4])) and whose[-1] in _PEOPLE - {"host"}:  # hostname
        return (*whose, "name")
    return (word,)


def _whose(word: str) -> tuple[str, ...] | None:
    """The words for a person's part or for one of several that were written as one; None where it is none of that."""
    if not word:
        return ()
    for at in range(len(word), 1, -1):
        first = _SHORTENED.get(word[:at], word[:at])
        if (first in _PEOPLE or first in _WHICH) and (rest := _whose(word[at:])) is not None:
            return (first, *rest)
    return None


_TABLES = yaml.safe_load(Path(__file__).with_name("field_names.yaml").read_text(encoding="utf-8"))


def _endings(names: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(_marked(str(name)) for name in names)


_PEOPLE = frozenset(_TABLES["people"])
_THINGS = frozenset(_TABLES["things"])
_PERSONS, _OF_THINGS = ({(word,) for word in table} for table in (_PEOPLE, _THINGS))
_ENDINGS = {_marked(str(name)): entity for entity, names in _TABLES["entities"].items() for name in names}
_OF_TWO = 2
_OF_ANYTHING = (("group",), ("external",))
"""What a reference of is no number of: `group_ref` is that of a thing, an `external_number` a telephone's."""
_OPERATIONAL_ENDINGS = _endings(_TABLES["operational"])
_NUMBERS_OF_RUNS = frozenset(
    (*ending[:-1], "number")
    for ending in _OPERATIONAL_ENDINGS
    if len(ending) == _OF_TWO and ending[-1] == "id" and ending[0] not in _TABLES["numbered_for_somebody"]
) - frozenset(_ENDINGS)
"""What is numbered as it has an id, by machines: `job_no`, `shardNumber`."""
_METRIC_WORDS = frozenset(_TABLES["metric_words"])
_KINDS, _SHADES = _endings(_TABLES["kinds"]), _endings(_TABLES["shades"])
_TRIPS = _endings(_TABLES["trips"])
_TIME_ENDINGS = _endings(_TABLES["timestamps"])
_TIMES_ALONE = _endings(_TABLES["timestamps_alone"])
_BLOB_ENDINGS = _endings(_TABLES["blobs"])
_SHORTEST_JOINED, _SHORTEST_END = 6, 3
_KNOWN_WORDS = (
    _PEOPLE
    | _THINGS
    | {
        word
        for ending in (*_ENDINGS, *_OPERATIONAL_ENDINGS, *_TIME_ENDINGS, *_BLOB_ENDINGS)
        for word in ending
    }
)
_WHICH = frozenset(_TABLES["which"])
_JOINED = {
    "".join(ending): ending
    for ending in sorted(_ENDINGS, key=len, reverse=True)
    if "".join(ending).isascii() and ending not in (("age",), ("ages",))
}
_JOINED |= {
    "".join(ending)[:-6] + short: ending
    for ending in _JOINED.values()
    if len(ending) > 1 and ending[-1] == "number"
    for short in ("nbr", "num")
}
_CALLED_SO = frozenset("name names nick nickname alias aliases called who whom whose".split())
_CALLED_BY = frozenset("name names label text display title value".split())
"""Members of what is one of a list that say what it is called: `{"priority": {"name": "High"}}`."""
_LONGEST = max(map(len, {*_ENDINGS, *_OPERATIONAL_ENDINGS, *_TIME_ENDINGS, *_BLOB_ENDINGS}))
if unknown := set(_ENDINGS.values()) - set(ENTITIES):
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
_SHOWN_THINGS = _THINGS | frozenset(
    "activity resource role policy tenant operation project workspace".split()
)
"""What people and things have: `{"intent": {"displayName": "..."}}`."""
_CONTAINERS = frozenset(
    (word,) for word in "item items attribute attributes option options field variable".split()
)
"""What may hold people as well as things: a `name` of several words in `items` is anybody's, `item_name` is not."""
_GOODS = frozenset((word,) for word in "price quantity qty sku cost".split())
_HOUSES = frozenset(
    words(name)
    for name in "cuisine cuisines stars star_rating amenities price_range price_per_night opening_hours opening_times open_hours "
    "serves_alcohol has_live_music outdoor_seating room_types pets_welcome has_wifi free_entry good_for_kids nightly_rate "
    "happy_hour".split()
)
_WARES = frozenset(
    words(name)
    for name in "variants in_stock stock_quantity stock_level isbn upc asin ean gtin discontinued calories release_date "
    "publisher warranty".split()
)
_PLAYED = frozenset(
    words(name)
    for name in "genre genres showtime showtimes runtime imdb imdb_rating mpaa mpaa_rating box_office seasons episodes isbn "
    "soundtrack screenplay track_number bpm album".split()
)
_CONTESTED = frozenset(
    words(name)
    for name in "kickoff kick_off wins losses draws league competition home_score away_score innings matchday standings tipoff".split()
)
_ABOUT = frozenset(
    "item items option options attribute attributes field column variable job service services feature features test "
    "procedure queue topic server workflow device vehicle vehicles car cars host file plan plans dataset show series podcast playlist "
    "game book course sprint".split()
)
_WORKS = frozenset(
    "movie film song album show series podcast playlist game book course dish cuisine wine genre drug medication sprint os "
    "browser tool tools airline airport bank brand hotel restaurant breed cinema theater theatre league".split()
)
"""Things that nobody has or is, so that their names need nothing beside them."""
_TEAMS = frozenset(name for name in _THINGS if " " in name)
"""Of several words: `home_team`."""
_FIRMS = frozenset(
    "merchant business company shop store salon gym pharmacy place property venue attraction institution "
    "brokerage insurer manufacturer publisher retailer".split()
)
"""What somebody who works alone may call after themselves."""
_DOERS = frozenset(
    (
        ("actor",),
        ("who",),
        ("u",),
        ("uname",),
        ("done", "by"),
        ("run", "as"),
        ("run", "by"),
        ("ran", "by"),
        ("referred", "by"),
        ("ref", "by"),
        ("email", "local"),
        ("op", "id"),
        ("operator", "name"),
        ("clerk", "name"),
        ("alias", "name"),
        ("player", "tag"),
        ("character", "name"),
        ("char", "name"),
    )
) | frozenset(
    (word,)
    for word in "clerk submitter modifier mailbox mbox anwender benutzer bruker användare kayttaja kullanici uzytkownik "
    "commenter replier streamer follower buddy opponent killer winner loser mvp bidder "
    "identity reviewer evaluator annotator rater labeler labeller auditor analyst coach csr".split()
)
_SOMEBODY = frozenset(
    words(name)
    for name in "agent agent_name assigned_agent n by for with whom re cc attn kid kids mom mum mommy dad hubby teammate "
    "staff staff_member backup oncall pt poc ln dr judge notary courier submitter partner names speaker_name preferred salutation "
    "attending referring care_of ship_to bill_to deliver_to from_display cc_list bcc executor sibling".split()
)
"""Names that say next to nothing, or that of a program as well; a word under one of them that no dictionary has is somebody."""
_PARTS_OF_NAMES = _endings(
    "first_name last_name given_name family_name middle_name maiden_name preferred_name firstname lastname surname fname lname "
    "forename vorname nachname apellido apellidos cognome sobrenome prénom voornaam achternaam nazwisko efternamn".split()
)
_STATES = _endings(
    "department dept status stage disposition outcome resolution next_action priority severity urgency tier "
    "specialty location queue team".split()
)
_WRITTEN = _endings(
    "body text message msg comment comments feedback review caption note notes answer reply tweet utterance transcript input content"
    " query remark remarks subject".split()
)
_CLUSTER = frozenset(
    "metadata ownerreferences owner_references involvedobject objectref claimref regarding".split()
)
"""Where Kubernetes has the `uid` of a thing."""
_IDS_END = frozenset((word,) for word in "id ids uuid guid ref sid etag".split())
_SECRET = frozenset("card pan payment source token method cc account acct secret key auth password".split())
_OF_A_RUN = frozenset(
    "span trace parent root segment request response message event session correlation run execution submission".split()
)
"""What is counted and named by machines alone: nobody is asked for its id, and says another number instead."""
_POINTS = frozenset(
    "loc location locations position pos center centre point points geo geometry gps coord coords coordinate coordinates "
    "latlng lnglat latlon lonlat ll pickup dropoff path route track waypoint waypoints home address place".split()
)
_WHERE = frozenset(
    "direction dir heading towards wind wing side zone section seat seating district neighborhood neighbourhood "
    "quarter entrance terminal gate campus room rooms device speaker floor level locality location locations "
    "areas address addr where place near area from to origin destination site building branch venue pickup "
    "dropoff home region school stop start end at lives city town street route via".split()
)
_NOBODYS_DEEDS = frozenset(
    "ordered sorted grouped filtered partitioned ranked powered caused triggered blocked limited driven followed divided "
    "indexed clustered bucketed hosted covered required backed given".split()
)
"""What is done by a column, a rule or a firm: `sorted_by`."""
_NETWORKS = frozenset(
    "ig insta tiktok snapchat snap slack discord gh github gitlab fb facebook linkedin bsky bluesky mastodon reddit twitch "
    "steam psn xbox venmo cashapp wechat kakao vk uid tg viber zalo qq weibo riot battle battletag battlenet epicgames ign "
    "roblox minecraft soundcloud lastfm strava spotify tumblr pinterest cashtag paypal paypalme redditor threads flickr "
    "vimeo letterboxd goodreads garmin duolingo keybase etsy ebay nintendo valorant fortnite youtube "
    "whatsapp skype telegram twitter".split()
)
"""Where people have accounts, by names that mean something else as well."""
_OF_AN_ACCOUNT = frozenset("name id handle user username tag account acct login profile me".split())
"""What is called after where people have accounts: `twitch_name`, `riotId`."""
_ACCOUNTS = frozenset(
    (word,)
    for word in "user usr uname unixname usuario benutzer utente utilisateur gebruiker author poster fan "
    "viewer listener follower".split()
)
_READ = re.compile(r"[\u0000-\u024f\u1e00-\u1eff]")
_IDENTIFIERS = (("identifier",), ("identifiers",))
_OF_CARE = frozenset(
    "attending referring ordering rendering consulting admitting prescribing supervising treating".split()
)
"""Which provider is a person, and no firm: `AttendingProvider`."""
_RELATIONS = frozenset(("relation", "relationship"))
"""What one is to somebody, and nobody's name: `relationship_to_patient`."""
_TIME_WORDS = frozenset("time timestamp timestamps ts epoch unix date datetime".split())
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
    if not parts or parts in _TRIPS:
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
    if parts[-1] == "name" and len(parts) > 1 and (parts[-2] in _PEOPLE or parts[-2] == "s"):
        return PERSON
    if parts[-1] in _NAME_PARTS and len(parts) > 1 and parts[-2] in _PEOPLE:  # customer_fn
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
        if ending in _BLOB_ENDINGS:
            return BLOB
        if ending in _TIME_ENDINGS or (ending == parts and ending in _TIMES_ALONE):
            return TIMESTAMP
        if ending in _OPERATIONAL_ENDINGS:
            return OPERATIONAL
        if ending in _ENDINGS and (
            ending not in _ONLY_ALONE
            or (ending == parts and not _is_of_a_thing(above))
            or parts[-2:-1] in _PERSONS
        ):
            if ending == _SHOWN and (
                _is_of_a_thing(above) if parts == _SHOWN else parts[-3] in _SHOWN_THINGS
            ):
                return TEXT
            return FieldRule(FieldClass.ENTITY, _ENDINGS[ending])
        if ending in _NUMBERS_OF_RUNS:
            return OPERATIONAL
    for n in range(len(written) - 1, 0, -1):
        entity = _ENDINGS.get(written[-1 - n : -1], "")
        if entity in NUMBERED:
            return FieldRule(FieldClass.ENTITY, entity)
    if not _METRIC_WORDS.isdisjoint(parts[:-1] if parts[-1] == "num" else parts):  # num_items, not doc_num
        return OPERATIONAL
    if above and (entity := _of_what_is_numbered(parts, above)):
        return FieldRule(FieldClass.ENTITY, entity)
    entity = _ENDINGS.get((*words(above)[-1:], *parts), "") if above else ""
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
            for ending, told in _ENDINGS.items()
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
    return parts[-1] in _PEOPLE or parts[-1].removesuffix("s") in _PEOPLE


def names_doer(name: str) -> bool:
    """Whether the field tells who did something or has to do it, a person or a program: `created_by`, `assignedTo`, `actor`."""
    parts = words(name)
    if parts in _DOERS:
        return True
    *_, done, by = ("", "", *parts)
    return (by == "by" and done.endswith(("ed", "en")) and done not in _NOBODYS_DEEDS) or (
        by == "to" and done in ("assigned", "escalated", "delegated")
    )


def names_somebody(name: str) -> bool:
    """Whether a word that no dictionary has is somebody under this name: `agent`, `by`, `with`."""
    return words(name) in _SOMEBODY or words(name)[-1:] == ("agent",)


def names_part_of_name(name: str) -> bool:
    """Whether the field holds nothing but a part of somebody's name, whatever word that is: `last_name`, `patientFirstName`."""
    return words(name)[-2:] in _PARTS_OF_NAMES or words(name)[-1:] in _PARTS_OF_NAMES


def names_state(name: str) -> bool:
    """Whether a value is one word of a short list in common words, so that any other is odd: `status`."""
    return words(name)[-1:] in _STATES


def names_writing(name: str) -> bool:
    """Whether the field holds what somebody wrote or said, be it one word: `body`, `answer`."""
    return words(name)[-1:] in _WRITTEN


def names_id(name: str) -> bool:
    """Whether the field holds the id of something that is neither a person nor what is paid with: `span_id`, `externalRef`."""
    parts = words(name)
    return parts[-1:] in _IDS_END and _SECRET.isdisjoint(parts) and not names_persons_id(name)


def names_id_of_a_run(name: str) -> bool:
    """Whether the field holds an id that nobody says or types: `span_id`, `parentSpanId`, not `order_id`."""
    return words(name)[-1:] == ("id",) and not _OF_A_RUN.isdisjoint(words(name))


def names_persons_id(name: str) -> bool:
    """Whether the field holds the id of a person or of a program that acts as one: `client_id`."""
    parts = words(name)
    return len(parts) > 1 and parts[-1] == "id" and parts[-2] in _PEOPLE


def names_network(name: str) -> bool:
    """Whether the field is called after where people have accounts: `slack`, `ig`, `github_handle` is one in any case."""
    parts = words(name)
    return "".join(parts) in _NETWORKS or (
        len(parts) > 1 and parts[-1] in _OF_AN_ACCOUNT and "".join(parts[:-1]) in _NETWORKS | {"signal"}
    )


def names_account(name: str) -> bool:
    """Whether the field may hold the login of whoever uses or writes something, in several languages: `user`, `usuario`, `author`."""
    return words(name)[-1:] in _ACCOUNTS


def names_cover(name: str) -> bool:
    """Whether a name that may be in front of a person's (`insurance_id`) is by itself called after a firm or a plan: `insurance`."""
    return words(name)[-1:] in (("insurance",), ("coverage",), ("coverages",))


def is_unreadable(name: str) -> bool:
    """Whether a name is written in letters that nothing here reads, so that it can't say what it holds."""
    return not name.isascii() and all(not _READ.match(word) for word in words(name))


def names_point(name: str) -> bool:
    """Whether two numbers in an array of this name may be a place on earth: `loc`, `center`, `routePath`."""
    return not _POINTS.isdisjoint(words(name))


def names_where(name: str) -> bool:
    """Whether the name of a field has a word that says where something is: `location`, `startStop`."""
    return not _WHERE.isdisjoint(words(name))


def names_machine(name: str) -> bool:
    """Whether the field is called after what may be a computer or a service as well: `host_name`, `provider_name`."""
    return not {"host", "provider"}.isdisjoint(words(name)[-2:])


def names_host(name: str) -> bool:
    """Whether the field is called after a computer or somebody who has guests; the name of a computer has no blank in it."""
    return words(name)[-1:] == ("host",) or words(name)[-2:] == ("host", "name")


def names_program(name: str) -> bool:
    """Whether the value is what a client program calls itself (`user_agent`, RFC 9110 10.1.5): products and versions, no people."""
    parts = words(name)
    return parts[-2:] == ("user", "agent") or parts[-1:] == ("useragent",)


def names_version(name: str) -> bool:
    """Whether the value is the version of something: `app_version`."""
    return not {"version", "revision", "build", "release", "firmware"}.isdisjoint(words(name))


def names_trip(name: str) -> bool:
    """Whether a town under this name is where a trip goes or a shop lies, and nobody's home: `destination_city`."""
    return words(name) in _TRIPS


def counts(name: str) -> bool:
    """Whether what stands under this name is counted or measured: `counts`, `token_usage`."""
    return bool(_METRIC_WORDS.intersection(words(name)))


@lru_cache(maxsize=20_000)
def is_of_goods(name: str) -> bool:
    """Whether a member tells that what it stands in is sold, counted or open to guests: `price`, `sku`, `cuisine`."""
    return words(name)[-1:] in _GOODS or is_of_a_ware(name) or is_of_a_house(name)


def is_of_a_ware(name: str) -> bool:
    """Whether a member tells that what it stands in is sold, whatever holds it: `variants`, `in_stock`, `isbn`."""
    return words(name) in _WARES


def says_what_it_is(name: str) -> bool:
    """Whether a member tells how others of what it stands in are read: `price`, `genre`, `brand`, `kickoff`."""
    return is_of_goods(name) or is_of_a_work(name) or is_of_a_match(name) or words(name) == ("brand",)


def is_of_a_match(name: str) -> bool:
    """Whether a member tells that what it stands in is a match or the row of a table of teams: `kickoff`, `wins`."""
    return words(name) in _CONTESTED


def is_of_a_work(name: str) -> bool:
    """Whether a member tells that what it stands in is a film, a song or a book: `genre`, `showtimes`, `isbn`."""
    return words(name) in _PLAYED


def is_of_a_house(name: str) -> bool:
    """Whether a member tells that what it stands in is a restaurant, a hotel or a sight: `cuisine`, `star_rating`, `amenities`."""
    return words(name) in _HOUSES


def holds_anything(names: tuple[str, ...]) -> bool:
    """Whether the last of the names is that of a container of people as well as of things: `items`, not `menu_items`."""
    return bool(names) and words(names[-1]) in _CONTAINERS


def names_thing(names: tuple[str, ...], value: str) -> bool:
    """Whether a value names a thing: `merchant_name`, or `name` in `addons`; `names` are the field's name and its parent's."""
    above = names[-2] if len(names) > 1 else ""
    if holds_anything(names[:-1]) and " " in value.strip():
        above = ""
    parts = [word for name in (above, *names[-1:]) for word in words(name)]
    if parts and parts[-1].removesuffix("s") in _WORKS:
        parts[-1] = parts[-1].removesuffix("s")
    if parts[-1:] == ["voice"] or parts[-2:] == [
        "voice",
        "name",
    ]:  # of a speech synthesiser; one that was cloned has a full name
        return " " not in value.strip()
    return (
        len(parts) > 1
        and parts[-1] in ("name", "names", "title", "id", "label", "family")
        and parts[-2] in _THINGS
    ) or bool(
        parts
        and (
            (parts[-1] in _THINGS and (len(names) > 1 or parts[-1] in _WORKS))
            or _TEAMS.intersection((" ".join(parts[-2:]), " ".join(parts[-3:]).removesuffix(" name")))
        )
    )


def names_firm(names: tuple[str, ...]) -> bool:
    """Whether a value is what a firm is called that may be one person's: `merchant_name`, not `hotel_name`."""
    parts = [word for name in names[-2:] for word in words(name)]
    if parts[-1:] and parts[-1] in _CALLED_BY:
        parts.pop()
    return bool(parts) and (parts[-1] in _FIRMS or parts[-1] in _ABOUT)


def names_kind(names: tuple[str, ...]) -> bool:
    """Whether a value is one of a list of kinds: `specialty`, `priority.name`, `amenities`; somebody may be named there too."""
    return _ends_in(names, _KINDS) or names_shade(names)


def names_shade(names: tuple[str, ...]) -> bool:
    """Whether a value is of a kind that has words in use as names, and nobody: `color_name`, `religion`, `finish`."""
    return _ends_in(names, _SHADES)


def names_call(name: str) -> bool:
    """Whether a field tells what somebody or something is called: `name`, `display_name`, `alias`."""
    return bool(_CALLED_SO.intersection(words(name)))


def _ends_in(names: tuple[str, ...], endings: frozenset[tuple[str, ...]]) -> bool:
    parts = words(names[-1]) if names else ()
    if parts[-1:] and parts[-1] in _CALLED_BY:
        parts = parts[:-1] or (words(names[-2]) if len(names) > 1 else ())
    return any(
        (*parts[-n:-1], last) in endings
        for n in (1, 2)
        if len(parts) >= n
        for last in (parts[-1], parts[-1].removesuffix("s"))
    )


def may_tell_of_people(names: tuple[str, ...]) -> bool:
    """Whether the thing that a value is called after may be with, for or about somebody: `service`, `topic`, `event`, not `song`.

    The name of an event is mostly that of who plays.
    """
    parts = [word for name in names[-2:] for word in words(name)]
    if parts[-1:] == ["event"]:
        return True
    if parts and parts[-1] in ("name", "names", "title", "label"):
        parts.pop()
    return bool(parts) and parts[-1] in _ABOUT


def names_time(name: str) -> bool:
    """Whether the field is called after a time, whatever its unit: `event_time_ms`."""
    return not _TIME_WORDS.isdisjoint(words(name))


def names_file(names: tuple[str, ...]) -> bool:
    """Whether a value is what a file is called: `file_name`, or `name` in `files`."""
    return not {"file", "files"}.isdisjoint(word for name in names[-2:] for word in words(name))


def looks_operational(value: str) -> bool:
    """Whether a text has the shape of an id or an enum value: one word of signs, or a short phrase without an @."""
    return bool(_ID_SHAPE.fullmatch(value)) and "://" not in value


def context_of(path: tuple[str | int, ...]) -> str:
    """The words of the last two names on a path, as context for what is found there: "patient phone number"."""
    names = [part for part in path if isinstance(part, str)][-2:]
    if names and isinstance(path[-1], int):  # one of `student_numbers`
        names[-1] = names[-1].removesuffix("s")
    return " ".join(word for name in names for word in words(name))
