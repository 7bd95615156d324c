# ruff: noqa: E501 - tables of words and forms read best as they are
"""Values for the slots of the templates: each is a list of `(text, label or None)` pieces, written or spoken."""

from __future__ import annotations

import string
from collections.abc import Callable

from redactor.detect.ner.features import fold
from training import firms, sources, vocabulary
from training import words as w
from training.examples import Pieces, R

CLOCK = ["am", "pm", "a m", "p m", "o'clock"]
POSSESSIVE = ["'s", "", "'s"]


def number_words(n: int) -> str:
    """A number below a million in words."""
    if n < 20:
        return w.UNITS[n]
    if n < 100:
        return w.TENS[n // 10 - 2] + (f" {w.UNITS[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{w.UNITS[n // 100]} hundred" + (f" {number_words(n % 100)}" if n % 100 else "")
    return f"{number_words(n // 1000)} thousand" + (f" {number_words(n % 1000)}" if n % 1000 else "")


def digits_spoken(r: R, digits: str) -> str:
    """Digits as one says them: one by one, doubled, in pairs, with `oh` for zero."""
    out, i, mode = [], 0, r.random()
    while i < len(digits):
        run = 1
        while i + run < len(digits) and digits[i + run] == digits[i] and run < 3:
            run += 1
        if run > 1 and r.random() < 0.5:
            out += [("double" if run == 2 else "triple"), w.DIGIT_WORDS[int(digits[i])]]
            i += run
        elif mode < 0.25 and i + 1 < len(digits) and digits[i] in "23456789" and r.random() < 0.6:
            out.append(number_words(int(digits[i : i + 2])))
            i += 2
        else:
            out.append("oh" if digits[i] == "0" and r.random() < 0.6 else w.DIGIT_WORDS[int(digits[i])])
            i += 1
    return " ".join(out)


def some_digits(r: R, n: int) -> str:
    """A string of n digits."""
    return "".join(r.choice(string.digits) for _ in range(n))


def some_letters(r: R, n: int) -> str:
    """A string of n capital letters."""
    return "".join(r.choice(string.ascii_uppercase) for _ in range(n))


def letters_spoken(r: R, word: str, asr: bool) -> str:
    """A word spelled aloud, in one of the ways that people and recognizers have."""
    letters = [c for c in word.lower() if c.isalnum() and c.isascii()] or ["a"]
    mode = r.random()
    if mode < 0.34:
        out = [c.upper() if not asr or r.random() < 0.15 else c for c in letters]
        if asr:
            out = _mishear(r, out)
        return " ".join(out)
    if mode < 0.5:
        return r.choice(["-", "-", ". ", ", "]).join(c.upper() if r.random() < 0.7 else c for c in letters)
    if mode < 0.66:
        return " ".join(_nato(c) for c in letters)
    if mode < 0.82:
        link = r.choice(["for", "as in", "like", "for", "as in"])
        parts = [
            f"{c.upper() if not asr else c} {link} {r.choice(w.SPELLING_WORDS.get(c, c).split()) if c in w.SPELLING_WORDS else c}"
            if r.random() < 0.8
            else c
            for c in letters
        ]
        return (", " if not asr and r.random() < 0.6 else " ").join(parts)
    return _chunks(r, letters)


def _nato(c: str) -> str:
    return w.NATO[ord(c) - 97] if c.isalpha() else w.DIGIT_WORDS[int(c)]


def _mishear(r: R, letters: list[str]) -> list[str]:
    rate = r.choice([0, 0, 0.1, 0.25])
    return [
        r.choice(w.LETTER_HOMOPHONES[c.lower()]) if c.isalpha() and r.random() < rate else c for c in letters
    ]


def _chunks(r: R, letters: list[str]) -> str:
    out, i = [], 0
    while i < len(letters):
        n = r.choice([1, 1, 1, 2, 2, 3])
        chunk = "".join(letters[i : i + n])
        out.append(chunk.upper() if n > 1 and r.random() < 0.6 else chunk)
        i += n
    if r.random() < 0.15:
        out.insert(r.randrange(len(out) + 1), r.choice(["space", "double", "the", "and", "new word"]))
    return (" " if r.random() < 0.8 else "-- ").join(out)


def name(r: R, spoken: bool) -> str:
    """A full name in some usual form."""
    first, last, k = sources.first_name(r), sources.last_name(r), r.random()
    if k < 0.66:
        return f"{first} {last}"
    if k < 0.74:
        return f"{first} {sources.first_name(r)} {last}"
    if k < 0.80:
        return f"{first} {r.choice(string.ascii_uppercase)}{'' if spoken or r.random() < 0.2 else '.'} {last}"
    if k < 0.85:
        return f"{first} {last}{' ' if r.random() < 0.5 else '-'}{sources.last_name(r)}"
    if k < 0.87:
        return f"{first} {r.choice(['de', 'van', 'von', 'da', 'del', 'la', 'van der', 'de la', 'al', 'bin', 'el', 'di', 'Mac', 'St.'])} {last}"
    if k < 0.90 and not spoken:
        return f"{first} {last}{r.choice([' Jr.', ' III', ' Sr.', ' Jr', ' II'])}"
    if k < 0.92 and not spoken:
        return f"{first[0]}. {last}"
    if k < 0.96 and not spoken:
        tail = r.choice(
            [
                "",
                "",
                f" {sources.first_name(r)}",
                f" {r.choice(string.ascii_uppercase)}",
                f" {r.choice(string.ascii_uppercase)}.",
            ]
        )
        return f"{last}{r.choice(['', '', f' {sources.last_name(r)}'])}, {first}{tail}"
    return f"{first} {last}"


def person(r: R, spoken: bool) -> Pieces:
    """A full name."""
    return [(name(r, spoken), "PERSON")]


def first(r: R, spoken: bool) -> Pieces:
    """A first name, seldom with an initial."""
    if not spoken and r.random() < 0.06:
        return [(f"{sources.first_name(r)} {r.choice(string.ascii_uppercase)}.", "PERSON")]
    return [(sources.first_name(r), "PERSON")]


def last(r: R, spoken: bool) -> Pieces:
    """A family name."""
    if r.random() < 0.04:
        return [(f"{sources.last_name(r)}-{sources.last_name(r)}", "PERSON")]
    return [(sources.last_name(r), "PERSON")]


def word(r: R, spoken: bool) -> Pieces:
    """A first name, seldom a family name, that is a word as well."""
    return [(r.choice(w.WORD_FIRST if r.random() < 0.9 else w.WORD_LAST), "PERSON")]


def who(r: R, spoken: bool) -> Pieces:
    """A person in any form: first name, full name, title and name."""
    return r.choice([first, first, person, titled])(r, spoken)


def titled(r: R, spoken: bool) -> Pieces:
    """A title, which stays, and a name."""
    title = r.choice(
        ["Mister", "Missus", "Miss", "Doctor", "Doctor", "Mr", "Mrs", "Nurse", "Professor"]
        if spoken
        else w.TITLE_FORMS
    )
    k = r.random()
    value = sources.last_name(r) if k < 0.7 else sources.first_name(r) if k < 0.8 else name(r, spoken)
    return [(f"{title} ", None), (value, "PERSON")]


def spelled(r: R, spoken: bool) -> Pieces:
    """A name spelled aloud, with or without the name said before."""
    value = sources.last_name(r) if r.random() < 0.6 else sources.first_name(r)
    k, said = r.random(), letters_spoken(r, value, spoken)
    if k < 0.35:
        return [(said, "PERSON")]
    if k < 0.6:
        return [(f"{value} {said}", "PERSON")]
    if k < 0.75:
        return [
            (value, "PERSON"),
            (r.choice([" that's ", ", spelled ", " spelled ", ", that is ", " spelt "]), None),
            (said, "PERSON"),
        ]
    if k < 0.88:
        other = sources.first_name(r)
        return [
            (
                f"{letters_spoken(r, other, spoken)} {said}" if r.random() < 0.5 else f"{other} {said}",
                "PERSON",
            )
        ]
    return [
        (f"{sources.first_name(r)} {value}", "PERSON"),
        (r.choice([" so ", " that's ", ", ", " "]), None),
        (said, "PERSON"),
    ]


def street(r: R, spoken: bool) -> str:
    """A street, most often with a suffix."""
    k = r.random()
    if k < 0.5:
        base = r.choice(w.STREET_NAME)
    elif k < 0.75:
        base = sources.last_name(r)
    elif k < 0.85:
        n = r.randrange(1, 130)
        base = (
            (w.ORDINALS[n - 1].title() if n < 20 else ordinal(n))
            if spoken or r.random() < 0.3
            else ordinal(n)
        )
    elif k < 0.92:
        base = f"{r.choice(w.STREET_NAME)} {r.choice(w.STREET_NAME)}"
    else:
        base = sources.first_name(r)
    suffix = r.choice(w.STREET_MAIN[:14] if r.random() < 0.8 else w.STREET_MAIN)
    if spoken:
        suffix = {
            "St": "Street",
            "Ave": "Avenue",
            "Rd": "Road",
            "Ln": "Lane",
            "Dr": "Drive",
            "Blvd": "Boulevard",
            "Ct": "Court",
            "Pl": "Place",
            "Pkwy": "Parkway",
            "Hwy": "Highway",
        }.get(suffix, suffix)
    if r.random() < 0.05:
        return f"{r.choice(['Rue', 'Via', 'Calle', 'Avenida', 'Rua', 'Paseo', 'Camino'])} {r.choice(['de la ', 'del ', 'de ', ''])}{base}"
    if r.random() < 0.06:
        return base + r.choice(
            ["straße", "strasse", "weg", "gatan", "laan", "straat", "vej", "veien", "katu", "utca", "plein"]
        )
    compass = (
        f"{r.choice(['North', 'South', 'East', 'West', 'N', 'S', 'E', 'W', 'NW', 'SE'])} "
        if r.random() < 0.1
        else ""
    )
    tail = "." if suffix in {"St", "Ave", "Rd", "Dr", "Ln", "Blvd"} and r.random() < 0.3 else ""
    return f"{compass}{base} {suffix}{tail}"


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd ..."""
    return f"{n}{'th' if 10 < n % 100 < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def house_number(r: R, spoken: bool) -> str:
    """A house number in digits or as said."""
    n = r.choice([r.randrange(1, 100), r.randrange(100, 1000), r.randrange(1000, 20000)])
    if not spoken or r.random() < 0.35:
        return f"{n}{r.choice('abcABC') if r.random() < 0.05 else ''}"
    k = r.random()
    if (k < 0.4 and n < 100) or (k < 0.15 and n < 10000):
        return number_words(n)
    if k < 0.75:
        text = str(n)
        if len(text) == 3:
            return f"{w.UNITS[n // 100]} {'oh ' if 0 < n % 100 < 10 else ''}{number_words(n % 100) if n % 100 else 'hundred'}"
        if len(text) == 4:
            return f"{number_words(n // 100)} {'oh ' if 0 < n % 100 < 10 else ''}{number_words(n % 100) if n % 100 else 'hundred'}"
    return digits_spoken(r, str(n))


def street_line(r: R, spoken: bool) -> str:
    """A number, a street and perhaps a flat."""
    if r.random() < 0.05 and not spoken:
        return f"P.O. Box {r.randrange(10, 9999)}" if r.random() < 0.6 else f"PO Box {r.randrange(10, 9999)}"
    line = (
        f"{house_number(r, spoken)} {street(r, spoken)}"
        if r.random() < 0.93
        else f"{street(r, spoken)} {house_number(r, spoken)}"
    )
    k = r.random()
    if k < 0.22:
        unit = r.choice(["Apt", "Apartment", "Suite", "Unit", "Flat", "Apt.", "#", "Floor", "Room"])
        unit = "Apartment" if spoken and unit in {"Apt", "Apt.", "#"} else unit
        number = house_number(r, spoken) if r.random() < 0.6 else f"{r.randrange(1, 40)}{r.choice('ABCD')}"
        if spoken and r.random() < 0.4:
            number = f"{number_words(r.randrange(1, 40))} {r.choice('abcd')}"
        line += f"{r.choice([', ', ' ']) if not spoken else ' '}{unit}{'' if unit == '#' else ' '}{number}"
    elif k < 0.27:
        line = f"{r.choice(['Flat', 'Unit', 'Apartment'])} {r.randrange(1, 60)}{r.choice([', ', ' '])}{line}"
    return line


def abroad(r: R) -> str:
    """A postal address of another country, on one line or several."""
    owner = r.choice([sources.last_name, sources.city, sources.first_name])(r)
    before, after = r.choice(w.STREET_ABROAD)
    street = f"{before}{owner}{after}"
    number = r.choice([str(r.randrange(1, 9999)), f"{r.randrange(1, 9999)} {r.randrange(1, 400)}"])
    line = r.choice([f"{street} {number}", f"{number} {street}", f"{number} {street} {r.randrange(1, 2000)}"])
    if r.random() < 0.5:
        line += f"{r.choice([' ', ', ', chr(10), chr(10) + ' '])}{r.choice(['Apt.', 'Suite', 'Apt', 'Flat', 'Unit'])} {r.randrange(1, 999):03d}"
    glue = r.choice([", ", "\n", "\n ", " "])
    tail = r.choice(["", r.choice(w.COUNTRIES), "".join(r.choices(string.ascii_uppercase, k=2))])
    end = f"{r.randrange(1000, 99999):05d}"
    parts = [line, sources.city(r), *([f"{tail} {end}"] if tail and r.random() < 0.6 else [tail, end])]
    return glue.join(part for part in parts[: r.choice((2, 4, 4))] if part)


def address(r: R, spoken: bool) -> Pieces:
    """An address: the street line, and perhaps town, state and code."""
    if not spoken and r.random() < 0.2:
        return [(abroad(r), "ADDRESS")]
    sep = " " if spoken else ", "
    out: Pieces = [(street_line(r, spoken), "ADDRESS")]
    k = r.random()
    if k < 0.4:
        return out
    out += [(sep if r.random() < 0.85 else " in ", None), (sources.city(r), "LOCATION")]
    if k > 0.6:
        out += [
            (sep, None),
            (r.choice(w.STATES) if spoken or r.random() < 0.3 else r.choice(w.STATE_CODES), None),
        ]
    if k > 0.72:
        out += [(" ", None), *zipcode(r, spoken)]
    return out


def corner(r: R, spoken: bool) -> Pieces:
    """Two streets that meet, by their bare names."""
    names = []
    for _ in range(2):
        n = r.randrange(1, 60)
        bare = [
            r.choice(w.STREET_NAME),
            r.choice(w.STREET_NAME),
            sources.last_name(r),
            ordinal(n),
            number_ordinal(n) if n < 20 else ordinal(n),
        ]
        names.append(r.choice(bare))
    return [(f"{names[0]} {r.choice(['and', 'and', '&' if not spoken else 'and'])} {names[1]}", "ADDRESS")]


def initials(r: R, spoken: bool) -> Pieces:
    """Two or three initials by themselves."""
    heads = [sources.last_name(r)[0] for _ in range(r.choice([2, 2, 3]))]
    glue = " " if spoken else r.choice(["", ".", ". ", " "])
    return [(glue.join(heads) + glue.rstrip(), "PERSON")]


def initialed(r: R, spoken: bool) -> Pieces:
    """A family name with initials before it, or initials alone."""
    if r.random() < 0.3:
        return initials(r, spoken)
    heads = [sources.first_name(r)[0] for _ in range(r.choice([1, 1, 2]))]
    glue = " " if spoken else r.choice([". ", " ", "."])
    return [(f"{glue.join(heads)}{glue}{sources.last_name(r)}", "PERSON")]


def letter(r: R, spoken: bool) -> Pieces:
    """One letter, which is nobody."""
    return [(r.choice(string.ascii_uppercase), None)]


def ticket(r: R, spoken: bool) -> Pieces:
    """The id of a ticket, an issue or an incident, often in brackets."""
    key = r.choice(
        ["OPS", "INC", "BUG", "JIRA", "CS", "REQ", "DEV", "SUP", "TASK", "HELP", some_letters(r, 3)]
    )
    digits = some_digits(r, r.randrange(2, 8))
    value = r.choice(
        [f"{key}-{digits}", f"{key}-{digits}", f"{key}{digits}", f"#{digits}", f"{key} {digits}"]
    )
    left, right = r.choice([("[", "]"), ("[", "]"), ("(", ")"), ("", ""), ("{", "}")])
    return [(f"{left}{value}{right}", None)]


def expiry(r: R, spoken: bool) -> Pieces:
    """The month and year in which a card ends, and its check number."""
    m, y = r.randrange(1, 13), r.randrange(24, 33)
    when = (
        f"{number_words(m)} {number_words(y)}"
        if spoken
        else r.choice([f"{m:02d}/{y}", f"{m}/{y}", f"{m:02d}/20{y}"])
    )
    out: Pieces = [(r.choice(["exp ", "expires ", "expiration "]), None), (when, "DATE")]
    if r.random() < 0.6:
        code = some_digits(r, 3)
        out += [
            (r.choice([" cvv ", " cvc ", " security code "]), None),
            (digits_spoken(r, code) if spoken else code, "NUM"),
        ]
    return out


def street_only(r: R, spoken: bool) -> Pieces:
    """A street without its number."""
    return [(street(r, spoken), "ADDRESS")]


def zipcode(r: R, spoken: bool) -> Pieces:
    """A ZIP code."""
    digits = some_digits(r, 5)
    if spoken and r.random() < 0.8:
        return [(digits_spoken(r, digits), "POSTCODE")]
    return [(digits + (f"-{some_digits(r, 4)}" if r.random() < 0.1 else ""), "POSTCODE")]


def postcode(r: R, spoken: bool) -> Pieces:
    """A British, Canadian or American post code, written, spelled or garbled."""
    k = r.random()
    if k < 0.12:
        return zipcode(r, spoken)
    if k < 0.2:
        code = f"{some_letters(r, 1)}{r.randrange(10)}{some_letters(r, 1)} {r.randrange(10)}{some_letters(r, 1)}{r.randrange(10)}"
    else:
        area = r.choice(
            "AB AL B BA BB BD BH BL BN BR BS CB CF CH CM CO CR CT CV CW DA DE DH DL DN DT DY E EC EH EN EX FY G GL GU HA HD HG HP HU HX IG IP IV KA KT KY L LA LE LL LN LS LU M ME MK N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO".split()
        )
        code = f"{area}{r.randrange(1, 30)}{some_letters(r, 1) if r.random() < 0.08 else ''} {r.randrange(10)}{some_letters(r, 2)}"
    if not spoken:
        return [(code if r.random() < 0.7 else code.replace(" ", ""), "POSTCODE")]
    out, mode = [], r.random()
    compact = code.replace(" ", "")
    nato, rate = mode < 0.22, r.choice([0, 0.1, 0.3])
    i = 0
    while i < len(compact):
        c = compact[i]
        if c.isdigit():
            two = compact[i : i + 2]
            if len(two) == 2 and two.isdigit() and two[0] != "0" and r.random() < 0.25:
                out.append(number_words(int(two)) if r.random() < 0.5 else two)
                i += 2
                continue
            out.append(c if r.random() < 0.55 else w.DIGIT_WORDS[int(c)])
            if r.random() < rate / 2 and c in "0248":
                out[-1] = {"0": "oh", "2": r.choice(["to", "too"]), "4": "for", "8": "ate"}[c]
        elif nato:
            out.append(w.NATO[ord(c.lower()) - 97])
        elif r.random() < 0.12:
            out.append(
                f"{c.lower()} {r.choice(['for', 'as in', 'for'])} {r.choice(w.SPELLING_WORDS.get(c.lower(), c).split())}"
            )
        else:
            out.append(
                r.choice(w.LETTER_HOMOPHONES[c.lower()])
                if r.random() < rate
                else c.lower()
                if r.random() < 0.7
                else c
            )
        i += 1
    if r.random() < 0.2:
        out.insert(r.randrange(1, len(out)), r.choice(["space", "uh", "um", "and then", "er", "double"]))
    text, glue = "", r.choice([0, 0, 0.3, 0.6])
    for i, part in enumerate(out):
        text += (
            "" if i == 0 or (len(part) == 1 and len(out[i - 1]) == 1 and r.random() < glue) else " "
        ) + part
    return [(text, "POSTCODE")]


def city(r: R, spoken: bool) -> Pieces:
    """A town, sometimes with its state or country outside the span."""
    out: Pieces = [(sources.city(r), "LOCATION")]
    if r.random() < 0.18:
        out += [
            (" " if spoken else ", ", None),
            (
                r.choice(w.STATES + w.COUNTRIES) if r.random() < 0.7 or spoken else r.choice(w.STATE_CODES),
                None,
            ),
        ]
    return out


def facility(r: R, spoken: bool) -> Pieces:
    """A named hospital, clinic or school."""
    k = r.random()
    if k < 0.2:
        text = r.choice(w.FACILITY_KNOWN)
    elif k < 0.4:
        text = f"{sources.city(r)} {r.choice(w.FACILITY_TAIL)}"
    elif k < 0.55:
        text = f"{sources.last_name(r)} {r.choice(w.FACILITY_TAIL)}"
    elif k < 0.62:
        text = f"{r.choice(['St.', 'Saint', 'St'])} {sources.first_name(r)}{r.choice(POSSESSIVE)} {r.choice(w.FACILITY_TAIL)}"
    else:
        text = f"{r.choice(w.FACILITY_HEAD)} {r.choice(w.FACILITY_TAIL)}"
    if r.random() < 0.08:
        text += f" {r.choice(['of', 'at'])} {sources.city(r)}"
    return [(text, "LOCATION")]


def org(r: R, spoken: bool) -> Pieces:
    """A company or other organisation."""
    k = r.random()
    if k < 0.35:
        return [(firms.firm(r), "ORGANIZATION")]
    k = r.random()
    if k < 0.45:
        return [(r.choice(w.COMPANIES), "ORGANIZATION")]
    if k < 0.7:
        return [(f"{sources.last_name(r)} {r.choice(w.ORG_TAIL)}", "ORGANIZATION")]
    if k < 0.85:
        return [
            (f"{r.choice(w.STREET_NAME)} {r.choice(w.STREET_NAME)} {r.choice(w.ORG_TAIL)}", "ORGANIZATION")
        ]
    return [
        (
            f"{sources.last_name(r)}{r.choice([', ', ' and ', ' & '])}{sources.last_name(r)}{r.choice([' and ', ' & ', ' '])}{sources.last_name(r)}",
            "ORGANIZATION",
        )
    ]


def year_words(r: R, y: int) -> str:
    """A year as said."""
    if y >= 2000:
        rest = y - 2000
        return (
            r.choice(["two thousand", "two thousand and"]).removesuffix(" and")
            if not rest
            else f"{r.choice(['two thousand', 'two thousand and', 'twenty'])} {'oh ' if rest < 10 and r.random() < 0.2 else ''}{number_words(rest)}"
        )
    rest = y % 100
    tail = f"{'oh ' if 0 < rest < 10 else ''}{number_words(rest) if rest else 'hundred'}"
    return tail if r.random() < 0.25 and rest > 9 else f"nineteen {tail}"


def date_text(r: R, spoken: bool, birth: bool) -> str:
    """A date with digits or a month, in one of many forms."""
    y = r.randrange(1920, 2019) if birth else r.randrange(2015, 2027)
    m, d = r.randrange(12), r.randrange(1, 29)
    weekday = r.choice(w.DAYS).title()
    month, short = w.MONTHS[m].title(), w.MONTHS[m][:3].title()
    yy, k = f"{y % 100:02d}", r.random()
    if spoken:
        day = r.choice(
            [
                ordinal(d),
                number_ordinal(d),
                number_ordinal(d),
                number_words(d),
                str(d),
                f"the {ordinal(d)}",
                f"the {number_ordinal(d)}",
            ]
        )
        ysp = r.choice([str(y), year_words(r, y), year_words(r, y), yy if d > 9 else str(y)])
        glue = r.choice(["", "", "", "uh ", "um ", "and ", "er ", "of "]) if birth else ""
        forms = [
            f"{day} of {month} {glue}{ysp}", f"{day} {month} {glue}{ysp}", f"{month} {day} {glue}{ysp}", f"{month} the {ordinal(d)} {ysp}",
            f"{day} of the {ordinal(m + 1)} {ysp}", f"{d} {m + 1} {y}", f"{number_words(d)} {number_words(m + 1)} {ysp}",
            f"{d:02d}{m + 1:02d} {y}", f"the {number_ordinal(d)} of the {number_ordinal(m + 1)} {glue}{ysp}", f"{digits_spoken(r, f'{d:02d}{m + 1:02d}')} {ysp}",
            f"{d:02d}{m + 1:02d}{y}", f"{d} / {m + 1} / {y}", f"{month} {day} {r.choice(['uh', 'um', 'let me see', 'no wait', ''])} {ysp}",
        ]  # fmt: skip
        if not birth:
            forms += [
                f"{month} {day}",
                f"{day} of {month}",
                f"{month} {number_ordinal(d)}",
                month,
                f"{month} {y}",
                f"the {ordinal(d)} of {month}",
                f"{weekday} {r.choice(['the ', 'the ', ''])}{r.choice([number_ordinal(d), ordinal(d)])}",
                f"{weekday} {r.choice([f'{month} {number_ordinal(d)}', f'the {ordinal(d)} of {month}', f'{number_ordinal(d)} {month}'])}",
            ] * 2
        return " ".join(r.choice(forms).split())
    forms = [
        f"{m + 1:02d}/{d:02d}/{y}", f"{m + 1}/{d}/{y}", f"{d:02d}/{m + 1:02d}/{y}", f"{y}-{m + 1:02d}-{d:02d}", f"{m + 1}/{d}/{yy}", f"{d}.{m + 1}.{y}",
        f"{month} {d}, {y}", f"{month} {ordinal(d)}, {y}", f"{month} {d} {y}", f"{d} {month} {y}", f"{ordinal(d)} {month} {y}", f"{ordinal(d)} of {month} {y}",
        f"{short} {d}, {y}", f"{short} {ordinal(d)}, {y}", f"{d} {short} {y}", f"{m + 1:02d}-{d:02d}-{y}", f"{d}-{short}-{y}", f"{short}. {d}, {y}",
    ]  # fmt: skip
    if not birth or k < 0.15:
        forms += [
            f"{month} {ordinal(d)}",
            f"{month} {d}",
            f"{ordinal(d)} of {month}",
            f"the {ordinal(d)} of {month}",
            f"{d} {month}",
            f"{m + 1}/{d}",
            f"{month} {y}",
            f"{short} {y}",
            month,
            f"{weekday} the {ordinal(d)}",
            f"{weekday} {d} {month}",
            f"{weekday[:3]} {d} {short}",
        ]
        if r.random() < 0.15:
            return f"{weekday}, {month} {ordinal(d)}"
    return r.choice(forms)


def number_ordinal(n: int) -> str:
    """An ordinal in words, up to 99."""
    if n <= 20:
        return w.ORDINALS[n - 1]
    if n == 30:
        return "thirtieth"
    return f"{w.TENS[n // 10 - 2]} {w.ORDINALS[n % 10 - 1]}"


def date(r: R, spoken: bool) -> Pieces:
    """A day of the calendar."""
    return [(date_text(r, spoken, False), "DATE")]


def dob(r: R, spoken: bool) -> Pieces:
    """A date of birth."""
    return [(date_text(r, spoken, True), "DATE")]


def email(r: R, spoken: bool) -> Pieces:
    """An e-mail address, written or spoken."""
    f, s = (_ascii(sources.first_name(r)), _ascii(sources.last_name(r)))
    host = r.choice(
        [
            "gmail",
            "yahoo",
            "hotmail",
            "outlook",
            "icloud",
            "aol",
            "example",
            "comcast",
            "protonmail",
            "live",
            "msn",
            _ascii(sources.last_name(r)),
            f"{r.choice(w.STREET_NAME).lower()}group",
        ]
    )
    tld = r.choice(["com", "com", "com", "com", "net", "org", "co.uk", "edu", "de", "fr", "io"])
    n = some_digits(r, r.choice([0, 0, 1, 2, 2, 3, 4]))
    if not spoken:
        user = r.choice([f"{f}.{s}", f"{f}{s}", f"{f[0]}{s}", f"{f}_{s}", f, s, f"{s}.{f}", f"{f}-{s}"]) + n
        return [(f"{user}@{host}.{tld}", "EMAIL")]
    sep = r.choice([" dot ", " ", "", " underscore ", " dash ", " dot ", " period "])
    user = r.choice(
        [
            f"{f}{sep}{s}",
            f,
            f"{f[0]}{sep}{s}",
            " ".join(f),
            f"{' '.join(f)}{sep}{' '.join(s)}",
            f"{f}{sep}{' '.join(s)}",
            letters_spoken(r, f, True),
        ]
    )
    user += f" {digits_spoken(r, n) if r.random() < 0.7 else n}" if n else ""
    if r.random() < 0.2:
        host = " ".join(host)
    host = r.choice([host, host, "g mail"]) if host == "gmail" else host
    return [
        (
            f"{user} at {host} dot {r.choice([tld.replace('.', ' dot '), ' '.join(tld.replace('.', ''))]) if r.random() < 0.15 else tld.replace('.', ' dot ')}",
            "EMAIL",
        )
    ]


def _ascii(text: str) -> str:
    return "".join(c for c in fold(text) if c.isascii() and c.isalpha()) or "kim"


def phone(r: R, spoken: bool) -> Pieces:
    """A telephone number."""
    a, b, c = some_digits(r, 3), some_digits(r, 3), some_digits(r, 4)
    if spoken and r.random() < 0.75:
        sep = r.choice([" ", " ", ", ", " uh ", " - ", " and then "])
        return [(sep.join(digits_spoken(r, x) for x in (([a] if r.random() < 0.85 else []) + [b, c])), "NUM")]
    uk = f"0{r.choice('127')}{some_digits(r, 3)} {some_digits(r, 6)}"
    return [
        (
            r.choice(
                [
                    f"{a}-{b}-{c}",
                    f"({a}) {b}-{c}",
                    f"{a}.{b}.{c}",
                    f"{a}{b}{c}",
                    f"+1 {a} {b} {c}",
                    f"+1-{a}-{b}-{c}",
                    f"{b}-{c}",
                    uk,
                    f"+44 {some_digits(r, 4)} {some_digits(r, 6)}",
                    f"{a} {b} {c}",
                    f"{a}-{b}-{c} ext. {r.randrange(1000)}",
                ]
            ),
            "NUM",
        )
    ]


def card(r: R, spoken: bool) -> Pieces:
    """A payment card or the last four of it."""
    digits = r.choice("3456") + some_digits(r, r.choice([15, 15, 15, 14, 13]))
    if r.random() < 0.25:
        digits = some_digits(r, 4)
    groups = [digits[i : i + 4] for i in range(0, len(digits), 4)]
    if spoken and r.random() < 0.7:
        return [(" ".join(digits_spoken(r, g) for g in groups), "NUM")]
    return [(r.choice(["", " ", "-"]).join(groups), "NUM")]


def ssn(r: R, spoken: bool) -> Pieces:
    """A social security number or its last four digits."""
    a, b, c = some_digits(r, 3), some_digits(r, 2), some_digits(r, 4)
    if r.random() < 0.15:
        return [(digits_spoken(r, c) if spoken else c, "NUM")]
    if spoken and r.random() < 0.8:
        return [(r.choice([" ", ", ", " dash "]).join(digits_spoken(r, x) for x in (a, b, c)), "NUM")]
    return [(r.choice(["-", "-", " ", ""]).join((a, b, c)), "NUM")]


def number(r: R, spoken: bool) -> Pieces:
    """A personal number: record, member, policy, account, licence, passport, plate."""
    k, n = r.random(), r.randrange(4, 12)
    if spoken and k < 0.5:
        letters = " ".join(
            r.choice([c.lower(), c, _nato(c.lower())]) for c in some_letters(r, r.choice([0, 0, 1, 2, 3]))
        )
        return [(f"{letters} {digits_spoken(r, some_digits(r, n))}".strip(), "NUM")]
    if spoken and k < 0.75:
        signs = [r.choice(string.ascii_lowercase + string.digits * 2) for _ in range(r.randrange(5, 9))]
        nato = r.random() < 0.5
        said = [(_nato(c) if nato else c) if c.isalpha() else w.DIGIT_WORDS[int(c)] for c in signs]
        return [(" ".join(said), "NUM")]
    a, b = some_letters(r, r.choice([1, 2, 2, 3])), some_digits(r, n)
    return [
        (
            r.choice(
                [
                    b,
                    b,
                    f"{a}{b}",
                    f"{a}-{b}",
                    f"{b[:3]}-{b[3:]}",
                    f"{a}-{b[:3]}-{b[3:]}",
                    f"{a}{b[:2]} {b[2:]}",
                    f"{a}{b[:2]}{some_letters(r, 1)}{b[2:]}",
                    f"{b[:3]}-{b[3:5] or '12'}-{some_digits(r, 3)}",
                ]
            ),
            "NUM",
        )
    ]


def user(r: R, spoken: bool) -> Pieces:
    """A user name or handle."""
    f, s = _ascii(sources.first_name(r)), _ascii(sources.last_name(r))
    n = some_digits(r, r.choice([0, 1, 2, 3, 4]))
    if spoken:
        return [
            (
                f"{f} {r.choice(['underscore ', 'dash ', '', 'dot '])}{s if r.random() < 0.5 else r.choice(w.STREET_NAME).lower()} {digits_spoken(r, n)}".strip(),
                "USERNAME",
            )
        ]
    value = r.choice(
        [
            f"{f}_{s}_{some_digits(r, 4)}",
            f"{f}{s}{n}",
            f"{f[0]}{s}{n}",
            f"{f}.{s}",
            f"{f}_{n or '7'}",
            f"{s}{n or '22'}",
            f"x{f}x{n}",
            f"{r.choice(w.STREET_NAME).lower()}{r.choice(w.STREET_NAME).lower()}{n or '1'}",
        ]
    )
    return [(f"@{value}" if r.random() < 0.12 else value, "USERNAME")]


def plain(values: list[str]) -> Callable[[R, bool], Pieces]:
    """A slot whose value is never personal."""
    return lambda r, spoken: [(r.choice(values), None)]


def count(r: R, spoken: bool) -> Pieces:
    """A small count."""
    n = r.choice([r.randrange(1, 13), r.randrange(1, 100), r.randrange(1, 1000)])
    return [(number_words(n) if (spoken and r.random() < 0.7) or r.random() < 0.25 else str(n), None)]


def price(r: R, spoken: bool) -> Pieces:
    """A price."""
    n, cents = r.randrange(1, 900), r.randrange(100)
    if spoken:
        return [
            (
                r.choice(
                    [
                        f"{number_words(n)} dollars",
                        f"{n} dollars",
                        f"{number_words(n)} {number_words(cents)}",
                        f"${n}.{cents:02d}",
                        f"{number_words(n)} pounds",
                    ]
                ),
                None,
            )
        ]
    return [
        (
            r.choice(
                [
                    f"${n}",
                    f"${n}.{cents:02d}",
                    f"£{n}",
                    f"{n} dollars",
                    f"€{n}.{cents:02d}",
                    f"${n},{some_digits(r, 3)}",
                ]
            ),
            None,
        )
    ]


def time(r: R, spoken: bool) -> Pieces:
    """A time of day."""
    h, m = r.randrange(1, 13), r.choice([0, 15, 30, 45, r.randrange(60)])
    if spoken and r.random() < 0.7:
        return [
            (
                r.choice(
                    [
                        f"{w.UNITS[h]} {r.choice(CLOCK)}",
                        f"half past {w.UNITS[h]}",
                        f"{w.UNITS[h]} thirty",
                        f"quarter to {w.UNITS[h]}",
                        f"{w.UNITS[h]} fifteen",
                        f"{h} pm",
                    ]
                ),
                None,
            )
        ]
    return [
        (
            r.choice(
                [
                    f"{h}:{m:02d}",
                    f"{h}:{m:02d} {r.choice(['am', 'pm', 'AM', 'PM'])}",
                    f"{h} pm",
                    f"{h}pm",
                    f"{h}am",
                    "noon",
                    f"{h} o'clock",
                    f"{h} p.m.",
                    f"{h + 11}:{m:02d}",
                ]
            ),
            None,
        )
    ]


def age(r: R, spoken: bool) -> Pieces:
    """An age."""
    n = r.randrange(1, 99)
    if spoken:
        return [(r.choice([f"{number_words(n)} years old", f"{number_words(n)}", f"{n} year old"]), None)]
    return [(r.choice([f"{n}-year-old", f"{n} year old", f"{n} years old", f"{n}yo", f"{n}"]), None)]


def salad(r: R, spoken: bool) -> Pieces:
    """Common words in no order, so that a word is no name merely because its neighbours are strange."""
    return [(" ".join(r.choice(vocabulary.safe_words()) for _ in range(r.randrange(2, 9))), None)]


def operational_id(r: R, spoken: bool) -> Pieces:
    """An order, trace or ticket number: not personal."""
    return [
        (
            r.choice(
                [
                    f"#W{some_digits(r, 7)}",
                    f"ORD-{some_digits(r, 5)}",
                    f"TKT-{some_digits(r, 6)}",
                    f"INC{some_digits(r, 7)}",
                    f"#{some_digits(r, 4)}",
                    f"req_{r.randrange(16**10):010x}",
                    some_digits(r, 10),
                    str(r.randrange(1, 10 ** r.randrange(1, 15))),
                    f"{r.choice(vocabulary.safe_words())}-{r.randrange(10000)}",
                    f"{r.choice(vocabulary.safe_words())}_{r.choice(vocabulary.safe_words())}",
                    f"{r.randrange(10**9):x}-{r.randrange(16**4):04x}",
                ]
            ),
            None,
        )
    ]


def duration(r: R, spoken: bool) -> Pieces:
    """A duration."""
    n = r.randrange(1, 30)
    return [
        (
            f"{number_words(n) if spoken or r.random() < 0.4 else n} "
            f"{r.choice(['minutes', 'days', 'weeks', 'months', 'years', 'hours', 'business days', 'seconds'])}",
            None,
        )
    ]


def dose(r: R, spoken: bool) -> Pieces:
    """A dose."""
    n = r.choice([5, 10, 20, 25, 40, 50, 81, 100, 250, 500, 875])
    return [
        (
            f"{number_words(n) if spoken and r.random() < 0.6 else n} {r.choice(['mg', 'milligrams', 'mcg', 'units', 'ml'])} {r.choice(['daily', 'twice a day', 'once a day', 'at night', 'every morning', 'BID', 'as needed', ''])}".strip(),
            None,
        )
    ]


def mixed(values: list[str], share: float) -> Callable[[R, bool], Pieces]:
    """A listed value, or in some cases a made-up title of common words."""

    def slot(r: R, spoken: bool) -> Pieces:
        if r.random() >= share:
            return [(r.choice(values), None)]
        n = r.choice([1, 2, 2, 3, 4])
        return [(" ".join(r.choice(vocabulary.safe_words()).title() for _ in range(n)), None)]

    return slot


RELDAY = (
    "today;tomorrow;yesterday;tonight;next week;this weekend;last month;this morning;next tuesday;on Friday;last night;next year;"
    "this afternoon;Monday morning;on the weekend;two days ago;last year;in 2021;since 2019;back in 2015;the third;this Saturday;"
    "on Wednesday"
).split(";")

SLOTS: dict[str, Callable[[R, bool], Pieces]] = {
    "person": person, "first": first, "last": last, "word": word, "who": who, "titled": titled, "spelled": spelled, "address": address, "corner": corner,
    "expiry": expiry,
    "street": street_only,
    "zip": zipcode, "postcode": postcode, "city": city, "facility": facility, "org": org, "date": date, "dob": dob, "email": email, "phone": phone,
    "card": card, "ssn": ssn, "number": number, "user": user, "count": count, "price": price, "time": time, "age": age, "oid": operational_id,
    "duration": duration, "dose": dose, "drug": plain([x for x in w.DRUGS if len(x) > 2]), "food": mixed(w.FOODS, 0.3), "product": mixed(w.PRODUCTS, 0.3), "salad": salad,
    "condition": plain(w.CONDITIONS * 2 + w.SIGNS),
    "acronym": plain(w.ACRONYMS), "country": plain(w.COUNTRIES), "state": plain(w.STATES), "weekday": plain([d.title() for d in w.DAYS]),
    "initials": initials, "initialed": initialed, "letter": letter, "ticket": ticket, "weather": plain(w.WEATHER), "tool": plain(w.TOOLS),
    "relday": plain(RELDAY), "relation": plain(w.RELATIONS),
    "title": plain(["doctor", "nurse", "manager", "sir", "ma'am", "miss", "mister"]),
}  # fmt: skip
