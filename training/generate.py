# ruff: noqa: E501 - tables of words and forms read best as they are
"""Makes labelled examples of the templates, in every style of writing and of speech."""

from __future__ import annotations

import random
import re
import string

from redactor.detect.ner.features import fold
from training import business, genres, machines, payloads, slots, templates
from training import words as w
from training.examples import Example, Pieces, R, join

SLOT = re.compile(r"\{(\w+)\}")
STYLES = ("written", "asr", "asr_cased", "chat", "upper", "sloppy")
STYLE_WEIGHTS = (30, 34, 12, 14, 4, 6)

PERSONAL, NEGATIVE, BOILERPLATE = (
    templates.lines(b) for b in (templates.PERSONAL, templates.NEGATIVE, templates.BOILERPLATE)
)
ANSWERS = [tuple(line.split("||")) for line in templates.lines(templates.ANSWERS)]


def fill(template: str, r: R, spoken: bool) -> Pieces:
    """Fill the slots of a template."""
    out: Pieces = []
    pos = 0
    for match in SLOT.finditer(template):
        out.append((template[pos : match.start()], None))
        pieces = slots.SLOTS[match.group(1)](r, spoken)
        if match.group(1) in _PROSE and r.random() < 0.5:
            pieces = [(text[:1].lower() + text[1:], label) for text, label in pieces]
        out += pieces
        pos = match.end()
    out.append((template[pos:], None))
    return whole_names([p for p in out if p[0]]) or [("yes", None)]


def whole_names(pieces: Pieces) -> Pieces:
    """Make one name of a first and a last name with a blank between, as labelled sets have it."""
    out: Pieces = []
    for text, label in pieces:
        if label == "PERSON" and len(out) > 1 and out[-1] == (" ", None) and out[-2][1] == label:
            out[-2:] = [(f"{out[-2][0]} {text}", label)]
        else:
            out.append((text, label))
    return out


_PROSE = {"condition", "drug", "food", "product"}


def style(pieces: Pieces, r: R, kind: str) -> Pieces:
    """Write pieces in a style; see `STYLES`."""
    if kind == "written":
        if r.random() < 0.8:
            pieces = _capital(pieces)
        if r.random() < 0.5 and pieces[-1][0][-1:].isalnum():
            pieces = [*pieces, (r.choice([".", ".", ".", "!", "?"]), None)]
        return pieces
    if kind == "upper":
        return [(t.upper(), label) for t, label in pieces]
    if kind == "chat":
        pieces = [(t.lower(), label) for t, label in pieces]
        if r.random() < 0.4:
            pieces = [(t.replace("'", ""), label) for t, label in pieces]
        if r.random() < 0.3:
            pieces = [*pieces, (r.choice(["...", "!!", " lol", " :)", " pls", " thx", "?", " ."]), None)]
        return pieces
    if kind == "sloppy":
        return [_typo(t, label, r) for t, label in pieces]
    out = []
    bare = r.random() < 0.8
    for text, label in pieces:
        keep_case = kind == "asr_cased" and (label is not None or r.random() < 0.3) and r.random() < 0.85
        text = text if keep_case else text.lower()
        text = plain(text) if bare else text
        if label not in {"EMAIL", "USERNAME"} or " at " in text:
            text = re.sub(r"(?<=\w)[,.!?;:]+(?=\s|$)|[\"“”()]", "", text)
            text = re.sub(r"(?<=\s)[,;:]+(?=\s|$)", "", text)
            if kind == "asr" and label is None and r.random() < 0.15:
                text = re.sub(r"(?<=[a-z])n't\b", " n't", text)
            elif kind == "asr" and r.random() < 0.15:
                text = text.replace("'", " '").replace("-", " ")
        out.append((_hesitate(text, label, r), label))
    return out


def plain(text: str) -> str:
    """The text without accents, as recognizers for English write names."""
    return text if text.isascii() else "".join(fold(c) if c.islower() else fold(c).title() for c in text)


def _capital(pieces: Pieces) -> Pieces:
    text, label = pieces[0]
    return [
        (re.sub(r"\bi\b", "I", text[:1].upper() + text[1:]), label),
        *[(re.sub(r"\bi\b", "I", t) if lb is None else t, lb) for t, lb in pieces[1:]],
    ]


def _typo(text: str, label: str | None, r: R) -> tuple[str, str | None]:
    out = list(text.lower() if r.random() < 0.5 else text)
    for i in range(len(out) - 1):
        if out[i].isalpha() and r.random() < 0.04:
            k = r.random()
            if k < 0.4:
                out[i], out[i + 1] = out[i + 1], out[i]
            elif k < 0.7 and (i and out[i - 1].isalpha()):
                out[i] = ""
            else:
                out[i] = r.choice(string.ascii_lowercase)
    joined = "".join(out)
    return (joined if joined.strip() else text, label)


def _hesitate(text: str, label: str | None, r: R) -> str:
    if label is not None or r.random() > 0.14 or not any(map(str.isalpha, text)):
        return text
    k = r.random()
    if k < 0.5:
        lead = " " if text[0].isspace() else ""
        return f"{lead}{r.choice([*w.FILLERS, 'like', 'you know', 'well', 'so', 'yeah'])} {text.lstrip(' ')}"
    if k < 0.75:
        words = text.split(" ")
        i = r.randrange(len(words))
        return " ".join([*words[:i], words[i], *words[i:]])
    return f"{text.rstrip(' ')} {r.choice(w.FILLERS)} " if text.endswith(" ") else text


FRAMES = (
    "{} please", "yes {}", "yeah {}", "um {}", "uh it's {}", "okay {}", "hi {}", "hello {}", "sure {}", "so {}", "well {}", "oh {}", "no {}", "{} thank you",
    "{} thanks", "yes it's {}", "it is {}", "that would be {}", "{} is what i said", "right {}", "sorry {}", "and {}", "but {}", "{} okay", "actually {}",
)  # fmt: skip


def _frame(template: str, r: R, p: float) -> str:
    return r.choice(FRAMES).replace("{}", template) if r.random() < p else template


def one(r: R) -> Example:
    """One short example."""
    kind = r.choices(STYLES, STYLE_WEIGHTS)[0]
    spoken = kind in {"asr", "asr_cased"} and r.random() < 0.85
    k = r.random()
    if k < 0.22:
        question, answer = r.choice(ANSWERS)
        context = "".join(t for t, _ in style([(question, None)], r, r.choice(["written", kind])))
        pieces = fill(_frame(answer, r, 0.3), r, spoken)
        return join(style(pieces, r, kind), context if r.random() < 0.75 else "")
    if k < 0.62:
        template = _frame(r.choice(PERSONAL), r, 0.15)
    elif k < 0.72:
        template = r.choice(BOILERPLATE)
    else:
        template = _frame(r.choice(NEGATIVE), r, 0.15)
    pieces = style(fill(template, r, spoken), r, kind)
    while r.random() < 0.3:
        more = fill(r.choice(PERSONAL if r.random() < 0.5 else NEGATIVE), r, spoken)
        glue = {"asr": " ", "asr_cased": " "}.get(kind, r.choice([". ", ", ", " ", ". ", " and ", "; "]))
        pieces = [*pieces, (glue, None), *style(more, r, kind)]
    context = ""
    if r.random() < 0.25:
        context = join(style(fill(r.choice(BOILERPLATE + NEGATIVE), r, spoken), r, kind)).text
    return join(pieces, context)


SPEAKERS = (("[doctor] ", "[patient] "), ("Agent: ", "Customer: "), ("user: ", "assistant: "), ("Caller: ", "Agent: "), ("", ""), ("AGENT - ", "CALLER - "), ("assistant: ", "user: "), ("Rep: ", "Cust: "))  # fmt: skip


def dialogue(r: R) -> Example:
    """Several turns in one text."""
    kind = r.choices(STYLES, STYLE_WEIGHTS)[0]
    spoken = kind in {"asr", "asr_cased"}
    a, b = r.choice(SPEAKERS)
    glue = "\n" if a or r.random() < 0.7 else r.choice([" ", ". "])
    pieces: Pieces = []
    for _ in range(r.randrange(2, 7)):
        k = r.random()
        if k < 0.4:
            question, answer = r.choice(ANSWERS)
            pieces += [
                (a, None),
                *style([(question, None)], r, kind),
                (glue + b, None),
                *style(fill(_frame(answer, r, 0.3), r, spoken), r, kind),
                (glue, None),
            ]
        else:
            block = PERSONAL if k < 0.58 else BOILERPLATE if k < 0.66 else NEGATIVE
            pieces += [
                (r.choice([a, b]), None),
                *style(fill(r.choice(block), r, spoken), r, kind),
                (glue, None),
            ]
    return join([p for p in pieces if p[0]])


def payload(r: R) -> Example:
    """A tool call, its result, a table or a form; see `training.payloads`."""
    return join([p for p in whole_names(payloads.draw(r)) if p[0]])


def log_line(r: R) -> Example:
    """A log line: its stamp, level and ids stay."""
    h, m, s = r.randrange(24), r.randrange(60), r.randrange(60)
    day = f"20{r.randrange(20, 27)}-{r.randrange(1, 13):02d}-{r.randrange(1, 29):02d}"
    stamp = r.choice(
        [
            f"{day}T{h:02d}:{m:02d}:{s:02d}Z",
            f"{day} {h:02d}:{m:02d}:{s:02d},{r.randrange(1000):03d}",
            f"[{h:02d}:{m:02d}:{s:02d}]",
            f"{day}T{h:02d}:{m:02d}:{s:02d}.{r.randrange(1000):03d}Z",
        ]
    )
    pieces: Pieces = [(f"{stamp} {r.choice(['INFO', 'WARN', 'ERROR', 'DEBUG', 'info', 'info:'])} ", None)]
    pieces += [
        (
            r.choice(
                [
                    "",
                    "[worker-3] ",
                    "app.calls ",
                    "voice-gateway ",
                    f"session={slots.operational_id(r, False)[0][0]} ",
                    "agent_runner: ",
                ]
            ),
            None,
        )
    ]
    k = r.random()
    if k < 0.5:
        pieces += fill(r.choice(LOGS), r, False)
    else:
        pieces += fill(r.choice(PERSONAL if k < 0.7 else NEGATIVE), r, r.random() < 0.3)
    return join([p for p in pieces if p[0]])


def talk(r: R) -> Example:
    """A stretch of talk in a company; see `training.business`."""
    pieces, kind = business.talk(r)
    return join(style([p for p in pieces if p[0]], r, kind))


LOGS = """
kernel: [{count}.{count}] eth0: link up, {count}Mbps, full-duplex
kernel: [{count}.{count}] usb 1-{count}: new device found
kernel: wlan0: {salad}
systemd: Started {salad}
nginx: worker {count} started
sshd: pid {count} closed
cron: job {oid} done in {count}ms
user=anonymous action=view
anonymous user {salad}
guest login {salad}
user=guest queue={count}
created account for {person}
user={user} action=login status=ok
user {user} logged in from {city}
sent confirmation to {email}
caller={phone} queue=billing wait={count}s
transcript: "my name is {person}"
customer {person} ({email}) requested refund of {price}
tool get_user_details name={person} zip={zip}
tool find_user(first_name="{first}", last_name="{last}", zip="{zip}")
order {oid} shipped to {address}
appointment booked for {person} with {titled} on {date}
latency={count}ms tokens={count} model=gpt-4o
retrying request {oid} attempt {count}
lookup patient {person} dob={dob} mrn={number}
address changed to {address}
callback scheduled: {first} {phone}
handoff to agent {first}
intent=book_table slots name={last} people={count} time={time}
""".strip().splitlines()


def genre(r: R) -> Example:
    """Prose, a post, a note, a label, or named things that are nobody; see `training.genres`."""
    pieces, kind = genres.draw(r)
    return join(style(whole_names(pieces), r, kind))


def machine_line(r: R) -> Example:
    """A line of a program; see `training.machines`."""
    return join([p for p in whole_names(machines.line(r)) if p[0]])


MAKERS = ((one, 58), (dialogue, 8), (talk, 6), (payload, 6), (log_line, 3), (machine_line, 6), (genre, 13))
"""What makes examples, and how many of a hundred."""


def corpus(seed: int, size: int) -> list[Example]:
    """Make `size` examples from a seed."""
    r = random.Random(seed)
    makers, weights = zip(*MAKERS, strict=True)
    return [r.choices(makers, weights)[0](r) for _ in range(size)]
