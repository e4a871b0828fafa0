"""The only door to the library. What is heavy is imported when it is used: scientific code loads in the worker only."""

from __future__ import annotations
