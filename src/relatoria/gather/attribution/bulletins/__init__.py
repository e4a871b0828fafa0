"""Negotiation bulletins: who supports, opposes, proposes, for whom."""
