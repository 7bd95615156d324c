"""SQL statements: the literals of an INSERT are read under its columns, a compared literal under the column it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.detect.layouts.values import can_be
from redactor.fields import FieldClass, by_name, names_person
from redactor.spans import Span

RECOGNIZER = "sql"
_SCORE = 0.85
_INSERT = re.compile(
    r"\binsert\s+into\s+[\w.`\"\[\]]{1,80}\s*\((?P<columns>[^()]{1,2000})\)\s*values\s*"
    r"(?P<values>\((?:[^;'\"]|'(?:[^']|'')*'|\"[^\"]*\"){1,20000})",
    re.IGNORECASE,
)
_LITERAL = re.compile(r"\(|\)|,|'((?:[^']|'')*)'|\"([^\"]*)\"|[^\s(),'\"]+")
_COMPARED = re.compile(
    r"(?P<column>[A-Za-z_][\w.`\"]{0,60}?)[`\"]?\)?\s*(?:=|<>|!=|\bi?like\b|\bsimilar to\b|\bin\s*\()"
    r"\s*(?:lower\(|upper\()?N?'(?P<value>(?:[^'\n]|''){1,200})'",
    re.IGNORECASE,
)
_PERSON_COLUMNS = frozenset(("name", "first", "last", "surname", "full_name"))


def sql(text: str) -> Iterator[Span]:
    """The personal literals of the statements in a text.

    Args:
        text: any text.

    Returns:
        spans, in the order of their statements' kinds.
    """
    if "'" not in text:
        return
    for insert in _INSERT.finditer(text):
        kinds = [_kind(column.strip(' `"[]\n\t')) for column in insert["columns"].split(",")]
        yield from _inserted(text, *insert.span("values"), kinds)
    for compared in _COMPARED.finditer(text):
        kind = _kind(compared["column"].rpartition(".")[2].strip('`"'))
        start, end = compared.span("value")
        start, end = start + (text[start] == "%"), end - (text[end - 1] == "%")
        if kind and start < end and can_be(kind, text[start:end]):
            yield Span(start, end, kind, _SCORE, RECOGNIZER)


def _inserted(text: str, start: int, end: int, kinds: list[str]) -> Iterator[Span]:
    at, depth = 0, 0
    for literal in _LITERAL.finditer(text, start, end):
        sign = literal.group()
        if sign == "(":
            depth += 1
            at = 0 if depth == 1 else at
        elif sign == ")":
            depth -= 1
        elif sign == ",":
            at += depth == 1
        elif depth == 0:
            return  # a word behind the rows: what follows is no row
        elif depth == 1 and at < len(kinds) and kinds[at]:
            group = literal.lastindex or 0
            if can_be(kinds[at], literal.group(group)):
                yield Span(*literal.span(group), kinds[at], _SCORE, RECOGNIZER)


def _kind(column: str) -> str:
    rule = by_name(column)
    if rule.field_class is FieldClass.ENTITY:
        return rule.entity_type if rule.entity_type != "AGE_OVER_89" else ""
    return "PERSON" if column.casefold() in _PERSON_COLUMNS or names_person(column) else ""
