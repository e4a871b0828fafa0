"""Mentions of somebody in a sentence: persons, posts, States, bodies, crowds."""
