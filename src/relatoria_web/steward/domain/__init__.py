"""What changes (`domain`): each function checks, changes, records and notifies in one transaction."""
