"""Where markup, forms and command lines part what a language model takes for one name: attributes, roles, pairs, options.

A model that learnt talk reads `value="kaur" aria-label="x"` and `-u lena psql -U thorvald -h db` as long names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.conversation.lexicon import is_common
from redactor.detect.plain_words import ALSO_NAMES
from redactor.detect.software import is_software
from redactor.fields import names_person

_REACH = 48
_ATTRIBUTE = re.compile(r"\\{0,3}[\"'](?=[ \t]{1,4}[a-z:@-][\w:.-]{0,40}=|\s?/?>)")
"""Where the value of an attribute ends: the next attribute or the end of the tag is behind it."""
_ROLE = re.compile(r"([a-z]{3,16}) \"(?=\w)")
"""What a page tells of a part of itself, in front of how that is called: `gridcell "Lena"`."""
_OPTION = re.compile(r"[ \t]{1,4}-(?:[A-Za-z](?:[ =]|\Z)|-(?P<name>[a-z][\w-]{1,40})(?:[ =]|\Z)|-?\Z)")
_LETTER = re.compile(r"[A-Za-z] (?=\w)")
"""An option without its stroke."""
_PAIR = re.compile(r"(?:&(?:amp;)?|[ \t]{1,4})[\w.%\[\]-]{1,60}=")
"""What stands between values (`tel=4155550134&town=Oslo`, `agent=thorvald n=7`): the name of the next one."""
_NAME_OF_PAIR = re.compile(r"(?<=[&? \t])[\w.%\[\]-]{1,60}=")


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a span that markup and options leave; the whole span where it has none.

    >>> text = "sudo -u lena psql -U thorvald -h db"
    >>> [text[a:b] for a, b in parts(text, 8, 35)]
    ['lena psql', 'thorvald', 'db']
    """
    value = _ATTRIBUTE.search(text, start + 1, min(len(text), end + _REACH))
    if value is not None and value.start() < end:
        end = value.start()
    role = _ROLE.match(text, start, end)
    if role is not None and is_software(role[1]):
        start = role.end()
    if text[start - 1 : start] == "-" and _LETTER.match(text, start, end):
        start += 2
    for option in _OPTION.finditer(text, start, end):
        if start < option.start() and (option.end() < end or text[option.end() : option.end() + 1].isalpha()):
            yield start, option.start()
            start = option.end() if _is_ordinary(option["name"] or "") else option.start("name")
    yield from _values(text, start, end)


def _values(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a span that are no names of pairs, nor what stands between these."""
    if (name := _NAME_OF_PAIR.match(text, start)) is not None:
        start = name.end()
    for pair in _PAIR.finditer(text, start, min(len(text), end + _REACH)):
        if pair.start() >= end:
            break
        if start < pair.start():
            yield start, pair.start()
        start = pair.end()
    if start < end:
        yield start, end


def _is_ordinary(option: str) -> bool:
    """Whether what an option is called is common words, and nobody behind a dash: "lena --thorvald will call"."""
    words = option.lower().split("-")
    return all(
        len(word) < 3 or names_person(word) or (is_common(word) and word not in ALSO_NAMES) for word in words
    )
