"""Decoders and the line splitter: pieces do not matter, damage is told, nothing is held beyond the limit."""

import bz2
import gzip
import itertools
import lzma
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from redactor.codecs import Compression, LineSplitter, compression_of, decoder, encoder
from redactor.errors import QuarantineError, Reason

PACKED = [kind for kind in Compression if kind is not Compression.NONE]


def pack(kind, data):
    e = encoder(kind)
    return e.compress(data) + e.flush()


def unpack(kind, pieces):
    d = decoder(kind)
    out = b"".join(block for piece in pieces for block in d.feed(piece))
    d.close()
    return out


def cut(data, points):
    edges = [0, *sorted(p % (len(data) + 1) for p in points), len(data)]
    return [data[a:b] for a, b in itertools.pairwise(edges)]


@pytest.mark.parametrize("kind", list(Compression))
@given(
    members=st.lists(st.binary(max_size=200), min_size=1, max_size=3), points=st.lists(st.integers(0, 999))
)
def test_members_are_joined_whatever_the_pieces(kind, members, points):
    packed = b"".join(pack(kind, member) for member in members)
    assert unpack(kind, cut(packed, points)) == b"".join(members)


@pytest.mark.parametrize("kind", PACKED)
@given(data=st.binary(max_size=300), keep=st.floats(0, 1, exclude_max=True))
def test_every_cut_is_noticed(kind, data, keep):
    packed = pack(kind, b"first") + pack(kind, data)
    first = len(pack(kind, b"first"))
    at = first + 1 + int(keep * (len(packed) - first - 1))
    with pytest.raises(QuarantineError) as caught:
        unpack(kind, [packed[:at]])
    assert caught.value.reason is Reason.TRUNCATED


@pytest.mark.parametrize("kind", PACKED)
def test_damage_is_told_and_the_decoder_stays_closed(kind):
    packed = bytearray(pack(kind, bytes(range(256)) * 20))
    packed[-6] ^= 0xFF
    d = decoder(kind)
    for _ in range(2):
        with pytest.raises(QuarantineError) as caught:
            list(d.feed(bytes(packed)))
        assert caught.value.reason is Reason.CORRUPT
    with pytest.raises(QuarantineError):
        d.close()


def test_text_after_a_member_is_damage():
    with pytest.raises(QuarantineError) as caught:
        unpack(Compression.GZIP, [gzip.compress(b"a") + b"CANARY"])
    assert caught.value.reason is Reason.CORRUPT
    assert "CANARY" not in str(caught.value)


@pytest.mark.parametrize("kind", [Compression.GZIP, Compression.BZIP2, Compression.XZ])
def test_zero_bytes_between_members_are_none(kind):
    assert unpack(kind, [pack(kind, b"a") + b"\0" * 100 + pack(kind, b"b"), b"\0\0"]) == b"ab"


def test_xz_that_wants_too_much_memory_is_refused():
    greedy = [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 29}]
    with pytest.raises(QuarantineError) as caught:
        unpack(Compression.XZ, [lzma.compress(b"a", lzma.FORMAT_XZ, filters=greedy)])
    assert caught.value.reason is Reason.CORRUPT


def test_text_that_begins_like_bzip2_is_text():
    assert compression_of(b"BZh9 is how bzip2 begins") is Compression.NONE


def test_skippable_zstd_frames_are_skipped():
    skippable = b"\x50\x2a\x4d\x18\x03\x00\x00\x00abc"
    data = skippable + zstandard.compress(b"x") + skippable
    assert compression_of(data) is Compression.ZSTD
    assert unpack(Compression.ZSTD, [data]) == b"x"


@pytest.mark.parametrize("kind", PACKED)
def test_a_bomb_comes_in_small_blocks(kind):
    packed = pack(kind, bytes(64 << 20))
    assert max(len(block) for block in decoder(kind).feed(packed)) <= 9 << 20


@pytest.mark.parametrize("kind", PACKED)
def test_the_same_content_gives_the_same_bytes(kind):
    assert pack(kind, b"content") == pack(kind, b"content")
    assert compression_of(pack(kind, b"")) is kind


def test_output_is_read_by_others():
    assert bz2.decompress(pack(Compression.BZIP2, b"x" * 1000)) == b"x" * 1000
    assert lzma.decompress(pack(Compression.XZ, b"x" * 1000)) == b"x" * 1000
    assert gzip.decompress(pack(Compression.GZIP, b"x" * 1000)) == b"x" * 1000
    assert zlib.decompress(pack(Compression.GZIP, b"y"), wbits=31) == b"y"


def split(pieces, limit):
    splitter = LineSplitter(limit)
    return [line for piece in pieces for line in splitter.feed(piece)] + list(splitter.close())


lines_of_bytes = st.lists(
    st.sampled_from([b"a", b"\n", b"\r", b"\r\n", "\u2028".encode(), b"\x85", b"xyz"])
).map(b"".join)


@given(data=lines_of_bytes, points=st.lists(st.integers(0, 99)), limit=st.integers(1, 9))
def test_lines_do_not_depend_on_pieces(data, points, limit):
    whole = split([data], limit)
    assert split(cut(data, points), limit) == whole
    assert len(whole) == data.count(b"\n") + (not data.endswith(b"\n") and data != b"")
    assert all(line.overlong > limit for line in whole if line.overlong)
    assert all(len(line.body) <= limit for line in whole if not line.overlong)


@given(data=lines_of_bytes)
def test_lines_join_to_the_input(data):
    assert b"".join(line.body + line.end for line in split([data], 1 << 20)) == data


@pytest.mark.parametrize(
    ("data", "overlong"),
    [
        (b"abcd\n", 0),
        (b"abcd\r\n", 0),
        (b"abcde\n", 5),
        (b"abcd\re\n", 6),
        (b"abcd", 0),
        (b"abcde", 5),
        (b"abcdefgh\r\n", 8),
    ],
)
def test_the_limit_is_on_the_line_without_its_end(data, overlong):
    (line,) = split([data], 4)
    assert line.overlong == overlong


def test_a_long_line_is_not_held():
    splitter = LineSplitter(1000)
    for _ in range(1000):
        assert not list(splitter.feed(b"x" * 1000))
    assert sum(map(len, splitter._parts)) <= LineSplitter.KEPT
    (line,) = splitter.feed(b"\n")
    assert line.overlong == 1_000_000
