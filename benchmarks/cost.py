"""`python -m benchmarks.cost`: what each part of the detection costs on one core, in microseconds a turn, in one run.

The turns are made-up conversations of the generator here. Each part runs alone over the same turns, several rounds in turn, and
the median is printed, so that a machine whose speed drifts slows all parts alike. en_core_web_sm's entity recognizer is timed beside;
what is like it in redactor are the taggers alone, without what is cut from and added to their answers.
"At once" means that the texts are given together: to `NerModel.predict_all`, and to spaCy's `nlp.pipe` in its batches.
"Whole" means that eight conversations are one text; its time is given a turn, too.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from statistics import median
from time import process_time

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")

from rich.console import Console
from rich.table import Table

from benchmarks.spoken_forms import generate
from benchmarks.stock import SPACY_MODEL
from redactor.conversation.memory import remember
from redactor.conversation.roles import Turn, role_of
from redactor.detect import Detector
from redactor.detect.ner import NerModel
from redactor.detect.nlp import NameFinder, SpacyFinder, load_finder
from redactor.spans import Span
from redactor.text import View, views

ROUNDS = 5


def main() -> int:
    """Time every part and print the table."""
    conversations = [
        [(m["role"], m["content"]) for m in case.record()["messages"]] for case in generate(seed=5, n=400)
    ]
    texts = [[said for _, said in conversation] for conversation in conversations]
    turns = [
        [Turn(i, 0, len(said), role_of(role)) for i, (role, said) in enumerate(conversation)]
        for conversation in conversations
    ]
    detector = Detector()
    readings = [[views(said) for said in conversation] for conversation in texts]
    found = [
        [detector.detect(said, reading) for said, reading in zip(conversation, read, strict=True)]
        for conversation, read in zip(texts, readings, strict=True)
    ]
    whole = [
        [" ".join(said for conversation in texts[i : i + 8] for said in conversation)]
        for i in range(0, len(texts), 8)
    ]
    own, spacy = load_finder(None), SpacyFinder(SPACY_MODEL)
    taggers, pipeline = NerModel.load(), spacy._nlp
    together = [[said for conversation in texts for said in conversation]]
    parts: dict[str, Callable[[], object]] = {
        "views": lambda: [[views(said) for said in conversation] for conversation in texts],
        "memory": lambda: _remember(texts, turns, found, readings),
        "recognizers, on the text and its views": lambda: _recognize(detector, texts, readings),
        "redactor's language model, with the turn before": lambda: _names(own, texts),
        "redactor's language model, the turn alone": lambda: _alone(own, texts),
        "redactor's language model, conversations whole": lambda: _alone(own, whole),
        "the taggers alone, the turn alone": lambda: _tagged(taggers, texts),
        "the taggers alone, a conversation at once": lambda: _tagged_at_once(taggers, texts),
        "the taggers alone, all turns at once": lambda: _tagged_at_once(taggers, together),
        "the taggers alone, conversations whole": lambda: _tagged(taggers, whole),
        "en_core_web_sm, entity recognizer only": lambda: _alone(spacy, texts),
        "en_core_web_sm, a conversation at once": lambda: [list(pipeline.pipe(said)) for said in texts],
        "en_core_web_sm, all turns at once": lambda: [list(pipeline.pipe(said)) for said in together],
        "en_core_web_sm, conversations whole": lambda: _alone(spacy, whole),
    }
    gc.collect()
    gc.freeze()  # as the workers of redactor do: what is loaded once is not searched for garbage again
    count = sum(map(len, texts))
    words = sum(len(said.split()) for conversation in texts for said in conversation)
    table = Table("part", "µs a turn", "words/s", title=f"{count} turns, {words} words, one core")
    for name, seconds in _time(parts).items():
        table.add_row(name, f"{1e6 * seconds / count:.0f}", f"{words / seconds:,.0f}")
    Console(width=100).print(table)
    return 0


def _time(parts: dict[str, Callable[[], object]]) -> dict[str, float]:
    seconds: dict[str, list[float]] = {name: [] for name in parts}
    for _ in range(ROUNDS):
        for name, part in parts.items():
            begun = process_time()
            part()
            seconds[name].append(process_time() - begun)
    return {name: median(times) for name, times in seconds.items()}


def _remember(
    texts: list[list[str]],
    turns: list[list[Turn]],
    found: list[list[list[Span]]],
    readings: list[list[list[View]]],
) -> None:
    for said, who, spans, reading in zip(texts, turns, found, readings, strict=True):
        remember(said, who, spans, views_of=dict(zip(said, reading, strict=True)).__getitem__)


def _recognize(detector: Detector, texts: list[list[str]], readings: list[list[list[View]]]) -> None:
    for conversation, read in zip(texts, readings, strict=True):
        for said, reading in zip(conversation, read, strict=True):
            detector.detect(said, reading, names=False)


def _names(finder: NameFinder, texts: list[list[str]]) -> None:
    for conversation in texts:
        asked = ""
        for said in conversation:
            finder.find(said, asked)
            asked = said


def _tagged(model: NerModel, texts: list[list[str]]) -> None:
    for conversation in texts:
        for said in conversation:
            model.predict(said)


def _tagged_at_once(model: NerModel, texts: list[list[str]]) -> None:
    for conversation in texts:
        model.predict_all([(said, "") for said in conversation])


def _alone(finder: NameFinder, texts: list[list[str]]) -> None:
    for conversation in texts:
        for said in conversation:
            finder.find(said, "")


if __name__ == "__main__":
    sys.exit(main())
