"""Compares rust-version: of the members of the workspace, and of what the lock file makes them build.

Follows normal and build dependencies with all features on all platforms, since any of them can be
what a user builds. What states no rust-version is not compared.
"""

import json
import subprocess
import sys

command = ["cargo", "metadata", "--format-version", "1", "--locked", "--all-features"]
metadata = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
packages = {package["id"]: package for package in metadata["packages"]}
edges = {
    node["id"]: [
        dep["pkg"] for dep in node["deps"] if any(kind["kind"] != "dev" for kind in dep["dep_kinds"])
    ]
    for node in metadata["resolve"]["nodes"]
}


def version(text):
    return tuple(map(int, (text.split(".") + ["0"])[:3]))


problems, compared = set(), set()
for member in metadata["workspace_members"]:
    ours = packages[member]["rust_version"]
    if ours is None:
        problems.add(f"{packages[member]['name']}: states no rust-version")
        continue
    reached, todo = set(), [member]
    while todo:
        current = todo.pop()
        if current not in reached:
            reached.add(current)
            todo += edges[current]
    compared |= reached
    for package in map(packages.get, reached):
        theirs = package["rust_version"]
        if theirs and version(theirs) > version(ours):
            problems.add(
                f"{packages[member]['name']} states {ours}, {package['name']} {package['version']} needs {theirs}"
            )

print("\n".join(sorted(problems)) or f"{len(compared)} packages, 0 problems")
sys.exit(bool(problems))
