"""From files of any format to one `Document`."""
