"""How people write in chats: words drawn out, abbreviations, turns that only react. Written for this project."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

import regex

CHAT = frozenset("""
afaik afk aight aint any1 appt ayy barista bday bestie besties betcha boutta brb brt bruh bruhh btw bussin convo csr
cuz dammit dasher dawg deadass deets delulu dokey dokie eli5 every1 evry1 fasho fml fomo frfr ftw fyp g2g ggwp glhf
gotcha gotchu goty grwm gtg gud gyatt hbd headshot hmu icymi idk ight iirc ikr ily ilysm imho imo irl istg iykyk jk
kekw kthx kthxbye kys lfg lmao lmaoo lmaooo lmfao lmk lofi lol lul lulz luv mathing mfw monkas ngl nite no1 noob noobs
np nsfw nvm nxt obvs ofc okie omfg omg omw ong oof oopsie oopsies ootd otp otw periodt pls plss plz pog pogchamp
poggers ppl probs psn pto rizz rofl roflmao rotfl selfie situationship skibidi smh solulu some1 speedrun srry srsly
sry standup stfu sum1 sus tbh tbt tfw thankyou thanx thnks thnx thx tjrs tldr tmi tmr tmrw tonite ttyl ttys tysm tyvm
ur urself vibin vibing wassup wbu welp whatchu woohoo woot wsp wya wyd yay yday yeet yelp yessir yolo yup zomg
""".split())  # fmt: skip
"""Abbreviations and words of chats that nobody is called by; what is in use as a name (ty, ama, stan, bae) is not among them."""
REACTIONS = CHAT | frozenset("""
absolutely agreed alright amazing awesome brilliant certainly congrats congratulations cool correct definitely
delightful done exactly excellent fabulous fantastic fine good gosh great haha hahaha hehe hm hmm hooray incredible
indeed k kk magnificent marvellous marvelous nah no nope noted ok okay okey oh ooh outstanding perfect phenomenal
right same sorry splendid super superb sure terrific thank thanks totally true ugh understood whoa wonderful wow yea
yeah yep yes yikes yippee
""".split())  # fmt: skip
"""With what a turn reacts to what was said."""
_DRAWN_REACTIONS = REACTIONS | frozenset(("lovely", "nice"))
"""The same where they are drawn out: Nice is a city, and Lovely a name, but not "niceeee"."""
_BESIDE = frozenset("""
a and all awfully but for is it it's its it’s just lot much my really so sounds that that's thats that’s the then this
too u very was we're you
""".split())  # fmt: skip
"""What stands between those."""
_WORDS = regex.compile(r"[\p{L}\d]+(?:['’]\p{L}+)?")
_DRAWN = regex.compile(r"(\p{L})\1{2,}", regex.IGNORECASE)
_RUN = regex.compile(r"(\p{L})\1+", regex.IGNORECASE)
_LONGEST_TURN, _LONGEST_WORD, _MOST = 80, 40, 16
EMOJI = regex.compile(r"[\p{Emoji_Presentation}\p{Extended_Pictographic}\u200d\ufe0f\U0001F3FB-\U0001F3FF]+")
"""Pictures that are written as characters."""


def undrawn(word: str) -> Iterator[str]:
    """What a word in small letters may stand for that is drawn out in writing: "greatttt", "sooo"; nothing for any other.

    >>> "great" in undrawn("greatttt"), "good" in undrawn("gooodddd"), list(undrawn("aaron"))
    (True, True, [])
    """
    if len(word) > _LONGEST_WORD or _DRAWN.search(word) is None:
        return
    runs = list(_RUN.finditer(word))
    for counts in islice(product((1, 2), repeat=len(runs)), _MOST):
        out: list[str] = []
        at = 0
        for run, count in zip(runs, counts, strict=True):
            out += (word[at : run.start()], run[1] * count)
            at = run.end()
        yield "".join((*out, word[at:]))


def is_reaction(said: str) -> bool:
    """Whether a turn does no more than react: "great", "Perfectttt!!", "omg that's awesome 😀"; its signs do not count.

    >>> [is_reaction(said) for said in ("oh great, thanks 😀", "Nice", "great neck")]
    [True, False, False]
    """
    if len(said) > _LONGEST_TURN:
        return False
    words = [word.casefold() for word in _WORDS.findall(said)]
    told = [word for word in words if word not in _BESIDE]
    return bool(told) and all(
        word in REACTIONS or not _DRAWN_REACTIONS.isdisjoint(undrawn(word)) for word in told
    )
