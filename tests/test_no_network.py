"""What the package runs on may not reach for the network, nor leave anything outside of what it was asked to write."""

import os
import subprocess
import sys

import pytest

TEXT = "Hello, I am Jane Whitlock, call me at (202) 555-0143 or jane.whitlock@example.com, https://example.com/jane"
ENGINE = f"from redactor import Redactor; Redactor().redact({TEXT!r})"


@pytest.mark.parametrize(
    "command",
    [("-m", "redactor", "stream"), ("-c", ENGINE)],
    ids=["in a worker", "in a program"],
)
def test_no_telemetry(command, tmp_path):
    """onnxruntime keeps a device id and what it means to send under ~/.cache, and looks up its host, unless that is switched off."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ORT_", "XDG_"))}
    done = subprocess.run(
        [sys.executable, *command],
        input=TEXT.encode() + b"\n",
        capture_output=True,
        env={**kept, "HOME": str(tmp_path)},
        check=True,
    )
    assert b"Whitlock" not in done.stdout + done.stderr
    assert [path.name for path in tmp_path.rglob("*")] == []
