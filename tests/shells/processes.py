"""What the tests share: the command line as a process over the light engine, and looks at what it leaves."""

import os
import signal
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
CANARY = b"CANARY"


class Cli:
    command = (sys.executable, str(HERE / "light_cli.py"))

    def __call__(self, *args, stdin=b"", env=None, timeout=60):
        return subprocess.run(
            [*self.command, *map(str, args)],
            input=stdin,
            capture_output=True,
            timeout=timeout,
            env={**os.environ, **(env or {})},
        )

    def start(self, *args, **options):
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
        return subprocess.Popen([*self.command, *map(str, args)], preexec_fn=_heed_interrupts, **pipes)


def _heed_interrupts():
    """What a shell runs in the background ignores SIGINT, and so would all that the tests start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def leaks(folder):
    """The files below a folder, temporary ones too, that hold a canary as stored or decompressed."""
    import gzip
    import zlib

    import zstandard

    found = []
    for path in (p for p in Path(folder).rglob("*") if p.is_file()):
        data = path.read_bytes()
        views = [data, os.fsencode(path)]
        if data.startswith(b"\x1f\x8b"):
            views.append(
                zlib.decompressobj(31).decompress(data) if path.suffix == ".tmp" else gzip.decompress(data)
            )
        if data.startswith(b"\x28\xb5\x2f\xfd"):
            views.append(zstandard.ZstdDecompressor().decompressobj().decompress(data))
        if any(CANARY in view for view in views):
            found.append(path.name)
    return found


def children(pid):
    """The process ids of the direct children of a process."""
    path = Path(f"/proc/{pid}/task/{pid}/children")
    try:
        return [int(child) for child in path.read_text().split()]
    except OSError:
        return []


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
