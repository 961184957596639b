// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadviews.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

LeadView fairs()
{
    LeadView view;
    view.name = u"Ярмарки / fairs"_s;
    view.where = u"source=exhibition, createdAt=last-30d"_s;
    view.chip = u"idle"_s;
    view.mineOnly = true;
    view.sortField = u"budget"_s;
    view.descending = true;
    view.layout = u"table"_s;
    view.columns = u"title:260\nfields.fleet:90"_s;
    return view;
}

QStringList namesOf(const std::vector<LeadView> &views)
{
    QStringList names;
    for (const LeadView &view : views)
        names.append(view.name);
    return names;
}

} // namespace

/// Lists under names, each user's own.
class LeadViewsTest : public QObject
{
    Q_OBJECT

private slots:
    void aViewIsThereAgainAsItWas_data() { proves("C-27"); }

    void aViewIsThereAgainAsItWas()
    {
        // Given
        TestFile file;
        QVERIFY(leadViews(file.session()).empty());
        // When
        QVERIFY(saveLeadView(file.session(), fairs()));
        file.reopen();
        // Then
        QCOMPARE(leadViews(file.session()).size(), size_t(1));
        QVERIFY(leadViews(file.session()).front() == fairs());
    }

    void aNameIsThereOnce()
    {
        // Given
        TestFile file;
        QVERIFY(saveLeadView(file.session(), fairs()));
        LeadView changed = fairs();
        changed.descending = false;
        // When
        QVERIFY(saveLeadView(file.session(), changed));
        // Then
        QCOMPARE(leadViews(file.session()).size(), size_t(1));
        QVERIFY(leadViews(file.session()).front() == changed);
        // When taken back
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        // Then
        QVERIFY(leadViews(file.session()).front() == fairs());
    }

    void everybodyHasHisOwn()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        QVERIFY(saveLeadView(file.session(), fairs()));
        // When
        file.actAs(u"oleg"_s);
        // Then
        QVERIFY(leadViews(file.session()).empty());
        LeadView his = fairs();
        his.search = u"bike"_s;
        QVERIFY(saveLeadView(file.session(), his));
        file.actAs(u"anna"_s);
        QVERIFY(leadViews(file.session()).front() == fairs());
    }

    void aRemovedViewIsGone()
    {
        TestFile file;
        LeadView other;
        other.name = u"All"_s;
        QVERIFY(saveLeadView(file.session(), fairs()));
        QVERIFY(saveLeadView(file.session(), other));
        QVERIFY(removeLeadView(file.session(), fairs().name));
        QCOMPARE(namesOf(leadViews(file.session())), QStringList{u"All"_s});
        QVERIFY(!removeLeadView(file.session(), fairs().name));
    }

    void aSharedViewIsEverybodys_data() { proves("C-27"); }

    void aSharedViewIsEverybodys()
    {
        // Given
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        QVERIFY(saveLeadView(file.session(), fairs()));
        // When
        QVERIFY(shareLeadView(file.session(), fairs().name, true));
        // Then
        LeadView shared = fairs();
        shared.isShared = true;
        QCOMPARE(leadViews(file.session()).size(), size_t(1));
        QVERIFY(leadViews(file.session()).front() == shared);
        file.actAs(u"oleg"_s);
        QCOMPARE(leadViews(file.session()).size(), size_t(1));
        QVERIFY(leadViews(file.session()).front() == shared);
        // When taken back
        file.actAs(u"anna"_s);
        QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
        // Then
        QVERIFY(leadViews(file.session()).front() == fairs());
        file.actAs(u"oleg"_s);
        QVERIFY(leadViews(file.session()).empty());
    }

    void ownViewsStandBeforeTheShared()
    {
        TestFile file;
        LeadView own;
        own.name = u"Z"_s;
        LeadView shared;
        shared.name = u"A"_s;
        shared.isShared = true;
        QVERIFY(saveLeadView(file.session(), shared));
        QVERIFY(saveLeadView(file.session(), own));
        QCOMPARE(namesOf(leadViews(file.session())), QStringList({u"Z"_s, u"A"_s}));
        QVERIFY(removeLeadView(file.session(), u"A"_s, true));
        QCOMPARE(namesOf(leadViews(file.session())), QStringList({u"Z"_s}));
    }

    void whoLeadsNobodySharesNothing()
    {
        // Given a view that a manager has shared
        TestFile file;
        QVERIFY(addUser(file.session(), u"oleg"_s, u"Oleg"_s));
        LeadView shared = fairs();
        shared.isShared = true;
        QVERIFY(saveLeadView(file.session(), shared));
        // When
        file.actAs(u"oleg"_s);
        LeadView own;
        own.name = u"Mine"_s;
        QVERIFY(saveLeadView(file.session(), own));
        // Then
        const QString reason = u"no-right-to-share"_s;
        QCOMPARE(shareLeadView(file.session(), u"Mine"_s, true).error().reason, reason);
        QCOMPARE(shareLeadView(file.session(), shared.name, false).error().reason, reason);
        QCOMPARE(removeLeadView(file.session(), shared.name, true).error().reason, reason);
        shared.search = u"bike"_s;
        QCOMPARE(saveLeadView(file.session(), shared).error().reason, reason);
        QCOMPARE(leadViews(file.session()).size(), size_t(2));
    }

    void sharingDoesNotReplaceWhatIsShared()
    {
        TestFile file;
        LeadView shared = fairs();
        shared.isShared = true;
        QVERIFY(saveLeadView(file.session(), shared));
        QVERIFY(saveLeadView(file.session(), fairs()));
        QCOMPARE(shareLeadView(file.session(), fairs().name, true).error().reason, u"view-taken"_s);
        QVERIFY(!shareLeadView(file.session(), u"none"_s, true));
    }

    void aViewNeedsANameOfSomeLength_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("reason");
        QTest::newRow("none") << QString() << u"fields-missing"_s;
        QTest::newRow("blanks") << u"   "_s << u"fields-missing"_s;
        QTest::newRow("the longest") << QString(100, u'x') << QString();
        QTest::newRow("one more") << QString(101, u'x') << u"name-too-long"_s;
        QTest::newRow("blanks do not count") << u"  %1  "_s.arg(QString(100, u'x')) << QString();
        QTest::newRow("endless") << QString(5000, u'x') << u"name-too-long"_s;
    }

    void aViewNeedsANameOfSomeLength()
    {
        QFETCH(const QString, name);
        TestFile file;
        LeadView view = fairs();
        view.name = name;
        QFETCH(const QString, reason);
        const Result<ChangeSet> saved = saveLeadView(file.session(), view);
        QCOMPARE(saved ? QString() : saved.error().reason, reason);
        QCOMPARE(namesOf(leadViews(file.session())), saved ? QStringList{name.trimmed()} : QStringList());
    }
};

QTEST_GUILESS_MAIN(LeadViewsTest)
#include "tst_leadviews.moc"
