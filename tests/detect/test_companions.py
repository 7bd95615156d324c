"""Words in a row with names are names; what else stands beside one is none."""

import re

import pytest

from redactor.detect.companions import companions
from redactor.spans import Span

_PART = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}")


def found(marked):
    """The names beside the [names] and {firms} that are marked."""
    text, spans, at = "", [], 0
    for part in _PART.finditer(marked):
        text += marked[at : part.start()]
        kind = "PERSON" if part[1] else "ORGANIZATION"
        said = part[1] or part[2]
        spans.append(Span(len(text), len(text) + len(said), kind, 0.9, "test"))
        text, at = text + said, part.end()
    text += marked[at:]
    return [text[span.start : span.end] for span in companions(text, spans)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Table 1 - [Oda], Uncle [Quitu], Quorag & [Ludo]", ["Quorag"]),
        ("Present: [Quelawny] (chair), {Quillchurch}, [Van Zyl]; the clerk", ["Quillchurch"]),
        ("[Cho], [Rosen], May, [Abernethy] (CNS)", ["May"]),
        ("[Cho], Sunday, [Abernethy]", ["Sunday"]),
        ("Desk: Quot, [Anna], [Robert]", ["Quot"]),
        ("Snacks: Mon Quorla, Tue [Ludo], Wed Closed, [Thu Anna]", ["Quorla"]),
        ("Mon Quorla, Tue Quince, Wed Quiche, Thu [Anna]", []),
        ("Ask Quorla and [Robert]", ["Quorla"]),
        ("That [Anna] and Quahab are the same", ["Quahab"]),
        ("OWNER [STOLT ANNA] & QUALINDA\n", ["QUALINDA"]),
        ("thanks [Quelawny], [Rosen], Quadrille and Quince for it", ["Quadrille", "Quince"]),
        ("thanks [Quelawny], [Quosen] and Quince for it", ["Quince"]),
        ("thanks [Quelawny], Quadrille and Quince for it", []),
        ("thanks [Quelawny], [Quosen], {Quillsoft} and Quince", []),
        ("The couple, Robert and [Quisteria Bloom], won", ["Robert"]),
        ("The couple, Quobert and [Quisteria Bloom], won", []),
        ("in August and [Anna] hid", []),
        ("Hi, [Anna], [Robert] and I'm off", []),
        ("Dear [Anna], Regards", []),
        ("[Anna], PA-C", []),
        ("the desk, and [Anna] & I", []),
        ("[Anna] and {Quillsoft}, {Quillsoft} & [Anna]", []),
        ("uses Quobsidian and [Quodoist]", []),
        ("Leeds and [Anna]", []),
        ("from Quill Dale Quarry and [Anna]", []),
    ],
)
def test_the_company_of_names(text, names):
    assert sorted(found(text)) == names
