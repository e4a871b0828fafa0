"""Somebody's words as reported speech, in Spanish, English and French."""
