"""Print: what reports and work products share on their way to a file of any format."""
