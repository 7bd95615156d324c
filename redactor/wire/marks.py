"""Which lines hold one of some marks: what is asked of every line before any is read as JSON.

One pass over a block finds all marks, with the Aho-Corasick automaton of the package ahocorasick-rs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ahocorasick_rs import BytesAhoCorasick, MatchKind


def marked_lines(marks: Sequence[bytes]) -> Callable[[bytes], Iterator[tuple[int, int]]]:
    r"""What finds the lines that hold a mark.

    Args:
        marks: what is searched for; no line end is in it.

    Returns:
        a function from whole lines, each with its LF, to where such lines begin and end (after the LF), in order. Units: bytes.

    >>> list(marked_lines([b"b", b"c"])(b"a\nbc\nd\n"))
    [(2, 5)]
    """
    # Also without the quotation marks around them: what begins with so common a sign takes much longer to find. The vectorised search
    # knows leftmost matches only; a mark that overlaps one is found all the same, since a line with any match is looked through.
    words = list(dict.fromkeys(mark.strip(b'"') or mark for mark in marks))
    find = BytesAhoCorasick(words, MatchKind.LeftmostFirst).find_matches_as_indexes

    def lines(data: bytes) -> Iterator[tuple[int, int]]:
        stop = 0
        for _, at, _ in find(data):
            if at >= stop:
                start, stop = data.rfind(b"\n", stop, at) + 1 or stop, data.index(b"\n", at) + 1
                if any(data.find(mark, start, stop) >= 0 for mark in marks):
                    yield start, stop

    return lines
