"""Texts marked by hand: what the marks say, what is wrong with a file, and that the shipped files hold what they should."""

from pathlib import Path

import pytest

from benchmarks import handwritten, marked

SHIPPED = sorted((Path(__file__).parents[2]).glob("*/texts/*.txt"))
TWINS = {"pairs_7", *(f"commands_{number}" for number in range(1, 7))}
"""Files in which records go in pairs that share a title, or are single commands of a few devices."""


def written(folder: Path, text: str) -> Path:
    path = folder / "calls_1.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_turns_and_free_text(tmp_path):
    path = written(
        tmp_path,
        "### a call\nagent: who is it\ncaller: {{PERSON|ruta}} of {{LOCATION|kaunas}}\n\n"
        "### a note [text]\nSeen: {{DATE|3 May}}\n\n{{PERSON|Ruta}}\n",
    )
    call, note = marked.read(path)
    assert (call.name, call.kind, note.kind) == ("calls_1/1", "a call", "a note")
    assert [(t.speaker, t.text, t.spans) for t in call.turns] == [
        ("agent", "who is it", ()),
        ("caller", "ruta of kaunas", ((0, 4, "PERSON"), (8, 14, "LOCATION"))),
    ]
    assert note.turns[0].text == "Seen: 3 May\n\nRuta"
    assert [note.turns[0].text[a:b] for a, b, _ in note.turns[0].spans] == ["3 May", "Ruta"]


@pytest.mark.parametrize(
    "line",
    ["agent: {{NAME|Ruta}}", "agent: {{PERSON|Ruta", "agent: {{PERSON| }}", "no speaker", "Agent: hello"],
)
def test_what_is_no_turn_or_no_mark_is_an_error_without_the_text(tmp_path, line):
    with pytest.raises(ValueError) as told:
        list(marked.read(written(tmp_path, f"### a call\n{line}\n")))
    assert "Ruta" not in str(told.value)


def test_a_gold_record_counts_all_but_firms(tmp_path):
    path = written(tmp_path, "### a call\nagent: {{ORGANIZATION|Ovo}}, {{PERSON|ana}}\ncaller: hi\n")
    (text,) = marked.read(path)
    assert handwritten.record(text) == {
        "id": "calls_1/1",
        "messages": [{"role": "assistant", "content": "Ovo, ana"}, {"role": "user", "content": "hi"}],
        "spans": [[0, 0, 3, "ORGANIZATION", "quasi"], [0, 5, 8, "PERSON"]],
    }


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parts[-3]}/{path.stem}")
def test_shipped_files_can_be_read(path):
    texts = list(marked.read(path))
    assert len(texts) >= 10
    assert len({text.kind for text in texts}) > (0.4 if path.stem in TWINS else 0.9) * len(texts)
    assert any(turn.spans for text in texts for turn in text.turns)


def test_what_trains_is_not_what_measures():
    train, measure = (
        {turn.text for text in marked.folder(folder) for turn in text.turns if len(turn.text) > 60}
        for folder in sorted({path.parent for path in SHIPPED}, reverse=True)
    )
    assert train and measure
    assert not train & measure
