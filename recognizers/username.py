"""User name, login or handle, led in by such a word; and ids made of two names and a number (``first_last_1234``)."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_NOT = (
    r"(?!(?:is|was|are|or|and|the|my|a|an|to|for|in|on|at|not|with|it|id|name|names|has|does|can|will"
    r"|please|you|your|but|that|i|of|from|as|page|screen|issue|issues|problem|problems|password|error"
    r"|button|info|still|now|just|also|already|always|only|same|correct|wrong|invalid|taken|details|credentials|field|attempts?"
    r"|there|here|required|_?(?:by|from|for|with|and|or|to|in|not|type|list|count|hash|exists|valid)_\w{0,40}"
    r"|\w{1,14}(?:ed|ing)|null|none|true"
    r"|false)\b)"
)

_NO_ACCOUNT = (
    r"(?!(?:root|admin|administrator|postgres|mysql|guest|test|app|user|username|www-data|nobody|default|sa|elastic|redis|deploy"
    r"|jenkins"
    r"|git|ubuntu|ec2-user|api|service|svc[\w-]{0,30}|[\w-]{0,30}[_-](?:svc|service|api|app|bot|user|ro|rw))(?![\w.-]))"
)
"""Accounts of machines."""
_STATE = r"broken|down|up|back|stuck|loose|gone|slow|free|fine|better|unique|empty|full|missing|optional|great|awesome|weird|hard|easy"
"""What is said of a network or of the handle of a door."""

_CUES = words(
    "uid user username userid users login log handle screen screenname skype telegram insta tiktok snap"
    "chat ssid facebook github gitlab discord linkedin instagram twitter gamertag gamer steam psn xbox epic twitch ign game"
)


class Username(PatternEntityRecognizer):
    """Finds USERNAME."""

    entity = "USERNAME"
    patterns = (
        Pattern(  # who is on the line by an app, as Twilio has it: from: client:jdoe
            "at the end of a call",
            r"(?:\A|\b(?:from|to|caller|callee|called|calling|identity|endpoint|address|contact): )client:"
            r"(?P<v>[\w.@+%-]{2,120})\s?\Z",
            0.8,
            needs=Needs(words=words("client"), literals=("client:",)),
        ),
        Pattern(
            "two names and a number",
            r"(?<![\w@./-])[a-z]{2,20}_[a-z]{2,20}_\d{3,6}(?!\w)",
            0.8,
            needs=Needs(run=3, literals=("_",)),
        ),
        Pattern(
            "led",
            led(
                r"user[ _-]?names?|user[ _-]?ids?|uid|log[ _-]?in(?: ?(?:name|id))?|handle|screen ?name"
                r"|skype|telegram|insta(?:gram)?|twitter|tiktok|snapchat|facebook|discord|linkedin|gamer ?tag|ign|in-game name"
                r"|steam|psn|xbox(?: live)?|epic(?: games)?|twitch",
                # One word with the cue is a name in a program: `handle_call_v2`.
                rf"{_NOT}(?!(?<=[a-z])_|(?<=[a-z]_)[a-z])@?(?=[\w.-]{{0,30}}[\d_.])[\w][\w.-]{{1,38}}\w",
            ),
            0.75,
            needs=Needs(words=_CUES),
        ),
        Pattern(  # of a ticket: "Opened by: mwanjiku.k"
            "who did it",
            r"\b(?:opened|created|updated|assigned|requested|submitted|registered|owned|edited|modified|reported|approved"
            r"|closed|resolved"
            r"|authored|escalated|signed off|printed|uploaded|downloaded|exported|entered|posted|recorded|logged|added|deleted"
            r"|removed|merged"
            r"|pushed|committed|scanned|viewed|accessed|amended|verified|locked|released|transcribed|typed) (?:by|to)(?: user)?:? "
            r"(?P<v>(?!\w+\.(?:py|js|ts|sh|exe|com|net|io|org|go|rb"
            r"|java|php|ya?ml|json"
            r"|md|txt|pdf|csv|co|de|uk|dev|app|ai)\b)(?-i:[a-z]{1,20}[._][a-z\d]{1,16}|[a-z]{3,16}\d{1,4}))(?![\w@/-]|[.]\w)",
            0.65,
            needs=Needs(
                words=words(
                    "opened created updated assigned requested submitted registered owned edited modified reported approved",
                    "closed resolved authored escalated signed printed uploaded downloaded exported entered posted",
                    "recorded logged added deleted removed merged pushed committed scanned viewed accessed amended verified",
                    "locked released transcribed typed",
                )
            ),
        ),
        Pattern(  # of Discord and Battle.net: mossgob#4471
            "with its number",
            r"(?<![\w/#&@.-])(?P<v>(?!(?:issues?|pr|pull|bug|ticket|order|case|claim|room|rm|unit|apt|suite|ste|no"
            r"|number|item|part|lot|bay"
            r"|gate|store|table|task|story|invoice|inv|po|job|build|run|test|rev|model|size|line|page|locker|box"
            r"|tracking|badge|key|fob"
            r"|route|bus|flight|seat|bed|ward|engine|medic|truck|car|van|ref|acct|account|id|emp|lic|license|licence"
            r"|policy|member|chapter"
            r"|section|track|channel|exhibit|file|docket|check|cheque|receipt|ext"
            r"|extension)s?#)[a-z][\w.]{2,31}#\d{4})(?![\w-]|\.\d)",
            0.6,
            needs=Needs(run=4, literals=("#",)),
        ),
        Pattern(
            "led by a colon",
            r"\b(?:user[ _-]?name|user[ _-]?id|login|handle|screen ?name|ssid|insta(?:gram)?|tiktok|snapchat"
            rf"|discord|github|gitlab|twitter|telegram|skype|linkedin|twitch|steam)[\"']?\s?(?:is\b(?!\s(?:{_STATE})\b)"
            r"|[:=])\s?[\"']?"
            rf"(?P<v>{_NOT}@?[\w][\w.-]{{1,38}}\w)",
            0.7,
            needs=Needs(words=_CUES),
        ),
        Pattern(
            "logged in as",
            rf"\b(?:(?:logged|signed|logging|signing|log|sign) in (?:as|under|with)|login (?:as|with)|running as"
            rf"|account name is) "
            rf"[\"'“`]?(?P<v>{_NOT}@?(?=[\w.-]{{0,30}}[\d_.])\w[\w.-]{{1,38}}\w)",
            0.75,
            needs=Needs(words=words("logged signed logging signing log sign login running account")),
        ),
        Pattern(  # "creds: jdoe/Autumn77", auth=("jdoe", "Autumn77")
            "beside its password",
            r"\b(?:(?:creds?|credentials?|user/pass\w{0,4})(?: (?:is|are))?\s?[:=-]?\s[\"'“`]?(?=\S{2,40} ?[/:|] ?\S{0,40}\d)"
            r"|(?:auth|HTTPBasicAuth)"
            rf"\s?=?\s?\(\s?[\"'](?=[^\"'\s]{{1,64}}[\""
            rf"'],\s?[\"'][^\"'\n]{{3,64}}[\"']\s?\)))(?P<v>{_NOT}{_NO_ACCOUNT}[\w.@+-]{{1,39}}\w)",
            0.7,
            needs=Needs(words=words("cred creds credential credentials user auth httpbasicauth")),
        ),
        Pattern(  # of a command: `mysql -u jdoe -p`, `net user jdoe Autumn77 /add`
            "given to a program",
            r"\b(?:(?:mysql|mysqldump|mariadb|curl|psql|sqlcmd|mongo(?:sh|dump)?|redis-cli|(?:docker|podman|az|oc|registry)"
            r" login)\b[^\n|;]{0,200}?"
            r"\s(?:-u|-U|--user(?:name)?)[ =]?[\"']?|net user |htpasswd (?:-\w{1,6} ){1,3}\S{1,120} )"
            rf"(?P<v>{_NOT}{_NO_ACCOUNT}[A-Za-z][\w.-]{{1,39}})(?=[:\s\"']|$)",
            0.7,
            needs=Needs(
                words=words(
                    "mysql mysqldump mariadb curl psql sqlcmd mongo mongosh mongodump redis login net htpasswd"
                )
            ),
        ),
        Pattern(  # of an environment: DB_USER=jdoe77
            "setting",
            rf"(?<![a-z\d])(?-i:[A-Z][A-Z\d]{{1,20}}_(?:USER|USERNAME|LOGIN))\s?=\s?[\"']?(?P<v>{_NOT}{_NO_ACCOUNT}"
            r"(?=[\w.-]{0,39}(?:\d|[._-]))[A-Za-z][\w.-]{1,39})(?=[\s\"']|$)",
            0.7,
            needs=Needs(words=words("user username login"), literals=("=",)),
        ),
        Pattern(
            "log of logins",
            rf"\b(?:for|by|of) (?:invalid |illegal )?user (?P<v>{_NOT}[a-z_][\w.-]{{1,31}})"
            r"(?= from \S*\d|\(uid| by \(uid|\[preauth)",
            0.75,
            needs=Needs(words=words("user")),
        ),
        Pattern(
            "log of keys and rights",
            rf"\b(?:Accepted|Failed|Postponed) [\w/-]{{3,30}} for (?P<v>{_NOT}[a-z_][\w.-]{{1,31}}) from (?=\S*\d)",
            0.75,
            needs=Needs(words=words("accepted failed postponed")),
        ),
        Pattern(  # of sudo: "sudo: jdoe : TTY=pts/0"
            "rights",
            rf"\bsudo(?:\[\d{{1,7}}\])?: {{1,8}}(?P<v>{_NOT}[a-z_][\w.-]{{1,31}}) : (?=[A-Za-z ]{{0,40}}[;=])",
            0.75,
            needs=Needs(words=words("sudo"), literals=(":",)),
        ),
        Pattern(  # of mail servers: "imap-login: Login: user=<jdoe>, method=PLAIN"
            "in pointed brackets",
            rf"\buser=<(?P<v>{_NOT}[A-Za-z][\w.-]{{1,40}})>",
            0.75,
            needs=Needs(words=words("user"), literals=("=<",)),
        ),
        Pattern(  # of OpenVPN: "jdoe/203.0.113.7:51820"; without a port it may be a program and its version
            "at an address",
            rf"(?<![\w./@-])(?P<v>{_NOT}{_NO_ACCOUNT}(?-i:[a-z_][\w.-]{{1,31}}))/(?=(?:\d{{1,3}}\.){{3}}\d{{1,3}}:\d{{2,5}}(?![\w/.]))",
            0.85,
            needs=Needs(digits=6, literals=("/",)),
        ),
        Pattern(  # of `who`, `w` and `last`: who sits at which terminal
            "at a terminal",
            r"(?m)^(?P<v>(?!(?:reboot|shutdown|runlevel|root|LOGIN|USER|boot)\b)[a-z_][\w.-]{1,31})"
            r"(?=[ \t]{1,16}(?:pts/\d{1,3}|tty\w{1,4}|console)[ \t])",
            0.75,
            needs=Needs(words=words("pts tty console")),
        ),
        Pattern(  # the same, said: "NORTHCOL backslash hrowe"
            "of a domain, said",
            r"(?<![\w-])(?P<v>(?!(?:a|an|the|with|and|or|by|forward|double|back|one|use|type|put|then|is|of|to|in)\b)"
            r"[a-z][\w-]{1,14} backslash "
            r"(?!(?:n|t|r|and|or|is|in|at|then|key)\b)[a-z][\w.]{2,30})(?!\w)",
            0.65,
            needs=Needs(words=words("backslash")),
        ),
        Pattern(  # of Windows: MILL\\jdoe; a backslash may also begin a line's end or a tab
            "of a domain",
            r"(?-i)(?<![\w\\/:.-])(?!HK[A-Z]{2}|NT )[A-Z][A-Z\d-]{1,14}(?:\\(?![nrtbfux])|\\\\)[a-z][\w.-]{1,20}(?![\w\\/.-])",
            0.65,
            needs=Needs(literals=("\\",)),
        ),
        Pattern(
            "home",
            r"(?<![\w.:])(?:/home|/Users|/export/home|[A-Z]:\\{1,2}Users|[A-Z]:/Users)(?:/|\\{1,2})"
            r"(?P<v>(?!(?:Public|Default|Shared|Administrator|admin|app|ubuntu|runner|node|user|users|root|git|deploy"
            r"|jenkins|www"
            r"|vagrant"
            r"|circleci|linuxbrew|site|wwwroot|ec2-user|appuser|webapp|azureuser|vscode|airflow|jovyan"
            r"|postgres)(?![\w.-]))[A-Za-z_][\w.-]{1,31}\b)",
            0.7,
            needs=Needs(words=words("home users")),
        ),
        Pattern(  # the same in the name of a folder that an agent keeps: projects/-Users-jdoe-code
            "home, its strokes written as others",
            r"(?<=[/\\])-(?:Users|home)-(?P<v>(?!(?:runner|ubuntu|node|user|root|vscode|app)-)[A-Za-z_]\w{1,31})(?=[-/\\]|\Z)",
            0.7,
            needs=Needs(words=words("home users")),
        ),
        Pattern(  # of a repository that people have for themselves: "ekstromt/dotfiles"
            "of one's own repository",
            r"(?<![\w.@-])(?P<v>[a-z\d][a-z\d-]{1,38})/(?=\.?dot-?files\b|nvim-config\b|[a-z\d-]{2,39}\.github\.io\b)",
            0.7,
            needs=Needs(words=words("dotfiles dot nvim github")),
        ),
        Pattern(
            "access log",
            r"\S - (?P<v>[^\s\[\]\"-][^\s\[\]\"]{0,63}) (?=\[\d\d/[A-Z][a-z]{2}/\d{4}:)",
            0.8,
            needs=Needs(digits=6, literals=(" - ",)),
        ),
        Pattern(  # a line of a chat: <nick> words
            "chat",
            r"(?m)^(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?\s)?<(?P<v>(?!(?:b|i|p|br|hr|div|span|li|ul|ol|td|tr|th|h\d|a|em|pre"
            r"|code|body"
            r"|html|head"
            r"|user|assistant|system|agent|customer|bot|caller|human|ai|tool|operator|admin|doctor|patient|nurse|s|eos"
            r"|bos|unk|pad)>)"
            r"[@+%~&]?[^\W\d][\w\[\]^{}|.-]{1,24})>[ \t](?=[^\s<])",
            0.6,
            needs=Needs(literals=("<",)),
        ),
        Pattern(  # of IRC: "-!- qwibble [~qwib@host] has joined", "qwibble has quit"
            "comes and goes",
            r"(?-i)(?:-!-|\*\*\*|-->|<--|\*) (?P<v>[^\W\d][\w\[\]^{}|`-]{1,24})(?= (?:\[~?[\w.-]+@|\(~?[\w.-]+@"
            r"|is now known as|has (?:joined|quit|left)|sets mode))",
            0.7,
            needs=Needs(words=words("joined quit left known mode")),
        ),
        Pattern(
            "of IRC, at its host",
            r"[\[(]~?(?P<v>[\w.-]{1,24})@(?=[\w.:-]{3,80}[\])] (?:has|is|sets)\b)",
            0.75,
            needs=Needs(literals=("@",)),
        ),
        Pattern(  # of a game: "mossy.toad was slain by Warden"
            "of a game",
            r"(?m)(?-i:(?:^|\] ))(?P<v>(?=[\w.-]{0,24}[\d_.])[^\W_][\w.-]{2,23}\w) (?=(?:was (?:slain|shot|blown|killed"
            r"|banned|kicked|muted)|joined(?: the)?"
            r"|left(?: the)?|fell (?:from|out)|drowned|disconnected|has made)\b)",
            0.65,
            needs=Needs(
                words=words(
                    "slain shot blown killed banned kicked muted joined left fell drowned disconnected made"
                )
            ),
        ),
        Pattern(  # in a record of what was done: "actor":"s.okoro", "moderator: duchess.of.lag"
            "key of who did it",
            r"(?<![\w-])(?:actor|principal|mod|moderator|reporter|requester|requestor|assignee|reviewer|approver|author"
            r"|editor|opened_?by|closed_?by|created_?by"
            r"|updated_?by|(?:last_?)?modified[_ ]?by|approved_?by|performed_?by|acted_?by|posted_?by|submitted_?by"
            r"|sender|player|streamer|poster|op)[\"']?\s?[:=]\s?"
            r"[\"']?@?(?P<v>(?!(?:null|none|true|false|system|n/a)\b|[\w.]{1,40}\.(?:py|js|ts|sh|exe|com|net|io|org|go|rb"
            r"|java|php|ya?ml|json|md|txt|pdf|csv)\b)"
            r"(?-i:[a-z]{1,24}(?:[._][a-z\d]{1,20}){1,3}|[a-z]{3,16}\d{1,4}))(?=[\"',;\s}\])]|$)",
            0.65,
            needs=Needs(
                words=words(
                    "actor principal mod moderator reporter requester requestor assignee reviewer approver author editor by openedby",
                    "closedby",
                    "createdby updatedby modifiedby sender player streamer poster op",
                )
            ),
        ),
        Pattern(  # of a database's log: "# User@Host: report_ro[report_ro] @"
            "user at host",
            r"\bUser@Host: (?P<v>[\w.-]{1,40}\[[\w.-]{1,40}\])",
            0.8,
            needs=Needs(words=words("user")),
        ),
        Pattern(  # of a message: {"from": "tia_lupe", "body": "..."}
            "who wrote it",
            r"[\"'](?:from|nick|author|sender|user)[\"']\s?:\s?[\"'](?P<v>(?!\w{0,30}(?:service|svc|queue|topic|table|bot"
            r"|system|server|client|worker|api|_at|_id)\b)"
            r"(?-i:[a-z][a-z\d]{0,20}[._][a-z\d._]{1,24}|[a-z]{3,16}\d{1,4}))[\"'](?=[^\n{}]{0,80}[\"'](?:body|text|msg"
            r"|message|content)[\"']\s?:|\s?\})",
            0.65,
            needs=Needs(words=words("from nick author sender user")),
        ),
        Pattern(  # of somebody's profile: "ig jezdoesbikes | views mine"
            "in a profile",
            r"(?m)(?:^|[|•·/] ?)(?:ig|insta(?:gram)?|snap(?:chat)?|tiktok|twitter|twitch|venmo|bsky|threads|soundcloud)[: ]{1,3}"
            r"(?P<v>@?(?-i:[a-z])[\w.]{2,29})(?= ?(?:[|•·/\n]|$))",
            0.65,
            needs=Needs(
                literals=("|", "•", "·", "/"),
                words=words(
                    "ig insta instagram snap snapchat tiktok twitter twitch venmo bsky threads soundcloud"
                ),
            ),
        ),
        Pattern(  # the same where it is a value by itself, read with the name of its field
            "who wrote it, a field",
            r"\A(?:from|nick|author|user|owner|agent|operator|by|sender): (?P<v>(?!\w{0,30}(?:service|svc|queue|topic|table"
            r"|bot|system|server|client|worker"
            r"|api)\b)(?-i:[a-z][a-z\d]{0,20}[._][a-z\d_]{1,24}))\Z",
            0.65,
            needs=Needs(words=words("from nick author user owner agent operator by sender")),
        ),
        Pattern(  # in talk: "i'm hadiza underscore writes"
            "said with its sign",
            r"\b(?:i['’]?m|i am|handle(?: is)?|user ?name(?: is)?|login(?: is)?|follow|add(?: me)?(?: at| as)?|find me(?: at"
            r"| as| on \w+)?|it['’]s|called|as) "
            r"(?P<v>(?!(?:the|a|my|not|variable)\b)[a-z\d]{2,20}(?: (?:underscore|dot"
            r"|dash) [a-z\d]{1,20}){0,3} underscore [a-z\d]{2,20})(?![\w@])",
            0.65,
            needs=Needs(words=words("underscore")),
        ),
        Pattern(
            "said with its number",
            r"(?<![\w#])(?P<v>(?!(?:the|press|phone|then|and|or|order|ticket|room|apartment|unit|number|hit|case|suite|flat"
            r"|a|with|by|dial|key|use|of|is|was|commit|git)\b)"
            r"[a-z][a-z\d.]{3,24} (?:hash|hashtag) \d{4})(?!\w)",
            0.65,
            needs=Needs(run=4, words=words("hash hashtag")),
        ),
        Pattern(  # who says it in a chat: "kappa_karen99: W tobi"
            "speaker of a chat",
            r"(?m)^(?P<v>[a-z]{2,16}_[a-z]{2,16}\d{2,4}|xX_?\w{2,20}_?Xx): (?=[a-z\d])",
            0.65,
            needs=Needs(literals=("_",)),
        ),
        Pattern(  # who wrote, above what was written: "glimmerfang — Today at 3:11 PM"
            "head of a message",
            r"(?m)^(?P<v>[^\W_][\w .'’-]{1,30}?)(?= — (?:(?:[Tt]oday|[Yy]esterday) at|\d{1,2}/\d{1,2}/\d{2,4},?) \d{1,2}:\d\d)",
            0.65,
            needs=Needs(digits=3, literals=(" — ",)),
        ),
        Pattern(
            "on a site",
            r"\b(?:on|my|her|his) (?:etsy|ig|insta(?:gram)?|tiktok|twitter|twitch|snap(?:chat)?"
            r"|reddit|youtube|cash ?app|venmo|paypal|depop|poshmark)"
            rf"(?: (?:is|as|at|name|handle|tag)|:){{1,3}} (?P<v>{_NOT}[@$]?(?=[\w.-]{{0,30}}[\w][._\d])[A-Za-z][\w.-]{{2,38}}\w"
            rf"|{_NOT}[@$][A-Za-z][\w.-]{{2,38}}\w)",
            0.7,
            needs=Needs(
                words=words(
                    "etsy ig insta instagram tiktok twitter twitch snap snapchat reddit youtube",
                    "cashapp cash venmo paypal depop poshmark",
                )
            ),
        ),
        Pattern(
            "of a wallet",
            r"\b(?:cash ?app|venmo|cashtag)\b[^\n$]{0,12}(?P<v>\$[A-Za-z][\w-]{2,19})(?!\w)",
            0.75,
            needs=Needs(words=words("cashapp app venmo cashtag"), literals=("$",)),
        ),
        Pattern(  # of Reddit
            "u/",
            r"(?-i)(?<![\w./])/?(?P<v>u/[A-Za-z][\w-]{2,20})(?![\w/.@])",
            0.7,
            needs=Needs(literals=("u/",)),
        ),
        Pattern(  # of Skype
            "live",
            r"(?<![\w./:-])(?P<v>live:\.?[a-z](?=[\w.-]{0,30}[\d_.])[\w.-]{2,40}\w)(?![\w@])",
            0.75,
            needs=Needs(literals=("live:",)),
        ),
        Pattern(  # in a comment of code: TODO(jdoe)
            "note to self",
            r"(?-i)\b(?:TODO|FIXME|XXX|HACK)\((?P<v>@?[A-Za-z][\w.-]{1,30})\)",
            0.7,
            needs=Needs(words=words("todo fixme xxx hack"), literals=("(",)),
        ),
        Pattern(  # of Amazon's accounts: arn:aws:iam::123456789012:user/jdoe
            "of a cloud account",
            r"\barn:aws[a-z-]{0,12}:(?:iam|sts)::\d{0,12}:(?:user|federated-user|assumed-role/[\w+=,.@-]{1,64})/"
            r"(?:[\w+=,.@-]{1,64}/){0,4}(?P<v>(?!i-[\da-f]{8,17}\b)[\w+=,.@-]{2,64})",
            0.8,
            needs=Needs(literals=("arn:aws",)),
        ),
        Pattern(  # in a directory (RFC 4514): uid=jdoe,ou=people
            "distinguished name",
            r"\buid=(?P<v>[^,=\s\"']{2,40})(?=,\s?(?:ou|dc|cn|o|c|l)=)",
            0.8,
            needs=Needs(words=words("uid"), literals=("=",)),
        ),
        Pattern(  # Discord's name and tag
            "name and tag",
            r"\b(?:add(?: me)?|discord|friend|tag|user|dm)\b[^\n#]{0,20}?\s(?P<v>[A-Za-z][\w.]{2,31}#\d{4})(?!\w)",
            0.7,
            needs=Needs(run=4, literals=("#",)),
        ),
        Pattern(  # a subject of an identity provider
            "subject",
            r"(?<![\w|])(?P<v>(?:auth0|google-oauth2|facebook|windowslive|apple|github|linkedin|samlp|waad)\|[\w.|@-]{6,80})",
            0.8,
            needs=Needs(literals=("|",)),
        ),
        Pattern(
            "at handle",
            r"(?<![\w@./])(?P<v>@(?!(?:here|channel|everyone|all|room|online)(?![.-]?\w))(?!(?:Override|Autowired|Inject|Test"
            r"|Component|Service|Controller|Entity|Bean|Param|"
            r"param|returns?|throws|deprecated|see|since|media|import|property|staticmethod|classmethod|dataclass|pytest)\b)"
            r"[A-Za-z_]\w{1,29}(?:[.-]\w{2,20}){0,2})(?![\w@/]|\.\w)(?<=@\w[\w.-]{2,60})",
            0.5,
            needs=Needs(literals=("@",)),
        ),
    )
    needs = Needs()
