"""The text of a plan, parsed strictly into `redactor.launch.plan.Plan`. Nothing is read, connected to or started here.

Every error names the field, as `PLAN.yaml: sinks[1].kind`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from urllib.parse import parse_qsl, urlsplit

from redactor import yamltext
from redactor.entities import ENTITIES
from redactor.errors import UsageError
from redactor.launch.canaries.kinds import FORMS, NOISE, SPEAKERS
from redactor.launch.plan import (
    DEFAULT_POLICY,
    REPORTS,
    RETENTION,
    Attestation,
    CanarySpec,
    PathKind,
    PathSpec,
    Plan,
    Sink,
    SinkKind,
    Thresholds,
    Use,
    Vendor,
)
from redactor.launch.section import Section

_NAME = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")
_ENVIRONMENT = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_$]*(?:\.[A-Za-z_][A-Za-z0-9_$]*){0,2}")
_RULE = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)+")


def load(text: str, where: str, folder: Path) -> Plan:
    """Parse the text of a plan.

    Args:
        text: YAML.
        where: how messages call the plan.
        folder: what relative paths start from.

    Raises:
        UsageError: it is no plan; the message names the field.
    """
    return parse(yamltext.parse(text, where), where, folder)


def parse(data: object, where: str, folder: Path) -> Plan:
    """Check the parsed YAML of a plan. Arguments and errors as for `load`."""
    if data is None:
        raise UsageError(f"{where} is empty: redactor validate --init writes a plan to fill in")
    top = Section(data, where, folder)
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


def _vendor(section: Section) -> Vendor:
    return Vendor(
        name=section.matching("vendor", _NAME, "lower-case letters, digits and dashes", required=True),
        products=section.texts("products"),
        exports=section.paths("exports"),
        request_logs=section.paths("request_logs"),
        llm_list=section.path("llm_list"),
        uses=section.each("uses", _use),
    )


def _use(section: Section) -> Use:
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


def _attestation(section: Section) -> Attestation:
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


def _redaction(section: Section) -> PathSpec:
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
        timeout=section.number("timeout", 0.001, 86400.0, default=3600.0),
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


def _sink(section: Section) -> Sink:
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
        ids=section.flag("ids", default=True),
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


def _canaries(section: Section) -> CanarySpec:
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


def _thresholds(section: Section) -> Thresholds:
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


def _signature(section: Section) -> Path | None:
    return section.path("key_file", required=True)


def _reports(section: Section) -> Mapping[str, Path]:
    found = {name: section.path(name) for name in REPORTS}
    return MappingProxyType({name: path for name, path in found.items() if path is not None})
