"""Words by which texts tell who speaks: lists, verbs, tenses, and what one sentence holds of them."""
