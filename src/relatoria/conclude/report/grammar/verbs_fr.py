"""French conjugation by rule and table: first persons and the third person that each becomes."""

from __future__ import annotations

from functools import cache

from relatoria.conclude.report.grammar.verb_data import speech_data, word_set

Third = tuple[str, str]
"""The third person singular and plural."""


@cache
def first_plural() -> dict[str, tuple[Third, ...]]:
    """«proposons» → (propose, proposent); presents, imperfects, futures and conditionals."""
    return _tables()[0]


@cache
def first_singular() -> dict[str, tuple[Third, ...]]:
    """«propose», «suis», «proposerai» → the third person."""
    return _tables()[1]


@cache
def ambiguous() -> frozenset[str]:
    """Forms in -ions: imperfect, or subjunctive after «que»."""
    return frozenset(form for form in first_plural() if form.endswith("ions") and not form.endswith("rions"))


@cache
def finite() -> frozenset[str]:
    """Every third person of the present that the data gives, with «est», «faut» and a few impersonal forms."""
    found = {form for table in _tables() for thirds in table.values() for third in thirds for form in third}
    return frozenset(
        found | {"faut", "faudrait", "faudra", "s'agit", "agit", "importe", "était", "étaient", "fut", "furent"}
    )


@cache
def _tables() -> tuple[dict[str, tuple[Third, ...]], dict[str, tuple[Third, ...]]]:
    plural: dict[str, dict[Third, None]] = {}
    singular: dict[str, dict[Third, None]] = {}

    def put(table: dict[str, dict[Third, None]], form: str, third: Third) -> None:
        table.setdefault(form, {})[third] = None

    for first, (one, many), future, alone in _presents():
        put(plural, first, (one, many))
        if not alone.endswith("_no"):
            put(singular, alone, (one, many))
        stem = "ét" if first == "sommes" else first[: -len("ons")]
        soft = stem[:-1] if stem.endswith("ge") else stem.replace("ç", "c") if stem.endswith("ç") else stem
        past = (stem + "ait", stem + "aient")
        put(plural, soft + "ions", past)
        put(singular, stem + "ais", past)
        put(plural, future + "ons", (future + "a", future + "ont"))
        put(plural, future + "ions", (future + "ait", future + "aient"))
        put(singular, future + "ai", (future + "a", future + "ont"))
        put(singular, future + "ais", (future + "ait", future + "aient"))
    return (
        {form: tuple(thirds) for form, thirds in plural.items()},
        {form: tuple(thirds) for form, thirds in singular.items()},
    )


def _presents() -> list[tuple[str, Third, str, str]]:
    """(first plural, thirds, future stem, first singular) of every verb."""
    found: list[tuple[str, Third, str, str]] = []
    for row in speech_data("fr")["verbs"]["irregular"].replace("\n", "").split("|"):
        first, one, many, future, alone = row.split()
        found.append((first, (one, many), future, alone))
    for lemma in sorted(word_set("fr", "verbs", "ir")):
        stem = lemma[:-1]
        found.append((stem + "ssons", (stem + "t", stem + "ssent"), lemma, stem + "s"))
    for lemma in sorted(word_set("fr", "verbs", "er")):
        stem = lemma[:-2]
        soft = {"c": stem[:-1] + "ç", "g": stem + "e"}.get(stem[-1], stem)
        mute = open_stem(stem)
        future = stem + "er" if "é" in stem[-3:] else mute + "er"
        found.append((soft + "ons", (mute + "e", mute + "ent"), future, mute + "e"))
    return found


def open_stem(stem: str) -> str:
    """The stem before a mute ending: appel → appell, mèn, considèr, emploi."""
    if stem.endswith(("oy", "uy")):
        return stem[:-1] + "i"
    if stem.endswith(("appel", "renouvel")):
        return stem + "l"
    if stem.endswith(("jet",)):
        return stem + "t"
    if len(stem) > 2 and stem[-2] in "eé" and stem[-1] in "lmnprtsvgdc":
        return stem[:-2] + "è" + stem[-1]
    if stem.endswith(("égr", "étr", "ébr", "égl", "égu")):  # intégrer, pénétrer, célébrer, régler, déléguer
        return stem[:-3] + "è" + stem[-2:]
    return stem
