// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/iconbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

void fill(ChipRow &row)
{
    for (const auto &name :
         {u"Перевести в продажу"_s, u"Вернуть на распределение"_s, u"Перенести…"_s, u"Интерес отсутствует"_s})
        row.addChip(name, name);
}

/// The lowest edge of the row's chips.
int bottomOf(const ChipRow &row)
{
    int bottom = 0;
    for (const Chip *chip : row.findChildren<Chip *>())
        bottom = qMax(bottom, chip->geometry().bottom() + 1);
    return bottom;
}

} // namespace

class ChipsTest : public QObject
{
    Q_OBJECT

private slots:
    void goOnInTheNextRow()
    {
        ChipRow row;
        fill(row);
        row.resize(2000, 40);
        const int oneRow = row.layout()->heightForWidth(2000);
        const int spacing = row.layout()->spacing();

        QCOMPARE(row.layout()->heightForWidth(200), 4 * oneRow + 3 * spacing);
        QCOMPARE(row.layout()->heightForWidth(row.layout()->sizeHint().width()), oneRow);
        QCOMPARE(row.layout()->heightForWidth(row.layout()->sizeHint().width() - 1), 2 * oneRow + spacing);
    }

    void standInTheMiddleOfTheirRow()
    {
        QWidget area;
        auto *flow = new FlowLayout(&area);
        auto *low = new QWidget;
        auto *high = new QWidget;
        low->setFixedSize(50, 20);
        high->setFixedSize(50, 40);
        flow->addWidget(low);
        flow->addWidget(high);
        area.resize(400, 100);
        area.show();
        QCOMPARE(low->geometry().center().y(), high->geometry().center().y());
        // In a row of its own each begins at the row's top.
        area.resize(60, 200);
        QCOMPARE(low->y(), flow->contentsMargins().top());
        QCOMPARE(high->y(), low->geometry().bottom() + 1 + flow->spacing());
    }

    void areNeverCutInsideNestedLayoutsInAScrollArea_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {900, 520, 330, 260})
            QTest::addRow("T-13 %d px", width) << width;
    }

    void areNeverCutInsideNestedLayoutsInAScrollArea()
    {
        QFETCH(int, width);
        // Given chips deep in boxes, with something below them
        QScrollArea area;
        auto *content = new QWidget;
        auto *outer = new QVBoxLayout(content);
        auto *inner = new QFrame;
        auto *column = new QVBoxLayout(inner);
        auto *line = new QHBoxLayout;
        auto *row = new ChipRow;
        fill(*row);
        line->addWidget(row, 1);
        column->addLayout(line);
        auto *below = new Badge(u"below"_s);
        column->addWidget(below);
        outer->addWidget(inner);
        outer->addStretch();
        area.setWidget(content);
        area.setWidgetResizable(true);

        // When the area is shown at a width
        area.resize(width, 300);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));

        // Then every chip lies within the row and nothing lies over it
        QTRY_COMPARE(row->height(), bottomOf(*row));
        QTRY_VERIFY(below->geometry().top() >= row->geometry().bottom());
        for (const Chip *chip : row->findChildren<Chip *>())
            QVERIFY(chip->geometry().right() < row->width() || chip->x() == 0);
    }

    void runFromRightToLeft()
    {
        ChipRow row;
        fill(row);
        row.setLayoutDirection(Qt::RightToLeft);
        row.resize(2000, 40);
        row.show();
        const auto chips = row.findChildren<Chip *>();
        QVERIFY(chips.at(0)->x() > chips.at(1)->x());
    }

    void oneIsChosenByMouseAndByArrows()
    {
        ChipRow row;
        fill(row);
        row.resize(2000, 40);
        row.show();
        QVERIFY(QTest::qWaitForWindowActive(&row));
        QSignalSpy chosen(&row, &ChipRow::chosen);

        QTest::mouseClick(row.chip(u"Перенести…"_s), Qt::LeftButton);
        QCOMPARE(row.chosenCode(), u"Перенести…"_s);
        QCOMPARE(chosen.count(), 1);

        row.setChosenCode({});
        QCOMPARE(row.chosenCode(), QString());
        QCOMPARE(chosen.count(), 1);
    }

    void addedLateStandInTheirPlaceInTheTabOrder()
    {
        // Given a row before a field
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *before = new QLineEdit;
        auto *row = new ChipRow(ChipRow::Choice::Any);
        auto *after = new QLineEdit;
        for (QWidget *widget :
             {static_cast<QWidget *>(before), static_cast<QWidget *>(row), static_cast<QWidget *>(after)})
            column->addWidget(widget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));

        // When chips come later
        Chip *first = row->addChip(u"1"_s, u"1"_s);
        Chip *second = row->addChip(u"2"_s, u"2"_s);
        QTRY_VERIFY(second->isVisible());

        // Then Tab goes through them before the field
        before->setFocus();
        for (QWidget *expected :
             {static_cast<QWidget *>(first), static_cast<QWidget *>(second), static_cast<QWidget *>(after)}) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QCOMPARE(QApplication::focusWidget(), expected);
        }
    }

    void enterChoosesToo()
    {
        Chip chip(u"Все"_s);
        QTest::keyClick(&chip, Qt::Key_Return);
        QVERIFY(chip.isChecked());
    }

    void canBeReplacedFromTheirOwnClick()
    {
        ChipRow row;
        fill(row);
        row.show();
        connect(&row, &ChipRow::chosen, &row, [&row] {
            row.clear();
            row.addChip(u"new"_s, u"New"_s);
        });

        QTest::mouseClick(row.chip(u"Перенести…"_s), Qt::LeftButton);

        QVERIFY(row.chip(u"new"_s));
        QVERIFY(!row.chip(u"Перенести…"_s));
    }

    void keepTheirWidthWhenChosen()
    {
        Chip chip(u"Просрочено"_s);
        const QSize before = chip.sizeHint();
        chip.setChecked(true);
        QCOMPARE(chip.sizeHint(), before);
        QVERIFY(before.height() >= 24);
    }

    void sayTheirCount()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Chip chip(u"R&D"_s);
        chip.setCount(12'345);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&chip);
        QCOMPARE(accessible->text(QAccessible::Name), QString(u"R&D"_s + QChar::Nbsp + u"12,345"_s));
        QVERIFY(accessible->state().checkable);
    }

    void labelsShowTagsAsText()
    {
        ElidedLabel label(TextRole::Body, u"<b>Ёлкин</b>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.resize(20, 20);
        QVERIFY(label.isElided());
        label.resize(400, 20);
        QVERIFY(!label.isElided());
        QVERIFY(label.minimumSizeHint().width() < label.sizeHint().width());
    }

    void iconButtonsAreNamedAndLargeEnough()
    {
        IconButton button(u"phone"_s, u"Позвонить <b>"_s);
        QCOMPARE(button.accessibleName(), u"Позвонить <b>"_s);
        QVERIFY(button.toolTip().contains(u"&lt;b&gt;"_s));
        QVERIFY(button.sizeHint().width() >= 24 && button.sizeHint().height() >= 24);
        QSignalSpy clicked(&button, &QToolButton::clicked);
        QTest::keyClick(&button, Qt::Key_Return);
        QCOMPARE(clicked.count(), 1);
    }
};

QTEST_MAIN(ChipsTest)
#include "tst_chips.moc"
