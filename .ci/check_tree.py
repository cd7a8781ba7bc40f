"""Checks the files of the work tree that git tracks or would track.

check_tree.py lengths: no hand-written source is longer than 600 lines, no build.rs than 150.
check_tree.py hosts: no file names the host of a package registry, public or this machine's own.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

# Patterns, so that this file does not name them either.
PUBLIC = ["registry[.]npmjs[.]", "pypi[.]org", "files[.]pythonhosted[.]", "(static|index)[.]crates[.]io",
          "deb[.]debian[.]", "security[.]debian[.]"]
# Made by a program, which .ci/run checks.
MADE = Path("emulator/src/engine/node.generated.js")
# Named for other reasons: crates.io's index in Cargo.lock, and servers on this machine.
HARMLESS = re.compile(r"github\.com|localhost|127\.|\[::1\]")


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def tracked():
    names = output("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    return [path for path in map(Path, filter(None, names.split("\0"))) if path.is_file()]


def lengths():
    for path in tracked():
        if path.suffix in {".rs", ".js", ".py", ".sh"} or path == Path(".ci/run"):
            if path == MADE:
                continue
            limit = 150 if path.name == "build.rs" else 600
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > limit:
                yield f"{path}: {lines} lines, {limit} are allowed"


def own_hosts():
    cargo_home = Path(os.environ.get("CARGO_HOME", Path.home() / ".cargo"))
    files = [Path.home() / ".npmrc", cargo_home / "config.toml", cargo_home / "config"]
    texts = [path.read_text(encoding="utf-8") for path in files if path.is_file()]
    texts += [output("npm", "config", "get", "registry"), output("python3", "-m", "pip", "config", "list")]
    hosts = re.findall(r"https?://(?:[^/\s'\"@]*@)?([^/\s'\":]+)", "\n".join(texts))
    return sorted({re.escape(host) for host in hosts if not HARMLESS.match(host)})


def hosts():
    pattern = re.compile("|".join(PUBLIC + own_hosts()).encode(), re.IGNORECASE)
    for path in tracked():
        for number, line in enumerate(path.read_bytes().splitlines(), 1):
            if pattern.search(line):
                yield f"{path}:{number}: names the host of a package registry"


problems = list({"lengths": lengths, "hosts": hosts}[sys.argv[1]]())
print("\n".join(problems) or "0 problems")
sys.exit(bool(problems))
