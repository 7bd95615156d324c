"""What all tests share: one Redactor for each policy, since loading the language model takes seconds."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from redactor.quick.bounds import Bounds
from redactor.redact import Redactor

settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

KEY = b"a key for tests only"


@pytest.fixture(scope="session")
def redactors():
    """Policy's name -> Redactor."""
    return cache(lambda policy: Redactor(policy, key=KEY))


@pytest.fixture(scope="session")
def redactor(redactors):
    """The Redactor of the default policy."""
    return redactors("hipaa-safe-harbor")


@pytest.fixture(scope="session")
def apart():
    """A Redactor of the default policy that keeps nothing of what it read."""
    return Redactor()


@pytest.fixture(scope="session")
def bounds():
    """What recognizers can find at most in texts of a mask."""
    return Bounds()


@pytest.fixture(scope="session")
def samples():
    """The folder of made-up inputs."""
    return Path(__file__).parent.parent / "samples"
