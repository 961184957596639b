# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Clang over our sources: `check` compiles them with clang-19 (syntax and warnings only), `tidy` runs clang-tidy 14.

Both spend nearly all their time in Qt's headers, so neighbours of one target are read as one batch, as
LEADLINE_BATCHES compiles them; a batch with findings is read again file by file. The commands are those of the dev build
without its precompiled header, which is GCC's own. Tests are programs of their own: they are compiled one by one over
a header that clang precompiled, and tidied only by name. Names of files after the verb narrow the work to these.
"""
import collections
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
LINT = BUILD / "lint"
BATCH = 14
# libstdc++ 12 warns of its own stable_sort under clang-19; GCC reports what is deprecated in ours.
STRICTER = ["-Werror", "-Wzero-as-null-pointer-constant", "-Wno-deprecated-declarations"]


def clang_arguments(command):
    """The compiler's arguments, without launcher, compiler, optimisation, precompiled header and output."""
    words = shlex.split(command)
    words = words[next(i for i, word in enumerate(words) if word.startswith("-")):]
    arguments = []
    skip = False
    for word, following in zip(words, words[1:] + [""]):
        if skip:
            skip = False
        elif word in ("-o", "-c") or word == "-include" and following.endswith("cmake_pch.hxx"):
            skip = True
        elif word not in ("-O0", "-O1", "-g0", "-g1", "-Winvalid-pch", "-mno-direct-extern-access", "-fpch-preprocess"):
            arguments.append(word)
    return tuple(arguments)


def target_of(entry):
    return re.search(r" -o \S*?([^/\s]+)\.dir/", entry["command"]).group(1)


def our_commands(only):
    """Source file -> (target, arguments), for what people wrote (moc and rcc output lies in the build folder)."""
    commands = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text()):
        compiled = pathlib.Path(entry["file"])
        members = re.findall(r'#include "(.+)"', compiled.read_text()) if "Unity" in compiled.parts else [compiled]
        for path in map(pathlib.Path, members):
            if path.exists() and ROOT in path.parents and BUILD not in path.parents:
                relative = str(path.relative_to(ROOT))
                if not only or relative in only:
                    commands[relative] = (target_of(entry), clang_arguments(entry["command"]))
    return commands


def batches(commands):
    """(arguments, files): what one target compiles alike, in portions."""
    alike = collections.defaultdict(list)
    for path, how in commands.items():
        if not path.startswith("tests/"):
            alike[how].append(path)
    for (_, arguments), paths in alike.items():
        for first in range(0, len(paths), BATCH):
            yield arguments, paths[first:first + BATCH]


def run(command):
    """What there is to say, or nothing when all is well."""
    done = subprocess.run(command, cwd=BUILD, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    noise = ("warnings generated", "Suppressed", "Use -header-filter", "warning generated", "warnings treated as")
    text = "\n".join(line for line in done.stdout.splitlines() if not any(word in line for word in noise))
    return (text or f"{command[0]} failed") if done.returncode else ""


def check(arguments, source):
    return run(["clang++-19", *arguments, *STRICTER, "-fsyntax-only", source])


def tidy(arguments, source):
    return run(["clang-tidy-14", "--quiet", "--header-filter=/(core|ui|app|server|tests)/.*", source, "--",
                "-x", "c++", *arguments])


def read_batch(look, number, arguments, paths):
    """Findings in these files of one target."""
    clash = ""
    if len(paths) > 1:
        together = LINT / f"batch{number}.cpp"
        together.write_text("".join(f'#include "{ROOT / path}"\n' for path in paths))
        clash = look(arguments, str(together))
        if not clash:
            return []
    alone = [text for path in paths if (text := look(arguments, str(ROOT / path)))]
    if alone or not clash:
        return alone
    return [f"cannot be compiled together: {' '.join(paths)}\n{clash}"]


def precompiled(arguments):
    """Clang's own precompiled form of the header that fits a test with these arguments."""
    layer = "ui" if "-DQT_WIDGETS_LIB" in arguments else "core"
    if {"-DQT_TESTLIB_LIB", "-DQT_NETWORK_LIB"} <= set(arguments):
        layer += "test"
    target = LINT / f"{layer}.pch"
    if not target.exists():
        shared = [word for word in arguments if not word.startswith(("-DLEADLINE", "-DQT_TESTCASE"))]
        run(["clang++-19", *shared, "-x", "c++-header", str(ROOT / "cmake" / f"{layer}_pch.h"), "-o", str(target)])
    return ["-include-pch", str(target)]


def check_test(arguments, path):
    return [text for text in [check([*arguments, *precompiled(arguments)], str(ROOT / path))] if text]


def main(verb, only):
    commands = our_commands(only)
    LINT.mkdir(exist_ok=True)
    for stale in LINT.glob("*.pch"):
        stale.unlink()
    tests = {path: arguments for path, (_, arguments) in commands.items() if path.startswith("tests/")}
    for arguments in tests.values():
        if verb == "check":
            precompiled(arguments)
    look = check if verb == "check" else tidy
    findings = []
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        jobs = [pool.submit(read_batch, look, number, *batch) for number, batch in enumerate(batches(commands))]
        if verb == "check":
            jobs += [pool.submit(check_test, arguments, path) for path, arguments in tests.items()]
        elif only:
            jobs += [pool.submit(read_batch, tidy, 0, arguments, [path]) for path, arguments in tests.items()]
        for job in jobs:
            findings += job.result()
            print("\n".join(job.result()), end="", flush=True)
    print(f"{len(commands)} files in {len(jobs)} readings, {len(findings)} with findings")
    return 0 if jobs and not findings else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], set(sys.argv[2:])))
