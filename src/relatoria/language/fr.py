"""French: what the rules need to know of it. Words are folded."""

from __future__ import annotations

CODE = "fr"
NAME = "français"
STEMMER = "french"
ABBREVIATIONS = frozenset(
    "m mm mr dr drs pr prof me mgr s.e s.exc st ste cie av bd env cf vs ex p.ex etc op cit ibid gal col cdt lt".split()
) - {"etc"}
NUMBER_ABBREVIATIONS = frozenset("art arts par no nos n p pp vol chap sect fig res doc tel al".split())
HONORIFICS: dict[str, str | None] = {
    "m": "m", "m.": "m", "mm.": "m", "mr": "m", "monsieur": "m", "messieurs": "m", "mme": "f", "mme.": "f",
    "mmes": "f", "madame": "f", "mesdames": "f", "mlle": "f", "mademoiselle": "f", "dr": None, "dr.": None,
    "docteur": None, "docteure": "f", "pr": None, "pr.": None, "professeur": None, "professeure": "f", "me": None,
    "mgr": "m", "s.e.": None, "s.e.m.": "m", "ambassadeur": "m", "ambassadrice": "f", "ministre": None,
}  # fmt: skip
MONTHS = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
}  # fmt: skip
PARTICLES = frozenset("de du des la le les d l van von der den bin ibn al el".split())
STOPWORDS = frozenset(
    "a afin ai ainsi alors apres au aucun aucune aussi autre autres aux avant avec avoir bien c car ce ceci cela celle "
    "celles celui ces cet cette ceux chaque ci comme comment contre d dans de depuis des deux dont du elle elles en "
    "encore entre est et etaient etait etant ete etre eu eux fait font ici il ils j je jusque l la le les leur leurs "
    "lors lui m ma mais me meme memes mes moins mon n ne ni nos notre nous on ont ou par parce pas pendant peu peut "
    "plus pour pourquoi qu quand que quel quelle quelles quels qui quoi s sa sans se selon ses si sien soit son sont "
    "sous sur t ta te tel telle tels tes toi ton tous tout toute toutes tres tu un une vers voici vos votre vous "
    "y".split()
)
