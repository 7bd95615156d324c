"""Evidence: any change shows, whoever makes it; and what is signed can be computed by others."""

import copy
import hashlib
import hmac
import json
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redactor.errors import UsageError
from redactor.launch.report import SCHEMA
from redactor.launch.reports.evidence import Keyed, canonical, dumps, key_id, loads, sign, verify
from tests.launch import made_up
from tests.launch.made_up import GOOD, KEY

OTHER_KEY = b"another key that is long enough"
PLAIN, SIGNED = sign(GOOD), sign(GOOD, KEY)


def again(evidence):
    """As it comes back from a file."""
    return loads(dumps(evidence).encode(), "evidence.json")


@pytest.mark.parametrize("report", [GOOD, made_up.bad(), made_up.hostile()], ids=["good", "bad", "hostile"])
@pytest.mark.parametrize(("key", "keyed"), [(None, Keyed.ABSENT), (KEY, Keyed.FITS)])
def test_what_was_signed_is_verified(report, key, keyed):
    found = verify(again(sign(report, key)), key)
    assert (found.passed, found.digest_fits, found.keyed) == (True, True, keyed)
    assert found.lines()[-1] == "VERIFIED"


@pytest.mark.parametrize(
    ("evidence", "key", "keyed", "passed"),
    [
        (PLAIN, None, Keyed.ABSENT, True),
        (SIGNED, None, Keyed.UNCHECKED, True),
        (SIGNED, KEY, Keyed.FITS, True),
        (SIGNED, OTHER_KEY, Keyed.WRONG, False),
        (PLAIN, KEY, Keyed.MISSING, False),
    ],
)
def test_what_is_known_of_the_key(evidence, key, keyed, passed):
    found = verify(again(evidence), key)
    assert (found.keyed, found.passed) == (keyed, passed)
    assert found.lines()[-1] == ("VERIFIED" if passed else "NOT VERIFIED")


def test_another_key_is_told_from_a_change():
    assert "another key" in verify(again(SIGNED), OTHER_KEY).lines()[1]
    changed = again(SIGNED) | {"verdict": "fail"}
    assert "was changed" in verify(changed, KEY).lines()[1]


def places(value, path=()):
    """The path of every leaf."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    found = [place for name, item in items for place in places(item, (*path, name))]
    return found or [path]


LEAVES = [place for place in places(again(SIGNED)) if place[0] != "signature"]


@given(
    place=st.sampled_from(LEAVES), value=st.none() | st.booleans() | st.integers(-9, 99) | st.text(max_size=5)
)
def test_any_changed_leaf_shows(place, value):
    evidence = copy.deepcopy(again(SIGNED))
    *parents, last = place
    node = evidence
    for name in parents:
        node = node[name]
    if type(node[last]) is type(value) and node[last] == value:
        return
    node[last] = value
    found = verify(evidence, KEY)
    same = canonical(evidence) == canonical(SIGNED)  # 1.0 and 1 are one number
    assert found.passed is same
    assert found.digest_fits is same


@given(st.sampled_from(["attestations", "canaries", "facts", "today", "command"]))
def test_a_lost_or_added_member_shows(name):
    evidence = again(SIGNED)
    del evidence[name]
    assert not verify(evidence, KEY).passed
    assert not verify(again(SIGNED) | {"more": 1}, KEY).passed


def test_one_who_computes_the_digest_again_is_shown_by_the_key():
    evidence = again(SIGNED) | {"verdict": "pass", "exit_code": 0, "today": "2027-01-01"}
    evidence["signature"]["sha256"] = hashlib.sha256(canonical(evidence)).hexdigest()
    assert verify(evidence).passed  # why a key is needed
    assert verify(evidence, KEY).keyed is Keyed.WRONG
    del evidence["signature"]["hmac_sha256"]
    assert verify(evidence, KEY).keyed is Keyed.MISSING


def test_the_layout_of_the_file_is_not_signed():
    other = json.dumps(dict(reversed(SIGNED.items())), ensure_ascii=False).encode()
    assert verify(loads(b"\xef\xbb\xbf" + other, "x"), KEY).passed


@pytest.mark.parametrize("wrong", [None, 7, "", "é" * 64, ["x"], "0" * 64])
def test_an_odd_digest_never_fits(wrong):
    evidence = again(SIGNED)
    evidence["signature"] |= {"sha256": wrong, "hmac_sha256": wrong}
    found = verify(evidence, KEY)
    assert (found.digest_fits, found.keyed) == (False, Keyed.WRONG)


def test_two_runs_give_one_document():
    assert dumps(sign(made_up.bad(), KEY)) == dumps(sign(made_up.bad(), KEY))


def test_others_can_compute_what_is_signed():
    """With nothing but what RFC 8785 says of documents without odd numbers."""
    body = {name: value for name, value in again(SIGNED).items() if name != "signature"}

    def plain(value):
        if isinstance(value, dict):
            return {name: plain(value[name]) for name in sorted(value)}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return int(value) if isinstance(value, float) and value.is_integer() else value

    data = json.dumps(plain(body), separators=(",", ":"), ensure_ascii=False).encode()
    assert hashlib.sha256(data).hexdigest() == SIGNED["signature"]["sha256"]
    assert hmac.new(KEY, data, "sha256").hexdigest() == SIGNED["signature"]["hmac_sha256"]


@pytest.mark.skipif(not shutil.which("jq"), reason="jq is not installed")
def test_the_recipe_with_jq(tmp_path):
    """As docs/evidence.md says it."""
    path = tmp_path / "evidence.json"
    path.write_text(dumps(SIGNED))
    data = subprocess.run(["jq", "-cSj", "del(.signature)", path], check=True, capture_output=True).stdout
    assert hashlib.sha256(data).hexdigest() == SIGNED["signature"]["sha256"]


@pytest.mark.parametrize("key", [b"", b"fifteen bytes.."])
def test_a_short_key_is_refused(key):
    with pytest.raises(UsageError, match="16 bytes"):
        sign(GOOD, key)
    with pytest.raises(UsageError, match="16 bytes"):
        verify(again(SIGNED), key)


def test_the_key_is_named_and_not_told():
    text = dumps(SIGNED)
    assert SIGNED["signature"]["key_id"] == key_id(KEY) != key_id(OTHER_KEY)
    assert KEY.decode() not in text
    assert KEY.hex() not in text


GOOD_TEXT = dumps(PLAIN)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not the JSON"),
        (b"\xff", "is not the JSON"),
        (b"[" * 100_000, "is not the JSON"),
        (b"[]", "names no schema"),
        (b'{"schema": 1}', "names no schema"),
        (b'{"schema": "redactor-evidence/9"}', "another schema"),
        (json.dumps({"schema": SCHEMA}).encode(), "attestations, canaries, exit_code"),
        (GOOD_TEXT.replace('"verdict"', '"verdict": "fail", "verdict"', 1).encode(), "is not the JSON"),
        (GOOD_TEXT.replace('"exit_code": 0', '"exit_code": NaN').encode(), "is not the JSON"),
        (GOOD_TEXT.replace('"exit_code": 0', '"exit_code": "0"').encode(), "exit_code"),
    ],
)
def test_what_is_no_evidence_is_refused(data, message):
    with pytest.raises(UsageError, match=message) as caught:
        loads(data, "old.json")
    assert "old.json" in str(caught.value)


@pytest.mark.parametrize("value", [2**60, float("inf"), "\ud800"])
def test_what_has_no_canonical_form_is_refused(value):
    with pytest.raises(UsageError, match="canonical"):
        canonical({"a": value})
