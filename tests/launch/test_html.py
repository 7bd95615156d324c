"""The page: self-contained, escaped, and with the structure that a reader by ear needs."""

import base64
import dataclasses
import hashlib
import itertools
import re
from html.parser import HTMLParser

import pytest

from redactor.launch.report import Canaries, Report
from redactor.launch.reports.diff import compare
from redactor.launch.reports.evidence import sign
from redactor.launch.reports.html import page
from tests.launch import made_up
from tests.launch.made_up import GOOD, HOSTILE, KEY

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Tree(HTMLParser):
    """Every element in order, with its attributes, its text and the tags around it."""

    def __init__(self, text):
        super().__init__()
        self.elements, self._open = [], []
        self.feed(text)
        assert not self._open, self._open

    def handle_starttag(self, tag, attributes):
        assert len(dict(attributes)) == len(attributes)
        element = {"tag": tag, "text": "", "in": [one["tag"] for one in self._open], **dict(attributes)}
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        assert self._open.pop()["tag"] == tag

    def handle_data(self, data):
        for element in self._open:
            element["text"] += data

    def all(self, *tags):
        return [element for element in self.elements if element["tag"] in tags]

    def one(self, tag):
        (element,) = self.all(tag)
        return element


def shown(report, key=KEY, old=None):
    evidence = sign(report, key)
    return page(report, evidence["signature"], compare(sign(old), evidence) if old else None)


BAD = shown(made_up.bad(), old=GOOD)
PAGES = {
    "good": shown(GOOD, key=None),
    "bad": BAD,
    "hostile": shown(made_up.hostile(), old=GOOD),
    "unchanged": shown(GOOD, old=GOOD),
    "empty": shown(Report(()), key=None),
}
every = pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)


@every
def test_nothing_is_asked_from_outside(text):
    tree = Tree(text)
    assert not tree.all("script", "img", "iframe", "object", "embed", "form", "base", "video", "audio", "svg")
    assert [link["href"] for link in tree.all("link")] == ["data:,"]
    assert all(link["href"].startswith("#") for link in tree.all("a"))
    style = tree.one("style")["text"]
    assert "url(" not in style and "@import" not in style and "@font-face" not in style
    for element in tree.elements:
        assert not {name for name in element if name.startswith("on") or name in {"src", "style", "srcset"}}


@every
def test_the_policy_allows_only_the_style_sheet_that_is_there(text):
    tree = Tree(text)
    (policy,) = [meta["content"] for meta in tree.all("meta") if meta.get("http-equiv")]
    digest = base64.b64encode(hashlib.sha256(tree.one("style")["text"].encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "unsafe" not in policy
    assert "http" not in policy


@every
def test_landmarks_headings_and_language(text):
    tree = Tree(text)
    assert tree.one("html")["lang"] == "en"
    assert tree.one("main") and tree.one("header") and tree.one("footer") and tree.one("nav")["aria-label"]
    assert tree.one("title")["text"]
    assert tree.one("h1")["in"][-2:] == ["main", "section"]
    levels = [int(heading["tag"][1]) for heading in tree.all("h1", "h2", "h3", "h4")]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    links = tree.all("a")
    assert links[0]["class"] == "skip"
    ids = [element["id"] for element in tree.elements if "id" in element]
    assert len(ids) == len(set(ids))
    assert {link["href"][1:] for link in links} <= set(ids)
    assert {one["aria-labelledby"] for one in tree.elements if "aria-labelledby" in one} <= set(ids)


@every
def test_tables_have_heads_with_a_scope_and_roles_that_outlast_the_layout(text):
    tree = Tree(text)
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for element in tree.all(*roles):
        assert element["role"] == roles[element["tag"]]
    for head in tree.all("th"):
        assert (head["scope"], head["role"]) == (
            ("col", "columnheader") if "thead" in head["in"] else ("row", "rowheader")
        )
    for region in [one for one in tree.elements if one.get("role") == "region"]:
        assert region["tabindex"] == "0" and region["aria-label"]


@pytest.mark.parametrize("name", ["hostile"])
def test_every_text_is_escaped(name):
    text = PAGES[name]
    assert "<script" not in text
    assert "{{" in text.partition("</style>")[2]  # shown as it was written, not computed
    assert not re.search("[\x00-\x08\x0b-\x1f\ud800-\udfff]", text)
    shown_once = HOSTILE.replace("\x00", "\ufffd").replace("\x1b", "\ufffd").replace("\ud800", "\ufffd")
    assert Tree(text).all("pre")[0]["text"].strip() == shown_once


def test_the_verdict_comes_first_and_the_rest_is_there():
    text = re.sub(r"\s+", " ", Tree(BAD).one("body")["text"])
    order = [
        "Verdict: FAIL", "What needs attention", "Voice is not recorded", "What is not shown, and who must attest it",
        "whoever signed the BAA, or holds it", "R. Ortega, Compliance", "What was checked", "45 CFR 164.504(e), 2026-11-21",
        "Coverage by made-up canaries", "Residual scan", "What changed since the last evidence", "How to repeat it",
        "redactor validate plans/launch.yaml --seed 7", "policy digest", "9f" * 32, "canary seed", "What this does not show",
    ]  # fmt: skip
    positions = []
    for part in order:
        assert part in text, part
        positions.append(text.index(part, positions[-1] if positions else 0))
    assert positions == sorted(positions)


@pytest.mark.parametrize(
    ("name", "word"), [("good", "PASS"), ("bad", "FAIL"), ("hostile", "FAIL"), ("empty", "PASS")]
)
def test_the_verdict_in_words(name, word):
    tree = Tree(PAGES[name])
    assert tree.one("h1")["text"] == f"Verdict: {word}"
    assert tree.one("title")["text"].startswith(word)


def test_the_verdict_that_is_open():
    tree = Tree(shown(dataclasses.replace(GOOD, results=made_up.FAULTS[1:])))
    assert tree.one("h1")["text"] == "Verdict: INCOMPLETE"


def test_the_heat_map_says_everything_without_colour():
    cells = {}
    for cell in Tree(BAD).all("td"):
        if "data-label" in cell and cell["text"].strip() and "/" in cell["text"] and "≥" in cell["text"]:
            cells.setdefault(cell["class"], []).append(" ".join(cell["text"].split()))
    assert "✗ fail, 51/59≥ 76.9 %" in cells["miss"]
    assert cells["unproven"] == ["not shown, 12/12≥ 77.9 %"]
    assert set(cells["h5"]) == {"59/59≥ 95 %"}
    assert cells["h3"] == ["57/59≥ 89.7 %"]
    assert cells["h1"] == ["6/6≥ 60.7 %"]
    # One speaker's 20 of 21 and the other's 21 of 21, with 59 of 59 where nobody is named.
    assert "✗ fail, 100/101≥ 95.3 %" in cells["miss"]


def test_what_was_not_sent_is_told_from_what_was():
    assert Tree(BAD).all("td") and BAD.count('class="none"') == 3
    assert "not sent" in Tree(BAD).one("main")["text"]


def test_made_up_text_is_marked():
    tree = Tree(BAD)
    (caption,) = [one for one in tree.all("caption") if "something was left" in one["text"]]
    assert "Made-up canaries" in caption["text"]
    assert [cell["text"] for cell in tree.all("td") if cell.get("data-label") == "Text (made up)"] == [
        one.example for one in made_up.bad().canaries.cells if one.example
    ]


def test_long_lists_of_places_are_cut_and_say_so():
    text = " ".join(Tree(BAD).one("main")["text"].split())
    assert "record 12 and 3 more, in the JSON" in text
    assert "record 13" not in text


def test_the_page_names_the_digest_of_its_evidence():
    signature = sign(made_up.bad(), KEY)["signature"]
    for name in ("sha256", "hmac_sha256", "key_id"):
        assert signature[name] in BAD
    assert "HMAC-SHA256" not in PAGES["good"]


def test_what_is_not_there_is_said():
    text = " ".join(Tree(PAGES["empty"]).one("main")["text"].split())
    for part in (
        "Nothing that was asked for is left open.",
        "No canary was sent",
        "No outputs were given to scan.",
    ):
        assert part in text
    assert "What needs attention" not in text
    assert "Nothing changed." in PAGES["unchanged"]
    assert "What changed" not in PAGES["good"]


def test_two_pages_of_one_report_are_the_same():
    assert shown(made_up.bad(), old=GOOD) == BAD


def test_no_records_no_rate():
    few = dataclasses.replace(GOOD, canaries=Canaries(GOOD.canaries.cells))
    assert "Records without a leak" not in shown(few)
    assert "Records without a leak" in PAGES["good"]
