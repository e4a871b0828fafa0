"""Transcripts: turns under the labels of their speakers."""
