// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/sharingoffice.h"
#include "ui/widgets/banner.h"
#include "ui/window/avatar.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// What a person does about the session with the server: stop, go on, change the password, log out.
class SharingSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void joiningIsCancelledByKey();
    void aFirstSyncIsStoppedAndGoesOn();
    void thePasswordIsChangedByKey();
    void aPasswordThatTheOperatorSetIsChangedAtTheDoor();
    void whoLogsOutIsAskedForThePassword();
    void nobodyElseIsOfferedToWorkHere();
    void aLostDeviceIsSignedOutAndEmptiedByKey();
    void anAdminLooksAfterEverybodysDevices();
};

void SharingSessionTest::joiningIsCancelledByKey()
{
    // Given a server that lets in and sends nothing
    Office office;
    QVERIFY(office.open());
    office.server->answerOnly(0);
    office.fill(u"anna"_s, u"right"_s);
    office.program->find<QPushButton>(u"connect"_s)->setFocus();
    QVERIFY(!office.program->find<QPushButton>(u"cancelJoining"_s));
    // When
    office.program->press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(office.server->exchanges(), 1, patience);
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"cancelJoining"_s));
    office.program->press(Qt::Key_Space);
    // Then nothing is changed, and the way is free again
    QTRY_VERIFY_WITH_TIMEOUT(office.program->find<QPushButton>(u"connect"_s)->isEnabled(), patience);
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"address"_s));
    QVERIFY(office.program->shows(u"Cancelled. Nothing was changed."_s));
    QCOMPARE(office.standing().mood, SyncMood::NotShared);
}

void SharingSessionTest::aFirstSyncIsStoppedAndGoesOn()
{
    // Given a workspace that comes in pages, of which one has come
    Office office;
    OnlineFile boris;
    boris.open();
    QCOMPARE(boris.join(office.server->address(), u"boris"_s, u"right"_s), QString());
    for (const QString &title : {u"1"_s, u"2"_s, u"3"_s})
        QVERIFY(!boris.addLead(title).isNull());
    QTRY_COMPARE_WITH_TIMEOUT(office.server->executed(), 3, patience);
    office.server->setRootsPerPage(2);
    office.server->answerOnly(1);
    QVERIFY(office.open());
    office.fill(u"anna"_s, u"right"_s);
    office.click(u"connect"_s);
    QVERIFY(office.becomes(SyncMood::Syncing));
    auto *banner = office.program->find<Banner>(u"standing"_s);
    QTRY_COMPARE(banner->actionButton()->text(), u"Stop"_s);
    // When
    banner->actionButton()->click();
    // Then
    QVERIFY(office.becomes(SyncMood::Paused));
    QTRY_COMPARE(office.railSays(), u"Stopped"_s);
    QCOMPARE(office.program->leads().size(), 2U);
    QTRY_COMPARE(banner->actionButton()->text(), u"Go on"_s);
    // When
    office.server->answerOnly(-1);
    banner->actionButton()->click();
    // Then
    QVERIFY(office.becomes(SyncMood::UpToDate));
    QCOMPARE(office.program->leads().size(), 3U);
    QTRY_VERIFY(banner->actionButton()->isHidden());
}

void SharingSessionTest::thePasswordIsChangedByKey()
{
    // Given
    Office office;
    QVERIFY(office.join());
    const auto type = [&office](const QStringList &words) {
        const QString names[] = {u"currentPassword"_s, u"newPassword"_s, u"newPasswordAgain"_s};
        for (qsizetype index = 0; index < words.size(); ++index)
            office.program->find<QLineEdit>(names[index])->setText(words.at(index));
        office.program->find<QLineEdit>(u"newPasswordAgain"_s)->setFocus();
        office.program->press(Qt::Key_Return);
    };
    office.program->find<QPushButton>(u"wantsPassword"_s)->setFocus();
    office.program->press(Qt::Key_Space);
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"currentPassword"_s));
    // When, then
    type({u"right"_s, u"four walnut drawers"_s, u"four walnut drawer"_s});
    QVERIFY(office.program->shows(u"was not typed the same twice"_s));
    type({u"wrong"_s, u"four walnut drawers"_s, u"four walnut drawers"_s});
    QTRY_VERIFY_WITH_TIMEOUT(office.program->shows(u"This is not the current password."_s), patience);
    type({u"right"_s, u"four walnut drawers"_s, u"four walnut drawers"_s});
    QTRY_COMPARE_WITH_TIMEOUT(office.program->toast(), u"The password is changed. Other devices have to log in anew."_s,
                              patience);
    QCOMPARE(office.program->window().focusWidget(), office.program->find(u"wantsPassword"_s));
    QVERIFY(!office.program->find<QLineEdit>(u"currentPassword"_s));
    // Esc leaves it as it is
    office.click(u"wantsPassword"_s);
    office.program->press(Qt::Key_Escape);
    QVERIFY(!office.program->find<QLineEdit>(u"currentPassword"_s));
}

void SharingSessionTest::aLostDeviceIsSignedOutAndEmptiedByKey()
{
    // Given
    Office office;
    QVERIFY(office.join());
    office.program->find<QPushButton>(u"wantsDevices"_s)->setFocus();
    office.program->press(Qt::Key_Space);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto *list = dialog->findChild<LeadListView *>(u"devices"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
    const auto said = [list](int row) { return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); };
    const auto button = [dialog](const QString &name) { return dialog->findChild<QPushButton *>(name); };
    const auto shows = [dialog](const QString &text) {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    };
    // Then this file has no such buttons: it is left on its own page
    QVERIFY2(said(0).contains(u"desk"_s) && said(0).contains(u"this file"_s), qPrintable(said(0)));
    QVERIFY(!button(u"signOut"_s)->isVisible() && !button(u"wipe"_s)->isVisible());
    // When the other one is signed out, after a question that can be answered with no
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(shows(u"laptop will have to log in anew"_s));
    QVERIFY(button(u"keepDevice"_s)->hasFocus());
    QTest::keyClick(button(u"keepDevice"_s), Qt::Key_Space);
    QVERIFY(list->hasFocus() && said(1).contains(u"logged in"_s));
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::keyClick(button(u"confirmRevoking"_s), Qt::Key_Space);
    // Then
    QTRY_VERIFY_WITH_TIMEOUT(said(1).contains(u"signed out"_s), patience);
    QVERIFY(shows(u"The device is signed out."_s));
    // When its file shall go, too
    QTest::keyClick(list, Qt::Key_W);
    QVERIFY(shows(u"laptop will delete all that is in its file"_s));
    QTest::keyClick(button(u"confirmRevoking"_s), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(said(1).contains(u"empties its file"_s), patience);
    QVERIFY(!button(u"wipe"_s)->isVisible());
    delete dialog;
}

void SharingSessionTest::anAdminLooksAfterEverybodysDevices()
{
    // Given
    Office office;
    QVERIFY(office.join());
    QTRY_COMPARE(office.program->window().desk()->context().reference().me.role, u"admin"_s);
    office.click(u"wantsDevices"_s);
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(dialog);
    auto *whose = dialog->findChild<QComboBox *>(u"whose"_s);
    // Then
    QVERIFY(whose->isVisible());
    QCOMPARE(whose->itemText(0), u"My devices"_s);
    QVERIFY(whose->findText(u"Boris Orlov"_s) > 0);
    // When
    whose->setCurrentIndex(whose->findText(u"Boris Orlov"_s));
    emit whose->activated(whose->currentIndex());
    auto *list = dialog->findChild<LeadListView *>(u"devices"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 2, patience);
    QCOMPARE(office.server->devicesQuery(), QByteArray("?login=boris"));
    delete dialog;
}

void SharingSessionTest::aPasswordThatTheOperatorSetIsChangedAtTheDoor()
{
    // Given
    Office office;
    QVERIFY(office.open());
    office.fill(u"anna"_s, u"set"_s);
    QVERIFY(!office.program->find<QLineEdit>(u"newPassword"_s));
    // When the server asks for a new one, a line for it appears with the keyboard in it
    office.program->find<QLineEdit>(u"password"_s)->setFocus();
    office.program->press(Qt::Key_Return);
    const auto isAsked = [&office] {
        const auto *line = office.program->find<QLineEdit>(u"newPassword"_s);
        return line && line->hasFocus();
    };
    QVERIFY(QTest::qWaitFor(isAsked, patience));
    QCOMPARE(office.program->find<QLineEdit>(u"newPassword"_s)->echoMode(), QLineEdit::Password);
    QCOMPARE(office.program->find<QLineEdit>(u"newPassword"_s)->accessibleName(), u"New password"_s);
    // Then
    office.program->find<QLineEdit>(u"newPassword"_s)->setText(u"four walnut drawers"_s);
    office.program->press(Qt::Key_Return);
    QVERIFY(office.becomes(SyncMood::UpToDate));
}

void SharingSessionTest::whoLogsOutIsAskedForThePassword()
{
    // Given
    Office office;
    QVERIFY(office.join());
    // When
    office.program->find<QPushButton>(u"logOut"_s)->setFocus();
    office.program->press(Qt::Key_Space);
    // Then
    QVERIFY(office.becomes(SyncMood::LoginNeeded));
    QTRY_COMPARE_WITH_TIMEOUT(office.server->logouts(), 1, patience);
    QTRY_COMPARE(office.program->window().focusWidget(), office.program->find(u"password"_s));
    QVERIFY(!office.program->find<QPushButton>(u"logOut"_s) && !office.program->find<QPushButton>(u"wantsPassword"_s));
    office.program->find<QLineEdit>(u"password"_s)->setText(u"right"_s);
    office.program->press(Qt::Key_Return);
    QVERIFY(office.becomes(SyncMood::UpToDate));
}

void SharingSessionTest::nobodyElseIsOfferedToWorkHere()
{
    // Given
    Office office;
    QVERIFY(office.open());
    QAction *choose = office.program->window().actions().action(u"user.choose"_s);
    QVERIFY(choose->isEnabled());
    // When
    office.fill(u"anna"_s, u"right"_s);
    office.click(u"connect"_s);
    QVERIFY(office.becomes(SyncMood::UpToDate));
    // Then
    QTRY_VERIFY(!choose->isEnabled());
    Avatar *avatar = office.program->window().findChild<Rail *>()->avatar();
    QVERIFY(avatar->toolTip().contains(u"is logged in at the shared server"_s));
    // And the badge leads to the server's page
    office.program->run(u"section.leads"_s);
    avatar->click();
    QVERIFY(office.program->find<QPushButton>(u"sync"_s));
    // When the file leaves
    office.click(u"wantsOut"_s);
    office.click(u"leave"_s);
    // Then
    QTRY_VERIFY_WITH_TIMEOUT(choose->isEnabled(), patience);
}

QTEST_MAIN(SharingSessionTest)
#include "tst_sharingsession.moc"
