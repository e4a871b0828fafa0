"""Spanish conjugation by rule and table: every finite form of a verb that reported speech may meet or need."""

from __future__ import annotations

from functools import cache

from relatoria.conclude.report.grammar.verb_data import speech_data, word_set

PRESENT, PRETERITE, IMPERFECT, FUTURE, CONDITIONAL, SUBJUNCTIVE, PAST_SUBJUNCTIVE = (
    "present", "preterite", "imperfect", "future", "conditional", "subjunctive", "past_subjunctive",
)  # fmt: skip
PERSONS = ("1s", "3s", "1p", "3p")
_SLOT = tuple[str, str]

_IMPERFECT = {
    "ser": "era éramos eran",
    "ir": "iba íbamos iban",
    "ver": "veía veíamos veían",
    "prever": "preveía preveíamos preveían",
}
_PARTICIPLES = {
    "abrir": "abierto", "cubrir": "cubierto", "scribir": "scrito", "morir": "muerto", "solver": "suelto",
    "volver": "vuelto", "romper": "roto",
}  # fmt: skip


@cache
def forms() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """Form in lower case with its accents → its readings (lemma, tense, person); 1s and 3s may fall together."""
    found: dict[str, dict[tuple[str, str, str], None]] = {}
    for lemma, table in _conjugated().items():
        for (tense, person), form in table.items():
            found.setdefault(form, {})[lemma, tense, person] = None
    return {form: tuple(readings) for form, readings in found.items()}


def form_of(lemma: str, tense: str, person: str) -> str:
    """One form of a verb of the data.

    Raises:
        KeyError: if the verb is not in the data.
    """
    return _conjugated()[lemma][tense, person]


def is_infinitive(word: str) -> bool:
    """Whether a word is the infinitive of a verb of the data: «tener», and not «gobier»."""
    return word in _conjugated()


@cache
def participle(lemma: str) -> str:
    """The participle of a verb («hecho», «aprobado»)."""
    for row in _rows():
        if row[0] == lemma:
            return row[5]
    base = _base(lemma)
    if base:
        return lemma[: -len(base)] + participle(base)
    for ending, odd in _PARTICIPLES.items():
        if lemma.endswith(ending):
            return lemma[: -len(ending)] + odd
    stem = lemma[:-2]
    if lemma.endswith("ar"):
        return stem + "ado"
    return stem + ("ído" if stem[-1] in "aeo" else "ido")


@cache
def _rows() -> list[list[str]]:
    return [line.split("|") for line in speech_data("es")["verbs"]["irregular"].strip().split("\n")]


@cache
def _base(lemma: str) -> str:
    if lemma not in word_set("es", "verbs", "compounds"):
        return ""
    return max((row[0] for row in _rows() if lemma.endswith(row[0])), key=len, default="")


@cache
def _conjugated() -> dict[str, dict[_SLOT, str]]:
    found = {row[0]: _irregular(*row[:5]) for row in _rows()}
    for lemma in sorted(word_set("es", "verbs", "compounds")):
        base = _base(lemma)
        prefix = lemma[: -len(base)]
        found[lemma] = {slot: prefix + form for slot, form in found[base].items()}
    groups = {key: line for key, line in speech_data("es")["verbs"].items() if key != "irregular"}
    changes = {lemma: change for change, lemmas in groups.items() for lemma in lemmas.split()}
    for lemma in sorted(word_set("es", "verbs", "regular") | set(changes)):
        change = changes.get(lemma, "")
        if lemma not in found and not lemma.endswith("_no"):
            found[lemma] = _regular(lemma, "" if change in ("regular", "compounds") else change)
    return found


def _irregular(lemma: str, present: str, preterite: str, future: str, subjunctive: str) -> dict[_SLOT, str]:
    table: dict[_SLOT, str] = {}
    _put(table, PRESENT, PERSONS, present.split())
    _put(table, PRETERITE, PERSONS, preterite.split())
    stem, theme = lemma[:-2], lemma[-2]
    imperfect = _IMPERFECT.get(lemma) or (
        f"{stem}aba {stem}ábamos {stem}aban" if theme == "a" else f"{stem}ía {stem}íamos {stem}ían"
    )
    _put(table, IMPERFECT, ("3s", "1p", "3p"), imperfect.split())
    _futures(table, future)
    _put(table, SUBJUNCTIVE, ("3s", "1p", "3p"), subjunctive.split())
    _past_subjunctive(table)
    return table


def _put(table: dict[_SLOT, str], tense: str, persons: tuple[str, ...], words: list[str]) -> None:
    for person, word in zip(persons, words, strict=True):
        table[tense, person] = word


def _futures(table: dict[_SLOT, str], stem: str) -> None:
    _put(table, FUTURE, PERSONS, [stem + ending for ending in ("é", "á", "emos", "án")])
    _put(table, CONDITIONAL, ("3s", "1p", "3p"), [stem + ending for ending in ("ía", "íamos", "ían")])


def _past_subjunctive(table: dict[_SLOT, str]) -> None:
    stem = table[PRETERITE, "3p"][: -len("ron")]
    accented = stem[:-1] + {"a": "á", "e": "é"}[stem[-1]]
    _put(table, PAST_SUBJUNCTIVE, ("3s", "1p", "3p"), [stem + "ra", accented + "ramos", stem + "ran"])


def _regular(lemma: str, change: str) -> dict[_SLOT, str]:
    stem, theme = lemma[:-2], lemma[-2]
    stressed, light = _changed(stem, change), _light(stem, change)
    table: dict[_SLOT, str] = {}
    vowels = {"a": ("o", "a", "amos", "an"), "e": ("o", "e", "emos", "en"), "i": ("o", "e", "imos", "en")}[theme]
    stems = (stressed, stressed, stem, stressed)
    _put(table, PRESENT, PERSONS, [_spell(s, v, theme) for s, v in zip(stems, vowels, strict=True)])
    if theme == "a":
        endings, own = ("é", "ó", "amos", "aron"), (stem,) * 4
    elif stem[-1] in "aeo":  # creer, leer, poseer: creyó
        endings, own = ("í", "yó", "ímos", "yeron"), (stem,) * 4
    elif lemma.endswith("uir") and not lemma.endswith(("guir", "quir")):
        endings, own = ("í", "yó", "imos", "yeron"), (stem,) * 4
    elif lemma.endswith("ducir"):
        endings, own = ("e", "o", "imos", "eron"), (stem[:-1] + "j",) * 4
    else:
        endings, own = ("í", "ió", "imos", "ieron"), (stem, light, stem, light)
    _put(table, PRETERITE, PERSONS, [_spell(s, e, theme) for s, e in zip(own, endings, strict=True)])
    past = ("aba", "ábamos", "aban") if theme == "a" else ("ía", "íamos", "ían")
    _put(table, IMPERFECT, ("3s", "1p", "3p"), [stem + ending for ending in past])
    _futures(table, lemma)
    vowel = "e" if theme == "a" else "a"
    trio = zip((stressed, light, stressed), (vowel, vowel + "mos", vowel + "n"), strict=True)
    _put(table, SUBJUNCTIVE, ("3s", "1p", "3p"), [_spell(s, e, theme) for s, e in trio])
    _past_subjunctive(table)
    return table


def _changed(stem: str, change: str) -> str:
    """The stem where it bears the stress: e → ie, o → ue, e → i, i → í, u → ú."""
    main = change.split(",")[0]
    source = {"ie": "e", "ue": "o", "i": "e", "í": "i", "ú": "u"}.get(main)
    if source is None:
        return stem
    head, _, tail = stem.rpartition(source)
    return head + main + tail


def _light(stem: str, change: str) -> str:
    """The stem before -ió, -ieron, -amos: «sintió», «pidieron», «durmamos»."""
    if change in ("i", "ie,i"):
        head, _, tail = stem.rpartition("e")
        return head + "i" + tail
    if change == "ue,u":
        head, _, tail = stem.rpartition("o")
        return head + "u" + tail
    return stem


def _spell(stem: str, ending: str, theme: str) -> str:
    """Keep the sound: busc+é → busqué, proteg+o → protejo, conoc+a → conozca, constru+e → construye."""
    first = ending[0]
    if theme == "a":
        if first in "eé":
            for plain, kept in (("gu", "gü"), ("c", "qu"), ("g", "gu"), ("z", "c")):
                if stem.endswith(plain):
                    return stem[: -len(plain)] + kept + ending
        return stem + ending
    if stem.endswith("u") and theme == "i" and not stem.endswith(("gu", "qu")) and first in "oea" and ending != "eron":
        return stem + "y" + ending
    if first in "oa":
        if stem.endswith("c"):
            return stem[:-1] + ("zc" if stem[-2] in "aeiou" else "z") + ending
        for plain, kept in (("gu", "g"), ("g", "j")):
            if stem.endswith(plain):
                return stem[: -len(plain)] + kept + ending
    return stem + ending
