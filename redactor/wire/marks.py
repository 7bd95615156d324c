"""Which lines hold one of some marks: what is asked of every line before any is read as JSON.

One pass over a block finds all marks, with the Aho-Corasick automaton of the package ahocorasick-rs. Where that is not installed, each
mark is searched for by itself, with the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

try:
    import ahocorasick_rs as _automata
except ImportError:  # no wheel for this machine
    _automata = None  # type: ignore[assignment]

Places = Callable[[bytes], Iterable[int]]


def marked_lines(marks: Sequence[bytes]) -> Callable[[bytes], Iterator[tuple[int, int]]]:
    r"""What finds the lines that hold a mark.

    Args:
        marks: what is searched for; no line end is in it.

    Returns:
        a function from whole lines, each with its LF, to where such lines begin and end (after the LF), in order. Units: bytes.

    >>> list(marked_lines([b"b", b"c"])(b"a\nbc\nd\n"))
    [(2, 5)]
    """
    find = _one_by_one(marks) if _automata is None else _together(marks)

    def lines(data: bytes) -> Iterator[tuple[int, int]]:
        stop = 0
        for at in find(data):
            if at >= stop:
                start, stop = data.rfind(b"\n", stop, at) + 1 or stop, data.index(b"\n", at) + 1
                if any(data.find(mark, start, stop) >= 0 for mark in marks):
                    yield start, stop

    return lines


def _together(marks: Sequence[bytes]) -> Places:
    """Finds the marks, also without the quotation marks around them: what begins with so common a sign takes much longer to find."""
    words = list(dict.fromkeys(mark.strip(b'"') or mark for mark in marks))
    # The vectorised search knows no others than leftmost matches.
    automaton = _automata.BytesAhoCorasick(words, _automata.MatchKind.LeftmostFirst)
    find = automaton.find_matches_as_indexes
    return lambda data: [start for _, start, _ in find(data)]


def _one_by_one(marks: Sequence[bytes]) -> Places:
    def find(data: bytes) -> list[int]:
        found = []
        for mark in marks:
            at = data.find(mark)
            while at >= 0:
                found.append(at)
                at = data.find(mark, at + 1)
        return sorted(found)

    return find
