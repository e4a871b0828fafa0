"""The only modules that touch the network, an external program or a heavy optional library."""
