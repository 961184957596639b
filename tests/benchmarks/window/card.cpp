// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/talkativelead.h"
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/paints.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistview.h"
#include "ui/leads/leadmodel.h"
#include "ui/leads/leadspage.h"
#include "ui/window/desk.h"

#include <QListView>
#include <QStringListModel>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 40;
constexpr int feedEntries = 200;

/// Enter on one of two neighbours in the list, whose cards are as long as each other.
Timing inWindow(OpenWindow &open, qint64 place)
{
    LeadCardView &card = open.desk().leads().card();
    bool isShown = false;
    QObject::connect(&card, &LeadCardView::shown, &open.window(), [&isShown] { isShown = true; });
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        const int row = static_cast<int>(place) + round % 2;
        open.list().setFocus();
        open.list().scrollTo(open.model().index(row));
        waitUntil([&] { return open.model().leadAt(row) != nullptr; });
        open.list().setCurrentIndex(open.model().index(row));
        isShown = false;
        const double time = timeToPixels([] { press(Qt::Key_Return); }, [&] { return isShown; });
        if (round > 0)
            times.push_back(time);
        settle();
    }
    QObject::disconnect(&card, &LeadCardView::shown, &open.window(), nullptr);
    return summed(std::move(times));
}

/// As many texts in a plain list of Qt's.
Timing inQtList()
{
    QListView view;
    QStringListModel model;
    view.setModel(&model);
    view.resize(800, 800);
    view.show();
    settle();
    return measured(rounds, [&](int round) {
        const Paints paints(*view.viewport());
        static_cast<void>(timeToPixels(
            [&] {
                QStringList texts;
                for (int entry = 0; entry < feedEntries; ++entry)
                    texts.append(
                        u"Note %1 of %2: the client asked for the terms of delivery once more."_s.arg(entry).arg(
                            round));
                model.setStringList(texts);
            },
            [&] { return paints.count() > 0; }));
    });
}

} // namespace

Lines benchWindowCard(Workbench &bench)
{
    const auto place = static_cast<qint64>(bench.keys().size() / 2);
    for (const qint64 neighbour : {place, place + 1})
        static_cast<void>(talkativeLead(bench, neighbour, feedEntries));
    const FileForOthers released(bench);
    Timing ours;
    {
        OpenWindow open(bench.path());
        ours = inWindow(open, place);
    }
    return {{u"card with 200 feed entries, key press to pixels"_s, ours, inQtList(), 50}};
}

} // namespace leadline::bench
