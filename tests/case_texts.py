"""All texts of the recognizers' cases, for laws that hold of any text."""

from pathlib import Path

import yaml


def _texts_of(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts_of(item)


_CASES = Path(__file__).parent / "recognizers" / "cases"
TEXTS = sorted(
    {text for path in sorted(_CASES.glob("*.y*ml")) for text in _texts_of(yaml.safe_load(path.read_text()))}
)
