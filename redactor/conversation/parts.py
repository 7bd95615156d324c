"""Parts of a secret: single letters and digits, which a bank asks for, and how one is written, which is said behind it."""

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


_SIGN = (
    r"(?:exclamation|question)\s(?:mark|point)|(?:dollar|pound|hash|percent|plus|equals?|at|number|and)\s(?:sign|symbol)|hash\s?tag|hash|star"
    r"|asterisk|underscore|dash|hyphen|dot|period|full\sstop|bang|ampersand|slash|backslash|tilde|caret|space|brackets?|parenthes[ie]s"
)
_NUMBER = (
    rf"{_DIGIT}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand"
    r"|double|triple|\d{1,8}"
)
_HOW = (
    r"with|and|then|an?|the|all|in|at\sthe\s(?:end|start|beginning)|capitals?|upper\s?case|lower\s?case|small|caps|letters?|numbers?|digits?"
    r"|one\sword|no\sspaces?|followed\sby"
)
_WRITTEN = regex.compile(
    rf"(?:[\s,]+(?:(?P<v>{_SIGN}|{_NUMBER}|(?!a(?!\s+(?:and|then|as|for)\b))(?!i\b)[a-z]|capital\s[a-z]{{1,14}})|{_HOW})(?![\w'’]))+",
    regex.IGNORECASE,
)


def written(text: str, end: int, stop: int) -> int:
    """Where a password ends whose first part ends at `end`: "sunflower" in "sunflower with a capital s and then four two, pound sign".

    Args:
        text: the text it stands in.
        end: the character after the part that was found.
        stop: where the turn ends.

    Returns:
        the character after the last of its signs, letters and numbers; `end` where none follow.
    """
    more = _WRITTEN.match(text, end, stop)
    return max(more.ends("v"), default=end) if more is not None else end
