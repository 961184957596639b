// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jobdialog.h"

#include <QPushButton>
#include <QTest>
#include <memory>
#include <thread>

using namespace leadline;
using namespace Qt::StringLiterals;

/// Long work shows how far it is and can be stopped; short work shows nothing.
class JobDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window.show();
        m_dialog = std::make_unique<JobDialog>(u"Reading…"_s, &m_window);
        m_report = m_dialog->report();
    }

    void cleanup() { m_dialog.reset(); }

    void comesOnceItKnowsHowMuchThereIs()
    {
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_report(250, 1000));
        QTRY_VERIFY(m_dialog->isVisible());
        QCOMPARE(m_dialog->value(), 250);
        QCOMPARE(m_dialog->labelText(), u"Reading…"_s);
    }

    void countsInThousandthsWhateverThereIs()
    {
        QVERIFY(m_report(3'000'000'000, 4'000'000'000));
        QTRY_COMPARE(m_dialog->value(), 750);
    }

    void takesReportsFromAnotherThread()
    {
        std::thread work([report = m_report] {
            for (qint64 done = 0; done <= 100; ++done)
                static_cast<void>(report(done, 100));
        });
        work.join();
        QTRY_COMPARE(m_dialog->value(), 1000);
        QVERIFY(m_dialog->isVisible()); // it goes when the result is there, not when the bar is full
    }

    void cancelStopsTheWorkAndTheDialogStaysAway()
    {
        QVERIFY(m_report(1, 2));
        QTRY_VERIFY(m_dialog->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_report(1, 2));
        QVERIFY(!m_report(2, 2));
        QVERIFY(!m_dialog->isVisible());
    }

    void reportsMayOutliveTheDialog()
    {
        m_dialog.reset();
        QVERIFY(m_report(1, 2));
    }

private:
    QWidget m_window;
    std::unique_ptr<JobDialog> m_dialog;
    Progress m_report;
};

QTEST_MAIN(JobDialogTest)
#include "tst_jobdialog.moc"
