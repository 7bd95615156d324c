"""Validation before launch: configuration against dated rules, canaries through the real redaction, a residual scan."""
