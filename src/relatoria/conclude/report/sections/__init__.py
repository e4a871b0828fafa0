"""The sections of a report, from its opening to its lists."""
