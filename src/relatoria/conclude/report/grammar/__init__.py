"""Words of a language: verbs and their forms, pronouns, who a clause is about."""
