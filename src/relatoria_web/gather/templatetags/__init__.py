"""Tags for the pages of gather."""
