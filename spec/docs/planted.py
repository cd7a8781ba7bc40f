"""Plants mistakes in copies of the translation and of the samples, and sees that the checks find each.
Usage: planted.py [EMULATOR], with the Python of ../tools."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from copy import deepcopy
from pathlib import Path

import yaml

SPEC = Path(__file__).resolve().parent.parent
DOCUMENT = SPEC / "openapi.yaml"
OVERLAY = SPEC / "overlays" / "zh.yaml"
SAMPLES_OVERLAY = SPEC / "overlays" / "samples.yaml"
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", SPEC.parent / "target"))
EMULATOR = sys.argv[1] if len(sys.argv) > 1 else TARGET / "debug/minapp-emulator"
FUNCTIONS = "$.paths['/oserve/v1.3/cloud-function/']"
FUNCTION = "$.paths['/oserve/v1.3/cloud-function/{function_name}/']"
JOBS = "$.paths['/oserve/v1.3/cloud-function/{function_name}/job/'].get"
SCHEMAS = "$.components.schemas"


def update(target, *keys):
    """A place in the overlay, as a function of it."""

    def go(overlay):
        node = next(action["update"] for action in overlay["actions"] if action["target"] == target)
        for key in keys:
            node = node[key]
        return node

    return go


def drop(place, key):
    return lambda overlay: place(overlay).pop(key)


def put(place, key, value):
    return lambda overlay: place(overlay).__setitem__(key, value)


def aim(target, other):
    def go(overlay):
        next(action for action in overlay["actions"] if action["target"] == target)["target"] = other

    return go


# What the mistake is, what the check has to say, and the mistake.
TRANSLATION = [
    ("nothing", None, lambda overlay: None),
    ("no summary of an operation", "listFunctions > summary: no Chinese text",
     drop(update(f"{FUNCTIONS}.get"), "summary")),
    ("no description of an operation", "createFunction > description: no Chinese text",
     drop(update(f"{FUNCTIONS}.post"), "description")),
    ("no description of a response", "responses > 201 > description: no Chinese text",
     drop(update(f"{FUNCTIONS}.post"), "responses")),
    ("no description of a shared response", "responses > NoSuchFunction > description: no Chinese text",
     drop(update("$.components.responses"), "NoSuchFunction")),
    ("no description of a shared parameter", "parameters > limit > description: no Chinese text",
     drop(update("$.components.parameters"), "Limit")),
    ("no description of a parameter", "parameters > status > description: no Chinese text",
     put(update(f"{JOBS}.parameters[?(@.name == 'status')]"), "description", "Return only jobs with this status.")),
    ("no description of a schema", "schemas > Job > description: no Chinese text",
     drop(update(f"{SCHEMAS}.Job"), "description")),
    ("no description of a property", "Job > properties > user_log_url > description: no Chinese text",
     drop(update(f"{SCHEMAS}.Job", "properties"), "user_log_url")),
    ("no description of a tag", "tags > Functions > description: no Chinese text",
     drop(update("$.tags[?(@.name == 'Functions')]"), "description")),
    ("no name of a tag", "tags > Functions: no Chinese name",
     drop(update("$.tags[?(@.name == 'Functions')]"), "x-displayName")),
    ("no summary of an example", "examples > JobPage > summary: no Chinese text",
     drop(update("$.components.examples"), "JobPage")),
    ("no description of a link", "links > GetFunction > description: no Chinese text",
     drop(update("$.components.links"), "GetFunction")),
    ("a target that matches nothing", f"{SCHEMAS}.Jobs: the target matches no object",
     aim(f"{SCHEMAS}.Job", f"{SCHEMAS}.Jobs")),
    ("a filter that matches nothing", "the target matches no object",
     aim("$.tags[?(@.name == 'Functions')]", "$.tags[?(@.name == 'Function')]")),
    ("a misspelt property", "Job > properties > user_logurl > description: not in the document",
     put(update(f"{SCHEMAS}.Job", "properties"), "user_logurl", {"description": "日志的地址。"})),
    ("a misspelt key", "listFunctions > sumary: not in the document",
     put(update(f"{FUNCTIONS}.get"), "sumary", "列出")),
    ("a change of what the API is", "Job > type: not a text to change",
     put(update(f"{SCHEMAS}.Job"), "type", "array")),
    ("a broken line", "schemas > Job > description: a space where a line was broken",
     put(update(f"{SCHEMAS}.Job"), "description", "云函数 的记录。")),
    ("a translation of nobody knows what", f"{SCHEMAS}.Job: another English",
     lambda overlay: [action.pop("x-translated-from") for action in overlay["actions"]]),
]

# What happens to the English, what the check has to say, whether it is reviewed before, and what to replace by
# what in the document.
ENGLISH = [
    ("a text that was changed", f"{FUNCTION}.get: another English", False,
     "summary: Get a function\n", "summary: Read a function\n"),
    ("a text that was changed and reviewed", None, True, "summary: Get a function\n", "summary: Read a function\n"),
    ("a text that was added and reviewed", "getFunction > responses > 203 > description: no Chinese text", True,
     "          description: The function.\n", "          description: The function.\n"
     "        '203':\n          description: A copy.\n"),
    ("lines that were broken elsewhere", None, False, "programs: create, read,\n    update", "programs:\n    create, read, update"),
]

# What the mistake is, what the check has to say, in which file, and what to replace by what there.
COPIES = [
    ("nothing", None, DOCUMENT, "", ""),
    ("a sample that was edited in the overlay", "the samples are not those of the files", SAMPLES_OVERLAY,
     "?limit=20&offset=0", "?limit=50&offset=0"),
    ("an operation without samples", "renamed: there is no spec/samples/renamed.sh", DOCUMENT,
     "operationId: listFunctions\n", "operationId: renamed\n"),
    ("samples without an operation", "spec/samples/listFunctions.go: there is no such operation", DOCUMENT,
     "operationId: listFunctions\n", "operationId: renamed\n"),
]

# What the mistake is, what the run has to say, the operation, and what to replace by what in its Python.
SAMPLES = [
    ("nothing", None, "invokeFunction", "", ""),
    ("a sample that does not parse", "it ends with 1", "invokeFunction", "import os", "import os os"),
    ("a sample with a wrong address", "404", "invokeFunction", "/greet/job/", "/greet/jobs/"),
    ("a sample with a wrong method", "405", "updateFunction", "requests.patch", "requests.put"),
    ("a sample that prints nothing", "the greeting is not printed", "invokeFunction", 'print(result["data"])', ""),
    ("a sample that takes a refusal for success", "it is refused and does not fail", "getFunction",
     "response.raise_for_status()\nprint(response.json()[\"function_code\"])", "print(response.json())"),
    ("a sample that takes a failed function for success", "the function fails and the sample does not",
     "invokeFunction", 'result["code"] != 0', "False"),
    ("a sample that does not change what it says", "the code is not printed", "updateFunction", "good day", "hi"),
]


def output(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def judge(check, what, says, code, text):
    good = (code == 0) if says is None else (code == 1 and says in text)
    print(f"{'ok  ' if good else 'FAIL'} {check:12}{what}" + ("" if good else f"; it has to say {says}:\n{text}"))
    return good


def replaced(original, old, new, copy):
    """Writes a copy of a file in which something is replaced once."""
    text = original.read_text(encoding="utf-8")
    assert old in text, old
    copy.write_text(text.replace(old, new, 1), encoding="utf-8")


def outcomes(folder):
    document, overlay = folder / "openapi.yaml", folder / "overlay.yaml"
    check = ("node", SPEC / "docs/check.mjs", document, overlay)
    review = ("node", SPEC / "docs/reviewed.mjs", document, overlay)
    text = OVERLAY.read_text(encoding="utf-8")
    original = yaml.safe_load(text)
    shutil.copyfile(DOCUMENT, document)
    for what, says, mistake in TRANSLATION:
        planted = deepcopy(original)
        mistake(planted)
        overlay.write_text(yaml.dump(planted, allow_unicode=True, width=1000), encoding="utf-8")
        yield judge("translation", what, says, *output(*check))
    for what, says, reviewed, old, new in ENGLISH:
        replaced(DOCUMENT, old, new, document)
        shutil.copyfile(OVERLAY, overlay)
        if reviewed:
            subprocess.run(review, check=True, capture_output=True)
        yield judge("translation", what, says, *output(*check))
    shutil.copyfile(DOCUMENT, document)
    overlay.write_text(re.sub(r"\n *x-translated-from: .*", "", text), encoding="utf-8")
    code, printed = output(*review)
    written = overlay.read_text(encoding="utf-8")
    yield judge("translation", "all digests written anew, and nothing else", None, code or written != text, printed)
    samples = folder / "samples.yaml"
    for what, says, file, old, new in COPIES:
        shutil.copyfile(DOCUMENT, document)
        shutil.copyfile(SAMPLES_OVERLAY, samples)
        replaced(file, old, new, document if file == DOCUMENT else samples)
        yield judge("samples", what, says, *output(
            sys.executable, SPEC / "samples/overlay", "--check", document, samples))
    for what, says, operation, old, new in SAMPLES:
        replaced(SPEC / f"samples/{operation}.py", old, new, folder / f"{operation}.py")
        yield judge("samples run", what, says, *output(
            sys.executable, SPEC / "samples/run", "--languages", "py", "--operations", operation,
            "--folder", folder, "--emulator", EMULATOR))


with tempfile.TemporaryDirectory() as name:
    found = list(outcomes(Path(name)))
print(f"{len(found)} cases, {found.count(False)} not as they have to be")
sys.exit(not all(found))
