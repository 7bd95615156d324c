"""Analytics by default deny: each conversation becomes a typed row of non-sensitive metadata, and rows become totals."""

from redactor.analytics.extract import JsonValue, row, rows
from redactor.analytics.row import COLUMNS, Row
from redactor.analytics.totals import Tally, Totals, summarise

__all__ = ["COLUMNS", "JsonValue", "Row", "Tally", "Totals", "row", "rows", "summarise"]
