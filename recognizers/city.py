"""City with a cue that needs no list of cities: "Springfield, IL", "lives in Springfield, Illinois"."""

from __future__ import annotations

from recognizers._vocabulary import STATE_CODE, STATE_NAME
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_NAME = r"(?:(?:St|Ste|Ft|Mt|Pt)\. )?[A-Z][a-zà-ÿ'’-]{1,20}(?:[ -][A-Z][a-zà-ÿ'’-]{1,20}){0,2}"
_NOT = r"(?!(?:Mr|Mrs|Ms|Dr|Hi|Hello|Yes|No|Ok|Okay|Thanks|Oh|Well)\b)"

_LIVE = words("live lives living lived reside resides residing based born moved grew")


class City(PatternEntityRecognizer):
    """Finds CITY."""

    entity = "CITY"
    patterns = (
        Pattern(
            "city, code",
            rf"(?-i)(?<![\w'’]){_NOT}(?P<v>{_NAME}),\s?(?!A[AEP]){STATE_CODE}(?![\w.'’])",
            0.7,
            needs=Needs(literals=(",",)),
        ),
        Pattern(
            "city code zip",
            rf"(?-i)(?<![\w'’]){_NOT}(?P<v>{_NAME})\s{STATE_CODE}\s\d{{5}}(?!\d)",
            0.7,
            needs=Needs(run=5),
        ),
        Pattern(
            "city, state",
            rf"(?-i)(?<![\w'’]){_NOT}(?P<v>{_NAME}),\s?{STATE_NAME}(?!\w)"
            r"(?! (?:Tech|State|University|College|Institute|Department|Court)\b)",
            0.7,
            needs=Needs(literals=(",",)),
        ),
        Pattern(
            "lives in",
            r"\b(?:live|lives|living|lived|reside|resides|residing|based|born|moved|grew up) (?:in|to"
            rf"|near|at) (?!the\b|a\b|my\b|this\b|that\b|an\b)(?P<v>[^\W\d_][\w.'’-]{{1,20}}"
            rf"(?: [^\W\d_][\w.'’-]{{1,20}})?),? (?:{STATE_NAME}|(?-i:{STATE_CODE}))(?!\w)",
            0.75,
            needs=Needs(words=_LIVE),
        ),
        Pattern(  # the same in other languages
            "abito a",
            rf"(?-i)\b(?i:abit(?:o|iamo|a) a|viv(?:o|imos|e) en|habit(?:e|ons) à"
            rf"|wohn(?:e|en|t) in|woon(?:t|en)? in|moro em|moramos em) (?P<v>{_NAME})",
            0.6,
            needs=Needs(
                words=words(
                    "abito abitiamo abita vivo vivimos vive habite habitons wohne wohnen wohnt woon woont wonen moro moramos"
                )
            ),
        ),
        Pattern(
            "i am from",
            rf"(?-i)\b(?i:i['’]?m|i am|he is|she is|who is|calling) from (?P<v>{_NAME})",
            0.5,
            needs=Needs(words=words("from")),
        ),
        Pattern(
            "lives in a name",
            rf"(?-i)\b(?i:live|lives|living|lived|resides?|residing|grew up|born) (?i:in|near) (?P<v>{_NAME})",
            0.6,
            needs=Needs(words=_LIVE),
        ),
    )
    needs = Needs()
