"""Who said what. Which module reads what, by family and in which order: docs/decisions/0004-attribution.md."""
