"""Tags of the preparation's pages."""
