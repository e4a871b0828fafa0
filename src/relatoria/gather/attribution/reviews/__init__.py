"""Reviews, reports of groups and lists of conclusions."""
