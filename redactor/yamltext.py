"""YAML that people write, read strictly: a key that stands twice is an error, and every error names the line."""

from __future__ import annotations

from typing import Any

import yaml

from redactor.errors import UsageError


class _Loader(yaml.SafeLoader):
    """YAML in which a key that stands twice is an error; merged keys (`<<`) give way to those beside them."""


def _members(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    own = [key for key, _ in node.value if key.tag != "tag:yaml.org,2002:merge"]
    keys = [loader.construct_object(key, deep=True) for key in own]
    twice = next((at for at, key in enumerate(keys) if key in keys[:at]), None)
    if twice is not None:
        raise UsageError(f"line {own[twice].start_mark.line + 1}: {keys[twice]} stands twice")
    loader.flatten_mapping(node)
    return {
        loader.construct_object(key, deep=True): loader.construct_object(value, deep=True)
        for key, value in node.value
    }


def _day(loader: _Loader, node: yaml.ScalarNode) -> Any:
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        raise UsageError(f"line {node.start_mark.line + 1}: there is no such day or time") from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)
_Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _members)


def parse(text: str, where: str) -> object:
    """The value of one YAML document.

    Args:
        text: YAML.
        where: how messages call it.

    Raises:
        UsageError: it is not YAML, or a key stands twice; the message names the line and quotes nothing but that key.
    """
    try:
        return yaml.load(text, _Loader)  # noqa: S506 - a SafeLoader
    except UsageError as error:
        raise UsageError(f"{where}: {error}") from None
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise UsageError(f"{where} is not valid YAML{line}") from None
