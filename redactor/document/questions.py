"""Answers of forms whose question stands elsewhere in the record, and what was changed under the name of a field.

Typeform, Google Forms, SurveyMonkey and monday.com have questions in one list, in another the answers with the ids of these
(`{"field": {"id": "q1"}, "text": "Thorvald"}`, `{"q1": {"value": "Thorvald"}}`); Jira has `{"field": "assignee", "to": "..."}`.
"""

from __future__ import annotations

from collections.abc import Sequence

from redactor.detect.ner.listed import is_nobody
from redactor.document.named import asks_for
from redactor.fields import names_person
from redactor.jsontext import Kind, Path, Token

_TITLES = frozenset(
    "title heading question label prompt name text question_text questionText questionTitle".split()
)
"""Members that say what is asked."""
_ONLY_TITLES = _TITLES - {"text", "label", "name"}
"""Those that nothing else has, least of all an answer."""
_IDS = frozenset(
    "id ref key qid uid slug questionId question_id questionRef fieldId field_id columnId column_id questionID fieldID".split()
)
"""Members that hold what questions are called by elsewhere."""
_ASKED_IN = frozenset("field question item column".split())
"""Objects that stand beside the answer, and name its question."""
_HOLDS = frozenset(
    "text value answer answers response responses date number email phone_number plain_text content string label display".split()
)
"""Members that hold an answer."""
_CHANGED = frozenset("from to fromString toString old new before after oldValue newValue".split())
_LONGEST = 120
_DEEP = 5
_MOST_WORDS = 6
_LEAVES = (Kind.STRING, Kind.NUMBER)


class Questions:
    """The questions and answers of one JSON text that has a list of objects.

    Args:
        tokens: all tokens of the text.
        keys: the names of all its members.
    """

    def __init__(self, tokens: Sequence[Token], keys: set[str]) -> None:
        self._names: dict[Path, str] = {}
        if "field" in keys and not keys.isdisjoint(_CHANGED):
            self._changed(tokens)
        if not keys.isdisjoint(_TITLES | {"type"}) and any(_is_in_list(token.path) for token in tokens):
            self._answered(tokens, keys)

    def path(self, path: Path, own: Path) -> Path:
        """The path of a value under the name that its question gives it; any other path as it is.

        Args:
            path: under which it is read otherwise.
            own: where it stands.
        """
        name = self._names.get(own)
        return path if name is None else (*own[:-1], "", name)

    def _changed(self, tokens: Sequence[Token]) -> None:
        """What a field held before and after, in a list of changes."""
        fields = {
            token.path[:-1]: token.value
            for token in tokens
            if token.kind is Kind.STRING
            and token.path[-1:] == ("field",)
            and _is_in_list(token.path)
            and (asks_for(token.value) or names_person(token.value))
        }
        for token in tokens if fields else ():
            if token.kind is Kind.STRING and token.path[:-1] in fields and token.path[-1] in _CHANGED:
                self._names[token.path] = fields[token.path[:-1]]

    def _answered(self, tokens: Sequence[Token], keys: set[str]) -> None:
        """What is under the id of a question, beside it, or in it."""
        asked = {
            token.path[:-1]: name
            for token in tokens
            if token.kind is Kind.STRING
            and token.path[-1:]
            and token.path[-1] in _TITLES
            and len(token.value) <= _LONGEST
            and (name := asks_for(token.value))
        }
        typed = {}
        if "type" in keys:
            holders = {token.path for token in tokens if token.kind is Kind.KEY}
            typed = {
                token.path[:-1]: name
                for token in tokens
                if token.kind is Kind.STRING
                and token.path[-1:] == ("type",)
                and (*token.path[:-1], token.value) in holders
                and token.path[-2:-1]
                and isinstance(token.path[-2], str)
                and (name := asks_for(token.path[-2]))
            }
        titled = asked.keys() | {
            token.path[:-1]
            for token in tokens
            if token.kind is Kind.STRING and token.path[-1:] and token.path[-1] in _ONLY_TITLES
        }
        ids: dict[object, set[str]] = {}
        for path in titled:
            if path and isinstance(path[-1], str):
                ids.setdefault(path[-1], set()).add(asked.get(path, ""))
        for token in tokens:
            if token.kind in _LEAVES and token.path[-1:] and token.path[-1] in _IDS:
                at = next(
                    (
                        token.path[:n]
                        for n in range(len(token.path) - 1, max(0, len(token.path) - _DEEP), -1)
                        if token.path[:n] in titled
                    ),
                    None,
                )
                if at is not None:
                    ids.setdefault(token.value, set()).add(asked.get(at, ""))
        known = {key: min(names) for key, names in ids.items() if len(names) == 1 and "" not in names}
        if not asked and not typed:
            return
        scopes = typed | {
            path[:-1] if path[-1:] and path[-1] in _ASKED_IN else path: name for path, name in asked.items()
        }
        for token in tokens:
            if token.kind in _LEAVES and token.path[-1:] and token.path[-1] in _IDS and token.value in known:
                owner = token.path[:-1]
                if owner not in titled:
                    scopes[owner[:-1] if owner and owner[-1] in _ASKED_IN else owner] = known[token.value]
        for token in tokens:
            if token.kind not in _LEAVES or not token.path[-1:]:
                continue
            if token.path[:-1] in asked and token.path[-1] in _TITLES:
                continue
            name = self._asked_at(token, scopes, known)
            if name and (token.kind is Kind.NUMBER or _may_answer(token.value)):
                self._names[token.path] = name

    @staticmethod
    def _asked_at(token: Token, scopes: dict[Path, str], known: dict[object, str]) -> str:
        """The name that the nearest question gives to a value; "" where none does."""
        holds = next((part for part in reversed(token.path) if isinstance(part, str)), "") in _HOLDS
        for size in range(len(token.path), max(0, len(token.path) - _DEEP), -1):
            if size < len(token.path) and holds and token.path[:size] in scopes:
                return scopes[token.path[:size]]
            part = token.path[size - 1]
            if isinstance(part, str) and part in known and (holds or size == len(token.path)):
                return known[part]
        return ""


def _is_in_list(path: Path) -> bool:
    """Whether a member is one of an object in a list."""
    return any(isinstance(part, int) for part in path[:-1]) and isinstance(path[-1], str)


def _may_answer(value: str) -> bool:
    """Whether a value is short enough for an answer by itself; what is longer is read as text."""
    return len(value.split()) <= _MOST_WORDS and not is_nobody(value)
