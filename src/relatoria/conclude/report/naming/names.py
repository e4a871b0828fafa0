"""How a report names actors, themes and numbers in its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial

from relatoria.conclude.attribution import is_pseudonym
from relatoria.conclude.points.voices import main_theme
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.naming.affiliations import place_of
from relatoria.conclude.report.naming.appositions import apposition, bracket, rank_of
from relatoria.conclude.report.naming.foreign import foreign_body, is_foreign, set_off
from relatoria.conclude.report.naming.groups import group_name, is_generic
from relatoria.conclude.report.naming.officers import doctor_of, office_of_meeting, title_of
from relatoria.conclude.report.naming.surnames import family_name
from relatoria.conclude.report.phrases import phrase
from relatoria.gather.attribution.actors.offices import is_office
from relatoria.language.fold import fold
from relatoria.language.join import contract, enumerate_of, enumerate_words
from relatoria.language.spell import spell_number
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution
from relatoria.vocabulary.bodies import find_body
from relatoria.vocabulary.definite import definite, full_body, short_body
from relatoria.vocabulary.labels import label, noun_label
from relatoria.vocabulary.places import collation_key, countries, country_mentions, find_country, with_article
from relatoria.vocabulary.signatories import signatories_of, signed_title

IN_FIGURES = 10
"""From here on the United Nations write numbers in figures."""


def number(value: int, language: str, *, feminine: bool = False) -> str:
    """A count as the United Nations write it; see `language.spell.spell_number`."""
    return spell_number(value, language, feminine=feminine)


def of_all(part: int, whole: int, language: str) -> tuple[str, str]:
    """Two counts of one kind, both in figures or both in words: «9 of 17», «three of nine»."""
    if max(part, whole) >= IN_FIGURES:
        return str(part), str(whole)
    return number(part, language, feminine=True), number(whole, language, feminine=True)


def full_name(actor: Actor, language: str, role_language: str = "") -> str:
    """The first mention: honorific, name, role where it was said in the report's language, organisation or country."""
    if is_pseudonym(actor):
        return pseudonym(actor, language)
    if actor.kind is not ActorKind.PERSON:
        return body_name(actor, language, known=False, heard=role_language)
    if role_language == language and (titled := _titled(actor)):
        return titled
    if title_of(actor, language) or office_of_meeting(actor, language):
        return listed_name(actor, language, role_language)
    office = _is_office(actor)
    behind = _of_state(actor, language) if office else apposition(actor, language, role_language)
    return f"{_honoured(actor.name, actor, language)}{behind}"


def short_name(actor: Actor, language: str, heard: str = "") -> str:
    """A later mention: honorific and last name; bodies by their name. ``heard`` is the language of the record."""
    if is_pseudonym(actor):
        return pseudonym(actor, language)
    if actor.kind is not ActorKind.PERSON:
        return body_name(actor, language, heard=heard)
    office = _is_office(actor)
    known = actor.gender or title_of(actor, language) or doctor_of(actor, language) or rank_of(actor, language)
    return _honoured(family_name(actor, heard) if known and not office else actor.name, actor, language)


def plain_name(actor: Actor, language: str) -> str:
    """A person's whole name with its honorific and nothing behind it."""
    return _honoured(actor.name, actor, language)


def later_name(context: Context, actor: Actor) -> str:
    """A later mention in a report: the whole name where the short one is that of two who speak («la Sra. Arce»)."""
    language, heard = context.language, context.language_heard(actor.id)
    name = short_name(actor, language, heard)
    if actor.kind is not ActorKind.PERSON or is_pseudonym(actor):
        return name
    return _honoured(actor.name, actor, language) if context.kept("short", lambda: _shorts(context))[name] > 1 else name


def _shorts(context: Context) -> Counter[str]:
    """How many persons who speak are called by each short name."""
    spoken = {actor for one in context.record.interventions for actor in one.actors}
    persons = [actor for actor in context.record.actors if actor.id in spoken and actor.kind is ActorKind.PERSON]
    return Counter(short_name(actor, context.language, context.language_heard(actor.id)) for actor in persons)


def pseudonym(actor: Actor, language: str) -> str:
    """«an unnamed participant (Africa)»: an attribution rule withholds the name; the group may be said."""
    group = actor.organisation or ""
    said = label("un_group", group, language) or group
    return phrase("pseudonym", "of_group" if said else "alone", language, group=said)


def is_nameable(actor: Actor, language: str, said_in: str) -> bool:
    """Whether a report can name somebody: «el jefe de la delegación» only in the language in which it was said, and
    «the Committee», of which nobody knows which, not at all."""
    if is_pseudonym(actor):
        return True
    if actor.kind is ActorKind.PERSON:
        office = fold(actor.name) == fold(actor.role or "")  # «Permanent Secretary for Health», without an article
        return not office and (said_in in ("", language) or not _is_office(actor))
    if actor.kind is ActorKind.COLLECTIVE:
        return said_in in ("", language)
    return actor.kind is ActorKind.STATE or not is_generic(actor.name)


def body_name(actor: Actor, language: str, *, known: bool = True, heard: str = "") -> str:
    """A State with its article, a body under its official name in the language; other names as they stand, set off
    where they were ``heard`` in another language.

    ``known`` says that the body was introduced before: then its acronym alone stands where it has one; at the first
    mention the acronym follows the name in brackets.
    """
    if actor.kind is ActorKind.STATE and actor.country in countries():
        return country_name(actor.country, language)
    if title := signed_title(actor.name):
        return signatories_of(title, language)
    if group := group_name(actor.name, language):
        if language == "en":
            return group if _NUMBERED.search(group) else f"the {group}"
        return definite(group, language)
    body = find_body(actor.name) or find_body(_ELIDED.sub("", actor.name))
    if body is None or not body.names.get(language):
        if is_foreign(heard, language):
            return foreign_body(actor.name, language)
        return lower_first(actor.name) if _ARTICLE.match(actor.name) else definite(actor.name, language)
    return short_body(body, language) if known else full_body(body, language)


def spelt_out(text: str, actors: Iterable[Actor], language: str) -> str:
    """A sentence that names a body by its acronym alone, with the body in full in the first place: «WHO offered …» is
    «the World Health Organization (WHO) offered …»."""
    for actor in actors:
        body = find_body(actor.name) if actor.kind is not ActorKind.PERSON else None
        for acronym in body.acronyms.get(language, ())[:1] if body is not None else ():
            if body is not None and fold(body.names.get(language) or acronym) not in fold(text):
                alone = rf"{_BEFORE_ACRONYM}(?<![\w(]){re.escape(acronym)}\b(?!['’]|\))"
                text = re.sub(alone, partial(_in_full, full_body(body, language), language), text, count=1)
    return text


_BEFORE_ACRONYM = r"(?:\b(?:[Tt]he|[Ll]a|[Ll]e|[Ee]l|(?P<of>du|del|au|al)) |\b[Ll]['’])?"
_APART = {"du": "de", "del": "de", "au": "à", "al": "a"}


def _in_full(name: str, language: str, match: re.Match[str]) -> str:
    """The name in full for an acronym, also behind a contraction: «du PNUE» is «du Programme …»."""
    return contract(f"{_APART[match['of']]} {name}", language) if match["of"] else name


_ELIDED = re.compile(r"^[Ll][’']")
_NUMBERED = re.compile(r" (?:\d+|[A-Z]{1,4})$")
"""«working group 2», «working group B» have no English article."""


def organisation(name: str, language: str) -> str:
    """An organisation named in a dialogue's frame: a known body under its official name, others as they are called."""
    body = find_body(name)
    if body is None or not body.names.get(language):
        return name
    return full_body(body, language)


def donor_name(name: str, language: str) -> str:
    """Somebody who is thanked: a State with its article in the language, a known body under its official name."""
    country = find_country(name)
    return country_name(country.iso3, language) if country is not None else organisation(name, language)


def country_name(iso3: str, language: str) -> str:
    """A State's name with its article and the language's apostrophe («l’Algérie»)."""
    return with_article(iso3, language).replace("'", "’")


def listed_name(actor: Actor, language: str, heard: str = "") -> str:
    """The form in a list: States and bodies by name, persons with organisation or country in brackets. ``heard`` is
    the language of the record."""
    if is_pseudonym(actor):
        return pseudonym(actor, language)
    if actor.kind is not ActorKind.PERSON:
        return body_name(actor, language, heard=heard)
    held = office_of_meeting(actor, language)
    place = held or ("" if _is_office(actor) else bracket(actor, language, heard))
    return f"{_honoured(actor.name, actor, language)} ({place})" if place else _honoured(actor.name, actor, language)


def names(
    context: Context,
    actors: Iterable[str],
    introduced: set[str] | None = None,
    *,
    most: int | None = None,
    each: str = "",
    behalf: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """A list of actors in the alphabetical order, in the language, of their State or organisation.

    Bodies that are not in ``introduced`` are named in full, and are added to it. Of more than ``most`` actors so many
    are named; the others are counted. Those whose names are withheld stand last, once. ``behalf`` says for whom some
    of them spoke: «Ms. Lind (Norway, for the Nordic Group)».
    """
    introduced = set() if introduced is None else introduced
    ordered = in_order(context, actors, introduced)
    shown = ordered if most is None or len(ordered) <= most + 1 else ordered[:most]
    known = behalf or {}
    listed = [
        _for_whom(_in_list(context, actor, introduced), context, known.get(actor.id, ()))
        for actor in shown
        if not is_pseudonym(actor)
    ]
    withheld = [actor for actor in shown if is_pseudonym(actor)]
    if len(withheld) == 1:
        listed.append(pseudonym(withheld[0], context.language))
    elif withheld:
        listed.append(phrase("pseudonym", "several", context.language))
    if len(shown) < len(ordered):
        others = number(len(ordered) - len(shown), context.language, feminine=True)
        listed.append(phrase("point", "others", context.language, n=others))
    introduced.update(actor.id for actor in shown if actor.kind is not ActorKind.PERSON)
    return enumerate_words([f"{each}{name}" for name in dict.fromkeys(listed)], context.language)


def in_order(context: Context, actors: Iterable[str], introduced: set[str]) -> list[Actor]:
    """Some actors, each once, in the alphabetical order of their State or organisation."""
    known = [context.actors[actor] for actor in dict.fromkeys(actors)]
    return sorted(known, key=lambda actor: _alphabet(context, actor, introduced))


def _in_list(context: Context, actor: Actor, introduced: set[str]) -> str:
    heard = context.language_heard(actor.id)
    if actor.kind is ActorKind.PERSON:
        return listed_name(actor, context.language, heard)
    return body_name(actor, context.language, known=actor.id in introduced, heard=heard)


def _for_whom(name: str, context: Context, groups: Sequence[str]) -> str:
    """A name with those for whom it spoke, behind what stands in its brackets."""
    if not groups:
        return name
    called = [body_name(context.actors[one], context.language, heard=context.language_heard(one)) for one in groups]
    said = phrase("one", "behalf_listed", context.language, groups=enumerate_of(called, context.language))
    return f"{name[:-1]}, {said})" if name.endswith(")") else f"{name} ({said})"


def _alphabet(context: Context, actor: Actor, introduced: set[str]) -> tuple[bool, str, str]:
    """Where an actor stands in the alphabet: by State or organisation as it is named, then by family name; those
    whose names are withheld stand last."""
    language, heard = context.language, context.language_heard(actor.id)
    state = countries().get(actor.country or "") if actor.kind is ActorKind.STATE else None
    if actor.kind is ActorKind.PERSON:
        place = place_of(actor, language) or family_name(actor, heard)
        state = find_country(place)
    elif state is None:
        place = _in_list(context, actor, introduced)
    place = state.names[language] if state is not None else _LEADING.sub("", place).strip()  # «El Salvador» stands in E
    return is_pseudonym(actor), collation_key(place, language), collation_key(family_name(actor, heard), language)


_LEADING = re.compile(r"^(?:(?:the|el|la|los|las|le|les) |l[’'])?[«“]?\s?", re.IGNORECASE)


def theme_name(theme: str, language: str) -> str:
    """The label of «vocabulary:code» in the language, as a heading; empty for no theme."""
    vocabulary, _, code = theme.partition(":")
    return _typeset(label(vocabulary, code, language), language)


def area_name(context: Context, theme: str) -> str:
    """What heads an area: the name of an issue as those called it who spoke of it, else the label of a theme."""
    name = area_noun(context, theme) if theme in context.issues else ""
    return name[:1].upper() + name[1:] if name else theme_name(theme, context.language)


def area_noun(context: Context, theme: str) -> str:
    """The same as it stands in a sentence; a name in another language stands in marks of quotation."""
    issue = context.issues.get(theme)
    if issue is None:
        return theme_noun(theme, context.language)
    own = issue.names.get(context.language)
    return _typeset(own or set_off(next(iter(issue.names.values())), context.language), context.language)


def theme_noun(theme: str, language: str) -> str:
    """The label of «vocabulary:code» as it stands in a sentence: «vulnerabilidades»; empty for no theme."""
    vocabulary, _, code = theme.partition(":")
    return lower_first(_typeset(noun_label(vocabulary, code, language), language))


def _typeset(text: str, language: str) -> str:
    return text.replace("'", "’") if language == "fr" else text


def matter(contribution: Contribution, language: str) -> str:
    """«en materia de …», «on …», «en matière de …» with the best theme of a contribution; empty without a theme."""
    return matter_of(main_theme(contribution.themes), language)


def matter_of(theme: str, language: str) -> str:
    """The theme «vocabulary:code» as it stands after a verb; empty for no theme."""
    noun = theme_noun(theme, language)
    if not noun:
        return ""
    return contract(phrase("one", "matter", language, theme=_enumerated(noun, language)), language)


def lower_first(text: str) -> str:
    """Lower the first letter, unless the word is an acronym."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def _enumerated(theme: str, language: str) -> str:
    """A label that lists: «return, readmission and reintegration», «de contrôle, d’évaluation et d’orientation»."""
    if language == "en" and ", " in theme and " and " not in theme:
        return enumerate_words(theme.split(", "), language)
    if language == "fr" and ":" not in theme:
        return re.sub(r"(, | et )(?!de |d’|des |du )", r"\1de ", theme)
    return theme


_ARTICLE = re.compile(
    r"(?:[Tt]he|[Ee]l|[Ll](?:a|os|as|e|es)|[Ll][’'])(?= |(?<=[’']))|(?:[Uu]n[ae]?|[Aa]n?)(?= [a-zà-ÿ])"
)
"""«El Relator Especial», «a lecturer at Makerere University»: an office, not a name."""


def _is_office(actor: Actor) -> bool:
    """Whether the name is a function («the Chair», «Mr. Speaker»), which is not told once more beside it."""
    return _has_article(actor) or is_office(actor.name, actor.role or "")


def _has_article(actor: Actor) -> bool:
    """«El Relator Especial», and not «M. Le Bihan», whose name only looks so."""
    if _ARTICLE.match(actor.name) is None:
        return False
    titled = re.compile(rf"(?:M|Mme|Mr|Ms|Mrs|Sra?|Dra?)\.? {re.escape(actor.name)}\b")
    return not any(titled.match(alias) for alias in actor.aliases)


def _honoured(name: str, actor: Actor, language: str) -> str:
    """A name with its honorific; an office («El Relator Especial») keeps its article instead."""
    if _has_article(actor):
        return lower_first(name)
    if is_office(name, actor.role or ""):
        return name
    title = rank_of(actor, language) or doctor_of(actor, language) or title_of(actor, language)
    if not title and actor.gender in ("f", "m"):
        title = phrase("honorific", actor.gender, language)
    return f"{title} {name}" if title else name


def _titled(actor: Actor) -> str:
    """«Councillor Leask», «la concejala Roldán», where the record says it so and gives no first name; else nothing."""
    if not actor.role or actor.organisation or " " in actor.name:
        return ""
    said = fold(f"{actor.role} {actor.name}")
    found = (alias for alias in actor.aliases if fold(_LEADING.sub("", alias)) == said)
    alias = next(found, "")
    return lower_first(alias) if _ARTICLE.match(alias) else alias


def _of_state(actor: Actor, language: str) -> str:
    """« of Malawi» after «the Minister of Justice», where the record knows the State and the words do not say it."""
    state = countries().get(actor.country or "")
    if (
        state is None
        or actor.stakeholder_type != "state"
        or any(code == state.iso3 for _, _, code in country_mentions(fold(actor.name), demonyms=True))
    ):
        return ""
    of = {"es": "de", "en": "of", "fr": "de"}[language]
    return contract(f" {of} {country_name(state.iso3, language)}", language)
