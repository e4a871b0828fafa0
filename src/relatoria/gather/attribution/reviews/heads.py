"""How reviews tell who speaks for the State under review, and which recommendation is whose."""

from __future__ import annotations

import re

from relatoria.language.sentence import Sentence
from relatoria.model.intervention import Relation

PERSON = re.compile(r"head|leader|jef[ea]|chef|minist|representa|ambassad|embajad|attorney|secretar|procurad")
OFFICE_OF = re.compile(
    r"(?:(?: (?:of|for|the|and|de|del|la|las|los|y|e|et|des|du))* (?:l['’]|d['’])?[A-ZÀ-Ý][\w\-]+)+"
    r"|(?: (?:de|des|du|del))(?: l['’]| la| los| las)? ?\w+"
)
NAME = re.compile(r",\s+(?:(?:Mr|Ms|Mrs|Dr|Sr|Sra|M|Mme)\.?\s+)?((?:[A-ZÀ-Ý][\w'’\-]+\s?){2,4})(?:,|\.|$)")
POST = re.compile(r"\s*((?:[Ll]a |[Ll]e |[Ee]l |[Tt]he )?[A-ZÀ-Ý]\w+[^,;.]{0,60}),")
ANSWERING = re.compile(
    r"(?:in (?:reply|response)|replying|responding|turning|answering|as (?:regards|to|for)|with (?:regard|respect)|on|"
    r"concerning|regarding|en (?:respuesta|cuanto|relacion)|respondiendo|respecto|sobre|ante|a proposito|en reponse|"
    r"repondant|s'agissant|concernant|quant|au sujet|sur) [^,]{3,110}, "
    r"|(?:in (?:his|her|their|its)|en su|dans (?:son|sa)) [^,]{0,40}(?:remarks|statement|presentation|address|speech|"
    r"intervencion|exposicion|presentacion|discurso|declaration|expose|allocution)(?: \w+)?,? "
    r"|(?:segun|para|a juicio de|en opinion de|selon|pour|d'apres|de l'avis de|according to|for) "
    r"(?=(?:the|la|el|le|l') ?)"
    r"|\w{3,}o (?=(?:el|la) )"
)
"""What an answer is to, or how it is given, before who gives it."""
LED = re.compile(
    r"(?:, (?:which was |que estaba |qui etait )?| was | estuvo | fue | etait | est )"
    r"(?:headed|led|chaired|encabezad[ao]|presidid[ao]|dirigid[ao]|dirigee|conduite|menee|presidee) (?:by|por|par) "
    r"(?=the |la |el |le |l')"
)
"""Whom a delegation is headed by."""
HEAD_OF = re.compile(r"(?:head|leader|jef[ea]|chef(?:fe)?)\b")
"""Who leads the delegation, whatever the post."""
NUMBERED = re.compile(
    r"\b(?:recommendations?|recomendaci(?:on|ones)|recommandations?) (?:no\.? ?|num\.? ?|n[o°º]\.? ?)?\d[\d.]*"
    r"(?: (?:to|and|a|y|et|à) \d[\d.]*)? \((?P<whose>[^()]{3,90})\)"
)
"""«Recommendation 4 (Norway), on …»: whose a recommendation is."""
UNTITLED = re.compile(r" ((?:[A-ZÀ-Ý][\w'’\-]+ ?){2,4})(?=[,.;]|$)")
"""«la viceministra Yariela Quijano, …»: a name right behind the post."""


def own_relation(sentence: Sentence) -> Relation:
    """What the State under review does by its own words: takes on, rejects, commits itself, says."""
    if "recom" in sentence.folded:
        if _TAKES_ON.search(sentence.folded):
            return Relation.OPPOSE if _NOT.search(sentence.folded) else Relation.SUPPORT
        if _REJECTS.search(sentence.folded):
            return Relation.OPPOSE
    return Relation.COMMIT if _COMMITS.search(sentence.folded) else Relation.REPORT


_TAKES_ON = re.compile(r"\b(?:support|accept|apoy|acept|respald|appuy|approuv|souscri)")
_NOT = re.compile(r"\b(?:not|no|ne|n')\b")
_REJECTS = re.compile(r"\b(?:reject|rechaz|rejet)")
_COMMITS = re.compile(r"\b(?:committed|pledged|se compromet\w+|s'(?:est )?engag\w+)\b")
