"""Verdicts on one value at one path: from what is kept, from what is proved of its mask, else from a look at it in full.

A line of plain text is judged as the one value of a path without names.

Texts that differ in digits only, or in the digits and letters of an id, share what `redactor.quick.bounds` and
`redactor.quick.speech` prove for all of them; what can't be proved is asked of each.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from redactor.conversation.roles import Role, role_of
from redactor.detect.engine import _WORD
from redactor.detect.joined_names import joined_names
from redactor.detect.machinery import COUNTS, without_machinery
from redactor.detect.memo import Remembering
from redactor.document.captions import is_captions
from redactor.document.deltas import STREAM_NAMES
from redactor.document.member_names import is_plain
from redactor.document.member_values import BESIDE_BLOB
from redactor.document.named import _VALUES
from redactor.document.nodes import Field
from redactor.document.records import _COPIES, read_json, read_text
from redactor.document.speakers import ROLE_NAMES
from redactor.fields import TEXT, FieldClass, looks_operational
from redactor.findings import _stays, _wanted, is_harmless
from redactor.policy import Policy
from redactor.quick.bounds import Bounds, at_least, may_be_laid_out
from redactor.quick.leaves import ALONE, MOST_A_LEAF, READ, UNKNOWN, Kept, Leaf, Proof
from redactor.quick.masks import (
    CODED,
    DIGIT,
    HEXES,
    ID,
    RUN,
    ZEROS,
    holds_encoded,
    ids_are_machine,
    in_parts,
    is_read_as_numbers,
    like_a_word,
    numbers_read_alike,
)
from redactor.quick.speech import is_silent
from redactor.quick.widened import HEX
from redactor.reading import LONGEST_LABEL, LONGEST_VALUE, Reader, is_code, least_in_id, names_no_person
from redactor.record_times import TIME_SHAPE, own_times
from redactor.text import may_be_spoken
from redactor.text.escapes import decode
from redactor.text.lines import has_other_ends
from redactor.turns import turns_of
from redactor.within_ids import IDENTIFIERS

LONGEST = 400
"""Characters of a value that a verdict is kept for."""
DEEPEST = 12
_CROWD = 7
_FEW = 7
"""Numbers of fewer digits are not read by themselves (`redactor.findings`)."""
_BESIDE = frozenset(("data", "signature", "audio", "content", "resourceType", *_VALUES, *STREAM_NAMES))
"""Names whose values are read with what stands beside them, or say how that is read."""
_SAYS_WHAT = frozenset((*BESIDE_BLOB, "filename"))
"""Names whose values say what stands beside them."""
_DIRTY = 16
"""Texts of one path in a row in which something was, after which only one in `_LOOKED_AT` is looked at before its line is read."""
_LOOKED_AT = 64
_ESCAPED = re.compile(
    rf"&[#A-Za-z0-9{HEX}]{{1,32}};|%[0-9A-Fa-f{HEX}]{{2}}|=(?:[0{HEX}]D|[C-F][0-9A-F{HEX}]?=|00=|\?)|quoted-printable"
    rf"|#000\[|\^\[|\\|@|base64,|[{HEX}]<|>[{HEX}]"
)


class Judge:
    """Judges values one by one.

    Args:
        detector: what reads texts, with a memory.
        policy: the policy.
    """

    def __init__(self, detector: Remembering, policy: Policy) -> None:
        self._detector = detector
        self._policy = policy
        bounds = Bounds()
        self._reach = {is_id: bounds.reach(self._threshold(is_id)) for is_id in (False, True)}
        self._numbers_alike = numbers_read_alike(detector)
        self.kept = Kept()
        self.notes = True
        """Whether the detector is told which texts of the record at hand are clean."""

    def leaf(self, leaves: dict[str, Leaf], names: tuple[str, ...], depth: int) -> Leaf:
        """A new path."""
        name = names[-1]
        never = depth > DEEPEST or not is_plain(name) or name in _BESIDE or name.lower().startswith(_COPIES)
        says = name.lower() in ROLE_NAMES or name in _SAYS_WHAT
        leaf = leaves[name] = Leaf(names, depth, never=never, is_role=says)
        self.kept.leaves += 1
        self.kept.room -= 500
        if not never:
            leaf.free, leaf.small = self._takes_numbers(names)
            keys = [item for item in read_json(_nested(names, None)).fields if item.is_key]
            leaf.key = name if any(item.text == name for item in keys) else ""
            leaf.never = any(item.rule.field_class is not FieldClass.KEY for item in keys)
        return leaf

    def number(self, leaf: Leaf, value: int | float) -> bool:
        """Whether a number stays as it is."""
        text = repr(value)
        if leaf.small and len(text) < _FEW:
            return True
        known = leaf.numbers.get(text)
        if known is None:
            known = self._look(leaf, value) != UNKNOWN
            self.kept.put(leaf.numbers, text, known)
        return known

    def text(self, leaf: Leaf, value: str, *, is_element: bool = False) -> int:
        """The verdict on a text that is not empty and is not in `leaf.values`."""
        if leaf.never or len(value) > LONGEST or has_other_ends(value):
            return UNKNOWN
        if leaf.is_role:
            known = UNKNOWN if role_of(value) is not Role.UNKNOWN else min(self._look(leaf, value), READ)
            return self.kept.verdict(leaf, value, known)
        if not is_element and DIGIT.search(value):
            proved = self._by_mask(leaf, value)
            if proved is not None:
                return proved
        if leaf.dirty >= _DIRTY and leaf.dirty % _LOOKED_AT:  # most likely again, and then it is read anyway
            leaf.dirty += 1
            return UNKNOWN
        known = self._look(leaf, value)
        leaf.dirty = leaf.dirty + 1 if known == UNKNOWN else 0
        return self.kept.verdict(leaf, value, known)

    def line(self, text: str) -> int:
        """The verdict on a line of plain text, or on what follows its header."""
        leaf = self.kept.line
        known = leaf.values.get(text)
        if known is None:
            return self.text(leaf, text)
        if known != UNKNOWN:
            self.came_again(leaf, text)
        return known

    def came_again(self, leaf: Leaf, value: str) -> None:
        """Keep in mind that a clean text came again, if it is not one of many that share a proof."""
        if value not in leaf.again and not ID.fullmatch(value):
            mask = leaf.masks.get(value.translate(ZEROS))
            if mask is None or not (mask.proved and mask.told):
                self.kept.came_again(leaf.again, value)

    def _takes_numbers(self, names: tuple[str, ...]) -> tuple[bool, bool]:
        """Whether every number that stands under these names stays, and whether one of fewer than seven digits does."""
        fields = read_json(_nested(names, 1234567890)).fields
        rules = [item.rule.field_class for item in fields if item.is_number]
        free = rules == [FieldClass.OPERATIONAL] or (
            rules == [FieldClass.TIMESTAMP] and self._policy.timestamps == "keep"
        )
        return free, rules == [FieldClass.TEXT]

    def _look(self, leaf: Leaf, value: str | float) -> int:
        """Whether the full way finds nothing in one value at this path, with all that may make a record more than its fields."""
        fields = self._fields(leaf, value)
        reader = Reader(self._detector, self._policy)  # type: ignore[arg-type] # it answers as a Detector does
        if fields is None or not all(
            is_harmless(item, reader.spans(item, ""), self._policy) for item in fields
        ):
            return UNKNOWN
        texts = [item for item in fields if not item.is_key]
        if len(texts) != 1 or texts[0].text != value or "[" in value or self._detector.views(value):
            return READ
        return ALONE

    def _fields(self, leaf: Leaf, value: str | float) -> list[Field] | None:
        """The fields of a record that holds just this value, or None where they are more than that."""
        document = read_json(_nested(leaf.names, value)) if leaf.names else read_text(str(value))
        if document.streams or document.format or turns_of(document.fields):
            return None
        if any(item.is_dropped or item.is_turn for item in document.fields):
            return None
        return document.fields

    def _by_mask(self, leaf: Leaf, value: str) -> int | None:
        """What is known of a text by its mask; None where it must be looked at itself."""
        found = ID.fullmatch(value)
        if found is not None:
            return self._by_id(leaf, value, found)
        mask = value.translate(ZEROS)
        known = leaf.masks.get(mask)
        if known is None and HEX not in mask and RUN.search(value):
            mask = RUN.sub(lambda run: HEX * len(run.group()), value).translate(ZEROS)
            known = leaf.masks.get(mask)
        if known is None:
            if mask not in leaf.masks:  # a proof is worth its cost when the mask comes again
                self.kept.put(leaf.masks, mask, None)
                return None
            known = self._prove(leaf, value, mask)
            self.kept.put(leaf.masks, mask, known)
            self.kept.facts += known.proved
        if (
            not known.proved
            or (known.codes and decode(value) is not None)
            or (known.runs and not ids_are_machine(value))
        ):
            return None
        return self._asked(leaf, value, known)

    def _by_id(self, leaf: Leaf, value: str, found: re.Match[str]) -> int | None:
        """The same for a text that is an id as a whole: ids of one length and beginning share a verdict."""
        lead, kind = found[1], found.lastindex
        known = leaf.ids.get((lead, kind, len(value)))
        if known is None:
            at = len(lead or "")
            known = self._prove(leaf, value, value[:at] + value[at:].translate(HEXES))
            if len(leaf.ids) >= MOST_A_LEAF:
                leaf.ids.clear()
            leaf.ids[(lead, kind, len(value))] = known
            self.kept.facts += known.proved
            self.kept.room -= 300
        if not known.proved:
            return None
        if kind == 2 and lead is None and is_read_as_numbers(value):
            return None
        if known.codes and holds_encoded(value, found[kind or 0]):
            return None
        return self._asked(leaf, value, known)

    def _asked(self, leaf: Leaf, value: str, known: Proof) -> int | None:
        """What is left to ask of one text whose mask is proved."""
        verdict = READ if "[" in value else ALONE
        asked = False
        if known.probes or known.gates or known.crowd is not None:
            whole, lead = known.lead + value, len(known.lead)
            times = () if leaf.names else own_times(Field("", value, TEXT), self._policy)
            for match, at, gate in known.probes:
                if match(whole, at) and gate.passes(whole):
                    asked = True
                    if gate.finds(whole, lead, times):
                        return None
            crowded = known.crowded if known.crowd is not None and known.crowd.search(whole) else ()
            for gate in (*known.gates, *crowded):
                if gate.passes(whole):
                    asked = True
                    if gate.finds(whole, lead, times):
                        return None
        if known.finer is not None:
            finer = known.alike or in_parts(value, known.counts)
            clean = known.finer.get(finer)
            if clean is None:
                clean = not self._names(leaf, finer, known.lead)
                self.kept.put(known.finer, finer, clean)
            elif clean:
                self.kept.came_again(known.again, finer)
            if not clean:
                return UNKNOWN
        if self.notes:
            self._detector.clean.add((value, known.label, known.names))
        if asked or not known.told:  # it may come again
            return self.kept.verdict(leaf, value, verdict)
        return verdict

    def _names(self, leaf: Leaf, text: str, lead: str) -> bool:
        """Whether the language model finds something in a text under a label."""
        label = lead.removesuffix(": ")
        spans = self._detector._value_names(text, label) if label else self._detector._names(text, "")
        fields = self._fields(leaf, text)
        # What is machinery, does not depend on which digits it has; what is an amount, does.
        return fields is None or any(
            (_wanted(fields[-1], span, self._policy) and not _stays(fields[-1], span, self._policy))
            or span.entity_type in IDENTIFIERS
            or span.entity_type == "PERSON"  # a number beside somebody may be an age
            for span in without_machinery(text, spans, is_member=bool(leaf.names))
        )

    def _prove(self, leaf: Leaf, value: str, mask: str) -> Proof:
        """What holds for all texts of a mask, one of which is `value`."""
        known = Proof()
        fields = self._fields(leaf, value)
        if fields is None or not value.isascii() or not value.isprintable() or len(value) > LONGEST:
            return known
        texts = [item for item in fields if not item.is_key]
        if len(texts) != 1 or texts[0].text != value or value[:1] in "[{" or "{" in value:
            return known
        worded = like_a_word(mask)
        if _ESCAPED.search(mask) or is_captions(value) or may_be_laid_out(mask) or decode(worded) is not None:
            return known
        # Of its letters alone, which all texts of the mask have:
        if any(joined_names(value)) or any(self._detector.in_file_names(value, texts[0].context)):
            return known
        item, rule = texts[0], texts[0].rule
        if rule.field_class is FieldClass.TIMESTAMP and TIME_SHAPE.fullmatch(mask):
            known.proved = self._policy.timestamps == "keep"
            return known
        is_id = rule.field_class is FieldClass.OPERATIONAL and looks_operational(value)
        if rule.field_class not in (FieldClass.TEXT, FieldClass.OPERATIONAL):
            return known
        is_value = len(value) <= LONGEST_VALUE
        label = item.context[-LONGEST_LABEL:] if is_value and not is_id else ""
        names = not is_id and not (is_value and (is_code(value) or names_no_person(item)))
        known.names = names
        names = names and _WORD.search(mask) is not None
        if names and (HEX in mask or not self._numbers_alike):
            return known
        if may_be_spoken(worded) and not is_silent(worded):
            return known
        if not (is_id or label) and is_value and leaf.names:
            return known
        known.label, known.lead = label, f"{label}: " if label else ""
        gates = self._reach[is_id].gates(known.lead + mask)
        if gates is None:
            return known
        few = [gate for gate in gates if gate.cluster < _CROWD]
        known.probes = [
            (gate.pattern.match, at, gate) for gate in few if gate.pattern for at in gate.starts or ()
        ]
        known.gates = [gate for gate in few if gate.pattern is None or gate.starts is None]
        known.crowded = [gate for gate in gates if gate.cluster >= _CROWD]
        known.crowd = at_least(min(gate.cluster for gate in known.crowded)) if known.crowded else None
        known.runs = HEX in mask
        known.codes = any("0" in run or HEX in run for run in CODED.findall(mask))
        known.finer = {} if names else None
        if names and label:  # what counts something, the language model does not see
            known.counts = [count.span() for count in COUNTS.finditer(mask)]
            finer = in_parts(mask, known.counts)
            known.alike = "" if DIGIT.search(COUNTS.sub("", mask)) else finer
        known.proved = True
        return known

    def _threshold(self, is_id: bool) -> Callable[[str], float]:
        return lambda entity: max(least_in_id(entity) if is_id else 0.0, self._policy.rule(entity).threshold)


def _nested(names: tuple[str, ...], value: Any) -> str:
    for name in reversed(names):
        value = {name: value}
    return json.dumps(value, ensure_ascii=False)
