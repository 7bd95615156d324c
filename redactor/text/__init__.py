"""Views of one text: other ways to read it, each with an exact map back to the original characters.

`views` gives the readings that are worth searching besides the text itself. The rest says what kind of speech a text
holds: `spoken_runs`, `spelled_runs` and `quantities`.
"""

from redactor.text.colours import uncoloured
from redactor.text.escapes import decode
from redactor.text.fluent import fluent
from redactor.text.fold import fold
from redactor.text.frames import unframed
from redactor.text.quantities import Quantity, quantities
from redactor.text.scanned import scanned
from redactor.text.spoken import (
    SpelledRun,
    SpokenRun,
    may_be_spoken,
    spelled_runs,
    spoken_runs,
    spoken_views,
)
from redactor.text.view import View, ViewBuilder

__all__ = [
    "Quantity",
    "SpelledRun",
    "SpokenRun",
    "View",
    "ViewBuilder",
    "decode",
    "fluent",
    "fold",
    "may_be_spoken",
    "quantities",
    "scanned",
    "spelled_runs",
    "spoken_runs",
    "spoken_views",
    "uncoloured",
    "views",
]


def views(text: str) -> list[View]:
    """Return the additional views of a text, most literal first; an ordinary text has none.

    Names: ``decoded`` (escapes and encodings taken off), ``unicode`` (look-alikes and invisible characters made
    plain), ``scanned`` (letters that were read for digits put right, and the other way round), ``unframed`` (without tags and what
    forms draw), ``spoken`` and
    ``spoken_alternative`` (speech as it would be written, without hesitations), ``fluent`` (speech without hesitations
    that holds nothing to be written otherwise). Each view builds on those before.

    Args:
        text: Any text; never raises on one.

    Returns:
        Views whose offsets are characters of `text`. The same text always gives the same views.
    """
    found: list[View] = []
    base: View | None = None
    for step in (decode, fold, scanned):
        layer = step(text if base is None else base.text)
        if layer is not None:
            base = layer if base is None else base.compose(layer)
            found.append(base)
    drawn = unframed(text if base is None else base.text)
    if drawn is not None:
        found.append(drawn if base is None else base.compose(drawn))
    current = text if base is None else base.text
    if may_be_spoken(current):
        smooth = fluent(current)
        if smooth is not None:
            base = smooth if base is None else base.compose(smooth)
        more = [
            view if base is None else base.compose(view)
            for view in spoken_views(current if smooth is None else smooth.text)
        ]
        found += more or ([] if smooth is None or base is None else [base])
    return found
