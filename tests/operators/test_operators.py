"""Each operator against the law it stands for, and in a stock Presidio AnonymizerEngine."""

import re
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from presidio_anonymizer import AnonymizerEngine
from presidio_anonymizer.entities import InvalidParamError, OperatorConfig, RecognizerResult

from redactor.operators import OPERATORS
from redactor.operators.geography import RESTRICTED_ZIP3

KEY, OTHER = b"one key, for tests", b"another test key!!"


def run(name, text, **params):
    return OPERATORS[name]().operate(text, params)


@pytest.mark.parametrize(
    ("name", "text", "params", "expected"),
    [
        ("replace", "Jane Doe", {"entity_type": "PERSON", "number": 3}, "[PERSON_3]"),
        ("replace", "Jane Doe", {"entity_type": "PERSON"}, "[PERSON]"),
        ("drop", "Jane Doe", {}, ""),
        ("keep", "Jane Doe", {}, "Jane Doe"),
        ("age_90_plus", "ninety three", {}, "90+"),
        ("mask", "4539 1488 0343 6467", {"keep_last": 4}, "**** **** **** 6467"),
        ("mask", "4539-1488", {}, "****-****"),
        ("mask", "12345678", {"keep_last": 4}, "********"),  # half of it would show
        ("mask", "12345678901", {"keep_last": 4}, "***********"),
        ("mask", "123456789012", {"keep_last": 4}, "********9012"),
        ("mask", "", {"keep_last": 4}, ""),
        ("mask", "four one one one, two two", {"keep_last": 2, "canonical": "4111-22"}, "****-22"),
        ("mask", "w h i t", {"keep_last": 1, "canonical": "whit"}, "* * * t"),
        ("date_year", "March 12, 1984", {"entity_type": "DATE_TIME", "number": 1}, "1984"),
        ("date_year", "03/12/84", {"entity_type": "DATE_TIME", "number": 1}, "[DATE_TIME_1]"),
        ("date_year", "1984 to 1985", {"entity_type": "DATE_TIME", "number": 1}, "[DATE_TIME_1]"),
        (
            "date_year",
            "march twelfth",
            {"entity_type": "DATE_TIME", "number": 1, "canonical": "March 12 1984"},
            "1984",
        ),
        (
            "date_year",
            "born 3/12/1931",
            {"entity_type": "DATE_TIME", "number": 1},
            "[DATE_TIME_1]",
        ),  # an age over 89
        ("date_year", "June 1945", {"entity_type": "DATE_TIME", "number": 1}, "1945"),
        ("date_year", "19840312", {"entity_type": "DATE_TIME", "number": 2}, "[DATE_TIME_2]"),
        ("zip3", "80302", {"entity_type": "ZIP_CODE"}, "803"),
        ("zip3", " 80302-1234 ", {"entity_type": "ZIP_CODE"}, "803"),
        ("zip3", "eight oh three oh two", {"entity_type": "ZIP_CODE", "canonical": "80302"}, "803"),
        ("zip3", "803", {"entity_type": "ZIP_CODE", "number": 1}, "[ZIP_CODE_1]"),
        ("zip3", "SW2 2HZ", {"entity_type": "ZIP_CODE", "number": 1}, "[ZIP_CODE_1]"),
        ("zip3", "803021", {"entity_type": "ZIP_CODE", "number": 1}, "[ZIP_CODE_1]"),
    ],
)
def test_operators(name, text, params, expected):
    assert run(name, text, **params) == expected


# HHS, Guidance Regarding Methods for De-identification of Protected Health Information, 2012: the 17 restricted ZIP codes.
HHS = "036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893".split()


@pytest.mark.parametrize("area", HHS)
def test_small_areas_become_000(area):
    assert run("zip3", f"{area}01") == run("zip3", f"{area}99-0001") == "000"


def test_there_are_seventeen_small_areas():
    assert sorted(RESTRICTED_ZIP3) == HHS


@given(st.from_regex(r"[0-9]{5}(-[0-9]{4})?", fullmatch=True))
def test_a_zip_code_never_shows_more_than_three_digits(text):
    assert run("zip3", text) == ("000" if text[:3] in HHS else text[:3])


@given(st.text(max_size=40), st.integers(0, 4))
def test_a_mask_never_shows_more_than_asked(text, keep):
    out = run("mask", text, keep_last=keep)
    shown = [sign for sign in out if sign.isalnum()]
    signs = [sign for sign in text if sign.isalnum()]
    assert len(out) == len(text)
    assert shown == (signs[len(signs) - len(shown) :] if shown else [])
    assert len(shown) <= keep
    assert 2 * len(shown) <= len(signs) - len(shown)


DAYS = st.dates(date(1900, 1, 1), date(2090, 1, 1))
FORMS = st.sampled_from(["%Y-%m-%d", "%m/%d/%Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%dT%H:%M:%S"])


@given(DAYS, DAYS, FORMS, st.text(max_size=10))
def test_a_shift_keeps_intervals_and_the_format(one, two, form, subject):
    def shifted(day):
        out = run("date_shift", day.strftime(form), key=KEY, subject=subject)
        return datetime.strptime(out, form).date()

    assert shifted(one) - shifted(two) == one - two
    assert timedelta(1) <= one - shifted(one) <= timedelta(365)


def test_a_shift_depends_on_subject_and_key():
    shifts = {
        run("date_shift", "2020-06-15", key=key, subject=subject)
        for key in (KEY, OTHER)
        for subject in map(str, range(20))
    }
    assert len(shifts) > 30


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("march 3rd, 2020", "%B %d, %Y"),
        ("2020-03-03T10:00:00+0100", "%Y-%m-%dT%H:%M:%S+0100"),
        ("2020-03-03T10:00:00.250Z", "%Y-%m-%dT%H:%M:%S.250Z"),
        ("March 3, 2020 3:00 PM", "%B %d, %Y %I:%M %p"),
        ("3/3/20", "%m/%d/%y"),
        ("2020-03-03T10:00:00Z/2020-03-04", None),
        ("next tuesday", None),
        ("13/13/2020", None),
        ("0001-01-01", None),
    ],
)
def test_dates_that_can_be_moved_and_others(text, expected):
    out = run("date_shift", text, key=KEY, entity_type="DATE_TIME", number=1)
    if expected is None:
        assert out == "[DATE_TIME_1]"
    else:
        assert datetime.strptime(out, expected)


@pytest.mark.parametrize("text", ["3/5/2020", "March 5, 2020", "5 Mar 2020"])
def test_a_moved_day_has_no_zero_where_the_day_had_none(text):
    moved = {run("date_shift", text, key=KEY, subject=str(number)) for number in range(60)}
    assert not any(re.search(r"\b0", day) for day in moved)


def test_a_spoken_day_is_moved_as_it_is_written():
    spoken = run("date_shift", "june fifth nineteen fifty", canonical="June 5 1950", key=KEY)
    assert spoken == run("date_shift", "June 5 1950", key=KEY)


@given(st.text(min_size=1, max_size=20))
def test_a_pseudonym_is_stable_and_keyed(text):
    one = run("pseudonym", text, key=KEY, entity_type="PERSON", number=1)
    assert one == run("pseudonym", text, key=KEY, entity_type="PERSON", number=7)
    assert one != run("pseudonym", text, key=OTHER, entity_type="PERSON")
    assert one != run("pseudonym", text, key=KEY, entity_type="USERNAME")


@pytest.mark.parametrize("text", ["Jane Doe", "JANE DOE", "jane  doe", "Jane-Doe"])
def test_spellings_of_one_value_share_a_pseudonym(text):
    assert run("pseudonym", text, key=KEY) == run("pseudonym", "jane doe", key=KEY)


def test_a_name_is_one_in_every_order():
    assert run("pseudonym", "Doe, Jane", key=KEY, entity_type="PERSON") == run(
        "pseudonym", "jane doe", key=KEY, entity_type="PERSON"
    )


@pytest.mark.parametrize(
    "text", ["+1 415 555 0134", "(415) 555-0134", "1-415-555-0134", "4155550134", "0014155550134"]
)
def test_a_number_is_one_with_and_without_its_country(text):
    numbers = {"key": KEY, "entity_type": "PHONE_NUMBER"}
    assert run("pseudonym", text, **numbers) == run("pseudonym", "415.555.0134", **numbers)
    assert run("pseudonym", text, **numbers) != run("pseudonym", "415.555.0135", **numbers)


def test_a_spoken_value_shares_the_pseudonym_of_the_written_one():
    spoken = run("pseudonym", "four one five", canonical="415", key=KEY)
    assert spoken == run("pseudonym", "415", key=KEY)


def test_pseudonyms_are_the_same_in_every_record(tmp_path, redactor):
    path = tmp_path / "keyed.yaml"
    path.write_text("name: keyed\ndefault: pseudonym\n")
    one, same, other = (type(redactor)(path, key=key) for key in (KEY, KEY, OTHER))
    first = one.redact({"email": "a.b@example.com"})["email"]
    assert first == same.redact(["x", {"to": {"email": "a.b@example.com"}}])[1]["to"]["email"]
    assert first != other.redact({"email": "a.b@example.com"})["email"]
    assert one.redact({"email": first}) == {"email": first}


def test_a_pseudonym_is_that_of_the_person_and_the_day_not_of_the_spelling(tmp_path, redactor):
    path = tmp_path / "keyed.yaml"
    path.write_text("name: keyed\ndefault: pseudonym\n")
    keyed = type(redactor)(path, key=KEY)
    rows = keyed.redact(
        [
            {"patient_name": "Ekeberg, Thorvald", "dob": "1984-03-12"},
            {"patient_name": "Thorvald Ekeberg", "dob": "March 12, 1984"},
        ]
    )
    alone = keyed.redact({"patient_name": "THORVALD EKEBERG", "dob": "12 March 1984"})
    assert rows == [alone, alone]


PARAMS = {
    "replace": {},
    "drop": {},
    "keep": {},
    "mask": {"keep_last": 2},
    "pseudonym": {"key": KEY},
    "date_year": {},
    "date_shift": {"key": KEY, "days": 30},
    "age_90_plus": {},
    "zip3": {},
}


@pytest.mark.parametrize("name", OPERATORS)
def test_in_a_stock_presidio_engine(name):
    engine = AnonymizerEngine()
    engine.add_anonymizer(OPERATORS[name])
    text = "seen 2020-01-15, thanks"
    out = engine.anonymize(
        text, [RecognizerResult("DATE_TIME", 5, 15, 0.9)], {"DATE_TIME": OperatorConfig(name, PARAMS[name])}
    )
    expected = run(name, "2020-01-15", entity_type="DATE_TIME", **PARAMS[name])
    assert out.text == f"seen {expected}, thanks"


@pytest.mark.parametrize("name", [name for name, operator in OPERATORS.items() if operator.keyed])
def test_a_keyed_operator_without_a_key_is_refused_by_presidio(name):
    with pytest.raises(InvalidParamError, match="needs a key"):
        OPERATORS[name]().validate({})


@pytest.mark.parametrize(
    ("name", "params"), [("mask", {"keep_last": -3}), ("date_shift", {"key": KEY, "days": 0})]
)
def test_wrong_options_are_refused_by_presidio(name, params):
    with pytest.raises(InvalidParamError, match=name):
        OPERATORS[name]().validate(params)


@pytest.mark.parametrize("name", OPERATORS)
def test_names_and_kinds(name):
    operator = OPERATORS[name]()
    assert operator.operator_name() == name
    assert operator.operator_type().name == "Anonymize"
    assert "unknown option colour" in operator.check({"colour": 1})
