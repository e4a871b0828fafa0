"""Writes the parts of the reference pages that are made from the code, so that they cannot drift from it.

python tools/pages.py     # write them; tests/docs compares

A generated part stands between «<!-- made by tools/pages.py: NAME -->» and «<!-- end -->». The schema files are
generated whole.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import os
import re
from collections.abc import Callable, Iterator
from enum import EnumType
from fractions import Fraction
from pathlib import Path

import click

from relatoria.cli import COMMANDS, cli, plugins
from relatoria.cli.schema import KINDS
from relatoria.gather.reading.limits import PREFIX, Limits
from relatoria.model import (
    actor,
    citation,
    contribution,
    dialogue,
    document,
    facts,
    figure,
    finding,
    instrument,
    intervention,
    mechanism,
    meeting_plan,
    objective,
    point,
    process,
    question,
    record,
    report,
)
from relatoria.trace.store import schema
from relatoria.vocabulary.quantifiers import Quantifier, quantifiers
from relatoria.vocabulary.work_kinds import work_kinds

REFERENCE = Path(__file__).resolve().parents[1] / "docs" / "reference"
MODULES = {
    "record": (record, document, actor, intervention, contribution, figure, finding, question, dialogue),
    "points": (point,),
    "report": (report,),
    "facts": (facts, meeting_plan, objective, citation, process, mechanism, instrument),
}
PART = re.compile(r"(<!-- made by tools/pages\.py: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)


def commands() -> str:
    """Every command with its arguments, options, defaults and choices."""
    return "\n".join(line for name in [*COMMANDS, *plugins()] for line in _command(name, cli))


def _command(name: str, group: click.Group) -> Iterator[str]:
    command = group.get_command(click.Context(group), name.split()[-1])
    if command is None or not command.help:
        raise ValueError(f"{name} has no help")
    arguments = [one.make_metavar(click.Context(command)) for one in command.params if isinstance(one, click.Argument)]
    yield f"## {name}\n"
    yield f"`relatoria {' '.join([name, *arguments])}`\n"
    yield " ".join(command.help.split()) + "\n"
    options = [one for one in command.params if isinstance(one, click.Option)]
    if options:
        yield "| option | meaning | default |\n|---|---|---|"
        yield from (_option(one) for one in options)
        yield ""
    if isinstance(command, click.Group):
        for inner in command.list_commands(click.Context(command)):
            yield from _command(f"{name} {inner}", command)


def _option(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    if isinstance(option.type, click.Choice):
        names += " " + " · ".join(f"`{one}`" for one in option.type.choices)
    again = " May be given again." if option.multiple else ""
    variable = f" Environment: `{option.envvar}`." if option.envvar else ""
    default = option.show_default if isinstance(option.show_default, str) else f"`{option.default}`"
    shown = "required" if option.required else default if option.show_default else ""
    return f"| {names} | {(option.help or '').replace('|', '/')}{again}{variable} | {shown} |"


def limits() -> str:
    """The limits on a file and their defaults."""
    rows = [f"| `{PREFIX}{field.name.upper()}` | {field.default:,} |" for field in dataclasses.fields(Limits)]
    return "\n".join(["| setting | default |\n|---|---|", *rows])


def kind(name: str) -> Callable[[], str]:
    """The types of a stored kind: each field with its type and default, each enumeration with its values."""

    def made() -> str:
        return "\n".join(line for module in MODULES[name] for noun in _nouns(module) for line in _noun(noun))

    return made


def _nouns(module: object) -> list[type]:
    own = [one for one in vars(module).values() if inspect.isclass(one) and one.__module__ == module.__name__]  # type: ignore[attr-defined]
    return sorted(own, key=lambda one: isinstance(one, EnumType))  # what it is made of, then the values


def _noun(noun: type) -> Iterator[str]:
    yield f"### {noun.__name__}\n"
    yield " ".join((inspect.getdoc(noun) or "").replace("``", "`").split()) + "\n"
    comments = dict(re.findall(r"^    (\w+)\b[^#\n]*#\s*(.+)$", inspect.getsource(noun), re.MULTILINE))
    if isinstance(noun, EnumType):
        values = [f"`{one.value}`" + _comment(comments, one.name) for one in noun]
        yield "; ".join(values) + ".\n" if comments else " · ".join(values) + "\n"
        return
    yield "| field | type | default | |\n|---|---|---|---|"
    for field in dataclasses.fields(noun):
        words = str(field.type).replace("tuple[", "list[").replace(", ...]", "]")
        note = comments.get(field.name, "")
        yield f"| `{field.name}` | {words.replace('|', 'or')} | {_default(field)} | {note} |"
    yield ""


def _comment(comments: dict[str, str], name: str) -> str:
    return f": {comments[name]}" if name in comments else ""


def _default(field: dataclasses.Field[object]) -> str:
    if field.default is not dataclasses.MISSING:
        value = field.default
        return "none" if value is None else f"`{json.dumps(value, ensure_ascii=False)}`".replace("()", "[]")
    return "empty" if field.default_factory is not dataclasses.MISSING else "required"


def quantifier_table() -> str:
    """The quantifiers, strongest first: what the counts must be, and which words are held to it."""
    lines = ["| key | actors in favour | share of those who spoke on it |", "|---|---|---|"]
    for row in quantifiers().values():
        count = ("exactly" if row.key in ("one", "none") else "at least") + f" {row.min_in_favour}"
        lines.append(f"| {row.key} | {count} | {_share(row)} |")
    for name, language in (("Spanish", "es"), ("English", "en"), ("French", "fr")):
        lines.append(f"\n{name}:\n")
        lines += [f"- *{row.key}*: {', '.join(row.forms[language])}" for row in quantifiers().values()]
    return "\n".join(lines)


def _share(row: Quantifier) -> str:
    if row.share_at_least == 1:
        return "all"
    if row.share_over:
        return f"more than {Fraction(row.share_over).limit_denominator(100)}"
    return f"at least {Fraction(row.share_at_least).limit_denominator(100)}" if row.share_at_least else "any"


def work_products() -> str:
    """Every kind of work product with its sections, its stages and the time it takes."""
    lines = []
    for one in work_kinds().values():
        lines.append(f"### `{one.code}`: {one.name('en')} · {one.name('es')} · {one.name('fr')}\n")
        days = f"{one.clearance_days} days for clearance, {one.translation_days} for translation"
        lines.append(f"{' → '.join(one.stages)}; {days}{'; confidential' if one.confidential else ''}.\n")
        for section in one.sections:
            by = "from the record" if section.filler else "by the author"
            lines.append(f"- {section.heading['en']} ({by}{'' if section.needed else ', if there is any'})")
        lines.append("")
    return "\n".join(lines)


PARTS: dict[str, Callable[[], str]] = {
    "commands": commands,
    "limits": limits,
    "quantifiers": quantifier_table,
    "work_products": work_products,
    **{name: kind(name) for name in MODULES},
}


def page(text: str) -> str:
    """A page with its generated parts as they are now."""
    return PART.sub(lambda found: f"{found[1]}\n{PARTS[found[2]]().strip()}\n\n{found[3]}", text)


def files() -> dict[Path, str]:
    """Every file with generated parts, as it ought to be."""
    made = {path: page(path.read_text("utf-8")) for path in sorted(REFERENCE.parent.rglob("*.md"))}
    for name, stored in KINDS.items():
        made[REFERENCE / f"{name}.schema.json"] = json.dumps(schema(stored), indent=2, ensure_ascii=False) + "\n"
    made[REFERENCE / "openapi.json"] = openapi()
    return made


def openapi() -> str:
    """The document of the platform's API."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "relatoria_web.settings")
    import django
    from django.apps import apps

    if not apps.ready:
        django.setup()
    from relatoria_web.api.v1 import document

    return json.dumps(document(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def main() -> None:
    """Write what differs."""
    for path, text in files().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, encoding="utf-8")
            click.echo(f"{path.relative_to(REFERENCE.parents[1])} written")


if __name__ == "__main__":
    main()
