// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/generator.h"
#include "core/reports/report.h"
#include "tests/support/proves.h"
#include "tests/support/testfile.h"
#include "ui/reports/chart.h"
#include "ui/reports/funnelview.h"
#include "ui/reports/reportblocks.h"
#include "ui/reports/reportexport.h"
#include "ui/reports/reportpicture.h"
#include "ui/reports/reporttablecard.h"
#include "ui/text/reportwords.h"

#include <QAccessible>
#include <QFile>
#include <QFontMetricsF>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <map>
#include <numeric>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<FunnelBand> threeBands()
{
    return {{u"new"_s, u"New"_s, 100, 0.8, false, false},
            {u"offer"_s, u"Offer"_s, 80, 0.1, false, true},
            {u"deal"_s, u"Deal"_s, 8, std::nullopt, true, false}};
}

Report funnelOf(TestFile &file, const Question &question = {})
{
    return *makeReport(file.session(), u"funnel"_s, question, {}, QLocale::English);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How many pixels of a row of the picture have the colour.
int widthOf(const QImage &image, int y, const QColor &color)
{
    int pixels = 0;
    for (int x = 0; x < image.width(); ++x)
        pixels += image.pixelColor(x, y) == color ? 1 : 0;
    return pixels;
}

/// From left to right, those that are wholly within the picture.
QStringList weeksNamed(const QGraphicsView &view)
{
    std::map<qreal, QString> names;
    for (QGraphicsItem *item : view.items()) {
        const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item);
        const QRectF place = item->sceneBoundingRect();
        if (text && text->isVisible() && text->toPlainText().startsWith("Week "_L1) && view.sceneRect().contains(place))
            names[place.left()] = text->toPlainText();
    }
    QStringList sorted;
    for (const auto &[left, name] : names)
        sorted.append(name);
    return sorted;
}

} // namespace

/// The parts of the reports' page, each on its own.
class ReportPartsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void bandsAreAsWideAsTheirLeads_data() { proves("C-59 width by count"); }
    void bandsAreAsWideAsTheirLeads();
    void keysGoFromStageToStage_data() { proves("C-59 C-61 by keys"); }
    void keysGoFromStageToStage();
    void aClickOpensTheStage();
    void theWeakStepIsSaidInWords_data() { proves("C-59 C-92 weak step in text"); }
    void theWeakStepIsSaidInWords();
    void anEmptyFunnelIsDrawnAllTheSame();
    void theTableIsEqualToTheChart_data() { proves("C-61 equal table"); }
    void theTableIsEqualToTheChart();
    void aTimeAxisNamesWhatCanBeRead();
    void everyBarHasItsNameAndTheFirstSeriesStandsOnTop();
    void enterOpensTheLeadsOfANumber();
    void filesAreWhatTheirNamesSay_data();
    void filesAreWhatTheirNamesSay();
    void aFileThatCannotBeWrittenIsSaid();
    void daysOfAPeriodAreSaid();
    void noCountIsNamedTwice_data();
    void noCountIsNamedTwice();
    void noHeadingOfAPictureIsCut_data();
    void noHeadingOfAPictureIsCut();
    void aTableThatIsTooWideGivesWayAlike();
};

void ReportPartsTest::bandsAreAsWideAsTheirLeads()
{
    // Given
    QImage image(600, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    const FunnelShape shape({{u"a"_s, u"A"_s, 100, {}, true, false}, {u"b"_s, u"B"_s, 50, {}, true, false}},
                            QRectF(0, 0, 600, 300), QFont());
    // When
    shape.paint(painter, lightTokens());
    painter.end();
    // Then
    const QColor green = lightTokens().successTone.text;
    const int whole = widthOf(image, int(shape.rowOf(0).top()) + 1, green);
    const int half = widthOf(image, int(shape.rowOf(1).top()) + 1, green);
    QVERIFY2(whole > 300, qPrintable(QString::number(whole)));
    QVERIFY2(qAbs(half * 2 - whole) <= 8, qPrintable(QString::number(half)));
    QCOMPARE(shape.bandAt({300, 10}), 0);
    QCOMPARE(shape.bandAt({300, 290}), 1);
    QCOMPARE(shape.bandAt({300, 400}), -1);
}

void ReportPartsTest::keysGoFromStageToStage()
{
    // Given
    FunnelView view;
    view.setBands(threeBands());
    view.resize(400, 300);
    QSignalSpy activated(&view, &FunnelView::activated);
    // When / Then
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentBand(), 1);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().at(0).toString(), u"offer"_s);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.currentBand(), 2);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Up);
    QTest::keyClick(&view, Qt::Key_Space);
    QCOMPARE(activated.takeFirst().at(0).toString(), u"new"_s);
    view.setBands({});
    QTest::keyClick(&view, Qt::Key_Return);
    QVERIFY(activated.isEmpty());
}

void ReportPartsTest::aClickOpensTheStage()
{
    FunnelView view;
    view.setBands(threeBands());
    view.resize(400, 300);
    QSignalSpy activated(&view, &FunnelView::activated);
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(200, 290));
    QCOMPARE(activated.takeFirst().at(0).toString(), u"deal"_s);
    QTest::mouseClick(&view, Qt::RightButton, {}, QPoint(200, 290));
    QVERIFY(activated.isEmpty());
}

void ReportPartsTest::theWeakStepIsSaidInWords()
{
    FunnelView view;
    view.setBands(threeBands());
    QTest::keyClick(&view, Qt::Key_Down);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), u"Funnel"_s);
    QCOMPARE(interface->text(QAccessible::Description), u"Offer: 80. 10% go on, the weak step."_s);
    QCOMPARE(bandText(threeBands().back(), QLocale()), u"Deal: 8."_s);
}

void ReportPartsTest::anEmptyFunnelIsDrawnAllTheSame()
{
    TestFile file;
    const Report report = funnelOf(file);
    FunnelView view;
    view.setBands(bandsOf(report, file.session().process()));
    view.resize(400, 300);
    QVERIFY(!view.grab().isNull());
    QCOMPARE(weakStepText(report, file.session().process(), QLocale()), u"No step is weaker than the others yet."_s);
}

void ReportPartsTest::theTableIsEqualToTheChart()
{
    TestFile file;
    QVERIFY(generateLeads(file.session(), 200, 4));
    const Report report = funnelOf(file);
    const std::vector<FunnelBand> bands = bandsOf(report, file.session().process());
    ReportTableModel model;
    model.setTable(*report.table(u"cohort"_s));
    QCOMPARE(bands.size(), 5U);
    for (size_t band = 0; band < bands.size(); ++band) {
        const int row = int(band);
        QCOMPARE(model.index(row, 0).data().toString(), bands[band].label);
        QCOMPARE(model.index(row, 1).data().toString(), QLocale().toString(bands[band].count));
        QCOMPARE(model.index(row, 1).data(Qt::AccessibleTextRole).toString(),
                 u"%1, Leads: %2"_s.arg(bands[band].label, QLocale().toString(bands[band].count)));
    }
    QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), u"Conversion"_s);
    QVERIFY(!model.behind(model.index(0, 0)));
}

void ReportPartsTest::aTimeAxisNamesWhatCanBeRead()
{
    // Given
    ChartContent content;
    ChartSeries &sold = content.series.emplace_back(ChartSeries{u"Sold"_s, {}});
    for (int week = 1; week <= 13; ++week) {
        content.categories.append(u"Week %1"_s.arg(week));
        sold.values.push_back(week);
    }
    QWidget card;
    card.resize(440, 260);
    Chart *chart = makeLineChart(&card);
    chart->resize(card.size());
    // When
    chart->show(content);
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    // Then
    const auto *view = chart->findChild<QGraphicsView *>();
    QTRY_COMPARE(weeksNamed(*view), (QStringList{u"Week 1"_s, u"Week 4"_s, u"Week 7"_s, u"Week 10"_s, u"Week 13"_s}));
}

void ReportPartsTest::everyBarHasItsNameAndTheFirstSeriesStandsOnTop()
{
    // Given as many sources as there may be
    ChartContent content;
    content.series = {{u"Leads"_s, {}}, {u"Sold"_s, {}}};
    QStringList wanted;
    for (int source = 1; source <= 14; ++source) {
        content.categories.append(u"Week %1"_s.arg(source));
        content.series[0].values.push_back(20 - source);
        content.series[1].values.push_back(1);
        wanted.append(content.categories.back());
    }
    QWidget card;
    Chart *chart = makeBarChart(&card);
    // When they are shown as low as the chart lets itself be
    chart->show(content);
    chart->resize(600, chart->minimumHeight());
    card.resize(chart->size());
    card.show();
    QVERIFY(QTest::qWaitForWindowExposed(&card));
    // Then each is named, and a click on the upper bar of the first is one on its leads
    const auto *view = chart->findChild<QGraphicsView *>();
    const auto named = [&] {
        QSet<QString> names;
        for (const QGraphicsItem *item : view->items()) {
            const auto *text = qgraphicsitem_cast<const QGraphicsTextItem *>(item);
            if (text && text->isVisible())
                names.insert(text->toPlainText());
        }
        return names.contains(QSet<QString>(wanted.begin(), wanted.end()));
    };
    QTRY_VERIFY(named());
    QSignalSpy picked(chart, &Chart::picked);
    const QPoint middle(view->width() / 3, 0);
    for (int y = 0; y < view->height() && picked.isEmpty(); ++y)
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middle + QPoint(0, y));
    QCOMPARE(picked.value(0), (QVariantList{0, 0}));
}

void ReportPartsTest::enterOpensTheLeadsOfANumber()
{
    // Given
    TestFile file;
    file.addLead();
    ReportTableCard card;
    card.show(*funnelOf(file).table(u"snapshot"_s));
    QSignalSpy requested(&card, &ReportTableCard::leadsRequested);
    // When
    card.view().setCurrentIndex(card.view().model()->index(0, 1));
    QTest::keyClick(&card.view(), Qt::Key_Return);
    // Then
    QCOMPARE(requested.size(), 1);
    QCOMPARE(requested.front().at(1).toString(), u"Qualification, Leads"_s);
    card.view().setCurrentIndex(card.view().model()->index(0, 0));
    QTest::keyClick(&card.view(), Qt::Key_Return);
    QCOMPARE(requested.size(), 1);
}

void ReportPartsTest::filesAreWhatTheirNamesSay_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("C-62 png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("C-62 pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("C-62 xlsx") << u"xlsx"_s << QByteArray("PK\x03\x04");
    QTest::newRow("C-62 csv") << u"csv"_s << QByteArray("\xEF\xBB\xBFTable,Stage,Leads");
}

void ReportPartsTest::filesAreWhatTheirNamesSay()
{
    QFETCH(const QString, ending);
    QFETCH(const QByteArray, beginning);
    // Given a report longer than a page
    TestFile file;
    QVERIFY(generateLeads(file.session(), 100, 4));
    const Timestamp now = file.clock().now();
    const Question question{{now.plusDays(-185), now}, {}, {}, {}};
    const Report report = funnelOf(file, question);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"funnel."_s + ending);
    // When
    QVERIFY(exportReport(report, question, file.session().process(), path));
    // Then
    const QByteArray written = contentOf(path);
    QVERIFY2(written.startsWith(beginning), written.left(30).constData());
    if (ending == "pdf"_L1)
        QVERIFY(written.count("/Type /Page\n") + written.count("/Type /Page ") >= 2);
    if (ending == "png"_L1)
        QVERIFY(QImage::fromData(written).height() > 1500);
}

void ReportPartsTest::aFileThatCannotBeWrittenIsSaid()
{
    TestFile file;
    const Report report = funnelOf(file);
    for (const QString &ending : {u"png"_s, u"pdf"_s, u"xlsx"_s, u"csv"_s}) {
        const Result<void> written =
            exportReport(report, {}, file.session().process(), u"/no/such/folder/funnel."_s + ending);
        QVERIFY(!written);
        QCOMPARE(written.error().reason, u"cannot-write"_s);
    }
}

void ReportPartsTest::daysOfAPeriodAreSaid()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const DaySpan march{*timestampFromIso(u"2026-03-01"_s), *timestampFromIso(u"2026-04-01"_s)};
    QCOMPARE(periodText({march, {}, {}, {}}, english), u"From 3/1/26 to 3/31/26"_s);
    QCOMPARE(periodText({march, march.end, {}, {}}, english), u"From 3/1/26 to 3/31/26, as of 3/31/26"_s);
    QCOMPARE(periodText({{march.begin, {}}, {}, {}, {}}, english), u"Since 3/1/26"_s);
    QCOMPARE(periodText({{{}, march.end}, {}, {}, {}}, english), u"Until 3/31/26"_s);
    QCOMPARE(periodText({}, english), QString());
}

void ReportPartsTest::noCountIsNamedTwice_data()
{
    QTest::addColumn<double>("most");
    for (const double most : {0.0, 1.0, 2.0, 3.0, 7.0, 12.0, 250.0})
        QTest::addRow("C-59 up to %g", most) << most;
}

void ReportPartsTest::noCountIsNamedTwice()
{
    QFETCH(const double, most);
    // Given
    QWidget card;
    card.resize(440, 260);
    Chart *chart = makeLineChart(&card);
    chart->resize(card.size());
    // When
    chart->show({{u"Week 1"_s, u"Week 2"_s}, {{u"Sold"_s, {0, most}}}});
    card.show();
    // Then
    QStringList counts;
    for (QGraphicsItem *item : card.findChild<QGraphicsView *>()->items()) {
        const auto *text = qgraphicsitem_cast<QGraphicsTextItem *>(item);
        if (text && text->isVisible() && text->toPlainText().front().isDigit())
            counts.append(text->toPlainText());
    }
    QVERIFY(counts.size() > 1);
    QCOMPARE(counts.removeDuplicates(), 0);
    const auto isAbove = [most](const QString &count) { return count.toDouble() > most; };
    QVERIFY2(std::ranges::any_of(counts, isAbove), "the topmost point is drawn on the edge, by half");
}

void ReportPartsTest::noHeadingOfAPictureIsCut_data()
{
    QTest::addColumn<int>("labels");
    QTest::addColumn<int>("numbers");
    QTest::newRow("C-62 few columns") << 1 << 3;
    QTest::newRow("C-62 many columns with long headings") << 1 << 7;
    QTest::newRow("C-62 two labels") << 2 << 5;
}

void ReportPartsTest::noHeadingOfAPictureIsCut()
{
    QFETCH(const int, labels);
    QFETCH(const int, numbers);
    // Given
    constexpr qreal width = 680;
    const QFont font;
    const QFontMetricsF metrics(font);
    QStringList titles;
    QStringList row;
    for (int label = 0; label < labels; ++label) {
        titles.append(u"Ответственный"_s);
        row.append(u"Константинопольский А. А."_s.left(14));
    }
    for (int number = 0; number < numbers; ++number) {
        titles.append(u"Медиана времени"_s);
        row.append(u"100 %"_s);
    }
    // When
    const TableColumns columns = tableColumns(titles, {row, row}, labels, font, width);
    // Then the table fits, and so does each word of each heading and each cell
    QCOMPARE(columns.widths.size(), size_t(titles.size()));
    QVERIFY(std::accumulate(columns.widths.begin(), columns.widths.end(), 0.0) <= width + 1);
    for (qsizetype index = 0; index < titles.size(); ++index) {
        const qreal room = columns.widths[size_t(index)];
        for (const QString &word : titles.at(index).split(u' ') + QStringList(row.at(index)))
            QVERIFY2(metrics.horizontalAdvance(word) < room, qPrintable(word));
    }
    const bool isWhole = metrics.horizontalAdvance(titles.last()) < columns.widths.back();
    QCOMPARE(columns.titleLines, isWhole ? 1 : 2);
    QCOMPARE(numbers == 3, isWhole);
}

void ReportPartsTest::aTableThatIsTooWideGivesWayAlike()
{
    const QStringList row(4, QString(60, u'm'));
    const TableColumns columns = tableColumns(row, {row}, 1, QFont(), 400);
    for (const qreal width : columns.widths)
        QCOMPARE(qRound(width), 100);
}

QTEST_MAIN(ReportPartsTest)
#include "tst_reportparts.moc"
