"""The tagger at run time: loads the model files, tags one text at a time, gives spans with calibrated scores."""

from __future__ import annotations

import hashlib
import json
import threading
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as onnx_state

from redactor.detect.ner.features import SEPARATOR, Lexicon, ends, split
from redactor.detect.ner.tags import TagSet
from redactor.errors import ModelError

FORMAT: Final = 2
FILES: Final = ("tagger.onnx", "words.npz", "lexicon.bin")
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

_SHIPPED = Path(__file__).with_name("data")
FAST: Final = Path(__file__).with_name("fast")
"""The smaller model that comes with the package, for `NerModel.load`."""
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
    """A loaded tagger. `predict` depends on its arguments only: neither on earlier calls nor on any batching."""

    def __init__(self, meta: Mapping[str, Any], files: Mapping[str, bytes]) -> None:
        """Build from parsed meta data and the checked contents of the model files; use `load`."""
        self.labels: tuple[str, ...] = tuple(meta["labels"])
        self._tags = TagSet(tuple(meta["tags"]), float(meta["o_bias"]))
        self._window, self._overlap = int(meta["window"]), int(meta["overlap"])
        self._context_words = int(meta["context_words"])
        self._curve = tuple((float(x), float(y)) for x, y in meta["calibration"])
        self._lexicon = Lexicon.read(files["lexicon.bin"])
        self._vectors = _WordVectors(self._lexicon, files["words.npz"])
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 4
        self._session = ort.InferenceSession(
            files["tagger.onnx"], options, providers=["CPUExecutionProvider"]
        )
        names = [put.name for put in self._session.get_inputs()]
        self._windows = tuple((name, int(name[4:])) for name in names if name.startswith("near"))
        self._neighbours: dict[int, dict[str, Any]] = {}

    @property
    def lexicon(self) -> Lexicon:
        """What the model's lists know of words."""
        return self._lexicon

    @classmethod
    def load(cls, path: Path | None = None) -> NerModel:
        """Load a model folder.

        Args:
            path: a folder with `meta.json` and the files it lists; None is the model that comes with the package.

        Returns:
            The model.

        Raises:
            ModelError: a file is missing, or is not the one whose SHA-256 `meta.json` gives, or cannot be read.
        """
        folder = _SHIPPED if path is None else path
        meta = _read_meta(folder)
        files = {name: _read_checked(folder, name, meta["sha256"]) for name in FILES}
        try:
            return cls(meta, files)
        except _UNREADABLE as error:
            raise ModelError(f"the language model cannot be loaded ({type(error).__name__})") from None

    def predict(self, text: str, context: str = "") -> list[NerSpan]:
        """Find the spans of a text.

        Args:
            text: what to tag: a turn, a note, a line.
            context: what was said just before it, such as the question it answers; only its last words count.

        Returns:
            Disjoint spans in order; offsets are characters of `text`.
        """
        words, gaps, blanks = split(text)
        if not words:
            return []
        found = list(self._tags.decode(self._logits(words, gaps, self._before(context))))
        if not found:
            return []
        end = ends(words, blanks)
        return [
            NerSpan(end[first] - len(words[first]), end[last], label, self._calibrated(raw))
            for first, last, label, raw in found
        ]

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

    def _logits(self, words: list[str], gaps: list[int], before: tuple[list[str], list[int]]) -> Any:
        size, step = self._window, self._window - self._overlap
        if len(words) <= size:
            return self._run(words, gaps, before)
        parts, start, half = [], 0, self._overlap // 2
        while True:
            end = min(start + size, len(words))
            logits = self._run(words[start:end], gaps[start:end], before if start == 0 else ([], []))
            last = end == len(words)
            parts.append(logits[half if start else 0 : None if last else size - half])
            if last:
                return np.concatenate(parts)
            start += step

    def _run(self, words: list[str], gaps: list[int], before: tuple[list[str], list[int]]) -> Any:
        lead = len(before[0])
        if lead:
            words, gaps = before[0] + words, before[1] + gaps
        feed = {
            **self._near(len(words)),
            "vectors": self._vectors.of(words)[None],
            "gaps": np.array([gaps], dtype=np.int64),
        }
        logits = self._session.run(_OUTPUTS, feed)[0][0]
        return logits[lead:] if lead else logits

    def _near(self, count: int) -> dict[str, Any]:
        """Which words stand beside each of `count` words, counted from 1; see `training.graph`."""
        known = self._neighbours.get(count)
        if known is None:
            known = {}
            for name, n in self._windows:
                rows = np.arange(1, count + 1)[:, None] + np.arange(-n, n + 1)
                known[name] = np.where((rows > 0) & (rows <= count), rows, 0).astype(np.int64)
            self._neighbours[count] = known
        return known

    def _calibrated(self, raw: float) -> float:
        place = bisect_right(self._curve, (raw, 2.0))
        if place == 0:
            return self._curve[0][1]
        if place == len(self._curve):
            return self._curve[-1][1]
        (x0, y0), (x1, y1) = self._curve[place - 1 : place + 1]
        return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)


class _WordVectors:
    """The vector of each word, computed once for each distinct word and kept in a bounded table."""

    def __init__(self, lexicon: Lexicon, tables: bytes) -> None:
        self._lexicon = lexicon
        with np.load(BytesIO(tables), allow_pickle=False) as arrays:
            t = {name: arrays[name] for name in arrays.files}
        self._words, self._words_scale = t["words"], t["words_scale"].astype(np.float32)
        self._pieces, self._pieces_scale = t["pieces"], t["pieces_scale"].astype(np.float32)
        self._small = t["small"]
        self._norm = t["norm_weight"], t["norm_bias"]
        self._up, self._down = (t["up_weight"], t["up_bias"]), (t["down_weight"], t["down_bias"])
        self._table = np.zeros((2048, self._small.shape[1]), dtype=np.float32)
        self._index: dict[str, int] = {}
        self._lock = threading.Lock()

    def of(self, words: list[str]) -> Any:
        """The vectors of words, one row a word."""
        with self._lock:
            try:
                return self._table[[self._index[w] for w in words]]
            except KeyError:
                pass
            if len(self._index) + len(words) > CACHE_WORDS:
                self._index.clear()
            for word in words:
                if word not in self._index:
                    self._add(word)
            return self._table[[self._index[w] for w in words]]

    def _add(self, word: str) -> None:
        row = len(self._index)
        if row == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[row] = self._encode(word)
        self._index[word] = row

    def _encode(self, word: str) -> Any:
        f = self._lexicon.features(word)
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
    if not isinstance(meta, dict) or meta.get("format") != FORMAT or not isinstance(meta.get("sha256"), dict):
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
