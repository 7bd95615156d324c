"""Names of files, members of archives, columns and sheets that hold something personal, and the names that go out instead.

All names of one place are read as one record, so that one person has one number in them. A name in which nothing is found stays as
it is, its ending (`.json.gz`) always. Names of products and of what they make are not read. In others signs become spaces before
they are read (`jane_doe`, `JaneDoe`), a placeholder loses its brackets, and names that become equal are numbered in their order:
`PERSON_1.json`, `PERSON_1_2.json`. In a path a word is a name only beside another one that the lists know, and places and firms
stay: the folder that goes out should have the paths that came in. Ids of the machinery stay. Dates in a name say when a file was
made and stay with it, but go to the year beside something personal.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from redactor.makers import MAKERS

_PACKED = r"gz|zst|gzip|zstd|bz2|xz"
_ENDING = re.compile(
    r"(?:\.(?:jsonl?|ndjson|csv|tsv|txt|md|log|vtt|srt|sse|xml|ya?ml|html?|parquet|xlsx?|zip|tar|tgz|pb|binpb|msgpack"
    rf"|wav|mp3|mp4|m4a|ogg|opus|flac|webm|pdf|png|jpe?g|gif|bin|dat|bak|out))?(?:\.(?:{_PACKED}))?\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:(?P<sign>[-_.]?)(?:0[1-9]|1[0-2])(?P=sign)(?:0[1-9]|[12]\d|3[01]))"
    r"(?:[-_T ]?\d\d[-_:h.]?\d\d(?:[-_:m.]?\d\d)?Z?)?(?!\d)"
)
_ID = re.compile(
    r"(?<![^\W_])(?:(?:conv|call|chat|msg|req|sess|run|thread|agent|resp|batch"
    r"|evt)_)?(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{16,})(?![^\W_])",
    re.IGNORECASE,
)
_BREAK = re.compile(r"_+|(?<=[^\W\d_])-(?=\w)|(?<=\w)-(?=[^\W\d_])|(?<=[a-z])(?=[A-Z][a-z])")
_DOT = re.compile(r"(?<=[^\W\d_])\.(?=[^\W\d_])")
_UNSAFE = re.compile(r"[^\w .,()@+=&'-]+")
_PLACEHOLDER = re.compile(r"(\[[A-Z][A-Z0-9_]*_\d+\])")
_NOT_IN_NAMES = ("LOCATION", "CITY", "ORGANIZATION", "ZIP_CODE")
"""What a name of a file is too short to show."""
_LONG_ID = re.compile(r"(?:\d\D?){7}")
_DATE_ONLY = re.compile(r"\[(?!DATE_TIME_)[A-Z]")
_WORTH_READING = re.compile(r"[^\W\d_]{2}|(?:\d\D?){7}")


def as_json(names: Sequence[str]) -> str:
    """The record in which names are read.

    Args:
        names: paths, with `/` between folders.
    """
    return json.dumps({"files": [_spoken(part) for part in _parts(names)]})


def renamed(names: Sequence[str], redacted: str | None, *, are_paths: bool = True) -> dict[str, str]:
    """What each name becomes.

    Args:
        names: what was given to `as_json`.
        redacted: that record after it was redacted; None where it was withheld, and then no name stays.
        are_paths: whether what only may be something personal stays.

    Returns:
        old path -> new path; no two new paths are equal, and none is empty.
    """
    parts = _parts(names)
    new_of: dict[str, str] = {}
    values = [None] * len(parts) if redacted is None else json.loads(redacted)["files"]
    for part, now in zip(parts, values, strict=True):
        spoken = _spoken(part)
        now = None if now is None else _sure(spoken, str(now)) if are_paths else str(now)
        if now is not None and not spoken:
            new_of[part] = part  # nothing in it was read
        elif now == spoken or (now is not None and "[DATE_TIME_" in now and not _DATE_ONLY.search(now)):
            new_of[part] = part
        else:
            new_of[part] = _written(part, "" if now is None else str(now))
    return apart({name: "/".join(new_of[part] for part in name.split("/")) for name in names})


def keys_as_json(names: Sequence[str]) -> str:
    """The record in which the names of columns are read: as the names of members."""
    return json.dumps(dict.fromkeys(names))


def renamed_keys(names: Sequence[str], redacted: str | None) -> dict[str, str]:
    """What each column is called; `redacted` as for `renamed`."""
    if redacted is None:
        return {name: f"column_{number}" for number, name in enumerate(dict.fromkeys(names), 1)}
    return dict(zip(dict.fromkeys(names), json.loads(redacted), strict=True))


def plain(text: str) -> str:
    """A redacted text without the signs that a name can't have."""
    return re.sub(r" +", "_", _UNSAFE.sub(" ", text).strip(" .")) or "name"


def _parts(names: Sequence[str]) -> list[str]:
    return sorted({part for name in names for part in name.split("/")})


def _stem(part: str) -> tuple[str, str]:
    found = _ENDING.search(part)
    if found is None or found.start() == 0:  # `.csv` is a name
        return part, ""
    return part[: found.start()], found.group()


def _spoken(part: str) -> str:
    """A name as it is read: without its ending, without dates, its signs as spaces; empty where nothing can stand in it."""
    text = _ID.sub(" ", _DATE.sub(" ", _stem(part)[0]))
    if "@" not in text:
        text = _DOT.sub(" ", text)
    words = _BREAK.sub(" ", text).split()
    text = " ".join(word for word in words if word.casefold() not in MAKERS)
    return text if _WORTH_READING.search(text) else ""


def _written(part: str, now: str) -> str:
    stem, ending = _stem(part)
    years = [found["year"] for found in _DATE.finditer(stem)]
    return "_".join([plain(now), *years, *_ID.findall(_DATE.sub(" ", stem))]) + ending


def _sure(spoken: str, now: str) -> str:
    """The redacted name, in which what only may be something personal stands again: two words in a row are seldom a person's."""
    parts = _PLACEHOLDER.split(now)
    shortest, longest = (
        re.fullmatch("".join(said if i % 2 else re.escape(part) for i, part in enumerate(parts)), spoken)
        for said in ("(.+?)", "(.+)")
    )
    if shortest is None or longest is None or shortest.groups() != longest.groups() or len(parts) == 1:
        return now  # what stood where can't be told
    from redactor.detect.ner.listed import is_full_name  # most runs never need the lists

    found = [(parts[2 * i + 1][1:].rpartition("_")[0], said) for i, said in enumerate(shortest.groups())]
    unsure = [
        entity in _NOT_IN_NAMES or (entity == "UNIQUE_ID" and not _LONG_ID.search(said))
        for entity, said in found
    ]
    numbered = any(not may and entity != "PERSON" for may, (entity, _) in zip(unsure, found, strict=True))
    for i, (entity, said) in enumerate(found):  # beside somebody's number a word that may be a name is one
        if unsure[i] or (entity == "PERSON" and not numbered and not is_full_name(said)):
            parts[2 * i + 1] = said
    return "".join(parts)


def apart(paths: Mapping[str, str]) -> dict[str, str]:
    """Number the paths that would become equal; those that stay as they were keep their name."""
    taken = {_fold(new) for old, new in paths.items() if old == new}
    out = {}
    for old, new in paths.items():
        if old != new:
            path, number = PurePosixPath(new), 1
            stem, ending = _stem(path.name)
            while _fold(new) in taken:
                number += 1
                new = path.with_name(f"{stem}_{number}{ending}").as_posix()
            taken.add(_fold(new))
        out[old] = new
    return out


def _fold(path: str) -> str:
    return path.casefold()
