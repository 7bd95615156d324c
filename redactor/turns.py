"""What was said in a record: its turns in order, and what came before each."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from redactor.conversation.roles import Role, Turn, has_lines, labelled_turn, split_turns
from redactor.copies import copies
from redactor.document.records import Field
from redactor.fields import FieldClass
from redactor.text.markup import is_marked_up, without_tags


def turns_of(fields: Sequence[Field]) -> list[Turn]:
    """What was said, in order, and once; a field that holds the turns of several is told where each stands (`Field.said`)."""
    turns: list[Turn] = []
    for i, item in enumerate(fields):
        if item.is_key or item.is_number or item.rule.field_class is not FieldClass.TEXT:
            continue
        says = item.is_turn and item.role is not Role.UNKNOWN
        may_talk = ": " in item.text or has_lines(item.text)
        parts = split_turns(item.text, labelled=says) if may_talk else None
        if parts is None and item.is_turn and is_marked_up(item.text):
            parts = [(*_bare(item.text), item.role)]
        if parts is None and item.is_turn and not says and (one := labelled_turn(item.text)) is not None:
            parts = [one]
        if parts is not None:
            item.said = parts
            turns += [Turn(i, start, end, role) for start, end, role in parts]
        elif item.is_turn:
            turns.append(Turn(i, 0, len(item.text), item.role))
    again = copies(fields, turns)
    return [turn for turn in turns if turn.text not in again] if again else turns


def _bare(text: str) -> tuple[int, int]:
    """Where what was said begins and ends in a text that is marked up."""
    blank = without_tags(text)
    end = len(blank.rstrip())
    return (end - len(blank[:end].lstrip()), end) if end else (0, len(text))


def asked_before(fields: Sequence[Field], turns: Sequence[Turn]) -> dict[int, str]:
    """For each field that is a turn: the turn before it."""
    asked: dict[int, str] = {}
    for last, turn in pairwise(turns):
        if turn.text != last.text and turn.text not in asked:
            asked[turn.text] = fields[last.text].text[last.start : last.end]
    return asked
