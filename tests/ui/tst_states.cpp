// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/emptystate.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace leadline;
using namespace Qt::StringLiterals;

class StatesTest : public QObject
{
    Q_OBJECT

private slots:
    void aBannerStatesAndOffers()
    {
        Banner banner(Tone::Warning);
        banner.setText(u"Файл <открыт>"_s);
        QVERIFY(banner.actionButton()->isHidden());
        banner.setActionText(u"Повторить"_s);
        QSignalSpy triggered(&banner, &Banner::actionTriggered);

        banner.actionButton()->click();

        QCOMPARE(triggered.count(), 1);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&banner);
        QCOMPARE(accessible->role(), QAccessible::Notification);
        QCOMPARE(accessible->text(QAccessible::Name), u"Файл <открыт>"_s);
    }

    void anEmptyPageSaysWhatToDo()
    {
        EmptyState empty(u"users"_s);
        empty.setTitle(u"Лидов пока нет"_s);
        empty.setText(u"Загрузите их из файла"_s);
        QPushButton *import = empty.addButton(u"Импорт…"_s, true);
        QPushButton *create = empty.addButton(u"Новый лид"_s);
        empty.resize(500, 300);
        empty.show();
        QCOMPARE(import->property("kind").toString(), u"primary"_s);
        QVERIFY(import->x() < create->x());
        for (const QLabel *label : empty.findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void anEmptyPageStacksButtonsThatAreTooLong_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("isStacked");
        QTest::newRow("C-86 wide") << 700 << false;
        QTest::newRow("C-86 narrow") << 300 << true;
    }

    void anEmptyPageStacksButtonsThatAreTooLong()
    {
        QFETCH(const int, width);
        QFETCH(const bool, isStacked);
        EmptyState empty(u"users"_s);
        QPushButton *import = empty.addButton(u"Загрузить лиды из файла…"_s, true);
        QPushButton *create = empty.addButton(u"Записать первый лид"_s);
        empty.resize(width, 400);
        empty.show();
        QTRY_COMPARE(import->y() < create->y(), isStacked);
        for (const QPushButton *button : {import, create})
            QVERIFY(button->width() >= button->sizeHint().width());
        // When the words become short
        import->setText(u"A"_s);
        create->setText(u"B"_s);
        QTRY_COMPARE(import->y(), create->y());
    }

    void theComposerSubmitsByCtrlEnter()
    {
        Composer composer;
        QSignalSpy submitted(&composer, &Composer::submitted);
        QSignalSpy drafts(&composer, &Composer::draftChanged);

        QTest::keyClicks(&composer, u"one"_s);
        QTest::keyClick(&composer, Qt::Key_Return);
        QTest::keyClicks(&composer, u"two "_s);
        QCOMPARE(submitted.count(), 0);
        QTest::keyClick(&composer, Qt::Key_Return, Qt::ControlModifier);

        QCOMPARE(submitted.count(), 1);
        QCOMPARE(submitted.first().first().toString(), u"one\ntwo"_s);
        QCOMPARE(drafts.last().first().toString(), u"one\ntwo "_s);
        QCOMPARE(composer.draft(), u"one\ntwo "_s);
    }

    void theComposerKeepsQuietAboutDraftsItIsGiven()
    {
        Composer composer;
        QSignalSpy drafts(&composer, &Composer::draftChanged);
        QSignalSpy submitted(&composer, &Composer::submitted);
        composer.setDraft(u"  "_s);
        composer.submit();
        QCOMPARE(drafts.count(), 0);
        QCOMPARE(submitted.count(), 0);
    }

    void theComposerIsNoTrapForTheTabKey()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *composer = new Composer;
        auto *next = new QPushButton(u"next"_s);
        column->addWidget(composer);
        column->addWidget(next);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        composer->setFocus();
        QTest::keyClick(composer, Qt::Key_Tab);
        QVERIFY(next->hasFocus());
    }

    void theComposerGrowsWithItsText()
    {
        Composer composer;
        composer.resize(300, composer.height());
        composer.show();
        const int before = composer.height();
        composer.setDraft(u"1\n2\n3\n4\n5"_s);
        QTRY_VERIFY(composer.height() > before);
        const int five = composer.height();
        composer.setDraft(u"1\n"_s.repeated(500));
        QTRY_VERIFY(composer.height() > five);
        QVERIFY(composer.height() < 3 * five);
    }

    void aCardHasABodyAndABar()
    {
        Card card(Card::Level::Inner);
        card.setAccented(true);
        card.body()->addWidget(makeButton(u"Выполнить"_s, u"check"_s, ButtonKind::Primary));
        QCOMPARE(card.property("role").toString(), u"inner"_s);
        QVERIFY(!card.grab().isNull());
    }
};

QTEST_MAIN(StatesTest)
#include "tst_states.moc"
