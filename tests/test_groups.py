import json

import pytest

from redactor.document.groups import find_groups
from redactor.jsontext import parse, pointer, tokens


def joined(value):
    groups = find_groups(list(tokens(parse(json.dumps(value)))))
    return [group.text for group in groups.values()]


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ({"words": [{"word": "jane", "start": 0.1}, {"word": "doe", "start": 0.4}]}, ["jane doe"]),
        ({"words": ["jane", "doe", "called"]}, ["jane doe called"]),
        ({"characters": list("jane")}, ["jane"]),
        ({"alignment": {"chars": ["j", "a", " ", "d"]}}, ["ja d"]),
        ({"anything": list("4155")}, ["4155"]),
        ({"content": [{"token": "Ja", "logprob": -1}, {"token": "ne", "logprob": -2}, {"token": " Doe", "logprob": 0}]}, ["Jane Doe"]),
        (
            {"items": [{"start_time": str(i), "alternatives": [{"content": word}]} for i, word in enumerate(["jane", "."])]},
            ["jane."],
        ),
        ({"messages": [{"role": "user", "content": "hi"}, {"role": "agent", "content": "yes"}]}, []),  # turns never join
        ({"tags": ["red", "blue", "green"]}, []),
        ({"words": [{"word": "alone", "start": 0}]}, ["alone"]),
        ({"tokens": [{"value": "alone", "start": 0}]}, []),
        ({"segments": [{"text": "two words", "start": 0}, {"text": "more words", "start": 1}]}, []),
    ],
)  # fmt: skip
def test_what_joins(value, texts):
    assert joined(value) == texts


def test_repetitions_of_a_word_go_with_it():
    value = {"words": [
        {"word": "jane", "punctuated_word": "Jane,", "start": 0, "confidence": 0.9},
        {"word": "doe", "punctuated_word": "Doe.", "start": 1, "confidence": 0.8}]}  # fmt: skip
    found = list(tokens(parse(json.dumps(value))))
    (group,) = find_groups(found).values()
    assert group.text == "Jane, Doe."
    assert [[pointer(other.path) for other in more] for more in group.companions.values()] == [
        ["/words/0/word"],
        ["/words/1/word"],
    ]


def test_bytes_and_rivals_of_a_token_go_with_it():
    def token(text):
        return {"token": text, "bytes": list(text.encode()), "logprob": -1, "top_logprobs": [{"token": text}]}

    found = list(tokens(parse(json.dumps({"content": [token("Ja"), token("ne")]}))))
    (group,) = find_groups(found).values()
    assert group.text == "Jane"
    assert [[other.value for other in more] for more in group.companions.values()] == [
        [74, 97, "Ja"],
        [110, 101, "ne"],
    ]


def test_a_long_array_is_read_in_one_pass():
    value = {"words": [{"word": f"w{i}", "start": i, "end": i} for i in range(20_000)]}
    assert len(joined(value)[0].split()) == 20_000


WORDS = {
    "words": [
        {"word": w, "start": i, "end": i + 0.5, "confidence": 0.9}
        for i, w in enumerate("my name is jane okonkwo thanks".split())
    ]
}


def test_a_name_over_two_words_is_found_and_times_stay(redactor):
    out = redactor.redact(WORDS)
    assert [word["word"] for word in out["words"]][:3] == ["my", "name", "is"]
    assert [word["word"] for word in out["words"]][3:] == ["[PERSON_1]", "", "thanks"]
    assert [word["start"] for word in out["words"]] == list(range(6))


def test_bytes_of_a_redacted_token_are_blanked(redactor):
    tokens_ = ["call", " 415", "-", "555", "-", "0143", " now"]
    record = {"content": [{"token": t, "bytes": list(t.encode()), "logprob": -0.5} for t in tokens_]}
    out = redactor.redact(record)["content"]
    assert "".join(item["token"] for item in out) == "call [PHONE_NUMBER_1] now"
    assert [set(item["bytes"]) == {0} for item in out] == [False, True, True, True, True, True, False]
    assert [len(item["bytes"]) for item in out] == [len(t.encode()) for t in tokens_]


@pytest.mark.parametrize(("start", "end"), [("s", "e"), ("st", "et"), ("t0", "t1")])
def test_words_with_short_names_of_times_read_as_one_text(start, end):
    words = [{"w": word, start: i, end: i + 1} for i, word in enumerate(("my", "name", "is", "quorvin"))]
    texts = joined({"words": words})
    assert texts == ["my name is quorvin"]


def test_sizes_under_a_short_name_are_no_words():
    assert joined([{"w": "ten", "s": 1}, {"w": "six", "s": 2}]) == []


PIECES = [("Please", 11), (" ask", 12), (" Jane", 13), (" Whit", 14), ("lock", 15), (".", 16)]


def spoken(redactor, record):
    out = redactor.redact(record)
    text = json.dumps(out)
    assert "Jane" not in text and "Whit" not in text and '"lock"' not in text
    return out


def test_numbers_of_redacted_tokens_are_blanked(redactor):
    out = spoken(
        redactor, {"tokens": [{"id": number, "text": token, "logprob": -1} for token, number in PIECES]}
    )
    assert [token["id"] for token in out["tokens"]] == [11, 12, 0, 0, 0, 16]


def test_rivals_in_an_array_of_their_own(redactor):
    chosen = [{"token": token, "tokenId": number, "logProbability": -1} for token, number in PIECES]
    rivals = [{"candidates": [token, {**token, "token": " Thorvald"}]} for token in chosen]
    record = {"logprobsResult": {"chosenCandidates": chosen, "topCandidates": rivals}}
    out = spoken(redactor, record)["logprobsResult"]
    assert [token["tokenId"] for token in out["chosenCandidates"]] == [11, 12, 0, 0, 0, 16]
    assert [place["candidates"][0]["tokenId"] for place in out["topCandidates"]] == [11, 12, 0, 0, 0, 16]
    assert "Thorvald" not in json.dumps(out)


@pytest.mark.parametrize(
    "record",
    [
        {"model": "m", "response": "Hi", "done": True, "context": [128006, 882, 13347]},
        {"choices": [{"index": 0, "message": {"content": "Hi"}, "token_ids": [128006, 882, 13347]}]},
        {"prompt_token_ids": [128006, 882, 13347]},
        {"input_ids": [[128006, 882], [13347]]},
    ],
)
def test_a_text_as_numbers_of_tokens_goes(redactor, record):
    text = json.dumps(redactor.redact(record))
    assert not any(number in text for number in ("128006", "882", "13347"))
