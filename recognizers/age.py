"""Ages over 89, which identify under HIPAA, 45 CFR 164.514(b)(2)(i)(C): "93 years old", "95-year-old", "102 y/o", "aged 91"."""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words

_N = r"(?:9\d|1[0-2]\d)(?!\+)"
_UM = r"(?:[ ,]{1,2}(?:u+m+|u+h+|er+m?|hm+|ah|like|well|let me see)\b,?){0,3}"
_SPOKEN = (
    rf"(?:ninety(?:{_UM}[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )?hundred(?:[- ]"
    r"(?:and[- ])?(?:one|two|three|four|five|six|seven|eight|nine|ten))?)"
)
_UNIT = rf"(?:years?(?:-|{_UM} )olds?|yrs?[- ]old|y/?o|y\.o\.?|yr/?o|years? of age)\b"

_AGED = r"\b(?:aged?|turn(?:s|ed|ing)?|age(?: is| was|[\"']? ?[:=]))[\"']? ?[\"']?"
_KIN = (
    r"(?:(?:great-?)?(?:grandm\w{1,8}|grandf\w{1,8}|gran(?:d?dad|ny)?|nana?|oma|opa|nonn[ao]|abuel[ao])|mother|father|mom|mum|dad|aunt"
    r"|auntie|uncle|husband|wife|neighbou?r|patient|client|resident)"
)
_WHO = (
    rf"\b(?:i am|i['’]m|you['’]d be|you['’]re|you are|you would be|he|she|{_KIN}|who)"
    r"(?:['’]?s| is| was|['’]ll be| will be|(?<=i am|i.m|d be|.re))"
)
_AND_NO_MORE = (
    r"(?=[.,;!?)]|\s(?:and|now|this|next|today|right|so|but|in|on|come|years|already|yeah|yes|ok|okay|date|dob|born|with|who|when"
    r"|because|lives|has|he|she|it|they|we|i|her|his|my|the|if|or)\b|$)"
)
_OLD = Needs(run=2, words=words("old olds o yo y yr yrs yro years"))
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
        Pattern("years old", rf"(?<![\w.,$/-])(?P<v>{_N}){_UM}[- ]{{0,2}}{_UNIT}", 0.85, needs=_OLD),
        Pattern(
            "years old, in words", rf"(?<![\w-])(?P<v>{_SPOKEN}){_UM}[- ]{{1,2}}{_UNIT}", 0.85, needs=_WORDS
        ),
        Pattern("aged", rf"{_AGED}(?P<v>{_N})(?!\w|[.,/:%]\d|%| ?(?:days|minutes|hours))", 0.75, needs=_AGES),
        Pattern(
            "years in other languages",
            r"(?<![\w.,$/-])(?P<v>9\d|1[01]\d)\s(?:ans|ann[ií]|años|anos|jahre\salt|jaar(?:\soud)?)\b",
            0.7,
            needs=Needs(run=2, words=words("ans anni ann a os anos jahre jaar")),
        ),
        Pattern(  # "Odile Brandt, 101, of Hull"
            "beside a name",
            rf"(?-i)(?<!\b(?:Suite|Room|Unit|Apt|Building|Route|Box|No|Street|Avenue|Road|Floor|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
            rf"|Oct|Nov|Dec))"
            rf"(?<=[a-z][\"”)]?), (?P<v>{_N})(?=, [a-zA-Z])(?<=[A-Z][a-z'’-]{{2,20}}[\"”)]?, \d{{2,3}})",
            0.55,
            needs=Needs(run=2, literals=(", ",)),
        ),
        Pattern(
            "age and sex",
            rf"\b(?:age ?/ ?(?:sex|gender)|(?:sex|gender) ?/ ?age)[\"']?\s?[:=]?\s?"
            rf"(?:[MF]|male|female)?\s?[/,]?\s?(?P<v>{_N})(?!\w|[.,/:%]\d|%)",
            0.75,
            needs=_AGES,
        ),
        Pattern("aged, in words", rf"{_AGED}(?P<v>{_SPOKEN})(?![\w-])", 0.75, needs=_WORDS),
        Pattern(  # "PT 94 F, HIP PAIN": elsewhere "94 F" is a temperature
            "patient and sex",
            rf"\b(?:pt|pat|patient|subject|caller|victim|resident)[:,]? (?P<v>{_N}) ?[MF]\b",
            0.7,
            needs=Needs(run=2, words=words("pt pat patient subject caller victim resident")),
        ),
        Pattern(  # "my mother (93)", "his uncle, 91, lives alone"
            "of kin",
            rf"\b{_KIN}(?: ?\((?P<v>{_N})\)|, (?P<v>{_N}),)",
            0.6,
            needs=Needs(run=2, literals=("(", ", ")),
        ),
        Pattern(  # "Bhraonáin 91 yrs from Gleann Rua"
            "years for short",
            rf"(?-i)(?:(?<=[a-z][a-z] )|(?<=[a-z], )|^)(?P<v>{_N}) ?yrs?\b(?<! in \d\d yr)(?<! in \d\d yrs)(?!\.? (?:ago|of|in|later"
            r"|lease|term|warranty|before|after|since|experience|service|history|ahead|and|to|or|old)\b)",
            0.5,
            needs=Needs(run=2, words=words("yr yrs")),
        ),
        Pattern("is N", rf"{_WHO} (?P<v>{_N}){_AND_NO_MORE}", 0.6, needs=_IS),
        Pattern("is N, in words", rf"{_WHO} (?P<v>{_SPOKEN}){_AND_NO_MORE}", 0.6, needs=_WORDS),
        Pattern(
            "sex and age",
            rf"(?<![\w./-])(?P<v>{_N})(?:[- ]?(?:yr|yo|y|year)s?[- ]?(?:old)?[- ]?(?:[mf]\b)?|[- ])"
            r"(?:(?<=[mf])|(?:male|female|woman|man|lady|gentleman))\b",
            0.55,
            needs=_SEX,
        ),
    )
