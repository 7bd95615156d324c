"""The operators a policy can name. Each is a Presidio operator and works in a plain AnonymizerEngine too."""

from __future__ import annotations

from types import MappingProxyType

from redactor.operators.base import RedactorOperator
from redactor.operators.dates import AgeOver89, DateShift, DateYear
from redactor.operators.geography import Zip3
from redactor.operators.pseudonym import Pseudonym
from redactor.operators.replace import Drop, Keep, Mask, Replace

OPERATORS: MappingProxyType[str, type[RedactorOperator]] = MappingProxyType(
    {
        operator.name: operator
        for operator in (Replace, Mask, Drop, Pseudonym, DateYear, DateShift, AgeOver89, Zip3, Keep)
    }
)
"""Operator name -> class."""

__all__ = ["OPERATORS", "RedactorOperator"]
