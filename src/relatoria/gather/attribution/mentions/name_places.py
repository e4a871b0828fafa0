"""Where a personal name begins and ends: after an honorific, after a function and its field, before a verb; what bears
a name and says nothing."""

from __future__ import annotations

from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.turns_of_phrase import match_phrase
from relatoria.gather.attribution.words.voicing import voicing_of

_LONGEST_NAME = 8
_JOINING = frozenset("du de des del sin sans without contra contre against".split())


def name_end(scene: Scene, at: int) -> int:
    """Where the personal name that begins at token ``at`` ends; ``at`` itself where none begins there."""
    line, words = scene.line, scene.words
    joined = at == 0 and at + 2 < len(line.words) and line.words[at + 1] in _JOINING and line.capitals[at + 2]
    if at < len(line.words) and line.words[at] in words.addressed and not joined:
        return at  # «Member States», «Partner Organizations»
    index, end = at, at
    while index < len(line.words) and index - at < _LONGEST_NAME:
        if index > at and line.gaps[index] and not _joins(scene, index):
            break
        word = line.words[index]
        capital = (line.capitals[index] or (index > at and _capital_within(scene, index))) and not word[0].isdigit()
        if index > at and (_is_state(scene, at, index) or (_is_title(scene, word) and not _is_surname(scene, index))):
            break
        titled = word in words.honorifics and not (index > at and is_family_name(scene, index))
        if capital and not titled and not (index > at and _is_acronym(scene, at, index)):
            end = index + 1
        elif not ((index > at or _particle_opens(scene, at)) and _is_particle(scene, index)):
            break
        index += 1
    return end


def _is_state(scene: Scene, at: int, index: int) -> bool:
    """Whether a State stands behind a name; «la Sra. Ana Paz Montenegro, Directora», «Mr. Ray Jordan said» bear one's
    name as their own."""
    line = scene.line
    if index not in scene.countries:
        return False
    bears = at and (line.words[at - 1] in scene.words.honorifics or line.words[at - 1] in scene.words.roles)
    if not bears:
        return True
    after, before = index + 1, index - 1
    named = line.capitals[before] and not line.gaps[index] and line.acronym(before) == line.acronym(index)
    titled = line.words[before] in scene.words.honorifics or _is_title(scene, line.words[before])
    follows = after < len(line) and line.capitals[after] and not line.gaps[after] and after not in scene.countries
    closed = after < len(line) and (line.gaps[after][:1] in (",", "(") or verb_begins(scene, after) or follows)
    return not named or titled or not closed


def _is_particle(scene: Scene, index: int) -> bool:
    """«de», «van», «d'»; «i» where Catalan joins two surnames («Xavier Puig i Soler»)."""
    line, word = scene.line, scene.line.words[index]
    catalan = word == "i" and index + 1 < len(line.words) and line.capitals[index + 1] and not line.gaps[index + 1]
    return word in scene.words.particles or word == "d'" or catalan


def _capital_within(scene: Scene, index: int) -> bool:
    """«Abd al-Rahman Saleh», «Yusuf ben-Haddad»: a particle in small letters that a hyphen ties to its name."""
    head, _, tail = scene.line.raw(index).partition("-")
    return len(head) <= _PARTICLE and tail[:1].isupper()


_PARTICLE = 3


def _is_title(scene: Scene, word: str) -> bool:
    return word in scene.words.bodies or word in scene.words.roles


def is_family_name(scene: Scene, index: int) -> bool:
    """«Ramón Pastor Ibáñez», «John Bishop said»: a function that people bear as a family name, behind a first name."""
    line, words = scene.line, scene.words
    if line.words[index] not in words.surnames or not index or line.gaps[index] or not line.capitals[index]:
        return False
    before = line.words[index - 1]
    title = before in words.honorifics or before in words.roles or before in words.bodies
    if not line.capitals[index - 1] or before in words.little or (title and before not in words.surnames):
        return False
    after = index + 1
    held = after < len(line.words) and not line.gaps[after] and line.words[after] in words.of
    return not held or (index > 1 and line.words[index - 2] in words.honorifics)  # «Sra. Ana Rey de la Vega»


def _is_surname(scene: Scene, index: int) -> bool:
    """«B. de la Croix regrette», «Janine Cooper said»: a function or a body as surname, closing the name."""
    line, words = scene.line, scene.words
    if is_family_name(scene, index):
        return True
    if not line.capitals[index] or line.gaps[index] not in ("", "."):
        return False
    after = index + 1
    if after >= len(line.words) or line.gaps[after]:
        return line.capitals[index - 1]
    return not line.capitals[after] and line.words[after] not in words.of and verb_begins(scene, after)


def _particle_opens(scene: Scene, at: int) -> bool:
    """«Dr. van Rijn»: a particle in small letters may open the name after an honorific."""
    line, words = scene.line, scene.words
    before = line.words[at - 1] if at > 0 else ""
    after_title = before in words.honorifics and not (before in words.portfolio and line.words[at] in words.of)
    return after_title and any(line.capitals[index] for index in range(at + 1, min(at + 4, len(line.words))))


def _joins(scene: Scene, index: int) -> bool:
    gap = scene.line.gaps[index]
    return (gap in (".", ".-") and len(scene.line.words[index - 1]) == 1) or gap in ("'", "-")


def _is_acronym(scene: Scene, at: int, index: int) -> bool:
    """Capitals after a name in ordinary letters: «Diallo de l'OIM», but not «Marie DUPONT» (a surname in capitals)."""
    line = scene.line
    if line.acronym(at) and index not in scene.bodies:  # the whole name is in capitals: «MOREIRA DOS SANTOS»
        return False
    return line.acronym(index) and (index in scene.bodies or line.words[index - 1] in scene.words.particles)


_STATE_WORDS = frozenset({"etat", "estado", "state"})


def name_after_field(scene: Scene, stop: int) -> int:
    """«le conseiller d'État Daniel V.», «the commissioner for schools Sunanda K.»: the name after the field, or
    0; in English only before a verb of saying or a comma."""
    line, words = scene.line, scene.words
    if stop >= len(line.words) or line.gaps[stop]:
        return 0
    if line.words[stop] not in words.of:
        return _name_after_adjective(scene, stop) if words.language != "en" else 0
    for index in range(stop + 2, min(stop + 6, len(line.words) - 1)):
        if line.gaps[index] not in ("", "'"):
            return 0
        small = not line.capitals[index - 1] or line.words[index - 1] in _STATE_WORDS
        bare = line.words[index - 1] not in (*words.links, *words.conjunctions, *_JOINING)
        if small and bare and line.capitals[index] and line.capitals[index + 1] and not line.gaps[index + 1]:
            known = index in scene.bodies or index in scene.countries or line.words[index] in words.bodies
            end = name_end(scene, index)
            closed = (
                words.language != "en" or end == len(line.words) or line.gaps[end] == "," or verb_begins(scene, end)
            )
            return index if not known and closed and end - index >= 2 else 0
    return 0


def _name_after_adjective(scene: Scene, stop: int) -> int:
    """«la ingeniera química Ximena V.», «le vétérinaire rural Hocine B.»: one or two small words, then the name."""
    line, words = scene.line, scene.words
    for index in range(stop, min(stop + 3, len(line.words) - 1)):
        if line.gaps[index] or line.words[index] in words.little or any(h.first <= index <= h.at for h in scene.verbs):
            return 0
        if line.capitals[index]:
            known = index in scene.bodies or index in scene.countries or line.words[index] in words.bodies
            return index if index > stop and not known and name_end(scene, index) - index >= 2 else 0
    return 0


def verb_begins(scene: Scene, at: int) -> bool:
    """Whether a verb of saying, with its clitics and auxiliaries, begins at a token."""
    return at in scene.begins


_ON = frozenset("on for sobre para sur pour contre against".split())


def ends_a_title(scene: Scene, at: int) -> bool:
    """«the Compact on Skills Mobility (CSM)», «la Convención relativa a la Educación Superior»: of what a title is."""
    line = scene.line
    if at > 2 and line.words[at - 1] in scene.words.conjunctions and line.capital(at - 2):
        at -= 2  # «the Arrangement on Legal Identity and | Consular Protection»
        while at > 1 and line.capital(at - 1) and not line.gap(at):
            at -= 1
    before = at - 1
    if before > 0 and line.words[before] in scene.words.articles and not line.gap(at).strip("'"):
        before -= 1
    if before < 2 or line.gap(before):
        return False
    related = line.words[before] in _TO_WHAT and line.words[before - 1].startswith(_RELATED)
    return related or (line.words[before] in _ON and line.capital(before - 1))


_TO_WHAT = frozenset("a to à al au aux".split())
_RELATED = ("relativ", "relatif", "relating", "related")


def set_against(scene: Scene, end: int) -> int:
    """The token behind what sets a name against those who spoke before («X, lui, …», «X, por su parte, …»); ``end``
    where nothing does and no comma stands, a place beyond the sentence where a comma opens something else."""
    line, words = scene.line, scene.words
    if end >= len(line) or not line.gap(end):
        return end
    size = max(match_phrase(line.words, end, words.phrases[name]) for name in ("topic", "passing", "after_verb"))
    size = size or (line.words[end] in _STRESSED)
    closed = size and line.gap(end) == "," and end + size < len(line) and line.gap(end + size) == ","
    return end + size if closed else len(line)


_STRESSED = frozenset("lui elle eux elles el ella".split())


def names_a_text(scene: Scene, at: int, end: int) -> bool:
    """«The Water Code sets …»: the last capital names a text, in English; in the others the first. «Peer Review»."""
    head = end - 1 if scene.language == "en" else at
    word = scene.line.words[head]
    texts = (
        word in TEXTS
        or word in scene.words.publications
        or not voicing_of(scene.language).occasions.isdisjoint(scene.line.words[at:end])
    )
    return texts or ends_a_title(scene, at) or _is_quoted(scene, at, end)


def _is_quoted(scene: Scene, at: int, end: int) -> bool:
    """«intitulé « Pour un littoral vivant »»: marks of quotation hold the whole name, as they do a title."""
    line = scene.line
    behind = line.gap(end) if end < len(line) else line.sentence.text[line.ends[end - 1] :]
    return not _OPENED.isdisjoint(line.gap(at)) and not _CLOSED.isdisjoint(behind)


_OPENED, _CLOSED = frozenset("«“"), frozenset("»”")


TEXTS = frozenset(
    "constitucion ley acta codigo tratado convencion convenio declaracion acuerdo informe plan decreto articulo "
    "capitulo directiva reglamento protocolo estrategia marco pacto agenda resolucion presupuesto principio guia "
    "constitution law act code treaty convention declaration agreement report decree article chapter directive "
    "regulation protocol strategy framework pact compact resolution bill budget principle guide charter accord "
    "loi traite convention rapport decret chapitre reglement protocole cadre pacte budget charte "
    "appel llamado llamamiento carta manifiesto manifeste proclama proclamacion proclamation pronunciamiento "
    "comunicado communique call appeal manifesto consensus consenso conclusions conclusiones prensa presse "
    "internet covid simposio congreso cumbre summit fair feria festival premio".split()
)
"""What bears a name and says nothing: texts, and meetings."""


def acts(scene: Scene, index: int) -> bool:
    """Whether a word in small letters can only be a verb: «acudió», «lève la séance», «launched an appeal»."""
    line, raw, article = scene.line, scene.line.raw(index), scene.line.words[index + 1 : index + 2]
    if not raw[:1].islower() or len(raw) < _STEM or (scene.language == "en" and article not in _EN_ARTICLES):
        return False
    opened = scene.language != "en" and not scene.words.definite.isdisjoint(article) and not line.gap(index + 1)
    return (opened and line.words[index] not in scene.words.little) or _is_ended(raw, scene.language)


def _is_ended(raw: str, language: str) -> bool:
    return len(raw) > _STEM and raw.endswith(_FINITE_ENDINGS[language])


_EN_ARTICLES = (("a",), ("an",), ("the",))


_STEM = 4
_FINITE_ENDINGS = {
    "es": ("ó", "aron", "ieron", "ará", "erá", "irá", "arán", "erán", "irán"),
    "en": ("ed",),
    "fr": ("lera", "nera", "sera", "tera", "rera", "ira", "dra", "ttra", "eront", "iront", "erait", "irait", "ttrait"),
}
