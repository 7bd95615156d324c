"""Secrets of programs.

Vendors' key formats, JSON Web Tokens (RFC 7519), hashed passwords, PEM private keys (RFC 7468), Authorization headers (RFC 6750,
7617), assignments to a secret's name, and connection strings with credentials (RFC 3986, 3.2.1).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from recognizers.base import Candidate, Needs, Pattern, PatternEntityRecognizer, words

_VENDOR = (
    r"(?-i)(?<![A-Za-z0-9])(?:(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{22,255}"
    r"|glpat-[\w-]{20,64}|xox[abeoprs]-[A-Za-z0-9-]{10,250}|xapp-[A-Za-z0-9-]{10,250}|[a-z]{2,8}_(?:live|test|prod"
    r"|secret)_(?=[A-Za-z]*\d)[A-Za-z0-9]{10,250}"
    r"|whsec_[A-Za-z0-9+/=]{20,100}|sk-ant-[\w-]{10,250}|sk-(?:proj-|svcacct-|admin-)?[\w-]{20,250}"
    r"|AIza[\w-]{35}|ya29\.[\w-]{20,250}"
    r"|SG\.[\w-]{16,32}\.[\w-]{16,64}|sk_[a-f0-9]{40,64}|npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,250}"
    r"|hf_[A-Za-z0-9]{30,40}|dop_v1_[a-f0-9]{64}"
    r"|eyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.[\w-]{8,2000}|shp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}|key-[a-f0-9]{32})(?![A-Za-z0-9])"
)
_NAME = (
    r"(?:[\w.-]{0,30}[_\-. ])?(?:api[_\- ]?key|xi[_-]api[_-]key|secret(?:[_ -]?(?:access)?[_ -]?key)?|access[_ -]?(?:key|token)"
    r"|auth[_\- ]?token|refresh[_ -]?token|bearer[_ -]?token|session[_ -]?token|client[_ -]?secret"
    r"|private[_ -]?key|signing[_ -]?key|x-api-key|token)"
)
_MIN_BITS = 2.5


class ApiKey(PatternEntityRecognizer):
    """Finds API_KEY."""

    entity = "API_KEY"
    patterns = (
        Pattern(
            "vendor",
            _VENDOR,
            0.95,
            needs=Needs(literals=("_", "-", "eyJ", "AKIA", "ASIA", "AROA", "AIDA", "AIza", "ya29", "SG.")),
        ),
        Pattern(
            "private key",
            r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\s\S]{0,20000}?"
            r"(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|$)",
            0.95,
            needs=Needs(literals=("-----BEGIN",)),
        ),
        Pattern(  # of Twilio
            "letters and hex",
            r"(?-i)(?<![\w/.-])SK[a-f\d]{32}(?!\w)",
            0.85,
            needs=Needs(digits=4, mixed=True),
        ),
        Pattern(  # small letters, capitals and digits as they fall: MnB7rTz0cWqe; no names of programs, formulas or models
            "as they fall",
            r"(?-i)(?<![\w./+=@#&?%-])(?![A-Z]{2}[a-f\d]{32}(?!\w)|[A-Z]{2,3}_[A-Za-z\d]{12}(?!\w))(?!(?:evt|dlv|msg|req|run|job|trc|conv|sess|call|wh|whk|op)_)(?!\w{0,60}[a-z]{4})(?=(?:[A-Z\d_]*[a-z]){3})(?=(?:[a-z\d_]*[A-Z]){2})(?=[A-Za-z_]+\d+[A-Za-z_]+\d"
            r"|\d+[A-Za-z_]+\d)[A-Za-z\d_]{9,60}(?![\w/+=@(-]|\.\w)",
            0.5,
            needs=Needs(digits=2, mixed=True),
        ),
        Pattern(  # modular crypt format (bcrypt, argon2, sha512crypt) and Django's
            "password hash",
            r"(?<![\w$])(?:\$(?:2[abxy]?|[156y]|7|argon2(?:id|i|d)|scrypt|apr1)\$[\w./+=,$-]{16,200}"
            r"|pbkdf2_sha\d{1,3}\$[\w./+=$]{20,200})",
            0.9,
            needs=Needs(
                literals=("$2", "$1$", "$5$", "$6$", "$y$", "$7$", "$argon", "$scrypt", "$apr1", "pbkdf2_")
            ),
        ),
        Pattern(  # of a person's or a machine's SSH client (RFC 4253)
            "public key",
            r"(?<!\w)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-ssh-ed25519@openssh\.com)"
            r" AAAA[\w+/]{20,2000}={0,3}(?: [\w.-]+@[\w.-]+)?",
            0.9,
            needs=Needs(literals=(" AAAA",)),
        ),
        Pattern(
            "bearer",
            r"\bbearer\s{1,3}(?P<v>[\w.~+/-]{12,4000}={0,2})(?![\w])",
            0.9,
            needs=Needs(words=words("bearer")),
        ),
        Pattern(
            "basic",
            r"(?<=authorization.{0,6}?)\bbasic\s{1,3}(?P<v>[A-Za-z0-9+/]{8,500}={0,2})(?!\w)",
            0.9,
            needs=Needs(words=words("basic")),
        ),
        Pattern(
            "credentials",
            r"(?<![A-Za-z])[a-z][a-z0-9+.-]{1,20}://(?P<v>[^\s:/@\"'<>]{0,80}:[^\s/@\"'<>]{1,120})@[\w.\[]",
            0.9,
            needs=Needs(literals=("://",)),
        ),
        Pattern(
            "assigned",
            rf"(?<![\w]){_NAME}\\?[\"']?\s{{0,2}}(?:[:=]|=>|\bis\b)\s{{0,2}}\\?[\"']?(?P<v>[\w.~+/=-]{{12,400}})(?![\w])",
            0.8,
            needs=Needs(
                words=words(
                    "key keys apikey secret token accesskey secretkey authtoken accesstoken clientsecret"
                )
            ),
        ),
        Pattern(  # of somebody who is signed in: "Set-Cookie: session=lC2MgG6r...; Path=/"
            "cookie",
            r"(?<=\bcookie2?[\"']{0,2}\s?[:=][^\n]{0,400}?)(?<![\w-])[\w.-]{0,30}(?:sess\w{0,10}|sid|token|auth|jwt|csrf|xsrf|remember)"
            r"[\w.-]{0,20}=(?P<v>[\w.~+/%-]{12,400})(?![\w])",
            0.75,
            needs=Needs(words=words("cookie cookies"), literals=("=",)),
        ),
        Pattern(  # "secret key AC171c8b...", "the API key (9f3c...)"
            "said",
            rf"(?<![\w]){_NAME}s?(?:\s(?:is|was))?[\s:=(\[–\"'`-]{{1,5}}(?P<v>(?=(?:[^\s\d]{{0,40}}\d){{4}})(?=[\w-]{{0,60}}[A-Za-z])"
            r"[\w.~+/=-]{20,400})(?![\w])",
            0.75,
            needs=Needs(
                digits=4,
                words=words(
                    "key keys apikey secret token tokens accesskey secretkey authtoken accesstoken clientsecret"
                ),
            ),
        ),
        Pattern(  # of Terraform: variable "db_pw" { default = "..." }
            "default of a variable",
            r"\"[\w-]{0,30}(?:pw|pwd|passw(?:or)?d|secret|token|api_?key"
            r"|private_?key)\"\s{0,4}\{[^{}\"]{0,60}\bdefault\s{0,4}=\s{0,4}\"(?P<v>[^\"\n]{4,200})\"",
            0.85,
            needs=Needs(words=words("default")),
        ),
        Pattern(  # of a program's constants, with small letters, capitals and digits mixed: MAPS_KEY = "Qx7..."
            "constant",
            r"(?-i)\b[A-Z][A-Z\d]{1,20}(?:_[A-Z\d]{1,20}){0,3}_(?:KEY|TOKEN"
            r"|SECRET)\s{0,4}[:=]\s{0,4}[\"'](?P<v>(?=[^\"']{0,80}[a-z])(?=[^\"']{0,80}[A-Z])"
            r"(?=(?:[^\"'\d]{0,40}\d){3})[\w.~+/=-]{16,200})[\"']",
            0.85,
            needs=Needs(digits=3, words=words("key token secret")),
        ),
        Pattern(
            "connection string",
            r"\b(?:AccountKey|SharedAccessKey|sig|Password|Pwd)=(?P<v>(?!/(?:home|root|usr|var|opt|tmp|etc|srv"
            r"|app)/)[\w+/%=-]{8,200})",
            0.85,
            needs=Needs(
                literals=("Key=", "KEY=", "key=", "sig=", "SIG=", "Sig=", "wd=", "WD=", "ord=", "ORD=")
            ),
        ),
    )
    needs = Needs()

    def candidates(self, text: str) -> Iterable[Candidate]:
        """Yield the matches; an assigned value must look random."""
        for found in super().candidates(text):
            if found.score > 0.8 or _bits(text[found.start : found.end]) >= _MIN_BITS:
                yield found


def _bits(text: str) -> float:
    """Shannon entropy in bits a character; none for a word without digits."""
    if not any(c.isdigit() for c in text):
        return 0.0
    return -sum(n / len(text) * math.log2(n / len(text)) for n in Counter(text).values())
