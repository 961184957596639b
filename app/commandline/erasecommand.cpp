// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/actions.h"
#include "core/services/clients.h"
#include "core/services/erasure.h"
#include "core/services/leads.h"
#include "core/services/persons.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString said(const char *sentence)
{
    return QCoreApplication::translate("CommandLine", sentence);
}

QString linesOf(const QString &heading, const QStringList &lines)
{
    return lines.isEmpty() ? QString() : heading + u"\n  "_s + lines.join(u"\n  "_s) + u'\n';
}

QString preview(const Erasure &erasure, const QLocale &locale)
{
    QStringList counts;
    for (const auto &[kind, count] : erasure.counts)
        counts.append(recordType(kind).name() + u' ' + locale.toString(count));
    QStringList similar;
    for (const Record &record : erasure.similar)
        similar.append(record.value(u"name"_s).toString() + u' ' + record.id.toString(QUuid::WithoutBraces));
    return linesOf(said(QT_TRANSLATE_NOOP("CommandLine", "These lose what tells of %1:"))
                       .arg(erasure.record.value(personNameField(erasure.record.kind)).toString()),
                   counts)
        + linesOf(said(QT_TRANSLATE_NOOP("CommandLine", "May be the same person, and would stay; merge them first:")),
                  similar);
}

QString copiesLeft(const Erasure &erasure)
{
    return linesOf(
        said(QT_TRANSLATE_NOOP("CommandLine", "Copies made before still hold everything; delete them yourself:")),
        erasure.copies);
}

QJsonObject erasureJson(const Erasure &erasure, const Result<ChangeSet> *erased)
{
    QJsonObject counts;
    for (const auto &[kind, count] : erasure.counts)
        counts.insert(recordType(kind).name(), count);
    QJsonArray similar;
    for (const Record &record : erasure.similar)
        similar.append(record.id.toString(QUuid::WithoutBraces));
    return {{recordType(erasure.record.kind).name(), erasure.record.id.toString(QUuid::WithoutBraces)},
            {u"erased"_s, erased != nullptr},
            {u"changeset"_s, erased ? QJsonValue((*erased)->id.toString()) : QJsonValue::Null},
            {u"counts"_s, counts},
            {u"similar"_s, similar},
            {u"copies"_s, QJsonArray::fromStringList(erasure.copies)}};
}

Result<Answer> erase(const Invocation &typed, Session &session, const QUuid &whom)
{
    const Result<Erasure> erasure = erasureOf(session, whom);
    if (!erasure)
        return tl::unexpected(erasure.error());
    if (!typed.has(u"--yes"_s))
        return Answer{erasureJson(*erasure, nullptr),
                      preview(*erasure, typed.locale()) + copiesLeft(*erasure)
                          + said(QT_TRANSLATE_NOOP(
                              "CommandLine", "Nothing was changed. Erasing cannot be undone; to do it, add --yes.")),
                      1};
    const Result<ChangeSet> erased = erasePerson(session, whom);
    if (!erased)
        return tl::unexpected(erased.error());
    return Answer{erasureJson(*erasure, &erased),
                  said(QT_TRANSLATE_NOOP("CommandLine", "Erased for good.")) + u'\n' + copiesLeft(*erasure), 0};
}

} // namespace

Result<Answer> contactErase(const Invocation &typed, Session &session)
{
    const Result<Record> contact = clientNamed(session, Kind::Contact, typed.words.front());
    return contact ? erase(typed, session, contact->id) : tl::unexpected(contact.error());
}

Result<Answer> leadErase(const Invocation &typed, Session &session)
{
    const Result<Lead> lead = leadNamed(session, typed.words.front());
    if (!lead)
        return tl::unexpected(lead.error());
    if (!typed.has(u"--person"_s))
        return erase(typed, session, lead->id.uuid());
    const Result<PersonId> person = personNamed(session, lead->id, typed.value(u"--person"_s));
    return person ? erase(typed, session, person->uuid()) : tl::unexpected(person.error());
}

} // namespace leadline
