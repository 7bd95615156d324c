"""A made-up log mix of an agent platform, as JSON and as plain text; some lines hold planted names, numbers and addresses.

Times, ids, durations and counts differ from line to line; messages come from templates. Nobody in it exists.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

SHARE_PERSONAL = 0.05
_START = datetime(2026, 3, 2, 8, 0, 0, tzinfo=UTC)

_SERVICES = (
    "api-gateway session-manager asr-worker tts-worker llm-router tool-runner billing webhook-dispatcher scheduler transcript-store "
    "media-relay auth rate-limiter feature-flags ingest"
).split()
_NODES = ("gke-prod-pool-1-4f2a", "gke-prod-pool-1-9c31", "gke-prod-pool-2-77ab", "gke-gpu-pool-1-0d5e")
_AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{a} Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/{b} Safari/605.1.15",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_{b} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
    "python-requests/2.32.{b}",
    "okhttp/4.12.0",
    "kube-probe/1.31",
    "Go-http-client/2.0",
    "curl/8.{b}.1",
)
_PATHS = (
    "/healthz", "/readyz", "/metrics", "/v1/sessions", "/v1/sessions/{hex}", "/v1/sessions/{hex}/turns", "/v1/tools/{word}/invoke",
    "/v1/voices", "/v1/usage?from={n}&limit=50", "/v1/models", "/internal/flush", "/v2/batches/{n}/status", "/static/app.{hex}.js",
)  # fmt: skip
_WORDS = "search checkout catalog inventory lookup refunds routing quota ledger reports".split()
_TEMPLATES = (
    "request completed in {ms} ms", "request completed with status {status}", "upstream responded with {status} after {ms} ms",
    "cache miss for key {word}:{n}", "cache hit ratio {pct}% over {n} lookups", "connection pool size {small} of {n}",
    "retrying attempt {small} of 5 after {ms} ms", "circuit breaker opened for upstream {service}",
    "circuit breaker closed for upstream {service}", "flushed {n} events to sink in {ms} ms", "queue depth {n}, oldest item {ms} ms",
    "worker {small} started", "worker {small} stopped after {n} jobs", "garbage collection took {ms} ms, {n} MiB freed",
    "configuration reloaded, version {n}", "feature flag {word} is enabled", "feature flag {word} is disabled",
    "scheduled job {word} finished in {ms} ms", "scheduled job {word} skipped, previous run still active",
    "session opened, transport websocket", "session closed after {n} ms, reason client_hangup",
    "audio frame dropped, buffer {pct}% full",
    "audio stream started, codec opus, {n} Hz", "speech segment finalised, {ms} ms, {small} words",
    "interim result discarded, superseded after {ms} ms", "end of turn detected after {ms} ms of silence",
    "first token after {ms} ms", "model answered, {n} prompt tokens, {small} completion tokens",
    "model call failed with status {status}, fallback to secondary", "tool {word} invoked",
    "tool {word} returned {n} bytes in {ms} ms",
    "tool {word} timed out after {ms} ms", "prompt template {word} rendered, {n} characters", "token budget {n} of {n} used",
    "rate limit of {n} per minute reached", "rate limit window reset", "webhook delivered, status {status}",
    "webhook delivery failed, next attempt in {small} s", "signature verified", "signature expired {n} s ago",
    "certificate renews in {small} days", "tls handshake completed in {ms} ms", "listening on port {n}", "shutting down gracefully",
    "leader election lost", "leader election won, term {n}", "replica lag {ms} ms", "checkpoint written, offset {n}",
    "consumer group rebalanced, {small} partitions assigned", "batch of {n} records committed", "index refreshed in {ms} ms",
    "slow query took {ms} ms, {n} rows", "migration {n} applied", "object uploaded, {n} bytes", "object not found",
    "memory usage {pct}%, limit {n} MiB", "cpu throttled for {ms} ms", "liveness probe ok", "readiness probe failed: {status}",
    "disk usage {pct}% on /var/lib/data", "metrics exported, {n} series", "span dropped, sampling rate {pct}%",
)  # fmt: skip
_FIRST = "Marisol Dwayne Priyanka Tobias Annika Rashid Colleen Mateo Ingrid Kwame Yolanda Desmond".split()
_LAST = (
    "Okafor Lindqvist Castellanos Whitfield Barrowman Nakamura Delacroix Petrov Abernathy Quintero".split()
)
_STREETS = ("Maple Avenue", "Old Mill Road", "Birchwood Lane", "Harbor Street", "Sycamore Drive")
_DIGITS = "zero one two three four five six seven eight nine".split()


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who is spoken of in the lines; nobody there is."""

    name: str
    phone: str
    spoken: str
    ssn: str
    card: str
    address: str
    email: str


def lines(
    seed: int, count: int, share: float = SHARE_PERSONAL, customers: int | None = None
) -> Iterator[str]:
    """JSON log lines without their line ends, always the same for the same arguments.

    Args:
        seed: any number.
        count: how many.
        share: the share of lines with something personal, 0 to 1.
        customers: how many people those lines are about, each in as many as any other; None: each about somebody new.
    """
    rng = random.Random(seed)
    known = [_customer(rng) for _ in range(customers or 0)]
    pods = [f"{s}-{_hex(rng, 9)}-{_hex(rng, 5)}" for s in _SERVICES for _ in range(3)]
    now = _START
    for _ in range(count):
        now += timedelta(milliseconds=rng.expovariate(1 / 3))
        personal = rng.random() < share
        pod = rng.choice(pods)
        if personal:
            who = rng.choice(known) if known else _customer(rng)
            record = rng.choice((_said, _tool, _note))(rng, now, pod, who)
        else:
            record = rng.choice((_access, _event))(rng, now, pod)
        yield json.dumps(record, separators=(",", ":"), ensure_ascii=False)


def text_lines(
    seed: int, count: int, share: float = SHARE_PERSONAL, customers: int | None = None
) -> Iterator[str]:
    """The same events as lines of plain text: syslog (RFC 3164 and 5424) and a time, a level and a service in front."""
    rng = random.Random(seed)
    known = [_customer(rng) for _ in range(customers or 0)]
    pods = [f"{s}-{_hex(rng, 9)}-{_hex(rng, 5)}" for s in _SERVICES for _ in range(3)]
    now = _START
    for _ in range(count):
        now += timedelta(milliseconds=rng.expovariate(1 / 3))
        if rng.random() < share:
            record = _note(rng, now, rng.choice(pods), rng.choice(known) if known else _customer(rng))
        else:
            record = _event(rng, now, rng.choice(pods))
        node, service, said = record["kubernetes"]["node"], record["service"], record["message"]
        pid, time, level = rng.randint(100, 32_000), record["timestamp"], record["level"]
        yield rng.choice(
            (
                f"<14>{now:%b} {now.day:2d} {now:%H:%M:%S} {node} {service}[{pid}]: {said}",
                f"<14>1 {time} {node} {service} {pid} - - {said}",
                f"{time} {level.upper()} {service} {said}",
            )
        )


def _hex(rng: random.Random, size: int) -> str:
    return f"{rng.getrandbits(4 * size):0{size}x}"


def _uuid(rng: random.Random) -> str:
    text = _hex(rng, 32)
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def _head(rng: random.Random, now: datetime, pod: str) -> dict[str, Any]:
    service = pod.rsplit("-", 2)[0]
    return {
        "timestamp": now.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "level": rng.choices(("info", "debug", "warn", "error"), (80, 10, 7, 3))[0],
        "service": service,
        "trace_id": _hex(rng, 32),
        "span_id": _hex(rng, 16),
    }


def _kubernetes(rng: random.Random, pod: str) -> dict[str, Any]:
    service = pod.rsplit("-", 2)[0]
    return {
        "namespace": "prod",
        "pod_name": pod,
        "container_name": service,
        "node": _NODES[sum(map(ord, pod)) % len(_NODES)],
        "labels": {"app": service, "tier": "backend", "version": f"1.{len(pod)}.{len(service)}"},
    }


def _fill(rng: random.Random, template: str) -> str:
    out = template
    for slot, make in _SLOTS.items():
        while f"{{{slot}}}" in out:
            out = out.replace(f"{{{slot}}}", make(rng), 1)
    return out


_SLOTS: dict[str, Callable[[random.Random], str]] = {
    "ms": lambda rng: str(int(rng.lognormvariate(4, 1.5)) + 1),
    "n": lambda rng: str(int(rng.lognormvariate(6, 2)) + 1),
    "small": lambda rng: str(rng.randint(1, 40)),
    "pct": lambda rng: f"{rng.uniform(0, 100):.1f}",
    "status": lambda rng: rng.choices(("200", "201", "204", "301", "404", "429", "500", "503"), (60, 8, 8, 2, 8, 4, 5, 5))[0],
    "hex": lambda rng: _hex(rng, 12),
    "word": lambda rng: rng.choice(_WORDS),
    "service": lambda rng: rng.choice(_SERVICES),
    "a": lambda rng: f"{rng.randint(120, 133)}.0.0.0",
    "b": lambda rng: str(rng.randint(1, 6)),
}  # fmt: skip


def _access(rng: random.Random, now: datetime, pod: str) -> dict[str, Any]:
    return {
        **_head(rng, now, pod),
        "event": "http_request",
        "request_id": _uuid(rng),
        "method": rng.choice(("GET", "GET", "GET", "POST", "PUT", "DELETE")),
        "path": _fill(rng, rng.choice(_PATHS)),
        "status": int(_SLOTS["status"](rng)),
        "duration_ms": round(rng.lognormvariate(3, 1.2), 3),
        "bytes_sent": int(rng.lognormvariate(7, 2)),
        "user_agent": _fill(rng, rng.choice(_AGENTS)),
        "kubernetes": _kubernetes(rng, pod),
    }


def _event(rng: random.Random, now: datetime, pod: str) -> dict[str, Any]:
    return {
        **_head(rng, now, pod),
        "logger": f"{rng.choice(_WORDS)}.{rng.choice(('handler', 'client', 'pool', 'worker'))}",
        "message": _fill(rng, rng.choice(_TEMPLATES)),
        "session_id": f"sess_{_hex(rng, 16)}",
        "attempt": rng.randint(1, 3),
        "elapsed_ms": int(rng.lognormvariate(4, 1.5)),
        "queue": {"name": rng.choice(_WORDS), "depth": int(rng.lognormvariate(3, 1)), "lag_ms": int(rng.lognormvariate(4, 2))},
        "kubernetes": _kubernetes(rng, pod),
    }  # fmt: skip


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {rng.choice(_LAST)}"


def _phone(rng: random.Random) -> str:
    return f"({rng.randint(201, 989)}) 555-01{rng.randint(10, 99)}"


def _ssn(rng: random.Random) -> str:
    return f"{rng.randint(101, 665)}-{rng.randint(10, 99)}-{rng.randint(1000, 9999)}"


def _card(rng: random.Random) -> str:
    digits = [4, *(rng.randint(0, 9) for _ in range(14))]
    total = sum(d if i % 2 else sum(divmod(2 * d, 10)) for i, d in enumerate(digits))
    text = "".join(map(str, [*digits, -total % 10]))
    return " ".join(text[i : i + 4] for i in range(0, 16, 4))


def _address(rng: random.Random) -> str:
    return f"{rng.randint(10, 9999)} {rng.choice(_STREETS)}, Springfield, IL 627{rng.randint(10, 99)}"


def _spoken(rng: random.Random) -> str:
    return " ".join(rng.choice(_DIGITS) for _ in range(10))


def _email(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)}.{rng.choice(_LAST)}{rng.randint(1, 99)}@example.com".lower()


def _customer(rng: random.Random) -> Customer:
    return Customer(
        _person(rng), _phone(rng), _spoken(rng), _ssn(rng), _card(rng), _address(rng), _email(rng)
    )


_SAYINGS = (
    ("hi this is {} and i am calling about my bill", "name"),
    ("you can reach me at {} after five", "phone"),
    ("my number is {} thank you", "spoken"),
    ("my social is {}", "ssn"),
    ("the card number is {}", "card"),
    ("send it to {} please", "address"),
    ("my email is {} if you need it", "email"),
)


def _said(rng: random.Random, now: datetime, pod: str, who: Customer) -> dict[str, Any]:
    saying, what = rng.choice(_SAYINGS)
    return {
        **_head(rng, now, pod),
        "event": "turn_finalised",
        "session_id": f"sess_{_hex(rng, 16)}",
        "role": "user",
        "content": saying.format(getattr(who, what)),
        "kubernetes": _kubernetes(rng, pod),
    }


def _tool(rng: random.Random, now: datetime, pod: str, who: Customer) -> dict[str, Any]:
    return {
        **_head(rng, now, pod),
        "event": "tool_call",
        "tool": rng.choice(_WORDS),
        "arguments": {"customer_name": who.name, "phone": who.phone, "email": who.email},
        "duration_ms": round(rng.lognormvariate(3, 1.2), 3),
        "kubernetes": _kubernetes(rng, pod),
    }


def _note(rng: random.Random, now: datetime, pod: str, who: Customer) -> dict[str, Any]:
    made = rng.choice(
        (
            f"could not notify {who.name} at {who.email}",
            f"identity check failed for SSN {who.ssn}",
            f"shipping label printed: {who.name}, {who.address}",
            f"payment declined for card {who.card}",
            f"callback scheduled to {who.phone}",
        )
    )
    return {
        **_head(rng, now, pod),
        "logger": f"{rng.choice(_WORDS)}.handler",
        "message": made,
        "kubernetes": _kubernetes(rng, pod),
    }
