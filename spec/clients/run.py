"""Generates a client in each language and plays a whole life of a function with it: against the emulator,
against one whose answers have members that the document does not list, and against one whose answers have
values that no open enumeration lists. The programs check what is answered; what they sent is checked here."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from changed import SUFFIX, with_unknown_members, with_unknown_values
from emulator import CLIENT_ID, CLIENT_SECRET, emulator
from languages import LANGUAGES, Failure
from proxy import proxy
from tools import DOCUMENT, ROOT, TARGET, environment
from traffic import operation

PROGRAMS = ROOT / "spec" / "clients"
SECONDS = 300
# What answers are put through, and what the values of open enumerations then end in.
SERVERS = {
    "as documented": (lambda answer: answer, ""),
    "with unknown members": (with_unknown_members, ""),
    "with unknown values": (with_unknown_values, SUFFIX),
}
# The calls in their order, with their status; a page that is asked for again and again counts once.
LIFE = ["authorize 302", "session 302", "code 200", "createAccessToken 200", "createFunction 201",
        "getFunction 200", "updateFunction 202", "invokeFunction 200", "invokeFunction 200",
        "invokeFunction 200", "invokeFunction 200", "debugFunction 200", "listFunctionJobs 200 from 0",
        "listFunctionJobs 200 from 2", "log 200", "deleteFunction 204", "getFunction 404"]


def call(method, url, headers, status):
    """A call as LIFE writes it."""
    address = urlsplit(url)
    parts = address.path.strip("/").split("/")
    name = operation({"method": method, "url": url}) or ("log" if parts[0] == "log" else parts[-1])
    page = f" from {parse_qs(address.query).get('offset', ['0'])[0]}" if name == "listFunctionJobs" else ""
    token = any(header.lower() == "authorization" for header, _ in headers)
    return f"{name} {status}{page}{' with the token' if token and name == 'log' else ''}"


def unique(members):
    """A JSON object in which no member comes twice: which of the two counts would be the server's choice."""
    names = [name for name, _ in members]
    if len(set(names)) < len(names):
        raise Failure(f"it sends a member twice: {names}")
    return dict(members)


def play(program, folder, change, suffix):
    """One life, against an emulator of its own."""
    calls, sent = [], []

    def passed(method, url, headers, body, status, answered, content):
        sent.append(body or b"{}")
        done = call(method, url, headers, status)
        if calls[-1:] != [done] or not done.startswith("listFunctionJobs"):
            calls.append(done)
        kind = next((value for name, value in answered if name.lower() == "content-type"), "")
        return json.dumps(change(json.loads(content))).encode() if kind == "application/json" else content

    with emulator("--oauth-redirects") as target, proxy(passed, target) as url:
        variables = {"MINAPP_BASE_URL": url, "MINAPP_ENUM_SUFFIX": suffix,
                     "MINAPP_CLIENT_ID": CLIENT_ID, "MINAPP_CLIENT_SECRET": CLIENT_SECRET}
        done = subprocess.run(program, cwd=folder, env=environment() | variables, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True, timeout=SECONDS)
    if done.returncode:
        raise Failure(f"after {calls}, it ends with {done.returncode}:\n{done.stdout}")
    for body in sent:
        json.loads(body, object_pairs_hook=unique)
    if calls != LIFE:
        raise Failure(f"it calls {calls}")


def test(language, options):
    """The lines to print, and whether all is well."""
    begun = time.monotonic()
    folder = options.output.absolute() / language
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(options.programs / language, folder)
    try:
        program = LANGUAGES[language].build(options.document.absolute(), folder)
    except (Failure, subprocess.TimeoutExpired) as failure:
        return f"FAIL {language}, to build: {failure}", False
    built = time.monotonic()
    failures = []
    for server, (change, suffix) in SERVERS.items():
        try:
            play(program, folder, change, suffix)
        except (Failure, subprocess.TimeoutExpired) as failure:
            failures.append(f"FAIL {language}, {server}: {failure}")
    lives = len(SERVERS) - len(failures)
    seconds = f"{built - begun:.0f} s to build, {time.monotonic() - built:.0f} s to live"
    line = f"{language}: {lives} lives; {seconds}"
    return "\n".join([*failures, line]), not failures


def arguments():
    parser = argparse.ArgumentParser(prog="spec/clients/run", description=__doc__)
    parser.add_argument("--languages", default=",".join(LANGUAGES), metavar="NAME,...")
    parser.add_argument("--document", type=Path, default=DOCUMENT, help="another document to generate from")
    parser.add_argument("--programs", type=Path, default=PROGRAMS, help="other programs and settings")
    parser.add_argument("--output", type=Path, default=TARGET / "clients", help="where it is all built")
    options = parser.parse_args()
    options.languages = options.languages.split(",")
    for language in options.languages:
        if language not in LANGUAGES:
            parser.error(f"there is no {language}; there are {', '.join(LANGUAGES)}")
        for need in LANGUAGES[language].needs:
            if not shutil.which(need):
                parser.error(f"{language} needs {need}, which is not installed; `--languages` leaves it out")
    return options


if __name__ == "__main__":
    options = arguments()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = pool.map(lambda language: test(language, options), options.languages)
        failed = False
        for line, good in results:
            print(line, flush=True)
            failed |= not good
    sys.exit(failed)
