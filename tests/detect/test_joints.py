"""Markup and options part what a language model takes for one name."""

import pytest

from redactor.detect.joints import parts


@pytest.mark.parametrize(
    ("text", "said", "left"),
    [
        ('value="quorvin" aria-invalid="false"', 'quorvin" aria', ["quorvin"]),
        ('<b title="Lena Quill">', 'Lena Quill"', ["Lena Quill"]),
        ('gridcell "oluwaseun"', 'gridcell "oluwaseun', ["oluwaseun"]),
        ("psql -U lena -h db", "psql -U lena -h db", ["psql", "lena", "db"]),
        ("mysql -u quorvin -pword", "u quorvin -", ["quorvin"]),
        ("--reviewer lena,thorvald --assignee x", "lena,thorvald --", ["lena,thorvald"]),
        ("lena --assignee thorvald", "lena --assignee thorvald", ["lena", "thorvald"]),
        ("lena --thorvald will call", "lena --thorvald ", ["lena", "thorvald "]),
        ("Anne -Marie Quill", "Anne -Marie Quill", ["Anne -Marie Quill"]),
        ('Desmond "Dizzy" Quill called', 'Desmond "Dizzy" Quill', ['Desmond "Dizzy" Quill']),
        ("tel=07700900318&town=oslo", "07700900318&", ["07700900318"]),
        ("tel=07700900318&addr1=4", "07700900318&addr1", ["07700900318"]),
        ("To=7&ToZip=94105", "ToZip", []),
        ("dept=thorvald n=jaswinder p=7", "thorvald n=", ["thorvald"]),
        ("dept=thorvald n=jaswinder p=7", "thorvald n=jaswinder", ["thorvald", "jaswinder"]),
        ('call "lena" now', 'call "lena', ['call "lena']),
    ],
)
def test_parts(text, said, left):
    start = text.index(said)
    assert [text[a:b] for a, b in parts(text, start, start + len(said))] == left
