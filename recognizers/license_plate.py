"""Vehicle licence plate, in the company of a cue; the UK format (AB12 CDE, since 2001) also alone, but weak."""

from __future__ import annotations

from recognizers._vocabulary import STATE_CODE
from recognizers.base import Needs, Pattern, PatternEntityRecognizer, led, words

_VALUE = (
    rf"(?:(?-i:{STATE_CODE}) )?(?=[A-Z\d -]{{0,8}}\d)"
    r"(?:[A-Z]{1,3}[- ]?\d{1,4}(?:[A-Z]{1,3}|[- ](?-i:[A-Z]{1,3}))?|\d{1,4}[- ]?[A-Z]{1,3}[- ]?\d{0,4}|[A-Z\d]{4,8})(?![\w-])"
)
_MAKES = (
    "toyota|honda|ford|chevrolet|chevy|nissan|hyundai|kia|mazda|subaru|volkswagen|vw|audi|bmw|mercedes|benz|volvo|skoda|seat|fiat"
    "|peugeot|renault"
    "|citroen|opel|vauxhall|suzuki|mitsubishi|jeep|dodge|tesla|lexus|porsche|jaguar|mini|dacia|isuzu|sedan|hatchback|suv|van|truck"
    "|lorry|motorbike"
)


_MODELS = "astra|golf|polo|passat|corsa|fiesta|focus|clio|megane|twingo|octavia|fabia|yaris|civic|corolla|camry|micra|panda|punto"
"""Cars that are called by their model alone."""


class LicensePlate(PatternEntityRecognizer):
    """Finds LICENSE_PLATE."""

    entity = "LICENSE_PLATE"
    patterns = (
        Pattern(
            "led",
            led(
                r"(?:licen[cs]e|number|registration|vehicle|car)[ _-]?(?:plates?|tag|registration|reg)"
                r"(?: ?(?:number|no))?|plates?"
                r"|vehicle tag|tag number|rego",
                _VALUE,
            ),
            0.85,
            needs=Needs(words=words("plate plates tag registration reg rego")),
        ),
        Pattern(
            "led in another language",
            led(
                r"(?:targa|targato|(?:kfz-?)?kennzeichen|matr[íi]cula|immatriculation|immatriculée?|kenteken|patente|placas?"
                r"|nummernschild|plaques?(?: d['’]immatriculation)?|rejestracj[aięą]|tablic[aey]?(?: rejestracyjn\w{1,3})?|nr rej\.?"
                r"|rekisterinumero|skiltnummer|registreringsnummer|reg\.?-?n(?:umme)?r\.?|\bspz|rendsz[áa]m\w{0,3}|plaka(?:s[ıi]|m)?"
                r"|nomor polisi|nopol|plat nomor|chapa|matriculad[oa])(?: (?:c['’]est|est|es|é|è|ist|to|är|er|on)\b)?",
                r"(?-i:(?=[A-ZÄÖÜ\d -]{0,9}\d)[A-ZÄÖÜ\d]{1,4}(?:[ -][A-Z\d]{1,5}){1,3}|(?=[A-Z]*\d)[A-Z\d]{5,8})(?![\w-])",
            ),
            0.75,
            needs=Needs(
                digits=1,
                words=words(
                    "targa targato kennzeichen kfz kfzkennzeichen matr cula matricula immatriculation immatricul immatricule",
                    "immatriculee kenteken patente placa placas nummernschild plaque plaques rejestracja rejestracji rejestracj",
                    "tablica tablice tablic rej rekisterinumero skiltnummer registreringsnummer reg spz rendsz rendszam plaka plakas",
                    "plakasi plakam nomor nopol plat chapa matriculado matriculada",
                ),
            ),
        ),
        Pattern(  # of Germany: HH-BA 4471
            "german",
            r"(?-i)(?<![\w-])(?!(?:CD|DVD|BD|ID|NO|EN|US|UK|EU|USB|RJ)-)(?=[A-ZÄÖÜ]{2,3}-|[A-Z]-[A-Z]{2})"
            r"[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{2,4}[EH]?"
            r"(?![\w-]|[.,]\d| ?(?:GB|MB|TB|mm|cm|kg|km))",
            0.5,
            needs=Needs(digits=2, literals=("-",)),
        ),
        Pattern(  # of India: KA 05 MJ 1234, DL 1Z C 1898
            "indian",
            r"(?-i)(?<![\w-])(?:A[PRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[NRS]|U[KP]|WB)"
            r"[ -]?\d{1,2}[ -]?[A-Z]{1,2}(?:[ -]?[A-Z])?[ -]?\d{4}(?![\w-])",
            0.7,
            needs=Needs(run=4, digits=5),
        ),
        Pattern("uk", r"(?-i)(?<![\w-])[A-Z]{2}\d{2} ?[A-Z]{3}(?![\w-])", 0.4, needs=Needs(mixed=True)),
        Pattern(
            "tag",
            r"\btags?:? (?P<v>(?-i:(?=[A-Z]*\d)[A-Z\d]{2,4}[ -]?[A-Z\d]{2,4}|[A-Z]{1,3}[ -](?=[A-Z\d]*\d)[A-Z\d]{2,4}))(?![\w-])",
            0.6,
            needs=Needs(digits=2, words=words("tag tags")),
        ),
        Pattern(  # of a report: "a red pickup (KY 318 ZQT)"
            "with its state, in brackets",
            rf"(?-i)\({STATE_CODE}[ :#-]{{1,2}}(?P<v>(?=[A-Z\d -]{{0,7}}\d)(?=[A-Z\d -]{{0,7}}[A-Z])"
            r"[A-Z\d]{1,4}[ -]?[A-Z\d]{2,4})\)",
            0.65,
            needs=Needs(digits=2, literals=("(",)),
        ),
        Pattern(  # two vehicles, one after the other: "lorry KLM 4471F + trailer KLM 19P2"; of Poland, California
            "behind a vehicle",
            rf"(?-i)\b(?i:{_MAKES}|{_MODELS}|trailer|tractor|artic|rig|cab|taxi|car|coach|minibus|scooter|moped)"
            r"(?:,|:| with| reg\.?)? \(?(?P<v>[A-Z]{2,3} (?=[A-Z]*\d)[A-Z\d]{4,5}|\d[A-Z]{3} ?\d{3}"
            r"|(?!VIN|ABS|GPS|TAX|MOT|DVD|NOT|AND|THE|FOR)[A-Z]{3} ?\d{3,4}[A-Z]?)(?![\w-]|[.,]\d| ?(?:GB|MB|TB|mm|cm|kg|km))",
            0.65,
            needs=Needs(
                digits=2,
                words=words(
                    f"{_MAKES}|{_MODELS}".replace("|", " ")
                    + " trailer tractor artic rig cab taxi car coach minibus scooter moped"
                ),
            ),
        ),
        Pattern(  # of California, the most common in talk: 8KRT219
            "towed",
            r"(?-i)(?<![\w.-])(?P<v>\d[A-Z]{3} ?\d{3}|[A-Z]{3} ?\d{3,4})(?= (?:is|was|got|will be|is getting|getting"
            r"|gets) (?:getting )?(?:towed|clamped|ticketed|booted|impounded|blocking|parked))",
            0.7,
            needs=Needs(digits=3, words=words("towed clamped ticketed booted impounded blocking parked")),
        ),
        Pattern(  # what is left of one: "black Astra ending XKD", "partial plate KG58"
            "part of one",
            rf"(?-i)\b(?i:{_MAKES}|{_MODELS}|plates?|reg|car)(?i: (?:ending|starting|beginning|ends|starts)(?: in| with)?"
            r"|,? partial(?: plate)?:?) (?P<v>(?!(?:AND|THE|BUT)\b)[A-Z]{2,3}|[A-Z]{1,2}\d{1,2}|\d{2,4})(?![\w-])",
            0.65,
            needs=Needs(words=words("ending starting beginning ends starts partial")),
        ),
        Pattern(
            "behind a make",
            rf"(?-i)\b(?i:{_MAKES})(?: [A-Z][\w-]{{1,12}}){{0,3}},? \(?"
            rf"(?P<v>(?=[A-Z\d -]*[A-Z])(?=[A-Z\d -]*\d)(?:[A-Z]{{1,3}}[ -]\d{{2,4}}[ -](?:\d{{2,4}}|[A-Z]{{1,3}})"
            r"|[A-Z]{1,2}\d{2} ?[A-Z]{3}|[A-Z]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}|\d{3,4}[ -][A-Z]{2,3}"
            r"|[A-Z]{3}[ -]?\d{3,4}[A-Z]?))(?![\w-])",
            0.7,
            needs=Needs(digits=2, words=words(_MAKES.replace("|", " "))),
        ),
    )
    context_words = (
        "plate",
        "plates",
        "license plate",
        "number plate",
        "registration",
        "reg",
        "vehicle",
        "car",
        "parked",
        "tag",
    )
    needs = Needs()
