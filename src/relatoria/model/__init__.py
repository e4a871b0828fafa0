"""Frozen, typed nouns, one file each; imports nothing but the standard library."""
