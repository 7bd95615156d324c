"""The tagger at run time: loads the model files, tags texts, gives spans with calibrated scores."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_state

from redactor.detect.ner.dictionaries import dictionaries, sums
from redactor.detect.ner.features import SEPARATOR, Lexicon, ends, split
from redactor.detect.ner.leanings import Leanings
from redactor.detect.ner.network import Answer, Network, Piece
from redactor.detect.ner.tags import TagSet
from redactor.detect.ner.vectors import WordVectors
from redactor.errors import ModelError
from redactor.spans import Stretches

FORMAT: Final = 7
LEXICON: Final = "lexicon.bin"
_UNREADABLE: Final = (
    *(
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        OSError,
        EOFError,
        RuntimeError,
        zipfile.BadZipFile,
        zlib.error,
    ),
    *(
        onnx_state.Fail,
        onnx_state.InvalidGraph,
        onnx_state.InvalidProtobuf,
        onnx_state.NotImplemented,
        onnx_state.InvalidArgument,
    ),
)
"""What a damaged model file can raise; the classes of onnxruntime derive from Exception itself."""

SECOND_OPINION: Final = 0.8
"""The score from which the spans of a member count that is not the first."""
_SHIPPED = Path(__file__).with_name("data")
FAST: Final = 0
"""Which member of the model that comes with the package can be asked alone, where time matters more than recall."""
_TEXTS_AT_ONCE: Final = 512
"""Texts whose answers are held in memory together."""
_CONTEXT_GAP, _NEW_LINE = 3, 2
_Parts = tuple[list[str], list[int], list[str]]
"""What `split` makes of a text."""
_CONTEXT_TAIL: Final = 1000
"""Characters of the context that are read first; where they hold too few words, all of it is."""


@dataclass(frozen=True, slots=True)
class NerSpan:
    """A span the tagger found: `start` and `end` in characters of the text, its label, and a score from 0 to 1.

    The score is calibrated: of the spans with score s, about a share s is right on held-out text.
    """

    start: int
    end: int
    label: str
    score: float


class _Text(NamedTuple):
    """A text in words, with the white space before each, and all of it as a piece with `lead` words of context before it."""

    words: list[str]
    blanks: list[str]
    lead: int
    whole: Piece

    def piece(self, start: int, end: int) -> Piece:
        """The words from `start` to before `end`; the context leads those that begin the text."""
        if start == 0 and end == len(self.words):
            return self.whole
        first, last = (self.lead + start if start else 0), self.lead + end
        rows, gaps, leanings, lead = self.whole
        return Piece(rows[first:last], gaps[first:last], leanings[first:last], 0 if start else lead)


class NerModel:
    """A loaded tagger of one or more members, which err in different places.

    The last member reads every text. The others read what it is not sure of: where for some word the logits of its best two tags are
    closer than the margin of the meta data.

    What it finds depends on the arguments only: neither on earlier calls nor on any batching.
    """

    def __init__(self, meta: Mapping[str, Any], files: Mapping[str, bytes], members: Sequence[int]) -> None:
        """Build from parsed meta data and the checked contents of the model files; use `load`."""
        self.labels: tuple[str, ...] = tuple(meta["labels"])
        self._tags = TagSet(tuple(meta["tags"]), float(meta["o_bias"]))
        self._window, self._overlap = int(meta["window"]), int(meta["overlap"])
        self._context_words = int(meta["context_words"])
        self._curves = [
            tuple((float(x), float(y)) for x, y in meta["calibration"][number]) for number in members
        ]
        self.lexicon = Lexicon.read(files[LEXICON], dictionaries())
        self._vectors = WordVectors(self.lexicon, [files[_words(number)] for number in members])
        self._leanings = Leanings(self.lexicon)
        margin = float(meta["margin"])
        self._sessions = [Network(files[_tagger(number)], self._tags, margin) for number in members]
        self._around = int(meta["around"])

    @classmethod
    def load(cls, path: Path | None = None, *, member: int | None = None) -> NerModel:
        """Load a model folder.

        Args:
            path: a folder with `meta.json` and the files it lists; None is the model that comes with the package.
            member: which member to load alone, counted from 0, such as `FAST`; None loads all.

        Returns:
            The model.

        Raises:
            ModelError: a file of it or a dictionary beside it is missing, is not the one whose SHA-256 `meta.json` gives, or cannot
                be read.
        """
        folder = _SHIPPED if path is None else path
        meta = _read_meta(folder)
        _check_dictionaries(meta)
        members = range(len(meta["calibration"])) if member is None else (member,)
        names = [LEXICON, *(name for number in members for name in (_tagger(number), _words(number)))]
        files = {name: _read_checked(folder, name, meta["sha256"]) for name in names}
        try:
            return cls(meta, files, members)
        except _UNREADABLE as error:
            raise ModelError(f"the language model cannot be loaded ({type(error).__name__})") from None

    def predict(self, text: str, context: str = "") -> list[NerSpan]:
        """Find the spans of a text.

        Args:
            text: what to tag: a turn, a note, a line.
            context: what was said just before it, such as the question it answers; only its last words count.

        Returns:
            Disjoint spans in order; offsets are characters of `text`. Of several members, the first one's spans count, the others'
            from a score of `SECOND_OPINION` where the first finds none.
        """
        return _together(self.predict_each(text, context))

    def predict_all(self, asked: Sequence[tuple[str, str]]) -> list[list[NerSpan]]:
        """The spans of many texts, each with its context: to the last bit what `predict` says of each, in fewer runs."""
        return [_together(each) for each in self.predict_each_of(asked)]

    def predict_each(self, text: str, context: str = "") -> list[list[NerSpan]]:
        """What each member finds, in their order: as `predict`, one list a member; who was not asked agrees with the last."""
        return self._each(((text, context),))[0]

    def predict_each_of(self, asked: Sequence[tuple[str, str]]) -> list[list[list[NerSpan]]]:
        """As `predict_each`, of many texts: to the last bit the same, in fewer runs."""
        found: list[list[list[NerSpan]]] = []
        for i in range(0, len(asked), _TEXTS_AT_ONCE):
            found += self._each(asked[i : i + _TEXTS_AT_ONCE])
        return found

    def _each(self, asked: Sequence[tuple[str, str]]) -> list[list[list[NerSpan]]]:
        texts, tables = self._texts(asked)
        last = self._read(-1, [(text, 0, len(text.words)) for text in texts], tables)
        members = len(self._sessions)
        found = [[self._spans(text, answer, -1)] * members for text, answer in zip(texts, last, strict=True)]
        if members > 1:
            unsure = [
                (number, text, self._unsure(answer.close))
                for number, (text, answer) in enumerate(zip(texts, last, strict=True))
                if True in answer.close
            ]
            if unsure:
                self._ask_others(unsure, last, tables, found)
        return found

    def _ask_others(
        self,
        unsure: list[tuple[int, _Text, list[tuple[int, int]]]],
        last: list[Answer],
        tables: list[Any],
        found: list[list[list[NerSpan]]],
    ) -> None:
        """Put in what the members before the last find where it is not sure: number of the text, text, stretches."""
        stretches = [(text, start, end) for _, text, places in unsure for start, end in places]
        for member in range(len(self._sessions) - 1):
            answers = iter(self._read(member, stretches, tables))
            for number, text, places in unsure:
                answer = self._over(last[number], [(*place, next(answers)) for place in places])
                found[number][member] = self._spans(text, answer, member)

    def _texts(self, asked: Sequence[tuple[str, str]]) -> tuple[list[_Text], list[Any]]:
        cut = []
        parts: dict[str, _Parts] = {}  # a turn is a text, and the next one's context
        for text, context in asked:
            words, gaps, blanks = parts[text] = parts.get(text) or split(text)
            lead, lead_gaps = self._before(context, parts) if words else ([], [])
            cut.append((words, blanks, lead, lead_gaps + gaps))
        rows, tables = self._vectors.rows([lead + words for words, _, lead, _ in cut])
        texts = []
        for (words, blanks, lead, gaps), row in zip(cut, rows, strict=True):
            leanings = [0.0] * len(lead) + self._leanings.of(words)
            texts.append(_Text(words, blanks, len(lead), Piece(row, gaps, leanings, len(lead))))
        return texts, tables

    def _before(self, context: str, parts: Mapping[str, _Parts]) -> tuple[list[str], list[int]]:
        if not context or not self._context_words:
            return [], []
        words, gaps, _ = parts.get(context) or split(context[-_CONTEXT_TAIL:])
        if len(words) <= self._context_words and len(context) > _CONTEXT_TAIL:
            words, gaps, _ = split(context)
        if not words:
            return [], []
        words, gaps = words[-self._context_words :], gaps[-self._context_words :]
        return [*words, SEPARATOR], [*(gap + _CONTEXT_GAP for gap in gaps), _CONTEXT_GAP + _NEW_LINE]

    def _spans(self, text: _Text, answer: Answer, member: int) -> list[NerSpan]:
        if not any(answer.tags):
            return []
        found = self._tags.decode(answer.logits, answer.tags)
        words, curve = text.words, self._curves[member]
        end = ends(words, text.blanks)
        return [
            NerSpan(end[first] - len(words[first]), end[last], label, _calibrated(raw, curve))
            for first, last, label, raw in found
        ]

    def _read(self, member: int, stretches: list[tuple[_Text, int, int]], tables: list[Any]) -> list[Answer]:
        """What a member says of stretches of texts, each from a word to the word behind its last; long ones in windows."""
        network, table = self._sessions[member], tables[member]
        if all(0 < end - start <= self._window for _, start, end in stretches):
            return network.read([text.piece(start, end) for text, start, end in stretches], table)
        cuts = [self._windows(start, end) for _, start, end in stretches]
        pieces = [
            text.piece(start, end)
            for (text, _, _), windows in zip(stretches, cuts, strict=True)
            for start, end in windows
        ]
        answers = iter(network.read(pieces, table))
        return [self._joined(windows, answers) if windows else _NOTHING for windows in cuts]

    def _windows(self, start: int, end: int) -> list[tuple[int, int]]:
        size, step = self._window, self._window - self._overlap
        if end - start <= size:
            return [(start, end)] if end > start else []
        count = -(-(end - start - size) // step)
        return [(start + i * step, min(start + i * step + size, end)) for i in range(count + 1)]

    def _joined(self, windows: list[tuple[int, int]], answers: Iterator[Answer]) -> Answer:
        """One answer of those to windows, each up to the middle of what it shares with the next."""
        half, parts = self._overlap // 2, []
        for start, end in windows:
            first = half if start != windows[0][0] else 0
            last = end - start - (half if end != windows[-1][1] else 0)
            parts.append(_part(next(answers), first, last))
        return Answer(
            np.concatenate([part.logits for part in parts]),
            [tag for part in parts for tag in part.tags],
            [is_close for part in parts for is_close in part.close],
        )

    def _unsure(self, close: list[bool]) -> list[tuple[int, int]]:
        """The stretches that the other members are asked about: all of a short text, of a long one what is around the words."""
        if len(close) <= self._window:
            return [(0, len(close))]
        places: list[tuple[int, int]] = []
        for word, is_close in enumerate(close):
            if is_close:
                start, end = max(0, word - self._around), min(len(close), word + self._around + 1)
                if places and start <= places[-1][1]:
                    start = places.pop()[0]
                places.append((start, end))
        return places

    def _over(self, last: Answer, places: list[tuple[int, int, Answer]]) -> Answer:
        """What the last member says, and another in the stretches that it was asked about, but for their cut edges."""
        count = len(last.tags)
        if len(places) == 1 and places[0][:2] == (0, count):
            return places[0][2]
        logits, tags = last.logits.copy(), last.tags.copy()
        for start, end, answer in places:
            first = start + self._around // 2 if start else 0
            behind = end - self._around // 2 if end < count else end
            logits[first:behind] = answer.logits[first - start : behind - start]
            tags[first:behind] = answer.tags[first - start : behind - start]
        return Answer(logits, tags, last.close)


def _tagger(number: int) -> str:
    return f"tagger{number}.onnx"


def _words(number: int) -> str:
    return f"words{number}.npz"


_NOTHING: Final = Answer(np.zeros((0, 0), np.float32), [], [])
"""To a text without words."""


def _part(answer: Answer, first: int, last: int) -> Answer:
    return Answer(answer.logits[first:last], answer.tags[first:last], answer.close[first:last])


def _together(each: Sequence[list[NerSpan]]) -> list[NerSpan]:
    """One list of what the members find: the first one's, and what the others are sure of where it finds none."""
    found, *others = each
    for more in others:
        if more is found:
            continue
        sure = [span for span in more if span.score >= SECOND_OPINION]
        taken = Stretches((span.start, span.end) for span in found)
        found = found + [span for span in sure if not taken.meet(span.start, span.end)]
    return sorted(found, key=lambda span: span.start)


def _calibrated(raw: float, curve: tuple[tuple[float, float], ...]) -> float:
    place = bisect_right(curve, (raw, 2.0))
    if place == 0:
        return curve[0][1]
    if place == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[place - 1 : place + 1]
    return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)


def _read_meta(folder: Path) -> dict[str, Any]:
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise ModelError("the language model's meta.json is missing or damaged") from None
    if (
        not isinstance(meta, dict)
        or meta.get("format") != FORMAT
        or not isinstance(meta.get("sha256"), dict)
        or not isinstance(meta.get("calibration"), list)
        or not meta["calibration"]
    ):
        raise ModelError(f"the language model's meta.json is not of format {FORMAT}")
    return meta


def _check_dictionaries(meta: Mapping[str, Any]) -> None:
    try:
        found = dict(sums())
    except OSError:
        raise ModelError("a dictionary beside the language model is missing") from None
    if meta.get("dictionaries") != found:
        raise ModelError("the dictionaries beside the language model are not those it was trained with")


def _read_checked(folder: Path, name: str, sums: Mapping[str, Any]) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError:
        raise ModelError(f"the language model's {name} is missing") from None
    if hashlib.sha256(content).hexdigest() != sums.get(name):
        raise ModelError(f"the language model's {name} is damaged: its SHA-256 is not the one in meta.json")
    return content
