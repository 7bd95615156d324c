"""A view of a long text is read where it is not the text itself, and nothing is found otherwise for it."""

import copy
import random

import pytest

from redactor.detect import engine
from redactor.text import views
from redactor.text.changed import Part, changed_parts

PLAIN = "so we went over the plan again and nobody had anything to add to it before the break "
SAID = (
    "my number is four one five five five five oh one three four okay",
    "she was born on march ninth nineteen thirty one",
    "the s s n is 478-55-1209",
    "write to tove dot quill at example dot org",
    "it is b as in bravo seven seven one six two nine",
    "call 415 555 0134 or dial five five five oh one four four",
    "the visit was on oh three twelve eighty four I think",
)


def spoken(text):
    return next(view for view in views(text) if view.name == "spoken")


def test_a_short_view_is_read_whole():
    view = spoken(SAID[0])
    assert changed_parts(view, SAID[0]) == [Part(0, len(view.text), 0, len(view.text))]


def test_of_a_long_view_what_is_near_a_change_is_read():
    text = PLAIN * 30 + SAID[0] + " " + PLAIN * 30
    view = spoken(text)
    (part,) = changed_parts(view, text)
    assert "415" in view.text[part.first : part.last]
    assert part.start < part.first < part.last < part.end < len(view.text) / 2 + 1000
    assert view.text[part.start - 1] == view.text[part.end] == " "


def test_two_changes_far_apart_are_read_apart():
    text = (PLAIN * 30 + SAID[0] + " ") * 2 + PLAIN * 30
    assert len(changed_parts(spoken(text), text)) == 2


def test_a_view_that_changes_all_over_is_read_whole():
    text = f"{PLAIN}{SAID[0]} " * 20
    view = spoken(text)
    assert changed_parts(view, text) == [Part(0, len(view.text), 0, len(view.text))]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_what_is_found_is_what_the_whole_view_shows(redactor, monkeypatch, seed, gap):
    rng = random.Random(seed)
    text = gap.join(
        part for _ in range(5) for part in ((PLAIN * rng.randint(4, 22)).strip(), rng.choice(SAID))
    )
    own = copy.copy(redactor)
    apart = own.run_text(text).text
    monkeypatch.setattr(engine, "changed_parts", lambda view, _: [Part(0, len(view.text), 0, len(view.text))])
    assert apart == own.run_text(text).text
