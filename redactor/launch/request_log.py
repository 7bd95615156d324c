"""Logs of requests to a vendor's API: any export that names a URL for each request, and what rules ask of it.

Read are HTTP archives (HAR 1.2, `log.entries[].request`) and lists (or an object with one list) of objects in which a member names
the URL or the path: `url`, `uri`, `path`, `endpoint`, an access log's `request` ("POST /v1/... HTTP/1.1"), OpenTelemetry's `url.full`,
`url.path`, `http.url`, `http.target`. Parameters are those of the query: in the URL, in `query`, `params` and the like, or beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from redactor.analytics import JsonValue
from redactor.launch.saw import BAD, MISSING, OK, UNKNOWN, Operation, Saw, View

_URL = (
    "url", "uri", "request_url", "requestUrl", "request_uri", "requestUri", "full_url", "href", "url.full", "http.url", "path",
    "request_path", "requestPath", "http.target", "url.path", "endpoint", "route", "resource",
)  # fmt: skip
_QUERY = (
    "query", "query_string", "queryString", "url.query", "params", "query_params", "queryParams", "parameters", "search",
)  # fmt: skip
_METHOD = (
    "method",
    "http_method",
    "httpMethod",
    "request_method",
    "http.request.method",
    "http.method",
    "verb",
)
_HOST = ("host", "server.address", "hostname", "authority", "http.host")
_NESTED = ("request", "attributes", "http", "httpRequest")
_LISTS = ("requests", "entries", "logs", "items", "data", "records", "events")
_REQUEST_LINE = re.compile(r"([A-Z]+) (\S+)(?: HTTP/[\d.]+)?")
_VERSIONED = re.compile(r"/v\d+(?:/|$)")
_HARMLESS = frozenset({"OPTIONS", "HEAD", "DELETE"})


def normal(value: JsonValue, hosts: Sequence[str], *, is_log: bool) -> JsonValue:
    """A log as a document: `requests` with method, path and parameters (lists of texts), and how many could not be read.

    Args:
        value: the parsed export; of JSON lines, the list of their values.
        hosts: the vendor's; requests to others are left out.
        is_log: someone said that it is the log of this vendor, so that a path without a host counts too.

    Returns:
        None where it is no log, or none of its requests is known to go to the vendor.
    """
    entries = _entries(value)
    if not entries:
        return None
    found: list[JsonValue] = []
    unread, elsewhere = 0, 0
    for entry in entries:
        request = _request(entry)
        if request is None:
            unread += 1
            continue
        host = request.pop("host")
        if host and not any(host == name or host.endswith("." + name) for name in hosts):
            elsewhere += 1
        elif not _VERSIONED.match(request["path"]):
            unread += 1
        elif host or is_log:
            found.append(request)
    if not (found or is_log):
        return None
    return {"requests": found, "unread": unread, "elsewhere": elsewhere}


def _entries(value: Any) -> list[Any]:
    if isinstance(value, dict):
        log = value.get("log")
        if isinstance(log, dict) and isinstance(log.get("entries"), list):
            return list(log["entries"])
        lists = [value[name] for name in _LISTS if isinstance(value.get(name), list)]
        return list(lists[0]) if len(lists) == 1 else []
    return list(value) if isinstance(value, list) else []


def _request(entry: Any) -> dict[str, Any] | None:
    if isinstance(entry, str):
        entry = {"request": entry}
    if not isinstance(entry, dict):
        return None
    fields = dict(entry)
    for name in _NESTED:
        inner = entry.get(name)
        if isinstance(inner, dict):
            fields = {**fields, **{key: item for key, item in inner.items() if key not in _NESTED}}
        elif isinstance(inner, str) and (line := _REQUEST_LINE.search(inner)):
            fields = {"method": line[1], "url": line[2], **fields}
    url = next((fields[name] for name in _URL if isinstance(fields.get(name), str) and fields[name]), None)
    if url is None:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        path, query = unquote(parts.path), parse_qs(parts.query, keep_blank_values=True)
    except ValueError:
        return None
    if not host:
        host = next((str(fields[name]).partition(":")[0] for name in _HOST if fields.get(name)), "")
    for name in _QUERY:
        for key, texts in _parameters(fields.get(name)):
            query.setdefault(key, []).extend(texts)
    if "enable_logging" in entry:
        query.setdefault("enable_logging", []).extend(_text(entry["enable_logging"]))
    version = _VERSIONED.search(path)
    method = next((str(fields[name]) for name in _METHOD if fields.get(name)), "")
    path = re.sub(r"/{2,}", "/", path[version.start() if version else 0 :])
    return {"method": method.upper(), "path": path, "parameters": query, "host": host.lower()}


def _parameters(value: JsonValue) -> Iterator[tuple[str, list[str]]]:
    """The parameters of a query: a text, an object, or a list of name and value."""
    if isinstance(value, str):
        yield from parse_qs(value.lstrip("?"), keep_blank_values=True).items()
    elif isinstance(value, dict):
        yield from ((str(key), _text(item)) for key, item in value.items())
    elif isinstance(value, list):
        for item in value:
            if isinstance(item, dict) and "name" in item:
                yield str(item["name"]), _text(item.get("value"))


def _text(value: JsonValue) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [str(item).lower() if isinstance(item, bool) else str(item) for item in items]


def under(path: str, prefix: str) -> bool:
    """Whether a path is the prefix, or stands below it. A `*` is one step."""
    steps, wanted = path.strip("/").split("/"), prefix.strip("/").split("/")
    return len(steps) >= len(wanted) and all(
        want in ("*", step) for step, want in zip(steps, wanted, strict=False)
    )


def _matching(view: View, prefixes: Sequence[str]) -> list[tuple[str, dict[str, Any]]]:
    document: Any = view.document
    requests = document["requests"] if isinstance(document, dict) else []
    return [
        (f"/requests/{number}", request)
        for number, request in enumerate(requests)
        if isinstance(request, dict)
        and request["method"] not in _HARMLESS
        and any(under(request["path"], prefix) for prefix in prefixes)
    ]


def _count(number: int, more: str = "") -> str:
    return f"{number} request{'' if number == 1 else 's'}{more}"


def requests_parameter(view: View) -> Saw:
    """Every request to those endpoints has the parameter, with just that value."""
    name, wanted = view.arguments["parameter"], str(view.arguments["value"]).lower()
    found = _matching(view, view.arguments["prefixes"])
    bad = [
        where
        for where, request in found
        if not request["parameters"].get(name)
        or any(text.strip().lower() != wanted for text in request["parameters"][name])
    ]
    if bad:
        return Saw(BAD, f"{len(bad)} of {_count(len(found))} without {name}={wanted}", tuple(bad[:5]))
    return Saw(OK, _count(len(found))) if found else Saw(MISSING, "no such request in the log")


def requests_none(view: View) -> Saw:
    """No request goes to those endpoints."""
    found = _matching(view, view.arguments["prefixes"])
    if found:
        return Saw(BAD, _count(len(found)), tuple(where for where, _ in found[:5]))
    return Saw(OK, "no such request in the log")


def requests_listed(view: View) -> Saw:
    """Every request that may carry content goes to an endpoint that some rule knows."""
    everything = _matching(view, ["*"])
    known = {where for where, _ in _matching(view, view.arguments["prefixes"])}
    left = [where for where, request in everything if where not in known and request["method"] != "GET"]
    if left:
        return Saw(UNKNOWN, _count(len(left), " to endpoints that no rule knows"), tuple(left[:5]))
    return Saw(OK, _count(len(everything)))


def requests_read(view: View) -> Saw:
    """Every entry of the log could be read, and there is one."""
    document: Any = view.document if isinstance(view.document, dict) else {}
    unread, requests = document.get("unread", 0), document.get("requests", [])
    if unread:
        return Saw(UNKNOWN, f"{unread} of its entries without a URL of the API")
    return Saw(OK, _count(len(requests))) if requests else Saw(UNKNOWN, "the log has no request")


OPERATIONS: Mapping[str, Operation] = MappingProxyType(
    {
        "requests_parameter": Operation(requests_parameter, ({"prefixes", "parameter", "value"}, set())),
        "requests_none": Operation(requests_none, ({"prefixes"}, set())),
        "requests_listed": Operation(requests_listed, ({"prefixes"}, set())),
        "requests_read": Operation(requests_read),
    }
)
"""Name of an operation -> what it does."""
