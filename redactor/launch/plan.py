"""The plan of a validation: what is launched, what is vouched for, which way records take, and what has to be shown.

A plan is data (YAML), parsed once, strictly, and frozen; nothing is read, connected to or started here. Paths are relative to the
plan's own folder. Every error names the field, as `PLAN.yaml: sinks[1].kind`.

    name          what is launched, one line                                                                       (required)
    vendors       the vendors whose products see records: their configuration, uses and logs
    attestations  what no file can show (a signed BAA), who vouches for it, since when and until when
    redaction     the policy, and the real path that records take: in-process, batch, stream, command, http or outside
    samples       files with records of the user's own schema; canaries take their structure and none of their text
    sinks         where records end up, so where canaries are looked for: files, folders, logs, standard input, tables
    residual      outputs that exist already, which are scanned for what is left
    canaries      how many are made, and of which kinds
    thresholds    what has to be shown
    overrides     a file that changes the lists of the rules
    signature     the key that signs the evidence
    reports       files that are written: html, json, junit, sarif
"""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar
from urllib.parse import parse_qsl, urlsplit

import yaml

from redactor.errors import UsageError
from redactor.launch.canaries.bounds import CONFIDENCE, needed

__all__ = [
    "Attestation",
    "CanarySpec",
    "PathKind",
    "PathSpec",
    "Plan",
    "Sink",
    "SinkKind",
    "Thresholds",
    "Use",
    "Vendor",
    "load",
    "parse",
]

DEFAULT_POLICY = "hipaa-safe-harbor"
SEED = 20261121
RETENTION = ("standard", "zero")
REPORTS = ("html", "json", "junit", "sarif")

T = TypeVar("T")
_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_ENVIRONMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*(?:\.[A-Za-z_][A-Za-z0-9_$]*){0,2}")
_RULE = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")


class PathKind(StrEnum):
    """The way that records take through the redaction."""

    IN_PROCESS = "in-process"
    BATCH = "batch"
    STREAM = "stream"
    COMMAND = "command"
    HTTP = "http"
    OUTSIDE = "outside"
    """Nothing is sent: the canaries are written to a file, the user sends them, and the sinks are looked into in a second run."""


class SinkKind(StrEnum):
    """What kind of place records end up in."""

    FILE = "file"
    DIRECTORY = "directory"
    LOG = "log"
    """A file of which only what is added while canaries are sent is read."""
    STDIN = "stdin"
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


@dataclass(frozen=True, slots=True)
class Use:
    """One use of a product, as a coverage table is asked for it.

    Attributes:
        product: such as chat, claude-code, cowork or api.
        access: such as enterprise-hipaa-ready, enterprise, api-hipaa-ready, api or third-party-cloud.
        retention: standard or zero.
        model: the id of the model, or nothing.
        organization: which organization uses it; uses with the same name share their settings.
        workspace: which workspace of it, or nothing.
        features: ids of the features in use, such as prompt-caching or files-api.
        schemas: files or folders with the JSON schemas that are sent along.
    """

    product: str
    access: str
    retention: str
    model: str = ""
    organization: str = ""
    workspace: str = ""
    features: tuple[str, ...] = ()
    schemas: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Vendor:
    """One vendor whose products see records.

    Attributes:
        name: such as elevenlabs, anthropic, retell, vapi, twilio, contact-lens or assemblyai; one that no rules know is not shown.
        products: the vendor's products in use.
        exports: files or folders of `.json` files: captured answers of the vendor's API.
        request_logs: files or folders with logs of requests to the vendor's API.
        llm_list: the answer that names the language models of the workspace.
        uses: see Use; for vendors with a coverage table.
    """

    name: str
    products: tuple[str, ...] = ()
    exports: tuple[Path, ...] = ()
    request_logs: tuple[Path, ...] = ()
    llm_list: Path | None = None
    uses: tuple[Use, ...] = ()


@dataclass(frozen=True, slots=True)
class Attestation:
    """What a person vouches for, since no file can show it.

    Attributes:
        rule: the id of the rule, such as elevenlabs.baa.
        by: who vouches for it: a name or a role, as it shall stand in the report.
        signed: the day of the signature; None where only a flag of the command line says it.
        until: the last day on which it holds; None where it has no end.
        reference: where the paper lies.
    """

    rule: str
    by: str = ""
    signed: datetime.date | None = None
    until: datetime.date | None = None
    reference: str = ""

    def holds(self, today: datetime.date) -> bool:
        """Whether it is signed by that day, and not over."""
        return (self.signed is None or self.signed <= today) and (self.until is None or today <= self.until)


@dataclass(frozen=True, slots=True)
class PathSpec:
    """The policy, and the way that records take.

    Attributes:
        kind: see PathKind.
        policy: the name or the file of the policy.
        key_file: the file with the key of keyed operators.
        nlp: the language model, or None for the embedded one.
        record_format: the record format, or None to recognise each record.
        command: the words of a command that reads JSON lines and writes JSON lines, for COMMAND; no shell is started.
        url: where each record is sent by POST, for HTTP.
        token_env: the environment variable that holds the bearer token, for HTTP.
        answers: whether what comes back is the redacted record; where it is not, sinks alone show what became of it.
        settle: seconds to wait, after the last canary, until sinks are read.
        timeout: seconds: for each record (in-process, http), or for the whole run of a command.
    """

    kind: PathKind = PathKind.IN_PROCESS
    policy: str = DEFAULT_POLICY
    key_file: Path | None = None
    nlp: str | None = None
    record_format: str | None = None
    command: tuple[str, ...] = ()
    url: str = ""
    token_env: str = ""
    answers: bool = True
    settle: float = 0.0
    timeout: float = 600.0


@dataclass(frozen=True, slots=True)
class Sink:
    """A place to look into.

    Attributes:
        name: how the report calls it.
        kind: see SinkKind.
        path: of a file, folder, log or SQLite database.
        glob: which files of a folder.
        dsn: of PostgreSQL, without a password.
        dsn_env: the environment variable that holds the DSN.
        tables: which tables are read; for a database.
    """

    name: str
    kind: SinkKind
    path: Path | None = None
    glob: str = "**/*"
    dsn: str = field(default="", repr=False)
    dsn_env: str = ""
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CanarySpec:
    """Which canaries are made.

    Attributes:
        seed: the same seed makes the same canaries.
        per_kind: how many of each entity type in each surface form; None computes it from the thresholds; 0 sends none.
        documents: how many whole documents with several values; None computes it from the thresholds.
        entity_types: only these; empty is all that the policy removes.
        forms: only these; empty is all.
        speakers: who says them.
        noise: how speech recognition garbles them.
    """

    seed: int = SEED
    per_kind: int | None = None
    documents: int | None = None
    entity_types: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ("caller", "agent")
    noise: tuple[str, ...] = ("clean", "fillers", "garbled")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """What has to be shown.

    Attributes:
        rate: the rate at which canaries of each kind must be shown to be caught, at `confidence`; None asks only for `max_leak`.
        misses: how many misses of a kind the computed number of canaries leaves room for.
        overall: the same rate for all canaries together.
        documents: the rate of whole documents that must be shown to be without a leak.
        confidence: of the lower bounds, one-sided.
        max_leak: the part of the canaries of a kind that may get through, whatever can be shown.
        decoys: the part of the harmless phrases whose redaction is only worth a warning when it is more.
    """

    rate: float | None = 0.9
    misses: int = 1
    overall: float | None = 0.98
    documents: float | None = 0.9
    confidence: float = CONFIDENCE
    max_leak: float = 0.05
    decoys: float = 0.05

    def per_kind(self) -> int:
        """How many canaries of a kind it takes to show `rate`, with `misses` of them missed."""
        return needed(self.rate, self.misses, self.confidence) if self.rate is not None else 6

    def per_document(self) -> int:
        """How many documents it takes to show `documents`, with `misses` of them not clean."""
        return needed(self.documents, self.misses, self.confidence) if self.documents is not None else 20


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan; see the module's text."""

    name: str
    vendors: tuple[Vendor, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    redaction: PathSpec = PathSpec()
    samples: tuple[Path, ...] = ()
    sinks: tuple[Sink, ...] = ()
    residual: tuple[Path, ...] = ()
    canaries: CanarySpec = CanarySpec()
    thresholds: Thresholds = Thresholds()
    overrides: Path | None = None
    signature_key: Path | None = None
    reports: Mapping[str, Path] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def per_kind(self) -> int:
        """How many canaries of each kind are made."""
        given = self.canaries.per_kind
        return self.thresholds.per_kind() if given is None else given

    @property
    def documents(self) -> int:
        """How many whole documents are made."""
        given = self.canaries.documents
        return self.thresholds.per_document() if given is None else given


class _Loader(yaml.SafeLoader):
    """YAML in which a key that stands twice is an error."""


def _members(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    keys = [loader.construct_object(key) for key, _ in node.value]
    twice = next((key for at, key in enumerate(keys) if key in keys[:at]), None)
    if twice is not None:
        raise UsageError(f"line {node.start_mark.line + 1}: {twice} stands twice")
    return {
        key: loader.construct_object(value, deep=True)
        for key, (_, value) in zip(keys, node.value, strict=True)
    }


_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _members)


def load(text: str, where: str, folder: Path) -> Plan:
    """Parse the text of a plan.

    Args:
        text: YAML.
        where: how messages call the plan.
        folder: what relative paths start from.

    Raises:
        UsageError: it is no plan; the message names the field.
    """
    try:
        data = yaml.load(text, _Loader)  # noqa: S506 - a SafeLoader
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise UsageError(f"{where} is not valid YAML{line}") from None
    return parse(data, where, folder)


def parse(data: object, where: str, folder: Path) -> Plan:
    """Check the parsed YAML of a plan. Arguments and errors as for `load`."""
    top = _Section(data, where, folder)
    plan = Plan(
        name=top.text("name", required=True),
        vendors=top.each("vendors", _vendor),
        attestations=top.each("attestations", _attestation),
        redaction=top.one("redaction", _redaction, PathSpec()),
        samples=top.paths("samples"),
        sinks=top.each("sinks", _sink),
        residual=top.paths("residual"),
        canaries=top.one("canaries", _canaries, CanarySpec()),
        thresholds=top.one("thresholds", _thresholds, Thresholds()),
        overrides=top.path("overrides"),
        signature_key=top.one("signature", _signature, None),
        reports=top.one("reports", _reports, MappingProxyType({})),
    )
    top.done()
    _whole(plan, where)
    return plan


def _whole(plan: Plan, where: str) -> None:
    """What can't be seen in one field alone."""
    for what, names in (
        ("sinks", [sink.name for sink in plan.sinks]),
        ("attestations", [item.rule for item in plan.attestations]),
    ):
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise UsageError(f"{where}: {what}: {', '.join(twice)} stands twice")
    if sum(sink.kind is SinkKind.STDIN for sink in plan.sinks) > 1:
        raise UsageError(f"{where}: sinks: standard input can be one sink only")
    if plan.redaction.kind is PathKind.OUTSIDE and not plan.sinks:
        raise UsageError(f"{where}: redaction.path: outside needs sinks, or nothing can be looked into")
    if not plan.redaction.answers and not plan.sinks:
        raise UsageError(f"{where}: redaction.answers: false needs sinks, or nothing can be looked into")


def _vendor(section: _Section) -> Vendor:
    return Vendor(
        name=section.matching("vendor", _NAME, "lower-case letters, digits and dashes", required=True),
        products=section.texts("products"),
        exports=section.paths("exports"),
        request_logs=section.paths("request_logs"),
        llm_list=section.path("llm_list"),
        uses=section.each("uses", _use),
    )


def _use(section: _Section) -> Use:
    return Use(
        product=section.matching("product", _NAME, "a product's id, such as api", required=True),
        access=section.matching("access", _NAME, "an access' id, such as api-hipaa-ready", required=True),
        retention=section.choice("retention", RETENTION, required=True),
        model=section.text("model"),
        organization=section.text("organization"),
        workspace=section.text("workspace"),
        features=section.texts("features"),
        schemas=section.paths("schemas"),
    )


def _attestation(section: _Section) -> Attestation:
    item = Attestation(
        rule=section.matching("rule", _RULE, "a rule's id, such as elevenlabs.baa", required=True),
        by=section.text("by", required=True),
        signed=section.day("signed", required=True),
        until=section.day("until"),
        reference=section.text("reference"),
    )
    if item.signed and item.until and item.until < item.signed:
        raise UsageError(f"{section.where}.until is before signed")
    return item


def _redaction(section: _Section) -> PathSpec:
    kind = PathKind(section.choice("path", tuple(PathKind), default=PathKind.IN_PROCESS))
    policy = section.text("policy", default=DEFAULT_POLICY)
    is_file = "/" in policy or policy.endswith((".yaml", ".yml"))
    spec = PathSpec(
        kind=kind,
        policy=str(section.folder / policy) if is_file else policy,
        key_file=section.path("key_file"),
        nlp=section.text("nlp") or None,
        record_format=section.text("format") or None,
        command=section.texts("command"),
        url=section.text("url"),
        token_env=section.matching("token_env", _ENVIRONMENT, "the name of an environment variable"),
        answers=section.flag("answers", default=True),
        settle=section.number("settle", 0.0, 3600.0, default=0.0),
        timeout=section.number("timeout", 0.001, 86400.0, default=600.0),
    )
    for name, owner in (("command", PathKind.COMMAND), ("url", PathKind.HTTP)):
        given = bool(getattr(spec, name))
        if given is not (kind is owner):
            need = "is missing" if kind is owner else f"goes with path: {owner}"
            raise UsageError(f"{section.where}.{name} {need}")
    if spec.token_env and kind is not PathKind.HTTP:
        raise UsageError(f"{section.where}.token_env goes with path: http")
    if not spec.answers and kind not in (PathKind.COMMAND, PathKind.HTTP):
        raise UsageError(f"{section.where}.answers: false goes with path: command or http")
    if spec.url:
        _http(spec.url, f"{section.where}.url")
    return spec


def _http(url: str, where: str) -> None:
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        usable = False
    if not usable:
        raise UsageError(f"{where} must be an http or https URL with a host")
    if parts.username or parts.password:
        raise UsageError(f"{where} may hold no user or password: use token_env")


_SINK_FIELDS = {
    SinkKind.FILE: ("path",),
    SinkKind.LOG: ("path",),
    SinkKind.DIRECTORY: ("path", "glob"),
    SinkKind.STDIN: (),
    SinkKind.SQLITE: ("path", "tables"),
    SinkKind.POSTGRESQL: ("dsn", "dsn_env", "tables"),
}


def _sink(section: _Section) -> Sink:
    kind = SinkKind(section.choice("kind", tuple(SinkKind), required=True))
    for name in ("path", "glob", "dsn", "dsn_env", "tables"):
        if section.has(name) and name not in _SINK_FIELDS[kind]:
            fitting = [str(other) for other, names in _SINK_FIELDS.items() if name in names]
            raise UsageError(f"{section.where}.{name} goes with kind: {' or '.join(fitting)}")
    path = section.path("path", required="path" in _SINK_FIELDS[kind])
    sink = Sink(
        name=section.text("name", default=path.name if path else str(kind)),
        kind=kind,
        path=path,
        glob=section.text("glob", default="**/*"),
        dsn=section.text("dsn"),
        dsn_env=section.matching("dsn_env", _ENVIRONMENT, "the name of an environment variable"),
        tables=section.texts("tables"),
    )
    if kind is SinkKind.POSTGRESQL and bool(sink.dsn) is bool(sink.dsn_env):
        raise UsageError(f"{section.where} needs either dsn or dsn_env")
    if _has_password(sink.dsn):
        raise UsageError(
            f"{section.where}.dsn may hold no password: put the DSN in a variable and name it in dsn_env"
        )
    if kind in (SinkKind.SQLITE, SinkKind.POSTGRESQL) and not sink.tables:
        raise UsageError(f"{section.where}.tables is missing: which tables shall be read")
    if wrong := [name for name in sink.tables if not _TABLE.fullmatch(name)]:
        raise UsageError(f"{section.where}.tables[{sink.tables.index(wrong[0])}] is no table's name")
    if Path(sink.glob).is_absolute() or ".." in Path(sink.glob).parts:
        raise UsageError(f"{section.where}.glob must stay inside of the folder")
    return sink


def _has_password(dsn: str) -> bool:
    """Whether a DSN, as a URL or as `key=value` words, holds a password."""
    if "://" not in dsn:
        return re.search(r"\bpassword\s*=", dsn) is not None
    try:
        parts = urlsplit(dsn)
        return parts.password is not None or "password" in dict(parse_qsl(parts.query))
    except ValueError:
        return True


def _canaries(section: _Section) -> CanarySpec:
    from redactor.entities import ENTITIES
    from redactor.launch.canaries.kinds import FORMS, NOISE, SPEAKERS

    default = CanarySpec()
    return CanarySpec(
        seed=section.whole("seed", -(2**63), 2**63, default=default.seed) or 0,
        per_kind=section.whole("per_kind", 0, 100_000),
        documents=section.whole("documents", 0, 100_000),
        entity_types=section.choices("entity_types", tuple(ENTITIES)),
        forms=section.choices("forms", FORMS),
        speakers=section.choices("speakers", SPEAKERS) or default.speakers,
        noise=section.choices("noise", NOISE) or default.noise,
    )


def _thresholds(section: _Section) -> Thresholds:
    default = Thresholds()
    return Thresholds(
        rate=section.part("rate", default.rate, below_one=True),
        misses=section.whole("misses", 0, 1000, default=default.misses) or 0,
        overall=section.part("overall", default.overall, below_one=True),
        documents=section.part("documents", default.documents, below_one=True),
        confidence=section.number("confidence", 0.5, 0.9999, default=default.confidence),
        max_leak=section.number("max_leak", 0.0, 1.0, default=default.max_leak),
        decoys=section.number("decoys", 0.0, 1.0, default=default.decoys),
    )


def _signature(section: _Section) -> Path | None:
    return section.path("key_file", required=True)


def _reports(section: _Section) -> Mapping[str, Path]:
    found = {name: section.path(name) for name in REPORTS}
    return MappingProxyType({name: path for name, path in found.items() if path is not None})


class _Section:
    """One mapping of the plan while it is read. What nobody asked for is an error at the end."""

    def __init__(self, data: object, where: str, folder: Path) -> None:
        self.where, self.folder = where, folder
        if not isinstance(data, dict):
            raise UsageError(f"{where} must be a mapping")
        self._data = data
        self._asked: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the field is there and not null."""
        return self._data.get(name) is not None

    def done(self) -> None:
        """Refuse fields that nobody asked for."""
        if unknown := sorted(str(key) for key in self._data if key not in self._asked):
            known = ", ".join(sorted(self._asked))
            raise UsageError(f"{self.where}: unknown {', '.join(unknown)}; known are {known}")

    def _get(self, name: str, kind: type | tuple[type, ...], words: str, required: bool) -> Any:
        self._asked.add(name)
        value = self._data.get(name)
        if value is None:
            if required:
                raise UsageError(f"{self._at(name)} is missing: {words}")
            return None
        wrong_bool = isinstance(value, bool) and kind is not bool
        if not isinstance(value, kind) or wrong_bool:
            raise UsageError(f"{self._at(name)} must be {words}")
        return value

    def _at(self, name: str) -> str:
        return f"{self.where}: {name}" if ":" not in self.where else f"{self.where}.{name}"

    def text(self, name: str, *, required: bool = False, default: str = "") -> str:
        """A text of one line that is not empty."""
        value = self._get(name, str, "a text", required)
        if value is not None and (not value.strip() or "\n" in value.strip()):
            raise UsageError(f"{self._at(name)} must be a text of one line")
        return default if value is None else str(value.strip())

    def matching(self, name: str, pattern: re.Pattern[str], words: str, *, required: bool = False) -> str:
        """A text of a shape."""
        value = self.text(name, required=required)
        if value and not pattern.fullmatch(value):
            raise UsageError(f"{self._at(name)} must be {words}")
        return value

    def choice(self, name: str, known: Sequence[str], *, required: bool = False, default: str = "") -> str:
        """One of several texts."""
        value = self.text(name, required=required, default=default)
        if value not in known:
            raise UsageError(f"{self._at(name)} must be one of {', '.join(known)}")
        return value

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self._get(name, list, "a list of texts", False) or []
        for number, item in enumerate(value):
            if not isinstance(item, str) or not item.strip():
                raise UsageError(f"{self._at(name)}[{number}] must be a text")
        return tuple(value)

    def choices(self, name: str, known: Sequence[str]) -> tuple[str, ...]:
        """A list of known texts."""
        found = self.texts(name)
        if unknown := [item for item in found if item not in known]:
            at = f"{self._at(name)}[{found.index(unknown[0])}]"
            raise UsageError(f"{at} is unknown; known are {', '.join(known)}")
        return found

    def path(self, name: str, *, required: bool = False) -> Path | None:
        """A path, relative to the plan's folder."""
        value = self._get(name, str, "a path", required)
        return None if value is None else self._path(value, self._at(name))

    def paths(self, name: str) -> tuple[Path, ...]:
        """A list of paths, or one path."""
        value = self._get(name, (list, str), "a list of paths", False) or []
        items = [value] if isinstance(value, str) else value
        return tuple(self._path(item, f"{self._at(name)}[{at}]") for at, item in enumerate(items))

    def _path(self, value: object, where: str) -> Path:
        if not isinstance(value, str) or not value.strip() or "\0" in value:
            raise UsageError(f"{where} must be a path")
        return self.folder / value

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false."""
        value = self._get(name, bool, "true or false", False)
        return default if value is None else bool(value)

    def number(self, name: str, least: float, most: float, *, default: float) -> float:
        """A number within bounds."""
        value = self._get(name, (int, float), f"a number from {least:g} to {most:g}", False)
        if value is None:
            return default
        if not math.isfinite(value) or not least <= value <= most:
            raise UsageError(f"{self._at(name)} must be a number from {least:g} to {most:g}")
        return float(value)

    def whole(self, name: str, least: int, most: int, *, default: int | None = None) -> int | None:
        """A whole number within bounds."""
        value = self._get(name, int, f"a whole number from {least}", False)
        if value is None:
            return default
        if not least <= value <= most:
            raise UsageError(f"{self._at(name)} must be a whole number from {least} to {most}")
        return int(value)

    def part(self, name: str, default: float | None, *, below_one: bool) -> float | None:
        """A rate from 0 to 1, or null for none asked for."""
        if name in self._data and self._data[name] is None:
            self._asked.add(name)
            return None
        value = self.number(name, 0.0, 1.0, default=-1.0 if default is None else default)
        if below_one and value >= 1.0:
            raise UsageError(
                f"{self._at(name)} must be below 1: no number of canaries shows that nothing is ever missed"
            )
        return None if value < 0 else value

    def day(self, name: str, *, required: bool = False) -> datetime.date | None:
        """A day such as 2026-11-21."""
        value = self._get(name, datetime.date, "a day such as 2026-11-21", required)
        if isinstance(value, datetime.datetime):
            raise UsageError(f"{self._at(name)} must be a day such as 2026-11-21")
        return value  # type: ignore[no-any-return]

    def one(self, name: str, make: Callable[[_Section], T], default: T) -> T:
        """A section of this one."""
        value = self._get(name, dict, "a mapping", False)
        return default if value is None else self._made(value, self._at(name), make)

    def each(self, name: str, make: Callable[[_Section], T]) -> tuple[T, ...]:
        """A list of sections."""
        value = self._get(name, list, "a list of mappings", False) or []
        return tuple(self._made(item, f"{self._at(name)}[{at}]", make) for at, item in enumerate(value))

    def _made(self, value: object, where: str, make: Callable[[_Section], T]) -> T:
        section = _Section(value, where, self.folder)
        made = make(section)
        section.done()
        return made
