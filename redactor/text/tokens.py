"""One pass from text to tokens with offsets; every reader of spoken forms works on these."""

import re
from dataclasses import dataclass, field
from typing import Final

from redactor.text.lexicon import (
    ACRONYMS,
    CHUNK,
    GLUED_UNITS,
    HOMOPHONE,
    KINDS,
    LETTER,
    MACHINE,
    NAME,
    NUM,
    PUNCT,
    WORD,
)

_TOKEN: Final = re.compile(r"\w+(?:['’.:/@+=-]+\w+)*|[^\w\s]")
_PART: Final = re.compile(r"[0-9]+|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|_|\w")
_PLAIN_GROUPS: Final = re.compile(r"[0-9]{1,4}(?:-[0-9]{1,4})+")
_ISO_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}")
_SINGLES: Final = re.compile(r"\w(?:[.-]\w)+")
_TIMES: Final = ("double-", "triple-", "treble-")
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5}")
_NUMBER_GLUE: Final = re.compile(r"[0-9]{1,4}(?:[a-z]{3,9}[0-9]{0,4})+|(?:[a-z]{3,9}[0-9]{1,4})+[a-z]{0,9}")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists; two empty sentinels at the end, so that looking one or two ahead needs no check.

    Attributes:
        text: The tokenised text.
        words: Each token in lower case.
        kinds: Each token's kind, see `redactor.text.lexicon`.
        values: What a token of a number or letter kind stands for.
        starts: First offset of each token, in characters.
        ends: Offset after each token.
    """

    text: str = field(repr=False)
    words: list[str] = field(repr=False)
    kinds: list[str] = field(repr=False)
    values: list[str] = field(repr=False)
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)

    def __len__(self) -> int:
        return len(self.words) - 2

    def glued(self, index: int) -> bool:
        """Whether token `index` touches the one before it."""
        return index > 0 and self.ends[index - 1] == self.starts[index]

    def newline_before(self, index: int) -> bool:
        """Whether a line break parts token `index` from the one before it."""
        return index > 0 and "\n" in self.text[self.ends[index - 1] : self.starts[index]]


def tokenise(text: str) -> Tokens:
    """Return the tokens of `text`."""
    words: list[str] = []
    kinds: list[str] = []
    values: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    shouting = text.isupper() and _LONG_WORD.search(text) is not None
    known = KINDS.get

    def add(raw: str, start: int) -> None:
        word = raw.lower()
        entry = known(word)
        if entry is not None:
            kind, value = entry
            if kind in (NAME, HOMOPHONE) and not shouting and raw.isupper() and len(raw) < 4:
                kind, value = CHUNK, word
        elif raw.isdigit() and raw.isascii():
            kind, value = NUM, raw
        elif not raw[0].isalnum():
            kind, value = PUNCT, raw
        elif not shouting and 2 <= len(raw) <= 4 and raw.isupper() and raw.isalpha() and word not in ACRONYMS:
            kind, value = CHUNK, word
        elif len(raw) == 1 and raw.isalpha():
            kind, value = LETTER, word
        else:
            kind, value = WORD, word
        words.append(word)
        kinds.append(kind)
        values.append(value)
        starts.append(start)
        ends.append(start + len(raw))

    for match in _TOKEN.finditer(text):
        raw, start = match.group(), match.start()
        if raw.isalpha() or raw.isdigit() or len(raw) == 1:
            add(raw, start)
        elif _is_machine(raw):
            words.append(raw.lower())
            kinds.append(MACHINE)
            values.append(raw)
            starts.append(start)
            ends.append(match.end())
        else:
            times = raw[:7].lower().startswith(_TIMES)
            for part in _PART.finditer(raw):
                if not (times and part.group() == "-"):
                    add(part.group(), start + part.start())
    for column in (words, kinds, values):
        column += ["", ""]
    starts += [len(text)] * 2
    ends += [len(text)] * 2
    return Tokens(text, words, kinds, values, starts, ends)


def _is_machine(raw: str) -> bool:
    if "@" in raw or "=" in raw or "://" in raw:
        return True
    if not any("0" <= letter <= "9" for letter in raw) or raw.lower().startswith(_TIMES):
        return False
    if raw.isalnum():
        low = raw.lower()
        if _NUMBER_GLUE.fullmatch(low):
            return not any(part in KINDS for part in _PART.findall(low) if not part.isdigit())
        tail = raw.lstrip("0123456789")
        return len(raw) > 8 or (tail.lower() in GLUED_UNITS and (len(tail) > 1 or tail.islower()))
    if _SINGLES.fullmatch(raw):
        return "." in raw and raw.replace(".", "").isdigit()
    return not _PLAIN_GROUPS.fullmatch(raw) or _ISO_DATE.fullmatch(raw) is not None
