"""Looks for values that should have vanished, in whatever spelling, and for texts that should have stayed."""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent
_ONES = "zero one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SPOKEN = {
    **{word: str(i) for i, word in enumerate(_ONES)},
    **{word: str(i + 10) for i, word in enumerate(_TEENS)},
    **{word: str(i * 10 + 20) for i, word in enumerate(_TENS)},
    "oh": "0",
}
_TIMES = {"double": 2, "triple": 3}
_UNSAID = frozenset("um uh dot at dash underscore hyphen".split())
_PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9_]*\]")
_WORD = re.compile(r"[^\W_]+")
_LONG = 6


def expected() -> dict[str, dict[str, list[str]]]:
    """Sample's name -> what must vanish and what must stay."""
    return yaml.safe_load((FOLDER / "expected.yaml").read_text(encoding="utf-8"))


def read(path: Path) -> str:
    """The text of a file, compressed or not."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def remaining(text: str, values: list[str]) -> list[str]:
    """The values that are left in a text: as written, spoken, spelled, in JSON in strings, or spread over pieces."""
    written = [_written(view) for view in views(text)]
    found = []
    for value in values:
        want = _written(value)
        whole = want.replace(" ", "")
        if len(whole) >= _LONG:
            left = any(whole in view.replace(" ", "") for view in written)
        else:
            left = any(f" {want} " in f" {view} " for view in written)
        if left or re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text, re.IGNORECASE):
            found.append(value)
    return found


def missing(text: str, values: list[str]) -> list[str]:
    """The values that a text no longer holds."""
    all_views = [text, *views(text)]
    return [value for value in values if not any(value in view for view in all_views)]


def views(text: str) -> list[str]:
    """All that can be read in a text: its strings one by one, and those of one name joined."""
    single: list[str] = []
    joined: dict[str, str] = defaultdict(str)
    for name, value in _strings("", text):
        single.append(value)
        joined[name] += value
    for name in ("partial_json", "arguments", "content", "text"):
        if joined[name] not in single:
            single += [value for _, value in _strings(name, joined[name])]
    return [*single, *joined.values()]


def _strings(name: str, text: str) -> Iterator[tuple[str, str]]:
    opened = False
    for part in [text] if _parsed(text) is not None else text.splitlines():
        value = _parsed(part.removeprefix("data: "))
        if value is not None:
            opened = True
            yield from _inside(name, value)
    if not opened:
        yield name, text


def _inside(name: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield "", key
            yield from _inside(key, item)
    elif isinstance(value, list):
        for item in value:
            yield from _inside(name, item)
    elif isinstance(value, str):
        yield from _strings(name, value)
    elif value is not None:
        yield name, f"{value} "


def _parsed(text: str) -> Any:
    try:
        value = json.loads(text)
    except ValueError:
        return None
    return value if isinstance(value, dict | list) else None


def _written(text: str) -> str:
    """Lower-case words, with spoken digits as digits and single signs joined: "p r i, double four" -> "pri44"."""
    words: list[str] = []
    times, is_open = 1, False
    for match in _WORD.finditer(_PLACEHOLDER.sub(" § ", text).casefold().replace("§", " zzz ")):
        word = match.group()
        if word in _UNSAID:
            continue
        if word in _TIMES:
            times = _TIMES[word]
            continue
        spoken = _SPOKEN.get(word, word) * times
        times = 1
        short = len(word) == 1 or word in _SPOKEN
        if short and is_open:
            words[-1] += spoken
        else:
            words.append(spoken)
        is_open = short
    return " ".join(words)
