"""Made-up identifiers in spoken form, as chats with gold spans: a generator, no data.

Every identifier type is said in every style that suits it: digit by digit, in pairs, with doubles, with fillers, with a
self-correction, in a spelling alphabet, or as speech recognition mangles it; in one turn, or over several, with the
agent's question before and decoys (counts, prices, doses, waits, opening hours) around.

    python -m benchmarks.spoken_forms SEED COUNT > spoken.jsonl

writes one record a line: {"id", "kind", "messages": [{"role", "content"}], "spans": [[message, start, end, LABEL]]}.
The same seed and count always give the same records.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Final

_ONES: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS: Final = (
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
_TENS: Final = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS: Final = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"),
    *("eighteenth", "nineteenth", "twentieth"),
)
_NATO: Final = (
    *("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet", "kilo"),
    *("lima", "mike", "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform"),
    *("victor", "whiskey", "xray", "yankee", "zulu"),
)
_EXAMPLES: Final = (
    *("apple", "boy", "cat", "dog", "egg", "frank", "george", "house", "ink", "jump", "king", "lion"),
    *("mother", "nancy", "orange", "peter", "queen", "robert", "sugar", "tom", "umbrella", "victory"),
    *("water", "xylophone", "yellow", "zebra"),
)
_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_FIRST: Final = ("maria", "joel", "priya", "tobias", "yusuf", "helena", "dmitri", "keiko", "fatou", "brandon")
_LAST: Final = (
    "kowalski",
    "okafor",
    "smythe",
    "delgado",
    "nguyen",
    "haddad",
    "lindqvist",
    "moreau",
    "tanaka",
)
_STREETS: Final = (
    "elm street",
    "laguna court",
    "north harbor drive",
    "mill lane",
    "cedar avenue",
    "park road",
)
_HOSTS: Final = ("gmail", "hotmail", "outlook", "yahoo", "oakmail")
_TLDS: Final = ("com", "org", "net", "co dot uk")
_FILLERS: Final = ("um", "uh", "let me see", "er", "then", "like", "uh hang on")
_CORRECTIONS: Final = ("no wait", "sorry", "i mean", "scratch that", "no sorry", "correction")
_HOMOPHONES: Final = {"2": "to", "4": "for", "8": "ate"}
_DECOYS: Final = (
    ("user", "there are four people in the house and two dogs"),
    ("user", "i was on hold for twenty five minutes last time"),
    ("user", "it cost me nineteen ninety nine plus two dollars shipping"),
    ("user", "i take ten milligrams twice a day for two weeks"),
    ("user", "you said about thirty percent off for the first three months"),
    ("user", "can i come at half past three or quarter to five"),
    ("assistant", "We are open from nine to five on weekdays and ten to two on Saturday."),
    ("assistant", "Your wait time is about six minutes and there are three callers before you."),
    ("assistant", "That will be one hundred and twenty dollars for two nights."),
    ("assistant", "Please press one for billing or two for support."),
)
_GO_ON: Final = ("Mm-hmm.", "Go on.", "Okay.", "Got it, and then?", "Yes?")
_OPENINGS: Final = ("", "yeah it's ", "sure it is ", "okay so it's ", "uh it's ", "that would be ")
_CLOSINGS: Final = ("", "", " thanks", " please", " if that helps")
_GIVEN: Final = (
    ("what is your {name}", ""),
    ("", "my {name} is "),
    ("Can I have your {name}, please?", ""),
    ("Could you confirm the {name}?", "the {name} is "),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One made-up chat.

    Attributes:
        id: ``spoken/LABEL/style/number``.
        messages: ``(role, content)`` in order.
        spans: ``(message, start, end, label)`` of everything that identifies, fillers and corrections included.
        written: What the caller means in plain writing, without separators; empty where that is not one string.
    """

    id: str
    messages: tuple[tuple[str, str], ...] = field(repr=False)
    spans: tuple[tuple[int, int, int, str], ...]
    written: str = field(repr=False)

    def record(self) -> dict[str, object]:
        """Return the case as a JSON-ready record of the benchmark format."""
        return {
            "id": self.id,
            "kind": "speech-transcript/made-up",
            "messages": [{"role": role, "content": content} for role, content in self.messages],
            "spans": [list(span) for span in self.spans],
        }


def _oh(rng: Random, digit: str) -> str:
    return rng.choice(("zero", "oh", "oh", "o")) if digit == "0" else _ONES[int(digit)]


def _pair(rng: Random, pair: str) -> str:
    if len(pair) == 1 or pair[0] == "0":
        return " ".join(_oh(rng, digit) for digit in pair)
    if pair[0] == "1":
        return _TEENS[int(pair[1])]
    return _TENS[int(pair[0])] + ("" if pair[1] == "0" else " " + _ONES[int(pair[1])])


def _groups(rng: Random, digits: str, sizes: tuple[int, ...] = (3, 3, 4)) -> list[str]:
    groups, at = [], 0
    while at < len(digits):
        size = rng.choice(sizes)
        groups.append(digits[at : at + size])
        at += size
    return groups


def _plain(rng: Random, digits: str) -> str:
    return " ".join(_oh(rng, digit) for digit in digits)


def _commas(rng: Random, digits: str) -> str:
    return ", ".join(_plain(rng, group) for group in _groups(rng, digits))


def _pairs(rng: Random, digits: str) -> str:
    first = [digits[0]] if len(digits) % 2 else []
    rest = digits[len(first) :]
    return " ".join(_pair(rng, pair) for pair in [*first, *(rest[i : i + 2] for i in range(0, len(rest), 2))])


def _doubles(rng: Random, digits: str) -> str:
    said, at = [], 0
    while at < len(digits):
        run = 1
        while run < 3 and digits[at : at + run + 1] == digits[at] * (run + 1):
            run += 1
        word = _oh(rng, digits[at])
        said.append(
            word if run == 1 else f"{'double' if run == 2 else rng.choice(('triple', 'treble'))} {word}"
        )
        at += run
    return " ".join(said)


def _fillers(rng: Random, digits: str) -> str:
    groups = _groups(rng, digits, (2, 3, 4))
    return f" {rng.choice(_FILLERS)} ".join(_plain(rng, group) for group in groups)


def _corrected(rng: Random, digits: str) -> str:
    size = rng.randint(1, min(4, len(digits)))
    at = rng.randint(0, len(digits) - size)
    wrong = "".join(rng.choice("123456789") for _ in range(size))
    said = [_plain(rng, digits[:at] + wrong), rng.choice(_CORRECTIONS), _plain(rng, digits[at:])]
    return " ".join(said)


def _recognised(rng: Random, digits: str) -> str:
    """Digits as speech recognition writes them: groups, single digits, number words and homophones by turns."""
    said = []
    for place, group in enumerate(_groups(rng, digits, (1, 2, 3, 4))):
        kind = rng.randrange(4)
        if kind == 0 or place == 0:
            said.append(group)
        elif kind == 1:
            said.append(" ".join(group))
        elif kind == 2 and len(group) == 1 and said[-1][-1].isdigit():
            said.append(_HOMOPHONES.get(group, _ONES[int(group)]) if len(said) > 2 else _ONES[int(group)])
        else:
            said.append(_plain(rng, group))
    if said[-1] in _HOMOPHONES.values():
        said[-1] = _ONES[int(digits[-1])]
    return " ".join(said)


DIGIT_STYLES: Final[dict[str, Callable[[Random, str], str]]] = {
    "digits": _plain,
    "groups": _commas,
    "pairs": _pairs,
    "doubles": _doubles,
    "fillers": _fillers,
    "correction": _corrected,
    "asr": _recognised,
}


def _spell(rng: Random, word: str, style: str) -> str:
    letters = list(word.lower())
    if style == "nato":
        return " ".join(_NATO[ord(letter) - 97] for letter in letters)
    if style == "as_in":
        how = rng.choice(("{} as in {}", "{} for {}", "{} like {}"))
        return " ".join(how.format(letter, _EXAMPLES[ord(letter) - 97]) for letter in letters)
    if style == "hyphens":
        return "-".join(letters)
    if style == "dots":
        return ". ".join(letter.upper() for letter in letters) + "."
    if style == "doubles":
        return _double_letters(letters)
    if style == "asr":
        return _mangled(rng, letters)
    return " ".join(letters)


def _double_letters(letters: list[str]) -> str:
    said: list[str] = []
    for letter in letters:
        if said and said[-1] == letter:
            said[-1] = "double " + letter
        else:
            said.append(letter)
    return " ".join(said)


def _mangled(rng: Random, letters: list[str]) -> str:
    """Letters as speech recognition groups them: `GE o RG ina`."""
    said, at = [], 0
    while at < len(letters):
        size = rng.choice((1, 1, 1, 2))
        piece = "".join(letters[at : at + size])
        said.append(piece.upper() if len(piece) > 1 or rng.random() < 0.2 else piece)
        at += size
    return " ".join(said)


SPELLING_STYLES: Final = ("letters", "hyphens", "dots", "doubles", "nato", "as_in", "asr")


def _code(rng: Random, code: str, style: str) -> str:
    """Letters and digits: the letters spelled, the digits said one by one."""
    spelled = style if style in ("nato", "as_in") else "letters"
    said = []
    for char in code:
        if char.isdigit():
            said.append(
                char
                if style == "asr"
                else _oh(rng, char).replace("oh", "zero")
                if char == "0"
                else _oh(rng, char)
            )
        else:
            said.append(_spell(rng, char, spelled))
    return " ".join(said)


_Made = tuple[str, str]  # what is said, what is meant


def _digits(rng: Random, count: int) -> str:
    return rng.choice("123456789") + "".join(rng.choice("0123456789") for _ in range(count - 1))


def _phone(rng: Random) -> str:
    return rng.choice(("415", "617", "212", "303")) + "555" + "01" + _digits(rng, 2)


def _number(make: Callable[[Random], str]) -> Callable[[Random, str], _Made]:
    def made(rng: Random, style: str) -> _Made:
        value = make(rng)
        return DIGIT_STYLES[style](rng, value), value

    return made


def _coded(make: Callable[[Random], str]) -> Callable[[Random, str], _Made]:
    def made(rng: Random, style: str) -> _Made:
        value = make(rng)
        return _code(rng, value, style), value

    return made


def _letters(rng: Random, count: int) -> str:
    return "".join(rng.choice("BCDFGHJKLMNPRSTVWXZ") for _ in range(count))


def _postcode(rng: Random) -> str:
    return _letters(rng, 2) + _digits(rng, rng.choice((1, 2))) + _digits(rng, 1) + _letters(rng, 2)


def _year(rng: Random, year: int) -> str:
    if year >= 2000:
        return "two thousand" + (f" and {_ONES[year - 2000]}" if 2000 < year < 2010 else "")
    return f"nineteen {_pair(rng, f'{year % 100:02d}')}"


def _birthday(rng: Random, style: str) -> _Made:
    day, month, year = rng.randint(1, 28), rng.randint(1, 12), rng.randint(1935, 2000)
    said_day = _ORDINALS[day - 1] if day <= 20 else f"twenty {_ORDINALS[day - 21]}"
    name, said_year = _MONTHS[month - 1], _year(rng, year)
    if style == "us":
        return f"{name} {said_day} {said_year}", ""
    if style == "uk":
        return f"the {said_day} of {name} {said_year}", ""
    if style == "short":
        return f"{name} {said_day} {_pair(rng, f'{year % 100:02d}')}", ""
    if style == "numbers":
        return f"{_pair(rng, f'{month:02d}')} {_pair(rng, f'{day:02d}')} {said_year}", ""
    if style == "fillers":
        return f"the {said_day} of um {name} uh {said_year}", ""
    return f"{day} {month:02d} {year}", ""


def _email(rng: Random, style: str) -> _Made:
    first, last, number = rng.choice(_FIRST), rng.choice(_LAST), str(rng.randint(2, 99))
    host, tld = rng.choice(_HOSTS), rng.choice(_TLDS)
    end = f"{host}.{tld.replace(' dot ', '.')}"
    if style == "dot":
        return f"{first} dot {last} at {host} dot {tld}", f"{first}.{last}@{end}"
    if style == "underscore":
        said = f"{first[0]} underscore {last} {_pair(rng, number)} at {host} dot {tld}"
        return said, f"{first[0]}_{last}{number}@{end}"
    if style == "spelled":
        return f"{_spell(rng, first, 'letters')} at {host} dot {tld}", f"{first}@{end}"
    if style == "one_word":
        return f"{first}{last} all one word at {host} dot {tld}", f"{first}{last}@{end}"
    return f"{first}.{last}@{host} dot {tld}", f"{first}.{last}@{end}"


def _url(rng: Random, style: str) -> _Made:
    host, page = rng.choice(_LAST), rng.choice(_FIRST)
    if style == "spelled":
        return f"w w w dot {_spell(rng, host, 'letters')} dot com", f"www.{host}.com"
    if style == "scheme":
        return f"h t t p s colon slash slash {host} dot org slash {page}", f"https://{host}.org/{page}"
    return f"www dot {host} dot net slash {page}", f"www.{host}.net/{page}"


def _ip(rng: Random, style: str) -> _Made:
    parts = [
        str(rng.randint(10, 254)),
        str(rng.randint(0, 99)),
        str(rng.randint(0, 9)),
        str(rng.randint(1, 254)),
    ]
    say = _plain if style == "digits" else _doubles
    return " dot ".join(say(rng, part) for part in parts), ".".join(parts)


def _spelled_name(rng: Random, style: str) -> _Made:
    name = rng.choice(_FIRST + _LAST)
    return _spell(rng, name, style), name


def _address(rng: Random, style: str) -> _Made:
    number, street = str(rng.randint(11, 999)), rng.choice(_STREETS)
    head = number[:-2]
    said = (f"{_ONES[int(head)]} " if head else "") + _pair(rng, number[-2:])
    if style == "apartment":
        return f"{said} {street} apartment {_ONES[rng.randint(1, 9)]}", ""
    return f"{said} {street}", f"{number} {street}"


_NUMERIC: Final = tuple(DIGIT_STYLES)
_CODES: Final = ("letters", "nato", "as_in", "asr")
# label -> (what people call it, styles, maker, may it be given over several turns)
TYPES: Final[dict[str, tuple[str, tuple[str, ...], Callable[[Random, str], _Made], bool]]] = {
    "PHONE": ("phone number", _NUMERIC, _number(_phone), True),
    "SSN": ("social security number", _NUMERIC, _number(lambda rng: _digits(rng, 9)), True),
    "CREDIT_CARD": ("card number", _NUMERIC, _number(lambda rng: "4" + _digits(rng, 15)), True),
    "CVV": (
        "security code on the card",
        ("digits", "pairs", "doubles"),
        _number(lambda rng: _digits(rng, 3)),
        False,
    ),
    "CARD_EXPIRY": (
        "expiry date of the card",
        ("digits", "pairs"),
        _number(lambda rng: f"{rng.randint(1, 12):02d}{rng.randint(26, 34)}"),
        False,
    ),
    "MEMBER_ID": ("member id", _CODES, _coded(lambda rng: _letters(rng, 3) + _digits(rng, 8)), True),
    "MRN": ("medical record number", _NUMERIC, _number(lambda rng: _digits(rng, 8)), False),
    "ACCOUNT": ("account number", _NUMERIC, _number(lambda rng: _digits(rng, 10)), True),
    "PIN": ("pin", ("digits", "pairs", "doubles"), _number(lambda rng: _digits(rng, 4)), False),
    "ZIP": ("zip code", ("digits", "doubles", "correction"), _number(lambda rng: _digits(rng, 5)), False),
    "POSTCODE": ("postcode", _CODES, _coded(_postcode), False),
    "DATE_OF_BIRTH": (
        "date of birth",
        ("us", "uk", "short", "numbers", "fillers", "asr"),
        _birthday,
        False,
    ),
    "EMAIL": ("email address", ("dot", "underscore", "spelled", "one_word", "asr"), _email, False),
    "URL": ("website", ("spelled", "scheme", "www"), _url, False),
    "IP_ADDRESS": ("ip address", ("digits", "doubles"), _ip, False),
    "PERSON": ("last name, spelled out", SPELLING_STYLES, _spelled_name, False),
    "ADDRESS": ("street address", ("plain", "apartment"), _address, False),
}


def _combinations() -> Iterator[tuple[str, str]]:
    for label, (_, styles, _, _) in TYPES.items():
        for style in styles:
            yield label, style


def generate(seed: int, n: int) -> list[Case]:
    """Return `n` cases that go round all identifier types and styles; the same arguments give the same cases.

    Args:
        seed: Any integer.
        n: How many; about seventy cover each combination once.
    """
    order = list(_combinations())
    return [_case(Random(f"{seed}:{number}"), number, *order[number % len(order)]) for number in range(n)]


def _case(rng: Random, number: int, label: str, style: str) -> Case:
    name, _, make, may_split = TYPES[label]
    said, written = make(rng, style)
    messages: list[tuple[str, str]] = []
    spans: list[tuple[int, int, int, str]] = []
    if rng.random() < 0.5:
        messages.append(rng.choice(_DECOYS))
    question, lead = rng.choice(_GIVEN)
    if question:
        messages.append(("assistant", question.format(name=name)))
    lead = lead.format(name=name.split(",")[0])
    words = said.split(" ")
    split = may_split and style in ("digits", "groups", "letters", "doubles") and rng.random() < 0.3
    parts = [said]
    if split and len(words) > 5:
        cuts = [0, len(words) // 3, 2 * len(words) // 3, len(words)]
        cuts = [
            cut + 1 if 0 < cut < len(words) and words[cut - 1] in ("double", "triple", "treble") else cut
            for cut in cuts
        ]
        parts = [" ".join(words[low:high]).strip(",") for low, high in pairwise(cuts)]
    for place, part in enumerate(parts):
        before = (lead or (rng.choice(_OPENINGS) if question else "")) if place == 0 else ""
        after = rng.choice(_CLOSINGS) if place == len(parts) - 1 else ""
        spans.append((len(messages), len(before), len(before) + len(part), label))
        messages.append(("user", before + part + after))
        if place < len(parts) - 1:
            messages.append(("assistant", rng.choice(_GO_ON)))
    if rng.random() < 0.5:
        messages.append(rng.choice(_DECOYS))
    return Case(
        f"spoken/{label}/{style}/{number}", tuple(messages), tuple(spans), "" if len(parts) > 1 else written
    )


def main(arguments: list[str]) -> int:
    """Write ``SEED COUNT`` cases to standard output as JSON Lines."""
    if len(arguments) != 2 or not all(argument.isdigit() for argument in arguments):
        sys.stderr.write("usage: python -m benchmarks.spoken_forms SEED COUNT\n")
        return 2
    for case in generate(int(arguments[0]), int(arguments[1])):
        sys.stdout.write(json.dumps(case.record(), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
