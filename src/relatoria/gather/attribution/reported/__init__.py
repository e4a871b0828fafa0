"""Reported speech: records, syntheses, reviews and news, sentence by sentence."""
