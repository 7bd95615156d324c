"""Numbers in words that a model takes for dates, codes and places, and that identify nobody."""

import pytest

from redactor.detect.amounts import is_asked_amount, without_amounts
from redactor.spans import Span


def kept(text, found, entity, context=""):
    start = text.index(found)
    span = Span(start, start + len(found), entity, 0.7, "r")
    return [text[s.start : s.end] for s in without_amounts(text, context, [span])]


@pytest.mark.parametrize(
    ("text", "found", "entity"),
    [
        ("the sixteen oh four from crewe", "sixteen oh four", "DATE_TIME"),
        ("closed since nineteen sixty eight", "nineteen sixty eight", "DATE_TIME"),
        ("tuesday one sixty two", "tuesday one sixty two", "DATE_TIME"),
        ("Empathy 4/5", "4/5", "DATE_TIME"),
        ("PAGES 3/11 sent", "3/11", "DATE_TIME"),
        ("trainee 2017–2020", "2017–2020", "DATE_TIME"),
        ("the form for 2021/22", "2021/22", "DATE_TIME"),
        ("pick a time, 12–4?", "12–4", "DATE_TIME"),
        ("a 4-3-3 now", "4-3-3", "DATE_TIME"),
        ("of the 8.3, most", "8.3", "DATE_TIME"),
        ("the 2nd one, can dad bring her", "2nd one", "DATE_TIME"),
        ("we pick up 24/7 for you", "24/7", "DATE_TIME"),
        ("Nurse line 24/7: 503", "24/7:", "DATE_TIME"),
        ("boots in 42 2/3 please", "2/3", "DATE_TIME"),
        ("ring if pain >6/10 again", "6/10", "DATE_TIME"),
        ("itch 4/10 tonight", "4/10", "DATE_TIME"),
        ("give 1/4 of it", "1/4", "DATE_TIME"),
        ("bin 11/12 full", "11/12", "DATE_TIME"),
        ("head on the 9th centile", "9th centile", "DATE_TIME"),
        ("on the 14th day he ate", "14th", "DATE_TIME"),
        ("ointment for 2/52, then stop", "2/52", "DATE_TIME"),
        ("drops qds 3/7, then stop", "3/7", "DATE_TIME"),
        ("VA left 6/12 with glasses", "6/12", "DATE_TIME"),
        ("grip 4/5, better", "4/5", "DATE_TIME"),
        ("AMT 7/10.", "7/10", "DATE_TIME"),
        ("it was our 30th anniversary", "30th", "DATE_TIME"),
        ("her twenty first!", "twenty first", "DATE_TIME"),
        ('"Soup was cold" 2/5', "2/5", "DATE_TIME"),
        ("HT-88,Quill,02:01/24:02,07:02/44:03", "01/24", "DATE_TIME"),
        ("can she do Wed 9.20 at the hall", "9.20", "DATE_TIME"),
        ("smokes 10/day still", "10/day", "DATE_TIME"),
        ("Quill 54/F came", "54/F", "DATE_TIME"),
        ("on day 28 of it", "day 28", "DATE_TIME"),
        ("DVD 28 Tage", "28 Tage", "DATE_TIME"),
        ("pain 4/10 in bed, 7/10 up", "7/10", "DATE_TIME"),
        ("docs 3/5", "3/5", "DATE_TIME"),
        ("gone by the March quarter", "March", "DATE_TIME"),
        ("live in the May release", "May", "DATE_TIME"),
        ("down to three eighty eight now", "three eighty eight", "UNIQUE_ID"),
        ("two pies that's forty two ninety nine", "forty two ninety nine", "UNIQUE_ID"),
        ("it shows p forty r", "p forty r", "UNIQUE_ID"),
        ("loud at idle and ninety two megapascals", "idle and ninety two megapascals", "STREET_ADDRESS"),
    ],
)
def test_times_readings_and_measures_go(text, found, entity):
    assert kept(text, found, entity) == []


@pytest.mark.parametrize(
    ("text", "found", "entity", "context"),
    [
        ("on the sixteenth", "sixteenth", "DATE_TIME", ""),
        ("seen 4/5 at ten", "4/5", "DATE_TIME", ""),
        ("born 3/52 in Leeds", "3/52", "DATE_TIME", ""),
        ("call again 3/7 please", "3/7", "DATE_TIME", ""),
        ("vision clinic. Seen on the ward\n6/12", "6/12", "DATE_TIME", ""),
        ("grip of 12/10/24", "12/10", "DATE_TIME", ""),
        ("back in 2021/10", "2021/10", "DATE_TIME", ""),
        ("admitted on 24/7 by ward", "24/7", "DATE_TIME", ""),
        ("the 14th, day shift", "14th", "DATE_TIME", ""),
        ("the 14th day of may", "14th day of may", "DATE_TIME", ""),
        ("am 8.3 in der Praxis", "8.3", "DATE_TIME", ""),
        ("seen on 9.20 by her", "9.20", "DATE_TIME", ""),
        ("she came 28 May", "28 May", "DATE_TIME", ""),
        ("come 7/10 at ten", "7/10", "DATE_TIME", ""),
        ("they let her out in March, quarter past", "March", "DATE_TIME", ""),
        ("born 3 May release now", "3 May", "DATE_TIME", ""),
        ("either 01/24: yes", "01/24", "DATE_TIME", ""),
        ("june two thousand four", "june two thousand four", "DATE_TIME", ""),
        ("oh three twelve", "oh three twelve", "DATE_TIME", "and your date of birth"),
        ("from eleven oh two through eleven oh five", "eleven oh five", "DATE_TIME", ""),
        ("seven oh one", "seven oh one", "UNIQUE_ID", "what's the booking code"),
        ("the last three are four four one", "four four one", "UNIQUE_ID", ""),
        ("double two nine", "double two nine", "UNIQUE_ID", "oh seven seven hundred four six"),
        ("no it's six two last", "six two", "UNIQUE_ID", ""),
        ("four four one nine two seven", "four four one nine two seven", "UNIQUE_ID", ""),
        ("r two two nine", "r two two nine", "PERSON", ""),
        ("sixty two marl yard", "sixty two marl yard", "STREET_ADDRESS", ""),
    ],
)
def test_dates_and_codes_stay(text, found, entity, context):
    assert kept(text, found, entity, context) == [found]


@pytest.mark.parametrize(
    ("said", "context", "digits", "expected"),
    [
        ("it says ", "could you read me the meter please", 6, True),
        ("the odometer is at ", "", 6, True),
        ("", "which n d c did you bill", 10, True),
        ("it's ", "what's the serial number on the meter", 6, False),
        ("", "could you read me the meter please", 11, False),
        ("it's ", "and the number on the front", 6, False),
    ],
)
def test_what_a_meter_or_a_catalogue_says(said, context, digits, expected):
    assert is_asked_amount(said, context, digits) is expected


def test_four_digits_that_a_code_was_asked_for_are_no_price():
    said, number = "that's forty two ninety nine", "forty two ninety nine"
    assert kept(said, number, "UNIQUE_ID", "and the last four digits") == [number]
