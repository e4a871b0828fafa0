"""Words that lean on a sentence before: «esa propuesta», «the proposal», «y verser», «adopt it»."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

_DEMONSTRATIVE = {
    "es": re.compile(
        r"(?<!\bel )(?<!\bal )(?<!\bdel )\b(?:est[eao]s?|es[eao]s?|aquel|aquella|aquell[oa]s)\b"
        r"(?! sí\b)(?! (?:año|mes|semana|década|siglo|momento|sesión|reunión|período|punto|último|foro|comité|"
        r"consejo|que|quienes)\b)"
        r" ?(?P<noun>\w*)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:this|these)(?! (?:year|month|week|decade|century|session|meeting|time|day|council|committee|"
        r"report)\b)|"
        r"those(?! (?:who|whose|whom|that|which|of|in|with|without|from|most|least|\w+ing|\w+ed|under|over|on|at)\b)|"
        r"such(?! as\b)|(?:in|of|for|to|by|with|on|at|from|about|against|than|under) that(?! of\b)) ?(?P<noun>\w*)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:ce(?! (?:que|qui|dont|à|ne|sont|fut|sera|serait|soit|se)\b)(?! qu['’]| n['’])|cet|cette|ces)\b"
        r"(?! (?:année|mois|jour|siècle|semaine|session|décennie|séance|conseil|comité|moment|point)\b)"
        r"(?! (?:derni|prochain)\w+ )-? ?(?P<noun>\w*)",
        re.IGNORECASE,
    ),
}
"""A demonstrative; what it shows may stand before in the same sentence, by the same noun."""
_NOUN = {
    "es": re.compile(r"\b(?:el|al|del|la|los|las|un|una|unos|unas|su|sus|cada|todo|todos|toda|todas) [a-zñáéíóú]{3,}"),
    "en": re.compile(r"\b(?:an?|the|its|his|her|their|our|each|every|no|any|one|some|all|of|for|on) [a-z][a-z-]{2,}"),
    "fr": re.compile(
        r"\b(?:le|la|les|un|une|des|du|au|aux|son|sa|ses|chaque|tout|toute) [a-zéèêàç]{3,}|" "\b[ld]['’][a-zéèêàç]{3,}"
    ),
}
"""A noun that a pronoun may stand for: not the name or the office with which the sentence opens."""
_OBJECT = {
    "es": re.compile(
        r"\b(?!charla|perla|burla|birla)[a-zñáéíóú]{2,}(?:[aei]r|ándo|iéndo)(?:se)?l[oa]s?\b|"
        r"\b(?:no|se|que|y|lo que|ya|para) l[oa]s (?=(?:ha|han|había|habían)\b)|"
        r"\blo (?=(?:ha|han|había|habían|considera\w*|apoy\w+|rechaz\w+|hace|hacen|hizo|hicieron|pued\w+|"
        r"gestiona\w*)\b)"
    ),
    "en": re.compile(
        r"\bit(?=[.,;]|$| (?:and|or|but|in|into|to|for|as|with|at|by|on|up|out|back|over|down|tomorrow|together)\b)"
        r"(?<!make it)(?<!making it)(?<!makes it)(?<!made it)(?<!find it)(?<!found it)"
    ),
    "fr": re.compile(
        r"\b(?:de|à|pour|sans|peut|doit|faut|voulait|veut) l['’](?!avenir|hiver|atelier|air|argent|"
        r"acier)[a-zéèêàç]+(?:er|ir)\b|"
        r"\ben (?=(?:a|ont|est|sont|étai\w+|avait|avaient|aura|auront|communiqu\w+|fera|feront|fait)\b)"
    ),
}
_PLACE = {
    "es": re.compile(r"\b(?:allí|ahí|allá)\b", re.IGNORECASE),
    "en": re.compile(
        r"\bthere\b(?! (?:is|are|was|were|had|has|have|would|will|should|can|could|must|may|might|be|been|being|"
        r"remain\w*|exist\w*|seem\w*|need\w*|still)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:s['’])?y (?!a\b|avait\b|aura|eut|ait\b|compris|voi[rt]\b)(?=\w)|\b(?:n['’]|s['’]|"
        r"l['’])y\b(?! (?:a|avait|aura)\b)",
        re.IGNORECASE,
    ),
}
_AT = {
    "es": re.compile(r"\ben [\w-]+"),
    "en": re.compile(r"\b(?:in|at|to) [\w-]+"),
    "fr": re.compile(r"\b(?:à|au|aux|dans|sur|en) (?!\w+ant\b)[\w-]+"),
}
_NUMBER = {
    "es": r"(?:\d[\d.]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil)",
    "en": r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand)",
    "fr": r"(?:\d[\d ]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cent|mille)",
}
_MORE = {
    "es": re.compile(
        rf"\botr[oa]s {_NUMBER['es']}\b|(?<!\bde )(?<!\ba )(?<!\bel )\b{_NUMBER['es']} antes del?\b|"
        rf"\b{_NUMBER['es']} más\b|\botr[oa] tanto\b|"
        r"\bamb[oa]s(?=[,.;]|$| (?:se|son|eran|han|habían|fueron|deb\w+|est[áa]\w*)\b)|\bel segundo\b(?=[.,;]| \w+ó\b)|"
        r"^(?:tampoco|otr[oa]|una? (?:segund|tercer|nuev)[oa]?)\b|^(?:menos|más|igual de) \w+ se (?:mostró|manifestó|"
        r"declaró)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\banother {_NUMBER['en']}\b|(?<!\bto )(?<!\bfrom )(?<!\bof )\b{_NUMBER['en']} before\b|"
        rf"\b{_NUMBER['en']} more\b|\ball the same\b|"
        r"\bboth(?=[,.;]|$| (?:were|are|had|have|would|should|of them)\b)|\b(?:do|did|does|done) likewise\b|"
        r"^nor\b|^an? (?:shorter|longer|larger|smaller|bigger|better|further|similar|second|third)\b|^(?:less|more|"
        r"no less) \w+ was\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b{_NUMBER['fr']} autres\b|(?<!\bde )(?<!\bà )(?<!\ble )\b{_NUMBER['fr']} avant\b|"
        rf"\bles deux(?=[,.;]|$| (?:sont|ont|étaient|avaient|doivent)\b)|"
        r"\bnon plus\b|^(?:tout autre|moins|plus|non moins) \w+|^une? (?:autre|second|deuxième|nouve)\w*",
        re.IGNORECASE,
    ),
}
"""What counts on from a number or a pair that stands before."""
_ENDS = {
    "es": r"(?=[,.;:)]|$| (?:y|e|o|pero|aunque|si|como|con|ya|también|no|ni|fue|era|es|está|estaba|había|ha|han|"
    "podía|puede|"
    r"debía|debe|debería|sería|será|tendría|se|le|les|seguía|en su|en cuestión|antes|hasta|desde|menos|\w+aba|\w+ó)\b)",
    "en": r"(?=[,.;:)]|$| (?:and|or|but|is|was|were|are|had|has|have|would|will|should|could|can|cannot|may|"
    "might|must|did|does|"
    r"as|not|nor|into|until|before|after|if|because|since|while|who|in principle|in general|said|\w+ed)\b)",
    "fr": r"(?=[,.;:)]|$| (?:et|ou|mais|si|comme|ne|n|est|était|soit|a|ont|avait|sera|serait|sont|peut|pourrait|"
    "doit|devrait|"
    r"en cause|avant|jusqu|demeure|reste|resterait|restera|relève|exist\w+|avec|par|existe)\b)",
}
"""What follows a noun that nothing tells apart."""
_THE = {"es": r"(?:el|la|los|las|al|del)", "en": r"the", "fr": r"(?:le|la|les|du|des|au|aux|l['’])"}


def leans(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») has a demonstrative, a pronoun or a summing-up noun whose sense lies in
    a sentence before. Linear in the text."""
    checks = ((_OBJECT, _NOUN), (_PLACE, _AT))
    return (
        _shows(text, language)
        or _sums_up(text, language)
        or _MORE[language].search(text) is not None
        or any(_unheard(pronoun[language], thing[language], text) for pronoun, thing in checks)
    )


def _shows(text: str, language: str) -> bool:
    return any(
        not _said_before(match["noun"], text[: match.start()]) for match in _DEMONSTRATIVE[language].finditer(text)
    )


def _sums_up(text: str, language: str) -> bool:
    return any(not _said_before(match["noun"], text[: match.start()]) for match in _shells(language).finditer(text))


def _said_before(noun: str, before: str) -> bool:
    """Whether a noun, or its plural or singular, stands before."""
    stem = noun.lower().rstrip("sx")
    return len(stem) > 2 and re.search(rf"\b{re.escape(stem)}(?:s|es|x)?\b", before.lower()) is not None


def _unheard(pronoun: re.Pattern[str], thing: re.Pattern[str], text: str) -> bool:
    return any(thing.search(text[: match.start()]) is None for match in pronoun.finditer(text))


@cache
def _shells(language: str) -> re.Pattern[str]:
    data = resources.files("relatoria.vocabulary").joinpath("data/leaning.toml").read_text(encoding="utf-8")
    nouns = "|".join(tomllib.loads(data)[language]["shells"].split())
    gap = " ?" if language == "fr" else " "
    return re.compile(rf"\b{_THE[language]}{gap}(?P<noun>{nouns}){_ENDS[language]}", re.IGNORECASE)
