"""The pages of the API: tokens, webhooks, feeds."""
