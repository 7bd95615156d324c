r"""WebVTT and SubRip captions: what is said in the cues, as one text, and where each of its characters stands in the file.

WebVTT is the W3C's (Candidate Recommendation of 2019-04-04): header, NOTE, STYLE and REGION blocks, cue ids, `<v Speaker>`, inline
tags and times, character references. SubRip has numbers in place of ids, HTML-like tags and `{\an8}`. A name can begin in one line or
cue and end in the next, and tags or times can stand in it; so the cues are joined. A `<v Speaker>` reads as `Speaker: `.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_SRT = re.compile(r"\A\s*\d{1,9}[ \t]*\r?\n[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")
_VTT = re.compile(r"\A\ufeff?WEBVTT(?=[ \t\r\n]|\Z)")
_TIMING = re.compile(
    r"[ \t]*(?:\d{1,4}:)?\d{1,2}:\d\d[.,]\d{1,3}[ \t]*-->[ \t]*(?:\d{1,4}:)?\d{1,2}:\d\d[.,]\d{1,3}"
    r"(?P<rest>[ \t][^\r\n]*)?"
)
_SETTINGS = re.compile(
    r"(?:[ \t]+(?:(?:align|line|position|size|vertical):[\w.%,-]{1,30}|[XY][12]:\d{1,5}))*[ \t]*"
)
_REGION = re.compile(r"id:\S+|(?:width|lines|regionanchor|viewportanchor|scroll):[\d.,%up]+")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARK = re.compile(
    r"<v(?P<vclass>(?:\.[^\s.<>&]+)*)[ \t]+(?P<voice>[^<>\r\n]{1,200})>"
    r"|</?(?:c|i|b|u|s|v|ruby|rt|lang|font|em|strong)(?P<class>(?:\.[^\s.<>&]+)*)(?P<attributes>[ \t][^<>\r\n]{0,200})?/?>"
    r"|<(?:\d{1,4}:)?\d\d:\d\d[.,]\d{3}>"
    r"|\{\\[A-Za-z0-9&().,\\]{1,60}\}"
    r"|(?P<reference>&(?:[A-Za-z]{2,12}|\#\d{1,7}|\#x[0-9A-Fa-f]{1,6});)",
    re.IGNORECASE,
)
_NEW_SPEAKER = re.compile(r"\s*(?:[-–—]\s|[^\W\d_][\w .'’-]{0,40}:\s)")
_ENDED = re.compile(r"[.?!…][\"'”’)\]]*\s*\Z")

Run = tuple[int, int, int, int]
"""Characters start to end of a part's text, and where they stand in the file."""


@dataclass(slots=True)
class Part:
    """One text of a caption file.

    Attributes:
        text: what it says.
        runs: where its characters stand; characters in none stand nowhere.
        is_cues: whether it is what was said, and not a header, a note or an id.
    """

    text: str = ""
    runs: list[Run] = field(default_factory=list)
    is_cues: bool = False

    def add(self, text: str, start: int, end: int) -> None:
        """Put more text at the end, which stands from `start` to `end`."""
        if text:
            self.runs.append((len(self.text), len(self.text) + len(text), start, end))
            self.text += text


def is_captions(text: str) -> bool:
    """Whether a text is a WebVTT or SubRip file."""
    return bool(_VTT.match(text) or _SRT.match(text))


def parts(text: str) -> list[Part]:
    """The texts of a caption file, in the order in which they begin; every character but those of its syntax is in one of them."""
    cues, others = Part(is_cues=True), []
    for block in _blocks(text):
        timing = next((i for i, (start, end) in enumerate(block[:2]) if _timing(text[start:end])), None)
        if timing is None:
            others += _region(text, block) or [_plain(text, block)]
            continue
        for start, end in block[:timing]:
            if not text[start:end].strip().isdigit():
                others.append(_plain(text, [(start, end)]))
        start, end = block[timing]
        found = _timing(text[start:end])
        if found is not None and found["rest"] and not _SETTINGS.fullmatch(found["rest"]):
            others.append(_plain(text, [(start + found.start("rest"), start + found.end("rest"))]))
        _cue(text, block[timing + 1 :], cues, others)
    return [cues, *(part for part in others if part.text.strip())]


def _timing(line: str) -> re.Match[str] | None:
    return _TIMING.fullmatch(line.rstrip("\r\n"))


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """The blocks between empty lines, each as its lines (with their ends)."""
    found = _VTT.match(text)
    at = found.end() if found else 0
    block: list[tuple[int, int]] = []
    while at < len(text):
        line = _LINE.match(text, at)
        end = line.end() if line else len(text)
        if text[at:end].strip():
            if _timing(text[at:end]) and block and any(_timing(text[s:e]) for s, e in block):
                last = block.pop() if text[slice(*block[-1])].strip().isdigit() else None
                yield block
                block = [last] if last else []
            block.append((at, end))
        elif block:
            yield block
            block = []
        at = end
    if block:
        yield block


def _plain(text: str, lines: list[tuple[int, int]]) -> Part:
    part = Part()
    start, end = lines[0][0], lines[-1][1]
    part.add(text[start:end].rstrip("\r\n"), start, start + len(text[start:end].rstrip("\r\n")))
    return part


def _region(text: str, block: list[tuple[int, int]]) -> list[Part]:
    """The id of a region, where the block is one."""
    lines = [text[start:end].strip() for start, end in block]
    if lines[0] != "REGION" or not all(_REGION.fullmatch(line) for line in lines[1:]):
        return []
    return [
        _plain(text, block[i : i + 1])
        for i, line in enumerate(lines)
        if line.startswith("id:") and len(line) > 8
    ]


def _cue(text: str, lines: list[tuple[int, int]], cues: Part, others: list[Part]) -> None:
    for number, (start, end) in enumerate(lines):
        body = text[start:end].rstrip("\r\n")
        if cues.text:
            voice = body.lstrip().lower().startswith(("<v ", "<v."))
            if voice or _NEW_SPEAKER.match(body) or (number == 0 and _ENDED.search(cues.text)):
                cues.text += "\n"
            elif number == 0:
                cues.text += " "
            else:
                before = lines[number - 1]
                ending = before[0] + len(text[before[0] : before[1]].rstrip("\r\n"))
                cues.add(" ", ending, start)
        _line(text, start, start + len(body), cues, others)


def _line(text: str, at: int, end: int, cues: Part, others: list[Part]) -> None:
    for mark in _MARK.finditer(text, at, end):
        cues.add(text[at : mark.start()], at, mark.start())
        at = mark.end()
        if mark["reference"]:
            sign = html.unescape(mark["reference"])
            cues.add(sign if len(sign) == 1 else mark["reference"], mark.start(), mark.end())
        elif mark["voice"]:
            if cues.text and not cues.text.endswith("\n"):
                cues.text += "\n"
            cues.add(
                mark["voice"].rstrip(), mark.start("voice"), mark.start("voice") + len(mark["voice"].rstrip())
            )
            cues.text += ": "
        for name in ("vclass", "class", "attributes"):
            if mark[name]:
                part = Part()
                part.add(mark[name], mark.start(name), mark.end(name))
                others.append(part)
    cues.add(text[at:end], at, end)
