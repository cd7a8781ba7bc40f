"""Compares a document with the one of the last release, spec/released.yaml. Fails on a change that breaks
a client when the major number of `info.version` is still the old one. Usage: changes.py FILE"""

import sys
from pathlib import Path

from document import Document
from tools import RELEASED, redocly


def on_the_wire(revision):
    """The breaking changes that redocly finds: what, and where."""
    [report] = redocly("diff", RELEASED, revision, "--config", "spec/contract/diff.yaml", "--fail-on", "none")
    for change in report["changes"]:
        for verdict in change.get("verdicts", []):
            if verdict["impact"] == "major":
                yield f"{verdict['ruleId']}: {verdict['message']} {change['path']}"


def in_types(old, new):
    """What generated types have lost. redocly lets pass some of it, since a server may still take it."""
    schemas = new["components"]["schemas"]
    for name, schema in old["components"]["schemas"].items():
        if name not in schemas:
            yield f"schema-gone: {name}"
            continue
        lists = (("properties", "member-gone"), ("oneOf", "alternative-gone"), ("x-extensible-enum", "value-gone"))
        for keyword, what in lists:
            for each in schema.get(keyword, []):
                if each not in schemas[name].get(keyword, []):
                    yield f"{what}: {name}, {each}"


def major(document):
    return int(document["info"]["version"].split(".")[0])


def problems(path):
    """The breaking changes, unless the version announces them."""
    old, new = Document(RELEASED).root, Document(path).root
    found = [*on_the_wire(path), *in_types(old, new)]
    if found and major(new) == major(old):
        return [*found, f"{len(found)} breaking changes: {new['info']['version']} has to be {major(old) + 1}.0.0"]
    return []


if __name__ == "__main__":
    found = problems(Path(sys.argv[1]).resolve())
    print("\n".join(found) or "no breaking change that the version does not announce")
    sys.exit(bool(found))
