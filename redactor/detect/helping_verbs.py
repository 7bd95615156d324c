"""Verbs that help another one and are names as well, in small letters: "my wife will call you back", "my daughter may need a lift"."""

from __future__ import annotations

import re

from redactor.detect.ner.features import key
from redactor.detect.ner.listed import shipped

_HELPING = frozenset("will may might can must shall would could should".split())
_WHO = re.compile(
    r"(?<![\w'’-])(?:my|your|his|her|our|their|the|this|that|an?|another) (?:[a-z'’-]{2,14} ){0,2}"
    r"(?!(?:and|or|nor|named|called|is|was|with|for|to|from|mister|mr|mrs|ms|miss|mx|dr|doctor|old|young|little|big) )[a-z'’-]{2,14} $"
)
"""Somebody or something in front of the verb, whose name ends there."""
_IT = re.compile(r"(?<![\w'’-])(?:it|there|you|we|they) $", re.IGNORECASE)
_HELPED = re.compile(
    r"(?<![\w'’-])(?:(?:will|would|does|did|could|can|should|might) (?:it|you|we|they)"
    r"|(?:it|you|we|they) (?:will|would|might|may|can|could|should|won['’]?t|doesn['’]?t|didn['’]?t)"
    r"(?: (?:not|also|still|only|probably))?) $",
    re.IGNORECASE,
)
"""What stands in front of a verb that another one helps: "will it rain", "it might snow"."""
_JOINS = re.compile(r"\b(?:and|but|or|that|which|who) $")
"""What goes on with a sentence, in a text where names have capitals: "I wrote to support and will call you"."""
_VERB = re.compile(
    r" (?:(?:not|never|always|also|just|still|then|now|probably|definitely|only) )?(?!(?:in|the|we|not)\b)([a-z]{2,14})(?![\w'’-])"
)
_MAY = re.compile(r"(?:^|[.?!:\n] ?)May (?:I|we) [a-z]")
"""The verb at the head of a question: "May we contact you?"."""
_WILL = re.compile(
    r"(?:^|[.?!;:\n] ?)Will (?:not )?(?!put|read|cut|hit|let|set|come|run|[a-z]{1,2}\b)(?P<verb>[a-z]{3,14})(?![\w'’])"
)
"""The verb at the head of a note: "Will send tomorrow"; people are told of in its other forms."""
_BILL = re.compile(
    r"(?:(?:^|[\n\t|\"'(>]) {0,4}| {2})B(?:ill|ILL)[ -](?:to|To|TO)(?: ?:|\s{0,4}(?:$|[\n\t|\"')<]))"
)
"""Over the address of who pays: "Bill to:"."""
_REACH = 48
_SELDOM = 2


def is_helping_verb(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a line is such a verb, somebody before it and the verb that it helps behind it, or the verb that is helped.

    >>> is_helping_verb("my wife will call", 8, 12), is_helping_verb("my wife will is in", 8, 12)
    (True, False)
    >>> is_helping_verb("Left. Will send", 6, 10), is_helping_verb("Left. Will said", 6, 10), is_helping_verb("Bill to:", 0, 4)
    (True, False, True)
    >>> is_helping_verb("Invoice 7  Bill to:", 11, 15), is_helping_verb("Ask Bill to: call", 4, 8)
    (True, False)
    >>> is_helping_verb("will it rain", 8, 12), is_helping_verb("is it rain", 6, 10)
    (True, False)
    """
    if text[start:end] == "May":
        asks = _MAY.search(text, max(0, start - 2), end + 24)
        return asks is not None and asks.start() <= start < asks.end()
    if text[start:end] == "Will":
        does = _WILL.search(text, max(0, start - 2), end + 24)
        return does is not None and does.start() <= start < does.end() and _has_ing(does["verb"])
    if text[start:end] in ("Bill", "BILL"):
        pays = _BILL.search(text, max(0, start - 5), end + 12)
        return pays is not None and pays.start() <= start < pays.end()
    if text[start:end].islower() and _HELPED.search(text, max(0, start - _REACH), start):
        return text[start:end].isalpha() and _has_ing(text[start:end], seldom=-1)
    if text[start:end] not in _HELPING or not (
        _WHO.search(text, max(0, start - _REACH), start)
        or _IT.search(text, max(0, start - _REACH), start)
        or (not text.islower() and _JOINS.search(text, max(0, start - _REACH), start))
    ):
        return False
    verb = _VERB.match(text, end)
    return verb is not None and _has_ing(verb[1])


def _has_ing(word: str, seldom: int = _SELDOM) -> bool:
    """Whether a word is a verb's first form, by the form in "-ing" that is said of it more often: "calling", "dropping"."""
    entries = shipped().entries
    forms = (f"{word}ing", f"{word}{word[-1]}ing", f"{word.removesuffix('e')}ing")
    return any((entry := entries.get(key(form))) is not None and entry.rank > seldom for form in forms)
