"""What changed since the last evidence."""

import copy
import dataclasses

import pytest

from redactor.errors import UsageError
from redactor.launch.report import Attestation, Report, Status
from redactor.launch.reports.diff import Change, compare
from redactor.launch.reports.evidence import sign
from tests.launch import made_up
from tests.launch.made_up import FACTS, GOOD, cell


def changed(**others):
    return dataclasses.replace(GOOD, **others)


def diff(new: Report, old: Report = GOOD):
    return compare(sign(old), sign(new))


def with_cells(*cells):
    return changed(canaries=dataclasses.replace(GOOD.canaries, cells=cells))


def status(result, to):
    return dataclasses.replace(result, status=to)


def test_nothing_changed():
    found = diff(GOOD)
    assert found.is_empty
    assert found.same_canaries
    assert found.lines() == [
        f"Changes since the evidence of 2026-12-01 (SHA-256 {found.old_digest[:16]}): none"
    ]


RULE = "elevenlabs.agent.zero-retention-mode, exports/agent.json"


@pytest.mark.parametrize(
    ("before", "after", "part"),
    [
        (Status.PASS, Status.FAIL, "worse"),
        (Status.PASS, Status.NOT_SHOWN, "worse"),
        (Status.PASS, Status.WARNING, "worse"),
        (Status.WARNING, Status.NOT_SHOWN, "worse"),
        (Status.NOT_SHOWN, Status.FAIL, "worse"),
        (Status.FAIL, Status.PASS, "better"),
        (Status.NOT_SHOWN, Status.PASS, "better"),
        (Status.FAIL, Status.NOT_SHOWN, "better"),
    ],
)
def test_checks_that_got_worse_or_better(before, after, part):
    first, *others = GOOD.results
    old, new = (
        changed(results=(status(first, before), *others)),
        changed(results=(status(first, after), *others)),
    )
    found = diff(new, old)
    assert getattr(found, part) == (Change(RULE, before.value, after.value),)
    assert not {"worse": found.better, "better": found.worse}[part]


def test_the_verdict():
    new = changed(results=(status(GOOD.results[0], Status.FAIL), *GOOD.results[1:]))
    assert diff(new).verdict == Change("verdict", "pass", "fail")
    assert diff(new).sections()[0][0] == "Verdict"


def test_checks_that_come_and_go():
    new = changed(results=(*GOOD.results[1:], made_up.FAULTS[0]))
    found = diff(new)
    assert found.gone == (Change(RULE, "pass", ""),)
    assert found.added == (Change("elevenlabs.agent.record-voice, exports/agent.json", "", "fail"),)
    headings = [heading for heading, _ in found.sections()]
    assert "New checks that did not pass" in headings
    assert "New checks that passed" not in headings


def test_one_rule_on_two_documents_is_two_checks():
    first = GOOD.results[0]
    second = dataclasses.replace(first, document="exports/other.json")
    old = changed(results=(first, second))
    found = diff(changed(results=(first, status(second, Status.FAIL))), old)
    assert [change.what for change in found.worse] == [
        "elevenlabs.agent.zero-retention-mode, exports/other.json"
    ]


def test_the_worst_of_one_check_counts():
    first = GOOD.results[0]
    found = diff(changed(results=(status(first, Status.FAIL), first)), changed(results=(first, first)))
    assert found.worse == (Change(RULE, "pass", "fail"),)


@pytest.mark.parametrize(
    ("caught", "sent", "part"),
    [
        (59, 59, None),
        (57, 59, "cells_lower"),  # 0.966 is not under the bound of 59 of 59, 0.950
        (56, 59, "cells_worse"),  # 0.949
        (5, 6, "cells_worse"),
        (118, 118, None),
    ],
)
def test_cells_that_got_worse_beyond_their_bound(caught, sent, part):
    found = diff(with_cells(cell("PERSON", "spoken", caught, sent)), with_cells(cell("PERSON", "spoken", 59)))
    for name in ("cells_worse", "cells_lower", "cells_better"):
        assert len(getattr(found, name)) == (name == part)
    assert found.same_canaries is (sent == 59)


def test_cells_that_got_better():
    found = diff(with_cells(cell("PERSON", "spoken", 59)), with_cells(cell("PERSON", "spoken", 50)))
    assert found.cells_better == (Change("PERSON, spoken", "50/59, at least 74.9 %", "59/59, at least 95 %"),)


def test_cells_are_told_apart_by_speaker_and_noise():
    old = with_cells(cell("PERSON", "spoken", 59, speaker="caller", noise="fillers"))
    found = diff(with_cells(cell("PERSON", "spoken", 59, speaker="agent", noise="fillers")), old)
    assert [change.what for change in found.cells_added] == ["PERSON, spoken, agent, fillers"]
    assert [change.what for change in found.cells_gone] == ["PERSON, spoken, caller, fillers"]


def test_small_cells_count_together_by_kind_speaker_and_noise():
    """2 of 2 shows so little that 0 of 2 is hardly a difference; nine of them together show one."""

    def parted(lost):
        return with_cells(
            *[
                cell("PERSON", "spoken", 2 - ((speaker, noise) in lost), 2, speaker=speaker, noise=noise)
                for speaker in ("caller", "agent", "guest")
                for noise in ("clean", "fillers", "garbled")
            ]
        )

    found = diff(parted({("guest", "clean"), ("guest", "fillers"), ("guest", "garbled")}), parted(()))
    assert found.cells_worse == (
        Change("PERSON, spoken", "18/18, at least 84.6 %", "15/18, at least 62.3 %"),
        Change("speaker guest", "6/6, at least 60.6 %", "3/6, at least 15.3 %"),
    )
    assert {change.what for change in found.cells_lower} == {"noise clean", "noise fillers", "noise garbled"}
    assert found.same_canaries


def test_versions_policy_and_counts():
    new = changed(
        facts=FACTS | {"policy digest": "aa" * 32, "added": "1"},
        canaries=dataclasses.replace(GOOD.canaries, decoys_changed=4),
    )
    assert set(diff(new).facts) == {
        Change("policy digest", "9f" * 32, "aa" * 32),
        Change("added", "", "1"),
        Change("canaries, decoys changed", "0", "4"),
    }


@pytest.mark.parametrize("name", ["canary seed", "canaries per kind", "redactor"])
def test_other_canaries_are_not_the_same(name):
    assert not diff(changed(facts=FACTS | {name: "other"})).same_canaries


def test_attestations():
    found = diff(changed(attestations=(Attestation("anthropic.baa"),)))
    assert {change.what for change in found.attestations} == {"elevenlabs.baa", "anthropic.baa"}
    assert Change("anthropic.baa", "", "attested") in found.attestations


def test_lines_say_whether_chance_is_out():
    new = with_cells(cell("PERSON", "spoken", 30))
    assert diff(new, with_cells(cell("PERSON", "spoken", 59))).lines()[-1].endswith("is chance.")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda evidence: evidence["results"].append({}),
        lambda evidence: evidence["results"].append({"check": "a", "document": "", "status": "odd"}),
        lambda evidence: evidence["canaries"].pop("cells"),
        lambda evidence: evidence["canaries"]["cells"].append(7),
        lambda evidence: evidence["canaries"]["cells"][0].update(caught="many"),
        lambda evidence: evidence["canaries"]["cells"][0].update(caught=float("inf")),
        lambda evidence: evidence["canaries"]["cells"][0].update(status="odd"),
        lambda evidence: evidence["canaries"]["cells"][0].update(caught=60),
        lambda evidence: evidence["canaries"]["cells"][0].update(sent=10**12),
        lambda evidence: evidence["attestations"].append("x"),
    ],
)
def test_an_older_evidence_of_a_wrong_shape_is_refused(spoil):
    old = copy.deepcopy(sign(GOOD))
    spoil(old)
    with pytest.raises(UsageError, match="lacks what its schema promises"):
        compare(old, sign(changed(facts={})))
