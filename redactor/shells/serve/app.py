"""What each path does. A request comes in two steps: by its head it may be refused at once, by its body it is answered."""

from __future__ import annotations

import hmac
import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

from redactor.codecs import Compression, compressed
from redactor.errors import QuarantineError, Reason, UsageError
from redactor.quarantine import Form, marker
from redactor.shells import guard
from redactor.shells.serve import bodies, exports
from redactor.shells.serve.lanes import Lanes, NotReadyError
from redactor.shells.serve.metrics import MEDIA_TYPE, Metrics
from redactor.shells.serve.once import AbandonedError, Done, Once
from redactor.shells.serve.settings import Settings
from redactor.shells.serve.upstream import Forwarder
from redactor.shells.serve.wire import Head, Reply
from redactor.wire import otlp
from redactor.wire.pieces import Answer, Piece

GETS = ("/healthz", "/readyz", "/metrics")
POSTS = ("/redact", "/forward", "/validate", "/v1/logs", "/v1/traces", "/redact/v1/logs", "/redact/v1/traces")
_OPEN = ("/healthz", "/readyz")
_EXPORTS = ("/v1/logs", "/v1/traces")
_PASSING = frozenset((Reason.TIMEOUT, Reason.WORKER_DIED, Reason.INTERNAL))
_JSON = "application/json"
_RETRY_SECONDS = "1"
_MEDIA = "the Content-Type is none of application/json, application/x-ndjson, application/msgpack"
_NO_UPSTREAM = (
    "redactor was started without --upstream: nothing can be delivered; /redact/v1/... gives requests back"
)


class App:
    """The answers of the server.

    Args:
        settings: what it was told.
        lanes: what redacts.
        metrics: what counts.

    Raises:
        UsageError: the upstream's certificates can't be used.
    """

    def __init__(self, settings: Settings, lanes: Lanes, metrics: Metrics) -> None:
        self._settings = settings
        self._lanes = lanes
        self._metrics = metrics
        self._forwarder = Forwarder(settings.upstream, metrics) if settings.upstream else None
        self._once = Once(settings.workers + 1)
        self._lock = threading.Lock()
        self._working = 0

    def close(self) -> None:
        """Close connections to the upstream."""
        if self._forwarder:
            self._forwarder.close()

    @staticmethod
    def path(head: Head) -> str:
        """The path of a request as one of ours, or `other`."""
        path = head.path.partition("?")[0]
        return path if path in GETS or path in POSTS else "other"

    def refusal(self, head: Head) -> Reply | None:
        """The answer that needs no body: a refusal, or None."""
        path = self.path(head)
        if not self._is_allowed(path, head.headers.get("authorization", "")):
            return self._refuse(head, 401, {"WWW-Authenticate": "Bearer"})
        if path == "other":
            return self._refuse(head, 404)
        allowed = ("GET", "HEAD") if path in GETS else ("POST",)
        if head.method not in allowed:
            return self._refuse(head, 405, {"Allow": ", ".join(allowed)})
        if path in GETS:
            return None
        if head.headers.keys().isdisjoint(("content-length", "transfer-encoding")):
            return self._refuse(
                head, 411
            )  # what follows would be no body, and the answer would say that it was taken
        length = head.headers.get("content-length", "0")
        if not length.isdecimal() or int(length[:15]) > self._settings.limits.max_body:
            return self._refuse(head, 413)
        if not self._lanes.ready and path != "/validate":
            return self._refuse(head, 503)
        if self._working >= self._settings.limits.waiting:
            return self._refuse(head, 429)
        return None

    def answer(self, head: Head, body: bytes, is_wanted: Callable[[], bool]) -> Reply:
        """Answer a whole request.

        Args:
            head: its head, for which `refusal` had nothing.
            body: its body as it came.
            is_wanted: whether the client still waits.
        """
        path = self.path(head)
        if path in GETS:
            return self._told(path)
        with self._lock:
            if self._working >= self._settings.limits.waiting:
                return self._refuse(head, 429)
            self._working += 1
        self._metrics.gauge("working", 1)
        try:
            return self._worked(path, head, body, is_wanted)
        except (bodies.BodyTooLargeError, MemoryError):
            return self._refuse(head, 413)
        except bodies.UnknownCodingError:
            return self._refuse(head, 415, words="the Content-Encoding is none of gzip, zstd, identity")
        except NotReadyError:
            return self._refuse(head, 503)
        except AbandonedError:
            self._metrics.count("clients_gone")
            return self._refuse(head, 503)
        except QuarantineError as error:
            return self._unreadable(head, error)
        except UsageError as error:
            return self._refuse(head, 415, words=str(error))
        except Exception:  # noqa: BLE001 - fail closed: its message may quote the request
            return self._refuse(head, 500)
        finally:
            self._metrics.gauge("working", -1)
            with self._lock:
                self._working -= 1

    def _worked(self, path: str, head: Head, body: bytes, is_wanted: Callable[[], bool]) -> Reply:
        body = bodies.decoded(body, head.headers.get("content-encoding", ""), self._settings.limits.max_body)
        if path == "/validate":
            guard.spare_torch()
            from redactor.shells.serve import check  # the rules bring much along that nothing else here needs

            status, verdict = check.judged(body, datetime.now(UTC).date())
            return _json(status, verdict)

        media = bodies.media_type(head.headers.get("content-type", ""))
        if path.endswith(_EXPORTS):
            return self._exported(path, head, media, body, is_wanted)
        kind = bodies.kind_of(media)
        if kind is None or (kind is bodies.Kind.LOG and path == "/redact"):
            return self._refuse(head, 415, words=_MEDIA if path == "/redact" else f"{_MEDIA}, text/plain")
        forwards = path == "/forward"
        if forwards and self._forwarder is None:
            return self._refuse(head, 503, words=_NO_UPSTREAM)
        limit = self._settings.limits.max_body

        def work(answer: bodies.Answerer) -> Done:
            out = bodies.redacted(kind, body, limit, answer, splits=forwards)
            return Done(out.body, out.quarantined)

        done = self._done(path, media, body, work, is_wanted)
        if not forwards:
            return Reply(200, done.body, media, _withheld(done.quarantined))
        reply = self._forward("", media, head, done.body, is_wanted)
        return Reply(reply.status, b"", "", {**reply.headers, **_withheld(done.quarantined)})

    def _exported(
        self, path: str, head: Head, media: str, body: bytes, is_wanted: Callable[[], bool]
    ) -> Reply:
        form = exports.FORMS.get(media)
        if form is None:
            return self._refuse(head, 415, words=f"the Content-Type is none of {', '.join(exports.FORMS)}")
        signal = otlp.Signal(path.rpartition("/")[2])
        gives_back = path.startswith("/redact")
        if not gives_back and self._forwarder is None:
            return self._refuse(head, 503, words=_NO_UPSTREAM)

        def work(answer: bodies.Answerer) -> Done:
            out = exports.redacted(signal, form, body, answer)
            return Done(out.body, out.quarantined, out.dropped)

        done = self._done(path.removeprefix("/redact"), media, body, work, is_wanted)
        headers = _withheld(done.quarantined)
        if gives_back:
            return Reply(200, done.body, media, headers)
        reply = self._forward(path, media, head, done.body, is_wanted)
        if not 200 <= reply.status < 300:
            out = exports.refused(form, reply.status, "the upstream did not take it")
            return Reply(reply.status, out, media, {**reply.headers, **headers})
        is_ours = bodies.media_type(reply.media_type) == media
        rejected = otlp.rejected(signal, form, reply.body) if is_ours else 0
        return Reply(200, exports.accepted(signal, form, done.quarantined, rejected), media, headers)

    def _done(
        self,
        path: str,
        media: str,
        body: bytes,
        work: Callable[[bodies.Answerer], Done],
        is_wanted: Callable[[], bool],
    ) -> Done:
        """The redacted body, when it is the request's turn."""

        def make() -> Done:
            reasons: set[Reason | None] = set()

            def answer(pieces: Sequence[Piece]) -> list[Answer]:
                answers = self._lanes.answers(pieces)
                reasons.update(one.reason for one in answers)
                self._metrics.records(answers)
                return answers

            done = work(answer)
            self._metrics.count("dropped_bytes", done.dropped)
            return done if reasons.isdisjoint(_PASSING) else replace(done, is_final=False)

        name = self._once.name(path.encode(), media.encode(), body)
        done, was_there = self._once.result(name, make, is_wanted)
        self._metrics.count("repeated", was_there)
        return done

    def _forward(
        self, path: str, media: str, head: Head, body: bytes, is_wanted: Callable[[], bool]
    ) -> Reply:
        """Send a redacted body on, compressed with gzip when it came compressed."""
        if self._forwarder is None:
            raise NotReadyError
        if not is_wanted():
            raise AbandonedError
        headers = {"Content-Type": media}
        if head.headers.get("content-encoding", "identity") not in ("", "identity"):
            headers["Content-Encoding"] = "gzip"
            body = compressed(body, Compression.GZIP)
        return self._forwarder.send(path, headers, body)

    def _told(self, path: str) -> Reply:
        if path == "/metrics":
            return Reply(200, self._metrics.text(ready=self._lanes.ready).encode("ascii"), MEDIA_TYPE)
        if path == "/healthz":
            return _json(200, {"status": "ok"})
        ready = self._lanes.ready
        return _json(200 if ready else 503, {"status": "ready" if ready else "not ready"})

    def _is_allowed(self, path: str, given: str) -> bool:
        if not self._settings.token or path in _OPEN:
            return True
        scheme, _, token = given.partition(" ")
        wanted = self._settings.token.encode("ascii")
        return (
            hmac.compare_digest(wanted, token.strip().encode("utf-8", "replace"))
            and scheme.lower() == "bearer"
        )

    def _refuse(
        self, head: Head, status: int, headers: Mapping[str, str] | None = None, words: str = ""
    ) -> Reply:
        words = words or HTTPStatus(status).phrase
        headers = {**(headers or {}), **({"Retry-After": _RETRY_SECONDS} if status in (429, 503) else {})}
        media = bodies.media_type(head.headers.get("content-type", ""))
        form = exports.FORMS.get(media)
        if form is not None and self.path(head).endswith(_EXPORTS):
            return Reply(status, exports.refused(form, status, words), media, headers)
        return Reply(status, json.dumps({"error": words}).encode("ascii"), _JSON, headers)

    def _unreadable(self, head: Head, error: QuarantineError) -> Reply:
        """A body that is withheld as a whole: 400 for OTLP, as it wants for what can't be decoded, else 422 with the marker."""
        self._metrics.records([Answer(reason=error.reason)])
        if self.path(head).endswith(_EXPORTS):
            return self._refuse(head, 400, words=f"withheld: {error}")
        return Reply(
            422, marker(Form.JSON, error.reason, 1, error.position).encode("ascii"), _JSON, _withheld(1)
        )


def _json(status: int, body: dict[str, Any]) -> Reply:
    return Reply(status, json.dumps(body).encode("ascii"), _JSON)


def _withheld(count: int) -> dict[str, str]:
    return {"X-Redactor-Quarantined": str(count)} if count else {}
