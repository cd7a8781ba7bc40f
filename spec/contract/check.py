"""Every check of the document that needs no server. Usage: spec/check [--only CHECK] [FILE]"""

import argparse
import subprocess
import sys
import time

from tools import DOCUMENT, ROOT, environment, tool

SPEC = ROOT / "spec"


def commands(document):
    """By name; README.md says what each one is for."""
    python, redocly = tool("python"), tool("redocly")
    return {
        "redocly": [redocly, "lint", "--config", SPEC / "redocly.yaml", "--format", "stylish", document],
        "spectral": [tool("spectral"), "lint", "--ruleset", SPEC / "spectral.yaml", "--fail-severity", "hint",
                     document],
        "schema": [tool("openapi-spec-validator"), document],
        "own": [python, SPEC / "contract" / "own.py", document],
        "score": [python, SPEC / "contract" / "score.py", document],
        "changes": [python, SPEC / "contract" / "changes.py", document],
        "workflow": [redocly, "lint", "--extends", "recommended-strict", SPEC / "contract" / "life.arazzo.yaml"],
        "overlay": [redocly, "lint", "--extends", "recommended-strict", SPEC / "zh.overlay.yaml"],
        "chinese": ["node", SPEC / "docs" / "check.mjs", document, SPEC / "zh.overlay.yaml"],
    }


def run(name, document):
    """Whether the check is content, and what it printed."""
    done = subprocess.run(commands(document)[name], env=environment(), stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, timeout=120)
    return done.returncode == 0, done.stdout


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=commands(DOCUMENT), metavar="CHECK")
    parser.add_argument("file", nargs="?", default=DOCUMENT)
    options = parser.parse_args()
    failed = False
    for name in [options.only] if options.only else commands(options.file):
        begun = time.monotonic()
        content, output = run(name, options.file)
        print(f"{'ok  ' if content else 'FAIL'} {name:10}{time.monotonic() - begun:5.1f} s", flush=True)
        if not content:
            print(output, flush=True)
            failed = True
    sys.exit(failed)
