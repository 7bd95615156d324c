"""Where lines end: also at the signs other than the line feed that Unicode and old systems end them with (Unicode 16, 5.8)."""

from __future__ import annotations

import re
from typing import Final

_OTHER_ENDS: Final = re.compile("\r(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")


def has_other_ends(text: str) -> bool:
    """Whether a line of a text ends with anything but a line feed or a carriage return and a line feed."""
    return _OTHER_ENDS.search(text) is not None


def with_line_feeds(text: str) -> str:
    r"""The text, as long as it is, with a line feed for every other sign that ends a line: `"a\rb"` reads as `"a\nb"`."""
    return _OTHER_ENDS.sub("\n", text)
