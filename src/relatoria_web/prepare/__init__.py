"""The `prepare` app of the platform."""
