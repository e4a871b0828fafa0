"""Themes: which codes of the official vocabularies a text speaks of, with the words that earned them."""

from relatoria.gather.themes.coder import code_sentence, code_text

__all__ = ["code_sentence", "code_text"]
