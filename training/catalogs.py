"""What programs say in other languages: sentences of some thirty languages without persons, and such with names beside them.

`folder` holds these, unpacked: the Python packages `home-assistant-frontend` (20250109, Apache-2.0), `apache-superset` (6.1,
Apache-2.0), `indico` (3.2, MIT), `horizon` (27, Apache-2.0), `kolibri` (0.19, MIT), and those of `training.words_abroad`.
"""

from __future__ import annotations

import functools
import gettext
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training import sources
from training.examples import Example, Pieces, join

LANGUAGES = frozenset(
    "pl tr sv da nb nn no fi cs sk ro id ms fil tl hu hr es de fr it pt nl ca sl et lt lv vi sw".split()
)
_COMMON = "de de de fr fr es es es it it pt pt nl nl sv da nb pl pl tr fi cs".split()
"""Languages that come more often."""
_LOCALE = re.compile(r"/([a-z]{2,3})(?:[_-]\w+)?/LC_MESSAGES/[^/]+\.mo$")
_ODD = re.compile(r"[%{}<>=\[\]_|\\#@`]|https?:|\d{3}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAID = {
    "de": (
        "ich bin {}|mein name ist {}|hier ist {}|hallo {}|meine tochter {} hat angerufen|"
        "ich habe mit frau {l} gesprochen|sagen sie das bitte {}|das war herr {l}|bei {l}|{} und {} kommen mit|"
        "der {f} macht das|nein, {l}"
    ),
    "fr": (
        "je m'appelle {}|bonjour {}|c'est {}|mon mari {f} a appelé|j'ai parlé avec madame {l}|monsieur {l} est là|"
        "au nom de {l}|{f} et {f} viennent aussi|demandez à {}|non, {l}|ma fille {f}"
    ),
    "es": (
        "me llamo {}|soy {}|hola {f}|mi hijo {f} llamó ayer|hablé con la señora {l}|de parte de {}|a nombre de {l}|"
        "pregunte por {}|con {f}|{f} y {f} también vienen|mi marido {f} no está"
    ),
    "it": (
        "mi chiamo {}|sono {}|buongiorno {f}|mia figlia {f} ha chiamato|ho parlato con la signora {l}|a nome {l}|"
        "chieda a {}|{f} e {f} vengono|il dottor {l}|mio marito {f}"
    ),
    "pt": (
        "meu nome é {}|aqui é o {}|oi {f}|minha filha {f} ligou|falei com a dona {f}|em nome de {}|"
        "o {f} e a {f} vêm também|pergunte ao {}|senhor {l}|com a {f}"
    ),
    "nl": (
        "ik ben {}|mijn naam is {}|met {}|hallo {f}|mijn zoon {f} heeft gebeld|ik sprak met mevrouw {l}|"
        "op naam van {l}|{f} en {f} komen ook|vraag het aan {}|meneer {l}"
    ),
    "sv": (
        "jag heter {}|det är {}|hej {f}|min dotter {f} ringde|jag pratade med {}|i namnet {l}|{f} och {f} kommer också|"
        "fråga {f}"
    ),
    "da": (
        "jeg hedder {}|det er {}|hej {f}|min søn {f} ringede|jeg talte med {}|i navnet {l}|{f} og {f} kommer også|"
        "spørg {f}"
    ),
    "nb": (
        "jeg heter {}|det er {}|hei {f}|datteren min {f} ringte|jeg snakket med {}|i navnet {l}|{f} og {f} kommer også|"
        "spør {f}"
    ),
    "pl": (
        "nazywam się {}|tu {}|dzień dobry {f}|rozmawiałem z {}|na nazwisko {l}|{f} i {f} też przyjdą|pan {l}|pani {l}|"
        "proszę zapytać {f}"
    ),
    "tr": (
        "benim adım {}|ben {}|merhaba {f}|{f} bey aradı|{f} hanım ile konuştum|{l} adına|{f} ve {f} de geliyor|"
        "annem {f}"
    ),
    "fi": (
        "nimeni on {}|olen {}|hei {f}|tyttäreni {f} soitti|puhuin {} kanssa|nimellä {l}|{f} ja {f} tulevat myös"
    ),
    "cs": (
        "jmenuji se {}|tady {}|dobrý den {f}|mluvil jsem s {}|na jméno {l}|{f} a {f} přijdou také|pan {l}|paní {l}"
    ),
    "ro": (
        "mă numesc {}|sunt {}|bună {f}|am vorbit cu {}|pe numele {l}|{f} și {f} vin și ei|doamna {l}"
    ),
    "hu": (
        "a nevem {}|itt {}|szia {f}|{} beszéltem vele|{l} névre|{f} és {f} is jön"
    ),
    "id": (
        "nama saya {}|saya {}|halo {f}|ibu {f} menelepon|saya bicara dengan pak {f}|atas nama {}|{f} dan {f} juga ikut"
    ),
}  # fmt: skip
"""What somebody says with a name in it: `{}` a full or a first name, `{f}` a first, `{l}` a family name."""
_SLOT = re.compile(r"\{([fl]?)\}")


def said_in(folder: Path) -> Iterator[tuple[str, str]]:
    """What the packages say: language and text."""
    for file in sorted(folder.rglob("*.mo")):
        if (found := _LOCALE.search(file.as_posix())) and found[1] in LANGUAGES:
            with file.open("rb") as said:
                catalog = vars(gettext.GNUTranslations(said))["_catalog"]
            yield from ((found[1], text) for about, text in catalog.items() if about)
    for file in sorted(folder.rglob("translations/**/*.json")):
        language = file.name.split("-")[0]
        if language in LANGUAGES:
            yield from ((language, text) for text in strings(json.loads(file.read_text("utf-8"))))


def strings(value: Any) -> Iterator[str]:
    """All texts of a JSON document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


@functools.cache
def sentences(folder: Path) -> dict[str, list[str]]:
    """Sentences of 3 to 30 words by language, without fields and marks."""
    found: dict[str, set[str]] = defaultdict(set)
    for language, text in said_in(folder):
        for sentence in re.split(r"(?<=[.!?:])\s+|\n+", text):
            clean = " ".join(sentence.split())
            if 3 <= len(_WORD.findall(clean)) <= 30 and not _ODD.search(clean):
                found[language].add(clean)
    return {language: sorted(texts) for language, texts in sorted(found.items())}


def corpus(folder: Path, r: random.Random, size: int) -> list[Example]:
    """Draw `size` examples: one or two sentences, of which a third have somebody's name beside them."""
    said = sentences(folder)
    languages = [one for one in _COMMON if one in said] + list(said)
    out = []
    for _ in range(size):
        language = r.choice(languages)
        pieces: Pieces = [(r.choice(said[language]), None)]
        if r.random() < 0.3:
            pieces.append((" " + r.choice(said[language]), None))
        if language in _SAID and r.random() < 0.45:
            named = _named(r.choice(_SAID[language].split("|")), r)
            gap = r.choice([" ", ", ", ". "])
            pieces = [*named, (gap, None), *pieces] if r.random() < 0.5 else [*pieces, (gap, None), *named]
        if r.random() < 0.55:
            pieces = [(text.lower(), label) for text, label in pieces]
            if r.random() < 0.7:
                pieces = [(re.sub(r"[.,:;!?\"()]", "", text), label) for text, label in pieces]
        context = r.choice(said[language]) if r.random() < 0.3 else ""
        out.append(join([piece for piece in pieces if piece[0]], context))
    return out


def _named(form: str, r: random.Random) -> Pieces:
    pieces: Pieces = []
    at = 0
    for slot in _SLOT.finditer(form):
        first, last = sources.first_name(r), sources.last_name(r)
        name = {"f": first, "l": last}.get(slot[1]) or (f"{first} {last}" if r.random() < 0.5 else first)
        pieces += [(form[at : slot.start()], None), (name, "PERSON")]
        at = slot.end()
    return [*pieces, (form[at:], None)]
