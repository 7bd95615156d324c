"""Account number: bank, customer, loyalty and billing accounts, gift cards and payment methods.

Any identifier that such a cue leads in (HIPAA, 45 CFR 164.514(b)(2)(i)(J)), and the shapes ``gift_card_1234567``,
``credit_card_1234567`` and ``paypal_1234567`` of payment methods.
"""

from __future__ import annotations

from recognizers.base import IDENTIFIER, Needs, Pattern, PatternEntityRecognizer, led, words

_LONG = (
    r"(?=(?:(?-i:[A-Z]{1,4}) )?[A-Z\d#/._\-]{0,12}\d[A-Z\d#/._\- ]{0,4}\d[A-Z\d#/._\- ]{0,4}\d[A-Z\d#/._\- ]{0,4}\d)"
    + IDENTIFIER
)

_WORDS = words(
    "account accounts acct acc a customer client loyalty rewards reward frequent mileage known ktn "
    "gift payment sort sortcode loan iban skymiles paypal tsa precheck global redress"
)


class AccountNumber(PatternEntityRecognizer):
    """Finds ACCOUNT_NUMBER."""

    entity = "ACCOUNT_NUMBER"
    patterns = (
        Pattern(
            "led",
            led(
                r"(?:(?:bank|checking|savings?|customer|client|billing|utility|patient|loan|mortgage|brokerage|loyalty|rewards?"
                r"|frequent[ _-]?flyer|mileage|skymiles|mileageplus|gift[ _-]?card|debit)[ _-]?)?"
                r"(?:accounts?|acct|acc|a/c)\.?(?:[ _-]?(?:id|no|num|number|nbr|code|#))?"
                r"|(?:customer|client|loyalty|rewards?|frequent[ _-]?flyer|mileage|known[ _-]?traveler"
                r"|ktn|tsa[ _-]?pre(?:check|✓)?|global[ _-]?entry|redress|gift[ _-]?card|payment[ _-]?method"
                r"|sort[ _-]?code|loan|skymiles|paypal)(?:[ _-]?(?:member|account|card"
                r"|program))?[ _-]?(?:id|no|num|number|nbr|code|#)?",
                _LONG,
            ),
            0.8,
            needs=Needs(words=_WORDS),
        ),
        Pattern(
            "payment method",
            r"(?<!\w)(?:credit_card|debit_card|gift_card|certificate|paypal|bank_account|apple_pay"
            r"|google_pay|payment_method)_\d{4,12}(?!\w)",
            0.9,
            needs=Needs(run=4, literals=("_",)),
        ),
        Pattern(
            "vendor object",
            r"(?-i)(?<!\w)(?:cus|acct|ba|pm|card|src|sub)_[A-Za-z0-9]{14,28}(?!\w)",
            0.8,
            needs=Needs(literals=("_",)),
        ),
        Pattern(
            "sort, short",
            r"\bsort(?:[ _-]?code)?(?:['’]s| is| was)?[:=#|]{0,2}\s{1,4}(?P<v>\d{6}|\d{2}([- ])\d{2}\2\d{2})(?![\w-])",
            0.7,
            needs=Needs(cluster=6, words=words("sort sortcode")),
        ),
        Pattern(  # of Britain: "to 20-44-81, account 55779310", "30-91-56 / 7330 0412"
            "sort code beside its account",
            r"(?<![\w-])\d{2}-\d{2}-\d{2}(?=[ ,;/|]{1,3}(?:and )?(?:(?:account|acct?|a/c)\b\.? ?(?:no\.?"
            r"|number)?:? ?)?\d{4} ?\d{4}(?![\w-]))",
            0.75,
            needs=Needs(cluster=8, literals=("-",)),
        ),
        Pattern(
            "account beside its sort code",
            r"(?<![\w-])\d{2}-\d{2}-\d{2}[ ,;/|]{1,3}(?:and )?(?:(?:account|acct?|a/c)\b\.? ?(?:no\.?"
            r"|number)?:? ?)?(?P<v>\d{4} ?\d{4})(?![\w-])",
            0.75,
            needs=Needs(cluster=8, literals=("-",)),
        ),
        Pattern(
            "sort code", r"(?<![\w-])\d{2}-\d{2}-\d{2}(?![\w-])", 0.3, needs=Needs(cluster=6, literals=("-",))
        ),
    )
    context_words = ("sort code", "sortcode", "sort", "clearing", "bank account", "account number")
    needs = Needs(digits=4)
