// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proves.h"
#include "tests/ui/programwindow.h"
#include "ui/card/cardscope.h"
#include "ui/card/leaddocument.h"
#include "ui/leads/leadspage.h"
#include "ui/print/callsheet.h"
#include "ui/print/paper.h"
#include "ui/reports/reportspage.h"
#include "ui/shell/background.h"
#include "ui/text/html.h"

#include <QApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QTextDocument>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n");
}

QString plain(const QString &html)
{
    QTextDocument document;
    document.setHtml(html);
    return document.toPlainText();
}

/// Stands for what shows a PDF.
class SeenPages : public QObject
{
    Q_OBJECT

public:
    explicit SeenPages(QUrl &opened) : m_opened(opened) { QDesktopServices::setUrlHandler(u"file"_s, this, "take"); }
    ~SeenPages() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

public slots:
    void take(const QUrl &url) { m_opened = url; }

private:
    QUrl &m_opened;
};

const QString hostile = u"<img src=\"file:///etc/passwd\"><script>x</script>&amp;"_s;

void planCall(TestFile &file, const LeadId &lead, qint64 minutesAhead)
{
    Task task;
    task.lead = lead;
    task.subject = u"Call"_s;
    task.start = file.clock().now().plusMinutes(minutesAhead);
    QVERIFY(addTask(file.session(), task));
}

} // namespace

/// Cards and call sheets on paper.
class PrintingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatPeopleWriteIsNoMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::newRow("tags") << u"<b>a</b>"_s << u"&lt;b&gt;a&lt;/b&gt;"_s;
        QTest::newRow("entities") << u"a &amp; \"b\""_s << u"a &amp;amp; &quot;b&quot;"_s;
        QTest::newRow("lines") << u" a\nb "_s << u"a<br>b"_s;
        QTest::newRow("a null") << (u"a"_s + QChar(QChar::Null) + u"b"_s) << u"ab"_s;
    }

    void whatPeopleWriteIsNoMarkup()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, html);
        QCOMPARE(asHtml(text), html);
        QVERIFY(asHtml(QString(1'000'000, u'<')).size() < 100'000);
    }

    void aLongPaperHasNumberedPages()
    {
        // Given a text without a blank in it, longer than a page
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"long.pdf"_s);
        const Paper paper = makePaper(u"Long <b>title</b>"_s, u"<p>"_s + QString(15'000, u'x') + u"</p>"_s);
        // When
        QFuture<Result<void>> saved = inBackground([paper, path] { return savePdf(paper, path); });
        QVERIFY(QTest::qWaitFor([&] { return saved.isFinished(); }, patience));
        // Then
        QVERIFY(saved.result());
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY2(pagesOf(pdf) > 1, qPrintable(QString::number(pagesOf(pdf))));
    }

    void aPaperThatCannotBeWrittenSaysSo()
    {
        const QTemporaryDir folder;
        const Result<void> saved = savePdf(makePaper(u"T"_s, u"<p>t</p>"_s), folder.filePath(u"none/a.pdf"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().reason, u"cannot-write"_s);
    }

    void aCallSheetHasWhomToCallAndTheirPhones()
    {
        // Given
        TestFile file;
        planCall(file, file.addLead({u"title=Late"_s, u"phone=+7 495 123-45-67"_s}), -60);
        planCall(file, file.addLead({u"title="_s + hostile, u"companyName=Romashka"_s}), 60);
        planCall(file, file.addLead({u"title=Next month"_s}), 60 * 24 * 30);
        file.addLead({u"title=Idle"_s});
        // When
        const Result<CallSheet> sheet = readCallSheet(file.session(), DayScope::Mine);
        // Then
        QVERIFY(sheet);
        QCOMPARE(sheet->lines.size(), size_t(2));
        QCOMPARE(sheet->more, 0);
        const QString html = callSheetHtml(referenceOf(file.session()), *sheet);
        QVERIFY(!html.contains(u"<img"_s) && !html.contains(u"<script"_s));
        const QString text = plain(html);
        QVERIFY2(text.contains(u"+7 495 123-45-67"_s) && text.contains(hostile) && text.contains(u"Romashka"_s),
                 qPrintable(text));
        QVERIFY(text.indexOf(u"Late"_s) < text.indexOf(hostile));
        QVERIFY(!text.contains(u"Next month"_s) && !text.contains(u"Idle"_s));
    }

    void anEmptyDayHasASheetThatSaysSo()
    {
        TestFile file;
        const Result<CallSheet> sheet = readCallSheet(file.session(), DayScope::Team);
        QVERIFY(plain(callSheetHtml(referenceOf(file.session()), *sheet)).contains(u"Nothing is due today."_s));
    }

    void aCardTellsAllThatIsFilledIn()
    {
        // Given
        TestFile file;
        const LeadId lead = file.addHandedOffLead();
        QVERIFY(editLead(file.session(), lead,
                         {{u"description"_s, hostile},
                          {u"fields.fleet"_s, u"12 cars"_s},
                          {u"doNotPhone"_s, true},
                          {u"budget"_s, 12'500'000}}));
        QVERIFY(addNote(file.session(), lead, u"Line one\nline two"_s));
        ProgramWindow program(QLocale::English, file.clock());
        file.close();
        QVERIFY(program.open(file.path()));
        // When
        const auto read = [lead](Session &session) {
            return readLeadText(session, lead, LeadExtent::Whole, QLocale());
        };
        const Result<LeadText> text = program.ask(read);
        QVERIFY(text);
        const QString html = leadHtml(program.window().desk()->context().reference(), *text);
        // Then
        QVERIFY(!html.contains(u"<img"_s));
        const QString shown = plain(html);
        for (const QString &part :
             {hostile, u"12 cars"_s, u"₽125,000"_s, u"Line one"_s, u"line two"_s, u"To be done"_s, u"Feed"_s})
            QVERIFY2(shown.contains(part), qPrintable(part));
    }

    void thePagesAreSeenBeforePrinting_data() { proves("C-62 a card before it is printed"); }

    void thePagesAreSeenBeforePrinting()
    {
        // Given
        TestFile file;
        file.addLead({u"title=Ware/house"_s});
        file.close();
        QUrl opened;
        SeenPages viewer(opened);
        {
            ProgramWindow program(QLocale::English, file.clock());
            QVERIFY(program.open(file.path()));
            // When
            program.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
            // Then they are shown by the system, with the card's name
            QTRY_VERIFY_WITH_TIMEOUT(opened.isValid(), patience);
            QCOMPARE(opened.fileName(), u"Ware_house.pdf"_s);
            QCOMPARE(pagesOf(contentOf(opened.toLocalFile())), 1);
            // And those of a report
            opened.clear();
            program.run(u"section.funnel"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!program.window().desk()->reports().report().name.isEmpty(), patience);
            program.run(u"print.preview"_s);
            QTRY_COMPARE_WITH_TIMEOUT(opened.fileName(), u"funnel.pdf"_s, patience);
            QVERIFY(contentOf(opened.toLocalFile()).startsWith("%PDF-"));
        }
        // And nobody finds them afterwards
        QVERIFY(!QFile::exists(opened.toLocalFile()));
    }

    void theWindowSavesWhatIsShown_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("name");
        QTest::newRow("a card") << u"section.leads"_s << u"Ware_house.pdf"_s;
        QTest::newRow("the day's calls") << u"section.today"_s << u"Call sheet"_s;
    }

    void theWindowSavesWhatIsShown()
    {
        QFETCH(const QString, section);
        QFETCH(const QString, name);
        // Given
        TestFile file;
        planCall(file, file.addLead({u"title=Ware/house"_s}), 60);
        file.close();
        ProgramWindow program(QLocale::English, file.clock());
        QVERIFY(program.open(file.path()));
        program.run(section);
        const QString path = QDir(program.home()).filePath(u"out.pdf"_s);
        // When
        program.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QFileDialog *>(QApplication::activeModalWidget()), patience);
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        QVERIFY2(dialog->selectedFiles().value(0).contains(name), qPrintable(dialog->selectedFiles().value(0)));
        emit dialog->fileSelected(path);
        dialog->close();
        // Then
        QTRY_VERIFY_WITH_TIMEOUT(program.toast().contains(u"out.pdf"_s), patience);
        QCOMPARE(pagesOf(contentOf(path)), 1);
    }
};

QTEST_MAIN(PrintingTest)
#include "tst_printing.moc"
