"""Who speaks in a record: which of its values were said in a conversation, and by whom.

Exports of calls and chats say it in many ways: a member beside what was said (`role`, `speaker`, `senderType`, an `author` with a role
of its own, `channel: 0`), the name of the member itself (`{"user": "...", "bot": "..."}`), the first of two elements
(`["agent", "..."]`), times alone (`{"start": 0.5, "end": 2.5, "text": "..."}`), or only that the list is called a transcript.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from redactor.conversation.roles import Role, labelled_turn, role_of
from redactor.field_words import words
from redactor.jsontext import Kind, Path, Token

ROLE_NAMES = frozenset(
    "role speaker participant participantrole participantid author sender from type who spk party".split()
)
"""Members whose value may name a role, wherever they stand."""
_ANYBODY_NAMES = frozenset(
    "role speaker participant participantRole author sender from who spk party".split()
)
"""Of these those whose value may be anybody's name or number."""
_SPEAKER_WORDS = frozenset("speaker spk role participant sender author talker who".split())
"""A member with such a word in its name tells the speakers of an array apart: `speaker_id`, `senderType`, `speakerTag`."""
_WAYS = frozenset("incoming inbound outgoing outbound".split())
"""Members that tell it by yes or no."""
_CHANNEL_WORDS = frozenset(("channel", "party"))
"""The same where the value is a number."""
_PERSONS = frozenset("author sender from participant speaker spk who user".split())
_OF_PERSONS = frozenset("role type name id kind label".split())
"""`{"author": {"role": "user"}, "content": "..."}`."""
SAID_NAMES = frozenset(
    "content message text transcript utterance body said words value output_text input msg utt speech txt parts alternatives nbest"
    " sentences lexical display".split()
)
"""Members that hold what was said, and what it may be wrapped in."""
_PAYLOADS = frozenset("payload message query text label".split())
"""Members that hold what was said in the payload of a trace."""
_WRITTEN = frozenset("content message text transcript utterance body msg".split())
_WRITTEN_HOW = _WRITTEN | {"html", "plain", "plaintext", "stripped", "full", "raw", "new"}
"""Words of the names of such members where it was written: `body_text`, `html_body`, `stripped_text`."""
_SAYS = frozenset(
    "content message msg text transcript utterance utterances body input output reply response said speech".split()
)
_SIDES = {
    "request": Role.CALLER,
    "input": Role.CALLER,
    "query": Role.CALLER,
    "response": Role.AGENT,
    "output": Role.AGENT,
    "fulfillment": Role.AGENT,
}
"""Sides of a talk that count where a word of `_SAYS` follows: `requestUtterances`."""
_TEXTS = frozenset("text texts message messages utterance transcript generic".split())
"""What the names of objects in such a member are made of: `queryInput.text.text`, `responseMessages[].text.text[]`."""
_ASKED = {"question": Role.UNKNOWN, "answer": Role.UNKNOWN}
TALKS = frozenset(
    "transcript transcripts conversation dialog dialogue utterances turns messages chat history talk".split()
)
"""Lists of texts that may be a conversation by their name."""
_SURE_TALKS = TALKS - {"messages", "history", "chat"}
_TIMES = (
    {"start", "end"},
    {"starttime", "endtime"},
    {"startms", "endms"},
    {"starttimems", "endtimems"},
    {"startoffset", "endoffset"},
    {"begin", "end"},
    {"offset", "duration"},
)
_SPEAK = (Role.AGENT, Role.CALLER)
_LONGEST_LABEL = 24
_FEW = 2
"""Elements of which times alone do not say that they were spoken."""
_LEAST_LABELLED = 2
_OF_WHOM = re.compile(r"\b(?:(?P<asked>your)|my|i)\b", re.IGNORECASE)
"""Whether a question asks the one who answers, or is one that people have: "how do i reset my pin?"."""
_LONG = 8
"""The least words of what is said, and no name, unless it is a question."""


class Speakers:
    """Who speaks in which object of one JSON text.

    Args:
        tokens: all tokens of the text.
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._roles: dict[Path, Role] = {}
        """Path of an object, or of a text itself -> role."""
        self._keyed: set[Path] = set()
        others: dict[Path, dict[Path, Role]] = defaultdict(dict)
        weak: dict[tuple[Path, str], dict[Path, Role]] = defaultdict(dict)
        for token in tokens:
            if token.kind is Kind.KEY or not token.path or not isinstance(token.path[-1], str):
                continue
            name, owner = token.path[-1], _owner(token.path)
            is_label = token.kind is Kind.STRING and (
                len(token.value) <= _LONGEST_LABEL or name.lower() in ROLE_NAMES
            )
            role = role_of(token.value) if is_label else Role.UNKNOWN
            if role is not Role.UNKNOWN and name.lower() in ROLE_NAMES:
                self._roles[owner] = self._roles[token.path[:-1]] = role
            elif owner and isinstance(owner[-1], int):
                if _tells(name, token, lifted=owner != token.path[:-1]):
                    others[owner[:-1]].setdefault(owner, role)
                elif role in _SPEAK:
                    weak[owner[:-1], name][owner] = role
        for (array, _), elements in weak.items():
            if set(elements.values()) == set(_SPEAK):
                others[array].update(elements)
        listed = any(token.path and int in map(type, token.path) for token in tokens)
        if others:
            self._beside(tokens, others)
        if listed:
            self._traced(tokens)
            self._timed(tokens)
            self._called(tokens)
            self._in_pairs(tokens)
            self._in_lists(tokens)

    def __bool__(self) -> bool:
        return bool(self._roles)

    def said(self, path: Path) -> tuple[Role | None, bool]:
        """Who said what stands at a path, and whether it is the turn itself."""
        for depth in range(len(path), -1, -1):
            role = self._roles.get(path[:depth])
            if role is not None:
                names = [part for part in path[depth:] if isinstance(part, str)]
                return role, depth == len(path) or (bool(names) and all(map(holds_said, names)))
        return None, False

    def path(self, path: Path) -> Path:
        """A path without the name of a member that says who speaks: `{"customer": "..."}` holds no customer's name then."""
        return (*path[:-1], "text") if path in self._keyed else path

    def _beside(self, tokens: Sequence[Token], others: dict[Path, dict[Path, Role]]) -> None:
        """Elements of an array, two of which say who they are of, and what was said."""
        elements = {path for array in others.values() for path in array}
        said: set[Path] = set()
        short: dict[tuple[Path, str], list[Token]] = defaultdict(list)
        for token in tokens:
            if token.kind is Kind.STRING:
                name = str(token.path[-1]) if token.path else ""
                if len(name) == 1 and token.path[:-1] in elements:
                    short[token.path[:-2], name].append(token)
                for depth in range(len(token.path) - 1, 0, -1):
                    if not _is_said(token.path[depth:]):
                        if isinstance(token.path[depth], str):
                            break
                    elif token.path[:depth] in elements:
                        said.add(token.path[:depth])
        known = Counter(path[:-1] for path in self._roles if path)
        for array, roles in others.items():
            speak = [path for path in roles if path in said]
            if len(speak) + known[array] > 1:
                for path in speak:
                    self._roles.setdefault(path, roles[path])
        silent = others.keys() - {path[:-1] for path in said}
        for (array, _), texts in short.items():
            if array in silent and len(texts) > 1 and any(" " in token.value.strip() for token in texts):
                for token in texts:
                    self._roles[token.path] = others[array].get(token.path[:-1], Role.UNKNOWN)

    def _traced(self, tokens: Sequence[Token]) -> None:
        """The payloads of a trace, in which requests are the caller's and all else is the agent's: Voiceflow's transcripts."""
        types = {
            token.path[:-1]: token.value
            for token in tokens
            if token.kind is Kind.STRING
            and token.path[-1:] == ("type",)
            and len(token.path) > 1
            and isinstance(token.path[-2], int)
        }
        lists = {path[:-1] for path, kind in types.items() if kind == "request"}
        for token in tokens if lists else ():
            at = next((i for i, part in enumerate(token.path) if part == "payload"), 0)
            kind = types.get(token.path[:at])
            if (
                kind is not None
                and token.kind is Kind.STRING
                and token.path[: at - 1] in lists
                and token.path[-1] in _PAYLOADS
            ):
                self._roles.setdefault(token.path, Role.CALLER if kind == "request" else Role.AGENT)

    def _timed(self, tokens: Sequence[Token]) -> None:
        """Elements of an array, each with a text and the times between which it was said."""
        names: dict[Path, set[str]] = defaultdict(set)
        said: dict[Path, dict[Path, str]] = defaultdict(dict)
        for token in tokens:
            owner = token.path[:-1]
            if token.kind is Kind.KEY and owner and isinstance(owner[-1], int):
                names[owner].add(str(token.path[-1]).lower().replace("_", ""))
            elif token.kind is Kind.STRING and token.path[-1:] in (("text",), ("transcript",)) and owner:
                said[owner[:-1]][owner] = token.value
        for elements in said.values():
            timed = [path for path in elements if any(pair <= names[path] for pair in _TIMES)]
            if len(timed) > _FEW and any(" " in elements[path].strip() for path in timed):
                for path in timed:
                    self._roles.setdefault(path, Role.UNKNOWN)

    def _called(self, tokens: Sequence[Token]) -> None:
        """Members of elements that are called after who speaks: both sides do, and one asks or says more than a name."""
        found: dict[Path, list[tuple[Token, Role]]] = defaultdict(list)
        nobodys: dict[Path, list[Token]] = defaultdict(list)
        for token in tokens:
            if token.kind is not Kind.STRING or len(token.path) < 2:
                continue
            at, side = _side_of(token.path)
            if at and side is not None:
                found[token.path[: at - 1]].append((token, side))
            elif at:
                nobodys[token.path[: at - 1]].append(token)
        for array, others in nobodys.items():  # `messages` beside `inputTranscript`
            if {side for _, side in found[array]} == {Role.CALLER}:
                of_both = {token.path[: len(array) + 1] for token, _ in found[array]}
                found[array] += [
                    (token, Role.AGENT) for token in others if token.path[: len(array) + 1] in of_both
                ]
        for array, members in found.items():
            sides = {side for _, side in members}
            names = {token.path[len(array) + 1 :] for token, _ in members}
            talk = any("?" in token.value or len(token.value.split()) >= _LONG for token, _ in members)
            if (
                len(members) < 2
                or len(names) < 2
                or not talk
                or not (sides == set(_SPEAK) or sides == {Role.UNKNOWN})
            ):
                continue
            if any(token.path[:-1] in self._roles for token, _ in members):
                continue
            if sides == {Role.UNKNOWN}:
                of_whom = [
                    one["asked"]
                    for token, _ in members
                    if token.path[-1] == "question"
                    for one in _OF_WHOM.finditer(token.value)
                ]
                if not of_whom or not all(of_whom):
                    continue
            for token, side in members:
                self._roles[token.path] = side
                if side is not Role.UNKNOWN and len(token.path) == len(array) + 2:
                    self._keyed.add(token.path)

    def _in_pairs(self, tokens: Sequence[Token]) -> None:
        """Rows of two texts, the first of which says who speaks."""
        rows: dict[Path, dict[Path, Role]] = defaultdict(dict)
        for token in tokens:
            if (
                token.kind is Kind.STRING
                and token.path[-1:] == (0,)
                and len(token.path) > 1
                and isinstance(token.path[-2], int)
            ):
                role = role_of(token.value)
                if role in _SPEAK:
                    rows[token.path[:-2]][(*token.path[:-1], 1)] = role
        for pairs in rows.values():
            if set(pairs.values()) == set(_SPEAK):
                self._roles.update(pairs)

    def _in_lists(self, tokens: Sequence[Token]) -> None:
        """The texts of a list that is a conversation by its name."""
        lists: dict[Path, list[Token]] = defaultdict(list)
        for token in tokens:
            if token.kind is Kind.STRING and len(token.path) > 1 and isinstance(token.path[-1], int):
                name = token.path[-2]
                if isinstance(name, str) and names_talk(name):
                    lists[token.path[:-1]].append(token)
        for texts in lists.values():
            surely = _words(str(texts[0].path[-2]))[-1] in _SURE_TALKS
            if (
                not surely
                and sum(labelled_turn(token.value) is not None for token in texts) < _LEAST_LABELLED
            ):
                continue
            if len(texts) > 1 and any(" " in token.value.strip() for token in texts):
                for token in texts:
                    self._roles.setdefault(token.path, Role.UNKNOWN)


@lru_cache(maxsize=4096)
def names_talk(name: str) -> bool:
    """Whether a list of texts is a conversation by its name: `transcript`, `chat_history`."""
    return bool(told := words(name)) and told[-1] in TALKS


def _owner(path: Path) -> Path:
    """The object of which a member tells who speaks."""
    held = path[-2:-1]
    return path[:-2] if held and held[0] in _PERSONS and path[-1] in _OF_PERSONS else path[:-1]


@lru_cache(maxsize=4096)
def holds_said(name: str) -> bool:
    """Whether a member of this name holds what was said, where a member beside it says who speaks: `content`, `body_text`."""
    if name.lower() in SAID_NAMES:
        return True
    told = words(name)
    return len(told) > 1 and _WRITTEN_HOW.issuperset(told) and not _WRITTEN.isdisjoint(told)


def _is_said(rest: Path) -> bool:
    names = [part for part in rest if isinstance(part, str)]
    return bool(names) and all(map(holds_said, names))


def _tells(name: str, token: Token, *, lifted: bool) -> bool:
    """Whether a member tells the speakers of an array apart."""
    if lifted or (token.kind is Kind.STRING and name in _ANYBODY_NAMES):
        return True
    told = _words(name)
    if token.kind is Kind.LITERAL:
        return isinstance(token.value, bool) and (
            (told[0] in ("is", "from", "by") and role_of(told[-1]) is not Role.UNKNOWN) or told[-1] in _WAYS
        )
    return not _SPEAKER_WORDS.isdisjoint(told) or (
        token.kind is Kind.NUMBER and not _CHANNEL_WORDS.isdisjoint(told)
    )


@lru_cache(maxsize=4096)
def _words(name: str) -> tuple[str, ...]:
    return words(name) or ("",)


def _side_of(path: Path) -> tuple[int, Role | None]:
    """Where the member of an element begins that a text stands in (0: in none that was said), and which side speaks in it."""
    names: list[str] = []
    is_open = 0
    for at in range(len(path) - 1, 0, -1):
        part = path[at]
        if isinstance(part, int):
            continue
        names.insert(0, part)
        side = _side(part) if len(names) == 1 else _side_within(tuple(names))
        if side is not None:
            return next((i + 1 for i in range(at - 1, -1, -1) if isinstance(path[i], int)), 0), side
        if not (holds_said(part) or part.lower() in _TEXTS):
            break
        if len(names) > 1 and isinstance(path[at - 1], int):
            is_open = at
    return is_open, None


@lru_cache(maxsize=4096)
def _side_within(names: tuple[str, ...]) -> Role | None:
    """Which side speaks in a text of an object in an element: `queryInput.text.text`."""
    first, *rest = [word for name in names for word in _words(name)]
    return _SIDES.get(first) if _TEXTS.union(("input",)).issuperset(rest) else None


@lru_cache(maxsize=4096)
def _side(name: str) -> Role | None:
    """Which side speaks in a member of this name."""
    first, *rest = _words(name)
    if not _SAYS.issuperset(rest):
        return None
    if not rest and first in _ASKED:
        return _ASKED[first]
    role = _SIDES.get(first) if rest else None
    role = role or role_of(first)
    return role if role in _SPEAK else None
