"""What the attribution of a document is, how two are joined, and how sure each passage is."""
