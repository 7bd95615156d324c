"""Ages over 89, which identify under HIPAA, 45 CFR 164.514(b)(2)(i)(C): "93 years old", "95-year-old", "102 y/o", "aged 91"."""

from __future__ import annotations

from recognizers._vocabulary import MONTH
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

NUMBER = r"(?!90\+)(?:9\d|1[0-2]\d)\+?(?!\+)"
"""With a plus that somebody wrote behind it; "90+" is what becomes of an age (`age_90_plus`)."""
_UM = r"(?:[ ,]{1,2}(?:u+m+|u+h+|er+m?|hm+|ah|like|well|let me see)\b,?){0,3}"
SPOKEN = (
    rf"(?:ninety(?:{_UM}[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?:[- ]"
    r"(?:and[- ])?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)"
)
_UNIT = rf"(?:years?(?:-|{_UM} )(?:olds?|young)|yrs?[- ](?:old|young)|y/?o|y\.o\.?|yr/?o|years? of age)\b"

_AGED = r"\b(?:aged?:?(?: about| approx\.?| circa| c\.?)?|aet\.?|turn(?:s|ed|ing)?|age(?: is| was|[\"']? ?[:=>?]))[\"']? ?[\"']?"
_KIN = (
    r"(?:(?:great-?)?(?:grandm\w{1,8}|grandf\w{1,8}|gran(?:d?(?:dad|pa)|ny)?|gramps|nann?a?|oma|opa|nonn[ao]|abuel[ao])|mother|father"
    r"|mom|mum|mamm?[aá]?|dad|pap[aá]|aunt"
    r"|aunties?|uncle|husband|wife|neighbou?r|patient|client|resident)"
)
_NAMED = r"(?: (?-i:[A-ZÀ-Þ][a-zà-ž'’-])[\w'’-]{1,24}){1,2},?"
_WHO = (
    rf"\b(?:{_KIN}(?<!patient|client|resident){_NAMED}|i am|i['’]?m|i shall be|i['’]ll be|i will be|you['’]ll be|you['’]d be"
    rf"|you['’]re|you are|you would be|he|she|{_KIN}|who)"
    r"(?:['’]?s| is| was| be|['’]ll be| will be|(?<=i am|im|i.m|l be|d be|.re))(?: going to be| gonna be| about to be| nearly| almost"
    r"| over| past| about| only| just| well| like| already| maybe| probably| around)?"
)
_ROMANCE_DIGIT = (
    "(?:uno|un|um|uma|una|dos|dois|duas|tres|três|cuatro|quatro|cinco|seis|siete|sete|ocho|oito|nueve|nove)"
)
NINETY_ABROAD = (
    rf"(?:noventa(?: [ye] {_ROMANCE_DIGIT})?|novant\w{{1,9}}|quatre-vingt-(?:dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze"
    r"|quinze|seize)|(?:\w{3,6}und)?neunzig|(?:\w{3,6}[eë]n)?negentig|(?:\w{2,4}og)?halvfems"
    r"|nitti\w{0,5}|dziewięćdziesiąt(?: \w{3,8})?|noranta(?:-\w{2,6})?)"
)
_AND_NO_MORE = (
    r"(?=[.,;!?)]|\s?\n|\s(?:an?|'?n|and|now|this|next|today|right|so|but|in|on|come|years|already|yeah|yes|ok|okay|date|dob|born|with"
    r"|who|when"
    r"|because|lives|has|he|she|it|they|we|i|her|his|my|the|if|or|god|running|still|going|tomorrow|sharp|last|since|at|at\sthe|for"
    r"|than|who|(?:is|was)n['’]t|innit|ain['’]t|bless|btw|you|your|our|their|there|that|thats|theres|then|also|well|um|uh|oh|no|not"
    r"|do|does|did|can|could|would|what|how|where|why|after|before|let|lets|thank|thanks|odd|something|ish)\b|-(?:odd|something)\b|$)"
)
_OLD = Needs(run=2, words=words("old olds young o yo y yr yrs yro years"))
_AGES = Needs(run=2, words=words("age aged turn turns turned turning"))
_IS = Needs(
    run=2, words=words("is was s am m im ll be shes hes whos nans nanas moms mums dads grans patients")
)
_SEX = Needs(run=2, words=words("male female m f woman man lady gentleman yf ym"))
_WORDS = Needs(words=words("ninety hundred"))


class AgeOver89(PatternEntityRecognizer):
    """Finds AGE_OVER_89."""

    entity = "AGE_OVER_89"
    patterns = (
        Pattern("years old", rf"(?<![\w.,$/-])(?P<v>{NUMBER}){_UM}[- ]{{0,2}}{_UNIT}", 0.85, needs=_OLD),
        Pattern(
            "years old, in words", rf"(?<![\w-])(?P<v>{SPOKEN}){_UM}[- ]{{1,2}}{_UNIT}", 0.85, needs=_WORDS
        ),
        Pattern(  # DICOM's age string (PS3.5 6.2), a duration of ISO 8601
            "years in a code",
            r"(?<![\w.-])(?-i:[0P](?:9\d|1[0-2]\d)Y)(?![\w-])",
            0.7,
            needs=Needs(run=2),
        ),
        Pattern(
            "aged",
            rf"{_AGED}(?P<v>{NUMBER})(?!\w|[.,/:%]\d|%| ?(?:days|minutes|hours|degrees|percent|°))",
            0.75,
            needs=_AGES,
        ),
        Pattern(  # "ages of the household: 34, 36, 7, 92", "aged 88, 91 and 94"
            "ages in a list",
            r"(?<=\b(?:ages|aged)(?: of [a-z' ]{3,30})?(?: are| were)?:? \[?(?:\d{1,3}(?:, (?:and )?| and | & |/)){1,12})"
            rf"(?P<v>{NUMBER})(?![\w%-]|[.,/:]\d| (?:days|weeks|months|minutes|hours|pieces|percent)\b)",
            0.7,
            needs=Needs(run=2, words=words("ages aged")),
        ),
        Pattern(
            "years in other languages",
            r"(?<![\w.,$/-])(?P<v>9\d|1[01]\d)\s(?:ans|ann[ií]|años|anos|jahre\salt|jaar(?:\soud)?)\b",
            0.7,
            needs=Needs(run=2, words=words("ans anni ann a os anos jahre jaar")),
        ),
        Pattern(  # "Alter: 93 Jahre", "edad: 91", "ma 96 lat", "är 98 år"
            "age in other languages",
            rf"\b(?:alter|edad|[âa]ge|et[àa]|idade|leeftijd|[åa]lder|wiek|ikä|v[ěe]k|yaş)\s?[:=]\s?(?P<v>{NUMBER})(?!\w|[.,/:%]\d|%)"
            rf"|(?<=\b(?:ma|mam|skończył[ao]?|är|er|fyllde|fylder|fyller|blev|blir|bliver|on|má|mi|je) )(?P<v>{NUMBER})(?=\s(?:lat"
            rf"|lata|år|let|roků|vuotta)\b)",
            0.7,
            needs=Needs(
                run=2,
                words=words(
                    "alter edad ge age et eta idade leeftijd lder alder wiek ik ika v vek k ya yas lat lata r let rok roku vuotta"
                ),
            ),
        ),
        Pattern(  # "noventa y tres años", "ho novantacinque anni", "zweiundneunzig Jahre", "tiene noventa y uno"
            "years in other languages, in words",
            rf"(?<![\w-])(?<!\b(?:depuis|pendant|hace|por|da|per|seit|vor|in|von|há|sinds|al|après) )"
            rf"(?P<v>{NINETY_ABROAD})(?=\s(?:años|anos|anni|ans|jahre|jaar)\b"
            rf"|\s(?:j[áa] )?(?:completei|completou|cumpl[íi]|compiuti)\b)"
            rf"|\b(?:tiene|tengo|cumple|cumplió|cumplí|compie|ne ha|ne ho|ne compie|completei|completou|fiz"
            rf"|fez) (?P<v>{NINETY_ABROAD}"
            rf"|{NUMBER}(?<=ne ha \d{{2,3}}))(?=[,.;!?]|\s?$)",
            0.65,
            needs=Needs(
                words=words(
                    "noventa quatre neunzig negentig anni compie anos ans jahre jaar ne novanta novantuno novantadue novantatre",
                    "novantaquattro novantacinque novantasei novantasette novantotto novantanove",
                )
            ),
        ),
        Pattern(  # "Odile Brandt, 101, of Hull"
            "beside a name",
            rf"(?-i)(?<!\b(?:Suite|Room|Unit|Apt|Building|Route|Box|No|Street|Avenue|Road|Floor|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
            rf"|Oct|Nov|Dec))"
            rf"(?<=[a-zà-ÿ][\"”)]?), (?P<v>{NUMBER})(?=, [a-zA-Z]|\))(?<=[A-ZÀ-Þ](?:[a-zà-ÿ'’-]"
            rf"|(?<=[-'’])[A-Z]){{2,20}}[\"”)]?, \d{{2,3}})",
            0.55,
            needs=Needs(run=2, literals=(", ",)),
        ),
        Pattern(
            "age and sex",
            rf"\b(?:age ?/ ?(?:sex|gender)|(?:sex|gender) ?/ ?age)[\"']?\s?[:=]?\s?"
            rf"(?:[MF]|male|female)?\s?[/,]?\s?(?P<v>{NUMBER})(?!\w|[.,/:%]\d|%)",
            0.75,
            needs=_AGES,
        ),
        Pattern("aged, in words", rf"{_AGED}(?P<v>{SPOKEN})(?![\w-])", 0.75, needs=_WORDS),
        Pattern(  # "PT 94 F, HIP PAIN": elsewhere "94 F" is a temperature
            "patient and sex",
            rf"\b(?:pt|pat|patient|subject|caller|victim|resident)[:,]? (?P<v>{NUMBER}) ?[MF]\b",
            0.7,
            needs=Needs(run=2, words=words("pt pat patient subject caller victim resident")),
        ),
        Pattern(  # how a note opens: "91F hx of falls", "Seen: 96M with CHF"
            "and sex, opening a note",
            rf"(?-i)(?:^|(?<=\n)|(?<=[.:;-] )|(?<=\b(?:is|this|of) an? ))(?P<v>{NUMBER})(?= ?[MF],? "
            r"(?:hx|Hx|h/o|H/o|w/|with|c/o|C/o|s/p|S/p|PMHx?|pmhx?|presents?|presented|presenting|adm\w{0,6}|here|who|found|fell"
            r"|from|lives|known|brought|BIBA)(?!\w))"
            r"(?<!(?i:temp|tmax|fever|temperature)[:;-]? \d{2,3})",
            0.6,
            needs=Needs(run=2),
        ),
        Pattern(  # "my mother (93)", "his uncle, 91, lives alone"
            "of kin",
            rf"\b{_KIN}(?: (?-i:[A-ZÀ-Þ])[\w'’-]{{1,24}}){{0,2}}(?: ?\((?P<v>{NUMBER})\)|"
            rf", (?P<v>{NUMBER})(?:,|(?=[;!?)\"”\n]|\.(?!\d)|$)))",
            0.6,
            needs=Needs(run=2, literals=("(", ", ")),
        ),
        Pattern(  # "nonna Ines ne ha 93", "oma Truus ist 91", "abuela tiene 96"
            "of kin, other languages",
            rf"\b(?:(?:grand-?)?m[èe]re|mamie|(?:ur)?(?:gro(?:ß|ss)|gross)?(?:mutter|vater)|tante|onkel|oncle|zi[ao]|madre|padre"
            rf"|t[ií][ao]|av[óòô]"
            rf"|babcia|{_KIN})(?: (?-i:[A-ZÀ-Þ])[\w'’-]{{1,24}}){{0,2}} (?:ist|(?:ne )?ha|va sui|tiene|tem|va avoir|har|is al"
            rf"|ist jetzt|ist schon|ma już|ma) (?P<v>{NUMBER})"
            r"(?=[,;!?)\n]|\.(?!\d)|$| (?:und|e|y|et|en|i|og|och|aber|ma|pero|maar)\b)",
            0.6,
            needs=Needs(run=2, words=words("ist ha va tiene tem har al ma")),
        ),
        Pattern(  # "Meine Mutter, 91, wurde", "ma mère (94)", "mia nonna, 92 anni"
            "of kin, other languages, beside",
            r"\b(?:(?:grand-?)?m[èe]re|(?:grand-?)?p[èe]re|mamie|papi|(?:ur)?(?:gro(?:ß|ss))?(?:mutter|vater)"
            r"|schwieger(?:mutter|vater)"
            r"|tante|onkel|oncle|zi[ao]|madre|padre|m[ãa]e|pai|t[ií][ao]|av[óòô]|babcia|dziadek|mormor|farmor|morfar|farfar|bestemor"
            r"|bestefar|äiti|mummo|babi[čc]ka|d[ěe]da|bunica|bunicul|moeder|vader|sogr[ao]|suegr[ao]|suocer[ao]"
            r"|nonn[ao]|abuel[ao]|opa|oma)"
            rf"(?: (?-i:[A-ZÀ-Þ])[\w'’-]{{1,24}}){{0,2}}(?: ?\((?P<v>{NUMBER})(?=[,)])|, (?P<v>{NUMBER})(?=,|[;!?)\n]|\.(?!\d)|$"
            rf"|\s(?:ans|anni|años|anos|jahre|jaar|lat|let|år)\b))",
            0.6,
            needs=Needs(run=2, literals=("(", ", ")),
        ),
        Pattern(  # "quatre-vingt-treize ans", "novantadue anni"; not "il y a cent un ans"
            "years in other languages, in words",
            r"\b(?=quatre|nonante|cent|novant|noventa|\w{0,6}neunzig|\w{0,8}negentig)(?<!\b(?:il y a|depuis|pendant|dans|en|hace"
            r"|durante|desde|por|hay|h[áa]|per|da|fra|in|seit|über|over|voor|sinds) )"
            r"(?<![\w-])"
            r"(?P<v>quatre[- ]vingts?[- ](?:onze|douze|treize|quatorze|quinze|seize|dix(?:[- ](?:sept|huit|neuf))?)|nonante"
            r"(?:[- ]\w{2,6}){0,2}"
            r"|cent[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)|novant(?:a(?:due|tr[eé]|quattro|cinque|sei"
            r"|sette|nove)?"
            r"|uno|otto)|noventa(?: [ye] \w{2,6})?|(?:\w{3,6}und)?neunzig(?= jahre alt)|(?:\w{3,6}[eë]n)?negentig(?= jaar oud))"
            r" (?:ans|anni|a[ñn]os|jahre|jaar)\b",
            0.6,
            needs=Needs(words=words("ans anni os anos alt oud")),
        ),
        Pattern(  # "(b. 1931, so 92)", "geboren 11.3.1930, also 93", "(born 4/5/1930, 95)"
            "after a year of birth",
            r"\b(?:b\.|born|geb\.|geboren|n[ée]e?|nat[ao]|nacid[ao]|nascid[ao]|urodz\.|ur\.|f\.|født|född"
            r"|dob)[^\n;()]{0,28}\d(?:, (?=\d{2,3}\))|[,;)]? (?:also|so|hence"
            r"|thus|i\.e\.|(?:which )?(?:makes|making) (?:her|him|me)|now|today|donc|dunque|quindi|dus|jetzt|então|entonces) )"
            rf"(?P<v>{NUMBER})(?![\w%]|[.,:/-]\d)",
            0.6,
            needs=Needs(
                run=2,
                words=words(
                    "b born geb geboren n ne nee nato nata nacido nacida nascido nascida urodz ur f dt dd dob"
                ),
            ),
        ),
        Pattern(  # "Ninety-one is a fine age", "ninety six and sharp as a tack"
            "said of an age",
            rf"(?<![\w.,$/-])(?P<v>{NUMBER}|{SPOKEN})(?= is (?:an?|no|quite an?|some)(?: (?:good|fine|grand|great|lovely|big|ripe old"
            rf"|ripe|proud"
            r"|remarkable))? age\b|,? and (?:as )?(?:sharp as|fit as|bright as|spry\b|all there|still (?:driv|walk|danc|cook|drink"
            r"|garden"
            r"|bak|knit|on (?:her|his) own|(?:her|his) own|at home|sharp|going strong)))",
            0.6,
            needs=Needs(words=words("age sharp fit bright spry all still")),
        ),
        Pattern(  # "Bhraonáin 91 yrs from Gleann Rua"
            "years for short",
            rf"(?-i)(?:(?<=[a-z][a-z\"”)]{{1,2}} {{1,3}})|(?<=[a-z], )"
            rf"|^)(?P<v>{NUMBER}) ?yrs?\b(?<! in \d\d yr)(?<! in \d\d yrs)(?!\.? (?:ago|of|in|later"
            r"|lease|term|warranty|before|after|since|experience|service|history|ahead|and|to|or|old)\b)",
            0.5,
            needs=Needs(run=2, words=words("yr yrs")),
        ),
        Pattern(  # "my gran (95, sharp as a tack)", "Grandpa, ninety-seven, lives alone", "Aunt Vesna (ninety-two)"
            "of somebody, in words",
            rf"(?-i)(?:(?i:\b{_KIN})|(?<=[A-Z][a-z'’-]{{2,20}}[\"”)]?))"
            rf"(?: \((?P<v>(?i:{SPOKEN}))(?=[,)])|, (?P<v>(?i:{SPOKEN}))(?=, [a-z]|[.;!]?\s?$|[.;!]?\n|\. [A-Z]))",
            0.6,
            needs=_WORDS,
        ),
        Pattern(
            "of kin, in brackets", rf"\b{_KIN} \((?P<v>{NUMBER}),", 0.6, needs=Needs(run=2, literals=("(",))
        ),
        Pattern(  # "a lady of ninety-six", "a man of 93"
            "of N",
            rf"\b(?:man|woman|lady|gentleman|widow(?:er)?|patient|lad|girl|age|person) of"
            rf" (?P<v>{NUMBER}|{SPOKEN})(?![\w-]|[.,/:%]\d| (?:\w{{1,12}}s|percent)\b)",
            0.6,
            needs=Needs(words=words("man woman lady gentleman widow widower patient lad girl age person")),
        ),
        Pattern(  # "Euphemia will be 101 in May", "Mrs Oda turns 93 on Friday", "Herr Quandt is ninety-one and walks"
            "somebody is N",
            rf"(?-i)(?<![.!?:] )(?<!^)(?<!\n)\b[A-Z][a-z'’-]{{2,20}},? (?:is|was)(?: only| just| nearly"
            rf"| almost)? (?P<v>(?i:{SPOKEN}))(?= (?:and|now|but|years)\b)"
            rf"|\b(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Señora?|Auntie?|Uncle|Gran|Granny|Nan|Grandma"
            rf"|Grandpa)\.? (?:[A-ZÀ-Þ][\w'’-]{{1,20}} ){{1,2}}(?:is|was|turned|turns) (?P<v>{NUMBER})(?=[,.;!?)]|$| (?:and|now|but"
            rf"|years|in|on|this|next|last)\b)"
            rf"|\b(?i:passenger|traveller|guest|tenant|customer|member|pensioner|widow(?:er)?|caller|claimant|applicant|lady"
            rf"|gentleman) (?:is|was|of) (?P<v>{NUMBER})(?=[,.;!?)]|$| (?i:and|now|but|years|in|on|this|next|last|with)\b)"
            rf"|\b[A-Z][a-z'’-]{{2,20}}(?:['’]ll be| will be|['’]s gonna be| would be) (?P<v>{NUMBER}|(?i:{SPOKEN}))"
            rf"(?= (?:in|this|next|come|on the \w+ of) (?:(?i:{MONTH})|week|month|year|spring|summer|autumn|winter))",
            0.55,
            needs=Needs(words=words("is was be turned turns of")),
        ),
        Pattern(  # "died at 97", "PASSED, 92, FUNERAL", "lived to be 101", "made it to a hundred and two"
            "died at N",
            rf"\b(?:(?:died|dies|dead|passes away|passed away|buried|widowed|remarried|retired)"
            r"(?: peacefully| suddenly)?(?: at| aged|,)"
            r"|passed(?:,| at)|(?:lived|living|made it) to(?: be)?)"
            rf" (?P<v>{NUMBER}|{SPOKEN})(?=[.,;!?)]|$|\s(?:and|in|on|but|after|when|with|he|she|we|last|this)\b)(?![.,]\d)",
            0.6,
            needs=Needs(
                words=words("died dies dead passed passes buried widowed remarried retired lived living made")
            ),
        ),
        Pattern(  # "her 95th birthday"
            "birthday",
            r"(?<![\w.,$-])(?P<v>(?:9\d|10\d)(?:th|st|nd|rd)|ninet(?:ieth|y-(?:first|second|third|fourth|fifth|sixth|seventh|eighth"
            r"|ninth))"
            r"|(?:one )?hundredth) (?:birthday|bday|b-?day)\b",
            0.6,
            needs=Needs(words=words("birthday bday b")),
        ),
        Pattern(
            "candles",
            rf"(?<![\w.,$-])(?!100\b)(?P<v>{NUMBER}|{SPOKEN}) candles\b",
            0.6,
            needs=Needs(words=words("candles")),
        ),
        Pattern(  # "that makes me ninety three", "you look a hundred and four"
            "makes N",
            rf"\b(?:makes (?:me|him|her|you)|you(?: don['’]t)? look|(?:he|she) (?:does|do)n['’]t look)"
            rf"(?:,? (?:what|about|nearly|like),?)? (?P<v>{NUMBER}|{SPOKEN})"
            r"(?=[.,;!?)]|$|\s(?:and|now|this|next|today|but|if|or|years)\b)",
            0.6,
            needs=Needs(words=words("makes look")),
        ),
        Pattern(  # "oma wordt 91", "mamma compie novantatré anni", "cumple 93", "wird 95"
            "becomes N, other languages",
            r"\b(?:wordt|wird|werd|wurde|compie|cumple|cumplió|faz|fez|fyller|fylder|täyttää|kończy|umri|miaka|fête ses)\s"
            r"(?P<v>(?:9\d|1[01]\d)(?![\w%]|[.,/:-]\d)"
            r"|(?:novant(?:a(?:due|tr[eé]|quattro|cinque|sei|sette|nove)?|uno|otto)|noventa(?: [ye] \w{3,6})?"
            r"|(?:\w{3,6}en)?negentig|(?:\w{3,6}und)?neunzig)\b)"
            r"(?!\s?(?:€|euros?|prozent|procent|grad|graden|minuten|km|kg|días|dias|giorni|tage|dagen)\b)",
            0.6,
            needs=Needs(
                words=words(
                    "wordt wird werd wurde compie cumple cumpli faz fez fyller fylder t ytt ko czy umri miaka ses"
                )
            ),
        ),
        Pattern(  # "jeg er 92", "ze is vijfennegentig", "tá com 93 já", "J'ai quatre-vingt-onze ans", "hon är ju 93"
            "is N, other languages",
            rf"\b(?:ich bin|(?:sie|er) ist|ik ben|(?:zij|ze|hij) is|je[gi] er|(?:hun|han) (?:er|bliver)|jag är|(?:hon|han) är"
            r"|minä olen|hän on"
            rf"|j['’]ai|(?:elle|il) a|ho|eu tenho|(?:ela|ele) tem|(?:está|tá) com|tengo)"
            r"(?: (?:ju|schon|fast|jetzt|al|nu|ya|já|già|déjà))?"
            rf" (?P<v>{NUMBER}|{NINETY_ABROAD})"
            r"(?=[,;!?)]|\.(?!\d)|$| (?:ans|anys|a[ñn]os|anni|ani|jahre|jaar|år|já|ya|und|en|og|och|et|y|e|men)\b)",
            0.6,
            needs=Needs(words=words("bin ist ben is er bliver r on ai a ho tem tenho com tengo")),
        ),
        Pattern("is N", rf"{_WHO} (?P<v>{NUMBER}){_AND_NO_MORE}", 0.6, needs=_IS),
        Pattern("is N, in words", rf"{_WHO} (?P<v>{SPOKEN}){_AND_NO_MORE}", 0.6, needs=_WORDS),
        Pattern(  # as many say it: "my mother she ninety two already", "grandpa ninety five liao"
            "N already",
            rf"\b(?:{_KIN}|he|she),? (?P<v>{NUMBER}|{SPOKEN})(?= (?:already|now|liao|this year)\b)"
            rf"|\b{_KIN} (?:he|she) (?P<v>{NUMBER}|{SPOKEN}){_AND_NO_MORE}",
            0.6,
            needs=Needs(words=words("already now liao year he she")),
        ),
        Pattern(  # "patient female ninety three fall from standing", "male, 94, short of breath"
            "age behind sex",
            rf"(?<![\w-])(?:fe)?male,? (?P<v>ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?(?![\w-]"
            r"|[ -](?:days?|hours?|minutes?|kilos?|kg|per ?cent|degrees?|met(?:er|re)s?)\b)"
            rf"|{NUMBER}(?=[,;)]|\.(?!\d)|\s?$|\s?\n| (?:fall|fell|with|c/o|from|found|conscious|breathing|unwell|short|chest"
            r"|collapsed?|lives|living|admitted|known|presents|presented|presenting|brought)\b))",
            0.55,
            needs=Needs(words=words("male female")),
        ),
        Pattern(  # a row of a ward's list: "4    M.O'S  94  NOF#"
            "behind initials, in a row",
            r"(?-i)(?:^|(?<=\n))[ \t]{0,4}\w{1,4}[ \t]{1,8}(?:[A-Z][A-Za-z]{0,3}[.'’-]{1,2}){1,3}[A-Z]?[A-Za-z]{0,2}\.?"
            rf"(?:[ ]{{2,8}}|\t)(?P<v>{NUMBER})(?=[ \t]{{1,8}}(?:[MF] )?[A-Z#?(])",
            0.55,
            needs=Needs(run=2, literals=("  ", "\t")),
        ),
        Pattern(
            "sex and age",
            rf"(?<![\w./-])(?P<v>{NUMBER})(?:[- ]?(?:yr|yo|y|year)s?[- ]?(?:old)?[- ]?(?:[mf]\b)?|[- ])"
            r"(?:(?<=[mf])|(?:male|female|woman|man|lady|gentleman))\b",
            0.55,
            needs=_SEX,
        ),
    )
