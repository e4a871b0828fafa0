"""Every rule explains itself in three languages, and no two explanations are alike."""

import re
from pathlib import Path

import relatoria.gather.attribution as package
from relatoria.gather.attribution.words.rules import rules


def test_rules_have_explanations_that_differ() -> None:
    for language in ("es", "en", "fr"):
        wordings = [rule.wording[language] for rule in rules().values()]
        assert len(set(wordings)) == len(wordings)


def test_rules_are_sure_to_a_degree() -> None:
    assert {name for name, rule in rules().items() if not 0.5 <= rule.confidence < 1} == set()


def test_rules_name_the_speaker() -> None:
    rule = rules()["subject"]
    assert rule.why("en", verb="said", name="Ann Lee") == "names Ann Lee as the subject of the verb of saying “said”"
    assert rule.why("xx", verb="said", name="Ann Lee") == rule.why("en", verb="said", name="Ann Lee")


def test_rules_are_all_in_use() -> None:
    folder = Path(str(package.__file__)).parent
    code = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.py")))
    assert {name for name in rules() if not re.search(rf'"{name}"', code)} == set()
