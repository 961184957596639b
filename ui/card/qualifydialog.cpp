// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/qualifydialog.h"

#include "core/base/phone.h"
#include "core/process/wording.h"
#include "ui/card/clientchoice.h"
#include "ui/text/errors.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialogfooter.h"
#include "ui/widgets/label.h"
#include "ui/widgets/roomy.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
ClientChoice<T> choiceOf(const ClientChoiceBox &box)
{
    using What = typename ClientChoice<T>::What;
    switch (box.what()) {
    case ClientChoiceBox::What::New:
        return {What::New, {}};
    case ClientChoiceBox::What::Existing:
        return {What::Existing, Id<T>(box.existing())};
    case ClientChoiceBox::What::None:
        break;
    }
    return {};
}

/// A client is told from others of the same name by phone, e-mail and, for people, the job.
template<typename T>
SimilarClient similarOf(const T &client, const QString &more, const QString &region)
{
    QStringList parts{client.name, more, phoneForDisplay(client.phones.value(0), region), client.emails.value(0)};
    parts.removeAll(QString());
    return {client.id.uuid(), parts.join(u" · "_s)};
}

/// The linked one stands first, whether the search finds it or not.
template<typename T>
std::vector<T> withLinked(const std::optional<T> &linked, std::vector<T> found)
{
    if (linked) {
        std::erase_if(found, [&linked](const T &client) { return client.id == linked->id; });
        found.insert(found.begin(), *linked);
    }
    return found;
}

/// What is linked stays so, what was found is likelier than a namesake, else a new one is made.
template<typename T>
void propose(ClientChoiceBox &box, const ClientChoice<T> &proposed, const std::vector<T> &found)
{
    using What = typename ClientChoice<T>::What;
    if (proposed.what == What::Existing || (proposed.what == What::New && found.size() == 1))
        box.choose(ClientChoiceBox::What::Existing,
                   proposed.existing.isNull() ? found.front().id.uuid() : proposed.existing.uuid());
    else
        box.choose(proposed.what == What::New ? ClientChoiceBox::What::New : ClientChoiceBox::What::None);
}

} // namespace

QualifyDialog::QualifyDialog(CardScope &scope, const LeadCard &card, QWidget *parent)
    : QDialog(parent), m_scope(scope), m_card(card), m_summary(new Label), m_contact(new ClientChoiceBox),
      m_company(new ClientChoiceBox), m_leadsTitle(new Label(TextRole::Section)), m_leads(new QVBoxLayout),
      m_footer(new DialogFooter(*this, tr("Qualify"), u"check"_s))
{
    setObjectName(u"qualify"_s);
    setWindowTitle(tr("Qualify “%1”").arg(card.lead.title));
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    m_summary->setText(tr("Looking for similar records…"));
    m_footer->button()->setEnabled(false);
    connect(m_footer, &DialogFooter::confirmed, this, &QualifyDialog::qualify);
    for (const ClientChoiceBox *box : {m_contact, m_company})
        connect(box, &ClientChoiceBox::chosen, m_footer, &DialogFooter::hush);
    search();
}

void QualifyDialog::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    column->setSpacing(Metric::cardPadding);
    m_summary->setWordWrap(true);
    m_leadsTitle->hide();
    auto *page = new QScrollArea;
    page->setFrameShape(QFrame::NoFrame);
    page->setFocusPolicy(Qt::NoFocus);
    page->setWidgetResizable(true);
    auto *content = new QWidget;
    auto *choices = new QVBoxLayout(content);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(Metric::cardPadding);
    choices->addWidget(m_contact);
    choices->addWidget(m_company);
    choices->addWidget(m_leadsTitle);
    choices->addLayout(m_leads);
    choices->addStretch();
    page->setWidget(content);
    column->addWidget(m_summary);
    column->addWidget(page, 1);
    column->addWidget(m_footer);
    resize(roomy(*this, QSize(560, 440)));
}

void QualifyDialog::search()
{
    const Lead lead = m_card.lead;
    const auto find = [lead](Session &session) -> Result<SimilarRecords> { return similarRecords(session, lead); };
    deliver(m_scope.window.workspace.read(find), this, [this](const Result<SimilarRecords> &found) {
        if (!found)
            return m_scope.window.report(found.error());
        showFound(*found);
    });
}

void QualifyDialog::showFound(const SimilarRecords &found)
{
    const QString region = m_scope.reference().phoneRegion;
    const std::vector<Contact> contacts = withLinked(m_card.contact, found.contacts);
    const std::vector<Company> companies = withLinked(m_card.company, found.companies);
    const bool isAlone = contacts.empty() && companies.empty() && found.leads.empty();
    m_summary->setText(isAlone ? tr("No similar contacts, companies or leads were found.")
                               : tr("Similar records: contacts %1, companies %2, leads %3", "counts")
                                     .arg(contacts.size())
                                     .arg(companies.size())
                                     .arg(found.leads.size()));
    std::vector<SimilarClient> people;
    people.reserve(contacts.size());
    for (const Contact &contact : contacts)
        people.push_back(similarOf(contact, contact.jobTitle, region));
    std::vector<SimilarClient> organisations;
    organisations.reserve(companies.size());
    for (const Company &company : companies)
        organisations.push_back(similarOf(company, company.inn, region));
    m_contact->show(tr("Contact"), m_card.lead.contactName, people);
    m_company->show(tr("Company"), m_card.lead.companyName, organisations);
    const QualificationChoice proposed = proposedChoice(m_card.lead);
    propose(*m_contact, proposed.contact, contacts);
    propose(*m_company, proposed.company, companies);
    showLeads(found.leads);
    m_footer->button()->setEnabled(true);
    m_footer->button()->setFocus(Qt::OtherFocusReason);
}

void QualifyDialog::showLeads(const std::vector<Lead> &leads)
{
    m_leadsTitle->setText(tr("Similar leads"));
    m_leadsTitle->setVisible(!leads.empty());
    for (const Lead &lead : leads) {
        const QString stage = stageLabel(m_scope.process(), lead.stage, CardScope::language());
        QString text = tr("%1 · %2", "lead, stage").arg(lead.title, stage);
        QPushButton *link = makeButton(text.replace(u'&', u"&&"_s), u"arrow-up-right"_s, ButtonKind::Flat);
        connect(link, &QPushButton::clicked, this, [this, id = lead.id] {
            emit openLead(id);
            reject();
        });
        m_leads->addWidget(link, 0, Qt::AlignLeft);
    }
}

void QualifyDialog::qualify()
{
    m_footer->button()->setEnabled(false);
    m_scope.perform(
        this, [id = m_card.lead.id, made = choice()](Session &session) { return qualifyLead(session, id, made); },
        [this](const ChangeSet &) { accept(); },
        [this](const Error &error) {
            m_footer->complain(describe(error, m_scope.process()));
            m_footer->button()->setEnabled(true);
            m_contact->checked()->setFocus(Qt::OtherFocusReason);
        });
}

QualificationChoice QualifyDialog::choice() const
{
    return {choiceOf<Contact>(*m_contact), choiceOf<Company>(*m_company)};
}

} // namespace leadline
