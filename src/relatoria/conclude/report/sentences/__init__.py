"""Sentences of a report, each built from what it rests on."""
