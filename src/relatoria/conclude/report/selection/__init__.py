"""What stands in which section of a report, and what is set aside."""
