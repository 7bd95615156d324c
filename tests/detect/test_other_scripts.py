"""What stands in letters that nothing here can read goes as a whole; signs and drawings stay."""

import json

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from redactor import Policy, Redactor
from redactor.detect.other_scripts import in_other_scripts
from redactor.quick import Quick
from redactor.spans import Span

MODEL = "model"


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in in_other_scripts(text, (), MODEL)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ok. Меня зовут Анна Петрова, спасибо. ok", ["Меня зовут Анна Петрова, спасибо"]),
        ("我叫李明，电话是13812345678", ["我叫李明，电话是"]),
        ("name: 李", ["李"]),
        ("田中太郎です。よろしく", ["田中太郎です。よろしく"]),
        ("김민수입니다 (서울)", ["김민수입니다", "서울"]),
        ("اسمي محمد العلي", ["اسمي محمد العلي"]),
        ("קוראים לי דוד", ["קוראים לי דוד"]),
        ("मेरा नाम राजेश है", ["मेरा नाम राजेश है"]),
        ("ผมชื่อสมชาย ใจดี", ["ผมชื่อสมชาย ใจดี"]),
        ("Με λένε Εύα", ["λένε Εύα"]),
        ("Агент: Привет", ["Агент", "Привет"]),
        ('["Анна","Иван"]', ["Анна", "Иван"]),
        ("Анна,Иван;Олег", ["Анна", "Иван", "Олег"]),
        ("/home/иван/doc.txt", ["иван"]),
        ("می‌خواهم", ["می‌خواهم"]),
    ],
)
def test_words_in_other_letters(text: str, said: list[str]) -> None:
    assert found(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "ΔT was 3 μg, α-synuclein and β-blockers, p(χ²) < 0.05, 10 kΩ",
        "¯\\_(ツ)_/¯ ʕ•ᴥ•ʔ (っ◔◡◔)っ ಠ_ಠ",
        "①②③ ★ → ✓ 🙂 🇯🇵 ｆｕｌｌ",
        "naïve Zoë Łukasz Đặng Ștefan œuvre straße",
        "Jоhn",  # the o is Cyrillic: read as what it looks like
        "",
    ],
)
def test_signs_and_latin_letters_stay(text: str) -> None:
    assert found(text) == []


def test_what_the_model_guessed_in_it_is_not_told_apart() -> None:
    text = "Анна Петрова, anna@firm.example"
    mail = Span(14, 31, "EMAIL_ADDRESS", 0.9, "EmailAddress")
    spans = [Span(0, 4, "PERSON", 0.9, MODEL), mail, Span(5, 12, "PERSON", 0.9, "PersonCue")]
    kept = list(in_other_scripts(text, spans, MODEL))
    assert kept == [mail, spans[2], Span(0, 12, "OTHER_SCRIPT", 1.0, "OtherScript")]


@given(st.text(alphabet='aе你Ж λ,."1\u0e31ש[', max_size=40))
@example("ה\u200c" * 20)
def test_of_two_letters_none_is_left(text: str) -> None:
    left = list(text)
    for span in in_other_scripts(text, (), MODEL):
        left[span.start : span.end] = " " * (span.end - span.start)
    assert "你" not in left
    assert not any(pair in "".join(left) for pair in ("ЖЖ", "еЖ", "Же", "ее", "שש", "Жש"))


def test_it_goes_unless_the_policy_keeps_it() -> None:
    record = {"text": "Меня зовут Анна", "n": 1}
    assert Redactor().redact(record) == {"text": "[OTHER_SCRIPT_1]", "n": 1}
    kept = Policy.load("pci")
    assert Redactor(policy=kept).redact(record) == record


def test_the_short_way_of_log_lines_knows_of_it() -> None:
    quick = Quick(Redactor())
    line = json.dumps({"msg": "готово", "level": "info"}, ensure_ascii=False)
    assert not quick.is_clean(line)
    assert json.loads(quick.run_json(line).text) == {"msg": "[OTHER_SCRIPT_1]", "level": "info"}
    assert not quick.is_clean_text("ready: готово")
