"""Themes: which codes of the official vocabularies a text speaks of, with the words that earned them."""

from relatoria.gather.themes.code import code_sentence, code_text, code_wording

__all__ = ["code_sentence", "code_text", "code_wording"]
