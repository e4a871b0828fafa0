"""The linter: the shipped data are sound, and each kind of fault is caught."""

import pytest

from relatoria.vocabulary.files import read_data
from relatoria.vocabulary.lint import lint, report


def test_lint_of_the_shipped_data_finds_nothing(capsys):
    assert (report(lint()), capsys.readouterr().out) == (0, "")


MESSAGE = '\n[x]\nes = "{a}"\nen = "{b}"\nfr = "{a}"\n'
FAULTS = [
    ("messages.toml", None, MESSAGE, "messages.toml [x]: the languages have different parameters"),
    ("messages.toml", None, '\n[x]\nes = "a"\nen = "a"\n', "messages.toml [x]: nothing in «fr»"),
    ("messages.toml", None, '\n[x]\nes = "¿a?"\nen = "a?"\nfr = "a ?"\n',
     "messages.toml: «a ?» has plain spaces before signs"),
    ("countries.csv", "AFG,004", "AFG,008", "countries.csv: m49: «008» stands 2 times"),
    ("countries.csv", "AGO,024", "AFG,024", "countries.csv: iso3: «AFG» stands 2 times"),
    ("countries.csv", ",Argentine,", ",,", "countries.csv ARG: nothing in «fr»"),
    ("countries.csv", "member,african,002,017,Angola", "member,martian,002,017,Angola",
     "countries.csv AGO: unknown regional group martian"),
    ("countries.csv", "member,african,002,017,Angola", "member,,002,017,Angola",
     "countries.csv AGO: a member has a regional group, and nobody else"),
    ("countries.csv", "member,african,002,017,Angola", "territory,,002,017,Angola",
     "countries.csv: 192 members of the United Nations instead of 193"),
    ("countries.csv", "african,002,017,Angola", "african,002,999,Angola", "countries.csv AGO: unknown subregion 999"),
    ("country_aliases.toml", '"Emirates"', '"Chile"', "country names: «chile» names ARE and CHL"),
    ("country_aliases.toml", "\nARE =", "\nQQQ =", "country_aliases.toml [names]: unknown country QQQ"),
    ("country_aliases.toml", '"Burma"', '"birmania"', "country_aliases.toml [names] MMR: «birmania» stands 2 times"),
    ("country_aliases.toml", '"Corea" = ["KOR", "PRK"]', '"Corea" = ["KOR"]',
     "country_aliases.toml [refused]: «Corea» needs two known countries"),
    ("demonyms.csv", "AFG,afgano", "AFG,chile", "demonyms.csv AFG: «chile» is the name of CHL"),
    ("demonyms.csv", "AFG,afgano", "QQQ,afgano", "demonyms.csv: unknown country QQQ"),
    ("bodies.csv", "|Oxfam|Oxfam|Oxfam|", "|Oxfam|Oxfam||", "bodies.csv OXFAM: nothing in «fr»"),
    ("bodies.csv", "OXFAM|organisation", "OXFAM|company", "bodies.csv OXFAM: unknown kind company"),
    ("bodies.csv", "OXFAM|organisation|ngo", "OXFAM|organisation|club",
     "bodies.csv OXFAM: unknown stakeholder type club"),
    ("bodies.csv", "|Oxfam International", "|Polaris", "bodies.csv: «polaris» names OXFAM and POLARIS"),
    ("bodies.csv", "|HRW|HRW|HRW|", "|OIM|HRW|HRW|", "bodies.csv: «OIM» stands for HRW and IOM: see [shared_acronyms]"),
    ("body_members.toml", 'BALTIC = "EST', 'BALTIC = "QQQ EST', "body_members.toml BALTIC: unknown country QQQ"),
    ("body_members.toml", 'BALTIC = "EST', 'BALTIK = "EST', "body_members.toml: unknown body BALTIK"),
    ("body_members.toml", 'BALTIC = "EST', 'BALTIC = "LTU EST', "body_members.toml BALTIC: «LTU» stands 2 times"),
    ("body_members.toml", 'GRULAC = "latin_american_caribbean"', 'GRULAC = "latin"',
     "body_members.toml GRULAC: unknown regional group latin"),
    ("terms.toml", 'code = "23", es = "Cooperación internacional"', 'code = "22", es = "Cooperación internacional"',
     "terms.toml [gcm]: «22» stands 2 times"),
    ("terms.toml", 'fr = "Envois de fonds"', 'fr = ""', "terms.toml [gcm] 20: nothing in «fr»"),
    ("terms.toml", 'parent = "019"', 'parent = "999"', "terms.toml [region] 029: unknown parent 999"),
    ("terms.toml", 'source = "own list: roles of a country in a migration corridor"', 'source = ""',
     "terms.toml [corridor_role]: no source"),
    ("stakeholder_types.toml", 'en = "Donor", ', "", "stakeholder_types.toml [donor]: nothing in «en»"),
    ("stakeholder_types.toml", 'why = "Finances what others do."', "", "stakeholder_types.toml [donor]: no reason"),
    ("quantifiers.toml", '"algunos"', '"varios"', "quantifiers.toml es: «varios» stands 2 times"),
    ("quantifiers.toml", ', fr = "Au moins deux."', "", "quantifiers.toml [some] why: nothing in «fr»"),
    ("quantifiers.toml", "rank = 2", "rank = 3", "quantifiers.toml: rank: «3» stands 2 times"),
    ("phrases.toml", None, '\n[zz]\nx = { es = "{a}", en = "{b}", fr = "{a}" }\n',
     "phrases.toml [zz] x: the languages have different fields"),
    ("phrases.toml", None, '\n[zz]\nx = { es = "a", en = "", fr = "a" }\n', "phrases.toml [zz] x: nothing in «en»"),
    ("articles.toml", None, '\n[zz]\nx = [{ es = "a", fr = "a" }]\n', "articles.toml zz x: no «en»"),
    ("quantifiers.toml", "[some]", "[several]", "quantifiers: cannot be read: TOMLDecodeError"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "fault"), FAULTS)
def test_lint_catches_a_fault(file, old, new, fault):
    sound = read_data(file)
    assert old is None or old in sound
    spoilt = sound + new if old is None else sound.replace(old, new, 1)
    found = lint(lambda name: spoilt if name == file else read_data(name))
    assert [line for line in found if line.startswith(fault)] != [], found


def test_report_prints_the_faults_and_fails(capsys):
    assert (report(["a fault"]), capsys.readouterr().out) == (1, "a fault\n")
