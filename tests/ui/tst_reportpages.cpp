// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/services/lookups.h"
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/reports/funnelboard.h"
#include "ui/reports/funnelview.h"
#include "ui/reports/reportfilters.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reporttablecard.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/label.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A file of leads that came lately, in the window, with the funnel on the screen.
class FunnelWindow
{
public:
    explicit FunnelWindow(QLocale::Language language = QLocale::English) : window(language, file.clock())
    {
        for (const QString &source : {u"call"_s, u"call"_s, u"store"_s})
            file.addLead({u"title=Warehouse"_s, u"source="_s + source});
        file.clock().advanceMinutes(60);
        file.addHandedOffLead();
        file.close();
    }

    [[nodiscard]] bool open()
    {
        if (!window.open(file.path()))
            return false;
        window.press(Qt::Key_4, Qt::ControlModifier);
        return isAnswered();
    }
    [[nodiscard]] ReportsPage &page() { return window.window().desk()->reports(); }
    /// What was asked last stands on the page.
    [[nodiscard]] bool isAnswered()
    {
        QSignalSpy shown(&page(), &ReportsPage::shown);
        return !page().report().name.isEmpty() || shown.wait(patience);
    }
    /// Does something that asks anew, and waits for the answer.
    template<typename Act>
    [[nodiscard]] bool answers(Act act)
    {
        QSignalSpy shown(&page(), &ReportsPage::shown);
        act();
        return !shown.isEmpty() || shown.wait(patience);
    }
    [[nodiscard]] QString count(const QString &table, int row)
    {
        return page().card(table)->view().model()->index(row, 1).data().toString();
    }
    [[nodiscard]] int listed()
    {
        return window.window().desk()->leads().list().findChild<QAbstractItemView *>()->model()->rowCount();
    }

    TestFile file;
    ProgramWindow window;
};

} // namespace

/// The section «Funnel» in the real window on a real file.
class ReportPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void standsOnTheRailAndOnAKey_data() { proves("C-03 C-59 the section"); }
    void standsOnTheRailAndOnAKey();
    void everyNumberOpensItsLeads_data() { proves("C-61 G-23 S1-45 drill-down"); }
    void everyNumberOpensItsLeads();
    void theFunnelOpensItsLeadsByKeys();
    void isNarrowedBySourceAndOwner_data() { proves("C-59 filters"); }
    void isNarrowedBySourceAndOwner();
    void looksBackToADay();
    void aDayThatIsNoneIsMarked();
    void aPeriodTakesThePlaceOfADayThatIsNone();
    void anotherLanguageWritesTheSameDays();
    void followsWhatIsCommitted();
    void answersTheFourQuestions_data() { proves("C-60 S1-45 S1-46 S1-47 S1-48"); }
    void answersTheFourQuestions();
    void speaksRussian_data() { proves("C-83 reports"); }
    void speaksRussian();
    void writesWhatItShows();
};

void ReportPagesTest::standsOnTheRailAndOnAKey()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    QCOMPARE(funnel.window.window().windowTitle(), u"Lead funnel - Leadline"_s);
    QVERIFY(funnel.page().isVisible());
    QCOMPARE(funnel.count(u"snapshot"_s, 0), u"3"_s);
    QVERIFY2(funnel.page().board().weakStep().text().contains("Qualification"_L1)
                 || funnel.page().board().weakStep().text().contains("The weak step"_L1),
             qPrintable(funnel.page().board().weakStep().text()));
    auto *section = funnel.window.find<QAbstractButton>(u"Funnel"_s);
    QVERIFY(section && section->isChecked());
    funnel.window.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(!funnel.page().isVisible());
    QVERIFY(!section->isChecked());
}

void ReportPagesTest::everyNumberOpensItsLeads()
{
    // Given
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    QAbstractItemView &table = funnel.page().card(u"snapshot"_s)->view();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 1));
    // When
    funnel.window.press(Qt::Key_Return);
    // Then
    QTRY_COMPARE_WITH_TIMEOUT(funnel.listed(), 3, patience);
    QVERIFY(!funnel.page().isVisible());
    QVERIFY(funnel.window.shows(u"Qualification, Leads  ×"_s));
    // And Esc shows all leads again
    funnel.window.press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(funnel.listed(), 4, patience);
}

void ReportPagesTest::theFunnelOpensItsLeadsByKeys()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    funnel.page().board().funnel().setFocus();
    funnel.window.press(Qt::Key_Down);
    funnel.window.press(Qt::Key_Down);
    funnel.window.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(funnel.listed(), 1, patience);
}

void ReportPagesTest::isNarrowedBySourceAndOwner()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    auto *source = funnel.window.find<QComboBox>(u"Source"_s);
    QVERIFY(source);
    QVERIFY(funnel.answers([&] {
        source->setCurrentIndex(source->findData(u"call"_s));
        emit source->activated(source->currentIndex());
    }));
    QCOMPARE(funnel.count(u"snapshot"_s, 0), u"2"_s);
    auto *owner = funnel.window.find<QComboBox>(u"Owner or team"_s);
    QVERIFY(owner);
    QVERIFY(funnel.answers([&] {
        owner->setCurrentIndex(owner->findText(u"Anna Smirnova"_s));
        emit owner->activated(owner->currentIndex());
    }));
    QCOMPARE(funnel.count(u"snapshot"_s, 0), u"2"_s);
    QCOMPARE(funnel.page().filters().question().owners.size(), 1U);
}

void ReportPagesTest::looksBackToADay()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    auto *asOf = funnel.window.find<QLineEdit>(u"As of day"_s);
    QVERIFY(asOf);
    asOf->setFocus();
    QVERIFY(funnel.answers([&] {
        asOf->setText(u"2026-03-01"_s);
        funnel.window.press(Qt::Key_Return);
    }));
    QCOMPARE(funnel.count(u"snapshot"_s, 0), u"0"_s);
}

void ReportPagesTest::aDayThatIsNoneIsMarked()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    auto *from = funnel.window.find<QLineEdit>(u"From day"_s);
    from->setFocus();
    from->setText(u"some day"_s);
    funnel.window.press(Qt::Key_Return);
    QVERIFY(from->property("invalid").toBool());
    QVERIFY(from->toolTip().contains("2026"_L1));
}

void ReportPagesTest::aPeriodTakesThePlaceOfADayThatIsNone()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    auto *from = funnel.window.find<QLineEdit>(u"From day"_s);
    from->setFocus();
    from->setText(u"some day"_s);
    funnel.window.press(Qt::Key_Return);
    QVERIFY(funnel.answers([&] { funnel.page().filters().findChild<ChipRow *>()->chip(u"week"_s)->click(); }));
    QVERIFY(!from->property("invalid").toBool());
    QVERIFY(from->text() != u"some day"_s);
}

/// 11/12 is the eleventh in one language and the twelfth in the other.
void ReportPagesTest::anotherLanguageWritesTheSameDays()
{
    // Given
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    auto *from = funnel.window.find<QLineEdit>(u"From day"_s);
    const QString before = from->text();
    const Timestamp begin = funnel.page().filters().question().period.begin;
    // When
    funnel.window.speak(QLocale::Russian);
    from->setFocus();
    funnel.window.press(Qt::Key_Return);
    // Then
    QVERIFY(from->text() != before);
    QCOMPARE(funnel.page().filters().question().period.begin, begin);
}

void ReportPagesTest::followsWhatIsCommitted()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    QVERIFY(funnel.answers([&] {
        QVERIFY(funnel.window.commit([](Session &session) {
            Lead lead;
            lead.title = u"Bolts"_s;
            return addLead(session, lead);
        }));
    }));
    QCOMPARE(funnel.count(u"snapshot"_s, 0), u"4"_s);
}

void ReportPagesTest::answersTheFourQuestions()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    for (const QString &name : {u"sources"_s, u"needs"_s, u"people"_s}) {
        QVERIFY(funnel.answers([&] { funnel.page().choose(name); }));
        QCOMPARE(funnel.page().report().name, name);
        QVERIFY(funnel.page().card(name)->isVisible());
        QVERIFY(!funnel.page().board().isVisible());
    }
    QVERIFY(funnel.answers([&] { funnel.page().choose(u"sources"_s); }));
    QCOMPARE(funnel.count(u"sources"_s, 0), u"2"_s);
    QVERIFY(funnel.answers([&] { funnel.page().choose(u"disqualified"_s); }));
    QVERIFY(!funnel.page().card(u"disqualified"_s)->isVisible());
}

void ReportPagesTest::speaksRussian()
{
    FunnelWindow funnel(QLocale::Russian);
    QVERIFY(funnel.open());
    QCOMPARE(funnel.window.window().windowTitle(), u"Воронка лидов - Leadline"_s);
    QVERIFY(funnel.window.find<QAbstractButton>(u"Воронка"_s));
    QVERIFY(funnel.answers([&] { funnel.window.speak(QLocale::English); }));
    QCOMPARE(funnel.window.window().windowTitle(), u"Lead funnel - Leadline"_s);
    QCOMPARE(funnel.page().card(u"snapshot"_s)->view().model()->index(0, 0).data().toString(), u"Qualification"_s);
}

void ReportPagesTest::writesWhatItShows()
{
    FunnelWindow funnel;
    QVERIFY(funnel.open());
    const QString path = QDir(funnel.window.home()).filePath(u"funnel.csv"_s);
    funnel.page().exportTo(path);
    QTRY_VERIFY(funnel.window.toast().contains(u"funnel.csv"_s));
    QVERIFY(QFile::exists(path));
}

QTEST_MAIN(ReportPagesTest)
#include "tst_reportpages.moc"
