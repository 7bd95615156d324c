"""Names of drugs, illnesses and operations in small letters, which the language model takes for names of persons.

An ending alone says nothing where names end so as well (Jeremia, Onyeoma, Karanvir, Moraitis): there a dictionary must hold the word.
"""

from __future__ import annotations

import re

from redactor.detect.ner.features import key
from redactor.detect.ner.listed import is_nobody, may_be_called, shipped
from redactor.detect.ner.words_medical import medical_words

_LEAST = 7
_ENDED = re.compile(
    r"[a-z]{2,24}(?:itis|emia|uria|gram|trophy|penia|oma|osis|olol|pril|sartan|statin|azole|tidine|setron|parin|mab|vir|pam|codone"
    r"|caine|semide|sone|solone|afil)"
)
_FORMED = re.compile(
    r"[a-z]{2,24}(?:ectomy|ostomy|otomy|oscopy|ology|ologist|ological|opathy|plasty|graphy|ogram|megaly|algia|sclerosis|aemia|rrhea"
    r"|rrhage|plegia|paresis|phagia|phasia|cytopenia|(?:carcin|sarc|blast|cyt|fibr|aden|hemat)oma|vastatin|(?:[cpt]r|n|d)azole|cillin"
    r"|mycin|floxacin|cycline|triptan|gliptin|gliflozin|glutide|xaban|[iu][mzx]umab|ximab|tinib|tegravir|trelvir|ciclovir|buvir|azepam"
    r"|zolam|barbital|dipine|thiazide|nisone|nisolone|oxetine|pramine|triptyline)"
)
"""Forms of words that nobody is called by."""


def is_medical(word: str) -> bool:
    """Whether a word in small letters is a drug, an illness or an operation by its form, and nobody's name.

    >>> [is_medical(word) for word in ("zongertinib", "bisoprolol", "jeremia")]
    [True, True, False]
    """
    if len(word) < _LEAST or may_be_called(word):
        return False
    return _FORMED.fullmatch(word) is not None or (_ENDED.fullmatch(word) is not None and _is_listed(word))


def _is_listed(word: str) -> bool:
    """Whether a dictionary holds a word, and no list of names does."""
    entry = shipped().entries.get(key(word))
    if entry is None:
        return medical_words().entries.get(key(word)) is not None
    return is_nobody(word) or not (entry.first or entry.last)
