// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/conflicts.h"
#include "tests/ui/leadcardtest.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

/// A value of Boris's lost in this field of the lead.
void lose(const Session &session, const LeadId &lead, const QString &field, const QString &json)
{
    ChangeSet changeset = session.changeset(u"lead.edit"_s);
    Conflict lost;
    lost.id = ConflictId(newUuid(session.now()));
    lost.lead = lead;
    lost.author = userNamed(session.store(), u"boris"_s)->id;
    lost.at = session.now();
    lost.intent = u"lead.edit"_s;
    lost.why = u"later"_s;
    lost.of = u"lead"_s;
    lost.record = lead.uuid();
    lost.field = field;
    lost.value = json;
    changeset.create(lost);
    if (!session.commit(std::move(changeset)))
        qFatal("no conflict");
}

/// Boris's city and phone lost.
LeadId leadWithConflicts(TestFile &file)
{
    if (!addUser(file.session(), u"boris"_s, u"Boris Orlov"_s))
        qFatal("no second user");
    const LeadId lead = file.addLead({u"city=Орёл"_s});
    lose(file.session(), lead, u"city"_s, u"\"Тула\""_s);
    lose(file.session(), lead, u"address"_s, u"\"Мира, 1\""_s);
    return lead;
}

} // namespace

/// A value that lost is told where it lost, and answered there (sync.md section 3).
class ConflictBadgeTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tellsWhatLostAndWhoseItWas();
    void oneKeyAnswers_data();
    void oneKeyAnswers();
    void whatIsSettledElsewhereGoes();
};

void ConflictBadgeTest::tellsWhatLostAndWhoseItWas()
{
    // When
    LeadCardTest test(leadWithConflicts);
    // Then under the field, and a field without a value is shown for it
    const QWidget *city = test.find<QWidget>(u"city"_s)->findChild<QWidget *>(u"conflict"_s);
    QVERIFY(city && city->isVisible());
    const QString text = city->findChild<QLabel *>()->text();
    QVERIFY2(text.startsWith(u"Boris Orlov wrote “Тула”"_s), qPrintable(text));
    const auto *use = city->findChild<QPushButton *>(u"conflict.use"_s);
    QVERIFY(use->accessibleName().contains(u"Тула"_s));
    QVERIFY(test.find<QWidget>(u"address"_s)->findChild<QWidget *>(u"conflict"_s));
    // And no field without one has any
    QVERIFY(!test.find<QWidget>(u"owner"_s)->findChild<QWidget *>(u"conflict"_s));
}

void ConflictBadgeTest::oneKeyAnswers_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<QString>("city");
    QTest::newRow("C-71 U: the lost value") << Qt::Key_U << u"u"_s << u"Тула"_s;
    QTest::newRow("C-71 L: what stands") << Qt::Key_L << u"l"_s << u"Орёл"_s;
    QTest::newRow("L on the Russian layout") << Qt::Key_unknown << u"д"_s << u"Орёл"_s;
}

void ConflictBadgeTest::oneKeyAnswers()
{
    // Given
    QFETCH(const Qt::Key, key);
    QFETCH(const QString, sign);
    LeadCardTest test(leadWithConflicts);
    QWidget *badge = test.find<QWidget>(u"city"_s)->findChild<QWidget *>(u"conflict"_s);
    auto *keep = badge->findChild<QPushButton *>(u"conflict.keep"_s);
    keep->setFocus();
    // When
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, sign);
    QCoreApplication::sendEvent(keep, &press);
    // Then
    QTRY_VERIFY(badge->isHidden());
    QTEST(test.stored().lead.city, "city");
    const auto count = [](Session &session) -> Result<qsizetype> { return qsizetype(conflicts(session).size()); };
    QCOMPARE(test.commit(count).value(), 1);
}

void ConflictBadgeTest::whatIsSettledElsewhereGoes()
{
    // Given
    LeadCardTest test(leadWithConflicts);
    const QWidget *badge = test.find<QWidget>(u"city"_s)->findChild<QWidget *>(u"conflict"_s);
    QVERIFY(badge->isVisible());
    // When
    const auto settle = [](Session &session) -> Result<ChangeSet> {
        for (const LostValue &lost : conflicts(session)) {
            if (lost.conflict.field == u"city"_s)
                return keepCurrentValue(session, lost.conflict.id);
        }
        return failure(ErrorCode::NotFound, u"conflict-not-found"_s);
    };
    QVERIFY(test.commit(settle));
    // Then
    QTRY_VERIFY(badge->isHidden());
}

QTEST_MAIN(ConflictBadgeTest)
#include "tst_conflictbadge.moc"
