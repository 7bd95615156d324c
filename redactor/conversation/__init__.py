"""The memory of one record: what was asked, what was said over several turns, what is already known. It dies with the call."""
