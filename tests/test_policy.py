import dataclasses

import pytest

from redactor.entities import ENTITIES
from redactor.errors import PolicyError
from redactor.operators import OPERATORS
from redactor.policy import Policy, builtin_policies, parse

GOOD = {"name": "mine", "default": "replace"}


@pytest.mark.parametrize("name", builtin_policies())
def test_built_in_policies_are_what_they_say(name):
    policy = Policy.load(name)
    assert policy.name == name
    assert policy.description
    assert policy.default.operator != "keep"
    assert not policy.needs_key


def test_the_built_in_policies():
    assert builtin_policies() == ["direct-identifiers", "hipaa-safe-harbor", "pci", "zero-retention"]


def test_safe_harbor_keeps_nothing_on_the_list():
    policy = Policy.load("hipaa-safe-harbor")
    kept = {entity for entity in ENTITIES if policy.rule(entity).operator == "keep"}
    assert {ENTITIES[entity] for entity in kept} <= {"-"}
    assert policy.rule("DATE_TIME").operator == "date_year"
    assert policy.rule("ZIP_CODE").operator == "zip3"
    assert policy.rule("AGE_OVER_89").operator == "age_90_plus"
    assert policy.rule("DATE_OF_BIRTH").operator == "replace"  # the year of a birth can show an age over 89


def test_zero_retention_drops_content_and_times():
    policy = Policy.load("zero-retention")
    assert (policy.content, policy.timestamps, policy.default.operator) == ("drop", "drop", "drop")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (None, "must be a mapping"),
        ([], "must be a mapping"),
        ({**GOOD, "defualt": "replace"}, "unknown defualt; known are allow"),
        ({"default": "replace"}, "name"),
        ({**GOOD, "name": "Not Good"}, "name"),
        ({**GOOD, "name": 3}, "name"),
        ({**GOOD, "description": 3}, "description"),
        ({"name": "mine"}, "default is missing"),
        ({**GOOD, "default": "keep"}, "default may not be keep"),
        ({**GOOD, "default": {"operator": "keep"}}, "default may not be keep"),
        ({**GOOD, "default": "burn"}, "default: unknown operator burn; known are age_90_plus"),
        ({**GOOD, "default": 3}, "default: a rule is"),
        ({**GOOD, "default": {}}, "default: a rule is"),
        ({**GOOD, "default": {"operator": 1}}, "default: a rule is"),
        ({**GOOD, "entities": []}, "entities must be a mapping"),
        ({**GOOD, "entities": {"PERSN": "drop"}}, "entities: unknown PERSN; known are"),
        ({**GOOD, "entities": {"PERSON": "burn"}}, "entities.PERSON: unknown operator burn"),
        ({**GOOD, "entities": {"PERSON": {"operator": "drop", "threshold": 1.5}}}, "entities.PERSON: threshold"),
        ({**GOOD, "entities": {"PERSON": {"operator": "drop", "threshold": True}}}, "entities.PERSON: threshold"),
        ({**GOOD, "entities": {"PERSON": {"operator": "drop", "threshold": "0.5"}}}, "entities.PERSON: threshold"),
        ({**GOOD, "entities": {"PERSON": {"operator": "drop", "colour": 1}}}, "entities.PERSON: .*unknown option colour"),
        ({**GOOD, "entities": {"PIN": {"operator": "mask", "keep_last": 5}}}, "entities.PIN: .*keep_last"),
        ({**GOOD, "entities": {"PIN": {"operator": "mask", "keep_last": -1}}}, "entities.PIN: .*keep_last"),
        ({**GOOD, "entities": {"PIN": {"operator": "mask", "keep_last": True}}}, "entities.PIN: .*keep_last"),
        ({**GOOD, "entities": {"DATE_TIME": {"operator": "date_shift", "days": 0}}}, "entities.DATE_TIME: .*days"),
        ({**GOOD, "entities": {"PERSON": {"operator": "drop", "threshold": 1}}}, "threshold .* less than 1.* write keep"),
        ({**GOOD, "default": {"operator": "drop", "threshold": 1.0}}, "default: threshold"),
        ({**GOOD, "entities": {"PERSON": "age_90_plus"}}, "entities.PERSON: operator age_90_plus is for AGE_OVER_89 only"),
        ({**GOOD, "entities": {"US_SSN": "zip3"}}, "entities.US_SSN: operator zip3 is for ZIP_CODE only"),
        ({**GOOD, "entities": {"ACCOUNT_NUMBER": "date_year"}}, "operator date_year is for CARD_EXPIRY, DATE_OF_BIRTH"),
        ({**GOOD, "roles": {"tool": {"PERSON": "date_shift"}}}, "roles.tool.PERSON: operator date_shift is for"),
        ({**GOOD, "default": "date_year"}, "default: operator date_year is for"),
        ({**GOOD, "roles": {"robot": {}}}, "roles: unknown robot; known are agent"),
        ({**GOOD, "roles": {"agent": {"PERSON": "burn"}}}, "roles.agent.PERSON: unknown operator"),
        ({**GOOD, "roles": {"agent": "keep"}}, "roles.agent must be a mapping"),
        ({**GOOD, "allow": "word"}, "allow"),
        ({**GOOD, "allow": [""]}, "allow"),
        ({**GOOD, "allow": ["Lakeside", 8005550199]}, r"allow\[1\] must be a text: a number needs quotes"),
        ({**GOOD, "entities": {"PERSON": {"operator": "mask", 5: 1}}}, "entities.PERSON: .*unknown option 5"),
        ({**GOOD, "entities": {"PERSON": {"operator": "replace", "names": ["aws"]}}}, "entities.PERSON: .*names must be one of"),
        ({**GOOD, "content": "maybe"}, "content must be one of redact, drop"),
        ({**GOOD, "timestamps": None}, "timestamps must be one of keep, drop"),
        ({**GOOD, "timestamps": "drop", "entities": {"DATE_TIME": "keep"}}, "timestamps may not be drop"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(raw, said):
    with pytest.raises(PolicyError, match=said):
        parse(raw)


def test_operators_fit_the_values_that_they_are_for():
    entities = {
        "AGE_OVER_89": "age_90_plus",
        "ZIP_CODE": "zip3",
        "DATE_TIME": "date_shift",
        "DATE_OF_BIRTH": "date_year",
    }
    policy = parse({**GOOD, "entities": {**entities, "PERSON": {"operator": "mask", "threshold": 0.99}}})
    assert {name: policy.rule(name).operator for name in entities} == entities
    assert policy.rule("PERSON").threshold == 0.99
    for operator in OPERATORS.values():
        assert operator.fits <= set(ENTITIES)


def test_a_rule_is_a_name_or_a_mapping():
    short, long = (
        parse({**GOOD, "default": "drop"}),
        parse({**GOOD, "default": {"operator": "drop", "threshold": 0.5}}),
    )
    assert short.default == long.default


def test_roles_come_first():
    policy = parse({**GOOD, "entities": {"PERSON": "drop"}, "roles": {"agent": {"PERSON": "keep"}}})
    assert [policy.rule("PERSON", role).operator for role in ("agent", "caller", "")] == [
        "keep",
        "drop",
        "drop",
    ]
    assert policy.rule("CITY", "agent").operator == "replace"


@pytest.mark.parametrize(
    ("operator", "where"),
    [("pseudonym", "default"), *((name, where) for name in ("pseudonym", "date_shift") for where in ("entities", "roles"))],
)  # fmt: skip
def test_keyed_operators_are_noticed_wherever_they_stand(operator, where):
    raw = {
        "default": {**GOOD, "default": operator},
        "entities": {**GOOD, "entities": {"DATE_TIME": operator}},
        "roles": {**GOOD, "roles": {"tool": {"DATE_TIME": operator}}},
    }[where]
    assert parse(raw).needs_key
    assert OPERATORS[operator].keyed


def test_the_digest_is_of_the_meaning_not_of_the_order():
    one = parse({"name": "mine", "default": "replace", "entities": {"CITY": "keep", "PERSON": "drop"}})
    two = parse({"entities": {"PERSON": "drop", "CITY": "keep"}, "default": "replace", "name": "mine"})
    other = parse({**GOOD, "entities": {"CITY": "drop", "PERSON": "drop"}})
    assert one.digest == two.digest != other.digest
    assert len(one.digest) == 64


def test_a_policy_is_frozen():
    policy = parse(GOOD)
    with pytest.raises(dataclasses.FrozenInstanceError):
        policy.content = "keep"
    with pytest.raises(TypeError):
        policy.entities["PERSON"] = policy.default


@pytest.mark.parametrize("source", ["nonsense", "./no/such/policy.yaml", "hipaa-safe-harbor.yml"])
def test_a_policy_that_is_not_there(source):
    with pytest.raises(PolicyError):
        Policy.load(source)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entities:\n  PERSON: replace\n  CITY: drop\n  PERSON: keep\n", "line 6: PERSON stands twice"),
        ("description: 2026-02-30\n", "line 3: there is no such day"),
        ("entities: [\n", "not valid YAML, line 4"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(tmp_path, text, said):
    path = tmp_path / "mine.yaml"
    path.write_text("name: mine\ndefault: replace\n" + text)
    with pytest.raises(PolicyError, match=rf"mine\.yaml.*{said}"):
        Policy.load(path)


def test_a_merged_rule_gives_way_to_what_stands_beside_it(tmp_path):
    path = tmp_path / "mine.yaml"
    rules = "  PIN: &hidden {operator: mask, keep_last: 1}\n  CARD_CVV: {<<: *hidden, keep_last: 0}\n"
    path.write_text(f"name: mine\ndefault: replace\nentities:\n{rules}")
    entities = Policy.load(path).entities
    assert [entities[name].options["keep_last"] for name in ("PIN", "CARD_CVV")] == [1, 0]


@pytest.mark.parametrize("text", ["name: [", "\x00", "- a\n- b\n", ""])
def test_a_file_that_is_no_policy(tmp_path, text):
    path = tmp_path / "bad.yaml"
    path.write_text(text)
    with pytest.raises(PolicyError):
        Policy.load(path)


def test_a_policy_file(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text("name: mine\ndefault: drop\nallow: ['  Cedar  Utilities ']\n")
    assert Policy.load(path) == Policy.load(str(path))
    assert Policy.load(path).allow == {"cedar utilities"}


@pytest.mark.parametrize(
    ("raw", "text", "expected"),
    [
        (
            {"allow": ["415-555-0143"]},
            "call 415-555-0143 or 415-555-0199",
            "call 415-555-0143 or [PHONE_NUMBER_1]",
        ),
        (
            {"entities": {"PHONE_NUMBER": {"operator": "mask", "keep_last": 2}}},
            "call 415-555-0199",
            "call ***-***-**99",
        ),
        ({"entities": {"PHONE_NUMBER": "drop"}}, "call 415-555-0199.", "call ."),
        ({"entities": {"PHONE_NUMBER": "keep"}}, "call 415-555-0199.", "call 415-555-0199."),
    ],
)
def test_policies_at_work(redactor, raw, text, expected):
    redactor = type(redactor)(parse({**GOOD, **raw}))
    assert redactor.redact_text(text) == expected


def test_what_the_agent_says_may_stay(redactor):
    redactor = type(redactor)(parse({**GOOD, "roles": {"agent": {"PHONE_NUMBER": "keep"}}}))
    said = [
        {"role": role, "content": f"call 415-555-01{digits}"}
        for role, digits in (("assistant", 43), ("user", 99))
    ]
    out = redactor.redact(said)
    assert [turn["content"] for turn in out] == ["call 415-555-0143", "call [PHONE_NUMBER_1]"]
