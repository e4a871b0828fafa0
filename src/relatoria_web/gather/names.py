"""The library's codes in the words of the interface."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

Names = dict[str, str | Promise]

KINDS: Names = {
    "good_practice": _("good practice"),
    "innovative_solution": _("innovative solution"),
    "common_principle": _("common principle"),
    "recommendation": _("recommendation"),
    "gap": _("gap"),
    "partnership": _("partnership"),
    "commitment": _("commitment"),
    "means_of_implementation": _("means of implementation"),
    "position": _("position"),
    "call": _("call"),
    "figure": _("figure"),
}
PLURALS: Names = {
    "good_practice": _("Good practices"),
    "innovative_solution": _("Innovative solutions"),
    "common_principle": _("Common principles"),
    "recommendation": _("Recommendations"),
    "gap": _("Gaps"),
    "partnership": _("Partnerships"),
    "commitment": _("Commitments"),
    "means_of_implementation": _("Means of implementation"),
    "position": _("Positions"),
    "call": _("Calls"),
    "figure": _("Statements with figures"),
}
SUBTYPES: Names = {
    "policy": _("policy"),
    "legislation": _("legislation"),
    "project": _("project"),
    "institution": _("institution"),
    "fund": _("fund"),
    "other": _("other"),
    "management": _("management"),
    "governance": _("governance"),
    "data": _("data"),
    "capacity": pgettext_lazy("subtype", "capacity"),
    "finance": _("finance"),
    "protection": _("protection"),
    "financial": _("financial"),
    "resources": _("resources"),
    "process": _("process"),
    "capacity_building": _("capacity building"),
    "technology": _("technology"),
    "support": _("support"),
    "opposition": _("opposition"),
    "concern": _("concern"),
    "statement": _("statement"),
}
SUBTYPES_OF: dict[str, tuple[str, ...]] = {
    "good_practice": ("policy", "legislation", "project", "institution", "fund", "other"),
    "gap": ("management", "governance", "data", "capacity", "finance", "protection", "other"),
    "commitment": ("financial", "resources", "policy", "process", "other"),
    "means_of_implementation": ("finance", "technology", "data", "capacity_building", "other"),
    "position": ("support", "opposition", "concern", "statement"),
}
"""Kind → its subtypes; the other kinds have none."""
DOCUMENT_KINDS: Names = {
    "concept_note": _("concept note"),
    "session_guide": _("session guide"),
    "engagement_brief": _("engagement brief"),
    "synthesis": _("synthesis"),
    "statement": _("statement"),
    "transcript": _("transcript"),
    "bulletin": _("bulletin"),
    "review_report": _("review report"),
    "other": _("other"),
}
HOW: Names = {
    "explicit": _("named"),
    "anaphoric": _("referred to"),
    "inherited": _("continued"),
    "collective": _("collective"),
}
RELATIONS: Names = {
    "report": _("speaks"),
    "support": _("supports"),
    "oppose": _("opposes"),
    "propose": _("proposes"),
    "recommend": _("recommends"),
    "commend": _("commends"),
    "question": _("asks"),
    "commit": _("commits"),
}
MODES: Names = {
    "in_person": _("in person"),
    "video_message": _("video message"),
    "remote": _("remote"),
    "written": _("in writing"),
}
MODALITIES: Names = {"fact": _("fact"), "need": _("need"), "intention": _("intention"), "possibility": _("possibility")}
POLARITIES: Names = {"for": _("in favour"), "against": _("against")}
ACTOR_KINDS: Names = {
    "person": _("person"),
    "state": _("State"),
    "group": _("group"),
    "organisation": _("organisation"),
    "collective": _("nobody named"),
}
GENDERS: Names = {"f": _("woman"), "m": _("man"), "x": _("other"), "": _("not stated")}
APPROXIMATIONS: Names = {
    "exact": "",
    "about": _("about"),
    "more_than": _("more than"),
    "less_than": _("less than"),
    "at_least": _("at least"),
    "at_most": _("at most"),
    "nearly": _("nearly"),
}
UNITS: Names = {
    "count": "",
    "percent": "%",
    "ratio": _("ratio"),
    "year": _("years"),
    "month": _("months"),
    "week": _("weeks"),
    "day": _("days"),
    "hour": _("hours"),
    "minute": _("min."),
    "times": _("times"),
}
DIRECTIONS: Names = {"up": _("higher"), "down": _("lower"), "against": _("compared with")}
"""Which way a figure lies from what it is compared with."""
SOURCES: Names = {"stated": _("says its source"), "open": _("source to be found")}
"""Whether the words of a figure say what it rests on."""
FINDINGS: Names = {
    "count_mismatch": _("counts that do not agree"),
    "date_conflict": _("dates that do not agree"),
    "place_conflict": _("places that do not agree"),
    "name_variant": _("a name in two forms"),
    "consensus_claim": _("a claim that all agreed"),
    "quantifier_claim": _("a quantity without names"),
    "divergence_claim": _("a claim that views differed"),
    "decision_claim": _("a decision that a document reports"),
    "conclusion_claim": _("a conclusion that a document draws"),
    "duplicate_document": _("the same document twice"),
    "unreadable_file": _("a file that was not read"),
    "damaged_text": _("damaged text"),
}
VOCABULARIES: Names = {
    "gcm": _("Objectives of the Global Compact"),
    "gcm_principle": _("Principles of the Global Compact"),
    "nyd": _("Elements of the New York Declaration"),
    "sdg": _("Sustainable Development Goals"),
    "sdg_target": _("Targets of the Sustainable Development Goals"),
    "level": _("Level"),
    "policy_area": _("Policy area"),
    "phase": _("Phase of the process"),
    "corridor_role": _("Role in the corridor"),
    "region": _("Region"),
    "corridor": _("Corridor"),
    "basis": _("Fact basis"),
}
ACROSS: Names = {"platform_theme": _("Theme of platforms"), "basis": _("Fact basis")}
"""Lists that narrow a repository and are no checklist."""
CHECKLISTS: Names = {
    "gcm_principle": _("Guiding principles of the Global Compact"),
    "cross": _("Asked of every theme"),
    "right": _("Human rights"),
    "level": _("Levels of government"),
    "corridor_role": _("Roles of a country in a corridor"),
    "policy_area": _("Policy areas"),
}
TABLES: dict[str, Names] = {
    "checklist": CHECKLISTS,
    "kind": KINDS,
    "kinds": PLURALS,
    "subtype": SUBTYPES,
    "document": DOCUMENT_KINDS,
    "how": HOW,
    "relation": RELATIONS,
    "mode": MODES,
    "modality": MODALITIES,
    "polarity": POLARITIES,
    "actor": ACTOR_KINDS,
    "gender": GENDERS,
    "approximation": APPROXIMATIONS,
    "unit": UNITS,
    "direction": DIRECTIONS,
    "finding": FINDINGS,
    "vocabulary": VOCABULARIES,
}
"""Table → code → name."""


def named(table: str, code: str) -> str:
    """The name of a code in the reader's language; the code itself where it has none."""
    return str(TABLES[table].get(code, code))
