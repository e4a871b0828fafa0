"""Does every sentence of a report rest on what was said?"""
