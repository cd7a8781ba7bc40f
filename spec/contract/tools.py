"""Where things are: the document, the tools of spec/tools, and where the checks leave what they write."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "spec" / "openapi.yaml"
RELEASED = ROOT / "spec" / "released.yaml"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
OUTPUT = TARGET / "contract"
TOOLS = ROOT / "spec" / "tools"


def tool(name):
    """A program of spec/tools: from PyPI, or from npm."""
    places = [TOOLS / ".venv" / "bin" / name, TOOLS / "node_modules" / ".bin" / name]
    found = next((place for place in places if place.exists()), None)
    if not found:
        raise SystemExit(f"{name} is not there: run spec/tools/install")
    return found


def environment():
    """Tools that speak to nobody but the emulator."""
    proxies = {"http_proxy", "https_proxy", "all_proxy", "no_proxy"}
    own = {name: value for name, value in os.environ.items() if name.lower() not in proxies}
    return own | {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true", "DO_NOT_TRACK": "1"}


def redocly(*arguments):
    """What a command of redocly answers in JSON, for each file that it is given. Its status tells of
    findings too, and is not looked at."""
    command = [tool("redocly"), *arguments, "--format", "json"]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, timeout=120)
    answers, rest = [], done.stdout.lstrip()
    try:
        while rest:
            answer, end = json.JSONDecoder().raw_decode(rest)
            answers.append(answer)
            rest = rest[end:].lstrip()
    except json.JSONDecodeError:
        answers = []
    return answers or sys.exit(done.stdout + done.stderr)
