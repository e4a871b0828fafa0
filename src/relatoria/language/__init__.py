"""Detection, folding, sentences, numbers and dates in Spanish, English and French."""
