"""What a sentence loses before it is reported: greetings, connectives, contractions; and what is refused."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError
from relatoria.conclude.report.speech.leave import without_leave

_VOCATIVE = {
    "es": re.compile(
        r"^(?:(?:(?:muchas )?gracias|(?:señor|señora|sr\.|sra\.) president[ea]|excelencias?|señoras y señores|"
        r"con (?:todo|el mayor|el debido|todo el) respeto(?: (?:a|al|hacia) [^,]{2,60})?(?=,)|"
        r"distinguid[oa]s \w+(?: \w+)?|estimad[oa]s \w+)[,;. ]+)+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:(?:oh|well|look|okay|ok|listen|right),? (?:(?:and|but|so),? )?)?"
        r"(?:(?:thank you,? |good (?:morning|afternoon),? )?(?:(?:mr|madam|mme|ms)\.? (?:chair\w*|president|"
        r"moderator)|excellenc(?:y|ies)|"
        r"with (?:all|all due|due|great|the greatest|the utmost) respect(?: (?:to|for) [^,]{2,60})?(?=,)|"
        r"distinguished [\w ]+?|ladies and gentlemen|dear colleagues|colleagues)[,;] ?(?:and )?)*",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:(?:merci,? )?(?:(?:monsieur|madame) l[ea] (?:président\w*|secrétaire général\w*|modérat\w+)|"
        r"excellences?|mesdames et messieurs|avec tout le respect (?:que|dû)[^,]{2,60}(?=,)|"
        r"mesdames|messieurs|chers? (?:collègues|amis|participants)|distingués \w+|honorables \w+)[,;] ?(?:et )?)+",
        re.IGNORECASE,
    ),
}
_INSET = {
    "es": re.compile(
        r", (?:(?:señor|señora|sr\.|sra\.) president[ea],?|(?:señor(?:a|es|ías?)?|colegas|compañer[oa]s|amig[oa]s),|"
        r"(?P<own>lo (?:confieso|reconozco|admito|repito|"
        r"digo)|insisto|repito|"
        r"(?:debo|he de) (?:decir|decirlo|confesar|confesarlo|reconocer|reconocerlo|añadir)),)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r", (?:(?:mr|madam|ms)\.? (?:chair\w*|president),?|"
        r"(?P<own>I (?:must|should|have to|would|might|may|will) (?:add|say|confess|admit|stress|repeat)|"
        r"I (?:confess|admit|repeat|insist|add|stress|submit)|if I may(?: say so)?),)",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r", (?:(?:monsieur|madame) l[ea] président\w*,?|(?P<own>je (?:le )?(?:dis|répète|insiste|l['’]avoue|"
        r"l['’]admets)|je dois (?:le )?(?:dire|avouer|reconnaître)),)",
        re.IGNORECASE,
    ),
}
_CONNECTIVE = {
    "es": re.compile(
        r"^(?:sin embargo|no obstante|asimismo|además|por (?:lo|ello)(?: tanto)?|por eso|por tanto|por consiguiente|"
        r"en efecto|"
        r"de hecho|por último|finalmente|(?:primer|segund|tercer|cuart|quint|sext)[oa](?=,)|"
        r"en (?:primer|segundo|tercer|cuarto|quinto|sexto) lugar|por otra parte|por otro lado|por nuestra parte|"
        r"por mi parte|también|igualmente|ahora bien|en este sentido|en ese sentido|a este respecto|al respecto|en "
        r"consecuencia|"
        r"y|e|pero|pues|en suma|en resumen|así pues|(?:en|a) (?:nuestr[oa]|mi) (?:opinión|juicio|entender|modo de ver)|"
        r"desde nuestro punto de vista),? ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:however|moreover|furthermore|in addition|therefore|thus|hence|finally|lastly|first(?:ly)?|"
        r"second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth(?:ly)?|sixth(?:ly)?|"
        r"for (?:our|my) part|in this regard|in that regard|in conclusion|in short|similarly|likewise|also|"
        r"additionally|indeed|in fact|of course|nevertheless|nonetheless|consequently|as a result|for this reason|"
        r"on the other hand|(?:in|to) (?:our|my) (?:view|opinion|mind)),? |^(?:and|but|so|yet) ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:cependant|toutefois|néanmoins|par ailleurs|en outre|de plus|de même|également|ainsi|donc|par "
        r"conséquent|en conséquence|"
        r"c['’]est pourquoi|pour cette raison|enfin|en conclusion|pour conclure|"
        r"(?:prem|deux|trois|quatr|cinqu|six)ièmement|"
        r"en (?:premier|second|deuxième|troisième|quatrième|dernier) lieu|"
        r"d['’]abord|ensuite|tout d['’]abord|"
        r"à (?:notre|mon) avis|selon nous|à (?:nos|mes) yeux|"
        r"en effet|de fait|à cet égard|dans ce contexte|pour notre part|pour ma part|de notre côté|aussi|bref|en "
        r"somme),? |^(?:et|mais|or|car),? ",
        re.IGNORECASE,
    ),
}
_CONTRACTIONS = (
    (re.compile(r"\bcan['’]t\b", re.IGNORECASE), "cannot"),
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
    (re.compile(r"\b(we|they|you)['’]re\b", re.IGNORECASE), r"\1 are"),
    (re.compile(r"\bI['’]m\b"), "I am"),
    (re.compile(r"\b(I|we|they)['’]ve\b", re.IGNORECASE), r"\1 have"),
    (re.compile(r"\b(I|we|they|he|she|it)['’]ll\b", re.IGNORECASE), r"\1 will"),
    (
        re.compile(r"\b(it|that|there|he|she)['’]s (?=(?:a|an|the|not|no|time|essential|vital)\b)", re.IGNORECASE),
        r"\1 is ",
    ),
)
_REFUSED = {
    "es": re.compile(
        r"\b(?:gracias|usted(?:es)?|vuestr[oa]s?|conmigo|juntos|juntas|mutuamente|ojalá|mañana|todos nosotros|"
        r"(?:entre|con|para|por|de|a|sobre) nosotr[oa]s|cada uno de nosotros|permítame\w*|permítanme|quisiera|quiero|"
        r"^señor(?:a|es|ías?)?(?: \w+){1,2}(?=,)|hoy(?! en día)|"
        r"agradezco|saludo|felicito|tengo el honor|es un honor|me complace|me honra|yo mism[oa])\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:you|your|yours|us|ourselves|myself|mine|ours|me|let us|let's|tomorrow|today|thank you|thanks|please|"
        r"honou?r to|pleased to|"
        r"grateful for this opportunity|shall|i'd|we'd|each other|whose|were to|did)\b|\bI (?:would|am (?:grateful|"
        r"honou?red|pleased|delighted))|"
        r"\bit'?s\b(?<!its)|['’](?:s|d) (?:been|not)|\bwe (?:should|all)\b|\bas we\b|\blike to\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:vous|votre|vos|merci|remercie|remercions|tu|toi|moi|moi-même|nous-mêmes|permettez|"
        r"demain|hier|ensemble|réciproquement|"
        r"nous (?:tous|toutes)|(?:entre|avec|pour|chez|sur|par|parmi|à|de) nous|d['’]entre nous|il nous|devrions|"
        r"nôtres?|miens?|"
        r"honneur|salue|félicite)\b|-(?:nous|je|vous|moi|t-)",
        re.IGNORECASE,
    ),
}
"""Thanks, orders, courtesies, second persons: what no third person says."""
_BACKWARD = {
    "es": re.compile(
        r"^(?:esto|eso|ello|este|esta|estos|estas|ese|esa|esos|esas|aquello|así|ellos|ellas|él|ella|muchos de ellos|"
        r"ambos|ambas|dicho|dicha|dichos|dichas|lo mismo|tal|tales|una de ellas|uno de ellos)\b(?! (?:año|mes|"
        r"semana|región|continente|sala))",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:this|that|these|those|they|he|she|both|such|here|it (?!(?:is|was|would be|will be) (?:\w+ly "
        r")?(?:essential|important|vital|"
        r"necessary|time|clear|crucial|urgent|possible|imperative|critical|our|my|the)))\b|"
        r"^(?:one|many|most|some|none|all|several|few) of (?:them|these|those)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"^(?:ceci|cela|ça|c['’]est|ce sont|ils|elles|elle|celui-ci|celle-ci|ceux-ci|celles-ci|tel|telle|tels|"
        r"telles|les deux|tous deux|"
        r"il (?!(?:n['’]|ne )?(?:faut|est|convient|importe|y a|s['’]agit|faudra|faudrait|appartient|incombe|existe|"
        r"reste|manque|suffit))|(?:un|une|"
        r"plusieurs|beaucoup|certains|trop) d['’]entre)\b",
        re.IGNORECASE,
    ),
}
"""It leans on the sentence before."""
_DAYS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|"
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)
_CIRCUMSTANCES = {
    "es": (
        (re.compile(r"\bhoy en día\b", re.IGNORECASE), "en esos momentos"),
        (re.compile(r"\bahora\b", re.IGNORECASE), "en ese momento"),
        (re.compile(r"\bayer\b", re.IGNORECASE), "el día anterior"),
        (re.compile(r"\baquí\b(?! a (?:\d|l[ao]s? |fin|un|dos|tres))", re.IGNORECASE), "allí"),  # «de aquí a 2027»
        (re.compile(r"(?:,| )? pase lo que pase\b", re.IGNORECASE), ", pasara lo que pasara"),
        (re.compile(r"(?:,| )? cueste lo que cueste\b", re.IGNORECASE), ", costara lo que costara"),
        (re.compile(r"\bsea (como|cual|quien) sea\b", re.IGNORECASE), r"fuera \1 fuera"),
        (
            re.compile(r"\bel (año|mes) (?:próximo|que viene)\b|\bel próximo (año|mes)\b", re.IGNORECASE),
            r"el \1\2 siguiente",
        ),
        (re.compile(r"\bel (año|mes) pasado\b|\bel pasado (año|mes)\b", re.IGNORECASE), r"el \1\2 anterior"),
    ),
    "en": (
        (re.compile(r"\byesterday\b", re.IGNORECASE), "the previous day"),
        (re.compile(r"\btonight\b", re.IGNORECASE), "that night"),
        (re.compile(r"\bthis (morning|afternoon|evening|week|month|year)\b", re.IGNORECASE), r"that \1"),
        (re.compile(r"\bin this (room|hall|chamber)\b", re.IGNORECASE), r"in the \1"),
        (re.compile(rf"\bnext (year|month|week|season|{_DAYS})\b", re.IGNORECASE), r"the following \1"),
        (re.compile(rf"\blast (year|month|week|season|{_DAYS})\b", re.IGNORECASE), r"the previous \1"),
        (re.compile(r"\b(years|months|weeks|days) ago\b", re.IGNORECASE), r"\1 earlier"),
    ),
    "fr": ((re.compile(r"\baujourd['’]hui\b", re.IGNORECASE), "à ce jour"),),
}
"""Times and places as they are told from afar."""


def _comma(match: re.Match[str]) -> str:
    """What stands for an address or a word about one's own words: the comma of what opens a sentence, else nothing."""
    first = match.string[: match.start()]
    opens = "," not in first and len(first.split()) <= _SHORT and _OPENS.match(first) is not None
    return "," if opens or not match["own"] else ""


_SHORT = 6
_OPENS = re.compile(
    r"(?:en|a|con|sin|para|por|desde|tras|hoy|in|on|at|with|for|since|after|today|dans|à|avec|sans|pour|depuis)\b", re.I
)


def plain(text: str, language: str) -> str:
    """The sentence («es», «en» or «fr») without greeting and connective, contractions opened, times told from afar.

    Raises:
        NotUnderstoodError: for thanks, orders, courtesies, second persons, and sentences that lean on the one before.
    """
    text = without_leave(_INSET[language].sub(_comma, _VOCATIVE[language].sub("", text)), language)
    for pattern, full in _CONTRACTIONS if language == "en" else ():
        text = pattern.sub(full, text)
    while (shorter := _CONNECTIVE[language].sub("", text)) != text:
        text = shorter
    if _REFUSED[language].search(text) or _BACKWARD[language].match(text) or len(text.split()) < 3:
        raise NotUnderstoodError(text)
    for pattern, there in _CIRCUMSTANCES[language]:
        text = pattern.sub(there, text)
    return text
