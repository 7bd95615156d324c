"""One text that is spread over the elements of an array: words with times, characters, the tokens of a model.

Such elements are read as one joined text. Only arrays that say what they are count: elements with times, offsets or probabilities
beside a short text, or plain arrays of single characters or words under a name that says so. Turns of a conversation never join.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from redactor.jsontext import Kind, Path, Token

_TEXT_NAMES = (
    "punctuated_word",
    "word",
    "text",
    "token",
    "content",
    "Word",
    "character",
    "char",
    "value",
    "w",
)
_TIMING = frozenset(
    "start end start_time end_time starttime endtime offset duration start_ms end_ms logprob logprobs "
    "confidence speaker_id begin_time timestamp bytes startms endms from to time logprobability".split()
)
TOKEN_IDS = frozenset(("tokenId", "token_id"))
"""Numbers of a model's tokens: who has its vocabulary can read them."""
_VOCABULARIES = frozenset(("tokens", "prefill", "completion_probabilities"))
"""Arrays of a model's tokens in which their numbers are called `id`."""
_RIVALS = {"chosenCandidates": "topCandidates"}
"""Arrays of tokens whose rivals stand in an array of their own (Gemini)."""
_ARRAYS = frozenset("words characters chars tokens text_tokens graphemes phonemes".split())
_PIECES = frozenset(("chunk_highlights",))
_SHORT_TIMING = (frozenset(("s", "e")), frozenset(("st", "et")), frozenset(("t0", "t1")))
"""Short names of times, which stand for them in pairs alone."""
_LONGEST = 40


@dataclass(slots=True)
class Group:
    """Tokens that read as one text.

    Attributes:
        text: the joined text.
        pieces: each token with where its text starts in the joined text.
        companions: token index -> other tokens that repeat what that token says (another spelling, its bytes, its rivals).
    """

    text: str
    pieces: list[tuple[Token, int]]
    companions: dict[int, list[Token]] = field(default_factory=dict)


def find_groups(tokens: list[Token]) -> dict[int, Group]:
    """The groups among the tokens of one JSON text: first token's index -> group.

    Every other member and every companion is in `pieces` or `companions` of exactly one group.
    """
    families: dict[tuple[Path, Path], list[Token]] = defaultdict(list)
    names: dict[Path, set[str]] = defaultdict(set)
    for token in tokens:
        if token.kind is Kind.KEY:
            names[token.path[:-1]].add(str(token.path[-1]).lower())
        elif token.kind is Kind.STRING and (
            len(token.value) <= _LONGEST or not _PIECES.isdisjoint(token.path[-3:-2])
        ):
            at = _element(token.path)
            if at is not None:
                families[(token.path[:at], token.path[at + 1 :])].append(token)
    groups: dict[int, Group] = {}
    taken: set[int] = set()
    for (array, suffix), members in sorted(families.items(), key=lambda item: _rank(item[0][1])):
        members = [token for token in members if token.index not in taken]
        one_will_do = suffix[-1:] == ("token",) or array[-1:] == ("words",)
        if len(members) < (1 if one_will_do else 2) or not _is_spread(array, suffix, members, names):
            continue
        group = _join(members, suffix[-1:] == ("token",) or not _PIECES.isdisjoint(array[-1:]))
        elements = {token.path[: len(array) + 1]: token for token in members}
        for other in _rivals(array, tokens):
            owner = elements.get((*array, other.path[len(array)]))
            if owner is not None:
                group.companions.setdefault(owner.index, []).append(other)
        for other in _under(array, members[0].index, tokens):
            owner = elements.get(other.path[: len(array) + 1])
            if owner is not None and other is not owner and _repeats(other, owner, len(array) + 1):
                group.companions.setdefault(owner.index, []).append(other)
                taken.add(other.index)
        taken.update(token.index for token in members)
        groups[members[0].index] = group
    return groups


def _element(path: Path) -> int | None:
    """Which part of a path is the index of the element whose text this may be: `words/7/word`, `items/7/alternatives/0/content`."""
    if not path or (isinstance(path[-1], str) and path[-1] not in _TEXT_NAMES):
        return None
    for i in range(len(path) - 1, -1, -1):
        if isinstance(path[i], int) and path[i - 1 : i] != ("alternatives",):
            return i
    return None


def _under(array: Path, index: int, tokens: list[Token]) -> list[Token]:
    """The tokens of an array that holds the token `index`: they stand together."""
    first, last, depth = index, index, len(array)
    while first > 0 and tokens[first - 1].path[:depth] == array and len(tokens[first - 1].path) > depth:
        first -= 1
    while (
        last + 1 < len(tokens)
        and tokens[last + 1].path[:depth] == array
        and len(tokens[last + 1].path) > depth
    ):
        last += 1
    return tokens[first : last + 1]


def _rivals(array: Path, tokens: list[Token]) -> list[Token]:
    """What was not chosen for the tokens of an array, where that stands in another one."""
    name = _RIVALS.get(str(array[-1])) if array else None
    if name is None:
        return []
    other = (*array[:-1], name)
    return [
        token
        for token in tokens
        if token.path[: len(other)] == other
        and (
            (token.kind is Kind.STRING and token.path[-1] == "token")
            or (token.kind is Kind.NUMBER and token.path[-1] in TOKEN_IDS)
        )
    ]


def _rank(suffix: Path) -> int:
    return _TEXT_NAMES.index(str(suffix[-1])) if suffix and suffix[-1] in _TEXT_NAMES else len(_TEXT_NAMES)


def _is_spread(array: Path, suffix: Path, members: list[Token], names: dict[Path, set[str]]) -> bool:
    if not _PIECES.isdisjoint(array[-1:]):
        return True
    if any(" " in token.value.strip() for token in members):
        return False
    if suffix[-2:] == ("kwargs", "token"):  # LangSmith's events of a streamed answer
        return True
    if not suffix:
        name = next((str(part).lower() for part in reversed(array) if isinstance(part, str)), "")
        return name in _ARRAYS or (len(members) >= 4 and all(len(token.value) <= 1 for token in members))
    beside: set[str] = set()
    for token in members[:8]:
        for depth in range(len(array) + 1, len(token.path)):
            beside |= names.get(token.path[:depth], set())
    return bool(beside & _TIMING) or any(pair <= beside for pair in _SHORT_TIMING)


def _join(members: list[Token], tight: bool) -> Group:
    values = [token.value for token in members]
    tight = (
        tight
        or any(value != value.strip() or value == "" for value in values)
        or all(len(value) <= 1 for value in values)
    )
    text, pieces = "", []
    for token in members:
        if text and not tight and any(sign.isalnum() for sign in token.value):
            text += " "
        pieces.append((token, len(text)))
        text += token.value
    return Group(text, pieces)


def _repeats(other: Token, owner: Token, depth: int) -> bool:
    """Whether a token of the same element says again what its owner says."""
    inner = other.path[depth:]
    if other.kind is Kind.NUMBER and (
        "bytes" in inner
        or inner[-1] in TOKEN_IDS
        or (inner[-1] == "id" and other.path[depth - 2] in _VOCABULARIES)
    ):
        return True
    if other.kind is not Kind.STRING:
        return False
    if "top_logprobs" in inner:
        return True
    return _bare(other.value) != "" and _bare(other.value) == _bare(owner.value)


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
