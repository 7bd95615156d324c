"""Colours of a terminal in what programs write: a line as it looks there, without the codes that colour it.

Source: ECMA-48 5.4 (control sequences). Syslog daemons write the escape character as `#033` or `^[`, programs that quote texts
write it as Python and JSON do.
"""

import re
from typing import Final

from redactor.text.view import View

_NUMBERS: Final = r"(?:[0-9]{1,3}[;:]){0,12}[0-9]{0,3}"
_CODE: Final = re.compile(
    rf"(?:\x1b|\\x1[bB]|\\u001[bB]|\\0?33|\\e|\u241b)\[\??{_NUMBERS}[A-Za-z]|(?:#033|\^\[)\[{_NUMBERS}[mK]"
)


def uncoloured(text: str) -> View | None:
    """Return the view ``uncoloured``, a text without codes of colour, or None where it has none.

    Unlike in other views what is left out belongs to nothing, so that a code in front of a name stays in front of it.
    """
    if "[" not in text:
        return None
    kept: list[int] = []
    done = 0
    for code in _CODE.finditer(text):
        kept += range(done, code.start())
        done = code.end()
    if not done:
        return None
    kept += range(done, len(text))
    return View("uncoloured", "".join([text[at] for at in kept]), tuple(kept), tuple(at + 1 for at in kept))
