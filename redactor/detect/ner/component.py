"""The tagger as a spaCy component, so that it can stand in for a spaCy model inside Presidio.

Example:
    >>> import spacy
    >>> from redactor.detect.ner import component
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("redactor_ner")
    >>> [(ent.text, ent.label_) for ent in nlp("hi this is dylan sutton").ents]
    [('dylan sutton', 'PERSON')]

For Presidio, save the pipeline (`nlp.to_disk(folder)`), name the folder as the model of a `SpacyNlpEngine`, and map the labels of
`NerModel.labels` to Presidio's entities in its `NerModelConfiguration`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from redactor.detect.ner.model import NerModel, NerSpan


class RedactorNer:
    """Sets `doc.ents` from the tagger; a span that cuts a spaCy token is widened to the whole token."""

    def __init__(self, model: NerModel) -> None:
        """Wrap a loaded model."""
        self._model = model

    def __call__(self, doc: Doc) -> Doc:
        """Tag a document; the scores are kept in `doc.user_data["redactor_ner_scores"]`, in the order of `doc.ents`."""
        return _told(doc, self._model.predict(doc.text))

    def pipe(self, stream: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """Tag documents, as many at once as `nlp.pipe` asks for; each as it is tagged alone."""
        waiting = iter(stream)
        while batch := list(islice(waiting, batch_size)):
            found = self._model.predict_all([(doc.text, "") for doc in batch])
            yield from map(_told, batch, found)

    def to_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Nothing to save: the model comes with the package."""

    def from_disk(self, path: Path, *, exclude: tuple[str, ...] = ()) -> RedactorNer:
        """Nothing to load."""
        return self


def _told(doc: Doc, spans: Iterable[NerSpan]) -> Doc:
    ents, scores, end = [], [], 0
    for found in spans:
        span = doc.char_span(found.start, found.end, label=found.label, alignment_mode="expand")
        if span is not None and span.start >= end:
            ents.append(span)
            scores.append(found.score)
            end = span.end
    doc.ents = tuple(ents)
    doc.user_data["redactor_ner_scores"] = scores
    return doc


@Language.factory("redactor_ner", default_config={"path": None}, assigns=["doc.ents"])
def make(nlp: Language, name: str, path: str | None) -> RedactorNer:
    """Make the component; `path` is a model folder, None the model that comes with the package."""
    return RedactorNer(NerModel.load(None if path is None else Path(path)))
