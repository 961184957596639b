// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/timeline.h"
#include "ui/card/timelinedelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int wide = 800;

TimelineRow shortRow()
{
    return {u"phone"_s, Tone::Neutral, u"Анна Белова"_s,      u"позвонила клиенту"_s,
            {},         u"14:03"_s,    u"28.11.2026 14:03"_s, {}};
}

} // namespace

/// A feed or a history is exactly as high as its rows, however long they are.
class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void whatDoesNotFitTakesMoreLines_data();
    void whatDoesNotFitTakesMoreLines();
    void isAsHighAsItsRows();
    void followsItsWidth();
    void isLaidOutOnceForNewRows();
    void isGoneWithoutRows();

private:
    /// Of a row in the font of the window.
    [[nodiscard]] int heightOf(const TimelineRow &row);

    Theme m_theme{*qApp};
};

int TimelineTest::heightOf(const TimelineRow &row)
{
    TimelineModel model;
    model.setRows({row});
    QStyleOptionViewItem option;
    option.font = applicationFont(QFont(), 100);
    option.rect = QRect(0, 0, wide, 0);
    return TimelineDelegate().sizeHint(option, model.index(0)).height();
}

void TimelineTest::whatDoesNotFitTakesMoreLines_data()
{
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("body");
    QTest::newRow("a long summary") << u"перенесла задачу и "_s.repeated(10) << QString();
    QTest::newRow("a long note") << u"позвонила"_s << u"клиент просил прислать условия "_s.repeated(10);
    QTest::newRow("a note of two lines") << u"позвонила"_s << u"раз\nдва"_s;
    QTest::newRow("a word without end") << u"позвонила"_s << QString(400, u'щ');
}

void TimelineTest::whatDoesNotFitTakesMoreLines()
{
    // Given
    QFETCH(const QString, summary);
    QFETCH(const QString, body);
    TimelineRow one = shortRow();
    one.body = body.isEmpty() ? QString() : u"раз"_s;
    TimelineRow more = one;
    more.summary = summary;
    more.body = body;
    // When / Then
    QVERIFY(heightOf(more) > heightOf(one));
}

void TimelineTest::isAsHighAsItsRows()
{
    // Given
    Timeline timeline;
    timeline.resize(wide, 10);
    // When
    timeline.setRows(std::vector<TimelineRow>(200, shortRow()));
    // Then
    const QModelIndex last = timeline.model()->index(199, 0);
    QCOMPARE(timeline.height(), timeline.visualRect(last).bottom() + 1);
    QVERIFY(timeline.height() >= 200 * QFontMetrics(timeline.font()).height());
}

void TimelineTest::followsItsWidth()
{
    // Given
    Timeline timeline;
    timeline.resize(wide, 10);
    TimelineRow row = shortRow();
    row.body = u"клиент просил прислать условия ещё раз и перезвонить в понедельник"_s;
    timeline.setRows({row, row});
    timeline.show();
    const int before = timeline.height();
    // When
    timeline.resize(250, timeline.height());
    // Then
    QVERIFY(timeline.height() > before);
    timeline.resize(wide, timeline.height());
    QCOMPARE(timeline.height(), before);
}

/// The view knows its height already; to lay out all rows once more a moment later would hold the window up.
void TimelineTest::isLaidOutOnceForNewRows()
{
    QCOMPARE(Timeline().resizeMode(), QListView::Fixed);
}

void TimelineTest::isGoneWithoutRows()
{
    Timeline timeline;
    timeline.setRows({shortRow()});
    timeline.setRows({});
    QVERIFY(timeline.isHidden());
}

QTEST_MAIN(TimelineTest)
#include "tst_timeline.moc"
