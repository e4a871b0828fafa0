"""Whether a sentence that speaks of a promise tells what was not kept, or what others owe: nobody's commitment."""

from __future__ import annotations

import re

from relatoria.conclude.report.record.retell import Told
from relatoria.model.document import Document

_GIVEN = {
    "es": r"(?:promet\w+|promes\w+|compromet\w+|compromis\w+|desembols\w+|anunciad\w+)",
    "en": r"(?:pledge\w*|promise\w*|committed|commitments?|disbursed|delivered)",
    "fr": r"(?:prom(?:is\w*|ess\w+)|engagé\w*|engagements?|versé\w*|annoncé\w*)",
}
_WITHIN = {
    "es": r"(?:(?! y | pero |[,;:]).){0,90}?",
    "en": r"(?:(?! and | but |[,;:]).){0,90}?",
    "fr": r"(?:(?! et | mais |[,;:]).){0,90}?",
}
_SHORT = {
    "es": re.compile(
        rf"\b(?:s[oó]lo|solamente|únicamente|apenas|menos de|no más de)\b(?! si\b){_WITHIN['es']}\b{_GIVEN['es']}|"
        rf"\bno (?:ha|han|había|habían|hubo|hay) (?:se )?{_GIVEN['es']} nada\b|"
        rf"\b(?:lament|deplor|critic|denunci|reproch|recrimin)\w+ {_WITHIN['es']}\b{_GIVEN['es']}|"
        r"\bse (?:ha|han|había|habían) (?:prometido|comprometido)\b(?! a\b)|"
        r"\b(?:ha|han|había|habían) sido prometid\w+\b(?!.{0,40} por )",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:only|merely|barely|hardly|just|less than|no more than|fewer than)\b(?! (?:if|when|once|after|for)\b)"
        rf"{_WITHIN['en']}\b{_GIVEN['en']}|"
        r"\b(?:pledged|promised|delivered|disbursed) (?:nothing|none|little|nowhere)\b|"
        rf"\b(?:deplor|regret|lament|critici[sz]|denounc|complain|reproach)\w* {_WITHIN['en']}\b{_GIVEN['en']}|"
        r"\b(?:(?:ha[sd]|have) (?:\w+ )?been|was|were) (?:pledged|promised)\b(?!.{0,40} by )",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"\b(?:seulement|seuls?|seules?|à peine|moins de|pas plus de)\b(?! si\b){_WITHIN['fr']}\b{_GIVEN['fr']}|"
        rf"\b{_GIVEN['fr']} {_WITHIN['fr']}\bseulement\b|\bn['’](?:a|ont|avai\w+) rien {_GIVEN['fr']}|"
        rf"\b(?:déplor|regrett|critiqu|dénonc|reproch)\w+ {_WITHIN['fr']}\b{_GIVEN['fr']}|"
        r"\b(?:a|ont|avait|avaient|aient) été (?:promis|engagé)\w*\b(?!.{0,40} par )",
        re.IGNORECASE,
    ),
}
"""What is lacking of what was promised («only 17 million had been pledged»), and what nobody promises here."""
_BUT = {
    "es": r"(?:[;:] |, (?:pero|aunque|mas|si bien)\b |, y )",
    "en": r"(?:[;:] |,? (?:but|yet|though|although|and) )",
    "fr": r"(?:[;:] |,? (?:mais|or|bien qu\w*|quoique|et)\b )",
}
_UNKEPT = {
    "es": re.compile(
        rf"{_BUT['es']}(?:(?!\b(?:comprom|promet|anunci)\w+)[^.;]){{0,60}}?\b(?:s[ií]gue[n]?|seguía[n]?|todavía|aún|"
        r"nunca|no (?:se )?(?:lo |la |los |las )?(?:ha|han|había|habían|llegó|llegaron|cumpli\w+)|nada|"
        r"(?:s[oó]lo|apenas)(?! si\b))\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"{_BUT['en']}(?:(?!\b(?:pledg|commit|promis|announc)\w+)[^.;]){{0,60}}?\b(?:(?:ha[sd]|have) yet to|"
        r"(?:is|are|was|were|ha[sd]|have) (?:still|not|never)|still (?:is|are|was|were|ha[sd]|have|lack\w*|count\w*|"
        r"stand\w*|wait\w*)|(?:ha[sd]|have) n(?:ot|ever)|did not|never|not yet|remain(?:s|ed)?|"
        r"nothing|none|only(?! (?:if|when|once|after|for)\b))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        rf"{_BUT['fr']}(?:(?!\b(?:engag|promet|annonc)\w+)[^.;]){{0,60}}?(?:\b(?:toujours|encore|jamais|aucune?|rien|"
        r"reste(?:nt)?|restai(?:t|ent)|à peine|seuls?|seules?|seulement(?! si\b))\b|"
        r"\bn['’](?:a|ont|est|sont|avait|avaient|était|étaient)\b)",
        re.IGNORECASE,
    ),
}
"""What became of it: «Mauritania set out to double its boats; it still has nine»."""
_REST = re.compile(r"[^.!?\n]{0,300}")

_NEXT_MEETING = {
    "es": r"la (?:próxima|siguiente) (?:reunión|sesión|edición|cita|conferencia)\b",
    "en": r"the (?:next|following) (?:meeting|session|edition|conference|round)\b",
    "fr": r"la prochaine (?:réunion|session|édition|conférence)\b",
}
_WILL_BE = {
    "es": r"[^,;:.]{0,40}? (?:se (?:celebr|realiz|reuni)\w+|t(?:iene|endr\w+) lugar|ser(?:á|ía))\b(?:(?! y )[^,;:.])*",
    "en": r"[^,;:.]{0,40}? (?:will|would|shall|is to|was to) (?:be (?:held|convened|in)|take place|meet|convene)\b"
    r"(?:(?! and )[^,;:.])*",
    "fr": r"[^,;:.]{0,40}? (?:se (?:tien|réuni)\w+|aur(?:a|ait) lieu|ser(?:a|ait))\b(?:(?! et )[^,;:.])*",
}
_SAYS_THAT = {
    "es": r"(?:anunci|inform|record|señal|comunic|indic)\w+ (?:(?:de )?que )?",
    "en": r"(?:announc|inform|recall|not|indicat)\w+ (?:that )?",
    "fr": r"(?:annonc|inform|rappel|signal|indiqu)\w+ (?:que )?",
}
_SOUNDS_SO = {
    "es": r"(?:la esperanza de|esper(?:a|ó|aba|amos|o)) que\b(?:(?! y )[^,;:.])*|"
    r"(?:es|era|fue|sigue siendo|no hay)(?: también| pues| \w+mente| sin embargo| no obstante|,[^,;.]{1,40},)? "
    r"(?:(?:la|el|una?|mayor|primer[ao]?|últim[ao]) ){1,2}(?:\w+ )?(?:promesa|compromiso|garantía)\b"
    r"(?: \w+ (?:una?|otra?) (?:promesa|compromiso|garantía)\b)?|"
    r"(?:est[aá]n?|estaban?|eran?|es|son|fue|fueron) (?:destinad|previst|concebid|pensad|diseñad)[oa]s? (?:a|para) "
    r"(?=\w+[aei]r\b)",
    "en": r"(?:the hope|hop(?:e|es|ed|ing)) that\b(?:(?! and )[^,;:.])*|"
    r"(?:is|was|remains|remained)(?: also| nevertheless| however| still| \w+ly|,[^,;.]{1,40},)? (?:an?|the) "
    r"(?:\w+ ){0,2}(?:promise|commitment|pledge|guarantee)\b"
    r"(?: \w+ (?:an?|another) (?:promise|commitment|pledge|guarantee)\b)?|"
    r"(?:is|are|was|were|been) (?:intended|meant|designed|expected|planned) (?:to|for|as)\b",
    "fr": r"(?:l['’]espoir|esp(?:ère|érait|érons)) qu(?:(?! et )[^,;:.])*|"
    r"(?:est|était|reste|demeure)(?: aussi| donc| pourtant| toutefois| \w+ment|,[^,;.]{1,40},)? "
    r"(?:la |le |une? |l['’])(?:\w+ ){0,2}(?:promesse|engagement|garantie)\b"
    r"(?: \w+ une? (?:autre )?(?:promesse|engagement|garantie)\b)?|"
    r"(?:est|était|sont|étaient|fut) (?:destinée?s?|censée?s?|conçue?s?|prévue?s?) (?:à |pour |de )?"
    r"(?=\w+(?:er|ir|re)\b)",
}
_CEREMONY = {
    of: re.compile(
        rf"\b(?:{_SAYS_THAT[of]}{meeting}(?:{_WILL_BE[of]})?|{meeting}{_WILL_BE[of]}|{_SOUNDS_SO[of]})", re.IGNORECASE
    )
    for of, meeting in _NEXT_MEETING.items()
}
"""Where the next meeting will be, what is hoped, what is called a promise, and what a thing is meant for: nobody
undertakes anything by it."""


def without_ceremony(text: str, language: str) -> str:
    """A sentence without the words that only sound like an undertaking: «the next meeting would be held in Quito»,
    «registration is the first promise a State makes». Linear."""
    return _CEREMONY[language].sub("", text) if language in _CEREMONY else text


def falls_short(text: str, language: str) -> bool:
    """Whether a text («es», «en» or «fr») tells that a promise was not kept, how little was promised, or that
    something was promised by nobody who is named. Linear."""
    return language in _SHORT and any(known[language].search(text) is not None for known in (_SHORT, _UNKEPT))


def with_its_end(told: Told, document: Document) -> str:
    """A sentence with what stands behind it where it is cut before its end: «…; the register has yet to open»."""
    _, start, words = told.key
    end = start + len(words)
    if words.rstrip().endswith((".", "!", "?")):
        return told.text
    rest = _REST.match(document.text, end)
    return told.text.rstrip(".") + (rest.group() if rest is not None else "")


_STATUS = {
    "es": re.compile(
        r"\b(?:present|expus|expon|inform|detall|dio cuenta|dieron cuenta|describ|resum)\w*(?: \w+){0,3}? "
        r"(?:del? |sobre |de l[ao]s? )?(?:el |la |los |las )?(?:estado de (?:avance|ejecución|(?:la )?aplicación)|"
        r"avances?|progresos?|balance|marcha)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:report|present|describ|outlin|updat|brief|explain|gave|summari[sz])\w*(?: \w+){0,4}? "
        r"(?:progress|status|state of play|stocktak\w+|an (?:update|account))\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:expos|présent|rend|rendu|fait|dress|décri|détaill|résum)\w*(?: \w+){0,3}? "
        r"(?:l['’]état (?:d['’]avancement|de mise en œuvre|de l['’]application)|le point|les progrès|le bilan|un bilan|"
        r"(?:compte )?de l['’]avancement)\b",
        re.IGNORECASE,
    ),
}
"""What became of an earlier undertaking, reported: no new one."""
_PROMISED = re.compile(
    r"\b(?:se comprom\w+|anunci\w+|prom[ei]ti\w*|pledged|undert\w+|announced|promised|committed|s['’](?:est |était )?"
    r"engag\w+|annonc\w+|promis)\b",
    re.IGNORECASE,
)
_TAKEN_BACK = {
    "es": re.compile(
        r"\b(?:(?:aplaz|posterg|retras|suspend|cancel|abandon)(?:[ai]d[oa]s?|ó|ará|aría|aron|aban?)|pospuest[oa]s?|"
        r"pospondr\w+|diferid[oa]s?|difirió)\b|\bno (?:se )?(?:podr|ser)(?:á|ía)n? |\bno antes de\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:postponed|deferred|delayed|suspended|cancell?ed|abandoned|shelved|pushed back|put (?:off|back|on hold)|"
        r"slipped)\b|\bnot before\b",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\b(?:(?:report|différ|ajourn|repouss|retard|annul|abandonn)ée?s?|suspendue?s?)\b|"
        r"\bne (?:sera|serait|pourra|pourrait) (?:pas|plus)\b|\bpas avant\b",
        re.IGNORECASE,
    ),
}
"""How the sentence after a promise puts it off or takes it back."""


def reports_progress(text: str, language: str) -> bool:
    """Whether a sentence presents how far an earlier undertaking has come: «La experta expuso los avances de …»."""
    return language in _STATUS and _STATUS[language].search(text) is not None and not _PROMISED.search(text)


def takes_back(text: str, language: str) -> bool:
    """Whether a sentence right behind a promise of the same speaker puts it off: «se aplazaría a septiembre»."""
    return language in _TAKEN_BACK and _TAKEN_BACK[language].search(text) is not None


def sentence_behind(told: Told, document: Document) -> tuple[int, str]:
    """Where the sentence behind another begins in its document, and its words; none at the end of a paragraph."""
    _, start, words = told.key
    at = start + len(words)
    found = _BEHIND.match(document.text, at)
    return (found.start("said"), found["said"]) if found is not None else (at, "")


_BEHIND = re.compile(r"[.!?»”\"]*[ \u00a0]+(?P<said>[^\n]{10,500}?[.!?])(?=\s|$)")
