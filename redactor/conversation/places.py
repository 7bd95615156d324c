"""Places that a reply describes instead of naming them: "the last house on fennel before the bridge", "behind the library"."""

from __future__ import annotations

import regex

_HOME = (
    r"(?:house|home|place|building|block|cottage|bungalow|duplex|trailer|cabin|farm(?:house)?|barn|flat|apartment|studio|unit|basement"
    r"|gate|door|driveway|lot|one)"
)
_FROM = (
    r"(?:next\s+(?:door\s+)?to|across\s+(?:the\s+(?:street|road)\s+)?from|behind|opposite|beside|between|above|below|near|past|facing|outside"
    r"|(?:around|round)\s+the\s+(?:corner|back)\s+(?:from|of)|down\s+the\s+(?:street|road)\s+from|off"
    r"|(?:(?:at|on)\s+)?(?:the\s+)?(?:corner|end|top|bottom)\s+of)"
)
"""What says where one place is by another."""
_NOT_A_PLACE = (
    r"(?:file|record|account|profile|system|card|form|screen|app|website|letter|morning|afternoon|evening|noon|night|weekend|phone|"
    r"e-?mail|mail|minutes?|hours?|days?|i|you|we|they)"
)
_DESCRIBED = regex.compile(
    r"(?:(?:in|at|right|just|over|um|uh|like)\s+){0,3}"
    r"(?P<v>(?:"
    rf"(?:the|a|an|my|our)\s(?:[\p{{L}}'’-]{{1,20}}\s){{0,4}}?{_HOME}\s(?:{_FROM}|with|on|in|by|before|after|at|down|up|over)"
    rf"|{_FROM}(?=\s(?:the|a|an|my|our|saint|st|{_HOME})\s)"
    r"|by(?=\s(?:the|a)\s[^,.;!?\n]{3,60}\s(?:on|off|in|at|past)\s)"
    rf")\s(?!(?:[^\s,.;!?]+\s){{0,10}}?{_NOT_A_PLACE}\b)[^,.;!?\n]{{2,90}})",
    regex.IGNORECASE,
)


def described(text: str, first: int, last: int) -> tuple[int, int] | None:
    """Where ``text[first:last]``, the reply to who asked for a place, describes one; None where it does not.

    Args:
        text: the text the reply stands in.
        first: the first character of the reply, without its lead-in.
        last: the character after its last.
    """
    match = _DESCRIBED.match(text, first, last)
    return match.span("v") if match is not None else None
