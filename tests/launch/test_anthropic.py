"""The coverage table of Anthropic, row by row as published, and what can't be at all."""

import pytest

from redactor.errors import QuarantineError, Reason, UsageError
from redactor.launch.anthropic import Use, coverage, is_covered_model, named, parse, table
from redactor.launch.exhibits import Given
from redactor.launch.judge import judge
from redactor.launch.plan import Vendor
from redactor.launch.report import Status
from redactor.launch.rulefile import read_data
from redactor.launch.schemas import look, words
from tests.launch.agents import GOOD
from tests.launch.judging import BAAS, TODAY, find, judged, spoil, statuses

# product, access, retention, eligible under the BAA, Covered Models
PUBLISHED = [
    ("chat", "enterprise-hipaa-ready", "standard", True, True),
    ("claude-code", "enterprise", "zero", True, False),
    ("claude-code", "enterprise", "standard", False, True),
    ("claude-code", "api", "zero", True, False),
    ("claude-code", "api", "standard", False, True),
    ("cowork", "enterprise", "standard", False, True),
    ("api", "api-hipaa-ready", "standard", True, True),
    ("api", "api", "zero", True, False),
    ("api", "api", "standard", False, True),
]


@pytest.mark.parametrize(("product", "access", "retention", "eligible", "covered"), PUBLISHED)
def test_each_published_row(product, access, retention, eligible, covered):
    found = coverage(Use(product, access, retention))
    assert (found.eligible, found.covered_models) == (eligible, covered)
    assert bool(found.why) is not eligible


def test_the_table_has_these_rows_and_no_other():
    assert len(table().rows) == len(PUBLISHED)


@pytest.mark.parametrize(
    ("use", "word"),
    [
        (Use("claude-code", "api-hipaa-ready", "standard"), "Claude Code"),
        (Use("cowork", "enterprise", "zero"), "Cowork"),
        (Use("cowork", "enterprise-hipaa-ready", "standard"), "Cowork"),
        (Use("api", "third-party-cloud", "zero"), "cloud"),
        (Use("chat", "enterprise", "standard"), "no row"),
        (Use("something-new", "api", "zero"), "no row"),
    ],
)
def test_what_no_row_names_is_not_eligible(use, word):
    found = coverage(use)
    assert not found.eligible
    assert word in found.why


@pytest.mark.parametrize(
    ("model", "want"),
    [
        ("claude-fable-5", True),
        ("claude-fable-5@20260901", True),
        ("claude-fable-5-1", True),
        ("claude-mythos-5-2", True),
        ("us.anthropic.claude-fable-5", True),
        ("anthropic/claude-fable-5", True),
        ("claude-fable-50", False),
        ("claude-haiku-4-5", False),
        ("", False),
    ],
)
def test_covered_models(model, want):
    assert is_covered_model(model) is want


def stated(*uses, documents=(), attested=BAAS):
    """What the rules say of uses alone, but for what only a captured answer could show."""
    vendors = [Vendor("anthropic", uses=tuple(uses))]
    given = [
        Given(f"{number}.json", value, "anthropic", kind) for number, (value, kind) in enumerate(documents)
    ]
    found = statuses(judge(vendors, given, today=TODAY, attested=attested, find=find))
    found.pop("anthropic.arrangement", None)
    return found


@pytest.mark.parametrize(("product", "access", "retention", "eligible", "covered"), PUBLISHED)
def test_each_published_row_is_judged(product, access, retention, eligible, covered):
    """Row by row: the use passes or fails, and a Covered Model is an error where the row says so."""
    features = ("messages",)
    found = stated(Use(product, access, retention, "claude-haiku-4-5", features=features))
    assert found == ({} if eligible else {"anthropic.coverage": Status.FAIL})
    found = stated(Use(product, access, retention, "claude-fable-5", features=features))
    assert (found.get("anthropic.covered-model") is None) is covered


@pytest.mark.parametrize(
    ("use", "product", "access"),
    [
        (Use("claude-api", "hipaa-ready-api", "standard"), "api", "api-hipaa-ready"),
        (Use("claude-chat", "claude-enterprise-hipaa-ready", "standard"), "chat", "enterprise-hipaa-ready"),
        (Use("claude-code", "vertex-ai", "zero"), "claude-code", "third-party-cloud"),
        (Use("something", "else", "zero"), "something", "else"),
    ],
)
def test_other_names_of_the_same(use, product, access):
    assert (named(use).product, named(use).access) == (product, access)


def test_a_baa_is_always_needed():
    use = Use("chat", "enterprise-hipaa-ready", "standard")
    assert stated(use, attested=[]) == {"anthropic.baa": Status.NOT_SHOWN}


def test_no_use_is_not_shown():
    assert stated() == {"anthropic.coverage": Status.NOT_SHOWN}


@pytest.mark.parametrize(
    ("uses", "want"),
    [
        # Two organizations, or one that has no name on either side.
        ([("api", "api-hipaa-ready", "standard", "a"), ("claude-code", "api", "zero", "b")], None),
        ([("api", "api-hipaa-ready", "standard", "a"), ("claude-code", "api", "zero", "a")], Status.FAIL),
        ([("api", "api-hipaa-ready", "standard", ""), ("claude-code", "api", "zero", "")], Status.NOT_SHOWN),
        ([("api", "api-hipaa-ready", "standard", ""), ("claude-code", "api", "zero", "b")], Status.NOT_SHOWN),
        ([("api", "api-hipaa-ready", "standard", ""), ("claude-code", "enterprise", "zero", "")], None),
        ([("api", "api-hipaa-ready", "zero", "a")], Status.FAIL),
    ],
)
def test_readiness_and_zero_retention_on_one_organization(uses, want):
    given = [Use(*use[:3], "claude-haiku-4-5", use[3], features=("messages",)) for use in uses]
    assert stated(*given).get("anthropic.one-arrangement") is want


@pytest.mark.parametrize(
    ("places", "failed"),
    [
        ([("zero", "a", "one"), ("standard", "a", "two")], True),
        ([("zero", "a", ""), ("standard", "a", "two")], True),
        ([("zero", "a", "one"), ("standard", "a", "one")], True),
        ([("zero", "a", "one"), ("standard", "b", "two")], False),
        ([("zero", "a", "one"), ("zero", "a", "two")], False),
    ],
)
def test_a_workspace_that_is_switched_to_standard_retention_is_not_covered(places, failed):
    uses = [
        Use("api", "api", retention, "claude-haiku-4-5", organization, workspace, ("messages",))
        for retention, organization, workspace in places
    ]
    found = stated(*uses)
    assert ("anthropic.workspace-retention" in found) is failed
    assert ("anthropic.coverage" in found) is ("standard" in [retention for retention, *_ in places])


ELIGIBLE = ("messages thinking bash citations memory-tool inline-pdf prompt-caching search-results structured-outputs "
            "text-editor token-counting web-search 1m-context").split()  # fmt: skip
NOT_ELIGIBLE = ("batches code-execution files-api mcp-connector managed-agents skills context-editing compaction "
                "programmatic-tool-calling tool-search web-fetch").split()  # fmt: skip


@pytest.mark.parametrize("feature", ELIGIBLE + NOT_ELIGIBLE)
def test_each_feature_is_eligible_under_hipaa_readiness_or_not(feature):
    schema = {"type": "object", "properties": {"summary": {"type": "string"}}}
    use = Use("api", "api-hipaa-ready", "standard", features=(feature,))
    found = stated(use, documents=[(schema, "schema")])
    assert found == ({} if feature in ELIGIBLE else {"anthropic.features": Status.FAIL})


@pytest.mark.parametrize(
    ("feature", "want"),
    [("web_fetch", None), ("Tool-Search", None), ("structured-outputs", None), ("batches", Status.FAIL), ("files", Status.FAIL),
        ("skills", Status.FAIL)],
)  # fmt: skip
def test_zero_retention_has_features_of_its_own(feature, want):
    use = Use("api", "api", "zero", "claude-haiku-4-5", features=(feature,))
    found = stated(use, documents=[({"type": "object", "properties": {}}, "schema")])
    assert found.get("anthropic.features") is want


def test_features_that_nobody_names_are_not_shown():
    use = Use("api", "api-hipaa-ready", "standard")
    assert stated(use) == dict.fromkeys(["anthropic.features", "anthropic.schemas"], Status.NOT_SHOWN)
    assert stated(use, documents=[(GOOD["anthropic"]["request"], "")]) == {}


def test_schemas_need_something_to_look_with():
    vendors = [Vendor("anthropic", uses=(Use("api", "api-hipaa-ready", "standard", features=("messages",)),))]
    request = Given("a.json", GOOD["anthropic"]["request"], "anthropic")
    found = statuses(judge(vendors, [request], today=TODAY, attested=BAAS))
    assert found["anthropic.schemas"] is Status.NOT_SHOWN


def test_a_schema_that_could_not_be_looked_through_is_not_shown():
    def broken(text):
        raise QuarantineError(Reason.INTERNAL, "text")

    vendors = [Vendor("anthropic", uses=(Use("api", "api-hipaa-ready", "standard", features=("messages",)),))]
    request = Given("a.json", GOOD["anthropic"]["request"], "anthropic")
    found = statuses(judge(vendors, [request], today=TODAY, attested=BAAS, find=broken))
    assert found["anthropic.schemas"] is Status.NOT_SHOWN


def test_a_request_that_one_of_two_arrangements_refuses_is_not_shown():
    uses = [
        Use("api", "api-hipaa-ready", "standard", "claude-haiku-4-5", "a", features=("messages",)),
        Use("api", "api", "zero", "claude-haiku-4-5", "b", features=("messages",)),
    ]
    request = {**GOOD["anthropic"]["request"], "tools": [{"type": "web_fetch_20250910", "name": "web_fetch"}]}
    assert stated(*uses, documents=[(request, "")]) == {"anthropic.request-features": Status.NOT_SHOWN}
    request["tools"] = [{"type": "code_execution_20250825", "name": "code_execution"}]
    assert stated(*uses, documents=[(request, "")]) == {"anthropic.request-features": Status.FAIL}


@pytest.mark.parametrize(
    ("uses", "want"),
    [
        ([("api", "zero")], Status.FAIL),
        ([("api", "zero"), ("api-hipaa-ready", "standard")], Status.NOT_SHOWN),
        ([("api-hipaa-ready", "standard")], None),
    ],
)
def test_a_captured_request_for_a_covered_model(uses, want):
    given = [
        Use("api", access, retention, "claude-haiku-4-5", access, features=("messages",))
        for access, retention in uses
    ]
    request = {"model": "claude-fable-5", "max_tokens": 9, "messages": []}
    assert stated(*given, documents=[(request, "")]).get("anthropic.covered-model") is want


def test_the_error_of_the_api_shows_the_arrangement():
    results = judged("anthropic", GOOD["anthropic"])
    shown = [result for result in results if result.check == "anthropic.arrangement"]
    assert [(result.status, result.document) for result in shown] == [
        (Status.PASS, "error.json"),
        (Status.PASS, "no_access.json"),
    ]
    found = statuses(judged("anthropic", spoil("anthropic", "uses/0/access", "api")))
    assert found["anthropic.arrangement"] is Status.FAIL


@pytest.mark.parametrize(
    ("schema", "what"),
    [
        ({"properties": {"zebulonQuimby": {}}}, "name"),
        ({"properties": {"a": {"properties": {"zebulon-quimby": {}}}}}, "name"),
        ({"$defs": {"Zebulon_Quimby": {}}}, "name"),
        ({"required": ["zebulon.quimby"]}, "name"),
        ({"dependentRequired": {"a": ["zebulon quimby"]}}, None),
        ({"patternProperties": {"^Zebulon Quimby$": {}}}, "pattern"),
        ({"pattern": r"Zebulon\ Quimby|\d+"}, "pattern"),
        ({"pattern": "[A-Z]{2}(?:Zebulon Quimby)?"}, "pattern"),
        ({"enum": [["Zebulon Quimby"]]}, "value"),
        ({"const": {"name": "Zebulon Quimby"}}, "value"),
        ({"items": [{"default": "zebulon quimby"}]}, "value"),
        ({"anyOf": [{"examples": ["Zebulon Quimby"]}]}, "value"),
        ({"x-note": "Zebulon Quimby"}, "value"),
        ({"description": "not Zebulon Quimby"}, "words"),
        ({"$comment": "Zebulon Quimby"}, "words"),
        ({"type": "object", "format": "date", "properties": {"patient": {"type": "string"}}}, None),
    ],
)
def test_personal_data_in_a_schema(schema, what):
    found = look(words(schema), find)
    if what is None:
        assert found == [] or [item.what for item in found] == ["value"]
        return
    assert {item.what for item in found} == {what}
    assert all("uimby" not in item.where for item in found)


def test_the_places_of_a_finding_quote_no_key_in_which_something_was_found():
    schema = {"properties": {"zebulon_quimby": {"enum": ["Zebulon Quimby"]}}, "required": ["zebulon_quimby"]}
    places = [item.where for item in look(words(schema), find)]
    assert places == ["/properties/<key>", "/properties/<key>/enum/0", "/required/0"]


DATA = read_data("anthropic_coverage")


@pytest.mark.parametrize(
    "changes",
    [
        {"typo": 1}, {"date": "today"}, {"table": [{"product": "a"}]}, {"never": [{"product": "a"}]}, {"aliases": {"product": {}}},
        {"table": [{"product": "a", "access": "b", "retention": "long", "eligible": True, "covered_models": True}]},
        {"table": [{"product": "a", "access": "b", "retention": "zero", "eligible": "yes", "covered_models": True}]},
        {"features": [{"id": "a", "hipaa": "yes", "zero": True}]}, {"features": [{"id": "a", "hipaa": True, "zero": "partly"}]},
        {"features": [{"id": "a", "hipaa": True, "zero": True, "seen": {"smell": ["x"]}}]},
    ],
)  # fmt: skip
def test_a_damaged_table_is_refused(changes):
    assert parse(DATA, "t").rows == table().rows
    with pytest.raises(UsageError):
        parse({**DATA, **changes}, "t")


def test_every_feature_that_the_launch_facts_name_is_in_the_table():
    found = {item.id: item.hipaa for item in table().features}
    assert all(found[name] for name in ELIGIBLE)
    assert not any(found[name] for name in NOT_ELIGIBLE)


def test_features_are_seen_by_what_the_sdk_calls_them():
    """Each dated tool that the SDK has is a feature of the table, or a tool of the customer's own."""
    types = pytest.importorskip("anthropic.types")
    import re
    import typing

    known = {name for item in table().features for name in item.seen["tools"]}
    names = set()
    for member in typing.get_args(types.ToolUnionParam):
        kind = typing.get_type_hints(member).get("type")
        names |= {value for value in re.findall(r"'([a-z0-9_]+)'", str(kind)) if value != "custom"}
    assert {re.sub(r"_20\d{6}$", "", name) for name in names} <= known
