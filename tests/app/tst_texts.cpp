// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/attachment.h"
#include "core/model/feedentry.h"
#include "core/model/lead.h"
#include "core/model/person.h"
#include "ui/text/errors.h"
#include "ui/text/fields.h"
#include "ui/text/intents.h"
#include "ui/text/language.h"
#include "ui/text/sentences.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

QStringList allCaptured(const QString &folder, const QRegularExpression &pattern)
{
    QStringList found;
    QDirIterator files(QStringLiteral(LEADLINE_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QRegularExpressionMatch &match : pattern.globalMatch(QString::fromUtf8(file.readAll())))
            found.append(match.captured(1));
    }
    return found;
}

QStringList captured(const QString &folder, const QRegularExpression &pattern)
{
    QStringList found = allCaptured(folder, pattern);
    found.removeDuplicates();
    return found;
}

/// Reasons as core gives them: "…-…" in a call that makes an Error.
QStringList reasonsOfCore()
{
    static const QRegularExpression reason(
        u"(?:failure|refuse|refused|stale|invalid|mark|complaint|optionInvalid|Error)[({][^\";]*\"([a-z0-9]+(?:-[a-z0-9]+)+)\""_s);
    return captured(u"core"_s, reason) + captured(u"app"_s, reason);
}

} // namespace

/// Everything that core says by key has words, in both languages.
class TextsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QCoreApplication::removeTranslator(m_russian.get()); }

    void everyReasonHasASentence()
    {
        // When
        const QStringList reasons = reasonsOfCore();
        // Then
        QVERIFY(reasons.size() > 80);
        for (const QString &reason : reasons) {
            if (!reason.startsWith("process-"_L1))
                QVERIFY2(sentenceFor(reason), qPrintable(reason));
        }
    }

    void noReasonHasTwoSentences()
    {
        static const QRegularExpression entry(u"^    \\{\"([a-z-]+)\","_s, QRegularExpression::MultilineOption);
        QStringList keys = allCaptured(u"ui/text"_s, entry);
        QVERIFY(keys.size() > 150);
        QCOMPARE(keys.removeDuplicates(), 0);
    }

    void everyIntentHasALabel()
    {
        static const QRegularExpression intent(u"changeset\\(u\"([a-z.]+)\"_s\\)"_s);
        for (const QString &key : captured(u"core"_s, intent))
            QVERIFY2(intentLabel(key) != key, qPrintable(key));
    }

    void everythingIsRussianInRussian()
    {
        // Given
        static const QRegularExpression cyrillic(u"[а-яА-Я]"_s);
        m_russian = translation(QLocale::Russian);
        QCoreApplication::installTranslator(m_russian.get());
        // When, then
        for (const QString &reason : reasonsOfCore())
            QVERIFY2(describe({ErrorCode::Refused, reason, {}}).contains(cyrillic), qPrintable(reason));
        const QStringList sameInBoth{u"E-mails"_s};
        for (const std::span<const Field> fields : {leadFields(), taskFields(), contactFields(), companyFields(),
                                                    userFields(), personFields(), feedFields(), attachmentFields()}) {
            for (const Field &field : fields)
                QVERIFY2(fieldLabel(field).contains(cyrillic) || sameInBoth.contains(QLatin1StringView(field.label)),
                         field.name);
        }
        QVERIFY(intentLabel(u"task.complete"_s).contains(cyrillic));
    }

    void detailsBecomeWords_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QStringList>("details");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << u"lead-not-found"_s << QStringList{u"7"_s} << u"no lead “7”"_s;
        QTest::newRow("fields") << u"fields-missing"_s << QStringList{u"contactName"_s, u"inn"_s}
                                << u"Contact name, INN"_s;
        QTest::newRow("a field first") << u"money-invalid"_s << QStringList{u"budget"_s, u"much"_s}
                                       << u"“Budget”: “much”"_s;
        QTest::newRow("a list") << u"result-required"_s << QStringList{u"transfer"_s, u"return"_s}
                                << u"transfer, return."_s;
        QTest::newRow("the last") << u"user-not-found"_s << QStringList{u"owner"_s, u"eva"_s} << u"“eva”"_s;
        QTest::newRow("marks in details") << u"lead-not-found"_s << QStringList{u"%2 %1"_s} << u"“%2 %1”"_s;
        QTest::newRow("a process's place")
            << u"process-dead-end"_s << QStringList{u"stages[2]"_s} << u"at: stages[2]"_s;
        QTest::newRow("an unknown reason") << u"moon-phase"_s << QStringList{u"full"_s} << u"(moon-phase, full)"_s;
    }

    void detailsBecomeWords()
    {
        // Given
        QFETCH(const QString, reason);
        QFETCH(const QStringList, details);
        QFETCH(const QString, expected);
        // When
        const QString text = describe({ErrorCode::Refused, reason, details});
        // Then
        QVERIFY2(text.contains(expected), qPrintable(text));
    }

    void languagesAreTold()
    {
        QCOMPARE(languageFromCode(u"RU"_s), std::optional(QLocale::Russian));
        QCOMPARE(languageFromCode(u"en"_s), std::optional(QLocale::English));
        QVERIFY(!languageFromCode(u"de"_s));
        QCOMPARE(fieldLabel(Kind::Lead, u"nextStepAt"_s), u"Next step"_s);
        QCOMPARE(fieldLabel(Kind::Lead, u"fields.booth"_s), u"booth"_s);
    }

private:
    std::unique_ptr<QTranslator> m_russian = std::make_unique<QTranslator>();
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::TextsTest)
#include "tst_texts.moc"
