"""The pages about log shippers: every configuration is read by its program or a parser, and every wire format by the engine."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import typer
import yaml
from rsyslog import RSYSLOGD
from test_syslogng import MODULE, SYSLOG_NG

from redactor import cli as command_line

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted((ROOT / "docs" / "shippers").glob("*.md"))
EXAMPLES = sorted((ROOT / "docs" / "shippers" / "examples").iterdir())
OWN = [page for page in PAGES if page.name not in ("README.md", "opentelemetry.md")]


def named(pattern):
    found = [path for path in EXAMPLES if re.fullmatch(pattern, path.name)]
    assert found
    return [pytest.param(path, id=path.name) for path in found]


@pytest.mark.skipif(RSYSLOGD is None, reason="rsyslogd is not installed")
@pytest.mark.parametrize("path", named(r"rsyslog-.*\.conf"))
def test_rsyslogd_reads_its_configurations(path, tmp_path):
    copy = tmp_path / path.name
    copy.write_text(path.read_text().replace("/var/spool/rsyslog", str(tmp_path)))
    done = subprocess.run([RSYSLOGD, "-N1", "-f", str(copy)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0 and "error" not in done.stderr.lower().replace("no error", "")


@pytest.mark.skipif(SYSLOG_NG is None or not MODULE, reason="syslog-ng with Python is not installed")
@pytest.mark.parametrize("path", named(r"syslog-ng.*\.conf"))
def test_syslog_ng_reads_its_configurations(path):
    done = subprocess.run(
        [SYSLOG_NG, "--syntax-only", "--no-caps", "-f", str(path)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("path", named(r".*\.ya?ml"))
def test_yaml(path):
    assert isinstance(yaml.safe_load(path.read_text()), dict)


@pytest.mark.parametrize("path", named(r".*\.sh"))
def test_scripts(path):
    assert os.access(path, os.X_OK)
    assert subprocess.run([shutil.which("bash"), "-n", str(path)], timeout=30).returncode == 0


@pytest.mark.parametrize("path", named(r"(?:logstash|fluentd).*\.conf"))
def test_brackets_and_sections_are_closed(path):
    lines = [line for line in path.read_text().splitlines() if not line.startswith("#")]
    text = re.sub(r"\"[^\"]*\"|'[^']*'", "", "\n".join(lines))
    assert text.count("{") == text.count("}")
    opened = [name for name in re.findall(r"^\s*<(/?\w+)", text, re.MULTILINE)]
    stack = []
    for name in opened:
        if name.startswith("/"):
            assert stack.pop() == name[1:]
        else:
            stack.append(name)
    assert stack == []


def outputs(pipeline):
    """Which sinks of a Vector configuration read which sources, followed through."""
    return {sink: set(told["inputs"]) for sink, told in pipeline["sinks"].items()}


def test_raw_data_reaches_no_output_but_redactor():
    """The point of the recipes: what reads raw data has one way out."""
    examples = {path.name: path.read_text() for path in EXAMPLES}
    http = yaml.safe_load(examples["vector-http.yaml"])
    assert [sink for sink, inputs in outputs(http).items() if "app" in inputs] == ["redactor"]
    assert http["sinks"]["redactor"]["uri"].endswith(":8089/forward")
    raw = yaml.safe_load(examples["vector-raw.yaml"])
    assert [told["type"] for told in raw["sinks"].values()] == ["console"]
    for name in ("fluent-bit-forward.yaml", "fluent-bit-http.yaml"):
        bit = yaml.safe_load(examples[name])["pipeline"]["outputs"]
        assert [(out["host"], out["retry_limit"]) for out in bit] == [("127.0.0.1", "no_limits")]
    assert set(yaml.safe_load(examples["filebeat.yml"])) & {"output.file", "output.elasticsearch"} == set()
    fluentd = examples["fluentd-forward.conf"]
    assert fluentd.count("<match app.**>") == 1 and "@label @REDACTED" in fluentd
    assert "require_ack_response true" in fluentd
    assert (
        "<match redacted.**>" in examples["fluentd-exec.conf"]
        and "<match **>" not in examples["fluentd-exec.conf"].partition("<label @ERROR>")[0]
    )
    guarded = examples["rsyslog-mmexternal.conf"].partition('if $!redact == "')[2]
    assert (
        "omfile" in guarded
        and "omfile" not in examples["rsyslog-mmexternal.conf"].partition('if $!redact == "')[0]
    )
    assert 'confirmMessages="on"' in examples["rsyslog-omprog.conf"]
    assert "drop { }" in examples["logstash.conf"]


@pytest.mark.parametrize("path", named(r"fluentd.*\.conf"))
def test_fluentd_logs_no_line_that_it_can_not_read(path):
    source, _, rest = path.read_text().partition("</source>")
    assert "\n  @log_level error\n" in source
    assert rest.partition("<label @ERROR>\n")[2].split() == "<match **> @type null </match> </label>".split()


@pytest.mark.parametrize("path", named(r"fluent-bit-(?:forward|http)\.yaml"))
def test_fluent_bit_knows_its_parser_and_says_what_it_sends_once(path):
    told = yaml.safe_load(path.read_text())
    assert told["pipeline"]["inputs"][0]["parser"] == "json" and told["service"]["parsers_file"]
    assert "header" not in told["pipeline"]["outputs"][0]


def test_logstash_keeps_no_raw_field_and_logs_none():
    examples = {path.name: path.read_text() for path in EXAMPLES}
    assert "kept = ['@timestamp', '@version']" in examples["logstash.conf"]
    assert examples["logstash.conf"].count("in [tags]") == examples["logstash.conf"].count("drop { }") == 2
    lines = [line for line in examples["logstash-log4j2.properties"].splitlines() if not line.startswith("#")]
    told = dict(line.split(" = ") for line in lines)
    assert {told[f"logger.{name}.name"] for name in ("codecs", "ruby")} == {
        "logstash.codecs",
        "logstash.filters.ruby",
    }
    assert all(value == "off" for name, value in told.items() if name.endswith(".level"))


def test_every_command_of_an_example_has_options_that_exist():
    known = typer.main.get_command(command_line.app).commands
    used = [
        (path.name, *words)
        for path in (*EXAMPLES, *OWN)
        for words in re.findall(
            r"redactor (stream|forward|serve)((?: --[a-z-]+(?: [^\s\"\\|`)]+)?)*)", path.read_text()
        )
    ]
    assert len(used) > 10
    for name, command, options in used:
        there = {text for option in known[command].params for text in option.opts}
        assert set(re.findall(r"--[a-z-]+", options)) <= there, name


def test_every_example_is_on_a_page_and_every_page_says_what_fails():
    text = "".join(page.read_text() for page in PAGES)
    assert [path.name for path in EXAMPLES if f"examples/{path.name})" not in text] == []
    index = (ROOT / "docs" / "shippers" / "README.md").read_text()
    for page in OWN:
        assert "| what fails | what happens |" in page.read_text(), page.name
        assert f"({page.name})" in index
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text()):
            there = (page.parent / target).exists()
            assert there or target == "opentelemetry.md", f"{page.name}: {target}"


SAID = "patient Maria Whitlock, ssn 536-90-4399, called from 415-555-0134"
SECRETS = ("Whitlock", "536-90-4399", "415-555-0134")
# Records made up after the formats that each shipper writes.
RECORDS = {
    "filebeat": {
        "@timestamp": "2026-01-06T11:46:40.000Z",
        "@metadata": {"beat": "filebeat", "type": "_doc", "version": "8.15.0"},
        "message": SAID,
        "log": {"offset": 1024, "file": {"path": "/var/log/app/calls.log"}},
        "input": {"type": "filestream"},
        "ecs": {"version": "8.0.0"},
        "host": {"name": "web01"},
        "agent": {"type": "filebeat", "version": "8.15.0", "id": "0b1d5bb4-9c6e-4f0e-8a52-1f2f1d3e4a5b"},
    },
    "logstash": {
        "@timestamp": "2026-01-06T11:46:40.000Z",
        "@version": "1",
        "message": SAID,
        "host": {"name": "web01"},
        "tags": ["calls"],
    },
    "vector": {
        "message": SAID,
        "timestamp": "2026-01-06T11:46:40.123456Z",
        "host": "web01",
        "source_type": "file",
        "file": "/var/log/app/calls.log",
    },
    "fluent-bit": {
        "date": 1767700000.123456,
        "log": SAID,
        "stream": "stdout",
        "kubernetes": {"pod_name": "billing-7f9c8d6b5-x2x9z", "namespace_name": "default", "labels": {"app": "billing"}},
    },
    "fluentd": {"tag": "app.log", "time": "2026-01-06 11:46:40", "message": SAID, "n": 5},
    "docker": {"log": SAID + "\n", "stream": "stderr", "container_name": "/billing", "partial_message": "true"},
}  # fmt: skip


@pytest.mark.parametrize("name", RECORDS)
def test_the_record_of_each_shipper(redactor, name):
    """Only what was said changes: what the shipper needs stays."""
    record = RECORDS[name]
    done = redactor.redact(record)
    assert not any(secret in json.dumps(done) for secret in SECRETS)
    said = next(key for key in ("message", "log") if isinstance(record.get(key), str))
    assert {key: value for key, value in done.items() if key != said} == {
        key: value for key, value in record.items() if key != said
    }
    assert done[said].startswith("patient [PERSON")
