// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/paints.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/qttable.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadspage.h"
#include "ui/window/desk.h"

#include <QLineEdit>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

const QStringList words{u"smith"_s, u"кузнец"_s, u"912345"_s, u"хард"_s};

/// Each letter of the words, from its key to the first page of what is found.
Timing inWindow(OpenWindow &open)
{
    auto *search = open.desk().leads().list().findChild<QLineEdit *>();
    bool isReplaced = false;
    QObject::connect(&open.model(), &QAbstractItemModel::modelReset, search, [&] {
        isReplaced = true;
        open.forgetPicture();
    });
    std::vector<double> times;
    for (const QString &word : words) {
        search->clear();
        search->setFocus();
        settle();
        for (const QChar letter : word) {
            isReplaced = false;
            times.push_back(
                timeToPixels([&] { type(letter); },
                             [&] { return isReplaced && (open.isPainted() || open.model().rowCount() == 0); }));
            settle();
        }
    }
    QObject::disconnect(&open.model(), nullptr, search, nullptr);
    return summed(std::move(times));
}

/// The same keys, with nothing to find: the field and a table are painted anew.
Timing inTable()
{
    const auto table = qtTable();
    QLineEdit field(table.get());
    QObject::connect(&field, &QLineEdit::textChanged, table.get(), &QTableView::reset);
    table->show();
    table->activateWindow();
    field.setFocus();
    settle();
    std::vector<double> times;
    for (const QString &word : words) {
        for (const QChar letter : word) {
            const Paints paints(*table->viewport());
            times.push_back(timeToPixels([&] { type(letter); }, [&] { return paints.count() > 0; }));
        }
    }
    return summed(std::move(times));
}

} // namespace

Lines benchTyping(Workbench &bench)
{
    const FileForOthers released(bench);
    Timing ours;
    {
        OpenWindow open(bench.path());
        ours = inWindow(open);
    }
    return {{u"a letter of a search, key press to pixels"_s, ours, inTable(), 100}};
}

} // namespace leadline::bench
