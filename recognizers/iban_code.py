"""International Bank Account Number.

Two letters of the country, two check digits, up to 30 letters and digits, mod 97 = 1 (ISO 13616-1). Written together or in fours.
Check: python-stdnum, ``iban`` (also knows each country's length).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from stdnum import iban, numdb

from recognizers.base import Needs, Pattern, PatternEntityRecognizer

_PIECE = re.compile(r"(\d+)!")
_SIZES = {
    low: 4 + sum(map(int, _PIECE.findall(properties["bban"])))
    for _, low, _, properties, _ in numdb.get("iban").prefixes
}
"""Letters and digits of each country's numbers; another country has none."""


def _of(codes: Iterable[str]) -> str:
    """An expression for some countries."""
    by_first = groupby(sorted(codes), key=itemgetter(0))
    return "|".join(f"{first}[{''.join(code[1] for code in some)}]" for first, some in by_first)


_TOGETHER = "|".join(
    rf"(?:{_of(code for code, known in _SIZES.items() if known == size)})\d{{2}}[A-Z0-9]{{{size - 4}}}"
    for size in sorted(set(_SIZES.values()))
)


class IbanCode(PatternEntityRecognizer):
    """Finds IBAN_CODE."""

    entity = "IBAN_CODE"
    patterns = (
        Pattern(
            "fours",
            rf"(?<![\w-])(?:{_of(_SIZES)})\d{{2}}(?:[ \n-][A-Z0-9]{{4}}){{2,7}}(?:[ \n-][A-Z0-9]{{1,4}})?(?![\w-])",
            0.6,
        ),
        Pattern("together", rf"(?<![\w-])(?=[A-Z]{{2}}\d{{2}})(?:{_TOGETHER})(?![\w-])", 0.6),
        Pattern(
            "miscounted",
            rf"(?<![\w-])(?:{_of(_SIZES)})\d{{2}}[A-Z0-9]{{11,30}}(?![\w-])",
            0.3,
            checks=False,
        ),
    )
    context_words = ("iban", "bank", "account", "transfer", "wire", "swift", "bic")
    needs = Needs(run=2, mixed=True)

    def validate(self, text: str) -> bool | None:
        """Whether the check digits and the country's length hold."""
        written = "".join(text.replace("-", "").split())
        size = _SIZES.get(written[:2].upper())
        return len(written) == size and bool(iban.is_valid(written, check_country=False))
