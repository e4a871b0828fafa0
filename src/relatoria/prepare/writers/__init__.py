"""Writers: a work product as a file of any format."""
