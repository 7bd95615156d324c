"""Named place of care, housing or learning: "Willow Creek Assisted Living", "St. Anne's Hospital".

A facility's name is a geographic unit smaller than a state (HIPAA, 45 CFR 164.514(b)(2)(i)(B)). What names a kind alone ("the
Emergency Department", "Memory Care") is none.
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_KIND = (
    r"(?:(?:Regional |Community |Memorial |General |University |Children['’]?s |Veterans |County |Central |District |Teaching )?"
    r"(?:Medical Cent(?:er|re)|Health Cent(?:er|re)|Cancer Cent(?:er|re)|Hospitals?|Infirmary)"
    r"|Assisted Living(?: Facility)?|Senior Living|Nursing (?:Home|Cent(?:er|re)|Facility)|Care (?:Home|Cent(?:er|re))"
    r"|Rehab(?:ilitation)? (?:Cent(?:er|re)|Hospital|Institute)|Hospice|Retirement (?:Home|Village|Community)"
    r"|(?:Lutheran|Baptist|Methodist|Jewish|Catholic|Masonic|Veterans) (?:Home|Manor|Village)|Surgery Cent(?:er|re)"
    r"|(?:Elementary|Middle|High|Primary|Secondary|Grammar|Junior|Infant|Nursery) School|Cottage Hosp(?:ital)?|Hosp\b\.?"
    r"|(?:Veterinary|Vet|Equine|Medical|Dental|Health|Family) (?:Clinic|Surgery|Hospital|Practice|Pathology)|Vets|Surgery"
    r"|Family (?:Medicine|Practice)"
    r"|(?:Neuro|Neurology|Cardiology|Dental|Medical|Pediatric|Paediatric|Orthopa?edic|Family|Women['’]s Health) Associates"
    r"|Pa?ediatrics|Memory Service"
    r"|(?:Day|Community|Leisure|Youth|Sports|Arts) Cent(?:er|re)|Convent|Priory|Juniors|Infants|Lecture Theatre|Raceway|Racecourse"
    r"|Custody(?: Suite)?)"
)
_NOT = (
    r"(?!(?:The|A|An|This|That|Our|Your|My|His|Her|Their|In|At|From|To|For|With|And|Or|Is|Was|Near|Local|Any|Each|Every|Which|What"
    r"|Past|Same|New|Acute|Inpatient|Outpatient|Emergency|Primary|Urgent|Oral|General|Plastic|Cardiac|Heart|Brain|Spine|Hip|Knee"
    r"|Orthop[a]?edic|Laser|Cosmetic|Robotic|Family|Mental|Public|Digital|Behavioral|Physical|Occupational|Home|Day|Prior|Major"
    r"|Patient|Referring|Admitting|Discharge|Transfer|Name|Date|Preferred|Specialty|Mail|Retail|Online|Medical|Health|Senior|Eye"
    r"|Dental|Vascular|Thoracic|Pediatric|Ambulatory|Community|Hospital|Regional|Memorial|Skilled|Private|Rehab(?:ilitation)?|State"
    r"|Federal|Animal)\b)"
)
_KINDS = Needs(
    words=words(
        "hospital hospitals center centre infirmary living nursing home care hospice retirement manor village school hosp clinic",
        "surgery practice pathology vets medicine associates pediatrics paediatrics service convent priory juniors infants theatre",
        "raceway racecourse custody",
    )
)
_TREATED = Needs(
    words=words(
        "seen treated admitted followed evaluated hospitalized hospitalised delivered presented transfer transferred discharged",
        "referred sent born operated surgery worked txf txfd txfrd txferd adm clinic",
    )
)
_SCHOOLED = (
    r"(?:go|goes|going|went|drive|walk|commute)s? to|(?:attend|teach|coach)(?:s|es|ed|ing)?|enrol+(?:ed|s)? (?:at|in)"
    r"|(?:out of|is|she['’]?s|he['’]?s"
    r"|was|are|teacher|student|senior|junior|freshman|sophomore|grader|grade|principal|nurse|kids?|class|classes|math|english|science|history"
    r"|works?|graduated|starts?|pupil|year|studie[sd]|studying|enrolled|lectures|professor|degree|diploma|undergrad|bachelor['’]?s|master['’]?s|mba"
    r"|ph\.?d\.?|doctorate|residency|fellowship) (?:at|from)"
    r"|(?:stud(?:y|ie[sd]|ying)|major(?:s|ed|ing)?|degrees?|bachelor['’]?s|master['’]?s|ph\.?d\.?|doctorate)"
    r" (?:in )?[a-z]{3,16}(?: [a-z]{3,16})? (?:at|from)|(?:went|go|goes|going|used) to (?:teach|study|work) at"
    r"|(?:get|gets|getting|got|let|lets) out of|school (?:is|was|called|named)"
)
_ANY_SCHOOL = (
    r"(?:a|an|the|my|his|her|their|our|your|any|some|that|this|same|new|old|local|public|private|good|different|regular|two|both|another|all|to"
    r"|and|or|of|in|at|for|with|online|day|first|charter|community|junior|senior|catholic|summer|plant|tree|home)\b"
)
"""Words in front of a kind of school that are no name."""
_SCHOOLS = words(
    "elementary preschool kindergarten montessori yeshiva academy nursery day daycare college prep primary school university"
)
_DIRECTIONS = words("north south east west tower")
_WORD = r"(?:St\.? |Saint |Mt\.? |Mount |San |Santa |Our Lady of )?[A-Z][\w'’-]{1,20}"


class Facility(PatternEntityRecognizer):
    """Finds LOCATION."""

    entity = "LOCATION"
    patterns = (
        Pattern(
            "named",
            rf"(?-i)(?<![\w.])(?:[Tt]he )?(?P<v>{_NOT}{_WORD}"
            rf"(?:(?: (?:of|de|del|and|&) (?:the )?| ){_NOT}{_WORD}){{0,3}} {_KIND})(?![\w-])",
            0.7,
            needs=_KINDS,
        ),
        Pattern(  # "Hollis Brook Elementary", "attends Fenimore Academy"
            "school",
            rf"(?-i)(?<![\w.])(?P<v>{_NOT}{_WORD}(?:[ -]{_NOT}{_WORD}){{0,3}} (?:Elementary|Preschool|Kindergarten"
            r"|Montessori|Yeshiva))"
            rf"(?![\w-])|\b(?i:{_SCHOOLED}) (?P<v>(?!Khan ){_NOT}{_WORD}(?:[ -]{_NOT}{_WORD}){{0,3}} (?:Academy|Nursery|Day ?[Cc]are"
            r"|College|Prep|Primary|(?:State )?University))(?![\w-])",
            0.65,
            needs=Needs(words=_SCHOOLS),
        ),
        Pattern(  # "my daughter goes to hollis brook elementary"
            "school, small letters",
            rf"\b(?:{_SCHOOLED}) (?P<v>(?:(?!{_ANY_SCHOOL})[^\W\d_][\w'’]{{2,18}} ){{1,3}}(?:elementary|academy|preschool|kindergarten"
            r"|montessori|nursery|prep|(?:middle|high|primary|grammar) school|(?:(?:state|community) )?(?:college|university)))"
            r"(?![\w-])",
            0.65,
            needs=Needs(words=_SCHOOLS),
        ),
        Pattern(  # "PS 118" of New York
            "school by its number",
            rf"\b(?:{_SCHOOLED}|near|outside) (?P<v>(?:p\.?s\.?|j\.?h\.?s\.?|public school) ?#? ?\d{{1,3}})(?![\w%.:]\w|\w)",
            0.65,
            needs=Needs(digits=1, words=words("ps s jhs school")),
        ),
        Pattern(  # "Masjid Al Rahma", "temple beth emeth"
            "house of prayer",
            r"(?<![\w'’])(?:(?:masjid|gurdwara|gurudwara) (?:(?:al|as|an|e)[ -])?|(?:congregation|temple) (?:beth|b['’]nai) )"
            r"[^\W\d_][\w'’-]{2,18}(?![\w-])",
            0.65,
            needs=Needs(words=words("masjid gurdwara gurudwara congregation temple")),
        ),
        Pattern(  # "Shree Sanatan Mandir", "Parroquia San Isidro"
            "house of prayer, in capitals",
            rf"(?-i)(?<![\w.])(?P<v>{_NOT}{_WORD}(?:[ -]{_NOT}{_WORD}){{0,3}} (?:Mandir|Mosque|Synagogue|Gurdwara|Masjid))(?![\w-])"
            r"|(?<!\w)(?P<v>(?:Masjid|Iglesia|Parroquia|Templo|Igreja)(?: (?:al|de|la|el|do|da|San|Santa|São|Al))?[ -]"
            r"[A-Z][\w'’-]{2,18}(?: [A-Z][\w'’-]{2,18}){0,2})(?![\w-])",
            0.65,
            needs=Needs(
                words=words("masjid gurdwara iglesia parroquia templo igreja mandir mosque synagogue")
            ),
        ),
        Pattern(  # "Tolley Fire Station 4", "Quorvin Bus Terminal"
            "station",
            rf"(?-i)(?<![\w.])(?P<v>{_NOT}{_WORD}(?:[ -]{_NOT}{_WORD}){{0,2}} (?:Fire (?:Station|House)|Police Station"
            r"|(?:Bus|Coach|Train|Railway|Ferry) (?:Terminal|Station|Depot))(?: (?:No\. ?)?\d{1,3})?)(?![\w-])",
            0.65,
            needs=Needs(words=words("station house terminal depot")),
        ),
        Pattern(  # "St Osyth's", "saint wendreda's"; no herb, no feast
            "of a saint",
            r"(?<![\w'’-])(?P<v>(?:st|saint|ste|sainte)\.? [^\W\d_]{3,16}['’]s"
            r"(?: (?:hospital|hospice|infirmary|school|primary|church|college|ward|parish|hostel|road|street|walk|close|court|lane"
            r"|avenue|drive|mews|terrace|place|crescent|gardens|way|row|square|hill|rise|grove|green|view)\b)?)(?![\w-])(?<!\b(?:after"
            r"|before|on|since"
            r"|until) st.{0,18})"
            r"(?! (?:day|eve|night|wort|cross|fire|dance|bread|flag|parade|weekend|week|basilica))",
            0.6,
            needs=Needs(words=words("st saint ste sainte")),
        ),
        Pattern(  # "at St Ebba", "All Hallows", "Our Lady of the Marsh"
            "with the name of a church",
            r"(?-i)\b(?i:at|in|from|to|near|outside|hosp|hospital|kh|klinik|krankenhaus|spital|im|am|ins) "
            r"(?P<v>(?:St\.?|Saint|Ste\.?|Sankt) [A-Z][a-zà-ÿ]{3,16}|All (?:Hallows|Saints|Souls)['’]?|Holy (?:Trinity|Cross|Family"
            r"|Rood)"
            r"|Christ (?:Church|the King)|Sacred Heart|Our Lady of (?:the )?[A-Z][a-z]{2,16})(?![\w'’-])",
            0.55,
            needs=Needs(words=words("st saint ste sankt all holy christ sacred lady")),
        ),
        Pattern(  # "nights at the Royal Tolley", "transfer to Tolley General"
            "royal or general",
            r"(?-i)\b(?i:at|to|from|in) (?i:the )?(?P<v>Royal (?!Mail|Navy|Air|Famil|Bank|Colleges?|Societ|Assent|Highness"
            r"|Commission|Marin|Enfield"
            r"|Blue|Mint|Caribbean|Flush|Jelly|Icing|Court|Opera|Academ|Albert|Wedding|Baby|Rumble|Warrant|Charter|Ascot|Variety"
            r"|Doulton|Canin"
            r"|Mile|Household|Legion|British|Dutch|Engineer|Artillery|Regiment|Guard|Institut|Botanic)[A-Z][a-z]{3,15}"
            r"|(?!The |A |Our |Attorney|Surgeon|Secretary|Major|Director|Postmaster|Brigadier|Lieutenant|Governor|Solicitor"
            r"|Inspector|Adjutant"
            r"|Auditor|Legal|Dollar|Family)[A-Z][a-z]{3,15} General)(?![\w'’-]| [A-Z][a-z])",
            0.55,
            needs=Needs(words=words("royal general")),
        ),
        Pattern(  # "HMP Fallow Ridge", "hmp coldbeck"
            "prison",
            r"(?<!\w)(?P<v>HM[PY](?:OI)?(?:/YOI)? (?!(?:and|at|in|on|for|is|was|the|visit"
            r"|staff)\b)[^\W\d_]{3,16}(?: (?-i:[A-Z])[a-z]{2,14}"
            r"| (?:end|hill|moor|park|green|scrubs|hey|hall|wood|sea|grange|heath|vale|farm)\b)?)(?![\w-])",
            0.65,
            needs=Needs(words=words("hmp hmyoi hmy")),
        ),
        Pattern(
            "of a place",
            r"(?-i)(?<!\w)(?:Hospital|Klinikum|Hôpital|Ospedale|Clinique|Policlinico|Ziekenhuis|Ysbyty|Szpital|Nemocnice"
            r"|Krankenhaus|Bolnica"
            r"|Sykehus|Sjukhus|Sairaala|Spitalul|Clínica|Sanatorio|Rumah Sakit)"
            r"(?: (?:of|de|del|della|di|do|da|San|Santa|Saint|St\.?|la|el|[A-Z][\w'’-]{1,20})){0,5} "
            r"(?:[A-Z][\w'’-]{1,20})(?: (?:Hospital|Medical Center|Infirmary))?(?![\w-])",
            0.55,
            needs=Needs(
                words=words(
                    "hospital klinikum ospedale clinique policlinico ziekenhuis h ysbyty szpital nemocnice krankenhaus bolnica",
                    "sykehus sjukhus sairaala spitalul cl sanatorio rumah",
                )
            ),
        ),
        Pattern(  # "5 West RN", "6 North, bed 14"
            "ward by its direction",
            r"(?-i)(?<![\w.,/$-])(?P<v>\d{1,2} ?(?:North|South|East|West|Tower))"
            r"(?=,? (?i:rm|room|bed|ward|unit|nurs\w{1,5}|tele\w{0,6}|rn|charge)\b)",
            0.65,
            needs=Needs(digits=1, words=_DIRECTIONS),
        ),
        Pattern(
            "at a ward",
            r"(?-i)\b(?i:ward|unit|floor|transferred to|transfer to|moved to|admitted to|admit to|loc|location|mrn:? [\w-]{3,14})"
            r",?:? {1,3}"
            r"(?P<v>\d{1,2} ?(?:North|South|East|West|Tower))(?! [A-Z][a-z])(?!\w)",
            0.65,
            needs=Needs(digits=1, words=_DIRECTIONS),
        ),
        Pattern(  # "transferred from MGH", "seen at UAB"; no unit, ward or kind of place
            "called by its letters",
            r"(?-i)\b(?:[Ss]een|[Tt]reated|[Aa]dmitted|[Ff]ollowed|[Ee]valuated|[Hh]ospitali[sz]ed|[Dd]elivered|[Pp]resented"
            r"|[Tt]ransfer(?:red)?"
            r"|[Dd]ischarged|[Rr]eferred|[Ss]ent|[Bb]orn|[Oo]perated on|[Ss]urgery|[Ww]orked up|[Tt]xf'?e?r?'?d|[Aa]dm|[Cc]linic) "
            r"(?:[^.;:\n]{0,24}? )?(?:at|from|to) (?P<v>(?!(?:\w{0,3}ICU|CCU|PCU|TCU|PACU|OSH|OPD|SNF|ALF|LTACH?|LTC|ECF|IRF|OBS"
            r"|GYN|ENT"
            r"|MRI|USA|EMS|EMT|AMA|CMO|DNR|DNI|HOME|CVICU|HDU|ITU|MAU|AMU|EAU|SAU|A&E|ACS|BMT|NSGY|CABG|PCP|PMD|RLE|LLE|RUE|LUE|RLQ"
            r"|RUQ"
            r"|LLQ|LUQ|GCS|UTC|EST|PST|CST|EDT|PDT|ASAP|HR|IT|QA|API|CEO|CFO|CTO|FAQ|PDF|URL)(?!\w))[A-Z]{3,5})(?![\w'’&/-]|\.\w)",
            0.55,
            needs=_TREATED,
        ),
        Pattern(
            "named ward",
            r"(?-i)\b(?:Ward|WARD):? (?P<v>[A-Z][a-z]{3,20} \d{1,2})(?![\w-])",
            0.65,
            needs=Needs(digits=1, words=words("ward")),
        ),
    )
