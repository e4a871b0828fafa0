"""How persons and bodies are called, and who counts as one of them."""
