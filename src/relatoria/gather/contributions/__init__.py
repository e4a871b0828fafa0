"""What an intervention brings: typed contributions and figures."""
