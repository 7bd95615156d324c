"""The coverage table of Anthropic, row by row as published, and what can't be at all."""

import pytest

from redactor.launch.anthropic import Use, conflicts, coverage, is_covered_model, table

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
    ("uses", "count"),
    [
        ([Use("api", "api", "zero", "claude-fable-5")], 1),
        ([Use("claude-code", "enterprise", "zero", "claude-fable-5-20260901")], 1),
        ([Use("api", "api", "zero", "claude-haiku-4-5")], 0),
        ([Use("api", "api-hipaa-ready", "standard", "claude-fable-5")], 0),
        ([Use("api", "api-hipaa-ready", "zero")], 1),
        (
            [
                Use("api", "api-hipaa-ready", "standard", "", "one"),
                Use("claude-code", "api", "zero", "", "one"),
            ],
            1,
        ),
        (
            [
                Use("api", "api-hipaa-ready", "standard", "", "one"),
                Use("claude-code", "api", "zero", "", "two"),
            ],
            0,
        ),
        (
            [
                Use("api", "api-hipaa-ready", "standard", "", "one"),
                Use("claude-code", "enterprise", "zero", "", "one"),
            ],
            0,
        ),
    ],
)
def test_conflicts(uses, count):
    assert len(conflicts(uses)) == count


@pytest.mark.parametrize(
    ("model", "want"),
    [("claude-fable-5", True), ("claude-fable-5@20260901", True), ("claude-fable-50", False), ("", False)],
)
def test_covered_models(model, want):
    assert is_covered_model(model) is want
