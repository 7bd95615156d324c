"""Words that stand where nothing but somebody's name does, whatever else they mean: "everybody calls me smoke"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.spans import Span

_SCORE = 0.6
_POSITIONS = (
    re.compile(  # "hi tove it's kit from the clinic", "it's only me blessing from next door"
        r"\b(?:hey|hi|hello|hiya|yo|morning|afternoon|evening)(?:,? [a-zà-ÿ'’-]{2,16}){0,3}?,? (?:it['’]?s|this is)"
        r" (?:just |only )?(?:me,? )?"
        r"([a-zà-ÿ]{3,14})(?= (?:calling )?from (?:the|doctor|dr|your|next|[a-z]{3,14}['’]?s|accounts|billing|reception)\b)"
    ),
    re.compile(  # "uncle beans is at work"
        r"^(?:uncle|auntie|aunty|granny|nana|papaw|mamaw|grandma|grandpa) ([a-zà-ÿ]{3,14})"
        r"(?= (?:is|was|has|had|says|said|called|can|will|works|lives)\b)"
    ),
    re.compile(  # "we all called him doc", "everybody calls me smoke"
        r"\b(?:everybody|everyone|people|they all|we all|folks|(?:my|his|her|the) (?:friends|kids|family|mates)) (?:all )?"
        r"call(?:s|ed)? (?:me|him|her|them|us) ([a-zà-ÿ]{3,14})"
        r"(?=$|[.,!?]| (?:and|but|so|it['’]?s|because|cause|since|now|please)\b)",
        re.IGNORECASE,
    ),
    re.compile(  # "pinky didi ne"
        r"(?<![\w'’-])([a-z]{3,14}) (?:didi|bhaiya|bhaiyya|bhabhi|garu|sahab|sahib|saab)(?= [a-z])"
    ),
)
_NOBODY = re.compile(
    r"(?:mer[aie]|tumhar[aie]|apn[aie]|uska|uski|unki|humar[aie]|hamar[aie]|kya|haan|arre|arey|yaar|achha|acha|woh?|yeh|koi|bad[ei]"
    r"|chhot[aie]|back|again|crazy|lazy|names?|stupid|late|early|twice|that|nice|mad|up|out|over|all|not|great|raining|just|also|still"
    r"|who|and|but|the|always|never|only|she|her|him|his|they|them|you|was|has|had|did|who|went|came|said|told|ring|rang)",
    re.IGNORECASE,
)
"""What else stands there: possessives, judgements, small words."""


def by_position(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the words of a text that are names by their place.

    Args:
        text: any text.
        spans: what was found in it.
    """
    known = [(span.start, span.end) for span in spans]
    for shape in _POSITIONS:
        for cue in shape.finditer(text):
            start, end = cue.span(1)
            if _NOBODY.fullmatch(cue.group(1)) is None and not any(a < end and start < b for a, b in known):
                yield Span(start, end, "PERSON", _SCORE, "position")
