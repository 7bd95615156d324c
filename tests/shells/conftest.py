"""The command line over the light engine."""

import pytest
from processes import Cli


@pytest.fixture(scope="session")
def cli():
    return Cli()
