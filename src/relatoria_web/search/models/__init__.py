"""The index."""

from relatoria_web.search.models.item import Item

__all__ = ["Item"]
