"""Offsets, the record on disk, hashes and verification."""
