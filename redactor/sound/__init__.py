"""Recordings: which stretches hold redacted words, and samples with those silenced."""
