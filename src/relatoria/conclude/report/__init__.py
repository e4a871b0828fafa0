"""A report built from records, sentence by sentence. What its folders hold: docs/decisions/0027-report-folders.md."""
