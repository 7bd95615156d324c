"""Names of members that say what they hold by the words they are put together of, in several languages.

`numero_dossier`, `nr_polisy` and `Patientennummer` are numbers that somebody is given, `plaque_immat` is a plate, `enc_key` a secret.
The value has to have the shape of one as well.
"""

from __future__ import annotations

import re
from functools import lru_cache

from redactor.field_words import words

NUMBER = r"(?!\d{1,9}[.,]\d\d\Z)(?=(?:[^\d\n]{0,8}\d){5})[\dA-Za-z]{1,24}(?:[ ./-]{1,2}[\dA-Za-z]{1,12}){0,6}"
"""A number that somebody is given, of five digits or more; no sum of money."""
PLATE = r"(?=(?:[ -]?[A-Z\d]){5})(?=[\dA-Z -]{0,9}\d)(?=[\dA-Z -]{0,9}[A-Z])[A-Z\d]{1,4}(?:[ -]?[A-Z\d]{1,4}){1,2}"
KEY = r"(?=[^\n]{0,60}?(?=[A-Za-z]{0,40}\d)[A-Za-z\d]{12})(?:[A-Za-z]{3,12} )?[\w+/=.~-]{20,4000}"
"""A token or a key: twelve signs or more in a row with a digit among them, and twenty in all."""
_NUMBERS = frozenset(
    "no num nbr nr nro ref nummer number numero número numéro numer nomor nomer numri cod codigo código codice "
    "kod ma so".split()
)
_COMPOUND = re.compile(r"[^\W\d_]{3,30}(?:nummer|nro|numero|numer)")
_OF_THINGS = re.compile(
    r"(?:pedidos?|orden|orders?|ordine|ordre|facturas?|faturas?|fattura|factures?|faktur\w{0,2}|factuur|rechnungs?|laskun?"
    r"|linea|línea|linhas?|lignes?|riga|regel|linje|rivi|satir|baris|zeilen?|pagin[ae]|página|pages?|seiten?|side|sivu"
    r"|filas?|lotes?|lots?|lotto|chargen?|batch|commande|comanda|encomenda|bestell(?:ung|ing|ungs)?|auftrags?|tilaus|siparis"
    r"|sipariş|pesanan|zam[oó]wieni\w|artikel|articles?|articulo|artículo|artigo|articolo"
    r"|produ(?:cts?|ctos?|tos?|kt|its?|itos?|otto)|prodotto|versions?|versione|versie|build|modell?\w?|teile|parts?|parte"
    r"|serie|serien|lauf|lfd|schritt|step|job|ticket|tache|tarea|task|etape|etapa|piso|sala|mesa|hora|dias|veces|intentos"
    r"|pais|país|pays|land|moneda|moeda|divisa|idioma|lingua|errors?|erro|errore|fehler|status|estado|area|zona|region"
    r"|postal|barras|item|sku|vuelo|voo|vol|volo|flight|flug|zug|tren|train|gleis|haus|zimmer|tisch|raum|etage|seq|sequence"
    r"|gate|route|bus|table|tables|section|chapter|pr|pull|track|platform|figure|exhibit|question|catalog|bed|seat|rule|port"
    r"|process|phase|schedule|volume|edition|room|channel|law|regulation|issue|vendor|supplier|dept|department|truck|window"
    r"|row|column|git|head|base|schema|target|source|merchant|acquirer|gateway|external|network|object|image|config|payment|resource|volume|job"
    r")(?:nummer|nro|numero|numer)?"
)
"""What is numbered as well, and nobody's: orders, invoices, lines, articles, versions."""
_GIVEN = re.compile(rf"(?=(?:\D{{0,8}}\d){{7}}|[^A-Za-z]{{0,12}}[A-Za-z]){NUMBER}")
_COUNTS = (("no",), ("num",), ("ma",), ("so",))
_PLATES = frozenset(
    "plate plates plt placa placas plaque immat immatriculation matriculation targa kennzeichen kennz kenteken "
    "plaka nopol polisi anpr lpr regmark regnr regnummer reknro rekisteritunnus rejestracyjny rejestracja "
    "registreringsnummer 车牌 车牌号 ナンバープレート 차량번호 госномер".split()
)
_SECRETS = frozenset("token tkn tok tk jwt verifier assertion cookie cookies seed pem sas apikey".split())
_SECRET_ENDS = frozenset(
    (first, last)
    for last, firsts in {
        "key": "master root storage account shared connection activation recovery reset share backup priv private ssh pgp gpg enc "
        "encryption app webhook signature signing license product serial user device push kms hmac wallet pk consumer",
        "auth": "x api",
        "header": "auth authorization cookie",
        "code": "oauth auth authorization device",
        "id": "push gcm onesignal fcm",
        "value": "apikey key secret",
        "hex": "pk seed key",
        "sig": "url webhook",
        "plain": "kms key secret",
    }.items()
    for first in firsts.split()
)
_NO_SECRETS = frozenset(
    "page next previous prev continuation continue sync cursor delta scroll skip input output prompt completion cached max stop eos "
    "bos pad progress task idempotency consent policy banner type name count limit".split()
)
"""What a token is of that opens nothing: the next page of a list."""
_ALONE = frozenset(
    "dossier dossiernr aktenzeichen expediente matricule matricola legajo carnet prontuario prontuário "
    "carteirinha apolice apólice tessera nhc ipp nim usi uln uhid abha ckyc ahpra twic polref caseno pnum "
    "ptid medrec hcid hicno icn dcn numcli 病历号 患者编号 会员号 学号 工号 护照号 保单号 客户编号".split()
)
_TOLD = (
    ("LICENSE_PLATE", re.compile(PLATE)),
    ("API_KEY", re.compile(KEY)),
    ("UNIQUE_ID", re.compile(NUMBER)),
)


def is_given(name: str, value: str) -> bool:
    """Whether what is called as a count is (`num_dossier`, `num_items`) is a number that somebody was given by its shape."""
    return (
        words(name)[:1] == ("num",)
        and told(name) == "UNIQUE_ID"
        and _GIVEN.fullmatch(value.strip()) is not None
    )


def may_count(name: str) -> bool:
    """Whether a number of JSON under this name may tell how many there are: `no_of_rows`."""
    return words(name)[:1] in _COUNTS


def by_parts(name: str, value: str) -> str:
    """The entity type of a value that the words of its name and its shape together tell; "" where they do not.

    >>> by_parts("numero_dossier", "4821377"), by_parts("numero_pedido", "4821377"), by_parts("numero_dossier", "12")
    ('UNIQUE_ID', '', '')
    """
    entity = told(name)
    if words(name)[:1] == ("num",):
        return entity if is_given(name, value) else ""
    return entity if any(entity == one and shape.fullmatch(value.strip()) for one, shape in _TOLD) else ""


@lru_cache(maxsize=20_000)
def told(name: str) -> str:
    """What the words of a name say that a value of the right shape is; "" for nothing."""
    parts = words(name)
    if not parts:
        return ""
    if not _PLATES.isdisjoint(parts):
        return "LICENSE_PLATE"
    if (parts[-1] in _SECRETS or parts[-2:] in _SECRET_ENDS) and _NO_SECRETS.isdisjoint(parts):
        return "API_KEY"
    return "UNIQUE_ID" if _is_numbered(parts) else ""


def _is_numbered(parts: tuple[str, ...]) -> bool:
    """Whether the words are those of a number that somebody is given."""
    if parts[1:2] == ("of",) or any(map(_OF_THINGS.fullmatch, parts)):  # no_of_rows
        return False
    if parts[-1] in _ALONE or _COMPOUND.fullmatch(parts[-1]):
        return True
    return len(parts) > 1 and not _NUMBERS.isdisjoint((parts[0], parts[-1]))
