"""Unnamed collectives: «otros oradores», «many delegations», «les participants»."""

from __future__ import annotations

from relatoria.gather.attribution.actors.registry import Mention
from relatoria.gather.attribution.mentions.name_places import name_end
from relatoria.gather.attribution.mentions.persons import person
from relatoria.gather.attribution.mentions.posts import Post
from relatoria.gather.attribution.mentions.spot import Shape, Spot
from relatoria.gather.attribution.words.conjugation import PRESENT
from relatoria.gather.attribution.words.scene import Scene
from relatoria.gather.attribution.words.wordlists import INDEFINITE, MEETING
from relatoria.language.tongue import TONGUES
from relatoria.model.actor import ActorKind

_REACH, _HEAD, _FULL = 7, 3, 2


def collective_at(scene: Scene, at: int) -> Spot | None:
    """A quantifier or an article with a plural noun of speakers, or a quantifier alone before a verb of saying."""
    line, words = scene.line, scene.words
    if line.words[at] == "des" and at and line.capital(at - 1) and not line.gap(at):
        return None  # «l'Ordre des infirmiers»
    some = line.words[at + 1 : at + 2] if line.words[at] == "d'" else ()
    if some == ("aucuns",) or (some == ("autres",) and _says_behind(scene, at + 2)):
        return _spot(scene, at, at + 2)
    if line.words[at] in words.single_collectives and not at and "," in line.gap(1) and _says_behind(scene, 1):
        return _spot(scene, at, at + 1)
    indefinite = (
        line.words[at] in INDEFINITE and at + 2 < len(line) and not line.gap(at + 1) and not line.capital(at + 1)
    )
    if indefinite and _plural_verb(scene, at + 2):
        return _spot(scene, at, at + 2)
    if (at + 1 in scene.countries and line.capital(at + 1)) or at in scene.countries:
        return None  # «the United States»
    if line.words[at] not in words.quantifiers and line.words[at] not in words.single_collectives:
        return _bare(scene, at) or (plural_at(scene, at) if at == 0 else None)
    if line.words[at] in words.prepositions and words.language != "fr":
        return None
    index = at
    while index < len(line) and index - at < _REACH and not (index > at and line.gap(index)):
        if line.words[index] == "voix" and line.words[at] == "la":
            return None  # «par la voix de Mme X»
        if line.words[index] in words.addressed and index > at and line.gap(index + 1) != "'":
            if words.language == "en" and _qualifies(scene, index):
                return None
            if index + 1 < len(line) and line.capital(index + 1) and line.words[index + 1] in words.bodies:
                return None  # «the Northern Landlords Association»
            if line.words[at] in words.of and line.words[index - 1] in words.possessives:
                return None  # «au nom de son pays»
            return _spot(scene, at, index + 1)
        if line.words[index] not in words.quantifiers and index - at >= 1 and not _adjective(scene, index):
            break
        index += 2 if line.words[index] == "civil" and words.language == "en" else 1
    plural = plural_at(scene, at) if at == 0 or "," in line.gap(at) else None
    if plural is not None:
        return plural
    opens = at <= _HEAD or bool(line.gap(at))
    if opens and line.words[at] in words.single_collectives and at + 1 in scene.begins:
        return _spot(scene, at, at + 1)
    return None


def _says_behind(scene: Scene, at: int) -> bool:
    """Whether a verb of saying follows: at once, or behind an aside between commas («Otros, aun así, dijeron»)."""
    if at in scene.begins:
        return True
    line = scene.line
    commas = [i for i in range(at, len(line)) if line.gap(i)]
    return (
        len(commas) > 1 and commas[0] == at and line.gap(at) == line.gap(commas[1]) == "," and commas[1] in scene.begins
    )


def _qualifies(scene: Scene, at: int) -> bool:
    """«the fishermen's cooperative», «the trade union caucus»: whose or what body it is, not who speaks."""
    line, after = scene.line, at + 1
    if after >= len(line) or line.gap(after) not in ("", "'"):
        return False
    return line.words[after] == "'s" or (line.words[after] in scene.words.bodies and after not in scene.begins)


def unnamed_at(scene: Scene, at: int) -> Spot | None:
    """«Un experto», «another delegation», «l'une des participantes», «someone»: one whom the text does not name.

    An indefinite word never points back, so that one is not who spoke before. A name or a body after the function
    makes it somebody («un représentant du HCR»), whom other readers find.
    """
    line, words = scene.line, scene.words
    if line.words[at] in SOMEBODY:
        return _one(scene, at, at + 1) if at + 1 in scene.begins else None
    if at and line.words[at - 1] in words.definite and not _one_of_them(scene, at):
        return None  # «Costa Rica, el otro examinador, …» is known
    index = at + 1
    while index < len(line) and not line.gap(index) and (line.words[index] in _ELSE or line.words[index] in _PLAIN):
        index += 1
    if index >= len(line) or any(line.gap(i) for i in range(at + 1, index + 1)):
        return None
    if line.words[index] in words.of:
        return _one_of(scene, at, index)
    while index + 1 < len(line) and line.words[index] in words.modifiers and not line.gap(index + 1):
        index += 1
    if index > at + 1 and not _member(scene, index) and _member(scene, index - 1):
        index -= 1  # «una joven retornada»
    if words.language == "en" and index == at + 1 and _qualified(scene, index):
        index += 1
    if line.words[index] not in words.roles and not _member(scene, index):
        alone = line.words[at] in _ALONE and index in scene.begins and (at <= _HEAD or bool(line.gap(at)))
        return _one(scene, at, index) if alone and index == at + 1 else None
    end = index + 1
    while end < len(line) and not line.gap(end) and line.words[end] in words.modifiers:
        end += 1
    if words.language != "en" and end == index + 1 and _member(scene, index) and _quality(scene, end):
        end += 1
    if _named(scene, end):
        return None
    return _apposed(scene, at, end) or _one(scene, at, _behind_participle(scene, end))


def _one_of_them(scene: Scene, at: int) -> bool:
    """«L'un de ces États», «l'une des deux délégations»: French sets an article before «un»."""
    words = scene.line.words
    return words[at - 1] == "l'" and at + 1 < len(words) and words[at + 1] in scene.words.of


def _behind_participle(scene: Scene, end: int) -> int:
    """«una joven retornada de Houston preguntó»: where the participle and what goes with it end, before the verb."""
    line = scene.line
    if end >= len(line) or line.gap(end) or not line.words[end].endswith(_PARTICIPLES):
        return end
    stop = next((at for at in range(end + 1, min(end + _REACH, len(line))) if line.gap(at) or at in scene.begins), end)
    return stop if stop in scene.begins and not line.gap(stop) else end


_PARTICIPLES = ("ada", "ado", "ida", "ido", "ue", "ee", "ed")


def _qualified(scene: Scene, at: int) -> bool:
    """«one seasoned negotiator»: an adjective that no list knows, before a word for who sits in a meeting."""
    line, words = scene.line, scene.words
    known = line.words[at] in words.little or line.words[at] in words.roles or line.capital(at) or at in scene.begins
    return not known and at + 1 < len(line) and not line.gap(at + 1) and _member(scene, at + 1)


def _quality(scene: Scene, at: int) -> bool:
    """«un délégué chevronné a comparé», «una negociadora veterana dijo»: an adjective before a verb or a clitic."""
    line, words = scene.line, scene.words
    if at + 1 >= len(line) or line.gap(at) or line.gap(at + 1) or line.capital(at) or at in scene.begins:
        return False
    return line.words[at] not in words.little and (at + 1 in scene.begins or line.words[at + 1] in _AUXILIARY)


_AUXILIARY = frozenset({"a", "ha", "s'est", "se", "s'"})


def _member(scene: Scene, at: int) -> bool:
    return scene.line.words[at] in MEMBERS or scene.line.words[at] in scene.words.speakers


def _one_of(scene: Scene, at: int, of: int) -> Spot | None:
    """«Uno de los panelistas», «one of the experts», «une des participantes»: without a name after it."""
    line, words = scene.line, scene.words
    index = of + 1
    while (
        index < len(line) and not line.gap(index) and (line.words[index] in words.articles or line.words[index] in _THE)
    ):
        index += 1
    if index >= len(line) or line.gap(index) or line.words[index] not in words.addressed:
        return None
    return None if _named(scene, index + 1) else _one(scene, at, index + 1)


def _named(scene: Scene, end: int) -> bool:
    """Whether a name, or the body whose member it is, follows the function."""
    line = scene.line
    if end >= len(line):
        return False
    if line.capital(end):
        return line.gap(end) in ("", ",") and not line.acronym(end - 1)
    after = end + 1
    while after < len(line) and line.words[after] in scene.words.links and not line.gap(after):
        after += 1
    joined = line.words[end] in scene.words.links and not line.gap(end)
    if joined and after < len(line) and line.words[after] in _WITHIN and _stands_alone(scene, after):
        return False
    known = after in scene.countries or after in scene.bodies or (after < len(line) and line.capital(after))
    return joined and after < len(line) and (known or line.words[after] in scene.words.bodies)


def _stands_alone(scene: Scene, at: int) -> bool:
    """«un membre du Comité»: the body that meets, without a name of its own."""
    line, after = scene.line, at + 1
    return (
        after == len(line) or bool(line.gap(after)) or not (line.capital(after) or line.words[after] in scene.words.of)
    )


def _apposed(scene: Scene, at: int, end: int) -> Spot | None:
    """«un commissaire nigérien, Issoufou Garba Maïga, …»: one whose name stands behind after all."""
    line = scene.line
    index = next((i for i in range(end, min(end + 2, len(line) - 1)) if line.gap(i)), end)
    if index >= len(line) or line.gap(index) != "," or not line.capital(index) or index in scene.countries:
        return None
    stop = name_end(scene, index)
    if stop - index < _FULL or (stop < len(line) and line.gap(stop) not in (",", ".", "(", ";")):
        return None
    return person(scene, at, stop, line.text(index, stop), Post(stop, line.text(at + 1, index)), None)


def _one(scene: Scene, first: int, end: int) -> Spot:
    wording = scene.line.text(first, end)
    mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
    return Spot(first, end, Shape.COLLECTIVE, mention, head=scene.line.words[end - 1])


SINGLE = frozenset("ningun ninguna aucun aucune un una uno otro otra algun alguno alguna une one another a an".split())
"""Words by which a text speaks of one whom it does not name."""
NOBODY = frozenset("ningun ninguna aucun aucune no".split())
"""Words by which a text says that none did."""
SOMEBODY = frozenset({"someone", "somebody", "alguien", "quelqu'un"})
"""Words that are such a one by themselves."""
_ALONE = frozenset({"uno", "otro", "otra", "alguno", "alguna", "another"})
_ELSE = frozenset({"otro", "otra", "autre", "other", "further"})
_PLAIN = frozenset("young old joven jeune".split())
_THE = frozenset("los las les des the ces esos esas estos estas aquellos these those two deux dos".split())
_WITHIN = frozenset("comite committee group groupe grupo board junta mesa".split())
"""What those who meet call themselves."""
MEMBERS = frozenset(
    "participante participant asistente attendee delegacion delegation miembro member membre vocal voz voice voix "
    "integrante negotiator negociador negociadora negociateur negociatrice diplomat diplomate diplomatico reviewer "
    "examiner evaluador evaluadora examinateur examinatrice veteran habitue habituee intervencion intervention "
    "orador oradora speaker vecino vecina habitant habitante volunteer voluntario voluntaria benevole official "
    "funcionario funcionaria source fuente mujer hombre joven madre persona woman man mother youngster femme homme "
    "mere jeune".split()
)
"""Members of a meeting who are no function."""


def _bare(scene: Scene, at: int) -> Spot | None:
    """«Participants noted …», «hubo vecinos que rechazaron …»: no quantifier, at the start, a verb right after."""
    line, words = scene.line, scene.words
    if at and line.words[at] in words.addressed and line.words[at - 1] in ("hubo", "were", "eu") and at + 1 < len(line):
        return _spot(scene, at, at + 1)
    if line.words[at] not in words.addressed:
        return None
    joined = at + 2 < len(line) and line.words[at + 1] in words.links and line.capital(at + 2)
    if at == 0 and joined and scene.verbs and _one_says(scene):
        return None  # «Médecins du Monde a rappelé»: one body
    spot = _spot(scene, at, at + 1)
    if at == 0 and line.words[at] in MEETING and line.words[at][-1] == "s" and _sits(scene, spot.end):
        return spot
    if spot.end not in scene.begins:
        return None
    return _spot(scene, at, at + 1) if at == 0 or line.gap(at) or line.words[at - 1] in words.conjunctions else None


def _one_says(scene: Scene) -> bool:
    """Whether the first verb of saying is in the singular, which French shows by its auxiliary."""
    hit = scene.verbs[0]
    return hit.plural is False or scene.line.words[hit.first] in ("a", "ha", "has", "avait", "habia")


def _sits(scene: Scene, at: int) -> bool:
    """Whether «Delegates …» goes on with a verb: a word in small letters that joins nothing."""
    line, words = scene.line, scene.words
    if at >= len(line) or line.gap(at) or line.capital(at):
        return False
    return line.words[at] not in words.prepositions and line.words[at] not in words.conjunctions


def _adjective(scene: Scene, index: int) -> bool:
    """One word that is no verb may stand between («many developing countries»), or «civil society»."""
    following = index + (2 if scene.line.words[index : index + 2] == ("civil", "society") else 1)
    return following < len(scene.line) and scene.line.words[following] in scene.words.addressed


def _spot(scene: Scene, first: int, end: int) -> Spot:
    line, words = scene.line, scene.words
    end += end < len(line) and not line.gap(end) and end not in scene.begins and _told_of(scene, end)
    named_to = end
    if end < len(line) and not line.gap(end) and _plural_verb(scene, end + 1):
        plain = (words.prepositions, words.relative, words.conjunctions, _AUXILIARIES)
        named = line.capital(end) or end in scene.begins
        if not named and not any(line.words[end] in some for some in plain):
            manner = line.words[end] in _HELPING or line.words[end].endswith(_MANNER)
            end += 1  # «las organizaciones presentes», «the members present»
            named_to += not manner  # «several participants warmly», «plusieurs élus auraient»
    stop = end
    while (
        stop < len(line)
        and stop - end < 12
        and (line.words[stop] in words.of or stop > end or _participle(line.words[stop]))
    ):
        if line.gap(stop) not in _BRACKETS or stop in scene.begins:
            break
        if line.words[stop] in words.relative or line.words[stop] in ("que", "that", "which"):
            break
        stop += 1
    while stop > end + 1 and line.words[stop - 1] in _LINKING:
        stop -= 1  # «the members of the Community therefore called»
    linked = stop < len(line) and line.words[stop] in _LINKING
    complement = stop if (stop > end and (stop in scene.begins or linked)) or _closed(scene, stop) else end
    wording = line.text(first, complement if complement > end else named_to)
    mention = Mention(ActorKind.COLLECTIVE, wording[:1].upper() + wording[1:], surface=wording)
    return Spot(first, complement, Shape.COLLECTIVE, mention, head=line.words[end - 1], plural=True)


_LINKING = frozenset(
    "therefore thus also then likewise however moreover asimismo tambien ademas donc aussi ainsi".split()
)
_MEMBER = frozenset("miembros membres partes parties".split())
"""«los Estados miembros de …»."""
_MANNER = ("ly", "mente", "ment")
"""How adverbs end."""
_HELPING = frozenset(
    "have had has were was are han habian habrian hubieran son eran fueron estan estaban ont avaient auraient eurent "
    "sont etaient furent seraient n' ne s' se".split()
)
"""Auxiliaries and clitics between a collective and its verb."""


def _told_of(scene: Scene, at: int) -> bool:
    """«los Estados miembros de …», «les syndicats consultés, …»: a word that belongs to the noun before."""
    line = scene.line
    aside = line.gap(at + 1) == "," and scene.language != "en"
    return line.words[at] in _MEMBER or (aside and line.raw(at).endswith(("és", "ées", "ados", "adas", "idos", "idas")))


def _plural_verb(scene: Scene, at: int) -> bool:
    return at in scene.begins and any(hit.first == at and hit.plural is not False for hit in scene.verbs)


def _participle(word: str) -> bool:
    """«Nurses interviewed in Lubombo», «Miners marching in Rustenburg», «vecinas llegadas de Salta»."""
    return len(word) > 5 and word.endswith(("ed", "ing", "ados", "adas", "idos", "idas", "ees"))


def _closed(scene: Scene, stop: int) -> bool:
    return stop < len(scene.line) and scene.line.gap(stop) == ","


_THINGS = frozenset(
    "datos cifras informes estudios resultados encuestas leyes normas tratados articulos acuerdos medidas politicas "
    "programas proyectos planes precios costes costos cambios efectos pruebas hechos indicadores documentos textos "
    "fondos recursos directrices convenios reglamentos decretos estadisticas conclusiones recomendaciones reglas "
    "condiciones circunstancias tiempos dias meses anos palabras ideas propuestas noticias tasas niveles acciones "
    "data figures reports studies results surveys laws rules treaties articles agreements measures policies programmes "
    "programs projects plans prices costs changes effects tests facts indicators documents texts funds resources "
    "guidelines conventions regulations decrees statistics findings conclusions recommendations conditions times days "
    "months years words ideas proposals news rates levels actions services systems procedures practices trends "
    "markets schools roads boats talks bonds letters principles this its his yes always perhaps sometimes nevertheless "
    "donnees chiffres rapports etudes resultats enquetes lois normes traites articles accords mesures politiques "
    "programmes projets plans prix couts changements effets preuves faits indicateurs documents textes fonds "
    "ressources lignes conventions reglements decrets statistiques conclusions recommandations regles conditions "
    "jours mois annees mots idees propositions nouvelles taux niveaux actions services systemes procedures "
    "pratiques tendances marches ecoles routes bateaux travaux lettres principes".split()
)
_AUXILIARIES = frozenset(
    "que that which no ne not must shall may might will would can could should cannot do does did deben deben pueden "
    "podrian deberian quieren doivent peuvent devraient pourraient veulent never also still".split()
)
_BRACKETS = ("", "(", ")")
"""What may stand between the words of a complement («delegates in the Second Committee (Economic) …»)."""
_PLURAL_ARTICLES = frozenset({"los", "las", "les", "des", "the"})


def plural_at(scene: Scene, at: int) -> Spot | None:
    """«Smaller firms grumbled», «Los exportadores se quejan», «Des magistrats …»: any plural before a plural verb."""
    line, words = scene.line, scene.words
    if not scene.verbs:
        return None
    index = at + 1 if line.words[at] in _PLURAL_ARTICLES else at
    if index == at and words.language != "en" and line.words[at] not in words.addressed:
        return None
    last = next((hit.first for hit in scene.verbs if hit.first > index and hit.plural is not False), None)
    if last is None or last - index > _REACH or any(line.gap(i) not in ("", "-") for i in range(index + 1, last + 1)):
        return None
    if any(line.capital(i) for i in range(max(index, 1), last)) or _opens_otherwise(scene, index, last):
        return None
    noun = next((i for i in range(index, last) if i + 1 == last or line.words[i + 1] in words.of), last)
    if index == at and noun == at and line.words[at] not in words.addressed:
        return None  # «Hargreaves echoed that»: a name as likely as a noun
    if not TONGUES[words.language].stopwords.isdisjoint(line.words[index:noun]):
        return None
    if noun - index > 2 or noun == last or line.words[noun][-1:] not in "sx" or line.words[noun] in _THINGS:
        return None
    hit = next(hit for hit in scene.verbs if hit.first == last)
    passive = words.language == "es" and line.words[last] == "se" and hit.tense == PRESENT
    if passive and line.words[noun] not in words.addressed:
        return None  # «Los expedientes se transmiten»
    return _spot(scene, at, noun + 1) if hit.saying.takes == "clause" else None


def _opens_otherwise(scene: Scene, index: int, last: int) -> bool:
    """A preposition, a pronoun or a relative at the head: no noun phrase."""
    words = scene.words
    head = scene.line.words[index]
    if head in words.little or head in words.pronouns or head in words.relative or head in ("que", "that", "which"):
        return True
    return any(scene.line.words[at] in ("que", "that", "which", "who", "qui") for at in range(index, last))
