"""What changes: the index."""
