"""All texts of one path that are known to be clean, as one expression.

Those are texts that came again, and what is proved of masks: a mask stands for so many texts, and what is still to be asked of each is
asked by the expression itself, where that can be told by looking on from the text's beginning. So nothing is in it that is not
proved, and a text that it does not match may be clean all the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import cycle, takewhile

from redactor.quick.encodings import undecodable
from redactor.quick.leaves import Leaf, Proof
from redactor.quick.masks import ID_LETTERED, RUN_LETTERED
from redactor.quick.openings import after, closed
from redactor.quick.tries import Tokens, joined
from redactor.quick.widened import HEX
from redactor.text.lexicon import KINDS
from redactor.text.tokens import _NUMBER_GLUE, _TOKEN, _is_machine

MOST = 2_000
"""Texts of one path, or texts of masks of which the same is to be asked, that go into its expression."""
_QUOTE = '"'
_MASKED = re.compile(f"0+|{HEX}+|.")
_NUMBERS = re.compile(r"[0-9]+")
_YEAR = "(?:19[0-9][0-9]|20[0-3][0-9])"
_NO_YEAR = "(?!19|20[0-3])[0-9]{4}"
_HEX_SAMPLE = "d20c41e64d6b0903f079897d83a52c76"
_SIGN = re.compile(r"\\?.", re.DOTALL)
_LOOKED_AT = 12
_SHORT = 8
_UUID = 3
"""The group of `redactor.quick.masks.ID` that holds a UUID."""
_LETTERS_SAID = "|".join(sorted(word for word in KINDS if word and set(word) <= set("abcdef")))
_NOT_SAID = (
    f"(?!(?=(?:{_NUMBER_GLUE.pattern})(?![0-9A-Za-z]))(?:[a-f]*+[0-9]++)*?(?:{_LETTERS_SAID})(?![a-f]))"
)
"""Whether an id is none of numbers and letters that were said (`redactor.text.tokens`)."""
_UUID_MASK = "-".join(HEX * size for size in (8, 4, 4, 4, 12))


def language(leaf: Leaf, end: str, may: Callable[[str], bool] = bool) -> str:
    """An expression for the clean texts of a path, up to and with what ends them; empty where none is known.

    Args:
        leaf: the path.
        end: the sign after a text, which no text has: a quotation mark, after which comes no text either; or the end of a line.
        may: which masks and texts may be in it.
    """
    found: dict[str, set[Tokens]] = defaultdict(set)
    if end == _QUOTE:
        found[""].add(())
    for value in tuple(leaf.again):  # of each table what is in it now: lines go on being judged
        if end not in value and "\\" not in value and value.isprintable() and may(value):
            found[""].add(tuple(map(re.escape, value)))
    for mask, known in tuple(leaf.masks.items()):
        if known is not None and known.proved and end not in mask and "\\" not in mask and may(mask):
            asked = _asked(mask, known)
            known.told = asked is not None
            if asked is not None:
                found[asked].update(_texts(mask, known))
    for (lead, kind, size), known in tuple(leaf.ids.items()):
        made = _ids(lead or "", kind == _UUID, size, known) if known.proved else None
        if made is not None:
            found[made[0]].add(made[1])
    alternatives = []
    for asked in sorted(asked for asked in found if found[asked]):
        texts = sorted(found[asked])[:MOST]
        alternatives.append(f"{_first_of(texts) if asked else ''}{asked}{joined(texts, re.escape(end))}")
    return f"(?>{'|'.join(alternatives)})" if alternatives else ""


def _first_of(texts: list[Tokens]) -> str:
    """A look at the signs that some texts begin with: it costs less than what is to be asked of them."""
    first, last = texts[0][:_LOOKED_AT], texts[-1]  # of sorted texts, all begin with what these two do
    shared = takewhile(
        lambda pair: pair[0] == pair[1] and _SIGN.fullmatch(pair[0]), zip(first, last, strict=False)
    )
    signs = "".join(sign for sign, _ in shared)
    return f"(?={signs})" if signs else ""


def _asked(mask: str, known: Proof) -> str | None:
    """What is to be asked of each text of a mask; None where it can't be asked so."""
    doors = _doors(known)
    encoded = undecodable(mask) if known.codes else ""
    words = _machine_words(mask) if known.runs else ""
    if doors is None or encoded is None or words is None:
        return None
    asked = doors + encoded + words
    return (
        asked if any(re.match(asked, text) for text in _samples(mask)) else None
    )  # else hardly any would pass


def _samples(mask: str) -> Iterator[str]:
    """Some texts of a mask."""
    for at in range(0, len(_HEX_SAMPLE), 5):
        digits, ids = cycle("7153904826"[at % 7 :]), cycle(_HEX_SAMPLE[at:])
        yield "".join(next(digits) if one == "0" else next(ids) if one == HEX else one for one in mask)


def _doors(known: Proof) -> str | None:
    """Whether all gates are closed."""
    gates = (*(gate for _, _, gate in known.probes), *known.gates, *known.crowded)
    if gates and any(sign.isdigit() for sign in known.lead):
        return None
    return closed(gates, len(known.lead))


def _ids(lead: str, is_uuid: bool, size: int, known: Proof) -> tuple[str, Tokens] | None:
    """What is to be asked of each id of one kind, and those ids."""
    digits = _UUID_MASK if is_uuid else HEX * (size - len(lead))
    asked = _doors(known)
    encoded = undecodable(lead + digits) if known.codes else ""
    if asked is None or encoded is None:
        return None
    if not lead and not is_uuid:  # `is_read_as_numbers`
        if size <= _SHORT:
            return None
        asked += _NOT_SAID
    body = re.sub(f"{HEX}+", lambda run: f"[0-9a-f]{{{len(run.group())}}}", digits)
    return asked + encoded, (*map(re.escape, lead), ID_LETTERED + body)


def _machine_words(mask: str) -> str | None:
    """Whether all words of a text with digits that are not short are a machine's (`ids_are_machine`)."""
    out = []
    for found in _TOKEN.finditer(mask):
        word = found.group()
        if len(word) < _SHORT or not ("0" in word or HEX in word):
            continue
        if HEX not in word:
            if not _is_machine(word):
                return None
        elif word.isalnum():
            if len(word) == _SHORT:
                return None
            out.append(f"(?!{after(found.start())}(?i:{_NUMBER_GLUE.pattern})(?![0-9A-Za-z]))")
        elif not re.search(f"{HEX}{{{_SHORT},}}", word):
            return None
    return "".join(out)


def _texts(mask: str, known: Proof) -> Iterator[Tokens]:
    """The texts of a mask: its digits are any, or as what the language model sees has them."""
    if known.finer is None:
        yield tuple(_masked(part) for part in _MASKED.findall(mask))
        return
    again = (known.alike,) if known.finer.get(known.alike) else tuple(known.again)
    for finer in again:
        yield tuple(_finer(finer, known.counts))


def _masked(part: str) -> str:
    if part[0] == HEX:
        return f"{RUN_LETTERED}[0-9a-f]{{{len(part)}}}"
    return f"[0-9]{{{len(part)}}}" if part[0] == "0" else re.escape(part)


def _finer(finer: str, counts: list[tuple[int, int]]) -> Iterator[str]:
    """What the language model sees (`redactor.quick.masks.in_parts`), with all that reads the same to it."""
    done = 0
    for start, end in (*counts, (len(finer), len(finer))):
        yield from _numbers(finer[done:start], _number)
        yield from _numbers(finer[start:end], lambda digits: f"[0-9]{{{len(digits)}}}")
        done = end


def _numbers(text: str, number: Callable[[str], str]) -> Iterator[str]:
    done = 0
    for digits in _NUMBERS.finditer(text):
        yield from map(re.escape, text[done : digits.start()])
        yield number(digits.group())
        done = digits.end()
    yield from map(re.escape, text[done:])


def _number(digits: str) -> str:
    if len(digits) < 3:
        return digits
    if len(digits) == 4:
        return _YEAR if digits[0] == "1" else _NO_YEAR
    return f"[0-9]{{{len(digits)}}}"
