// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/serverrules/office.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace leadline {

/// Views of the list among the settings of a shared workspace.
class ViewRightsTest : public QObject
{
    Q_OBJECT

private slots:
    void viewsOfTheListAreTheirOwners_data()
    {
        QTest::addColumn<int>("who"); // as the office numbers people
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("idOf");
        QTest::addColumn<bool>("isTaken");
        const QString rep = Office::id(3).toString(QUuid::WithoutBraces);
        QTest::newRow("C-27 his own") << 3 << rep << QString() << true;
        QTest::newRow("C-27 a colleague's") << 4 << rep << QString() << false;
        QTest::newRow("C-27 a manager's hands off a rep's") << 2 << rep << QString() << false;
        QTest::newRow("C-27 a manager shares") << 2 << u"all"_s << QString() << true;
        QTest::newRow("C-27 an admin shares") << 1 << u"all"_s << QString() << true;
        QTest::newRow("C-27 a rep shares") << 3 << u"all"_s << QString() << false;
        QTest::newRow("D9 a view in the place of another setting") << 3 << rep << u"setting/currency"_s << false;
    }

    void viewsOfTheListAreTheirOwners()
    {
        // Given
        QFETCH(const int, who);
        QFETCH(const QString, owner);
        QFETCH(const QString, idOf);
        QFETCH(const bool, isTaken);
        Office office;
        const QString name = u"view/"_s + owner + u"/Fairs"_s;
        const QUuid record = derivedUuid(QUuid(), idOf.isEmpty() ? u"setting/"_s + name : idOf);
        const QUuid person = Office::id(who);
        // When
        const SyncOutcome outcome = office.push(
            person, {Office::created("setting", record, {{"name", name.toUtf8().constData()}, {"value", "{}"}})});
        // Then
        QCOMPARE(outcome.isInForce(), isTaken);
        QCOMPARE(outcome.obstacle.value_or(Obstacle{}).reason, isTaken ? QString() : u"no-right"_s);
        if (!isTaken)
            return;
        // When it is changed, renamed, removed and brought back
        QVERIFY(office.push(person, {office.edited(record, {{"value", "{\"mine\":true}"}})}).isInForce());
        QVERIFY(!office.push(office.colleague, {office.edited(record, {{"value", "{}"}})}).isInForce());
        if (who != 1) // an admin looks after all settings
            QVERIFY(!office.push(person, {office.edited(record, {{"name", "currency"}})}).isInForce());
        const SentChange removed = office.removed(record);
        QVERIFY(office.push(person, {removed}).isInForce());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::ViewRightsTest)
#include "tst_viewrights.moc"
