"""The API: everything that the pages can do, in JSON."""
