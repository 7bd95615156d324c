"""The value part of a reply: what is left of it without lead-ins, courtesies and talk."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from redactor.conversation.lexicon import is_common
from redactor.conversation.tokens import (
    DIGIT_WORDS,
    FILLERS,
    LETTER_OF_WORD,
    MONTHS,
    NATO,
    Token,
    phrase_at,
    tokenise,
)
from redactor.text.chat import EMOJI

WORDY = frozenset(
    {
        "PERSON",
        "SECURITY_ANSWER",
        "PASSWORD",
        "USERNAME",
        "CITY",
        "STREET_ADDRESS",
        "LOCATION",
        "EMAIL_ADDRESS",
    }
)
"""Kinds whose value may be plain words; all others hold digits or letters one by one."""
DATES = frozenset({"DATE_OF_BIRTH", "CARD_EXPIRY", "DATE_TIME"})

_THING = (
    r"(?:(?:full|first|last|middle|given|family|maiden|sur|legal|user|mother['’]?s?\s+maiden|"
    r"mum['’]?s?\s+maiden|mom['’]?s?\s+maiden|pet['’]?s?|dog['’]?s?|cat['’]?s?|best|cell|mobile|home|"
    r"work|phone|"
    r"account|acct|card|member|membership|policy|zip|post|postal|date|pin|cvv|expiry|expiration|social|"
    r"security|order|booking|reservation|claim|case|ticket|street|email|e-mail|billing|shipping|mailing|contact|confirmation|reference|current|new|"
    r"childhood|medical|record|chart|patient|hospital|prescription|ip|device|serial|vehicle|passport|favou?rite|number|plate"
    r"|licen[cs]e|insurance|group|id|routing|birth|address|name|"
    r"surname|password|answer|code|postcode|birthday|dob|ssn|city|username|login|pet|dog|cat|one|"
    r"last\s+four(?:\s+digits)?)"
    r"[\s-]*(?:(?:of|on|for)\s+(?:birth|the\s+card|my\s+card|file|my\s+social)\s*)?){1,4}"
)
_LEAD_ABROAD = (
    r"(?:ja|jawohl|klar|gerne|nat[üu]rlich|also|genau|(?:das|es)\s+(?:ist|w[äa]re)(?:\s+(?:der|die|das))?|ich\s+(?:bin|hei(?:ß|ss)e)|"
    r"mein(?:e)?\s+\w{3,24}\s+(?:ist|lautet)|oui|alors|euh|voil[àa]|bien\s+s[ûu]r|c['’]est(?:\s+(?:le|la))?|je\s+(?:suis|m['’]appelle)|"
    r"(?:mon|ma)\s+\w{2,20}\s+est|s[ìi]|certo|allora|ecco|sono|mi\s+chiamo|[èé]\s+(?:il|la|o|a)|[èé]|sim|claro|ent[ãa]o|sou|me\s+chamo|meu\s+nome|"
    r"soy|me\s+llamo|(?:(?:[ée]l|ella)\s+)?se\s+llama|mi\s+\w{2,20}\s+(?:es|se\s+llama)"
    r"|es\s+(?:el|la)|es|aj[aá]|pues|bueno|s[ií]|mire|a\s+ver|d[ií]gale\s+que|"
    r"(?:yo\s+)?nac[ií]|(?:yo\s+)?vivo\s+(?:en|por)|vivimos\s+en|(?:le\s+)?habla|de\s+parte\s+de"
    r"|nazywam\s+się|mam\s+na\s+imię|to\s+jest|haan(?:\s+ji)?|mera\s+naam|opo|(?:het|dat)\s+is|ik\s+(?:ben|heet)|mijn\s+\w{3,20}\s+is|graag|met|hier\s+(?:ist|spricht)|bin|"
    r"(?:hablas?\s+|parla\s+|fala\s+|falando\s+|hablando\s+)?co[nm](?:\s+(?:el|la|il|o|a))?|avec)"
)
"""How replies begin in German, French, Italian, Portuguese, Spanish and Dutch."""
_LEAD = regex.compile(
    r"(?:[\s,.!;:…\-–—\"“]+|"
    r"(?:u+m+|u+h+|u+gh+|e+rm?|a+h+|h+m+|kk+|lol|omg|idk|dunno|sry|soz|oh(?=\W+(?:it|wait|actually|right|yes|yeah|sure|ok|my|i|that|sorry|"
    r"um|uh|hi|no)\b)|well|so|ok(?:ay)?|yes|yeah|yep|yup|sure(?:\s+thing)?|certainly|absolutely|"
    r"of\s+course|right|alright|all\s+right|fine|no\s+problem|thanks(?:\s+a\s+lot|\s+so\s+much|"
    r"\s+very\s+much)?|thank\s+you(?:\s+so\s+much|\s+very\s+much)?|"
    r"hi|hello|hey(?:\s+there)?|sorry(?:\s+about\s+that)?|no(?=\W+(?:it|that|my|the|sorry|wait|i)\b)|"
    r"nope|actually|please|i\s+(?:think|believe|guess)(?:\s+(?:it['’]?s|it\s+is|that['’]?s|so))?|"
    r"let\s+me\s+(?:see|check|think|look)|let['’]?s\s+see|"
    r"(?:just\s+)?(?:one|a)\s+(?:moment|second|sec|minute)|hang\s+on|hold\s+on|wait|here\s+(?:it\s+is|"
    r"you\s+go|we\s+go|is|are)|there\s+you\s+go|you\s+know|(?:again|like\s+i\s+said)(?=\W)|"
    r"as\s+i\s+said|"
    r"that['’]?s\s+(?:easy|right|correct|fine|me)|(?:and|but)(?=\s+(?:it|my|the|that)\b)|sounds\s+good|"
    r"go\s+(?:ahead|for\s+it)|got\s+it|(?:good\s+)?(?:morning|afternoon|evening)|"
    r"nice\s+to\s+meet\s+you)(?=[\s,.!;:…\-–—]|$)|"
    r"(?:she|he|they|the\s+(?:patient|lady|gentleman))\s+(?:says?|said|is\s+saying)(?:\s+that)?(?=[\s,:])|"
    r"(?:it['’]?s|it\s+is|it\s+was|that['’]?s|that\s+is|that\s+(?:would|will|should)\s+be|"
    r"that['’]?d\s+be|(?:(?:it|that)\s+)?(?:should|might|may|could|ought\s+to)\s+be(?=\s+(?!there\b|in\b|on\b|the\b|a\b|able\b))"
    r"|it['’]ll\s+be|would\s+be|(?:probably|possibly|presumably|most\s+likely|perhaps|maybe|try|check|look)(?=\s+(?:under\s+)?\S+(?:[.,;]|$))|i\s+heard|you\s+said|this\s+is|i\s*['’]?m(?=\s)|"
    r"i\s+am|you\s+(?:can|could|may)\s+call\s+me|(?:just\s+)?call\s+me|"
    r"(?:people|they|everyone)\s+calls?\s+me|i\s+(?:go|went)\s+by|(?:put|book|make|have)\s+(?:it|"
    r"that)\s+(?:down\s+)?(?:under|as)|"
    r"(?:(?:on|in)\s+(?:there|file|record|here)|down|listed|registered|saved|filed|booked|entered)\s+(?:as|under)|just\s+put|"
    r"(?:(?:the|my|our)\s+)?(?:lease|contract|booking|reservation|policy|bill|line|house|card|account|order)\s+is\s+(?:under|in)|"
    r"under(?:\s+the\s+name(?:\s+of)?)?|i\s+was\s+born\s+(?:on|in)?|"
    r"born\s+(?:on|in)?|i\s+live\s+(?:at|on|in)|i['’]?m\s+(?:at|on)|"
    r"you\s+can\s+(?:reach|call|get)\s+me\s+(?:at|on)|(?:speaking\s+with|speaking\s+to)|spelled|spelt|"
    r"that['’]?s\s+spelled|the\s+answer\s+(?:is|was)|"
    rf"(?:(?:and|but|so|because)\s+)?(?:my|the|her|his|our|their|your|its)\s+{_THING}(?:\s*(?:#|number|"
    rf"no\.?))?\s*(?:is|was|['’]s|would\s+be|should\s+be|are|:|=|ends?\s+(?:in|with))|"
    rf"{_THING}(?:#|number)?\s*(?:is|was|:|=)|ends?\s+(?:in|with)|ending\s+(?:in|with)|starts?\s+with|"
    rf"either|the\s+number(?:\s+is)?)(?=[\s,.:#=]|$)|{_LEAD_ABROAD}(?=[\s,.:!]|$))+",
    regex.IGNORECASE,
)
_TRAIL = regex.compile(
    r"(?:[\s,.!;:…\-–—?\"”]+|(?<!\w)(?:please|thanks(?:\s+a\s+lot|\s+so\s+much)?|thank\s+you(?:\s+(?:so|"
    r"very)\s+much)?|thx|is\s+my\s+(?:\w+\s+){0,3}(?:name|number|code|address|email|birthday)|"
    r"is\s+(?:the|his|her|it|that)(?:\s+(?:name|number|one|host|code))?|here|speaking|calling|"
    r"that['’]?s\s+(?:it|all|me|right|correct|my\s+name|the\s+(?:number|one))|is\s+that\s+(?:right|correct|it)|i\s+(?:think|believe|"
    r"guess)|if\s+that\s+helps|hope\s+that\s+helps|was\s+(?:my|his|her)\s+(?:\w+['’]?s?\s*){1,3}|"
    r"is\s+(?:my|his|her)\s+(?:\w+['’]?s?\s*){1,3}|ok(?:ay)?|you\s+know|right)(?=[\s,.!;:…?\-–—\"”]|"
    r"$))+$",
    regex.IGNORECASE,
)
_TALK = regex.compile(
    r"(?:(?:yes|yeah|yep|yup|no+|nope|nah|ok(?:ay)?|sure|fine|right|correct|wrong|exactly|great|perfect|"
    r"good|thanks(?:\s+a\s+lot)?|thank\s+you|awesome|wonderful|lovely|amazing|brilliant|excellent|super|"
    r"wow|damn|dang\s+it|oops|h+m+|u+m+|easy|hello|hi|hey|bye|goodbye|maybe|whatever|nothing|none|"
    r"never\s*mind|neither|both|all|same|the\s+same|skip|next|back|stop|cancel|quit|exit|help|"
    r"menu|main\s+menu|agent|operator|representative|human|manager|supervisor|what|who|why|how|when|"
    r"where|pardon|sorry|excuse\s+me|huh|again|repeat|hold\s+on|hang\s+on|wait|one\s+(?:moment|second|"
    r"sec|minute)|a\s+(?:moment|second|minute)|just\s+(?:a|one)\s+(?:moment|second|sec|minute)|"
    r"not\s+(?:sure|really|yet|now|at\s+all|that)|i\s+see|got\s+it|done|nice|cool|please|always|never|"
    r"true|false|here|there|that['’]?s\s+(?:it|all|right|correct|fine|ok(?:ay)?|wrong|good|great|"
    r"not\s+\w+(?:\s+\w+)?)|ja(?:\s+bitte)?|nein|danke(?:sch[öo]n)?|moment|einen\s+moment|oui|non|merci|un\s+(?:moment|instant|attimo|momento)|"
    r"s[ìií]|aj[aá]|claro\s+que\s+s[ií]|correcto|exacto|as[ií]\s+es|(?:s[ií]\s+)?listo|d[ií]game|c[oó]mo|qu[eé]|perd[oó]n|perm[ií]tame|esp[eé]reme"
    r"|(?:es)?t[aá]\s+bien|de\s+acuerdo|perfecto|momentito|un\s+momentito|por\s+favor|eso\s+es|ese\s+mero|ningun[oa]|grazie|esatto|va\s+bene"
    r"|isso|tudo\s+bem|genau|richtig|stimmt|d['’]accord|exactement|tout\s+[àa]\s+fait|klopt|haan|theek\s+hai|opo|sige"
    r"|n[ãa]o|obrigad[oa]|bedankt|dank\s+u(?:\s+wel)?|gracias|it\s+is|it['’]?s\s+not|is\s+that\s+(?:ok(?:ay)?|right|correct|all|it|"
    r"enough)|you\s+(?:too|there)|are\s+you\s+there|n/?a)"
    r"[\s,.!?…-]*)+",
    regex.IGNORECASE,
)
_ITEM_ASKED = regex.compile(rf"(?:and\s+)?(?:(?:the|my|his|her|their|your)\s+)?{_THING}\?", regex.IGNORECASE)
"""A reply that asks for the item itself: "Surname?", "the maiden name?"."""
_ITEM_NEXT = regex.compile(
    rf"(?:and|what\s+about)\s+(?:the|my|his|her|their|your)\s+{_THING}", regex.IGNORECASE
)
"""The same as speech recognition writes it: "and the password"."""
_REFUSAL = regex.compile(
    r"(?:das\s+)?(?:ich|je|io|eu|ik|yo)\s+(?:habe?|wei(?:ß|ss)|kann|m[öo]chte|will|brauche|ne|n['’]ai|non|n[ãa]o|no|heb|weet|wil|tengo|quiero|j['’]ai)\b|"
    r"(?:pero\s+|es\s+que\s+|ay\s+|yo\s+)*(?:no|ya\s+no|todav[ií]a\s+no)\s+(?:lo\s+|la\s+|me\s+|le\s+|se\s+|los\s+)*"
    r"(?:tengo|s[eé]|acuerdo|recuerdo|puedo|quiero"
    r"|entiendo|hablo|conozco|encuentro|veo|traigo|cuento|es\s+necesario|hay)\b|"
    r"das\s+(?:wei(?:ß|ss)|habe|kann)\b|kein(?:en?)?\s|"
    r"(?:but\s+|and\s+|so\s+|because\s+|sorry\s+)?(?:i|we)(?:\s+(?:really|just|already|also|actually|"
    r"still|currently|honestly))*\s*(?:do\s*n['’]?o?t|don\s*['’]?t|do\s+not|can\s*not|ca\s?n['’]?t|"
    r"can\s+i|can\s+you|could|couldn['’]?t|did\s*n['’]?t|didn['’]?t|did|won['’]?t|will|would|"
    r"wouldn['’]?t|have\s*n['’]?t|haven['’]?t|have|forgot|forget|lost|need|want|wish|prefer|"
    r"only|told|gave|said|already|never|just|know|thought|think|hope|tried|remember|like|love|got|get|"
    r"had|was|am\s+not|see|feel|guess|should|must|may|might|use|used|live|paid|bought|called|ordered|"
    r"received|saw|made|went|came|keep|understand|appreciate|assume|suppose|believe|mean|meant)\b|"
    r"if\s+(?:i|i['’]?m|im|you|we|no|not|nobody|there)\b|(?:i['’]?(?:d|ll|ve)|we['’]?(?:d|ll|ve|re))\b|"
    r"(?:i['’]?m|i\s+am)\s+(?:not|sorry|sure|afraid|calling|looking|trying|having|going|just|unable|"
    r"confused|here|at|in|on|a|an|the|driving|unsure|feeling|getting|good|fine|ok(?:ay)?|doing|so|very|"
    r"really|ready|done|still|also|currently|new|interested|waiting|locked|worried|the|too|old|sick|"
    r"about|happy|glad|frustrated|being|your|from|with|like|positive|certain|allergic)\b|"
    r"(?:why|what|how|who|where|when|which)\b(?=.*\?|\s+(?:do|does|did|is|are|was|would|can|could|"
    r"should|will|the|about|if|kind|time|for|on|have|you|i|we|it|that|this|a|number|name|happens?|"
    r"type)\b)|"
    r"(?:do|does|did|is|are|was|can|could|would|will|should|may|have|has)\s+(?:i|you|we|it|that|this|"
    r"the|they|he|she|there|my|your|anyone|someone)\b.*(?:\?|\b(?:need|want|mean|help|repeat|say|tell|"
    r"hear|wait|explain|speak|talk|go|get|give|use|see|find|check|hold|skip|require)\b)|"
    r"(?:can|could|may|would|will)\s+(?:i|you|we)\b|"
    r"(?:please\s+)?(?:cancel|transfer|connect|let|forget|hold|hang|wait|give\s+me|tell\s+me|leave|help|"
    r"repeat|ask|speak|talk|look|check|use\s+the|make\s+it|send|change|stop|try|show|book|schedule|"
    r"find)\s+(?:me|it|that|this|the|a|to|with|on|up|my|us|again|you|him|her|one|for|out|your)\b|"
    r"not\s+(?:sure|yet|really|at|now|that|right|the|today|a)\b|that['’]?s\s+(?:not|none|what|private|a|"
    r"the|too|how|why|because|confidential|personal|weird|strange|annoying|all|ok|good|great)\b|"
    r"it['’]?s\s+(?:not|on\s+(?:file|the|my)|in\s+(?:the|my)|the\s+same|a\s+(?:long|bit|little)|private|"
    r"confidential|personal|about|because|been|already|been|ok(?:ay)?|fine|none|for)\b|"
    r"(?:you|they|he|she|it|there)(?:['’](?:re|ve|ll|s|d))?\s+(?:should|already|have|has|had|don['’]?t|"
    r"do|can|can['’]?t|want|need|asked|said|is|are|was|were|would|will|must|might|guys|people|just|know|"
    r"already)\b|"
    r"(?:the|my|our|this|that)\s+\w+(?:\s+\w+)?\s+(?:is|are|was|were|has|have|does|did|do|won['’]?t|"
    r"isn['’]?t|doesn['’]?t|didn['’]?t|can['’]?t|will)\s+(?:not|n['’]t|broken|working|on|in|at|down|"
    r"gone|too|very|so|been|blocked|locked|wrong|hard|missing|lost|stolen|expired|about|the\s+same|"
    r"still|late)\b|"
    r"(?:no|none|nothing|neither|nobody|never)\s+(?:\w+\s*){1,3}$|no,?\s+(?:i|you|we|that|it|there|but|"
    r"the|not)\b|same\s+(?:as|one|name|address|number)\b|as\s+(?:before|above|usual|i\s+said)\b|"
    r"(?:any|some|two|three|four|five|six)\s+(?:people|of\s+us|days|hours|minutes|weeks|times|persons|"
    r"guests|tickets)\b|give\s+me\b|sign\s+in\b|i\s+do\b|(?:wrong|bad)\s+(?:number|line|connection|person|house|place)\b|"
    r"just\s+(?:browsing|looking|calling|checking|asking)\b",
    regex.IGNORECASE,
)
_CUT = regex.compile(
    r"(?<=[^\s.])(?<!\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|[A-Z]|Ave|Rd|Apt|No|Av|Avda|Blvd|Calz|Col|Prol|Depto|Int|Ext|N[uú]m|Esq|Str))[.!?;]+(?=\s+\p{L}|\s*$)|\n|"
    r"\s[-–—]{1,2}\s+(?=\p{L}{2,}\s+\p{L}{2})|\s+and\s+(?=(?:the\s+)?(?:amount|total|price|balance)\b)|\s*[(\[]|,\s*(?=(?:and|but|i"
    r"|i['’]?m|i['’]?d|my|with|that|"
    r"the|can|could|it['’]?s|he|she|we|you|please|is|there|so|if|what|who|because|or|though|for|just|do|"
    r"did|are|was|not|also|actually|to|which|where|this)\b)|"
    r"\s+(?:and|but|so|then|because|since|though|although|with|or)\s+(?=(?:my|i|i['’]?m|i['’]?d|"
    r"i['’]?ll|the|you|could|can|it|it['’]?s|is|then|we|he|she|that['’]?s|this|there|please|also|am|"
    r"they|what|how|would|need|want|do|don['’]?t|a|pin|his|her|your)\b)|\s+(?:but|because|who|which|if|"
    r"when|while|i\s+(?:want|need|would|am|have|'d|live|was|forgot|think|got|can)|i['’](?:d|ll|ve|"
    r"m)\s)\s*",
    regex.IGNORECASE,
)
_ABBREVIATION = 5
_SHOUT = 20
_DEMO = frozenset(
    (
        "i you he she we they it is are was am be do did does have has had want need would could can will "
        "should my your me to that this what with not don't just get go know think because"
    ).split()
)


def body(text: str, start: int, end: int) -> tuple[int, int]:
    """Strip lead-ins and courtesies from ``text[start:end]``; an empty range when nothing else is said."""
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    trail = _TRAIL.search(text, start, end)
    if trail is not None:
        end = trail.start()
    return (start, end) if start < end else (start, start)


def is_talk(text: str, start: int, end: int, *, question: bool = False) -> bool:
    """Whether a reply, or what is left of it, holds no value.

    Yes, no, a refusal, a counter-question, a request.
    """
    said = EMOJI.sub(" ", text[start:end]).strip(" \t\r\n.,!;:") + "?" * question
    if question and _ITEM_ASKED.fullmatch(said) is not None:
        return True
    return not said or _TALK.fullmatch(said) is not None or _REFUSAL.match(said) is not None


def asks_next(text: str, start: int, end: int) -> bool:
    """Whether a reply does no more than ask for the next item: "and the password"."""
    return _ITEM_NEXT.fullmatch(text[start:end].strip(" .,?")) is not None


def first_clause(text: str, start: int, end: int) -> int:
    """Where the first clause of ``text[start:end]`` ends."""
    cut = _CUT.search(text, start + 1, end)
    return cut.start() if cut is not None else end


def sentence_like(tokens: Sequence[Token]) -> bool:
    """Whether words read as ordinary talk: mostly common words, a pronoun or a verb among them."""
    if len(tokens) < 4:
        return False
    common = sum(is_common(token.word.lower().replace("’", "'")) for token in tokens)
    plain = sum(map(_is_of_talk, tokens))
    return common >= 0.75 * len(tokens) and plain >= max(1, len(tokens) // 5)


def says_something(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun or a verb of everyday talk stands among words, or one that is contracted: "the page won't load"."""
    return any(_is_of_talk(token) or "'" in token.word or "’" in token.word for token in tokens)


def _is_of_talk(token: Token) -> bool:
    return token.word.lower().replace("’", "'") in _DEMO


def _is_capitals(low: str) -> bool:
    """Whether a word is part of a code only for its capitals."""
    return low.isalpha() and len(low) > 1 and low not in NATO and low not in DIGIT_WORDS


def _begins_sentence(text: str, last: Token, token: Token) -> bool:
    """Whether a number word opens the next sentence: "1,499. One will be back"."""
    word = token.word
    return (
        len(word) > 2
        and word[0].isupper()
        and not word.isupper()
        and "." in text[last.end : token.start]
        and word.lower() in DIGIT_WORDS
    )


def says_i(tokens: Sequence[Token], at: int) -> bool:
    """Whether a lone "i" begins a sentence ("wait i lost my place") and is no letter of a code."""
    behind = tokens[at + 1 : at + 2]
    return tokens[at].word in ("i", "I") and bool(behind) and len(behind[0].word) > 1 and not behind[0].code


def _is_spelt(match: regex.Match[str]) -> bool:
    """Whether a letter is told by a word that begins with it: "a as in apple", but "i like ice"."""
    letter: str = match["l"].casefold()
    return letter != "i" and match["w"].casefold().startswith(letter)


def _letters(token: Token) -> int:
    """What a word without a digit counts for in a code: all of its letters, where it is longer than an abbreviation."""
    return len(token.word) if len(token.word) > _ABBREVIATION and token.word.isupper() else 1


def code_runs(
    text: str, start: int, end: int, *, dates: bool = False, least: int = 1
) -> list[tuple[int, int]]:
    """The stretches of ``text[start:end]`` that are made of digits, letters, number words and spelling words.

    Args:
        text: the text.
        start: the first character to look at.
        end: the character after the last.
        dates: whether months and ordinals count.
        least: how many characters a run has to stand for.
    """
    runs: list[tuple[int, int]] = []
    first: Token | None = None
    last: Token | None = None
    weight = gap = 0
    shouting = end - start > _SHOUT and text[start:end].isupper()
    tokens = tokenise(text, start, end)
    passed = 0
    for at, token in enumerate(tokens):
        low = token.word.lower()
        if at < passed:
            continue
        if first is not None and gap < 3 and (words := phrase_at(tokens, at)):
            passed, gap = at + words, gap + 1
            continue
        if last is not None and first is not None and _begins_sentence(text, last, token):
            if weight >= least:
                runs.append((first.start, last.end))
            first, weight, gap = None, 0, 0
        spelt = None if dates or len(token.word) > 1 else LETTER_OF_WORD.match(text, token.start, end)
        if spelt is not None and _is_spelt(spelt):
            words = sum(other.start < spelt.end() for other in tokens[at:])
            first, last, gap = first or token, tokens[at + words - 1], 0
            passed, weight = at + words, weight + 1
            continue
        told = token.date if dates else token.code and not says_i(tokens, at)
        if told and not (shouting and _is_capitals(low)):
            if first is None:
                first = token
            last, gap = token, 0
            weight += 2 if low in NATO or low in MONTHS else sum(c.isdigit() for c in low) or _letters(token)
        elif first is not None and last is not None and low in FILLERS and gap < 3:
            gap += 1
        elif first is not None and last is not None:
            if weight >= least:
                runs.append((first.start, last.end))
            first, weight, gap = None, 0, 0
    if first is not None and last is not None and weight >= least:
        runs.append((first.start, last.end))
    return runs
