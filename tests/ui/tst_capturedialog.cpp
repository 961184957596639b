// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clienttest.h"
#include "ui/capture/capturedialog.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadspage.h"

#include <QPlainTextEdit>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

const QString signature = u"Best regards,\nOlga Sedova\nHead of Procurement\nVega LLC\n+7 (495) 123-45-67\n"
                          "olga@vega.example"_s;

CaptureDialog *captureInFront()
{
    return qobject_cast<CaptureDialog *>(QApplication::activeModalWidget());
}

QString textOf(const QString &field)
{
    return captureInFront()->findChild<QLineEdit *>(field)->text();
}

/// The window with the dialog in front, by its keys.
class CaptureOpened
{
public:
    explicit CaptureOpened(TestFile &file) : m_program(QLocale::English, file.clock())
    {
        file.close();
        if (!m_program.open(file.path()))
            qFatal("the file does not open");
        open();
    }
    void open()
    {
        m_program.show(); // without a window manager nothing comes to the front by itself
        m_program.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        if (!QTest::qWaitFor([] { return captureInFront() && captureInFront()->isActiveWindow(); }, patience))
            qFatal("no dialog");
    }
    void paste(const QString &text) { captureInFront()->findChild<QPlainTextEdit *>()->setPlainText(text); }
    [[nodiscard]] ProgramWindow &program() { return m_program; }

private:
    ProgramWindow m_program;
};

} // namespace

/// A lead of what was pasted, in the real window.
class CaptureDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsPastedAndMakesALead();
    void whatIsWrittenByHandStays();
    void whoIsKnownIsNamed();
    void whatWasPastedWaitsForTheNextTime();
};

void CaptureDialogTest::readsWhatIsPastedAndMakesALead()
{
    // Given
    TestFile file;
    file.addLead();
    CaptureOpened opened(file);
    // When
    opened.paste(signature);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"contactName"_s), u"Olga Sedova"_s, patience);
    QCOMPARE(textOf(u"companyName"_s), u"Vega LLC"_s);
    QVERIFY(opened.program().tabTo(u"emails"_s));
    opened.program().press(Qt::Key_Return);
    // Then the lead is on its card, and has the text it was made of
    QTRY_VERIFY_WITH_TIMEOUT(!captureInFront(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened.program().leads().size(), 2U, patience);
    const Lead lead = opened.program().leads().back();
    QCOMPARE(lead.jobTitle, u"Head of Procurement"_s);
    QCOMPARE(lead.phones, QStringList{u"+74951234567"_s});
    QCOMPARE(lead.emails, QStringList{u"olga@vega.example"_s});
    QCOMPARE(lead.description, signature);
    QTRY_COMPARE_WITH_TIMEOUT(opened.program().window().desk()->leads().card().lead(), lead.id, patience);
}

void CaptureDialogTest::whatIsWrittenByHandStays()
{
    TestFile file;
    file.addLead();
    CaptureOpened opened(file);
    QVERIFY(opened.program().tabTo(u"companyName"_s));
    opened.program().type(u"Orion"_s);
    opened.paste(signature);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"contactName"_s), u"Olga Sedova"_s, patience);
    QCOMPARE(textOf(u"companyName"_s), u"Orion"_s);
    // With nothing in any field there is no lead to make
    opened.program().press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!captureInFront(), patience);
}

void CaptureDialogTest::whoIsKnownIsNamed()
{
    TestFile file;
    addClientTo(file, Kind::Contact, {{u"name"_s, u"O. Sedova"_s}, {u"phones"_s, QStringList{u"84951234567"_s}}});
    file.addLead();
    CaptureOpened opened(file);
    opened.paste(signature);
    QTRY_VERIFY_WITH_TIMEOUT(opened.program().find<QAbstractButton>(u"Open contact: O. Sedova"_s), patience);
    opened.program().find<QAbstractButton>(u"Open contact: O. Sedova"_s)->click();
    ClientsPage &contacts = opened.program().window().desk()->clients(Kind::Contact);
    QTRY_COMPARE_WITH_TIMEOUT(contacts.card().title(), u"O. Sedova"_s, patience);
    QVERIFY(!captureInFront());
}

void CaptureDialogTest::whatWasPastedWaitsForTheNextTime()
{
    TestFile file;
    file.addLead();
    CaptureOpened opened(file);
    opened.paste(signature);
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"contactName"_s), u"Olga Sedova"_s, patience);
    opened.program().press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!captureInFront(), patience);
    opened.program().settle();
    opened.open();
    QTRY_COMPARE_WITH_TIMEOUT(textOf(u"contactName"_s), u"Olga Sedova"_s, patience);
}

QTEST_MAIN(CaptureDialogTest)

#include "tst_capturedialog.moc"
