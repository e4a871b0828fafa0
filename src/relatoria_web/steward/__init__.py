"""The `steward` app of the platform: the protection of personal data, from the register to the notice."""
