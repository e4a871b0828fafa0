"""What a group recommended in a list: «Adopt a common identifier» told as what it recommended."""

from __future__ import annotations

import re
from functools import cache

from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.tokens import Subject
from relatoria.conclude.report.grammar.verbs_en import forms
from relatoria.conclude.report.record.retell import ITEM_END, Told
from relatoria.conclude.report.speech.clause import report_clause
from relatoria.gather.attribution.reviews.conclusions import operative
from relatoria.language.fold import fold
from relatoria.model.actor import ActorKind
from relatoria.model.contribution import Contribution
from relatoria.model.document import Document, Paragraph, ParagraphKind
from relatoria.model.finding import PassageRef
from relatoria.model.intervention import How, Relation
from relatoria.trace.spans import Spans

_DEED = {
    "es": re.compile(r"^[A-Za-zÁÉÍÓÚáéíóúñ]+(?:ar|er|ir)(?:se|l[aeo]s?)? "),
    "en": re.compile(r"(?!)"),
    "fr": re.compile(r"^(?:de |d['’])?[A-Za-zéèàêâîô]+(?:er|ir|re) "),
}
"""An item that opens with an infinitive."""
_VERB = {
    "es": ("recomendó", "recomendaron"),
    "en": ("recommended", "recommended"),
    "fr": ("recommande", "recommandent"),
}
_FRENCH_OF = re.compile(r"^(?:de |d['’])", re.IGNORECASE)
_VOWELS = "aeiouéèêh"


def is_item(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether a contribution is an item of a list that its speaker recommended in the words of a record.

    Its head says who («the Group recommended that: …»), or brackets behind it do («Prohibir la venta … (Ghana)»).
    """
    said = context.intervention_of(contribution)
    if said.relation is not Relation.RECOMMEND or not in_list(context, contribution):
        return False
    if told.how is How.INHERITED:
        return True
    return told.how is How.EXPLICIT and opens_with_deed(told.text, context.language_of(contribution))


def concluded(context: Context, contribution: Contribution, told: Told) -> str:
    """An item of a body's conclusions, which opens with what the body does («Recommande aux États de …»), without what
    ends it; "" for any other sentence, and for one that is not understood without the others."""
    said, language = context.intervention_of(contribution), context.language_of(contribution)
    actors = [context.actors[actor] for actor in said.actors]
    bodies = len(actors) == 1 and actors[0].kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
    if not bodies or told.how is not How.EXPLICIT or not operative(told.text, language):
        return ""
    if _PARTICIPLE.search(told.text.partition(" ")[0]):
        return ""  # «adopté le calendrier», below «Le Comité a :»
    plain = ITEM_END.sub("", told.text)
    plain = plain[len(plain) - len(operative(plain, language)) :]
    named = any(fold(name) in fold(plain) for name in (actors[0].name, *actors[0].aliases))
    whole = f"{actors[0].name} {plain[:1].lower()}{plain[1:]}."
    return plain if not named and _balanced(plain) and stands_alone(whole, language) else ""


_PARTICIPLE = re.compile(r"ée?s?$")


def _balanced(text: str) -> bool:
    return all(text.count(a) == text.count(b) for a, b in ("«»", "“”", "()")) and text.count('"') % 2 == 0


def in_list(context: Context, contribution: Contribution) -> bool:
    """Whether a contribution begins in an item of a list."""
    return is_in_item(context, context.intervention_of(contribution).document, contribution.start)


def is_in_item(context: Context, document: str, at: int) -> bool:
    """Whether a place of a document is in an item of a list. O(log n) once the items are known."""
    return context.kept(("items", document), lambda: _items(context.documents[document])).touch(at, at + 1)


def _items(document: Document) -> Spans:
    return Spans((p.start, p.end) for p in document.paragraphs if p.kind is ParagraphKind.LIST_ITEM)


def opens_with_deed(text: str, language: str) -> bool:
    """Whether an item opens with an infinitive, in English with the bare form of a verb."""
    first, _, rest = text.partition(" ")
    if language == "en":
        return bool(rest) and first.lower() in _bare_verbs()
    return language in _DEED and _DEED[language].match(text) is not None


@cache
def _bare_verbs() -> frozenset[str]:
    return frozenset(verb.base for found in forms().values() for _, verb in found)


def recommended(text: str, language: str, lead: str, *, plural: bool = False) -> tuple[str, bool] | None:
    """The predicate («recomendó adoptar …») and True, or a clause after «que» and False; None where neither is safe.

    ``lead`` is the line that opens the list, and says to whom: in English an item goes on from «recommended that».
    """
    plain, verb = text.rstrip(" .;,"), _VERB[language][plural]
    to = to_whom(lead, language)
    if _DEED[language].match(plain):
        said = plain[:1].lower() + plain[1:]
        return f"{verb}{to and f' {to}'} {_of(said) if language == 'fr' else said}", True
    if to and language == "en" and opens_with_deed(plain, language):
        return f"{verb} {to} {plain[:1].lower()}{plain[1:]}", True
    if language == "en" and lead.rstrip(" :").endswith("that"):
        said = plain if plain.split()[0] in _KEPT else plain[:1].lower() + plain[1:]
        return f"{verb} that {said}", True
    if opens_with_deed(plain, language):
        return None
    clause = report_clause(f"{plain}.", language, True, Subject())
    return (clause, False) if clause is not None else None


_TO_WHOM = {
    "es": re.compile(r"\b(?:recom\w+|recomiend\w+) (?:\w+mente )?(?P<whom>al? [^:;]{2,80}?)(?: que)? ?:$"),
    "en": re.compile(r"\brecommend\w* (?:\w+ly )?(?P<whom>that [^:;]{2,80}?)(?: should)? ?:$"),
    "fr": re.compile(r"\brecommand\w+ (?:\w+ment )?(?P<whom>(?:à|aux?) [^:;]{2,80}?)(?: de)? ?:$"),
}
"""«… recommande à Haïti :», «… recommends that Estonia:»: to whom all the items of a list are."""
_UNTOLD = re.compile(
    r"\b(?:ce|cet|cette|ces|celui|celles?|ceux|lui|eux|est[aeo]s?|es[aeo]s?|dich[oa]s?|ell[oa]s?|él|this|that|these|those|"
    r"such|it|they|said|ses|sus?|its|their|leurs?)\b(?!$)",
    re.IGNORECASE,
)


def to_whom(lead: str, language: str) -> str:
    """To whom the line over a list says its items are («aux États», «that Estonia»); "" where it does not say."""
    found = _TO_WHOM[language].search(lead.strip())
    whom = found["whom"] if found is not None else ""
    return "" if _UNTOLD.search(whom.partition(" ")[2]) else whom


_LEAD = {
    "es": re.compile(
        r"\b(?:instamos|exigimos|pedimos|exhortamos|solicitamos|reclamamos|invitamos|llamamos|urgimos|rogamos|"
        r"recomendamos)(?: \w+mente)? (?P<whom>al? [\w ,-]+?)(?: a| que)?\s*:$",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\bwe (?:\w+ )?(?:urge|ask|call (?:up)?on|invite|request|appeal to|encourage) "
        r"(?P<whom>(?:the|all|these|both) [\w' ,-]+?)(?P<to> to)?\s*:$",
        re.IGNORECASE,
    ),
    "fr": re.compile(
        r"\bnous (?:appelons|prions|invitons|exhortons|demandons|engageons)(?: \w+ment)? "
        r"(?P<whom>(?:les?|la|aux?|à la|(?:à )?l['’]) ?[\w' ,’-]+?)(?: à| de)?\s*:$",
        re.IGNORECASE,
    ),
}
"""The line of a declaration that opens a list of what it asks, and of whom: «We urge the States:»."""
_ASKED = {
    "es": re.compile(r"(?P<that>que )?(?:a )?(?P<what>[a-záéíóúñ]+ .+)"),
    "en": re.compile(r"(?P<to>to )?(?P<what>[a-z]+ .+)"),
    "fr": re.compile(r"(?:de |d['’]|à )?(?P<what>[a-zéèàêâîô]+(?:er|ir|re) .+)"),
}
_OURS = re.compile(r"\b(?:we|us|our|ours|nous|nos|notre|nosotr[oa]s|nuestr[oa]s?)\b", re.IGNORECASE)


def asked(context: Context, contribution: Contribution, told: Told) -> tuple[str, str]:
    """An item of what a declaration asks, with whom it asks («called on the States to test sirens»), and the words of
    the item; two empty ones for any other sentence, and for one that says «we»."""
    language = context.language_of(contribution)
    if language not in _LEAD or not is_item(context, contribution, told) or _OURS.search(told.text):
        return "", ""
    plain = ITEM_END.sub("", told.text)
    lead = _LEAD[language].search(lead_of(context, contribution).strip())
    item = _ASKED[language].fullmatch(plain[:1].lower() + plain[1:])
    if lead is None or item is None or not _balanced(plain):
        return "", ""
    act = _ASKING[language](lead, item)
    return (act, item["what"]) if act else ("", "")


_STATES = re.compile(r"(?:the|all|a los|a todos los|les|aux|tous les) (?:States|Estados|États)", re.IGNORECASE)
"""Whom an item can name that it does not name itself; any other would need its own evidence."""


def _pide(lead: re.Match[str], item: re.Match[str]) -> str:
    whom = f" {lead['whom']}" if _STATES.fullmatch(lead["whom"]) else ""
    if item["that"]:
        return f"pidió{whom} que {item['what']}"
    if not _DEED["es"].match(item["what"]):
        return ""
    return f"instó{whom} a {item['what']}" if whom else f"pidió {item['what']}"


def _asks(lead: re.Match[str], item: re.Match[str]) -> str:
    goes_on = (lead["to"] or item["to"]) and _STATES.fullmatch(lead["whom"])
    return f"called on {lead['whom']} to {item['what']}" if goes_on else ""


def _demande(lead: re.Match[str], item: re.Match[str]) -> str:
    if not _STATES.fullmatch(lead["whom"]):
        return f"a demandé {_of(item['what'])}"
    to = lead["whom"].lower().startswith("a")
    return f"a demandé {lead['whom']} {_of(item['what'])}" if to else f"a appelé {lead['whom']} à {item['what']}"


_ASKING = {"es": _pide, "en": _asks, "fr": _demande}


_KEPT = frozenset({"States", "Member"})


def _of(said: str) -> str:
    """French recommends «de faire», «d’associer»."""
    if _FRENCH_OF.match(said):
        return said
    return f"d’{said}" if said[0] in _VOWELS else f"de {said}"


def lead_of(context: Context, contribution: Contribution) -> str:
    """The line before the list in which a contribution stands."""
    before = _lead(context, contribution)
    document = context.intervention_of(contribution).document
    return context.wordings.of(document, before.start, before.end) if before is not None else ""


def lead_told(context: Context, contribution: Contribution, told: Told) -> tuple[PassageRef, ...]:
    """Where the words over a list stand that say to whom an item is; () where the item is told without them."""
    before = _lead(context, contribution) if is_item(context, contribution, told) else None
    if before is None:
        return ()
    document = context.intervention_of(contribution).document
    wording = context.wordings.of(document, before.start, before.end)
    whom = to_whom(wording, context.language_of(contribution))
    return (PassageRef(document, before.start, before.end),) if whom else ()


def _lead(context: Context, contribution: Contribution) -> Paragraph | None:
    document = context.documents[context.intervention_of(contribution).document]
    others = (part for part in reversed(document.paragraphs) if part.kind is not ParagraphKind.LIST_ITEM)
    return next((part for part in others if part.end <= contribution.start), None)
