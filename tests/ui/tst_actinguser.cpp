// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/program.h"
#include "ui/card/cardview.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadspage.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/toast.h"
#include "ui/window/avatar.h"
#include "ui/window/rail.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <algorithm>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// Anna's file with a second user, "oleg".
void fill(TestFile &file)
{
    QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg Orlov"_s));
    file.addLead({u"title=Warehouse"_s});
    file.close();
}

Avatar &avatar(Program &program)
{
    return *program.window().findChild<Avatar *>();
}

/// Opens the menu at the rail's foot by key and takes the user there.
void choose(Program &program, const QString &name)
{
    avatar(program).setFocus();
    QTest::keyClick(&avatar(program), Qt::Key_Return);
    QMenu *menu = nullptr;
    QTRY_VERIFY((menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())));
    for (QAction *action : menu->actions()) {
        if (action->text() == name) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
    }
    QFAIL(qPrintable(name + u" is not offered"_s));
}

QString me(Program &program)
{
    return program.window().desk()->context().reference().me.name;
}

} // namespace

/// Who works in the window.
class ActingUserTest : public QObject
{
    Q_OBJECT

private slots:
    void anotherUserWorksOnWhereTheOneBeforeLeft_data() { proves("S0-24 the acting user"); }

    void anotherUserWorksOnWhereTheOneBeforeLeft()
    {
        // Given a note that is half typed
        TestFile file;
        fill(file);
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        Composer *note = nullptr;
        QTRY_VERIFY((note = program.window().desk()->leads().findChild<Composer *>(u"composer"_s))
                    && note->isVisible());
        QTest::keyClicks(note, u"He calls back"_s);
        // When
        choose(program, u"Oleg Orlov"_s);
        // Then the window says so, and the note is still there
        QTRY_COMPARE(me(program), u"Oleg Orlov"_s);
        QTRY_COMPARE(avatar(program).accessibleName(), u"Oleg Orlov works here"_s);
        QCOMPARE(avatar(program).initials(), u"OO"_s);
        QTRY_COMPARE(program.window().toast().text(), u"Oleg Orlov works here now"_s);
        QCOMPARE(program.window().desk()->leads().findChild<Composer *>(u"composer"_s)->toPlainText(),
                 u"He calls back"_s);
        // When it is saved
        QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
        // Then it is Oleg's
        Workspace &workspace = program.window().desk()->context().workspace;
        const auto author = [&workspace] {
            auto read = workspace.read([](Session &session) -> Result<QString> {
                const std::vector<FeedEntry> notes = session.store().select<FeedEntry>(u"type = 'note'"_s);
                return notes.empty() ? QString() : session.store().find(notes.front().author)->login;
            });
            read.waitForFinished();
            return read.takeResult().value();
        };
        QTRY_COMPARE(author(), u"oleg"_s);
    }

    void isRememberedForTheFile()
    {
        TestFile file;
        fill(file);
        const QTemporaryDir home;
        {
            Program program(file.clock(), home.path());
            QVERIFY(program.open(file.path()));
            QCOMPARE(me(program), u"Anna Smirnova"_s);
            choose(program, u"Oleg Orlov"_s);
            QTRY_COMPARE(me(program), u"Oleg Orlov"_s);
        }
        {
            Program program(file.clock(), home.path());
            QVERIFY(program.open(file.path()));
            QCOMPARE(me(program), u"Oleg Orlov"_s);
            QCOMPARE(avatar(program).initials(), u"OO"_s);
        }
        // And when he has left, the first one works again
        file.reopen();
        User oleg = *userNamed(file.store(), u"oleg"_s);
        ChangeSet changeset = file.session().changeset(u"user.edit"_s);
        User left = oleg;
        left.inactive = true;
        changeset.update(oleg, left);
        QVERIFY(file.session().commit(std::move(changeset)));
        file.close();
        Program program(file.clock(), home.path());
        QVERIFY(program.open(file.path()));
        QCOMPARE(me(program), u"Anna Smirnova"_s);
    }

    void isRememberedWhateverTheLoginBecomes_data()
    {
        QTest::addColumn<QString>("kept");
        QTest::newRow("S0-24 chosen here") << QString();
        QTest::newRow("S0-24 kept by an older program") << u"oleg"_s;
    }

    void isRememberedWhateverTheLoginBecomes()
    {
        QFETCH(const QString, kept);
        // Given Oleg at work, who changes his own login
        TestFile file;
        fill(file);
        const QTemporaryDir home;
        {
            Program program(file.clock(), home.path());
            if (!kept.isEmpty())
                program.preferences().setLastUser(file.path(), kept);
            QVERIFY(program.open(file.path()));
            if (kept.isEmpty())
                choose(program, u"Oleg Orlov"_s);
            QTRY_COMPARE(me(program), u"Oleg Orlov"_s);
            WindowContext &context = program.window().desk()->context();
            const auto rename = [id = context.reference().me.id](Session &session) {
                return editUser(session, id, {{u"login"_s, u"orlov"_s}});
            };
            QVERIFY(context.workspace.write(rename).result());
            QTRY_COMPARE(context.reference().me.login, u"orlov"_s);
        }
        // Then it is he who works at the next start
        Program program(file.clock(), home.path());
        QVERIFY(program.open(file.path()));
        QCOMPARE(me(program), u"Oleg Orlov"_s);
    }

    void aNewUserCanOwnTheSale_data() { proves("G-08 S0-33 S0-24 add a user, then choose him as sale owner"); }

    void aNewUserCanOwnTheSale()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        file.close();
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        QVERIFY(program.lists(1));
        QComboBox *owners = nullptr;
        const auto saleOwner = [&] { return program.window().findChild<FieldEditor *>(u"saleOwner"_s); };
        QTRY_VERIFY(saleOwner() && (owners = saleOwner()->findChild<QComboBox *>()));
        QCOMPARE(owners->findText(u"Maria Kim"_s), -1);
        // When
        program.run(u"user.add"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"name"_s), u"Maria Kim"_s);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"login"_s), u"maria"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        // Then
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY(owners->findText(u"Maria Kim"_s) > 0);
    }

    void saysWhyALoginCannotBe()
    {
        TestFile file;
        fill(file);
        Program program(file.clock());
        QVERIFY(program.open(file.path()));
        program.run(u"user.add"_s);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"login"_s), u"OLEG"_s);
        QTest::keyClick(dialog, Qt::Key_Return);
        const auto complains = [dialog] {
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(u"OLEG"_s);
            });
        };
        QTRY_VERIFY(complains());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
    }
};

QTEST_MAIN(ActingUserTest)
#include "tst_actinguser.moc"
