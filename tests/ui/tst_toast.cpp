// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ToastTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QCursor::setPos(0, 0); // not where the toast will be
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_field = new QLineEdit;
        column->addWidget(m_field);
        m_window->resize(800, 400);
        m_toast = new Toast(m_window.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_field->setFocus();
    }

    void leavesByItself()
    {
        QSignalSpy dismissed(m_toast, &Toast::dismissed);
        m_toast->setDuration(1ms);
        m_toast->announce(u"Готово"_s);
        QVERIFY(m_toast->isVisible());
        QTRY_COMPARE(dismissed.count(), 1);
        QVERIFY(!m_toast->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_field);
    }

    void standsAtTheBottomCentreAndFollowsTheWindow()
    {
        m_toast->announce(u"Стадия изменена"_s, u"Отменить"_s, [] {});
        QVERIFY(qAbs(m_toast->geometry().center().x() - m_window->rect().center().x()) <= 1);
        m_window->resize(500, 300);
        QTRY_VERIFY(qAbs(m_toast->geometry().center().x() - m_window->rect().center().x()) <= 1);
        QVERIFY(m_toast->geometry().bottom() < 300);
    }

    void waitsWhileItHasTheFocus_data() { test::proves("C-57 held by the focus"); }

    void waitsWhileItHasTheFocus()
    {
        QSignalSpy dismissed(m_toast, &Toast::dismissed);
        m_toast->setDuration(20ms);
        m_toast->announce(u"Готово"_s, u"Отменить"_s, [] {});
        QVERIFY(!m_toast->isHeld());

        m_toast->actionButton()->setFocus();
        QVERIFY(m_toast->isHeld());

        m_field->setFocus();
        QTRY_COMPARE(dismissed.count(), 1);
    }

    void waitsWhileItIsPointedAt_data() { test::proves("C-57 held by the mouse"); }

    void waitsWhileItIsPointedAt()
    {
        QSignalSpy dismissed(m_toast, &Toast::dismissed);
        m_toast->setDuration(20ms);
        m_toast->announce(u"Готово"_s);
        QEnterEvent enter({1, 1}, {1, 1}, {1, 1});
        QApplication::sendEvent(m_toast, &enter);
        QVERIFY(m_toast->isHeld());

        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(m_toast, &leave);
        QTRY_COMPARE(dismissed.count(), 1);
    }

    void runsItsActionOnce()
    {
        int undone = 0;
        m_toast->announce(
            u"Готово"_s, u"Отменить"_s, [&undone] { ++undone; }, u"Ctrl+Z"_s);
        QVERIFY(m_toast->actionButton()->text().contains(u"Ctrl+Z"_s));

        QTest::mouseClick(m_toast->actionButton(), Qt::LeftButton);

        QCOMPARE(undone, 1);
        QVERIFY(!m_toast->isVisible());
    }

    void itsActionMayAnnounceTheNext()
    {
        m_toast->announce(u"Готово"_s, u"Отменить"_s, [this] { m_toast->announce(u"Отменено"_s); });
        QTest::mouseClick(m_toast->actionButton(), Qt::LeftButton);
        QVERIFY(m_toast->isVisible());
        QCOMPARE(m_toast->text(), u"Отменено"_s);
        QVERIFY(!m_toast->actionButton()->isVisible());
    }

    void escClosesItAndGivesTheFocusBack_data() { test::proves("C-93 the toast"); }

    void escClosesItAndGivesTheFocusBack()
    {
        m_toast->announce(u"Готово"_s, u"Отменить"_s, [] {});
        m_toast->actionButton()->setFocus();

        QTest::keyClick(m_toast->actionButton(), Qt::Key_Escape);

        QVERIFY(!m_toast->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_field);
    }

    void isAnAlertToScreenReaders_data() { test::proves("C-92 the toast"); }

    void isAnAlertToScreenReaders()
    {
        m_toast->announce(u"Стадия изменена у 3 лидов"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(m_toast)->role(), QAccessible::AlertMessage);
        QCOMPARE(QAccessible::queryAccessibleInterface(m_toast)->text(QAccessible::Name),
                 u"Стадия изменена у 3 лидов"_s);
    }

    void goesWithTheLanguageItSpoke_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<bool>("stays");
        QTest::newRow("C-83 another language") << int(QEvent::LanguageChange) << false;
        QTest::newRow("C-80 another theme") << int(QEvent::PaletteChange) << true;
    }

    void goesWithTheLanguageItSpoke()
    {
        QFETCH(const int, event);
        QFETCH(const bool, stays);
        m_toast->announce(u"Стадия изменена"_s, u"Отменить"_s, [] {});
        m_toast->actionButton()->setFocus();
        QEvent change{QEvent::Type(event)};
        QApplication::sendEvent(m_toast, &change);
        QCOMPARE(m_toast->isVisible(), stays);
        QCOMPARE(m_field->hasFocus(), !stays);
    }

    void standsInTheWindowThatIsWorkedIn_data()
    {
        QTest::addColumn<bool>("isClosed");
        QTest::newRow("C-57 C-93 until it is closed") << true;
        QTest::newRow("C-57 C-93 until it is deleted") << false;
    }

    void standsInTheWindowThatIsWorkedIn()
    {
        QFETCH(const bool, isClosed);
        // Given a window beside, such as the settings, and a question above it
        auto *beside = new QDialog(m_window.get());
        auto *line = new QLineEdit(beside);
        beside->resize(600, 300);
        beside->show();
        beside->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), beside);
        auto *question = new QDialog(beside);
        question->open();
        question->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), question);
        // When
        m_toast->announce(u"Готово"_s, u"Отменить"_s, [] {});
        question->close();
        beside->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), beside);
        // Then it is above the window beside, where Tab reaches it
        QCOMPARE(m_toast->window(), beside);
        QVERIFY(m_toast->isVisible());
        QVERIFY(beside->rect().contains(m_toast->geometry()));
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), m_toast->actionButton());
        // When that one goes
        isClosed ? static_cast<void>(beside->close()) : delete beside;
        // Then it is where it was at home
        QCOMPARE(m_toast->window(), m_window.get());
        QVERIFY(m_toast->isVisible());
        QVERIFY(m_window->rect().contains(m_toast->geometry()));
    }

    void anotherProgramsWindowIsNoneOfItsOwn()
    {
        QWidget other;
        other.show();
        other.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &other);
        m_toast->announce(u"Готово"_s);
        QCOMPARE(m_toast->window(), m_window.get());
    }

    void cleanup() { m_window.reset(); }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
