"""Engines for validations of a real process: one that lets nothing through but ids and harmless phrases, one that lets all through."""

import json
import re

from light import Light, Outcome

from redactor.launch.canaries.decoys import DECOYS

_OWN = re.compile(r"cnry[a-z]{12}|[a-z_]{1,24}")


class Blank(Light):
    """Every text becomes a placeholder, but ids of records, names of members and harmless phrases."""

    def run_json(self, text, *, format=None):
        return Outcome(json.dumps(_blanked(json.loads(text))))

    def run_text(self, text):
        return Outcome("\n".join("[TEXT]" for _ in text.splitlines()))


class Leaky(Light):
    """Every text comes back as it is."""

    def run_json(self, text, *, format=None):
        return Outcome(text)

    run_text = run_json


def _blanked(value):
    if isinstance(value, dict):
        return {_text(key): _blanked(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_blanked(item) for item in value]
    return _text(value) if isinstance(value, str) else value


def _text(text):
    return text if _OWN.fullmatch(text) or text in DECOYS else "[TEXT]"
