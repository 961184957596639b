// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldrights.h"
#include "core/services/leadexport.h"
#include "core/services/sharing.h"
#include "tests/support/answers.h"
#include "tests/support/proves.h"

#include <QTest>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

/// The right to take leads out of a shared workspace.
class ExportRightTest : public QObject
{
    Q_OBJECT

    static LeadChoice everything()
    {
        LeadChoice choice;
        choice.isAllBut = true;
        return choice;
    }

private slots:
    void whoMayNotTakeLeadsOutTakesNone_data() { proves("D9 G-24 export is a right of its own"); }
    void whoMayNotTakeLeadsOutTakesNone()
    {
        // Given a representative's file
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        closeFields(file, u"{\"rep\":{\"workspace.export\":\"hidden\"}}"_s);
        // When, Then
        for (const QString &name : {u"leads.csv"_s, u"leads.xlsx"_s}) {
            const QString path = file.path() + name;
            QCOMPARE(writeLeads(file.session(), everything(), path, u"Leads"_s).error().reason, u"export-closed"_s);
            QVERIFY(!QFile::exists(path));
        }
        const auto table = leadTable(file.session(), everything(), {u"title"_s}, QLocale::c(), 10);
        QCOMPARE(table.error().reason, u"export-closed"_s);
        QCOMPARE(leave(file.session()).error().reason, u"export-closed"_s);
        QVERIFY(syncState(file.store().connection()));
    }

    void whoeverElseTakesThem()
    {
        // Given the right is closed to another role
        TestFile file;
        file.addLead({u"title=Warehouse"_s});
        closeFields(file, u"{\"marketing\":{\"workspace.export\":\"hidden\"}}"_s);
        // When, Then
        QCOMPARE(writeLeads(file.session(), everything(), file.path() + u".csv"_s, {}).value(), 1);
        QVERIFY(leadTable(file.session(), everything(), {u"title"_s}, QLocale::c(), 10)->contains(u"Warehouse"_s));
        QVERIFY(leave(file.session()));
    }

    void anAdministratorClosesItToARole()
    {
        // Given
        TestFile file;
        share(file);
        // When
        QVERIFY(setFieldAccess(file.session(), u"rep"_s, exportRightKind, exportRight, FieldAccess::Hidden));
        // Then it is closed to that role alone, and there is nothing between open and closed
        QVERIFY(!fieldRights(file.store()).value(u"rep"_s).mayExport());
        QVERIFY(fieldRights(file.store()).value(u"manager"_s).mayExport());
        const auto half = setFieldAccess(file.session(), u"rep"_s, exportRightKind, exportRight, FieldAccess::ReadOnly);
        QCOMPARE(half.error().reason, u"field-not-closable"_s);
        const auto all = setFieldAccess(file.session(), u"admin"_s, exportRightKind, exportRight, FieldAccess::Hidden);
        QCOMPARE(all.error().reason, u"role-not-closable"_s);
    }
};

QTEST_GUILESS_MAIN(ExportRightTest)
#include "tst_exportright.moc"
