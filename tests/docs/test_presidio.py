"""docs/presidio.md is a script that runs, from top to bottom."""

import re
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "presidio.md"


def test_the_page_runs_as_it_stands():
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 4
    scope = {}
    for block in blocks:
        exec(compile(block, str(PAGE), "exec"), scope)  # every block ends in an assertion or is used by one
    assert {"engine", "written", "ssn", "hidden"} <= set(scope)
