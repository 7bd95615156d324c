"""US ZIP code: five digits, or nine as 12345-6789, after a state or in context (USPS); five bare digits are weak.

Also the postal codes of other countries: Canada's by its form, the rest in context.
"""

from __future__ import annotations

from recognizers._vocabulary import STATE_CODE, STATE_NAME
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words


class ZipCode(PatternEntityRecognizer):
    """Finds ZIP_CODE."""

    entity = "ZIP_CODE"
    patterns = (
        Pattern(
            "after a state code",
            rf"(?-i)\b{STATE_CODE}\.?,?\s{{1,2}}(?P<v>\d{{5}}(?:-\d{{4}})?)(?!\w|[-.,]\d)",
            0.8,
            needs=Needs(run=5),
        ),
        Pattern(
            "after a state",
            rf"\b{STATE_NAME},?\s{{1,2}}(?P<v>\d{{5}}(?:-\d{{4}})?)(?!\w|[-.,]\d)",
            0.8,
            needs=Needs(run=5),
        ),
        Pattern("japanese", r"〒 ?\d{3}-?\d{4}(?!\d)", 0.9, needs=Needs(literals=("〒",))),
        Pattern("nine digits", r"(?<![\w.,-])\d{5}-\d{4}(?!\w|[-.,]\d)", 0.5, needs=Needs(cluster=9)),
        Pattern(
            "canadian",
            r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]\d[A-Z]\d(?![\w-])",
            0.7,
            needs=Needs(mixed=True),
        ),
        Pattern(
            "canadian, together",
            r"(?<![\w-])[ABCEGHJ-NPRSTVXY]\d[A-Z]\d[A-Z]\d(?![\w-])",
            0.3,
            needs=Needs(mixed=True),
        ),
        Pattern(
            "led",
            led(
                r"zip(?:[ _-]?codes?)?|postal[ _-]?code|post ?code|plz|postleitzahl|code[ _]postal|c[óo]digo[ _]postal|postn(?:umme)?r"
                r"|psč|kod[ _]pocztowy|ir[áa]ny[íi]t[óo]sz[áa]m|postinumero|posta[ _]kodu|kode[ _]?pos|cod(?:ul)? po[șs]tal|\bcep",
                r"(?=[A-Z\d -]{0,6}\d)(?:\d\d-\d{3}|\d{3,6}(?:[ -](?:\d{2,4}|(?-i:[A-Z]{2})))?|[A-Z]{1,2}-?\d{3,5})(?![\w-])",
            ),
            0.8,
            needs=Needs(
                words=words(
                    "zip zips code postcode zipcode plz postleitzahl digo codigo postnr postnummer ps pocztowy ny",
                    "iranyitoszam postinumero",
                    "posta kode kodepos cod codul cep",
                )
            ),
        ),
        Pattern(  # of the Netherlands, in front of the town: "1017 KZ Amsterdam", at the beginning of its line or behind the street
            "dutch",
            r"(?-i)(?:(?<![^\n])|, |  )[ \t]{0,40}(?P<v>[1-9]\d{3} ?"
            r"(?!S[ADS]|N[EW]|S[EW]|[KMC]G|[KMC]M|[GMTK]B|[AP]M|HP|CC|LB|ML|M[AW]|KW|XL|I[IVX]|V[IR]?|US|UK|EU|AD|B[CP])"
            r"[A-Z]{2})(?=[ \t]{1,3}(?:['’]s-)?[A-Z][\w'’-]{2,24}(?:[ -][A-Za-z][\w'’-]{1,24}){0,3}[ \t]*(?:\n|\Z|[,.;]))",
            0.7,
            needs=Needs(run=4),
        ),
        Pattern(  # an index of Russia: "614000, г. Пермь"
            "in front of a town",
            r"(?<!\w)\d{6}(?=,\s(?:г(?:ород|\.)|пос|с\.|д\.|р\.?п|респ|обл|край|РФ|Россия|Москва|[А-ЯЁ][а-яё-]{3,20}\s(?:обл|край"
            r"|респ)))",
            0.75,
            needs=Needs(run=6),
        ),
        Pattern(  # of the Netherlands: "1017 KZ AMSTERDAM", "3511 AH  Utrecht"
            "Dutch, in front of a town",
            r"(?-i)(?<![\w.,:/-])[1-9]\d{3} (?!S[ADS]|AM|PM|AD|BC|CE|[KMG][BW]|[KM]G|[CKM]M|MI|HP|RP|US|UK|EU|HR|ID|OK|TV|PC|IN"
            r"|OF|ON|AT|BY|TO|OR)"
            r"[A-Z]{2}(?= {1,3}(?:[A-Z][a-z]{3,20}|[A-Z]{4,20})(?:[\n,.;)]|$))",
            0.7,
            needs=Needs(run=4),
        ),
        Pattern("bare", r"(?<![\w.,$€£#+/-])\d{5}(?!\w|[-.,/:%]\d|%)", 0.1, needs=Needs(run=5)),
    )
    context_words = (
        "zip",
        "zipcode",
        "zip code",
        "zip codes",
        "postal",
        "postal code",
        "postcode",
        "live in",
        "lives in",
        "living in",
        "located in",
        "mailing code",
    )
    needs = Needs(digits=3)
    number_like = True
