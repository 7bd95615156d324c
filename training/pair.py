"""Trains two models from different seeds, or takes two that are trained, and joins them: `python -m training.pair`.

The two learn at once, each on a core of its own; what is joined are files.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from training import export
from training.kinds import DEFAULT
from training.train import SEED

MEMBERS = ((DEFAULT, SEED), (DEFAULT, SEED + 1))
"""Kind and seed of each; what two kinds and two seeds of one gave stands in docs/ner.md."""


def join(folders: Sequence[Path], out: Path) -> None:
    """Make one model of trained models of one member each.

    Args:
        folders: of `training.train`, in the order of the members.
        out: where the joint model is written, with each member's calibration; made where it is not there.

    Raises:
        SystemExit: the models have different lexicons, tags, windows or biases.
    """
    metas = [json.loads((folder / "meta.json").read_text(encoding="utf-8")) for folder in folders]
    common = [
        {name: value for name, value in meta.items() if name not in {"calibration", "sha256"}}
        | {"lexicon": meta["sha256"]["lexicon.bin"]}
        for meta in metas
    ]
    if any(one != common[0] for one in common):
        raise SystemExit("the models differ in lexicon, tags, windows or bias")
    out.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(folders[0] / "lexicon.bin", out / "lexicon.bin")
    files = ["lexicon.bin"]
    for number, folder in enumerate(folders):
        for name, kind in (("tagger", "onnx"), ("words", "npz")):
            files.append(f"{name}{number}.{kind}")
            shutil.copyfile(folder / f"{name}0.{kind}", out / files[-1])
    settings = {name: metas[0][name] for name in ("window", "overlap", "context_words", "o_bias")}
    curves = [curve for meta in metas for curve in meta["calibration"]]
    export.stamp(out, {**settings, "calibration": curves}, files)


def _begin(options: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "training.train", *options])


def main() -> None:
    """Train where no models are given; join."""
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Other options go to the two runs of training.train."
    )
    parser.add_argument("--of", type=Path, nargs="+", help="folders of trained models; none: train them")
    parser.add_argument("--out", type=Path, default=Path("build/ner"))
    args, rest = parser.parse_known_args()
    folders = args.of or [args.out / f"member{number}" for number in range(len(MEMBERS))]
    if not args.of:
        runs = [
            _begin(["--kind", kind, "--seed", str(seed), "--out", str(folder), *rest])
            for (kind, seed), folder in zip(MEMBERS, folders, strict=True)
        ]
        if any([run.wait() for run in runs]):
            raise SystemExit("the training failed")
    join(folders, args.out)


if __name__ == "__main__":
    main()
