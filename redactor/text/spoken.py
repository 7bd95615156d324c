"""Views of spoken text: digits, codes, spelled words, addresses and dates as they would be written."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from typing import Final

from redactor.text.acronyms import CUES, acronyms
from redactor.text.dates import is_packed_date, month_dates, numbered_days, numeric_dates
from redactor.text.lexicon import (
    DIGIT,
    HUNDRED,
    KINDS,
    LETTER,
    MONTHS,
    NAME,
    NUM,
    ORDINALS,
    REPEAT,
    SHORT_WORDS,
    TEEN,
    TENS,
    THOUSAND,
    WORD,
    word_list,
)
from redactor.text.numbers import number_at
from redactor.text.quantities import token_quantities
from redactor.text.runs import Atom, Run, corrected, scan_runs
from redactor.text.symbols import addresses
from redactor.text.tokens import Tokens, tokenise
from redactor.text.view import Rewrite, View, rewrite

_STREETS: Final = frozenset(
    word_list(
        "street st avenue ave road rd lane ln drive dr boulevard blvd court ct way place pl terrace circle highway hwy "
        "expressway parkway pkwy square close crescent gardens grove hill mews row walk trail loop alley plaza"
    )
)
_UNITS_BEFORE: Final = frozenset(word_list("apartment apt suite unit flat room building floor house box"))
_LONE_WORDS: Final = frozenset(("a", "i"))
_DIRECTIONS: Final = frozenset(word_list("north south east west northeast northwest southeast southwest"))
_NUMBERED: Final = frozenset(("street", "st", "avenue", "ave", "road", "boulevard"))
_HINTS: Final = {"social": 9, "ssn": 9, "card": 16, "zip": 5, "pin": 4, "phone": 10, "expiry": 4}
_COMPOUND: Final = frozenset((TENS, HUNDRED, THOUSAND))
_SUMS: Final = frozenset((HUNDRED, THOUSAND))
_SAID: Final = frozenset((DIGIT, TEEN, TENS, REPEAT))
_WORDY_STREETS: Final = frozenset(
    word_list("way place close square drive circle hill walk row loop st dr trail")
)
_TIMES: Final = re.compile(
    r"(?:\w{1,4} )?\d{1,4} ?x ?\d{1,4}(?: [A-Za-z])?|(?:\w{1,4} )?x ?\d{1,3}(?: [A-Za-z])?"
)
"""Dimensions and repetitions: "3 x 15"."""
_NAMED_VALUES: Final = re.compile(r"\d - [A-Z]|\d[ ,]{1,2}[A-Za-z]{1,4}[ ,]{1,2}\d{1,3}\b|x ?\d{1,3}\b")
"""Values with their names, hours of notes: "P 78 R 16 BP", "RACK 12 POS 4", "2110 - HS"."""
_MIN_DIGITS: Final = 3
_LONG_CODE: Final = 7
_LONGEST_READINGS: Final = 10
_SUM: Final = 9


@dataclass(frozen=True, slots=True)
class SpokenRun:
    """What was said piece by piece.

    Attributes:
        start: First character in the text.
        end: Offset after the last character.
        text: How it would be written: `4155550134`, `John`, `SW22HZ`; kept out of ``repr``.
        kind: ``digits``, ``letters`` or ``code`` (both).
    """

    start: int
    end: int
    text: str = field(repr=False)
    kind: str


@dataclass(frozen=True, slots=True)
class SpelledRun:
    """A word or words spelled letter by letter; `confidence` is 0 to 1 and grows with the letters that were clear."""

    start: int
    end: int
    text: str = field(repr=False)
    confidence: float


def spoken_views(text: str) -> list[View]:
    """Return the view of what was spoken, and a second one where it can be read in another way.

    Views: ``spoken`` (the likeliest reading) and ``spoken_alternative`` (dates said as numbers; twenty one as 20 1;
    a correction as an addition).
    """
    tokens, blocked, runs = _heard(text)
    fixed = addresses(tokens) + month_dates(tokens) + numbered_days(tokens) + _named(tokens)
    first = fixed + _runs(tokens, blocked, runs) + _street_numbers(tokens, blocked)
    dates = numeric_dates(tokens) + _digit_dates(tokens, runs)
    second = fixed + dates + _other_runs(tokens, blocked, runs) + first
    views = []
    primary = rewrite("spoken", text, first)
    if primary is not None:
        views.append(primary)
    other = rewrite("spoken_alternative", text, second) if len(second) > len(fixed) + len(first) else None
    if other is not None and (primary is None or other.text != primary.text):
        views.append(other)
    return views


def spoken_runs(text: str) -> list[SpokenRun]:
    """Return the clear runs of spoken digits, letters and codes of a text, in order; quantities are not runs."""
    tokens, blocked, runs = _heard(text)
    found = []
    for run in runs:
        pieces = _pieces(tokens, run)
        if pieces is None or _is_quantity(run, blocked):
            continue
        written = "".join(piece for piece, _, _ in pieces)
        kind = "code" if run.letter_count and run.digit_count else "letters" if run.letter_count else "digits"
        found.append(SpokenRun(tokens.starts[run.first], tokens.ends[run.last - 1], written, kind))
    return found


def spelled_runs(text: str) -> list[SpelledRun]:
    """Return the words that were spelled letter by letter (three letters or more), in order."""
    tokens, _, runs = _heard(text)
    found = []
    for run in runs:
        if run.digit_count or run.letter_count < 3:
            continue
        pieces = _pieces(tokens, run)
        if pieces is None:
            continue
        clear = sum(1 for atom in run.atoms if atom.strength > 1 or (atom.strength and len(atom.out) == 1))
        confidence = min(0.95, 0.15 + 0.15 * clear)
        written = "".join(piece for piece, _, _ in pieces)
        found.append(SpelledRun(tokens.starts[run.first], tokens.ends[run.last - 1], written, confidence))
    return found


def _named(tokens: Tokens) -> list[Rewrite]:
    """Return rewrites of said acronyms that name an identifier: `s s n` -> `SSN`."""
    found = []
    for first, last, word in acronyms(tokens):
        if word in CUES:
            start, end = tokens.starts[first], tokens.ends[last - 1]
            found.append(Rewrite(start, end, ((word.upper(), start, end),)))
    return found


def _passing(tokens: Tokens) -> dict[int, int]:
    """Where said acronyms begin (at the article before them) and end: no run starts there."""
    return {
        first - 1 if first and tokens.words[first - 1] in _LONE_WORDS else first: last
        for first, last, _ in acronyms(tokens)
    }


@lru_cache(maxsize=1)  # the readers of one text ask one after another
def _heard(text: str) -> tuple[Tokens, list[tuple[int, int, str]], list[Run]]:
    """The tokens of a text, its quantities and its spoken runs."""
    tokens = tokenise(text)
    return tokens, token_quantities(tokens), _scanned(tokens, compound=True)


def _scanned(tokens: Tokens, *, compound: bool) -> list[Run]:
    """The runs of a text, each without initials before it: `T.C. 1 2 3 4 9 8 7 0 1 5 6`."""
    runs = scan_runs(tokens, compound=compound, passing=_passing(tokens))
    return [_without_initials(tokens, run) for run in runs]


def _without_initials(tokens: Tokens, run: Run) -> Run:
    lead = next((at for at, atom in enumerate(run.atoms) if atom.digits), 0)
    if not lead or run.digit_count < _LONG_CODE or _is_clear(tokens, run):
        return run
    rest = Run(run.atoms[lead:], run.atoms[lead].first, run.last)
    return rest if len(rest.atoms) > 1 and not rest.letter_count and _is_clear(tokens, rest) else run


def _is_quantity(run: Run, blocked: list[tuple[int, int, str]]) -> bool:
    """Whether a run lies in a quantity, but for a piece or two that are no identifier without it."""
    if any(
        (kind in ("CODE", "TIME") or (kind == "MEASURE" and run.digit_count < _LONGEST_READINGS))
        and first <= run.first
        and run.last <= last
        for first, last, kind in blocked
    ):
        return True
    if run.digit_count > 6:
        return False
    for first, last, _ in blocked:
        if first < run.last and run.first < last:
            outside = [atom for atom in run.atoms if atom.last <= first or atom.first >= last]
            if sum(len(atom.out) for atom in outside) < _MIN_DIGITS:
                return True
    return False


def _digit_dates(tokens: Tokens, runs: list[Run]) -> list[Rewrite]:
    """Return rewrites of dates said digit by digit: `oh three one two one nine eight four`."""
    found = []
    for run in runs:
        if run.letter_count or not is_packed_date("".join(atom.out for atom in run.atoms)):
            continue
        pieces, at = [], 0
        for atom in run.atoms:
            shown = "".join(
                "/" + char if at + place in (2, 4) else char for place, char in enumerate(atom.out)
            )
            pieces.append((shown, tokens.starts[atom.first], tokens.ends[atom.last - 1]))
            at += len(atom.out)
        found.append(Rewrite(pieces[0][1], pieces[-1][2], tuple(pieces)))
    return found


def _other_runs(tokens: Tokens, blocked: list[tuple[int, int, str]], main: list[Run]) -> list[Rewrite]:
    """Return the rewrites of runs that can be read in another way: twenty one as 20 1, a correction as more."""
    if _COMPOUND.isdisjoint(tokens.kinds) and not any(atom.corrects for run in main for atom in run.atoms):
        return []
    return _runs(tokens, blocked, _scanned(tokens, compound=False), main)


def _runs(
    tokens: Tokens, blocked: list[tuple[int, int, str]], runs: list[Run], main: list[Run] | None = None
) -> list[Rewrite]:
    found = []
    for run in runs:
        if _is_quantity(run, blocked):
            continue
        pieces = _pieces(tokens, run, keep_all=main is not None)
        if pieces is None or (main is not None and not _differs(pieces, main, tokens, run)):
            continue
        if run.first and tokens.words[run.first - 1] in ("plus", "+") and run.digit_count > _LONG_CODE:
            pieces.insert(0, ("+", tokens.starts[run.first - 1], tokens.ends[run.first - 1]))
        found.append(Rewrite(pieces[0][1], tokens.ends[run.last - 1], tuple(pieces)))
    return found


def _differs(pieces: list[tuple[str, int, int]], main: list[Run], tokens: Tokens, run: Run) -> bool:
    """Whether the other reading of a run is worth a view: it is long enough for an identifier and not the same."""
    written = "".join(piece for piece, _, _ in pieces)
    if len(written) < _LONG_CODE:
        return False
    same = next((other for other in main if other.first == run.first and other.last == run.last), None)
    known = _pieces(tokens, same) if same is not None else None
    return known is None or "".join(piece for piece, _, _ in known) != written


def _pieces(tokens: Tokens, run: Run, *, keep_all: bool = False) -> list[tuple[str, int, int]] | None:
    """Return what a run shows in a view, or None when it is no clear identifier."""
    if not _is_clear(tokens, run):
        return None
    atoms = run.atoms
    if keep_all or not any(atom.corrects for atom in atoms):
        shown = [(atom.out, atom.first, atom.last) for atom in atoms]
    else:
        chars = corrected(atoms, _lengths(tokens))
        shown = [
            ("".join(char for char, _, _ in group), first, last)
            for (first, last), group in groupby(chars, key=lambda item: item[1:])
        ]
    styled = _styled(run, shown)
    return [(piece, tokens.starts[first], tokens.ends[last - 1]) for piece, first, last in styled]


def _lengths(tokens: Tokens) -> tuple[int, ...]:
    """Return the lengths that the words around a number make likely."""
    hinted = [length for word, length in _HINTS.items() if word in tokens.words]
    return (*hinted, 10, 16, 9, 11, 8)


def _styled(run: Run, shown: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Write words as `John Smith`, codes as `SW22HZ`, and put a space between a long word and a long number."""
    pauses = {atom.first for atom in run.atoms if atom.pause}
    if len(pauses) * 3 > len(run.atoms):
        pauses = set()
    if run.digit_count and run.letter_count:
        letters = sum(len(piece) for piece, _, _ in shown if piece[0].isalpha())
        split = letters > 4 and run.digit_count >= _LONG_CODE
        styled = []
        for index, (piece, first, last) in enumerate(shown):
            turn = index and piece[0].isdigit() != shown[index - 1][0][0].isdigit()
            styled.append(((" " if split and turn else "") + piece.upper(), first, last))
        return styled
    if not run.letter_count:
        return shown
    styled, length = [], 0
    for index, (piece, first, last) in enumerate(shown):
        rest = sum(len(other) for other, _, _ in shown[index:])
        if index and first in pauses and length > 2 and rest > 2:
            styled.append((" " + piece.capitalize(), first, last))
            length = len(piece)
        else:
            styled.append((piece if index else piece.capitalize(), first, last))
            length += len(piece)
    return styled


def _is_clear(tokens: Tokens, run: Run) -> bool:
    """Whether a run reads as an identifier rather than as prose or a list."""
    atoms = run.atoms
    strong = [atom for atom in atoms if atom.strength > 0]
    raw = tokens.text[tokens.starts[run.first] : tokens.ends[run.last - 1]]
    if (
        any(tokens.words[atom.first] in ("to", "for", "too") and atom.digits for atom in atoms)
        and len(strong) < 4
    ):
        return False
    if run.letter_count and run.digit_count:
        return _is_code(tokens, run, raw)
    if run.letter_count:
        singles = sum(1 for atom in strong if len(atom.out) == 1 or atom.strength > 1)
        if all(
            atom.strength < 2 and tokens.words[atom.first] in _LONE_WORDS
            for atom in atoms
            if len(atom.out) == 1
        ):
            return False
        if singles < 2:
            return singles == 1 and run.letter_count > 4 and len(strong) > 2
        return run.letter_count > 2 and not (singles < 3 and run.letter_count < 4)
    if run.digit_count < _MIN_DIGITS:
        return False
    if len(atoms) == 2 and any(tokens.kinds[atom.first] == NUM and len(atom.out) > 3 for atom in atoms):
        return False
    if any(tokens.kinds[atom.first] != NUM for atom in atoms):
        return True
    return _is_number_row(tokens, run, raw)


def _is_code(tokens: Tokens, run: Run, raw: str) -> bool:
    total = run.letter_count + run.digit_count
    if not any(char.isspace() for char in raw):
        return False
    if total == 3 and run.letter_count == 1 and tokens.words[run.first + 1] in ("x", "by"):
        return False
    if not any(_is_said(tokens, atom) for atom in run.atoms):
        return False
    if (
        run.letter_count == 1
        and run.digit_count < _SUM
        and not _SUMS.isdisjoint(tokens.kinds[run.first : run.last])
    ):
        return False
    if run.digit_count < _LONG_CODE and (
        _TIMES.fullmatch(raw) is not None or (_NAMED_VALUES.search(raw) is not None and _is_in_groups(raw))
    ):
        return False
    unit = tokens.words[run.first - 1] in _UNITS_BEFORE if run.first else False
    letters = [atom for atom in run.atoms if not atom.digits]
    if len(run.atoms) == 2 and run.letter_count == 1 and not unit:
        return False
    if run.atoms[0].strength == 1 and tokens.words[run.first] == "a" and total < 4:
        return False
    if len(letters) == 1 and tokens.words[letters[0].first] in ("a", "i") and total < 5:
        return False
    return total > 2 or unit


def _is_in_groups(raw: str) -> bool:
    """Whether most pieces are longer than one sign, as of a code that is read out they are not."""
    pieces = [piece.strip(",.") for piece in raw.split()]
    return sum(len(piece) == 1 for piece in pieces) * 2 <= len(pieces)


def _is_said(tokens: Tokens, atom: Atom) -> bool:
    """Whether a piece of a code stands for itself: a letter apart from digits, or a number word; not `q3` or `2021`."""
    kind = tokens.kinds[atom.first]
    if atom.digits:
        return kind in _SAID
    if atom.last - atom.first > 2:  # P for Peter
        return True
    return not tokens.glued(atom.first) and not tokens.glued(atom.last)


def _is_number_row(tokens: Tokens, run: Run, raw: str) -> bool:
    """Whether digits written in groups are one number: `4 1 5 5 5 5`, not a list, a table or a stamp."""
    sizes = [len(atom.out) for atom in run.atoms]
    if not any(char.isspace() for char in raw):
        return False
    if (
        run.first
        and tokens.words[run.first - 1] in ("[", "{", "/", ":")
        and tokens.words[run.last] in ("]", "}", ",")
    ):
        return False
    singles = sum(1 for size in sizes if size == 1)
    if singles < 2 and run.first and tokens.words[run.first - 1] in ('"', "+", "("):
        return False
    if "," in raw or "." in raw or ";" in raw:
        return (singles > 1 and singles * 2 >= len(sizes)) or (
            len(sizes) > 2 and run.digit_count in (9, 10, 11, 16)
        )
    if (
        len(sizes) > 2
        and sizes not in ([3, 3, 4], [4, 4, 4, 4])
        and max(sizes) < 5
        and run.digit_count in (9, 10, 11, 16)
    ):
        return True
    return max(sizes) < 7 and (singles > 1 or (max(sizes) < 3 and len(sizes) > 3))


def _street_numbers(tokens: Tokens, blocked: list[tuple[int, int, str]]) -> list[Rewrite]:
    """Return rewrites of the numbers of spoken addresses: `forty two west elm street apartment six`."""
    found = []
    index, size = 0, len(tokens)
    words, kinds = tokens.words, tokens.kinds
    while index < size:
        if kinds[index] in "dtyox" and kinds[index] and not any(f <= index < e for f, e, _ in blocked):
            unit = index > 0 and words[index - 1] in _UNITS_BEFORE
            pieces, at = [], index
            while kinds[at] and kinds[at] in "dtyoxn":
                number = number_at(tokens, at)
                if number is None:
                    break
                pieces.append((number[0], tokens.starts[at], tokens.ends[number[1] - 1]))
                at = number[1]
            if pieces and (unit or _street_follows(tokens, at, short=len(pieces[0][0]) < 2)):
                if kinds[at] in (LETTER,) and words[at] not in "ai":
                    pieces.append((words[at].upper(), tokens.starts[at], tokens.ends[at]))
                found.append(Rewrite(pieces[0][1], pieces[-1][2], tuple(pieces)))
            index = max(at, index + 1)
            continue
        if words[index] in ORDINALS and (words[index + 1] in _NUMBERED or _towards(tokens, index)):
            found.append(_ordinal(tokens, index))
        index += 1
    return found


def _towards(tokens: Tokens, index: int) -> bool:
    """Whether the ordinal at `index` names a street after a direction: `west twenty third`."""
    before = index - 2 if index > 1 and tokens.kinds[index - 1] == TENS else index - 1
    return before > 0 and tokens.words[before] in _DIRECTIONS


def _ordinal(tokens: Tokens, index: int) -> Rewrite:
    value, first = ORDINALS[tokens.words[index]], index
    if index and tokens.kinds[index - 1] == "y" and value < 10:
        value, first = int(tokens.values[index - 1]) * 10 + value, index - 1
    suffix = "th" if value in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    start, end = tokens.starts[first], tokens.ends[index]
    return Rewrite(start, end, ((f"{value}{suffix}", start, end),))


def _street_follows(tokens: Tokens, at: int, *, short: bool) -> bool:
    for index in range(at, min(at + 5, len(tokens))):
        if index > at and (tokens.words[index] in ORDINALS or tokens.kinds[index] == TENS):
            after = index + 1 if tokens.kinds[index] == TENS else index
            if tokens.words[index - 1] in _DIRECTIONS and tokens.words[after] in ORDINALS:
                return True
        if index > at and tokens.words[index] in _STREETS:
            return not short or tokens.words[index] not in _WORDY_STREETS
        if tokens.words[index] in SHORT_WORDS and tokens.kinds[index] != LETTER:
            return False
        if tokens.kinds[index] not in (WORD, NAME, LETTER, "a", "c") and tokens.words[index] not in ORDINALS:
            return False
    return False


_WEIGHTS: Final[dict[str, int]] = {
    word: 2 if kind in "tyx" else 0 if kind in "ve" else 1 for word, (kind, _) in KINDS.items()
}
_WEIGHTS.update(dict.fromkeys(ORDINALS, 1))
_WEIGHTS.update(dict.fromkeys(MONTHS, 1))
_WEIGHTS.update(dict.fromkeys(word_list("dot slash underscore colon hyphen www"), 2))
_WEIGHTS.update(dict.fromkeys("bcdefghjklmnpqrstuvwxyz", 2))
_WEIGHTS.update({"a": 0, "i": 0, "o": 2})
_WORDS: Final = re.compile(r"[a-z]+(?:['’][a-z]+)*|[0-9]+")


def may_be_spoken(text: str) -> bool:
    """Whether a text has enough number words, single letters or spoken symbols to be worth a closer look."""
    found = 0
    for word in _WORDS.findall(text.lower()):
        if word < ":":
            found += len(word) < 5
        else:
            found += _WEIGHTS.get(word, 0)
    return found > 1
