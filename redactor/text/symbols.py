"""Spoken e-mail addresses, URLs and IP addresses as written ones: `j dot doe at g mail dot com` -> `j.doe@gmail.com`.

"At", "dot" and "dash" are ordinary words, so an expression counts only when it ends like a domain, begins like a URL, or
has the four numbers of an IPv4 address.
"""

from typing import Final

from redactor.text.lexicon import (
    DIGIT,
    HUNDRED,
    LETTER,
    MACHINE,
    NATO,
    NUM,
    OH,
    PUNCT,
    REPEAT,
    TEEN,
    TENS,
    THOUSAND,
    WORD,
    word_list,
)
from redactor.text.numbers import number_at
from redactor.text.tokens import Tokens
from redactor.text.view import Rewrite

_MARKS: Final = {
    "dot": ".",
    "dott": ".",
    ".": ".",
    "underscore": "_",
    "_": "_",
    "dash": "-",
    "hyphen": "-",
    "minus": "-",
    "-": "-",
    "slash": "/",
    "/": "/",
    "colon": ":",
    ":": ":",
    "plus": "+",
    "+": "+",
    "ampersand": "&",
    "&": "&",
    "hash": "#",
    "hashtag": "#",
    "equals": "=",
    "tilde": "~",
    "@": "@",
}
_TWO_WORDS: Final = {
    ("under", "score"): "_",
    ("forward", "slash"): "/",
    ("back", "slash"): "\\",
    ("at", "sign"): "@",
    ("at", "symbol"): "@",
    ("question", "mark"): "?",
    ("full", "stop"): ".",
    ("pound", "sign"): "#",
    ("plus", "sign"): "+",
}
_TLDS: Final = frozenset(
    word_list(
        "com org net edu gov mil io co uk us ca au de fr it es nl ie nz eu info biz app dev ai me tv ch at be se no dk in jp "
        "cn br mx ru pl pt gr online site health care nhs xyz"
    )
)
# Endings that are also ordinary words: they count only after "dot", never as proof by themselves.
_WORDY_TLDS: Final = frozenset(word_list("me at be no in it us so to is as do my care site health"))
_PROVIDERS: Final = frozenset(
    word_list(
        "gmail gmx hotmail outlook yahoo icloud aol protonmail proton msn live mail googlemail btinternet comcast verizon"
    )
)
_STOP: Final = frozenset(
    word_list(
        "is it's its it are was were be been my your his her our their the a an this that these those to of on in for from with "
        "by or and but so if email e-mail emails address site website url link page server ip number username login "
        "me you he she we they i i'm us them him at as about into via please send sent write reach contact add use using "
        "called named spelled go went visit check look looked see saw meet met shop order ordered bought buy find found "
        "got get get's would will can could should do does did has have had no not yes yeah okay ok well um uh then "
        "just only also it'll that's here there what which who where when how why say said says try open type enter under"
    )
)
_SKIP: Final = frozenset(word_list("um uh er erm"))
_ONE_WORD: Final = (
    ("all", "one", "word"),
    ("one", "word"),
    ("no", "spaces"),
    ("all", "lowercase"),
    ("all", "lower", "case"),
    ("with", "no", "spaces"),
)
_NUMBERS: Final = frozenset((NUM, DIGIT, TEEN, TENS, OH, REPEAT))
_SCHEMES: Final = frozenset(word_list("http https ftp ftps file mailto sftp ssh"))
_TRIGGERS: Final = frozenset(("dot", "dott", "slash", "@", "underscore", "colon"))
_MAX_PARTS: Final = 120

_Part = tuple[str, int, int, str]  # shown, first token, token after, "mark" | "word" | "letter" | "number"


def addresses(tokens: Tokens) -> list[Rewrite]:
    """Return rewrites of the spoken e-mail addresses, URLs and IP addresses of a text."""
    words = tokens.words
    if _TRIGGERS.isdisjoint(words) and not ("point" in words or ("full" in words and "stop" in words)):
        return []
    found, index, floor = [], 0, 0
    while index < len(tokens):
        item = None
        if words[index] in ("dot", "dott", "point") or (words[index] == "." and not tokens.glued(index + 1)):
            item = _ip(tokens, index, floor) if tokens.kinds[index - 1] in _NUMBERS and index else None
        if (item is None and words[index] in ("dot", "dott", "slash")) or words[index : index + 2] == [
            "full",
            "stop",
        ]:
            item = item or _domain(tokens, index, floor)
        if item is None:
            index += 1
            continue
        found.append(item[0])
        index = floor = item[1]
    return found


def _mark_at(tokens: Tokens, index: int) -> tuple[str, int] | None:
    pair = _TWO_WORDS.get((tokens.words[index], tokens.words[index + 1])) if index < len(tokens) else None
    if pair is not None:
        return pair, index + 2
    mark = _MARKS.get(tokens.words[index])
    return (mark, index + 1) if mark is not None else None


def _piece_at(tokens: Tokens, index: int) -> _Part | None:
    """Read one word, letter or number."""
    kind = tokens.kinds[index]
    if (
        kind == OH
        and tokens.words[index] == "o"
        and LETTER in (tokens.kinds[index - 1], tokens.kinds[index + 1])
    ):
        return "o", index, index + 1, "letter"
    if kind in _NUMBERS:
        number = number_at(tokens, index)
        if number is not None:
            return number[0], index, number[1], "number"
        if tokens.words[index] == "double" and tokens.words[index + 1] in ("you", "u"):
            return "w", index, index + 2, "letter"
        if kind == REPEAT and tokens.kinds[index + 1] in (LETTER, NATO):
            times = int(tokens.values[index])
            return tokens.values[index + 1] * times, index, index + 2, "letter"
    if kind == LETTER:
        return tokens.words[index], index, index + 1, "letter"
    if kind == NATO and tokens.kinds[index + 1] in (NATO, LETTER):
        return tokens.values[index], index, index + 1, "letter"
    if kind in (PUNCT, "") or tokens.words[index] in ("at",):
        return None
    shown = tokens.text[tokens.starts[index] : tokens.ends[index]]
    return shown.lower() if kind != MACHINE else shown, index, index + 1, "word"


def _domain(tokens: Tokens, dot: int, floor: int) -> tuple[Rewrite, int] | None:
    """Read the e-mail address or URL around a spoken `dot` or `slash`."""
    first = _domain_start(tokens, dot, floor)
    if first is None:
        return None
    parts, last = _rightward(tokens, first)
    labels = "".join(part[0] for part in parts)
    host = labels.split("://")[-1].split("/")[0]
    scheme = labels.split(":")[0] in _SCHEMES and ":/" in labels
    addressed = first > floor and tokens.words[first - 1] in ("at", "@")
    if not scheme and not _is_host(host, addressed=addressed) and not _is_spelled_host(parts):
        return None
    at = first - 1
    while at > floor and tokens.words[at] in _SKIP:
        at -= 1
    said_at = tokens.words[at] in ("at", "@") and at >= floor
    if tokens.words[at] in ("sign", "symbol") and at > floor and tokens.words[at - 1] == "at":
        said_at, at = True, at - 1
    if said_at and not scheme:
        local = _leftward(tokens, at, floor)
        if local:
            parts = [*local, ("@", at, first, "mark"), *parts]
    return _as_rewrite(tokens, parts), last


def _is_host(host: str, *, addressed: bool) -> bool:
    """Whether a host ends like a domain; behind an "at" it may end in a word ("accounts at fenwick dot in")."""
    host = host.rpartition("@")[2].split(":")[0].split("?")[0]
    labels = [label for label in host.split(".") if label]
    if len(labels) < 2:
        return False
    last = labels[-1].rstrip("-_0123456789") if labels[-1] not in _TLDS else labels[-1]
    if labels[0] == "www" or (labels[0] in _PROVIDERS and last.isalpha()):
        return True
    for label in labels[1:]:
        plain = label.split("-")[0]
        if plain in _TLDS and plain not in _WORDY_TLDS:
            return True
    return last in _WORDY_TLDS and last in _TLDS and (addressed or labels[0] in _PROVIDERS)


def _is_spelled_host(parts: list[_Part]) -> bool:
    """Whether letters are spelled on both sides of the first dot."""
    dots = [index for index, part in enumerate(parts) if part[0] == "."]
    if not dots or dots[0] < 3:
        return False
    around = [*parts[dots[0] - 3 : dots[0]], *parts[dots[0] + 1 : dots[0] + 3]]
    return len(around) == 5 and all(part[3] == "letter" for part in around)


def _domain_start(tokens: Tokens, dot: int, floor: int) -> int | None:
    """Return the first token of the domain or URL that token `dot` belongs to: after "at", or where words stop."""
    at = dot
    plain = 0
    first: int | None = None
    after_mark = True
    while at > floor and dot - at < 60:
        before = at - 1
        word = tokens.words[before]
        if tokens.newline_before(at):
            break
        if word in ("at", "@") or (word == "sign" and before > floor and tokens.words[before - 1] == "at"):
            break
        if word in _SKIP:
            at = before
            continue
        if word == "score" and tokens.words[before - 1] == "under":
            at, after_mark, plain = before - 1, True, 0
            continue
        if word in _MARKS:
            if first is None and before != dot - 1 and not _MARKS[word]:
                break
            at, after_mark, plain = before, True, 0
            continue
        if tokens.kinds[before] == PUNCT:
            break
        if word in _STOP and not _spelled_stop(tokens, before):
            break
        if tokens.kinds[before] in (LETTER, OH, NUM, DIGIT, TEEN, TENS, REPEAT, HUNDRED, NATO):
            if word in ("a", "i") and not after_mark and first is not None and tokens.kinds[first] == WORD:
                break
        elif not after_mark and not _at_before(tokens, before, floor):
            break
        else:
            plain += 1
            if plain > 4:
                break
        first, at, after_mark = before, before, False
    while first is not None and first < dot and tokens.words[first] in _MARKS:
        first += 1
    return first


def _spelled_stop(tokens: Tokens, index: int) -> bool:
    """Whether a stop word is a letter of a spelling, as in `a dot b`."""
    return tokens.kinds[index] == LETTER and (
        tokens.kinds[index + 1] in (LETTER, *_NUMBERS)
        or tokens.words[index + 1] in _MARKS
        or tokens.words[index + 1] == "at"
        or tokens.kinds[index - 1] == LETTER
    )


def _at_before(tokens: Tokens, index: int, floor: int) -> bool:
    """Whether a spoken "at" comes within the few words before: then all words after it are the domain."""
    for at in range(index, max(floor - 1, index - 5), -1):
        if tokens.words[at] in ("at", "@"):
            return True
        if tokens.words[at] in _STOP:
            return False
    return False


def _rightward(tokens: Tokens, first: int) -> tuple[list[_Part], int]:
    """Read pieces and marks from `first` on, as long as they make one address."""
    parts: list[_Part] = []
    at, said_dot = first, False
    while at < len(tokens) and len(parts) < _MAX_PARTS:
        if at > first and tokens.newline_before(at):
            break
        if tokens.words[at] in _SKIP:
            at += 1
            continue
        mark = _mark_at(tokens, at)
        if mark is not None:
            if not _mark_continues(tokens, at, mark[1]):
                break
            parts.append((mark[0], at, mark[1], "mark"))
            said_dot = said_dot or mark[0] in "./"
            at = mark[1]
            continue
        piece = _piece_at(tokens, at)
        if piece is None or (parts and said_dot and not _joins(tokens, parts, piece)):
            break
        parts.append(piece)
        at = piece[2]
    while parts and parts[-1][3] == "mark" and parts[-1][0] != "/":
        at = parts.pop()[1]
    return parts, parts[-1][2] if parts else at


def _mark_continues(tokens: Tokens, at: int, after: int) -> bool:
    """Whether a mark is inside the address: a full stop, dash or colon of the sentence is not."""
    word = tokens.words[at]
    if word not in ".-:/":
        return True
    if after >= len(tokens):
        return False
    if tokens.glued(at) and not tokens.glued(after):
        return (tokens.kinds[at - 1] == LETTER and tokens.kinds[after] == LETTER) or tokens.words[
            at - 1
        ] == "www"
    return True


def _joins(tokens: Tokens, parts: list[_Part], piece: _Part) -> bool:
    """Whether a piece after the first dot belongs to the piece before it."""
    last = parts[-1]
    if last[3] == "mark":
        return (
            tokens.words[piece[1]] not in _STOP
            or (last[0] == "." and piece[0] in _TLDS)
            or piece[3] == "letter"
        )
    if piece[3] == "letter" and last[3] == "letter":
        return not (last[0] in _TLDS and last[2] - last[1] == 1)
    if piece[3] == "number" and last[3] in ("number", "letter"):
        return True
    if piece[3] in ("letter", "word") and last[3] in ("letter", "number"):
        following = tokens.words[piece[2]]
        return following in ("dot", "slash", "dash", "hyphen", "underscore") or (
            piece[3] == "letter" and piece[0] not in "ai"
        )
    if last[3] == "word" and last[0] not in _TLDS:
        return tokens.words[piece[2]] in ("dot", "dash", "underscore", "slash") and piece[0] not in _STOP
    return False


def _leftward(tokens: Tokens, at: int, floor: int) -> list[_Part]:
    """Read the local part that ends before token `at`."""
    first, plain, after_mark = at, 0, True
    index = at
    while index > floor and at - index < 40:
        before = index - 1
        word = tokens.words[before]
        if tokens.newline_before(index):
            break
        if word in _SKIP:
            index = before
            continue
        length = _one_word_before(tokens, before)
        if length:
            index = before - length + 1
            continue
        if word == "score" and tokens.words[before - 1] == "under":
            index, after_mark, plain = before - 1, True, 0
            continue
        if word in _MARKS and word not in "/:@":
            letters = tokens.kinds[before - 1] == LETTER and tokens.kinds[index] == LETTER
            if word in ".-" and tokens.glued(before) and not tokens.glued(index) and not letters:
                break
            index, after_mark, plain = before, True, 0
            continue
        if tokens.kinds[before] in (PUNCT, ""):
            break
        numeric = tokens.kinds[before] in (NUM, DIGIT, TEEN, TENS, OH, REPEAT, HUNDRED, THOUSAND)
        if "'" in word or "’" in word:
            break
        joined = after_mark and index < at and tokens.words[index] in _MARKS
        if word in _STOP and not (numeric or joined or _spelled_stop(tokens, before)):
            break
        if tokens.kinds[before] not in (LETTER, NATO) and not numeric:
            plain += 1
            if plain > 3:
                break
        first, index, after_mark = before, before, False
    return _local_parts(tokens, first, at)


def _local_parts(tokens: Tokens, first: int, at: int) -> list[_Part]:
    parts: list[_Part] = []
    index = first
    while index < at:
        length = next(
            (
                len(phrase)
                for phrase in _ONE_WORD
                if tuple(tokens.words[index : index + len(phrase)]) == phrase
            ),
            0,
        )
        if tokens.words[index] in _SKIP or length:
            index += length or 1
            continue
        mark = _mark_at(tokens, index)
        part = (mark[0], index, mark[1], "mark") if mark else _piece_at(tokens, index)
        if part is None or part[2] > at:
            part = (tokens.words[index], index, index + 1, "word")
        parts.append(part)
        index = part[2]
    return parts


def _one_word_before(tokens: Tokens, index: int) -> int:
    """Return the length of an "all one word" that ends at token `index`."""
    for phrase in _ONE_WORD:
        first = index - len(phrase) + 1
        if first >= 0 and tuple(tokens.words[first : index + 1]) == phrase:
            return len(phrase)
    return 0


def _ip(tokens: Tokens, dot: int, floor: int) -> tuple[Rewrite, int] | None:
    """Read four spoken numbers with a dot between them."""
    first = dot
    while first > floor and tokens.kinds[first - 1] in _NUMBERS | {HUNDRED} and dot - first < 6:
        first -= 1
    parts: list[_Part] = []
    groups, at = [""], first
    while at < len(tokens):
        if tokens.words[at] in ("dot", "dott", "point", "."):
            if len(groups) == 4 or not groups[-1]:
                break
            parts.append((".", at, at + 1, "mark"))
            groups.append("")
            at += 1
            continue
        number = number_at(tokens, at) if tokens.kinds[at] in _NUMBERS else None
        if number is None:
            break
        parts.append((number[0], at, number[1], "number"))
        groups[-1] += number[0]
        at = number[1]
    if len(groups) != 4 or not all(1 <= len(group) <= 3 for group in groups):
        return None
    return _as_rewrite(tokens, parts), at


def _as_rewrite(tokens: Tokens, parts: list[_Part]) -> Rewrite:
    pieces = tuple((shown, tokens.starts[first], tokens.ends[last - 1]) for shown, first, last, _ in parts)
    return Rewrite(pieces[0][1], pieces[-1][2], pieces)
