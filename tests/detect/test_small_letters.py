"""Words in small letters that the language model does not know are nobody, where the line tells; names in small letters stay."""

import pytest

from redactor.detect.small_letters import gives_capitals, without_small
from redactor.spans import Span


def kept(line: str, said: str, context: str = "", entity: str = "PERSON") -> bool:
    start = line.index(said)
    return bool(list(without_small(line, context, [Span(start, start + len(said), entity, 0.9, "model")])))


@pytest.mark.parametrize(
    ("line", "said", "context"),
    [
        ("Grilled halloumi and tabouleh for Odile", "tabouleh", ""),
        ("Verbena, quassia and a note for Odile", "quassia", ""),
        ("We had arancini with Tomek, then pierogarnia", "pierogarnia", ""),
        ("Nasaan kaya ang payong ko, nabasa tuloy.", "payong", ""),
        ("dzwonek gra, pukam w okno, cisza", "okno", ""),
        ("pes ston vasili na ferei to tirokafteri", "tirokafteri", ""),
        ("darwaza band tha, chaabi ghum gayi", "chaabi", "kitthe chale gaye tussi"),
        ("ok vilaysi", "vilaysi", "Ja, ich bin morgen wieder da, bis dann"),
    ],
)
def test_a_strange_word_goes(line: str, said: str, context: str) -> None:
    assert not kept(line, said, context)


@pytest.mark.parametrize(
    ("line", "said", "context"),
    [
        ("could you ask quorvin whether the parcel came", "quorvin", ""),
        ("Could you ask quorvin whether the parcel came?", "quorvin", ""),
        ("the parcel for monica is here, Grace", "monica", ""),
        ("I told Odile that monica paid", "monica", ""),
        ("Odile: oh no not quorvin", "quorvin", ""),
        ("Odile wrote that my name is quorvin", "quorvin", ""),
        ("Mail from Odile to /home/quorvin/inbox", "quorvin", ""),
        ("Odile (@quorvin) wrote to Tomek", "quorvin", ""),
        ("Odile mailed quorvin.dasbel about it", "quorvin", ""),
        ("Odile moved to Mill Lane 40, kellari", "kellari", ""),
        ("quorvin dasbel", "quorvin dasbel", "¿Y cuál es su nombre por favor?"),
        ("quorvin hi naam, bolo na", "quorvin", "aapka shubh naam bataiye"),
        ("YESSSS quorvin!!", "quorvin", "omggg soooo gooood thankssss"),
    ],
)
def test_what_may_be_a_name_stays(line: str, said: str, context: str) -> None:
    assert kept(line, said, context)


def test_only_names_in_small_letters_are_judged() -> None:
    assert kept("Two fillets for Tabouleh and Odile", "Tabouleh")
    assert kept("Grilled tabouleh for Odile", "tabouleh", entity="USERNAME")
    assert kept("Grilled tabouleh 7 for Odile", "tabouleh 7")


@pytest.mark.parametrize(
    ("line", "gives"),
    [
        ("Two bream for Odile", True),
        ("- Two bream for Odile", True),
        ("two bream for Odile", False),
        ("Odile: two bream", False),
        ("Two bream. One trout", False),
    ],
)
def test_who_gives_names_capitals(line: str, gives: bool) -> None:
    assert gives_capitals(line) is gives
