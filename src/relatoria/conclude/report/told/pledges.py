"""What somebody promises in a list: «Nos comprometemos a: a) publicar cada año …» told as what they undertook.

So is what is said after «Senegal has made three pledges. First, to name a guardian …».
"""

from __future__ import annotations

import re

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.alone.unsaid import is_item_of_speech
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import subject_of
from relatoria.conclude.report.record.retell import Told
from relatoria.conclude.report.speech.own_words import says_we
from relatoria.conclude.report.told.items import in_list, opens_with_deed
from relatoria.gather.contributions.pledged_lists import announces_pledges, opens_pledges
from relatoria.language.fold import fold
from relatoria.model.contribution import Contribution
from relatoria.model.document import ParagraphKind

_TO = {
    "es": re.compile(r"(?:y |e )?(?:a )?(?P<what>[a-záéíóúñ]+(?:ar|er|ir)(?:se)?,? .+)"),
    "en": re.compile(r"(?:and )?(?:to )?(?P<what>[a-z]+,? .+)"),
    "fr": re.compile(r"(?:et )?(?:à |de |d['’])?(?P<what>[a-zéèàêâîô]+(?:er|ir|re),? .+)"),
}
_ACT = {
    "es": ("se comprometió a", "se comprometieron a"),
    "en": ("undertook to", "undertook to"),
    "fr": ("s’engage à", "s’engagent à"),
}
_ORDINAL = re.compile(r"^[^,:]{4,30}[,:] ")
_END = re.compile(r"\s*[.;,](?:\s*(?:and|y|e|et))?\s*$")


def pledged(context: Context, contribution: Contribution, told: Told) -> tuple[str, str]:
    """An item of what its speaker promises in a list, as a predicate («se comprometió a publicar …», "" where it says
    «we»), and the words of the item; two empty ones for any other sentence."""
    language = context.language_of(contribution)
    if language not in _TO or not _is_promised(context, contribution, told.text, language):
        return "", ""
    plain = _END.sub("", _ORDINAL.sub("", told.text) if is_item_of_speech(told.text, language) else told.text)
    item = _TO[language].fullmatch(plain[:1].lower() + plain[1:])
    if item is None or not opens_with_deed(item["what"].replace(",", "", 1), language):
        return "", ""
    if not stands_alone(item["what"], language):
        return "", ""
    actors = [context.actors[actor] for actor in context.intervention_of(contribution).actors]
    if says_we(item["what"], language):  # «trabajar con el Banco, con el que firmamos un convenio»
        return "", item["what"]
    return f"{_ACT[language][subject_of(actors, language).plural]} {item['what']}", item["what"]


def _is_promised(context: Context, contribution: Contribution, text: str, language: str) -> bool:
    """Whether a sentence is an item of a list that promises, or of promises that the speaker has just announced."""
    if in_list(context, contribution):
        return _stands_under_pledge(context, contribution, language)
    if not is_item_of_speech(text, language):
        return False
    document = context.documents[context.intervention_of(contribution).document]
    begins = max((part.start for part in document.paragraphs if part.start <= contribution.start), default=0)
    return announces_pledges(fold(document.text[begins : contribution.start]), language)


def _stands_under_pledge(context: Context, contribution: Contribution, language: str) -> bool:
    """Whether the line that opens the list of a contribution promises what the items say."""
    document = context.documents[context.intervention_of(contribution).document]
    before = [part for part in document.paragraphs if part.end <= contribution.start]
    for part in reversed(before):
        wording = context.wordings.of(document.id, part.start, part.end).rstrip()
        if wording.endswith(":"):
            return opens_pledges(fold(wording), language)
        if part.kind is not ParagraphKind.LIST_ITEM:
            return False
    return False
