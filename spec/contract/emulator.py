"""Starts the emulator for a check, and stops it: a free port of this machine, nothing kept.

Build it first: cargo build -p minapp-emulator. MINAPP_EMULATOR names another binary.
"""

import os
import subprocess
from contextlib import contextmanager

from tools import TARGET

TOKEN = "local-token"
# The ones in the document's examples, so that a sign-in by an example works.
CLIENT_ID = "a4d2d62965ddb57fa4d6"
CLIENT_SECRET = "not-a-real-secret"


def binary():
    return os.environ.get("MINAPP_EMULATOR", TARGET / "debug" / "minapp-emulator")


@contextmanager
def emulator(*more):
    """Its URL. It is given these options and those that every check needs."""
    options = ["--memory", "--listen", "127.0.0.1:0", "--token", TOKEN, "--client-id", CLIENT_ID,
               "--client-secret", CLIENT_SECRET, *more]
    process = subprocess.Popen([binary(), *options], stdout=subprocess.PIPE, text=True)
    try:
        words = process.stdout.readline().split()
        if not words:
            raise SystemExit(f"the emulator does not start: {binary()}")
        yield words[-1]
    finally:
        process.terminate()
        process.wait(10)
        process.stdout.close()

