"""How a shared concept is named in a report: labels that mean the same in Spanish, English and French.

The data is `data/concept_labels.toml`; a concept without a label there is not shown.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from relatoria.vocabulary.lexicon import Concept, concepts
from relatoria.vocabulary.stems import LANGUAGES, phrase_stems


@dataclass(frozen=True, slots=True)
class ConceptLabel:
    """One thing that a report may name: by language its label first, then wordings that mean exactly the same.

    ``why`` says why the three may stand for each other.
    """

    concept: str
    wordings: dict[str, tuple[str, ...]]
    why: str


@cache
def concept_labels() -> dict[str, tuple[ConceptLabel, ...]]:
    """Concept → the labels that its wordings may earn, the most general first."""
    text = resources.files("relatoria.vocabulary").joinpath("data/concept_labels.toml").read_text(encoding="utf-8")
    return {key: tuple(read_label(key, line) for line in lines) for key, lines in tomllib.loads(text).items()}


def read_label(concept: str, line: dict[str, str]) -> ConceptLabel:
    """One line of the data; a language that is missing has no wordings."""
    wordings = {
        code: tuple(part.strip() for part in line.get(code, "").split("|") if part.strip()) for code in LANGUAGES
    }
    return ConceptLabel(concept, wordings, line.get("why", ""))


def concept_label(concept: str, language: str, wording: str | None = None, original: str | None = None) -> str | None:
    """The label of ``concept`` in ``language`` («es», «en», «fr»), as it stands mid-sentence; None: not to be shown.

    With a ``wording`` and the language it is ``original`` to, only a label that means the same as the wording.
    """
    for label in concept_labels().get(concept, ()):
        if wording is None or _earned(label, wording, original or language):
            return label.wordings[language][0]
    return None


def _earned(label: ConceptLabel, wording: str, language: str) -> bool:
    said = phrase_stems(wording, language)
    return any(said == phrase_stems(form, language) for form in label.wordings[language])


def lint_concept_labels(found: Iterable[ConceptLabel] | None = None) -> list[str]:
    """What is wrong with the labels (or with those ``found``), in words; an empty list where nothing is.

    A label speaks the three languages, says why, and stands under a concept of the lexicon that its wordings name; no
    wording earns two labels.
    """
    known = {concept.id: concept for concept in concepts()}
    labels = [label for one in concept_labels().values() for label in one] if found is None else list(found)
    faults: list[str] = []
    owners: dict[tuple[str, ...], str] = {}
    for label in labels:
        where = f"concept_labels.toml: {label.concept}"
        if label.concept not in known:
            faults.append(f"{where} is not a concept of the lexicon")
            continue
        if not label.why:
            faults.append(f"{where}: no reason")
        faults.extend(f"{where}: {fault}" for fault in _faults(label, known[label.concept]))
        for language in LANGUAGES:
            for form in label.wordings[language]:
                key = (language, *phrase_stems(form, language))
                other = owners.setdefault(key, "; ".join(label.wordings["en"]))
                if other != "; ".join(label.wordings["en"]):
                    faults.append(f"{where}: «{form}» earns another label too («{other}»)")
    return faults


def _faults(label: ConceptLabel, concept: Concept) -> Iterator[str]:
    for language in LANGUAGES:
        if not label.wordings[language]:
            yield f"no label in «{language}»"
        named = {phrase_stems(phrase, language) for phrase in concept.phrases[language]}
        for form in label.wordings[language]:
            if phrase_stems(form, language) not in named:
                yield f"«{form}» is no wording of the concept in «{language}»"
