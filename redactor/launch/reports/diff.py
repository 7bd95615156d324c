"""What changed since the last evidence: rules that fail or pass anew, cells that got worse, versions and the policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from redactor.errors import UsageError
from redactor.launch.report import Canaries, Cell, Status
from redactor.launch.reports import coverage
from redactor.launch.reports.words import percent

_RANK = {Status.PASS.value: 0, Status.WARNING.value: 1, Status.NOT_SHOWN.value: 2, Status.FAIL.value: 3}
_SAMPLE = ("canary seed", "canaries per kind", "seed")

MOST = 10_000_000
"""More canaries of one cell than this were never sent."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is not as it was.

    Attributes:
        what: the name of it: a rule's id with its document, a cell, a fact.
        old: how it was, "" where it was not there.
        new: how it is, "" where it is not there any more.
    """

    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Everything that changed between two evidences.

    Attributes:
        since: the day of the older one.
        old_digest: its SHA-256, as it says.
        verdict: of both, where they differ.
        worse: checks whose status got worse.
        better: checks whose status got better.
        added: checks that were not made then.
        gone: checks that are not made any more.
        cells_worse: kinds of canaries whose rate fell under the lower bound that was shown then. A kind is an entity type in a form,
            a speaker, or a noise, since cells that are parted by all four are too small to show much.
        cells_lower: kinds whose rate fell, but not so far.
        cells_better: kinds whose rate rose.
        cells_added: cells that were not sent then.
        cells_gone: cells that are not sent any more.
        facts: versions, digests, seeds, and the canaries' other counts.
        attestations: by rule.
        same_canaries: whether both runs sent the same canaries, so that no difference is chance.
    """

    since: str
    old_digest: str
    verdict: Change | None = None
    worse: tuple[Change, ...] = ()
    better: tuple[Change, ...] = ()
    added: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()
    cells_worse: tuple[Change, ...] = ()
    cells_lower: tuple[Change, ...] = ()
    cells_better: tuple[Change, ...] = ()
    cells_added: tuple[Change, ...] = ()
    cells_gone: tuple[Change, ...] = ()
    facts: tuple[Change, ...] = ()
    attestations: tuple[Change, ...] = ()
    same_canaries: bool = False

    def sections(self) -> list[tuple[str, tuple[Change, ...]]]:
        """What changed, under headings, the most urgent first; only those with something in them."""
        sections = [
            ("Verdict", (self.verdict,) if self.verdict else ()),
            ("Checks that got worse", self.worse),
            ("Canaries caught less often than the bound shown then", self.cells_worse),
            ("New checks that did not pass", tuple(one for one in self.added if one.new != Status.PASS)),
            ("Checks not made any more", self.gone),
            ("Canaries not sent any more", self.cells_gone),
            ("Canaries caught less often, within the bound", self.cells_lower),
            ("Checks that got better", self.better),
            ("Canaries caught more often", self.cells_better),
            ("New checks that passed", tuple(one for one in self.added if one.new == Status.PASS)),
            ("Canaries not sent then", self.cells_added),
            ("Attestations", self.attestations),
            ("Versions, policy, settings and counts", self.facts),
        ]
        return [(heading, changes) for heading, changes in sections if changes]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed."""
        return not self.sections()

    def lines(self) -> list[str]:
        """The changes as plain text."""
        head = (
            f"Changes since the evidence of {self.since or 'an unknown day'} (SHA-256 {self.old_digest[:16]})"
        )
        if self.is_empty:
            return [f"{head}: none"]
        lines = [head]
        for heading, changes in self.sections():
            lines.append(f"  {heading}:")
            lines += [f"    {change.what}: {change.old or '-'} -> {change.new or '-'}" for change in changes]
        if self.same_canaries and (self.cells_worse or self.cells_lower):
            lines.append(
                "  The canaries are the same as then, so no difference in what was caught is chance."
            )
        return lines


def compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Diff:
    """What changed from one evidence to another.

    Args:
        old: the older evidence, of `redactor.launch.reports.evidence.loads`.
        new: the newer one, or `Report.as_dict`.

    Raises:
        UsageError: the older one does not have the members that its schema promises.
    """
    try:
        return _compare(old, new)
    except (LookupError, TypeError, AttributeError, ValueError, ArithmeticError):
        raise UsageError("the older evidence lacks what its schema promises") from None


def _compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Diff:
    worse, better, new_checks, lost_checks = _checks(old, new)
    old_cells, new_cells = _cells(old), _cells(new)
    before, after = _kinds(old_cells), _kinds(new_cells)
    both = [name for name in after if name in before]
    fallen = [name for name in both if after[name].rate < before[name].rate]
    beyond = {name for name in fallen if after[name].rate < before[name].lower}
    facts = [*_members(old["facts"], new["facts"]), *_members(_counts(old), _counts(new))]

    def kinds(names: Iterable[str]) -> tuple[Change, ...]:
        return tuple(Change(name, _shown(before[name]), _shown(after[name])) for name in names)

    added = [
        Change(_name(key), "", _shown(coverage.tally([new_cells[key]])))
        for key in new_cells
        if key not in old_cells
    ]
    gone = [
        Change(_name(key), _shown(coverage.tally([old_cells[key]])), "")
        for key in old_cells
        if key not in new_cells
    ]
    return Diff(
        since=str(old.get("today") or ""),
        old_digest=str(old.get("signature", {}).get("sha256", "")),
        verdict=None
        if old["verdict"] == new["verdict"]
        else Change("verdict", str(old["verdict"]), str(new["verdict"])),
        worse=worse,
        better=better,
        added=new_checks,
        gone=lost_checks,
        cells_worse=kinds(name for name in fallen if name in beyond),
        cells_lower=kinds(name for name in fallen if name not in beyond),
        cells_better=kinds(name for name in both if after[name].rate > before[name].rate),
        cells_added=tuple(added),
        cells_gone=tuple(gone),
        facts=tuple(facts),
        attestations=tuple(_members(_attested(old), _attested(new))),
        same_canaries=_sample(old) == _sample(new) and _sizes(old_cells) == _sizes(new_cells),
    )


def _checks(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[tuple[Change, ...], ...]:
    """Checks that are worse, better, new and gone. A check is known by its id and the document that it read."""
    before, after = _statuses(old), _statuses(new)
    changes = {
        key: Change(_name(key), before.get(key, ""), after.get(key, ""))
        for key in dict.fromkeys([*after, *before])
    }
    moved = [key for key in changes if key in before and key in after]
    return (
        tuple(changes[key] for key in moved if _RANK[after[key]] > _RANK[before[key]]),
        tuple(changes[key] for key in moved if _RANK[after[key]] < _RANK[before[key]]),
        tuple(changes[key] for key in changes if key not in before),
        tuple(changes[key] for key in changes if key not in after),
    )


def _statuses(evidence: Mapping[str, Any]) -> dict[Key, str]:
    """The worst status of each check."""
    found: dict[Key, str] = {}
    for result in evidence["results"]:
        key, status = (str(result["check"]), str(result["document"])), str(result["status"])
        found[key] = max(found.get(key, status), status, key=_RANK.__getitem__)
    return found


def _cells(evidence: Mapping[str, Any]) -> dict[tuple[str, ...], Cell]:
    """The cells in which something was sent, by entity type, form, speaker and noise."""
    found: dict[tuple[str, ...], Cell] = {}
    for data in evidence["canaries"]["cells"]:
        cell = Cell(
            entity_type=str(data["entity_type"]),
            form=str(data["form"]),
            sent=int(data["sent"]),
            caught=int(data["caught"]),
            lower=float(data["lower"]),
            speaker=str(data.get("speaker", "")),
            noise=str(data.get("noise", "")),
            status=Status(data["status"]),
        )
        if not 0 <= cell.caught <= cell.sent <= MOST:
            raise ValueError
        if cell.sent:
            found[cell.entity_type, cell.form, cell.speaker, cell.noise] = cell
    return found


def _kinds(cells: Mapping[tuple[str, ...], Cell]) -> dict[str, coverage.Tally]:
    """The canaries by kind, each under the name that is shown."""
    canaries = Canaries(tuple(cells.values()))
    named = {_name(place): tally for place, tally in coverage.matrix(canaries).cells.items()}
    named |= {
        f"speaker {name}": tally for name, tally in coverage.by(canaries, lambda one: one.speaker).items()
    }
    return named | {
        f"noise {name}": tally for name, tally in coverage.by(canaries, lambda one: one.noise).items()
    }


def _shown(tally: coverage.Tally) -> str:
    return f"{tally.caught}/{tally.sent}, at least {percent(tally.lower)}"


def _sizes(cells: Mapping[tuple[str, ...], Cell]) -> dict[tuple[str, ...], int]:
    return {key: cell.sent for key, cell in cells.items()}


def _sample(evidence: Mapping[str, Any]) -> dict[str, Any]:
    """What decides which canaries are made: the seed, their number, and the version that makes them."""
    facts = evidence["facts"]
    return {name: facts.get(name) for name in (*_SAMPLE, "redactor")}


def _counts(evidence: Mapping[str, Any]) -> dict[str, str]:
    canaries = evidence["canaries"]
    names = ("decoys", "decoys_changed", "quarantined", "documents", "documents_clean")
    return {f"canaries, {name.replace('_', ' ')}": str(canaries.get(name, 0)) for name in names}


def _attested(evidence: Mapping[str, Any]) -> dict[str, str]:
    return {
        str(one["check"]): ", ".join(f"{name} {one[name]}" for name in ("by", "on", "until") if one.get(name))
        or "attested"
        for one in evidence["attestations"]
    }


def _members(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    for name in dict.fromkeys([*new, *old]):
        before, after = str(old.get(name, "")), str(new.get(name, ""))
        if before != after:
            yield Change(str(name), before, after)


def _name(key: Iterable[str]) -> str:
    return ", ".join(filter(None, key))
