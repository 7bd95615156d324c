"""Real English without persons: the documentation inside Python's standard library (PSF licence), cut into sentences."""

from __future__ import annotations

import ast
import functools
import random
import re
import sysconfig
from pathlib import Path

from training.examples import Example
from training.vocabulary import safe_words


def _docstrings(path: Path) -> list[str]:
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError):
        return []
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    out = [d for node in ast.walk(tree) if isinstance(node, kinds) and (d := ast.get_docstring(node))]
    if path.name == "topics.py":
        out += [
            n.value
            for n in ast.walk(tree)
            if isinstance(n, ast.Constant) and isinstance(n.value, str) and len(n.value) > 200
        ]
    return out


@functools.cache
def sentences() -> list[str]:
    """Sentences of 4 to 40 words, most of whose words are common; those with marks of code are left out."""
    root = Path(sysconfig.get_paths()["stdlib"])
    safe, out = (
        set(safe_words()) | {"a", "to", "of", "is", "in", "it", "if", "be", "an", "or", "on", "by"},
        [],
    )
    for path in sorted(root.rglob("*.py")):
        if {"test", "tests", "site-packages", "idlelib", "lib2to3"} & set(path.parts):
            continue
        for text in _docstrings(path):
            for sentence in re.split(r"(?<=[.!?:])\s+|\n\s*\n", text):
                clean = " ".join(sentence.split())
                words = re.findall(r"[a-z]+", clean.lower())
                if (
                    4 <= len(words) <= 40
                    and not re.search(r"[=>\[\]{}_*`|\\<#@]|\d{3}", clean)
                    and sum(x in safe for x in words) > 0.66 * len(words)
                ):
                    out.append(clean)
    return sorted(set(out))


def corpus(r: random.Random, size: int) -> list[Example]:
    """Draw sentences, some lower-cased and bare as speech would be; capitalised words inside are not judged."""
    out = []
    for _ in range(size):
        text = r.choice(sentences())
        unsure = tuple((m.start(), m.end(), "?") for m in re.finditer(r"(?<=[a-z,] )[A-Z]\w+|\d[\d.]*", text))
        k = r.random()
        if k < 0.45:
            text = text.lower()
        if k < 0.25:
            text = re.sub(r"[.,:;!?\"()]", " ", text)
        out.append(Example(text, unsure))
    return out
