"""Holds the code to its budgets: sizes, docstrings, bare silencers. Run by `make lint`; prints every breach.

Budgets: a module has at most 400 lines (median 120); a function at most 50 (95 % at most 30, median 8) and at most
6 parameters; no bare `noqa` or `type: ignore`; every public name of `relatoria` has a docstring; no file name of the
kind that holds everything.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
MODULE, MODULE_MEDIAN, FUNCTION, FUNCTION_MOST, FUNCTION_MEDIAN, PARAMETERS = 400, 120, 50, 30, 8, 6
REFUSED_NAMES = {"utils.py", "helpers.py", "lib.py", "common.py", "misc.py"}
BARE = re.compile(r"#\s*(noqa|type:\s*ignore)\s*(?![:\[])")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> list[Function]:
    """Every function of a module, nested ones too."""
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def length(function: Function) -> int:
    """Lines of code of a function without its docstring."""
    body = function.body
    has_docstring = ast.get_docstring(function) is not None
    if has_docstring and len(body) == 1:
        return 1
    first = body[1].lineno if has_docstring else function.lineno
    return (function.end_lineno or first) - first + 1


def parameters(function: Function) -> int:
    """How many parameters a function has, without self and cls."""
    arguments = function.args
    names = [a.arg for a in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}])


def undocumented(tree: ast.Module) -> list[str]:
    """Public functions and classes of a module that have no docstring."""
    nodes = [node for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)]
    return [node.name for node in nodes if not node.name.startswith("_") and ast.get_docstring(node) is None]


def breaches(paths: list[Path]) -> list[str]:
    """All breaches of the budgets in ``paths``, in words."""
    found: list[str] = []
    modules: list[int] = []
    lengths: list[int] = []
    for path in paths:
        text = path.read_text(encoding="utf-8")
        tree = ast.parse(text)
        where = path.relative_to(ROOT)
        lines = text.count("\n")
        modules.append(lines)
        if lines > MODULE:
            found.append(f"{where}: {lines} lines, more than {MODULE}")
        if path.name in REFUSED_NAMES:
            found.append(f"{where}: a file of this name ends up holding everything")
        found += [f"{where}:{n}: bare silencer" for n, line in enumerate(text.split("\n"), 1) if BARE.search(line)]
        found += [f"{where}: {name} has no docstring" for name in undocumented(tree)]
        for function in functions(tree):
            lengths.append(length(function))
            if lengths[-1] > FUNCTION:
                found.append(f"{where}: {function.name} has {lengths[-1]} lines, more than {FUNCTION}")
            if parameters(function) > PARAMETERS:
                found.append(f"{where}: {function.name} has {parameters(function)} parameters, more than {PARAMETERS}")
    if median(modules) > MODULE_MEDIAN:
        found.append(f"the median module has {median(modules)} lines, more than {MODULE_MEDIAN}")
    if sum(n > FUNCTION_MOST for n in lengths) > len(lengths) / 20:
        found.append(f"more than one function in twenty is longer than {FUNCTION_MOST} lines")
    if median(lengths) > FUNCTION_MEDIAN:
        found.append(f"the median function has {median(lengths)} lines, more than {FUNCTION_MEDIAN}")
    return found


def main() -> int:
    """Print the breaches; 1 if there are any."""
    written = [path for path in (ROOT / "src").rglob("*.py") if path.parent.name != "migrations"]
    found = breaches(sorted(written))
    for breach in found:
        print(breach)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
