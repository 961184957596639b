// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/sentchangeset.h"
#include "core/services/leadviews.h"
#include "core/services/tasks.h"
#include "server/rights.h"

#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

const UserId me{QUuid::fromString(u"0190a5f0-0000-7000-8000-000000000001"_s)};
const UserId other{QUuid::fromString(u"0190a5f0-0000-7000-8000-000000000002"_s)};

SharedRecord standing(const QString &kind, const QUuid &id, const QUuid &root, const QVariantMap &fields)
{
    return {kind, id, root, 1, false, fields, {}};
}

SentChange setting(const QString &name)
{
    SentChange change{RecordChange::Action::Create, u"setting"_s, derivedUuid(QUuid(), u"setting/"_s + name), {}};
    change.fields = {{u"name"_s, {}, name, {}}, {u"value"_s, {}, u"{}"_s, {}}};
    return change;
}

void eachRole()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : {u"rep"_s, u"manager"_s, u"admin"_s, u"marketing"_s})
        QTest::addRow("D9 S1-33 %s", qPrintable(role)) << role;
}

} // namespace

namespace leadline {

/// What the program offers a person is what the server will take from him, so that nothing is typed for nothing.
class MirroredRightsTest : public QObject
{
    Q_OBJECT

private slots:
    void whoMayGiveATaskAway_data() { eachRole(); }
    void whoMayGiveATaskAway()
    {
        QFETCH(const QString, role);
        User user;
        user.id = me;
        user.role = role;
        for (const UserId &leadOwner : {me, other, UserId()}) {
            for (const UserId &taskOwner : {me, other, UserId()}) {
                // Given
                Lead lead;
                lead.id = LeadId(newUuid({1'800'000'000'000}));
                lead.owner = leadOwner;
                Task task;
                task.id = TaskId(newUuid({1'800'000'000'000}));
                task.lead = lead.id;
                task.owner = taskOwner;
                const SharedRecord root =
                    standing(u"lead"_s, lead.id.uuid(), lead.id.uuid(), {{u"owner"_s, leadOwner.uuid()}});
                const SharedRecord before = standing(u"task"_s, task.id.uuid(), lead.id.uuid(),
                                                     {{u"lead"_s, lead.id.uuid()}, {u"owner"_s, taskOwner.uuid()}});
                SentChange change{RecordChange::Action::Update, u"task"_s, task.id.uuid(), {}};
                change.fields = {
                    {u"owner"_s, taskOwner.uuid(), other.uuid() == taskOwner.uuid() ? me.uuid() : other.uuid(), {}}};
                // When
                const QString denied = denial(ActingPerson{me.uuid(), role}, change, &before, &root);
                // Then
                QCOMPARE(mayDelegate(user, lead, task), denied.isEmpty());
            }
        }
    }

    void whoMayShareAView_data() { eachRole(); }
    void whoMayShareAView()
    {
        QFETCH(const QString, role);
        User user;
        user.id = me;
        user.role = role;
        const ActingPerson actor{me.uuid(), role};
        QCOMPARE(denial(actor, setting(u"view/all/Fairs"_s), nullptr, nullptr).isEmpty(), mayShareViews(user));
        QCOMPARE(denial(actor, setting(u"view/"_s + me.toString() + u"/Fairs"_s), nullptr, nullptr), QString());
        QCOMPARE(denial(actor, setting(u"view/"_s + other.toString() + u"/Fairs"_s), nullptr, nullptr).isEmpty(),
                 role == "admin"_L1);
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::MirroredRightsTest)
#include "tst_mirroredrights.moc"
