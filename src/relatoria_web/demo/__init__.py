"""The demonstration in the database: two meetings, their documents, an account per role."""
