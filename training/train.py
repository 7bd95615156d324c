"""Trains the tagger and writes the model: `python -m training.train [--bench DIR [--leaks FILE]] [--minutes N] [--out DIR]`."""

from __future__ import annotations

import argparse
import multiprocessing
import random
import time
from concurrent.futures import Future, ProcessPoolExecutor
from pathlib import Path

import torch
from torch import Tensor, nn

from redactor.detect.ner.dictionaries import dictionaries
from redactor.detect.ner.features import FIRST, LAST, SHAPES, Lexicon
from training import (
    bench,
    calibrate,
    catalogs,
    evaluate,
    export,
    generate,
    handwritten,
    prose,
    sources,
    vocabulary,
)
from training.encode import IGNORE, Item, Types, batches, collate, encode
from training.examples import Example
from training.kinds import DEFAULT, KINDS
from training.model import Tagger, WordEncoder

SEED = 20261130
"""The seed of the first member; the last one takes another, so that the two err in different places."""
HIDDEN = 0.2
"""The share of words whose row, and of words whose gazetteer classes, are hidden in training."""
FIRST_ROW, LAST_ROW, CITY_ROW = SHAPES, SHAPES + FIRST, SHAPES + FIRST + LAST


def bench_items(directory: Path, types: Types, lexicon: Lexicon, r: random.Random) -> list[Item]:
    """The training part of every set that may train, with copies."""
    out: list[Item | None] = []
    for path in sorted(directory.glob("*.jsonl")):
        if path.stem in bench.MEASURE_ONLY:
            continue
        before = len(out)
        times: dict[tuple[str, str], int] = {}
        for identity, example in bench.examples(path, lexicon):
            if bench.held_out(identity) or bench.held_out(identity.removesuffix("/lc")):
                continue
            shown = times[example.text, example.context] = times.get((example.text, example.context), 0) + 1
            if shown > 2:
                continue
            out.append(encode(example, types))
            if example.context:
                out.append(encode(Example(example.text, example.spans), types))
            if path.stem not in {"records", "tau_fewshot"} or r.random() < 0.3:
                out += [encode(v, types) for v in bench.variants(example, r)]
        print(f"{path.stem}: {len(out) - before} examples", flush=True)
    return [item for item in out if item is not None]


def drop_features(
    rows: Tensor, pieces: Tensor, small: Tensor, known: Tensor, rate: float
) -> tuple[Tensor, Tensor, Tensor]:
    """Hide the word, its pieces or its gazetteer classes at random, so that unknown words are nothing new."""
    n = len(rows)
    rows = rows.masked_fill((torch.rand(n) < rate) & known, 0)
    pieces = pieces.masked_fill((torch.rand(n, 1) < rate / 3), 0)
    small = small.clone()
    hide = torch.rand(n) < rate
    for column, base in ((1, FIRST_ROW), (2, LAST_ROW), (3, CITY_ROW)):
        small[hide, column] = base
    return rows, pieces, small


class _Data:
    """The labelled part, read once, and a made-up part that is new in every epoch."""

    def __init__(self, args: argparse.Namespace, lexicon: Lexicon) -> None:
        self._types, self._r = Types(lexicon), random.Random(args.seed)
        self._real = bench_items(args.bench, self._types, lexicon, self._r) if args.bench else []
        self._maker = _Maker(args.made, int(args.made * args.by_hand), args.abroad, args.seed)

    def epoch(self, words: int) -> list[list[Item]]:
        """The batches of the next epoch, of about `words` words each."""
        made = self._maker.take(self._types)
        self._rows, self._pieces, self._small = self._types.tables()
        print(f"{len(self._real)} real, {len(made)} made, {len(self._types.rows)} word types", flush=True)
        return batches(self._real + made, words, self._r)

    def features(self, words: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The features of words by their numbers, some of them hidden."""
        rows = self._rows[words]
        return drop_features(rows, self._pieces[words].long(), self._small[words], rows > 140, HIDDEN)

    def stop(self) -> None:
        """End the process that makes examples."""
        self._maker.stop()


class _Learner:
    """Both halves of the model, their optimizer, and the running mean of their weights."""

    def __init__(self, kind: str, lexicon: Lexicon, words: list[str], rate: float) -> None:
        self.tagger = KINDS[kind]()
        self.encoder = WordEncoder(lexicon.rows, self.tagger.gaps.embedding_dim)
        _start_words(self.encoder, words)
        self._parameters = [*self.encoder.parameters(), *self.tagger.parameters()]
        self._optimizers = _optimizers(self.encoder, self.tagger, rate)
        self._mean = [p.detach().clone() for p in self._parameters]
        self._rate = rate
        self.steps = 0

    def step(self, batch: list[Item], data: _Data, done: float) -> float:
        """Learn from a batch; `done` is the part of the training that is over. Gives the loss."""
        rate = self._rate * min(1.0, (self.steps + 1) / 150) * (1 - done) + 1e-5
        for optimizer in self._optimizers:
            for group in optimizer.param_groups:
                group["lr"] = rate
        ids, gaps, tags, mask = collate(batch)
        distinct, inverse = ids.unique(return_inverse=True)
        vectors = self.encoder(*data.features(distinct))[inverse.view(ids.shape)]
        logits = self.tagger(vectors, gaps, mask)
        loss = nn.functional.cross_entropy(
            logits.view(-1, logits.shape[-1]), tags.view(-1), ignore_index=IGNORE, label_smoothing=0.02
        )
        for optimizer in self._optimizers:
            optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._parameters, 1.0)
        for optimizer in self._optimizers:
            optimizer.step()
        self.steps += 1
        if self.steps % 10 == 0:
            with torch.no_grad():
                torch._foreach_lerp_(
                    self._mean, self._parameters, 1 - min(0.98, self.steps / (self.steps + 100))
                )
        return loss.item()

    def finish(self) -> None:
        """Take the mean weights."""
        with torch.no_grad():
            torch._foreach_copy_(self._parameters, self._mean)
        self.encoder.eval()
        self.tagger.eval()


def _optimizers(encoder: WordEncoder, tagger: Tagger, rate: float) -> list[torch.optim.Optimizer]:
    """Muon for the products of the hidden layers, AdamW for tables, norms, biases and the last layer (docs/ner.md: why)."""
    hidden = [
        layer.weight
        for part in (encoder, tagger.blocks)
        for layer in part.modules()
        if isinstance(layer, nn.Linear)
    ]
    known = {id(weight) for weight in hidden}
    others = [p for p in (*encoder.parameters(), *tagger.parameters()) if id(p) not in known]
    muon = torch.optim.Muon(hidden, lr=rate, weight_decay=0.01, adjust_lr_fn="match_rms_adamw")
    adam = torch.optim.AdamW(others, lr=rate, weight_decay=0.01, fused=True, betas=(0.9, 0.98))
    return [muon, adam]


def train(args: argparse.Namespace) -> None:
    """Make the corpus, train for the time given, export."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    begun = time.monotonic()
    words = vocabulary.words(args.abroad)
    lexicon = Lexicon(sources.lexicon(words, vocabulary.common()).entries, dictionaries())
    data = _Data(args, lexicon)
    upcoming = data.epoch(args.words)
    learner = _Learner(args.kind, lexicon, words, args.rate)
    start, done, loss = time.monotonic(), 0.0, 0.0
    while done < 1:
        for batch in upcoming:
            spent = (time.monotonic() - start) / (args.minutes * 60)
            done = learner.steps / args.steps if args.steps else spent
            if done >= 1:
                break
            now = learner.step(batch, data, done)
            loss += (now - loss) / min(learner.steps, 50)
            if learner.steps % 200 == 0:
                print(f"step {learner.steps} done {done:.2f} loss {loss:.4f}", flush=True)
        else:
            upcoming = data.epoch(args.words)
    data.stop()
    learner.finish()
    args.out.mkdir(parents=True, exist_ok=True)
    export.write(learner.encoder, learner.tagger, lexicon, args.out)
    print(f"steps {learner.steps}, {time.monotonic() - begun:.0f} s", flush=True)


def _start_words(encoder: WordEncoder, words: list[str]) -> None:
    width = encoder.words.embedding_dim
    with torch.no_grad():
        encoder.words.weight[1:] = torch.from_numpy(vocabulary.vectors(words, width)) * 0.3


class _Maker:
    """Makes each epoch's examples in a process of its own, one epoch ahead of the training."""

    def __init__(self, size: int, by_hand: int, abroad: Path | None, seed: int) -> None:
        """Begin with the first epoch: `size` made-up examples, `by_hand` of texts by hand, some of prose and other languages."""
        self._size, self._by_hand, self._abroad, self._seed, self._epoch = size, by_hand, abroad, seed, 0
        self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        self._next = self._begin()

    def take(self, types: Types) -> list[Item]:
        """The examples of the next epoch, encoded."""
        made = self._next.result()
        self._epoch += 1
        self._next = self._begin()
        return [i for i in (encode(e, types) for e in made) if i is not None]

    def stop(self) -> None:
        """End the process."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _begin(self) -> Future[list[Example]]:
        return self._pool.submit(_examples, self._size, self._by_hand, self._abroad, self._seed, self._epoch)


def _examples(size: int, by_hand: int, abroad: Path | None, seed: int, epoch: int) -> list[Example]:
    return [
        *generate.corpus(seed + epoch, size),
        *prose.corpus(random.Random(seed - epoch), size // 16),
        *handwritten.corpus(random.Random(seed ^ epoch), by_hand),
        *(catalogs.corpus(abroad, random.Random(seed + 7 * epoch), size * 3 // 10) if abroad else ()),
    ]


def main() -> None:
    """Parse the options; train, calibrate, and evaluate where the scoring script is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--bench", type=Path, help="a folder of labelled sets; without it only made-up text trains"
    )
    parser.add_argument("--leaks", type=Path, help="the scoring script, to evaluate on the held-out part")
    parser.add_argument("--out", type=Path, default=Path("build/ner"))
    parser.add_argument("--kind", choices=sorted(KINDS), default=DEFAULT, help="which tagger")
    parser.add_argument("--made", type=int, default=50_000, help="made-up examples an epoch")
    parser.add_argument(
        "--by-hand", type=float, default=1.6, help="examples of texts by hand an epoch, for each made-up one"
    )
    parser.add_argument(
        "--abroad", type=Path, help="a folder of programs in other languages; see training.catalogs"
    )
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument(
        "--steps", type=int, default=0, help="stop after so many steps instead of minutes (repeatable)"
    )
    parser.add_argument("--words", type=int, default=3000, help="words a batch")
    parser.add_argument("--rate", type=float, default=5e-3)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    train(args)
    print(calibrate.fit(args.out, args.bench, calibrate.BIAS, write=True))
    if args.bench and args.leaks:
        evaluate.main(
            ["--bench", str(args.bench), "--leaks", str(args.leaks), "--model", str(args.out), "--speed"]
        )


if __name__ == "__main__":
    main()
