"""One file a figure that is promised, with a named rival in the same run."""
