"""Forms of Spanish and Portuguese verbs by their endings: "recordarle", "cobraron", "devolviéndolos" are nobody.

No dictionary holds them all. A form counts where its infinitive is a word of another language; short endings, which names have as
well, where it is one of everyday talk. Of 93,000 listed names three in a thousand have such a shape; those are kept. Written for
this project.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from redactor.detect.ner.words_abroad import is_word_abroad

_PLAIN = str.maketrans("áéíóúñüâêôãõç", "aeiounuaeoaoc")
_WITH_PRONOUN = re.compile(
    r"(?P<stem>[^\W\d_]{2,20}?)(?P<ending>[aei]r|ando|[ie]endo)-?(?:[mts]e|nos|lh?[aeo]s?|(?:[mts]e|nos)l[aeo]s?)"
)
_LONG = (
    "amos aste aron aram aba abas abamos aban ava avam ado ada ados adas ando aremos ara aran aria arian are"
    " imos iste ieron iendo iamos emos eron eram"
).split()
_SHORT = "o a e as es an en am em ou ei".split()
_STEMS = {"a": ("ar",), "e": ("er", "ir"), "i": ("er", "ir")}
_LEAST_STEM, _LEAST_INFINITIVE = 3, 5


@lru_cache(maxsize=4096)
def is_verb_abroad(word: str) -> bool:
    """Whether a word in small letters is a form of a verb with a long ending or with pronouns behind it.

    >>> [is_verb_abroad(word) for word in ("recordarle", "cobraron", "llamándolo", "oluwaseun", "carlos", "merle")]
    [True, True, True, False, False, False]
    """
    plain = word.translate(_PLAIN)
    found = _WITH_PRONOUN.fullmatch(plain)
    if found is not None:
        ending = found["ending"]
        infinitives = (ending,) if ending[1:] == "r" else _STEMS[ending[0]]
        if any(_is_infinitive(found["stem"] + last) for last in infinitives):
            return True
    return any(
        plain.endswith(ending)
        and len(plain) - len(ending) >= _LEAST_STEM
        and any(_is_infinitive(plain[: -len(ending)] + last) for last in _STEMS[ending[0]])
        for ending in _LONG
    )


def is_everyday_verb(word: str, infinitives: Container[str]) -> bool:
    """Whether a word in small letters is a short form ("debo") of one of some infinitives.

    >>> is_everyday_verb("debo", {"deber"}), is_everyday_verb("thorvaldo", {"deber"})
    (True, False)
    """
    plain = word.translate(_PLAIN)
    return any(
        plain.endswith(ending)
        and len(plain) - len(ending) >= _LEAST_STEM
        and any(plain[: -len(ending)] + last in infinitives for last in ("ar", "er", "ir"))
        for ending in _SHORT
    )


def _is_infinitive(word: str) -> bool:
    return len(word) >= _LEAST_INFINITIVE and is_word_abroad(word)
