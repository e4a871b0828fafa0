"""The products of the demo, whole. After a change that is wanted: `python -m tests.prepare.test_golden`."""

from dataclasses import replace
from pathlib import Path

import pytest

from relatoria.prepare.facts_file import about, read_facts
from relatoria.prepare.skeleton import fill_skeleton
from relatoria.prepare.writers.markdown import to_markdown
from relatoria.vocabulary.places import LANGUAGES

DEMO = Path(__file__).resolve().parents[2] / "demo"
GOLDEN = Path(__file__).parent / "golden"
IDM = read_facts(DEMO / "idm-2018" / "facts.toml")
PRODUCTS = {
    "edition-2018": ("concept_note_edition", IDM),
    "first-meeting-2018": ("concept_note_session", IDM),
    "second-meeting-2018": ("concept_note_session", replace(about(IDM, "second"), written="2018-06-15")),
    "guide-2017": ("session_guide", read_facts(DEMO / "grcp-2017" / "facts.toml")),
    "brief-2017": ("engagement_brief", read_facts(DEMO / "grcp-2017" / "facts.toml")),
}


def written(name, language):
    kind, facts = PRODUCTS[name]
    return to_markdown(fill_skeleton(kind, facts, language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PRODUCTS)
def test_products_of_the_demo_read_as_before(name, language):
    assert written(name, language) == (GOLDEN / f"{name}.{language}.md").read_text("utf-8")


if __name__ == "__main__":
    for each in PRODUCTS:
        for tongue in LANGUAGES:
            (GOLDEN / f"{each}.{tongue}.md").write_text(written(each, tongue), "utf-8")
