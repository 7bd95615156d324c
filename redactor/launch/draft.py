"""A first plan, as YAML with a comment on every field: what `redactor validate --init` writes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redactor.launch.plan import DEFAULT_POLICY, PathKind, SinkKind
from redactor.launch.rulefile import load
from redactor.launch.rules import VENDORS

KNOWN_VENDORS = ("elevenlabs", "anthropic", "retell", "vapi", "twilio", "contact-lens", "assemblyai")


@dataclass(frozen=True, slots=True)
class Answers:
    """What is known when a plan is drafted; what is not known is written as a comment to fill in.

    Attributes:
        name: what is launched.
        vendors: ids of vendors.
        exports: files or folders with exports, of the first vendor.
        attested_by: who vouches for signed BAAs, or nothing.
        policy: the policy.
        path: the way that records take.
        command: for COMMAND, its words.
        url: for HTTP.
        samples: files with records of the user's own schema.
        sinks: (kind, path or DSN variable, tables).
        residual: outputs that exist already.
    """

    name: str = "my agent"
    vendors: Sequence[str] = ("elevenlabs",)
    exports: Sequence[str] = ()
    attested_by: str = ""
    policy: str = DEFAULT_POLICY
    path: PathKind = PathKind.IN_PROCESS
    command: Sequence[str] = ()
    url: str = ""
    samples: Sequence[str] = ()
    sinks: Sequence[tuple[SinkKind, str, Sequence[str]]] = ()
    residual: Sequence[str] = ()


def commented(answers: Answers) -> str:
    """The plan as YAML. It parses as it is; lines to fill in are comments."""
    return "\n".join(_lines(answers)) + "\n"


def _lines(a: Answers) -> Iterator[str]:
    yield "# What has to be shown before the first real caller calls. Check it with: redactor validate THIS_FILE"
    yield "# Exit code 0 pass, 1 fail, 2 this file can't be used, 4 something is not shown. Paths start at this file's folder."
    yield ""
    yield f"name: {_text(a.name)}"
    yield ""
    yield "# The vendors whose products see records. Exports are captured answers of their APIs, as JSON files."
    yield "vendors:"
    for number, vendor in enumerate(a.vendors):
        yield from _vendor(vendor, a.exports if number == 0 else ())
    yield ""
    yield from _attestations(a)
    yield ""
    yield "# The policy, and the real path that records take:"
    yield "#   in-process  this program itself"
    yield "#   batch       files in, files out, as `redactor batch`"
    yield "#   stream      lines in, lines out, as `redactor stream`"
    yield "#   command     a program of yours: JSON lines on its stdin, JSON lines from its stdout"
    yield "#   http        an endpoint of yours: each record is sent by POST; this is the only use of the network"
    yield "#   outside     you send them yourself: `redactor validate --write-canaries FILE THIS_FILE`"
    yield "redaction:"
    yield f"  policy: {_text(a.policy)}"
    yield f"  path: {a.path}"
    yield f"  command: {_list(a.command)}" if a.command else "  # command: [python, my_filter.py]"
    yield f"  url: {_text(a.url)}" if a.url else "  # url: http://127.0.0.1:8089/redact"
    yield "  # token_env: REDACTOR_TOKEN   # the environment variable with the bearer token"
    yield "  # answers: false              # the answer is no record: only sinks show what became of it"
    yield "  # settle: 5                   # seconds to wait before sinks are read"
    yield "  # key_file: pseudonym.key     # for policies with keyed operators"
    yield ""
    yield "# Records of your own schema (JSON, JSON lines, transcripts). Canaries take their structure; none of their text goes on."
    yield f"samples: {_list(a.samples)}" if a.samples else "# samples: [samples/call.json]"
    yield ""
    yield from _sinks(a)
    yield ""
    yield "# Outputs that exist already; they are scanned for what is left."
    yield f"residual: {_list(a.residual)}" if a.residual else "# residual: [redacted/]"
    yield ""
    yield "# How many canaries are made follows from these; a rate that is asked for must be shown at that confidence."
    yield "thresholds:"
    yield "  rate: 0.9          # of each entity type in each surface form"
    yield "  misses: 1          # so many of a kind may be missed and the rate still be shown"
    yield "  overall: 0.98      # of all canaries together"
    yield "  documents: 0.9     # of whole documents without any leak"
    yield "  confidence: 0.95"
    yield "  max_leak: 0.05     # more than this part of a kind getting through is a fail, whatever is shown"
    yield "  decoys: 0.05       # more than this part of harmless phrases changed is a warning"
    yield ""
    yield "# canaries: {seed: 20261121, speakers: [caller, agent], noise: [clean, fillers, garbled]}"
    yield "# overrides: overrides.yaml            # changes a list of the rules, such as the allowed language models"
    yield "# signature: {key_file: evidence.key}  # signs the evidence, so that a later change shows"
    yield "# reports: {html: evidence.html, json: evidence.json, junit: junit.xml, sarif: evidence.sarif}"


def _vendor(vendor: str, exports: Sequence[str]) -> Iterator[str]:
    yield f"  - vendor: {_text(vendor)}"
    yield f"    exports: {_list(exports)}" if exports else f"    # exports: [exports/{vendor}]"
    if vendor == "anthropic":
        yield "    # uses:"
        yield "    #   - {product: api, access: api-hipaa-ready, retention: standard, model: MODEL, organization: main,"
        yield "    #      features: [messages, prompt-caching], schemas: [schemas/]}"
    else:
        yield "    # products: [agents]"
        yield "    # request_logs: [logs/]"


def _attestations(a: Answers) -> Iterator[str]:
    yield "# A contract can't be seen in a configuration: whoever holds it vouches for it. One that is over is a fail."
    known = [vendor for vendor in a.vendors if vendor in VENDORS]
    rules = [rule.id for vendor in known for rule in load(vendor).rules if rule.op == "attest"]
    yield "# attestations:"
    for rule in rules:
        by = _text(a.attested_by) if a.attested_by else "Privacy Officer"
        yield f"#   - {{rule: {rule}, by: {by}, signed: 2026-01-31, until: 2027-01-31, reference: where it lies}}"


def _sinks(a: Answers) -> Iterator[str]:
    yield "# Where records end up. Canaries are looked for there in any spelling; nothing is written there."
    if not a.sinks:
        yield "# sinks:"
        yield "#   - {name: app log, kind: log, path: /var/log/app.log}"
        yield "#   - {kind: directory, path: out/, glob: '**/*.jsonl'}"
        yield "#   - {kind: sqlite, path: app.db, tables: [calls]}"
        yield "#   - {kind: postgresql, dsn_env: DATABASE_URL, tables: [public.calls]}"
        yield "#   ids: false          # for a sink whose lines hold no id of a record, such as most application logs"
        return
    yield "# A sink whose lines hold no id of a record, such as most application logs, needs `ids: false`."
    yield "sinks:"
    for kind, place, tables in a.sinks:
        name = "dsn_env" if kind is SinkKind.POSTGRESQL else "path"
        parts = [f"kind: {kind}"] + ([f"{name}: {_text(place)}"] if kind is not SinkKind.STDIN else [])
        parts += [f"tables: {_list(tables)}"] if tables else []
        yield f"  - {{{', '.join(parts)}}}"


def _text(text: str) -> str:
    """A YAML scalar: a JSON string is one."""
    return json.dumps(text, ensure_ascii=False)


def _list(items: Sequence[str]) -> str:
    return json.dumps(list(items), ensure_ascii=False)
