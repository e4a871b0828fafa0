"""The `people` app of the platform."""
