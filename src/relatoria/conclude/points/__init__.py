"""Contributions of several actors that say the same, or contradict each other."""
