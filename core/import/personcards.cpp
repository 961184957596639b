// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/personcards.h"

#include "core/import/importproposal.h"
#include "core/import/importtable.h"
#include "core/import/rowmapper.h"

#include <QFileInfo>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostPersons = 50;

} // namespace

Result<std::vector<Person>> personsInFile(const Session &session, const QString &path)
{
    ImportOptions options;
    options.path = path;
    auto table = ImportTable::open(options);
    if (!table)
        return tl::unexpected(table.error());
    RowMapper mapper(session, *table, proposeMapping(session, table->headers(), table->sampleRows()));
    std::vector<Person> persons;
    for (auto row = table->next(); row && *row && persons.size() < mostPersons; row = table->next()) {
        const Lead said = mapper.map(std::move(**row)).lead;
        Person person{{}, {}, said.contactName, said.jobTitle, {}, said.phones, said.emails, {}};
        if (!person.name.isEmpty() || !person.phones.isEmpty() || !person.emails.isEmpty())
            persons.push_back(std::move(person));
    }
    if (persons.empty())
        return failure(ErrorCode::Format, u"no-persons"_s, {QFileInfo(path).fileName()});
    return persons;
}

} // namespace leadline
