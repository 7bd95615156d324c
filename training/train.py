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

from redactor.detect.ner.features import FIRST, LAST, SHAPES, Lexicon
from training import bench, calibrate, evaluate, export, generate, prose, sources, vocabulary
from training.encode import IGNORE, Item, Types, batches, collate, encode
from training.kinds import DEFAULT, KINDS
from training.model import Tagger, WordEncoder

SEED = 20261121
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
                out.append(encode(generate.Example(example.text, example.spans), types))
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


def train(args: argparse.Namespace) -> None:
    """Make the corpus, train for the time given, export."""
    torch.set_num_threads(args.threads)
    torch.manual_seed(SEED)
    r = random.Random(SEED)
    begun = time.monotonic()
    words = vocabulary.words()
    lexicon = sources.lexicon(words, vocabulary.common())
    types = Types(lexicon)
    real = bench_items(args.bench, types, lexicon, r) if args.bench else []
    maker = _Maker(args.made)
    made = maker.take(types)
    print(
        f"corpus: {len(real)} real, {len(made)} made, {len(types.rows)} word types, {time.monotonic() - begun:.0f} s",
        flush=True,
    )
    all_rows, all_pieces, all_small = types.tables()
    tagger = KINDS[args.kind]()
    encoder = WordEncoder(lexicon.rows, tagger.gaps.embedding_dim)
    if args.start:
        load(args.start, encoder, tagger)
    else:
        _start_words(encoder, words)
    teacher = _Teacher(args.teacher, args.teacher_kind, lexicon.rows) if args.teacher else None
    parameters = [*encoder.parameters(), *tagger.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=args.rate, weight_decay=0.01, fused=True, betas=(0.9, 0.98))
    average = [p.detach().clone() for p in parameters]
    start, step, seconds, total, seen = time.monotonic(), 0, args.minutes * 60, 0.0, 0
    epoch = 0
    done = 0.0
    while done < 1:
        epoch += 1
        if epoch > 1:
            made = maker.take(types)
            all_rows, all_pieces, all_small = types.tables()
        pool = real + made
        for batch in batches(pool, args.words, r):
            done = (time.monotonic() - start) / seconds if not args.steps else step / args.steps
            if done >= 1:
                break
            rate = args.rate * min(1.0, (step + 1) / 150) * (1 - done) + 1e-5
            for group in optimizer.param_groups:
                group["lr"] = rate
            ids, gaps, tags, mask = collate(batch)
            distinct, inverse = ids.unique(return_inverse=True)
            rows = all_rows[distinct]
            features = drop_features(rows, all_pieces[distinct].long(), all_small[distinct], rows > 140, 0.12)
            vectors = encoder(*features)[inverse.view(ids.shape)]
            logits = tagger(vectors, gaps, mask)
            loss = nn.functional.cross_entropy(
                logits.view(-1, logits.shape[-1]), tags.view(-1), ignore_index=IGNORE, label_smoothing=0.02
            )
            if teacher is not None:
                soft = teacher(
                    rows,
                    all_pieces[distinct].long(),
                    all_small[distinct],
                    inverse.view(ids.shape),
                    gaps,
                    mask,
                )
                judged = tags != IGNORE
                loss = 0.4 * loss + 0.6 * nn.functional.cross_entropy(logits[judged], soft[judged])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            step += 1
            if step % 10 == 0:
                decay = min(0.98, step / (step + 100))
                with torch.no_grad():
                    torch._foreach_lerp_(average, parameters, 1 - decay)
            total, seen = total * 0.98 + loss.item(), seen * 0.98 + 1
            if step % 200 == 0:
                print(f"epoch {epoch} step {step} done {done:.2f} loss {total / seen:.4f}", flush=True)
    maker.stop()
    with torch.no_grad():
        torch._foreach_copy_(parameters, average)
    encoder.eval()
    tagger.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    torch.save({"encoder": encoder.state_dict(), "tagger": tagger.state_dict()}, args.out / "weights.pt")
    export.write(encoder, tagger, lexicon, args.out)
    print(f"steps {step}, epochs {epoch}, {time.monotonic() - begun:.0f} s", flush=True)


def load(folder: Path, encoder: WordEncoder, tagger: Tagger) -> None:
    """Take over the weights of an earlier run of the same kind."""
    state = torch.load(folder / "weights.pt")
    encoder.load_state_dict(state["encoder"])
    tagger.load_state_dict(state["tagger"])


class _Teacher:
    """A trained tagger whose probabilities another one learns."""

    def __init__(self, folder: Path, kind: str, rows: int) -> None:
        self.tagger = KINDS[kind]()
        self.encoder = WordEncoder(rows, self.tagger.gaps.embedding_dim)
        load(folder, self.encoder, self.tagger)
        self.encoder.eval()
        self.tagger.eval()

    @torch.no_grad()
    def __call__(
        self, rows: Tensor, pieces: Tensor, small: Tensor, words: Tensor, gaps: Tensor, mask: Tensor
    ) -> Tensor:
        found: Tensor = self.tagger(self.encoder(rows, pieces, small)[words], gaps, mask)
        return found.softmax(-1)


def _start_words(encoder: WordEncoder, words: list[str]) -> None:
    width = encoder.words.embedding_dim
    with torch.no_grad():
        encoder.words.weight[1:] = torch.from_numpy(vocabulary.vectors(words, width)) * 0.3


class _Maker:
    """Makes each epoch's examples in a process of its own, one epoch ahead of the training."""

    def __init__(self, size: int) -> None:
        """Begin with the first epoch; `size` examples an epoch, and a sixteenth as many sentences of prose."""
        self._size, self._epoch = size, 0
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

    def _begin(self) -> Future[list[generate.Example]]:
        return self._pool.submit(_examples, self._size, self._epoch)


def _examples(size: int, epoch: int) -> list[generate.Example]:
    return generate.corpus(SEED + epoch, size) + prose.corpus(random.Random(SEED - epoch), size // 16)


def main() -> None:
    """Parse the options; train, calibrate, and evaluate where the scoring script is given."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--bench", type=Path, help="a folder of labelled sets; without it only made-up text trains"
    )
    parser.add_argument("--leaks", type=Path, help="the scoring script, to evaluate on the held-out part")
    parser.add_argument("--out", type=Path, default=Path("build/ner"))
    parser.add_argument("--start", type=Path, help="go on from the weights of an earlier run")
    parser.add_argument("--kind", choices=sorted(KINDS), default=DEFAULT, help="which tagger")
    parser.add_argument("--teacher", type=Path, help="learn from the probabilities of an earlier run too")
    parser.add_argument("--teacher-kind", choices=sorted(KINDS), default=DEFAULT)
    parser.add_argument("--made", type=int, default=100_000, help="made-up examples an epoch")
    parser.add_argument("--minutes", type=float, default=36)
    parser.add_argument(
        "--steps", type=int, default=0, help="stop after so many steps instead of minutes (repeatable)"
    )
    parser.add_argument("--words", type=int, default=3000, help="words a batch")
    parser.add_argument("--rate", type=float, default=1.5e-3)
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
