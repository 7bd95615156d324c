"""The files of a plan that say how vendors are set up, read and handed to the coverage rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from redactor import jsontext, yamltext
from redactor.analytics import JsonValue
from redactor.codecs import SUFFIXES
from redactor.errors import QuarantineError, UsageError
from redactor.launch import judge, llms, overrides
from redactor.launch.judge import Given
from redactor.launch.plan import Plan, Vendor
from redactor.launch.report import Result
from redactor.shells import files

MAX_FILE = 64 * 1024 * 1024
"""The largest file that is read, in bytes."""
_EXPORTS = (".json", ".jsonl", ".ndjson")
_UNREAD = (
    ".yaml",
    ".yml",
    ".json5",
    ".jsonc",
    ".toml",
    ".xml",
    ".har",
    *SUFFIXES,
    ".zip",
    ".tar",
    ".tgz",
)
_LINES = (".jsonl", ".ndjson", ".log", ".txt")
_LOGS = (*_EXPORTS, ".har", ".log", ".txt")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What was read.

    Attributes:
        documents: exports, logs and schemas.
        allowed: the language models of a workspace, or None.
        changes: the override file, or None.
    """

    documents: tuple[Given, ...] = field(default=(), repr=False)
    allowed: llms.Allowed | None = None
    changes: overrides.Overrides | None = None


def load(plan: Plan) -> Configuration:
    """Read what a plan names.

    Raises:
        UsageError: a file is missing, too large, or not what it should be. Nothing of it is in the message.
    """
    documents: list[Given] = []
    allowed = None
    for vendor in plan.vendors:
        for paths, kind, endings in (
            (vendor.exports, "", _EXPORTS),
            (vendor.request_logs, "log", _LOGS),
            (tuple(path for use in vendor.uses for path in use.schemas), "schema", _EXPORTS),
        ):
            documents += _documents(paths, vendor.name, kind, endings)
        documents += _passed_over(vendor, plan)
        if vendor.llm_list is not None:
            allowed = llms.given(_json(vendor.llm_list))
    changes = None
    if plan.overrides is not None:
        changes = overrides.parse(
            yamltext.parse(_text(plan.overrides), files.show(plan.overrides)), plan.overrides.name
        )
    return Configuration(tuple(documents), allowed, changes)


def places(plan: Plan, file: Path | None) -> dict[str, str]:
    """The names of a plan and its documents -> their paths below the working folder; without what lies elsewhere or shares a name.

    Args:
        plan: the plan.
        file: where it was read from, if it was.
    """
    found: dict[str, set[str]] = {}
    here = Path.cwd().resolve()

    def add(name: str, path: Path) -> None:
        real = path.resolve()
        below = real.relative_to(here).as_posix() if real.is_relative_to(here) else ""
        found.setdefault(name, set()).add(below)

    if file is not None:
        add(file.name, file)
    for vendor in plan.vendors:
        schemas = (path for use in vendor.uses for path in use.schemas)
        for source in files.find([*vendor.exports, *vendor.request_logs, *schemas]):
            add(files.show(source.relative), source.path)
    return {name: path for name, paths in found.items() for path in paths if path and len(paths) == 1}


def check(read: Configuration, plan: Plan, today: date, engine: Any = None) -> list[Result]:
    """What the rules say of it.

    Args:
        read: what `load` gave.
        plan: names the vendors and attestations.
        today: the day on which the age of rules is judged; attestations that are over by then do not count.
        engine: the redactor, for JSON schemas; None looks at none.

    Raises:
        UsageError: something attested is not for attesting.
    """
    find: Callable[[str], Iterable[str]] | None = None
    if engine is not None:
        find = lambda text: engine.scan_text(text).counts  # noqa: E731
    wrong = [item.rule for item in plan.attestations if item.rule not in judge.attestable()]
    if wrong:
        known = ", ".join(sorted(judge.attestable()))
        raise UsageError(f"can't attest {', '.join(wrong)}; these can be attested: {known}")
    return judge.judge(
        plan.vendors,
        read.documents,
        today=today,
        attested=_attested(plan, today),
        overrides=read.changes,
        llm_list=read.allowed,
        find=find,
    )


def _attested(plan: Plan, today: date) -> Mapping[str, str]:
    """Rule -> who vouches for it today, in words for the report."""
    words = {}
    for item in plan.attestations:
        if item.holds(today):
            parts = [f"by {item.by}" if item.by else "by the one who ran this"]
            parts += [f"signed {item.signed.isoformat()}"] if item.signed else []
            parts += [f"until {item.until.isoformat()}"] if item.until else []
            words[item.rule] = f"attested {', '.join(parts)}; not verified"
    return words


def _documents(paths: Iterable[Path], vendor: str, kind: str, endings: tuple[str, ...]) -> Iterator[Given]:
    for path in paths:
        is_named = path.is_file()
        found = [source for source in files.find([path]) if is_named or source.path.suffix.lower() in endings]
        if not found:
            raise UsageError(f"{files.show(path)} holds no file that ends in {', '.join(endings)}")
        for source in found:
            name = files.show(source.relative)
            is_lines = source.path.suffix.lower() in _LINES
            value = _entries(source.path, kind) if is_lines else _json(source.path)
            yield Given(name, value, vendor, kind)


def _passed_over(vendor: Vendor, plan: Plan) -> Iterator[Given]:
    """The files among a vendor's exports that hold data in a form that is not read: an agent's configuration may be one of them.

    Notes, pictures and the like are no exports, and what the plan names elsewhere is read there.
    """
    uses = (path for use in vendor.uses for path in use.schemas)
    elsewhere = [
        *vendor.request_logs,
        *uses,
        *filter(None, (vendor.llm_list, plan.overrides, plan.signature_key)),
    ]
    read = {source.path.resolve() for source in files.find(elsewhere)}
    for source in files.find([path for path in vendor.exports if path.is_dir()]):
        if source.path.suffix.lower() in _UNREAD and source.path.resolve() not in read:
            yield Given(files.show(source.relative), None, vendor.name)


def _text(path: Path) -> str:
    shown = files.show(path)
    try:
        if path.stat().st_size > MAX_FILE:
            raise UsageError(f"{shown} is too large: more than {MAX_FILE} bytes")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"can't read {shown}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{shown} is not UTF-8") from None


def _json(path: Path) -> JsonValue:
    text = _text(path)
    if not text.strip():
        raise UsageError(f"{files.show(path)} is empty")
    try:
        parsed: JsonValue = jsontext.parse(text)
    except QuarantineError as error:
        raise UsageError(f"{files.show(path)} is not JSON ({error})") from None
    return parsed


def _entries(path: Path, kind: str) -> JsonValue:
    """The values of JSON lines; of a log, the lines that are no JSON as texts."""
    entries: list[JsonValue] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            entries.append(jsontext.parse(line))
        except QuarantineError:
            if kind != "log":
                raise UsageError(f"{files.show(path)}: line {number} is not JSON") from None
            entries.append(line)
    return entries
