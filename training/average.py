"""Averages the weights of two runs of one line and writes the model: `python -m training.average RUN RUN --out DIR`."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from training import calibrate, export, sources, vocabulary
from training.kinds import DEFAULT, KINDS
from training.model import WordEncoder


def main() -> None:
    """Average, export, calibrate."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--bench", type=Path)
    parser.add_argument("--kind", choices=sorted(KINDS), default=DEFAULT)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    states = [torch.load(run / "weights.pt") for run in args.runs]
    mean = {
        half: {name: sum(s[half][name] for s in states) / len(states) for name in states[0][half]}
        for half in states[0]
    }
    lexicon = sources.lexicon(vocabulary.words(), vocabulary.common())
    tagger = KINDS[args.kind]()
    encoder = WordEncoder(lexicon.rows, tagger.gaps.embedding_dim)
    encoder.load_state_dict(mean["encoder"])
    tagger.load_state_dict(mean["tagger"])
    encoder.eval()
    tagger.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save(mean, args.out / "weights.pt")
    export.write(encoder, tagger, lexicon, args.out)
    print(calibrate.fit(args.out, args.bench, calibrate.BIAS, write=True))


if __name__ == "__main__":
    main()
