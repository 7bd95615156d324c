"""Whole made-up dialogs through the memory.

All marked values are covered with their type, and nothing else is.
"""

import re

import pytest
from conversation_dialogs import DIALOGS

from redactor.conversation.memory import remember
from redactor.conversation.roles import Role, Turn

MARK = re.compile(r"\{([A-Z0-9_]+)\|([^{}|]+)(?:\|([^{}|]+))?\}")
ROLES = {"A": Role.AGENT, "C": Role.CALLER, "X": Role.THIRD_PARTY, "T": Role.TOOL}


def parse(dialog):
    """The texts, turns and marked values of a dialog."""
    texts, turns, marks = [], [], []
    for line in dialog.strip().splitlines():
        who, _, marked = line.partition(": ")
        text, at, found = "", 0, []
        for match in MARK.finditer(marked):
            text += marked[at : match.start()]
            value = match.group(2)
            inner = value.index(match.group(3) or value)
            found.append(
                (len(text) + inner, len(text) + inner + len(match.group(3) or value), match.group(1))
            )
            text += value
            at = match.end()
        text += marked[at:]
        turns.append(Turn(len(texts), 0, len(text), ROLES[who]))
        texts.append(text)
        marks.append(found)
    return texts, turns, marks


@pytest.mark.parametrize("name", DIALOGS)
def test_dialog(name):
    texts, turns, marks = parse(DIALOGS[name])
    spans = remember(texts, turns, [[] for _ in texts])
    for text, found, expected in zip(texts, spans, marks, strict=True):
        covered = {i for span in found for i in range(span.start, span.end)}
        for start, end, kind in expected:
            missing = [i for i in range(start, end) if i not in covered and text[i].isalnum()]
            assert not missing, (name, text, text[start:end])
            kinds = {span.entity_type for span in found if span.start < end and start < span.end}
            assert kind in kinds, (name, text, kind, kinds)
        wanted = {i for start, end, _ in expected for i in range(start, end)}
        extra = "".join(text[i] for i in sorted(covered - wanted) if text[i].isalnum())
        assert not extra or extra.lower() in ("mr", "the"), (name, text, extra)
