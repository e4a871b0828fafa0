"""The `site` app of the platform."""
