"""The arrows of the house: who may import whom. Nothing is imported here, sources are read."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = sorted(path for room in ("redactor", "recognizers") for path in (ROOT / room).rglob("*.py"))
OUTSIDE_THE_CORE = frozenset("shells cli launch manifest __init__ __main__".split())
IMPURE = frozenset(
    "os socket subprocess logging tempfile time datetime random secrets urllib http requests shutil threading asyncio "
    "multiprocessing signal".split()
)
# What a module needs beyond the rule, and why.
ALLOWED = {
    ("redactor/operators/dates.py", "datetime"): "calendar arithmetic; it never asks for today",
    ("redactor/text/dates.py", "datetime"): "calendar arithmetic",
    ("redactor/analytics/extract.py", "datetime"): "reads the year and month of a given time",
    ("redactor/detect/ner/vectors.py", "threading"): "a lock around the shared table of word vectors",
    ("redactor/integrations/logging_filter.py", "logging"): "it is a filter for that module",
}
DOORS = {
    "typer": ("redactor/cli/",),
    "spacy": ("redactor/detect/",),
    "presidio_analyzer": ("redactor/detect/", "recognizers/"),
    "presidio_anonymizer": ("redactor/operators/",),
    "onnxruntime": ("redactor/detect/",),
    "zstandard": ("redactor/codecs.py",),
    "ahocorasick_rs": ("redactor/wire/marks.py",),  # all marks of a block in one pass
    "h11": ("redactor/shells/serve/",),
    "google": ("redactor/wire/otlp/protobuf.py",),
    "opentelemetry": ("redactor/wire/otlp/protobuf.py", "redactor/integrations/"),
    "langfuse": ("redactor/integrations/",),
    "litellm": ("redactor/integrations/",),
    "msgpack": ("redactor/wire/protocols.py", "redactor/wire/forward.py"),
    "pyarrow": ("redactor/shells/parquet.py",),
    "openpyxl": ("redactor/shells/excel/",),
    "rich": ("redactor/cli/", "redactor/shells/"),
    "jinja2": ("redactor/launch/reports/",),  # the one page that is made from a template
    "sqlite3": ("redactor/shells/sinks/sql.py",),  # tables in which canaries are looked for, read-only
    "psycopg": ("redactor/shells/sinks/sql.py",),
    "rfc8785": ("redactor/launch/reports/",),  # the canonical form that evidence is signed in
}


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def imports(path):
    """Every module that a file imports, at the top or inside of functions, in full."""
    package = list(path.relative_to(ROOT).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            module = ".".join(filter(None, [base, node.module]))
            found |= {module} | {f"{module}.{alias.name}" for alias in node.names}
    return found


def tops(path):
    return {module.partition(".")[0] for module in imports(path)}


def in_core(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0] == "redactor" and parts[1] not in OUTSIDE_THE_CORE


def test_there_is_something_to_look_at():
    assert len(FILES) > 80
    assert sum(map(in_core, FILES)) > 30


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library):
    outside = [
        name_of(path)
        for path in FILES
        if library in tops(path) and not name_of(path).startswith(DOORS[library])
    ]
    assert outside == []


@pytest.mark.parametrize("path", [path for path in FILES if in_core(path)], ids=name_of)
def test_the_core_is_pure(path):
    assert {lib for lib in tops(path) & IMPURE if (name_of(path), lib) not in ALLOWED} == set()


@pytest.mark.parametrize("path", [path for path in FILES if in_core(path)], ids=name_of)
def test_the_core_imports_no_shell(path):
    above = ("redactor.shells", "redactor.cli", "redactor.launch", "redactor.stream")
    assert [module for module in imports(path) if module.startswith(above)] == []


@pytest.mark.parametrize(
    "path", [path for path in FILES if name_of(path).startswith("recognizers/")], ids=name_of
)
def test_recognizers_import_nothing_from_redactor(path):
    assert "redactor" not in tops(path)
    assert not tops(path) & (IMPURE - {"datetime"})


def test_only_the_command_line_imports_shells():
    users = {
        name_of(path)
        for path in FILES
        if any(module.startswith("redactor.shells") for module in imports(path))
        and not name_of(path).startswith("redactor/shells/")
    }
    assert {name.rpartition("/")[0] for name in users} == {"redactor/cli"}


def test_errors_and_entities_are_the_ground():
    for name in ("errors", "entities", "spans"):
        assert "redactor" not in tops(ROOT / "redactor" / f"{name}.py")


def test_nothing_but_the_command_line_prints():
    printing = [
        name_of(path)
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
    ]
    assert [name for name in printing if not name.startswith(("redactor/cli/", "redactor/shells/"))] == []


def test_core_errors_are_raised_without_a_cause():
    """`raise X from error` would carry a message that may quote the record."""
    bad = [
        f"{name_of(path)}:{node.lineno}"
        for path in FILES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Raise) and node.cause is not None and not is_none(node.cause)
    ]
    assert bad == []


def is_none(node):
    return isinstance(node, ast.Constant) and node.value is None
