"""Whether a common word that is somebody's name as well is meant as the name where it stands ("will may bring the car")."""

from __future__ import annotations

import re
from collections.abc import Sequence

_SENTENCE_START = re.compile(r"(?:^|[.!?:\n]|\b(?:and|but|so|ok|okay|well|yes|no),?)[\s\"'“(\[*>-]*$")
_SENTENCE_BEFORE, _SENTENCE_END = re.compile(r"[.!?…]\s{1,2}$"), re.compile(r"\s?(?:[.!?…]|$)(?![\w.])")
"""Around a name that is a sentence by itself: "Odalind Quill. Oda."."""
_ACTS = re.compile(
    r"['’]s\b|\s(?:may|might|can|could|would|is|was|isn['’]t|wasn['’]t|has|had|hasn['’]t|says?|said|told|wants?|needs?|called"
    r"|calls|does|did|doesn['’]t|didn['’]t|gets|got|goes|went|comes|came|gave|gives|takes|took|thinks|thought|knows|knew|lives|lived"
    r"|works|worked|asks|asked|pays|paid|likes|liked|loves|loved|hates|hated|keeps|kept|sat|saw|heard|rang|texted|wrote|brought"
    r"|drove|made|met|sent|left|lost|won|ate|ran|denied|denies|conceded|testified|submitted|argued|replied|agreed|refused)\b"
    r"|\sto\s(?:see|review|chase|call|ring|bring|check|send|speak|follow|contact|confirm|e-?mail|update|arrange|book|do|take|lead|look|write"
    r"|ask|discuss|draft|share|provide)\b",
    re.IGNORECASE,
)
"""What follows the name of somebody who does something."""
_ADDRESSED = re.compile(r"[,:!]\s")
"""What follows the name of somebody who is spoken to, or who speaks, where a sentence begins with it."""
_SPOKEN_TO = re.compile(
    r",? (?:you['’]?re|you are|you['’]?ve|you (?:can|have|need|said|wanted|want|were|know)|i can|i['’]?ll|i['’]?m|i am"
    r"|i will|i have|i['’]?ve|that['’]?s an? \w+ name|let['’]?s|let me|can you|could you|do you|are you|have you|did you"
    r"|would you|(?:and )?(?:what|how|where|when|your)|and (?:can|could|do|are|is))\b"
)
_CALLS = re.compile(
    r"\b(?:ok|okay|all right|alright|right|hi|hiya|hello|hey|morning|evening|bye|listen|sorry|thanks|thank you"
    r"|great|perfect|lovely|brilliant|excellent|wonderful),?\s$"
)
_ASKED_ABOUT = re.compile(r"(?:^|\b(?:and|so|what|why|when|where|how|but) )(?:is|was|does|did|has|can)\s$")
_DOES = re.compile(
    r" (?:\w{2,10}ing|have|has|get|got|need|want|know|say|think|like|live|sleep|eat|home|here|there|in|at|back|awake"
    r"|asleep|okay|ok|better)\b"
)
_ORDERS = frozenset(
    "will hope may mark chase grant pat rob sue bill wait call wish bless trust art dot miss".split()
)
"""Names that begin a sentence as a verb does: "hope you are well"."""
_THE = re.compile(
    r"\b(?:the|an?|my|your|his|her|our|their|this|that|last|next|first|every|each|in|of|on|any|no|some|it|and|you|i|we|they|he|she"
    r"|there)\s$",
    re.IGNORECASE,
)
_OF_A_THING = re.compile(
    r"\b(?:the|an?|no|some|any|more|of|in|to be|is|was|are|were|too|very|so|my|your|our|two|three|each|every)\s$",
    re.IGNORECASE,
)
"""What stands before a word in small letters that is no name there: "no basil", "the melody", "to be frank"."""
_TO_A_PERSON = re.compile(
    r"\b(?:mr|mrs|ms|miss|mister|dr|doctor|nurse|named|called|tell|ask|hi|hello|hey|thanks|(?:husband|wife|son|daughter|brother|sister"
    r"|friend|boss|partner|mom|dad|mother|father|uncle|aunt|neighbou?r|roommate))\.?\s$",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"\b(?:under|surname|last name|first name|name is|name['’]?s|changed it to|spelled|host is|driver is)\s$",
    re.IGNORECASE,
)
_END = re.compile(r"\s?(?:[.,!?;]|$|\n)|\s(?:correct|right|yes|then)\b")
"""Around what somebody is called, in a text without capitals: "nothing under page", "i've changed it to day"."""
_CONFIRMS = re.compile(
    r"[ \t]{0,8}(?:[A-Za-z][\w .'’-]{0,30}: )?"
    r"(?:(?:yes|yeah|yep|yup|no|sorry|correct|right|it['’]?s|that['’]?s|with|by|mr|mrs|ms|dr|doctor)[ ,:]{1,2}){1,3}",
    re.IGNORECASE,
)
_ENDS_LINE = re.compile(r"[ .,!?]{0,3}(?:$|\n)")
_SPEAKER = re.compile(r"^[ \t]{0,8}[A-Z][\w .'’-]{0,30}:[ \t]{0,4}", re.MULTILINE)
"""Who speaks, at the beginning of a line of a transcript."""


def is_written_as_name(text: str, words: Sequence[tuple[int, int]], *, cased: bool) -> bool:
    """Whether common words stand as a name does: with capitals in mid-sentence, as the whole text, or as who acts or is spoken to.

    Args:
        text: the text.
        words: where each of them begins and ends.
        cased: whether the text writes names with capitals (`is_cased`).
    """
    start, end = words[0][0], words[-1][1]
    if text.strip(" .,!?\"'") == text[start:end] or (
        text[start - 1 : start] == '"' and text[end : end + 1] == '"'
    ):
        return True
    if not cased:
        return _acts(text, start, end) or _is_spoken_to(text, start, end) or _is_confirmed(text, start, end)
    if not all(text[begin].isupper() for begin, _ in words):
        return False
    if text[end : end + 2] in ("'s", "’s") or len(words) > 1:
        return True
    if text[start:end].isupper() and end - start > 1:
        return False
    if _SENTENCE_BEFORE.search(text, max(0, start - 4), start) and _SENTENCE_END.match(text, end):
        return True
    return (
        _SENTENCE_START.search(text, max(0, start - 16), start) is None
        or _ADDRESSED.match(text, end) is not None
        or _ACTS.match(text, end) is not None
    )


def is_cased(text: str) -> bool:
    """Whether a text writes names with capitals; who speaks has one also in a transcript that is in small letters."""
    if text.islower() or text.isupper():
        return False
    return "\n" not in text or not _SPEAKER.sub("", text).islower()


def is_thing(text: str, start: int, end: int) -> bool:
    """Whether a name that is a word as well stands in small letters and as words do, in a text that writes names with capitals."""
    return (
        text[start:end].islower()
        and text[end : end + 2] not in ("'s", "’s")
        and _OF_A_THING.search(text, max(0, start - 10), start) is not None
    )


def _acts(text: str, start: int, end: int) -> bool:
    """Whether a common word in a text without capitals is used as a person's name: "will may bring", "with grace and", "june's"."""
    return (_ACTS.match(text, end) is not None and _THE.search(text, max(0, start - 16), start) is None) or (
        _TO_A_PERSON.search(text, max(0, start - 24), start) is not None
        or (
            _CALLED_SO.search(text, max(0, start - 24), start) is not None
            and _END.match(text, end) is not None
        )
    )


def _is_spoken_to(text: str, start: int, end: int) -> bool:
    """Whether somebody is spoken to or asked about by a common word in a text without capitals: "kit you're nine", "is pilot here"."""
    if text[start:end].lower() in _ORDERS:
        return False
    if (
        _ASKED_ABOUT.search(text, max(0, start - 16), start) is not None
        and _DOES.match(text, end) is not None
    ):
        return True
    line = text[text.rfind("\n", 0, start) + 1 : start]
    alone = (
        not line.strip()
        or _SPEAKER.fullmatch(line) is not None
        or _CALLS.search(text, max(0, start - 16), start) is not None
    )
    return alone and _SPOKEN_TO.match(text, end) is not None


def _is_confirmed(text: str, start: int, end: int) -> bool:
    """Whether a turn in small letters does no more than say a part of a name back: "yes law"."""
    first = text.rfind("\n", 0, start) + 1
    return (
        text[start:end].lower() not in _ORDERS
        and _ENDS_LINE.match(text, end) is not None
        and _CONFIRMS.fullmatch(text, first, start) is not None
    )
