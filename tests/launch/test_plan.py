"""Plans: every field good and bad, and every error names the field."""

import datetime
from pathlib import Path

import pytest

from redactor.errors import UsageError
from redactor.launch.draft import KNOWN_VENDORS, Answers, commented
from redactor.launch.plan import (
    Attestation,
    CanarySpec,
    PathKind,
    Plan,
    Sink,
    SinkKind,
    Thresholds,
    Use,
)
from redactor.launch.planfile import load

FOLDER = Path("/plans")
DAY = datetime.date


def plan(text):
    return load(f"name: x\n{text}", "P.yaml", FOLDER)


def test_the_least_plan_has_safe_defaults():
    got = load("name: front desk", "P.yaml", FOLDER)
    assert got == Plan("front desk")
    assert got.redaction.policy == "hipaa-safe-harbor"
    assert (got.per_kind, got.documents) == (46, 46)


WHOLE = """
name: front desk
vendors:
  - vendor: elevenlabs
    products: [agents]
    exports: [a.json, /abs/b]
    request_logs: logs
    llm_list: llms.json
  - vendor: anthropic
    uses:
      - {product: api, access: api-hipaa-ready, retention: zero, model: m, organization: o, workspace: w, features: [f],
         schemas: [s.json]}
attestations:
  - {rule: elevenlabs.baa, by: Privacy Officer, signed: 2026-01-31, until: 2027-01-31, reference: safe}
redaction: {path: http, url: 'http://127.0.0.1:8/x', token_env: T, answers: false, settle: 2, timeout: 5, policy: pci}
samples: [s.jsonl]
sinks:
  - {kind: log, path: app.log}
  - {name: db, kind: postgresql, dsn_env: DSN, tables: [public.calls, t], ids: false}
residual: out
canaries: {seed: 7, per_kind: 3, documents: 4, entity_types: [PERSON], forms: [spoken], speakers: [agent], noise: [clean]}
thresholds: {rate: 0.5, misses: 2, overall: null, documents: 0.25, confidence: 0.9, max_leak: 0.1, decoys: 0}
overrides: o.yaml
signature: {key_file: k}
reports: {html: r.html, json: r.json, junit: r.xml, sarif: r.sarif}
"""


def test_every_field_is_read():
    got = load(WHOLE, "P.yaml", FOLDER)
    eleven, anthropic = got.vendors
    assert eleven.exports == (FOLDER / "a.json", Path("/abs/b"))
    assert (eleven.request_logs, eleven.llm_list) == ((FOLDER / "logs",), FOLDER / "llms.json")
    assert anthropic.uses == (
        Use("api", "api-hipaa-ready", "zero", "m", "o", "w", ("f",), (FOLDER / "s.json",)),
    )
    assert got.attestations == (
        Attestation("elevenlabs.baa", "Privacy Officer", DAY(2026, 1, 31), DAY(2027, 1, 31), "safe"),
    )
    spec = got.redaction
    assert (spec.kind, spec.url, spec.token_env, spec.answers) == (
        PathKind.HTTP,
        "http://127.0.0.1:8/x",
        "T",
        False,
    )
    assert (spec.settle, spec.timeout, spec.policy) == (2.0, 5.0, "pci")
    assert got.sinks == (
        Sink("app.log", SinkKind.LOG, FOLDER / "app.log"),
        Sink("db", SinkKind.POSTGRESQL, dsn_env="DSN", tables=("public.calls", "t"), ids=False),
    )
    assert got.residual == (FOLDER / "out",)
    assert got.canaries == CanarySpec(7, 3, 4, ("PERSON",), ("spoken",), ("agent",), ("clean",))
    assert got.thresholds == Thresholds(0.5, 2, None, 0.25, 0.9, 0.1, 0.0)
    assert (got.per_kind, got.documents) == (3, 4)
    assert (got.overrides, got.signature_key) == (FOLDER / "o.yaml", FOLDER / "k")
    assert dict(got.reports) == {name: FOLDER / f"r.{end}" for name, end in
                                 [("html", "html"), ("json", "json"), ("junit", "xml"), ("sarif", "sarif")]}  # fmt: skip


def test_a_day_may_stand_in_quotes_as_json_has_it():
    got = plan('attestations: [{"rule": "elevenlabs.baa", "by": "x", "signed": "2026-01-31"}]')
    assert got.attestations[0].signed == DAY(2026, 1, 31)


def test_an_empty_plan_says_how_to_begin():
    with pytest.raises(UsageError, match=r"P\.yaml is empty: redactor validate --init"):
        load("# nothing yet\n", "P.yaml", FOLDER)


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("nam: y", "nam"),
        ("name: ''", "name stands twice"),
        ("vendors: elevenlabs", "P.yaml: vendors must"),
        ("vendors: [elevenlabs]", "vendors[0] must"),
        ("vendors: [{}]", "vendors[0].vendor is missing"),
        ("vendors: [{vendor: Eleven Labs}]", "vendors[0].vendor must"),
        ("vendors: [{vendor: a, product: b}]", "vendors[0]: unknown product"),
        ("vendors: [{vendor: a, products: b}]", "vendors[0].products must"),
        ("vendors: [{vendor: a, products: [1]}]", "vendors[0].products[0] must"),
        ("vendors: [{vendor: a, exports: [3]}]", "vendors[0].exports[0] must"),
        ("vendors: [{vendor: a, exports: 3}]", "vendors[0].exports must"),
        ("vendors: [{vendor: a, request_logs: ['']}]", "vendors[0].request_logs[0] must"),
        ("vendors: [{vendor: a, llm_list: [a]}]", "vendors[0].llm_list must"),
        (
            "vendors: [{vendor: a, uses: [{product: api, access: api}]}]",
            "vendors[0].uses[0].retention is missing",
        ),
        ("vendors: [{vendor: a, uses: [{product: api, retention: zero}]}]", "uses[0].access is missing"),
        ("vendors: [{vendor: a, uses: [{access: api, retention: zero}]}]", "uses[0].product is missing"),
        (
            "vendors: [{vendor: a, uses: [{product: a, access: b, retention: none}]}]",
            "uses[0].retention must be one",
        ),
        (
            "vendors: [{vendor: a, uses: [{product: a, access: b, retention: zero, features: x}]}]",
            "features must",
        ),
        ("attestations: [{rule: a.b, by: x}]", "attestations[0].signed is missing"),
        ("attestations: [{rule: a.b, signed: 2026-01-01}]", "attestations[0].by is missing"),
        ("attestations: [{by: x, signed: 2026-01-01}]", "attestations[0].rule is missing"),
        ("attestations: [{rule: A B, by: x, signed: 2026-01-01}]", "attestations[0].rule must"),
        ("attestations: [{rule: a.b, by: x, signed: soon}]", "attestations[0].signed must"),
        ("attestations: [{rule: a.b, by: x, signed: '2026-02-30'}]", "attestations[0].signed must"),
        ("attestations: [{rule: a.b, by: x, signed: '20260130'}]", "attestations[0].signed must"),
        ("attestations: [{rule: a.b, by: x, signed: 2026-01-01 10:00:00}]", "attestations[0].signed must"),
        (
            "attestations: [{rule: a.b, by: x, signed: 2026-01-02, until: 2026-01-01}]",
            "attestations[0].until is before",
        ),
        (
            "attestations: [{rule: a.b, by: x, signed: 2026-01-02}, {rule: a.b, by: y, signed: 2026-01-02}]",
            "a.b stands twice",
        ),
        ("redaction: {path: magic}", "redaction.path must be one of"),
        ("redaction: {path: command}", "redaction.command is missing"),
        ("redaction: {command: [a]}", "redaction.command goes with path: command"),
        ("redaction: {path: command, command: cat}", "redaction.command must be a list"),
        ("redaction: {path: http}", "redaction.url is missing"),
        ("redaction: {url: 'http://x'}", "redaction.url goes with path: http"),
        ("redaction: {path: http, url: 'ftp://x'}", "redaction.url must be an http"),
        ("redaction: {path: http, url: 'http://:9'}", "redaction.url must be an http"),
        ("redaction: {path: http, url: 'http://a:b@c'}", "redaction.url may hold no"),
        ("redaction: {path: http, url: 'http://x:99999'}", "redaction.url must be an http"),
        ("redaction: {token_env: X}", "redaction.token_env goes with"),
        ("redaction: {path: http, url: 'http://x', token_env: 'a b'}", "redaction.token_env must"),
        ("redaction: {answers: false}", "redaction.answers: false goes with"),
        ("redaction: {answers: 0}", "redaction.answers must be true or false"),
        ("redaction: {path: command, command: [a], answers: false}", "redaction.answers: false needs sinks"),
        ("redaction: {path: outside}", "redaction.path: outside needs sinks"),
        ("redaction: {settle: -1}", "redaction.settle must"),
        ("redaction: {timeout: 0}", "redaction.timeout must"),
        ("redaction: {timeout: .nan}", "redaction.timeout must"),
        ("redaction: {policy: [a]}", "redaction.policy must"),
        ("redaction: {polcy: a}", "redaction: unknown polcy"),
        ("samples: {a: b}", "samples must"),
        ("sinks: [{path: a}]", "sinks[0].kind is missing"),
        ("sinks: [{kind: s3}]", "sinks[0].kind must be one of"),
        ("sinks: [{kind: file}]", "sinks[0].path is missing"),
        ("sinks: [{kind: log}]", "sinks[0].path is missing"),
        ("sinks: [{kind: stdin, path: a}]", "sinks[0].path goes with kind"),
        ("sinks: [{kind: file, path: a, glob: '*'}]", "sinks[0].glob goes with kind: directory"),
        ("sinks: [{kind: directory, path: a, glob: ../x}]", "sinks[0].glob must stay"),
        ("sinks: [{kind: sqlite, path: a}]", "sinks[0].tables is missing"),
        ("sinks: [{kind: sqlite, path: a, tables: ['a; drop table b']}]", "sinks[0].tables[0] is no table"),
        ("sinks: [{kind: sqlite, path: a, tables: ['a\"b']}]", "sinks[0].tables[0] is no table"),
        ("sinks: [{kind: postgresql, tables: [a]}]", "sinks[0] needs either dsn or dsn_env"),
        ("sinks: [{kind: postgresql, dsn: a, dsn_env: B, tables: [a]}]", "sinks[0] needs either"),
        (
            "sinks: [{kind: postgresql, dsn: 'postgresql://u:p@h/d', tables: [a]}]",
            "sinks[0].dsn may hold no password",
        ),
        (
            "sinks: [{kind: postgresql, dsn: 'postgresql://h/d?password=x', tables: [a]}]",
            "dsn may hold no password",
        ),
        (
            "sinks: [{kind: postgresql, dsn: 'host=h password=x', tables: [a]}]",
            "sinks[0].dsn may hold no password",
        ),
        ("sinks: [{kind: log, path: a}, {kind: log, path: a}]", "sinks: a stands twice"),
        ("sinks: [{kind: stdin}, {kind: stdin, name: b}]", "standard input can be one"),
        ("residual: 3", "residual must"),
        ("canaries: {seed: a}", "canaries.seed must"),
        ("canaries: {per_kind: -1}", "canaries.per_kind must"),
        ("canaries: {per_kind: true}", "canaries.per_kind must"),
        ("canaries: {per_kind: 1.5}", "canaries.per_kind must"),
        ("canaries: {documents: 1000000}", "canaries.documents must"),
        ("canaries: {entity_types: [NAME]}", "canaries.entity_types[0] is unknown"),
        ("canaries: {forms: [sung]}", "canaries.forms[0] is unknown"),
        ("canaries: {speakers: [agent, dog]}", "canaries.speakers[1] is unknown"),
        ("canaries: {noise: [loud]}", "canaries.noise[0] is unknown"),
        ("thresholds: {rate: 1}", "thresholds.rate must be below 1"),
        ("thresholds: {rate: -1}", "thresholds.rate must"),
        ("thresholds: {overall: 2}", "thresholds.overall must"),
        ("thresholds: {documents: x}", "thresholds.documents must"),
        ("thresholds: {confidence: 1}", "thresholds.confidence must"),
        ("thresholds: {misses: -1}", "thresholds.misses must"),
        ("thresholds: {max_leak: 1.1}", "thresholds.max_leak must"),
        ("thresholds: {decoys: -1}", "thresholds.decoys must"),
        ("overrides: [a]", "overrides must"),
        ("signature: {}", "signature.key_file is missing"),
        ("signature: k", "signature must"),
        ("reports: {pdf: a}", "reports: unknown pdf"),
        ("reports: {html: 1}", "reports.html must"),
    ],
)
def test_what_is_wrong_is_named(text, field):
    with pytest.raises(UsageError) as error:
        plan(text)
    assert field in str(error.value)
    assert str(error.value).startswith("P.yaml")
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    "text", ["", "3", "[]", "a: [", "a: b: c", "\x00", "!!python/object:os.system x", "? [a]\n: b"]
)
def test_what_is_no_plan_is_an_error(text):
    with pytest.raises(UsageError):
        load(text, "P.yaml", FOLDER)


@pytest.mark.parametrize(
    ("rate", "misses", "want"), [(0.95, 0, 59), (0.9, 1, 46), (0.99, 0, 299), (None, 1, 6)]
)
def test_the_thresholds_say_how_many_are_made(rate, misses, want):
    assert Thresholds(rate=rate, misses=misses).per_kind() == want


ANSWERS = [
    Answers(),
    Answers(vendors=KNOWN_VENDORS, exports=("a b", "c"), attested_by='O"Neil: #1'),
    Answers(name="a: b # c", path=PathKind.COMMAND, command=("python", "x y.py", "-"), samples=("s",), residual=("r",)),
    Answers(path=PathKind.HTTP, url="http://127.0.0.1:1/"),
    Answers(sinks=(
        (SinkKind.LOG, "app: log", ()), (SinkKind.STDIN, "", ()), (SinkKind.DIRECTORY, "out", ()),
        (SinkKind.SQLITE, "a.db", ("t", "u")), (SinkKind.POSTGRESQL, "DSN", ("public.t",)),
    )),
]  # fmt: skip


@pytest.mark.parametrize("answers", ANSWERS)
def test_a_drafted_plan_can_be_used_as_it_is(answers):
    got = load(commented(answers), "P.yaml", FOLDER)
    assert got.name == answers.name
    assert tuple(vendor.name for vendor in got.vendors) == tuple(answers.vendors)
    assert (got.redaction.kind, got.redaction.command, got.redaction.url) == (
        answers.path, tuple(answers.command), answers.url,
    )  # fmt: skip
    assert [(sink.kind, sink.tables) for sink in got.sinks] == [
        (kind, tables) for kind, _, tables in answers.sinks
    ]
    assert len(got.samples) == len(answers.samples)


@pytest.mark.parametrize("answers", ANSWERS[:2])
def test_what_a_draft_leaves_open_can_be_used_too(answers):
    """Each commented section, with its comment signs taken away, is one that parses."""
    text = commented(Answers(vendors=answers.vendors))
    lines = text.splitlines()
    for name in ("attestations", "sinks"):
        section = []
        for line in lines[lines.index(f"# {name}:") :]:
            if not line.startswith("# ") or (section and not line.startswith("#   - {")):
                break
            section.append(line[2:])
        assert len(section) > 1
        assert len(getattr(plan("\n".join(section)), name)) == len(section) - 1


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("", ()),
        ("{entity_types: [US_SSN]}", ()),
        ("{forms: [written, spoken, spelled, payload, key, summary]}", ("forms split",)),
        ("{speakers: [agent], noise: [clean]}", ("speakers caller", "noise fillers, garbled")),
    ],
)
def test_what_the_plan_leaves_out_is_said(text, want):
    assert load(f"name: x\ncanaries: {text}", "P", Path()).canaries.left_out == want
