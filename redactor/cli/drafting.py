"""`redactor validate --init`: a plan is drafted from options, and from questions where there is a terminal to ask on."""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import typer

from redactor.errors import UsageError
from redactor.launch import planfile
from redactor.launch.draft import KNOWN_VENDORS, Answers, commented
from redactor.launch.plan import PathKind, SinkKind

T = TypeVar("T")

_PLACES = (SinkKind.FILE, SinkKind.DIRECTORY, SinkKind.LOG, SinkKind.SQLITE)
"""Kinds of sinks that are told by a path."""


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
    text = commented(_seen_from(path.parent, found))
    planfile.load(text, path.name, path.parent)  # what is written can be used
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"can't write {path}: {error.strerror}") from None


def _seen_from(folder: Path, answers: Answers) -> Answers:
    """The answers with their paths, which start here, as paths that start at the plan's folder."""

    def there(place: str) -> str:
        return place if os.path.isabs(place) else os.path.relpath(place, folder)

    if folder.resolve() == Path.cwd():
        return answers
    return replace(
        answers,
        exports=tuple(map(there, answers.exports)),
        samples=tuple(map(there, answers.samples)),
        residual=tuple(map(there, answers.residual)),
        policy=os.path.join(".", there(answers.policy)) if os.path.isfile(answers.policy) else answers.policy,
        sinks=tuple(
            (kind, there(place) if kind in _PLACES and place else place, tables)
            for kind, place, tables in answers.sinks
        ),
    )


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
        answers = replace(answers, vendors=_ask_for(f"Vendors ({known})", "elevenlabs", _vendors))
    if not answers.exports:
        answers = replace(answers, exports=_words(_ask("Folder with exports of the first vendor", "")))
    answers = replace(
        answers, attested_by=_ask("Who holds the signed BAA (name or office)", "Privacy Officer")
    )
    if not answers.samples:
        answers = replace(answers, samples=_words(_ask("Files with sample records of your schema", "")))
    if answers.path is default.path:
        kinds = ", ".join(PathKind)
        kind = _ask_for(f"The path that records take ({kinds})", str(default.path), _kind)
        answers = _path(answers, kind)
    if not answers.sinks:
        question = "Where they end up (log:FILE, directory:DIR, sqlite:FILE:TABLE,TABLE; parted by blanks)"
        answers = replace(answers, sinks=_ask_for(question, "", _sinks))
    return answers


def _path(answers: Answers, kind: PathKind) -> Answers:
    answers = replace(answers, path=kind)
    if kind is PathKind.COMMAND and not answers.command:
        answers = replace(answers, command=_ask_for("The command", "", _command))
    if kind is PathKind.HTTP and not answers.url:
        answers = replace(answers, url=_ask("Its URL", "http://127.0.0.1:8089/redact"))
    return answers


def _vendors(text: str) -> Sequence[str]:
    names = _words(text)
    if wrong := [name for name in names if name not in KNOWN_VENDORS]:
        raise UsageError(f"no rules know {', '.join(wrong)}; known are {', '.join(KNOWN_VENDORS)}")
    return names


def _kind(text: str) -> PathKind:
    if text not in tuple(PathKind):
        raise UsageError(f"the path is one of {', '.join(PathKind)}")
    return PathKind(text)


def _sinks(text: str) -> tuple[tuple[SinkKind, str, tuple[str, ...]], ...]:
    return tuple(sink(item) for item in shlex.split(text))


def _command(text: str) -> tuple[str, ...]:
    try:
        words = tuple(shlex.split(text))
    except ValueError:
        raise UsageError("a quotation mark is not closed") from None
    if not words:
        raise UsageError("name the program")
    return words


def _ask_for(question: str, default: str, read: Callable[[str], T]) -> T:
    """Ask until the answer can be used; what is wrong with one is said."""

    def checked(text: str) -> T:
        try:
            return read(text.strip())
        except UsageError as error:
            raise typer.BadParameter(str(error)) from None

    answer: T = typer.prompt(
        question, default=default, show_default=bool(default), err=True, value_proc=checked
    )
    return answer


def _ask(question: str, default: str) -> str:
    return _ask_for(question, default, str)


def _words(text: str) -> Sequence[str]:
    return tuple(part.strip() for part in text.replace(",", os.linesep).splitlines() if part.strip())
