// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window/openwindow.h"
#include "tests/benchmarks/window/pixels.h"
#include "tests/benchmarks/window/windowbenchmarks.h"
#include "tests/benchmarks/workbench.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20;
const QString typed = u"журн"_s;

struct Strokes
{
    Timing opening;
    Timing letter;
};

/// Opens a dialog and types into it, over and over.
Strokes strokesIn(const std::function<void()> &open)
{
    const auto isThere = [] { return QApplication::activeModalWidget() != nullptr; };
    std::vector<double> openings;
    std::vector<double> letters;
    for (int round = 0; round < rounds; ++round) {
        openings.push_back(timeToPixels(open, isThere));
        settle();
        for (const QChar letter : typed) {
            letters.push_back(timeToPixels([&] { type(letter); }, [] { return true; }));
            settle();
        }
        press(Qt::Key_Escape);
        waitUntil([&] { return !isThere(); });
    }
    return {summed(std::move(openings)), summed(std::move(letters))};
}

/// A field over Qt's own list of as many lines, which are asked for the letters one by one.
void openPlainList(int lines)
{
    auto *dialog = new QDialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *field = new QLineEdit;
    auto *list = new QListWidget;
    for (int line = 0; line < lines; ++line)
        list->addItem(u"Журнал %1"_s.arg(line));
    QObject::connect(field, &QLineEdit::textChanged, list, [list](const QString &text) {
        for (int line = 0; line < list->count(); ++line)
            list->item(line)->setHidden(!list->item(line)->text().contains(text, Qt::CaseInsensitive));
    });
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(field);
    column->addWidget(list);
    dialog->open();
    field->setFocus();
}

} // namespace

Lines benchPalette(Workbench &bench)
{
    const FileForOthers released(bench);
    Strokes ours;
    {
        OpenWindow open(bench.path());
        ours = strokesIn([&] { open.window().actions().action(u"palette.open"_s)->trigger(); });
    }
    constexpr int lines = 40;
    const Strokes plain = strokesIn([] { openPlainList(lines); });
    return {{u"the palette, key press to pixels"_s, ours.opening, plain.opening, 60},
            {u"a letter in the palette, to pixels"_s, ours.letter, plain.letter, 16}};
}

} // namespace leadline::bench
