// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printing.h"

#include "ui/card/leaddocument.h"
#include "ui/print/callsheet.h"
#include "ui/shell/background.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// A title is no path, and files do not have names of any length.
QString fileNameOf(const QString &title)
{
    constexpr qsizetype longest = 80;
    QString name = title.simplified().left(longest);
    for (QChar &sign : name) {
        if (u"/\\:*?\"<>|"_s.contains(sign) || !sign.isPrint())
            sign = u'_';
    }
    return name.trimmed() + u".pdf"_s;
}

} // namespace

Printing::Printing(WindowContext &context, QWidget &window) : QObject(&window), m_scope(context), m_window(window) {}

void Printing::printCard(const LeadId &lead, Target target)
{
    const auto read = [lead, locale = QLocale()](Session &session) {
        return readLeadText(session, lead, LeadExtent::Whole, locale);
    };
    deliver(m_scope.window.workspace.read(read), this, [this, target](const Result<LeadText> &text) {
        text ? send(makePaper(text->card.lead.title, leadHtml(m_scope.reference(), *text)), target)
             : m_scope.window.report(text.error());
    });
}

void Printing::printCallSheet(DayScope scope, Target target)
{
    const auto read = [scope](Session &session) { return readCallSheet(session, scope); };
    deliver(m_scope.window.workspace.read(read), this, [this, target](const Result<CallSheet> &sheet) {
        sheet ? send(makePaper(callSheetTitle(*sheet), callSheetHtml(m_scope.reference(), *sheet)), target)
              : m_scope.window.report(sheet.error());
    });
}

void Printing::send(const Paper &paper, Target target)
{
    switch (target) {
    case Target::Printer:
        return choosePrinter(paper);
    case Target::Pdf:
        return choosePath(paper);
    case Target::Preview:
        return preview(paper);
    }
}

void Printing::choosePath(const Paper &paper)
{
    auto *dialog = new QFileDialog(&m_window, tr("Save as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(fileNameOf(paper.title));
    connect(dialog, &QFileDialog::fileSelected, this, [this, paper](const QString &path) {
        const auto write = [paper, path] { return savePdf(paper, path); };
        deliver(inBackground(write), this, [this, path](const Result<void> &written) {
            if (!written)
                return m_scope.window.report(written.error());
            m_scope.window.toast.announce(tr("Written to %1").arg(QDir::toNativeSeparators(path)));
        });
    });
    dialog->open();
}

void Printing::preview(const Paper &paper)
{
    const QString path = m_previews.filePath(fileNameOf(paper.title));
    const auto write = [paper, path] { return savePdf(paper, path); };
    deliver(inBackground(write), this, [this, path](const Result<void> &written) {
        written ? m_scope.window.openOutside(QUrl::fromLocalFile(path)) : m_scope.window.report(written.error());
    });
}

void Printing::choosePrinter(const Paper &paper)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(paper.title.simplified());
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile);
    connect(dialog, &QDialog::finished, this, [this, printer, paper](int answer) {
        if (answer != QDialog::Accepted)
            return;
        const auto print = [printer, paper]() -> Result<void> {
            printPaper(paper, *printer);
            return {};
        };
        deliver(inBackground(print), this, [this](const Result<void> &printed) {
            printed ? m_scope.window.toast.announce(tr("Sent to the printer")) : m_scope.window.report(printed.error());
        });
    });
    dialog->open();
}

} // namespace leadline
