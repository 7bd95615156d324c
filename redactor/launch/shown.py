"""What canaries show: their counts become checks, and whatever could pass for want of anything to look at is not shown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redactor.launch import canaries
from redactor.launch.canaries.bounds import lower_bound
from redactor.launch.canaries.judge import Kind, Outcome
from redactor.launch.plan import Thresholds
from redactor.launch.report import Result, Sink, Status
from redactor.policy import Policy

MOST_WITHHELD = 0.5
"""More than this part of the records withheld whole shows nothing of the redaction."""

_OVERALL = {
    Status.FAIL: "See the kinds and places above.",
    Status.NOT_SHOWN: "Send more of them (canaries: per_kind, documents), or ask for a lower rate in the thresholds.",
}
"""What to do where the rate of all kinds, or of whole documents, was not reached, or too few were sent to show it."""

LISTED = 10
"""So many kinds, places or types are named in one check."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of the canaries of a run.

    Attributes:
        outcome: the counts.
        sinks: the places that were looked into.
        path: the way that the records took, in words for the report.
        trouble: why not all of them came to its end, or nothing.
        is_own: whether the path is the user's own program, which may write records elsewhere too.
    """

    outcome: Outcome = field(default_factory=Outcome)
    sinks: Sequence[Sink] = ()
    path: str = "in-process"
    trouble: str = ""
    is_own: bool = False


def results(
    seen: Seen, policy: Policy, thresholds: Thresholds, *, per_kind: int, left_out: Sequence[str] = ()
) -> list[Result]:
    """All checks of a run's canaries and sinks.

    Args:
        seen: what became of them.
        policy: the policy of the redaction.
        thresholds: what has to be shown.
        per_kind: how many of each entity type in each form were asked for.
        left_out: the forms, speakers and noise that the plan does not want, in words.
    """
    outcome = seen.outcome
    sinks = [*map(_sink, seen.sinks), *_no_sink(seen)]
    if not outcome.sent:
        why = "no canary was sent" if not outcome.probes else "no canary came out anywhere"
        fix = (
            "See the checks below: nothing can be said of a redaction from which nothing comes back."
            if outcome.probes
            else "Let the plan send some: leave canaries.per_kind, or --canaries, at what it is by default."
        )
        nothing = Result(
            "canaries.caught", "Canaries of every kind are caught", Status.NOT_SHOWN, why, fix=fix
        )
        return [nothing, *(_delivered(outcome, seen.trouble) if outcome.probes else ()), *sinks]
    return [
        _kinds(outcome, thresholds, per_kind),
        _types(outcome, policy),
        *_left_out(left_out),
        *_asked(thresholds),
        *_overall(outcome, thresholds),
        *_places(outcome),
        *_delivered(outcome, seen.trouble),
        _decoys(outcome, policy, thresholds),
        *sinks,
    ]


def judged(kind: Kind, thresholds: Thresholds) -> Status:
    """What the canaries of one kind show: a pass is shown, a fail is seen, and between them there are too few."""
    if kind.sent - kind.caught > thresholds.max_leak * kind.sent:
        return Status.FAIL
    return _rate(kind.caught, kind.sent, thresholds.rate, thresholds.confidence)


def _rate(good: int, sent: int, rate: float | None, confidence: float) -> Status:
    if rate is None:
        return Status.PASS
    if good < rate * sent:
        return Status.FAIL
    return Status.PASS if lower_bound(good, sent, confidence) >= rate else Status.NOT_SHOWN


def _kinds(outcome: Outcome, thresholds: Thresholds, per_kind: int) -> Result:
    """The worst of all kinds, with the kinds that are not good named."""
    by_status: dict[Status, list[Kind]] = {}
    for kind in outcome.kinds:
        by_status.setdefault(judged(kind, thresholds), []).append(kind)
    status = next((one for one in (Status.FAIL, Status.NOT_SHOWN) if one in by_status), Status.PASS)
    bound = lower_bound(outcome.caught, outcome.sent, thresholds.confidence)
    words = [
        f"{outcome.caught} of {outcome.sent} caught, at least {bound:.1%} with {thresholds.confidence:.0%} confidence",
        f"{per_kind} of each kind",
    ]
    if thresholds.rate is not None:
        enough = thresholds.per_kind()
        words[-1] += f"; {enough} can show {thresholds.rate:.0%} with {thresholds.misses} missed"
    for bad, lead in ((Status.FAIL, "too few caught"), (Status.NOT_SHOWN, "too few sent to show the rate")):
        if bad in by_status:
            worst = sorted(by_status[bad], key=lambda kind: kind.caught / kind.sent)
            shown = ", ".join(f"{k.entity_type} {k.form} {k.caught}/{k.sent}" for k in worst[:LISTED])
            more = f" and {len(worst) - LISTED} more" if len(worst) > LISTED else ""
            words.append(f"{lead}: {shown}{more}")
    fix = {
        Status.FAIL: "See which recognizer or reader should have found them; the examples are made up.",
        Status.NOT_SHOWN: "Send more of them, or leave room for more misses in the thresholds.",
    }
    return Result(
        check="canaries.caught",
        title="Canaries of every kind are caught",
        status=status,
        detail="; ".join(words),
        fix=fix.get(status, ""),
    )


def _overall(outcome: Outcome, thresholds: Thresholds) -> list[Result]:
    found = []
    for check, title, good, sent, rate in (
        (
            "overall",
            "Canaries are caught, all kinds together",
            outcome.caught,
            outcome.sent,
            thresholds.overall,
        ),
        (
            "documents",
            "Whole documents come out without a leak",
            outcome.documents_clean,
            outcome.documents,
            thresholds.documents,
        ),
    ):
        if rate is None and not sent:
            continue
        status = _rate(good, sent, rate, thresholds.confidence) if sent else Status.NOT_SHOWN
        bound = lower_bound(good, sent, thresholds.confidence)
        asked = f", {rate:.1%} asked for" if rate is not None else ""
        found.append(
            Result(
                check=f"canaries.{check}",
                title=title,
                status=status,
                detail=f"{good} of {sent}, at least {bound:.1%} with {thresholds.confidence:.0%} confidence{asked}",
                fix=_OVERALL.get(status, ""),
            )
        )
    return found


def _places(outcome: Outcome) -> list[Result]:
    """In which fields of the records something was left."""
    shown = tuple(place for place, _ in sorted(outcome.leaky, key=lambda item: -item[1])[:LISTED])
    count = len(outcome.leaky)
    return [
        Result(
            check="canaries.places",
            title="No field of the records lets a canary through",
            status=Status.WARNING if count else Status.PASS,
            detail=f"{outcome.places} fields tried"
            + (f", something was left in {count} of them" if count else ""),
            where=shown,
            fix="Look at what these fields are called and hold." if count else "",
        )
    ]


def _types(outcome: Outcome, policy: Policy) -> Result:
    """Whether each entity type that the policy removes was planted somewhere, and came out."""
    kept = canaries.kept(policy)
    sent = {kind.entity_type for kind in outcome.kinds if kind.sent}
    lost = [name for name in canaries.MAKERS if name not in sent and name not in kept]
    return Result(
        check="canaries.types",
        title="Canaries of every entity type that the policy removes came out",
        status=Status.NOT_SHOWN if lost else Status.PASS,
        detail=f"none of {', '.join(lost)}" if lost else f"{len(sent)} entity types",
        fix="Leave canaries.entity_types out of the plan, or give samples that have a field for these."
        if lost
        else "",
    )


def _left_out(left_out: Sequence[str]) -> Iterator[Result]:
    if left_out:
        yield Result(
            check="canaries.left-out",
            title="No kind of canaries is left out by the plan",
            status=Status.WARNING,
            detail=f"left out: {'; '.join(left_out)}",
            fix="What is left out is not shown by this run: leave it out only where it can't occur.",
        )


def _asked(thresholds: Thresholds) -> Iterator[Result]:
    """A run that asks for no rate passes with little."""
    rates = (thresholds.rate, thresholds.overall, thresholds.documents)
    if all(rate is None for rate in rates):
        yield Result(
            check="canaries.asked",
            title="The thresholds ask for a rate that must be shown",
            status=Status.WARNING,
            detail=f"none is asked for: a kind passes while at most {thresholds.max_leak:.0%} of it gets through",
            fix="Use a plan with the default thresholds.",
        )


def _delivered(outcome: Outcome, trouble: str) -> list[Result]:
    too_many = outcome.withheld > MOST_WITHHELD * outcome.probes
    withheld = Status.NOT_SHOWN if too_many else Status.WARNING if outcome.withheld else Status.PASS
    lost = f"{outcome.lost} never came out: not counted" if outcome.lost else ""
    foreign = f"{outcome.foreign} times what came back was not the record" if outcome.foreign else ""
    fix = ""
    if outcome.foreign:
        fix = "Where the answer is no record, say answers: false, and name the sinks that records end up in."
    elif outcome.lost:
        fix = "See whether the path takes these records, and whether a sink keeps their ids."
    elif trouble:
        fix = "See why the path did not come to its end; what it wrote to standard error may say it."
    return [
        Result(
            check="canaries.delivered",
            title="Every canary's record came out",
            status=Status.NOT_SHOWN if outcome.lost or trouble else Status.PASS,
            detail="; ".join(filter(None, [f"{outcome.probes} sent", lost, foreign, trouble])),
            fix=fix,
        ),
        Result(
            check="canaries.withheld",
            title="No canary's record was withheld whole",
            status=withheld,
            detail=f"{outcome.withheld} quarantined, counted as caught" if outcome.withheld else "",
            fix="What is withheld whole shows nothing of the redaction: see why it can't be redacted."
            if outcome.withheld
            else "",
        ),
    ]


def _decoys(outcome: Outcome, policy: Policy, thresholds: Thresholds) -> Result:
    """A path that gives back nothing of any text catches every canary, and shows nothing of the redaction."""
    keeps_text = policy.content != "drop"
    nothing_left = keeps_text and 0 < outcome.decoys <= outcome.decoys_changed
    over = keeps_text and (not outcome.decoys or outcome.decoys_changed > thresholds.decoys * outcome.decoys)
    fix = "See whether what comes out is the record's own text; a policy that drops all text says content: drop."
    if not nothing_left:
        fix = "See which harmless words of your own records go too, before you launch."
    return Result(
        check="canaries.decoys",
        title="Harmless phrases are left alone",
        status=Status.NOT_SHOWN if nothing_left else Status.WARNING if over else Status.PASS,
        detail=f"{outcome.decoys_changed} of {outcome.decoys} were changed"
        if outcome.decoys
        else "none came out",
        fix=fix if nothing_left or over else "",
    )


def _no_sink(seen: Seen) -> Iterator[Result]:
    """A program of the user's own writes elsewhere too, most of all its logs."""
    if seen.is_own and not seen.sinks:
        yield Result(
            check="sink.named",
            title="The places in which records end up are named",
            status=Status.WARNING,
            detail="only what the path gave back was looked at",
            fix="Name its logs, files and tables as sinks.",
        )


_SINK = {
    Status.FAIL: "Find out what writes there before, or beside, the redaction.",
    Status.NOT_SHOWN: "See whether records of this run come to this place, and whether ids: and glob: of the sink are right.",
}


def _sink(sink: Sink) -> Result:
    return Result(
        check=f"sink.{sink.name}",
        title=f"No canary is left in {sink.name}",
        status=sink.status,
        detail=sink.detail
        or f"{sink.documents} records looked through, {sink.leaks} canaries' records left something",
        fix=_SINK.get(sink.status, ""),
    )
