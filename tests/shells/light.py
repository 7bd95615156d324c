"""A light engine with the interface of Redactor, for tests in which detection does not matter.

It replaces each word that starts with CANARY. Words in a record make it fail in the ways that a real engine could.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import time
from dataclasses import dataclass, field
from types import SimpleNamespace

from redactor.errors import PolicyError, QuarantineError, Reason

SECRET = re.compile(r"CANARY\w*")


@dataclass(frozen=True)
class Finding:
    pointer: str
    start: int
    end: int
    entity_type: str
    score: float
    recognizer: str
    is_key: bool = False


@dataclass(frozen=True)
class Outcome:
    text: str
    counts: dict[str, int] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()


class Light:
    def __init__(self, policy="light", *, key=None, nlp=None):
        if policy == "missing":
            raise PolicyError("no policy is named 'missing'; there are: light")
        if policy == "broken":
            raise ValueError("CANARYLOAD")
        if policy == "deadly":
            os._exit(9)
        if str(policy).startswith("first:"):  # only the first of all engines loads
            try:
                os.close(os.open(policy.removeprefix("first:"), os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                os._exit(9)
        self.policy = SimpleNamespace(name=str(policy), digest="d" * 64)
        self.model = str(nlp)

    def run_json(self, text, *, format=None):
        try:
            json.loads(text)
        except RecursionError:
            raise QuarantineError(Reason.TOO_DEEP) from None
        except ValueError as error:
            raise QuarantineError(Reason.INVALID_JSON, f"byte {getattr(error, 'pos', 0)}") from None
        if text.count("[[") > 100:
            raise QuarantineError(Reason.TOO_DEEP, "depth 200")
        return self.run_text(text)

    def run_text(self, text):
        misbehave(text)
        out, n = SECRET.subn("[SECRET]", text)
        return Outcome(out, {"SECRET": n} if n else {})

    def scan_json(self, text, *, format=None):
        self.run_json(text)
        return self._scan(text, "/a")

    def scan_text(self, text):
        return self._scan(text, "")

    def _scan(self, text, pointer):
        found = [Finding(pointer, m.start(), m.end(), "SECRET", 0.5, "light") for m in SECRET.finditer(text)]
        return Outcome("", {"SECRET": len(found)} if found else {}, tuple(found))


def misbehave(text):
    if "DIE" in text:
        os.kill(os.getpid(), 9)
    if "RAISE" in text:
        raise ValueError(text)
    if "NAP" in text:
        time.sleep(0.005)
    if "SLEEP" in text:
        time.sleep(600)
    if "REGEX" in text:
        re.match(r"(a+)+$", "a" * 60 + "b")
    if "HANG" in text:  # swallows every alarm, like code in C would
        while True:
            with contextlib.suppress(BaseException):
                time.sleep(600)
