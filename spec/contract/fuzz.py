"""Sends the emulator what schemathesis makes of the document: every check, links followed, three seeds, a
new emulator for each. Fails on a finding or a warning, on too few cases, and when an operation never
succeeded. Usage: fuzz.py [SEED...]"""

import json
import subprocess
import sys
import time

from emulator import CLIENT_ID, CLIENT_SECRET, TOKEN, emulator
from tools import DOCUMENT, OUTPUT, ROOT, environment, tool

SEEDS = sys.argv[1:] or ["1", "2", "3"]
CASES = 1300
# On two busy cores a seed takes a minute.
SECONDS = 300


def run(seed):
    """The report of schemathesis, and what it printed."""
    path = OUTPUT / f"schemathesis-{seed}.json"
    path.unlink(missing_ok=True)
    settings = {"MINAPP_TOKEN": TOKEN, "MINAPP_CLIENT_ID": CLIENT_ID, "MINAPP_CLIENT_SECRET": CLIENT_SECRET,
                "HYPOTHESIS_STORAGE_DIRECTORY": str(OUTPUT / "hypothesis")}
    with emulator() as url:
        command = [tool("schemathesis"), "--no-color", "--config-file", "spec/contract/schemathesis.toml",
                   "run", DOCUMENT, "--url", url, "--seed", seed, "--report-json-path", path]
        tested = subprocess.run(command, cwd=ROOT, env=environment() | settings, stdout=subprocess.PIPE,
                                stderr=subprocess.STDOUT, text=True, timeout=SECONDS)
    if not path.exists():
        sys.exit(tested.stdout)
    return json.loads(path.read_text(encoding="utf-8")), tested.stdout


def cases(report):
    """Those that a check has looked at."""
    return report["test_cases"]["generated"] - report["test_cases"]["without_checks"]


def problems(report):
    if report["exit_code"] or not report["complete"]:
        yield f"schemathesis ends with {report['exit_code']}: {report['stop_reason']}"
    for phase, ended in report["phases"].items():
        if ended["status"] != "success":
            yield f"{phase}: {ended['status']}"
    for name, warnings in report["warnings"].items():
        if warnings:
            yield f"{name}: {warnings}"
    if cases(report) < CASES:
        yield f"{cases(report)} cases; there have to be {CASES}"
    if report["operations"]["tested"] != report["operations"]["total"]:
        yield f"not every operation was tested: {report['operations']}"


OUTPUT.mkdir(parents=True, exist_ok=True)
failed = False
for seed in SEEDS:
    begun = time.monotonic()
    report, output = run(seed)
    found = list(problems(report))
    if found:
        print(output, *found, sep="\n")
    print(f"seed {seed}: {cases(report)} cases, {len(report['failures'])} failures, {len(found)} problems, "
          f"{time.monotonic() - begun:.0f} s")
    failed |= bool(found)
sys.exit(failed)
