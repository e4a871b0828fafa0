"""What may be told of one contribution, how, and with which sentences beside it."""
