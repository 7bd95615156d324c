"""Which files a run reads and where it writes: found, checked and refused before anything is opened."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from redactor.errors import UsageError

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Source:
    """One input file.

    Attributes:
        path: where it is.
        relative: its path below the input folder, with `/`; the name alone for a file that was named itself.
        size: bytes; 0 where it can't be asked.
        readable: False for what can't be opened, or is no regular file.
        output: its path below the output folder where that is another one: a name can be personal.
    """

    path: Path
    relative: str
    size: int = 0
    readable: bool = True
    output: str = ""

    @property
    def target(self) -> str:
        """The path below the output folder."""
        return self.output or self.relative


def find(inputs: Sequence[Path]) -> list[Source]:
    """All files of the inputs, those of a folder in the order of their paths.

    Links are followed. Raises UsageError for a path that does not exist, a loop of links, and a named input that is
    neither file nor folder.
    """
    sources: list[Source] = []
    for path in inputs:
        try:
            mode = path.stat().st_mode
        except OSError as error:
            raise UsageError(f"can't read {show(path)}: {os.strerror(error.errno or 0)}") from None
        if stat.S_ISDIR(mode):
            sources.extend(_walk(path, path, ()))
        elif stat.S_ISREG(mode):
            sources.append(_source(path, path.name))
        else:
            raise UsageError(
                f"{show(path)} is neither a file nor a folder; pipe it through `redactor stream`"
            )
    return sources


def _walk(root: Path, folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Source]:
    status = folder.stat()
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        raise UsageError(f"{show(folder)} is a link to a folder that holds it")
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        yield Source(folder, folder.relative_to(root).as_posix(), readable=False)
        return
    for name in names:
        path = folder / name
        if os.path.isdir(path):  # unlike Path.is_dir, false for what can't be asked
            yield from _walk(root, path, (*above, identity))
        else:
            yield _source(path, path.relative_to(root).as_posix())


def _source(path: Path, relative: str) -> Source:
    try:
        status = path.stat()
    except OSError:
        return Source(path, relative, readable=False)
    return Source(path, relative, status.st_size, stat.S_ISREG(status.st_mode))


def check(inputs: Sequence[Path], sources: Sequence[Source], out: Path) -> None:
    """Refuse an output folder that would mix with the input.

    Raises UsageError when the folder is a file, when it or a folder that would be made in it lies in an input folder, when an
    output would replace an input, and when two outputs, or an output and the manifest, would have one path.
    """
    if os.path.exists(out) and not os.path.isdir(out):
        raise UsageError(f"--out {show(out)} is not a folder")
    _check_outside(inputs, sources, out)
    taken: dict[str, Path] = {MANIFEST: out / MANIFEST}
    folders: set[str] = set()
    for source in sources:
        if source.relative in taken:
            other = "the manifest" if source.relative == MANIFEST else show(taken[source.relative])
            raise UsageError(
                f"{show(source.path)} and {other} would have the same output path {show(source.relative)}"
            )
        taken[source.relative] = source.path
        folders.update(parent.as_posix() for parent in Path(source.relative).parents)
    for clash in sorted(folders & set(taken)):
        raise UsageError(f"the output path {show(clash)} would be both a file and a folder")
    _check_not_input(sources, out)


def _check_outside(inputs: Sequence[Path], sources: Sequence[Source], out: Path) -> None:
    given = {path.resolve(): path for path in inputs if path.is_dir()}
    below = {parent.as_posix() for source in sources for parent in Path(source.target).parents}
    for folder in [".", *sorted(below)]:
        real = (out / folder).resolve()
        for above in (real, *real.parents):
            if above in given:
                raise UsageError(f"--out {show(out / folder)} lies in the input folder {show(given[above])}")


def _check_not_input(sources: Sequence[Source], out: Path) -> None:
    identities = {}
    for source in sources:
        if source.readable:
            status = source.path.stat()
            identities[status.st_dev, status.st_ino] = source.path
    for source in sources:
        target = out / source.relative
        if os.path.exists(target):
            status = target.stat()
            if (status.st_dev, status.st_ino) in identities:
                raise UsageError(f"the output {show(target)} would replace an input")


def show(path: Path | str) -> str:
    """A path for a message: one line, printable on any terminal."""
    text = str(path)
    return text if text.isprintable() else ascii(text)[1:-1]
