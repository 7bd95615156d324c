"""The graph of one member: what it says of pieces of text, those of one length in one run.

The scales of the 8-bit graphs are fixed and the pieces of a run have one length, so nothing is padded, masked or measured over a run:
what is said of a piece is the same, bit by bit, whatever is beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, NamedTuple

import numpy as np
import onnxruntime as ort

from redactor.detect.ner.tags import TagSet

# For a program that had loaded onnxruntime before the package could keep it from sending anything (see `redactor/__init__.py`).
ort.disable_telemetry_events()

_OUTPUTS: Final = ["logits"]
_WORDS_A_RUN: Final = 384
"""More words in a run leave the processor's caches."""
_LENGTHS_KEPT: Final = 256
"""The lengths of pieces whose neighbours are kept; windows are shorter."""


class Piece(NamedTuple):
    """Words that are read together: rows in the table of vectors, gaps before them, leanings, and how many only lead."""

    rows: list[int]
    gaps: list[int]
    leanings: list[float]
    lead: int


class Answer(NamedTuple):
    """What a member says of a piece, without the words that lead.

    `logits` [words, tags], the number of the best tag of each word, and whether the member is not sure of it.
    """

    logits: Any
    tags: list[int]
    close: list[bool]


class Network:
    """The graph of one member.

    Args:
        graph: the contents of its file.
        tags: the tags.
        margin: how close the logits of the best two tags of a word are where the member is not sure.
    """

    def __init__(self, graph: bytes, tags: TagSet, margin: float) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        puts = [put.name for put in self._session.get_inputs()]
        self._windows = [(name, int(name.removeprefix("near"))) for name in puts if name.startswith("near")]
        self._tags, self._margin = tags, np.float32(margin)
        self._neighbours: dict[int, list[tuple[str, Any]]] = {}

    def read(self, pieces: Sequence[Piece], vectors: Any) -> list[Answer]:
        """The answers to pieces, in their order; `vectors` is the table of word vectors."""
        if len(pieces) == 1:
            return self._run(pieces, vectors)
        alike: dict[int, list[int]] = {}
        for number, piece in enumerate(pieces):
            alike.setdefault(len(piece.rows), []).append(number)
        answers: dict[int, Answer] = {}
        for length, numbers in alike.items():
            most = _texts_a_run(length)
            for i in range(0, len(numbers), most):
                some = numbers[i : i + most]
                answers.update(
                    zip(some, self._run([pieces[number] for number in some], vectors), strict=True)
                )
        return [answers[number] for number in range(len(pieces))]

    def _run(self, pieces: Sequence[Piece], vectors: Any) -> list[Answer]:
        count, length = len(pieces), len(pieces[0].rows)
        feed = {
            "vectors": vectors.take([piece.rows for piece in pieces], 0),
            "gaps": np.array([piece.gaps for piece in pieces], np.int64),
        }
        for name, near in self._neighbours.get(length) or self._near(length):
            feed[name] = near[:count]
        logits = self._session.run(_OUTPUTS, feed)[0]
        leanings = np.array([piece.leanings for piece in pieces], np.float32)
        best, near_ties = self._tags.best(logits, leanings, self._margin)
        tags, close = best.tolist(), near_ties.tolist()
        return [
            Answer(logits[i][lead:], tags[i][lead:], close[i][lead:])
            if (lead := pieces[i].lead)
            else Answer(logits[i], tags[i], close[i])
            for i in range(count)
        ]

    def _near(self, length: int) -> list[tuple[str, Any]]:
        """For each window, which words stand beside each word of as many texts as go into a run, one behind the other.

        They are counted from 1, and 0 is none; see `training.graph`. The first texts alone have the same.
        """
        known = []
        for name, n in self._windows:
            rows = np.arange(1, length + 1)[:, None] + np.arange(-n, n + 1)
            one = np.where((rows > 0) & (rows <= length), rows, 0).astype(np.int64)[None]
            texts = np.arange(_texts_a_run(length))[:, None, None]
            known.append((name, np.where(one > 0, one + length * texts, 0)))
        if length <= _LENGTHS_KEPT:
            self._neighbours[length] = known
        return known


def _texts_a_run(length: int) -> int:
    return max(1, _WORDS_A_RUN // length)
