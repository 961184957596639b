// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/importsource.h"

#include "core/base/folding.h"
#include "core/demo/generatorwords.h"
#include "core/import/importer.h"
#include "core/model/matchkeys.h"
#include "core/model/searchkey.h"
#include "core/process/effects.h"
#include "core/services/outcomes.h"
#include "core/store/changejson.h"
#include "tests/benchmarks/workbench.h"

#include <QFile>
#include <QTextStream>

namespace leadline::bench {

using namespace Qt::StringLiterals;

namespace {

/// As many as ours are durable together.
constexpr int atOnce = 20'000;

QString quoted(const QString &text)
{
    return u'"' + text + u'"';
}

} // namespace

ImportSource::ImportSource(const Session &session, qint64 count, qint64 first)
    : m_path(QStringLiteral(LEADLINE_BENCH_FOLDER "/bench-files/import.csv"))
{
    const GeneratorWords words(session.lookups());
    QRandomGenerator random(2);
    std::vector<Lead> leads;
    for (qint64 index = first; index < first + count; ++index) {
        leads.push_back(words.invent(random, index));
        Lead lead = leads.back();
        lead.number = index;
        const Record record = toRecord(sure(newLead(session.process(), lead, actorOf(session))).lead);
        ChangeSet changeset;
        changeset.addCreate(record);
        Row row{record, searchKey(record), changeToJson(changeset.changes.front()), {}};
        for (const QString &key : matchKeys(record, session.phoneRegion()))
            row.matchHashes.push_back(matchHash(key));
        m_rows.push_back(std::move(row));
    }
    write(leads);
}

ImportSource::~ImportSource()
{
    QFile::remove(m_path);
}

void ImportSource::write(const std::vector<Lead> &leads) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(m_path));
    QTextStream csv(&file);
    csv << "Title,Contact name,Company name,Job title,Phone,E-mail,City,Source,Channel,Need type,Budget\r\n";
    for (const Lead &lead : leads) {
        const QStringList cells{lead.title,
                                lead.contactName,
                                lead.companyName,
                                lead.jobTitle,
                                lead.phones.first(),
                                lead.emails.first(),
                                lead.city,
                                lead.source,
                                lead.channel,
                                lead.needType,
                                lead.budget ? lead.budget->toDecimal() : QString()};
        for (qsizetype cell = 0; cell < cells.size(); ++cell)
            csv << (cell > 0 ? "," : "") << quoted(cells.at(cell));
        csv << "\r\n";
    }
}

QUuid ImportSource::import(Session &session) const
{
    ImportOptions options;
    options.path = m_path;
    options.onDuplicate = OnDuplicate::Create;
    const ImportReport report = sure(runImport(session, options));
    if (report.created != count())
        qFatal("imported %lld of %lld", static_cast<long long>(report.created), static_cast<long long>(count()));
    return report.batch;
}

void ImportSource::writeRaw(RawDatabase &raw) const
{
    for (int index = 0; const Row &row : m_rows) {
        if (index % atOnce == 0) {
            raw.execute("BEGIN IMMEDIATE");
            raw.run("INSERT INTO changeset (id, at, hlc, intent) VALUES (?, 1, 1, 'import')", newUuid({index + 1}));
        }
        writeRaw(raw, row);
        if (++index % atOnce == 0 || index == count())
            raw.execute("COMMIT");
    }
}

void ImportSource::writeRaw(RawDatabase &raw, const Row &row) const
{
    const auto text = [&](const QString &field) { return row.record.value(field).toString(); };
    const auto number = [&](const QString &field) { return row.record.value(field).toLongLong(); };
    const auto list = [&](const QString &field) {
        return u"[\""_s + row.record.value(field).toStringList().first() + u"\"]"_s;
    };
    raw.run(
        "INSERT INTO lead (id, stamp, searchKey, titleKey, companyKey, number, title, stage, stageSince, maturity, "
        "needType, "
        "contactName, jobTitle, companyName, phones, emails, city, source, channel, registrationMethod, owner, budget, "
        "createdAt) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'import', ?, ?, ?)",
        newUuid({1}), row.searchKey, folded(text(u"title"_s)), folded(text(u"companyName"_s)), number(u"number"_s),
        text(u"title"_s), text(u"stage"_s), number(u"stageSince"_s), text(u"maturity"_s), text(u"needType"_s),
        text(u"contactName"_s), text(u"jobTitle"_s), text(u"companyName"_s), list(u"phones"_s), list(u"emails"_s),
        text(u"city"_s), text(u"source"_s), text(u"channel"_s), row.record.value(u"owner"_s).toUuid(),
        number(u"budget"_s), number(u"createdAt"_s));
    const qint64 place = raw.lastRow();
    raw.run("INSERT INTO leadWords (rowid, searchKey) VALUES (?, ?)", place, row.searchKey);
    raw.run("INSERT INTO leadInner (rowid, searchKey) VALUES (?, ?)", place, row.searchKey);
    for (const qint64 hash : row.matchHashes)
        raw.run("INSERT OR IGNORE INTO matchKey (hash, kind, row) VALUES (?, 1, ?)", hash, place);
    raw.run("INSERT INTO change (changeset, position, record, kind, action, fields) "
            "VALUES ((SELECT max(number) FROM changeset), ?, ?, 'lead', 'create', ?)",
            place, row.record.id, row.journal);
}

} // namespace leadline::bench
