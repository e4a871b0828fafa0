"""The only door to the library: a module a concern. What is heavy is imported when it is used: in the worker only."""
