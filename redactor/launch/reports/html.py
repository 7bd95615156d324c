"""A report as one HTML page that needs nothing else: no script, no font, no picture; to read, to print and to file.

Every text is escaped, and a content security policy forbids whatever is not the page's own style sheet.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from redactor import __version__
from redactor.launch.canaries.bounds import lower_bound
from redactor.launch.report import Report, Result, Status
from redactor.launch.reports import coverage, words
from redactor.launch.reports.diff import Diff

LEVELS = (0.5, 0.7, 0.8, 0.9, 0.95)
"""Lower bounds at which the heat map changes its colour."""


def _finish(value: object) -> object:
    """What is shown in place of a value: markup as it is, and of a text only what a page can carry."""
    return value if isinstance(value, Markup) or not isinstance(value, str) else words.clean(value)


@cache
def _template() -> Template:
    environment = Environment(
        autoescape=True,
        finalize=_finish,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.from_string(_data("page.html"))


@cache
def _data(name: str) -> str:
    return (files("redactor.launch.reports") / name).read_text(encoding="utf-8")


def page(report: Report, signature: Mapping[str, str], diff: Diff | None = None) -> str:
    """The report as a page.

    Args:
        report: the report.
        signature: the member `signature` of its evidence.
        diff: what changed since the last evidence, if that was asked for.
    """
    css = _data("page.css")
    matrix = coverage.matrix(report.canaries)
    canaries = report.canaries
    attention = [one for status in (Status.FAIL, Status.WARNING) for one in report.having(status)]
    return _template().render(
        report=report,
        signature={"hmac_sha256": "", "key_id": "", **signature},
        diff=diff,
        version=__version__,
        css=Markup(css),  # noqa: S704 - a file of this package
        policy=_policy(css),
        word=words.VERDICTS[report.verdict],
        meaning=words.MEANING[report.verdict],
        counts={status.value: len(report.having(status)) for status in Status},
        total=coverage.tally(canaries.cells),
        documents_lower=lower_bound(canaries.documents_clean, canaries.documents),
        attention=attention,
        unshown=report.having(Status.NOT_SHOWN),
        groups=[
            (words.group_title(key), _summary(results), results)
            for key, results in words.groups(report).items()
            if key != "residual"  # it has a section of its own
        ],
        contents=_contents(bool(attention), diff is not None),
        matrix=matrix,
        rows=[
            (
                entity,
                [
                    (form, _level(cell), cell)
                    for form, cell in zip(matrix.forms, matrix.row(entity), strict=True)
                ],
            )
            for entity in matrix.entity_types
        ],
        legend=_legend(matrix),
        speakers=list(coverage.by(canaries, lambda cell: cell.speaker).items()),
        noises=list(coverage.by(canaries, lambda cell: cell.noise).items()),
        examples=[cell for cell in canaries.cells if cell.example],
        residual=[result for result in report.results if words.group(result) == "residual"],
        percent=words.percent,
    )


def _policy(css: str) -> str:
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def _summary(results: tuple[Result, ...]) -> str:
    counts = {status: sum(one.status is status for one in results) for status in words.ORDER}
    return ", ".join(f"{count} {status.value}" for status, count in counts.items() if count)


def _contents(attention: bool, diff: bool) -> list[tuple[str, str]]:
    parts = [
        ("attention", "Needs attention", attention),
        ("not-shown", "Not shown", True),
        ("checked", "What was checked", True),
        ("coverage", "Coverage", True),
        ("residual", "Residual scan", True),
        ("changes", "Changes", diff),
        ("repeat", "How to repeat it", True),
        ("limits", "Limits", True),
    ]
    return [(anchor, name) for anchor, name, wanted in parts if wanted]


def _level(cell: coverage.Tally | None) -> str:
    """The class of a cell: what went wrong, else how much is shown."""
    if cell is None:
        return "none"
    if cell.status is Status.FAIL:
        return "miss"
    if cell.status is Status.NOT_SHOWN:
        return "unproven"
    return f"h{sum(cell.lower >= level for level in LEVELS)}"


def _legend(matrix: coverage.Matrix) -> list[tuple[str, str]]:
    """The classes that the matrix has, in words."""
    edges = (0.0, *LEVELS, 1.0)
    names = {
        f"h{number}": f"passed, bound {words.percent(low)} or more"
        if number
        else f"passed, bound under {words.percent(edges[1])}"
        for number, low in enumerate(edges[:-1])
    }
    names |= {"miss": "✗ too many got through", "unproven": "not enough sent to show it"}
    there = {_level(cell) for cell in matrix.cells.values()}
    return [(level, text) for level, text in names.items() if level in there]
