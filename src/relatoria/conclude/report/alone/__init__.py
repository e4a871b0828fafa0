"""Whether a sentence is understood by whoever does not read those before it."""
