"""What the README shows is what comes out."""

import json
import re
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def test_the_example_comes_out_as_it_is_shown(redactor):
    text = README.read_text(encoding="utf-8")
    shown = text.partition("## What the output looks like")[2].partition("\n## ")[0]
    before, after = (
        [json.loads(line) for line in block.strip().splitlines()]
        for block in re.findall(r"```\n(.*?)```", shown, re.DOTALL)
    )
    assert redactor.redact({"messages": before}) == {"messages": after}
    assert before != after
