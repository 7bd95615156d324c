"""Uniform resource locator (RFC 3986), with or without a scheme; a bare domain is weaker. Trailing punctuation is not part of it.

Top-level domains that are also words ("it", "me") make a bare domain too weak to go without a path. No list is fetched.
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_BODY = r"[^\s<>\"'`{}|\\^\[\]]"
_END = r"[^\s<>\"'`{}|\\^\[\].,;:!?)(*]"
PUBLIC = (  # namespaces of standards, everybody's
    r"(?:(?:www|terminology|schemas|purl)\.)?(?:loinc\.org|hl7\.org|snomed\.info|unitsofmeasure\.org|w3\.org|json-schema\.org"
    r"|schema\.org"
    r"|fhir\.org|nucc\.org|ama-assn\.org/go|ihe\.net|xmlsoap\.org|openxmlformats\.org|nlm\.nih\.gov/research/umls)\b"
)
_LOCAL = (
    r"(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[::1?\]|169\.254\.169\.254)(?::\d{1,5})?"
    r"(?:/(?:apis?|v\d|health|healthz|livez|readyz|ready|metrics|status|version|openapi|graphql|ping)){0,4}/?"
    r"(?:\?timeout=\d{1,6}m?s)?(?![\w/?#@:.%&-])"
)
"""The machine itself, without a path or with one that every program has."""
_OWN = r"(?:unix|npipe|chrome|chrome-untrusted|devtools)"
"""What names sockets and pages of a program itself, and nothing of the web."""
_HOST = rf"(?<![\w@.-])(?!{PUBLIC})(?:[a-z0-9](?:[a-z0-9-]{{0,61}}[a-z0-9])?\.){{1,5}}"
_TLD = (
    r"(?:com|org|net|edu|gov|mil|info|biz|io|ai|app|dev|co|uk|de|fr|es|nl|ca|au|ch|se|dk|pl|ru|jp"
    r"|cn|br|mx|nz|ie|eu|health|care|tech"
    r"|cloud|online|shop|store|site|clinic|dental|hospital|bank|xyz|name|pro|tv|ly|gl|us|cz|hu|pt"
    r"|gr|fi|ro|za|kr|sg|hk|tw|il|ua|tr)"
)
_WORD_TLD = r"(?:it|me|so|is|in|to|at|be|my|no|do|am|as|id|ma|pm|gg|cc|li|ws|page|link|live|life|world|news|blog|one|club|top)"
_COUNTRY_TLD = (  # of ISO 3166, without those that are endings of files (md, pl, py, rs, sh, so)
    r"(?:ac|a[defglmorstuwxz]|b[abdefghijmnorstwyz]|c[acdfghiklmnoruvwxyz]|d[ejkmoz]|e[cegrstu]|f[ijkmor]|g[adefghilmnpqrstuwy]"
    r"|h[kmnrtu]|i[delmnoqrst]|j[emop]|k[eghimnprwyz]|l[abcikrstuvy]|m[aceghmnopqrstuvwxyz]|n[acefgilopruz]|om|p[aefghknrtw]|qa"
    r"|r[eouw]|s[abcdegiklmnrsuvxyz]|t[cdfghjklmnortvwz]|u[agksyz]|v[aceginu]|w[fs]|y[et]|z[amw]|cat|eus|gal|bzh|scot|wales|cymru"
    r"|london|berlin|wien|paris|nyc)"
)


class Url(PatternEntityRecognizer):
    """Finds URL."""

    entity = "URL"
    patterns = (
        Pattern(
            "scheme",
            rf"(?<![a-z0-9+.-])(?!https?://(?:{PUBLIC}|{_LOCAL})|{_OWN}://)[a-z][a-z0-9+.-]{{1,15}}://{_BODY}*{_END}",
            0.9,
            needs=Needs(literals=("://",)),
        ),
        Pattern(
            "www", rf"(?<![\w@.-])(?!{PUBLIC})www\d?\.{_BODY}+{_END}", 0.85, needs=Needs(words=words("www"))
        ),
        Pattern(
            "domain with path",
            rf"{_HOST}(?:{_TLD}|{_WORD_TLD}|{_COUNTRY_TLD}|example|test)(?::\d{{2,5}})?[/?#]{_BODY}*{_END}",
            0.8,
            needs=Needs(dotted=True, literals=("/", "?", "#")),
        ),
        Pattern(
            "domain",
            rf"{_HOST}(?<!\buser\.){_TLD}(?::\d{{2,5}})?(?![\w@=-]|\.\w|(?:(?<=\.info)|(?<=\.name))\()",  # logger.info(
            0.5,
            needs=Needs(dotted=True),
        ),
        Pattern("word domain", rf"{_HOST}{_WORD_TLD}(?![\w@=-]|\.\w)", 0.3, needs=Needs(dotted=True)),
        Pattern(
            "data or mail scheme",
            r"(?<!\w)(?:tel:(?!\+?\d{7,15}(?!\w))|sips?:|mailto:|skype:|urn:(?!(?:oid|ietf|hl7|uuid|oasis|schemas|iso|epc|ihe)\b))"
            r"(?P<v>[^\s<>\"'`{}|\\^]{2,200}[^\s<>\"'`{}|\\^.,;:!?)\]])",
            0.6,
            needs=Needs(literals=("tel:", "sip:", "sips:", "mailto:", "urn:", "skype:")),
        ),
    )
    context_words = ("website", "url", "site", "domain", "web", "link", "homepage", "webpage", "portal")
    needs = Needs(literals=(".", "://", "tel:", "sip:", "sips:", "mailto:", "urn:", "skype:"))
