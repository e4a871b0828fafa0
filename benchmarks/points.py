"""Points from many contributions: seconds and peak memory, against an exhaustive rival in the same run.

    python -m benchmarks.points [SIZE …]        (default 1000 10000 100000)

The contributions are made: clauses put together from the words of many subjects in Spanish, English and French, each
said again in other words by others now and then, by actors of five groups. The rival compares every pair by the cosine
of TF-IDF vectors of words (scipy, exhaustive), on at most 10,000 contributions. Each size runs in a process of its own,
so that peak memory is that of the size.
"""

from __future__ import annotations

import multiprocessing
import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np
from scipy.sparse import csr_matrix

from benchmarks.line import Line
from relatoria.conclude.points.cluster import PROPOSE
from relatoria.conclude.points.find import find_points
from relatoria.model.actor import Actor, ActorKind
from relatoria.model.record import Record
from relatoria.testing.records import Said, record_of

SIZES = (1_000, 10_000, 100_000)
RIVAL_LIMIT = 10_000
ACTORS = 400
DOCUMENTS = 200
_AGAIN = 0.2

_FRAMES = {
    "es": (
        "Es preciso {verb} {thing} en {place} para {aim}.",
        "Los Estados deberían {verb} {thing} y {aim} en {place}.",
    ),
    "en": (
        "It is necessary to {verb} {thing} in {place} to {aim}.",
        "States should {verb} {thing} and {aim} in {place}.",
    ),
    "fr": (
        "Il faut {verb} {thing} dans {place} pour {aim}.",
        "Les États devraient {verb} {thing} et {aim} dans {place}.",
    ),
}
_VERBS = {
    "es": "ampliar reforzar financiar revisar crear evaluar publicar coordinar simplificar armonizar".split(),
    "en": "expand strengthen fund review create assess publish coordinate simplify harmonise".split(),
    "fr": "élargir renforcer financer réviser créer évaluer publier coordonner simplifier harmoniser".split(),
}
_HEADS = {
    "es": "registros visados escuelas datos remesas consulados clínicas contratos permisos becas puertos".split(),
    "en": "registers visas schools data remittances consulates clinics contracts permits shelters grants ports".split(),
    "fr": "registres visas écoles données transferts consulats cliniques contrats permis refuges bourses ports".split(),
}
_SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi lo ma".split()


def word(rng: random.Random) -> str:
    """A made-up word: what is particular to a contribution."""
    return "".join(rng.choice(_SYLLABLES) for _ in range(rng.randint(2, 4)))


def clause(rng: random.Random, language: str) -> str:
    """A made-up clause of a contribution, about fifteen words."""
    thing = f"{rng.choice(_HEADS[language])} {word(rng)} {word(rng)}"
    aim = f"{rng.choice(_VERBS[language])} {rng.choice(_HEADS[language])} {word(rng)}"
    frame = rng.choice(_FRAMES[language])
    return frame.format(verb=rng.choice(_VERBS[language]), thing=thing, place=word(rng).title(), aim=aim)


def again(rng: random.Random, text: str, language: str) -> str:
    """The same clause with one word changed, as another delegate would have it."""
    words = text.split()
    words[rng.randrange(len(words) - 1)] = rng.choice(_HEADS[language])
    return " ".join(words)


def synthetic(size: int) -> Record:
    """A record with ``size`` contributions. Deterministic."""
    rng = random.Random(size)
    actors = [
        Actor(f"a{n}", ActorKind.ORGANISATION, f"Body {n}", stakeholder_type=f"type {n % 5}") for n in range(ACTORS)
    ]
    languages = {f"d{n}": rng.choice(("es", "en", "fr")) for n in range(DOCUMENTS)}
    said: list[Said] = []
    texts: dict[str, list[str]] = {language: [] for language in _FRAMES}
    for _ in range(size):
        document = f"d{rng.randrange(DOCUMENTS)}"
        language = languages[document]
        known = texts[language]
        text = again(rng, rng.choice(known), language) if known and rng.random() < _AGAIN else clause(rng, language)
        known.append(text)
        theme = f"gcm:{rng.randint(1, 23)}"
        said.append(Said(rng.choice(actors), text, theme=theme, language=language, document=document))
    return record_of(said)


def rival(texts: Sequence[str]) -> int:
    """How many pairs an exhaustive cosine of TF-IDF vectors finds."""
    cut = [Counter(text.lower().split()) for text in texts]
    names = {name: at for at, name in enumerate(sorted({name for one in cut for name in one}))}
    spread = np.zeros(len(names))
    for one in cut:
        for name in one:
            spread[names[name]] += 1
    rows = [at for at, one in enumerate(cut) for _ in one]
    columns = [names[name] for one in cut for name in one]
    values = [count * np.log(len(texts) / spread[names[name]]) for one in cut for name, count in one.items()]
    matrix = csr_matrix((values, (rows, columns)), shape=(len(texts), len(names)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1))).ravel()
    matrix = csr_matrix(matrix.multiply(1 / np.maximum(lengths, 1e-9)[:, None]))
    found = 0
    for start in range(0, len(texts), 1_000):
        block = (matrix[start : start + 1_000] @ matrix.T).toarray()
        found += int((block >= PROPOSE).sum())
    return (found - len(texts)) // 2


def measure(sizes: Sequence[int] = SIZES) -> Iterator[Line]:
    """A line for each size, measured in a process of its own. The seconds are those of the clock, on all cores."""
    context = multiprocessing.get_context("spawn")
    for size in sizes:
        answers: multiprocessing.Queue[tuple[float, str]] = context.Queue()
        process = context.Process(target=_measure_one, args=(size, answers))
        process.start()
        seconds, against = answers.get()
        process.join()
        yield Line("points", size, "contributions", seconds, against)


def _measure_one(size: int, answers: multiprocessing.Queue[tuple[float, str]]) -> None:
    """Find the points of a record of ``size`` contributions and answer with the seconds and what stands beside them."""
    record = synthetic(size)
    base = _peak()
    start, spent = time.perf_counter(), time.process_time()
    points = find_points(record)
    seconds, spent = time.perf_counter() - start, time.process_time() - spent
    against = f"{spent:.1f} s of processor; {len(points.points):,} points; peak {_peak():.0f} MB, record {base:.0f}"
    if size <= RIVAL_LIMIT:
        texts = _wordings(record)
        start = time.perf_counter()
        pairs = rival(texts)
        theirs = time.perf_counter() - start
        against += f"; exhaustive TF-IDF {theirs:.2f} s for {pairs:,} pairs (ratio {theirs / seconds:.2f})"
    answers.put((seconds, against))


def _wordings(record: Record) -> list[str]:
    texts = {document.id: document.text for document in record.documents}
    places = {one.id: one.document for one in record.interventions}
    return [texts[places[one.intervention]][one.start : one.end] for one in record.contributions]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    for line in measure([int(one) for one in sys.argv[1:]] or SIZES):
        print(line, flush=True)
