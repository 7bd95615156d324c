import json
import sys

import pytest

from redactor import formats
from redactor.errors import UsageError
from redactor.fields import FieldClass
from redactor.formats import load, recognise

SAMPLES = {
    "elevenlabs_conversation_2026.json": "elevenlabs-conversation",
    "elevenlabs_conversation_2025.json": "elevenlabs-conversation",
    "elevenlabs_webhook_post_call.json": "elevenlabs-webhook",
    "openai_chat_completion.json": "openai",
    "anthropic_messages_request.json": "anthropic",
    "anthropic_messages_response.json": "anthropic",
    "clinical_chat.json": "",
}


@pytest.mark.parametrize(("name", "expected"), SAMPLES.items(), ids=SAMPLES)
def test_formats_are_recognised(samples, name, expected):
    assert recognise(json.loads((samples / name).read_text(encoding="utf-8")), None).name == expected


@pytest.mark.parametrize("value", [None, [], "text", 3, {}, {"a": 1}])
def test_anything_else_is_generic(value):
    assert recognise(value, None).name == ""


@pytest.mark.parametrize("name", load())
def test_every_table_can_be_named_and_has_a_source(name):
    assert recognise(None, name).name == name


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UsageError, match="openai"):
        recognise({}, "openia")


@pytest.mark.parametrize(
    ("form", "path", "expected"),
    [
        ("elevenlabs-conversation", ("transcript", 3, "user_identifier"), "USERNAME"),
        ("elevenlabs-conversation", ("metadata", "phone_call", "external_number"), "PHONE_NUMBER"),
        ("elevenlabs-conversation", ("transcript", 3, "tool_calls", 0, "tool_name"), FieldClass.OPERATIONAL),
        ("elevenlabs-conversation", ("agent_name",), FieldClass.TEXT),
        ("elevenlabs-webhook", ("data", "full_audio"), FieldClass.BLOB),
        ("openai", ("choices", 0, "message", "audio", "data"), FieldClass.BLOB),
        ("openai", ("user",), "USERNAME"),
        ("anthropic", ("metadata", "user_id"), "USERNAME"),
        ("mcp", ("params", "name"), FieldClass.OPERATIONAL),
        ("openai", ("choices", 0, "message", "content"), None),
    ],
)
def test_rows(form, path, expected):
    rule = load()[form].rule(path)
    if expected is None:
        assert rule is None
    else:
        assert expected in (rule.field_class, rule.entity_type)


def test_a_row_matches_whole_names_only():
    table = formats._format({"name": "x", "fields": {"/a/*/b": "operational", "**/c/d": "blob"}})
    assert table.rule(("a", 7, "b")).field_class is FieldClass.OPERATIONAL
    assert table.rule(("x", 0, "c", "d")).field_class is FieldClass.BLOB
    assert table.rule(("a", 7, "bb")) is None
    assert table.rule(("d",)) is None


@pytest.mark.parametrize("raw", [{"name": "x", "felds": {}}, {"name": "x", "fields": {"/a": "nonsense"}}])
def test_a_wrong_table_does_not_load(raw):
    with pytest.raises((UsageError, ValueError)):
        formats._format(raw)


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Installs a made-up distribution that brings format tables; gives what to call with its files."""

    def install(files, value="acme_tables"):
        folder = tmp_path / "acme_tables"
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for name, text in files.items():
            (folder / name).write_text(text)
        about = tmp_path / "acme-1.0.dist-info"
        about.mkdir()
        (about / "METADATA").write_text("Metadata-Version: 2.1\nName: acme\nVersion: 1.0\n")
        (about / "entry_points.txt").write_text(f"[redactor.formats]\nacme = {value}\n")
        monkeypatch.syspath_prepend(str(tmp_path))
        formats.load.cache_clear()
        formats._built_in.cache_clear()

    sys.modules.pop("acme_tables", None)
    yield install
    monkeypatch.undo()
    sys.modules.pop("acme_tables", None)
    formats.load.cache_clear()
    formats._built_in.cache_clear()


HOUSE = "name: acme-calls\nsource: ours\nrecognise: [[acmeCall]]\nfields:\n  /who: PERSON\n"


def test_an_installed_package_brings_tables(package, redactor):
    package({"calls.yaml": HOUSE, "notes.txt": "no table"})
    assert "acme-calls" in load() and next(iter(load())) == "acme-calls"
    assert recognise({"acmeCall": 1, "who": "x"}, None).name == "acme-calls"
    assert json.loads(redactor.run_json('{"acmeCall": 1, "who": "Q7"}').text)["who"] == "[PERSON_1]"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        ({"calls.yaml": "name: [broken"}, "acme_tables"),
        ({"calls.yaml": "fields: {}"}, "acme_tables"),
        ({"calls.yaml": HOUSE.replace("acme-calls", "openai")}, "acme_tables"),
        ({}, "acme_tables"),
        ({}, "no_such_package"),
    ],
    ids=["no YAML", "no name", "a taken name", "no table", "no package"],
)
def test_a_package_without_good_tables_is_refused(package, files, value):
    package(files, value)
    with pytest.raises(UsageError):
        load()
