"""What a command loads before it does anything: no engine."""

import subprocess
import sys

import pytest

from redactor import conversation

HEAVY = (
    "presidio_analyzer",
    "spacy",
    "onnxruntime",
    "numpy",
    "redactor.detect",
    "redactor.conversation.memory",
)
SHOWN = "import sys; from redactor import cli; print(*sys.modules)"


def test_the_command_line_loads_no_engine():
    done = subprocess.run([sys.executable, "-c", SHOWN], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "redactor.cli" in loaded
    assert [name for name in loaded if name.startswith(HEAVY)] == []


@pytest.mark.parametrize("name", conversation.__all__)
def test_what_the_memory_shows_is_there(name):
    module, attribute = conversation._WHERE[name]
    assert getattr(conversation, name) is getattr(sys.modules[f"redactor.conversation.{module}"], attribute)


def test_the_memory_shows_nothing_else():
    assert sorted(conversation._WHERE) == conversation.__all__
    with pytest.raises(AttributeError, match="no attribute 'forget'"):
        conversation.forget  # noqa: B018
