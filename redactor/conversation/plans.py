"""Health plans, which a caller names as one names a person: "it's Wellcare". Written for this project."""

from __future__ import annotations

from collections.abc import Sequence

from redactor.conversation.tokens import Token

PLANS = frozenset(name.strip() for name in """
aetna, ambetter, anthem blue cross, anthem blue cross blue shield, blue cross, blue cross and blue shield, blue cross
blue shield, blue cross of california, blue shield, bright health, bupa, carefirst, caresource, cigna, cigna
healthcare, delta dental, emblem health, harvard pilgrim, health net, highmark, highmark blue shield, horizon blue
cross, humana, humana gold plus, humana medicare, kaiser permanente, laya healthcare, medibank, medibank private,
medicare advantage, medicare part d, metlife, metlife dental, molina healthcare, oscar health, tricare, tricare prime,
united healthcare, unitedhealthcare, vhi, vhi healthcare, wellcare, wellcare medicare advantage
""".replace("\n", " ").split(","))  # fmt: skip
"""Who pays for care; most are words that somebody could be called."""
_LONGEST = 5


def is_plan(tokens: Sequence[Token]) -> bool:
    """Whether words begin with the name of a health plan that no further word with a capital belongs to."""
    words = [token.word for token in tokens[: _LONGEST + 1]]
    return any(
        " ".join(words[:size]).lower() in PLANS and not "".join(words[size : size + 1])[:1].isupper()
        for size in range(1, len(words) + 1)
    )
