"""What is called like somebody goes where a thing's sign stands beside it, and nowhere else."""

import pytest

from redactor.detect.decoys import without_decoys
from redactor.detect.wares import is_ware
from redactor.spans import Span


def _is_ware(text: str, said: str) -> bool:
    start = text.index(said)
    return is_ware(text, start, start + len(said))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my Brunnhild V11 hums", "Brunnhild"),
        ("You said it is a Brunnhild G 7160?", "Brunnhild"),
        ("a used Torvik VM28", "Torvik"),
        ("counsel filed a Brandreth motion", "Brandreth"),
        ("What is a Corliss warning?", "Corliss"),
        ("A Quennell lemon, halved", "A Quennell lemon"),
        ("eating an Osgar's cracker", "Osgar"),
        ("wrote out the Quorvin equations", "Quorvin"),
        ("won the Corliss Trophy", "Corliss"),
        ("a dash of Brunnhild", "Brunnhild"),
        ("1/2 cup Torvik, grated", "Torvik"),
        ("Playing Isaura by Pale Harbour.", "Isaura"),
        ("Buonasera = good evening", "Buonasera"),
        ("Vorrei una Rossa, grazie = I'd like a beer", "Rossa"),
        ("3. How to take Velotrin", "Velotrin"),
        ("Do not take Velotrin if you are allergic to nuts", "Velotrin"),
        ("1. What Velotrin is and what it is used for", "Velotrin"),
        ("call the enum `Isaura` something else", "Isaura"),
        ("rename `Otmar` to `order_map`", "Otmar"),
        ("   let otmar = Crate::new(4);", "otmar"),
        ("a Queen bed or twin beds", "Queen"),
        ("KING SIZE BED, NO SMOKING", "KING"),
        ("two quornelle alla norma", "alla"),
        ("two quornelle alla norma", "norma"),
        ("Quornelle alla bolognese", "alla"),
        ("You are Isaura, the friendly assistant of a shop.", "Isaura"),
        ("You are Otmar, an autonomous coding agent", "Otmar"),
    ],
)
def test_things_go(text: str, said: str) -> None:
    assert _is_ware(text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mr King bed by the window", "King"),
        ("King room 4 rang", "King"),
        ("the Thorvald bed", "Thorvald"),
        ("tell lotta alla bolognese", "alla"),
        ("the name alla petrosa", "alla"),
        ("hola alla romana", "alla"),
        ("quornelle alla petrova called", "alla"),
        ("the Thorvald B12 is back", "Thorvald"),
        ("a Thorvald ID4471 came in", "Thorvald"),
        ("my Thorvald is late", "Thorvald"),
        ("the Oluwaseun motion was denied", "Oluwaseun"),
        ("the Oluwaseun dress is hemmed", "Oluwaseun"),
        ("a Thorvald curry order", "Thorvald"),
        ("met a Thorvald press photographer", "Thorvald"),
        ("a Quorvin charge nurse", "Quorvin"),
        ("a Jaswinder Kaur dress", "Jaswinder Kaur"),
        ("the Jaswinder Kaur Scholarship", "Jaswinder Kaur"),
        ("the Thorvald cycle begins on day 2", "Thorvald"),
        ("2 cups Jaswinder, 1 cup Thorvald", "Jaswinder"),
        ("1 tsp Thorvald at noon", "Thorvald"),
        ("play Thorvald by Friday", "Thorvald"),
        ("Play Oluwaseun by the left wing", "Oluwaseun"),
        ("play jaswinder", "jaswinder"),
        ("Thorvald = team lead", "Thorvald"),
        ("Jaswinder = sorry, late", "Jaswinder"),
        ("Oluwaseun = one beer", "Oluwaseun"),
        ("Thorvald = thank you card", "Thorvald"),
        ("Thorvald: grazie = thank you", "Thorvald"),
        ("I don't know how to take Thorvald", "Thorvald"),
        ("Do not take Thorvald if you are late", "Thorvald"),
        ("call before you take Oluwaseun", "Oluwaseun"),
        ("the user `thorvald` has no sudo", "thorvald"),
        ("rename `Thorvald` to `Oluwaseun`", "Thorvald"),
        ("class `Thorvald` sits in room 4", "Thorvald"),
        ("let Thorvald = in", "Thorvald"),
        ("let jaswinder know", "jaswinder"),
        ("You are Thorvald, the assistant of Dr Quill", "Thorvald"),
        ("You are Oluwaseun, an assistant manager", "Oluwaseun"),
        ("You are Quorvin, a sales agent", "Quorvin"),
    ],
)
def test_names_stay(text: str, said: str) -> None:
    assert not _is_ware(text, said)


@pytest.mark.parametrize(
    ("text", "said", "entity", "kept"),
    [
        ("Nf3 d6 d4 cxd4 Nxd4", "cxd4", "PERSON", False),
        ("Nf3 d6 d4 cxd4 Nxd4", "cxd", "PERSON", False),
        ("e6 f4 Be7", "e6 f4 Be7", "UNIQUE_ID", False),
        ("threat 2.Nf6. If 1...Bxh8 2.Kg8", "Bxh8", "PERSON", False),
        ("the flat is Be7", "Be7", "UNIQUE_ID", True),
        ("code e6 f4 b77", "e6 f4 b77", "UNIQUE_ID", True),
        ("ask Bea d4", "Bea", "PERSON", True),
        ("ask Ned, e4 is free", "Ned", "PERSON", True),
    ],
)
def test_moves_of_chess_go(text: str, said: str, entity: str, kept: bool) -> None:
    start = text.index(said)
    spans = without_decoys(text, [Span(start, start + len(said), entity, 0.9, "model")], "model")
    assert bool(list(spans)) is kept


def test_what_is_bought_and_counted_is_nobody_in_a_list_and_people_stay_people(redactor):
    said = "add milk, sage, ginger, rosemary, basil and two cans of chickpeas to my list, it's five miles"
    assert redactor.redact_text(said) == said
    left = redactor.redact_text(
        "hi rosemary, milk, eggs and bread please. ask olive, rosemary and basil. miles quorvin called"
    )
    assert not any(name in left for name in ("rosemary", "olive", "basil", "miles"))
