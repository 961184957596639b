# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clang over our sources: `check` compiles each with clang-19 (syntax and warnings only), `tidy` runs clang-tidy 14.

The commands are those of the dev build without its precompiled header, which is GCC's own; so this also proves
that every file includes what it uses. Tests are compiled, but tidied only by name: Qt's macros in them take as long
as all the rest. Names of files after the verb narrow the work to these.
"""
import json
import os
import pathlib
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LINT = BUILD / "lint"
# libstdc++ 12 warns of its own stable_sort under clang-19; GCC reports what is deprecated in ours.
STRICTER = ["-Werror", "-Wzero-as-null-pointer-constant", "-Wno-deprecated-declarations"]


def clang_arguments(command):
    """The compiler's arguments, without launcher, compiler, precompiled header and output."""
    words = shlex.split(command)
    words = words[next(i for i, word in enumerate(words) if word.startswith("-")):]
    arguments = []
    skip = False
    for word, following in zip(words, words[1:] + [""]):
        if skip:
            skip = False
        elif word in ("-o", "-c") or word == "-include" and following.endswith("cmake_pch.hxx"):
            skip = True
        elif word not in ("-Winvalid-pch", "-mno-direct-extern-access", "-fpch-preprocess"):
            arguments.append(word)
    return arguments


def our_commands(only):
    """Source file -> arguments, for what people wrote (moc and rcc output lies in the build folder)."""
    commands = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if path.exists() and ROOT in path.parents and BUILD not in path.parents:
            relative = str(path.relative_to(ROOT))
            if not only or relative in only:
                commands[relative] = clang_arguments(entry["command"])
    return commands


def run(command):
    done = subprocess.run(command, cwd=BUILD, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    noise = ("warnings generated", "Suppressed", "Use -header-filter", "warning generated", "warnings treated as")
    text = "\n".join(line for line in done.stdout.splitlines() if not any(word in line for word in noise))
    if text.strip() and done.returncode:
        print(text, flush=True)
    return done.returncode == 0


def main(verb, only):
    commands = our_commands(only)
    LINT.mkdir(exist_ok=True)
    database = [{"directory": str(BUILD), "file": str(ROOT / path), "arguments": ["clang++", *words, str(ROOT / path)]}
                for path, words in commands.items()]
    (LINT / "compile_commands.json").write_text(json.dumps(database))

    if verb == "check":
        jobs = [["clang++-19", *words, *STRICTER, "-fsyntax-only", str(ROOT / path)]
                for path, words in commands.items()]
    else:
        jobs = [["clang-tidy-14", "--quiet", "-p", str(LINT), str(ROOT / path)]
                for path in commands if only or not path.startswith("tests/")]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(run, jobs))
    print(f"{len(results)} files, {results.count(False)} with findings")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], set(sys.argv[2:])))
