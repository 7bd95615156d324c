"""Counts and latencies in Prometheus' text format 0.0.4. No label comes from data: paths, reasons and entity types are ours."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from redactor.wire.pieces import Answer

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


@dataclass(slots=True)
class _Histogram:
    counts: list[int] = field(default_factory=lambda: [0] * (len(_BUCKETS) + 1))
    total: float = 0.0

    def add(self, seconds: float) -> None:
        at = next((i for i, bound in enumerate(_BUCKETS) if seconds <= bound), len(_BUCKETS))
        self.counts[at] += 1
        self.total += seconds

    def lines(self, name: str, label: str) -> Iterator[str]:
        below = 0
        for bound, count in zip((*map(str, _BUCKETS), "+Inf"), self.counts, strict=True):
            below += count
            yield f'{name}_bucket{{{label},le="{bound}"}} {below}'
        yield f"{name}_sum{{{label}}} {self.total:.6f}"
        yield f"{name}_count{{{label}}} {below}"


class Metrics:
    """All of them."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requests: Counter[tuple[str, int]] = Counter()
        self._seconds: dict[str, _Histogram] = {}
        self._upstream: Counter[str] = Counter()
        self._upstream_seconds = _Histogram()
        self._counts: Counter[str] = Counter()
        self._quarantined: Counter[str] = Counter()
        self._values: Counter[str] = Counter()
        self._gauges: Counter[str] = Counter()

    def request(self, path: str, status: int, seconds: float) -> None:
        """Count one request; `path` is one of ours or `other`."""
        with self._lock:
            self._requests[path, status] += 1
            self._seconds.setdefault(path, _Histogram()).add(seconds)

    def forwarded(self, outcome: str, seconds: float) -> None:
        """Count one request to the upstream: its status, or `timeout`, `unreachable`."""
        with self._lock:
            self._upstream[outcome] += 1
            self._upstream_seconds.add(seconds)

    def records(self, answers: Sequence[Answer]) -> None:
        """Count what became of records."""
        with self._lock:
            self._counts["records"] += len(answers)
            for answer in answers:
                if answer.reason is not None:
                    self._quarantined[answer.reason.value] += 1
                self._values.update(answer.counts)

    def count(self, name: str, by: int = 1) -> None:
        """Count something else: one of the names in `text`."""
        with self._lock:
            self._counts[name] += by

    def gauge(self, name: str, by: int) -> None:
        """Let a level rise or fall: `connections` or `working`."""
        with self._lock:
            self._gauges[name] += by

    def text(self, *, ready: bool) -> str:
        """All of them, as text."""
        with self._lock:
            return "\n".join(self._lines(ready)) + "\n"

    def _lines(self, ready: bool) -> Iterator[str]:
        yield from _head("redactor_ready", "gauge", "Whether the engine answers.")
        yield f"redactor_ready {int(ready)}"
        for name, words in _GAUGES.items():
            yield from _head(f"redactor_{name}", "gauge", words)
            yield f"redactor_{name} {self._gauges[name]}"
        for name, words in _COUNTERS.items():
            yield from _head(f"redactor_{name}_total", "counter", words)
            yield f"redactor_{name}_total {self._counts[name]}"
        yield from _head("redactor_requests_total", "counter", "Requests, by path and status.")
        for (path, status), count in sorted(self._requests.items()):
            yield f'redactor_requests_total{{path="{path}",status="{status}"}} {count}'
        yield from _labelled("quarantined", "reason", "Records withheld, by reason.", self._quarantined)
        yield from _labelled("values", "entity", "Values redacted, by entity type.", self._values)
        yield from _labelled("upstream_requests", "outcome", "Requests to the upstream.", self._upstream)
        yield from _head(
            "redactor_request_seconds", "histogram", "From the first byte of a request to its answer."
        )
        for path, histogram in sorted(self._seconds.items()):
            yield from histogram.lines("redactor_request_seconds", f'path="{path}"')
        yield from _head("redactor_upstream_seconds", "histogram", "The upstream's part of it.")
        yield from self._upstream_seconds.lines("redactor_upstream_seconds", 'to="upstream"')


_GAUGES = {"connections": "Open connections.", "working": "Requests at work or waiting."}
_COUNTERS = {
    "records": "Records that came.",
    "repeated": "Requests that came again and were answered with what was finished before.",
    "dropped_bytes": "Bytes of unknown protobuf fields that were dropped.",
    "connections_refused": "Connections over the limit.",
    "handshakes_failed": "TLS handshakes that failed, a missing client certificate among them.",
    "bad_requests": "Bytes that are no HTTP, or came too slowly.",
    "clients_gone": "Requests whose client did not wait for the answer; nothing was forwarded.",
}


def _head(name: str, kind: str, words: str) -> tuple[str, str]:
    return f"# HELP {name} {words}", f"# TYPE {name} {kind}"


def _labelled(name: str, label: str, words: str, counts: Counter[str]) -> Iterator[str]:
    yield from _head(f"redactor_{name}_total", "counter", words)
    for value, count in sorted(counts.items()):
        yield f'redactor_{name}_total{{{label}="{value}"}} {count}'
