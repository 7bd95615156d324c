"""Key files."""

import pytest

from redactor.errors import UsageError
from redactor.shells.keys import read_key


@pytest.mark.parametrize("content", [None, b"", b"\n"])
def test_a_key_that_can_not_be_used_is_an_error(tmp_path, content):
    if content is not None:
        (tmp_path / "k").write_bytes(content)
    with pytest.raises(UsageError, match="key"):
        read_key(tmp_path / "k")


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_a_key_is_the_bytes_of_its_file_without_the_last_line_end(tmp_path, end):
    (tmp_path / "k").write_bytes(b" secret \n" + end)
    assert read_key(tmp_path / "k") == (b" secret \n" if end else b" secret ")


def test_without_a_file_there_is_no_key():
    assert read_key(None) is None
