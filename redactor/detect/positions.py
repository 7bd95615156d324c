"""Words that stand where nothing but somebody's name does, whatever else they mean: "everybody calls me smoke"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redactor.conversation.lexicon import is_common
from redactor.conversation.roles import is_role
from redactor.detect.ner.features import Entry, Lexicon, key
from redactor.spans import Span, Stretches

_SCORE = 0.6
_SURELY = 0.85
_POSITIONS = (
    re.compile(  # "hi tove it's kit from the clinic", "it's only me blessing from next door"
        r"\b(?:hey|hi|hello|hiya|yo|morning|afternoon|evening)(?:,? [a-zà-ÿ'’-]{2,16}){0,3}?,? (?:it['’]?s|this is)"
        r" (?:just |only )?(?:me,? )?"
        r"([a-zà-ÿ]{3,14})(?= (?:calling )?from (?:the|doctor|dr|your|next|[a-z]{3,14}['’]?s|accounts|billing|reception)\b)"
    ),
    re.compile(  # "uncle beans is at work"
        r"^(?:uncle|auntie|aunty|granny|nana|papaw|mamaw|grandma|grandpa) ([a-zà-ÿ]{3,14})"
        r"(?= (?:is|was|has|had|says|said|called|can|will|works|lives)\b)"
    ),
    re.compile(  # "we all called him doc", "everybody calls me smoke"
        r"\b(?:everybody|everyone|people|they all|we all|folks|(?:my|his|her|the) (?:friends|kids|family|mates)) (?:all )?"
        r"call(?:s|ed)? (?:me|him|her|them|us) ([a-zà-ÿ]{3,14})"
        r"(?=$|[.,!?]| (?:and|but|so|it['’]?s|because|cause|since|now|please)\b)",
        re.IGNORECASE,
    ),
    re.compile(  # "kit with a k i t", "So that's Mbali with an M"
        r"(?<![\w'’-])([A-ZÀ-Þ][a-zà-ÿ]{2,14}) with an? [\"“']?[A-Za-z][\"”']?(?=[.,!?]|$| (?:and|not|at)\b)"
        r"|(?<![\w'’-])([a-zà-ÿ]{3,14}) with an? [a-z](?: [a-z])+$"
    ),
    re.compile(  # "Wednesday. Yes, like the day", "\"Conker\", that's all they call him"
        r"(?<![\w'’-])([A-Za-zÀ-ÿ][a-zà-ÿ]{2,14})[\"”]?[.,!]? (?:(?:[Yy]e(?:s|ah)|just),? |spell?ed |spelt )?like the"
        r" (?:day|month|season|band|virtue|state|singer)\b"
        r"|(?<![\w'’-])([A-Za-zÀ-ÿ][a-zà-ÿ]{2,14})[\"”]?[.,!]? (?:and )?(?:that['’]?s|thats|that is) (?:all|what)"
        r" (?:they|we|everyone|everybody|people) (?:all )?calls? (?:me|him|her|them)\b"
    ),
    re.compile(  # "put me down as Wednesday, that's my actual name"
        r"(?<![\w'’-])([A-Za-zÀ-ÿ][a-zà-ÿ]{2,14}),? \(?(?:(?:yes|yep|yeah|no),? )?(?:really,? )?"
        r"(?:that['’]?s|that is|thats|which is) (?:really )?(?:my|his|her|their)"
        r" (?:actual |real |legal |given |first |full |proper ){0,2}(?:sur)?name\b"
    ),
    re.compile(  # "our next question is from Lotus Quorvin of Marrowbone Partners"
        r"\b[Qq]uestion (?:(?:is|comes|will come|today) ){0,2}from (?:the line of )?"
        r"([A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w'’.-]{0,20}){1,2})(?= (?:of|with|from|at) [A-ZÀ-Þ])"
    ),
    re.compile(  # "pinky didi ne"
        r"(?<![\w'’-])([a-z]{3,14}) (?:didi|bhaiya|bhaiyya|bhabhi|garu|sahab|sahib|saab)(?= [a-z])"
    ),
)
_NOBODY = re.compile(
    r"(?:mer[aie]|tumhar[aie]|apn[aie]|uska|uski|unki|humar[aie]|hamar[aie]|kya|haan|arre|arey|yaar|achha|acha|woh?|yeh|koi|bad[ei]"
    r"|chhot[aie]|back|again|crazy|lazy|names?|stupid|late|early|twice|that|nice|mad|up|out|over|all|not|great|raining|just|also|still"
    r"|who|and|but|the|always|never|only|she|her|him|his|they|them|you|was|has|had|did|who|went|came|said|told|ring|rang"
    r"|can|yes|yeah|yep|no|nope|okay|right|correct|sure|well|exactly|because|cause|sorry|name|one|think|know|lol|haha)",
    re.IGNORECASE,
)
"""What else stands there: possessives, judgements, small words."""


_KIN = (
    r"husband|wife|twin|sister|brother|daughter|cousin|uncle|aunt|auntie|aunty|mother|father|mum|mom|dad|nephew|niece|gran|nan"
    r"|granddaughter|grandson|partner|lodger|boss|neighbou?r|landlord|landlady|carer|flatmate|housemate|roommate|best friend"
    r"|fianc[eé]e?"
)
_OF_LISTED = (
    re.compile(  # "Thank you. Blessing, your next call is at two"
        r"(?:^|[.!?:] )([A-Z][a-z]{2,14}), (?=(?:what['’]?s|what is|how are|are|can|could|do|did|would|have) (?:you|your)\b"
        r"|your\b|you['’]re\b|thank you\b|good (?:morning|afternoon|evening)\b|welcome\b)"
    ),
    re.compile(r"\b(?:[Ss]he|[Hh]e|[Ii]t)['’]s ([A-Z][a-z]{2,14})(?=$|[.,!?])"),
    re.compile(  # "Mark heard it first", "and Rose told the nurse"
        r"(?:^|[.!?:,] |\b(?:and|but|so|then|because|when|if|think|that|says|until|after|before|while|since) )([A-Z][a-z]{2,14})"
        r" (?=(?:heard|said|told|knew|thought|ate|drank|drove|wrote|spoke|forgot|slept|swam|sang|wore|texted|e-?mailed|phoned"
        r"|replied|answered|insisted|agreed|apologi[sz]ed|laughed|smiled|cried|took (?:the|a|an|my|his|her|me|us|him|it|them))\b)"
    ),
    re.compile(  # "tell her Blessing's on her way"
        r"(?<![\w'’-])([A-Z][a-z]{2,14})['’]s (?=(?:on (?:his|her|their) way|running late|at work|asleep|off sick|poorly|not well"
        r"|in (?:bed|hospital))\b)"
    ),
    re.compile(  # "with Grace, her sister, on Friday", "hope, my twin, was there"
        r"(?:^|[.!?:] |\b(?:and|but|with|to|from|by|for) )([A-Z][a-z]{2,14}), (?=(?:my|his|her|our|their)"
        rf" (?:late |older |younger |elder |twin |little |big |only ){{0,2}}(?:{_KIN})(?:[,.]|$| who\b))"
        rf"|(?:^|[.!?] )([a-z]{{3,14}}), (?=my (?:late |older |younger |twin |little |big ){{0,2}}(?:{_KIN}),)"
    ),
)
"""Where one is a name that is somebody's on the lists, whatever else it means."""
_SPOKEN_WITH = re.compile(
    r"\b(?:(?:i am|i['’]?m|am i) (?:speaking|talking) (?:with|to)|(?:have|got) you (?:down |listed |here )?as)"
    r" (?:(?:uh+|um+|uhm|erm?|so|like),? ){0,2}([a-z]{3,14})(?=$|[.,!?])",
    re.IGNORECASE,
)
"""Who somebody is taken for, also after a hesitation: "So I am speaking with so harmony"."""
_OF_KIN = re.compile(
    rf"\b(?:[Mm]y|[Yy]our|[Hh]is|[Hh]er|[Oo]ur) (?:late |older |younger |little |big )?(?:{_KIN}|son"
    r"|step(?:son|daughter|mother|father|mom|dad|mum)"
    r"|godson|goddaughter)(?:['’]?s name is| is called| in law)? ([a-z]{3,14})"
    r"(?=[.,]?$|,? (?:is|was|has|had|needs|called|who|he['’]?s|she['’]?s)\b|,? and (?:my|his|her|our|i)\b)"
)
"""Who belongs to somebody, in small letters: "my son caspian has a rash", "my mother comfort and my aunt patience"."""
_KIN_DOES = re.compile(
    rf"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur) (?:late |older |younger |elder |little |big )?(?:{_KIN}|son|boyfriend|girlfriend|bf"
    r"|gf|bff|bestie|colleague|co-?worker|friend|mate|buddy|pal"
    r"|step(?:son|daughter|mother|father|mom|dad|mum|sister|brother)) ([a-z]{3,14})"
    r"(?= (?:said|says|told|tells|asked|asks|thinks|thought|wants|wanted|knows|knew|lives|lived|loves|loved|hates|moved|married"
    r"|works|worked|teaches|taught|texted|phoned|emailed|drove|flew|fixed|picked|raised|brought|bought|cooked|drew|built|passed away"
    r"|(?:starts|started) (?:school|work|college|nursery|university|uni)|and (?:i|me))\b)"
)
"""The same of a thing that somebody is called after, by what only people do: "my cousin lotus starts school"."""
_BESIDE_KIN = re.compile(
    r"(?:seldom|upstairs|downstairs|opposite|overseas|abroad|nearby|himself|herself|myself|once|twice|soon|always|often|never|kinda|gonna"
    r"|somehow|meanwhile|alone|there|here|then|too|both)"
)
"""What else stands between somebody and what they do."""
_BESIDE_NUMBER = re.compile(
    r"(?:(?<=[.!?,;:(] )|(?<=\bfor )|(?<=\bto ))([A-Z][a-z]{2,14}),? (?=(?:\+\d{1,3}|0[1-9]\d{2,4}) ?\d{2,4}[ -]\d[\d -]{1,8}\d)"
)
"""In front of a telephone number: "strong men needed. Verity, 01484 496 0207"."""
_TO_SOMEBODY = re.compile(
    r"\b(?:tell|told|thank|remind|reminded|ask for|asked for|ask|asked)"
    r" ([A-Z][a-z]{2,14})(?=$|[.,!?]| (?:to|that|about|not|when|if|why|where|what|how|i|we|he|she|it['’]?s|the|at|in|and I)\b)"
)
"""Whom one speaks to, with a capital where no sentence begins: "I've told Ping."."""
_WHO_IS = re.compile(
    r"(?<=[a-z,] )(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bmy )(?<!\byour )(?<!\bour )(?<!\bhis )(?<!\bher )(?<!\btheir )"
    r"([A-Z][a-z]{2,14})['’]s (?:on (?:his|her) way|asleep|off sick|poorly)\b"
)
"""Who comes or lies ill, with a capital where no sentence begins: "tell her Beauty's on her way"."""
_NO_NAME_ASKED = re.compile(
    r"(?:siri|alexa|google|cortana|god|santa|mum|mom|mummy|mommy|dad|daddy|nan|nana|grandma|grandpa|gran|reception|sales|support|security|legal"
    r"|finance|accounts?|billing|payroll|housekeeping|dispatch|facilities|admin|triage|maternity|radiology|pharmacy|pathology|theatres?"
    r"|customers?|claims|returns|orders|clothing|monday|tuesday|wednesday|thursday|friday|saturday|chat|reddit|twitter|everyone|everybody"
    r"|people|doctor|nurse|sir|miss|matron|sister|english|french|spanish|german|claude|gemini|copilot|teacher|coach)",
    re.IGNORECASE,
)
_OF_YEARS = re.compile(
    r"(?:^|[.!?:;\n] {0,2}|\b(?:and|but|that) )([A-Za-zÀ-ÿ][a-zà-ÿ'’-]{2,14}) (?:is|was) (?:now )?an? (?:[a-z-]{3,16},? ){0,3}"
    r"\d{1,3}(?:\.\d)?[ -]?(?:y[/.]?o\b|y\.o\.|years?[ -]old|yr|months?[ -]old|mo\b|weeks?[ -]old|wk\b|days?[ -]old)"
)
"""Who a note is about: "Lotus is a 34 y/o woman", "Dune was an 8-month-old"."""
_NO_SUBJECT = re.compile(
    r"(?:she|he|it|this|that|they|who|which|there|here|mom|mum|dad|child|infant|baby|newborn|toddler|boy|girl|male|female|man|woman|lady"
    r"|gentleman|individual|subject|resident|fetus|donor|recipient|case|sibling|twin|today|history|dog|cat|house|home|building|car)",
    re.IGNORECASE,
)
_KISSED = re.compile(
    r"(?<![\w.'’-])([A-ZÀ-Þ][a-zà-ÿ]{1,14}),? (?=(?:[xX]{2,6}|xo(?:xo)?|[xX](?=\s*$))(?![\w'’]))"
)
"""Whose kisses they are: "sign it Odalie xx"."""
_VALEDICTION = re.compile(
    r"\b[Ll](?:ove|uv) from ([A-ZÀ-Þ][a-zà-ÿ]{1,14})(?=[ \t]*(?:$|[\n,&.!]|and\b))"
    r"|(?:^|[.!?)\n] ?)(?:With|Yours|In|Many|Kind|Best|Warm|Warmest|All|Lots of|Much|Big|Love)(?: [a-z’']{2,14}){1,4},(?: |\n{1,2})"
    r"([A-ZÀ-Þ][a-zà-ÿ]{1,14})(?=\s*$)"
)
"""Who writes, behind a farewell of any words: "With love and apologies, Oda"."""
_NO_WRITER = re.compile(
    r"(?:love|kisses|hugs|birthday|christmas|easter|xmas|diwali|eid|hanukkah|thanksgiving|halloween|ramadan|management|team|staff|admin"
    r"|committee|anon|anonymous|darling|sweetie|hun|babe|mate|gorgeous|beautiful|nanny|mama|papa|papi|mami|auntie|uncle|daddy"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|soon|always|ever|forever|bye|thx|ty)",
    re.IGNORECASE,
)
_AGED_PAIR = re.compile(
    r"(?<![\w'’-])([A-ZÀ-Þ][a-zà-ÿ]{1,14}) \(\d{1,2}\),? (?:and|&) ([A-ZÀ-Þ][a-zà-ÿ]{1,14})(?= \(\d{1,2}\))"
)
"""Two with their ages: "Wendeline (7) and Quintus (5)"; one of them is in use as a given name."""
_AGED = re.compile(
    r"(?<![\w'’-])(?<!\bthe )(?<!\bThe )([A-ZÀ-Þ][a-zà-ÿ]{2,14}) \((?:[1-9]|1[0-7])\),? (?=(?:has|had|is|was|who|goes|loves|likes"
    r"|hates|started|starts|needs|wants|plays|lives|gets|turned|broke|fell|says|said|caught)\b)"
)
"""A child with an age who does something: "Caspian (7) has swimming"; a given name, or a word that is seldom said."""
_LABEL = re.compile(
    r"(?:tel|mob|mobile|cell|fax|phone|landline|home|work|office|whats[au]pp?|viber|telegram|signal|sms|txt|text|call|ring|hotline|helpline"
    r"|reception|switchboard|direct|ext|box|ref|no|nr|num|number|contact|bookings?|enquir(?:y|ies)|emergency|out|night|day|evenings?|main"
    r"|alt|alternat(?:e|ive)|cellulare|telefono|telefon|handy|port[áa]vel|portable|m[óo]vil|tel[ée]fono|order|policy|claim|account|case)",
    re.IGNORECASE,
)
_LISTED, _WIDE, _SELDOM, _EVERYDAY = 2, 4, 2, 5
_RATHER_A_WORD = 3
"""A word that is this much commoner than the name is none where it may be something else: "I have you down as male"."""
_SHORTEST_UNLISTED = 4
"""Below this a word that no list of names holds is shorthand: "my wife tbh"."""


def by_position(text: str, spans: Iterable[Span], lexicon: Lexicon) -> Iterator[Span]:
    """Yield the words of a text that are names by their place.

    Args:
        text: any text.
        spans: what was found in it.
        lexicon: the lists.
    """
    known = Stretches(
        (span.start, span.end)
        for span in spans
        if span.entity_type != "ORGANIZATION" or span.score >= _SURELY
    )
    for start, end in _places(text, lexicon):
        if not known.meet(start, end):
            yield Span(start, end, "PERSON", _SCORE, "position")


def _places(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where such words stand."""
    for shape in _POSITIONS:
        for cue in shape.finditer(text):
            if _NOBODY.fullmatch(cue[cue.lastindex or 1]) is None:
                yield cue.span(cue.lastindex or 1)
    for shape in _OF_LISTED:
        for cue in shape.finditer(text):
            name = cue.lastindex or 1
            entry = lexicon.entries.get(key(cue.group(name)))
            if entry is not None and entry.first >= _LISTED:
                yield cue.span(name)
    for cue in _SPOKEN_WITH.finditer(text):
        entry = lexicon.entries.get(key(cue.group(1))) or Entry()
        if entry.first >= _LISTED and entry.rank - entry.first < _RATHER_A_WORD:
            yield cue.span(1)
    for cue in _OF_KIN.finditer(text):
        if _may_be_kin(cue.group(1), lexicon):
            yield cue.span(1)
    for cue in _KIN_DOES.finditer(text):
        if _may_be_called_after(cue.group(1), lexicon):
            yield cue.span(1)
    for shape in (_TO_SOMEBODY, _WHO_IS):
        for cue in shape.finditer(text):
            if _NO_NAME_ASKED.fullmatch(cue.group(1)) is None:
                yield cue.span(1)
    for cue in _OF_YEARS.finditer(text):
        entry = lexicon.entries.get(key(cue.group(1))) or Entry()
        if (
            (entry.first or not is_common(cue.group(1).lower()))
            and _NO_SUBJECT.fullmatch(cue.group(1)) is None
            and not is_role(cue.group(1))
        ):
            yield cue.span(1)
    yield from _writers(text, lexicon)
    for cue in _AGED_PAIR.finditer(text):
        if _are_two(cue.groups(), lexicon):
            yield cue.span(1)
            yield cue.span(2)
    for cue in _AGED.finditer(text) if "(" in text else ():
        entry = lexicon.entries.get(key(cue.group(1)))
        if (entry is None or entry.first or entry.rank <= _SELDOM) and not is_common(cue.group(1).lower()):
            yield cue.span(1)
    for cue in _BESIDE_NUMBER.finditer(text):
        if _LABEL.fullmatch(cue.group(1)) is None and not is_common(cue.group(1).lower()):
            yield cue.span(1)


def _may_be_kin(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters behind "my son" is in use as a given name, or is seldom said and no form of a verb."""
    entry = lexicon.entries.get(key(word)) or Entry()
    return _NOBODY.fullmatch(word) is None and (
        entry.first >= _LISTED
        or not (
            len(word) < _SHORTEST_UNLISTED
            or entry.rank > _SELDOM
            or is_common(word)
            or word.endswith(("ing", "ed", "ly", "s", "ic", "less"))
        )
    )


def _may_be_called_after(word: str, lexicon: Lexicon) -> bool:
    """Whether a word in small letters is a thing that is not said every day, and no form of a verb."""
    entry = lexicon.entries.get(key(word)) or Entry()
    return (
        entry.rank < _EVERYDAY
        and not any(nobody.fullmatch(word) for nobody in (_NOBODY, _BESIDE_KIN))
        and not word.endswith(("ing", "ed", "ly", "ness", "ment", "tion"))
        and not (word.endswith("s") and key(word[:-1]) in lexicon.entries)
    )


def _writers(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Where somebody's name stands under what they wrote, and is no town's and no word of a wish."""
    for shape in (_KISSED, _VALEDICTION):
        for cue in shape.finditer(text):
            said = cue.group(cue.lastindex or 1)
            entry = lexicon.entries.get(key(said)) or Entry()
            if (
                (entry.first >= _LISTED or not is_common(said.lower()))
                and entry.city <= max(entry.first, entry.last)
                and not any(nobody.fullmatch(said) for nobody in (_NO_NAME_ASKED, _NO_WRITER))
            ):
                yield cue.span(cue.lastindex or 1)


def _are_two(words: Iterable[str], lexicon: Lexicon) -> bool:
    """Whether words can be names all, of which one is in wide use, and none is a town's or in everyday use."""
    entries = [lexicon.entries.get(key(word)) for word in words if not is_common(word.lower())]
    known = [entry for entry in entries if entry is not None]
    return (
        len(entries) > 1
        and any(entry.first >= _LISTED or entry.last >= _WIDE for entry in known)
        and all(0 < max(entry.first, entry.last) >= entry.city for entry in known)
    )
