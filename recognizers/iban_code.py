"""International Bank Account Number.

Two letters of the country, two check digits, up to 30 letters and digits, mod 97 = 1 (ISO 13616-1). Written together or in fours.
Check: python-stdnum, ``iban`` (also knows each country's length).
"""

from __future__ import annotations

from stdnum import iban, numdb

from recognizers.base import Needs, Pattern, PatternEntityRecognizer

_CODES = {low for _, low, high, *_ in numdb.get("iban").prefixes if low == high}
_COUNTRIES = "|".join(
    f"{first}[{''.join(sorted(code[1] for code in _CODES if code[0] == first))}]"
    for first in sorted({code[0] for code in _CODES})
)
"""Those of the registry, for another is no IBAN."""


class IbanCode(PatternEntityRecognizer):
    """Finds IBAN_CODE."""

    entity = "IBAN_CODE"
    patterns = (
        Pattern(
            "fours",
            rf"(?<![\w-])(?:{_COUNTRIES})\d{{2}}(?:[ \n-][A-Z0-9]{{4}}){{2,7}}(?:[ \n-][A-Z0-9]{{1,4}})?(?![\w-])",
            0.6,
        ),
        Pattern("together", rf"(?<![\w-])(?:{_COUNTRIES})\d{{2}}[A-Z0-9]{{11,30}}(?![\w-])", 0.6),
    )
    context_words = ("iban", "bank", "account", "transfer", "wire", "swift", "bic")
    needs = Needs(run=2, mixed=True)

    def validate(self, text: str) -> bool | None:
        """Whether the check digits and the country's length hold."""
        return bool(iban.is_valid(text.replace("-", "").replace("\n", ""), check_country=False))
