# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Which requirement ids the last test run proved. Reads QtTest's plain results, whose data tags start with the ids:
#   PASS   : LeadTest::opensTheForm(G-07, S0-16 transfer opens the form)
/^(PASS|FAIL!) +: / {
    failed = $1 == "FAIL!"
    open = index($0, "(")
    if (open == 0)
        next
    test = substr($0, index($0, ": ") + 2, open - index($0, ": ") - 2)
    tag = substr($0, open + 1)
    gsub(/,/, " ", tag)
    count = split(tag, words, /[ )]+/)
    for (i = 1; i <= count && words[i] ~ /^[A-Z]([0-9]+(\.[0-9]+)?|[0-9]*-[0-9]+)$/; ++i) {
        if (failed)
            failing[words[i]] = failing[words[i]] " " test
        else if (!seen[words[i], test]++)
            passing[words[i]] = passing[words[i]] " " test
        ids[words[i]] = 1
    }
}
END {
    sorter = "sort -V"
    for (id in ids) {
        if (id in failing) {
            printf "%-8s NOT proved, fails in%s\n", id, failing[id] | sorter
            ++broken
        } else {
            printf "%-8s proved by%s\n", id, passing[id] | sorter
            ++proved
        }
    }
    close(sorter)
    printf "%d ids proved, %d with a failing test\n", proved, broken
    exit broken > 0
}
