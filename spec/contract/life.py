"""Runs the workflow life.arazzo.yaml against the emulator with `redocly respect`."""

import subprocess
import sys

from emulator import CLIENT_ID, CLIENT_SECRET, emulator
from tools import ROOT, environment, tool

with emulator() as url:
    command = [tool("redocly"), "respect", "spec/contract/life.arazzo.yaml", "--server", f"openapi={url}",
               "--input", f"client_id={CLIENT_ID}", "--input", f"client_secret={CLIENT_SECRET}",
               "--max-fetch-timeout", "20000", "--execution-timeout", "60000"]
    sys.exit(subprocess.run(command, cwd=ROOT, env=environment(), timeout=120).returncode)
