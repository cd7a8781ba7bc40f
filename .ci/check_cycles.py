"""Finds import cycles between the files of a Rust crate. Usage: check_cycles.py [--planted] DIRECTORY...

Each path that begins with `crate`, `self` or `super` is followed, through re-exports, to the file that
defines what it names: an import of `crate::Client` counts as one of the file with `struct Client`. A module
may always declare its own submodules. What macros define counts as defined in the file of their module, and
modules for tests alone are left out. The roots, `lib.rs` and `main.rs`, only declare and re-export.

With --planted it looks for a cycle in a copy of each directory in which one has been planted, and fails if
there is none to be found.
"""

import re
import shutil
import sys
import tempfile
from pathlib import Path

ITEM = re.compile(r"\b(?:struct|enum|union|trait|type|fn|const|static|macro_rules!)\s+(?:mut\s+)?(\w+)")
MODULE = re.compile(r'(#\[cfg\(test\)\]\s*)?(?:#\[path\s*=\s*"([^"]*)"\]\s*)?(?:pub(?:\([^)]*\))?\s+)?\bmod\s+(\w+)\s*;')
USE = re.compile(r"(?:(pub(?:\([^)]*\))?)\s+)?\buse\s+([^;]+);")
PATH = re.compile(r"\b(?:crate|self|super)(?:\s*::\s*\w+)+")
TESTS = re.compile(r"^#\[cfg\((?:test|all\(test\b[^\n]*)\)\]\nmod \w+ \{\n.*?^\}\n", re.DOTALL | re.MULTILINE)
NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|b?r(#*)".*?"\1|"(?:\\.|[^"\\])*"', re.DOTALL)


class Module:
    def __init__(self, file, parent):
        self.file, self.parent = file, parent
        self.children, self.exports = {}, {}
        raw = TESTS.sub("", file.read_text(encoding="utf-8"))
        # Strings are kept for `#[path]` alone.
        self.declared = MODULE.findall(re.sub(r"//[^\n]*", "", raw))
        text = NOISE.sub('""', raw)
        self.items = set(ITEM.findall(text))
        self.imports = []
        for visibility, tree in USE.findall(text):
            for path, name in expand(tree):
                self.imports.append(path)
                if visibility:
                    self.exports[name] = path
        self.imports += [re.split(r"\s*::\s*", path) for path in PATH.findall(USE.sub("", text))]


def expand(tree):
    """The paths of a tree of imports, each with the name that it gets."""
    tree = " ".join(tree.split())
    head, brace, rest = tree.partition("{")
    if brace:
        prefix = [part.strip() for part in head.split("::") if part.strip()]
        depth, start, inner = 0, 0, rest.rstrip().removesuffix("}")
        for index, letter in enumerate(inner + ","):
            depth += {"{": 1, "}": -1}.get(letter, 0)
            if letter == "," and not depth:
                if inner[start:index].strip():
                    for path, name in expand(inner[start:index]):
                        yield prefix + path if path != ["self"] else prefix, prefix[-1] if path == ["self"] else name
                start = index + 1
        return
    path, _, alias = tree.partition(" as ")
    parts = [part.strip() for part in path.split("::") if part.strip()]
    yield parts, alias.strip() or parts[-1]


def load(file, parent=None):
    module = Module(file, parent)
    is_root = parent is None or file.name == "mod.rs"
    folder = file.parent if is_root else file.with_suffix("")
    for test, path, name in module.declared:
        candidates = [file.parent / path] if path else [folder / f"{name}.rs", folder / name / "mod.rs"]
        found = next((each for each in candidates if each.is_file()), None)
        if found and not test:
            module.children[name] = load(found, module)
    return module


def walk(module):
    yield module
    for child in module.children.values():
        yield from walk(child)


def resolve(root, module, path, seen=()):
    """The module that defines what a path names, or None if that is of another crate."""
    here = module
    first, *rest = path
    if first == "crate":
        here = root
    elif first == "super":
        here = module.parent or module
    elif first != "self":
        if first not in module.children and first not in module.exports:
            return None
        rest = path
    for index, name in enumerate(rest):
        if name == "super":
            here = here.parent or here
        elif name in here.children:
            here = here.children[name]
        elif name in here.items or (here, name) in seen:
            return here
        elif name in here.exports:
            target = resolve(root, here, here.exports[name], (*seen, (here, name)))
            return target if target is None or index + 1 == len(rest) else target
        else:
            return here
    return here


def roots(directory):
    return [load(file) for name in ("lib.rs", "main.rs") if (file := directory / name).is_file()]


def edges(directory):
    found = {}
    for root in roots(directory):
        for module in walk(root):
            targets = {resolve(root, module, path) for path in module.imports}
            found[module.file] = {target.file for target in targets if target} - {module.file}
        found[root.file] = set()
    return found


def cycles(found):
    """The groups of files that import each other, by Tarjan."""
    index, low, stack, groups = {}, {}, [], []

    def visit(file):
        index[file] = low[file] = len(index)
        stack.append(file)
        for target in found.get(file, ()):
            if target not in index:
                visit(target)
            if target in stack:
                low[file] = min(low[file], low[target])
        if low[file] == index[file]:
            group = [stack.pop()]
            while group[-1] != file:
                group.append(stack.pop())
            if len(group) > 1:
                groups.append(sorted(group))

    sys.setrecursionlimit(10_000)
    for file in found:
        if file not in index:
            visit(file)
    return groups


def check(directory):
    found = edges(directory)
    groups = cycles(found)
    for group in groups:
        print(f"{directory}: {len(group)} files import each other:")
        for file in group:
            targets = ", ".join(sorted(str(t.relative_to(directory)) for t in found[file] & set(group)))
            print(f"  {file.relative_to(directory)} imports {targets}")
    print(f"{directory}: {len(found)} files, {sum(map(len, found.values()))} imports, {len(groups)} cycles")
    return groups


def plant(directory):
    """Has a file that others import import one of them."""
    found = edges(directory)
    source, target = next((s, t) for s in sorted(found) for t in sorted(found[s]) if t in found)
    names = [module for root in roots(directory) for module in walk(root) if module.file == source]
    path, module = [], names[0]
    while module.parent:
        path.insert(0, next(name for name, child in module.parent.children.items() if child is module))
        module = module.parent
    item = sorted(names[0].items)[0]
    target.write_text(target.read_text(encoding="utf-8") + f"\nuse crate::{'::'.join([*path, item])};\n", encoding="utf-8")


if __name__ == "__main__":
    planted = "--planted" in sys.argv
    failed = False
    for directory in [Path(each) for each in sys.argv[1:] if each != "--planted"]:
        if planted:
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder) / "src"
                shutil.copytree(directory, copy)
                plant(copy)
                failed |= not check(copy)
        else:
            failed |= bool(check(directory))
    sys.exit(failed)
