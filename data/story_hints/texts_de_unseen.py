"""."""

TEXTS = ""
