"""What a turn asks for: the kinds of personal value that its questions and requests name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import regex

from redactor.conversation.items import named
from redactor.conversation.roles import Turn
from redactor.conversation.tokens import tokenise
from redactor.text.acronyms import joined

_SENTENCE = regex.compile(
    r"[^.?!\n]*(?:(?:(?<=\b(?:no|nos|mr|mrs|ms|dr|acct|exp|st))\.|(?<=\d)\.(?=\d)|"
    r"\.(?=\w))[^.?!\n]*)*[.?!\n]*",
    regex.IGNORECASE,
)

_STRONG = regex.compile(
    r"\b(?:what|which|who|whose|whom|when|where)(?:['’]?s|['’]?re|\s+(?:is|are|was|were|would|will|should|can|"
    r"do|does|else|about|name|city|town|street|number|am|"
    r"address|email|date|state|zip|post|phone|card|account))?\b(?!\s+(?:happens|to\s+do))|"
    r"\b(?:may|can|could|might|would|will)\s+(?:i|we|you)\b(?!\s+(?:like|prefer|help|assist|"
    r"have\s+(?:any|a\s+(?:second|moment))))|\b(?:please|pls)\b(?!\s+(?:bring|have\s+(?:your|it|this)|"
    r"note|keep|make|remember|wait|hold|allow|visit|contact|call|feel|check|let|ensure|be|go|use|see|"
    r"click|do|don['’]t|stay|look|refer|arrive|save|wear|take|update|reset|never|sign|log|try|press|"
    r"select)\b)|"
    r"\b(?:tell|give|provide|confirm|verify|enter|say|spell|state|share|repeat|type|dial|read|key\s+in|"
    r"leave|supply|include|submit)\b(?:\s+(?:me|us|to\s+me|out|in|back))?|"
    r"\b(?:i|we)(?:['’]ll|\s+will)?\s+(?:just\s+|also\s+|only\s+|first\s+|still\s+)*(?:need|require|"
    r"want|have\s+to\s+(?:ask|have|get)|must\s+(?:have|ask)|ask\s+for|have\s+you)\b|"
    r"\b(?:need|require|get|grab|have|take|looking\s+for|start\s+with|begin\s+with|ask(?:ing)?\s+(?:for|"
    r"you\s+for)|how\s+about|let['’]?s\s+(?:have|get|start)|"
    r"lastly|finally|first(?:ly)?|next)\b|\bmissing\b|\bdo\s+i\s+have\s+the\s+pleasure\b|"
    r"\bhow\s+do\s+you\s+spell\b|"
    r"\b(?:cu[aá]l\s+(?:es|ser[ií]a|era)|qué|(?:en|de|a|por|con)\s+que|con\s+qui[eé]n"
    r"|me\s+(?:da|das|dice|puede|podr[ií]a|confirma|regala|repite|proporciona|deletrea)|d[ií]game|deme|d[ée]me"
    r"|necesito|ocupo|puede\s+dar(?:me)?|por\s+favor|ano\s+po|anong|kya|bata(?:iye|o|do)|prosz[ęe]|poprosz[ęe])\b|"
    r"\b(?:wie\s+(?:ist|war|lautet|hei)|welche[rsnm]?|wann|mit\s+wem|(?:nennen|sagen|geben|buchstabieren|verraten)\s+sie|"
    r"k[öo]nn(?:t)?en\s+sie|d[üu]rfte?\s+ich|darf\s+ich|bitte|ich\s+(?:brauche|ben[öo]tige)|quel(?:le)?s?|(?:pouvez|pourriez|donnez|"
    r"confirmez|indiquez|[êe]tes)[- ]vous|"
    r"puis-je|s['’]il\s+vous\s+pla[îi]t|svp|donnez|comment\s+vous|qual|quale|mi\s+(?:dica|d[àa]|pu[òo]|conferma|dice|lascia)|"
    r"pu[òo]\s+(?:dirmi|darmi|confermare)|"
    r"per\s+favore|come\s+si|con\s+chi|pode|poderia|me\s+(?:diz|informa|confirma|passa)|com\s+quem|wat\s+(?:is|zijn)|kunt\s+u|mag\s+ik|graag|"
    r"hoe\s+heet|met\s+wie)(?!\w)",
    regex.IGNORECASE,
)
_OPENS = regex.compile(
    r"\W*(?:(?:ok(?:ay)?|great|thanks?|perfect|alright|right|so|and|then|now|next|also|lastly|finally|"
    r"just|um|uh|the|your|a|thank\s+you)\W+)*",
    regex.IGNORECASE,
)
_AND_THE = regex.compile(
    r"\W*(?:(?:ok(?:ay)?|great|thanks?|thank\s+you|perfect|alright|right|so|good|got\s+it|um|uh)\W+)*+(?:and(?:\s+then)?|then|now|next|also"
    r"|lastly|finally)\s+(?:the|your|his|her|an?)\s(?:(?!(?:is|are|was|were|has|have|had|will|would|can|could|should|do|does|did|it['’]?s"
    r"|that['’]?s|we|i|they|says?|said|shows?|goes|went|gets?|got|needs?|comes?|came)\b)[\w'’-]+[\s,]*){1,14}+\W*$",
    regex.IGNORECASE,
)
"""What asks for the next thing without a verb: "and the three digits on the back of the card"."""
_KNOWN = regex.compile(
    r"\b(?:do|did|would|can|could)\s+you\s+(?:happen\s+to\s+)?(?:know|remember|recall)\b", regex.IGNORECASE
)
"""What asks for a secret, though it is a question of yes or no: "do you know the security word?"."""
_SECRETS = frozenset(("PASSWORD", "SECURITY_ANSWER", "PIN"))
_HAD = regex.compile(
    r"\b(?:do|does|did|has|have)\s+(?:\p{L}{2,14}\s+){1,3}?(?:(?:already|still|even)\s+)?(?:have|got|want|use|need)\b",
    regex.IGNORECASE,
)
"""What asks for a secret of words in the same way: "does joan have the password?", "do you want a password?"."""
_OF_WORDS = frozenset(("PASSWORD", "SECURITY_ANSWER"))
_DESK = regex.compile(
    r"(?:[\s,]+(?!and\b|please\b|pls\b)[\p{L}'’]+){0,8}[\s,]+how\s+(?:can|may|could|might)\s+(?:i|we)\s+(?:help|assist|be\s+of)\b",
    regex.IGNORECASE,
)
"""Behind the name of a desk that is called after what it deals with: "social security, this is joan, how can i help"."""
_YES_NO = regex.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|thanks?(?:\s+you)?|perfect|alright|so|and|sure|now|well|sorry|got\s+it)\W+)*"
    r"(?:is|are|was|do|does|did|have|has|would\s+you\s+(?:like|prefer|want)|should|shall|(?:could|can|"
    r"will)\s+(?:it|that|this|the)|"
    r"(?:can|could|may|shall|should|would)\s+(?:i|we)\s+(?:send|email|text|call|mail|update|change|use|"
    r"book|charge|put|place|confirm\s+that))\b",
    regex.IGNORECASE,
)
_STATEMENT = regex.compile(
    r"^\W*(?:['’]s\s+)?(?:number\s+|address\s+|code\s+)?(?:has|have|had|is|are|was|were|will|can(?:not|"
    r"['’]t)?|does|did|isn['’]?t|hasn['’]?t|matches|seems?|appears?|looks?|must|should|won['’]?t)\b"
    r"|^\W*(?:es|est[aá]|fue|son|sigue|qued[oóa])\s+(?!cu[aá]l|c[oó]mo|qu[eé])\p{L}",
    regex.IGNORECASE,
)
_NEVER = regex.compile(
    r"\b(?:i['’]ll\s+(?:send|email|text|mail)|i['’]ve\s+(?:sent|emailed|texted|updated|changed|found|"
    r"located|got)|(?:we|i)\s+(?:have|['’]ve)\s+(?:sent|emailed|updated|verified|located|found)|"
    r"you(?:['’]ll|\s+will)\s+(?:receive|get|need|see|find|also\s+receive)|(?:never|don['’]t|"
    r"do\s+not)\s+(?:share|give|tell|provide|enter|say)|(?:reset|change|update|forgot(?:ten)?|"
    r"lost)\s+(?:your|my|the)|"
    r"let\s+me\s+(?:look|check|pull|update|verify|find|see|send)|we\s+sent|(?<!\bbe\s)sent\s+to|has\s+been|have\s+been|"
    r"\bno\s+(?:need|password|pin|code|passcode|login|username|account)\b(?![^.]*\?)|"
    r"thank\s+you\s+for\s+(?:providing|confirming|giving))\b",
    regex.IGNORECASE,
)
_AGAIN = regex.compile(
    r"\b(?:repeat|spell(?:ing|ed)?|one\s+more\s+time|once\s+more|say\s+that|(?:say|tell|give|read|try|"
    r"provide|enter|type|start)\s+(?:\w+\s+){0,3}again|didn['’]?t\s+(?:quite\s+)?(?:catch|get|hear|"
    r"understand)|"
    r"did\s+not\s+(?:quite\s+)?(?:catch|get|hear)|couldn['’]?t\s+(?:hear|find|understand|make)|pardon|"
    r"come\s+again|slower|slowly|missed\s+(?:that|it)|double\s+check|you['’]?re\s+breaking\s+up|"
    r"(?:in)?correct\s+(?:spelling|number))\b|"
    r"^\W*(?:(?:and|ok|okay|so)\W+)*(?:which\s+(?:is|was|would\s+be|one(?:['’]s|\s+is)?(?:\s+that)?)|that\s+being|namely)\W*$|"
    r"^\W*(?:(?:sorry|and|ok|okay|please|excuse\s+me|what\s+was\s+that|come\s+again|say\s+what|huh|what|"
    r"again|that\s+again)\W*)+$|^\W*\?+\W*$|(?:doesn['’]t|does\s+not|didn['’]t)\s+match|(?:invalid|"
    r"not\s+valid|not\s+recogni[sz]ed)\b|(?:that|it|this)(?:['’]s|\s+is)\s+not\s+(?:right|correct|it|what)\b|"
    r"\bisn['’]t\s+(?:right|correct|it|what)\b|^\W*(?:(?:sorry|no|that['’]s|that\s+is|still)\W+)*wrong\b",
    regex.IGNORECASE,
)
_GO_ON = regex.compile(
    r"(?:(?:ok(?:ay)?|k|m+\s?-?\s?h+m+|mm+|uh\s?-?\s?huh|yes|yeah|yep|right|got\s+(?:it|that|you)|sure|"
    r"alright|all\s+right|go\s+(?:ahead|on)|i['’]?m\s+(?:listening|ready|here)|"
    r"(?:whenever|when)\s+you(?:['’]?re|\s+are)\s+ready|take\s+your\s+time|no\s+(?:problem|worries|"
    r"rush)|of\s+course|continue|carry\s+on|keep\s+going|and(?:\s+then)?|then|next|perfect|great|"
    r"thanks?(?:\s+you)?|of|"
    r"cool|gotcha|ready|please|the\s+rest|what['’]?s\s+(?:next|after\s+that)|and\s+the\s+(?:rest|"
    r"last\s+(?:part|bit|four|digits?))|after\s+that|so\s+far(?:\s+so\s+good)?|good|fine|noted|copy|"
    r"it['’]?s\s+ok(?:ay)?|absolutely|certainly"
    r"|s[íi]|aj[áa]|d[íi]game|adelante|muy\s+bien|bien|claro|listo|de\s+acuerdo|correcto|oui|d['’]accord|allez-y|tr[èe]s\s+bien|je\s+vous\s+[ée]coute"
    r"|sim|certo|isso|pode\s+falar|t[áa](?:\s+bom)?|s[ìi]|va\s+bene|prego|mi\s+dica|ja|genau|weiter|gut|verstanden|m+|ok[ée]|okej|prima"
    r"|tak|dobrze|s[łl]ucham|haan|ji|theek\s+hai|ach+a)(?!\w)[\s.,!?…-]*)+",
    regex.IGNORECASE,
)
_CONFIRM = regex.compile(
    r"\b(?:is\s+that\s+(?:right|correct|ok(?:ay)?)|(?:that['’]?s|is\s+this)\s+(?:right|correct)|"
    r"did\s+i\s+get\s+(?:that|it)|correct|right)\s*\?|"
    r"\bso\s+(?:that['’]?s|that\s+is|i\s+have|i['’]ve\s+got|it['’]?s)\b|\b(?:(?<!\b(?:may|can|could|"
    r"should|do|if|might)\s)i\s+have|i['’]ve\s+got|i\s+(?:got|heard)\s+(?:\d{1,20}|(?:oh|zero|one|two|three|four|"
    r"five|six|seven|eight|nine|double|triple)(?=\s))|you\s+said|reading\s+(?:that|it)\s+back|"
    r"read\s+(?:that|it)\s+back)\b",
    regex.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ask:
    """What one turn asks for.

    Attributes:
        kinds: the entity types asked for, in the order they are named; empty when nothing personal is asked.
        strong: whether it asks for the value itself, not a yes or no.
        again: whether it asks for what was asked before once more.
        go_on: whether it is a mere acknowledgement, after which a value may go on.
        confirm: whether it reads something back to be confirmed.
        question: whether it asks anything at all.
    """

    kinds: tuple[str, ...] = ()
    strong: bool = False
    again: bool = False
    go_on: bool = False
    confirm: bool = False
    question: bool = False


_SHORT = {
    "u": "you",
    "ur": "your",
    "r": "are",
    "whats": "what's",
    "whos": "who's",
    "addy": "address",
    "addr": "address",
    "bday": "birthday",
    "b-day": "birthday",
    "pw": "password",
    "pwd": "password",
    "pswd": "password",
    "ph": "phone",
    "fone": "phone",
    "acct": "account",
    "cc": "card",
    "fname": "first name",
    "lname": "last name",
    "nbr": "number",
    "num": "number",
}
_SHORTENED = regex.compile(
    rf"(?<![\w'’.@/-])(?:(?P<last>last)(?=\d\b)|(?:{'|'.join(_SHORT)})(?![\w'’@/-]|:))", regex.IGNORECASE
)
"""How people type what they ask for in a chat: "whats ur addy", "last4 of the cc"."""
_LIMIT = 4000
_MOST_WORDS = 24
"""Of a longer turn an acknowledgement at its end is not looked for."""
_TAIL = 1500


def asked(said: str) -> Ask:
    """Read what a turn asks for.

    Args:
        said: the words of one turn; of a very long one only the end is read, where the question stands.

    Returns:
        what it asks.
    """
    if len(said) > _LIMIT:
        said = said[-_TAIL:]
    said = _SHORTENED.sub(_in_full, joined(said))
    stripped = said.strip()
    if not stripped:
        return Ask()
    if len(stripped) < 120 and _GO_ON.fullmatch(stripped):
        return Ask(go_on=True)
    kinds: list[str] = []
    strong = False
    for sentence in _SENTENCE.findall(said):
        if not sentence.strip():
            continue
        found = named(sentence)
        if not found:
            continue
        how = _force(sentence, found)
        if how is None:
            continue
        strong = strong or how
        kinds.extend(kind for kind, _, _ in found if kind not in kinds)
    return Ask(
        kinds=tuple(kinds),
        strong=strong,
        again=_AGAIN.search(said) is not None,
        confirm=_CONFIRM.search(said) is not None,
        question="?" in said,
    )


def _in_full(short: regex.Match[str]) -> str:
    return f"{short[0]} " if short["last"] else _SHORT[short[0].lower()]


def _force(sentence: str, found: list[tuple[str, int, int]]) -> bool | None:
    """True for a request of the value, False for a yes-or-no question about it, None for neither."""
    first, last = found[0][1], found[-1][2]
    named = sentence[:last].lower()
    if _DESK.match(sentence, last) is not None and "your" not in named and not _STRONG.search(named):
        return None
    asks = "?" in sentence
    if _is_told(sentence, found) and not regex.search(
        r"\b(?:what|could|can|may|please\s+(?:tell|give|provide|confirm))\b", sentence, regex.IGNORECASE
    ):
        return None
    for asked_for, secrets in ((_KNOWN, _SECRETS), (_HAD, _OF_WORDS)):
        if found[0][0] in secrets and asked_for.search(sentence) is not None:
            return True
    if _YES_NO.match(sentence):
        return False if asks or len(sentence) < 80 else None
    before = sentence[:first]
    if _STRONG.search(sentence[:last]):
        return True
    after = sentence[last:]
    if _STATEMENT.match(after) and not asks:
        return None
    if regex.search(r"\b(?:please|pls)\b", after, regex.IGNORECASE):
        return True
    if _OPENS.fullmatch(before) and not asks:
        return True
    if _AND_THE.match(sentence) is not None:
        return True
    if len(regex.findall(r"\w+", sentence)) <= 7 and not regex.search(
        r"\b(?:my|i|i['’]m)\b", before, regex.IGNORECASE
    ):
        return True
    return False if asks else None


def _is_told(sentence: str, found: list[tuple[str, int, int]]) -> bool:
    """Whether a sentence tells of a value instead of asking for it; "the code we sent" names one."""
    return any(
        not any(start <= told.start() and told.end() <= end for _, start, end in found)
        for told in _NEVER.finditer(sentence)
    )


def before_acknowledgement(text: str, start: int, end: int) -> int:
    """Where what is said ends before an acknowledgement: "three, go on"."""
    tokens = tokenise(text, start, end)
    for before, token in pairwise(tokens[:_MOST_WORDS]):
        if not token.code and _GO_ON.fullmatch(text, token.start, end):
            return before.end
    return end


def asks_of(texts: Sequence[str], turns: Sequence[Turn]) -> list[Ask]:
    """What each turn asks for, in order."""
    return [asked(texts[turn.text][turn.start : turn.end]) for turn in turns]
