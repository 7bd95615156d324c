"""Parts of a secret: a bank asks for the second and the fifth letter, and single letters and digits are the answer."""

from __future__ import annotations

import regex

SECRETS = frozenset(("PASSWORD", "SECURITY_ANSWER", "PIN"))
_LONGEST = 90
_DIGIT = "zero|oh|one|two|three|four|five|six|seven|eight|nine"
_PIECE = rf"(?P<v>(?:[a-z]|\d|{_DIGIT})(?:\s(?:for|as\sin|like)\s[a-z]{{2,12}})?)(?![\w'’])"
_BETWEEN = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|other|next)\s(?:one|letter|digit|character)?"
    r"|and|then|er+m?|u+[hm]+|h+m+|it['’]?s|it\sis|that['’]?s|is|are|was|the|one['’]s|so|ok(?:ay)?|yeah|yes|sorry|letters?|numbers?|digits?"
    r"|capital|lower\s?case|upper\s?case|small|big|i\sthink|let\sme\ssee|hang\son|wait)(?:['’]s)?(?![\w'’])"
)
_SAID = regex.compile(rf"(?:[\s,.;:!?…–-]+|{_BETWEEN}|{_PIECE})+", regex.IGNORECASE)
_TOKEN = regex.compile(rf"(?<![\w'’])(?:{_BETWEEN}|{_PIECE})", regex.IGNORECASE)


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The single letters and digits of a reply that is nothing else: "a for apple, and, er, w".

    Args:
        text: the text the reply stands in.
        start: the first character of the reply.
        end: the character after the last.

    Returns:
        stretches in order; none where anything else is said.
    """
    if end - start > _LONGEST or _SAID.fullmatch(text, start, end) is None:
        return []
    return [found.span("v") for found in _TOKEN.finditer(text, start, end) if found["v"]]
