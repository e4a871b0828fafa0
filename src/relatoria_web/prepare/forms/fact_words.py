"""What the forms of facts call each kind of entry and each field, and how they help to fill it in."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

TITLES = {
    "root": _("The frame"),
    "meeting": _("The meeting"),
    "assignment": _("The letter of transmission"),
    "objectives": _("Objective"),
    "questions": _("Guiding question"),
    "sessions": _("Session"),
    "frame": _("Background"),
    "conclusions": _("Earlier conclusion"),
    "themes": _("Theme to examine"),
    "instruments": _("Instrument that it builds on"),
}
LISTS = {
    "frame": _("Why this dialogue, sentence by sentence"),
    "conclusions": _("What earlier meetings concluded"),
    "themes": _("Themes to examine"),
    "instruments": _("Instruments that it builds on"),
}
LABELS = {
    "written": _("Written on"),
    "convener": _("Convened by"),
    "mechanism": _("Mechanism of dialogue"),
    "process": _("Process that it feeds"),
    "edition": _("Edition"),
    "format": _("Format"),
    "number": _("Number within its series"),
    "title": _("Title"),
    "theme": _("Theme"),
    "focus": _("Focus"),
    "city": _("City"),
    "venue": _("Venue"),
    "start": _("First day"),
    "end": _("Last day"),
    "languages": _("Working languages"),
    "activities": _("What participants will do"),
    "recipients": _("Who receives the results, one a line"),
    "issues": _("Issues to examine, one a line"),
    "enclosures": _("What is enclosed, one a line"),
    "signatory": _("Who signs"),
    "words": _("Words"),
    "serves": _("Serves the objective"),
    "scopes": _("Sub-scopes i, ii, iii, one a line"),
    "addressees": _("Put to"),
    "day": _("Day"),
    "chair": _("Chaired by"),
    "outputs": _("What is expected of it, one a line"),
    "elements": _("Elements of the New York Declaration"),
    "citations": _("Rests on"),
    "links": _("Web address of the source"),
    "": _("Where in which instrument"),
}
_DAY = _("A day (2018-10-08), or a month (2018-10) or a year where no more is known.")
HELP = {
    "start": _DAY,
    "end": _DAY,
    "written": _("Texts tell milestones as they were known on this day."),
    "convener": _("An abbreviation that is known (IOM) or a name."),
    "focus": _("A noun phrase with its article: “the building of capacity”."),
    "enclosures": _("A noun phrase with its article: “the summary of conclusions”."),
    "recipients": _("As they stand in a sentence: “the co-facilitators”."),
}
WORDS_HELP = {
    "objectives": _("An infinitive, in English without “to”, without a full stop: “gather practices that work”."),
    "questions": _("A whole question."),
    "frame": _("A whole sentence: why this dialogue, why now."),
    "conclusions": _("A whole sentence that an earlier meeting concluded."),
    "themes": _("A noun phrase."),
}
