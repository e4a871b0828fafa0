"""The State that a meeting examines, under words that do not name it, and the team that examines it."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.leading import tells_who_leads
from relatoria.gather.attribution.words.line import Line
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.text import Text
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.document import ParagraphKind
from relatoria.vocabulary.places import LANGUAGES, countries, country_mentions
from relatoria.vocabulary.stances import stance_forms

_FRONT = 12  # paragraphs in which the title of a report stands
_HOST = re.compile(
    r"(?:the|la|l'|el|le) ?(?:delegation|delegacion|(?:state|country) under review|"
    r"(?:reviewed|examined) (?:state|country)|state party|"
    r"(?:pays|etat|estado|pais) (?:examinee?|examinado|evaluado|evalue)|estado parte|etat partie)\b"
    r"(?! (?:of|from|de|del|du|des|d')\b)"
)
"""Words for the State under review where nobody else's delegation is named with them."""
_GOVERNMENT = re.compile(r"(?:the government|el gobierno|le gouvernement)\b(?! (?:of|from|de|del|du|des|d')\b)")
"""The same in the report of a team, in which nobody else's is heard."""
_TEAM = re.compile(
    r"(?:the|el|la|l'|los|les) ?(?:(?:review|evaluation|expert|examination|assessment) team|reviewers|examiners|"
    r"mission members|team|equipo(?: (?:de (?:examen|revision|evaluacion|expertos)|evaluador|examinador|revisor))?|"
    r"evaluadores|examinadores|revisores|equipe(?: (?:d'(?:examen|evaluation|experts)|de (?:revision|pairs)))?|"
    r"examinateurs|evaluateurs|groupe d'examen)\b(?! (?:of|de|del|du|des|d')\b)"
)
"""Those who examine, as a whole."""
_ONE = re.compile(r"(?:the|el|la|l') ?(?P<name>.*(?:team|equipo|equipe|groupe).*)")
"""A team is a body and is heard as one; reviewers are several."""
_STEM = 4
"""So many letters do «the reviewers» share with their «review team»; «the examiners» there are others."""
_CALLED = {"es": "Equipo de examen", "en": "Review team", "fr": "Équipe d'examen"}
"""The name of a team that a text calls nothing but that."""
_GOVERNMENTS = frozenset({"government", "gobierno", "gouvernement"})
_WORDS = frozenset(
    "delegation delegacion government gobierno gouvernement "
    "review reviewed examined party examinado evaluado examine examinee evalue parte partie team "
    "reviewers examiners mission equipo evaluadores examinadores revisores equipe examinateurs evaluateurs "
    "groupe".split()
)


_ABOUT = re.compile(
    r"\b(?:review|examen|revision|revue) (?:of|de|del|du|des|de la|d')|\b(?:dialogue|dialogo) (?:with|con|avec) |"
    r"\bperiodic reports? of |\binformes? periodicos? (?:combinados? )?(?:de|del) |"
    r"\brapports? periodiques? (?:de|du|des) "
)
"""Words by which a title or an opening says whose review it is."""


def reviewed_country(text: Text) -> str | None:
    """The ISO code of the State under review: from the title or the front of the report, else None."""
    forms = stance_forms()
    front = [text.document.title] if text.document.title else []
    front += [text.clean.text[part.start : part.end] for part in text.paragraphs[:_FRONT]]
    fallback: Counter[str] = Counter()
    for at, wording in enumerate(front):
        folded = fold(wording)
        found = [code for _, _, code in country_mentions(folded, text=wording)]
        title = forms.titles.search(folded)
        after = ". ".join(front[at + 1 : at + 3])
        if title and len(wording) < 400:
            found = found or [code for _, _, code in country_mentions(fold(after), text=after)]
            if len(set(found)) == 1:
                return found[0]
        named = _ABOUT.search(folded)
        if named or (len(wording) < 60 and wording[-1:].isalnum() and len(set(found)) == 1):
            fallback.update(found)
    for part in text.paragraphs[:3]:  # «Report of the review group on asset disclosure: Chile»
        wording = text.clean.text[part.start : part.end]
        if part.paragraph.kind is ParagraphKind.HEADING and len(wording) < 200:
            fallback.update({code for _, _, code in country_mentions(fold(wording), text=wording)})
    ranked = fallback.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


class Reviewed:
    """Reads, in a record of a review, the words that mean the State under review or those who examine it."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._country: str | None = None
        self._known = False
        self._team_name: str | None = None

    def read(self, scene: Scene, spots: tuple[Spot, ...]) -> tuple[Spot, ...]:
        """``spots`` with the State and the review team in place of what stands where they are meant."""
        if _WORDS.isdisjoint(scene.line.words):
            return spots
        hosts, teams = _spans(_HOST, scene.line), _spans(_TEAM, scene.line)
        governed = not _GOVERNMENTS.isdisjoint(scene.line.words)
        country = self._state() if hosts or teams or governed or tells_who_leads(scene.line.sentence) else None
        if country is None:
            return spots
        spots = _of_its_delegation(spots, scene, country)
        if _GOVERNMENT.search(scene.line.sentence.folded) and self._has_team(country):
            hosts = [*hosts, *_spans(_GOVERNMENT, scene.line)]
        found = [self._host(span, scene, country) for span in hosts] + [
            self._team(span, scene, country) for span in teams
        ]
        clear = [spot for spot in found if not any(_names(other, spot) for other in spots)]
        kept = [spot for spot in spots if not any(spot.first < one.end and one.first < spot.end for one in clear)]
        return tuple(sorted([*kept, *clear], key=lambda spot: spot.first))

    def _state(self) -> str | None:
        if not self._known:
            self._country, self._known = reviewed_country(self._text), True
        return self._country

    def _host(self, span: tuple[int, int], scene: Scene, country: str) -> Spot:
        language = self._text.document.language
        name = countries()[country].names[language if language in LANGUAGES else "en"]
        surface = scene.line.text(*span)
        return Spot(*span, Shape.STATE, Mention(ActorKind.STATE, name, None, None, country, "state", None, surface))

    def _team(self, span: tuple[int, int], scene: Scene, country: str) -> Spot:
        wording, head = scene.line.text(*span), scene.line.words[span[1] - 1]
        self._has_team(country)
        several = _ONE.fullmatch(fold(wording)) is None
        if not self._team_name or (several and fold(self._team_name).find(head[:_STEM]) < 0):
            mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
            return Spot(*span, Shape.COLLECTIVE, mention, head=head)
        return Spot(*span, Shape.BODY, Mention(ActorKind.GROUP, self._team_name, surface=wording), head=head)

    def _has_team(self, country: str) -> bool:
        if self._team_name is None:
            self._team_name = self._called(country)
        return self._team_name != ""

    def _called(self, country: str) -> str:
        """The team by the longest of its names in this text, with the State: another review has another team. Empty
        where the text speaks of reviewers only."""
        clean, language = self._text.clean.text, self._text.document.language
        language = language if language in LANGUAGES else "en"
        found = [one for match in _TEAM.finditer(fold(clean)) if (one := _ONE.fullmatch(match[0])) is not None]
        if not found:
            return ""
        longest = max((one["name"] for one in found), key=len)
        at = fold(clean).find(longest)
        name = clean[at : at + len(longest)] if " " in longest else _CALLED[language]
        return f"{name[:1].upper()}{name[1:]} ({countries()[country].names[language]})"


def _of_its_delegation(spots: tuple[Spot, ...], scene: Scene, country: str) -> tuple[Spot, ...]:
    """The person who leads the delegation of the State under review, told in the sentence, as of that State."""
    if _DELEGATION.isdisjoint(scene.line.words) or not tells_who_leads(scene.line.sentence):
        return spots
    others = {name.code for name in scene.countries.values()} - {country}
    head = next((spot for spot in spots if spot.shape is Shape.PERSON), None)
    if head is None or head.mention.country or others:
        return spots
    mention = replace(head.mention, country=country, stakeholder_type="state")
    return tuple(replace(spot, mention=mention) if spot is head else spot for spot in spots)


_DELEGATION = frozenset({"delegation", "delegacion"})


def _spans(pattern: re.Pattern[str], line: Line) -> list[tuple[int, int]]:
    """The tokens of each match, first and end."""
    found = []
    for match in pattern.finditer(line.sentence.folded):
        if match.start() in line.starts and match.end() in line.ends:
            found.append((line.starts.index(match.start()), line.ends.index(match.end()) + 1))
    return found


def _names(other: Spot, spot: Spot) -> bool:
    """Whether a longer mention holds this one: «the head of the delegation», «la delegación tunecina»."""
    return other.first <= spot.first and spot.end <= other.end and (other.end - other.first) > (spot.end - spot.first)
