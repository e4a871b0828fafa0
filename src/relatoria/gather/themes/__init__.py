"""Codes of official vocabularies with the words that earned them."""
