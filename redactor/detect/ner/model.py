"""The tagger at run time: loads the model files, tags one text at a time, gives spans with calibrated scores."""

from __future__ import annotations

import hashlib
import json
import threading
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_state

from redactor.detect.ner.features import SEPARATOR, Lexicon, WordFeatures, ends, split
from redactor.detect.ner.tags import TagSet
from redactor.errors import ModelError

FORMAT: Final = 3
LEXICON: Final = "lexicon.bin"
CACHE_WORDS: Final = 65536
"""Distinct words whose vectors are kept, at 4 bytes a component; on overflow the cache starts anew."""

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
FAST: Final = 1
"""Which member of the model that comes with the package can be asked alone, where time matters more than recall."""
_OUTPUTS: Final = ["logits"]
_CONTEXT_GAP, _NEW_LINE = 3, 2
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
        self.lexicon = Lexicon.read(files[LEXICON])
        self._vectors = _WordVectors(self.lexicon, [files[_words(number)] for number in members])
        self._sessions = [_Session(files[_tagger(number)]) for number in members]
        self._margin = float(meta["margin"])
        self._neighbours: dict[int, dict[str, Any]] = {}

    @classmethod
    def load(cls, path: Path | None = None, *, member: int | None = None) -> NerModel:
        """Load a model folder.

        Args:
            path: a folder with `meta.json` and the files it lists; None is the model that comes with the package.
            member: which member to load alone, counted from 0, such as `FAST`; None loads all.

        Returns:
            The model.

        Raises:
            ModelError: a file is missing, or is not the one whose SHA-256 `meta.json` gives, or cannot be read.
        """
        folder = _SHIPPED if path is None else path
        meta = _read_meta(folder)
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
        found, *others = self.predict_each(text, context)
        for more in others:
            sure = [span for span in more if span.score >= SECOND_OPINION]
            found = found + [s for s in sure if not any(s.start < o.end and o.start < s.end for o in found)]
        return sorted(found, key=lambda span: span.start)

    def predict_each(self, text: str, context: str = "") -> list[list[NerSpan]]:
        """What each member finds, in their order: as `predict`, one list a member; who was not asked agrees with the last."""
        words, gaps, blanks = split(text)
        if not words:
            return [[] for _ in self._curves]
        logits = self._logits(words, gaps, self._before(context))
        found = [list(self._tags.decode(member)) for member in logits]
        if not any(found):
            return [[] for _ in self._curves]
        end = ends(words, blanks)
        spans = [
            [
                NerSpan(end[first] - len(words[first]), end[last], label, _calibrated(raw, curve))
                for first, last, label, raw in member
            ]
            for member, curve in zip(found, self._curves[-len(found) :], strict=True)
        ]
        return spans if len(spans) == len(self._curves) else spans * len(self._curves)

    def _before(self, context: str) -> tuple[list[str], list[int]]:
        if not context or not self._context_words:
            return [], []
        words, gaps, _ = split(context[-_CONTEXT_TAIL:])
        if len(words) <= self._context_words and len(context) > _CONTEXT_TAIL:
            words, gaps, _ = split(context)
        if not words:
            return [], []
        words, gaps = words[-self._context_words :], gaps[-self._context_words :]
        return [*words, SEPARATOR], [*(gap + _CONTEXT_GAP for gap in gaps), _CONTEXT_GAP + _NEW_LINE]

    def _logits(self, words: list[str], gaps: list[int], before: tuple[list[str], list[int]]) -> list[Any]:
        """The logits of each member, words by tags; of the last alone where it is sure."""
        size, step = self._window, self._window - self._overlap
        if len(words) <= size:
            return self._run(words, gaps, before)
        parts, start, half = [], 0, self._overlap // 2
        while True:
            end = min(start + size, len(words))
            logits = self._run(words[start:end], gaps[start:end], before if start == 0 else ([], []))
            last = end == len(words)
            parts.append([member[half if start else 0 : None if last else size - half] for member in logits])
            if last:
                break
            start += step
        asked = max(map(len, parts))
        return [np.concatenate([part[min(i, len(part) - 1)] for part in parts]) for i in range(asked)]

    def _run(self, words: list[str], gaps: list[int], before: tuple[list[str], list[int]]) -> list[Any]:
        lead = len(before[0])
        if lead:
            words, gaps = before[0] + words, before[1] + gaps
        signs, near = np.array([gaps], dtype=np.int64), self._near(len(words))
        asked = list(zip(self._sessions, self._vectors.of(words), strict=True))
        out: list[Any] = []
        for session, vectors in reversed(asked):
            feed = {"vectors": vectors[None], "gaps": signs, **{name: near[name] for name in session.windows}}
            out.insert(0, session.run(feed)[lead:])
            if len(asked) > 1 and len(out) == 1 and self._tags.margin(out[0]) >= self._margin:
                break
        return out

    def _near(self, count: int) -> dict[str, Any]:
        """Which words stand beside each of `count` words, counted from 1; see `training.graph`."""
        known = self._neighbours.get(count)
        if known is None:
            known = {}
            for name in {name for session in self._sessions for name in session.windows}:
                n = int(name.removeprefix("near"))
                rows = np.arange(1, count + 1)[:, None] + np.arange(-n, n + 1)
                known[name] = np.where((rows > 0) & (rows <= count), rows, 0).astype(np.int64)
            self._neighbours[count] = known
        return known


def _tagger(number: int) -> str:
    return f"tagger{number}.onnx"


def _words(number: int) -> str:
    return f"words{number}.npz"


class _Session:
    """The graph of one member with its word vectors."""

    def __init__(self, graph: bytes) -> None:
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        self.windows = [put.name for put in self._session.get_inputs() if put.name.startswith("near")]

    def run(self, feed: dict[str, Any]) -> Any:
        """The logits of one text."""
        return self._session.run(_OUTPUTS, feed)[0][0]


def _calibrated(raw: float, curve: tuple[tuple[float, float], ...]) -> float:
    place = bisect_right(curve, (raw, 2.0))
    if place == 0:
        return curve[0][1]
    if place == len(curve):
        return curve[-1][1]
    (x0, y0), (x1, y1) = curve[place - 1 : place + 1]
    return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)


class _WordVectors:
    """The vector that each member has for a word, computed once for each distinct word and kept in bounded tables."""

    def __init__(self, lexicon: Lexicon, encoders: Sequence[bytes]) -> None:
        self._lexicon = lexicon
        self._encoders = [_Encoder(tables) for tables in encoders]
        self._tables = [np.zeros((2048, encoder.width), dtype=np.float32) for encoder in self._encoders]
        self._index: dict[str, int] = {}
        self._lock = threading.Lock()

    def of(self, words: list[str]) -> list[Any]:
        """The vectors of words, for each member: words, width."""
        with self._lock:
            try:
                rows = [self._index[word] for word in words]
            except KeyError:
                if len(self._index) + len(words) > CACHE_WORDS:
                    self._index.clear()
                for word in words:
                    if word not in self._index:
                        self._add(word)
                rows = [self._index[word] for word in words]
            return [table.take(rows, axis=0) for table in self._tables]

    def _add(self, word: str) -> None:
        row, features = len(self._index), self._lexicon.features(word)
        if row == len(self._tables[0]):
            self._tables = [np.concatenate([table, np.zeros_like(table)]) for table in self._tables]
        for table, encoder in zip(self._tables, self._encoders, strict=True):
            table[row] = encoder.encode(features)
        self._index[word] = row


class _Encoder:
    """What makes a word's vector of its features: tables of 8 bits with a scale a row, and one small layer."""

    def __init__(self, tables: bytes) -> None:
        with np.load(BytesIO(tables), allow_pickle=False) as arrays:
            t = {name: arrays[name] for name in arrays.files}
        self._words, self._words_scale = t["words"], t["words_scale"].astype(np.float32)
        self._pieces, self._pieces_scale = t["pieces"], t["pieces_scale"].astype(np.float32)
        self._small = t["small"]
        self._norm = t["norm_weight"], t["norm_bias"]
        self._up, self._down = (t["up_weight"], t["up_bias"]), (t["down_weight"], t["down_bias"])
        self.width = self._small.shape[1]

    def encode(self, f: WordFeatures) -> Any:
        """The vector of a word."""
        x = self._words[f.row].astype(np.float32) * self._words_scale[f.row] + self._small[list(f.small)].sum(
            0
        )
        if f.pieces:
            rows = [p + 1 for p in f.pieces]
            pieces = self._pieces[rows].astype(np.float32) * self._pieces_scale[rows, None]
            x = x + pieces.sum(0) / np.float32(len(rows) ** 0.5)
        x = x - x.mean()
        x = x / np.sqrt((x * x).mean() + np.float32(1e-5)) * self._norm[0] + self._norm[1]
        hidden = np.maximum(x @ self._up[0] + self._up[1], 0)
        return x + hidden @ self._down[0] + self._down[1]


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


def _read_checked(folder: Path, name: str, sums: Mapping[str, Any]) -> bytes:
    try:
        content = (folder / name).read_bytes()
    except OSError:
        raise ModelError(f"the language model's {name} is missing") from None
    if hashlib.sha256(content).hexdigest() != sums.get(name):
        raise ModelError(f"the language model's {name} is damaged: its SHA-256 is not the one in meta.json")
    return content
