"""ZIP and tar: what is in them is redacted file by file; what is dangerous is withheld and the rest goes on."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile

import pytest
import zstandard

from redactor.cli import run
from redactor.errors import Reason
from redactor.shells import archives, packed
from redactor.shells.content import Content, Options
from redactor.shells.files import Source

NAME = "Dorothea Winslow"
RECORD = json.dumps({"patient_name": NAME, "n": 1.50})
REDACTED = '{"patient_name": "[PERSON_1]", "n": 1.5}'
FILES = {
    "calls/a.json": RECORD.encode(),
    "b.jsonl": (RECORD + "\n" + RECORD + "\n").encode(),
    "c.vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\nI am {NAME}\n".encode(),
    "d.json.gz": gzip.compress(RECORD.encode()),
    "empty.txt": b"",
    "x.png": b"\x89PNG\r\n\x1a\n",
}


def zipped(files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = NAME.encode()
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def tarred(files, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.uname = len(data), "winslow"
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def read(path):
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}
    with tarfile.open(path) as archive:
        return {info.name: archive.extractfile(info).read() for info in archive}


def redacted(tmp_path, name, data, expected):
    (tmp_path / "in").mkdir(exist_ok=True)
    (tmp_path / "in" / name).write_bytes(data)
    assert run(["batch", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--workers", "1"]) == expected
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_text())
    return {file["path"]: [one["reason"] for one in file["quarantined"]] for file in manifest["files"]}


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.zip", zipped(FILES)), ("a.tar", tarred(FILES)), ("a.tar.gz", tarred(FILES, "w:gz"))],
    ids=["zip", "tar", "tar.gz"],
)
def test_files_are_redacted_and_put_together_again(tmp_path, name, data):
    reasons = redacted(tmp_path, name, data, 3)
    assert reasons[name] == ["unsupported_format"]  # the image
    done = read(tmp_path / "out" / name)
    assert list(done) == [name for name in FILES if name != "x.png"]
    assert json.loads(done["calls/a.json"])["patient_name"] == "[PERSON_1]"
    assert gzip.decompress(done["d.json.gz"]) == done["calls/a.json"] and done["empty.txt"] == b""
    assert done["b.jsonl"] == (done["calls/a.json"] + b"\n") * 2
    raw = (tmp_path / "out" / name).read_bytes()
    assert (
        b"Winslow" not in raw and b"winslow" not in gzip.decompress(raw)
        if name.endswith("gz")
        else b"inslow" not in raw
    )


@pytest.mark.parametrize("bad", ["../up.json", "/root.json", "a/../../b.json", "c:\\d.json"])
@pytest.mark.parametrize("pack", [zipped, tarred])
def test_paths_that_lead_out(tmp_path, bad, pack):
    name = "a.zip" if pack is zipped else "a.tar"
    reasons = redacted(tmp_path, name, pack({bad: RECORD.encode(), "ok.json": RECORD.encode()}), 3)
    assert reasons[name] == ["unsafe_path"] and list(read(tmp_path / "out" / name)) == ["ok.json"]


def test_a_bomb_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "_FREE", 1000)
    reasons = redacted(
        tmp_path, "a.zip", zipped({"bomb.json": b" " * 5_000_000 + b"{}", "ok.json": b"{}"}), 3
    )
    assert reasons["a.zip"] == ["too_long"] and read(tmp_path / "out" / "a.zip")["ok.json"] == b"{}"


def test_too_many_members(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "MEMBERS", 2)
    files = {f"{i}.json": b"{}" for i in range(4)}
    assert redacted(tmp_path, "a.zip", zipped(files), 3)["a.zip"] == ["too_long"] * 2


def test_an_archive_in_an_archive(tmp_path):
    data = zipped({"in.zip": zipped({"a.json": RECORD.encode()}), "ok.json": b"{}"})
    assert redacted(tmp_path, "a.zip", data, 3)["a.zip"] == ["unsupported_format"]


@pytest.mark.parametrize("data", [zipped(FILES)[:-60], b"PK\x03\x04", tarred(FILES)[:700]])
def test_a_broken_archive_gives_nothing_personal(tmp_path, data):
    reasons = redacted(tmp_path, "a.bin", data, 3)
    assert reasons["a.bin"]
    out = tmp_path / "out" / "a.bin"
    assert not out.exists() or b"Winslow" not in out.read_bytes()


def test_links_in_tar(tmp_path):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        info = tarfile.TarInfo("link.json")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(info)
    assert redacted(tmp_path, "a.tar", out.getvalue(), 3)["a.tar"] == ["unsupported_format"]


def zst(data):
    return zstandard.ZstdCompressor().compress(data)


def unzst(data):
    return zstandard.ZstdDecompressor().decompressobj().decompress(data)


@pytest.mark.parametrize(
    ("name", "pack", "unpack"),
    [
        ("a.tar.zst", zst, unzst),
        ("a.tar.bz2", bz2.compress, bz2.decompress),
        ("a.txz", lzma.compress, lzma.decompress),
    ],
)
def test_a_tar_file_compressed_in_other_ways(tmp_path, name, pack, unpack):
    redacted(tmp_path, name, pack(tarred({"a.json": RECORD.encode(), "Dorothea Winslow/b.json": b"{}"})), 0)
    raw = unpack((tmp_path / "out" / name).read_bytes())
    with tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        assert archive.getnames() == ["a.json", "PERSON_1/b.json"]
        assert json.loads(archive.extractfile("a.json").read())["patient_name"] == "[PERSON_1]"


def test_tables_in_an_archive(tmp_path):
    pa, pq = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    rows = [{"patient_name": NAME, "n": 1, "of": {"Dorothea Winslow": 2}}]
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows), out)
    files = {"t.parquet": out.getvalue(), "a.json": RECORD.encode(), "cut.parquet": out.getvalue()[:-9]}
    reasons = redacted(tmp_path, "a.zip", zipped(files), 3)
    assert reasons["a.zip"] == ["corrupt_compression"]
    done = read(tmp_path / "out" / "a.zip")
    assert list(done) == ["t.parquet", "a.json"]
    table = pq.read_table(io.BytesIO(done["t.parquet"])).to_pylist()
    assert table == [{"patient_name": "[PERSON_1]", "n": 1, "of": {"[PERSON_1]": 2}}]
    assert b"Winslow" not in done["t.parquet"]


def test_a_bomb_in_its_own_compression(tmp_path, monkeypatch):
    monkeypatch.setattr(archives, "_FREE", 1000)
    bomb = gzip.compress(b" " * 50_000_000 + b"{}")
    reasons = redacted(tmp_path, "a.tar", tarred({"ok.json": b"{}"}), 0)
    reasons = redacted(tmp_path, "b.zip", zipped({"bomb.json.gz": gzip.compress(bomb), "ok.json": b"{}"}), 3)
    assert reasons["b.zip"] and read(tmp_path / "out" / "b.zip")["ok.json"] == b"{}"


def test_a_tar_file_that_ends_with_a_zip_file(tmp_path):
    path = tmp_path / "t.tar"
    path.write_bytes(tarred({"a.json": RECORD.encode(), "b.zip": zipped({"a.txt": NAME.encode()})}))
    status = path.stat()
    with open(path, "rb", buffering=0) as file:
        content = Content(file)
        chunks = list(packed.read(Source(path, path.name), status, content, Options()) or ())
    assert [chunk.kind for chunk in chunks if chunk.refused] == []
    assert [piece.fault for chunk in chunks for piece in chunk.pieces] == [None, Reason.UNSUPPORTED]


def test_what_a_mac_adds_is_left_out_and_told(tmp_path):
    double = b"\x00\x05\x16\x07\x00\x02\x00\x00Mac OS X        " + NAME.encode()
    added = {
        "__MACOSX/calls/._a.json": double,
        "calls/.DS_Store": b"\x00\x00\x00\x01Bud1\x00" + NAME.encode(),
    }
    reasons = redacted(tmp_path, "a.zip", zipped({"calls/a.json": RECORD.encode(), **added}), 0)
    assert reasons == {"a.zip": []}
    assert list(read(tmp_path / "out" / "a.zip")) == ["calls/a.json"]
    (file,) = json.loads((tmp_path / "out" / "manifest.json").read_text())["files"]
    assert file["left_out"] == 2 and file["records"] == 1


def test_what_only_has_such_a_name_is_read_or_withheld(tmp_path):
    files = {"._b.json": RECORD.encode(), "c/.DS_Store": b"\x89PNG\r\n\x1a\n"}
    assert redacted(tmp_path, "a.tar", tarred(files), 3) == {"a.tar": ["unsupported_format"]}
    done = read(tmp_path / "out" / "a.tar")
    assert list(done) == ["._b.json"] and json.loads(done["._b.json"])["patient_name"] == "[PERSON_1]"


def test_a_scan_says_that_what_a_mac_adds_was_not_read(tmp_path, capsys):
    (tmp_path / "a.zip").write_bytes(zipped({"._a": b"\x00\x05\x16\x07" + NAME.encode()}))
    assert run(["scan", str(tmp_path / "a.zip"), "--workers", "1"]) == 3
    assert "unsupported_format" in capsys.readouterr().out
