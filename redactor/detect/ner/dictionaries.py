"""The dictionaries beside the lists of the model: other languages, medicine, and the forms of other languages."""

from __future__ import annotations

from collections.abc import Container
from typing import Any

from redactor.detect.ner.forms import forms_abroad
from redactor.detect.ner.words_abroad import more_words
from redactor.detect.ner.words_medical import medical_words


def dictionaries() -> tuple[Container[Any], ...]:
    """Those that come with the package, in the order in which `redactor.detect.ner.features.Lexicon` numbers them."""
    return more_words().entries, medical_words().entries, forms_abroad()
