"""The labelled gold, and what measures the system against it."""
