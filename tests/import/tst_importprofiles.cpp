// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importprofiles.h"
#include "core/services/undo.h"
#include "tests/import/importtest.h"
#include "tests/support/proves.h"

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

ImportProfile marketing()
{
    ImportProfile profile;
    profile.name = u"Marketing"_s;
    profile.encoding = Encoding::Windows1251;
    profile.delimiter = u'|';
    profile.hasHeader = true;
    profile.mapping = {{{u"A"_s, u"companyName"_s}, {u"B"_s, u"source"_s}},
                       {{u"source"_s, {{u"Fair"_s, u"exhibition"_s}}}}};
    profile.onDuplicate = OnDuplicate::Update;
    return profile;
}

QStringList namesOf(const std::vector<ImportProfile> &profiles)
{
    QStringList names;
    for (const ImportProfile &profile : profiles)
        names.append(profile.name);
    return names;
}

} // namespace

/// How files are read, under names.
class ImportProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void aProfileIsKeptWholeAndUndone_data() { proves("C-68 S1-09 a named mapping"); }
    void aProfileIsKeptWholeAndUndone();
    void oneOfTheSameNameIsReplaced();
    void namesAreChangedAndTakenAway();
    void wrongNamesAreRefused();
    void aFileIsReadAsTheProfileSays();
    void whatDoesNotFitIsLeftOut();
    void whatIsSaidBesidesGoesBefore();
    void anUnreadableFileIsToldOf();
};

void ImportProfilesTest::aProfileIsKeptWholeAndUndone()
{
    // Given
    TestFile file;
    QVERIFY(saveImportProfile(file.session(), marketing()));
    // When
    file.reopen();
    // Then
    QCOMPARE(importProfiles(file.session()), std::vector{marketing()});
    QCOMPARE(*importProfile(file.session(), u"Marketing"_s), marketing());
    QVERIFY(reverse(file.session(), *undoable(file.session()), u"undo"_s));
    QVERIFY(importProfiles(file.session()).empty());
}

void ImportProfilesTest::oneOfTheSameNameIsReplaced()
{
    TestFile file;
    QVERIFY(saveImportProfile(file.session(), marketing()));
    ImportProfile plain;
    plain.name = u" Marketing "_s;
    QVERIFY(saveImportProfile(file.session(), plain));
    QCOMPARE(importProfiles(file.session()).size(), size_t(1));
    const ImportProfile kept = importProfiles(file.session()).front();
    QVERIFY(!kept.encoding && !kept.delimiter && !kept.hasHeader && kept.mapping == ImportMapping());
    QCOMPARE(kept.onDuplicate, OnDuplicate::Skip);
}

void ImportProfilesTest::namesAreChangedAndTakenAway()
{
    TestFile file;
    ImportProfile other = marketing();
    other.name = u"Яндекс"_s;
    QVERIFY(saveImportProfile(file.session(), other));
    QVERIFY(saveImportProfile(file.session(), marketing()));
    QCOMPARE(namesOf(importProfiles(file.session())), (QStringList{u"Marketing"_s, u"Яндекс"_s}));
    QVERIFY(renameImportProfile(file.session(), u"Яндекс"_s, u"Fair"_s));
    QCOMPARE(namesOf(importProfiles(file.session())), (QStringList{u"Fair"_s, u"Marketing"_s}));
    QVERIFY(removeImportProfile(file.session(), u"Marketing"_s));
    QCOMPARE(namesOf(importProfiles(file.session())), QStringList{u"Fair"_s});
}

void ImportProfilesTest::wrongNamesAreRefused()
{
    TestFile file;
    const Session &session = file.session();
    QVERIFY(saveImportProfile(session, marketing()));
    ImportProfile nameless;
    nameless.name = u"  "_s;
    QCOMPARE(saveImportProfile(session, nameless).error().reason, u"fields-missing"_s);
    nameless.name = QString(101, u'a');
    QCOMPARE(saveImportProfile(session, nameless).error().reason, u"name-too-long"_s);
    QCOMPARE(renameImportProfile(session, u"Marketing"_s, {}).error().reason, u"fields-missing"_s);
    QCOMPARE(renameImportProfile(session, u"Nobody"_s, u"x"_s).error().reason, u"profile-not-found"_s);
    QCOMPARE(renameImportProfile(session, u"Marketing"_s, u"Marketing"_s).error().reason, u"profile-taken"_s);
    QCOMPARE(removeImportProfile(session, u"Nobody"_s).error().reason, u"profile-not-found"_s);
    QCOMPARE(importProfile(session, u"Nobody"_s).error().code, ErrorCode::NotFound);
    QCOMPARE(importProfiles(session).size(), size_t(1));
}

void ImportProfilesTest::aFileIsReadAsTheProfileSays()
{
    // Given a file that is read wrongly by itself
    ImportTest test;
    const ImportOptions plain = test.options("A|B\n\xd0\xee\xec\xe0\xf8\xea\xe0|Fair\n");
    // When
    const Result<ImportOptions> options = withProfile(test.file.session(), plain, marketing());
    // Then
    QVERIFY(options);
    QCOMPARE(options->onDuplicate, OnDuplicate::Update);
    QVERIFY(runImport(test.file.session(), *options));
    QCOMPARE(test.leads().front().companyName, u"Ромашка"_s);
    QCOMPARE(test.leads().front().source, u"exhibition"_s);
    QCOMPARE(profileOf(*options, u"Marketing"_s), marketing());
}

void ImportProfilesTest::whatDoesNotFitIsLeftOut()
{
    // Given a profile of a field and an entry that are not here, and of a column that the file lacks
    ImportTest test;
    ImportProfile profile = marketing();
    profile.mapping.columns.insert(u"C"_s, u"city"_s);
    profile.mapping.columns.insert(u"D"_s, u"noSuchField"_s);
    profile.mapping.values[u"source"_s].insert(u"Moon"_s, u"no-such-entry"_s);
    profile.delimiter = u',';
    // When
    const Result<ImportOptions> options =
        withProfile(test.file.session(), test.options("A,B,D\nRomashka,Fair,x\n"), profile);
    // Then what fits is used
    QVERIFY(options);
    QCOMPARE(options->mapping->columns.keys(), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(options->mapping->values[u"source"_s].keys(), QStringList{u"Fair"_s});
    QVERIFY(runImport(test.file.session(), *options));
    QCOMPARE(test.leads().front().source, u"exhibition"_s);
}

void ImportProfilesTest::whatIsSaidBesidesGoesBefore()
{
    ImportTest test;
    ImportOptions said = test.options("A,B\nRomashka,Fair\n");
    said.source.delimiter = u',';
    said.mapping = ImportMapping{{{u"A"_s, u"title"_s}}, {}};
    const Result<ImportOptions> options = withProfile(test.file.session(), said, marketing());
    QVERIFY(options);
    QCOMPARE(options->source.delimiter, u',');
    QCOMPARE(options->mapping->columns[u"A"_s], u"title"_s);
    QCOMPARE(options->mapping->columns[u"B"_s], u"source"_s);
}

void ImportProfilesTest::anUnreadableFileIsToldOf()
{
    TestFile file;
    ImportOptions options;
    options.path = u"/nowhere/at/all.csv"_s;
    QVERIFY(!withProfile(file.session(), options, marketing()));
}

QTEST_GUILESS_MAIN(ImportProfilesTest)
#include "tst_importprofiles.moc"
