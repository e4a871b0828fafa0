"""What is read: querysets already held to what the reader may see."""
