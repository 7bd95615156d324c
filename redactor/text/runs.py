"""Runs of spoken digits and letters: where an identifier is said piece by piece.

A run begins at a digit, a number word, a single letter or a spelling-alphabet word and goes on over separators, fillers
and self-corrections as long as more of the same follows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from redactor.text.lexicon import (
    ACRONYMS,
    CASE,
    CHUNK,
    CLAUSE_WORDS,
    CORRECTION_PHRASES,
    CORRECTIONS,
    DIGIT,
    FILLER_PHRASES,
    FILLERS,
    GAP_PUNCT,
    HOMOPHONE,
    LETTER,
    NAME,
    NATO,
    NUM,
    OH,
    REPEAT,
    SHORT_WORDS,
    TEEN,
    TENS,
    WORD,
)
from redactor.text.numbers import number_at
from redactor.text.tokens import Tokens

STRONG, MEDIUM, WEAK = 2, 1, 0
_GAP_LIMIT: Final = 9
_MAX_ATOMS: Final = 120
_CLEAR: Final = 4
_STARTS: Final = frozenset((NUM, DIGIT, TEEN, TENS, REPEAT, LETTER, NATO, OH, CASE, CHUNK))
_DIGIT_STARTS: Final = frozenset((NUM, DIGIT, TEEN, TENS, REPEAT, OH))
_JOINERS: Final = frozenset(("and", "so", "like", "yeah", "yes", "well"))
_SEPARATORS: Final = frozenset(("dash", "hyphen", "space", "um", "uh", "er", "erm", *GAP_PUNCT))
_GAP_WORDS: Final = GAP_PUNCT | FILLERS | CORRECTIONS | set(FILLER_PHRASES) | set(CORRECTION_PHRASES)
_ATOM_KINDS: Final = _STARTS | {NAME, HOMOPHONE, WORD}
_USUAL_LENGTHS: Final = (10, 16, 9, 11, 8)


class Atom(NamedTuple):
    """One spoken piece of an identifier; its ``repr`` does not show what was said.

    Attributes:
        digits: Whether it stands for digits rather than letters.
        out: What it stands for.
        first: Its first token.
        last: The token after its last.
        strength: STRONG, MEDIUM or WEAK (a common word that is a letter or a digit only inside a run).
        corrects: It follows "no, wait" or the like.
        pause: It follows a comma, a full stop or a spoken "space".
        either: The token `o` or `oh`: the digit or the letter, as its neighbours are.
    """

    digits: bool
    out: str
    first: int
    last: int
    strength: int
    corrects: bool = False
    pause: bool = False
    either: bool = False

    def __repr__(self) -> str:
        return f"Atom(digits={self.digits}, first={self.first}, last={self.last}, strength={self.strength})"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of at least two atoms, as read; `tokens[first:last]` is what was said."""

    atoms: tuple[Atom, ...]
    first: int
    last: int

    @property
    def digit_count(self) -> int:
        """How many digits were said."""
        return sum(len(atom.out) for atom in self.atoms if atom.digits)

    @property
    def letter_count(self) -> int:
        """How many letters were said."""
        return sum(len(atom.out) for atom in self.atoms if not atom.digits)


def scan_runs(
    tokens: Tokens, *, compound: bool = True, passing: Mapping[int, int] | None = None
) -> list[Run]:
    """Return the runs of a text in order; they do not overlap.

    Args:
        tokens: The tokens.
        compound: Read `twenty one` as 21 rather than 20 1.
        passing: First token -> token after the last of what is no run: said acronyms.
    """
    runs = []
    index, floor, size = 0, 0, len(tokens)
    kinds = tokens.kinds
    passing = passing or {}
    while index < size:
        if index in passing:
            index = floor = passing[index]
            continue
        if kinds[index] in _STARTS:
            run = _run_at(tokens, index, floor, compound, passing)
            if run is not None:
                runs.append(run)
                index = floor = run.last
                continue
        index += 1
    return runs


def _run_at(tokens: Tokens, index: int, floor: int, compound: bool, passing: Mapping[int, int]) -> Run | None:
    first = _atom_at(tokens, index, compound, opening=True)
    if first is None:
        return None
    atoms = [first]
    at = first.last
    while len(atoms) < _MAX_ATOMS:
        found = _next_atom(tokens, atoms, at, compound)
        if found is None or found.first in passing:
            break
        atoms.append(found)
        at = found.last
    _trim(tokens, atoms)
    if len(atoms) > 1:
        _extend_left(tokens, atoms, floor)
        _begin_left(tokens, atoms, floor)
    _decide(atoms)
    _restart(atoms)
    return Run(tuple(atoms), atoms[0].first, atoms[-1].last) if len(atoms) > 1 else None


def _next_atom(tokens: Tokens, atoms: list[Atom], at: int, compound: bool) -> Atom | None:
    last = atoms[-1]
    after, corrects, words, pause = gap(tokens, at)
    if after >= len(tokens):
        return None
    if tokens.kinds[after] not in _ATOM_KINDS:
        return None
    singles = 0
    if tokens.kinds[after] == WORD:
        singles = sum(known.strength == STRONG and len(known.out) == 1 for known in atoms)
    atom = _atom_at(tokens, after, compound, before=last, gap_words=words, singles=singles)
    if atom is None:
        return None
    if words and not corrects:
        said = {tokens.words[i] for i in range(at, after)}
        if last.digits != atom.digits and not said <= _SEPARATORS:
            return None
        if not said.isdisjoint(_JOINERS) and not _carries_on(tokens, atoms, atom):
            return None
    if corrects and atom.strength == WEAK:
        return None
    if last.digits != atom.digits and (words or pause) and not atom.either and atom.strength < STRONG:
        return None
    if corrects:
        atom = atom._replace(last=_taken_back(tokens, atom, compound))
    if not (corrects or pause):
        return atom
    return Atom(atom.digits, atom.out, atom.first, atom.last, atom.strength, corrects, pause, atom.either)


def _taken_back(tokens: Tokens, atom: Atom, compound: bool) -> int:
    """The token after a correction and after what it says again that was wrong: `no wait, four, not five`."""
    behind = atom.last
    while tokens.words[behind] in GAP_PUNCT:
        behind += 1
    if tokens.words[behind] != "not" or behind + 1 >= len(tokens) or tokens.newline_before(behind):
        return atom.last
    wrong = _atom_at(tokens, behind + 1, compound, opening=True)
    return atom.last if wrong is None else wrong.last


def _carries_on(tokens: Tokens, atoms: list[Atom], atom: Atom) -> bool:
    """Whether a run that is joined by a word such as "and" is one run: two digits or more on both sides, or four before."""
    if not atom.digits:
        return False
    left = sum(len(known.out) for known in atoms if known.digits)
    more = tokens.kinds[atom.last] in _DIGIT_STARTS
    return (left > 1 and more) or (left > 3 and "and" not in tokens.words[atoms[-1].last : atom.first])


def gap(tokens: Tokens, index: int) -> tuple[int, bool, bool, bool]:
    """Skip separators, fillers and corrections.

    Returns:
        ``(index of the next other token, a correction was said, any word was said, there was a pause)``.
    """
    first = tokens.words[index]
    if first not in _GAP_WORDS:
        return (len(tokens) if tokens.newline_before(index) else index), False, False, False
    at, corrects, words, pause = index, False, False, False
    limit = min(len(tokens), index + _GAP_LIMIT)
    while at < limit:
        word = tokens.words[at]
        if tokens.newline_before(at):
            break
        if word in GAP_PUNCT:
            pause = pause or word != "-" or tokens.words[at + 1] == "-"
            at += 1
            continue
        step = _phrase(tokens, at, CORRECTION_PHRASES)
        if step or word in CORRECTIONS:
            corrects, at = True, at + (step or 1)
        elif step := _phrase(tokens, at, FILLER_PHRASES):
            at += step
        elif word in FILLERS:
            pause = pause or word in ("space", "then", "next")
            at += 1
        else:
            break
        words = True
    if at < len(tokens) and tokens.newline_before(at):
        return len(tokens), False, False, False
    return at, corrects, words, pause


def _phrase(tokens: Tokens, at: int, phrases: Mapping[str, tuple[tuple[str, ...], ...]]) -> int:
    for rest in phrases.get(tokens.words[at], ()):
        if tuple(tokens.words[at + 1 : at + 1 + len(rest)]) == rest:
            return 1 + len(rest)
    return 0


def _atom_at(
    tokens: Tokens,
    index: int,
    compound: bool,
    *,
    opening: bool = False,
    before: Atom | None = None,
    gap_words: bool = False,
    singles: int = 0,
) -> Atom | None:
    kind = tokens.kinds[index]
    if kind == OH:
        if tokens.words[index] == "o" and _expansion(tokens, index, "o") > index + 1:
            return _letter(tokens, index, before)
        return Atom(True, "0", index, index + 1, MEDIUM, either=True)
    if kind in _DIGIT_STARTS:
        number = number_at(tokens, index, compound=compound)
        if number is not None:
            return Atom(True, number[0], index, number[1], STRONG) if len(number[0]) <= 16 else None
        return _repeated(tokens, index)
    if kind in (LETTER, NATO, CASE):
        return _letter(tokens, index, before)
    if opening:
        return _chunk(tokens, index) if kind == CHUNK else None
    if kind == CHUNK and not gap_words and not (before and before.digits and len(tokens.words[index]) > 3):
        return Atom(False, tokens.values[index], index, index + 1, MEDIUM)
    if before is None or gap_words:
        return None
    if kind == HOMOPHONE:
        return _homophone(tokens, index, before)
    if kind == NAME and (not before.digits or len(before.out) == 1):
        return Atom(False, tokens.values[index], index, index + 1, WEAK)
    if kind == WORD and not before.digits:
        return _broken(tokens, index, before, singles)
    return None


def _repeated(tokens: Tokens, index: int) -> Atom | None:
    """`double l`, and `double you`, which is one letter."""
    if tokens.words[index] == "double" and tokens.words[index + 1] in ("you", "u", "yew"):
        return Atom(False, "w", index, index + 2, STRONG)
    if tokens.kinds[index] == REPEAT and tokens.kinds[index + 1] in (LETTER, NATO, NAME):
        times = int(tokens.values[index])
        return Atom(False, tokens.values[index + 1] * times, index, index + 2, STRONG)
    return None


def _letter(tokens: Tokens, index: int, before: Atom | None) -> Atom | None:
    words, kinds = tokens.words, tokens.kinds
    at, upper = index, False
    if kinds[at] == CASE:
        upper = words[at] in ("capital", "uppercase", "upper")
        at += 2 if words[at + 1] in ("case", "letter") else 1
        if kinds[at] not in (LETTER, NATO, NAME, OH):
            return None
    letter = "o" if kinds[at] == OH else tokens.values[at]
    end, strength = at + 1, STRONG
    if kinds[at] == NATO:
        strength = MEDIUM
    elif kinds[at] in (LETTER, OH):
        end = _expansion(tokens, at, letter)
        if end == at + 1 and words[at] in ("a", "i"):
            strength = MEDIUM
    if before is None and strength == MEDIUM and kinds[end] not in _STARTS and words[end] not in GAP_PUNCT:
        return None
    if words[index] == "x" and kinds[index + 1] == WORD and words[index + 1] == "ray":
        end = index + 2
    return Atom(False, letter.upper() if upper else letter, index, end, strength)


def _expansion(tokens: Tokens, at: int, letter: str) -> int:
    """Return the token after `j as in juliet`, `s for sugar`, `b like boy`, or after the letter itself."""
    words = tokens.words
    after = at + 1
    if words[after] in (",", "-", "."):
        after += 1
    if words[after] == "as" and words[after + 1] in ("in", "for") and tokens.kinds[after + 2] != "":
        return after + (3 if words[after + 2] not in ("the", "a") else 4)
    if words[after] in ("for", "like", "is"):
        start = after + 1 if words[after] != "is" else after + 2
        if words[after] == "is" and words[after + 1] != "for":
            return at + 1
        if words[start].startswith(letter) and len(words[start]) > 2:
            return start + 1
    return at + 1


def _chunk(tokens: Tokens, index: int) -> Atom | None:
    """Two to four capitals that open a run: glued to a digit, or before single letters."""
    following = tokens.kinds[index + 1]
    touching = tokens.glued(index + 1) and following == NUM
    if following == CHUNK and tokens.kinds[index + 2] in (LETTER, OH):
        following = LETTER
    if touching or following in (LETTER, OH) or (following == NUM and len(tokens.values[index + 1]) == 1):
        return Atom(False, tokens.values[index], index, index + 1, MEDIUM)
    return None


def _homophone(tokens: Tokens, index: int, before: Atom) -> Atom | None:
    following = tokens.kinds[index + 1]
    clear = tokens.words[index] in ("ate", "won")
    if tokens.words[index - 1] in GAP_PUNCT or len(before.out) > (4 if clear else 1):
        return None
    single = following in (DIGIT, OH, LETTER, NATO, REPEAT, NUM, HOMOPHONE)
    if not single or (following == NUM and len(tokens.values[index + 1]) > 2):
        return None
    return Atom(True, tokens.values[index], index, index + 1, WEAK)


def _broken(tokens: Tokens, index: int, before: Atom, singles: int) -> Atom | None:
    """A piece of a spelled word that speech recognition wrote as a syllable: the `ina` of `GE o RG ina`."""
    word = tokens.words[index]
    if len(word) > 4 or not word.isalpha() or tokens.words[index - 1] in (",", "."):
        return None
    following = tokens.kinds[index + 1]
    if word in ("and", "or", "not", "at") or (singles < 2 and len(before.out) < 2):
        return None
    if word in SHORT_WORDS or len(word) == 4:
        if not (following == LETTER and tokens.words[index + 1] not in "ai" and before.strength == STRONG):
            return None
        if tokens.kinds[index + 2] not in (LETTER, CHUNK) or len(word) > 3:
            return None
    elif word in ACRONYMS or word in CLAUSE_WORDS:
        return None
    return Atom(False, word, index, index + 1, WEAK if word in SHORT_WORDS else MEDIUM)


def _trim(tokens: Tokens, atoms: list[Atom]) -> None:
    """Drop words at the edges that are letters or digits only by chance."""
    while atoms:
        last = atoms[-1]
        ends_clause = last.last >= len(tokens) or not tokens.words[last.last].isalnum()
        word = tokens.words[last.last - 1]
        strong = sum(1 for atom in atoms if atom.strength == STRONG)
        if last.strength == WEAK and not (ends_clause and strong > 2 and not last.digits):
            atoms.pop()
        elif last.strength == MEDIUM and not ends_clause and word == "i":
            if tokens.words[last.last] not in CLAUSE_WORDS and not atoms[0].digits:
                break
            atoms.pop()
        elif (
            word == "a"
            and last.strength == MEDIUM
            and not ends_clause
            and len(atoms) > 1
            and atoms[-2].digits
        ):
            atoms.pop()
        else:
            break
    while len(atoms) > 1 and atoms[0].strength == MEDIUM and atoms[1].digits and not atoms[1].either:
        if tokens.words[atoms[0].first] not in ("a", "i") or tokens.glued(atoms[1].first):
            break
        del atoms[0]


def _extend_left(tokens: Tokens, atoms: list[Atom], floor: int) -> None:
    """Take in the beginning of a broken spelling: the `Sy` of `Sy l v i a`, the `CA th` of `CA th e r i n e`."""
    index = atoms[0].first - 1
    if index < floor or atoms[0].digits or sum(not atom.digits for atom in atoms) < 3:
        return
    while index >= floor and tokens.kinds[index] == NAME and not tokens.newline_before(index + 1):
        clear = tokens.words[index] not in SHORT_WORDS
        if not clear and not (index > floor and tokens.kinds[index - 1] == NAME):
            break
        atoms.insert(0, Atom(False, tokens.values[index], index, index + 1, MEDIUM if clear else WEAK))
        index -= 1
    while index >= floor and len(atoms) < 40:
        word, raw = tokens.words[index], tokens.text[tokens.starts[index]]
        if tokens.kinds[index] not in (WORD, CHUNK) or word in SHORT_WORDS or word in ACRONYMS:
            return
        if len(word) > (3 if raw.isupper() else 2) or not word.isalpha() or tokens.newline_before(index + 1):
            return
        atoms.insert(0, Atom(False, word, index, index + 1, MEDIUM))
        index -= 1


def _begin_left(tokens: Tokens, atoms: list[Atom], floor: int) -> None:
    """Take in what a number begins with where a word says that it begins: the `why` of `it's why nine one six oh`."""
    index = atoms[0].first - 1
    if (
        index <= floor
        or tokens.words[index - 1] not in ("is", "it's", "was")
        or tokens.newline_before(index + 1)
    ):
        return
    if sum(atom.digits and atom.strength == STRONG and len(atom.out) < 3 for atom in atoms[:_CLEAR]) < _CLEAR:
        return
    kind, value = tokens.kinds[index], tokens.values[index]
    if kind in (NAME, HOMOPHONE) or tokens.words[index] == "a":
        atoms.insert(0, Atom(kind == HOMOPHONE, value, index, index + 1, WEAK))


def _decide(atoms: list[Atom]) -> None:
    """Make each `o` the digit or the letter, and each `for` between letters a digit only in a code."""
    for index, atom in enumerate(atoms):
        if not atom.either:
            continue
        before = atoms[index - 1].digits if index else None
        later = next((other.digits for other in atoms[index + 1 :] if not other.either), None)
        digits = before if later is None else later
        if before is not None and later is not None and before != later:
            digits = before
        if not (True if digits is None else digits):
            atoms[index] = Atom(
                False, "o", atom.first, atom.last, STRONG, atom.corrects, atom.pause, either=False
            )


def _restart(atoms: list[Atom]) -> None:
    """Mark where a number is begun again after a pause: `five one two, uh, five one two oh three ...`."""
    if not all(atom.digits for atom in atoms) or any(atom.corrects for atom in atoms):
        return
    said = [atom.out for atom in atoms]
    if sum(map(len, said)) in _USUAL_LENGTHS:
        return
    for at in range(2, len(atoms) // 2 + 1):
        if atoms[at].first > atoms[at - 1].last and said[:at] == said[at : 2 * at] and len(atoms) > 2 * at:
            atoms[at] = atoms[at]._replace(corrects=True)
            return


def corrected(
    atoms: tuple[Atom, ...], lengths: tuple[int, ...] = _USUAL_LENGTHS
) -> list[tuple[str, int, int]]:
    """Return the pieces of a run after its self-corrections, as ``(piece, first token, token after)``.

    What was taken back is left out, and its tokens belong to the piece after it. "Five seven, no wait, seven five"
    replaces as many characters as follow, unless another count makes an identifier of one of the usual `lengths`.
    """
    chars: list[tuple[str, int, int]] = []
    index = 0
    while index < len(atoms):
        stop = index + 1
        while stop < len(atoms) and not atoms[stop].corrects:
            stop += 1
        chunk = [(char, atom.first, atom.last) for atom in atoms[index:stop] for char in atom.out]
        if chars and chunk:
            drop = min(len(chunk), len(chars))
            total = len(chars) + len(chunk)
            fits = [total - usual for usual in lengths if 0 < total - usual <= drop]
            keep = len(chars) - (fits[0] if fits else drop)
            if keep == 0:
                first, opening = chars[0][1], chunk[0][1]
                chunk = [(char, first if start == opening else start, end) for char, start, end in chunk]
            chars = chars[:keep]
        chars += chunk
        index = stop
    return chars
