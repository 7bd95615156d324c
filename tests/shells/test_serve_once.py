"""Turns, and what is kept of finished requests."""

import threading

import pytest

from redactor.shells.serve.lanes import Lanes
from redactor.shells.serve.once import AbandonedError, Done, Once
from redactor.shells.work import Setup


def wanted():
    return True


def test_it_is_made_once():
    once, made = Once(1), []
    for _ in range(3):
        done, was_there = once.result(b"a", lambda: made.append(1) or Done(b"x"), wanted)
    assert (done.body, was_there, made) == (b"x", True, [1])


def test_what_may_be_another_next_time_is_not_kept():
    once = Once(1)
    for _ in range(2):
        assert once.result(b"a", lambda: Done(b"x", is_final=False), wanted)[1] is False


def test_the_oldest_goes_first():
    once = Once(1, size=5)
    for name in (b"a", b"b", b"a", b"c"):
        once.result(name, lambda: Done(b"xx"), wanted)
    kept = {
        name: once.result(name, lambda: Done(b"", is_final=False), wanted)[1] for name in (b"a", b"b", b"c")
    }
    assert kept == {b"a": True, b"b": False, b"c": True}


def test_an_error_is_passed_on_and_nothing_stays_behind():
    once = Once(1)

    def fail():
        raise ValueError

    with pytest.raises(ValueError):
        once.result(b"a", fail, wanted)
    assert once.result(b"a", lambda: Done(b"x"), wanted)[0].body == b"x"


def test_names_tell_parts_apart():
    once = Once(1)
    assert (
        len({once.name(b"a", b"b"), once.name(b"ab", b""), once.name(b"", b"ab"), Once(1).name(b"a", b"b")})
        == 4
    )


def test_who_waits_for_a_turn_may_go():
    once, begun, goes_on = Once(1), threading.Event(), threading.Event()

    def slow():
        begun.set()
        goes_on.wait(30)
        return Done(b"slow")

    thread = threading.Thread(target=lambda: once.result(b"a", slow, wanted))
    thread.start()
    begun.wait(30)
    for name in (b"a", b"b"):  # the same request, and another
        with pytest.raises(AbandonedError):
            once.result(name, lambda: Done(b"never"), lambda: False)
    goes_on.set()
    thread.join()
    assert once.result(b"a", lambda: Done(b"never"), wanted)[0].body == b"slow"


def test_a_changed_policy_is_refused():
    lanes = Lanes(Setup("light", engine="light:Light"))
    lanes._same_policy("one")
    lanes._same_policy("one")
    with pytest.raises(Exception, match="was changed"):
        lanes._same_policy("two")
