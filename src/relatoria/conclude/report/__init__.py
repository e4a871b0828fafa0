"""A report built from records, sentence by sentence."""
