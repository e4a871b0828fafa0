"""What the API reads and writes, a module a stage."""
