"""Words that lean on a sentence before: «esa propuesta», «the proposal», «y verser», «adopt it»."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.alone.clitics import has_unnamed_object
from relatoria.conclude.report.alone.defining import says_what_it_is
from relatoria.conclude.report.grammar.verb_data import word_set
from relatoria.vocabulary.files import read_table

_DEMONSTRATIVE = {
    "es": re.compile(
        r"(?<!\bel )(?<!\bal )(?<!\bdel )\b(?:est[eao]s?|es[eao]s?|aquel|aquella|aquell[oa]s)\b"
        r"(?! sí\b)(?! (?:año|mes|semana|década|siglo|momento|sesión|reunión|período|punto|último|foro|comité|"
        r"consejo|que|quienes)\b)"
        r" ?(?P<noun>\w*)|"
        r"\btal(?:es)? (?!vez\b|como\b|que\b|cual\b|manera\b|modo\b|forma\b|punto\b|y\b)(?P<such>\w+)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:(?:this|these)(?! (?:year|month|week|decade|century|session|meeting|time|day|council|committee|"
        r"report)\b)|"
        r"(?:host|join|endors|support|oppos|shar|back|echo|second|welcom|reject|accept|adopt|attend|organi[sz]|follow|"
        r"answer|address|prais|commend|single? out|singled out)(?:s|e|es|ed|d|ing)? that(?! of\b)|"
        r"those(?! (?:who|whose|whom|that|which|of|in|with|without|from|most|least|\w+ing|\w+ed|under|over|on|at)\b)|"
        r"such(?! as\b)|(?:in|of|for|to|by|with|on|at|from|about|against|than|under) that(?! of\b)) ?(?P<noun>\w*)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:ce(?! (?:que|qui|dont|à|ne|sont|fut|sera|serait|soit|se)\b)(?! qu['’]| n['’])|cet|cette|ces)\b"
        r"(?! (?:année|mois|jour|siècle|semaine|session|décennie|séance|conseil|comité|moment|point)\b)"
        r"(?! (?:derni|prochain)\w+ )-? ?(?P<noun>\w*)|"
        r"\b(?:de tel(?:le)?s|une? tel(?:le)?) (?!que\b)(?P<such>\w+)",
        re.IGNORECASE,
    ),
}
"""A demonstrative; what it shows may stand before in the same sentence, by the same noun."""
_NOUN = {
    "es": re.compile(r"\b(?:el|al|del|la|un|una|su|cada|todo|toda) [a-zñáéíóú]{3,}"),
    "en": re.compile(r"\b(?:an?|the|its|his|her|their|our|each|every|no|any|one|some|all|of|for|on) [a-z][a-z-]{2,}"),
    "fr": re.compile(r"\b(?:le|la|un|une|du|au|son|sa|chaque|tout|toute) [a-zéèêàç]{3,}|\b[ld]['’][a-zéèêàç]{3,}"),
}
"""A noun that a pronoun may stand for: not the name or the office with which the sentence opens."""
_NUMBER = {
    "es": r"(?:\d[\d.]*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|mil)",
    "en": r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred|thousand)",
    "fr": r"(?:\d[\d ]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|cent|mille)",
}
_NOUNS = {
    "es": re.compile(r"\b[a-zñáéíóú]{3,}s\b"),
    "en": re.compile(r"(?!)"),
    "fr": re.compile(rf"\b(?:[Ll]es|des|aux|ses|leurs|ces|plusieurs|de|{_NUMBER['fr']}) [a-zéèêàç]{{3,}}[sx]\b"),
}
"""Nouns that a plural pronoun may stand for."""
_ALSO_NOUNS = frozenset("dîner lever parler goûter".split())
_INFINITIVES = "|".join(
    (
        *(verb for verb in sorted(word_set("fr", "verbs", "er")) if verb not in _ALSO_NOUNS),
        *"rendre mettre prendre soutenir inscrire maintenir réduire construire inclure étendre définir fournir".split(),
        *"garantir établir élargir combattre poursuivre suivre lire traduire introduire obtenir tenir".split(),
        *"transmettre soumettre revoir unir saisir remplir répartir".split(),
    )
)
_OBJECT = {
    "es": re.compile(
        r"\b(?!charla|perla|burla|birla)[a-zñáéíóú]{2,}(?:[aei]r|ándo|iéndo)(?:se)?l[oa](?P<many>s?)\b|"
        r"\bl[oa](?P<several>s?) (?=(?:ha|han|había|habían|haya|hayan|hubier\w+|hubies\w+|habr\w+)\b)(?!\w+ hecho\b)|"
        r"\b[Ll][oa](?P<those>s?) (?=\w{3,}(?:aron|ieron|ó)\b)|"
        r"\blo (?=(?:considera\w*|apoy\w+|rechaz\w+|hace|hacen|hizo|hicieron|pued\w+|gestiona\w*)\b)"
    ),
    "en": re.compile(
        r"\bit(?=[.,;]|$| (?:and|or|but|in|into|to|for|as|with|at|by|on|up|out|back|over|down|tomorrow|together)\b)"
        r"(?<!make it)(?<!making it)(?<!makes it)(?<!made it)(?<!find it)(?<!found it)"
    ),
    "fr": re.compile(
        r"\b(?:de|à|pour|sans|peut|doit|faut|voulait|veut) l['’](?!avenir|hiver|atelier|air|argent|"
        r"acier|étranger|escalier)[a-zéèêàç]+(?:er|ir)\b|"
        rf"\b(?:de|à|pour|sans|peu(?:t|vent)|doi(?:t|vent)|faut) l[ea](?P<many>s?) (?:{_INFINITIVES})\b|"
        rf"(?:\bd['’]|\b[àa] |\bpour )en \w+(?:er|ir|re) (?P<count>{_NUMBER['fr']})\b|"
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
_MORE = {
    "es": re.compile(
        rf"\botr[oa]s {_NUMBER['es']}\b|(?<!\bde )(?<!\ba )(?<!\bel )\b{_NUMBER['es']} antes del?\b|"
        rf"\b{_NUMBER['es']} más\b|\botr[oa] tanto\b|"
        r"\bamb[oa]s(?=[,.;]|$| (?:se|son|eran|han|habían|fueron|deb\w+|est[áa]\w*)\b)|\bel segundo\b(?=[.,;]| \w+ó\b)|"
        r"^(?:tampoco|otr[oa]|una? (?:segund|tercer|cuart|quint|sext|séptim|octav|nuev)[oa]?)\b|"
        r"^(?:menos|más|igual de) \w+ se (?:mostró|manifestó|"
        r"declaró)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\banother {_NUMBER['en']}\b|(?<!\bto )(?<!\bfrom )(?<!\bof )\b{_NUMBER['en']} before\b|"
        rf"\b{_NUMBER['en']} more\b|\ball the same\b|"
        r"\bboth(?=[,.;]|$| (?:were|are|had|have|would|should|of them)\b)|\b(?:do|did|does|done) likewise\b|"
        r"^nor\b|^an? (?:shorter|longer|larger|smaller|bigger|better|further|similar|second|third|fourth|fifth|sixth|"
        r"seventh)\b|"
        r"^(?:less|more|"
        r"no less) \w+ was\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b{_NUMBER['fr']} autres\b|(?<!\bde )(?<!\bà )(?<!\ble )\b{_NUMBER['fr']} avant\b|"
        rf"\bles deux(?=[,.;]|$| (?:sont|ont|étaient|avaient|doivent)\b)|"
        r"\bnon plus\b|^(?:tout autre|moins|plus|non moins) \w+|^une? (?:autre|second|nouve|\w+ième)\w*",
        re.IGNORECASE,
    ),
}
"""What counts on from a number or a pair that stands before."""
_SILENT = {
    "es": r"(?=[.:;]|$|,? (?:\w+ndo|pues|ya que|pero|aunque|si bien|mas)\b)",
    "en": r"(?=[.:;]|$|,? (?:\w+ing|since|as|but|while|although|though|yet)\b)",
    "fr": r"(?=[.:;]|$|,? (?:\w+ant|car|mais|tout en|bien que|quoique)\b)",
}
_ANSWERS = {
    "es": re.compile(
        r"^[^,;:]{0,90}?\b(?:ha|han|había|habían|fue|fueron|quedó|quedaron|queda|quedan) así (?!como\b)\w+|"
        r"\b(?:el|la|los|las) \w+ en cuestión\b|^desde entonces\b|\bdel mismo (?:tipo|género|orden)\b(?! que)|"
        r"\ben la materia\b(?! (?:de|que)\b)|\bal respecto\b|"
        r"\b(?:orador|oradora|delegación|representante|ponente) (?:anterior|precedente|que (?:l[aeo]s? )?"
        r"(?:precedió|antecedió))\b|"
        r"\b(?:expres|manifest|formul|emiti|plante)\w+ (?:sus |algunas |varias )?reservas?(?=[.,;]|$)|"
        r"\b(?:adherirse|sumarse|incorporarse|acogerse)(?=[.,;]|$)|"
        r"\b(?:en|con|a) (?:el|los|al)? ?mism[oa]s? (?:sentido|fin|efecto|propósito)(?=[.,;]|$)|"
        r"\blo (?:sea|sean|fuera|fueran|será|serán)\b|\bun[oa]? \w+ (?:mínim|máxim)[oa](?=[.,;]|$)|"
        r"\bse (?:ha|han|había|habían|hubieran) beneficiado\b(?!.{0,60}\bdel?\b)|"
        r"\bres[ei]rv\w+ su (?:posición|postura)(?=[.,;]|$)|"
        rf"\b(?:(?:discrep|disint|difir|asinti|coincid)\w+|(?:estuv|mostr|manifest|declar)\w+ (?:también )?de acuerdo)"
        rf"{_SILENT['es']}|\bse opus(?:o|ieron){_SILENT['es']}",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bthe \w+ in question\b|^since then\b|\bof the same (?:kind|type|sort|nature)\b(?! as)|"
        r"\b(?:previous|preceding) (?:speaker|delegation|delegate|statement)s?\b|"
        r"^[^,;:]{0,90}?\b(?:has|have|had|was|were|is|are|be) thus \w+|"
        r"\b(?:thereof|thereto|thereby|therein|thereon)\b|\bin (?:the|that) matter\b(?! of)|"
        r"\b(?:express|voic|enter|rais)\w+ (?:some |its |their |his |her |strong )?reservations?(?=[.,;]|$)|"
        r"\bto (?:the same|that) (?:effect|end)\b|\ban? (?:minimum|maximum) \w+(?=[.,;]|$)|"
        r"\breserv\w+ (?:its|his|her|their) positions?(?=[.,;]|$)|\bthat (?:long|much|far|many)\b(?! (?:as|since)\b)|"
        r"\b(?:rather|somewhat|even|still) (?:less|more) \w+\b(?!.{0,80}\bthan\b)|"
        rf"\b(?:(?:dis)?agreed|concurred|objected|dissented){_SILENT['en']}|^(?:\S+ ){{1,7}}(?:agreed|opposed)\.?$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bl(?:es? |a |['’])\w+ en question\b|^depuis(?: lors)?, |"
        r"\bd(?:e (?:la )?|u )même (?:nature|type|genre|ordre)\b(?! qu)|"
        r"^[^,;:]{0,90}?\b(?:a|ont|avait|avaient|est|sont|était|étaient|sera|seront) ainsi (?!que\b)\w+(?<!é que)\b|"
        r"^[Ii]l (?:n['’])?en (?:rest|subsist|demeur|résult|découl|manqu|existe)\w*\b|"
        r"^(?:ils?|elles?) (?:lui|leur|en (?!appel|veu|vien|rest|a appel|ont appel)) ?\w|"
        r"\borat(?:eur|rice)s? précédente?s?\b|\bpréopinante?s?\b|\ben la matière\b(?! d)|\ben l['’]espèce\b|"
        r"\bém\w+ (?:des|quelques|ses|plusieurs|une) réserves?(?=[.,;]|$)|"
        r"\bdans le même (?:sens|but|esprit)(?=[.,;]|$)|\bà la même fin\b|"
        r"\ble (?:soit|soient|sera|seront|serait)\b|\bune? \w+ (?:minim|maxim)(?:al|ale|um)(?=[.,;]|$)|"
        r"\bréserv\w+ sa position(?=[.,;]|$)|"
        rf"\b(?:s['’]y|s['’](?:est|était)|se sont) (?:déclarée?s? |dite?s? )?(?:opposée?s?|d['’]accord){_SILENT['fr']}|"
        rf"\b(?:a|ont) (?:acquiescé|approuvé){_SILENT['fr']}|\b(?:est|sont|était|étaient) d['’]accord{_SILENT['fr']}",
        re.IGNORECASE,
    ),
}
"""What answers, joins or differs from somebody, and does not say in what."""
ENDS = {
    "es": r"(?=[,.;:)]|$| (?:y|e|o|pero|aunque|si|como|con|ya|también|no|ni|fue|era|es|está|estaba|había|ha|han|"
    "podía|puede|"
    r"merec\w+|vale|cuesta|funciona|permit\w+|supone|cubre|llega|sigue|incluye|exige|requiere|sirve|"
    r"útil|necesari\w|insuficiente|prematur\w|excesiv\w|aceptable|inaceptable|pertinente|"
    r"debía|debe|debería|sería|será|tendría|se|le|les|seguía|en su|en cuestión|antes|hasta|desde|menos|"
    r"\w+aba|\w+ó|\w{3,}(?:ara|iera|aran|ieran))\b)",
    "en": r"(?=[,.;:)]|$| (?:and|or|but|be|is|was|were|are|had|has|have|would|will|should|could|can|cannot|may|"
    "might|must|did|does|useful|necessary|insufficient|premature|excessive|acceptable|unacceptable|relevant|"
    r"deserves?|costs?|works?|allows?|covers?|takes?|needs?|requires?|includes?|remains?|seems?|"
    r"as|not|nor|into|until|before|after|if|because|since|while|who|in principle|in general|said|\w+ed)\b)",
    "fr": r"(?=[,.;:)]|$| (?:et|ou|mais|si|comme|ne|n|est|était|soit|a|ont|avait|sera|serait|sont|peut|pourrait|"
    "doit|devrait|"
    r"utile|nécessaire|intéressante?|insuffisante?|prématurée?|excessi\w+|pertinente?|acceptable|inacceptable|"
    r"mérit\w+|vaut|coûte|fonctionne|permet(?:tra|trait)?|suppose|repose|couvre|vise|suffi\w+|exige|sert|"
    r"en cause|avant|jusqu|demeure|reste|resterait|restera|relève|exist\w+|avec|par|existe|"
    r"\w{3,}(?:era|ira|erait|irait))\b)",
}
"""What follows a noun that nothing tells apart."""
_THE = {"es": r"(?:el|la|los|las|al|del)", "en": r"the", "fr": r"(?:le|la|les|du|des|au|aux|l['’])"}


_WEEKDAY = {
    "es": re.compile(
        r"\b(?:el|este|pasado|próximo) (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b(?! \d)", re.IGNORECASE
    ),
    "en": re.compile(
        r"\b(?:on|last|next|this|by|until|since) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:\w+ )?\d)"
    ),
    "fr": re.compile(
        r"(?<!\ble )(?<!chaque )\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b(?! \d)", re.IGNORECASE
    ),
}
"""A day of the week of which nobody who was not there knows the date."""


def leans(text: str, language: str) -> bool:
    """Whether a sentence («es», «en» or «fr») has a demonstrative, a pronoun or a summing-up noun whose sense lies in
    a sentence before. Linear in the text."""
    return (
        _shows(text, language)
        or _sums_up(text, language)
        or any(pattern[language].search(text) is not None for pattern in (_MORE, _ANSWERS, _WEEKDAY))
        or says_what_it_is(text, language)
        or _unheard(_OBJECT[language], language, text)
        or has_unnamed_object(text, language)
        or _lacks(_PLACE[language], _AT[language], text)
        or is_fragment(text, language)
    )


def is_fragment(text: str, language: str) -> bool:
    """Whether some words of a draft are all that a sentence brings («Kenya proposed adding “voluntary”»), and nothing
    says of which text or on what."""
    return _DRAFTED[language].search(text) is not None and _TOPIC[language].match(text) is None


_DRAFTED = {
    "es": re.compile(
        r"\b(?:sugir|sugier|propon|propus|añad|insert|incorpor|suprim|reemplaz|sustitu|conserv|prefir|prefer)\w*"
        r" (?:(?!que\b|una?\b)\w+ ){0,4}«[^»]{1,60}»(?! (?:al?|en|del?|tras|antes|después|por)\b)"
    ),
    "en": re.compile(
        r"\b(?:suggest|propos|add|insert|delet|replac|retain|remov|prefer|float|tabl|settl|agree)\w*"
        r" (?:(?!that\b|an?\b)\w+ ){0,4}(?:“[^”]{1,60}”|«[^»]{1,60}»|\"[^\"]{1,60}\")"
        r"(?! (?:to|in|from|at|after|before|with|by)\b)"
    ),
    "fr": re.compile(
        r"\b(?:sugg[éè]r|propos|ajout|insér|supprim|remplac|conserv|maintenir|préf[éè]r)\w*"
        r" (?:d['’])?(?:(?!que\b|une?\b)\w+ ){0,4}« ?[^»]{1,60} ?»(?! (?:à|au|aux|dans|du|de|après|avant|par)\b)"
    ),
}
"""A verb of drafting before a few quoted words that nothing places."""
_TOPIC = {
    "es": re.compile(
        r"(?:Sobre|En cuanto|En el (?:párrafo|artículo)|Con respecto|Respecto|En relación|Acerca)\b[^,]{2,90},"
    ),
    "en": re.compile(r"(?:On|In|Regarding|Concerning|With regard|As to|As for|Under)\b[^,]{2,90},"),
    "fr": re.compile(
        r"(?:Sur|S['’]agissant|Concernant|En ce qui|Au sujet|Quant|À propos|Au paragraphe|"
        r"[ÀA] l['’]a(?:rticle|linéa))\b[^,]{2,90},"
    ),
}
"""What a sentence that opens so is about."""


def _shows(text: str, language: str) -> bool:
    return any(
        not said_before(_shown(match), text[: match.start()]) for match in _DEMONSTRATIVE[language].finditer(text)
    )


def _shown(match: re.Match[str]) -> str:
    return next((word for name, word in match.groupdict().items() if word), "")


def _sums_up(text: str, language: str) -> bool:
    return any(
        not said_before(match["noun"], text[: match.start()])
        for pattern in (_shells(language), _compared(language), _same(language))
        for match in pattern.finditer(text)
    )


def said_before(noun: str, before: str) -> bool:
    """Whether a noun, or its plural or singular, stands before."""
    stem = noun.lower().rstrip("sx")
    return len(stem) > 2 and re.search(rf"\b{re.escape(stem)}(?:s|es|x)?\b", before.lower()) is not None


def _unheard(pronoun: re.Pattern[str], language: str, text: str) -> bool:
    """Whether a pronoun for a thing has no noun of its number before it."""
    return any(
        (_NOUNS if _is_plural(match) else _NOUN)[language].search(text[: match.start()]) is None
        for match in pronoun.finditer(text)
    )


def _is_plural(match: re.Match[str]) -> bool:
    return any(match.groupdict().values())


def _lacks(place: re.Pattern[str], at: re.Pattern[str], text: str) -> bool:
    return any(at.search(text[: match.start()]) is None for match in place.finditer(text))


@cache
def _words(language: str) -> dict[str, str]:
    return {name: "|".join(words.split()) for name, words in read_table("leaning.toml")[language].items()}


@cache
def _shells(language: str) -> re.Pattern[str]:
    gap = " ?" if language == "fr" else " "
    return re.compile(rf"\b(?i:{_THE[language]}){gap}(?P<noun>{_words(language)['shells']}){ENDS[language]}")


@cache
def _compared(language: str) -> re.Pattern[str]:
    """«A similar desk»: similar to what?"""
    like = _words(language)["compared"]
    if language == "en":
        return re.compile(rf"\b(?:a|an|the|of|in|with|for) (?:{like}) (?P<noun>\w+)(?! (?:to|with)\b)")
    to = {"es": r"al?|con", "fr": r"à(?= [a-zé])|aux?"}[language]  # «semblable à Kingston» says only where
    return re.compile(rf"\b(?P<noun>\w+) (?:{like})\b(?! (?:{to})\b)")


@cache
def _same(language: str) -> re.Pattern[str]:
    """«The same difficulties»: the same as whose?"""
    the = {"es": r"(?:el|la|los|las) mism[oa]s?", "en": r"the same", "fr": r"l(?:e|a|es) mêmes?"}[language]
    than = {"es": r"que|de", "en": r"as|that|which", "fr": r"que|qu['’]"}[language]
    return re.compile(rf"\b{the} (?P<noun>{_words(language)['same']})\b(?!.{{0,60}}\b(?:{than})\b)", re.IGNORECASE)
