"""Any other unique identifying number or code (HIPAA, 45 CFR 164.514(b)(2)(i)(R)) that a cue leads in.

Case, claim, ticket, reference, confirmation, certificate, licence, employee, student and patient ids; subject ids of studies. Order,
trace and product ids of a system are not among them unless a person's word (patient, employee) stands before.
"""

from __future__ import annotations

from recognizers._said_abroad import SAID_NUMBERS
from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words

_NUMBER = r"(?:[ _-]?(?:id(?:entifier)?|ref(?:erence)?|no\.?|nr\.?|num(?:ber)?|nbr|code|#))"

_CUES = words(
    "case cause claim reference ref confirmation conf booking reservation certificate certification cert",
    "authorization auth referral",
    "prescription rx encounter visit accession specimen sample patient subject participant study trial",
    "employee staff worker student",
    "person citizen national resident voter badge applicant application file record enrollment registration incident complaint",
    "ticket citation warrant docket inmate alien visa card permit license licence provider guest profile",
    "contact lead doctor nurse",
    "fingerprint voiceprint voice faceprint face iris retina retinal palm biometric",
    "doc document report unique personal tax identification identity pnr locator",
)
_RESOURCES = sorted(
    words(
        "patient patients user users customer customers client clients member members account accounts person persons people",
        "subscriber subscribers employee employees contact contacts profile profiles guest guests practitioner practitioners",
        "relatedperson coverage",
    )
)
_NOT_NUMBERED = (
    r"(?!(?:order|flight|room|channel|model|part|lot|batch|version|chapter|article|platform|gate|bus|route"
    r"|train|page|line|question"
    r"|exhibit|section|table|figure|act|law|regulation|resolution|year|product|item|sku|the|this|that|and|or"
    r"|with|for|bed|seat|track"
    r"|issue|pull|build|step|rule|port|process|error|status|catalog(?:ue)?|same|said|has|have|had|was|is|are"
    r"|there|were|zip|area|total"
    r"|large|small|lucky|atomic|phase|schedule|amendment|directive|decree|standard|volume|edition|tracking"
    r"|transaction|trace|invoice"
    r"|message|request|sequence|serial|legge|loi|ley|lei|art(?:icolo|icle|ículo|igo)?|decreto|décret|pagina"
    r"|página|calle|rue|via|rua"
    r")[ _-])"
)
_NOT_HASHED = (
    r"(?!(?:issues?|pr|mr|pull|bug|fix(?:es|ed)?|close[sd]?|see|ref(?:s)?|commit|build|run|job|po|order|ticket"
    r"|item|sku|part|model|unit"
    r"|rev|ver|size|color|colour|hex|background|top|number|num|no|lot|bay|gate|dock|store|branch|merge|thread"
    r"|post|comment|discussion"
    r"|and|or|the|in|of|to|via|re|change|patch|task|epic|story|pad|room|rm|table|tab|rule|test|case|invoice|inv|for)\b)"
)
_CUES |= {cue + "s" for cue in _CUES}


class UniqueId(PatternEntityRecognizer):
    """Finds UNIQUE_ID."""

    entity = "UNIQUE_ID"
    patterns = (
        Pattern(
            "led",
            led(
                r"(?:case|cause|claim|reference|ref\.?|confirmation|conf|booking|reservation|certificate"
                r"|certification|cert|authorization|auth|referral"
                r"|prescription|rx|encounter|visit|accession|specimen|sample|patient|subject"
                r"|participant|study|trial|employee|staff|worker|student"
                r"|person|citizen|national|resident|voter|badge|applicant|application|file|record"
                r"|enrollment|registration|incident|complaint|ticket"
                r"|citation|warrant|docket|inmate|alien|visa|green card|permit|licen[cs]e|provider"
                r"|guest|profile|contact|lead|doctor|nurse"
                r"|unique|personal|tax|identification|identity|pnr|record locator|locator"
                r"|fingerprint|voice ?print|face(?: ?print| template)?|iris(?: scan)?|retinal?(?: scan)?|palm(?: ?print)?"
                r"|biometric"
                rf"|confirmation)s?{_NUMBER}{{1,2}}|(?:doc(?:ument)?|report)[ _-]?(?:no|num(?:ber)?|nbr|#)|pnr"
                rf"|booking reference",
                IDENTIFIER,
            ),
            0.8,
            needs=Needs(digits=1, words=_CUES),
        ),
        Pattern(  # what is worn, handed out or drawn: "bib 4471", "wristband 1859", "badge 0x4E21A", "cheque 2208", "incident 0419"
            "of a thing of somebody's",
            r"\b(?:(?:race )?bib|wrist ?band|arm ?band|lanyard|badge|key ?fob|fob|swipe ?card|key ?card|cheque"
            r"|cloakroom(?: ticket)?|picker|operative"
            r"|collar|friend code|incident|raffle ticket|coat check|call ?sign|m/?ship|membership|paddle)"
            r"(?: ?(?:no\b\.?|nos?\b\.?|nr\b\.?|number|id|#))?(?: is| was|:)? ?#?"
            r"(?P<v>(?!(?:19|20)\d\d(?:[^\w]{0,2}$| (?:edition|collection|season|version|winner|event|race)))(?:0x[\dA-F]{3,8}"
            r"|(?-i:[A-Z]{1,2}-?)?\d{3,6}(?-i:[A-Z])?))(?![\w%-]|[.,:/]\d| ?(?!was|is|has|this|his|us|yes|as|plus"
            r"|says)(?:[a-z]{3,20}s|people)\b)",
            0.65,
            needs=Needs(
                digits=3,
                words=words(
                    "bib wristband wrist armband arm lanyard badge fob keyfob swipe swipecard keycard key cheque cloakroom",
                    "picker operative",
                    "collar friend incident raffle coat callsign call m ship mship membership paddle",
                ),
            ),
        ),
        Pattern(
            "of a band",
            r"\b(?:wrist|arm|id )band:? #?(?P<v>\d[\d-]{4,14}\d)(?![\w-])",
            0.7,
            needs=Needs(digits=5, words=words("wristband armband band")),
        ),
        Pattern(
            "of a case",
            r"\b(?:case|ticket|claim|report|incident|complaint|referral|rx|script|prescription|application|notice"
            r"|folio|booking|roll|receipt|file|matter|docket|instrument"
            r"|voucher|paybill|till|registration|enrol?lment|permit|licen[cs]e)\s#?"
            r"(?P<v>(?-i:[A-Z]{1,2})?\d{6,12}(?:-\d{1,6})?|\d{3}[- ]\d{10}"
            r"|\d{2,4}(?:[ -]\d{2,4}){1,3}(?<=(?:\d[ -]?){6}))(?![\w-]|[ ,]\d|\.\d)",
            0.7,
            needs=Needs(
                digits=6,
                words=words(
                    "case ticket claim report incident complaint referral rx script prescription application notice folio",
                    "booking roll",
                    "receipt file matter docket instrument voucher paybill till registration enrolment enrollment",
                    "permit license licence",
                ),
            ),
        ),
        Pattern(  # "Claim VL/2023/00871", "case no CAS 211/06/2023"
            "of a case, with strokes",
            r"\b(?:case|claim|file|matter|docket|policy|complaint|incident"
            r"|reference|ref|application|licen[cs]e|permit|our ref|your ref|crime ref(?:erence)?)"
            r"(?: ?(?:no|nr|number|#|ref)\b\.?)?(?:[ :#]{1,3}"
            r"| ?\.{2,30} ?)(?P<v>(?-i:[A-Z]{1,5}[ /-]?)?\d{1,8}(?:[/-][A-Z\d]{1,8}){1,4}"
            r"|(?-i:[A-Z]{1,5})\d{0,6}(?:/[A-Z\d]{1,8}){1,4}(?:\.\d{1,4})?)(?![\w/-])",
            0.7,
            needs=Needs(
                digits=4,
                words=words(
                    "case claim file matter docket policy complaint incident reference ref application license licence permit"
                ),
            ),
        ),
        Pattern(
            "code with strokes",
            r"(?-i)(?<![\w/.-])[A-Z]{2,5}/(?=[A-Z\d/]{0,12}\d{3})[A-Z\d]{2,8}(?:/[A-Z\d]{2,8}){1,2}(?:-[A-Z\d]{1,4})?(?![\w/])",
            0.6,
            needs=Needs(run=3, literals=("/",)),
        ),
        Pattern(  # of an officer or a guard: "Ofc. D. Kama #4471", "badge 40991"
            "badge",
            r"(?:\bbadge[ :#]{1,3}|\b(?-i:Ofc|Off|Officer|Det|Detective|Sgt|Sergeant|Deputy|Dep|Trooper|Agent|Constable"
            r"|PC|Cpl|Lt)\b\.? "
            r"(?-i:[A-Z])[\w.'’-]{0,20}(?: (?-i:[A-Z])[\w.'’-]{1,20}){0,2},? \(?#)(?P<v>\d{3,8})(?![\w-])",
            0.7,
            needs=Needs(
                run=3,
                words=words(
                    "badge ofc off officer det detective sgt sergeant deputy dep trooper agent",
                    "constable pc cpl lt",
                ),
            ),
        ),
        Pattern(  # of a court or an office: "(no. 48817/09)", "II K 417/04"
            "number with its year",
            r"(?<![\w/])(?:n(?:o|os|r|[°º])\.? (?P<v>\d{2,6}/(?:(?:19|20)\d\d|\d\d)))(?![\w/-])",
            0.65,
            needs=Needs(digits=4, words=words("no nos nr n"), literals=("/",)),
        ),
        Pattern(
            "signature of a court",
            r"(?-i)(?<![\w/])[IVX]{1,4} [A-Z][A-Za-z]{0,3} \d{1,5}/\d{2}(?:\d\d)?(?![\w/-])",
            0.7,
            needs=Needs(digits=3, literals=("/",)),
        ),
        Pattern(
            "hash and digits",
            r"(?<![\w&#/])#(?P<v>\d{6,10}|(?-i:[A-Z]{1,2})\d{7,10})(?![\w;-]|\.\d)",
            0.55,
            needs=Needs(run=6, literals=("#",)),
        ),
        Pattern(  # 2023-LOC117-046
            "code with a year",
            r"(?-i)(?<![\w/.-])(?:(?:19|20)\d\d-[A-Z]{2,6}\d{0,6}-\d{2,8}|\d\d-[A-Z]{2,4}-\d{4,8}|(?:19|20)\d\d/[A-Z]{1,4}[/-]\d{2,8})"
            r"(?![\w/-])",
            0.75,
            needs=Needs(run=4, literals=("-", "/")),
        ),
        Pattern(  # of the police: "quoting log 734 of 3/11", "incident 88 of 14 March"
            "of the police, of its day",
            r"\b(?:log|incident|cad|crime|ref|reference|urn)(?: ?(?:no|nr|number|ref)\b\.?)? #?(?P<v>\d{1,5}) of (?:the )?"
            r"(?=\d{1,2}(?:[/.-]\d{1,2}(?!\d)|(?:st|nd|rd|th)? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
            0.75,
            needs=Needs(digits=2, words=words("log incident cad crime ref reference urn")),
        ),
        Pattern(  # of a court or an office abroad: "Az. 17 O 214/22", "expediente 318/2019", "sygn. akt II C 88/21"
            "of a court abroad",
            r"\b(?:(?:az|gz|aktenzeichen|gesch[äa]ftszeichen|gesch[äa]fts-?nr|sygn|sygnatura|sp\. ?zn"
            r"|spisov[áa] zna[čc]ka)\b\.?(?: akt)?"
            r"[ :]{1,3}(?P<v>\d{0,4} ?(?-i:[A-Z][A-Za-z]{0,4}) ?\d{1,6}/\d{2,4})"
            r"|(?:procedimiento|juicio|autos|expediente|rollo|diligencias|proceso|processo|proc|procedura|r\.?g)\b"
            r"(?:\.|,? [a-zà-ÿ]{1,14}|:){0,5} (?:n\.?[ºo°] ?)?(?P<v>\d{1,6}/(?:19|20)\d\d))(?![\w/-])",
            0.7,
            needs=Needs(
                digits=3,
                literals=("/",),
                words=words(
                    "az gz aktenzeichen gesch ftszeichen geschaftszeichen sygn sygnatura sp spisov spisova",
                    "procedimiento juicio autos expediente rollo diligencias proceso processo proc procedura r rg",
                ),
            ),
        ),
        Pattern(  # of who may practise or drive: "Lic. 36-118845", "lic #20A44821"
            "of a licence, short",
            r"\blic\b\.?(?: ?(?:no|nr)\b\.?)?[ :#]{1,3}(?P<v>(?=(?:[A-Z-]{0,3}\d){4})(?-i:[A-Z\d][A-Z\d-]{3,14}))(?![\w-]|\.\d)",
            0.7,
            needs=Needs(digits=4, words=words("lic")),
        ),
        Pattern(  # who a token is of, beside what else it claims: "sub=7719-bb20 exp=1719402031"
            "subject of a token",
            r"\bsub[\"']?\s?[=:]\s?[\"']?(?P<v>(?=[\w|-]{0,40}\d)[\w|-]{6,80})[\"']?"
            r"(?=[ ,;&][^\n]{0,200}\b(?:iss|aud|exp|iat|azp|scope|preferred_username)[\"']?\s?[=:])",
            0.75,
            needs=Needs(digits=1, words=words("sub")),
        ),
        Pattern(  # of a bag that did not arrive: IATA's airport, airline and number
            "of a lost bag",
            r"\b(?:pir|world ?tracer|file ref(?:erence)?)\b[\"']?(?: ?(?:no|number|ref)\b\.?)?[ :#\"']{1,4}"
            r"(?P<v>(?-i:[A-Z]{3}[A-Z\d]{2}\d{5}))(?!\w)",
            0.8,
            needs=Needs(run=5, words=words("pir worldtracer tracer file")),
        ),
        Pattern(  # "clm 22-70441", "rpt# 24-1182", "pol. 7 0044718"
            "of a case, short",
            rf"\b(?:clm|clmt|rpt|rep|pol|inc|cad|wo|loan|dkt|fir|cr)\.? ?(?:no\.? ?|#)?[ :#]{{0,2}}"
            rf"(?P<v>(?=(?:[\w/ -]{{0,3}}\d){{4}}){IDENTIFIER})",
            0.65,
            needs=Needs(digits=4, words=words("clm clmt rpt rep pol inc cad wo loan dkt fir cr")),
        ),
        Pattern(  # of anything that is counted for somebody: "commission no. 01AB6284", "control number 000217 KX/9P"
            "number of",
            rf"(?<![A-Za-z-]){_NOT_NUMBERED}(?:[a-zà-ÿ]{{3,14}}\.?|i-94)[ _-](?:number\b|no\b\.?|nr\b\.?|n(?:[.º°]"
            rf"|úm\.?|um\.?))"
            r"(?: is| was)?(?: still| now)?"
            rf"[ :#]{{1,3}}(?P<v>(?=[A-Z]{{0,4}}[/. -]?\d(?:[/. -]?[A-Z]{{0,3}}[/. -]?\d){{2}}){IDENTIFIER})",
            0.6,
            needs=Needs(digits=3, words=words("number no nr n m num")),
        ),
        Pattern(  # "ref FLW-MOCK-d93a01", "reference kyc_8f20c6d1-77ab"
            "code in parts",
            r"\b(?:ref(?:erence)?|booking|confirmation|ticket|case|claim|transaction id|session id"
            r"|order ref)(?: ?(?:no|code|id|number|#)\b\.?)?"
            r"[ :#]{1,3}(?P<v>(?=(?:[\w-]*?\d){3})[A-Za-z\d]{2,16}(?:[_-][A-Za-z\d]{2,20}){1,4})(?![\w@./-])",
            0.65,
            needs=Needs(
                digits=3,
                literals=("-", "_"),
                words=words("ref reference booking confirmation ticket case claim transaction session order"),
            ),
        ),
        Pattern(  # a part of a number: "it starts 9204", "her card ends in 06"
            "part of a number",
            r"\b(?:number|no|card|account|acct|id|policy|phone|licen[cs]e|plate|passport|iban|mine|his|hers|one|it"
            r"|that)\b[^.\n\d]{0,24}"
            r"\b(?:starts?|begins?|ends?|ending|starting|beginning)(?: (?:with|in))? (?P<v>[A-Z]{0,2}\d{2,6}[A-Z]{0,2})"
            r"(?![\w%:/]|[.,]\d| ?(?:am|pm|minutes?|mins?|hours?|days?|weeks?|months?|years?|st|nd|rd|th|o.?clock"
            r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*)\b)",
            0.6,
            needs=Needs(
                digits=2, words=words("start starts begin begins end ends ending starting beginning")
            ),
        ),
        Pattern(
            "of a student",
            r"\b(?:students?[ :#(]{1,3}(?P<v>[a-z]?\d{6,9})|(?:student|candidate|pupil|participant|subject|inmate|prisoner"
            r"|passenger|patient"
            r"|employee|resident|client|customer|member|detainee|recruit|respondent) #?(?P<v>(?!(?:19"
            r"|20)\d\d(?!\d))[A-Z]?\d{4,9}))"
            r"(?![\w%-]|[.,:]\d| ?(?:to|and|per|in)\b| [a-z]+s\b)",
            0.65,
            needs=Needs(
                run=4,
                words=words(
                    "student students candidate pupil participant subject inmate prisoner passenger patient employee",
                    "resident client customer member detainee recruit respondent",
                ),
            ),
        ),
        Pattern(
            "extension",
            r"\b(?:(?:ext|extn|extension)\b\.? ?(?:no\.? |number )?(?:is )?#?(?P<v>(?:\d-)?\d{2,6})"
            r"|(?:pager|pgr|paged|beeper|bleep|bleeped)\b\.? ?(?:no\.? |number )?(?:is )?#?(?P<v>(?:\d-)?\d{3,6}))(?![\w-]|[.:]\d"
            r"| (?:days?|weeks?|months?|years?|hours?|minutes?|mins?|seconds?|percent)\b)",
            0.6,
            needs=Needs(run=2, words=words("ext extn extension pager pgr paged beeper bleep bleeped")),
        ),
        Pattern(
            "led by id",
            r"\bID(?: ?(?:no|number|#)\b\.?)?[ :#]{1,3}(?P<v>(?=[A-Z-]{0,4}\d)(?-i:[A-Z\d-]{6,20}))(?![\w@-])",
            0.6,
            needs=Needs(run=4, words=words("id")),
        ),
        Pattern(  # of a dictation, of a courier's or workshop's order sheet
            "job",
            r"\bjob ?#:? ?(?P<v>\d{5,12})(?![\w-])",
            0.65,
            needs=Needs(run=5, words=words("job"), literals=("#",)),
        ),
        Pattern(
            "led by an abbreviation",
            led(
                r"conf|confirmation|ref|rsvn|resv|pnr|booking|ptan|caqh|upin|elt",
                r"(?-i:(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{5,10})(?![\w@-])",
            ),
            0.7,
            needs=Needs(
                mixed=True, words=words("conf confirmation ref rsvn resv pnr booking ptan caqh upin elt")
            ),
        ),
        Pattern(
            "led by a colon",
            r"\b(?:patient|subject|participant|employee|student|case|claim|reference|id|identifier|locator"
            r"|accession|specimen)(?: value)?\s?(?:[:#]|is)\s?#?(?P<v>(?=[A-Z-]{0,6}\d)[A-Z\d][A-Z\d-]{3,20})"
            r"(?![\w@-])",
            0.65,
            needs=Needs(
                digits=1,
                words=words(
                    "patient subject reference participant employee student case claim id identifier locator accession specimen"
                ),
            ),
        ),
        Pattern(  # what a program could not read: `invalid literal for int() with base 10: 'W88213'`, `For input string: "W88213"`
            "refused",
            r"\b(?:invalid literal for int\(\) with base \d{1,2}|could not convert string to \w{1,10}|for input string"
            r"|invalid input syntax for (?:type )?\w{1,20}|strconv\.\w{2,12}: parsing|incorrect \w{2,12} value"
            r"|invalid (?:value|id|identifier|number|argument|format)"
            r"|(?:could|can) ?not (?:be )?(?:parsed?|found?|convert(?:ed)?|resolved?)|failed to (?:parse|find|resolve|decode|load)"
            r"|no such \w{2,12}|not found|does not match|unparseable|unknown \w{2,12})(?: \w{2,12}){0,2}:? ?\\?[\"'`]"
            r"(?P<v>(?=(?:[^\"'`\d\n]{0,6}\d){5})(?-i:[A-Z]{0,4})[- ]?\d[A-Z\d -]{4,20})\\?[\"'`]",
            0.65,
            needs=Needs(
                digits=5,
                words=words(
                    "invalid convert input strconv incorrect parse parsed found find converted resolve resolved decode",
                    "load such match unparseable unknown",
                ),
            ),
        ),
        Pattern(  # a person's resource in a path: FHIR's Patient/482913, /users/48213/orders
            "path",
            rf"(?<![A-Za-z-])(?:{'|'.join(_RESOURCES)})/(?P<v>(?=[A-Z-]{{0,12}}\d)[A-Z\d][A-Z\d-]{{2,39}})(?![\w@-])",
            0.7,
            needs=Needs(digits=1, literals=("/",), words=frozenset(_RESOURCES)),
        ),
        Pattern(  # of a person in a system: cus_9QzK2rLf, acct_00Qf7T
            "resource with a prefix",
            r"(?-i)(?<![\w/.-])(?:acct|cus|cust|customer|usr|user|mem|mbr|member|pat|patient|client|contact|person|emp"
            r"|guest|profile)_"
            r"(?=[A-Za-z]{0,30}\d)[A-Za-z\d]{5,40}(?![\w-])",
            0.65,
            needs=Needs(literals=("_",), mixed=True),
        ),
        Pattern(
            "hash and letters",
            r"(?<![\w&#])#[A-Z]{1,4}-\d{3,10}(?!\w)",
            0.6,
            needs=Needs(digits=1, literals=("#",)),
        ),
        Pattern(
            "letters and digits",
            r"(?-i)(?<![\w.#/@-])[A-Z]{2,5}-\d{4,10}(?:-\d{1,6})?(?![\w-])",
            0.4,
            needs=Needs(run=4, literals=("-",)),
        ),
        Pattern(  # capitals and digits in turns, as no word, measure, year or taxonomy of providers is written: L01X00T47, A123456780
            "capitals and digits",
            r"(?-i)(?<![\w./@#&?%+\\-])(?!\d{6,8}[A-Z]{1,3}\d|[\dA-F]{8}(?!\w)"
            r"|[\dA-F]{16}(?!\w)|\d{3}[A-Z\d]{2}\d{4}X(?!\w)|(?:KB|PMC|NCT|USD|EUR|GBP|CHF|INR|NGN|KES|ZAR)\d+(?!\w)"
            r"|\d+(?:USD|EUR|GBP|CHF|INR|NGN|KES|ZAR|K)(?!\w))(?=\d*[A-Z])(?=(?:[A-Z]*\d){4})"
            r"(?:(?=(?:[A-Z]*\d){6})|(?=[A-Z]+\d+[A-Z]|\d+[A-Z]+\d))[A-Z\d]{8,20}(?![\w@(]|[./-]\w)",
            0.5,
            needs=Needs(digits=4, mixed=True),
        ),
        Pattern(  # a number that stands by itself at the end of its line, as heads of notes and forms have it
            "number by itself",
            r"(?m)^(?:(?=[^\d\n]{2,100}\d{7,10}[ \t]{0,8}$)[^\d\n]{0,40}[^\W\d_][^\d\n]{0,58}[ \t]{2}|(?<=\n)[ \t>|]{0,60})"
            r"(?P<v>\d{7,10})(?=[ \t]{0,8}$)",
            0.5,
            needs=Needs(run=7, literals=("\n",)),
        ),
        Pattern(  # of anything that is numbered for somebody: "key fob #20931", "emp #77120", "Lic# A-77120"
            "word and hash",
            rf"(?<![A-Za-z#-]){_NOT_NUMBERED}{_NOT_HASHED}[a-z]{{2,14}}\.?(?: ?# ?| no\.? ?#)"
            rf"(?P<v>(?-i:[A-Z]{{1,3}}-?)?\d{{4,9}}(?:-\d{{1,6}})?)(?![\w-]|\.\d)",
            0.55,
            needs=Needs(run=4, literals=("#",)),
        ),
        Pattern(  # of a US court: 3:21-cv-01187-SB, 22-CV-01947
            "docket",
            r"(?<![\w:-])(?:\d{1,2}:\d\d-[a-z]{2,4}|(?:19|20)?\d\d[- ](?:CVS?|CR|MC|MJ|AP|SC|FC|PR|JV|DR|CF|MM|TR|CIV|CRIM))"
            r"[- ]\d{3,6}(?:-[A-Z]{2,4}){0,3}(?!\w)",
            0.8,
            needs=Needs(cluster=3, literals=("-",)),
        ),
        Pattern(  # of a court of the common law: "CV 88 of 2022"
            "of a court, with its year",
            r"(?-i)(?<![\w/-])(?!ACT|LAW|REG|SI|ART)[A-Z]{2,4}\.? ?(?:[Nn]o\.? ?)?\d{1,5} of (?:19|20)\d\d(?![\w/-])",
            0.7,
            needs=Needs(run=4, words=words("of")),
        ),
        Pattern(  # "Civil Appeal No. E0417 of 2021", "Crl. O.P. No. 11852 of 2018"; no act and no issue of a journal
            "number of a year",
            r"\b(?<!\b(?:acts?|laws?|orders?|decrees?|ordinances?|statutes?|notices?|bills?|resolutions?|directives?|regulations?"
            r"|codes?|rules?|bulletins?|circulars?|issues?|volumes?|vol\.?|parts?|s\.?i\.?|edition|version|week|item)[, (]{1,2})"
            r"nos?\.? (?P<v>(?-i:[A-Z])?\d{1,6} of (?:19|20)\d\d)(?![\w/-])",
            0.86,
            needs=Needs(run=4, words=words("no nos")),
        ),
        Pattern(  # of a court of Brazil: 0010447-18.2023.5.23.0071
            "docket of Brazil",
            r"(?<![\w.-])\d{7}-\d\d\.\d{4}\.\d\.\d\d\.\d{4}(?![\w-])",
            0.8,
            needs=Needs(run=7, literals=("-",)),
        ),
        *(
            Pattern("said in another language", numbers, 0.65, needs=Needs(words=told))
            for numbers, told in SAID_NUMBERS
        ),
        Pattern(
            "spoken code",
            r"\b(?:(?:confirmation|reservation|booking|reference|record|itinerary|pnr)[ _-](?:code|number|no\.?|id"
            r"|ref(?:erence)?"
            r"|locator)|locator|pnr)(?: code)?(?: (?:for|of|on) (?:my|the|our|this|your|his|her|their)(?: \w{2,12}){1,2}?)?"
            r"(?: is| was| of| on file as|:|,)?[ \t]{0,3}[#(|\"']{0,2}[ ]?"
            r"(?P<v>(?-i:(?=[A-Z]*\d)[A-Z\d]{5,8}|(?!PLEASE|NUMBER|BEFORE|CANNOT|WITHIN|ONLINE|STATUS|FAILED"
            r"|ISSUED)[A-Z]{6}))(?!\w)",
            0.75,
            needs=Needs(
                words=words("confirmation reservation booking reference record itinerary locator pnr")
            ),
        ),
    )
    context_words = (
        "patient", "case", "claim", "certificate", "reference", "confirmation", "employee", "student", "subject", "participant",
        "badge", "identification", "license", "licence", "biometric", "study", "enrollment", "chart", "member",
        "incident", "complaint", "receipt", "rcpt", "voucher", "permit", "parcel", "docket", "folio", "quote",
    )  # fmt: skip
    number_like = True
