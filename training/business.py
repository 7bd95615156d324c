# ruff: noqa: E501 - tables of words and forms read best as they are
"""Talk of companies, as recognizers write it: results calls, meetings, sales and vendor calls, in runs of many sentences.

One text has a cast: people who are introduced in full and later called by one of their names, and a firm that is named again and again.
"""

from __future__ import annotations

import random
import re

from training import slots, sources
from training import words as w
from training.examples import Pieces, R
from training.firms import coined, firm

FIGURE = (
    "revenue;net revenue;operating income;adjusted ebitda;gross margin;free cash flow;net debt;capital spending;same store sales;"
    "backlog;bookings;churn;inventory;headcount;working capital;the tax rate;interest expense;net income;sga;production;average "
    "price;volume;traffic;average ticket;utilization;net retention;deposits;loan growth;net interest margin;combined ratio;"
    "occupancy;rental income;unit costs;royalties;freight cost;advertising spend"
).split(";")
PART = (
    "retail;wholesale;the cloud business;the industrial segment;our services segment;the consumer side;the legacy business;"
    "e-commerce;direct to consumer;the pipeline business;upstream;the generation fleet;core markets;digital;subscription;"
    "commercial lines;mortgage;specialty care;the drug portfolio;the mine;the refinery;hardware;aftermarket;the north american "
    "business;emea;asia pacific;the european stores;packaged foods;kitchenware;garden tools"
).split(";")
MOVE = (
    "was up;was down;grew;rose;declined;improved;came in at;increased by;fell;expanded;was flat at;landed at;softened to;"
    "accelerated to;contributed"
).split(";")
WHY = (
    "driven by price and mix;because of supply constraints;as traffic came back;on lower freight;despite the headwinds;thanks to "
    "the acquisition;given the weather;reflecting timing;in line with what we guided;ahead of plan;on a constant currency basis;"
    "versus the prior year;excluding one time items;as we lapped last year's promotion;with the tailwind from rates;on better "
    "mix in the field;in the larger markets;given pent up demand"
).split(";")
WHEN = (
    "in the quarter;year over year;sequentially;for the full year;in the second half;through the first nine months;in the back "
    "half;this year;last quarter;on a trailing twelve month basis;by year end;over the next few quarters;heading into the "
    "holidays;coming out of the pandemic"
).split(";")
ROLE = (
    "chief executive officer;ceo;cfo;chief financial officer;president;chairman;coo;head of investor relations;vice president of "
    "investor relations;general counsel;chief medical officer;treasurer;our founder;head of sales;cto;chief commercial officer;"
    "controller;the plant manager;our product lead;svp of operations"
).split(";")
HOUSE = (
    "Securities;Capital;Research;Capital Markets;Partners;and Company;Investments;Advisors;Bank;Asset Management;Equity Research"
).split(";")
FLOW = (
    "so;and;well;now;look;i mean;you know;yeah;okay;right;and then;but;again;obviously;i'd say;first of all;secondly;actually;"
    "sure;uh;um"
).split(";")

PLAIN = """
{figure} {move} {percent} {when}
{figure} in {part} {move} {percent} {why}
{figure} {move} {price} million {when} {why}
{part} {move} {percent} {when} and {figure} {move} {percent}
we expect {figure} to be between {price} and {price} million
we are raising our guidance for {figure}
we feel good about {part} and the momentum there
our teams did a great job in {part}
i would characterize {part} as stable
the board approved a dividend and a buyback of {price} million
we closed the deal {when} and the integration is on track
we opened {count} stores and closed {count}
the rhythm of the year is a little different {when}
this marks five years since we listed
there are some moving pieces in {figure}
we have to stay flexible and keep stocks low
the shape of the recovery in {part} is hard to call
we think there is more to do in {part} {when}
it takes time to ramp and we will be patient
customers are trading up {why}
the supply chain has gotten better {when}
we have a strong balance sheet and plenty of liquidity
the bright spot was {part}
you will see that in the ten q when we file it
without the business we sold {figure} {move} {percent}
these are forward looking statements and actual results may differ
please refer to the slides on our website
our next question please
your line is open please go ahead
that concludes our prepared remarks
we have no further questions in the queue
{price} per share {move} {percent} {why}
that will grant us some flexibility and may help {figure}
we will mark it to market at the end of the period
i hope that helps
to be frank it was a tough comp
a penny better than the street
the price increase is sticking {when}
we had rich returns in {part} {when}
we will chase that demand where we can and bill it {when}
it's a long road but a good one
there was one more step in {part} and we took it
quality comes first
two questions if i may one on {figure} and one on {part}
just a follow up on {figure}
how should we think about {figure} {when}
could you unpack {figure} a bit
can you talk about the competitive landscape in {part}
what are you seeing in {part} {when}
congrats on the quarter
nice quarter and thanks for taking the question
that's very helpful i appreciate the color
i'll get back in the queue
happy to take that offline
let me add to that
good morning everyone and welcome to the call
thank you all for joining us today
we can hear you
you may disconnect your lines
action items from last week are all closed
the deck is on the shared drive
let's table that for the next meeting
the vendor pushed the delivery {duration}
we owe legal an answer on the contract
the ticket for the {product} is still open
demo went well and they want pricing
i'll send the notes after this
everyone is out on the holiday
can you all see my screen
""".strip().splitlines()  # fmt: skip

FIRM = """
{org} delivered another strong quarter
{org}'s {figure} {move} {percent} {when}
on behalf of {org} welcome
at {org} we put customers first
{org} and its subsidiaries
welcome to the {org} conference call
we see {org} as a long term partner
we compete with {org} and {org} in {part}
since we bought {org} {figure} {move} {percent}
our stake in {org} contributed {price} million
the merger with {org} closed {when}
{org}'s annual report describes the risks
{org} is our largest customer in {part}
we signed {org} and {org} {when}
they are moving off {org} and onto us
the {org} acquisition is on track
our contract with {org} ends {when}
{org} sent over the redlines
this is a call for {org} investors
the lawsuit with {org} is settled
{org} provides my electricity
my bill from {org} is wrong
i work with {org} on {part}
""".strip().splitlines()

PEOPLE = """
i'd now like to turn the call over to {full} {role}
with that let me hand it over to {full}
joining me today are {full} {role} and {full} {role}
with me on the call is {role} {full}
on the line we have {full} and {full}
i'll turn it back to {known} for closing remarks
{known} will walk you through {figure}
{known} mentioned earlier that {figure} {move} {percent}
as {known} said {figure} {move} {percent}
to {known}'s point {part} {move} {percent} {when}
thanks {known}
thank you {known} and good morning everyone
yeah thanks {known} for the question
hey {known} good morning
hi {known} it's {first} on for {full}
{known} do you want to start
{known} why don't you take that
{known} you want to add anything
no {known} covered it
maybe {known} can speak to {part}
i'll let {known} comment on {figure}
sure {known} so on {figure} we {why}
great question {known} {figure} {move} {percent}
yeah {known} i think that's right
that's right {known}
look {known} it's early
well {known} as you know {part} is different
so {known} the way to think about it is {figure} {move} {percent}
our first question comes from {full} with {house}
our next question is from the line of {full} from {house} please proceed
your next question comes from {full} of {house}
we'll go next to {full} at {house}
{full} {house} your line is open
this is {first} on for {full}
this is {full} from {house}
you're welcome {known}
good to hear from you {known}
{known} thanks for that i want to come back to {figure}
before i start i want to thank {full} who is retiring after {duration}
{full} has joined us as {role}
we welcome {full} to the board
{full} our {role} could not be here today
{known} and {known} and the whole team did a great job in {part}
{known} and i were in {city} {relday} to look at the plant
i talked to {known} about it {relday}
{known} is out {relday} so {known} will cover
let's ask {known} to own that
{known} can you share your screen
{known} you're on mute
i think {known} has the numbers
{known} sent the deck to {full}
did {known} get back to you on {figure}
i'll follow up with {known} on {part}
loop in {known} and {known} please
{known} said it would be done by {weekday}
{known} thinks {part} will slip
{known} joined from {city}
{word} said we should wait
{word} called and {word} called
{word} and {word} called {relday}
{word} may join us later
{word} will join the call
will {word} join
may {word} speak
{word} has the floor
over to {word}
ask {word} about {figure}
that was {word}'s idea
{word} is on the line
let {word} finish
i agree with {word}
{word} thinks so too
thank you {word}
good point {word}
{word} and {known} looked at {part}
is it {word} or {known}
hello {word} how are you
bye {word}
{word} wants a refund for the {product}
{word} needs the {product} {relday}
{word} didn't call back
{word} asked if we may mark it as paid
tell {word} we will grant it
{word} can't make it on {weekday}
{word} hopes to be there by {time}
i met {word} and {word} at the office
we owe {word} {price}
""".strip().splitlines()


def garbled(r: R, name: str) -> str:
    """A name as a recognizer may write it that never heard it: a letter or two changed, doubled or left out."""
    letters = list(name)
    for _ in range(r.choice((1, 1, 2))):
        i = r.randrange(len(letters))
        if not letters[i].isalpha():
            continue
        k = r.random()
        if k < 0.35 and letters[i].lower() in "aeiouy":
            letters[i] = r.choice("aeiouy")
        elif k < 0.55:
            letters[i] += letters[i].lower()
        elif k < 0.8 and len(letters) > 3 and i:
            letters[i] = ""
        else:
            letters[i] = r.choice(["k", "c", "s", "z", "ph", "th", "ck", "n", "m", "b", "p", "d", "t"])
    out = "".join(letters)
    return out[:1].upper() + out[1:] if sum(c.isalpha() for c in out) > 1 else name


_SLOT = re.compile(r"\{(\w+)\}")


class _Cast:
    """Who speaks in one text, and for which firm."""

    def __init__(self, r: R) -> None:
        self.people = []
        for _ in range(r.randrange(2, 7)):
            first, last = sources.first_name(r), sources.last_name(r)
            if r.random() < 0.2:
                first = r.choice([garbled(r, first), f"{r.choice('ABCDEJKLMPRST')}{r.choice('BCDJKPRTW')}"])
            if r.random() < 0.25:
                last = garbled(r, last)
            self.people.append((first, last))
        self.own = firm(r) if r.random() < 0.7 else slots.org(r, True)[0][0]

    def full(self, r: R) -> str:
        """First and last name, seldom with a middle one."""
        first, last = r.choice(self.people)
        middle = f"{r.choice('ABCDEFGHJKLMPRSTW')} " if r.random() < 0.05 else ""
        return f"{first} {middle}{last}"

    def known(self, r: R) -> str:
        """How one of them is called in talk: mostly by the first name."""
        first, last = r.choice(self.people)
        k = r.random()
        return first if k < 0.8 else last if k < 0.86 else f"{first} {last}"


def _percent(r: R) -> str:
    return r.choice(
        [
            f"{r.randrange(1, 60)}%",
            f"{r.random() * 40:.1f}%",
            f"{r.random() * 40:.2f}%",
            f"{slots.number_words(r.randrange(1, 99))} percent",
            f"{r.randrange(10, 400)} basis points",
            f"{r.randrange(1, 30)} percent",
        ]
    )


_LISTS = {"figure": FIGURE, "part": PART, "move": MOVE, "why": WHY, "when": WHEN, "role": ROLE}


def _value(name: str, cast: _Cast, r: R) -> Pieces:
    if name in _LISTS:
        return [(r.choice(_LISTS[name]), None)]
    if name == "percent":
        return [(_percent(r), None)]
    if name == "price" and r.random() < 0.6:
        return [(f"${r.random() * 900:.2f}" if r.random() < 0.6 else f"${r.randrange(1, 900)}", None)]
    if name in {"full", "known"}:
        return [(getattr(cast, name)(r), "PERSON")]
    if name == "org":
        return [(cast.own if r.random() < 0.6 else firm(r), "ORGANIZATION")]
    if name == "house":
        k = r.random()
        text = (
            r.choice(w.COMPANIES)
            if k < 0.2
            else f"{sources.last_name(r)} {r.choice(HOUSE)}"
            if k < 0.7
            else f"{coined(r)} {r.choice(HOUSE)}"
            if k < 0.8
            else f"{sources.last_name(r)} {sources.last_name(r)}"
        )
        return [(text, "ORGANIZATION")]
    return slots.SLOTS[name](r, True)


def _sentence(template: str, cast: _Cast, r: R) -> Pieces:
    out: Pieces = []
    pos = 0
    for match in _SLOT.finditer(template):
        if match.start() > pos:
            out.append((template[pos : match.start()], None))
        out += _value(match.group(1), cast, r)
        pos = match.end()
    if pos < len(template):
        out.append((template[pos:], None))
    return out


def _stutter(pieces: Pieces, r: R) -> Pieces:
    """Repeat or break off a word between names, as speakers do: "we- we think", "the the"."""
    out: Pieces = []
    for text, label in pieces:
        words = text.split(" ")
        if label is None and len(words) > 3 and r.random() < 0.12:
            i = r.randrange(1, len(words) - 1)
            word = words[i]
            if word.isalpha():
                broken = r.choice(
                    [word, f"{word}-", f"{word[: max(1, len(word) // 2)]}-", r.choice(w.FILLERS)]
                )
                words.insert(i, broken)
        out.append((" ".join(words), label))
    return out


def talk(r: random.Random) -> tuple[Pieces, str]:
    """A stretch of talk.

    Args:
        r: where chance comes from.

    Returns:
        Its pieces, and the style (see `training.generate.STYLES`) in which to write them.
    """
    kind = r.choices(("asr", "asr_cased", "written", "upper", "chat"), (58, 14, 16, 6, 6))[0]
    cast = _Cast(r)
    count = r.choice((1, 1, 2, 3, 4, 5, 7, 9, 12))
    stops = kind == "written" or r.random() < 0.15
    out: Pieces = []
    for i in range(count):
        k = r.random()
        block = PLAIN if k < 0.42 else FIRM if k < 0.54 else PEOPLE
        sentence = _sentence(r.choice(block), cast, r)
        if r.random() < 0.25:
            sentence = [(f"{r.choice(FLOW)} ", None), *sentence]
        if kind != "written":
            sentence = _stutter(sentence, r)
        if stops and r.random() < 0.9:
            sentence = [(sentence[0][0][:1].upper() + sentence[0][0][1:], sentence[0][1]), *sentence[1:]]
        out += sentence
        if i < count - 1:
            out.append(
                (("\n" if r.random() < 0.2 else ". ") if stops else r.choices((" ", "\n"), (9, 1))[0], None)
            )
    return out, kind
