"""Spanish: what the rules need to know of it. Words are folded."""

from __future__ import annotations

CODE = "es"
NAME = "español"
STEMMER = "spanish"
ABBREVIATIONS = frozenset(
    "sr sra srta sres sras dr dra dres dras d dna ud uds excmo excma ilmo ilma mons prof profa lic ing arq gral cnel "
    "cap tte alte emb fr hno hna sto sta s.e ee.uu ee rr dd.hh rr.ee ej p.ej av avda apdo cia esq aprox max min fig "
    "vid cf vs op cit ibid pags".split()
)
NUMBER_ABBREVIATIONS = frozenset("art arts parr parrs num nums n no p pp pag cap vol res doc a.c d.c ap tel".split())
HONORIFICS: dict[str, str | None] = {
    "sr": "m", "sr.": "m", "sra": "f", "sra.": "f", "srta": "f", "srta.": "f", "senor": "m", "senora": "f",
    "sres": "m", "sres.": "m", "sras": "f", "sras.": "f", "senores": "m", "senoras": "f",
    "don": "m", "dona": "f", "dr": "m", "dr.": "m", "dra": "f", "dra.": "f", "doctor": "m", "doctora": "f",
    "excmo.": "m", "excma.": "f", "ilmo.": "m", "ilma.": "f", "mons.": "m", "prof.": None, "profa.": "f",
    "embajador": "m", "embajadora": "f", "ministro": "m", "ministra": "f", "ing.": None, "lic.": None,
}  # fmt: skip
MONTHS = {
    "enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8,
    "septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12,
}  # fmt: skip
PARTICLES = frozenset("de del la las los y e da das do dos di van von der den bin ibn al el".split())
STOPWORDS = frozenset(
    "a al algo algunas alguno algunos ante antes aquel aquella aquellos asi aun aunque bajo bien cada como con contra "
    "cual cuales cuando cuanto cuya cuyo de del desde donde dos durante e el ella ellas ello ellos en entre era eran "
    "es esa esas ese eso esos esta estaba estaban estan estar estas este esto estos fue fueron fuera gran ha haber "
    "habia habiamos habian hace hacia han hasta hay hemos la las le les lo los "
    "mas me mediante mientras mismo mucho muchos muy nada "
    "ni no nos nosotros nuestra nuestro o os otra otras otro otros para pero poco por porque pues que quien quienes "
    "se sea sean segun ser si sido sin sino sobre son su sus tal tales tambien tan tanto te tiene tienen todas todo "
    "todos tras tu un una unas uno unos y ya yo".split()
)
