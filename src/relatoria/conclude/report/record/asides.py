"""A sentence without the words in its middle that only say that somebody says it, or tie it to the one before."""

from __future__ import annotations

import re

from relatoria.gather.attribution.words.conjugation import IMPERFECT, PARTICIPLE
from relatoria.gather.attribution.words.verbs import verb_table
from relatoria.language.fold import fold

_AUXILIARY = {"es": "(?:ha|había) ", "en": "(?:has|had) ", "fr": "(?:a|avait)(?:-t-(?:il|elle)|-(?:il|elle))? "}
_PRONOUN = {
    "es": "(?:él|ella) ",
    "en": "(?:s?he|it|they|(?:the|its|their) (?:delegate|representative|speaker|delegation|spokes\\w+)) ",
    "fr": "(?:elle|il) ",
}
_BEHIND = {
    "es": " (?:él|ella|(?:su|la|el) (?:delegación|delegad[oa]|representante|portavoz))",
    "en": " (?:he|she|they)",
    "fr": "(?:-t)?-(?:ils?|elles?)| (?:il|elle|(?:sa|son|la|le) (?:délégation|déléguée?|représentante?|porte-parole))",
}
"""Who says it, before and behind the verb: a pronoun, or those who speak for a State or body."""
_LIGHT = {
    "es": " (?:notar|saber|ver|constar|claro)",
    "en": " (?:out|clear)",
    "fr": " (?:observer|valoir|savoir|remarquer|comprendre|entendre)",
}
"""What makes of a plain verb one of saying: «a-t-elle fait observer», “she pointed out”."""
_ASIDE = {
    language: re.compile(
        rf", (?:{_PRONOUN[language]})?(?:{_AUXILIARY[language]})?(?P<verb>\w+(?: on)?)(?P<light>{_LIGHT[language]})?"
        rf"(?:{_BEHIND[language]})?(?P<after>, |\.$)",
        re.IGNORECASE,
    )
    for language in _AUXILIARY
}
_INSIDE = {
    "es": re.compile(r", (?:(?:ha|había) )?(?P<verb>\w+) (?:el|la|su|los|las) [^,.;]{2,60}(?:, |\.$)"),
    "en": re.compile(
        r", (?:(?:the|its|their|his|her) (?:[\w-]+ ){1,6}?(?P<verb>\w+)(?: (?:out|on|the \w+|\w{1,3}|delegates|"
        r"members|participants))?|(?P<verb_first>\w+) the [^,.;]{2,60})(?:, |\.$)"
    ),
    "fr": re.compile(
        r", (?:(?:a|avait) )?(?:également )?(?P<verb>\w+) (?:(?:le|la|les|son|sa) |l['’])[^,.;]{2,60}(?:, |\.$)"
    ),
}
"""Somebody who is called by a noun says it: «…, the minister added.»"""
_OF_SPEAKER = {
    "es": "(?:del|de la) (?:orador|oradora|ponente|delegad[oa]|delegación|representante|interviniente)",
    "en": "the (?:speaker|delegate|delegation|representative|panellist)['’]s",
    "fr": "(?:du|de la|de l['’]) ?(?:orat(?:eur|rice)|déléguée?|délégation|représentante?|intervenante?)",
}
_BY_THEM = {
    "es": re.compile(
        r", (?:según (?:él|ella|su (?:representante|delegad[oa]|portavoz))|a su (?:juicio|entender|modo de ver)|"
        rf"(?:a juicio|en opinión|al decir) {_OF_SPEAKER['es']}), ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r", (?:according to (?:him|her|it|(?:its|their) (?:representative|delegate|spokes\w+))|"
        rf"in (?:his|her|its|their|{_OF_SPEAKER['en']}) (?:view|opinion)), ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r", (?:(?:selon|d['’]après) (?:lui|elle|eux|elles|son (?:représentante?|porte-parole))|à (?:son|leur) avis|"
        r"à (?:ses|leurs) yeux|à (?:l['’]|les )en croire|"
        rf"(?:de l['’]avis|aux yeux|au dire|aux dires) {_OF_SPEAKER['fr']}), ",
        re.IGNORECASE,
    ),
}
"""What says once more whose words these are."""
_LINK = {
    "es": re.compile(
        r", (?:sin embargo|no obstante|además|asimismo|por (?:lo )?tanto|en cambio|por ello|por su parte|eso sí|"
        r"a su vez|con todo|también|igualmente|por el contrario|al contrario|por último|en fin|"
        r"acto seguido|para (?:terminar|concluir|finalizar)|en (?:efecto|consecuencia)|de hecho|"
        r"por otr[oa] (?:parte|lado)|en tanto|entre ?tanto|mientras tanto|"
        r"(?:que|quien) (?:tomó|hizo uso de) la palabra[^,.;]*), ",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r", (?:however|therefore|moreover|furthermore|nevertheless|nonetheless|though|too|also|in turn|"
        r"for (?:his|her|its|their) part|on the other hand|instead|likewise|by contrast|all the same|finally|indeed|"
        r"in (?:fact|short|conclusion)|to conclude|meanwhile|who (?:took the floor|spoke)[^,.;]*), ",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r", (?:toutefois|cependant|néanmoins|en revanche|en outre|par ailleurs|de plus|pour sa part|de son côté|"
        r"quant à (?:lui|elle)|en effet|également|à son tour|à l['’]inverse|lui|elle|eux|elles|au contraire|"
        r"enfin|donc|pourtant|d['’]ailleurs|entre-temps|"
        r"pendant ce temps|du reste|ainsi|pour (?:finir|conclure|terminer)|dès lors|en somme|"
        r"qui (?:a pris|prend|prit) la parole[^,.;]*), |"
        r" au contraire (?=qu)",
        re.IGNORECASE,
    ),
}
_CIRCUMSTANCE = {
    "es": re.compile(
        r"(?:en|a|al|con|sin|para|por|desde|hasta|aunque|si|cuando|tras|según|ante|durante|de|hoy|ayer)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?:in|on|at|for|with|without|from|by|since|until|although|if|when|while|after|before|under|through|during|"
        r"today|yesterday)\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"(?:en|à|au|aux|avec|sans|pour|dans|sur|par|si|bien que|quand|lorsque|depuis|après|avant|selon|sous|de|du|"
        r"hier|aujourd['’]hui)\b",
        re.IGNORECASE,
    ),
}
"""How a circumstance begins, which keeps its comma before what follows."""


_TURNS = {
    "es": re.compile(r"(?:aunque|pero|sino|si bien|mientras|pues|porque|y|o|ni) "),
    "en": re.compile(r"(?:although|though|but|while|whereas|and|or|nor) "),
    "fr": re.compile(r"(?:bien qu|mais|tandis|alors qu|car|et|ou|ni)\b"),
}
"""What keeps a comma before it."""


def without_sayings(text: str, language: str) -> str:
    """``text`` («es», «en» or «fr») without «…, relató, …», “…, she said, …”; else as it is. Linear."""

    def rest(match: re.Match[str]) -> str:
        if not says(match["verb"], language) and not match["light"]:
            return match.group()
        if match["after"] == ".":
            return "."
        led = _CIRCUMSTANCE[language].match(text) is not None and "," not in text[: match.start()]
        return ", " if led or _TURNS[language].match(text, match.end()) else " "

    return _BY_THEM[language].sub(" ", _ASIDE[language].sub(rest, text))


def says(verb: str, language: str) -> bool:
    """Whether a verb, with the auxiliary before it or the particle behind it, tells that somebody says something."""
    table = verb_table(language)
    words = fold(verb).split()
    main, rest = (words[0], words[1:]) if language == "en" else (words[-1], [])
    return any(
        (lemma in table.sayings and (not rest or form.tense != PARTICIPLE))
        or any(not phrases.isdisjoint(rest) for phrases, _ in table.phrases.get(lemma, ()))
        for form, lemma in table.forms.get(main, ())
    )


def said_inside(text: str, language: str) -> bool:
    """Whether a clause is inset in which somebody says the rest: «the port, its head claimed, is closed». Linear."""
    table = verb_table(language)
    return any(
        lemma in table.sayings and table.sayings[lemma].takes == "clause" and form.tense != PARTICIPLE
        for match in _INSIDE[language].finditer(text)
        for verb in match.groups()
        for form, lemma in table.forms.get(fold(verb or ""), ())
    )


_THAT = re.compile(r"\b(?:que|that)\b|\bqu['’]")
_NEAR = 3


def reports(text: str, language: str) -> bool:
    """Whether somebody says something in a text: a verb of saying right before «que» or «that». Linear."""
    table = verb_table(language)
    for match in _THAT.finditer(text):
        before = re.findall(r"\w+|,", fold(text[: match.start()]))[-_NEAR:]
        known = [pair for word in before for pair in table.forms.get(word, ())]
        lemmas = [lemma for form, lemma in known if form.tense != IMPERFECT]  # «prefería que»: the speaker does
        if any(one in table.sayings and table.sayings[one].takes == "clause" for one in lemmas) or any(
            not words.isdisjoint(before) for one in lemmas for words, _ in table.phrases.get(one, ())
        ):
            return True
    return False


_TIES = {
    "es": re.compile(
        r" (?:sin embargo|no obstante|por tanto|por lo tanto|asimismo|igualmente|tampoco obstante|en cambio|"
        r"por su parte)(?= \w)"
    ),
    "en": re.compile(
        r" (?:nevertheless|nonetheless|therefore|moreover|furthermore|consequently|accordingly|likewise|instead(?! of)|"
        r"for (?:its|their|his|her) part)(?= \w)| instead(?=[,.])"
    ),
    "fr": re.compile(
        r" (?:cependant|néanmoins|toutefois|en outre|par ailleurs|donc|dès lors(?! qu)|pourtant|en revanche|"
        r"pour (?:sa|leur) part|de (?:son|leur) côté(?! d))(?= \w)|"
        r"(?:(?<=\ba)|(?<=\bont)) (?:(?:tout )?d['’]abord|d['’]emblée)(?= \w+(?:é|i|u|is|it)\b)"
    ),
}
"""The same words without commas: «waited nevertheless»."""
_SAID_ALSO = {
    "es": re.compile(
        r"\b(?P<said>\w+(?:ó|aron|ieron|o|a|e|an|en)) (?P<tie>además|también|igualmente|asimismo|por último|finalmente|"
        r"acto seguido|para (?:terminar|concluir|finalizar))(?= \w)(?! del? )"
    ),
    "en": re.compile(r"\b(?P<tie>also|further|then|finally|additionally) (?P<said>\w+(?:ed|d|s|t|ke|w))(?= \w)"),
    "fr": re.compile(
        r"\b(?P<said>(?:(?:a|ont) )?\w+) (?P<tie>également|aussi|enfin|ensuite|de plus|"
        r"pour (?:finir|conclure|terminer))(?P<then> \w+[éitus]e?s?)?(?= \w)"
    ),
}
"""What ties a verb of saying to what was said before: «anunció además un fondo», «a aussi proposé un guichet»."""


def without_links(text: str, language: str) -> str:
    """``text`` without what ties it to a sentence that a report does not print: «…, however, …»."""
    return _untied(_TIES[language].sub("", _LINK[language].sub(" ", text)), language, "")


def with_cuts(text: str, language: str) -> str:
    """``text`` as it is quoted: «[…]» stands where such a tie stood."""
    return _untied(_TIES[language].sub(f" {CUT}", _LINK[language].sub(f" {CUT} ", text)), language, CUT)


_FILLER = {
    "es": re.compile(r"^(?:bueno|miren?|oigan?|pues|ah|oh), ", re.IGNORECASE),
    "en": re.compile(r"^(?:oh|ah|well|look|okay|ok|listen|right), ", re.IGNORECASE),
    "fr": re.compile(r"^(?:oh|ah|eh bien|bon|écoutez|voyez-vous), ", re.IGNORECASE),
}


def without_filler(text: str, language: str) -> str:
    """What somebody says without the word with which they take breath: «Well, we pay», «Oh, and we train mentors»."""
    return _FILLER[language].sub("", text) if language in _FILLER else text


def begun(text: str, said: str) -> str:
    """What is quoted of a sentence of which its opening is left out: «[…] the rule holds» where «But» stands before,
    its first letter as it was; else in a capital."""
    rest = text[len(text) - len(said) :]
    if len(said) < len(text) and rest[1:] == said[1:] and not said.startswith(CUT):
        return f"{CUT} {rest}"
    return f"{said[:1].upper()}{said[1:]}"


def _untied(text: str, language: str, mark: str) -> str:
    """``text`` with ``mark`` for «also» beside its first verb of saying."""

    def rest(match: re.Match[str]) -> str:
        words = [*match["said"].split(), *(match.groupdict().get("then") or "").split()]
        if not any(lemma in table.sayings for word in words for _, lemma in table.forms.get(fold(word), ())):
            return match.group()
        parts = (match["said"], mark) if match.start("said") < match.start("tie") else (mark, match["said"])
        return " ".join(part for part in parts if part) + (match.groupdict().get("then") or "")

    table = verb_table(language)
    return _SAID_ALSO[language].sub(rest, text)


CUT = "[…]"
