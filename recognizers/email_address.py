"""Electronic mail address (RFC 5321, RFC 6531): local part of at most 64 characters, a domain; also " [at] " and "%40" forms."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_DOMAIN = r"(?:[\w-]{1,63}\.){1,6}[^\W\d_][\w-]{1,23}(?![\w])"

_KEY = (
    r"(?:[A-Za-z_]{1,24}|[A-Za-z_][\w.-]{0,40}[._-]"
    r"(?:e?mail|addr(?:ess)?|user(?:name)?|login|from|to|b?cc|contact|sender|recipient|owner|id))"
)
"""The name of a value in `user.email=...`; else what stands before the sign belongs to the local part (VERP)."""

_PICTURE = r"[\w.-]{1,60}@\dx\.[a-z]{3,4}\b"
"""A file of an image in double size: logo@2x.png."""

_AT_ABROAD = (
    r"(?:arobase|arrobase|arobas|chiocciola|chiocciolina|arroba|apenstaartje|klammeraffe|snabel-?a|miukumauku|ma[łl]pa|zavin[áa][čc]"
    r"|kukac|papaki|coada de maimu[țt][ăa])"
)
_DOT_ABROAD = r"(?:point|punto|ponto|punkt|punt|kropka|te[čc]ka|pont|piste|punct|dot)"
_ABROAD = words(
    "arobase arrobase arobas chiocciola chiocciolina arroba apenstaartje klammeraffe snabel snabela miukumauku",
    "ma malpa zavin zavinac kukac papaki coada",
)


class EmailAddress(PatternEntityRecognizer):
    """Finds EMAIL_ADDRESS."""

    entity = "EMAIL_ADDRESS"
    patterns = (
        Pattern(
            "plain",
            rf"(?<![\w.+%-])(?:(?![^@\s]{{0,63}}&\w{{1,30}}=|{_KEY}=|(?<=\\)\w{{1,20}}\{{|{_PICTURE})[\w+][\w!#$%&'*+=^{{|}}~.-]{{0,63}}|\"[^\"\n@]{{1,62}}\")[@＠]{_DOMAIN}",
            0.95,
            needs=Needs(dotted=True, literals=("@", "＠")),
        ),
        Pattern(
            "spaced",
            rf"(?<![\w.+%-])[\w+.-]{{1,64}}\s[@＠]\s{_DOMAIN}",
            0.8,
            needs=Needs(dotted=True, literals=(" @ ", " ＠ ")),
        ),
        Pattern(
            "numeric or local host",
            r"(?<![\w.+%-])[\w+.-]{1,64}@(?:\[?\d{1,3}(?:\.\d{1,3}){3}\]?|localhost\b)",
            0.8,
            needs=Needs(literals=("@",)),
        ),
        Pattern(
            "host without a dot",
            r"(?<![\w.+%/-])(?!(?:root|www-data|postgres|daemon|nobody|git|cron|celery)@)[\w+.-]{2,64}@[a-z](?>[\w-]{2,40})"
            r"(?:,(?:com|net|org|edu|gov|[a-z]{2})(?=[\"'>)\s]|$))?(?![\w@/]|\.\w)",
            0.5,
            needs=Needs(literals=("@",)),
        ),
        Pattern(
            "written out",
            r"(?<![\w.+-])[\w+.-]{1,64}\s{0,2}(?:[\[({<]\s?(?:at|@)\s?[\])}>])\s{0,2}"
            r"(?:[\w-]{1,63}\s{0,2}(?:\.|[\[({<]\s?(?:dot|\.)\s?[\])}>]|\sdot\s)\s{0,2}){1,4}[a-z]{2,24}\b",
            0.9,
            needs=Needs(literals=("[", "(", "{", "<")),
        ),
        Pattern(  # the sign and the dot as they are called in other languages: "oda punto quill chiocciola posta punto it"
            "said abroad",
            rf"(?<![\w-])[\w-]{{1,40}}(?: {_DOT_ABROAD} [\w-]{{1,30}}){{0,4}} {_AT_ABROAD}(?: [\w-]{{1,30}}){{1,3}}"
            rf"(?: {_DOT_ABROAD} [\w-]{{2,30}}){{1,3}}(?![\w-])",
            0.85,
            needs=Needs(words=_ABROAD),
        ),
        Pattern(
            "spoken dot",
            r"(?<![\w.+%-])[\w+.-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,24}){0,2}"
            r"(?:\ {0,2}(?:\bdot\b|[\[(]dot[\])])\ {0,2}[\w-]{2,24}){1,3}\b",
            0.85,
            needs=Needs(literals=("@",), words=words("dot")),
        ),
        Pattern("percent", rf"(?<![\w.+%-])[\w+.-]{{1,64}}%40{_DOMAIN}", 0.9, needs=Needs(literals=("%40",))),
    )
