"""A desk for a filler, and the sentences that it writes."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from relatoria.model.facts import Assignment, Facts
from relatoria.model.paper import Block, PaperSection
from relatoria.prepare.desk import Desk
from relatoria.prepare.facts_file import about, read_facts

DEMO = Path(__file__).resolve().parents[3] / "demo"
Filler = Callable[[Desk], Iterable[Block | PaperSection]]


@pytest.fixture(scope="session")
def second() -> Facts:
    """The second meeting of 2018, seen in June, with the particulars of an order."""
    facts = replace(about(read_facts(DEMO / "idm-2018" / "facts.toml"), "second"), written="2018-06-15")
    order = Assignment(
        subject={"en": "Partnerships with cities", "fr": "Les partenariats avec les villes"},
        principal="Louise Arbour",
        event={"en": "opening"},
        audience={"en": "Member States"},
        requested_by="UNHCR",
        authors=("Ana Ruiz",),
        agencies=("IOM", "ILO"),
        recipients=("MEX", "CHE"),
        signatory="William Lacy Swing",
        enclosures=({"en": "summary of conclusions", "fr": "synthèse des conclusions"},),
        due="2018-08-15",
    )
    return replace(facts, assignment=order)


@pytest.fixture
def write() -> Callable[..., tuple[list[str], list[str]]]:
    """What a filler writes from facts in a language: its sentences in order, and the facts it missed."""

    def run(filler: Filler, facts: Facts, language: str = "en") -> tuple[list[str], list[str]]:
        desk = Desk(facts, language)
        parts = list(filler(desk))
        blocks = [block for part in parts for block in (part.blocks if isinstance(part, PaperSection) else (part,))]
        return [item.text for block in blocks for item in block.items], [one.fact for one in desk.missing]

    return run
