"""Names of persons that language itself announces: "my name is X Y", "this is X Y speaking", "Dr. X", "patient: X", "Dear X,".

Letter case is ignored, for speech recognition gives none; a list of words that are no names keeps "my name is not" out.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex

from recognizers._initials import INITIALS, is_acronym_said, is_speaker
from recognizers._names import name_end
from recognizers.base import Candidate, Needs, Pattern, PatternEntityRecognizer, matches, words

_SIDE = regex.compile(r"(?:[RLB]|bilat(?:eral)?|right|left) (?=[a-z]{3})")
"""Of which side somebody complains: "CC: R shoulder pain", "c/o L knee"."""
_SURE_TITLE = regex.compile(r"\b(?:mr|mrs|dr)\.?\s$", regex.IGNORECASE)
_CALLER = regex.compile(r",?\s{1,2}(?:speaking|calling|here|from|with|on the line)\b", regex.IGNORECASE)
_SPEAKING = regex.compile(r",?\s{1,2}(?:speaking|calling|on the line)\b", regex.IGNORECASE)
_AND = regex.compile(
    r"(?: \([^()\n]{1,12}\))?(?:,? (?:and|&) |, )(?=[A-ZÀ-ÞĀ-Ž](?:[a-zà-ÿā-ž]|['’][A-Z])|Ó [A-Z])"
)
_AND_ONE = regex.compile(r" (?:and|&|/) (?=[A-Z][a-z])")
_SAID_NAME = regex.compile(
    r"(?:name|hei(?:ß|ss)e|appelle|nom est|nom de (?:\w{2,5} )?\w{3,8} est|nombre|nome|chamo|chiamo|naam is|heet)\W",
    regex.IGNORECASE,
)
_NO_NAME_ENDING = regex.compile(r"(?:[a-z]ing|[a-z]ly|[a-z]{2}ed)(?:\s|$)", regex.IGNORECASE)
_JOINTS = {"title of several": _AND, "kin of several": _AND, "role:": _AND_ONE, "attendance:": _AND}
"""What stands between the names of several, by the pattern's name."""
_TITLES_OF_SEVERAL = words(
    "commissioners councilors councillors councilmembers members supervisors trustees senators justices judges magistrates",
    "doctors drs professors profs detectives officers sergeants deputies nurses coaches pastors attorneys misters messrs",
)
_CALLED = words(
    "called call name names go known goes speaking spoke talking behalf care o attn fao attention dear this",
    "wife husband son daughter mother father brother sister mom mum dad spouse partner cousin aunt uncle niece nephew grandson",
    "granddaughter grandma grandpa grandmother grandfather nan stepson stepdaughter fianc fiance fiancee boyfriend girlfriend",
    "roommate flatmate neighbor neighbour passenger caregiver poa hcpoa nok auntie aunty granny gran nana grandad granddad papaw",
    "mamaw doula dtr g gson gdtr gm gf",
)
_NAMED = words(
    "name pt patient customer caller member client agent attn attention physician provider doctor guarantor insured recipient",
    "cheers beijinhos beijos abra abrazo abrazos besos saludos groeten groetjes gr grüße e bisous bises cordialement saluti",
    "atentamente atenciosamente mahalo hilsen h pozdrawiam xoxo",
    "sender cardholder beneficiary spouse contact kin signed regards sincerely spell spelled spelling",
)
_ROLES = words(
    "attending pcp gp consultant ref referring ordering referred ordered radiologist pathologist surgeon anesthesiologist",
    "anaesthesiologist anesthetist anaesthetist resident hospitalist nurse technologist therapist interpreter dictated transcribed",
    "signed prepared reviewed approved verified reported performed seen completed written author adjuster claimant policyholder",
    "manager worker caseworker employee supervisor tenant landlord buyer seller borrower applicant candidate student teacher",
    "guardian mother father husband wife partner son daughter brother sister witness driver passenger plaintiff defendant",
    "petitioner respondent attorney judge crew cc authorised authorized director principal secretary treasurer chair chairman",
    "chairwoman chairperson registrar warden shipper consignee host scribe",
)
_FORM_WORDS = words(
    "cognome nome sobrenome paciente vorname nachname familienname zuname prenom nom nombre nombres apellido apellidos voornaam",
    "achternaam naam nazwisko efternamn fornavn etternavn medico ansprechpartner ansprechpartnerin sachbearbeiter sachbearbeiterin",
    "titular pr rnamn imi patiënt m decin patient techniker technikerin monteur fahrer fahrerin mieter mieterin technicien",
    "technicienne locataire autista",
)
_KIN = words(
    "parents guardian guardians family kids children sons daughters twins brothers sisters siblings grandkids grandchildren",
    "nieces nephews cousins roommates of",
)
_FRIENDS = words(
    "bro sis homie buddy bestie bf gf hubby wifey coworker worker colleague boss friend mate pal manager landlord landlady therapist",
    "trainer tutor nanny babysitter lawyer teacher roomie ex builder plumber supervisor assistant",
)
_TRADES = words(
    "prisoner inmate cellmate detainee arrestee decedent codefendant defendant",
    "lineman linesman electrician plumber technician courier delivery handyman watchman gardener caretaker janitor concierge",
    "doorman bouncer bartender waiter waitress barber stylist physio midwife carer",
)
_CAPITAL_ABROAD = r"[^\W\d_a-zß-öø-ÿ]"
_NAME_ABROAD = (
    rf"{_CAPITAL_ABROAD}(?:[^\W\d_]|['’-]){{1,24}}(?: {_CAPITAL_ABROAD}(?:[^\W\d_]|['’-]){{0,24}}){{0,3}}"
)
"""Up to four words with capitals, of any alphabet; the first letters are looked at once more."""
_NO_HINDI_NAME = (
    r"(?!(?:haan|han|nahi|nahin|ji|sir|madam|maam|namaste|namaskar|theek|thik|acha|accha|achha|sahi|galat"
    r"|sach|jhooth|kaun|kya|kyun|kyu|kaise|kahan"
    r"|main|mai|mein|hum|aap|tum|woh|wo|yeh|ye|koi|sab|log|phir|abhi|bilkul|hindi|english|punjabi|urdu"
    r"|jaldi|zor|doctor|dr|sahab|saab|sahib|bhai|bhaiya"
    r"|didi|beta|beti|mata|pita|mummy|papa|guru|baba|uncle|aunty|manager|nurse|hai|hain|hoon|hun|tha|thi"
    r"|the|aur|par|bhi|toh|hi|se|ko|ka|ki|ke|ne"
    r"|apka|aapka|mera|meri|unka|uska|iska|bol|baat|hello|okay|yahan|wahan|customer|clinic|hospital|bank"
    r"|office|care|support|side|visit|fees|name|naam"
    r"|kal|aaj|bahut|bohot|itna|kitna|kuch|alag|saath|liye|appointment|number)\b)"
)
"""What stands where Hindi has a name, and is none."""
_BY_CAPITALS = frozenset(("introduced abroad", "addressed abroad", "honoured"))
_BODIES = (
    r"(?i:ltd|limited|inc|llc|plc|llp|corp|corporation|company|co|bank|sacco|holdings|group|enterprises|services|wholesalers"
    r"|industries|association|society|union|trust|fund|council|county|city|state|republic|government|commission|commissioner"
    r"|authority|board|ministry|department|university|college|school|hospital|church|police|general"
    r"|prosecutor|prosecutions|registrar|others?|another|ors|anor)"
)
"""How the name of a party ends that is no person."""
_TITLE = (
    r"(?:dr|mr|mrs|(?<!\d\s?)ms|(?<!\b(?:cache|page) )miss|mx|prof|professor|doctor|nurse|sir|madam|attorney|judge"
    r"|officer|captain|pastor|rev|det|detective|sgt|sergeant|ofc|ofcr|trooper|constable|insp|inspector"
    r"|cpl|sheriff|smt|shri|sri|shrimati|kumari|thiru"
    r"|(?-i:Cllrs?|Councillors?|Alderman|Sifu|Rabbi|Imam))"
)


_OF_A_PROGRAM = (
    r"(?:log|host|file|folder|path|computer|machine|server|service|event|task|process|module|database|table|column"
    r"|field|variable|class"
    r"|package|product|item|model|brand|domain|cluster|queue|topic|image|container|job|user(?=.agent))"
)
"""What stands before "name:" or "agent:" and is no person's: "Log Name:", "User-Agent:"."""


class PersonCue(PatternEntityRecognizer):
    """Finds PERSON."""

    entity = "PERSON"
    patterns = (
        Pattern(
            "my name is",
            r"\b(?:my|his|her|their|the|patient['’]?s?|customer['’]?s?|wife['’]?s|husband['’]?s"
            r"|son['’]?s|daughter['’]?s|full|last|first|middle|maiden|legal|sur|given|family) ?name"
            r"(?:['’]s| is| was|s are|:|,)(?: uh| um| actually| going to be)?:? ",
            0.8,
            needs=Needs(words=words("name names")),
        ),
        Pattern(
            "name:",
            rf"(?<![\w])(?<!\b{_OF_A_PROGRAM}[ _-])(?:name|\bpt|patient|customer|caller|member|client|agent|attn|attention|physician"
            r"|provider|doctor|guarantor|insured|recipient|sender|cardholder|beneficiary|spouse"
            r"|emergency contact|next of kin|contact|signed|regards|sincerely|spell(?:ed|ing)?|cheers"
            r"|beijinhos|beijos|abraços?|besos|saludos|abrazos?|gro(?:e|eten|etjes)|grüße|grüsse|gruß|bisous|bises|cordialement|saluti"
            r"|atentamente|atenciosamente|mahalo|hilsen|hälsningar|pozdrawiam|xoxo|gr)"
            r"(?: name)?\s?[:,]\s{1,2}",
            0.6,
            needs=Needs(literals=(":", ","), words=_NAMED),
        ),
        Pattern(
            "role:",
            r"(?<![\w])(?:attending|pcp|gp|consultant|(?:ref|referring|ordering|attending)\.? (?:phys(?:ician)?|md|provider|dr)"
            r"|referring|referred by|ordered by|ordering|radiologist|pathologist|surgeon"
            r"|an(?:a)?esthesiologist|an(?:a)?esthetist|resident|hospitalist|nurse|technologist|therapist|interpreter|dictated by"
            r"|transcribed by|signed by|prepared by|reviewed by|approved by|verified by|reported by|performed by|seen by|completed by"
            r"|written by|author|adjuster|claimant|policyholder|case manager|social worker|caseworker|employee|manager|supervisor"
            r"|authori[sz]ed(?: by)?|director|principal|secretary|treasurer|chair(?:man|woman|person)?|registrar|warden|shipper"
            r"|consignee|host|scribe"
            r"|tenant|landlord|buyer|seller|borrower|applicant|candidate|student|teacher|guardian|mother|father|husband|wife|partner"
            r"|son|daughter|brother|sister|witness|driver|passenger|plaintiff|defendant|petitioner|respondent|attorney|judge|crew|cc)"
            r"(?: name)?\s?:\s{1,2}",
            0.6,
            needs=Needs(literals=(":",), words=_ROLES),
        ),
        Pattern(  # of forms in other languages; no word that is an English one
            "nome:",
            r"(?<![\w])(?:cognome|nome|nome completo|sobrenome|paciente|vorname|nachname|familienname|zuname"
            r"|prénom|prenom|nom|nom de famille"
            r"|nombres?|nombre completo|apellidos?|voornaam|achternaam|naam|patiënt|imię|nazwisko|förnamn|efternamn|fornavn|etternavn"
            r"|medico curante|ansprechpartner(?:in)?|sachbearbeiter(?:in)?|techniker(?:in)?|monteur|fahrer(?:in)?|mieter(?:in)?"
            r"|médecin traitant|technicien(?:ne)?|locataire|autista|titular)\s?:\s{1,2}"
            r"(?:(?:dott(?:\.ssa|or|oressa)?|sig(?:\.ra|nora?)?|dra?|prof|herr|frau|m|mme|mlle|sr|sra|don|doña)\.?\s)?",
            0.65,
            needs=Needs(literals=(":",), words=_FORM_WORDS),
        ),
        Pattern(
            "kin of several",
            r"(?-i)\b(?i:kids|children|sons|daughters|twins|brothers|sisters|siblings|grandkids|grandchildren|nieces|nephews"
            r"|parents(?: (?:and|or) guardians?)?(?: of)?|guardians? of|family of|cousins|roommates"
            r"|mom of|mum of|mother of|dad of|father of|grandmother of|wife of|husband of),?:? \(?"
            r"(?:are |named |called )?(?=[A-Z][a-z]{1,20}(?: \(|,? (?:and|&) [A-Z]|, [A-Z]|\)))",
            0.65,
            needs=Needs(words=_KIN),
        ),
        Pattern(
            "title",
            rf"(?<!\d)(?<!\d )\b{_TITLE}(?:\.[ \t]?|[ \t])(?:(?:med|rer|nat|phil|vet|jur|dent|habil)\.[ \t]?)*",  # "412 ms Billed"
            0.7,
            needs=Needs(
                words=words(
                    "dr mr mrs ms miss mx prof professor doctor nurse sir madam attorney judge officer captain pastor rev",
                    "cllr cllrs councillor councillors alderman sifu rabbi imam",
                    "smt shri sri shrimati kumari thiru det detective sgt sergeant ofc ofcr trooper constable insp inspector cpl",
                    "sheriff",
                )
            ),
        ),
        Pattern(  # "with commissioners Kovač and Quill dissenting"
            "title of several",
            r"(?-i)\b(?i:commissioners|councill?ors|council ?members|supervisors|trustees|senators|justices|judges|magistrates"
            r"|doctors|drs\.?|professors|profs\.?|detectives|officers|sergeants|deputies|nurses|coaches|pastors|attorneys|misters"
            r"|messrs\.?) (?=[A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’-]{1,20})?(?:,? (?:and|&) |, )[A-ZÀ-ÞĀ-Ž](?:[a-zà-ÿā-ž'’]| [A-Z]))",
            0.7,
            lift=False,
            needs=Needs(words=_TITLES_OF_SEVERAL),
        ),
        Pattern(  # "case number four, state versus bandaranaike, counsel, appearances please"
            "party to a case",
            r"\b(?:state|people|commonwealth|crown|regina|united states)(?: of [a-z]{4,14})? (?:versus|vs?\.?)"
            r" (?P<v>[^\W\d_][\w'’-]{2,20})(?:(?<=\b(?:case|docket|matter|cause)\b[^\n]{0,100})"
            r"|(?=[^\n]{0,40}\b(?:counsel|appearances|your hono[u]?r|arraignment|sentencing|for the record)\b))",
            0.6,
            lift=False,
            needs=Needs(words=words("versus vs v")),
        ),
        Pattern(
            "called",
            r"\b(?:i am called|call me|name['’]?s|i go by|known as|goes by|speaking (?:with|to)|spoke "
            r"(?:with|to)|talking to|on behalf of|care of|c/o(?!(?-i: [RLB] [a-z]))|attn\.?|fao|[sd]/o"
            r"|(?<=(?:smt|mrs)\.? [a-z]{2,20} )w/o|(?<=[,;:] )attention|dear"
            r"|hello this is|hi this is|yes this is"
            r"|(?:wife|husband|son|daughter|mother|father|brother|sister|mom|mum|dad|spouse|partner|cousin|aunt|uncle|niece|nephew"
            r"|grandson|granddaughter"
            r"|grandma|grandpa|grandmother|grandfather|nan|stepson|stepdaughter|fianc[eé]e?|boyfriend|girlfriend|roommate|flatmate"
            r"|neighbou?r|passenger|caregiver|POA|HCPOA|NOK|auntie|aunty|granny(?! smith)|gran|nana|grandad|granddad|papaw|mamaw"
            r"|doula|dtr|g/?son|g/?dtr|(?:mat|pat)(?:ernal)? g[mf])"
            r"(?:[- ]in[- ]law)?,? "
            r"(?:is )?(?:named |called )?) ?",
            0.6,
            needs=Needs(words=_CALLED),
        ),
        Pattern(  # "the driver's called blessing", "some genius name of dec"
            "named",
            r"\b(?:man|woman|lady|gentleman|guy|fella|fellow|bloke|chap|lad|lass|boy|girl|kid|child|baby|person|someone"
            r"|somebody|driver|doctor"
            r"|nurse|teacher|boss|manager|neighbou?r|friend|mate|colleague|partner|husband|wife|son|daughter|brother"
            r"|sister|genius|caller"
            r"|agent|rep|tenant|owner|builder|plumber)(?:['’]s (?:called|named)| is called| (?:by the |with the )?name of| named) ",
            0.6,
            needs=Needs(words=words("called named name")),
        ),
        Pattern(  # "a man he calls Shades", "two lads, one called Conker", "her sister, nicknamed the Wren"
            "nicknamed",
            r"(?-i)\b(?:(?:man|men|woman|women|lads?|boys?|girls?|kids?|bloke|guy|fella|chap|friends?|mates?|someone"
            r"|somebody|person|him|her"
            r"|brothers?|sisters?),? (?:(?:one|another|the other)(?: of them)?,? )?(?:(?:that |who |whom )?"
            r"(?:he|she|they|we|everyone|everybody|people) (?:all )?calls?|(?:is |was )?(?:now |then |always |also )?"
            r"(?:called|nicknamed|dubbed)) (?:the )?"
            r"|(?i:citofon[oa]|citofonare|suonare|campanello|interphone|sonnette|sonnez|klingeln?(?: bei)?"
            r"|läuten bei|buzzer|doorbell|intercom)(?: (?i:a|al|à|says?|marked|labell?ed|name|reads?|bei))?[ :]{1,3}"
            r"[\"“«]?)(?=[A-ZÀ-Þ][a-zà-ÿ])",
            0.6,
            needs=Needs(
                words=words(
                    "call calls called nicknamed dubbed citofono citofona citofonare suonare campanello interphone sonnette sonnez",
                    "klingel klingeln l uten buzzer doorbell intercom",
                )
            ),
        ),
        Pattern(  # of minutes, weddings, matches and forms: "Apologies: Hope, Nnamdi"
            "attendance:",
            r"(?-i)\b(?:Present|Apologies|Attendees|In attendance|Absent|Regrets|New members?|Not invited|NOT INVITED|Best man"
            r"|Bridesmaids?|Ushers?|Pallbearers?|Referee|Umpires?|Scorer|Minutes(?: taken)? by|Chaired by|Facilitator|Note-?taker"
            r"|STAR BAKER|Star baker|MVP|Player of the match|Runner-up|Zeugin|Zeuge|Demandeuse|Demandeur|Skipper|Helm"
            r"|Présente?s|Excusée?s|Absente?s|Anwesend|Entschuldigt|Asistentes|Ausentes|Presentes|Presenti|Assenti|Aanwezig|Afwezig)"
            r"(?: \([^()\n]{1,14}\))?\s?:\s{1,2}"
            r"(?:Cllrs?\.? |Messrs\.? )?(?=[A-ZÀ-Þ][^\W\d_])",
            0.6,
            needs=Needs(
                literals=(":",),
                words=words(
                    "present apologies attendees attendance absent regrets member members invited best bridesmaid bridesmaids usher",
                    "ushers pallbearer pallbearers referee umpire umpires scorer minutes chaired facilitator taker notetaker star",
                    "pr sents sentes excus s es absents absentes anwesend entschuldigt asistentes ausentes presentes presenti",
                    "assenti aanwezig afwezig",
                    "mvp player runner zeugin zeuge demandeuse demandeur skipper helm",
                ),
            ),
        ),
        Pattern(
            "friend",
            r"(?-i)\b(?i:my|his|her|our|ur|their) (?i:(?:best |old |new |good |dear )?(?:bro|sis|homie|buddy|bestie|bf|gf|hubby|wifey"
            r"|coworker|co-worker|colleague|boss|friend|mate|pal|manager|landlord|landlady|therapist|trainer|tutor|nanny|babysitter"
            r"|lawyer|teacher"
            r"|roomie|ex|builder|plumber|supervisor|assistant)),? (?=[A-Z][A-Za-z]{1,20}\b)",
            0.6,
            needs=Needs(words=_FRIENDS),
        ),
        Pattern(  # "Before: Quill, Vane and Kovač, Circuit Judges", "Quill and VANE, JJ., concur", "(Quill, J.)"
            "judges",
            r"(?-i)(?<![\w'’-])(?P<v>(?!(?i:before|the|circuit|district|chief|senior|associate|presiding|appeals|and|of)\b)"
            r"[A-ZÀ-Þ][\w'’-]{1,20})"
            r"(?=(?:(?:,? and |,? AND |, | & )[A-ZÀ-Þ][\w'’-]{1,20}){0,8}(?:, (?:(?:Senior|Chief|Circuit|District|Associate|Presiding"
            r"|Appeals|SENIOR|CHIEF|CIRCUIT|DISTRICT|ASSOCIATE|PRESIDING|APPEALS) ){0,3}(?:Judges|Justices|JUDGES|JUSTICES)\b|,? JJ\.)"
            r"|, (?:[CP]\. ?)?J\.(?=[,;:)]|\s[-–—a-z(]))",
            0.6,
            lift=False,
            needs=Needs(
                literals=("udges", "ustices", "JUDGES", "JUSTICES", "JJ.", ", J.", "C.J.", "P.J.", ". J.")
            ),
        ),
        Pattern(  # "Lineman Yadagiri came", "Cellmate Quill moved"
            "trade",
            r"(?-i)(?<!\w)(?i:(?:prisoner|inmate|cellmate|detainee|arrestee|decedent|co-?defendant)"
            r"(?! (?i:services|welfare|phone|trust|number"
            r"|records|search|locator|name|account|transfers?|population|rights|health|visit\w*|of|in|on|is|was|transport|property|id)\b)"
            r"|lineman|linesman|electrician|plumber|technician|courier|delivery (?:boy|man|guy|driver)|handyman"
            r"|watchman"
            r"|gardener|caretaker|janitor|concierge|doorman|bouncer|bartender|waiter|waitress|barber|stylist|physio|midwife|carer) "
            r"(?=[A-Z][a-z]{2,20}\b)",
            0.6,
            needs=Needs(words=_TRADES),
        ),
        Pattern(  # "PC 4471 BHOGAL", "Officer #318 Haskins"
            "rank and number",
            r"(?-i)\b(?:PC|PS|DC|DS|PCSO|Sgt|Sergeant|Officer|Ofc|Det|Detective|Deputy|Trooper|Constable|Agent|Medic)\.? #?\d{2,6},? "
            r"(?P<v>(?!(?:AND|OF|AT|THE|IN|ON)\b)[A-ZÀ-Þ][\w'’-]{2,24})(?![\w-])",
            0.6,
            needs=Needs(
                digits=2,
                words=words(
                    "pc ps dc ds pcso sgt sergeant officer ofc det detective deputy trooper constable agent medic"
                ),
            ),
        ),
        Pattern(  # "Quillfeather Family Trust"
            "of a trust",
            r"(?-i)(?<![\w'’-])(?!(?:The|This|That|Our|My|Your|A|An|Any|Each|Every|Charitable|Is|For|To|In|New)\b)"
            r"(?P<v>[A-ZÀ-Þ][\w'’-]{2,24})(?= (?:[Ff]amily|[Ll]iving|[Ii]?[Rr]{1,2}evocable)"
            r" (?:[Ll]iving |[Rr]evocable )?[Tt]rust\b)",
            0.65,
            lift=False,
            needs=Needs(words=words("trust")),
        ),
        Pattern(  # of a specimen: labeled "Tsering, left thyroid"
            "labelled",
            r"(?-i)\b[Ll]abell?ed (?:as |with )?[\"“](?P<v>[A-ZÀ-Þ][\w'’-]{2,20}(?:, [A-Z][\w'’.-]{0,20})?)(?=, [a-z\d])",
            0.65,
            needs=Needs(words=words("labeled labelled")),
        ),
        Pattern(  # "Pappu bhaiya ko bhejo", "Tanaka-san"
            "honoured",
            rf"(?-i)(?<![\w'’-])(?P<v>{_CAPITAL_ABROAD}[^\W\d_A-ZÀ-Þ]{{2,15}})"
            r"(?= (?:didi|bhaiya|bhai|bhabhi|ji|saab|sahab|sahib|garu|sensei"
            r"|hanım(?:a|ın|da|dan)?|hanim|bey(?:e|in|i|de|den)?|abi|teyze|amca|hoca|hocam|abla|ağabey|agha|bácsi|néni"
            r"|laoshi|xiansheng"
            r"|xiaojie|ayi)\b|-(?:san|sama|kun|chan|sensei|ji)\b)",
            0.6,
            needs=Needs(
                words=words(
                    "didi bhaiya bhai bhabhi ji saab sahab sahib garu san sama kun chan sensei han hanim abla agha",
                    "bey beye beyin beyi beyde beyden abi teyze amca hoca hocam b n csi laoshi xiansheng xiaojie ayi",
                )
            ),
        ),
        Pattern(  # "nazywam się Kazimiera Wójtowicz", "ben Şükran Demirtaş", "main Harpreet bol raha hoon"
            "introduced abroad",
            rf"(?-i)\b(?:(?i:nazywam się|mam na imię|z tej strony|benim adım|adım|ismim|(?:tôi |em |cháu |con |mình )?tên là"
            r"|(?:tôi|em|cháu|con|mình|tên (?:tôi|em|anh|chị)) là|jina langu(?: ni)?|naitwa|anaitwa|mimi ni|ako (?:po )?(?:ay )?si"
            r"|ang pangalan ko(?: po)?(?: ay)?|mera na?am|nama saya|saya bernama|(?:ana )?[ie]smi|mitt? navn er|mitt namn är"
            r"|(?:jeg|jag) (?:heter|hedder|er|är)|(?:minun )?nimeni on|(?:minä )?olen|jmenuji se|jmenuje se|volám sa|a nevem"
            rf"|mă numesc|numele meu este|mă cheamă) (?P<v>{_NAME_ABROAD})"
            rf"|ben (?P<v>{_NAME_ABROAD})(?=[ ,.]|$)"
            rf"|(?i:main|mai) (?P<v>{_NAME_ABROAD})(?= (?:bol|baat|ji)\b)"
            rf"|[Cc]['’]est (?P<v>{_NAME_ABROAD})(?=,? (?:la|le|ta|ton|votre) (?:fille|fils|femme|mari|mère|maman|père|sœur|soeur"
            r"|frère|voisine?|nièce|neveu|cousine?|collègue|copine|copain|secrétaire|infirmière|livreur)\b)"
            rf"|(?i:fille|fils|veuve|sœur|soeur|frère) de (?P<v>{_NAME_ABROAD})|(?i:hij[oa]|viuda|filh[oa]) de (?P<v>{_NAME_ABROAD})"
            rf"|(?i:figli[oa]|vedova) di (?P<v>{_NAME_ABROAD})|(?:Tochter|Sohn|Witwe|Bruder|Schwester) von (?P<v>{_NAME_ABROAD})"
            rf"|(?i:saya|aku) (?P<v>{_NAME_ABROAD})(?=[,.]| dari\b| dengan\b))(?![\w'’-])",
            0.65,
            needs=Needs(
                words=words(
                    "nazywam mam strony benim ben ad ismim t em ch con m jina naitwa anaitwa mimi ako pangalan mera nama saya ismi",
                    "est fille fils veuve ur soeur fr hijo hija viuda filho filha figlio figlia vedova tochter sohn witwe",
                    "bruder schwester esmi mitt mit jeg jag nimeni olen jmenuji jmenuje vol nevem numesc numele cheam main mai aku",
                )
            ),
        ),
        Pattern(  # "bác Tư", "Bwana Omondi", "dr. ing. Tabacchi", "vô Tião"
            "addressed abroad",
            r"(?-i)(?<![\w-])(?:(?i:pani|panu|panią|chị|cô|chú|bác|ông|bà|dì|cậu|mợ|thầy|má|bwana|mzee|ndugu|mwalimu|kuya"
            r"|aling|mang|inang|ratu|ntate|mme|sœur|soeur|oga|sis['’]|chacha|chachi|khala|mausi|haji|hajja|ustad|usta"
            r"|alhaji|alhaja|malam"
            r"|mbak|encik|puan|tante|ouma|oupa|zia|zio|tía|tío|doña|vô|vó|vovó|vovô|babcia|babci|ciocia|cioci"
            r"|bruder|schwester|onkel|opa|oma|nachbarin|kollegin|buurman|buurvrouw|broer|tonton|tatie|senhora?"
            r"|vicin[oa]|vecin[oa]|nonn[oa]"
            r"|comadre|compadre|voisine?|sestra"
            r"|karde[şs]im|e[şs]im|o[ğg]lum|k[ıi]z[ıi]m|abim|ablam|teyzem|amcam|day[ıi]m|halam|kuzenim|kom[şs]um"
            r"|soused(?:k[ayu]|ovi|a|u)?|bratr|sestřenice|manžel(?:k[auy])?|dcer[au]|dcéra|kamarád(?:ka)?|strejda|babičk[ay]"
            r"|sąsiad(?:k[aiuę])?|koleg[aiuę]|koleżank[aię]|szwagier|siostr[aęy]|dziadek|wnuczka"
            r"|naboen|grannen|sønnen|datteren|dottern|broren|søsteren|systern|naapuri(?:ni)?|mieheni|vaimoni|poikani|tyttäreni|veljeni"
            r"|siskoni|férjem|feleségem|lányom|öcsém|nővérem|bátyám|szomszéd(?:om)?|vecin(?:ul|a)|fiul meu|fiica mea"
            r"|soțul meu|soția mea"
            r"|(?:domnul|doamna)(?! (?:Primar|Director|Doctor|Profesor|Pre[șs]edinte|Ministru)\b)|(?:suami|istri|anak"
            r"|adik|kakak) saya|tetangga|(?:mume|mke|mtoto|kaka|dada|rafiki) wangu|jirani"
            r"|nachbarn?|kollege|schwager|schwägerin|neffe|nichte|zoon|dochter|vriendin|vizinh[oa]|cunhad[oa]|sogr[oa]"
            r"|cuñad[oa]|suegr[oa]"
            r"|sobrin[oa]|niet[oa]|cugin[oa]|cognat[oa]|suocer[oa]|belle-(?:s(?:œ|oe)ur|mère)|beau-(?:frère|père)"
            r"|copine|copain|neveu|nièce|alyas"
            r"|wujek|wujka|teta|ustaz|ustaza|juf|fru|hra|rva|inż\.|mgr|mudr\.|avv\.|geom\.|rag\.|arch\.|dott\.(?:ssa)?"
            r"|kapt\.)|ing\.|Ing\.|Dt\.|Av\.|Uzm\.|Ate|Mama"
            r"|Umm?|Pak|Bapak|Ibu|Kak|Abu(?! Dhabi)) "
            rf"(?P<v>{_NAME_ABROAD})(?![\w'’-])",
            0.55,
            needs=Needs(
                words=words(
                    "pani panu pani ch c b ng th m d bwana mzee ndugu mwalimu kuya aling mang inang mbak encik puan tante ouma",
                    "oupa zia zio t do v vov babcia babci ciocia cioci wujek wujka teta ustaz ustaza juf fru hra rva in mgr",
                    "bruder schwester onkel opa oma nachbarin kollegin buurman buurvrouw broer tonton tatie senhor senhora vicino",
                    "vicina vecino vecina nonno nonna comadre compadre voisin voisine sestra",
                    "mudr avv geom rag arch dott kapt ing dt av uzm ate mama um umm pak bapak ibu kak abu c u",
                    "karde kardesim im esim o oglum k kizim abim ablam teyzem amcam day dayim halam kuzenim kom",
                    "komsum soused sousedka",
                    "sousedku sousedky sousedovi souseda sousedu bratr sest enice man el elka dcera dceru dc ra",
                    "kamar strejda babi siad",
                    "kolega kolegi kole szwagier siostra siostry siostr dziadek wnuczka naboen grannen nnen datteren dottern broren",
                    "steren systern naapuri naapurini mieheni vaimoni poikani tytt reni veljeni siskoni rjem feles gem nyom cs szomsz",
                    "vecinul fiul fiica so ul domnul doamna saya tetangga wangu jirani nachbar nachbarn kollege",
                    "schwager schw gerin neffe",
                    "nichte zoon dochter vriendin vizinho vizinha cunhado cunhada sogro sogra cu ado ada suegro",
                    "suegra sobrino sobrina",
                    "nieto nieta cugino cugina cognato cognata suocero suocera belle beau copine copain neveu ni alyas",
                    "oga sis ratu ntate mme s ur soeur chacha chachi khala mausi haji hajja ustad usta alhaji alhaja malam",
                )
            ),
        ),
        Pattern(
            "greeting",
            r"\b(?:thank you(?: so much| very much)?|thanks(?: so much| a lot)?|hi|hello|hey|good "
            r"(?:morning|afternoon|evening)|welcome back(?=, )),? (?:there,? )?",
            0.6,
            needs=Needs(words=words("thank thanks hi hello hey morning afternoon evening welcome")),
        ),
        Pattern(
            "me llamo",
            r"\b(?:me llamo|se llama|mi nombre es|su nombre es|a nombre de|habla con|le habla|mi (?:esposo|esposa|hijo|hija|mamá|papá"
            r"|hermano|hermana) (?:es |se llama )?) ?",
            0.7,
            needs=Needs(
                words=words("llamo llama nombre habla esposo esposa hijo hija mam pap hermano hermana")
            ),
        ),
        Pattern(
            "mein Name ist",
            r"\b(?:mein name (?:ist|war)|ich hei(?:ß|ss)e|je m['’]appelle|(?:il|elle) s['’]appelle|mon nom est|c['’]est au nom de"
            r"|meu nome (?:é|e)|(?:eu )?me chamo|(?:ele|ela) se chama|mi chiamo|si chiama|il mio nome (?:è|e)|mijn naam is|ik heet"
            r"|mein (?:mann|sohn|vater|bruder)|meine (?:frau|tochter|mutter|schwester)|mon (?:mari|fils|père|frère)"
            r"|ma (?:femme|fille|mère|sœur)"
            r"|nome (?:da|do) (?:mãe|pai|titular|paciente|filh[oa]|espos[oa]|marido|av[óô]|crian[çc]a|beb[êe]|alun[oa])"
            r"|nombre de (?:mi|la|el|su) (?:madre|padre|mam[áa]|pap[áa]|hij[oa]|espos[oa]|titular|paciente|abuel[oa]|niñ[oa]|beb[ée])"
            r"|nome (?:di|della|del) (?:mia |mio )?(?:madre|padre|mamma|figli[oa]|moglie|marito|titolare|paziente)"
            r"|nom de (?:ma |mon |la |jeune )?(?:mère|père|fille|fils|femme|mari|patiente?|maman)"
            r"|meu (?:marido|filho|pai|irmão)|minha (?:esposa|filha|mãe|irmã)"
            r"|mio (?:marito|figlio|padre|fratello)|mia (?:moglie|figlia|madre"
            r"|sorella)|mijn (?:man|vrouw|zoon|dochter)),? (?:(?:heißt|est|é|è|is|s['’]appelle|se chama|si chiama) )?",
            0.65,
            needs=Needs(
                words=words(
                    "name hei heisse appelle nom nome chamo chama chiamo chiama naam heet mann sohn vater bruder frau tochter mutter",
                    "schwester mari fils p fr femme fille m s marido filho pai irm esposa filha marito figlio padre fratello moglie",
                    "figlia madre sorella man vrouw zoon dochter",
                )
            ),
        ),
        Pattern(  # "docteur le goff a une place", "der heißt krüger", "sou eu a marlene", "me dicen chuy", of talk without capitals
            "called abroad, said",
            r"\bdocteur (?P<v>(?:le|la|du|de|ben|el) (?!(?:soir|matin|semaine|lundi|mardi|jeudi|samedi|famille|garde"
            r"|service|nuit|jour|village)\b)"
            r"[a-zà-ÿ'’-]{3,16})(?= (?:a|est|vous|peut|va|sera|me|ne)\b|[.,;!?]|\s?$)"
            r"|\b(?:der|die|er|sie) hei(?:ß|ss)t (?P<v>(?!nicht|auch|doch|dann|jetzt|noch|eigentlich|also|irgend|anders"
            r"|immer|nur|das|was|genau"
            r"|leider|übrigens|mit|nun|mal|bei|oder|und|aber|wirklich|halt|eben|glaub|wie|so|es|ja|gleich|genauso"
            r"|bestimmt|sicher|seit|hier)"
            r"[a-zäöüß]{4,16})(?![\w-])"
            r"|\b(?:sou eu,?|daqui (?:é|fala)|quem fala é) [oa] (?P<v>(?!\w{1,12}[aei]r\b|d[aeo]\b|que\b|mesm[oa]\b"
            r"|filh[oa]\b|mãe\b|dona\b|seu\b|moça\b)"
            r"[a-zà-ÿ]{3,14})(?![\w-])"
            r"|\b(?:me dicen|le dicen|todos me llaman|todos me chamam(?: de)?|alle nennen mich"
            r"|tutti mi chiamano) (?P<v>(?!que\b|cuando\b|lo\b"
            r"|eso\b|así\b|nada\b|algo\b|siempre\b|sempre\b|todo\b|esto\b|immer\b|nur\b|también\b)[^\W\d_]{3,14})(?=[.,;!?]|\s?$)"
            r"|(?<![\w'’-])(?P<v>van der (?!waals\b|graaff?\b|pol\b)[a-zà-ÿ]{3,18})(?![\w-])",
            0.6,
            needs=Needs(
                words=words("docteur hei heisst sou daqui fala dicen llaman chamam nennen chiamano der")
            ),
        ),
        Pattern(  # of talk without capitals: "apollo se priyanka bol rahi hoon", "jaswinder ji se baat"
            "Hindi, said",
            rf"(?<![\w'’-])(?P<v>{_NO_HINDI_NAME}[a-z]{{3,16}})(?= (?:ji )?bol (?:rah[aei]|rh[aei])\b)"
            rf"|\b(?P<v>{_NO_HINDI_NAME}[a-z]{{3,16}}(?: {_NO_HINDI_NAME}[a-z]{{3,16}})?)(?= ji (?:se|ko|ka|ki|ke|ne|hain|aap)\b)",
            0.6,
            needs=Needs(words=words("bol ji")),
        ),
        Pattern(
            "Hindi, led",
            rf"\bmer[ai] (?:na?am"
            rf"|name) (?P<v>{_NO_HINDI_NAME}[a-z]{{3,16}}(?: {_NO_HINDI_NAME}[a-z]{{3,16}})?)(?= (?:hai|h)\b|[,.]|\s?$)"
            rf"|\b(?:doctor|dr) (?P<v>{_NO_HINDI_NAME}[a-z]{{3,16}}(?: {_NO_HINDI_NAME}[a-z]{{3,16}})?)(?= (?:ji"
            rf"|sahab|saab|ke|ki|ka|ko|ne)\b)",
            0.6,
            needs=Needs(words=words("mera meri doctor dr")),
        ),
        Pattern(  # "si ada po ito"
            "Tagalog, said",
            r"\b(?:ako (?:po )?(?:ay )?si|pangalan ko (?:po )?(?:ay )?(?:si )?|ito po si) (?P<v>(?!po\b|ay\b"
            r"|mo\b|ang\b|ng\b)[a-z]{3,16}"
            r"(?: (?!po\b|ang\b|ng\b|yung\b|sa\b|at\b)[a-z]{3,16})?)"
            r"|(?<![\w'’-])(?:si|kay) (?P<v>(?:doc |dok )?(?!po\b)[a-z]{3,16}(?: (?!po\b)[a-z]{3,16})?)(?= po\b)",
            0.6,
            needs=Needs(words=words("ako pangalan ito si kay")),
        ),
        Pattern(
            "under the name",
            r"\b(?:(?:under|in|by|for) the name(?: of)?|(?:listed|booked|booking|reservation"
            r"|reserved) under|(?:first|last|full|middle|maiden|family|given|sur) ?name) ",
            0.65,
            needs=Needs(
                words=words(
                    "name under firstname lastname fullname middlename maidenname familyname givenname surname"
                )
            ),
        ),
        Pattern(  # Mevr. J.M. van 't Hof, Familie Oberhuber
            "title abroad",
            r"(?-i)(?<!\w)(?P<v>(?:(?:Mevr|Mw|Dhr|Hr|Fr|Fam|Sig\.ra|Sra|Srta|Mme|Mlle)\.?|De heer|Mevrouw|Herrn?|Frau|Familie"
            r"|Signora|Señora|Señor"
            r"|Madame|Monsieur) (?:(?:Dr|Prof|Ing)\. ){0,2}(?:[A-Z]\. ?){0,4}"
            r"(?:(?:van|von|de|den|der|'t|ten|ter|da|dos|di|du|la|le|zu) ){0,3}"
            r"[A-ZÀ-Þ][\w'’-]{2,24}(?:[ -][A-ZÀ-Þ][\w'’-]{2,24}){0,2})",
            0.7,
            needs=Needs(
                words=words(
                    "mevr mw dhr hr fr fam sig sra srta mme mlle heer mevrouw herr herrn frau familie signora se madame monsieur"
                )
            ),
        ),
        Pattern(  # at the head of a note, before sex, age or date of birth
            "surname first",
            r"(?-i)(?<![\w,'’-])(?P<v>[A-ZÀ-Þ][\w'’-]{1,24}(?: [A-ZÀ-Þ][\w'’-]{1,24})?"
            r", [A-ZÀ-Þ][\w'’-]{0,24}(?: [A-ZÀ-Þ][\w'’-]{0,20}\.?){0,2})"
            r"(?=(?:,|\s){1,5}(?:\(?[MF]\b(?!['’.])|\(?[Dd][Oo][Bb]\b|MRN\b"
            r"|\(?\d{1,3} ?(?:y/?o|yrs?|y\b|[MF]\b)|\d{1,2}[/.-](?:\d{1,2}|[A-Z][a-z]{2})[/.-]\d{2,4}))",
            0.75,
            needs=Needs(literals=(", ",)),
        ),
        Pattern(  # of a cause: "ODA QUILL ........ 1ST RESPONDENT"
            "party",
            r"(?-i)(?<=\n|^)[ \t]{0,40}(?:\d{1,2}[.)] ?)?(?!(?i:the|in|of|opening|closing|exhibits?|statement|examination|direct"
            r"|cross|first|second|notice|proposed|costs|versus|vs) )"
            r"(?P<v>[A-ZÀ-Þ][\w'’.-]{1,24}(?: [A-ZÀ-Þ][\w'’.-]{0,24}(?<!\.\.)){1,4}?)"
            rf"(?<!\b(?:{_BODIES})\.?),?[ \t]{{0,4}}(?:\.{{3,90}}|…{{1,40}}|[-–—_]{{3,90}}|\t{{1,6}}| {{4,80}})[ \t]{{0,4}}"
            r"(?i:(?:the )?(?:\d{1,2}(?:st|nd|rd|th) |first |second |third )?(?:appellant|respondent|plaintiff|defendant|petitioner"
            r"|applicant|claimant|accused|complainant|objector|interested party)(?:s|\(s\))?)\b",
            0.65,
            needs=Needs(
                words=words(
                    "appellant respondent plaintiff defendant petitioner applicant claimant accused complainant objector interested",
                    "appellants respondents plaintiffs defendants petitioners applicants claimants complainants objectors",
                )
            ),
        ),
        Pattern(  # goes by "Moth", known as 'Q'
            "in quotes",
            r"(?-i)\b(?i:goes by|go by|known as|nicknamed?|calls? (?:him|her|me|them)(?:self)?"
            r"|called (?:him|her|me|them)|say[_ ]as\"?:|alias|a\.?k\.?a\.?|(?<=, )one"
            r"|alyas|dett[oa]|vulgo|conhecid[oa] (?:como|por)|conocid[oa] como|genannt|zvan[ýá]|zwan[ay]|kallad|kaldet|bijgenaamd)"
            r" ?[\"“'‘](?P<v>[A-ZÀ-Þ][\w'’-]{0,20}(?: [A-ZÀ-Þ][\w'’-]{1,20})?)[,.]?[\"”'’]",
            0.65,
            needs=Needs(
                words=words(
                    "goes go known nickname nicknamed call calls called say alias aka a one alyas detto detta vulgo conhecido",
                    "conhecida conocido conocida",
                    "genannt zvan zwany zwana kallad kaldet bijgenaamd",
                )
            ),
        ),
        Pattern(  # of news: "Honor Bright (59): her dog"
            "age in brackets",
            r"(?-i)(?:^|(?<=[.\n,;] ?)|(?<= (?:and|by|to|of) ))"
            r"(?P<v>[A-ZÀ-Þ](?:[^\W\d_]|['’-]){1,24} [A-ZÀ-Þ](?:[^\W\d_]|['’-]){1,24})"
            r"(?= \((?:1[6-9]|[2-9]\d)\)(?:[:,]| (?:of|from|and|was|has|had|who|told|said|says|is|admitted|denied|pleaded)\b))",
            0.65,
            needs=Needs(digits=2, literals=("(",)),
        ),
        Pattern(  # under a message: "avisar al hijo. -- Yaz"
            "signed",
            r"(?-i)(?:^|(?<=[.!?)\d\"”,] )|(?<=\n))(?:--|—|–) ?(?P<v>"
            r"(?!(?:Thanks|Thank|Done|End|Pending|None|Continued|Note|Update|Treasurer|Secretary|Chair|Management|Admin"
            r"|Manager|Host|Editor"
            r"|Mods?|Reception|Anonymous|Anon|Staff|Team|Support|Everyone|All)\b)"
            r"[A-ZÀ-Þ][a-zà-ÿ]{2,14})(?=\s*$)"
            r"|(?<=\n)[xX]{1,4},? (?P<v>[A-ZÀ-Þ][a-zà-ÿ]{1,14}(?:-[A-ZÀ-Þ][a-zà-ÿ]{1,14})?)(?=\s*$)",
            0.6,
            needs=Needs(literals=("--", "—", "–", "\nx", "\nX")),
        ),
        Pattern(  # in lists of a ward or a theatre: "B5 Oda Quill 93M", "0830 Oda QUILL 6y", "Oda Q. 28/40"
            "before age",
            r"(?-i)(?<![\w,'’-])(?P<v>[A-ZÀ-Þ](?:[^\W\d_]|['’-]){1,24} (?!I\b)[A-ZÀ-Þ](?:[^\W\d_]|['’-]){0,24}\.?"
            r"(?: [A-ZÀ-Þ](?:[^\W\d_]|['’-]){1,24})?)"
            r"(?=,? \(?(?:\d{1,3} ?(?:[MF]\b(?![.'’])|y/?o\b|yrs?\b|y\b)|(?:[12]\d|3\d|4[0-2])(?:\+\d)?/40\b|G\dP\d))",
            0.65,
            needs=Needs(digits=1, literals=(" ",)),
        ),
        Pattern(
            "of a ticket",  # as reservation systems write it: SURNAME/GIVEN NAMES MS
            r"(?-i)(?<![\w/])(?P<v>[A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20}(?: [A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20}){0,3}"
            r"/[A-ZÀ-Þ]{2,20}(?: [A-ZÀ-Þ]{2,20}){0,3}) ?(?:MR|MRS|MS|MISS|MSTR|CHD|INF)\b"
            r"|\b(?i:pax|passenger|traveller|traveler)\b[\"' ]{0,2}[:=]?[\"'\[ ]{0,3}"
            r"(?P<v>[A-ZÀ-Þ][A-ZÀ-Þ'-]{1,20} ?/ ?[A-ZÀ-Þ]{2,20})(?![\w/])"
            r"|\bM[1-4](?P<v>[A-Z][A-Z' -]{1,18}/[A-Z][A-Z ]{1,16}?)(?= {1,20}E[A-Z\d]{5,7} )",
            0.75,
            needs=Needs(literals=("/",)),
        ),
        Pattern(  # "is this Chidinma?"
            "is this",
            r"(?-i)\b(?:[Ii]s (?:this|that|it)|(?:[Mm]ay|[Cc]an|[Cc]ould) I (?:speak|talk) (?:with|to)|trying to reach"
            r"|[Aa]m I (?:speaking|talking) (?:with|to)) (?=[A-ZÀ-Þ][a-zà-ÿ]{2,20}(?: [A-ZÀ-Þ][\w'’-]{1,20}){0,2}[?,])",
            0.65,
            needs=Needs(words=words("is speak talk speaking talking reach")),
        ),
        Pattern(
            "this is",
            r"\b(?:this is|i['’]?m|i am|it['’]?s) ",
            0.3,
            lift=False,
            needs=Needs(words=words("this i im it its")),
        ),
        *INITIALS,
    )
    needs = Needs()

    def candidates(self, text: str) -> Iterable[Candidate]:
        """Yield the words after a cue that can be a name."""
        for pattern, match in matches(self.patterns, text):
            if pattern.group == "v":
                start, end = match.span("v")
                if pattern.name == "initials in a form" and is_speaker(text, match.start(), start):
                    continue
                if pattern.name in _BY_CAPITALS:
                    end = start + _capitals(text[start:end])
                if start < end:
                    yield Candidate(start, end, pattern.score, lift=False)
                continue
            if _SIDE.match(text, match.end()):
                continue
            several = _JOINTS.get(pattern.name) is _AND
            end = name_end(text, match.end(), limit=4, inverted=":" in match.group() and not several)
            if pattern.name == "name:" and is_acronym_said(text, match.start(), match.end(), end):
                continue
            score = _score(pattern, text, match.end(), end) if end > match.end() else 0.0
            if score:
                yield Candidate(match.end(), end, score, lift=False)
                joint = _JOINTS.get(pattern.name)
                while joint is not None and (more := joint.match(text, end)):
                    end = name_end(text, more.end(), limit=3)
                    if end == more.end():
                        break
                    yield Candidate(more.end(), end, score, lift=False)


def _capitals(name: str) -> int:
    """How many characters the words with a capital take at the beginning of a name."""
    size = 0
    for word in name.split(" "):
        if not word[:1].isupper():
            break
        size += len(word) + 1
    return max(0, size - 1)


def _score(pattern: Pattern, text: str, start: int, end: int) -> float:
    """The pattern's score; "this is X" needs a capital name or a caller's word after it."""
    name = text[start:end]
    if pattern.name == "this is":
        if name[:1].isupper() and not name.isupper():
            return 0.75 if _CALLER.match(text, end) else 0.6 if " " in name else 0.0
        spoken = _SPEAKING.match(text, end) and not _NO_NAME_ENDING.search(name)
        return 0.75 if spoken else 0.0
    if pattern.name == "title" and _SURE_TITLE.search(text, max(0, start - 5), start):
        return 0.7
    if pattern.name == "mein Name ist":
        return (
            pattern.score if name[:1].isupper() or _SAID_NAME.search(text, max(0, start - 24), start) else 0.0
        )
    if pattern.name in ("called", "name:", "role:", "title", "greeting") and not name[:1].isupper():
        return 0.4
    return pattern.score
