"""Who said what: roles from speaker labels, and the turns of a text that is itself a transcript."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

import regex

from redactor.conversation.lexicon import is_common
from redactor.text.markup import is_marked_up, without_tags


class Role(StrEnum):
    """Who speaks: the answering side, the calling side, somebody else, a tool, the prompt, or not known."""

    AGENT = "agent"
    CALLER = "caller"
    THIRD_PARTY = "third_party"
    TOOL = "tool"
    SYSTEM = "system"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker said in one go.

    Attributes:
        text: which text of the record, counted from 0.
        start: the first character of that text that was said.
        end: the character after the last.
        role: who said it.
    """

    text: int
    start: int
    end: int
    role: Role

    def __post_init__(self) -> None:
        if self.text < 0 or not 0 <= self.start <= self.end:
            raise ValueError("a turn needs text >= 0 and 0 <= start <= end")


_ROLE_WORDS: dict[Role, str] = {
    Role.AGENT: (
        "assistant agent bot ai model chatbot virtualagent voicebot ivr rep representative operator csr "
        "advisor adviser agt rep csr "
        "outgoing receptionist clerk teller dispatcher support doctor dr clinician physician provider nurse "
        "therapist pharmacist "
        "counselor counsellor interviewer employee staff host expert seller merchant wizard "
        "system_agent human_agent adjuster underwriter lender broker realtor landlord reception front_desk office concierge "
        "coordinator scheduler technician paralegal recruiter moderator caseworker officer teacher dentist hygienist registrar "
        "volunteer medic paramedic dispatch court instructor tutor lecturer professor presenter analyst examiner "
        "calltaker call_taker outbound narrator chair chairman chairwoman chairperson "
        "rn lpn cna emt aide midwife dietitian dietician nutritionist chaplain phlebotomist psychiatrist psychologist surgeon "
        "pediatrician paediatrician physiotherapist payer payor scribe "
        "agente asesor asesora operador operadora recepción recepcion recepcionista representante ejecutivo ejecutiva asistente "
        "enfermero enfermera médico médica medico medica doctora despachador despachadora farmacéutico farmacéutica "
        "mitarbeiter mitarbeiterin berater beraterin kundenberater kundenberaterin kundenservice kundendienst sachbearbeiter "
        "sachbearbeiterin arzt ärztin empfang assistent assistentin conseiller conseillère conseillere téléconseiller téléconseillère "
        "opérateur opératrice médecin medecin secrétaire secrétariat accueil infirmier infirmière assistante atendente consultor "
        "consultora recepção enfermeiro enfermeira assistente operatore operatrice consulente segreteria dottore dottoressa "
        "infermiere infermiera medewerker medewerkster huisarts balie konsultant konsultantka lekarz lekarka rejestracja "
        "recepcjonista recepcjonistka doradca kundeservice rådgiver rådgivare handläggare temsilci"
    ),
    Role.CALLER: (
        "user customer caller human client patient guest member visitor consumer contact participant "
        "callee passenger incoming "
        "subscriber pt cx cust buyer shopper applicant policyholder cardholder tenant person interviewee prospect "
        "lead enduser "
        "end_user inbound borrower insured claimant student resident renter homeowner traveler traveller candidate complainant "
        "texter driver witness deponent victim suspect pupil trainee mentee audience crowd "
        "beneficiary taxpayer "
        "cliente clienta paciente llamante usuario usuaria kunde kundin anrufer anruferin patientin nutzer nutzerin versicherter "
        "versicherte patiente appelant appelante usager assuré assurée utilisateur utilisatrice usuário usuária segurado "
        "segurada utente paziente chiamante assistito assistita klant patiënt patiënte cliënt beller verzekerde klient klientka "
        "pacjent pacjentka dzwoniący asiakas müşteri"
    ),
    Role.TOOL: (
        "tool function tool_call tool_calls tool_result tool_results tool_response function_call "
        "function_response "
        "tool_use api observation ipython functioncall functionresponse toolcall toolresult environment"
    ),
    Role.SYSTEM: "system developer prompt instructions",
    Role.THIRD_PARTY: (
        "third_party thirdparty guest_family guest_clinician guardian parent mother father mom dad son "
        "daughter wife "
        "husband spouse relative caregiver carer interpreter translator supervisor manager attorney "
        "family friend unidentified everyone grandmother grandfather grandma grandpa grandson granddaughter sister brother aunt "
        "uncle niece nephew partner neighbor neighbour stepmother stepfather "
        "madre padre mamá papá esposo esposa hijo hija familiar intérprete mutter vater dolmetscher dolmetscherin mère père "
        "interprète mãe pai filho filha familiare figlio figlia interprete moeder vader tolk matka ojciec tłumacz"
    ),
}
_ROLES: dict[str, Role] = {word: role for role, words in _ROLE_WORDS.items() for word in words.split()}
_NOT_WORD = regex.compile(r"[^\p{L}]+")


def is_role(words: str) -> bool:
    """Whether words are nothing but parts that speakers play, written small or with capitals: "aide", "Nurse".

    >>> [is_role(words) for words in ("aide", "Caller", "Nurse Priyanka")]
    [True, True, False]
    """
    said = words.casefold().split()
    return bool(said) and all(word in _ROLES for word in said)


def role_of(label: str) -> Role:
    """The role a speaker label names.

    Args:
        label: a role or speaker label such as ``assistant``, ``[patient]``, ``Agent 2`` or ``Customer Support``.

    Returns:
        the role; UNKNOWN for a label that names none, such as a person's name or ``SPEAKER_01``.
    """
    word = _NOT_WORD.sub("_", label.casefold()).strip("_")
    role = _ROLES.get(word)
    if role is not None:
        return role
    parts = word.split("_")
    if "agent" in parts or "support" in parts:
        return Role.AGENT
    for part in parts:
        role = _ROLES.get(part)
        if role is not None:
            return role
    return Role.UNKNOWN


_HALF = r"(?:\s?[AaPp]\.?[Mm]\b\.?)?"
_TIME = rf"[\[(<]?(?:\d{{1,2}}:)?\d{{1,2}}:\d{{2}}(?:[.,]\d{{1,3}})?{_HALF}[\])>]?"
_CLOCK = regex.compile(rf"[ ,]*{_TIME}")
_NAME_LABEL = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Nurse)\.?\s)?\p{L}[\p{L}\p{M}'’.\-]*(?:[ "
    r"_\-](?:\p{L}[\p{L}\p{M}'’.\-]*|\d{1,3}|\((?!\d)[^()\n]{1,24}\))){0,3}"
)
_ROLE_LABEL = r"\p{L}{2,16}+(?:[ _-]?(?:\p{L}{1,16}+|\d{1,3}))?+"
_DAY = r"(?:\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})(?:T|,?[ ])"
_SENT_AT = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?:,|\s\p{Ll}{1,3})?\s\d{1,2}[:.]\d\d"
_SENT = (
    rf"\u200e?(?:\[{_SENT_AT}(?:[:.]\d\d)?{_HALF}\]|{_SENT_AT}{_HALF}\s[-–])\s{{1,2}}\u200e?(?:~\s?)?"
    r"|\( ?(?:\d{1,2}h ){0,2}(?:\d{1,2}m ){0,2}\d{1,2}s ?\)\s"
)
"""When a message of a chat was sent: `12/03/31, 14:02 - `, `[12/03/2031, 14:02:11] ~ `, `( 1m 2s ) `."""
_LEVEL = r"(?:(?:INFO|DEBUG|NOTICE|TRACE)[ \t]{1,3})?"
_LABEL = regex.compile(
    rf"^[ \t]{{0,80}}(?:{_SENT})(?P<w>[^\s:<>{{}}][^\n:<>{{}}]{{0,39}}):(?=\s|$)"
    r"|^[ \t]{0,80}<[A-Za-z][\w:.-]{0,30}\s(?:[^<>\n]{0,200}\s)?"
    r"(?:(?P<role>role)|speaker|who|sender|from|author|participant)=[\"'](?P<x>[^\"'<>\n]{1,40})[\"'][^<>\n]{0,200}>"
    rf"|^[ \t]{{0,80}}(?P<h>{_NAME_LABEL}),?[ \t]{{1,4}}[\[(]?(?:{_DAY})?\d{{1,2}}:\d\d(?::\d\d)?"
    r"(?:\s?[AaPp]\.?[Mm]\.?|(?=[\])]))[\])]?[ \t]*$"
    rf"|^[ \t>*\-]*(?:{_TIME}\s*[-–|]?\s*)?"
    rf"(?:\[(?P<b>[^\[\]\n]{{1,40}})\][ \t]*:?|(?P<s>\*{{0,2}}{_NAME_LABEL}[ _]?\d{{0,3}}\*{{0,2}})"
    rf"(?:[ \t]*[-–(\[|]?[ \t]*{_TIME})?[ \t]*[:>]\*{{0,2}}|(?P<d>[QA])\.)(?=\s|$)"
    rf"|^[ \t>*\-#]{{0,8}}(?:[\[(]?(?:{_DAY})?{_TIME}Z?[\])]?[ \t]{{0,4}}[-–|,]?[ \t]{{0,4}})?{_LEVEL}"
    rf"(?:[<\[](?P<a>{_ROLE_LABEL})(?:[ ,]{{1,2}}{_TIME})?[>\]][ \t]{{0,2}}:?"
    rf"|(?P<l>\*{{0,2}}{_ROLE_LABEL}\*{{0,2}})(?:[ \t]{{0,8}}[-–(\[|]?[ \t]{{0,2}}{_TIME}[ \t]*)?"
    r"(?:[ \t]{0,3}(?:(?<=\t)|=|(?:[|:]|>{1,2}|[-–—])(?=\s))|[ \t]*$))",
    regex.MULTILINE,
)
"""Who speaks, in front of what is said: `Agent:`, `[doctor]`, `Q.`; looser where a word for a role says that it is one (`a`, `l`):

`<agent> words`, `AGENT | words`, `agent - words`, `### Agent`, and the label on a line of its own, with a time or without.
Behind the time when it was sent anybody's name or number is one (`w`), and so is a name in front of it on a line of its own (`h`);
tags say it too (`x`).
"""
_NEXT = regex.compile(rf"\s*\n(?!\s*$|[^\n]*\d:\d\d{_HALF}[\])]?[ \t]*(?:\n|\Z))")
"""Behind a label with its time on a line of its own: a line that is no such label, and so was said."""
_LABEL_INSIDE = regex.compile(r"(?<![^\s*])(?P<l>\p{L}{2,12}(?:[ _-]?\d{1,3})?):\*{0,2}(?=\s)")
"""The same where a whole transcript stands in one line."""
_SPEAKER = regex.compile(
    r"(?:speaker|spk|voice|channel|ch|participant|person|party|line)[ _\-]?(?:\d{1,3}|[a-h])",
    regex.IGNORECASE,
)
_SHORT_SPEAKER = regex.compile(r"[A-Z]{1,2}\d{1,2}")
"""A speaker by letter and number: "T1", "P2"."""
_FIELD = regex.compile(
    r"(?:re|fw|fwd|to|from|cc|bcc|subject|date|sent|note|notes|summary|address|name|phone|email|dob|"
    r"time|reason|assessment|plan|"
    r"subjective|objective|impression|diagnosis|allergies|medications|http|https|error|info|warn|"
    r"warning|debug|level|msg|message|"
    r"status|id|title|example|steps?|question|answer|result|output|input|total|price|tel|fax|mobile|"
    r"account|order|https?"
    r"|metadata-version|classifier|dynamic|requires(?:-dist|-python|-external)?|provides(?:-dist|-extra)?"
    r"|obsoletes-dist|home-page|project-url|license(?:-file|-expression)?|keywords|platform|description-content-type|depends|recommends|suggests|breaks|replaces|conflicts"
    r"|pre-depends|multi-arch|copyright|files|upstream-name)",  # of a package
    regex.IGNORECASE,
)
_TITLES = frozenset("nurse doctor dr officer professor detective".split())
_ONLY_SPEAK = frozenset("agent assistant bot caller human model user customer".split())
"""Labels that no form has."""
_ASKED = regex.compile(r"\?[ \t]*$", regex.MULTILINE)
"""A line that asks."""
_HEADING = regex.compile(r"\n[ \t]*\n#{1,4} [^\n]{1,80}\n")
"""A heading of Markdown between paragraphs: nobody says it, nor what stands below it."""
_BELOW_HEADING = regex.compile(r"\n#{1,4} [^\n]{1,80}\n[ \t]*\Z")
_HEADING_REACH = 100
_MAX_LABELS = 12
_LEAST_FIELDS = 4
"""Labels that a form has at least; people who all speak once, or always in the same order, are fewer."""


_ASKS = regex.compile(
    r"^[ \t>*•–—-]{0,6}(?:[\[(]?[\d:.,]{4,12}[\])]?[ \t]{1,4})?[^\n:{}<>=|]{0,200}?"
    r"(?:\byou[^\n]{0,200}\?[ \t]*$|\b(?:(?:what|who|when|where)(?:['’]?s|['’]?re|\s\p{L}{2,8}){1,2}\s(?:your|i)"
    r"|(?:what|who|where)(?:['’]?s|\s(?:is|are|was))\s(?:the|his|her|their)|(?:do|did|have)\syou\s(?:have|know|got|remember)\s(?:the|your|a|his|her)"
    r"|[\p{L}'’]{2,20}\splease[.?!]?[ \t]*$"
    r"|(?:can|could|may|might)\s(?:i|you|we)|please\s(?:say|tell|give|read|type|provide|confirm|spell|enter|verify|repeat)"
    r"|and\s(?:the|your)|verify|confirm)\b)",
    regex.IGNORECASE | regex.MULTILINE,
)
_SAID_LINE = regex.compile(
    rf"^[ \t>*•–—-]{{0,6}}(?:[\[(]?{_TIME}[ \t–—|-]{{0,4}})?(?P<said>[^\n]*?)[ \t\r]*$", regex.MULTILINE
)
_WRITTEN = regex.compile(r"^\d{1,3}[.)]\s|[{}<>=|;\t\\#`]|\w:\s|https?:|[.]\s+\S[^\n]{80}")
"""What talk that was written down by a machine has not."""
_LONGEST_SAID = 240
_LEAST_LINES = 4
_LEAST_ASKED = 2


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    said: int
    role: Role


def _labelled(text: str) -> list[_Line] | None:
    """The labels of a transcript, in order, or None when the text is no transcript."""
    if not has_lines(text) and text.count(": ") < _LEAST_LINES:
        return None
    found: list[_Line] = []
    names: dict[str, int] = {}
    known = 0
    sent: set[int] = set()
    for match in (_LABEL if "\n" in text else _LABEL_INSIDE).finditer(text):
        group = next(name for name in "wxhbsdal" if match.groupdict().get(name) is not None)
        start, end = match.span(group)
        label = match.group(group).strip("* ")
        role = role_of(label)
        speaker = role is not Role.UNKNOWN or len(label) == 1 or _SPEAKER.fullmatch(label) is not None
        if group == "b" and not speaker:
            continue
        if group == "h" and _NEXT.match(text, match.end()) is None:
            continue
        if (group in "al" or match.groupdict().get("role")) and not is_surely_speaker(label):
            continue
        if not speaker and _FIELD.fullmatch(label):
            continue
        if role is not Role.UNKNOWN and _is_listed_thing(text, start, label):
            continue
        known += speaker or group in "wx"
        if group == "w":
            sent.add(start)
        key = _CLOCK.sub("", label.casefold())
        names[key] = names.get(key, 0) + 1
        if len(names) > _MAX_LABELS and not sent:
            return None
        found.append(_Line(start, end, match.end(), role))
    if len(sent) > 1:  # times tell who speaks: what else stands before a colon is a heading
        found = [line for line in found if line.start in sent or line.role is not Role.UNKNOWN]
    is_talk = not _ONLY_SPEAK.isdisjoint(names) or _ASKED.search(text) is not None
    if not (sent or is_talk) and _is_form(found, names, text):
        return None
    if {Role.AGENT, Role.CALLER} <= {
        line.role for line in found
    }:  # both speak: what else is named is a thing they list
        found = [line for line in found if line.role is not Role.UNKNOWN or not _is_thing(text, line)]
    if len(found) < (2 if "\n" in text else _LEAST_LINES):
        return None
    if not sent and _is_form(found, names, text):
        return None
    talk = (known >= 2 and len(names) >= 2) or (known >= 2 and known == len(found))
    repeated = len(names) >= 2 and sum(count >= 2 for count in names.values()) >= 2 and len(found) >= 4
    return found if repeated or (talk and "\n" in text) else None


def has_lines(text: str) -> bool:
    """Whether a text may be a transcript: it has lines, or tags that part it."""
    return "\n" in text or is_marked_up(text)


def is_surely_speaker(label: str) -> bool:
    """Whether a label is just a word for a role, with a number or without, or a numbered speaker."""
    word = _NOT_WORD.sub("_", label.casefold()).strip("_")
    return _ROLES.get(word) in (Role.AGENT, Role.CALLER) or _SPEAKER.fullmatch(label) is not None


def _is_listed_thing(text: str, start: int, label: str) -> bool:
    """Whether a label is what an item of a list is about, and a word for a role only a part of it: `- Office hours:`."""
    parts = [part for part in _NOT_WORD.split(label.casefold()) if part]
    is_item = text[:start].rstrip("*")[-2:] in ("- ", "* ", "• ")
    if not is_item or len(parts) < 2 or parts[-1] in _ROLES or not all(map(is_common, parts)):
        return False
    return parts[0] not in _TITLES or label.split()[-1].islower()  # "Nurse Joy"


def _is_form(found: Sequence[_Line], names: Mapping[str, int], text: str) -> bool:
    """Whether the labels are those of a form (`Applicant:`, `Home phone:`): most name no role, and none comes again but in blocks."""
    labels = [text[line.start : line.end].casefold() for line in found]
    strange = sum(line.role is Role.UNKNOWN for line in found)
    if len(names) < _LEAST_FIELDS or 2 * strange <= len(found):
        return False
    size = len(names)
    return all(label == labels[at % size] for at, label in enumerate(labels))


def _is_thing(text: str, line: _Line) -> bool:
    """Whether a label without a role is made of common words: `Address Line 2`; one word (`Mark`) only as an item of a list."""
    label = text[line.start : line.end]
    if len(label) == 1 or _SPEAKER.fullmatch(label):
        return False
    if _BELOW_HEADING.search(text, max(0, line.start - _HEADING_REACH), line.start):
        return True
    parts = [part for part in _NOT_WORD.split(label.casefold()) if part]
    is_item = text[: line.start].rstrip("*")[-2:] in ("- ", "* ")
    return (len(parts) > 1 or is_item) and all(map(is_common, parts))


def labelled_turn(text: str) -> tuple[int, int, Role] | None:
    """What is said in a text behind the label of who says it: `agent: your name?`; None where it begins with none."""
    label = _LABEL.match(text)
    if label is None or label["l"] is label["s"] is None:
        return None
    name = (label["l"] or label["s"]).strip("* ")
    if not is_surely_speaker(name):
        return None
    return label.end() + (text[label.end() : label.end() + 1] == " "), len(text), role_of(name)


def split_turns(text: str, *, labelled: bool = False) -> list[tuple[int, int, Role]] | None:
    """The said parts of a text that is a transcript with ``Speaker: words`` lines.

    Args:
        text: any text.
        labelled: whether only labels make it one, and no line that asks and one that replies.

    Returns:
        ``(start, end, role)`` in characters, in order, without the speaker labels; None when the text is no transcript.
        Words before the first label are a turn of an unknown speaker, and so is each line where none has a label.
    """
    text = without_tags(text)
    lines = _labelled(text)
    if lines is None:
        return None if labelled or "\n" not in text else _unlabelled(text)
    turns: list[tuple[int, int, Role]] = []
    head = text[: text.rfind("\n", 0, lines[0].start) + 1 if "\n" in text else lines[0].start].rstrip()
    if any(letter.isalpha() for letter in head):
        turns.append((len(head) - len(head.lstrip()), len(head), Role.UNKNOWN))
    roles = _sides(text, lines)
    for index, line in enumerate(lines):
        limit = len(text) if index + 1 == len(lines) else text.rfind("\n", 0, lines[index + 1].start) + 1
        if "\n" not in text and index + 1 < len(lines):
            limit = lines[index + 1].start
        limit = max(limit, line.said)
        heading = _HEADING.search(text, line.said, limit)
        limit = limit if heading is None else heading.start()
        start = line.said + len(text[line.said : limit]) - len(text[line.said : limit].lstrip())
        end = max(start, line.said + len(text[line.said : limit].rstrip()))
        turns.append((start, end, roles[index]))
    return turns


def _unlabelled(text: str) -> list[tuple[int, int, Role]] | None:
    """The lines of a talk that says nowhere who speaks, or None: most are short and of words alone, and some ask."""
    if len(list(islice(_ASKS.finditer(text), _LEAST_ASKED))) < _LEAST_ASKED:
        return None
    lines = [line for line in _SAID_LINE.finditer(text) if line["said"]]
    short = sum(
        len(line["said"]) <= _LONGEST_SAID and _WRITTEN.search(line["said"]) is None for line in lines
    )
    if len(lines) < _LEAST_LINES or short * 5 < len(lines) * 4:
        return None
    return [(*line.span("said"), Role.UNKNOWN) for line in lines]


def _sides(text: str, lines: Sequence[_Line]) -> list[Role]:
    """Give an unnamed speaker the side that is left over when all others are known.

    A name beside agents calls.
    """
    roles = [line.role for line in lines]
    known = {role for role in roles if role in (Role.AGENT, Role.CALLER)}
    labels = {text[line.start : line.end].casefold() for line in lines if line.role is Role.UNKNOWN}
    if len(known) == 1 and len(labels) == 1:
        other = Role.CALLER if Role.AGENT in known else Role.AGENT
        roles = [other if role is Role.UNKNOWN else role for role in roles]
    return roles


_NESTED = regex.compile(r"^[ \t-]{0,12}[a-z][\w-]{1,30}:[ \t]*\n[ \t]{1,12}[-\w]", regex.MULTILINE)
"""A key of YAML with nothing but its members behind it."""


def labels_of(text: str) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
    """The speaker labels of a transcript that may be a person's name, and those that are a role and nothing else ("Agente").

    Each is ``(start, end)`` in characters; both are empty for a text that is no transcript.
    """
    labels: list[tuple[int, int]] = []
    roles: set[tuple[int, int]] = set()
    if not has_lines(text):
        return labels, roles
    text = without_tags(text)
    lines = _labelled(text) or ()
    are_keys = all(text[line.start : line.end].islower() for line in lines)
    is_nested = bool(lines) and _NESTED.search(text) is not None
    for line in lines:
        raw = text[line.start : line.end]
        start = line.start + len(raw) - len(raw.lstrip("* "))
        end = line.end - (len(raw) - len(raw.rstrip("* ")))
        label = text[start:end]
        is_key = label.islower() and (("_" in label and are_keys) or is_common(label) or is_nested)
        is_numbered = _SPEAKER.fullmatch(label) is not None or _SHORT_SPEAKER.fullmatch(label) is not None
        is_name = len(label) > 1 and any(map(str.isalpha, label))
        if line.role is Role.UNKNOWN and is_name and not is_key and not is_numbered:
            labels.append((start, end))
        elif label.casefold() in _ROLES:
            roles.add((start, end))
    return labels, roles


def role_at(turns: Sequence[Turn], text_index: int, start: int) -> Role:
    """Who said the character `start` of text `text_index`; UNKNOWN where nobody speaks."""
    for turn in turns:
        if turn.text == text_index and turn.start <= start < turn.end:
            return turn.role
    return Role.UNKNOWN
