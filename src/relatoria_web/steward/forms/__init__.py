"""The forms of the data steward, and of a person about their own data."""
