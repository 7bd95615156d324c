"""Answer to a security question: mother's maiden name, first pet, first car, first school, city of birth, favourite things."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_NOT = (
    r"(?!(?:a|an|the|my|not|what|is|was|it|that|this|there|on|in|your|for|and|or|so|i|same|correct|wrong|required|asked"
    r"|name|verified|confirmed|matched|checked|provided|given|\?)\b)"
)
_VALUE = rf"(?P<v>{_NOT}[\w][\w'’-]{{1,24}}(?: (?-i:[A-Z])[\w'’-]{{1,24}}){{0,2}})"


class SecurityAnswer(PatternEntityRecognizer):
    """Finds SECURITY_ANSWER."""

    entity = "SECURITY_ANSWER"
    patterns = (
        Pattern("maiden name", rf"\b(?:maiden name|mmn)(?: is| was|['’]s|:|,| =)?:? {_VALUE}", 0.8),
        Pattern(
            "first or favourite",
            r"\b(?:first|childhood|favou?rite) (?:pet|dog|cat|car|school|teacher|street|friend|job"
            r"|movie|book|team|colou?r|food|boss|phone)"
            rf"(?:['’]s)?(?: name)?(?: was called| is called| was named| is named| is| was|['’]s|:),? {_VALUE}",
            0.7,
        ),
        Pattern(
            "security answer",
            rf"\b(?:security|secret) (?:question )?(?:answer|word|phrase)(?: is| was|:) {_VALUE}",
            0.8,
        ),
        Pattern(  # "Answer to secret question: a red kite", "challenge phrase: Ms. Mossy"
            "security answer, whole",
            r"\b(?:(?:security|secret|challenge) (?:question |q\d? )?(?:answer|word|phrase)|answer to (?:the |your |my )?(?:security"
            r"|secret"
            r"|challenge) question(?: \d)?|maiden name)\s?[:=–-]\s[\"'“]?"
            r"(?P<v>(?!(?:not|none|no|yes|n/a|required|incorrect|correct|unknown|verified|passed|failed|see|the|must|what|which|who|optional"
            r"|name of (?:your|the|his|her))\b)"
            r"\w(?:[\w'’-]|\. (?=(?-i:[A-ZÀ-Þ]))| (?=\w)){1,40})(?=[\"'”]?(?:[.,;)!]|\s*$|\s?\n))",
            0.75,
        ),
        Pattern(  # "confirmed his security answer (purple walrus)"
            "security answer, in brackets",
            r"\b(?:security|secret|memorable) (?:question )?(?:answer|word|phrase|place) \("
            r"(?P<v>(?![^()\n]{0,60}\b(?:questions?|answers?"
            r"|required|optional|case|hint|must|name|pet|school|if|e\.g|one|two|three|all|any|not|never|no|yes|correct|wrong|failed"
            r"|match\w*"
            r"|verified|confirmed|hidden|hashed|encrypted|redacted|above|below|see|set|new|old|minimum|max\w*|characters?|field"
            r"|string)\b)"
            r"[^\W\d_][^()\n]{2,40})\)",
            0.7,
        ),
        Pattern(  # "Security question: favourite food. Answer: a bowl of pho", "Q: first pet? A: Mossy"
            "answer behind its question",
            r"\b(?:(?:sec(?:urity)?|secret|challenge) (?:question|q)\b[^\n]{0,80}?[.?:;,)/\s]\s?(?:answer|ans|a)(?: is| was)?\s?[:=]"
            r"|q\s?[:.)] ?[^\n?]{0,60}\b(?:pet|dog|cat|school|teacher|street|car|maiden|born|friend|nickname|food|colou?r|movie|book"
            r"|team)\b"
            r"[^\n?]{0,40}\?\s{0,3}(?:a|ans|answer)\s?[:.=)])\s{0,2}[\"'“]?"
            r"(?P<v>(?!(?:not|none|no|yes|n/a|required|incorrect|correct|unknown|verified|passed|failed)\b)"
            r"\w(?:[\w'’-]|\. (?=(?-i:[A-ZÀ-Þ]))| (?=\w)){1,40})"
            r"(?=[\"'”]?(?:[.,;)!]|\s*$|\s?\n))",
            0.75,
        ),
        Pattern("elementary", rf"\b(?:elementary|high|primary) school (?:was|is|:) {_VALUE}", 0.6),
    )
    needs = Needs(
        words=words(
            "maiden mmn first childhood favorite favourite security secret memorable elementary high primary challenge q sec"
        )
    )
