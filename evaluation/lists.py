"""Measures lists of short texts: themes, and which of two texts say the same."""

from __future__ import annotations

from collections.abc import Iterator

from evaluation import gold
from evaluation.gold import read_rows
from evaluation.score import Row, Score, rows_of
from evaluation.theme_sentences import FILE as SENTENCES
from relatoria.conclude.likeness import contradicts, likeness
from relatoria.conclude.points.cluster import MERGE, MERGE_ACROSS
from relatoria.gather.themes.code import code_text
from relatoria.language.detect import detect

AMONG = {"sdg": 1, "gcm": 2}


def themes(split: str) -> Iterator[Row]:
    """Whether the right code is the first (SDG) or among the first two (GCM); and whether «no theme» is said."""
    for path in sorted((gold.HERE / split).glob("themes*.jsonl")):
        if path.name == SENTENCES:
            continue
        rows = read_rows(path)
        coded = [row for row in rows if row["codes"]]
        for vocabulary in sorted({row["vocabulary"] for row in coded}):
            own = [row for row in coded if row["vocabulary"] == vocabulary]
            most = AMONG.get(vocabulary, 1)
            right = sum(bool(set(_codes(row, most)) & set(row["codes"])) for row in own)
            yield Row("themes", f"{path.stem}: {vocabulary}", f"among the first {most}", right / len(own), len(own))
        none = [row for row in rows if not row["codes"]]
        if none:
            right = sum(not _codes(row, 1) for row in none)
            yield Row("themes", f"{path.stem}: no theme", "said so", right / len(none), len(none))


def _codes(row: dict[str, str], most: int) -> list[str]:
    scored = code_text(row["text"], row.get("language"), (row["vocabulary"],), most)
    return [theme.code for theme in scored][:most]


def matching(split: str) -> Iterator[Row]:
    """Pairs taken to say the same without asking, against the labels; and how well likeness ranks the right partner."""
    path = gold.HERE / split / "match.jsonl"
    if not path.exists():
        return
    rows = read_rows(path)
    found = Score(0, 0, 0)
    languages = {row["b"]["text"]: _language(row["b"]) for row in rows}
    pool = list(languages)
    ranks = []
    for row in rows:
        ours, theirs = _language(row["a"]), languages[row["b"]["text"]]
        matches = likeness([row["a"]["text"]], pool, languages=(ours, [*languages.values()]))[0]
        best = next((match.score for match in matches if pool[match.item] == row["b"]["text"]), 0.0)
        says, same = _merges(row["a"]["text"], row["b"]["text"], best, (ours, theirs)), bool(row["label"])
        found += Score(int(says and same), int(says and not same), int(same and not says))
        if same:
            rank = next((at for at, m in enumerate(matches, 1) if pool[m.item] == row["b"]["text"]), len(pool))
            ranks.append(1 / rank)
    yield from rows_of("merging", path.stem, found)
    yield Row("likeness", path.stem, "mean reciprocal rank", sum(ranks) / max(len(ranks), 1), len(ranks))


def _language(side: dict[str, str]) -> str:
    """The language of a side of a pair, as its author told it, else as it looks."""
    return side.get("language") or detect(side["text"])


def _merges(a: str, b: str, score: float, languages: tuple[str, str]) -> bool:
    """What points do without asking: near-certain likeness, in one language or across two, and no contradiction."""
    enough = MERGE if languages[0] == languages[1] else MERGE_ACROSS
    return score >= enough and contradicts(a, b, languages) is None
