"""The plan of a validation: what is launched, what is vouched for, which way records take, and what has to be shown.

A plan is data (YAML), parsed once, strictly (`redactor.launch.planfile`), and frozen. Paths are relative to the
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
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from redactor.launch.canaries.bounds import CONFIDENCE, needed
from redactor.launch.canaries.kinds import FORMS, NOISE, SPEAKERS

DEFAULT_POLICY = "hipaa-safe-harbor"
SEED = 20261121
RETENTION = ("standard", "zero")
REPORTS = ("html", "json", "junit", "sarif")


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
        timeout: seconds for the whole run of a command; one record in-process or by HTTP gets 60 of them at most.
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
    timeout: float = 3600.0


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
        ids: whether what is written there holds the id of its record. Where it does, a sink with the id of no canary's record is not
            shown; where it does not, one in which nothing is new since canaries were sent is not.
    """

    name: str
    kind: SinkKind
    path: Path | None = None
    glob: str = "**/*"
    dsn: str = field(default="", repr=False)
    dsn_env: str = ""
    tables: tuple[str, ...] = ()
    ids: bool = True


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
    speakers: tuple[str, ...] = SPEAKERS
    noise: tuple[str, ...] = NOISE

    @property
    def left_out(self) -> tuple[str, ...]:
        """The forms, speakers and noise that are not wanted, in words; entity types show in the counts."""
        chosen = {
            "forms": (FORMS, self.forms or FORMS),
            "speakers": (SPEAKERS, self.speakers),
            "noise": (NOISE, self.noise),
        }
        lacking = {name: [one for one in every if one not in some] for name, (every, some) in chosen.items()}
        return tuple(f"{name} {', '.join(ones)}" for name, ones in lacking.items() if ones)


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
