"""Whether a word is a form of one of another language: six million of them, as spelling checkers make them.

They stand in a Bloom filter of eight bits a word: of the words in it all are known, of others one in forty as well. The language
model learned with it as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b
from importlib import resources
from typing import Final

BITS_A_WORD: Final = 8
_ASKED: Final = 5
"""Bits that are asked for a word."""
SHORTEST: Final = 4
"""Letters of a form; shorter ones are in too many languages."""


class Forms:
    """A set of words that answers for some others, too.

    Args:
        bits: the filter, eight bits a byte.
    """

    def __init__(self, bits: bytes) -> None:
        self._bits = bits

    def __contains__(self, word: object) -> bool:
        """Whether a folded word is one of them, or one of the few taken for it."""
        if not isinstance(word, str) or len(word) < SHORTEST or not self._bits:
            return False
        bits = self._bits
        return all(bits[at >> 3] >> (at & 7) & 1 for at in _places(word, 8 * len(bits)))


def made_of(words: Iterable[str]) -> bytes:
    """The filter of some folded words."""
    chosen = {word for word in words if len(word) >= SHORTEST}
    bits = bytearray(-(-len(chosen) * BITS_A_WORD // 8))
    for word in chosen:
        for at in _places(word, 8 * len(bits)):
            bits[at >> 3] |= 1 << (at & 7)
    return bytes(bits)


def _places(word: str, size: int) -> list[int]:
    digest = blake2b(word.encode(errors="surrogatepass"), digest_size=16).digest()
    first, step = int.from_bytes(digest[:8], "big"), int.from_bytes(digest[8:], "big") | 1
    return [(first + i * step) % size for i in range(_ASKED)]


@lru_cache(maxsize=1)
def forms_abroad() -> Forms:
    """The forms that come with the package, which `training/forms.py` wrote."""
    return Forms(resources.files("redactor.detect.ner").joinpath("forms.bin").read_bytes())
