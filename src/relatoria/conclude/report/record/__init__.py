"""The sentence of a record, where it was said and for whom, and how a report may take it over."""
