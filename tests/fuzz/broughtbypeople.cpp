// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourceformat.h"
#include "core/process/parser.h"
#include "core/services/filterparser.h"
#include "core/services/leadchoice.h"
#include "tests/fuzz/targets.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTemporaryDir>

namespace leadline::fuzz {

using namespace Qt::StringLiterals;

namespace {

QString written(const QByteArray &bytes)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(u"brought"_s));
    must(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "the input can be written down");
    return file.fileName();
}

} // namespace

/// CSV, XLSX or vCard, as the bytes say.
void takeTable(const QByteArray &bytes)
{
    const auto source = openSource(written(bytes));
    if (!source)
        return;
    constexpr int most = 1'100'000; // a sheet has no more, packed or not
    for (int rows = 0; rows < most; ++rows) {
        const auto row = source->rows->next();
        if (!row || !*row)
            return;
        must((*row)->cells.size() <= mostColumns, "columns are counted");
        for (const QString &cell : (*row)->cells)
            must(cell.size() <= longestCell, "cells have their bound");
    }
    must(false, "a table comes to an end");
}

/// What is understood can be asked of the file.
void takeFilter(const QByteArray &bytes)
{
    static test::TestFile file;
    const QString text = QString::fromUtf8(bytes);
    const Result<std::vector<Condition>> conditions = parseFilter(file.session(), text);
    if (!conditions)
        return;
    LeadChoice choice;
    choice.isAllBut = true;
    choice.query.conditions = *conditions;
    static_cast<void>(chosenRows(file.session(), choice));
}

void takeProcess(const QByteArray &bytes)
{
    const Result<ProcessDefinition> process = parseProcess(bytes);
    must(process || process.error().reason.startsWith(u"process-"_s), "a refusal of a process says so");
}

} // namespace leadline::fuzz
