"""Texts of many kinds that were written and marked by hand, none from a template and none of them ever trained on, as gold records.

Their writers did not know the product. `benchmarks/texts` holds them; `training/texts` holds others of the same hands that do train.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks import marked

FOLDER = Path(__file__).parent / "texts"
_AGENTS = frozenset(
    "agent assistant bot ivr system doctor nurse rep host desk operator clerk advisor support pharmacist receptionist dispatcher "
    "officer interviewer moderator reporter teller csr".split()
)
_NOT_COUNTED = frozenset({"ORGANIZATION"})
"""Marked for the language model alone: no policy replaces the names of firms as such. Nothing is counted there either way."""


def sets() -> dict[str, list[dict[str, Any]]]:
    """The records `{"id", "messages", "spans"}` by theme, which is the name of the file without its number."""
    out: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for text in marked.folder(FOLDER):
        out[f"hand_{re.sub(r'_[0-9]+/.*', '', text.name)}"].append(record(text))
    return dict(out)


def record(text: marked.Text) -> dict[str, Any]:
    """A text as one gold record; speakers become the roles `assistant` and `user`."""
    return {
        "id": text.name,
        "messages": [
            {"role": "assistant" if turn.speaker in _AGENTS else "user", "content": turn.text}
            for turn in text.turns
        ],
        "spans": [
            [i, start, end, label, *(["quasi"] if label in _NOT_COUNTED else [])]
            for i, turn in enumerate(text.turns)
            for start, end, label in turn.spans
        ],
    }
