"""Captured requests to the Claude API: which features and models they use, and the schemas that they carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redactor.analytics import JsonValue
from redactor.launch.anthropic import Table
from redactor.launch.exhibits import Exhibit
from redactor.launch.request_log import under
from redactor.launch.saw import nodes, walk
from redactor.launch.schemas import Word, leaves, words

_VERSION = re.compile(r"_20\d{6}$")
_DATE = re.compile(r"-20\d{2}-\d{2}-\d{2}$")
_PLAIN = re.compile(r"[a-z0-9_.-]{1,48}")
_DYNAMIC = re.compile(r"web_(?:search|fetch)_(20\d{6})")
_DYNAMIC_SINCE = "20260209"
"""From this version on web search and web fetch can filter their results with code, unless they may be called directly only."""


@dataclass(frozen=True, slots=True)
class Used:
    """What a request uses: ids of features, and names that the table does not know."""

    name: str
    model: str
    features: frozenset[str]
    unknown: frozenset[str]


def bodies(exhibits: Sequence[Exhibit]) -> Iterator[tuple[str, JsonValue]]:
    """Every Messages request, those of batches too, with a name."""
    for exhibit in exhibits:
        if exhibit.kind == "anthropic.request":
            yield exhibit.name, exhibit.value
        elif exhibit.kind == "anthropic.batch":
            for where, body in nodes(exhibit.value, "/requests/*/params"):
                yield exhibit.name + where, body


def used(exhibits: Sequence[Exhibit], table: Table) -> Iterator[Used]:
    """What each captured request uses."""
    for name, body in bodies(exhibits):
        if isinstance(body, dict):
            features, unknown = _features(body, table)
            model = body.get("model")
            yield Used(name, model if isinstance(model, str) else "", frozenset(features), frozenset(unknown))
    for exhibit in exhibits:
        if exhibit.kind == "anthropic.batch":
            yield Used(exhibit.name, "", frozenset({"batches"}), frozenset())
        elif exhibit.kind == "anthropic.requests" and isinstance(exhibit.value, dict):
            yield _logged(exhibit, table)


def _logged(exhibit: Exhibit, table: Table) -> Used:
    features, unknown = set(), 0
    for _, path in nodes(exhibit.value, "/requests/*/path"):
        fitting = [
            (len(prefix), item.id)
            for item in table.features
            for prefix in item.seen.get("paths", ())
            if under(str(path), prefix)
        ]
        if fitting:
            features.add(max(fitting)[1])
        elif not under(str(path), "/v1/organizations"):
            unknown += 1
    return Used(
        exhibit.name, "", frozenset(features), frozenset({f"{unknown} other endpoints"} if unknown else ())
    )


def _features(body: dict[str, JsonValue], table: Table) -> tuple[set[str], set[str]]:
    tools, betas = _tools(body), _betas(body)
    blocks = {
        str(value) for _, key, value in walk(_content(body)) if key == "type" and isinstance(value, str)
    }
    found = {"messages"}
    known_tools, known_betas, roots = set(), set(), set(table.plain_fields)
    for item in table.features:
        known_tools |= set(item.seen.get("tools", ()))
        known_betas |= set(item.seen.get("betas", ()))
        roots |= {pointer.split("/")[1].partition("=")[0] for pointer in item.seen.get("fields", ())}
        if (
            tools & set(item.seen.get("tools", ()))
            or betas & set(item.seen.get("betas", ()))
            or blocks & set(item.seen.get("blocks", ()))
            or any(_stands(body, pointer) for pointer in item.seen.get("fields", ()))
        ):
            found.add(item.id)
    unknown = {"tool dynamic-filtering"} if _filters(body) else set()
    unknown |= {f"tool {name}" for name in tools - known_tools}
    unknown |= {f"beta {name}" for name in betas - known_betas}
    unknown |= {f"field {name}" for name, value in body.items() if name not in roots and value is not None}
    return found, {name if _PLAIN.fullmatch(name.partition(" ")[2]) else "another" for name in unknown}


def _content(body: dict[str, JsonValue]) -> JsonValue:
    """The part of a request in which content blocks stand, without what is said and passed in them."""
    return [{"messages": _bare(body.get("messages")), "system": _bare(body.get("system"))}]


def _bare(value: JsonValue) -> JsonValue:
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key not in ("input", "text")}
    return value


def _tools(body: dict[str, JsonValue]) -> set[str]:
    """The types of the tools that the vendor defines, without their date."""
    types = (value for _, value in nodes(body, "/tools/*/type"))
    return {_VERSION.sub("", value) for value in types if isinstance(value, str) and value != "custom"}


def _betas(body: dict[str, JsonValue]) -> set[str]:
    found: list[JsonValue] = [value for _, value in nodes(body, "/betas/*")]
    found += [value for _, value in nodes(body, "/anthropic_beta/*")]
    headers = body.get("extra_headers")
    if isinstance(headers, dict):
        found += str(headers.get("anthropic-beta", "")).split(",")
    return {_DATE.sub("", value.strip()) for value in found if isinstance(value, str) and value.strip()}


def _stands(body: dict[str, JsonValue], field: str) -> bool:
    """Whether a field is there and not empty, or has the value named."""
    pointer, _, wanted = field.partition("=")
    for _, value in nodes(body, pointer):
        if wanted:
            if value == wanted or (isinstance(value, bool) and json.dumps(value) == wanted):
                return True
        elif value not in (None, [], {}, "", False) and value != {"type": "disabled"}:
            return True
    return False


def _filters(body: dict[str, JsonValue]) -> bool:
    for _, tool in nodes(body, "/tools/*"):
        kind = tool.get("type") if isinstance(tool, dict) else None
        version = _DYNAMIC.fullmatch(kind) if isinstance(kind, str) else None
        if version and version[1] >= _DYNAMIC_SINCE and tool.get("allowed_callers") != ["direct"]:  # type: ignore[union-attr]
            return True
    return False


def schema_words(exhibits: Sequence[Exhibit]) -> Iterator[tuple[str, list[Word], list[Word]]]:
    """For each document with schemas: its name, the texts of the schemas, and those beside them (descriptions, examples)."""
    for exhibit in exhibits:
        if exhibit.kind == "anthropic.schema":
            yield exhibit.name, list(words(exhibit.value)), []
    for name, body in bodies(exhibits):
        inside: list[Word] = []
        beside: list[Word] = []
        for pointer in ("/tools/*/input_schema", "/output_config/format/schema", "/output_format/schema"):
            for where, schema in nodes(body, pointer):
                inside += words(schema, tuple(where.split("/")[1:]))
        for key in ("name", "description", "input_examples"):
            for where, value in nodes(body, f"/tools/*/{key}"):
                at = tuple(where.split("/")[1:])
                what = "name" if key == "name" else "value"
                beside += [Word(path, what, (text,)) for path, text in leaves(value, at)]
        yield name, inside, beside
