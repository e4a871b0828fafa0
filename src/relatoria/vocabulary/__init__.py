"""Data files, their loaders and their linter."""
