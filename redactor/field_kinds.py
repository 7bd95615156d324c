"""What the name of a field says its value is of: a thing, a kind, a place, a time, an id, a program, somebody who does something."""

from __future__ import annotations

import re
from functools import lru_cache

from redactor.field_words import METRIC_WORDS, PEOPLE, TABLES, THINGS, TRIPS, endings, words

_KINDS, _SHADES = endings(TABLES["kinds"]), endings(TABLES["shades"])
_CALLED_SO = frozenset("name names nick nickname alias aliases called who whom whose".split())
_CALLED_BY = frozenset("name names label text display title value".split())
"""Members of what is one of a list that say what it is called: `{"priority": {"name": "High"}}`."""
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
_TEAMS = frozenset(name for name in THINGS if " " in name)
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
_PARTS_OF_NAMES = endings(
    "first_name last_name given_name family_name middle_name maiden_name preferred_name firstname lastname surname fname lname "
    "forename vorname nachname apellido apellidos cognome sobrenome prénom voornaam achternaam nazwisko efternamn".split()
)
_STATES = endings(
    "department dept status stage disposition outcome resolution next_action priority severity urgency tier "
    "specialty location queue team".split()
)
_WRITTEN = endings(
    "body text message msg comment comments feedback review caption note notes answer reply tweet utterance transcript input content"
    " query remark remarks subject".split()
)
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
_TIME_WORDS = frozenset("time timestamp timestamps ts epoch unix date datetime".split())


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
    return len(parts) > 1 and parts[-1] == "id" and parts[-2] in PEOPLE


def names_network(name: str) -> bool:
    """Whether the field is called after where people have accounts: `slack`, `ig`, `github_handle` is one in any case."""
    parts = words(name)
    return "".join(parts) in _NETWORKS or (
        len(parts) > 1 and parts[-1] in _OF_AN_ACCOUNT and "".join(parts[:-1]) in _NETWORKS | {"signal"}
    )


def names_account(name: str) -> bool:
    """Whether the field may hold the login of whoever uses or writes something, in several languages: `user`, `usuario`, `author`."""
    return words(name)[-1:] in _ACCOUNTS


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
    return words(name) in TRIPS


def counts(name: str) -> bool:
    """Whether what stands under this name is counted or measured: `counts`, `token_usage`."""
    return bool(METRIC_WORDS.intersection(words(name)))


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
        and parts[-2] in THINGS
    ) or bool(
        parts
        and (
            (parts[-1] in THINGS and (len(names) > 1 or parts[-1] in _WORKS))
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
