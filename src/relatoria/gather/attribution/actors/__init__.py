"""Actors: who is who under many names, and what does not add up about them."""
