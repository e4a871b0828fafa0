"""Words that only ask leave to speak: «Permítanme añadir que …» says what follows, «quisiera pedir …» asks for it."""

from __future__ import annotations

import re

from relatoria.conclude.report.grammar.verbs_es import PRESENT, form_of

_LEAVE = {
    "es": r"^(?P<leave>debo|tengo que|he de|déjenme|permítan(?:me|nos)|permítame|quisiera|"
    r"quisiéramos|quiero|queremos|deseo|deseamos|"
    r"(?:me|nos) gustaría|aprovecho (?:la ocasión |esta oportunidad )?para)"
    r"(?: también| además| terminar| concluir| aquí)? ",
    "en": r"^(?P<leave>(?:let|allow|permit) me(?: to)?|(?:I|we)(?: would|['’]d)(?: like to)?|"
    r"(?:I|we) (?:wish|want|have) to|I (?:must|should))"
    r"(?: also| just)? ",
    "fr": r"^(?P<leave>permettez-(?:moi|nous) (?:de |d['’])|(?:je|nous) (?:voudrais|voudrions|souhait\w+|dois|"
    r"veux|tiens à|tenons à)"
    r"(?: également| aussi)? )",
}
_TO_SAY = {
    "es": r"(?:decir|añadir|agregar|señalar|subrayar|destacar|recordar|recalcar|indicar|precisar|mencionar|"
    r"insistir en)(?P<aside>, [^,]{3,40},)? que ",
    "en": r"(?:say|add|stress|emphasi[sz]e|underline|underscore|highlight|recall|note|point out|mention)"
    r"(?P<aside>, [^,]{3,40},)? that ",
    "fr": r"(?:dire|ajouter|souligner|rappeler|préciser|noter|signaler)(?P<aside>, [^,]{3,40},)? (?:que |qu['’])",
}
_SAYS = {language: re.compile(leave + _TO_SAY[language], re.IGNORECASE) for language, leave in _LEAVE.items()}
_ASKS = {
    "es": re.compile(
        _LEAVE["es"] + r"(?P<act>(?:hacer|lanzar)(?= un (?:nuevo )?llam)|pedir|instar|exhortar|proponer|recomendar|"
        r"solicitar|sugerir|invitar|reiterar) ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        _LEAVE["en"] + r"(?P<act>call on|urge|appeal|propose|recommend|invite|suggest|request) ", re.IGNORECASE
    ),
}


def without_leave(text: str, language: str) -> str:
    """A speaker's sentence («es», «en» or «fr») without the words that ask leave to say or ask what follows; else as it
    is. An aside of those words («, a título nacional,») leads what is said."""
    if said := _SAYS[language].match(text):
        aside = (said["aside"] or "").strip(" ,")
        return f"{aside}{', ' if aside else ''}{text[said.end() :]}"
    if language in _ASKS and (asks := _ASKS[language].match(text)):
        act, leave = asks["act"].lower(), asks["leave"].lower()
        if language == "es":
            several = leave.endswith(("mos", "nos")) or leave.startswith("nos ")
            act = form_of(act, PRESENT, "1p" if several else "1s")
        else:
            act = f"{'We' if leave.startswith('we') else 'I'} {act}"
        return f"{act} {text[asks.end() :]}"
    return text
