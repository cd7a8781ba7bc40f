"""Compares what our own Rust client and the emulator say to each other with the document: the tests of
whole lives and the quickstart run through a proxy that records them, and every exchange is judged by
`redocly drift` and, for what that lets pass, here."""

import json
import re
import subprocess
import sys
from urllib.parse import unquote, urlsplit

from document import Document
from recorder import recorder
from tools import DOCUMENT, OUTPUT, ROOT, environment, redocly

PROGRAMS = [["cargo", "test", "--test", "it", "life::"], ["cargo", "run", "--example", "quickstart"]]
SECONDS = 900
# The logs are on another host, which is not the API's, and not of this document.
OTHER_HOST = "/log/"

document = Document(DOCUMENT)


def record():
    """What the programs send and are answered, as if the platform had answered it."""
    with recorder() as (url, entries):
        # The tests use no proxy but the second. Cargo has fetched everything by now.
        through = {"HTTP_PROXY": url, "MINAPP_TEST_PROXY": url, "CARGO_NET_OFFLINE": "true"}
        for program in PROGRAMS:
            subprocess.run(program, cwd=ROOT, env=environment() | through, check=True, timeout=SECONDS)
    server = urlsplit(document.root["servers"][0]["url"])
    for entry in entries:
        target = urlsplit(entry["request"]["url"])
        if not target.path.startswith(OTHER_HOST):
            entry["request"]["url"] = target._replace(scheme=server.scheme, netloc=server.netloc).geturl()
            yield entry


def operation(request):
    path = urlsplit(request["url"]).path
    for name, (template, _, method, _) in document.operations.items():
        pattern = re.sub(r"\\{[^}]+\\}", "[^/]+", re.escape(template))
        if method == request["method"].lower() and re.fullmatch(pattern, path):
            return name
    return None


def own(entry):
    """What redocly lets pass: statuses, types of content and members that the document does not name."""
    request, response = entry["request"], entry["response"]
    where = f"{request['method']} {unquote(urlsplit(request['url']).path)}"
    name, status = operation(request), str(response["status"])
    if not name:
        yield f"{where}: no operation of the document"
        return
    described = document.operations[name][3]
    if status not in described["responses"]:
        yield f"{where}: {status} is not documented"
        return
    sides = (("request", request.get("postData", {}), described.get("requestBody", {})),
             (status, response["content"], described["responses"][status]))
    for side, body, documented in sides:
        text, media = body.get("text", ""), document.media(documented)
        kind = body.get("mimeType", "").split(";")[0]
        if kind in media:
            yield from document.undeclared(f"{where}, {side}", media[kind]["schema"], json.loads(text))
        elif text or media:
            yield f"{where}, {side}: `{kind}` is no documented type of content"


def problems(entries):
    """The number of the exchange, and what is wrong with it."""
    OUTPUT.mkdir(parents=True, exist_ok=True)
    har = OUTPUT / "traffic.har"
    log = {"version": "1.2", "creator": {"name": "spec/contract", "version": "1"}, "entries": entries}
    har.write_text(json.dumps({"log": log}), encoding="utf-8")
    [report] = redocly("drift", har, "--api", DOCUMENT)
    for found in report["problems"]:
        yield found["exchangeIndex"], f"{found['method']} {unquote(found['path'])}: {found['message']}"
    for number, entry in enumerate(entries):
        for problem in own(entry):
            yield number, problem


if __name__ == "__main__":
    entries = list(record())
    called = {operation(entry["request"]) for entry in entries}
    found = [problem for _, problem in problems(entries)]
    found += [f"{name}: never called" for name in document.operations if name not in called]
    print("\n".join([*found, f"{len(entries)} exchanges, {len(called)} operations, {len(found)} findings"]))
    sys.exit(bool(found))
