"""The finite forms of verbs, folded: what the rules of regular endings give, in Spanish, English and French."""

from __future__ import annotations

from dataclasses import dataclass

from relatoria.language.fold import fold

PAST, PRESENT, IMPERFECT, PARTICIPLE = "past", "present", "imperfect", "participle"


@dataclass(frozen=True, slots=True)
class Form:
    """One form: its folded word, tense, whether plural (None: either), and the accented ending that it must show.

    ``ending`` keeps apart what folding makes equal: «apoyó» and the noun «apoyo», «souligné» and «souligne».
    """

    word: str
    tense: str
    plural: bool | None = None
    ending: str = ""


def regular(language: str, lemma: str) -> list[Form]:
    """The forms of a verb that follows the rule of its ending («señalar», «note», «souligner»)."""
    return {"es": _spanish, "en": _english, "fr": _french}[language](lemma)


def irregular(language: str, row: str) -> tuple[str, list[Form]]:
    """The lemma and forms of a row of `verbs_of_saying.toml`: the lemma, then the forms in the order of that file."""
    lemma, *words = row.split()
    if language == "en":
        past, present, participle = words
        forms = [
            Form(fold(past), PAST),
            Form(fold(present), PRESENT, plural=False),
            Form(fold(participle), PARTICIPLE),
            Form(fold(lemma), PRESENT, plural=True),
        ]
        return lemma, forms
    tenses: tuple[tuple[str, bool | None], ...]
    if language == "es":
        tenses = ((PAST, False), (PAST, True), (PRESENT, False), (PRESENT, True))
        tenses += ((IMPERFECT, False), (IMPERFECT, True), (PARTICIPLE, None))
    else:
        tenses = ((PRESENT, False), (PRESENT, True), (IMPERFECT, False), (IMPERFECT, True))
        tenses += ((PARTICIPLE, None), (PAST, False))
    found = []
    for word, (tense, plural) in zip(words, tenses, strict=True):
        accented = word[-1] if fold(word[-1]) != word[-1] else ""
        found.append(Form(fold(word), tense, plural, accented))
        if language == "fr" and tense == PARTICIPLE:
            found += [
                Form(fold(word + tail), tense, plural, word[-1:] if accented else "") for tail in ("e", "s", "es")
            ]
    return fold(lemma), found


def _spanish(lemma: str) -> list[Form]:
    """«demostrar:ue» says that the last vowel of the stem breaks in the present («demuestra»)."""
    lemma, _, broken = lemma.partition(":")
    stem, theme = lemma[:-2], lemma[-2:]
    single = {"ue": "o", "ie": "e"}.get(broken, "")
    at = stem.rfind(single) if single else -1
    strong = stem[:at] + broken + stem[at + 1 :] if at >= 0 else stem
    past, plural = ("ó", "aron") if theme == "ar" else ("ió", "ieron")
    if theme != "ar" and stem[-1] in "aeo":  # creer: creyó
        past, plural = "yó", "yeron"
    imperfect, participle = ("aba", "ado") if theme == "ar" else ("ía", "ido")
    vowel = "a" if theme == "ar" else "e"
    return [
        Form(fold(stem + past), PAST, plural=False, ending="ó"),
        Form(fold(stem + plural), PAST, plural=True),
        Form(fold(strong + vowel), PRESENT, plural=False),
        Form(fold(strong + vowel + "n"), PRESENT, plural=True),
        Form(fold(stem + imperfect), IMPERFECT, plural=False),
        Form(fold(stem + imperfect + "n"), IMPERFECT, plural=True),
        Form(fold(stem + participle), PARTICIPLE),
    ]


def _english(lemma: str) -> list[Form]:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        past, present = lemma[:-1] + "ied", lemma[:-1] + "ies"
    else:
        past = lemma + ("d" if lemma.endswith("e") else "ed")
        present = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma in _DOUBLING:
        past = lemma + lemma[-1] + "ed"
    return [
        Form(past, PAST),
        Form(present, PRESENT, plural=False),
        Form(past, PARTICIPLE),
        Form(lemma, PRESENT, plural=True),
    ]


_DOUBLING = frozenset("commit refer admit permit rebut regret quip demur concur infer defer confer submit plan".split())


def _french(lemma: str) -> list[Form]:
    stem = lemma[:-2]
    if not lemma.endswith("er"):
        return _french_third(stem, lemma[-2:])
    soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
    participles = [Form(fold(stem + tail), PARTICIPLE, None, "é") for tail in ("é", "ée", "és", "ées")]
    return [
        Form(fold(stem + "e"), PRESENT, plural=False),
        Form(fold(stem + "ent"), PRESENT, plural=True),
        Form(fold(soft + "ait"), IMPERFECT, plural=False),
        Form(fold(soft + "aient"), IMPERFECT, plural=True),
        *participles,
        Form(fold(soft + "a"), PAST, plural=False),
        Form(fold(stem + "èrent"), PAST, plural=True),
    ]


def _french_third(stem: str, theme: str) -> list[Form]:
    """«finir» and «répondre»: the second and third conjugations."""
    if theme == "ir":
        rows = (stem + "it", stem + "issent", stem + "issait", stem + "issaient", stem + "i", stem + "it")
    else:
        rows = (stem, stem + "ent", stem + "ait", stem + "aient", stem + "u", stem + "it")
    present, presents, imperfect, imperfects, participle, past = rows
    return [
        Form(fold(present), PRESENT, plural=False),
        Form(fold(presents), PRESENT, plural=True),
        Form(fold(imperfect), IMPERFECT, plural=False),
        Form(fold(imperfects), IMPERFECT, plural=True),
        *(Form(fold(participle + tail), PARTICIPLE) for tail in ("", "e", "s", "es")),
        Form(fold(past), PAST, plural=False),
    ]
