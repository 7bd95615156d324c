"""Spoken forms: what was said, and what a view must hold."""

import pytest

from redactor.text import quantities, spelled_runs, spoken_runs, views

# (said, what one of the views must hold)
SPOKEN = [
    ("seen on uh the the third of uh may at two", "3 May at two"),
    ("i live at twelve uh um maple street", "12 maple street"),
    ("four one five, five five five, oh one two three", "4155550123"),
    ("it's double seven triple two oh treble nine", "772220999"),
    ("forty one fifteen five five five twenty one thirty four", "41155552134"),
    ("eight hundred five five five one two three four", "8005551234"),
    ("my code is nineteen eighty five", "1985"),
    ("two thousand and four one one", "200411"),
    ("4 double 7 five 2 1", "477521"),
    ("7 double-0 4 4 1 8 9", "70044189"),
    ("four1five five five five", "415555"),
    ("call 4 1 5 5 5 5 0 1 3 4 please", "4155550134"),
    ("415 555 0 1 3 4", "4155550134"),
    ("four one five um five five five uh let me see oh one three four", "4155550134"),
    ("my number is four one five five five five no wait five five six oh one three four", "4155560134"),
    ("seven seven scratch that seven eight nine", "789"),
    ("my social is five one two, uh, five one two oh three nine nine nine eight", "512039998"),
    ("you can reach me on plus four four seven seven double oh nine hundred one two three", "+447700900123"),
    ("my email's anna dot b dot lee at company dash name dot co", "anna.b.lee@company-name.co"),
    ("it's s a r a h at g m a i l dot com", "it's sarah@gmail.com"),
    ("six two for three eight ate nine", "6243889"),
    ("five five five to one eight four", "5552184"),
    ("j o h n", "John"),
    ("j-o-h-n and s m i t h", "John and Smith"),
    ("J. O. H. N.", "John"),
    ("j as in juliet o as in oscar h as in hotel n as in november", "John"),
    ("s for sugar m for mother i t h", "Smith"),
    ("capital J o h n", "John"),
    ("es siete uno tres cinco cinco cinco cero ocho cuatro dos", "7135550842"),
    ("cuarenta y siete treinta y dos veintidós cero nueve", "47322209"),
    ("my m r n is one four oh oh nine", "my MRN is 14009"),
    ("b s b oh six three double one nine", "BSB 063119"),
    ("nine four two u s seven", "942US7"),
    ("m o double l y", "Molly"),
    ("GE o RG ina", "Georgina"),
    ("it is M AR I a", "Maria"),
    ("Sy l v i a b e NT L ey", "Sylviabentley"),
    ("bee are i a n", "Brian"),
    ("double you i l l i a m", "William"),
    ("Bravo Delta six", "BD6"),
    ("member id x y z dash four four double five", "XYZ4455"),
    ("S W two two H Z", "SW22HZ"),
    ("NN4 T 1 u y", "NN4T1UY"),
    ("Tango November 9 Echo for Quebec Juliet", "TN9E4QJ"),
    ("november 7 sierra to echo sierra", "N7S2ES"),
    ("t s 6 9 9 are you", "TS699RU"),
    ("one twenty three laguna court", "123 laguna court"),
    ("forty two west elm street apartment six b", "42 west elm street apartment 6B"),
    ("one hundred and four b west twenty third", "104B west 23rd"),
    ("twelve South first Street", "12 South 1st Street"),
    ("twenty second street", "22nd street"),
    ("john dot smith at gmail dot com", "john.smith@gmail.com"),
    ("bill it to accounts at fenwicktextiles dot in", "accounts@fenwicktextiles.in"),
    ("booking ref P for Peter, 7, Q, N for nuts, 2, 2", "booking ref P7QN22"),
    ("it is august eighteenth eleven a m", "August 18 eleven a m"),
    ("it is j underscore doe ninety two at g mail dot com thanks", "is j_doe92@gmail.com thanks"),
    ("my email is john smith all one word at hotmail dot co dot uk", "is johnsmith@hotmail.co.uk"),
    ("add mpratt@hotmail dot com as a contact", "add mpratt@hotmail.com as"),
    ("h t t p colon slash slash w w w dot o a k dot com slash help", "http://www.oak.com/help"),
    ("two two five dot double five dot o dot four o", "225.55.0.40"),
    ("ten point zero point zero point one", "10.0.0.1"),
    ("march twelfth nineteen eighty four", "March 12, 1984"),
    ("the third of may eighty five", "3 May 1985"),
    ("may twenty second two thousand and one", "May 22, 2001"),
    ("july four twenty twenty four", "July 4, 2024"),
    ("born in march nineteen eighty four", "March 1984"),
    ("twenty third of the second nineteen twenty", "23/2/1920"),
    ("born twelve four ninety six", "12/4/1996"),
    ("oh three twelve eighty four", "03/12/1984"),
    ("10 03 1969", "10/03/1969"),
    ("inpatient from eleven oh two through eleven oh six", "from November 2 through November 6"),
    ("seen on four oh nine and sent home", "seen on April 9 and sent home"),
    ("dob is oh three one two one nine eight four", "03/12/1984"),
    ("born 0 3 1 2 1 9 8 4", "03/12/1984"),
    ("march 12 nineteen oh four", "March 12, 1904"),
    ("may the fifth nineteen hundred and seven", "May 5, 1907"),
    ("the thirty first of july nineteen sixty", "31 July 1960"),
    ("june oh seven two thousand one", "June 7, 2001"),
    ("12th of december one nine eight four", "12 December 1984"),
    ("two thousand four hundred five six", "240056"),
    ("nineteen hundred five one", "19005"),
    ("twelve hundred main street", "1200 main street"),
    ("joe under score black at aol dot com", "joe_black@aol.com"),
    ("joe black at sign aol dot com", "joeblack@aol.com"),
    ("www full stop acme full stop com", "www.acme.com"),
]

PLAIN = [
    "meet me at noon",
    "look at John dot his i",
    "please check the dot on the i at the end",
    "I have two kids and a dog",
    "three thirty pm works for me",
    "half past nine is good",
    "it costs nineteen ninety nine",
    "that is two hundred dollars",
    "take ten milligrams twice a day for two weeks",
    "a table for four people at seven thirty",
    "we're open nine to five",
    "between two and four weeks",
    "about twenty five percent of them",
    "you can see why he is at a, b and c",
    "are you there are you ok",
    "I'd like to see a movie for two at eight",
    "plan b is fine, vitamin c and d",
    "i stayed in the hotel in india with mike",
    "we may two of us come in march",
    "the list is 10, 20, 30, 40",
    "[1, 2, 3, 4, 5]",
    "2024-01-03 10:22:11 took 3.5 s for id 550e8400-e29b-41d4-a716-446655440000",
    "Thank you, I will call you back — it’s a “quote” and the café is open …",
    "ordered in q3 2019 and q4 2020 at 20 k",
    '{"a": "7233192239", "E-Reader": "3"}',
    "on January 8, 2023 and on the 15th of March 2021",
    "the blood pressure was one twenty over eighty",
    "the first place we tried, number one",
    "dash it all, the slash and burn, plus one more",
]


@pytest.mark.parametrize(("said", "written"), SPOKEN)
def test_a_view_holds_the_written_form(said: str, written: str) -> None:
    assert any(written in view.text for view in views(said)), [view.text for view in views(said)]


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_has_no_view(text: str) -> None:
    assert [view.text for view in views(text)] == []


def test_a_correction_is_inside_what_it_corrects() -> None:
    said = "my number is four one five five five five no wait five five six oh one three four thanks"
    view = views(said)[0]
    at = view.text.index("4155560134")
    start, end = view.to_original(at, at + 10)
    assert said[start:end] == said[len("my number is ") : -len(" thanks")]


def test_what_a_restart_replaced_is_covered() -> None:
    said = "it's seven seven scratch that seven eight nine ok"
    view = views(said)[0]
    at = view.text.index("789")
    start, end = view.to_original(at, at + 3)
    assert said[start:end] == "seven seven scratch that seven eight nine"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (
            "my number is four one five five five oh no wait six not oh one three four",
            "four one five five five oh no wait six not oh one three four",
        ),
        ("it's nine four scratch that nine five two six", "nine four scratch that nine five two six"),
        ("the number is why nine one six zero zero three six", "why nine one six zero zero three six"),
        ("my id is for two seven six tree one nine", "for two seven six tree one nine"),
    ],
)
def test_a_view_covers_all_that_was_said_of_a_number(said: str, written: str) -> None:
    view = views(said)[0]
    start = view.text.index(view.derived_from(said.index(written), len(said)))
    assert view.to_original(start, len(view.text)) == (said.index(written), len(said))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("come at three thirty pm", [("three thirty pm", "TIME")]),
        ("half past nine", [("half past nine", "TIME")]),
        ("5 p.m. sharp", [("5 p.m.", "TIME")]),
        ("it was 10:30 am", [("10:30 am", "TIME")]),
        ("two hundred dollars", [("two hundred dollars", "MONEY")]),
        ("the price is nineteen ninety nine", [("nineteen ninety nine", "MONEY")]),
        ("$20 or $19.99", [("$20", "MONEY"), ("$19.99", "MONEY")]),
        ("for two to three weeks", [("two to three weeks", "DURATION")]),
        ("ten milligrams", [("ten milligrams", "DOSE")]),
        ("10mg", [("10mg", "DOSE")]),
        ("four people", [("four people", "COUNT")]),
        ("six fifty a month", [("six fifty", "MONEY")]),
        ("it was for thirty nine ninety nine", [("thirty nine ninety nine", "MONEY")]),
        ("about nineteen hundred", [("nineteen hundred", "MONEY")]),
        (
            "sixty one thousand four hundred and twelve",
            [("sixty one thousand four hundred and twelve", "MONEY")],
        ),
        ("the rate is one eighty nine", [("one eighty nine", "MONEY")]),
        ("about my bill\nyour pin\nsixty two thirty eight", []),
        ("forty nine rupees", [("forty nine rupees", "MONEY")]),
        ("for thirty nine ninety nine elm street", []),
        ("he is twenty five years old", [("twenty five years old", "AGE")]),
        ("twenty five percent", [("twenty five percent", "PERCENT")]),
        ("two and a half hours", [("two and a half hours", "DURATION")]),
        ("four one five five five five oh one three four", []),
        ("pulse was one thirty two", [("one thirty two", "MEASURE")]),
        (
            "your blood pressure was one sixty over ninety then one forty two over eighty eight today",
            [("one sixty over ninety then one forty two over eighty eight", "MEASURE")],
        ),
        (
            "one forty two over eighty eight and then one thirty eight over eighty four after that",
            [("one forty two over eighty eight and then one thirty eight over eighty four", "MEASURE")],
        ),
        ("land between one oh four and one forty", [("one oh four and one forty", "MEASURE")]),
        ("it climbed to one oh three", [("one oh three", "MEASURE")]),
        ("sixty one decibels", [("sixty one decibels", "MEASURE")]),
        ("three zero one nine six two point seven", [("three zero one nine six two", "MEASURE")]),
        ("does c p t nine seven one six two apply", [("c p t nine seven one six two", "CODE")]),
        (
            "n d c six eight one eight zero dash one two two dash zero two",
            [("n d c six eight one eight zero dash one two two dash zero two", "CODE")],
        ),
        ("open from twelve oh five to two thirty", [("twelve oh five to two thirty", "TIME")]),
        ("policy c p t nine seven one six two", []),
        ("pulse account four four one nine two seven one", []),
    ],
)
def test_quantities(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[q.start : q.end], q.kind) for q in quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("that's s m i t h", [("s m i t h", "Smith")]),
        ("the r and b plan", []),
        ("j o h n, s m i t h", [("j o h n, s m i t h", "John Smith")]),
        ("is it s m i t h or s m y t h", [("s m i t h", "Smith"), ("s m y t h", "Smyth")]),
    ],
)
def test_spelled_runs(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[r.start : r.end], r.text) for r in spelled_runs(text)] == found


def test_more_letters_are_surer() -> None:
    short, long = spelled_runs("k i m")[0], spelled_runs("s m i t h")[0]
    assert 0 < short.confidence < long.confidence <= 1


def test_spoken_runs_say_what_they_are() -> None:
    said = "s m i t h is my name and the code is b d six two"
    assert [(r.text, r.kind) for r in spoken_runs(said)] == [("Smith", "letters"), ("BD62", "code")]
    assert [r.kind for r in spoken_runs("four one five")] == ["digits"]
    assert [r.kind for r in spoken_runs("bravo delta six two")] == ["code"]
    assert spoken_runs("two hundred dollars for two weeks") == []


def test_hesitations_are_left_out_where_nothing_else_is_written_otherwise():
    """A reading without fillers exists even if no number or letter in it is written in another way."""
    text = "the v i p was um the the uh one from b"
    (view,) = views(text)
    assert view.text == "the v i p was the one from b"
    assert view.to_original(0, len(view.text)) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "about two thousand one hundred k cals",
        "T 37 P 81 R 14 BP",
        "heel slides 3 x 15",
        "photos 35 x 45 mm",
        "0840 TV 430 RR 12",
        "RACK 12 POS 4",
        "2110 - HS",
    ],
)
def test_values_with_their_names_are_no_code(text: str) -> None:
    assert not [run for run in spoken_runs(text) if run.kind == "code"]


@pytest.mark.parametrize("text", ["UP 93 AK 6285", "K 7 7 2 Q 9", "t c 3 0 7 1 dash b", "s w 2 2 h z"])
def test_plates_and_codes_read_out_are_codes(text: str) -> None:
    assert [run for run in spoken_runs(text) if run.kind == "code"]


def test_a_range_of_times_is_no_range_of_days() -> None:
    assert all("September" not in view.text for view in views("open from nine thirty through two fifteen"))


def test_initials_are_no_part_of_the_number_behind_them() -> None:
    for lead in ("T.C.", "A.B.", "call B."):
        text = f"{lead} 4 1 5 5 5 5 0 1 3 4"
        assert [run.text for run in spoken_runs(text)] == ["4155550134"]
        assert [view.text for view in views(text)] == [f"{lead} 4155550134"]


@pytest.mark.parametrize(
    "text",
    ["your total comes to one twelve eighty", "the copay is one oh five fifty", "six twenty eighty with tax"],
)
def test_a_sum_of_money_is_no_date(text: str) -> None:
    assert not any("/" in view.text for view in views(text))


@pytest.mark.parametrize(
    "text", ["i paid on one twelve eighty", "the bill dated one twelve eighty", "paid oh one twelve eighty"]
)
def test_a_day_beside_a_sum_is_one(text: str) -> None:
    assert any("/" in view.text for view in views(text))
