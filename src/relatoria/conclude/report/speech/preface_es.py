"""What a Spanish sentence loses before it is reported: greetings and connectives; and what is refused."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.tokens import NotUnderstoodError

_VOCATIVE = re.compile(
    r"^(?:(?:(?:muchas )?gracias|(?:señor|señora|sr\.|sra\.) president[ea]|excelencias?|señoras y señores|"
    r"distinguid[oa]s \w+(?: \w+)?|estimad[oa]s \w+)[,;. ]+)+",
    re.IGNORECASE,
)
_INSET = re.compile(r", (?:señor|señora|sr\.|sra\.) president[ea],?", re.IGNORECASE)
_CONNECTIVE = re.compile(
    r"^(?:sin embargo|no obstante|asimismo|además|por (?:lo|ello)(?: tanto)?|por eso|por tanto|por consiguiente|"
    r"en efecto|"
    r"de hecho|por último|finalmente|(?:primer|segund|tercer|cuart|quint|sext)[oa](?=,)|"
    r"en (?:primer|segundo|tercer|cuarto|quinto|sexto) lugar|por otra parte|por otro lado|por nuestra parte|"
    r"por mi parte|también|igualmente|ahora bien|en este sentido|en ese sentido|a este respecto|al respecto|en "
    r"consecuencia|"
    r"y|e|pero|pues|en suma|en resumen|así pues),? ",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"\b(?:gracias|usted(?:es)?|vuestr[oa]s?|conmigo|juntos|juntas|mutuamente|ojalá|mañana|todos nosotros|"
    r"(?:entre|con|para|por|de|a|sobre) nosotr[oa]s|cada uno de nosotros|permítame\w*|permítanme|quisiera|quiero|"
    r"hoy(?! en día)|agradezco|saludo|felicito|tengo el honor|es un honor|me complace|me honra|yo mism[oa])\b",
    re.IGNORECASE,
)
_BACKWARD = re.compile(
    r"^(?:esto|eso|ello|este|esta|estos|estas|ese|esa|esos|esas|aquello|así|ellos|ellas|él|ella|muchos de ellos|"
    r"ambos|ambas|dicho|dicha|dichos|dichas|lo mismo|tal|tales|una de ellas|uno de ellos)\b(?! (?:año|mes|"
    r"semana|región|continente|sala))",
    re.IGNORECASE,
)
_CIRCUMSTANCES = (
    (re.compile(r"\bhoy en día\b", re.IGNORECASE), "en esos momentos"),
    (re.compile(r"\bahora\b", re.IGNORECASE), "en ese momento"),
    (re.compile(r"\bayer\b", re.IGNORECASE), "el día anterior"),
    (re.compile(r"\baquí\b", re.IGNORECASE), "allí"),
    (
        re.compile(r"\bel (año|mes) (?:próximo|que viene)\b|\bel próximo (año|mes)\b", re.IGNORECASE),
        r"el \1\2 siguiente",
    ),
    (re.compile(r"\bel (año|mes) pasado\b|\bel pasado (año|mes)\b", re.IGNORECASE), r"el \1\2 anterior"),
)


def plain(text: str) -> str:
    """The sentence without greeting and connective, times and places told from afar.

    Raises:
        NotUnderstoodError: for thanks, courtesies, second persons, and sentences that lean on the one before.
    """
    text = _INSET.sub(",", _VOCATIVE.sub("", text))
    while (shorter := _CONNECTIVE.sub("", text)) != text:
        text = shorter
    if _REFUSED.search(text) or _BACKWARD.match(text) or len(text.split()) < 3:
        raise NotUnderstoodError(text)
    for pattern, there in _CIRCUMSTANCES:
        text = pattern.sub(there, text)
    return text
