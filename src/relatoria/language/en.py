"""English: what the rules need to know of it. Words are folded."""

from __future__ import annotations

CODE = "en"
NAME = "English"
STEMMER = "english"
ABBREVIATIONS = frozenset(
    "mr mrs ms mx dr drs prof rev hon fr cllr barr h.e he st amb gen col capt lt sgt cmdr gov sen rep pres min messrs "
    "jr sr esq u.s u.k u.n e.g i.e etc cf vs viz ca inc ltd co corp dept univ assn approx al ibid op cit a.m "
    "p.m".split()
) - {"he", "etc", "min"}
NUMBER_ABBREVIATIONS = frozenset("no nos para paras art arts p pp vol ch chap sec fig res doc".split())
HONORIFICS: dict[str, str | None] = {
    "mr": "m", "mr.": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "mx.": None, "sir": "m",
    "dame": "f", "lord": "m", "lady": "f", "madam": "f", "madame": "f", "messrs.": "m", "dr": None, "dr.": None,
    "prof": None, "prof.": None, "professor": None, "h.e.": None, "ambassador": None, "minister": None,
    "rev.": None, "hon.": None, "gen.": None, "general": None, "col.": None, "judge": None, "bishop": None,
}  # fmt: skip
MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
PARTICLES = frozenset("de del la las los le da dos di van von der den bin ibn al el o".split())
STOPWORDS = frozenset(
    "a about above after again all also although am an and any are as at be because been before being below between "
    "both but by can could did do does doing down during each few for from further had has have having he her here "
    "hers him his how i if in into is it its itself just me more most my no nor not now of off on once only or other "
    "our ours out over own same she should so some such than that the their theirs them then there these they this "
    "those through to too under until up upon very was we were what when where which while who whom whose why will "
    "with within would you your".split()
)
