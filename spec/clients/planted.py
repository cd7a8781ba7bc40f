"""Plants mistakes in copies of the document and of the programs, and sees that spec/clients/run finds each.
Usage: planted.py, with the Python of ../tools."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CLIENTS = Path(__file__).resolve().parent
DOCUMENT = CLIENTS.parent / "openapi.yaml"
PROGRAM = "python/life.py"

# What the mistake is, the language, what its run has to say, the file, and what to replace by what in it.
MISTAKES = [
    ("nothing", "python", None, DOCUMENT, "", ""),
    # Nothing else finds this one: by the standard, and by spec/check, the document is as good with it.
    ("a union with a discriminator", "php", "'createAccessToken 400'], it ends with 255", DOCUMENT,
     "#/components/schemas/RefreshTokenRequest'}]\n",
     """#/components/schemas/RefreshTokenRequest'}]
      discriminator:
        propertyName: grant_type
        mapping:
          authorization_code: '#/components/schemas/ExchangeCodeRequest'
          refresh_token: '#/components/schemas/RefreshTokenRequest'
"""),
    ("a link that fills the body", "php", "requestBody is not of type `string`", DOCUMENT,
     "              operationId: createAccessToken\n",
     "              operationId: createAccessToken\n              requestBody: {code: $response.body#/code}\n"),
    ("a receipt that any object fits", "python-openapi-generator", "Multiple matches found", DOCUMENT,
     "      required: [status]\n", ""),
    ("an answer that cannot grow", "go", "with unknown members: after", DOCUMENT,
     "    InvokeReceipt:\n", "    InvokeReceipt:\n      additionalProperties: false\n"),
    ("an enumeration that cannot grow", "python", "with unknown values: after", DOCUMENT,
     "x-extensible-enum:\n        [waiting", "enum:\n        [waiting"),
    ("a parameter of another type", "typescript", "Type 'number' is not assignable to type 'string'", DOCUMENT,
     "page begins.\n      schema: {type: integer, format: int64, minimum: 0, default: 0}",
     "page begins.\n      schema: {type: string}"),
    ("an operation by another name", "python", "cannot import name 'debug_function'", DOCUMENT,
     "operationId: debugFunction", "operationId: testFunction"),
    ("a program that keeps no cookies", "php", "'session 401'], it ends with 255", "php/life.php",
     "['cookies' => true]", "[]"),
    ("a program that expects something else", "python", "it ends with 1", PROGRAM,
     '"草稿"), updated', '"稿"), updated'),
    ("a program that stops on the way", "python", "'createAccessToken 200']", PROGRAM,
     "client = AuthenticatedClient(", "raise SystemExit\nclient = AuthenticatedClient("),
    ("a program that sends the token to the log", "python", "'log 400 with the token'", PROGRAM,
     'log = httpx.get(first.objects[0].user_log_url)\nassert log.status_code == 200 and "return" in log.text, log',
     "log = client.get_httpx_client().get(first.objects[0].user_log_url)"),
]


def examine(folder, mistake):
    """A line to print, and whether the run says what it has to."""
    what, language, says, place, old, new = mistake
    programs = folder / "programs"
    shutil.copytree(CLIENTS / language, programs / language)
    original = CLIENTS / place
    copy = folder / "openapi.yaml" if original == DOCUMENT else programs / place
    text = original.read_text(encoding="utf-8")
    assert old in text, old
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")
    document = copy if original == DOCUMENT else DOCUMENT
    command = [CLIENTS / "run", "--languages", language, "--document", document, "--programs", programs,
               "--output", folder]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    good = done.returncode == 0 if says is None else done.returncode == 1 and says in done.stdout
    line = f"{'ok  ' if good else 'FAIL'} {language}: {what}"
    return (line if good else f"{line}; it has to {f'say {says}' if says else 'pass'}:\n{done.stdout}"), good


begun = time.monotonic()
with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(os.cpu_count()) as pool:
    folders = [Path(name, str(number)) for number in range(len(MISTAKES))]
    results = []
    for line, good in pool.map(examine, folders, MISTAKES):
        print(line, flush=True)
        results.append(good)
failed = results.count(False)
print(f"{len(results)} cases, {failed} not as they have to be, {time.monotonic() - begun:.0f} s")
sys.exit(bool(failed))
