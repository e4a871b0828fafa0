"""Search over everything that one may see: words and phrases in three languages, without accents, by their stems."""
