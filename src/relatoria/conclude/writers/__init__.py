"""A report on paper and on screen."""
