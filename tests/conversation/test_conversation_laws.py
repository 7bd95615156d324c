"""Laws of the memory: in bounds, deterministic, idempotent, and no text makes it raise."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor.conversation import slots as module
from redactor.conversation.beside import Beside
from redactor.conversation.known import known_values
from redactor.conversation.memory import remember
from redactor.conversation.roles import Role, Turn
from redactor.errors import SeenAsideError
from redactor.spans import Span

PIECES = (
    "what is your name|could I get your postcode please?|your pin?|can you spell that|okay|mhm|go "
    "on|sorry, could you repeat that?|"
    "my name is Ada Quill|it's|ada|quill|k t 9 3 g x|four one five|double 7|1984-03-12|march "
    "twelfth|4929 1166 3041 7782|7782|"
    "ada_quill_9@x.example|I don't know|why|so that's 4 1 5, right?|and your email|a dot b at c dot "
    "com|12 Elm St, Rome|É|\u200b|🙂|Ⅷ|ß|\n|?|"
    "user: hi|\u0301|İ"
).split("|")
SAID = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=6).map(" ".join))
RECORD = st.lists(st.tuples(SAID, st.sampled_from(list(Role))), max_size=8)
SEEDS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "PERSON",
                "DATE_OF_BIRTH",
                "PHONE_NUMBER",
                "STREET_ADDRESS",
                "EMAIL_ADDRESS",
                "PIN",
                "CREDIT_CARD",
                "CITY",
            ]
        ),
        st.one_of(SAID, st.sampled_from(["Ada Quill", "1984-03-12", "4929116630417782", "12 Elm St"])),
    ),
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(RECORD, SEEDS)
def test_spans_lie_inside_and_come_out_the_same_twice(record, seeds):
    texts = [text for text, _ in record]
    turns = [Turn(i, 0, len(text), role) for i, (text, role) in enumerate(record)]
    nothing = [[] for _ in texts]
    spans = remember(texts, turns, nothing, seeds)
    assert len(spans) == len(texts)
    for text, found in zip(texts, spans, strict=True):
        for span in found:
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()
    assert remember(texts, turns, nothing, seeds) == spans


@settings(max_examples=150, deadline=None)
@given(RECORD, SEEDS)
def test_propagation_is_idempotent(record, seeds):
    texts = [text for text, _ in record]
    first = known_values(texts, [[] for _ in texts], seeds=seeds)
    assert known_values(texts, first, seeds=seeds) == [[] for _ in texts]


@settings(max_examples=100, deadline=None)
@given(st.lists(SAID, min_size=1, max_size=5), st.data())
def test_any_found_span_can_be_a_source(texts, data):
    found = []
    for text in texts:
        if text:
            start = data.draw(st.integers(0, len(text) - 1))
            end = data.draw(st.integers(start + 1, len(text)))
            found.append(
                [
                    Span(
                        start,
                        end,
                        data.draw(st.sampled_from(["PERSON", "CITY", "URL", "UNIQUE_ID"])),
                        0.9,
                        "x",
                    )
                ]
            )
        else:
            found.append([])
    for text, spans in zip(texts, known_values(texts, found), strict=True):
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


def judged(texts, turns, seeds, beside):
    """What the memory adds to some texts, or None where something of it may stand in a text beside them."""
    try:
        return remember(texts, turns, [[] for _ in texts], seeds, aside=beside)
    except SeenAsideError:
        return None


@settings(max_examples=200, deadline=None)
@given(RECORD, SEEDS, st.lists(SAID, max_size=3), st.lists(SAID, min_size=1, max_size=3))
def test_kept_checks_say_of_other_texts_what_a_new_look_says(record, seeds, first, then):
    texts = [text for text, _ in record]
    turns = [Turn(i, 0, len(text), role) for i, (text, role) in enumerate(record)]
    keeping = Beside(first, keeps=True)
    kept = judged(texts, turns, seeds, keeping)
    assert kept == judged(texts, turns, seeds, Beside(first))
    if kept is not None:
        again = None if any(check(then) for check in keeping.checks) else kept
        assert again == judged(texts, turns, seeds, Beside(then))


WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
ACKS = ["okay", "mhm", "yes", "go on", "uh huh", "got it", "right"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 9), min_size=9, max_size=16),
    st.integers(3, 4),
    st.sampled_from(ACKS),
    st.booleans(),
    st.sampled_from(["my number is ", "it's ", "okay it is "]),
)
def test_an_identifier_over_several_turns_is_one(digits, size, ack, spoken, lead):
    groups = [digits[i : i + size] for i in range(0, len(digits), size)]
    texts, turns = ["what's your account number?"], [Turn(0, 0, 27, Role.AGENT)]
    for group in groups:
        said = " ".join(WORDS[d] for d in group) if spoken else "".join(map(str, group))
        for text, role in ((lead + said if len(texts) == 1 else said, Role.CALLER), (ack, Role.AGENT)):
            turns.append(Turn(len(texts), 0, len(text), role))
            texts.append(text)
    spans = remember(texts, turns, [[] for _ in texts])
    value = "".join(map(str, digits))
    for index in range(1, len(texts), 2):
        start = len(lead) if index == 1 else 0
        assert any(
            s.start <= start and s.end == len(texts[index]) and s.entity_type == "ACCOUNT_NUMBER"
            for s in spans[index]
        )
        assert any(s.canonical == value for s in spans[index])


@pytest.mark.parametrize(
    "said",
    [
        "yes",
        "No.",
        "hold on",
        "what do you mean",
        "I don't have it",
        "why?",
        "sorry?",
        "can you repeat that",
        "thanks a lot",
    ],
)
@pytest.mark.parametrize(
    "asked", ["What is your postcode?", "Your name please?", "Could I have your date of birth?", "password?"]
)
def test_talk_is_no_value(asked, said):
    turns = [Turn(0, 0, len(asked), Role.AGENT), Turn(1, 0, len(said), Role.CALLER)]
    assert remember([asked, said], turns, [[], []]) == [[], []]


def test_what_is_said_back_is_held_against_a_bounded_part_of_what_was_said(monkeypatch):
    read = []
    written = module._compact
    monkeypatch.setattr(module, "_compact", lambda said: read.append(len(said)) or written(said))
    texts = ["spell that please", "k t r g x w p"] * 400
    turns = [Turn(at, 0, len(text), Role.CALLER if at % 2 else Role.AGENT) for at, text in enumerate(texts)]
    assert all(module.slots(texts, turns)[1::2])
    assert max(read) <= module._MOST_SAID
