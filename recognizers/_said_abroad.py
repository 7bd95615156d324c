"""Numbers said digit by digit, or in pairs, in French, German, Italian, Portuguese or Dutch: four words at least.

English and Spanish are read as digits elsewhere; of these languages a written form is not needed, for nobody counts aloud so.
"""

from __future__ import annotations

from recognizers.base import words

_LANGUAGES = (
    "z[ée]ro|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante"
    "|cinquante|soixante|et",
    "null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn"
    "|(?:(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)",
    "zero|un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|tredici|quattordici|quindici|sedici|diciassette"
    "|diciotto|diciannove"
    "|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aio]?(?:uno|due|tre|quattro|cinque|sei|sette|otto|nove)?",
    "zero|uma?|dois|duas|três|tres|quatro|cinco|seis|meia|sete|oito|nove|dez|onze|doze|treze|quatorze|catorze|quinze|dezesseis|dezessete"
    "|dezoito|dezenove|vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|e",
    "nul|e[eé]n|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
    "|(?:[a-zë]{3,6}[eë]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)",
)
"""Digits and numbers below a hundred as they are said in French, German, Italian, Portuguese and Dutch."""
SAID_WORDS = words(
    "deux trois quatre cinq huit neuf onze douze quinze vingt trente quarante cinquante soixante zwei zwo drei vier sechs sieben",
    "neun zehn",
    "due tre quattro cinque sei sette otto nove dois duas quatro cinco sete oito twee drie vijf zes zeven negen zwanzig twintig",
)


def _run(numbers: str) -> str:
    return rf"(?:(?:{numbers})[ ,.–-]{{1,3}}){{3,16}}(?:{numbers})"


SAID_NUMBER = rf"(?<![\w-])(?:{'|'.join(map(_run, _LANGUAGES))})(?![\w-])"
