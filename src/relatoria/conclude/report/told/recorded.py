"""Which sentences of a record may be quoted whole as what somebody said, and which are only the reporter's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from relatoria.conclude.report.alone.openings import (
    SUBJECT,
    answers_another,
    is_about_another,
    opens_dangling,
    without_connective,
)
from relatoria.conclude.report.alone.standing import stands_alone
from relatoria.conclude.report.context import Context
from relatoria.conclude.report.grammar.subjects import after_name, forms_of
from relatoria.conclude.report.record.retell import Told, has_saying
from relatoria.conclude.report.speech.own_words import says_i, says_we
from relatoria.conclude.report.speech.tenses import is_finite, seen_from_afar
from relatoria.conclude.report.told.whose import is_abroad, speaks_for_another
from relatoria.language.fold import fold
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.contribution import Contribution
from relatoria.model.document import DocumentKind
from relatoria.model.intervention import How

_RECORDS = frozenset({DocumentKind.SYNTHESIS, DocumentKind.BULLETIN, DocumentKind.REVIEW_REPORT})
_VERBLESS = re.compile(
    r"(?:the )?[A-ZÀ-Þ][\w’'.-]*(?:,? (?:of |and |the |de |du )*(?:[A-ZÀ-Þ][\w’'.-]*|(?:\w+ )?others))*,? \w+ing\b"
)
"""«South Africa preferring that costs be borne …»: cut out of a longer sentence."""


FEWEST = 4
"""Words of a sentence that says something."""


def recorded_whole(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether the sentence in which a record tells a contribution can be read by itself beside its speaker's name."""
    language = context.language_of(contribution)
    text = without_connective(told.text, language)
    if opens_dangling(text, language):
        return False
    if told.how is How.INHERITED and not is_free_indirect(context, contribution, told):
        return False
    if _PRONOUN[language].match(text) and not _is_speakers(context, contribution, told, text):
        return False
    subject = SUBJECT[language].match(text)
    return stands_alone(text[subject.end() :] if subject is not None else text, language)


_PRONOUN = {
    "es": re.compile(r"(?:él|ella) ", re.IGNORECASE),
    "en": re.compile(r"(?:he|she|it) ", re.IGNORECASE),
    "fr": re.compile(
        r"(?:il|elle) (?!(?:faut|fallait|convient|importe|y a|est (?:nécessaire|essentiel))\b)", re.IGNORECASE
    ),
}


def _is_speakers(context: Context, contribution: Contribution, told: Told, text: str) -> bool:
    """Whether the pronoun with which a sentence opens can be its speaker: one that says something, or a person whom the
    record goes on with. «Elle contient dix-sept mille points d’eau» is no body's word about itself."""
    language = context.language_of(contribution)
    actors = [context.actors[actor] for actor in context.intervention_of(contribution).actors]
    if all(actor.kind is ActorKind.PERSON for actor in actors) and told.how is not How.INHERITED:
        return True
    return has_saying(text.split(" ", 1)[1], language)


def names_who(told: Told, actors: Sequence[Actor], language: str) -> bool:
    """Whether a sentence can be its actors': it has a verb of its own, and does not go on with what another body of
    the meeting does («The Secretariat will circulate …»)."""
    text = told.text
    if len(text.split()) < FEWEST or _VERBLESS.match(text) or says_we(text, language) or says_i(text, language):
        return False
    alone = any(actor.kind is not ActorKind.GROUP for actor in actors)
    if _IMPERSONAL[language].search(text) or (alone and _NOBODY[language].match(text)) or is_abroad(text, actors):
        return False
    if _leaves_out_its_verb(text, actors, language):
        return False
    if answers_another(text, language) or is_about_another(text, language) or speaks_for_another(text, actors):
        return False
    match = _BODY_OF_MEETING[language].match(told.text)
    if match is None or told.how is How.EXPLICIT:
        return True
    known = fold(" ".join(name or "" for a in actors for name in (a.name, a.organisation, a.role, *a.aliases)))
    return fold(match["head"]) in known


def _leaves_out_its_verb(text: str, actors: Sequence[Actor], language: str) -> bool:
    """«el grupo 2, asociar a los municipios.»: the verb is that of the clause before, which another speaks."""
    for name in sorted({form for actor in actors for form in forms_of(actor)}, key=len, reverse=True):
        match = after_name(text, name, _COMMA)
        if match is not None:
            words = re.findall(r"[^\W\d_]+", match["rest"].lower())
            return _VERB[language].search(match["rest"]) is None and not any(
                is_finite(word, language) for word in words
            )
    return False


_COMMA = re.compile(", (?P<rest>.+)", re.DOTALL)
_VERB = {
    "es": re.compile(r"\b(?:ha|han|había|habían|es|son|fue|fueron|era|eran|que|quien|cuy\w+)\b"),
    "en": re.compile(r"\b(?:\w{2,}ed|said|told|held|felt|thought|saw|gave|took|made|spoke|put|which|who|whose)\b"),
    "fr": re.compile(r"\b(?:a|ont|avait|avaient|est|sont|était|étaient|fait|qui|dont)\b|\bqu['’]"),
}
"""Verbs and relatives that `is_finite` leaves out."""


_IMPERSONAL = {
    "es": re.compile(r", se (?:afirmó|dijo|señaló|indicó|recordó|subrayó|añadió|explicó|advirtió), "),
    "en": re.compile(r", it was (?:said|noted|argued|stressed|added|explained|pointed out|suggested), "),
    "fr": re.compile(r", (?:a-t-on|a-t-il été|dit-on) ?(?:dit|noté|souligné|rappelé|fait valoir|expliqué|ajouté)?, "),
}
"""Said by nobody in particular: «la distancia, se afirmó, no es geografía»."""
_NOBODY = {
    "es": re.compile(
        r"Se (?:partió|constató|señaló|destacó|recordó|observó|acordó|convino|subrayó|debatió|planteó|afirmó|dijo|"
        r"insistió|mencionó|consideró|propuso|recomendó|sugirió|pidió|examinó|analizó) "
    ),
    "en": re.compile(
        r"It was (?:\w+ly )?(?:noted|stressed|observed|agreed|pointed out|recalled|suggested|recommended|proposed|"
        r"argued|underlined|emphasi[sz]ed|said|decided|felt|considered)\b(?! by\b)"
    ),
    "fr": re.compile(
        r"(?:Il (?:a|avait) été|On a|Il est) (?:noté|souligné|rappelé|observé|convenu|relevé|proposé|recommandé|"
        r"suggéré|constaté|demandé|insisté|dit|décidé|estimé)\b(?! par\b)"
    ),
}
"""What opens a sentence of a meeting's conduct, which is a group's at most: «Se constató que …»."""
_BODY_OF_MEETING = {
    "es": re.compile(r"(?:La|El) (?P<head>Secretaría|Comité|Comisión|Presidenta?|Grupo|Consejo|Mesa|Plenario)\b"),
    "en": re.compile(r"The (?P<head>Secretariat|Committee|Commission|Chair\w*|Council|Group|Board|Bureau|plenary)\b"),
    "fr": re.compile(
        r"(?:Le |La )(?P<head>[Ss]ecrétariat|[Cc]omité|[Cc]ommission|[Pp]résidente?|[Gg]roupe|" "[Cc]onseil)\b"
    ),
}


def is_free_indirect(context: Context, contribution: Contribution, told: Told) -> bool:
    """Whether a sentence that names nobody goes on with what a speaker said.

    Records let speech run on; in other prose (press, interviews) a sentence in the tense of the moment is its
    author's («the office is a former bakery»), and French hardly ever marks the difference.
    """
    kind = context.documents[context.intervention_of(contribution).document].kind
    return kind in _RECORDS or seen_from_afar(told.text, context.language_of(contribution))


def is_note(text: str, language: str) -> bool:
    """«Demande à l'Agence de réparer …»: a note without its subject, which between marks of quotation is an order."""
    first = text.split()[0].lower() if text.split() else ""
    negated = re.match(r"n['’]\w+|ne \w+", text.lower()) is not None
    return language == "fr" and (negated or is_finite(first, language))
