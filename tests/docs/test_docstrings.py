"""The examples in docstrings say what is so."""

import doctest
import importlib
from pathlib import Path

import pytest

import recognizers
import redactor

SHIPPED = [
    ".".join(path.relative_to(folder.parent).with_suffix("").parts)
    for folder in (Path(str(redactor.__file__)).parent, Path(str(recognizers.__file__)).parent)
    for path in sorted(folder.rglob("*.py"))
    if ">>>" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", SHIPPED)
def test_the_examples_of_a_module_hold(name: str) -> None:
    module = importlib.import_module(name.removesuffix(".__init__"))
    assert doctest.testmod(module).failed == 0
