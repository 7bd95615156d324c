"""The kinds that canaries come in: surface forms, speakers, noise."""

from __future__ import annotations

FORMS = ("written", "spoken", "spelled", "split", "payload", "key", "summary")
"""Surface forms: said as written, as spoken, spelled out, over several turns; in a payload or named field, as a key, in a summary."""

SPEECH = ("written", "spoken", "spelled", "split")
"""The forms that someone says."""

SPEAKERS = ("caller", "agent")
"""Who says a value: the one it belongs to, or the agent who reads it back."""

NOISE = ("clean", "fillers", "garbled")
"""What speech recognition makes of it: every word, words with fillers and restarts, and words that were misheard or run together."""
