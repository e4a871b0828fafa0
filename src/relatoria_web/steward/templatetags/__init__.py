"""Tags of the steward's pages."""
