"""The made-up inputs in samples/: what must vanish vanishes, what must stay stays, and the demo says so."""

import importlib.util
import json
import re
import sys

import pytest

PLACEHOLDER = re.compile(r"\[[A-Z][A-Z0-9_]*\]")


@pytest.fixture(scope="module")
def check(samples):
    spec = importlib.util.spec_from_file_location("check", samples / "check.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["check"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["check"]


@pytest.fixture(scope="module")
def expected(check):
    return check.expected()


@pytest.fixture(scope="module")
def demo(check, samples, tmp_path_factory):
    """The demo, run once, with its output in a folder of its own."""
    spec = importlib.util.spec_from_file_location("demo", samples / "demo.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT = tmp_path_factory.mktemp("demo")
    module.OUT = module.ROOT / "out" / "demo"
    module.code = module.main()
    return module


def test_every_sample_says_what_is_expected(samples, expected):
    others = {"check.py", "demo.py", "expected.yaml", "README.md"}
    files = {path.name for path in samples.iterdir() if path.is_file()} - others
    assert files == set(expected)
    assert len(files) >= 10


def test_what_must_vanish_and_stay_is_in_the_samples(samples, check, expected):
    for name, values in expected.items():
        text = check.read(samples / name)
        assert [value for value in values["vanish"] if not check.remaining(text, [value])] == [], name
        assert check.missing(text, values["stay"]) == [], name


def test_what_must_vanish_vanishes(demo, check, expected):
    left = {
        name: check.remaining(check.read(demo.OUT / name), values["vanish"])
        for name, values in expected.items()
    }
    assert {name: values for name, values in left.items() if values} == {}


def test_what_must_stay_stays(demo, check, expected):
    gone = {
        name: check.missing(check.read(demo.OUT / name), values["stay"]) for name, values in expected.items()
    }
    assert {name: values for name, values in gone.items() if values} == {}


def test_the_demo_ends_well(demo):
    assert demo.code == 0


def test_lines_and_json_are_kept(demo, check, samples, expected):
    for name in expected:
        before, after = check.read(samples / name), check.read(demo.OUT / name)
        assert after.count("\n") == before.count("\n"), name
        if name.endswith(".json"):
            assert list(json.loads(after)) == list(json.loads(before)), name
        elif name.endswith((".jsonl", ".ndjson", ".gz")):
            for old, new in zip(before.splitlines(), after.splitlines(), strict=True):
                assert list(json.loads(new)) == list(json.loads(old)), name


def test_redacting_a_sample_twice_uncovers_nothing(redactor, demo, check, expected):
    """What is redacted stays as it is; the language model may see more in the changed text."""
    for name in expected:
        text = check.read(demo.OUT / name)
        if name.endswith(".json"):
            again = redactor.run_json(text).text
        elif name.endswith((".txt", ".sse")) or "stream" in name:
            again = redactor.run_text(text).text
        else:
            again = "".join(redactor.run_json(line).text + "\n" for line in text.splitlines())
        left = iter(PLACEHOLDER.findall(again))
        assert all(placeholder in left for placeholder in PLACEHOLDER.findall(text)), name
        assert abs(len(PLACEHOLDER.findall(again)) - len(PLACEHOLDER.findall(text))) <= 2, name


@pytest.mark.parametrize(
    ("text", "value", "left"),
    [
        ("my number is 415-555-0143", "4155550143", True),
        ("it's four one five, um, five five five, oh one four three", "4155550143", True),
        ("four one five triple five oh one four three", "4155550143", True),
        ('{"a": "{\\"b\\": \\"Jane\\"}"}', "Jane", True),
        ('{"Jane": 1}', "jane", True),
        ('{"d": {"content": "Ja"}}\n{"d": {"content": "ne"}}', "Jane", True),
        ("j a n e", "Jane", True),
        ("[PERSON_1] called", "Person", False),
        ("Janet called", "Jane", False),
        ("415 [PHONE_NUMBER_1] 5550143", "4155550143", False),
    ],
)
def test_the_look_for_what_is_left(check, text, value, left):
    assert bool(check.remaining(text, [value])) is left
