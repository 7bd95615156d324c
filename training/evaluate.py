"""Measures a model: strict leak recall and over-redaction of each set, reliability, speed.

`python -m training.evaluate --bench DIR --leaks FILE [--model DIR] [--all] [--spacy NAME] [SET...]`
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from redactor.detect.ner import NerModel
from training import bench

KEPT = frozenset({"ORGANIZATION"})
"""Labels that are found but not redacted, as the policies have it."""

Finder = Callable[[str, str], list[tuple[int, int, str, float]]]


def own(model: NerModel) -> Finder:
    """The tagger as a finder."""
    return lambda text, context: [(s.start, s.end, s.label, s.score) for s in model.predict(text, context)]


def spacy_finder(name: str) -> Finder:
    """A spaCy pipeline's entity recognizer as a finder: what Presidio would take from it."""
    import spacy

    nlp = spacy.load(name)
    nlp.select_pipes(enable=[p for p in nlp.pipe_names if p in {"tok2vec", "transformer", "ner"}])
    use = {"PERSON": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION", "FAC": "LOCATION", "DATE": "DATE"}
    return lambda text, _: [
        (e.start_char, e.end_char, use[e.label_], 0.85) for e in nlp(text).ents if e.label_ in use
    ]


def previous(messages: list[dict[str, Any]], index: int) -> str:
    """What was said before a message by the other side."""
    if (
        index
        and messages[index - 1]["role"] != messages[index]["role"]
        and messages[index]["role"] in {"user", "assistant"}
    ):
        return str(messages[index - 1]["content"])
    return ""


def redact(row: dict[str, Any], find: Finder, context: bool = True) -> dict[str, Any]:
    """A record with every span found replaced by a placeholder."""
    out = []
    for i, message in enumerate(row["messages"]):
        text = message["content"]
        for start, end, label, _ in reversed(find(text, previous(row["messages"], i) if context else "")):
            if label not in KEPT:
                text = f"{text[:start]}[{label}_1]{text[end:]}"
        out.append({**message, "content": text})
    return {"id": row["id"], "messages": out}


def selected(path: Path, everything: bool) -> list[dict[str, Any]]:
    """The rows of a set that count: the held-out fifth, or all of a set that never trains."""
    every = everything or path.stem in bench.MEASURE_ONLY
    return [r for r in bench.rows(path) if every or bench.held_out(r["id"].removesuffix("/lc"))]


def reliability(
    rows: list[dict[str, Any]], find: Finder, bins: dict[str, list[list[float]]], gold_of: Callable[..., Any]
) -> None:
    """Collect `(score, right)` of each label; right means that gold of any label covers half of the span or more."""
    for row in rows:
        for i, message in enumerate(row["messages"]):
            gold = [(s[1], s[2]) for s in gold_of(row, i)]
            for start, end, label, score in find(message["content"], previous(row["messages"], i)):
                covered = sum(max(0, min(end, b) - max(start, a)) for a, b in gold)
                bins.setdefault(label, []).append([score, float(covered * 2 >= end - start)])


def speed(find: Finder, texts: list[str], seconds: float = 3.0) -> tuple[float, float]:
    """Words a second of processor time and milliseconds a text, on texts of 60 to 150 characters, after one pass to warm up."""
    chosen = [t for t in texts if 60 <= len(t) <= 150][:400]
    for text in chosen:
        find(text, "")
    words = runs = 0
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        for text in chosen:
            find(text, "")
        words += sum(len(t.split()) for t in chosen)
        runs += len(chosen)
    spent = time.process_time() - begun
    return words / spent, spent / runs * 1000


def main(argv: list[str] | None = None) -> None:
    """Parse the options, print one line a set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument(
        "--leaks", type=Path, required=True, help="the scoring script; its `score(gold, out)` is used"
    )
    parser.add_argument("--model", type=Path)
    parser.add_argument("--spacy", help="measure this spaCy pipeline instead")
    parser.add_argument("--all", action="store_true", help="all rows, not only the held-out fifth")
    parser.add_argument("--no-context", action="store_true")
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--over", type=int, default=0, help="print so many spans found outside gold")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--bias", type=float, help="override the bias of O")
    args = parser.parse_args(argv)
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    spec = importlib.util.spec_from_file_location("leaks", args.leaks)
    assert spec and spec.loader
    leaks = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(leaks)
    if args.spacy:
        find = spacy_finder(args.spacy)
    else:
        model = NerModel.load(args.model)
        if args.bias is not None:
            model._tags._bias = np.float32(args.bias)
        find = own(model)
    texts: list[str] = []
    for path in sorted(args.bench.glob("*.jsonl")):
        if args.sets and path.stem not in args.sets:
            continue
        rows = selected(path, args.all)
        texts += [m["content"] for r in rows for m in r["messages"]]
        result, hit, tot, misses = leaks.score(rows, [redact(r, find, not args.no_context) for r in rows])
        recall = "     -" if result["recall"] is None else f"{result['recall']:6.3f}"
        print(
            f"{path.stem:16s} docs {result['docs']:5d} spans {result['spans']:5d} recall {recall} over {result['over']:6.4f}",
            flush=True,
        )
        if args.labels:
            for label in sorted(tot, key=lambda k: hit[k] - tot[k]):
                print(f"    {label:30s} {hit[label]:5d}/{tot[label]:<5d} {hit[label] / tot[label]:.3f}")
        for (label, value), n in misses.most_common(args.misses):
            print(f"    miss {n:3d} {label:20s} {value!r}")
        shown = 0
        for row in rows:
            for i, m in enumerate(row["messages"]):
                gold = [(s[1], s[2]) for s in row["spans"] if s[0] == i]
                for a, b, label, score in find(m["content"], previous(row["messages"], i)):
                    if shown < args.over and label not in KEPT and not any(a < d and c < b for c, d in gold):
                        print(
                            "    over",
                            label,
                            round(score, 2),
                            json.dumps(
                                m["content"][max(0, a - 30) : a]
                                + "<<"
                                + m["content"][a:b]
                                + ">>"
                                + m["content"][b : b + 20]
                            ),
                        )
                        shown += 1
    if args.speed:
        rate, ms = speed(find, texts)
        print(f"speed {rate:,.0f} words/s of one core, {ms:.3f} ms a turn of 60 to 150 characters")


if __name__ == "__main__":
    main()
