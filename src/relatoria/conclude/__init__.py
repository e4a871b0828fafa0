"""From contributions to points, from points to a report, and the check of any report."""
