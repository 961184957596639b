// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

const QString address = u"a.very.long.name.of.somebody.in.sales@department.of.a.company.with.a.long.name.example"_s;

} // namespace

/// What has no room in a field is not silently cut: one sees that there is more, and can have it.
class LineInputTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *row = new QHBoxLayout(m_window.get());
        m_elsewhere = new QLineEdit;
        m_field = new FieldEditor(InputType::Email, u"E-mail"_s);
        m_edit = qobject_cast<QLineEdit *>(m_field->input());
        row->addWidget(m_elsewhere);
        row->addWidget(m_field, 1);
        m_window->resize(400, 80);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_elsewhere->setFocus();
    }

    void showsAnEllipsisAndTellsTheWhole()
    {
        m_field->setValue(address);
        QVERIFY(m_edit->text().endsWith(u'…'));
        QVERIFY(address.startsWith(m_edit->text().chopped(1)));
        QVERIFY(m_edit->fontMetrics().horizontalAdvance(m_edit->text()) < m_edit->width());
        QVERIFY(m_edit->toolTip().contains(address));
        QCOMPARE(m_edit->accessibleDescription(), address);
    }

    void leavesAloneWhatHasRoom()
    {
        m_field->setValue(u"a@b.example"_s);
        QCOMPARE(m_edit->text(), u"a@b.example"_s);
        QCOMPARE(m_edit->toolTip(), QString());
        QCOMPARE(m_edit->accessibleDescription(), QString());
    }

    void followsTheRoomThatThereIs()
    {
        m_field->setValue(address);
        m_window->resize(1600, 80);
        QTRY_COMPARE(m_edit->text(), address);
        QCOMPARE(m_edit->toolTip(), QString());
        m_window->resize(400, 80);
        QTRY_VERIFY(m_edit->text().endsWith(u'…'));
        QFont larger = m_edit->font();
        larger.setPointSizeF(larger.pointSizeF() * 1.5);
        const auto shown = m_edit->text().size();
        m_edit->setFont(larger);
        QTRY_VERIFY(m_edit->text().size() < shown);
        QVERIFY(m_edit->text().endsWith(u'…'));
    }

    void givesTheWholeToWhoeverEdits()
    {
        // Given
        QSignalSpy edited(m_field, &FieldEditor::edited);
        m_field->setValue(address);
        // When it is entered
        m_field->setFocus();
        // Then
        QCOMPARE(m_edit->text(), address);
        m_window->resize(380, 80);
        QCoreApplication::processEvents();
        QCOMPARE(m_edit->text(), address);
        // And nothing is saved by leaving it
        m_elsewhere->setFocus();
        QVERIFY(m_edit->text().endsWith(u'…'));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(m_field->value().toString(), address);
    }

    void savesTheWholeOfWhatIsTyped()
    {
        QSignalSpy edited(m_field, &FieldEditor::edited);
        m_field->setValue(address);
        m_field->setFocus();
        m_edit->end(false);
        QTest::keyClicks(m_edit, u".org"_s);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first().toString(), QString(address + u".org"_s));
        QCOMPARE(m_edit->accessibleDescription(), QString(address + u".org"_s));
    }

    void keepsTheComplaintInTheDescription()
    {
        m_field->setValue(address);
        m_field->setError(u"No such address"_s);
        QCOMPARE(m_edit->accessibleDescription(), u"No such address"_s);
        m_field->setError({});
        QCOMPARE(m_edit->accessibleDescription(), address);
    }

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_elsewhere = nullptr;
    FieldEditor *m_field = nullptr;
    QLineEdit *m_edit = nullptr;
};

QTEST_MAIN(LineInputTest)
#include "tst_lineinput.moc"
