"""The progress bar of a batch: bytes done, rate and time left, on a terminal only."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence

from redactor.shells.files import Source


@contextlib.contextmanager
def bar(sources: Sequence[Source], shown: bool) -> Iterator[Callable[[Source, int], None]]:
    """A bar on stderr over the bytes of all files.

    Args:
        sources: the files of the run.
        shown: whether stderr is a terminal; otherwise nothing is written.

    Yields:
        what to call with a file and how many of its bytes are done.
    """
    if not shown:
        yield lambda source, done: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("redacting"),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=sum(source.size for source in sources))
        done_of: dict[str, int] = {}

        def advance(source: Source, done: int) -> None:
            done = min(done, source.size)
            progress.advance(task, done - done_of.get(source.relative, 0))
            done_of[source.relative] = done

        yield advance
