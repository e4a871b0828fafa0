"""The `gather` app of the platform."""
