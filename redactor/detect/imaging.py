"""Names of examinations by magnetic resonance, which read as somebody's behind a title: "MR KNEE LEFT W/O CONTRAST".

Parts of the body that are surnames too (head, hand, foot) say it only where contrast is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_REGION = (
    r"knees?|brain|spine|[ctl]-spine|lumbar|cervical|thoracic|sacrum|abdomen|abd|pelvis|pelvic|shoulders?|elbows?|wrists?|ankles?|hips?|femur"
    r"|tibia|humerus|forearm|thigh|liver|prostate|breasts?|chest|kidneys|orbits?|pituitary|face|temporal|brachial|cardiac|fetal|rectum"
    r"|angio(?:gram|graphy)?|venogram|venography|enterography|urography|cholangiogram|arthrogram|spectroscopy|elastography"
)
_MORE = (
    rf"{_REGION}|head|neck|hands?|foot|feet|heart|legs?|arms?|joint|plexus|bones?|extremity|upper|lower|whole|body|bilateral|bilat|left|right"
    r"|lt|rt|female|male|mrcp|mra|iacs?|w/o|w/?|wo|w/wo|with|without|and|contrast|cont|gad|images?|imaging|guided|biopsy|limited|complete"
)
_EXAMINATION = re.compile(
    rf"\bMR (?i:(?:{_REGION})\b|(?:head|neck|hand|foot|heart)(?= (?:w/o|wo|w/wo|with|without)\b[ a-z]{{0,12}} contrast\b)|imaging\b)"
    rf"(?i:[ /](?:{_MORE})(?![\w/])){{0,8}}"
)


def examinations(text: str) -> Iterator[tuple[int, int]]:
    """The names of examinations in a text.

    >>> [list(examinations(text)) for text in ("MR KNEE LEFT W/O CONTRAST", "MR KNEEBONE LEFT", "MR HEAD LEFT")]
    [[(0, 25)], [], []]
    """
    if "MR " in text:
        yield from (found.span() for found in _EXAMINATION.finditer(text))
