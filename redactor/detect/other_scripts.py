"""Text in letters that nothing here can read: Cyrillic, Greek, Arabic, Hebrew, Indian, Chinese, Japanese, Korean and other scripts.

The recognizers and the language model know languages in Latin letters. What somebody says in other letters may hold a name, and no
one would see it: so it goes as a whole, unless the policy keeps `OTHER_SCRIPT`. A sign of mathematics (Δt, μg), a letter in a drawing
and a look-alike in a word of Latin letters stay, or are read by `redactor.text` as what they look like.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span

_GREEK = "\u0370-\u03ff\u1f00-\u1fff"
_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003134f"
"""Signs of which one by itself can be a name, and syllables of Korean."""
_OTHERS = (
    "\u0400-\u1cff\u2c00-\u2c5f\u2c80-\u2dff\u3031-\u3035\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\ua000-\ua6ff\ua800-\uab2e\uab70-\uabff\ud7b0-\ud7fb\ufb13-\ufdfb\ufe70-\ufefc\uff66-\uffdc\U00010280-\U0001bcaf"
)
"""The blocks of Unicode 15 between Cyrillic and Vedic, and those further on, but for signs and pictures."""
_ANY = f"{_GREEK}{_OTHERS}{_HAN}"
_GAP = r"(?:[ \u00a0\u3000]{1,2}|, |[^\w\s\[\]{}<>|/\\=@#*~\"&;:,$]{1,2}[ \u00a0\u3000]{0,2})"
"""What stands between two words of what somebody says, and not between two fields of a text that is data."""
_RUN = re.compile(
    rf"(?:[{_GREEK}]{{3}}|[{_OTHERS}]{{2}}|[{_HAN}])[{_ANY}\u200c\u200d]{{0,2000}}"
    rf"(?:{_GAP}[{_ANY}][{_ANY}\u200c\u200d]{{0,2000}}){{0,2000}}"
)
_LIKELY = re.compile(f"[{_GREEK}{_OTHERS}{_HAN}]")
NAME = "OtherScript"
"""What finds it, in a span."""


def in_other_scripts(text: str, spans: Iterable[Span], model: str) -> Iterator[Span]:
    """All spans of a text, with one for each stretch in other scripts instead of those that the language model guessed in it.

    Args:
        text: the text.
        spans: what was found in it.
        model: the name of the language model, in a span.
    """
    runs = [run.span() for run in _RUN.finditer(text)] if _LIKELY.search(text) else []
    if not runs:
        yield from spans
        return
    for span in spans:
        guessed = span.recognizer == model and any(a <= span.start and span.end <= b for a, b in runs)
        if not guessed:
            yield span
    for start, end in runs:
        yield Span(start, end, "OTHER_SCRIPT", 1.0, NAME)
