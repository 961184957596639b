// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/capture/leadcapture.h"

#include "core/import/personcards.h"
#include "core/services/leadcard.h"
#include "core/services/mails.h"
#include "core/services/persons.h"
#include "ui/capture/capturedialog.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/windowcontext.h"
#include "ui/widgets/deliver.h"
#include "ui/widgets/toast.h"

#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFilesAtOnce = 50;
constexpr qsizetype longestLink = 2000;
constexpr qsizetype mostNames = 10;
constexpr qsizetype longestCaptured = 5000;

/// A mail and whose it is.
struct ReceivedMail
{
    MailMessage mail;
    std::optional<Lead> lead;
};

QStringList filesIn(const QMimeData &mime)
{
    QStringList paths;
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

/// Addresses of pages, from an address bar or as the only text.
QStringList linksIn(const QMimeData &mime)
{
    QList<QUrl> urls = mime.urls();
    if (urls.isEmpty() && mime.hasText() && mime.text().size() <= longestLink)
        urls.append(QUrl(mime.text().trimmed(), QUrl::StrictMode));
    QStringList links;
    for (const QUrl &url : urls) {
        const bool isPage = url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1);
        if (isPage && !url.host().isEmpty())
            links.append(url.toDisplayString(QUrl::RemoveUserInfo).left(longestLink));
    }
    return links;
}

bool endsWith(const QString &path, std::initializer_list<QLatin1StringView> suffixes)
{
    return std::ranges::any_of(
        suffixes, [suffix = QFileInfo(path).suffix().toLower()](QLatin1StringView known) { return suffix == known; });
}

bool isMail(const QString &path)
{
    return endsWith(path, {"eml"_L1});
}

bool isCards(const QString &path)
{
    return endsWith(path, {"vcf"_L1, "vcard"_L1});
}

bool isCalendar(const QString &path)
{
    return endsWith(path, {"ics"_L1});
}

bool isTable(const QString &path)
{
    return isCards(path) || endsWith(path, {"csv"_L1, "tsv"_L1, "tab"_L1, "xlsx"_L1});
}

QString capturedText(const MailMessage &mail)
{
    return (mail.from.name + u'\n' + mail.from.address + u"\n\n"_s + mail.subject + u'\n' + mail.text)
        .left(longestCaptured)
        .trimmed();
}

} // namespace

LeadCapture::LeadCapture(WindowContext &context, QWidget &parent)
    : QObject(&parent), m_context(context), m_parent(parent)
{
}

bool LeadCapture::canTake(const QMimeData &mime)
{
    return !filesIn(mime).isEmpty() || !linksIn(mime).isEmpty();
}

bool LeadCapture::hasFiles(const QMimeData &mime)
{
    return !filesIn(mime).isEmpty();
}

template<typename Work>
void LeadCapture::perform(Work work)
{
    deliver(m_context.workspace.write(std::move(work)), this, [this](const Result<ChangeSet> &done) {
        if (!done)
            m_context.report(done.error());
    });
}

void LeadCapture::take(const QMimeData &mime, const LeadId &lead)
{
    const QStringList files = filesIn(mime);
    if (files.size() == 1 && isCalendar(files.constFirst()))
        emit m_context.calendarRequested(files.constFirst(), lead);
    else
        files.isEmpty() ? addLinks(linksIn(mime), lead) : takeFiles(files, lead);
}

void LeadCapture::takeFiles(const QStringList &paths, const LeadId &lead)
{
    if (lead.isNull())
        return;
    if (paths.size() > mostFilesAtOnce)
        return m_context.report({ErrorCode::TooLarge,
                                 u"too-many-files"_s,
                                 {QString::number(paths.size()), QString::number(mostFilesAtOnce)}});
    for (const QString &path : paths) {
        if (isMail(path))
            addMail(path, lead);
        else if (isCards(path))
            readPersons(path, lead);
        else
            attach(path, lead);
    }
}

void LeadCapture::takeOnList(const QMimeData &mime, const LeadId &under)
{
    const QStringList files = filesIn(mime);
    if (files.size() == 1 && isTable(files.constFirst()))
        emit m_context.importRequested(files.constFirst());
    else if (files.size() == 1 && isMail(files.constFirst()))
        takeMail(files.constFirst());
    else if (files.size() == 1 && isCalendar(files.constFirst()))
        emit m_context.calendarRequested(files.constFirst(), {});
    else if (under.isNull())
        m_context.toast.announce(tr("Drop files and links on the lead that they are for."));
    else
        take(mime, under);
}

void LeadCapture::attach(const QString &path, const LeadId &lead)
{
    const auto keep = [database = m_context.workspace.path(), path](Session &) { return keepFile(database, path); };
    deliver(m_context.workspace.scan(keep), this, [this, lead](const Result<KeptFile> &kept) {
        if (!kept)
            return m_context.report(kept.error());
        perform([lead, file = *kept](Session &session) { return addAttachment(session, lead, file); });
    });
}

/// What only pretends to be a mail is a file like any other.
void LeadCapture::addMail(const QString &path, const LeadId &lead)
{
    struct KeptMail
    {
        KeptFile file;
        QString note;
    };
    const auto keep = [database = m_context.workspace.path(), path, locale = QLocale()](Session &) -> Result<KeptMail> {
        const Result<KeptFile> kept = keepFile(database, path);
        if (!kept)
            return tl::unexpected(kept.error());
        const Result<MailMessage> mail = readMail(path);
        return KeptMail{*kept, mail ? noteOfMail(*mail, locale) : QString()};
    };
    deliver(m_context.workspace.scan(keep), this, [this, lead](const Result<KeptMail> &kept) {
        if (!kept)
            return m_context.report(kept.error());
        perform([lead, mail = *kept](Session &session) {
            return mail.note.isEmpty() ? addAttachment(session, lead, mail.file)
                                       : leadline::addMail(session, lead, mail.note, mail.file);
        });
    });
}

void LeadCapture::readPersons(const QString &path, const LeadId &lead)
{
    const auto read = [path](Session &session) { return personsInFile(session, path); };
    deliver(m_context.workspace.scan(read), this, [this, lead](const Result<std::vector<Person>> &persons) {
        persons ? askForPersons(*persons, lead) : m_context.report(persons.error());
    });
}

void LeadCapture::askForPersons(const std::vector<Person> &persons, const LeadId &lead)
{
    QStringList names;
    for (const Person &person : persons)
        names.append(!person.name.isEmpty()         ? person.name
                         : !person.phones.isEmpty() ? person.phones.front()
                                                    : person.emails.front());
    const QString shown = names.mid(0, mostNames).join(u", "_s) + (names.size() > mostNames ? u" …"_s : QString());
    ask(tr("Contact persons"),
        tr("Add %n contact person(s) to the lead?", nullptr, int(persons.size())) + u'\n' + shown, tr("Add"),
        [this, persons, lead] {
            perform([persons, lead](Session &session) { return addPersons(session, lead, persons); });
        });
}

void LeadCapture::takeMail(const QString &path)
{
    const auto read = [path](Session &session) -> Result<ReceivedMail> {
        Result<MailMessage> mail = readMail(path);
        if (!mail)
            return tl::unexpected(mail.error());
        std::optional<Lead> lead = leadOfMail(session, *mail);
        return ReceivedMail{std::move(*mail), std::move(lead)};
    };
    deliver(m_context.workspace.scan(read), this, [this, path](const Result<ReceivedMail> &received) {
        if (!received)
            return m_context.report(received.error());
        if (received->lead)
            askForMail(path, received->mail.subject, *received->lead);
        else
            captureSender(path, capturedText(received->mail));
    });
}

void LeadCapture::askForMail(const QString &path, const QString &subject, const Lead &lead)
{
    const QString what = subject.isEmpty() ? QFileInfo(path).fileName() : subject;
    ask(tr("E-mail"), tr("Add the e-mail “%1” to the lead “%2”?").arg(what, lead.title), tr("Add"),
        [this, path, id = lead.id] {
            addMail(path, id);
            emit m_context.leadRequested(id);
        });
}

/// The mail goes to the lead that is made of it.
void LeadCapture::captureSender(const QString &path, const QString &text)
{
    auto *dialog = new CaptureDialog(m_context, &m_parent, text);
    dialog->addAction(m_context.actions.action(u"help.page"_s));
    connect(dialog, &CaptureDialog::created, this, [this, path](const LeadId &lead) {
        addMail(path, lead);
        emit m_context.leadRequested(lead);
    });
    dialog->open();
}

void LeadCapture::addLinks(const QStringList &links, const LeadId &lead)
{
    if (links.isEmpty() || lead.isNull())
        return;
    perform([text = links.join(u'\n'), lead](Session &session) { return addNote(session, lead, text); });
}

void LeadCapture::ask(const QString &title, const QString &text, const QString &button,
                      const std::function<void()> &agreed)
{
    auto *question = new QMessageBox(QMessageBox::Question, title, text, QMessageBox::Cancel, &m_parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *yes = question->addButton(button, QMessageBox::AcceptRole);
    question->setDefaultButton(yes);
    connect(question, &QMessageBox::finished, this, [question, yes, agreed] {
        if (question->clickedButton() == static_cast<QAbstractButton *>(yes))
            agreed();
    });
    question->open();
}

} // namespace leadline
