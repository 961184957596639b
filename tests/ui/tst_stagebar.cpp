// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stagebar.h"
#include "ui/widgets/stagebutton.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

std::vector<StageStep> handOff()
{
    return {{u"qualification"_s, u"Квалификация"_s, StageState::Passed, u"12 нояб."_s, {}, true},
            {u"distribution"_s, u"Распределение"_s, StageState::Passed, {}, {}, true},
            {u"handoff"_s, u"Перевод в продажу"_s, StageState::Current, {}, {}, true},
            {u"awaiting"_s, u"Ожидание продажи"_s, StageState::Future, {}, u"направление продажи"_s, true},
            {u"sale"_s, u"Продажа"_s, StageState::Future, {}, {}, false}};
}

QAccessibleInterface *stage(StageBar &bar, int index)
{
    return QAccessible::queryAccessibleInterface(&bar)->child(index);
}

} // namespace

class StageBarTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_before = new QLineEdit;
        m_bar = new StageBar;
        m_after = new QLineEdit;
        column->addWidget(m_before);
        column->addWidget(m_bar);
        column->addWidget(m_after);
        m_bar->setSteps(handOff());
        m_window->resize(900, 160);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_before->setFocus();
    }

    void isOneStopOfTheTabKeyAtTheCurrentStage()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_bar->focusedCode(), u"handoff"_s);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_after);
    }

    void arrowsGoAlongTheStagesAndStopAtTheEnds_data() { test::proves("C-39 arrows"); }

    void arrowsGoAlongTheStagesAndStopAtTheEnds()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_bar->focusedCode(), u"awaiting"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QCOMPARE(m_bar->focusedCode(), u"distribution"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(m_bar->focusedCode(), u"sale"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(m_bar->focusedCode(), u"qualification"_s);
    }

    void enterAndSpaceActivateTheFocusedStage_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("C-39 Enter") << int(Qt::Key_Return);
        QTest::newRow("C-39 Enter of the number pad") << int(Qt::Key_Enter);
        QTest::newRow("C-39 Space") << int(Qt::Key_Space);
    }

    void enterAndSpaceActivateTheFocusedStage()
    {
        QFETCH(int, key);
        QSignalSpy activated(m_bar, &StageBar::activated);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);

        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));

        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.first().first().toString(), u"awaiting"_s);
    }

    void aClickActivatesAndADisabledStageDoesNot_data() { test::proves("C-39 a click"); }

    void aClickActivatesAndADisabledStageDoesNot()
    {
        QSignalSpy activated(m_bar, &StageBar::activated);
        const auto buttons = m_bar->findChildren<StageButton *>();

        QTest::mouseClick(buttons.at(4), Qt::LeftButton);
        QCOMPARE(activated.count(), 0);
        QTest::mouseClick(buttons.at(3), Qt::LeftButton);
        QCOMPARE(activated.count(), 1);
    }

    void keepsTheFocusWhenTheStagesAreRefreshed()
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);

        m_bar->setSteps(handOff());

        QCOMPARE(m_bar->focusedCode(), u"awaiting"_s);
    }

    void survivesAHandlerThatShowsAnotherProcess()
    {
        connect(m_bar, &StageBar::activated, m_bar, [this] { m_bar->setSteps({handOff().front()}); });

        QTest::mouseClick(m_bar->findChildren<StageButton *>().at(3), Qt::LeftButton);

        QCOMPARE(m_bar->steps().size(), size_t(1));
    }

    void saysItsStagesToScreenReaders_data() { test::proves("C-92 the stage bar"); }

    void saysItsStagesToScreenReaders()
    {
        QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(m_bar);
        QCOMPARE(bar->role(), QAccessible::PageTabList);
        m_bar->setAccessibleName(u"Шаги импорта"_s);
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(m_bar, &change);
        QCOMPARE(bar->text(QAccessible::Name), u"Шаги импорта"_s); // whoever shows it names it
        QCOMPARE(bar->childCount(), 5);
        QCOMPARE(stage(*m_bar, 0)->role(), QAccessible::PageTab);
        QVERIFY(stage(*m_bar, 0)->text(QAccessible::Name).startsWith(u"Квалификация, "_s));
        QVERIFY(stage(*m_bar, 2)->state().selected);
        QVERIFY(!stage(*m_bar, 3)->state().selected);
        QVERIFY(stage(*m_bar, 3)->text(QAccessible::Description).contains(u"направление продажи"_s));
    }

    void isPressedByScreenReaders()
    {
        QSignalSpy activated(m_bar, &StageBar::activated);
        QAccessibleActionInterface *actions = stage(*m_bar, 3)->actionInterface();
        QVERIFY(actions);
        actions->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(activated.count(), 1);
    }

    void showsTagsInToolTipsAsText()
    {
        std::vector<StageStep> steps = handOff();
        steps[0].toolTip = u"<b>bold</b>"_s;
        m_bar->setSteps(steps);
        QVERIFY(m_bar->findChildren<StageButton *>().first()->toolTip().contains(u"&lt;b&gt;"_s));
    }

    void isNarrowWhereThereIsNoRoom()
    {
        QVERIFY(m_bar->minimumSizeHint().width() <= 240);
        m_bar->resize(220, m_bar->height());
        m_bar->grab();
    }

    void drawsARingAroundTheFocusedStage()
    {
        Theme theme(*qApp);
        theme.apply(Scheme::Light);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);

        const QWidget *focused = QApplication::focusWidget();
        const QImage image = m_bar->grab().toImage();

        const QPoint edge = focused->geometry().topLeft() + QPoint(focused->width() / 2, 1);
        QCOMPARE(image.pixelColor(edge), lightTokens().focus);
    }

    void cleanup() { m_window.reset(); }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    QLineEdit *m_after = nullptr;
    StageBar *m_bar = nullptr;
};

QTEST_MAIN(StageBarTest)
#include "tst_stagebar.moc"
