// Conclude: nothing here is needed to read.
