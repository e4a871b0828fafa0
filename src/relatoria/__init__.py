"""Relatoría: from a room full of voices to conclusions that anyone can check."""
