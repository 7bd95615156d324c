"""Calls to practices and pharmacies as speech recognition writes them: what identifies goes, what is said around it stays."""

from __future__ import annotations

from functools import cache

import pytest

from redactor import Redactor

_Case = tuple[list[str], list[str], list[str]]

CASES: dict[str, _Case] = {
    "secrets and cards in Spanish": (
        [
            "A: y el codigo de seguridad de atras",
            "U: siete ocho uno",
            "A: y la contraseña temporal que le llego",
            "U: es luna azul siete siete",
            "A: me da la clave por favor",
            "U: si listo",
            "A: su usuario es el mismo de siempre",
            "U: la contraseña es incorrecta me dice",
        ],
        ["siete ocho uno", "luna azul"],
        ["si listo", "la contraseña es incorrecta me dice"],
    ),
    "an age over 89 in Spanish": (
        [
            "A: y su edad",
            "U: noventa y uno",
            "A: y la de su esposa",
            "U: ochenta y siete",
            "A: que edad tiene su papa",
            "U: noventa y tres ya bien cumplidos",
        ],
        ["noventa y uno", "noventa y tres"],
        ["ochenta y siete"],
    ),
    "an address with abbreviations in Spanish": (
        [
            "A: ¿En qué dirección lo entregamos?",
            "U: av. quorvin sur 1602 piso 4 col. crédito constructor",
            "A: vive en el edificio los pinos",
        ],
        ["quorvin", "1602", "constructor", "pinos"],
        [],
    ),
    "a name and where it is read back in Spanish": (
        [
            "A: si me da el nombre completo del nino por favor",
            "U: se llama quorvin alejandro ibarrondo",
            "A: y usted como se llama senora",
            "U: priyanka ibarrondo",
            "A: gracias por llamar",
        ],
        ["quorvin", "ibarrondo", "priyanka"],
        ["se llama", "como se llama senora", "gracias por llamar"],
    ),
    "verbs of Spanish and what is no number there": (
        [
            "A: le llamo de parte del doctor priyanka para recordarle su cita",
            "A: abrimos de lunes a viernes de ocho a cinco y los sabados de nueve a mediodia",
        ],
        ["priyanka"],
        [
            "para recordarle su cita",
            "de ocho a cinco y los sabados",
        ],
    ),
    "Hindi and Tagalog between English": (
        [
            "A: namaste ji main clinic se priyanka bol rahi hoon meri baat jaswinder ji se ho rahi hai",
            "U: haan ji main bol raha hoon kaun bol raha hai",
            "A: appointment kal subah das baje doctor thorvald ke saath hai",
        ],
        ["priyanka", "jaswinder", "thorvald"],
        ["haan ji main bol raha hoon kaun bol raha hai", "ke saath hai"],
    ),
    "a time of the day in front of a name": (
        [
            "A: see you thursday at two thirty quorvin",
            "A: your appointment is tomorrow at nine fifteen thorvald",
        ],
        ["quorvin", "thorvald"],
        ["at two thirty", "at nine fifteen"],
    ),
    "a number in front of a street": (
        ["U: the property at two eighteen larkmoor is leaking"],
        ["two eighteen", "larkmoor"],
        ["is leaking"],
    ),
    "kin by marriage and a name that is a word": (
        [
            "U: my stepson caspian has a rash",
            "U: my mother comfort and my aunt patience",
            "U: my goddaughter jaswinder",
        ],
        ["caspian", "comfort", "patience", "jaswinder"],
        ["my stepson", "has a rash", "my goddaughter"],
    ),
    "kin and what they do": (
        [
            "U: my mother also has asthma and my son still coughs",
            "U: my wife drives and my husband works",
            "U: my mom passed and",
        ],
        [],
        [
            "my mother also has asthma and my son still coughs",
            "my wife drives and my husband works",
            "my mom passed and",
        ],
    ),
    "who pays for care": (
        [
            "A: And who is the insurance through?",
            "U: It's Blue Cross Blue Shield of Illinois, not Harvard Pilgrim.",
            "U: It's Wellcare Medicare Advantage.",
            "U: It's Thorvald Quorvin, through the portal.",
        ],
        ["Thorvald", "Quorvin"],
        ["It's Blue Cross Blue Shield of Illinois", "It's Wellcare Medicare Advantage"],
    ),
    "a plan that somebody is called": (
        ["A: Who is the subscriber?", "U: Hi, I'm Humana Okafor."],
        ["Humana", "Okafor"],
        [],
    ),
    "a laboratory's value behind a name": (
        [
            "A: Last name?",
            "U: De la Fontaine-Oduwole.",
            "A: I have a result for hemoglobin A1c of 8.1 percent.",
        ],
        ["Fontaine", "Oduwole"],
        ["hemoglobin A1c of 8.1 percent"],
    ),
    "a name spelled and said back": (
        ["A: Last name?", "U: it's o k o n j o", "A: so that's o k o n j o"],
        ["o k o n j o"],
        ["so that's"],
    ),
    "an age that is said back": (
        ["A: She was ninety-six?", "U: Ninety-six, yes sir."],
        ["inety-six"],
        ["yes sir"],
    ),
    "a temperature that is said back": (
        ["A: and your temperature was ninety nine?", "U: ninety nine point five"],
        [],
        ["ninety nine point five"],
    ),
    "numbers of specimens": (
        [
            "A: And your accession number?",
            "U: G-0-0-9-1-2-4-4-8.",
            "A: what's on the specimen label",
            "U: r t four four oh one nine",
        ],
        ["0-0-9", "four four oh"],
        [],
    ),
    "the small words of a family name": (
        ["U: is that with doctor van der merwe", "U: i saw nurse de la quorvin and mister al thorvald"],
        ["van der", "merwe", "de la", "quorvin", "thorvald"],
        ["is that with doctor", "i saw nurse"],
    ),
    "a given name asked for in one word": (
        ["A: patient's last name", "U: bui", "A: first", "U: thanh truc"],
        ["bui", "thanh", "truc"],
        [],
    ),
    "what a nurse is there for": (
        ["A: nurse triage what's going on", "A: nurse quorvin and nurse jaswinder will call you"],
        ["quorvin", "jaswinder"],
        ["nurse triage what's going on"],
    ),
    "a verb that is a name too": (
        ["U: my aunt will ring you and my lodger may pick the parcel up"],
        [],
        ["my aunt will ring you and my lodger may pick the parcel up"],
    ),
    "a name that is a verb too": (
        [
            "U: my nephew will is six and my neighbour and will have a key",
            "U: ask will to call, my uncle will knows",
        ],
        ["nephew will", "neighbour and will", "ask will", "uncle will"],
        ["is six", "have a key"],
    ),
    "kin with a short name": (
        ["U: my nephew rex has a cough", "U: my son tbh has a cough", "U: my brother can and my sister did"],
        ["rex"],
        ["my son tbh has a cough", "my brother can and my sister did"],
    ),
    "a star that is none": (
        ["U: is it a five star or a four star hotel", "A: press star then dial"],
        [],
        ["a five star or a four star hotel", "press star then dial"],
    ),
    "the desk that greets": (
        ["A: social security how can i help", "U: yes the letter didn't come"],
        [],
        ["yes the letter didn't come"],
    ),
    "what is asked for behind a greeting": (
        ["A: your policy number please and how can i help", "U: um k t double oh four one nine"],
        ["double oh four one nine"],
        [],
    ),
    "an answer of common words": (
        [
            "A: what is your favourite film",
            "U: the singing kettle",
            "A: and the passphrase",
            "U: a bird sat over the wall",
        ],
        ["singing kettle", "bird sat"],
        [],
    ),
    "no answer": (
        [
            "A: what is your favourite film",
            "U: the usual one",
            "A: what is your password",
            "U: the page won't load",
        ],
        [],
        ["the usual one", "the page won't load"],
    ),
    "a password said back without its dashes": (
        [
            "A: i reset it to otter dash lamp dash sixty two",
            "U: great so otter lamp sixty two it worked",
        ],
        ["otter", "sixty two"],
        ["it worked"],
    ),
    "whether somebody has the password": (
        [
            "A: does your neighbour have the password",
            "U: yeah it's dragonfly",
            "A: do you want a wifi password",
            "U: make it hungry hippo twenty two",
        ],
        ["dragonfly", "hungry hippo", "twenty two"],
        ["yeah it's", "make it"],
    ),
    "whether somebody has it, without it": (
        [
            "A: have you got your password",
            "U: yes on my phone",
            "A: do you have a password",
            "U: yes i think so",
        ],
        [],
        ["yes on my phone", "yes i think so"],
    ),
    "a phrase of ordinary words, again": (
        ["A: the wifi password is all lowercase glad side out", "U: so glad side out right"],
        ["glad side", "side out"],
        ["is all lowercase"],
    ),
    "a name that ends as illnesses do": (
        ["U: my mother in law euphemia grosvenor has anaemia and hyperkalaemia"],
        ["euphemia", "grosvenor"],
        ["has anaemia and hyperkalaemia"],
    ),
    "the next item": (
        ["A: what is your member id", "U: and the pin", "A: what is the surname", "U: and the password"],
        [],
        ["and the pin", "and the password"],
    ),
    "somebody spoken to behind praise": (
        ["U: put it under storm", "A: great storm and how many guests"],
        ["storm"],
        ["and how many guests"],
    ),
    "a rate in single digits": (
        ["A: your council tax is one seven two six a year", "A: i texted you one seven two six a week ago"],
        ["one seven two six a week ago"],
        ["one seven two six a year"],
    ),
    "somebody else's mother": (
        ["A: who is the prescription for", "U: It's for me mum."],
        [],
        ["It's for me mum."],
    ),
}


@cache
def _redactor() -> Redactor:
    return Redactor()


def _redacted(turns: list[str]) -> str:
    roles = {"A": "assistant", "U": "user"}
    messages = [{"role": roles[turn[0]], "content": turn[3:]} for turn in turns]
    record = _redactor().redact({"messages": messages})
    return "\n".join(message["content"] for message in record["messages"])


@pytest.mark.parametrize(("turns", "gone", "kept"), CASES.values(), ids=CASES)
def test_what_identifies_goes_and_the_rest_stays(turns: list[str], gone: list[str], kept: list[str]) -> None:
    said = _redacted(turns)
    assert [value for value in gone if value in said] == []
    assert [words for words in kept if words not in said] == []


def test_what_an_agent_says_between_is_nobodys_initials() -> None:
    said = _redactor().redact_text(
        "Agent: what is the number please\nCaller: four one\nAgent: mhm\nCaller: nine\nAgent: yep\n"
    )
    assert "Agent: mhm" in said
    assert "Agent: yep" in said
    assert "qrk" not in _redactor().redact_text("Agent: qrk\nStatus: sent\n")


def test_names_that_are_words_go_in_small_letters_behind_who_speaks() -> None:
    said = _redactor().redact_text(
        "Agent: who is calling\nCaller: it's his carer blessing\nAgent: okay blessing can you hold\n"
    )
    assert "blessing" not in said
    assert "can you hold" in said


def test_two_letters_of_a_number_are_no_word() -> None:
    said = _redactor().redact_text(
        "Agent: am i speaking with mr quorvin\nCaller: yes\nAgent: the chassis number sir\n"
        "Caller: m a three e j k d one s double oh one two three four five six\nAgent: sir i am calling again\n"
    )
    assert "Agent: am i speaking" in said
    assert "sir i am calling again" in said


def test_an_age_to_one_word_in_a_transcript(redactor: Redactor) -> None:
    said = redactor.redact_text(
        "Agent: how can i help\nCaller: it's my gran\nAgent: age\nCaller: ninety four\nAgent: okay\n"
    )
    assert "ninety four" not in said
