// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/clients.h"
#include "core/services/leadlinks.h"
#include "core/services/leads.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QUuid targetByPhone(TestFile &file, const QString &phone)
{
    const Result<LinkTarget> target = targetOf(file.session(), *phoneLink(phone));
    return target ? target->record : QUuid();
}

} // namespace

/// Links from outside: what they may say, and whom they mean.
class LeadLinksTest : public QObject
{
    Q_OBJECT

private slots:
    void aLinkSaysALeadOrAPhone_data();
    void aLinkSaysALeadOrAPhone();
    void whatIsNoLinkIsRefused_data();
    void whatIsNoLinkIsRefused();
    void aLinkIsWrittenAsItIsRead();
    void aLeadIsFoundByNumberAndId();
    void aPhoneFindsTheNewestOpenLeadInAnySpelling();
    void aPhoneFindsAClosedLeadWhenThereIsNoOther();
    void aPhoneFindsAContactWithoutALead();
    void nobodyIsToldOf();
};

void LeadLinksTest::aLinkSaysALeadOrAPhone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<LeadLink>("link");
    const auto lead = [](const QString &id) { return LeadLink{id, {}}; };
    const auto phone = [](const QString &number) { return LeadLink{{}, number}; };
    QTest::newRow("a number") << u"leadline://lead/12"_s << lead(u"12"_s);
    QTest::newRow("an id") << u"leadline://lead/0190a5f0-0000-7000-8000-000000000001"_s
                           << lead(u"0190a5f0-0000-7000-8000-000000000001"_s);
    QTest::newRow("a phone") << u"leadline://phone/+74951234567"_s << phone(u"+74951234567"_s);
    QTest::newRow("an escaped phone") << u"leadline://phone/%2B7%20(495)%20123-45-67"_s
                                      << phone(u"+7 (495) 123-45-67"_s);
    QTest::newRow("in capitals") << u"LEADLINE://PHONE/102"_s << phone(u"102"_s);
}

void LeadLinksTest::aLinkSaysALeadOrAPhone()
{
    QFETCH(const QString, text);
    QFETCH(const LeadLink, link);
    const std::optional<LeadLink> read = leadLinkFrom(text);
    QVERIFY(read);
    QCOMPARE(*read, link);
}

void LeadLinksTest::whatIsNoLinkIsRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "leadline",
                             "leadline:",
                             "leadline://",
                             "leadline://lead",
                             "leadline://lead/",
                             "leadline://lead/12/13",
                             "leadline://lead/-1",
                             "leadline://lead/12;drop",
                             "leadline://lead/%2e%2e",
                             "leadline://lead/12?x=1",
                             "leadline://lead/12#x",
                             "leadline://lead/1234567890123456",
                             "leadline://phone/",
                             "leadline://phone/ab",
                             "leadline://phone/12",
                             "leadline://phone/123%00456",
                             "leadline://phone/123%0A456",
                             "leadline://task/1",
                             "leadline://lead/{0190a5f0-0000-7000-8000-000000000001}",
                             "https://lead/12",
                             "file:///etc/passwd",
                             "leadline://user@lead/x",
                             "leadline://lead/\xd9\xa1"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("a long one") << u"leadline://phone/"_s + QString(1'000'000, u'1');
    QTest::newRow("a long phone") << u"leadline://phone/"_s + QString(41, u'1');
}

void LeadLinksTest::whatIsNoLinkIsRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!leadLinkFrom(text));
}

void LeadLinksTest::aLinkIsWrittenAsItIsRead()
{
    for (const LeadLink &link : {LeadLink{u"12"_s, {}}, *phoneLink(u"+7 (495) 123-45-67"_s)})
        QCOMPARE(leadLinkFrom(link.text()), link);
    QVERIFY(!phoneLink(u"call me"_s));
}

void LeadLinksTest::aLeadIsFoundByNumberAndId()
{
    TestFile file;
    const LeadId lead = file.addLead();
    QCOMPARE(targetOf(file.session(), {u"1"_s, {}})->record, lead.uuid());
    QCOMPARE(targetOf(file.session(), {lead.toString(), {}})->record, lead.uuid());
    QCOMPARE(targetOf(file.session(), {u"2"_s, {}}).error().reason, u"lead-not-found"_s);
}

void LeadLinksTest::aPhoneFindsTheNewestOpenLeadInAnySpelling()
{
    // Given three leads of one phone, the newest closed
    TestFile file;
    file.addLead({u"title=First"_s, u"phone=+7 495 123-45-67"_s});
    const LeadId second = file.addLead({u"title=Second"_s, u"phone=84951234567"_s});
    const LeadId third = file.addLead({u"title=Third"_s, u"phone=+74951234567"_s});
    QVERIFY(moveLead(file.session(), third, u"disqualified"_s, u"no-budget"_s));
    // Then
    for (const QString &phone : {u"+74951234567"_s, u"8 (495) 123-45-67"_s, u"7 495 123 45 67"_s})
        QCOMPARE(targetByPhone(file, phone), second.uuid());
}

void LeadLinksTest::aPhoneFindsAClosedLeadWhenThereIsNoOther()
{
    TestFile file;
    const LeadId lead = file.addLead({u"title=First"_s, u"phone=+74951234567"_s});
    QVERIFY(moveLead(file.session(), lead, u"disqualified"_s, u"no-budget"_s));
    QCOMPARE(targetByPhone(file, u"+74951234567"_s), lead.uuid());
}

void LeadLinksTest::aPhoneFindsAContactWithoutALead()
{
    TestFile file;
    Record client{Kind::Contact, {}, {}};
    client.set(u"name"_s, u"Anna"_s);
    client.set(u"phones"_s, QStringList{u"+74951234567"_s});
    QVERIFY(addClient(file.session(), client));
    const Result<LinkTarget> target = targetOf(file.session(), *phoneLink(u"+74951234567"_s));
    QVERIFY(target);
    QCOMPARE(target->kind, Kind::Contact);
}

void LeadLinksTest::nobodyIsToldOf()
{
    TestFile file;
    const Result<LinkTarget> target = targetOf(file.session(), *phoneLink(u"84951234567"_s));
    QVERIFY(!target);
    QCOMPARE(target.error().reason, u"phone-unknown"_s);
    QCOMPARE(target.error().details, QStringList{u"+7 495 123-45-67"_s});
}

QTEST_GUILESS_MAIN(LeadLinksTest)
#include "tst_leadlinks.moc"
