"""The pages of the data steward, the notice, and one's own data."""
