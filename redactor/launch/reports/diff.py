"""What changed since the last evidence: rules that fail or pass anew, cells that got worse, versions and the policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from redactor.errors import UsageError
from redactor.launch.report import Status
from redactor.launch.reports.words import percent

_RANK = {Status.PASS.value: 0, Status.WARNING.value: 1, Status.NOT_SHOWN.value: 2, Status.FAIL.value: 3}
_SAMPLE = ("canary seed", "canaries per kind", "seed")

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
        cells_worse: cells whose rate fell under the lower bound that was shown then.
        cells_lower: cells whose rate fell, but not so far.
        cells_better: cells whose rate rose.
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
    except (KeyError, TypeError, AttributeError, ValueError):
        raise UsageError("the older evidence lacks what its schema promises") from None


def _compare(old: Mapping[str, Any], new: Mapping[str, Any]) -> Diff:
    worse, better, added, gone = _checks(old, new)
    before, after = _cells(old), _cells(new)
    both = [key for key in after if key in before]
    fallen = [key for key in both if _rate(after[key]) < _rate(before[key])]
    beyond = {key for key in fallen if _rate(after[key]) < float(before[key]["lower"])}
    facts = [*_members(old["facts"], new["facts"]), *_members(_counts(old), _counts(new))]

    def cells(keys: Iterable[tuple[str, ...]]) -> tuple[Change, ...]:
        return tuple(Change(_name(key), _shown(before.get(key)), _shown(after.get(key))) for key in keys)

    return Diff(
        since=str(old.get("today") or ""),
        old_digest=str(old.get("signature", {}).get("sha256", "")),
        verdict=None
        if old["verdict"] == new["verdict"]
        else Change("verdict", str(old["verdict"]), str(new["verdict"])),
        worse=worse,
        better=better,
        added=added,
        gone=gone,
        cells_worse=cells(key for key in fallen if key in beyond),
        cells_lower=cells(key for key in fallen if key not in beyond),
        cells_better=cells(key for key in both if _rate(after[key]) > _rate(before[key])),
        cells_added=cells(key for key in after if key not in before),
        cells_gone=cells(key for key in before if key not in after),
        facts=tuple(facts),
        attestations=tuple(_members(_attested(old), _attested(new))),
        same_canaries=_sample(old) == _sample(new) and _sizes(before) == _sizes(after),
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


def _cells(evidence: Mapping[str, Any]) -> dict[tuple[str, ...], Mapping[str, Any]]:
    names = ("entity_type", "form", "speaker", "noise")
    return {
        tuple(str(cell.get(name, "")) for name in names): cell
        for cell in evidence["canaries"]["cells"]
        if cell["sent"]
    }


def _rate(cell: Mapping[str, Any]) -> float:
    return int(cell["caught"]) / int(cell["sent"])


def _shown(cell: Mapping[str, Any] | None) -> str:
    if cell is None:
        return ""
    return f"{cell['caught']}/{cell['sent']}, at least {percent(float(cell['lower']))}"


def _sizes(cells: Mapping[tuple[str, ...], Mapping[str, Any]]) -> dict[tuple[str, ...], int]:
    return {key: cell["sent"] for key, cell in cells.items()}


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
