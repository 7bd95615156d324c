"""The one door to Presidio's recognizers and to the language models."""

from redactor.detect.engine import Detector, build_registry

__all__ = ["Detector", "build_registry"]
