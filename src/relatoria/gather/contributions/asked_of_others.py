"""What sounds like a promise and is asked of another: «Togo must announce a moratorium», «we expect Fiji to pay»."""

from __future__ import annotations

import re
from functools import cache

from msgspec.structs import replace

from relatoria.gather.contributions.content import content_of
from relatoria.gather.contributions.kinds import Clause, Reading
from relatoria.language.fold import fold
from relatoria.model.contribution import ContributionKind
from relatoria.vocabulary.contributions import detail_words, kind_rules
from relatoria.vocabulary.stems import LANGUAGES

_CAPITAL = r"[A-ZÁÉÍÓÚÀÂÇÈÊÎÔ][\w’'-]+"
_ARTICLE = r"(?:[Tt]he |[Ee]l |[Ll]a |[Ll]os |[Ll]as |[Ll]es? |[Ll]['’])?"
_LINK = r"(?:de|del|of|the|la|las|los|du|des|and|y|et)"
_NAME = rf"{_CAPITAL}(?: (?:{_LINK} ){{1,2}}[\w’'-]+| {_CAPITAL}){{0,5}}"


def asked_of_others(clause: Clause, reading: Reading) -> Reading:
    """A commitment read once more: a recommendation where the speaker asks another, by a verb of asking or because
    somebody who is named must. Anything else as it is. Linear in the wording.
    """
    if reading.kind is not ContributionKind.COMMITMENT or clause.language not in LANGUAGES:
        return reading
    if "relation_commit" in reading.signs:
        return reading
    text = content_of(clause.text, clause.language)
    asking = _asking(clause.language)
    asks = asking.match(clause.folded) or asking.match(fold(text))
    if not asks and not _names_who_must(text, clause.language):
        return reading
    asked = ContributionKind.RECOMMENDATION
    return replace(reading, kind=asked, rule=kind_rules().first_of(asked, reading.signs))


def _names_who_must(text: str, language: str) -> bool:
    match = _must(language).search(text)
    return match is not None and fold(match["name"]).split()[0] not in detail_words()["ourselves"][language].split()


@cache
def _asking(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[\w' ]{{1,40}}, )?(?:{detail_words()['we_ask'][language]})(?!\w)")


@cache
def _must(language: str) -> re.Pattern[str]:
    modal = detail_words()["must"][language]
    return re.compile(rf"(?:^|\b(?:que|that) |\bqu['’]){_ARTICLE}(?P<name>{_NAME}) (?:\w+ )?(?:{modal})\b")
