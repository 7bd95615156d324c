"""Made-up names where nothing calls them names, and harmless words that few lists hold, as chats with gold spans: a generator.

Names are coined of syllables, so that no list can hold them, or rare ones that somebody bears; in sentences without a title, a
question or a "my name is". The strange words are brands, dishes, remedies, programs, slips of the pen and words of other languages.

    python -m benchmarks.cueless SEED COUNT > names.jsonl

writes one record a line, as `benchmarks.spoken_forms` does. The same seed and count always give the same records.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial
from random import Random
from typing import Any, Final

_ONSETS: Final = (
    "b br c ch d dr f g gr h j k kl l m n p qu r s sh st t tr v w y z th".split()
)  # how a syllable begins, goes on and ends
_VOWELS: Final = "a e i o u a e i o u ai ea ou ie oa".split()
_ENDS: Final = ("", "", "", *"n r l s m th ck nd rt sk v t".split())
_RARE: Final = (
    "Oyelaran Thandeka Iolanthe Xochitl Wojciech Zsofia Bettina Ngaire Siobhan Dagny Lubomir Anahera Quenby Zebulon Ottoline "
    "Yevgenia Chidinma Tariku Liselotte Aoife"
).split()
_SENTENCES: Final = """{} never showed up yesterday.
I think {} already paid for that.
Could you ask {} whether the parcel arrived?
We met {} at the airport last year.
It was {} who opened the ticket.
{} and {} will share the room.
The order belongs to {} not to me.
Everything was fine until {} changed the password.
Please put {} on the account too.
That was before {} moved out.
After the fall, {} could not bend the knee.
{}'s blood pressure was high this morning.
The nurse told {} to come back in a week.
My coworker {} has the same plan.
Let me transfer you to {}.
{} said the charge is wrong.
Talked with {} about the refund, all good now.
No, {} is the one with the allergy.
You can leave the keys with {}.
Thanks {}, that helped.
Ok {} got it.
We think {} forwarded the email by mistake.
Left a voicemail for {} regarding labs.
{} denies chest pain.
Per {}, the dose was doubled.
{} lives alone and drives.
The claim was filed by {} on Monday.
Sent the documents to {} again.
{} called twice today about the invoice.
{} wants to cancel.""".split("\n")
_STRANGE: Final = """restart the kubernetes pod and check grafana
i ordered it on shopify and paid with klarna
the shipment left via fedex and is with usps now
the app crashes on my xiaomi but not on the oneplus
she was started on pembrolizumab and later nivolumab
continue tirzepatide, hold apixaban before colonoscopy
hx of cholelithiasis, diverticulosis and gastroparesis
i recieved the wrong itme and want a refund plz
definately need an apointment tmrw mornign
the thermomix broke and the nespresso leaks
my roomba and my dyson are both under warranty
i need a quesadilla with guacamole and jalapenos
gracias por la ayuda, hasta luego
necesito cancelar la reserva para manana
ich habe eine frage zu meiner rechnung
bonjour je voudrais changer mon rendez-vous
upload the csv to the dropbox or onedrive
deploy failed: terraform could not lock the tfstate
the airbnb near the colosseum was great
i subscribed to hulu and crunchyroll by mistake
is the makita compatible with ryobi batteries
the labradoodle needs a rabies booster
he has type two diabeties and takes metphormin
add parmesan, prosciutto and burrata to the list
Ordered from Wayfair, arrived via DHL.
Prescribed Zepbound after Wegovy failed.
I'd like the Chimichurri steak and a Malbec.
Playing Fortnite on my PlayStation.
alexa add quinoa and chickpeas to the list
um yeah so uhh i was wondring bout the premuim
the hvac guy said its the capacitator
ebitda grew while capex and opex fell
we use postgres, redis and rabbitmq
osteoarthrosis with osteophytes and chondromalacia""".split("\n")

Record = dict[str, Any]


def _coined(rng: Random) -> str:
    size = rng.choice((2, 2, 3))
    parts = [
        rng.choice(_ONSETS) + rng.choice(_VOWELS) + (rng.choice(_ENDS) if i == size - 1 else "")
        for i in range(size)
    ]
    return "".join(parts).capitalize()


_KINDS: Final[dict[str, Callable[[Random], str]]] = {
    "coined": _coined,
    "coined_twice": lambda rng: f"{_coined(rng)} {_coined(rng)}",
    "rare": lambda rng: rng.choice(_RARE),
}


def names(seed: int, count: int) -> list[Record]:
    """Chats of one turn with a name in it, of any kind, about half of them in small letters."""
    rng = Random(seed)
    made = []
    for number in range(count):
        kind = rng.choice(list(_KINDS))
        sentence = _SENTENCES[number % len(_SENTENCES)]
        made.append(_record(f"{kind}/{number}", sentence, partial(_KINDS[kind], rng), rng.random() < 0.5))
    return made


def strange_words() -> list[Record]:
    """Chats of one turn in which nobody is named."""
    return [
        {
            "id": f"strange/{i}",
            "kind": "strange",
            "messages": [{"role": "user", "content": said}],
            "spans": [],
        }
        for i, said in enumerate(_STRANGE)
    ]


def _record(name: str, sentence: str, make: Callable[[], str], small: bool) -> Record:
    text, *others = sentence.split("{}")
    spans: list[list[Any]] = []
    for after in others:
        start, text = len(text), text + make()
        spans.append([0, start, len(text), "PERSON"])
        text += after
    content = text.lower() if small else text
    return {"id": name, "kind": "names", "messages": [{"role": "user", "content": content}], "spans": spans}


def main(arguments: list[str]) -> int:
    """Write records with names to standard output."""
    for record in names(int(arguments[0]), int(arguments[1])):
        print(json.dumps(record))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
