"""Acronyms said letter by letter (`m r i`, `s s n`): words of their own, not a spelled name and no part of a code."""

from __future__ import annotations

import re
from typing import Final

from redactor.text.lexicon import CHUNK, DIGIT, LETTER, NATO, NUM, OH, REPEAT, TEEN, TENS, word_list
from redactor.text.tokens import Tokens, tokenise

CUES: Final = frozenset(
    word_list("ssn dob mrn npi vin nhs bsb ein itin dea iban cvv cvc mbi imei rx dodid icn uscis")
)
"""Those that name an identifier: what follows is its value."""
_COMMON: Final = CUES | frozenset(
    word_list(
        # health
        "mri cat ct ekg ecg eeg icu er iv cpr cpt icd hmo ppo pcp otc eob hsa fsa rn md np lpn emt ems copd adhd ptsd uti hiv "
        "std dna ent ob gyn bp bmi cbc tb ivf fmla pcn "
        "hipaa phi gad fev gcs rosc prn npo bid tid qid ekgs cts rosc gtn nkda dnr cna pft tia dvt pe cabg stemi "
        "nstemi gerd ibs ibd pcos ptsd ocd "
        "dme snf ltc pta eob pa nsaid otc bmi psa tsh inr "
        # offices, firms, places
        "dmv irs ssa fbi cia epa faa tsa usps ups dhl cvs aarp aaa ibm hbo cnn bbc nba nfl nhl atm hr it uk us usa "
        "dwp hmrc dvla gp pps "
        # things
        "tv dvd usb gps vip faq url pdf id pin po ac vpn wifi lcd led sms apr etf ira eta asap rsvp suv "
        # measures
        "ml mg kg cc cm mm km mph"
    )
)
_MEASURES: Final = frozenset(word_list("ldl hdl cpt icd drg ndc hcpcs phq gfr egfr inr tsh psa gcs"))
"""What stands between its own numbers and those of others: lab values, scores, catalogues."""
_SAID: Final = re.compile(r"(?<![\w'’])(?:[a-z]\s){1,4}[a-z](?![\w'’])", re.IGNORECASE)
_LETTERS: Final = frozenset((LETTER, OH))
_MORE: Final = frozenset((LETTER, OH, NATO, NUM, DIGIT, TEEN, TENS, REPEAT, CHUNK))
_ARTICLES: Final = frozenset("ai")
_LONGEST: Final = 12


def acronyms(tokens: Tokens) -> list[tuple[int, int, str]]:
    """Return ``(first token, token after the last, the acronym in lower case)`` of each.

    A row of letters is one when all of it is; one that names an identifier may stand before the value's own digits.
    """
    found = []
    index, size = 0, len(tokens)
    words, kinds = tokens.words, tokens.kinds
    while index < size:
        if kinds[index] not in _LETTERS or len(words[index]) > 1:
            index += 1
            continue
        end = index + 1
        while end < size and kinds[end] in _LETTERS and len(words[end]) == 1 and not tokens.glued(end):
            end += 1
        first = index + 1 if words[index] in _ARTICLES and _word(tokens, index, end) not in _COMMON else index
        said = _word(tokens, first, end)
        alone = (not index or kinds[index - 1] not in _MORE) and (said in CUES or kinds[end] not in _MORE)
        if said in _MEASURES or (alone and said in _COMMON and end - first > 1):
            found.append((first, end, said))
        index = end
    return found


def joined(text: str) -> str:
    """Return the text with its said acronyms as words: `your n p i` -> `your npi`. Offsets are lost."""
    if _SAID.search(text) is None:
        return text
    return _SAID.sub(_shown, text)


def is_acronym(said: str, *, cues: bool = False) -> bool:
    """Whether all that was said is one acronym: "m r n" names what is told and is no part of it.

    Args:
        said: the words.
        cues: whether only those count that name an identifier, because letters were asked for: "p a" is a piece then.
    """
    if len(said) >= _LONGEST or " " not in said:
        return False
    word = joined(said)
    return " " not in word and (not cues or word.lower() in CUES)


def _shown(match: re.Match[str]) -> str:
    said = match.group()
    for lead in ("", said[:2]):
        if lead.lower().strip() in ("", "a", "i"):
            word = "".join(said[len(lead) :].split())
            if word.lower() in _COMMON:
                return lead + word
    return said


def _word(tokens: Tokens, first: int, end: int) -> str:
    return "".join(tokens.words[first:end])


def acronym_words(text: str) -> frozenset[int]:
    """Where the letters of said acronyms stand: the offset of each, in characters."""
    if _SAID.search(text) is None:
        return frozenset()
    tokens = tokenise(text)
    return frozenset(tokens.starts[at] for first, last, _ in acronyms(tokens) for at in range(first, last))
