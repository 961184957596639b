#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything a machine can say about the sources. Runs after a dev build, whose generated files it reads.
# Arguments narrow the two clang steps to these files.
set -uo pipefail
failures=0

step() {
    local title=$1 start=$SECONDS
    shift
    if "$@"; then
        echo "lint: $title: clean ($((SECONDS - start)) s)"
    else
        echo "lint: $title: NOT clean ($((SECONDS - start)) s)" >&2
        failures=$((failures + 1))
    fi
}

# Both .ts files as lupdate would write them now, and nothing left to translate.
translations() {
    local before
    before=$(cat translations/*.ts | cksum)
    cmake --build build --target leadline_lupdate >build/lupdate.log 2>&1 || { cat build/lupdate.log; return 1; }
    if [[ $(cat translations/*.ts | cksum) != "$before" ]]; then
        echo "translations/*.ts were stale and have been brought up to date: translate what is new, then commit them"
        return 1
    fi
    ! grep -n -B3 'type="unfinished"' translations/*.ts
}

step "format (./dev format mends it)" scripts/format.sh --dry-run
step "translations" translations
step "clang-19" python3 scripts/clang.py check "$@"
step "clang-tidy" python3 scripts/clang.py tidy "$@"
((failures == 0)) || exit 1
