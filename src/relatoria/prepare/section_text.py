"""A section as plain text that a person edits, and back: paragraphs, lists and notes survive the journey.

Blocks are parted by an empty line. ``- `` begins an entry of a list, ``1) `` or ``i) `` a numbered one, ``> `` a
quotation, ``## `` a small heading; two spaces more set an entry below another. ``[^1]`` calls a note, whose text
stands in a line ``[^1]: …`` anywhere; ``[words](address)`` is a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from relatoria.language.sentence import sentence_ranges
from relatoria.model.paper import Block, BlockKind, Item, PaperSection, Run

_NOTE = re.compile(r"^\[\^(\w+)\]:[ \t]*(.+)$", re.MULTILINE)
_MARK = re.compile(r"\[\^(\w+)\]|\[([^\[\]]+)\]\((https?://[^\s()]+|mailto:[^\s()]+)\)|<(https?://[^\s<>]+)>")
_ENTRY = re.compile(r"^( *)(-|\(?(?:\d{1,2}|[ivxl]{1,6}|[a-z])[.)]) +(.*)$")
_CALLS = re.compile(r"[.?!][»”\"]?(?:\[\^\w+\])+(?=\s)")
_GAP = re.compile(r"\n[ \t]*\n")
_BEGINS = {BlockKind.QUOTATION: "> ", BlockKind.LABEL: "## "}


def section_text(section: PaperSection) -> str:
    """The section's blocks as plain text, its notes at the end."""
    notes: list[str] = []
    blocks = [_block_text(block, notes) for block in section.blocks]
    below = [f"[^{at}]: {note}" for at, note in enumerate(notes, 1)]
    return "\n\n".join([*blocks, *(["\n".join(below)] if below else [])])


def _block_text(block: Block, notes: list[str]) -> str:
    if block.kind in (BlockKind.NUMBERED, BlockKind.BULLETS):
        return "\n".join(line for item in block.items for line in _lines(item, notes, ""))
    return _BEGINS.get(block.kind, "") + " ".join(_item_text(item, notes) for item in block.items)


def _lines(item: Item, notes: list[str], indent: str) -> Iterator[str]:
    yield f"{indent}{item.label or '-'} {_item_text(item, notes)}"
    for child in item.children:
        yield from _lines(child, notes, indent + "  ")


def _item_text(item: Item, notes: list[str]) -> str:
    return "".join(_run_text(run, notes) for run in item.runs)


def _run_text(run: Run, notes: list[str]) -> str:
    text = run.text
    if run.link:
        text = f"<{run.link}>" if run.link == run.text else f"[{run.text}]({run.link})"
    if run.note:
        notes.append(run.note)
        text += f"[^{len(notes)}]"
    return text


def read_section(text: str, before: PaperSection, language: str) -> tuple[Block, ...]:
    """The blocks of an edited text; a block of ``before`` whose words are the same stays as it was."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    notes = {name: note.strip() for name, note in _NOTE.findall(text)}
    held = {_bare(block): block for block in before.blocks}
    chunks = [chunk.strip("\n") for chunk in _GAP.split(_NOTE.sub("", text)) if chunk.strip()]
    blocks = [block for chunk in chunks for block in _blocks(chunk, notes, language)]
    return tuple(held.get(_bare(block), block) for block in blocks)


def _bare(block: Block) -> str:
    """The block as text with its notes in place, so that two blocks compare whatever the numbers of their notes."""
    notes: list[str] = []
    text = _block_text(block, notes)
    return f"{text}\n{notes}"


def _blocks(chunk: str, notes: dict[str, str], language: str) -> Iterator[Block]:
    """A chunk is one block, or a list with the lines that lead into it."""
    prose: list[str] = []
    entries: list[tuple[int, str, str]] = []
    for line in chunk.split("\n"):
        found = _ENTRY.match(line)
        if found:
            entries.append((len(found[1]) // 2, found[2], found[3]))
        elif entries:
            depth, label, words = entries[-1]
            entries[-1] = (depth, label, f"{words} {line.strip()}")
        else:
            prose.append(line.strip())
    if prose:
        yield _prose(" ".join(prose), notes, language)
    if entries:
        yield _list(entries, notes)


def _prose(text: str, notes: dict[str, str], language: str) -> Block:
    for kind, begin in _BEGINS.items():
        if text.startswith(begin):
            return Block(kind, (Item(_runs(text[len(begin) :], notes)),))
    return Block(BlockKind.PARAGRAPH, tuple(Item(_runs(one, notes)) for one in _sentences(text, language)))


def _sentences(text: str, language: str) -> list[str]:
    """The sentences of a paragraph; what calls a note after a full stop belongs to the sentence that it closes."""
    ends = [found.end() for found in _CALLS.finditer(text)]
    parts = [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    found = [part[start:end] for part in parts for start, end in sentence_ranges(part, language)]
    return found or [text]


def _list(entries: list[tuple[int, str, str]], notes: dict[str, str]) -> Block:
    kind = BlockKind.BULLETS if entries[0][1] == "-" else BlockKind.NUMBERED
    return Block(kind, _items(entries, notes))


def _items(entries: list[tuple[int, str, str]], notes: dict[str, str]) -> tuple[Item, ...]:
    """Entries with their depths as a tree; one that is deeper than the first stands below the one before it."""
    top = entries[0][0]
    heads = [at for at, (depth, _, _) in enumerate(entries) if depth <= top]
    found = []
    for at, end in zip(heads, [*heads[1:], len(entries)], strict=True):
        _, label, words = entries[at]
        below = entries[at + 1 : end]
        children = _items(below, notes) if below else ()
        found.append(Item(_runs(words, notes), "" if label == "-" else label, children))
    return tuple(found)


def _runs(text: str, notes: dict[str, str]) -> tuple[Run, ...]:
    """Words, links and the notes called in them; a call without a note stays as it was written."""
    runs: list[Run] = []
    at = 0
    for found in _MARK.finditer(text):
        name, words, link, bare = found.groups()
        if name and name not in notes:
            continue
        before = text[at : found.start()]
        at = found.end()
        if name:
            _note(runs, before, notes[name])
            continue
        if before:
            runs.append(Run(before))
        runs.append(Run(words or bare, link=link or bare))
    if text[at:] or not runs:
        runs.append(Run(text[at:]))
    return tuple(runs)


def _note(runs: list[Run], before: str, note: str) -> None:
    """Hang a note on the words before it, or on the link that they follow."""
    if not before and runs and not runs[-1].note:
        last = runs.pop()
        runs.append(Run(last.text, note, last.link))
    else:
        runs.append(Run(before, note))
