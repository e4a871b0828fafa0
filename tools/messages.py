"""Keeps the message catalogues of the platform: one per app and language, beside the code that speaks.

``python tools/messages.py`` adds what is new to every catalogue and drops what nobody says; a person translates.
``--check`` prints what is missing and fails. English stands in the code; no gettext needs installing.
"""

from __future__ import annotations

import io
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "relatoria_web"
LANGUAGES = {"es": "nplurals=2; plural=(n != 1);", "fr": "nplurals=2; plural=(n > 1);"}
KEYWORDS = {
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "_": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
}
_PLACE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")

Message = tuple[str, str, str]
"""Context, singular, plural; what there is none of is empty."""


def apps() -> list[Path]:
    """The folders that speak."""
    return sorted(one for one in PACKAGE.iterdir() if one.is_dir() and any(one.rglob("*.py")))


@cache
def said(app: Path) -> dict[Message, str]:
    """Every message of an app's code and templates, with the first file that says it."""
    found: dict[Message, str] = {}
    for path in sorted([*app.rglob("*.py"), *app.rglob("*.html"), *app.rglob("*.txt")]):
        text = path.read_text(encoding="utf-8")
        source = text if path.suffix == ".py" else templatize(text, origin=str(path))
        for message in _extracted(source):
            found.setdefault(message, path.relative_to(PACKAGE).as_posix())
    return found


def _extracted(source: str) -> Iterator[Message]:
    for _, function, messages, _ in extract_python(io.BytesIO(source.encode()), list(KEYWORDS), [], {}):
        words = [one for one in (messages if isinstance(messages, tuple) else (messages,)) if one]
        if not words:
            continue
        if function.startswith("pgettext"):
            yield words[0], words[1], ""
        elif function.startswith("ngettext"):
            yield "", words[0], words[1]
        else:
            yield "", words[0], ""


def catalogue(app: Path, language: str) -> Path:
    """Where the messages of an app stand in a language."""
    return app / "locale" / language / "LC_MESSAGES" / "django.po"


def update(app: Path, language: str) -> None:
    """Add what is new, drop what is gone, keep what is translated."""
    path, messages = catalogue(app, language), said(app)
    if not messages:
        return
    held = {_key(one): one for one in polib.pofile(str(path))} if path.exists() else {}
    elsewhere = {key: one for key, said_by in _by_message(language).items() for one in said_by.values()}
    fresh = polib.POFile(wrapwidth=120)
    fresh.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": LANGUAGES[language],
    }
    for key in sorted(messages, key=lambda one: (one[1], one[0])):
        entry = held.get(key) or elsewhere.get(key) or _entry(key)
        entry.occurrences = [(messages[key], "")]
        entry.obsolete = False
        fresh.append(entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh.save(str(path))


def _key(entry: polib.POEntry) -> Message:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def _entry(key: Message) -> polib.POEntry:
    context, singular, plural = key
    entry = polib.POEntry(msgctxt=context or None, msgid=singular, msgid_plural=plural)
    if plural:
        entry.msgstr_plural = {0: "", 1: ""}
    return entry


def _by_message(language: str) -> dict[Message, dict[str, polib.POEntry]]:
    """What the apps say of each message, by app."""
    found: defaultdict[Message, dict[str, polib.POEntry]] = defaultdict(dict)
    for app in apps():
        path = catalogue(app, language)
        for one in polib.pofile(str(path)) if path.exists() else ():
            found[_key(one)][app.name] = one
    return found


def quarrels(language: str) -> list[str]:
    """The messages that two apps translate differently: the catalogues are one when they run, and the first wins."""
    return [
        f"{language}: «{key[1]}» is said differently by {', '.join(sorted(said_by))}: give one of them a context"
        for key, said_by in _by_message(language).items()
        if len({(one.msgstr, *one.msgstr_plural.values()) for one in said_by.values()}) > 1
    ]


def faults(app: Path, language: str) -> list[str]:
    """What an app does not say in a language, or says with other placeholders."""
    path, messages = catalogue(app, language), said(app)
    held = {_key(one): one for one in polib.pofile(str(path))} if path.exists() else {}
    found = [f"{app.name}/{language}: nobody says «{key[1]}» any more" for key in held if key not in messages]
    for key, where in messages.items():
        entry = held.get(key)
        words = [] if entry is None else list(entry.msgstr_plural.values()) if key[2] else [entry.msgstr]
        if not words or not all(words):
            found.append(f"{app.name}/{language}: «{key[1]}» ({where}) is not translated")
        elif any(
            sorted(set(_PLACE.findall(one))) != sorted(set(_PLACE.findall(key[2] or key[1]))) for one in words[-1:]
        ):
            found.append(f"{app.name}/{language}: «{key[1]}» ({where}) has other placeholders")
    return found


def main() -> int:
    """Update the catalogues, or check them."""
    if not settings.configured:
        settings.configure()
    if "--check" in sys.argv:
        found = [one for app in apps() for language in LANGUAGES for one in faults(app, language)]
        found += [one for language in LANGUAGES for one in quarrels(language)]
        print("\n".join(found) or "Every message is there in every language.")
        return 1 if found else 0
    for app in apps():
        for language in LANGUAGES:
            update(app, language)
    return 0


if __name__ == "__main__":
    sys.exit(main())
