"""Which JSON log lines are clean, decided field by field, with verdicts that are kept in memory.

A line without a conversation, without values spread over several members and without anything found in one of its fields has
nothing in any field: what the fields hold does not depend on each other. So a verdict on (path, value) can be kept. Values that
differ in digits only (`took 153 ms`), or in the digits and letters of an id, share the verdict of their mask where
`redactor.quick.bounds` and `redactor.quick.speech` prove it for all of them; else each is looked at in full.

Everything is bounded, and dies with the process. What is kept never leaves it.
"""

from __future__ import annotations

import json
import re
from binascii import a2b_base64
from collections.abc import Callable, Iterable
from typing import Any

from redactor.conversation import Role, role_of
from redactor.detect.engine import _WORD
from redactor.detect.machinery import COUNTS, without_machinery
from redactor.detect.nlp import OwnFinder
from redactor.document.captions import is_captions
from redactor.document.deltas import STREAM_NAMES
from redactor.document.groups import _ARRAYS, _PIECES
from redactor.document.named import _VALUES
from redactor.document.nodes import Field
from redactor.document.records import _COPIES, _ROLE_NAMES, Aside, _is_plain, read_json
from redactor.errors import QuarantineError, SeenAsideError
from redactor.fields import FieldClass, looks_operational, names_thing
from redactor.findings import (
    _IDENTIFIERS,
    _LONGEST_LABEL,
    _LONGEST_VALUE,
    _STRONG,
    _TIME_SHAPE,
    _is_code,
    _Reader,
    _stays,
    _turns,
    _wanted,
    is_harmless,
)
from redactor.formats import GENERIC, recognise
from redactor.quick.bounds import HEX, Bounds, Gate, at_least, may_be_laid_out
from redactor.quick.memo import Remembering
from redactor.quick.shapes import Shapes, Value
from redactor.quick.speech import is_silent
from redactor.redact import Outcome, Redactor
from redactor.text import may_be_spoken, views
from redactor.text.escapes import decode
from redactor.text.tokens import _NUMBER_GLUE, _TOKEN, _is_machine

MOST_LEAVES = 5_000
"""Paths that verdicts are kept for."""
MOST_A_LEAF = 4_096
"""Verdicts that are kept for one path, and for one mask."""
MOST_CHARACTERS = 32_000_000
"""Characters of values and masks that are kept in all; beyond that everything is forgotten."""
LONGEST = 400
"""Characters of a value that a verdict is kept for."""
DEEPEST = 12
_CROWD = 7
_FEW = 7
"""Numbers of fewer digits are not read by themselves (`redactor.findings`)."""

_SPREAD = _ARRAYS | _PIECES
_BESIDE = frozenset(("data", "signature", "audio", "content", *_VALUES, *STREAM_NAMES))
"""Names whose values are read with what stands beside them."""
_DIGIT = re.compile(r"\d")
_NUMBER = re.compile(r"\d+")
_ZEROS = str.maketrans("123456789", "0" * 9)
_HEXES = str.maketrans("0123456789abcdef", HEX * 16)
_LETTERED = r"(?=[0-9-]*[a-f])(?=[a-f-]*[0-9])"
_ID = re.compile(
    rf"([A-Za-z]{{1,12}}[_-])?{_LETTERED}(?:([0-9a-f]{{8,64}})|([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}))"
)
_RUN = re.compile(r"(?<![0-9A-Za-z])(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{8,64}(?![0-9A-Za-z])")
_UTF8 = re.compile(
    "(?:0[9ad]|[2-6][0-9a-f]|7[0-9a-e]|(?:c[2-9a-f]|d[0-9a-f])[89ab][0-9a-f]|e[0-9a-f](?:[89ab][0-9a-f]){2}"
    "|f[0-4](?:[89ab][0-9a-f]){3})+"
)
"""Hexadecimal digits whose bytes could be UTF-8 without control characters."""
_PLAIN_64 = str.maketrans("-_", "+/")
_ESCAPED = re.compile(rf"&[#A-Za-z0-9{HEX}]{{1,32}};|%[0-9A-Fa-f{HEX}]{{2}}|\\|@|base64,")
_CODED = re.compile(rf"[A-Za-z0-9{HEX}+/_-]{{12,}}")
_YEARS = ("1977", "1900", "1999", "2000", "2039")
"""The first stands for all years; it is no hour of the day."""
_SEVENS = str.maketrans("012345689", "7" * 9)
_FEATURE_SAMPLES = (
    "000",
    "917",
    "0000",
    "1700",
    "8251",
    "00000",
    "91723",
    "00000000",
    "19841231",
    "0" * 16,
    "4" * 16,
    "0" * 19,
    "7" * 19,
)

_decode_pairs = json.JSONDecoder(object_pairs_hook=tuple).decode


UNKNOWN, READ, ALONE = range(3)
"""Verdicts on a value: something may be in it; nothing is in it, but it has to be read with the rest of a record in which something
is; nothing is in it, and only what is known of the rest of the record could be."""


class _Mask:
    """What is proved for all texts of a mask, and what is still to be asked of each."""

    __slots__ = (
        "alike",
        "codes",
        "counts",
        "crowd",
        "crowded",
        "finer",
        "gates",
        "label",
        "lead",
        "names",
        "proved",
        "runs",
    )

    def __init__(self) -> None:
        self.proved = False
        self.codes = False  # whether a run of the text could be an encoded text
        self.runs = False  # whether it holds ids
        self.crowd: re.Pattern[str] | None = None  # what a text must have before one of `crowded` is asked
        self.crowded: list[Gate] = []
        self.gates: list[Gate] = []
        self.label = ""  # what the detector is told of the field
        self.names = True  # and whether it is to look for names
        self.lead = ""
        self.counts: list[tuple[int, int]] = []  # where a count stands with its unit
        self.alike = ""  # what the language model sees of all texts, where that is one
        self.finer: dict[str, bool] | None = None  # what the language model says, by finer mask


class _Leaf:
    """One path of the records seen so far."""

    __slots__ = (
        "child",
        "depth",
        "elements",
        "free",
        "ids",
        "is_role",
        "masks",
        "names",
        "never",
        "numbers",
        "small",
        "values",
    )

    def __init__(self, names: tuple[str, ...], depth: int, never: bool) -> None:
        self.names = names
        self.depth = depth
        self.never = never
        self.free = False  # whether any number may stand here
        self.small = False  # whether any number of few digits may
        self.is_role = bool(names) and names[-1].lower() in _ROLE_NAMES
        self.values: dict[str, int] = {}
        self.numbers: dict[str, bool] = {}
        self.masks: dict[str, _Mask | None] = {}  # None: seen once
        self.ids: dict[tuple[str | None, int | None, int], _Mask] = {}
        self.child: dict[str, _Leaf] = {}
        self.elements: _Leaf | None = None


class Quick:
    """Tells clean log lines.

    Args:
        redactor: the full way, whose judgement this is.
    """

    def __init__(self, redactor: Redactor) -> None:
        self._redactor = redactor
        self._policy = redactor.policy
        detector: Any = redactor._detector
        self._detector: Any = detector if isinstance(detector, Remembering) else Remembering(detector)
        redactor._detector = self._detector  # type: ignore[assignment] # the full way remembers with it
        self._bounds = Bounds()
        self._numbers_alike = _numbers_alike(self._detector)
        self._off = self._policy.content == "drop"
        # What a role said may count otherwise, and keyed operators look at who a record is about.
        self._may_put_aside = not self._policy.roles and not self._policy.needs_key
        self._judged = ""
        self._clean, self._tokens, self._texts = True, list[int](), list[str]()
        self._forget()

    def _forget(self) -> None:
        self._root: dict[str, _Leaf] = {}
        self._generic: dict[tuple[str, ...], bool] = {}
        self._shapes: Shapes[_Leaf] = Shapes()
        self._leaves = 0
        self._room = MOST_CHARACTERS

    def is_clean(self, line: str) -> bool:
        """Whether the full way gives a line back as it is. False: it does not, or that is not known.

        Args:
            line: a line that holds one JSON object.
        """
        self._judged = ""
        if self._off:
            return False
        try:
            if self._leaves > MOST_LEAVES or self._room < 0:
                self._forget()
            self._detector.clean.clear()
            texts = self._shapes.read(line)
            if texts is not None and self._are_clean(texts):
                return True
            pairs = _decode_pairs(line)
            if type(pairs) is not tuple or not pairs:
                return False
            names = tuple([pair[0] for pair in pairs])
            generic = self._generic.get(names)
            if generic is None:
                generic = self._is_generic(names)
            if not generic:
                return False
            self._clean, self._tokens, self._texts = True, [], []
            self._object(pairs, self._root, (), 1, 0)
            self._judged = line
            if self._clean and texts is None:
                plan: list[_Leaf | Value] = []
                if _plan(pairs, self._root, plan):
                    self._shapes.learn(line, plan)
            return self._clean
        except (ValueError, RecursionError, QuarantineError):
            return False

    def _are_clean(self, texts: Iterable[tuple[_Leaf, str]]) -> bool:
        """Whether nothing is in the texts of a line of a known shape."""
        for leaf, value in texts:
            known = leaf.values.get(value)
            if known is None and value:
                known = self._text(leaf, value)
            if known == UNKNOWN:
                return False
        return True

    def run_json(self, text: str, *, format: str | None = None) -> Outcome:
        """As `Redactor.run_json`; of the line that `is_clean` was asked of last, only what is not known to be clean is read."""
        if format is None and text == self._judged and self._tokens and self._may_put_aside:
            aside = Aside(frozenset(self._tokens), tuple(self._texts))
            try:
                return self._redactor.run_json(text, aside=aside)
            except SeenAsideError:
                pass
        return self._redactor.run_json(text, format=format)

    def __getattr__(self, name: str) -> Any:
        """All else that a `Redactor` has."""
        if name == "_redactor":  # a copy that is not filled yet
            raise AttributeError(name)
        return getattr(self._redactor, name)

    def _is_generic(self, names: tuple[str, ...]) -> bool:
        generic = recognise(dict.fromkeys(names), None) is GENERIC
        if len(self._generic) >= MOST_A_LEAF:
            self._generic.clear()
        self._generic[names] = generic
        return generic

    def _object(
        self, pairs: Any, leaves: dict[str, _Leaf], names: tuple[str, ...], depth: int, at: int
    ) -> int:
        """Judge the members of an object whose first token is `at`; give the token after its last."""
        for key, value in pairs:
            leaf = leaves.get(key)
            if leaf is None:
                leaf = self._leaf(leaves, (*names, key), depth)
            at += 1  # the key
            kind = type(value)
            if kind is str:
                known = leaf.values.get(value)
                if known is None:
                    known = ALONE if not value else UNKNOWN if leaf.never else self._text(leaf, value)
                if known == ALONE:
                    self._tokens.append(at)
                    self._texts.append(value)
                elif known == UNKNOWN:
                    self._clean = False
                at += 1
            elif kind is int or kind is float:
                if leaf.free:
                    self._tokens.append(at)
                elif leaf.never or not self._number(leaf, value):
                    self._clean = False
                at += 1
            elif kind is tuple:
                if leaf.never:
                    self._clean = False
                    at += _count(value)
                else:
                    at = self._object(value, leaf.child, leaf.names, depth + 1, at)
            elif kind is list:
                if leaf.never or not self._array(leaf, value):
                    self._clean = False
                at += _count(value)
            else:
                self._clean = self._clean and not leaf.never
                at += 1
        return at

    def _leaf(self, leaves: dict[str, _Leaf], names: tuple[str, ...], depth: int) -> _Leaf:
        name = names[-1]
        never = depth > DEEPEST or not _is_plain(name) or name in _BESIDE or name.lower().startswith(_COPIES)
        leaf = leaves[name] = _Leaf(names, depth, never)
        self._leaves += 1
        self._room -= 500
        if not never:
            leaf.free, leaf.small = self._takes_numbers(names)
        return leaf

    def _array(self, leaf: _Leaf, values: list[Any]) -> bool:
        name = leaf.names[-1]
        if name.lower() in _SPREAD or name == "id":
            return False
        if leaf.elements is None:
            leaf.elements = _Leaf(leaf.names, leaf.depth, False)
            leaf.elements.free, leaf.elements.small = leaf.free, leaf.small
        element = leaf.elements
        for value in values:
            kind = type(value)
            if kind is str:
                if len(value) < 2 or not (
                    element.values.get(value) or self._text(element, value, is_element=True)
                ):
                    return False
            elif kind is int or kind is float:
                if not (element.free or self._number(element, value)):
                    return False
            elif kind is tuple or kind is list:
                return False
        return True

    def _takes_numbers(self, names: tuple[str, ...]) -> tuple[bool, bool]:
        """Whether every number that stands under these names stays, and whether one of fewer than seven digits does."""
        fields = read_json(_nested(names, 1234567890)).fields
        rules = [item.rule.field_class for item in fields if item.is_number]
        free = rules == [FieldClass.OPERATIONAL] or (
            rules == [FieldClass.TIMESTAMP] and self._policy.timestamps == "keep"
        )
        return free, rules == [FieldClass.TEXT]

    def _number(self, leaf: _Leaf, value: int | float) -> bool:
        text = repr(value)
        if leaf.small and len(text) < _FEW:
            return True
        known = leaf.numbers.get(text)
        if known is None:
            known = self._look(leaf, value) != UNKNOWN
            self._put(leaf.numbers, text, known)
        return known

    def _text(self, leaf: _Leaf, value: str, *, is_element: bool = False) -> int:
        """Whether nothing is found in one text. The caller has looked in `leaf.values` already."""
        if len(value) > LONGEST:
            return UNKNOWN
        if leaf.is_role:
            known = UNKNOWN if role_of(value) is not Role.UNKNOWN else min(self._look(leaf, value), READ)
            return self._keep(leaf, value, known)
        if _DIGIT.search(value) and not is_element:
            proved = self._by_mask(leaf, value)
            if proved is not None:
                return proved
        return self._keep(leaf, value, self._look(leaf, value))

    def _keep(self, leaf: _Leaf, value: str, verdict: int) -> int:
        self._put(leaf.values, value, verdict)
        return verdict

    def _put(self, table: dict[str, Any], key: str, value: object) -> None:
        """Keep a verdict; of too many in one table the older half goes."""
        if len(table) >= MOST_A_LEAF:
            for old in list(table)[: MOST_A_LEAF // 2]:
                del table[old]
                self._room += len(old) + 100
        table[key] = value
        self._room -= len(key) + 100

    def _look(self, leaf: _Leaf, value: str | float) -> int:
        """Whether the full way finds nothing in one value at this path, with all that may make a record more than its fields."""
        fields = self._fields(leaf, value)
        if fields is None or not all(
            is_harmless(item, self._fresh_reader().spans(item, ""), self._policy) for item in fields
        ):
            return UNKNOWN
        texts = [item for item in fields if not item.is_key]
        if len(texts) != 1 or texts[0].text != value or "[" in value or views(value):
            return READ
        return ALONE

    def _fresh_reader(self) -> _Reader:
        return _Reader(self._detector, self._policy)

    def _fields(self, leaf: _Leaf, value: str | float) -> list[Field] | None:
        """The fields of a record that holds just this value, or None where they are more than that."""
        document = read_json(_nested(leaf.names, value))
        if document.streams or document.format or _turns(document.fields):
            return None
        if any(item.is_dropped or item.is_turn for item in document.fields):
            return None
        return document.fields

    def _by_mask(self, leaf: _Leaf, value: str) -> int | None:
        """What is known of a text by its mask; None where it must be looked at itself."""
        found = _ID.fullmatch(value)
        if found is not None:
            return self._by_id(leaf, value, found)
        mask = value.translate(_ZEROS)
        known = leaf.masks.get(mask)
        if known is None and HEX not in mask and _RUN.search(value):
            mask = _RUN.sub(lambda run: HEX * len(run.group()), value).translate(_ZEROS)
            known = leaf.masks.get(mask)
        if known is None:
            if mask not in leaf.masks:  # a proof is worth its cost when the mask comes again
                self._put(leaf.masks, mask, None)
                return None
            known = self._prove(leaf, value, mask)
            self._put(leaf.masks, mask, known)
        if (
            not known.proved
            or (known.codes and decode(value) is not None)
            or (known.runs and not _ids_are_machine(value))
        ):
            return None
        return self._asked(leaf, value, known)

    def _by_id(self, leaf: _Leaf, value: str, found: re.Match[str]) -> int | None:
        """The same for a text that is an id as a whole: ids of one length and beginning share a verdict."""
        lead, kind = found[1], found.lastindex
        known = leaf.ids.get((lead, kind, len(value)))
        if known is None:
            at = len(lead or "")
            known = self._prove(leaf, value, value[:at] + value[at:].translate(_HEXES))
            if len(leaf.ids) >= MOST_A_LEAF:
                leaf.ids.clear()
            leaf.ids[(lead, kind, len(value))] = known
            self._room -= 300
        if not known.proved:
            return None
        if kind == 2 and lead is None and (len(value) < 9 or _NUMBER_GLUE.fullmatch(value)):
            return None  # could be read as numbers and letters that were said
        if known.codes and _may_decode(value, found[kind or 0]):
            return None
        return self._asked(leaf, value, known)

    def _asked(self, leaf: _Leaf, value: str, known: _Mask) -> int | None:
        """What is left to ask of one text whose mask is proved."""
        verdict = READ if "[" in value else ALONE
        if known.crowd is not None or known.gates:
            whole, asked = known.lead + value, False
            gates = known.gates
            if known.crowd is not None and known.crowd.search(whole):
                gates = [*gates, *known.crowded]
            for gate in gates:
                if gate.passes(whole):
                    asked = True
                    if gate.finds(whole, len(known.lead)):
                        return None
            if asked and known.finer is None:  # it may come again
                return self._keep(leaf, value, verdict)
        if known.finer is None:
            self._detector.clean.add((value, known.label, known.names))
            return verdict
        finer = known.alike or _in_parts(value, known.counts)
        clean = known.finer.get(finer)
        if clean is None:
            clean = not self._names(leaf, finer, known.lead)
            self._put(known.finer, finer, clean)
        if not clean:
            return UNKNOWN
        self._detector.clean.add((value, known.label, known.names))
        return verdict

    def _names(self, leaf: _Leaf, text: str, lead: str) -> bool:
        """Whether the language model finds something in a text under a label."""
        label = lead.removesuffix(": ")
        spans = self._detector._value_names(text, label) if label else self._detector._names(text, "")
        fields = self._fields(leaf, text)
        # What is machinery, does not depend on which digits it has; what is an amount, does.
        return fields is None or any(
            (_wanted(fields[-1], span, self._policy) and not _stays(fields[-1], span, self._policy))
            or span.entity_type in _IDENTIFIERS
            for span in without_machinery(text, spans, is_member=True)
        )

    def _prove(self, leaf: _Leaf, value: str, mask: str) -> _Mask:
        """What holds for all texts of a mask, one of which is `value`."""
        known = _Mask()
        fields = self._fields(leaf, value)
        if fields is None or not value.isascii() or not value.isprintable() or len(value) > LONGEST:
            return known
        texts = [item for item in fields if not item.is_key]
        if len(texts) != 1 or texts[0].text != value or value[:1] in "[{" or "{" in value:
            return known
        if _ESCAPED.search(mask) or is_captions(value) or may_be_laid_out(mask):
            return known
        if decode(_ID_LIKE(mask)) is not None:
            return known
        item, rule = texts[0], texts[0].rule
        if rule.field_class is FieldClass.TIMESTAMP and _TIME_SHAPE.fullmatch(mask):
            known.proved = self._policy.timestamps == "keep"
            return known
        is_id = rule.field_class is FieldClass.OPERATIONAL and looks_operational(value)
        if rule.field_class not in (FieldClass.TEXT, FieldClass.OPERATIONAL):
            return known
        is_value = len(value) <= _LONGEST_VALUE
        label = item.context[-_LONGEST_LABEL:] if is_value and not is_id else ""
        names = not is_id and not (is_value and (_is_code(value) or names_thing(item.names, value)))
        known.names = names
        names = names and _WORD.search(mask) is not None
        if names and (HEX in mask or not self._numbers_alike):
            return known
        if may_be_spoken(_ID_LIKE(mask)) and not is_silent(_ID_LIKE(mask)):
            return known
        if not (is_id or label) and is_value:
            return known
        known.label, known.lead = label, f"{label}: " if label else ""
        gates = self._bounds.reached(known.lead + mask, self._threshold(is_id))
        if gates is None:
            return known
        known.gates = [gate for gate in gates if gate.cluster < _CROWD]
        known.crowded = [gate for gate in gates if gate.cluster >= _CROWD]
        known.crowd = at_least(min(gate.cluster for gate in known.crowded)) if known.crowded else None
        known.runs = HEX in mask
        known.codes = any("0" in run or HEX in run for run in _CODED.findall(mask))
        known.finer = {} if names else None
        if names and label:  # what counts something, the language model does not see
            known.counts = [count.span() for count in COUNTS.finditer(mask)]
            finer = _in_parts(mask, known.counts)
            known.alike = "" if _DIGIT.search(COUNTS.sub("", mask)) else finer
        known.proved = True
        return known

    def _threshold(self, is_id: bool) -> Callable[[str], float]:
        least = _STRONG if is_id else 0.0
        return lambda entity: max(least, self._policy.rule(entity).threshold)


def _ID_LIKE(mask: str) -> str:
    """The mask with a machine's word in place of each id."""
    return re.sub(f"{HEX}+", lambda run: ("0z" * len(run.group()))[: len(run.group())], mask)


def _plan(pairs: Any, leaves: dict[str, _Leaf], plan: list[_Leaf | Value]) -> bool:
    """List what the texts of a clean object belong to, in order; whether all lines of its shape can be judged by their texts."""
    for key, value in pairs:
        leaf, kind = leaves[key], type(value)
        if kind is tuple:
            if not _plan(value, leaf.child, plan):
                return False
        elif kind is list or leaf.never:
            return False
        elif kind is str:
            plan.append(leaf)
        else:
            plan.append(Value.NUMBER if leaf.free else Value.SMALL if leaf.small else Value.LITERAL)
    return True


def _count(value: Any) -> int:
    """How many tokens a value is made of."""
    if type(value) is tuple:
        return sum(1 + _count(item) for _, item in value)
    return sum(map(_count, value)) if type(value) is list else 1


def _nested(names: tuple[str, ...], value: object) -> str:
    for name in reversed(names):
        value = {name: value}
    return json.dumps(value, ensure_ascii=False)


def _in_parts(value: str, counts: list[tuple[int, int]]) -> str:
    """What the language model sees of a text, whose counts stand between these characters."""
    if not counts:
        return _NUMBER.sub(_finer, value)
    out, done = [], 0
    for start, end in counts:
        out += [_NUMBER.sub(_finer, value[done:start]), value[start:end].translate(_SEVENS)]
        done = end
    return "".join([*out, _NUMBER.sub(_finer, value[done:])])


def _finer(number: re.Match[str]) -> str:
    """A number as the language model knows it: small ones by themselves, years as one, others by their length."""
    digits = number.group()
    if len(digits) < 3:
        return digits
    if len(digits) == 4 and "1900" <= digits <= "2039":
        return _YEARS[0]
    return "7" * len(digits)  # no hour, no year, no public service


def _numbers_alike(detector: Any) -> bool:
    """Whether the language model tells long numbers of one length apart by nothing."""
    try:
        finder = detector._finder
        lexicons = [model._lexicon for model in finder.models]
    except AttributeError:
        return False
    lengths = {len(word) for word in _FEATURE_SAMPLES}
    alike = (
        len({(len(word), read.features(word)) for word in _FEATURE_SAMPLES}) == len(lengths)
        for read in lexicons
    )
    years = (len({read.features(year) for year in _YEARS}) == 1 for read in lexicons)
    return isinstance(finder, OwnFinder) and all(alike) and all(years)


def _ids_are_machine(value: str) -> bool:
    """Whether the words that hold ids are words of a machine, and not numbers and letters that were said."""
    return all(_is_machine(word) for word in _TOKEN.findall(value) if len(word) >= 8 and _DIGIT.search(word))


def _may_decode(value: str, digits: str) -> bool:
    """Whether an id could be a text in hexadecimal or base64: whether its bytes could be UTF-8."""
    if _UTF8.fullmatch(digits) or (digits[-13:-12] == "-" and _UTF8.fullmatch(digits[-12:])):
        return True
    size = len(value)
    if size % 4 == 1:
        return False
    if not value.isalnum():
        value = value.translate(_PLAIN_64)
    try:
        a2b_base64(value + "=" * (-size % 4)).decode("utf-8")
    except UnicodeDecodeError:
        return False
    except ValueError:
        return True
    return True
