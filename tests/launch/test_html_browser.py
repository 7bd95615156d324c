"""The page in a real browser: quiet, alone, readable on a telephone, in the dark, by keyboard and on paper."""

import re

import pytest

from redactor.launch.reports.diff import compare
from redactor.launch.reports.evidence import sign
from redactor.launch.reports.html import page
from tests.launch import made_up
from tests.launch.chromium import PROGRAM, Browser

pytestmark = pytest.mark.skipif(not PROGRAM, reason="Chromium is not installed")

PHONE = {"width": 360, "height": 780, "touch": True}
LOOKS = {
    "light": {},
    "dark": {"scheme": "dark"},
    "phone": PHONE,
    "phone, dark": {**PHONE, "scheme": "dark"},
    "tablet": {"width": 768, "height": 1024},
    "print": {"media": "print", "scheme": "dark"},
}
# WCAG 2.2, relative luminance and contrast ratio; a text stands on the nearest background that is not transparent.
CONTRAST = """(() => {
  const parse = text => { const [r, g, b, a] = text.match(/[\\d.]+/g).map(Number); return {r, g, b, a: a ?? 1}; };
  const light = c => { const f = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    return 0.2126 * f(c.r) + 0.7152 * f(c.g) + 0.0722 * f(c.b); };
  const under = node => { for (; node; node = node.parentElement) { const c = parse(getComputedStyle(node).backgroundColor);
    if (c.a === 1) return c; if (c.a !== 0) throw new Error("half transparent"); } return parse("rgb(255, 255, 255)"); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) { const node = walker.currentNode; if (!node.data.trim()) continue;
    const own = getComputedStyle(node.parentElement), [a, b] = [light(parse(own.color)), light(under(node.parentElement))];
    found.push({text: node.data.trim().slice(0, 40), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)}); }
  return found; })()"""
FOCUSED = """(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();
  return {tag: e.tagName, name: e.getAttribute("href") || e.getAttribute("aria-label") || e.textContent.trim().slice(0, 30),
    outline: s.outlineStyle + " " + s.outlineWidth, seen: r.right > 0 && r.bottom > 0 && r.left < innerWidth &&
    r.top < innerHeight}; })()"""


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    one = Browser(tmp_path_factory.mktemp("chromium"))
    yield one
    one.close()


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    bad = sign(made_up.bad(), made_up.KEY)
    texts = {
        "bad": page(made_up.bad(), bad["signature"], compare(sign(made_up.GOOD), bad)),
        "good": page(made_up.GOOD, sign(made_up.GOOD)["signature"]),
        "hostile": page(made_up.hostile(), sign(made_up.hostile())["signature"]),
    }
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in texts}


@pytest.mark.parametrize("name", ["good", "bad", "hostile"])
def test_no_error_in_the_console_and_no_request_but_the_page(browser, pages, name):
    browser.events.clear()
    browser.open(pages[name])
    browser.value("document.title")  # all events of loading have come
    assert browser.named("Log.entryAdded") == []
    assert browser.named("Runtime.exceptionThrown") == []
    assert browser.named("Runtime.consoleAPICalled") == []
    asked = {request["request"]["url"] for request in browser.named("Network.requestWillBeSent")}
    assert asked == {pages[name]}


def test_the_policy_bites(browser, pages):
    """What the two checks above would see, if a script or a picture from outside were there."""
    browser.events.clear()
    browser.open(pages["good"])
    browser.value(
        "document.body.insertAdjacentHTML('beforeend', `<img src=https://example.invalid/x.png onerror='window.ran=1'>`)"
    )
    if not browser.named("Log.entryAdded"):
        browser.wait("Log.entryAdded")
    violations = [entry["entry"]["text"] for entry in browser.named("Log.entryAdded")]
    assert any("Content Security Policy" in text for text in violations)
    assert browser.value("window.ran === undefined")


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["good", "bad", "hostile"])
def test_no_line_leads_out_of_the_window(browser, pages, name, look):
    browser.open(pages[name], **LOOKS[look])
    wide, window = browser.value(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= window
    # And nothing is cut off by its own box, but in regions that scroll and can be reached by keyboard.
    cut = browser.value(
        "[...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1 && "
        "getComputedStyle(e).display !== 'inline' && !e.closest('.scroll, .hidden, .skip, thead')).map(e => e.outerHTML.slice(0, 80))"
    )
    assert cut == []


@pytest.mark.parametrize("look", LOOKS)
def test_contrast(browser, pages, look):
    browser.open(pages["bad"], **LOOKS[look])
    found = browser.value(CONTRAST)
    assert len(found) > 300
    assert [one for one in found if one["ratio"] < 4.5] == []


def test_dark_is_dark_and_paper_is_white(browser, pages):
    grounds = {}
    for look in ("light", "dark", "print"):
        browser.open(pages["bad"], **LOOKS[look])
        grounds[look] = browser.value("getComputedStyle(document.body).backgroundColor")
    assert grounds["light"] == grounds["print"] == "rgb(255, 255, 255)"
    assert max(map(int, re.findall(r"\d+", grounds["dark"]))) < 50


def test_tab_reaches_every_link_and_section_in_order_and_shows_where_it_is(browser, pages):
    browser.open(pages["bad"])
    wanted = browser.value("document.querySelectorAll('a, summary, [tabindex=\"0\"]').length")
    visited = []
    for _ in range(wanted):
        browser.press("Tab", 9)
        visited.append(browser.value(FOCUSED))
    assert {one["outline"] for one in visited} == {"solid 3px"}
    assert all(one["seen"] for one in visited)
    assert (visited[0]["tag"], visited[0]["name"]) == ("A", "#main")
    links = [one["name"] for one in visited if one["tag"] == "A"]
    assert links == [
        "#main",
        "#attention",
        "#not-shown",
        "#checked",
        "#coverage",
        "#residual",
        "#changes",
        "#repeat",
        "#limits",
    ]
    assert [one["tag"] for one in visited].count("SUMMARY") == 5
    assert len({(one["tag"], one["name"]) for one in visited}) == wanted


def test_keys_skip_to_the_verdict_and_fold_a_section(browser, pages):
    browser.open(pages["bad"])
    browser.press("Tab", 9)
    browser.type("Enter", "\r", 13)
    assert browser.value("location.hash + ' ' + document.activeElement.id") == "#main main"
    browser.value("document.querySelector('summary').focus()")
    browser.type(" ", " ", 32)
    assert browser.value("document.querySelector('details').open") is False


def test_what_was_folded_is_printed_all_the_same(browser, pages):
    browser.open(pages["bad"])
    browser.value("document.querySelectorAll('details').forEach(one => one.open = false)")
    height = "document.querySelector('details tbody tr').getBoundingClientRect().height"
    hidden = "document.querySelector('details tbody tr').checkVisibility({contentVisibilityAuto: true})"
    assert browser.value(hidden) is False
    browser.media(media="print")
    assert browser.value(height) > 0
    assert browser.value(hidden) is True
    browser.media(media="")
    assert browser.pdf().startswith(b"%PDF-")


def test_a_reader_by_ear_finds_landmarks_tables_and_their_heads(browser, pages):
    """Also on a telephone, where tables are laid out as blocks."""
    for look in ("light", "phone"):
        browser.open(pages["bad"], **LOOKS[look])
        nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
        roles = [node["role"]["value"] for node in nodes if not node["ignored"]]
        assert {"banner", "main", "contentinfo", "navigation", "region"} <= set(roles)
        assert roles.count("table") == browser.value("document.querySelectorAll('table').length") > 10
        assert roles.count("rowheader") > 40
        assert roles.count("columnheader") > 40
        names = [
            node["name"]["value"] for node in nodes if node.get("name") and node["role"]["value"] == "heading"
        ]
        assert names[0] == "Verdict: FAIL"
