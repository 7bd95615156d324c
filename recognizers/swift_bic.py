"""Business identifier code of a bank (ISO 9362): 4 letters, 2 letters of the country, 2 characters, 3 more for a branch.

Any word of eight letters looks like one, so context is required.
"""

from __future__ import annotations

from recognizers.base import Needs, Pattern, PatternEntityRecognizer, words


class SwiftBic(PatternEntityRecognizer):
    """Finds SWIFT_BIC."""

    entity = "SWIFT_BIC"
    patterns = (
        Pattern("upper", r"(?-i)(?<![\w-])[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?(?![\w-])", 0.3),
        Pattern(
            "led",
            r"\b(?:swift|bic)(?:[ /](?:bic|code))*[:= ]{1,3}(?:is )?(?P<v>[A-Z]{6}"
            r"(?=[A-Z0-9]{0,4}\d)[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![\w-])",
            0.3,
        ),
    )
    context_words = ("swift", "bic", "swift code", "bank identifier")
    context_required = True
    needs = Needs(words=words("swift bic bank"))
