"""How a client is generated and built in each language, and how its life.* is started. All of it goes to a
folder of its own under target/, where a copy of spec/clients/<language>/ lies beside the generated code."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tools import ROOT, TOOLS, environment, tool

# Rust's dependencies take minutes on two busy cores.
SECONDS = 900


class Failure(Exception):
    pass


def command(*words, folder=None, **variables):
    own = environment() | variables
    done = subprocess.run(words, cwd=folder, env=own, capture_output=True, text=True, timeout=SECONDS)
    if done.returncode:
        raise Failure(f"{' '.join(map(str, words))}:\n{done.stdout}{done.stderr}")
    return done.stdout


def openapi_generator(document, folder, output):
    command(tool("openapi-generator-cli"), "generate", "--input-spec", document,
            "--config", folder / "config.yaml", "--output", folder / output)


def typescript(document, folder):
    command(tool("openapi-typescript"), document, "--default-non-nullable=false",
            "--output", folder / "schema.ts")
    (folder / "node_modules").symlink_to(TOOLS / "node_modules")
    command(tool("tsc"), "--project", folder)
    return ["node", "life.mjs"]


def python(document, folder):
    command(tool("openapi-python-client"), "generate", "--path", document, "--config", folder / "config.yaml",
            "--meta", "none", "--output-path", folder / "minapp")
    return [sys.executable, "life.py"]


def python_openapi_generator(document, folder):
    openapi_generator(document, folder, "client")
    (folder / "minapp").symlink_to("client/minapp")
    return [sys.executable, "life.py"]


def php(document, folder):
    """With Debian's Guzzle, where `composer install` would fetch it, and an autoloader like Composer's."""
    openapi_generator(document, folder, "client")
    (folder / "vendor").mkdir()
    (folder / "vendor" / "autoload.php").write_text("""<?php
require 'GuzzleHttp/autoload.php';
spl_autoload_register(function (string $class): void {
    if (str_starts_with($class, 'MinApp\\\\')) {
        require __DIR__ . '/../client/lib/' . strtr(substr($class, 7), '\\\\', '/') . '.php';
    }
});
""")
    return ["php", "life.php"]


def go(document, folder):
    """Without modules: with Debian's gopkg.in/validator.v2, where `go mod tidy` would fetch it."""
    openapi_generator(document, folder, Path("src") / "minapp")
    command("go", "build", "-o", "life", "life.go", folder=folder, GO111MODULE="off", GOFLAGS="",
            GOPATH=f"{folder}:/usr/share/gocode", GOTOOLCHAIN="local")
    unformatted = command("gofmt", "-l", "life.go", folder=folder)
    if unformatted:
        raise Failure(f"gofmt would change {unformatted}")
    return ["./life"]


def java(document, folder):
    """With what Debian has, and with Jackson from the generator itself, where Maven would fetch them."""
    openapi_generator(document, folder, "client")
    names = ["httpclient5", "httpcore5", "httpcore5-h2", "jakarta-annotation-api", "slf4j-api", "slf4j-nop"]
    [generator] = TOOLS.glob(".venv/lib/*/site-packages/openapi_generator_cli/openapi-generator.jar")
    jars = ":".join(map(str, [*(f"/usr/share/java/{name}.jar" for name in names), generator]))
    sources = sorted((folder / "client" / "src" / "main" / "java").rglob("*.java"))
    command("javac", "-encoding", "UTF-8", "-nowarn", "-d", "classes", "-cp", jars, *sources, "Life.java",
            folder=folder)
    return ["java", "-cp", f"classes:{jars}", "Life"]


def rust(document, folder):
    command("rustfmt", "--check", "--edition", "2024", "--config-path", ROOT, "life.rs", folder=folder)
    openapi_generator(document, folder, "client")
    # The compiled dependencies stay where they are; the folder does not.
    target = folder.parent / "rust-target"
    command("cargo", "build", "--quiet", "--locked", folder=folder, CARGO_TARGET_DIR=str(target))
    return [target / "debug" / "life"]


class Language(NamedTuple):
    """What has to be installed beside what spec/tools/install brings, and what makes the program: it answers
    the command to start it with."""

    needs: list
    build: Callable


LANGUAGES = {
    "typescript": Language([], typescript),
    "python": Language([], python),
    "python-openapi-generator": Language(["java"], python_openapi_generator),
    "php": Language(["java", "php"], php),
    "go": Language(["java", "go"], go),
    "java": Language(["javac"], java),
    "rust": Language(["java", "cargo"], rust),
}
