"""The `convene` app of the platform."""
