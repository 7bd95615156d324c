"""Fits the score curve of a model on half of the held-out rows and reports reliability on the other half.

`python -m training.calibrate --model DIR [--bench DIR] [--bias B] [--write]`
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import json
from pathlib import Path
from typing import Any

from redactor.detect.ner import NerModel
from training import bench, export, generate
from training.evaluate import own, previous, selected

BIAS = -3.75
"""What is added to the logit of "outside", chosen for recall: docs/ner.md."""
CURVE_BIAS = -0.7
"""The bias at which the curve is fitted: what the greater one finds beyond is scored as here, which finds more end to end."""

Pair = tuple[float, float, str]


def pairs(model: NerModel, rows: list[dict[str, Any]]) -> list[Pair]:
    """`(raw score, 1 if gold covers half of the span, label)` of every span found."""
    find, out = own(model), []
    for row in rows:
        for i, message in enumerate(row["messages"]):
            gold = [(s[1], s[2]) for s in row["spans"] if s[0] == i]
            for start, end, label, score in find(message["content"], previous(row["messages"], i)):
                covered = sum(max(0, min(end, b) - max(start, a)) for a, b in gold)
                if label not in {"LOCATION", "ORGANIZATION", "USERNAME"} or covered:
                    out.append((score, float(covered * 2 >= end - start), label))
    return out


def made_rows(seed: int, size: int) -> list[dict[str, Any]]:
    """Made-up rows that never train."""
    return [
        {
            "messages": [{"role": "assistant", "content": e.context}, {"role": "user", "content": e.text}],
            "spans": [[1, a, b, label] for a, b, label in e.spans],
        }
        for e in generate.corpus(seed, size)
    ]


def isotonic(points: list[Pair]) -> list[list[float]]:
    """A rising step-free curve by pooling neighbours that fall, thinned to at most 12 knots."""
    blocks: list[list[float]] = []
    for score, right, _ in sorted(points):
        blocks.append([score, right, 1.0])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            s, r, n = blocks.pop()
            b = blocks[-1]
            b[0], b[1], b[2] = (b[0] * b[2] + s * n) / (b[2] + n), b[1] + r, b[2] + n
    merged: list[list[float]] = []
    least = max(20.0, len(points) / 60)
    for s, r, n in blocks:
        if merged and merged[-1][2] < least:
            m = merged[-1]
            m[0], m[1], m[2] = (m[0] * m[2] + s * n) / (m[2] + n), m[1] + r, m[2] + n
        else:
            merged.append([s, r, n])
    knots = [[round(s, 4), round(r / n, 4)] for s, r, n in merged]
    step = max(1, -(-len(knots) // 12))
    thin = [*knots[::step], *([knots[-1]] if (len(knots) - 1) % step else [])]
    return [[0.0, 0.0], *[k for k in thin if 0 < k[0] < 1], [1.0, max(thin[-1][1], 0.99)]]


def apply(curve: list[list[float]], raw: float) -> float:
    """Read a curve at a raw score."""
    for (x0, y0), (x1, y1) in itertools.pairwise(curve):
        if raw <= x1:
            return y0 + (y1 - y0) * (raw - x0) / (x1 - x0)
    return curve[-1][1]


def table(points: list[Pair], curve: list[list[float]]) -> str:
    """Reliability: of the spans whose calibrated score falls in a bin, how many are right."""
    edges, lines = (
        [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01],
        ["| score | spans | mean score | right |", "|---|---|---|---|"],
    )
    scored = [(apply(curve, s), r) for s, r, _ in points]
    for low, high in itertools.pairwise(edges):
        inside = [(s, r) for s, r in scored if low <= s < high]
        if inside:
            mean, right = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            lines.append(f"| {low}-{min(high, 1)} | {len(inside)} | {mean:.3f} | {right:.3f} |")
    return "\n".join(lines)


def fit(folder: Path, sets: Path | None, bias: float, write: bool) -> str:
    """Fit the curve of a model and measure it.

    Args:
        folder: the model; its meta data is written anew.
        sets: a folder of labelled sets, or None for made-up text alone.
        bias: what the model is to add to the logit of "outside"; below 0 finds more.
        write: keep the curve in the meta data.

    Returns:
        How many spans were used, and the reliability table.
    """
    export.stamp(folder, {"o_bias": CURVE_BIAS, "calibration": [[[0.0, 0.0], [1.0, 1.0]]]})
    model = NerModel.load(folder)
    rows = made_rows(7, 1500)
    for path in sorted(sets.glob("*.jsonl")) if sets else ():
        if path.stem not in bench.MEASURE_ONLY | bench.PARTIAL:
            rows += selected(path, False)
    half = [int(hashlib.sha256(json.dumps(r["messages"]).encode()).hexdigest(), 16) % 2 for r in rows]
    known, test = (pairs(model, [r for r, h in zip(rows, half, strict=True) if h == k]) for k in (0, 1))
    curve = isotonic(known)
    if write:
        export.stamp(folder, {"o_bias": bias, "calibration": [curve]})
    return f"fitted on {len(known)} spans; the table is of the other {len(test)}\n{table(test, curve)}"


def main() -> None:
    """Fit, report, and with `--write` put curve and bias into the model's meta data."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--bias", type=float, default=BIAS)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    print(fit(args.model, args.bench, args.bias, args.write))


if __name__ == "__main__":
    main()
