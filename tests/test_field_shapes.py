"""Names of members that are short for several things say it with the shape of their value."""

import json

import pytest

from redactor.document.records import read_json
from redactor.field_shapes import by_shape
from redactor.fields import FieldClass


def _entities(value) -> dict[str, str]:
    fields = read_json(json.dumps(value)).fields
    return {item.text: item.rule.entity_type for item in fields if item.rule.field_class is FieldClass.ENTITY}


@pytest.mark.parametrize(
    ("name", "value", "entity"),
    [
        ("plt", "7QRB512", "LICENSE_PLATE"),
        ("lp", "KD 77 XYW", "LICENSE_PLATE"),
        ("vrm", "BX21 OKJ", "LICENSE_PLATE"),
        ("tkt", "220-7741093385", "UNIQUE_ID"),
        ("eTicket", "2207741093385", "UNIQUE_ID"),
        ("kod", "61-708", "ZIP_CODE"),
        ("apt", "7C", "STREET_ADDRESS"),
        ("caller_apt", "#310", "STREET_ADDRESS"),
        ("gate", "#4471", "PIN"),
        ("wa", "+44 7700 900 771", "PHONE_NUMBER"),
        ("p", "07700900318", "PHONE_NUMBER"),
        ("t", "4155550134", "PHONE_NUMBER"),
        ("rx", "7712098", "UNIQUE_ID"),
        ("barcode", "21234000123456", "UNIQUE_ID"),
        ("Digits", "4155550134", "PIN"),
        ("pager", "60515", "PHONE_NUMBER"),
        ("phoneExt", "4471", "PHONE_NUMBER"),
        ("inn", "247939720775", "NATIONAL_ID"),
        ("social", "701526328", "US_SSN"),
        ("badge", "E-40217", "UNIQUE_ID"),
        ("library_card", "21175 00412 887", "UNIQUE_ID"),
        ("reg", "6WHL409", "LICENSE_PLATE"),
        ("checking", "653680210", "ACCOUNT_NUMBER"),
        ("krisflyer", "8814402217", "ACCOUNT_NUMBER"),
        ("edipi", "1184402917", "NATIONAL_ID"),
        ("res_no", "GG7ZN1", "UNIQUE_ID"),
        ("_ga", "GA1.2.1844330921.1690021122", "UNIQUE_ID"),
        ("numero_dossier", "4821377", "UNIQUE_ID"),
        ("Patientennummer", "P-882134", "UNIQUE_ID"),
        ("nr_polisy", "PL 88213/4", "UNIQUE_ID"),
        ("num_contrato", "48213770", "UNIQUE_ID"),
        ("asiakasnro", "88213", "UNIQUE_ID"),
        ("tenantRef", "661090", "UNIQUE_ID"),
        ("学号", "20418821", "UNIQUE_ID"),
        ("plaque_immat", "XH-198-EY", "LICENSE_PLATE"),
        ("plateText", "7JWE083", "LICENSE_PLATE"),
        ("auth_tkn", "966d5fec3d28f0e4bc30fa0078668f8a84ed72ec", "API_KEY"),
        ("encKey", "94e145197101aad1009aac607da324a333defb50", "API_KEY"),
        ("wallet", "2Zzzy7TZtAfmsotNxqt7gZEtgWMvdpHivjuasiK75Xdy", "CRYPTO"),
    ],
)
def test_a_shape_tells_what_a_short_name_means(name, value, entity):
    assert by_shape(name, value) == entity
    assert _entities({name: value}) == {value: entity}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("plt", "210"),
        ("badge", "north-2"),
        ("numero_pedido", "4821377"),
        ("Bestellnummer", "4821377"),
        ("nr_pozycji", "12"),
        ("part_no", "661-13915"),
        ("num_items", "120000"),
        ("git_ref", "661090"),
        ("next_page_token", "966d5fec3d28f0e4bc30fa0078668f8a84ed72ec"),
        ("plate_size", "large"),
        ("no_of_rows", "120000"),
        ("checking", "125033.18"),
        ("graphics_card", "RTX 4090"),
        ("reg", "EAX"),
        ("res_no", "12"),
        ("p", "0.95"),
        ("t", "1700000000"),
        ("rx", "lisinopril 10 mg"),
        ("barcode", "4006381333931"),
        ("Digits", "1"),
        ("plt", "210 x10^9/L"),
        ("plt", "LEFT"),
        ("tkt", "SUP-20931"),
        ("ticket", "INC0094412"),
        ("kod", "E-4412"),
        ("kod", "200"),
        ("apt", "apt-get update"),
        ("gate", "B12"),
        ("nginx_apt", "7C"),
        ("other", "7QRB512"),
    ],
)
def test_another_shape_says_nothing(name, value):
    assert by_shape(name, value) == ""
    assert _entities({name: value}) == {}


@pytest.mark.parametrize(
    "name",
    [
        "slack",
        "ig",
        "GitHub",
        "discord",
        "uid",
        "twitch_name",
        "riotId",
        "battletag",
        "tg",
        "executed_by",
        "bidder",
        "run_as",
    ],
)
@pytest.mark.parametrize("value", ["thorvaldq", "quorvin.h", "@jaswinder_88"])
def test_what_people_are_called_in_a_network(name, value):
    assert _entities({name: value}) == {value: "USERNAME"}


@pytest.mark.parametrize("value", ["#alerts", "enabled", "quorvin-bot", "root", "1000", "a b", "0.5"])
def test_settings_of_a_network_are_nobody(value):
    assert _entities({"slack": value}) == {}


def test_a_plan_is_no_person_but_its_holder_is():
    assert _entities({"insurance": "Aetna PPO", "coverage": "Silver"}) == {}
    assert _entities({"insured": "Tove Dell"}) == {"Tove Dell": "PERSON"}


def test_ages_in_a_list_and_as_answers():
    assert _entities({"ages": [34, 93], "How old are you?": "97"}) == {
        "34": "AGE_OVER_89",
        "93": "AGE_OVER_89",
        "97": "AGE_OVER_89",
    }
    assert _entities({"stale_ages": [93]}) == {}


def test_one_of_several_is_what_the_plural_says():
    record = {
        "claimNumbers": ["7712098"],
        "cvvs": ["381"],
        "npis": [1234567893],
        "pins": [3, 4],
        "secrets": ["db-credentials"],
    }
    assert _entities(record) == {"7712098": "UNIQUE_ID", "381": "CARD_CVV", "1234567893": "US_NPI"}


def test_slots_and_answers_are_what_their_name_or_question_says():
    slots = {
        "slots": {"acctNo": {"value": {"originalValue": "5040354378", "interpretedValue": "5040354378"}}}
    }
    assert _entities(slots) == {"5040354378": "ACCOUNT_NUMBER"}
    assert _entities({"question": "What is your SSN?", "response": "472881930"}) == {"472881930": "US_SSN"}
    assert _entities({"question": "How do I change my PIN?", "response": "4821"}) == {}


@pytest.mark.parametrize(
    "record",
    [
        {"Item": {"acctNbr": {"S": "3768869151"}, "status": {"S": "open"}}},
        {"fields": {"acctNbr": {"stringValue": "3768869151"}}},
        {
            "identifiers": [
                {"type": "accountNumber", "value": "3768869151"},
                {"type": "pin", "value": "12 red"},
            ]
        },
        {
            "identifiers": [
                {"type": "bank account", "number": "3768869151"},
                {"type": "login", "value": "success"},
            ]
        },
        [
            {"path": "/customer/acctNbr", "op": "replace", "value": "3768869151"},
            {"path": "/tier", "value": "gold"},
        ],
        {"qa": [{"q": "What is your account number?", "a": "3768869151"}]},
        {"custom_fields": [{"field_label": "Account number", "field_value": "3768869151"}]},
        {
            "detail": [
                {"loc": ["body", "acctNbr"], "input": "3768869151"},
                {"loc": ["query", "limit"], "input": "4821"},
            ]
        },
        {"where": {"acctNbr": {"eq": "3768869151"}, "limit": {"eq": "5000"}}},
        {"filter": {"acctNbr": {"$in": ["3768869151"]}}},
        {"attribute_name": "acctNbr", "from": None, "to": "3768869151"},
        {"AcctNbr__c": "3768869151", "Order_Number__c": "48213"},
        {"pairs": [["accountNumber", "3768869151"], ["status", "open"]]},
    ],
    ids="dynamodb firestore type number patch qa label complaint where among audit custom pairs".split(),
)
def test_a_name_beside_or_around_a_value_says_what_it_is(record):
    assert set(_entities(record).items()) == {("3768869151", "ACCOUNT_NUMBER")}


def test_ids_of_tickets_and_requests_are_the_machinerys():
    fields = read_json('{"ticketId": "88-1", "req_id": "r-1"}').fields
    assert [item.rule.field_class for item in fields if not item.is_key] == [FieldClass.OPERATIONAL] * 2


@pytest.mark.parametrize("name", ["konto", "mpan", "badge", "library_card"])
def test_numbers_of_json_are_told_by_their_names_too(name):
    assert _entities({name: 717463094}) == {"717463094": next(iter(_entities({name: "717463094"}).values()))}


def test_small_numbers_and_sums_under_such_names_stay():
    assert (
        _entities({"checking": 1250.33, "badge": 3, "digits": 482113, "t": 2415555013, "no_of_rows": 1200000})
        == {}
    )


@pytest.mark.parametrize(
    ("record", "value", "entity"),
    [
        ({"license": {"num": "N0870973"}}, "N0870973", "US_DRIVER_LICENSE"),
        ({"policy": {"ref": "QX-40217"}}, "QX-40217", "HEALTH_PLAN_ID"),
        ({"badge": {"id": "71291420"}}, "71291420", "UNIQUE_ID"),
        ({"login": {"name": "nekruot", "via": "sso"}}, "nekruot", "USERNAME"),
        ({"social": {"x": "berthold15", "enabled": "true"}}, "berthold15", "USERNAME"),
        ({"channels": [{"t": "ig", "v": "castellanos_s"}]}, "castellanos_s", "USERNAME"),
        ({"userName": "quorvin71"}, "quorvin71", "USERNAME"),
    ],
)
def test_the_object_around_a_value_says_of_what_it_is_a_number_or_a_name(record, value, entity):
    assert _entities(record) == {value: entity}


def test_things_have_numbers_and_names_to_be_shown_too():
    record = {
        "issue": {"number": 88213},
        "build": {"num": "4412"},
        "appDisplayName": "Office 365",
        "activityDisplayName": "Update user",
    }
    assert _entities(record) == {}
    assert _entities({"user_display_name": "Nekane Etxarri"}) == {"Nekane Etxarri": "PERSON"}
