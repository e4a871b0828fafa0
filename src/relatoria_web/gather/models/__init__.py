"""The nouns, one file each."""
