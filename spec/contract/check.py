"""Every check of the document that needs no server. Usage: spec/check [--only CHECK] [FILE]"""

import argparse
import subprocess
import sys
import time

from tools import DOCUMENT, ROOT, environment, tool

SPEC = ROOT / "spec"
# What these checks look at; the others look at the document.
BESIDE = {"workflow": SPEC / "contract" / "life.arazzo.yaml", "overlay": SPEC / "overlays" / "zh.yaml", "samples": SPEC / "overlays" / "samples.yaml"}


def commands(file):
    """By name; README.md says what each one is for."""
    python, redocly = tool("python"), tool("redocly")
    return {
        "redocly": [redocly, "lint", "--config", SPEC / "redocly.yaml", "--format", "stylish", file],
        "spectral": [tool("spectral"), "lint", "--ruleset", SPEC / "spectral.yaml", "--fail-severity", "hint", file],
        "schema": [tool("openapi-spec-validator"), file],
        "own": [python, SPEC / "contract" / "own.py", file],
        "score": [python, SPEC / "contract" / "score.py", file],
        "changes": [python, SPEC / "contract" / "changes.py", file],
        "workflow": [redocly, "lint", "--extends", "recommended-strict", file],
        "overlay": [redocly, "lint", "--extends", "recommended-strict", file],
        "samples": [redocly, "lint", "--extends", "recommended-strict", file],
        "chinese": ["node", SPEC / "docs" / "check.mjs", file, SPEC / "overlays" / "zh.yaml"],
    }


def run(name, file):
    """Whether the check is content, and what it printed."""
    done = subprocess.run(commands(file)[name], env=environment(), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=120)
    return done.returncode == 0, done.stdout


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=commands(DOCUMENT), metavar="CHECK")
    parser.add_argument("file", nargs="?", help="of the kind that the check looks at; another document, for all")
    options = parser.parse_args()
    failed = False
    for name in [options.only] if options.only else commands(DOCUMENT):
        begun = time.monotonic()
        file = None if name in BESIDE and not options.only else options.file
        content, output = run(name, file or BESIDE.get(name, DOCUMENT))
        print(f"{'ok  ' if content else 'FAIL'} {name:10}{time.monotonic() - begun:5.1f} s", flush=True)
        if not content:
            print(output, flush=True)
            failed = True
    sys.exit(failed)
