"""The `conclude` app of the platform."""
