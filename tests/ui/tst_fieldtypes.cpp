// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

qint64 moment(const char *iso)
{
    return timestampFromIso(QLatin1StringView(iso)).value().milliseconds;
}

/// What a field shows, whatever its control.
QString shownBy(const QWidget &control)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(&control))
        return line->text();
    if (const auto *note = qobject_cast<const QPlainTextEdit *>(&control))
        return note->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(&control))
        return box->currentText();
    return static_cast<const QCheckBox &>(control).isChecked() ? u"1"_s : u"0"_s;
}

} // namespace

/// What every type of field has in common: edited in place, saved, restored, named.
class FieldTypesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia)); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_elsewhere = new QLineEdit;
        column->addWidget(m_elsewhere);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void takesWhatIsTypedAndGivesBackWhatWas_data() { addTypedFields(); }

    void takesWhatIsTypedAndGivesBackWhatWas()
    {
        // Given
        QFETCH(const int, type);
        QFETCH(const QVariant, stored);
        QFETCH(const QString, typed);
        FieldEditor *field = add(InputType(type), stored);
        QSignalSpy edited(field, &FieldEditor::edited);
        const QString atRest = shownBy(*field->input());
        // When something is typed
        retype(*field, typed);
        QVERIFY(field->isTouched());
        QCOMPARE(edited.count(), 0);
        // Then Esc brings back what was there, and leaving saves nothing
        QTest::keyClick(field->input(), Qt::Key_Escape);
        QVERIFY(!field->isTouched());
        QCOMPARE(field->value(), stored);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 0);
        QCOMPARE(shownBy(*field->input()), atRest);
    }

    void savesWhatIsTyped_data() { addTypedFields(); }

    void savesWhatIsTyped()
    {
        QFETCH(const int, type);
        QFETCH(const QVariant, stored);
        QFETCH(const QString, typed);
        QFETCH(const QVariant, expected);
        QFETCH(const QString, shown);
        FieldEditor *field = add(InputType(type), stored);
        QSignalSpy edited(field, &FieldEditor::edited);
        retype(*field, typed);
        QVERIFY(field->typed().has_value());
        QCOMPARE(*field->typed(), expected);
        // When the field is left
        m_elsewhere->setFocus();
        // Then its value is saved once, and shown as the locale writes it
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first(), expected);
        QCOMPARE(field->value(), expected);
        QCOMPARE(shownBy(*field->input()).replace(QChar::Nbsp, u' '), shown);
        // And leaving it again, saves nothing more
        field->setFocus();
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 1);
    }

    void cannotBeChangedWhileReadOnly_data() { addTypedFields(); }

    void cannotBeChangedWhileReadOnly()
    {
        QFETCH(const int, type);
        QFETCH(const QVariant, stored);
        QFETCH(const QString, typed);
        FieldEditor *field = add(InputType(type), stored);
        field->setReadOnly(true);
        QSignalSpy edited(field, &FieldEditor::edited);
        retype(*field, typed);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 0);
        QCOMPARE(field->value(), stored);
    }

    void isKnownByItsLabel_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("role");
        QTest::newRow("C-92 text") << int(InputType::Text) << int(QAccessible::EditableText);
        QTest::newRow("C-92 note") << int(InputType::MultiLine) << int(QAccessible::EditableText);
        QTest::newRow("C-92 money") << int(InputType::Money) << int(QAccessible::EditableText);
        QTest::newRow("C-92 moment") << int(InputType::DateTime) << int(QAccessible::EditableText);
        QTest::newRow("C-92 phone") << int(InputType::Phone) << int(QAccessible::EditableText);
        QTest::newRow("C-92 e-mail") << int(InputType::Email) << int(QAccessible::EditableText);
        QTest::newRow("C-92 choice") << int(InputType::Choice) << int(QAccessible::ComboBox);
        QTest::newRow("C-92 flag") << int(InputType::Flag) << int(QAccessible::CheckBox);
    }

    void isKnownByItsLabel()
    {
        QFETCH(const int, type);
        QFETCH(const int, role);
        FieldEditor *field = add(InputType(type), {});
        field->setLabel(u"Бюджет & срок"_s);
        QAccessibleInterface *control = QAccessible::queryAccessibleInterface(field->input());
        QCOMPARE(control->text(QAccessible::Name), u"Бюджет & срок"_s);
        QCOMPARE(int(control->role()), role);
        // What is wrong with it is said, too
        field->setError(u"Такого нет"_s);
        QCOMPARE(control->text(QAccessible::Description), u"Такого нет"_s);
        field->setError({});
        QVERIFY(control->text(QAccessible::Description).isEmpty());
    }

    void isWrittenAnewInAnotherLanguage_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("english");
        QTest::newRow("C-47 C-83 money") << int(InputType::Money) << QVariant(125'000'050LL) << u"1 250 000,50 ₽"_s
                                         << u"₽1,250,000.50"_s;
        QTest::newRow("C-47 C-83 moment") << int(InputType::DateTime) << QVariant(moment("2025-11-28T16:00:00"))
                                          << u"28 ноября 2025, 16:00"_s << u"28 November 2025, 16:00"_s;
    }

    void isWrittenAnewInAnotherLanguage()
    {
        QFETCH(const int, type);
        QFETCH(const QVariant, stored);
        QFETCH(const QString, russian);
        QFETCH(const QString, english);
        FieldEditor *field = add(InputType(type), stored);
        const auto shown = [field] { return shownBy(*field->input()).replace(QChar::Nbsp, u' '); };
        QCOMPARE(shown(), russian);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(field, &change);
        const QString switched = shown();
        QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));
        QCOMPARE(switched, english);
    }

    void readsAmountsAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("minor");
        QTest::newRow("C-47 plain") << u"1250000"_s << qint64(125'000'000);
        QTest::newRow("C-47 spaces") << u" 1 250 000 "_s << qint64(125'000'000);
        QTest::newRow("C-47 no-break spaces") << u"1\u00A0250\u00A0000"_s << qint64(125'000'000);
        QTest::newRow("C-47 comma") << u"1250,5"_s << qint64(125'050);
        QTest::newRow("C-47 point") << u"1250.50"_s << qint64(125'050);
        QTest::newRow("C-47 nothing") << u"0"_s << qint64(0);
    }

    void readsAmountsAsPeopleWriteThem()
    {
        QFETCH(const QString, typed);
        QFETCH(const qint64, minor);
        FieldEditor *field = add(InputType::Money, QVariant(777LL));
        retype(*field, typed);
        m_elsewhere->setFocus();
        QCOMPARE(field->error(), QString());
        QCOMPARE(field->value().toLongLong(), minor);
    }

    void refusesAmountsThatAreNone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("C-45 words") << u"много"_s;
        QTest::newRow("C-45 an arithmetic") << u"1+1"_s;
        QTest::newRow("C-45 more than there is") << u"99999999999999999999999"_s;
    }

    void refusesAmountsThatAreNone()
    {
        QFETCH(const QString, typed);
        FieldEditor *field = add(InputType::Money, QVariant(777LL));
        QSignalSpy edited(field, &FieldEditor::edited);
        retype(*field, typed);
        m_elsewhere->setFocus();
        QVERIFY(!field->error().isEmpty());
        QCOMPARE(edited.count(), 0);
        QCOMPARE(field->value().toLongLong(), 777);
        QCOMPARE(shownBy(*field->input()), typed);
    }

private:
    static void addTypedFields()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QVariant>("stored");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QVariant>("expected");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, InputType type, const QVariant &stored, const QString &typed,
                            const QVariant &expected, const QString &shown) {
            QTest::newRow(name) << int(type) << stored << typed << expected << shown;
        };
        row("C-45 text", InputType::Text, u"Склад"_s, u" Учёт "_s, u"Учёт"_s, u"Учёт"_s);
        row("C-45 note", InputType::MultiLine, u"Склад"_s, u"Учёт"_s, u"Учёт"_s, u"Учёт"_s);
        row("C-45 phone", InputType::Phone, u"+74951234567"_s, u"8 495 765-43-21"_s, u"8 495 765-43-21"_s,
            u"8 495 765-43-21"_s);
        row("C-45 e-mail", InputType::Email, u"a@b.ru"_s, u"c@d.ru"_s, u"c@d.ru"_s, u"c@d.ru"_s);
        row("C-45 C-47 money", InputType::Money, 100LL, u"1250,50"_s, 125'050LL, u"1 250,50 ₽"_s);
        row("C-45 C-47 moment", InputType::DateTime, moment("2025-11-28T16:00:00"), u"29.11.2025 9:05"_s,
            moment("2025-11-29T09:05:00"), u"29 ноября 2025, 09:05"_s);
    }

    FieldEditor *add(InputType type, const QVariant &stored)
    {
        auto *field = new FieldEditor(type, u"Поле"_s);
        field->setCurrency(u"RUB"_s);
        field->setClock([] { return timestampFromIso(u"2025-11-20T12:00:00"_s).value(); });
        field->setValue(stored);
        static_cast<QVBoxLayout *>(m_window->layout())->addWidget(field);
        field->show();
        return field;
    }

    /// Over what was there, key by key.
    static void retype(FieldEditor &field, const QString &text)
    {
        field.setFocus();
        QTest::keyClick(field.input(), Qt::Key_A, Qt::ControlModifier);
        for (const QChar sign : text)
            QTest::sendKeyEvent(QTest::Click, field.input(), Qt::Key_unknown, sign, Qt::NoModifier);
    }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_elsewhere = nullptr;
};

QTEST_MAIN(FieldTypesTest)
#include "tst_fieldtypes.moc"
