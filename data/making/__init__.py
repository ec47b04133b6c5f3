"""What the generators of the case company's data share: chance that is the same everywhere, tables, and their description."""
