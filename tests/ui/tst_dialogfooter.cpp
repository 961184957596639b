// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"
#include "ui/widgets/dialogfooter.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Every dialog ends alike: the same keys, the same place for what is wrong.
class DialogFooterTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dialog = std::make_unique<QDialog>();
        m_footer = new DialogFooter(*m_dialog, u"Add"_s);
        auto *column = new QVBoxLayout(m_dialog.get());
        m_line = new QLineEdit;
        column->addWidget(m_line);
        column->addWidget(m_footer);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        m_line->setFocus();
    }

    void enterConfirmsFromAField()
    {
        QSignalSpy confirmed(m_footer, &DialogFooter::confirmed);
        QTest::keyClick(m_line, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 1);
        QVERIFY(m_dialog->isVisible());
    }

    void enterConfirmsNothingThatCannotBe()
    {
        QSignalSpy confirmed(m_footer, &DialogFooter::confirmed);
        m_footer->button()->setEnabled(false);
        QTest::keyClick(m_line, Qt::Key_Return);
        QCOMPARE(confirmed.count(), 0);
    }

    void comesAfterTheFieldsByTab()
    {
        QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Tab);
        auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
        QVERIFY(cancel);
        QVERIFY(cancel != m_footer->button());
        QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Tab);
        QVERIFY(m_footer->button()->hasFocus());
        QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Tab);
        QVERIFY(m_line->hasFocus());
    }

    void cancelRejects_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Space") << Qt::Key_Space;
        QTest::newRow("C-33 Return, which is the other button's elsewhere") << Qt::Key_Return;
        QTest::newRow("C-33 Enter of the number pad") << Qt::Key_Enter;
    }

    void cancelRejects()
    {
        QFETCH(const Qt::Key, key);
        QSignalSpy rejected(m_dialog.get(), &QDialog::rejected);
        QSignalSpy confirmed(m_footer, &DialogFooter::confirmed);
        QTest::keyClick(m_dialog->windowHandle(), Qt::Key_Tab);
        QTest::keyClick(m_dialog->windowHandle(), key);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(confirmed.count(), 0);
        QVERIFY(!m_dialog->isVisible());
    }

    void enterPressesAButtonOfAPage()
    {
        // Given
        QWidget page;
        QPushButton *button = makeButton(u"Choose"_s, {}, ButtonKind::Normal, &page);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        button->setFocus();
        QSignalSpy clicked(button, &QPushButton::clicked);
        // When
        QTest::keyClick(page.windowHandle(), Qt::Key_Return);
        // Then
        QCOMPARE(clicked.count(), 1);
    }

    void saysWhatIsWrongAsPlainTextUntilItIsMended()
    {
        const auto *complaint = m_footer->findChild<QLabel *>();
        QVERIFY(!complaint->isVisible());
        m_footer->complain(u"<b>No</b>"_s);
        QVERIFY(complaint->isVisible());
        QCOMPARE(complaint->text(), u"<b>No</b>"_s);
        QCOMPARE(complaint->textFormat(), Qt::PlainText);
        m_footer->hush();
        QVERIFY(!complaint->isVisible());
    }

private:
    std::unique_ptr<QDialog> m_dialog;
    DialogFooter *m_footer = nullptr;
    QLineEdit *m_line = nullptr;
};

QTEST_MAIN(DialogFooterTest)
#include "tst_dialogfooter.moc"
