"""Laws of all views, on arbitrary text and on speech-like text."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from redactor.text import quantities, spelled_runs, spoken_runs, views

WORDS = (
    "four one oh o zero double triple twenty hundred thousand and um no wait sorry to for a i j o h n alpha bravo "
    "november capital as in dot at com gmail slash colon dash underscore www march third of may the nineteen eighty "
    "pm dollars weeks street oak GE RG NN4 T1u 415 0 10:30 3pm , . - ? & @ \n &#64; %40 \\u0041 is my name you see "
    "are why double u 2024-01-03 first half past"
)
speech = st.lists(st.sampled_from([*WORDS.split(" ")]), max_size=25).map(" ".join)
glued = st.lists(st.sampled_from([*WORDS.split(" ")]), max_size=12).map("".join)
anything = st.one_of(speech, glued, st.text(max_size=60))


@settings(max_examples=300, deadline=None)
@given(anything)
def test_maps_are_monotone_and_cover(text: str) -> None:
    for view in views(text):
        assert view.text != text
        assert len(view.text) == len(view.starts) == len(view.ends)
        reached = 0
        for index, (start, end) in enumerate(zip(view.starts, view.ends, strict=True)):
            assert 0 <= start < end <= len(text)
            assert start <= reached, "a hole"
            assert index == 0 or (view.starts[index - 1] <= start and view.ends[index - 1] <= end)
            reached = end
        assert reached == len(text) or not view.text


@settings(max_examples=150, deadline=None)
@given(anything, st.data())
def test_a_larger_range_covers_a_smaller(text: str, data: st.DataObject) -> None:
    for view in views(text):
        if not view.text:
            continue
        start = data.draw(st.integers(0, len(view.text) - 1))
        end = data.draw(st.integers(start + 1, len(view.text)))
        low, high = view.to_original(start, end)
        for index in range(start, end):
            one = view.to_original(index, index + 1)
            assert low <= one[0] < one[1] <= high
        assert view.text[start:end] in view.derived_from(low, high)


@settings(max_examples=150, deadline=None)
@given(anything)
def test_the_same_text_gives_the_same(text: str) -> None:
    assert views(text) == views(text)
    assert spoken_runs(text) == spoken_runs(text)


@settings(max_examples=200, deadline=None)
@given(anything)
def test_findings_are_ordered_and_disjoint(text: str) -> None:
    for found in (quantities(text), spelled_runs(text), spoken_runs(text)):
        reached = 0
        for item in found:
            assert reached <= item.start < item.end <= len(text)
            reached = item.end


DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789", min_size=4, max_size=16), st.data())
def test_digits_said_one_by_one_are_found_with_their_place(digits: str, data: st.DataObject) -> None:
    # "one two, one two one" is a restart where it is too short for an identifier of its own.
    assume(
        len(digits) >= 7 or not any(digits[:n] == digits[n : 2 * n] for n in range(2, len(digits) // 2 + 1))
    )
    joins = st.sampled_from([" ", ", ", " um ", " - ", ". ", " uh let me see ", " then "])
    said = ""
    index = 0
    while index < len(digits):
        digit, join = digits[index], data.draw(joins) if said else ""
        pair = digits[index : index + 2]
        if len(pair) == 2 and pair[0] == pair[1] and data.draw(st.booleans()):
            word, index = "double " + DIGIT_WORDS[int(digit)], index + 2
        else:
            word = "oh" if digit == "0" and data.draw(st.booleans()) else DIGIT_WORDS[int(digit)]
            index += 1
        said += join + word
    text = f"that is {said} thanks"
    view = next(view for view in views(text) if digits in view.text)  # one of several readings
    at = view.text.index(digits)
    start, end = view.to_original(at, at + len(digits))
    assert text[start:end] == said


@settings(max_examples=100, deadline=None)
@given(st.text("bcdefghjklmnpqrstvwxyz", min_size=4, max_size=10), st.sampled_from([" ", "-", ". ", " - "]))
def test_letters_said_one_by_one_are_found_with_their_place(word: str, join: str) -> None:
    said = join.join(word)
    runs = spelled_runs(f"that is {said}")
    assert [(run.start, run.end, run.text.lower()) for run in runs] == [(8, 8 + len(said), word)]


def test_what_a_stretch_is_read_as() -> None:
    text = "it's QX four four one, ok"
    (spoken,) = [view for view in views(text) if view.name == "spoken"]
    assert spoken.derived_from(5, 21) == "QX 441"
    assert spoken.derived_from(0, 4) == "it's"
    assert spoken.derived_from(7, 7) == ""
