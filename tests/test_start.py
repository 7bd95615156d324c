"""What a command loads before it does anything: no engine."""

import subprocess
import sys

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
