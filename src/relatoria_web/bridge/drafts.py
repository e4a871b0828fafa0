"""Work products by the library: kinds and their stages, drafts from facts, what changed, pages and files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from relatoria_web.bridge.enriched import Held, enriched
from relatoria_web.bridge.templates import NEUTRAL, Kept, letterhead, template

if TYPE_CHECKING:
    from relatoria.model.facts import Facts
    from relatoria.model.paper import Paper

BACK_TO = "draft"
"""The desk: where a product goes back to."""
FORMATS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}
"""Format of a file → media type."""


class BadFactsError(ValueError):
    """Facts that cannot be read; the message says where and what."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of work product in the reader's language, with the stages of its workflow as (code, words)."""

    code: str
    name: str
    stages: tuple[tuple[str, str], ...]
    confidential: bool


def kinds(language: str) -> list[Kind]:
    """Every kind, by name."""
    from relatoria.vocabulary.work_kinds import stages, work_kinds

    words = stages()
    found = [
        Kind(
            one.code,
            one.name(language),
            tuple((stage, words[stage][language]) for stage in one.stages),
            one.confidential,
        )
        for one in work_kinds().values()
    ]
    return sorted(found, key=lambda one: one.name)


def names_of(kind: str) -> dict[str, str]:
    """What a list calls a kind, in each language.

    Raises:
        KeyError: if there is no such kind.
    """
    from relatoria.vocabulary.work_kinds import work_kinds

    held = work_kinds()[kind]
    return {language: held.name(language) for language in held.words}


def first_stage(kind: str) -> str:
    """Where a product of a kind begins once somebody drafts it."""
    from relatoria.vocabulary.work_kinds import work_kinds

    stages = work_kinds()[kind].stages
    return BACK_TO if BACK_TO in stages else stages[0]


def is_out(kind: str, stage: str) -> bool:
    """Whether a product at a stage has left the house."""
    from relatoria.prepare.workflow import is_out as out

    return out(kind, stage)


def kind_at(code: str, language: str) -> Kind:
    """The kind of a code.

    Raises:
        KeyError: if there is none.
    """
    return {one.code: one for one in kinds(language)}[code]


def following(kind: str, stage: str) -> tuple[str, ...]:
    """Where a product may go from a stage."""
    from relatoria.prepare.workflow import next_stages

    return next_stages(kind, stage)


def draft(
    kind: str, facts: str, written: str, language: str, matters: Sequence[Held] = (), *, head: Kept = NEUTRAL
) -> dict[str, Any]:
    """A product drafted from facts (TOML) and matters as of a day (empty: the facts' own): a `Paper` as JSON.

    Its sections bear the headings of the template ``head``.

    Raises:
        BadFactsError: if the facts cannot be read.
    """
    from dataclasses import replace

    from relatoria.prepare.skeleton import fill_skeleton
    from relatoria.printing.headings import headed_by

    held = enriched(facts_value(facts, language), list(matters))
    try:
        paper = fill_skeleton(kind, replace(held, written=written or held.written), language)
    except (KeyError, ValueError) as error:
        raise BadFactsError(str(error)) from error
    return _plain(headed_by(template(head), paper))


def missing(paper: dict[str, Any], language: str) -> list[tuple[str, str]]:
    """The facts that a draft would have used: the code of each, and words of the writer's language."""
    from relatoria.prepare.skeleton import missing_facts

    return missing_facts(_paper(paper).missing, language)


def check_facts(facts: str, language: str) -> None:
    """See that facts can be read.

    Raises:
        BadFactsError: if not; says where and what.
    """
    facts_value(facts, language)


def facts_value(text: str, language: str) -> Facts:
    """Facts (TOML) as the library's value.

    Raises:
        BadFactsError: if they cannot be read; says where and what.
    """
    import tempfile
    from pathlib import Path

    from relatoria.errors import RelatoriaError
    from relatoria.prepare.facts_file import read_facts

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts.toml"
        path.write_text(text, encoding="utf-8")
        try:
            return read_facts(path)
        except RelatoriaError as error:
            raise BadFactsError(error.say(language)) from error


def fragment(paper: dict[str, Any]) -> str:
    """The paper as a fragment of HTML, escaped by the library."""
    from relatoria.prepare.writers.html import to_fragment

    return to_fragment(_paper(paper))


def as_file(paper: dict[str, Any], file_format: str, head: Kept) -> bytes:
    """The paper as a file: for the worker, since it loads what is heavy.

    Raises:
        KeyError: if there is no such format.
    """
    from relatoria.prepare.writers.write import write_paper

    return write_paper(file_format, _paper(paper), letterhead(head, paper["language"]))


def paper_changes(before: dict[str, Any], after: dict[str, Any], language: str) -> list[str]:
    """What differs between two versions, section by section, in words."""
    from relatoria.prepare.paper_changes import compare_papers, say_section_change

    return [say_section_change(one, language) for one in compare_papers(_paper(before), _paper(after))]


def _paper(body: dict[str, Any]) -> Paper:
    import msgspec

    from relatoria.model.paper import Paper

    return msgspec.convert(body, Paper)


def _plain(value: Any) -> dict[str, Any]:
    import msgspec

    plain: dict[str, Any] = msgspec.to_builtins(value)
    return plain
