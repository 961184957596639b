// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
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

    void escClosesItAndGivesTheFocusBack()
    {
        m_toast->announce(u"Готово"_s, u"Отменить"_s, [] {});
        m_toast->actionButton()->setFocus();

        QTest::keyClick(m_toast->actionButton(), Qt::Key_Escape);

        QVERIFY(!m_toast->isVisible());
        QCOMPARE(QApplication::focusWidget(), m_field);
    }

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

    void cleanup() { m_window.reset(); }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_field = nullptr;
    Toast *m_toast = nullptr;
};

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
