"""From files to documents, from documents to who said what and what it contains."""
