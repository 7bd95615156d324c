"""Password or passphrase led in by such a word ("password is hunter22", ``"pwd": "..."``)."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_WORD = (
    r"(?:pass[ _-]?(?:word|phrase|code|key)|passwd|pwd|pw|pass|(?:memorable|safe|code|secret) ?word|wi-?fi (?:key|code)"
    r"|network key)"
)
_NOT = (
    r"(?!(?:is|was|are|or|and|the|my|a|an|to|for|in|on|at|not|with|it|reset|has|does|can|will"
    r"|please|you|your|but|that|i|of|from|as|changed"
    r"|expired|wrong|incorrect|invalid|required|protected|correct|still|being|been|too|now|so"
    r"|working|forgotten|lost|what|null|none|true"
    r"|false|case|safe|secure|strong|weak|blocked|locked|no|yes|there|something|stored|saved|sent"
    r"|different|same|asking|needed|going|about|only|by|this|his|her|their|our|here|over|under"
    r"|very|really|just|already|set|all|any|also|both|due|up|off|out|correctly|never|always|then|when|if)(?![\w-])"
    r"|[$€£]\d{1,5}(?:[.,]\d{2,3})?(?![\w$€£!?#*&%@]|[.,]\S)|\d{1,2}(?:st|nd|rd|th)(?![\w-]))"
)


_SAID = Needs(
    words=words(
        "password passwords pass passphrase passcode passkey passwd pwd pw word phrase code key pgpassword dbpassword",
        "codeword safeword memorableword",
    )
)

_OF_CODE = (
    r"(?!\$[({]|\{\{|(?-i:(?:os|process|settings|config|env|self|this)\.[\w.]{1,60}(?:$|[\s;,)\[(])|[a-z_][\w.]{0,60}\((?:\)|[\"']))"
    r"|(?-i:(?:[a-z_]\w{0,30}\.){1,4}\w{0,20}(?:password|passwd|pwd|secret)\w{0,10}(?:$|[\s;,)])|[a-z_][\w.]{0,60}\((?:\w{1,20}\.)?"
    r"(?:password|passwd|pwd|secret|plain|raw|input|request)\w{0,10}[,)])"
    r"|(?:required|optional|incorrect|invalid|expired|missing|forgotten|unchanged|empty)(?:[\s\"';,.)}]|$))"
)
"""What a program puts in a password's place: `os.environ[...]`, `getpass()`, `${DB_PASSWORD}`; and what a form says of one."""
_SHAPED = (
    r"(?:(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])|(?=[A-Za-z\d]\S{0,40}[!#$%^&*?~+=][^\s\"'.,;:!?)*])"
    r"|(?!\S{0,40}-(?:to|of|and|in|on|by|the|or|for|up|a)-)(?=(?:[^\W_]{2,20}[-_]){2,5}[^\W_]{2,20}(?![\w-])))"
)
"""Letters and digits, a sign between letters, or three words with strokes between them: `maple$reed`, `slate-otter-fern`."""
_WHOLE = r"[^\s\"'“”`,;]{4,63}[^\s\"'“”`,;.!?)]"
_PHRASE = r"(?:passphrase|pass phrase|(?:memorable|secret|code|safe|security) ?(?:word|phrase))"

_NAMED_ABROAD = (
    r"contrase[ñn]as?|clave|senha|mot de passe|pass?wort|kennwort|haslo|heslo|wachtwoord|l[öo]senord|adgangskode|passord"
    r"|[şs]ifre(?:si|niz)?|parol[aă]|salasana|jelsz[óo]"
)


_HOW = r"(?:all )?(?:in )?(?:capitals?|caps?|upper ?case|lower ?case|small letters?)(?: letters?)?"
_SIGN = (
    r"(?:exclamation(?: (?:point|mark))?|bang|dollar(?: sign)?|hash(?:tag| sign| mark)?|pound(?: sign)?|at sign|asterisk|star"
    r"|ampersand|percent(?: sign)?|plus(?: sign)?|equals?(?: sign)?|question mark|underscore|dash|hyphen|dot|full stop)"
)
_PLAIN = (
    r"(?!(?:and|or|but|so|then|please|i|you|we|he|she|they|is|was|are|the|that|this|it|its|it['’]s|can|could|should|would|will|now|ok|okay"
    r"|thanks|thank|for|if|because|let|just|right|yes|yeah|no|got|sorry|try|try(?:ing)?|with|to|of|in|on|at|my|your|do|does|did|did?n['’]t"
    r"|not|have|has|had|needs?|must|characters?|long|letters?|numbers?|symbols?|signs?)(?![\w'’]))(?:[a-z\d]{1,20})"
)


def _dictated(lead: str) -> str:
    """What is said sign by sign, with how its letters are written or one of its signs among words and digits."""
    key, piece = rf"(?:{_HOW}|{_SIGN})(?![\w'’])", rf"(?:{_HOW}(?!\w)|{_SIGN}(?!\w)|{_PLAIN})(?!['’])"
    more = rf"(?:[ ,]{{1,2}}(?:and (?:an? )?|then |with (?:an? )?)?{piece}){{0,12}}(?![\w'’])"
    return (
        rf"{lead} (?:all (?:in )?(?:capitals|caps|upper ?case|lower ?case|small letters),? (?P<v>{_PLAIN}{more})"
        rf"|(?=\S{{1,20}}[ ,]{{1,2}}\S)(?P<v>(?:{_PLAIN}[ ,]{{1,2}}){{0,6}}?(?:with (?:an? )?|and (?:an? )?|then )?{key}{more}))"
    )


def _abroad(word: str) -> str:
    return (
        rf"\b(?:{word})(?: (?:tempor[aáär]\w{{2,6}}|provis[oó]\w{{2,5}}|nuev[oa]|nov[oa]|neues|nytt?|nieuwe?|nowe|actual"
        rf"|initiale?|wi-?fi|wlan))?"
        r"(?: (?:d[eoa]l?|des|du|der|dem|den|voor|van|für|pour|para|per|till) (?:la |el |le |les |lo |das |o |a )?[\w-]{2,16}){0,2}"
        r"(?: (?:es|é|è|ist|lautet|est|is|jest|to|er|är|je))?\s?[:=]?\s[\"'“«]?"
        r"(?P<v>(?=\S{0,40}(?:[\d_!#$%&*@-]|\?\S))(?=\S{0,40}[^\W\d_])(?!\S{0,40}['’])[\w!#$%&*+=?@^~.-]{4,40}[\w!#$%&*?])(?![\w@/]"
        r"|\.\w)"
    )


class Password(PatternEntityRecognizer):
    """Finds PASSWORD."""

    entity = "PASSWORD"
    patterns = (
        Pattern(
            "assigned",
            rf"(?:(?<![A-Za-z])|(?<=[a-z])(?-i:(?=P))"
            rf"|(?<=[A-Z])(?-i:(?=PASSW))){_WORD}\\?[\"']?\s?[:=]\s?\\?[\"']?(?P<v>{_OF_CODE}(?!/(?:home|root|usr|var|opt|tmp|etc"
            rf"|srv|app"
            rf"|workspace)\b)(?:\{{[A-Z\d]{{2,8}}\}})?[^\s\"'\\,;}}]{{3,64}}?)(?=[\\\"',;}}\s]|\.?$|\.\s)",
            0.85,
            needs=_SAID,
        ),
        Pattern(
            "is",
            rf"(?<![A-Za-z]){_WORD}(?: (?:is|was|to|will be)|['’]s(?! (?:\w+ing|\w+ed|a|the|my)\b))(?: set to| now"
            rf"| just)?:? [\"'“]?"
            rf"(?P<v>{_NOT}[^\s\"'“”,;]{{2,63}}[^\s\"'“”,;.!?])",
            0.75,
            needs=_SAID,
        ),
        Pattern(  # "your password for the portal is ..."
            "of something, is",
            rf"(?<![A-Za-z]){_WORD} (?:for|to|on|of|at) (?:[\w.'’-]{{1,20}} ){{1,6}}(?:is|was|=):? [\"'“]?"
            rf"(?P<v>{_NOT}(?:{_SHAPED}|(?=\S{{0,40}}[\d_!#$%&*]))[^\s\"'“”,;]{{4,63}}[^\s\"'“”,;.?])",
            0.7,
            needs=_SAID,
        ),
        Pattern(
            "phrase",
            rf"(?<![A-Za-z]){_WORD}(?: (?:is|was|will be)|['’]s(?! \w+(?:ing|ed)\b))(?: set to| now| just)?:? "
            rf"(?P<v>(?:correct (?!and\b|but\b|now\b)|{_NOT})[a-z]{{3,14}}(?: (?:{_NOT}"
            rf"|correct )[a-z]{{3,14}}){{2,6}}?)(?=[.!?,]|$| all (?:one|in one|lower|small)\b)",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "the wifi password is all lowercase sunny side up"
            "in small letters",
            rf"(?<![A-Za-z]){_WORD}(?: is| was|['’]s|,) (?:all )?(?:in )?(?:lower ?case|small letters|one word),? "
            rf"(?P<v>{_NOT}[a-z\d]{{2,14}}(?: [a-z\d]{{2,14}}){{0,6}})(?=[.!?,]|$)",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "the wifi pw she asked me to store: hjem-99-lax"
            "told of, then",
            rf"(?<![A-Za-z]){_WORD}(?: [\w'’-]{{1,14}}){{1,8}}(?:: | ?= ?| – )(?P<v>{_NOT}(?!\w{{2,10}}://|[/~.]"
            rf"|\d{{1,4}}[-/.:]\d)"
            r"(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z])[^\s\"'“”`,;]{5,40}[^\s\"'“”`,;.!?)])",
            0.65,
            needs=_SAID,
        ),
        Pattern(  # "use `IQJPc7ipmB!` as the portal password"
            "before the word",
            rf"(?<!\S)[\"'“`(]?(?P<v>(?=\S{{0,40}}[\d!#$%&*?])(?=\S{{0,40}}[A-Za-z])(?!\w{{2,10}}://)[^\s\"'“”`(),;]{{5,40}}[^\s\"'“”`(),;.:])"
            rf"[\"'”`)]? (?:is|was|as) (?:the|my|your|his|her|our|their) (?:[\w-]{{1,12}} )?{_WORD}\b"
            r"(?! (?:reset|change|link|page|policy|field))",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # in other languages: "la clave del wifi es jaguar_44", "das Passwort ist Birne7"
            "abroad",
            _abroad(_NAMED_ABROAD),
            0.7,
            needs=Needs(
                words=words(
                    "contrase contrasena contrasenas clave senha mot passwort paswort kennwort haslo heslo wachtwoord senord losenord",
                    "adgangskode passord ifre sifre sifresi parol parola salasana jelsz jelszo ifresi ifreniz sifreniz",
                )
            ),
        ),
        Pattern(
            "abroad, behind a colon",
            rf"\b(?:{_NAMED_ABROAD}|parola d['’]ordine|hasło)\s?[:=]\s?[\"'“«]?(?P<v>(?!(?:obligat|requis|erforderlich|obrigat"
            rf"|incorrect|falsch|richiest|bitte|merci)"
            rf"|\d{{1,2}}[/.-]\d){_OF_CODE}[^\s\"'“”«»,;<>]{{4,63}}[^\s\"'“”«»,;.!?)<>])(?=[\"'”»]?(?:[\s,;.!?)]|$))",
            0.7,
            needs=Needs(
                words=words(
                    "contrase contrasena contrasenas clave senha mot passwort paswort kennwort haslo has heslo wachtwoord senord"
                    " losenord",
                    "adgangskode passord ifre sifre sifresi parol parola salasana jelsz jelszo ifresi ifreniz sifreniz",
                )
            ),
        ),
        Pattern("in Polish", _abroad("hasło"), 0.7, needs=Needs(literals=("hasło", "Hasło", "HASŁO"))),
        Pattern(  # as it is said: "the key is purple hyphen otter hyphen 61"
            "said with its signs",
            rf"\b(?:{_WORD}|key|network|wi-?fi)(?: (?:is|was|to)|['’]s|:|,) "
            rf"(?P<v>{_NOT}[a-z\d]{{2,20}}(?: (?:hyphen|dash|underscore|dot) [a-z\d]{{1,20}}){{1,5}}"
            r"(?: (?:exclamation (?:mark|point)|hash|star|question mark|dollar sign))?)(?![\w@])",
            0.7,
            needs=Needs(words=words("hyphen dash underscore dot")),
        ),
        Pattern(  # "the wifi password is capital b banana 7 7 exclamation point"
            "dictated",
            _dictated(
                rf"(?<![A-Za-z]){_WORD}(?: for (?:[\w'’-]{{1,14}} ){{0,2}}[\w'’-]{{1,14}})?"
                r"(?:(?: is| was| to|['’]s)(?: just| now)?|:|,)"
            ),
            0.75,
            needs=_SAID,
        ),
        Pattern(
            "changed, dictated",
            _dictated(r"\b(?:changed|reset|switched) it to"),
            0.7,
            needs=Needs(words=words("changed reset switched")),
        ),
        Pattern(  # "Password for phone updates: maple tea."
            "of something, then words",
            rf"(?<![A-Za-z]){_WORD} (?:for|to|on|of)(?: [\w'’-]{{1,14}}){{1,5}}: [\"'“]?(?P<v>{_NOT}(?-i:[a-z]{{2,14}}"
            rf"(?: [a-z]{{2,14}}){{0,3}}))(?=[\"'”]?(?:[.;,]|\s*$|\n))",
            0.65,
            needs=_SAID,
        ),
        Pattern(  # "Reset to Summer-Badger-41"
            "reset to",
            r"\breset to [\"'“]?(?P<v>(?=\S{0,40}\d)(?=\S{0,40}[a-z])(?=\S{0,40}[^\W_][_!#$%&*-])(?-i:[A-Z])"
            r"[^\s\"'“”`,;]{5,40}[^\s\"'“”`,;.!?)])",
            0.65,
            needs=Needs(digits=1, words=words("reset")),
        ),
        Pattern(  # "done. picked nutmeg$2019"
            "chosen",
            r"\b(?:(?:set|changed|updated|switched|made) (?:it|that|them|mine)(?: all)?(?: to)?|picked|chose|went with|go with"
            r"|(?:it|mine)['’]?s now|new one(?: is|['’]?s|:)) [\"'“]?"
            r"(?P<v>(?!\w{2,10}://|[$€£/~.@#]|\S{0,40}(?:@\w[\w-]{0,30}\.|[/\\()<>=|]))(?=\S{0,40}\d)(?=\S{0,40}[A-Za-z]{2})"
            r"(?=\S{0,40}[^\W_]{1,40}[!#$%^&*?~+@]\S{0,2}[^\W_]|\S{0,40}[A-Za-z]\d{1,8}[!#$^&*?~+@]{1,3}(?:\s|$))"
            r"[^\s\"'“”`,;]{5,40}[^\s\"'“”`,;.:?)])",
            0.65,
            needs=Needs(
                digits=1, words=words("set changed updated switched made picked chose went go now new")
            ),
        ),
        Pattern(  # of somebody who was tried: "admin/Autumn2021!"
            "behind its user",
            r"(?<![\w/.-])(?:admin|root|administrator|user|guest)[/:](?P<v>(?=\S{0,30}\d)(?=\S{0,30}[A-Za-z])(?=\S{0,30}[!#$%&*?])"
            r"[^\s\"'“”`,;/]{5,30})",
            0.65,
            needs=Needs(digits=1, words=words("admin root administrator user guest")),
        ),
        Pattern(  # of a command: `curl -u jdoe:s3cr3t https://...`, `mysql -u app -ps3cr3t`
            "given to a program",
            r"(?<![\w-])(?:(?:curl|wget|httpie|https?|psql|mc|restic)\b[^\n|;]{0,200}?\s(?:-u|--user|--proxy-user|-a|--auth)[ =][\"']?"
            r"(?:[^\s:\"'$]{1,40}:)|(?:mysql|mysqldump|mariadb|sshpass)\b[^\n|;]{0,200}?\s(?-i:-p)[\"']?(?=[^\s\"'$\d]|\d{1,5}[^\s\d])"
            r"|(?:ldap(?:search|add|modify|delete|whoami|passwd)|redis-cli|sqlcmd|plink|pscp)\b[^\n|;]{0,200}?"
            r"\s(?-i:-w|-a|-P|-pw) [\"']?"
            r"|--password[ =][\"']?)"
            r"(?P<v>(?![\s$<{*-])[^\s\"'`,;]{3,64})",
            0.8,
            needs=Needs(
                words=words(
                    "curl wget httpie http https psql mc restic mysql mysqldump mariadb sshpass password ldapsearch ldapadd",
                    "ldapmodify ldapdelete ldapwhoami ldappasswd redis sqlcmd plink pscp",
                )
            ),
        ),
        Pattern(
            "of a wireless network",
            r"\bwi-?fi(?: (?:is|it['’]?s|now)|[:=]"
            r"| -)\s?[\"'“`]?(?P<v>(?=[^\s]{0,30}\d)(?=[^\s]{0,30}[A-Za-z])(?!\d(?:\.\d)?(?:g|ghz|mbps|gbps)\b|802|\dE?\b"
            r"|\d+(?:mbps|gbps|ghz|g|ms|am|pm)\b)[\w!#$%&*+=?@^~.-]{6,40}[\w!#$%&*?])",
            0.65,
            needs=Needs(digits=1, words=words("wifi fi")),
        ),
        Pattern(  # of a wallet (BIP 39): 12 or 24 words of three to eight letters, told in whole or in part
            "words of a wallet",
            r"\b(?:(?:seed|recovery|mnemonic|backup|wallet) (?:phrase|words?|seed)(?: is| was| are| starts? with"
            r"| begins? with| reads?|:)|seed (?:starts|begins) with):?"
            rf"\s[\"'“`]?(?P<v>(?:(?!(?:and|then|but|the|with|for|which|that|you|are|not)\b){_NOT}[a-z]{{3,8}}(?:,? (?!and\b"
            rf"|then\b|but\b|the\b|which\b|that\b|you\b|are\b|not\b)[a-z]{{3,8}}){{3,23}}))(?![a-z])",
            0.75,
            needs=Needs(words=words("seed recovery mnemonic wallet")),
        ),
        Pattern(
            "beside",
            rf"(?<![A-Za-z]){_WORD} [\"'“`(]?(?P<v>{_NOT}{_SHAPED}{_WHOLE})",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "changed the password from x to y"
            "changed from",
            rf"(?<![A-Za-z]){_WORD}(?: \w{{1,14}}){{0,3}} from [\"'“`]?(?P<v>{_NOT}{_SHAPED}{_WHOLE})",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "his password was x before we changed it to y"
            "changed to",
            rf"(?<![A-Za-z]){_WORD}\b[^\n]{{0,60}}?\b(?:chang\w{{1,3}}|reset|updat\w{{1,3}}|set|switch\w{{1,3}}|from \S{{4,64}})"
            rf"(?: it| them| for \S{{2,60}})? to [\"'“`]?(?P<v>{_NOT}{_SHAPED}{_WHOLE})",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "passphrase: slate otter fern", "secret word = a red kite"
            "phrase, written",
            rf"(?<![A-Za-z]){_PHRASE}\s?[:=]\s?[\"'“]?(?P<v>(?!(?:must|should|may|needs?|minimum|at)\b)(?-i:(?:(?:an?|the|my)"
            rf" )?{_NOT}[a-z]{{2,14}}(?: [a-z]{{2,14}}){{1,6}}))"
            r"(?=[\"'”]?(?:[.;,]|\s*$|\s?\n))",
            0.7,
            needs=_SAID,
        ),
        Pattern(  # "SSID: reedhouse, key: maple$reed"
            "key of a network",
            rf"\b(?:ssid|wi-?fi|wlan)\b[^\n]{{0,60}}?\b(?:key|psk)(?: is|\s?[:=])\s?[\"'“`]?(?P<v>{_NOT}{_SHAPED}{_WHOLE})",
            0.7,
            needs=Needs(words=words("ssid wifi wi fi wlan")),
        ),
        Pattern(  # "creds: jdoe/Autumn77", "log in with jdoe and Autumn77"
            "beside its user",
            r"\b(?:(?:creds?|credentials?|log-?in|wi-?fi|user/pass\w{0,4})(?: (?:is|are))?\s?[:=-]?\s|log(?:ged|ging)? ?in (?:with"
            r"|as|using) )"
            rf"[\"'“`]?[\w.@+-]{{2,40}}(?: ?[/:|] ?|,? (?:and|with) )[\"'“`]?(?P<v>{_NOT}(?!\d(?:\.\d)? ?G"
            rf"|\S{{0,40}}[/@]){_SHAPED}{_WHOLE})",
            0.65,
            needs=Needs(
                words=words("cred creds credential credentials log login logged logging wifi fi user")
            ),
        ),
        Pattern(  # in a program: auth=("jdoe", "Autumn77")
            "of a pair",
            r"\b(?:auth|credentials?|creds?|login|HTTP"
            r"BasicAuth)\s?[=:]?\s?[(\[]\s?[\"'][^\"'\s]{1,64}[\"'],\s?[\"'](?P<v>[^\"'\n]{3,64})[\"']\s?[)\]]",
            0.75,
            needs=Needs(words=words("auth credential credentials cred creds login httpbasicauth")),
        ),
        Pattern(  # a label and its value, each on a line of its own; the element of a document
            "under its label",
            rf"(?:^|\n)[ \t*#>|-]{{0,6}}{_WORD}[ \t*:]{{0,4}}\n[ \t*>|-]{{0,6}}(?P<v>{_NOT}{_SHAPED}{_WHOLE})(?=[ \t*]{{0,4}}(?:\n|$))"
            rf"|<(?:\w{{1,20}}[_:.-])?(?:{_WORD})>(?P<v>[^<>\s]{{3,64}})</",
            0.75,
            needs=_SAID,
        ),
        Pattern(  # of a setting: "requirepass marrow21", "IDENTIFIED BY 'marrow21'", -Dpassword=marrow21
            "set",
            r"\b(?:requirepass|masterauth)[ =](?P<v>[^\s\"']{3,64})|\b(?:identified by|with password) '(?P<v>[^'\n]{3,64})'"
            r"|(?-i:-[DPX])[\w.]{0,40}(?:password|passwd|pwd)=[\"']?(?P<v>(?![$<{])[^\s\"'`,;]{3,64})"
            r"|\b(?:7z|7za|rar|unrar)\b[^\n|;]{0,120}?\s(?-i:-p)(?P<v>(?![$<{*])[^\s\"'`,;]{3,64})"
            r"|\b(?:zip|unzip)\b[^\n|;]{0,120}?\s(?-i:-P) [\"']?(?P<v>(?![$<{*])[^\s\"'`,;]{3,64})"
            r"|\b(?:xfreerdp|rdesktop|wfreerdp)\b[^\n|;]{0,120}?\s/p:[\"']?(?P<v>(?![$<{*])[^\s\"'`,;]{3,64})"
            r"|\bsmb\w{0,10} [^\n|;]{0,120}?\s-U ?[\"']?[\w.\\/-]{1,60}%(?P<v>[^\s\"'`]{3,64})"
            r"|\bnet use\b[^\n]{0,120}? /user:\S{1,60} (?P<v>(?!/)[^\s\"'`]{3,64})",
            0.75,
            needs=Needs(
                words=words(
                    "requirepass masterauth identified password passwd pwd za z rar unrar zip unzip xfreerdp rdesktop wfreerdp",
                    "smb smbclient smbmap smbget net dpassword ppassword xpassword",
                ),
            ),
        ),
        Pattern(
            "of a command, in its place",
            r"\bnet user [\w.-]{1,40} (?P<v>(?![/*])[^\s\"']{3,64})|\bhtpasswd (?:-\w{1,6} ){1,3}\S{1,120} [\w.-]{1,40}"
            r" (?P<v>[^\s\"']{3,64})"
            r"|\becho [\"']?(?P<v>(?!\$)[^\s\"'|]{3,64})[\"']? ?\| ?sudo -S\b"
            r"|\b(?:sshpass|(?:docker|podman|az|oc|registry|npm) login)\b[^\n|;]{0,200}?\s-p [\"']?(?P<v>(?![$<{-])[^\s\"'`,;]{3,64})",
            0.75,
            needs=Needs(words=words("net htpasswd echo sshpass login")),
        ),
        Pattern(  # small letters, capitals, digits and a sign inside of one word: tR9$wq!Lm
            "by its signs",
            r"(?-i)(?<![^\s\"'“‘(\[`:>=])(?![#@&?*~]|\$[A-Za-z]|[A-Za-z]{4,60}#\d{1,7}(?![^\s\"'”’`,;)\]<.:])|\S{0,30}(?:%[\dA-F]{2}"
            r"|\*\*|~~|@[A-Za-z][\w-]{0,30}\.))"
            r"(?=\S{0,24}[a-z])(?=\S{0,24}[A-Z])(?=\S{"
            r"0,24}\d)(?=[A-Za-z\d_+.-]{0,24}[!@#$%^&*?~])[A-Za-z\d!@#$%^&*?~_+.-]{7,24}[A-Za-z\d"
            r"]"
            r"[!@#$%^&*?~]{0,3}(?=[\"'”’`,;)\]<.]{0,3}(?:\s|$))(?<=[!@#$%^&*~][A-Za-z\d!@#$%^&*?~_+.-]{1,24})",
            0.6,
            needs=Needs(digits=1, literals=tuple("!@#$%^&*?~")),
        ),
    )
