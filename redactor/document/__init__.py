"""A record as text with places: read as a flat list of fields, edited, written again."""
