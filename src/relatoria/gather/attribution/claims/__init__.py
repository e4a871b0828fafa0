"""Claims: a mention says something, by verbs, cues, labels, lists or none of these."""
