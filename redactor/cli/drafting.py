"""`redactor validate --init`: a plan is drafted from options, and from questions where there is a terminal to ask on."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import typer

from redactor.errors import UsageError
from redactor.launch import planfile
from redactor.launch.draft import KNOWN_VENDORS, Answers, commented
from redactor.launch.plan import PathKind, SinkKind


def sink(text: str) -> tuple[SinkKind, str, tuple[str, ...]]:
    """A sink as an option gives it: `log:app.log`, `sqlite:app.db:calls,events`, `postgresql:DATABASE_URL:calls`, `stdin`."""
    kind, _, rest = text.partition(":")
    if kind not in tuple(SinkKind):
        raise UsageError(f"--sink starts with one of {', '.join(SinkKind)}")
    if kind not in (SinkKind.SQLITE, SinkKind.POSTGRESQL):
        return SinkKind(kind), rest, ()
    place, _, tables = rest.rpartition(":")
    if not place or not tables:
        raise UsageError(f"--sink {kind} needs a place and tables: {kind}:PLACE:TABLE,TABLE")
    return SinkKind(kind), place, tuple(tables.split(","))


def write(path: Path, answers: Answers, *, asking: bool) -> None:
    """Ask what is not known, where there is somebody to ask, and write the plan. An existing file stays as it is.

    Raises:
        UsageError: the file is there already, can't be written, or would be no plan.
    """
    if path.exists():
        raise UsageError(f"{path} is there already: name another file")
    found = _asked(answers) if asking else answers
    text = commented(found)
    planfile.load(text, path.name, path.parent)  # what is written can be used
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from None


def _asked(answers: Answers) -> Answers:
    typer.echo(
        "A few questions; Enter takes what stands in brackets. Everything can be changed in the file.",
        err=True,
    )
    default = Answers()
    if answers.name == default.name:
        answers = replace(answers, name=_ask("What is launched", default.name))
    if answers.vendors == default.vendors:
        known = ", ".join(KNOWN_VENDORS)
        answers = replace(answers, vendors=_words(_ask(f"Vendors ({known})", "elevenlabs")))
    if not answers.exports:
        answers = replace(answers, exports=_words(_ask("Folder with exports of the first vendor", "")))
    answers = replace(
        answers, attested_by=_ask("Who holds the signed BAA (name or office)", "Privacy Officer")
    )
    if not answers.samples:
        answers = replace(answers, samples=_words(_ask("Files with sample records of your schema", "")))
    if answers.path is default.path:
        kinds = ", ".join(PathKind)
        answers = _path(answers, _ask(f"The path that records take ({kinds})", str(default.path)))
    if not answers.sinks:
        given = _words(_ask("Where they end up (log:FILE, directory:DIR, sqlite:FILE:TABLE ...)", ""))
        answers = replace(answers, sinks=tuple(sink(item) for item in given))
    return answers


def _path(answers: Answers, kind: str) -> Answers:
    if kind not in tuple(PathKind):
        raise UsageError(f"the path is one of {', '.join(PathKind)}")
    answers = replace(answers, path=PathKind(kind))
    if kind == PathKind.COMMAND and not answers.command:
        answers = replace(answers, command=tuple(shlex.split(_ask("The command", ""))))
    if kind == PathKind.HTTP and not answers.url:
        answers = replace(answers, url=_ask("Its URL", "http://127.0.0.1:8089/redact"))
    return answers


def _ask(question: str, default: str) -> str:
    return str(typer.prompt(question, default=default, show_default=bool(default), err=True)).strip()


def _words(text: str) -> Sequence[str]:
    return tuple(part.strip() for part in text.replace(",", os.linesep).splitlines() if part.strip())
