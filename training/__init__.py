"""Trains the project's own tagger: corpus, model, evaluation. Not installed with the package."""
