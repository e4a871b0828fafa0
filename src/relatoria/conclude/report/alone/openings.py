"""How sentences of records open: with an anaphoric subject, a connective, words that lean on the sentence before."""

from __future__ import annotations

import re

IMPERSONAL = (
    r"(?:n['’]|ne )?(?:(?:faut|fallait|faudra|faudrait|convient|convenait|importe|importait|suffit|suffirait|existe|"
    r"existait|manque|reste|demeure|semble|appartient|incombe|s['’]agit|s['’]agissait|y a|y avait|y aurait)\b|"
    r"(?:est|était|serait|sera|a été|avait été|fut) (?:(?:pas|plus|guère|donc|aussi|encore|très|bien) ){0,2}"
    r"(?!(?:convaincu|persuadé|conscient|heureux|fier|convenu|sûr|certain|ravi|inquiet|soucieux|désireux|surpris|"
    r"étonné|reconnaissant|favorable|opposé|résolu|disposé|prêt|né)\b)"
    r"(?:\w+(?:é|i|u|is|it|ert|ble|re|nt|el|ile|eux)|temps|question|d['’]usage)(?:,[^,]{2,40},)? "
    r"(?:de |d['’]|que |qu['’]))"
)
"""What follows an «il» that stands for nobody: «il n'est pas envisagé de …»."""
SUBJECT = {
    "es": re.compile(
        r"^(?:(?:el|la) (?:mism[oa] )?(?:orador|oradora|ponente|representante|delegad[oa]|interviniente|"
        r"embajador|embajadora|ministr[oa]|"
        r"viceministr[oa]|panelista|expert[oa]|directora?|funcionari[oa]|secretari[oa]|entidad|organización|organismo|"
        r"institución|dirigente|portavoz|vocera?|académic[oa]|profesora?|alcalde|alcaldesa|presidenta?|diputad[oa]|"
        r"relatora?|investigadora?|coordinadora?|jerarca|titular|autoridad|asociación|federación|empresa|delegación)"
        r"(?: (?:general|ejecutiv[oa]|adjunt[oa]|nacional|regional)){0,2}|"
        r"su delegación|él|ella|es[et]a?) ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:the (?:same )?(?:speaker|representative|delegate|delegation|panellist|panelist|minister|"
        r"ambassador|expert|director(?:[ -]general)?|official|organi[sz]ation|agency|body|union|association|company|"
        r"academic|professor|mayor|president|rapporteur|researcher|coordinator|spokesperson|spokeswoman|spokesman|"
        r"deputy governor|governor|commissioner|senator|member|leader)|(?:his|her|its|their) delegation|he|she|"
        r"it(?! (?:is|was|were|would|has|had|will|may|can|could|should|must)\b)) ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:l['’](?:orateur|oratrice|intervenante?|expert|experte|ambassadeur|ambassadrice|organisation|organisme|"
        r"association|élue?|agence)|(?:le|la) "
        r"(?:représentante?|ministre|délégation|"
        r"directeur|directrice|secrétaire|déléguée?|professeure?|maire|présidente?|rapporteure?|rapporteuse|députée?|"
        r"porte-parole|coordinateur|coordinatrice|chercheuse?|chercheur|dirigeante?|commissaire|conseill[eè]re?|"
        r"fédération)(?: (?:généra|exécuti|adjoint|régiona)\w+){0,2}"
        rf"|sa délégation|il(?! {IMPERSONAL})|elle|"
        r"celui-ci|celle-ci) ",
        re.IGNORECASE,
    ),
}
"""An anaphoric subject: «la oradora», «he», «l’organisation»; what it stands for is the speaker."""
CONNECTIVE = {
    "es": re.compile(r"^(?:(?:primer|segund|tercer|cuart|quint|sext)[oa](?=,)|"
                     r"asimismo|además|en (?:primer|segundo|tercer|cuarto|quinto|"
                     r"sexto)(?: y último)? lugar|a tal fin|con ese fin|a ese respecto|del mismo modo|"
                     r"en ese contexto|en este contexto|por tanto|también|por otra parte|por otro lado|"
                     r"como (?:resultado|consecuencia)(?=,)|en consecuencia|por consiguiente|"
                     r"en cambio|por el contrario|al contrario|en su lugar|con todo(?=,)|aun así|ahora bien|"
                     r"a continuación|finalmente|en respuesta(?=,)|"
                     r"por último|igualmente|por ello|sin embargo|entretanto|mientras tanto|"
                     r"no obstante|en ese sentido|en este sentido|al respecto|de hecho|por lo tanto|"
                     r"por tanto|por su parte|a su (?:juicio|entender|modo de ver)|en su opinión|"
                     r"según (?:explicó|indicó|señaló|dijo|él|ella|su (?:portavoz|representante))(?=,)|acto seguido|"
                     r"para (?:terminar|concluir|finalizar)|"
                     r"(?:en|durante) (?:el debate(?: posterior)?|la visita|el turno de preguntas)"
                     r"(?=,| (?:el|las?|los) )|"
                     r"al (?:clausurar|inaugurar|abrir|cerrar) la (?:sesión|reunión)(?=,| el | la )),? ",
                     re.IGNORECASE),
    "en": re.compile(r"^(?:also|as a (?:result|consequence)(?=,)|consequently|accordingly|"
                     r"indeed(?=,)|in fact|besides(?=,)|"
                     r"(?:first|second|third|fourth|fifth|sixth)(?:ly|(?=,))|"
                     r"in this context|in that context|"
                     r"to that end|moreover|furthermore|in addition|finally|lastly|similarly|likewise|however|"
                     r"therefore|in that regard|instead|nevertheless|"
                     r"nonetheless|even so|"
                     r"meanwhile|at the same time|by contrast|in contrast|on the other hand|conversely|"
                     r"in (?:response|reply|conclusion)(?=,)|"
                     r"in this regard|subsequently|then|additionally|"
                     r"(?:in|to) (?:his|her|its|their) (?:view|opinion|mind)|"
                     r"according to (?:him|her|it|its (?:spokes\w+|representative|delegate))|to conclude|"
                     r"for (?:his|her|its|their) part|in the (?:ensuing |subsequent )?(?:debate|discussion)(?=,| the )|"
                     r"(?:opening|closing) the (?:session|meeting)(?=,| the )),? ", re.IGNORECASE),
    "fr": re.compile(r"^(?:(?:prem|deux|trois|quatr|cinqu|six)ièmement|en (?:premier|second|troisième) lieu|"
                     r"dans ce contexte|[àa] cette fin|par ailleurs|en outre|de plus|enfin|également|ensuite|"
                     r"toutefois|cependant|néanmoins|entre-temps|pendant ce temps|malgré tout|pour autant|"
                     r"à la place|au lieu de cela|en réponse(?=,)|en revanche|au contraire|[àa] l['’]inverse|"
                     r"à cet égard|de même|par conséquent|en conséquence|de ce fait|"
                     r"(?:selon|d['’]après) (?:lui|elle|eux|elles|son (?:porte-parole|représentante?))|"
                     r"à (?:l['’]|les )en croire|de l['’]avis (?:du|de la|de l['’]) ?(?:orat(?:eur|rice)|déléguée?|"
                     r"délégation|représentante?|intervenante?)(?=,)|"
                     r"pour (?:finir|conclure|terminer)|d['’]ailleurs|pourtant|du reste|"
                     r"[àad]e? son (?:avis|sens)|[àa] ses yeux|pour sa part|de son côté|"
                     r"(?:lors|au cours) du débat(?=,| le | la | l['’])),? ",
                     re.IGNORECASE),
}  # fmt: skip
DANGLING = {
    "es": re.compile(r"^(?:est[aeo]s?|es[aeo]s?|ello|ellos|ellas|dich[oa]s?|tal|tales|así|cuy[oa]s?|ambos|"
                     r"ambas|a su vez|entre ell[oa]s|"
                     r"muchos de ellos|el cual|la cual|lo que|y|o|pero)\b", re.IGNORECASE),
    "en": re.compile(r"^(?:this|that|these|those|it (?!was(?! (?:an?|the|not an?) )|had|would)|they|such|both|"
                     r"which|and|or|but|so|"
                     r"one of them)\b", re.IGNORECASE),
    "fr": re.compile(r"^(?:ce|cet|cette|ces|cela|ceci|ils|elles|tel|telle|tels|telles|lesquels|et|ou|mais|"
                     r"les deux)\b", re.IGNORECASE),
}  # fmt: skip

OTHERS = {
    "es": re.compile(
        r"^(?:nadie|ning[uú]na?|otr[oa]s|much[oa]s|vari[oa]s|algun[oa]s|numeros[oa]s|divers[oa]s) ", re.IGNORECASE
    ),
    "en": re.compile(r"^(?:nobody|no one|none|other|many|several|some|numerous|various) ", re.IGNORECASE),
    "fr": re.compile(
        r"^(?:personne|nul(?:le)?|aucune?|d['’]autres|plusieurs|certain(?:e?)s|de nombreu(?:x|ses)|quelques) ",
        re.IGNORECASE,
    ),
}
INTRODUCED = {
    "es": re.compile(r"^(?:el|la) (?:\w+ )?(?:orador|oradora|ponente) fue .{5,160}?, quien (?=\w+ó )", re.IGNORECASE),
    "en": re.compile(r"^the (?:\w+ )?speaker was .{5,160}?, who (?=\w+ )", re.IGNORECASE),
    "fr": re.compile(
        r"^l(?:e |a |['’])(?:\w+ )?(?:orateur|oratrice) (?:est|était) .{5,160}?, qui (?=\w+ )", re.IGNORECASE
    ),
}
TO_ANOTHER = {
    "es": re.compile(r", les? (?:\w+ó|\w+r?ieron|\w+aron)\b"),
    "en": re.compile(r", (?:\w+ )?(?:replied|retorted|countered|answered) (?:to (?:him|her|them)\b|the )"),
    "fr": re.compile(r", (?:lui|leur) (?:a|ont|répond|rétorque|réplique)\b"),
}
"""«Sin suelo no hay casas, le replicó el concejal»: words to somebody who is named before."""


def without_connective(text: str, language: str) -> str:
    """A sentence without the words that tie it to the one before («Asimismo, …»), in a capital."""
    text = CONNECTIVE[language].sub("", text)
    if language == "fr":
        text = _INVERTED.sub(r"\g<who> \g<verb> ", _AS_FOR.sub(_set_apart, text))
    return text[:1].upper() + text[1:]


_INVERTED = re.compile(
    r"^A(?:uss|ins)i (?P<who>(?:M\.|Mme|[Ll][ae]s?|[Ll]['’]) ?[^,;:]{2,60}?) (?P<verb>\w+?)(?:-t)?-(?:ils?|elles?) "
)
"""«Aussi M. Roy recommande-t-il de …»."""
_AS_FOR = re.compile(r"^Quant (?:à |(?P<le>aux?) )(?P<who>(?:M\.|Mme|la |l['’]|\w).{2,90}?), (?:ils?|elles?) (?=\w)")
"""«Quant à Mme Roy, juge à Lens, elle a souligné …»."""


def _set_apart(match: re.Match[str]) -> str:
    article = {"au": "Le ", "aux": "Les "}.get(match["le"] or "", "")
    return f"{article}{match['who']}{',' if ',' in match['who'] else ''} "


def opens_item(text: str, language: str) -> bool:
    """Whether a sentence is an item of a list whose head stands elsewhere: «Third, that States ratify …»."""
    return _ITEM[language].match(text) is not None


_ITEM = {
    "es": re.compile(
        r"(?:(?:y )?(?:primer|segund|tercer|cuart|quint|sext)[oa]|"
        r"en (?:primer|segundo|tercer|cuarto|quinto|sexto) lugar|por último|finalmente|"
        r"\(?[a-h1-9]\)|[1-9]\.)[,:]? que\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:(?:and )?(?:first|second|third|fourth|fifth|sixth)(?:ly)?|lastly|finally|\(?[a-h1-9]\)|[1-9]\.),? that\b"
        r"(?! (?:is|was|would|will|had|has)\b)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:(?:et )?(?:prem|deux|trois|quatr|cinqu|six)ièmement|en (?:premier|second|deuxième|troisième) lieu|enfin|"
        r"\(?[a-h1-9]\)|[1-9]\.),? qu(?:e\b|['’])",
        re.IGNORECASE,
    ),
}
"""An ordinal before «que»: the verb that asks for it stands before the list."""


def is_about_another(text: str, language: str) -> bool:
    """Whether a sentence says by whom somebody before was supported or opposed: «She was backed by Kenya and Ghana», no
    statement of theirs, and of whom nobody knows."""
    return _STOOD_BY[language].match(text) is not None


_STOOD_BY = {
    "es": re.compile(
        r"(?:(?:él|ella|ell[oa]s|est[eao]s?|le|les) )?(?:fue(?:ron)?|es|son|eran?|(?:ha|han|había|habían) sido|"
        r"se v(?:io|e|ieron)|resultó) (?:\w+ ){0,2}?(?:apoyad|respaldad|secundad|acompañad|seguid|aplaudid|criticad|"
        r"rebatid|rechazad|contradich|refutad|combatid|cuestionad|contestad)[oa]s?\b.*?\bpor\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:s?he|it|they) (?:was|were|is|are|(?:had|has|have) been) (?:\w+ ){0,2}?(?:supported|backed|seconded|"
        r"joined|echoed|followed|applauded|criticised|criticized|opposed|contradicted|challenged|rejected|answered)"
        r"\b.*?\bby\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:ils?|elles?|celui-ci|celle-ci) (?:est|sont|étai(?:t|ent)|fut|furent|(?:a|ont|avai(?:t|ent)) été) "
        r"(?:\w+ ){0,2}?(?:appuyé|soutenu|suivi|rejoint|secondé|applaudi|approuvé|critiqué|contredit|combattu|"
        r"contesté|rejeté)e?s?\b.*?\bpar\b",
        re.IGNORECASE,
    ),
}


def opens_dangling(text: str, language: str) -> bool:
    """Whether a sentence opens with words that lean on another («That proposal …»), or tells what others said."""
    return DANGLING[language].match(text) is not None or OTHERS[language].match(text) is not None


def answers_another(text: str, language: str) -> bool:
    """Whether a sentence is said to somebody who is named before («… le replicó el concejal»)."""
    return TO_ANOTHER[language].search(text) is not None
