"""What redactor's operators share: they are Presidio operators, usable in any AnonymizerEngine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from presidio_anonymizer.entities import InvalidParamError
from presidio_anonymizer.operators import Operator, OperatorType


class RedactorOperator(Operator):
    """Replaces the text of one entity.

    `operate(text, params)` gets the text and these params (all but the first optional):

        entity_type     the entity type
        number          which value of its type this is in the record, from 1
        canonical       the value in its written form, where the text is a spoken or spelled one
        identity        which value this is, the same for all its spellings
        key             the secret of keyed operators, bytes
        subject         whose record it is, for offsets that are the same within one subject
        (and the options of the policy's rule)
    """

    name: ClassVar[str]
    keyed: ClassVar[bool] = False
    options: ClassVar[frozenset[str]] = frozenset()
    fits: ClassVar[frozenset[str]] = frozenset()
    """The entity types that it is for; empty for all."""

    def operate(self, text: str, params: dict[str, Any] | None = None) -> str:
        """Return what stands in the text's place."""
        raise NotImplementedError

    def operator_name(self) -> str:
        """The name policies use."""
        return self.name

    def operator_type(self) -> OperatorType:
        """An anonymizer."""
        return OperatorType.Anonymize

    def validate(self, params: dict[str, Any] | None = None) -> None:
        """Refuse params that can't be used, as Presidio expects it.

        Raises:
            InvalidParamError: the key is missing, or an option is wrong.
        """
        params = params or {}
        if self.keyed and not isinstance(params.get("key"), bytes):
            raise InvalidParamError(f"{self.name} needs a key")
        problem = self.check({name: value for name, value in params.items() if name in self.options})
        if problem:
            raise InvalidParamError(problem)

    @classmethod
    def check(cls, options: Mapping[str, Any]) -> str:
        """Say what is wrong with a rule's options; empty when nothing is."""
        unknown = sorted(map(str, set(options) - cls.options))
        known = ", ".join(sorted(cls.options)) or "none"
        return f"operator {cls.name}: unknown option {', '.join(unknown)}; known: {known}" if unknown else ""


def placeholder(params: Mapping[str, Any]) -> str:
    """`[PERSON_1]`, or `[PERSON]` where no number is given."""
    entity, number = params.get("entity_type", "REDACTED"), params.get("number")
    return f"[{entity}_{number}]" if number else f"[{entity}]"
