// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

class FieldEditorTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia)); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(480, 320); // values have room
        m_column = new QVBoxLayout(m_window.get());
        m_elsewhere = new QLineEdit;
        m_column->addWidget(m_elsewhere);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void savesWhenItIsLeft()
    {
        FieldEditor *field = add(InputType::Text, u"старое"_s);
        QSignalSpy edited(field, &FieldEditor::edited);

        type(*field, u"новое"_s);
        QCOMPARE(edited.count(), 0);
        m_elsewhere->setFocus();

        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first().toString(), u"новое"_s);
        QCOMPARE(field->value().toString(), u"новое"_s);
    }

    void saysWhyItIsClosed()
    {
        FieldEditor *field = add(InputType::Text, u"старое"_s);
        const auto locks = [&] {
            return std::ranges::count_if(field->findChildren<QLabel *>(), [](const QLabel *label) {
                return !label->isHidden() && label->toolTip() == u"Почему"_s;
            });
        };

        field->setClosed(u"Почему"_s);
        QCOMPARE(locks(), 1);
        QCOMPARE(QAccessible::queryAccessibleInterface(field->input())->text(QAccessible::Description), u"Почему"_s);

        field->setClosed({});
        QCOMPARE(locks(), 0);
        QCOMPARE(QAccessible::queryAccessibleInterface(field->input())->text(QAccessible::Description), QString());
    }

    void savesByEnterOnce()
    {
        FieldEditor *field = add(InputType::Text, {});
        QSignalSpy edited(field, &FieldEditor::edited);
        type(*field, u"  текст "_s);
        QTest::keyClick(field->input(), Qt::Key_Return);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first().toString(), u"текст"_s);
    }

    void saysNothingWhenNothingChanged()
    {
        FieldEditor *field = add(InputType::DateTime, timestampFromIso(u"2025-11-28T16:00:27"_s)->milliseconds);
        QSignalSpy edited(field, &FieldEditor::edited);
        field->setFocus();
        m_elsewhere->setFocus();
        type(*field, {});
        QTest::keyClick(field->input(), Qt::Key_Escape);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 0);
    }

    void escRestoresAndIsThenLeftToThePage()
    {
        FieldEditor *field = add(InputType::Text, u"старое"_s);
        QSignalSpy edited(field, &FieldEditor::edited);
        type(*field, u"новое"_s);

        QTest::keyClick(field->input(), Qt::Key_Escape);

        QCOMPARE(line(*field)->text(), u"старое"_s);
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 0);
        field->setFocus();
        QKeyEvent second(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        second.ignore();
        QApplication::sendEvent(field->input(), &second);
        QVERIFY(!field->isTouched());
    }

    void explainsWhatItCannotReadAndKeepsIt_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("C-45 money") << int(InputType::Money);
        QTest::newRow("C-45 date") << int(InputType::DateTime);
    }

    void explainsWhatItCannotReadAndKeepsIt()
    {
        QFETCH(int, type);
        FieldEditor *field = add(InputType(type), {});
        QSignalSpy edited(field, &FieldEditor::edited);
        this->type(*field, u"много"_s);
        m_elsewhere->setFocus();

        QCOMPARE(edited.count(), 0);
        QVERIFY(!field->error().isEmpty());
        QCOMPARE(line(*field)->text(), u"много"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(field->input());
        QCOMPARE(accessible->text(QAccessible::Description), field->error());

        field->setFocus();
        QTest::keyClick(field->input(), Qt::Key_Backspace);
        QVERIFY(field->error().isEmpty());
    }

    void showsARefusalFromOutside()
    {
        FieldEditor *field = add(InputType::Email, u"old@example.com"_s);
        connect(field, &FieldEditor::edited, field, [field] { field->setError(u"Такой адрес уже есть"_s); });
        type(*field, u"new@example.com"_s);
        QTest::keyClick(field->input(), Qt::Key_Return);
        QCOMPARE(field->error(), u"Такой адрес уже есть"_s);
        QTest::keyClick(field->input(), Qt::Key_Escape);
        QVERIFY(field->error().isEmpty());
    }

    void showsMoneyAndEditsItWithoutTheCurrency()
    {
        FieldEditor *field = add(InputType::Money, 125'000'000LL);
        field->setCurrency(u"RUB"_s);
        const QChar space = QChar::Nbsp;
        QCOMPARE(line(*field)->text(), u"1 250 000 ₽"_s.replace(u' ', space));
        field->setFocus();
        QCOMPARE(line(*field)->text(), u"1 250 000"_s.replace(u' ', space));
        QSignalSpy edited(field, &FieldEditor::edited);

        type(*field, u"1 300 000,50"_s);
        m_elsewhere->setFocus();

        QCOMPARE(edited.first().first().toLongLong(), 130'000'050LL);
        QCOMPARE(line(*field)->text(), u"1 300 000,50 ₽"_s.replace(u' ', space));
    }

    void takesDatesAsTypedAndAsIso_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("C-47 by locale") << u"28.11.2025 16:00"_s;
        QTest::newRow("C-47 ISO") << u"2025-11-28T16:00"_s;
    }

    void takesDatesAsTypedAndAsIso()
    {
        QFETCH(QString, typed);
        FieldEditor *field = add(InputType::DateTime, {});
        QSignalSpy edited(field, &FieldEditor::edited);
        type(*field, typed);
        m_elsewhere->setFocus();
        QCOMPARE(edited.first().first().toLongLong(), timestampFromIso(u"2025-11-28T16:00"_s)->milliseconds);
        QTRY_COMPARE(line(*field)->text(), u"28 ноября 2025, 16:00"_s);
    }

    void emptyingMoneyGivesNoValue()
    {
        FieldEditor *field = add(InputType::Money, 100LL);
        QSignalSpy edited(field, &FieldEditor::edited);
        type(*field, {});
        m_elsewhere->setFocus();
        QCOMPARE(edited.count(), 1);
        QVERIFY(!edited.first().first().isValid());
    }

    void marksWhatIsMissingUntilItIsFilled()
    {
        FieldEditor *field = add(InputType::Text, {});
        field->setMissing(u"Заполните перед передачей"_s);
        QCOMPARE(line(*field)->placeholderText(), u"Заполните перед передачей"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(field->input())->text(QAccessible::Description),
                 u"Заполните перед передачей"_s);

        type(*field, u"есть"_s);
        m_elsewhere->setFocus();

        QVERIFY(QAccessible::queryAccessibleInterface(field->input())->text(QAccessible::Description).isEmpty());
    }

    void choosesFromTheListByKeyboard()
    {
        FieldEditor *field = add(InputType::Choice, {});
        field->setChoices({{u"software"_s, u"ПО"_s}, {u"services"_s, u"Услуги"_s}});
        field->setValue(u"software"_s);
        QSignalSpy edited(field, &FieldEditor::edited);
        auto *box = qobject_cast<QComboBox *>(field->input());
        field->setFocus();

        QTest::keyClick(box, Qt::Key_Down);
        QTRY_VERIFY(QApplication::activePopupWidget());
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);

        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.first().first().toString(), u"services"_s);
    }

    void theWheelChangesNothing()
    {
        FieldEditor *field = add(InputType::Choice, {});
        field->setChoices({{u"a"_s, u"A"_s}, {u"b"_s, u"B"_s}});
        field->setValue(u"a"_s);
        QWheelEvent wheel({5, 5}, field->input()->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(field->input(), &wheel);
        QCOMPARE(qobject_cast<QComboBox *>(field->input())->currentIndex(), 0);
    }

    void aCodeThatIsNoLongerOfferedStaysVisible()
    {
        FieldEditor *field = add(InputType::Choice, u"gone"_s);
        field->setChoices({{u"a"_s, u"A"_s}});
        QCOMPARE(qobject_cast<QComboBox *>(field->input())->currentText(), u"gone"_s);
        QVERIFY(!field->isTouched());
    }

    void aFlagIsSavedAtOnce()
    {
        FieldEditor *field = add(InputType::Flag, false);
        QSignalSpy edited(field, &FieldEditor::edited);
        qobject_cast<QCheckBox *>(field->input())->click();
        QCOMPARE(edited.first().first().toBool(), true);
    }

    void notesKeepTheirLinesAndAreSavedByCtrlEnter()
    {
        FieldEditor *field = add(InputType::MultiLine, u"раз\nдва"_s);
        auto *edit = qobject_cast<QPlainTextEdit *>(field->input());
        QCOMPARE(edit->toPlainText(), u"раз\nдва"_s);
        QSignalSpy edited(field, &FieldEditor::edited);
        field->setFocus();
        edit->moveCursor(QTextCursor::End);
        QTest::keyClick(edit, Qt::Key_Return);
        QTest::keyClicks(edit, u"3"_s);
        QCOMPARE(edited.count(), 0);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(edited.first().first().toString(), u"раз\nдва\n3"_s);
    }

    /// A user's own field may be called as a question in a form was.
    void aLongNameMakesNoFieldWider()
    {
        // Given / When
        FieldEditor *field = add(InputType::Text, {});
        const int before = field->minimumSizeHint().width();
        field->setLabel(u"What matters most to you in choosing a course & a school to go to in the coming year"_s);
        // Then
        QCOMPARE(field->minimumSizeHint().width(), before);
        QVERIFY(field->input()->accessibleName().endsWith("coming year"_L1));
    }

    /// Spaces at the end of a wrapped line once counted as too wide.
    void aNoteIsNeverScrolledSideways()
    {
        // Given
        const FieldEditor *field =
            add(InputType::MultiLine,
                u"Really wants to purchase  one  of our  Reactor Relief\u2122\ufe0f Stress Balls "
                u" as well as an  Atomic Alarm Clock,  and is  stressed  about  being  late"_s);
        const auto *edit = qobject_cast<QPlainTextEdit *>(field->input());
        for (int width = 150; width < 320; ++width) {
            // When
            m_window->resize(width, 320);
            QCoreApplication::processEvents();
            // Then
            QVERIFY2(!edit->horizontalScrollBar()->isVisible(), qPrintable(QString::number(width)));
        }
    }

    void doesNotOverwriteWhatIsBeingTyped()
    {
        FieldEditor *field = add(InputType::Text, u"моё"_s);
        type(*field, u"набираю"_s);
        field->setValue(u"чужое"_s);
        QCOMPARE(line(*field)->text(), u"набираю"_s);
        QTest::keyClick(field->input(), Qt::Key_Escape);
        QCOMPARE(line(*field)->text(), u"чужое"_s);
    }

    void offersItsActionOnlyWhenThereIsAValue()
    {
        FieldEditor *field = add(InputType::Phone, {});
        field->setAction(u"phone"_s, u"Позвонить"_s);
        auto *button = field->findChild<QToolButton *>();
        QVERIFY(button->isHidden());
        field->setValue(u"+74951234567"_s);
        QVERIFY(!button->isHidden());
        QSignalSpy triggered(field, &FieldEditor::actionTriggered);
        button->click();
        QCOMPARE(triggered.count(), 1);
    }

    void isNamedByItsLabel()
    {
        FieldEditor *field = add(InputType::Text, {});
        field->setLabel(u"R&D <b>"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(field->input())->text(QAccessible::Name), u"R&D <b>"_s);
        for (const QLabel *label : field->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void cleanup() { m_window.reset(); }

private:
    FieldEditor *add(InputType type, const QVariant &value)
    {
        auto *field = new FieldEditor(type, u"Поле"_s);
        field->setValue(value);
        m_column->addWidget(field);
        m_elsewhere->setFocus();
        return field;
    }

    static QLineEdit *line(FieldEditor &field) { return qobject_cast<QLineEdit *>(field.input()); }

    static void type(FieldEditor &field, const QString &text)
    {
        field.setFocus();
        line(field)->selectAll();
        QTest::keyClick(line(field), Qt::Key_Delete);
        line(field)->insert(text);
        line(field)->setModified(true);
    }

    std::unique_ptr<QWidget> m_window;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_elsewhere = nullptr;
};

QTEST_MAIN(FieldEditorTest)
#include "tst_fieldeditor.moc"
