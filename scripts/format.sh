#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# All our C++ through clang-format 14, whose answer differs from other versions': -i to mend, --dry-run to check.
set -euo pipefail
folders=()
for folder in core ui app server tests; do
    [[ ! -d $folder ]] || folders+=("$folder")
done
find "${folders[@]}" \( -name '*.cpp' -o -name '*.h' \) -print0 | xargs -0 clang-format-14 --Werror "$@"
