"""The `trace` app of the platform."""
