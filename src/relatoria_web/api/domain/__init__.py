"""What changes: tokens, webhooks."""
