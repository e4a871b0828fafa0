"""What is read of the protection of data."""
