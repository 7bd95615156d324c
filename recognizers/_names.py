"""Where a name that begins at an offset ends: words of letters, up to a word that is no name."""

from __future__ import annotations

import regex

_WORDS = """
a able about above according account active actually address afraid after again agent ago all almost already also although
always am amount an and another any anybody anyone anything appointment apt are area around as ask asked asking assessment at
available aware away back bad be because been before being best better between birth black both but by bye call called calling
came can cannot card case certainly check chief click clinic close code come coming confirm confused considering correct could
curious currently customer cvv date dates day days dear definitely department details did didn't different disappointed do dob
does doesn't doing don't done down due during each easy eight either ekg else email enough even ever every everyone everything
exactly excited expecting experiencing extremely false fax fine first five for forward four free friday from full fully get
getting give glad go going gone good got great had happy hard has have having he hello help her here hers herself hey hi him
himself his history hmm home hoping hospital hour how however i i'd i'll i'm i've id ids if important in information inquiring
insane insurance integer interested into invalid is isn't it it's its itself just kind know lab labs last late later leave let
like likely listed little located long look looking lost lot madam made make many may maybe me mean members might mine minute
missing monday more most mri mrn much must my myself name named names near need needing neither never new next nice nine no
nobody non none nor not note nothing now null number object of off office oh ok okay old on once one only onset or order
orders other our ours out over own paid past patient perfect person pharmacy phone pin plan planning please possible pretty
probably problem provided question quite rather reach ready really reason records regarding regular report reporting
representative requesting required ridiculous right sad safe said same saturday say saying says see seeking seem seen send
sending sent service seven several shall she should sick since sir six so some somebody someone something soon sorry speak
speaking spelled spelling ssn status ste still string stuck such suite sunday support sure surprised taking talking team tell
ten than thank thanks that that's the their them themselves then there there's these they thing things think thinking this
those three through thursday till time to today together told tomorrow tonight too totally true trying tuesday two type uh um
unable unacceptable uncertain under understand unhappy unit unknown unsure until up upset urgent us use used using usually
valid very via vitals wait waiting want wanted wanting was wasn't we wednesday week weeks welcome well went were what what's
when where which while who whole whom whose why will wish with within without won't wondering work working worried would
writing wrong yeah year years yep yes yesterday yet you you'd you'll you're your yours yourself zip
defendants plaintiffs appellants respondents petitioners practitioner
reports denies states presents complains feels describes endorses admits period
counsel sirs colleague colleagues valued hiring committee parent parents guardian guardians families friend friends neighbor
neighbour neighbors resident residents applicant candidate customer homeowner policyholder subscriber editor applicants null undefined
noted verified gotcha understood slowly quickly clearly
chair chairman chairwoman chairperson moderator reception receptionist admissions payroll grievances visa hr fees comma hyphen
field takes starts begins ends followed given transliteration variants
"""
_SHORT = """
acct conf ref pls plz thx tysm asap mbr grp appt hiya he's she's it’s he’s she’s who's correct y sí es de del que por para con soy
mate love duck pal hun guys folks u ur abt bc rn text texted texting author authors who's whos
"""
"""What people type in chats, and Spanish small words."""
_NOT_A_NAME = frozenset((_WORDS + _SHORT).split())
"""Words that follow a cue such as "my name is" or "I'm" and are no names."""
_TOKEN = regex.compile(r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_])){0,24}+\.?(?![\d_])")
_INVERTED = regex.compile(r", ?([A-Z][\w'’-]{1,24})(?: [A-Z]\b\.?)?")
_CONTRACTED = regex.compile(r"['’](?:ve|re|ll|d|m|t)$", regex.IGNORECASE)
_GAP = regex.compile(r"[ \t]{1,3}")
_LABEL = regex.compile(r"(?: ?(?:no|id|number|name|date))?\.? ?[#:=]", regex.IGNORECASE)
"""What follows a word that names the next field: "Jane Doe   Claim #: 7"."""

_NEXT_LABEL = regex.compile(r"[^\W\d_]{2,15}(?: [a-z]{1,8}){0,2} ?[#:=]")
"""The same, after two spaces: "Rossi  Nata il: 1.1.1970"."""


_LABEL_OF_TWO = regex.compile(
    r"[A-Z][a-z]{2,14} (?:Address|Port|Name|ID|Domain|Number|Date|Type|Time|Code|Status|Phone|Email|Count|Reason|Workstation) ?[:=]"
)
"""What names the next field in two words, with no more than a space before: "KDOE Source Address: 10.9.8.7"."""


def name_end(text: str, start: int, *, limit: int, inverted: bool = False) -> int:
    """The offset where the name that begins at an offset ends; the same offset when none does.

    ``limit`` is the most words of a name with capitals; without capitals it is three. ``inverted`` allows "Doe, Jane".
    """
    end, at, capital = start, start, text[start : start + 1].isupper()
    for _ in range(limit if capital else 3):
        token = _TOKEN.match(text, at)
        if (
            token is None
            or token.group().strip(".").lower() in _NOT_A_NAME
            or (capital and not token.group()[0].isupper())
            or _CONTRACTED.search(token.group())
            or (
                at > start
                and (
                    _LABEL_OF_TWO.match(text, at)
                    or _LABEL.match(text, token.end())
                    or (at - end > 1 and _NEXT_LABEL.match(text, at))
                )
            )
        ):
            break
        if token.group().lower().endswith(("'s", "’s")) and len(token.group()) > 3:
            end = token.end() - 2
            break
        end = token.end() if len(token.group()) <= 3 else token.start() + len(token.group().rstrip("."))
        gap = _GAP.match(text, end)
        if gap is None or (text[end - 1] == "." and len(token.group()) > 3):
            break
        at = gap.end()
    return _inverted_end(text, start, end) if inverted and capital else end


def _inverted_end(text: str, start: int, end: int) -> int:
    """The end of "DOE, JANE A." where "DOE" was found; else the same end."""
    given = _INVERTED.match(text, end) if start < end and " " not in text[start:end] else None
    if given is None or given.group(1).lower() in _NOT_A_NAME:
        return end
    return int(given.end())
