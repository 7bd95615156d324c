"""The project's own named-entity tagger for agent conversations.

`NerModel.load().predict(text, context)` gives `NerSpan`s; `redactor.detect.ner.component` is the same as a spaCy component.
"""

from redactor.detect.ner.model import FAST, SECOND_OPINION, NerModel, NerSpan

__all__ = ["FAST", "SECOND_OPINION", "NerModel", "NerSpan"]
