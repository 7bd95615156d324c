"""Texts written and marked by hand (`training/texts`), with other names, places and numbers in them each time."""

from __future__ import annotations

import functools
import random
import re
from pathlib import Path

from benchmarks import marked
from training import slots, sources
from training import words as w
from training.examples import Example, Pieces, R, join
from training.generate import style

FOLDER = Path(__file__).parent / "texts"
LABELS = {
    "PERSON": "PERSON", "USERNAME": "USERNAME", "EMAIL": "EMAIL", "PHONE": "NUM", "IP": "NUM", "ID": "NUM", "ADDRESS": "ADDRESS",
    "POSTCODE": "POSTCODE", "LOCATION": "LOCATION", "ORGANIZATION": "ORGANIZATION", "DATE": "DATE", "DATE_OF_BIRTH": "DATE",
    "PASSWORD": "?", "URL": "?", "AGE": "?",
}  # fmt: skip
"""The tagger's label of a mark; `?` is not judged."""
STYLES = ("as it is", "lower", "asr", "asr_cased", "upper", "sloppy")
_WEIGHTS = (50, 18, 14, 4, 3, 11)
_SIZE = 900
"""Characters of a text that are shown at once; longer ones are cut at line ends and blanks."""


@functools.cache
def texts() -> list[marked.Text]:
    """All texts of the folder."""
    return marked.folder(FOLDER)


def corpus(r: R, size: int) -> list[Example]:
    """Draw `size` examples: a turn or line with the one before it as context, a few turns as one text, or a piece of a document."""
    out: list[Example] = []
    while len(out) < size:
        out += _examples(r.choice(texts()), r)
    return out[:size]


def _examples(text: marked.Text, r: R) -> list[Example]:
    new = _Renamed(r)
    turns = [(turn.speaker, new.pieces(turn)) for turn in text.turns]
    kind = r.choices(STYLES, _WEIGHTS)[0]
    if len(turns) == 1:
        if r.random() < 0.25:
            return [join(_styled(part, r, kind)) for part in _parts(turns[0][1])]
        turns = [("", line) for line in _lines(turns[0][1])]
    elif r.random() < 0.25:
        at, count = r.randrange(len(turns)), r.randrange(2, 6)
        whole: Pieces = []
        for speaker, pieces in turns[at : at + count]:
            whole += [
                (f"{speaker}: " if r.random() < 0.7 else "", None),
                *_styled(pieces, r, kind),
                ("\n", None),
            ]
        return [join([p for p in part if p[0]]) for part in _parts(whole)]
    out, context = list[Example](), ""
    for _, pieces in turns:
        shown = _styled(pieces, r, kind)
        for i, part in enumerate(_parts(shown)):
            out.append(join(part, context if i == 0 and r.random() < 0.75 else ""))
        context = "".join(t for t, _ in shown)
    return out


def _lines(pieces: Pieces) -> list[Pieces]:
    """The lines of a document with words in them, which redactor reads one by one, each with the one before it."""
    lines: list[Pieces] = [[]]
    for text, label in pieces:
        first, *more = text.split("\n") if label is None else [text]
        lines[-1].append((first, label))
        lines += [[(line, None)] for line in more]
    return [[p for p in line if p[0]] for line in lines if any(t.strip() for t, _ in line)]


def _styled(pieces: Pieces, r: R, kind: str) -> Pieces:
    if kind == "as it is" or not pieces:
        return pieces
    if kind == "lower":
        return [(t.lower(), label) for t, label in pieces]
    return [p for p in style(pieces, r, kind) if p[0]] or pieces


def _parts(pieces: Pieces) -> list[Pieces]:
    """Cut long texts between two pieces, or at a line end or blank of one without a label."""
    out, part, size = list[Pieces](), list[tuple[str, str | None]](), 0
    for text, label in pieces:
        while label is None and size + len(text) > _SIZE:
            cut = max(text.rfind("\n", 0, _SIZE - size), text.rfind(" ", 0, _SIZE - size)) + 1
            if not cut:
                break
            out.append([*part, (text[:cut], None)])
            part, size, text = [], 0, text[cut:]
        part.append((text, label))
        size += len(text)
    return [p for p in [*out, part] if any(t.strip() for t, _ in p)]


class _Renamed:
    """Gives the values of one record others of their kind; the same word always the same one."""

    def __init__(self, r: R) -> None:
        self._r = r
        self._names: dict[str, str] = {}
        self._towns: dict[str, str] = {}
        self._share = r.choice([0.0, 0.6, 1.0, 1.0])

    def pieces(self, turn: marked.Turn) -> Pieces:
        out: Pieces = []
        at = 0
        for start, end, label in turn.spans:
            out += [(turn.text[at:start], None), (self._value(turn.text[start:end], label), LABELS[label])]
            at = end
        return [p for p in [*out, (turn.text[at:], None)] if p[0]]

    def _value(self, value: str, label: str) -> str:
        if label == "PERSON":
            return self._person(value)
        if label == "LOCATION":
            return self._town(value)
        if label == "ADDRESS":
            return self._address(value)
        if label == "ORGANIZATION":
            return _cased(slots.org(self._r, False)[0][0], value) if self._r.random() < 0.3 else value
        if label in {"PHONE", "ID", "IP", "POSTCODE"}:
            return self._number(value)
        return value

    def _person(self, value: str) -> str:
        words = value.split(" ")
        if not all(len(x) > 2 and x.replace("-", "").replace("'", "").isalpha() for x in words):
            return value
        out = []
        for i, word in enumerate(words):
            key = word.casefold()
            if key not in self._names:
                last = i and i == len(words) - 1
                other = sources.last_name(self._r) if last else sources.first_name(self._r)
                self._names[key] = other if self._r.random() < self._share else word
            out.append(_cased(self._names[key], word))
        return " ".join(out)

    def _town(self, value: str) -> str:
        if not all(x.isalpha() for x in value.split()):
            return value
        key = value.casefold()
        if key not in self._towns:
            self._towns[key] = sources.city(self._r) if self._r.random() < self._share * 0.7 else value
        return _cased(self._towns[key], value)

    def _address(self, value: str) -> str:
        if (
            value[:1].isdigit()
            and "\n" not in value
            and len(value) < 40
            and self._r.random() < 0.4 * self._share
        ):
            return _cased(slots.street_line(self._r, False), value)
        return self._number(value)

    def _number(self, value: str) -> str:
        if self._r.random() > self._share:
            return value
        words = [
            _cased(self._r.choice(w.DIGIT_WORDS), x) if x.casefold() in w.DIGIT_WORDS else x
            for x in re.split(r"(\W+)", value)
        ]
        return re.sub(r"\d", lambda m: str(self._r.randrange(10)), "".join(words))


def _cased(new: str, like: str) -> str:
    if like.islower():
        return new.lower()
    return new.upper() if like.isupper() and len(like) > 1 else new


def main() -> None:
    """Print some examples."""
    for example in corpus(random.Random(1), 30):
        shown = [f"{example.text[a:b]}/{label}" for a, b, label in example.spans]
        print(repr(example.context[-60:]), repr(example.text), shown, sep="\n  ")


if __name__ == "__main__":
    main()
