// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/mutation.h"
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

constexpr int longer = 50; ///< times as many with LEADLINE_LONG

QDir corpusOf(const QString &target)
{
    return QDir(QStringLiteral(LEADLINE_SOURCE_DIR "/tests/fuzz/corpus/") + target);
}

QByteArrayList corpus(const QString &target)
{
    QByteArrayList inputs;
    const QDir folder = corpusOf(target);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append(file.readAll());
    }
    return inputs;
}

/// What is on its way when the program dies, to be put into the corpus.
void keep(const QString &target, const QByteArray &input)
{
    QFile file(QDir::temp().filePath(u"leadline-fuzz-"_s + target));
    if (file.open(QIODevice::WriteOnly))
        file.write(input);
}

} // namespace

/// What comes from outside ends in a value or an error, and what has to hold holds, whatever the bytes are. The same
/// functions are libFuzzer's (docs/security.md, "Fuzzing").
class FuzzTest : public QObject
{
    Q_OBJECT

private slots:
    void survivesItsCorpusAndManyMutationsOfIt_data()
    {
        QTest::addColumn<int>("index");
        for (size_t index = 0; index < fuzz::targets().size(); ++index)
            QTest::newRow(fuzz::targets()[index].name) << static_cast<int>(index);
    }

    void survivesItsCorpusAndManyMutationsOfIt()
    {
        // Given
        QFETCH(const int, index);
        const fuzz::Target &target = fuzz::targets()[static_cast<size_t>(index)];
        const QString name = QString::fromLatin1(target.name);
        const QByteArrayList good = corpus(name);
        QVERIFY(!good.isEmpty());
        for (const QByteArray &input : good)
            take(target, input);
        const int count = qEnvironmentVariableIsSet("LEADLINE_LONG") ? target.mutations * longer : target.mutations;
        for (int seed = 1; seed <= count; ++seed) {
            convergence::Chance chance(static_cast<quint64>(seed));
            // When, Then
            take(target, fuzz::mutated(good, chance));
        }
    }

    void everyTargetHasACorpusAndEveryCorpusATarget()
    {
        // Given
        QStringList folders = corpusOf({}).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        // When
        for (const fuzz::Target &target : fuzz::targets())
            QVERIFY2(folders.removeAll(QString::fromLatin1(target.name)) == 1, target.name);
            // Then: only those of the server are left, where it is not built
#ifdef LEADLINE_FUZZ_SERVER
        QCOMPARE(folders, QStringList());
#endif
    }

private:
    static void take(const fuzz::Target &target, const QByteArray &input)
    {
        keep(QString::fromLatin1(target.name), input);
        target.take(input);
    }
};

QTEST_GUILESS_MAIN(FuzzTest)
#include "tst_fuzz.moc"
