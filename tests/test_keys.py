"""Which names of members are taken for field names, and are therefore not read as text."""

import json

import pytest

from redactor import Redactor
from redactor.document.member_names import _PLAIN_KEY


@pytest.mark.parametrize(
    "key", ["call_id", "p99_ms", "sha256", "oauth2_token", "$schema", "@type", "x-y.z", "v1_2"]
)
def test_field_names(key):
    assert _PLAIN_KEY.fullmatch(key)


def test_ids_of_several_people_as_keys_are_redacted_and_days_of_a_count_stay(redactor):
    record = {
        "patients": {"4482913": {"n": 1}},
        "claims": {"CLM-88213904": 2},
        "users": {"active_30d": 7, "last_12_months": 9, "202603": 4},
    }
    assert redactor.redact(record) == {
        "patients": {"[UNIQUE_ID_1]": {"n": 1}},
        "claims": {"[UNIQUE_ID_2]": 2},
        "users": {"active_30d": 7, "last_12_months": 9, "202603": 4},
    }


def test_numbers_joined_to_what_stands_beside_them_are_redacted(redactor):
    record = {
        "room": "call_+14155550134_1",
        "file": "/data/ssn_472-88-1930.pdf",
        "build": "rel_2026-03-01_482",
    }
    assert redactor.redact(record) == {
        "room": "call_[PHONE_NUMBER_1]_1",
        "file": "/data/ssn_[US_SSN_1].pdf",
        "build": "rel_2026-03-01_482",
    }


@pytest.mark.parametrize("above", ["by_user", "by_email", "user", "phones"])
@pytest.mark.parametrize("key", ["[USERNAME_1]", "[EMAIL_ADDRESS_12]", "[PHONE_NUMBER_3]"])
def test_what_is_counted_under_a_name_that_was_redacted_already_stays(above, key):
    record = {above: {key: 7, "anonymous": 12}}
    assert Redactor().redact(record) == record


def test_an_identifier_under_a_name_that_was_redacted_already_goes():
    record = {"by_phone": {"[PHONE_NUMBER_1]": 4155550133}}
    assert Redactor().redact(record) != record


@pytest.mark.parametrize(
    "key",
    ["MRN-57836672", "DSX539358344", "a1234", "1HGCM82633A004352", "Ann Lee", "a@b.example", "a1b2c3", ""],
)
def test_what_may_be_a_value(key):
    assert not _PLAIN_KEY.fullmatch(key)


@pytest.mark.parametrize("key", ["a" + "1" * 5000 + "!", "a1" * 5000 + "!", "a-" * 5000 + "!"])
def test_a_long_key_takes_no_exponential_time(key):
    assert not _PLAIN_KEY.fullmatch(key)


@pytest.mark.parametrize("key", ["MRN-57836672", "DSX539358344"])
def test_an_identifier_as_a_key_is_redacted(key):
    assert key not in Redactor().run_json(json.dumps({"by_member_id": {key: True}})).text


def test_members_of_an_object_that_is_sorted_by_something_personal_are_redacted(redactor):
    record = {
        "visits_by_city": {"Quillton": 3, "Westby": 1},
        "per_user": {"lquill": 2},
        "by_status": {"open": 4},
    }
    assert redactor.redact(record) == {
        "visits_by_city": {"[CITY_1]": 3, "[CITY_2]": 1},
        "per_user": {"[USERNAME_1]": 2},
        "by_status": {"open": 4},
    }
