// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/translation.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

QString messageFile(const QString &message)
{
    return u"<TS version=\"2.1\"><context><name>A</name>"_s + message + u"</context></TS>"_s;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

private slots:
    void areComplete_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qsizetype>("pluralForms");
        QTest::newRow("C-83 C-85 Russian") << u"ru"_s << qsizetype(3);
        QTest::newRow("C-85 English, plurals only") << u"en"_s << qsizetype(2);
    }

    void areComplete()
    {
        // Given
        QFETCH(const QString, language);
        QFETCH(const qsizetype, pluralForms);
        QFile file(QStringLiteral(LEADLINE_SOURCE_DIR "/translations/leadline_%1.ts").arg(language));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // When
        const QStringList findings = translationFindings(QString::fromUtf8(file.readAll()), pluralForms);
        // Then
        QVERIFY2(findings.isEmpty(), qUtf8Printable(u'\n' + findings.join(u'\n')));
    }

    void findsWhatIsMissing_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("finding");
        QTest::newRow("unfinished")
            << u"<message><source>Open</source><translation type=\"unfinished\">Открыть</translation></message>"_s
            << u"unfinished: Open"_s;
        QTest::newRow("empty") << u"<message><source>Open</source><translation></translation></message>"_s
                               << u"empty: Open"_s;
        QTest::newRow("a lost placeholder")
            << u"<message><source>%1 of %2</source><translation>%1</translation></message>"_s
            << u"placeholders: %1 of %2 -> %1"_s;
        QTest::newRow("a plural form too few")
            << u"<message numerus=\"yes\"><source>%n lead(s)</source><translation><numerusform>%n лид</numerusform>"
               "<numerusform>%n лида</numerusform></translation></message>"_s
            << u"plural forms: %n lead(s)"_s;
    }

    void findsWhatIsMissing()
    {
        // Given
        QFETCH(const QString, message);
        QFETCH(const QString, finding);
        // When
        const QStringList findings = translationFindings(messageFile(message), 3);
        // Then
        QCOMPARE(findings, QStringList{finding});
    }

    void acceptsAFullTranslation()
    {
        // Given
        const QString text = messageFile(
            u"<message numerus=\"yes\"><source>%n lead(s)</source><translation><numerusform>%n лид</numerusform>"
            "<numerusform>%n лида</numerusform><numerusform>%n лидов</numerusform></translation></message>"
            "<message><source>%1 &amp; %L2</source><translation>%L2 и %1</translation></message>"_s);
        // When, then
        QCOMPARE(translationFindings(text, 3), QStringList());
    }
};

} // namespace leadline

QTEST_GUILESS_MAIN(leadline::TranslationsTest)
#include "tst_translations.moc"
