"""From tag logits to spans: the best BIO sequence and the probability of each span."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

_NEVER = np.float32(-1e4)
_FIRM = "ORGANIZATION"
"""The label of what stays: it does not count as anything else, nor anything else as it."""
_FIRM_BIAS = np.float32(-1.0)
"""What is added to the logits of a firm: one that may be somebody's name goes, as a word does that may be outside (docs/ner.md)."""
Found = tuple[int, int, str, float]
"""First word, last word, label, score."""


class TagSet:
    """The tags `O`, `B-LABEL`, `I-LABEL`, and which may follow which."""

    def __init__(self, tags: tuple[str, ...], o_bias: float) -> None:
        """Keep the tags in the model's order; `o_bias` is added to the logit of `O`."""
        if tags[0] != "O" or any(t[:2] not in {"B-", "I-"} for t in tags[1:]):
            raise ValueError("the tags are not O, B-LABEL and I-LABEL")
        self.tags = tags
        self._label = [t[2:] for t in tags]
        self._inside = [t.startswith("I-") for t in tags]
        firm = np.array([label == _FIRM for label in self._label], dtype=np.float32)
        named = np.array([bool(label) for label in self._label], dtype=np.float32) - firm
        self._kinds = np.stack([named, firm], axis=1)
        self._kind_of = [int(label == _FIRM) for label in self._label]
        self._bias = np.float32(o_bias)
        self._firm = [i for i, label in enumerate(self._label) if label == _FIRM]
        self._person = [i for i, label in enumerate(self._label) if label == "PERSON"]
        count = len(tags)
        self._step = np.zeros((count, count), dtype=np.float32)
        for after in range(count):
            if self._inside[after]:
                for before in range(count):
                    if self._label[before] != self._label[after]:
                        self._step[before, after] = _NEVER
        self._start = np.where(self._inside, _NEVER, np.float32(0)).astype(np.float32)

    def best(self, logits: Any, leanings: Any, margin: Any) -> tuple[Any, Any]:
        """The best tag of each word, and whether its logit is less than `margin` above the next.

        Args:
            logits: texts, words, tags; biases and leanings are added to them in place.
            leanings: texts, words: above 0 less is needed for a word to be a name at all, below 0 more for that of a person.
            margin: in logits.
        """
        logits[..., 0] += self._bias - np.maximum(leanings, 0)
        logits[..., self._firm] += _FIRM_BIAS
        logits[..., self._person] += np.minimum(leanings, 0)[..., None]
        ordered = logits.copy()
        ordered.partition(-2)
        return logits.argmax(-1), ordered[..., -1] - ordered[..., -2] < margin

    def decode(self, logits: Any, tags: list[int]) -> Iterator[Found]:
        """Give the spans of the best legal sequence; the score is the least probability of a word of it to be anything personal.

        Which label it is counts for nothing there: what may be a town or part of an address is as sure to go as either alone.

        Args:
            logits: as `best` left them: words, tags.
            tags: the best tag of each word.
        """
        if not any(tags):
            return
        if not self._legal(tags):
            tags = self._viterbi(logits)
        shifted = np.exp(logits - logits.max(1, keepdims=True))
        kinds = (shifted @ self._kinds) / shifted.sum(1, keepdims=True)
        for first, last in self._runs(tags):
            tag = tags[first]
            score = float(kinds[first : last + 1, self._kind_of[tag]].min())
            yield first, last, self._label[tag], score

    def _legal(self, tags: list[int]) -> bool:
        before = 0
        for tag in tags:
            if self._inside[tag] and self._label[before] != self._label[tag]:
                return False
            before = tag
        return True

    def _viterbi(self, logits: Any) -> list[int]:
        best = logits[0] + self._start
        back = []
        for row in logits[1:]:
            paths = best[:, None] + self._step
            choice = paths.argmax(0)
            back.append(choice)
            best = paths[choice, np.arange(len(choice))] + row
        tag = int(best.argmax())
        out = [tag]
        for choice in reversed(back):
            tag = int(choice[tag])
            out.append(tag)
        return out[::-1]

    def _runs(self, tags: list[int]) -> Iterator[tuple[int, int]]:
        first = -1
        for i, tag in enumerate(tags):
            if first >= 0 and not self._inside[tag]:
                yield first, i - 1
                first = -1
            if tag and not self._inside[tag]:
                first = i
        if first >= 0:
            yield first, len(tags) - 1
