"""Plants each mistake in a copy of the document, and sees that the check which is named for it finds it; and
that changes which break nobody are let through. Usage: planted.py [WORD], for those that the word names."""

import json
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from copy import deepcopy
from functools import cache
from pathlib import Path

import yaml

import changes
import check
import own
import traffic
from mistakes import BREAKING, HARMLESS, MISTAKES, TRAFFIC, at, put
from recorder import entry
from tools import DOCUMENT, RELEASED, redocly

IN_PYTHON = {"own": own.problems, "changes": changes.problems}


@cache
def read(source):
    return yaml.load(source.read_text(encoding="utf-8"), yaml.CSafeLoader)


def planted(source, *changes):
    document = deepcopy(read(source))
    for change in changes:
        change(document)
    return document


def exchange(*changes):
    """A call of createFunction, made of the document's examples."""
    examples = read(DOCUMENT)["components"]["examples"]
    call = {"path": "/oserve/v1.3/cloud-function/", "status": 201,
            "headers": {"Authorization": "Bearer x", "Content-Type": "application/json"},
            "sent": deepcopy(examples["CreateFunctionRequest"]["value"]),
            "answered": deepcopy(examples["CreatedFunction"]["value"])}
    for change in changes:
        change(call)
    return entry("POST", read(DOCUMENT)["servers"][0]["url"] + call["path"], list(call["headers"].items()),
                 json.dumps(call["sent"]).encode(), call["status"], [("Content-Type", "application/json")],
                 json.dumps(call["answered"]).encode())


def cases():
    """What it is, the document (or what else the check looks at), the check, and what it has to say; None when it
    has to be content."""
    for name in check.commands(DOCUMENT):
        yield "nothing planted", planted(check.BESIDE.get(name, DOCUMENT)), name, None
    for name, says, mistake, change in MISTAKES:
        yield mistake, planted(check.BESIDE.get(name, DOCUMENT), change), name, says
    for says, mistake, change in BREAKING:
        yield mistake, planted(RELEASED, change), "changes", says
    yield "changes that break nobody", planted(RELEASED, *HARMLESS), "changes", None
    version = put(at("info"), "version", "99.0.0")
    yield "breaking change that is announced", planted(RELEASED, BREAKING[0][2], version), "changes", None
    for says, change in TRAFFIC:
        yield f"traffic: {says}", exchange(change), "traffic", says
    yield "traffic as documented", exchange(), "traffic", None


def outputs(folder, name, cases):
    """What a check says of each; nothing when it is content. As check.py runs it, but many at once."""
    if name == "traffic":
        found = list(traffic.problems([entry for _, entry, _, _ in cases]))
        return ["\n".join(text for at, text in found if at == number) for number in range(len(cases))]
    files = []
    for number, (_, document, _, _) in enumerate(cases):
        files.append(folder / f"{name}-{number}.yaml")
        text = yaml.dump(document, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        files[-1].write_text(text, encoding="utf-8")
    if name == "redocly":
        reports = redocly("lint", "--config", "spec/redocly.yaml", *files)
        return ["\n".join(f"{found['ruleId']}: {found['message']}" for found in report["problems"])
                for report in reports]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        if name in IN_PYTHON:
            return ["\n".join(found) for found in pool.map(IN_PYTHON[name], files)]
        return ["" if content else output for content, output in pool.map(lambda file: check.run(name, file), files)]


def examine(folder, name, cases):
    """A line to print for each case, and whether all is as it has to be."""
    for (what, _, _, says), output in zip(cases, outputs(folder, name, cases), strict=True):
        good = not output if says is None else says in output
        line = f"{'ok  ' if good else 'FAIL'} {name:10}{'catches' if output else 'lets pass'}: {what}"
        yield (line if good else f"{line}; it had to {f'say `{says}`' if says else 'let it pass'}:\n{output}"), good


begun = time.monotonic()
by_check = {}
for case in cases():
    if "".join(sys.argv[1:]) in case[0]:
        by_check.setdefault(case[2], []).append(case)
with tempfile.TemporaryDirectory() as folder:
    results = [result for name, group in by_check.items() for result in examine(Path(folder).resolve(), name, group)]
for line, _ in results:
    print(line)
print(f"{len(results)} cases, {sum(not good for _, good in results)} not as they have to be, "
      f"{time.monotonic() - begun:.0f} s")
sys.exit(not all(good for _, good in results))
