// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/firstpictures.h"
#include "tests/ui/leadcardtest.h"
#include "ui/card/actionpanel.h"
#include "ui/card/cardtabs.h"
#include "ui/card/profile.h"
#include "ui/card/timeline.h"
#include "ui/text/language.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/stagebar.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadId handedOffLead(TestFile &file)
{
    return file.addHandedOffLead();
}

LeadId talkativeLead(TestFile &file)
{
    const LeadId id = file.addLead();
    for (int note = 0; note < 200; ++note) {
        file.clock().advanceMinutes(37);
        if (!addNote(file.session(), id,
                     u"Note %1: the client compares us with two suppliers.\nThe head decides."_s.arg(note)))
            qFatal("no note");
    }
    return id;
}

void tag(const char *id)
{
    QTest::addColumn<int>("proof");
    QTest::newRow(id) << 0;
}

QStringList unnamedControls(const QWidget &window)
{
    QStringList unnamed;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!interface || interface->text(QAccessible::Name).isEmpty())
            unnamed.append(QLatin1StringView(widget->metaObject()->className()) + u' ' + widget->objectName());
    }
    return unnamed;
}

} // namespace

/// The card as a whole: by keyboard, for screen readers, in both languages, in a small window, with much in it.
class LeadCardWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void isPaintedWhereItStays();
    void standsInTheOrderOfTheWork_data() { tag("C-38"); }
    void standsInTheOrderOfTheWork();
    void namesEveryControl_data() { tag("C-90 names"); }
    void namesEveryControl();
    void visitsEachControlOnceByTab_data() { tag("C-33 no keyboard trap"); }
    void visitsEachControlOnceByTab();
    void speaksRussianAtOnce_data() { tag("C-83 switched at run time"); }
    void speaksRussianAtOnce();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
    void theProfileGrowsWithTheSystemsText_data() { tag("C-88 larger text of the system"); }
    void theProfileGrowsWithTheSystemsText();
    void shows200EntriesAgain();
};

/// Nothing jumps under the eye when a card comes up.
void LeadCardWindowTest::isPaintedWhereItStays()
{
    LeadCardTest test(handedOffLead);
    const FirstPictures pictures;
    // When a new card shows the lead
    test.restart();
    // Then
    QVERIFY(pictures.countIn(test.window()) > 50);
    QCOMPARE(pictures.movedSince(test.window()), QStringList());
}

/// Header, stages, what to do next above the tabs, the profile beside them.
void LeadCardWindowTest::standsInTheOrderOfTheWork()
{
    LeadCardTest test(handedOffLead);
    test.window().resize(1240, 800);
    test.settle();
    const auto placeOf = [&](const QWidget *part) {
        return part && part->isVisible() ? QRect(part->mapTo(&test.card(), QPoint()), part->size()) : QRect();
    };
    const QRect header = placeOf(test.find<QWidget>(u"title"_s));
    const QRect stages = placeOf(test.card().findChild<StageBar *>());
    const QRect panel = placeOf(test.card().findChild<ActionPanel *>());
    const QRect tabs = placeOf(test.card().findChild<CardTabs *>());
    const QRect profile = placeOf(test.card().findChild<Profile *>());
    for (const QRect &place : {header, stages, panel, tabs, profile})
        QVERIFY(!place.isEmpty());
    QVERIFY(header.bottom() < stages.top() && stages.bottom() < panel.top() && panel.bottom() < tabs.top());
    QVERIFY(stages.bottom() < profile.top() && profile.right() < panel.left());
    const auto *bar = test.card().findChild<QTabBar *>();
    QStringList names;
    for (int tab = 0; tab < bar->count(); ++tab)
        names.append(bar->tabText(tab).section(u' ', 0, 0));
    QCOMPARE(names, (QStringList{u"Feed"_s, u"History"_s, u"Files"_s}));
}

void LeadCardWindowTest::namesEveryControl()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.tabTo(u"task.title"_s));
    test.press(Qt::Key_Return);
    QCOMPARE(unnamedControls(test.window()), QStringList());
    auto *bar = test.window().findChild<QTabBar *>();
    for (int tab = 0; tab < bar->count(); ++tab) {
        bar->setCurrentIndex(tab);
        QCOMPARE(unnamedControls(test.window()), QStringList());
    }
}

void LeadCardWindowTest::visitsEachControlOnceByTab()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.tabTo(u"title"_s));
    const QWidget *first = QApplication::focusWidget();
    QList<const QWidget *> visited;
    do {
        visited.append(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && visited.size() < 300);
    QCOMPARE(QApplication::focusWidget(), first);
    QCOMPARE(QSet<const QWidget *>(visited.begin(), visited.end()).size(), visited.size());
    // In the order of reading: the stages, the profile, the task, the feed
    const auto place = [&](const QString &name) {
        for (qsizetype index = 0; index < visited.size(); ++index) {
            for (const QWidget *widget = visited[index]; widget; widget = widget->parentWidget()) {
                if (widget->objectName() == name)
                    return index;
            }
        }
        return qsizetype(-1);
    };
    QVERIFY(place(u"contactName"_s) > 0);
    QVERIFY(place(u"task.title"_s) > place(u"budget"_s));
    QVERIFY(place(u"result.transfer"_s) > place(u"task.title"_s));
    QVERIFY(place(u"composer"_s) > place(u"task.complete"_s));
}

void LeadCardWindowTest::speaksRussianAtOnce()
{
    LeadCardTest test(handedOffLead);
    QVERIFY(test.visibleText().contains(u"Transfer to sales"));
    QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
    const auto translator = translation(QLocale::Russian);
    qApp->installTranslator(translator.get());
    test.settle();
    const QString text = test.visibleText();
    qApp->removeTranslator(translator.get());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(text.contains(u"Перевести в продажу"));
    QVERIFY(text.contains(u"Проявлен интерес"));
    QVERIFY2(text.contains(u"Следующий шаг"), qPrintable(text));
    QVERIFY(!text.contains(u"Next step"));
}

void LeadCardWindowTest::fitsASmallWindow_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("C-78 en") << int(QLocale::English);
    QTest::newRow("C-78 ru") << int(QLocale::Russian);
}

void LeadCardWindowTest::fitsASmallWindow()
{
    QFETCH(int, language);
    const auto spoken = QLocale::Language(language);
    QLocale::setDefault(QLocale(spoken));
    const auto translator = translation(spoken);
    qApp->installTranslator(translator.get());
    {
        LeadCardTest test(handedOffLead);
        // Rail and list take the rest of 1280 pixels.
        test.window().resize(740, 640);
        test.settle();
        const QSize needed = test.card().minimumSizeHint();
        QVERIFY2(needed.width() <= 740 && needed.height() <= 640,
                 qPrintable(u"%1x%2"_s.arg(needed.width()).arg(needed.height())));
        QVERIFY(test.find<FieldEditor>(u"contactName"_s) == nullptr); // the profile is a tab now
    }
    qApp->removeTranslator(translator.get());
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void LeadCardWindowTest::theProfileGrowsWithTheSystemsText()
{
    const auto widthOfProfile = [] {
        LeadCardTest test(handedOffLead);
        test.window().resize(1900, 900);
        test.settle();
        return test.card().findChild<Profile *>()->width();
    };
    const int usual = widthOfProfile();
    const QFont system = QApplication::font();
    // Given a system with text of twice the size
    QFont large = system;
    large.setPointSizeF(system.pointSizeF() * 2);
    QApplication::setFont(large);
    // Then
    const int grown = widthOfProfile();
    QApplication::setFont(system);
    QVERIFY2(grown > usual * 3 / 2, qPrintable(u"%1, %2"_s.arg(usual).arg(grown)));
}

void LeadCardWindowTest::shows200EntriesAgain()
{
    LeadCardTest test(talkativeLead);
    QCOMPARE(test.window().findChild<Timeline *>()->model()->rowCount(), 200);
    QSignalSpy shown(&test.card(), &LeadCardView::shown);
    test.card().showLead(test.id());
    QVERIFY(shown.wait());
    QCOMPARE(test.window().findChild<Timeline *>()->model()->rowCount(), 200);
}

QTEST_MAIN(LeadCardWindowTest)
#include "tst_leadcardwindow.moc"
