// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importvocabulary.h"

#include "core/base/beginning.h"
#include "core/base/folding.h"
#include "core/services/outcomes.h"
#include "core/services/users.h"

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNewEntries = 300;
constexpr qsizetype longestEntry = 200;
/// Texts of one directory that are remembered; more of them are looked up again.
constexpr qsizetype mostRemembered = 10'000;

} // namespace

ImportVocabulary::ImportVocabulary(const Session &session)
    : m_process(session.process()), m_lookups(session.lookups()), m_actor(actorOf(session)),
      m_phoneRegion(session.phoneRegion()), m_currency(session.currency())
{
    for (const User &known : users(session.store())) {
        m_users.insert(folded(known.name), known.id);
        m_users.insert(folded(known.login), known.id);
    }
    for (const CustomField &own : m_lookups.customFields()) {
        m_ownFields.insert(folded(own.name), own.code);
        m_ownCodes.insert(own.code);
    }
    for (const Lookup &entry : session.store().select<Lookup>(u"1"_s))
        m_taken[entry.directory].insert(entry.code);
}

std::optional<QString> ImportVocabulary::code(const QString &directory, const QString &text)
{
    QHash<QString, QString> &known = m_codes[directory];
    const QString met = known.value(text);
    if (!met.isEmpty())
        return met;
    QString code = m_lookups.codeOf(directory, text);
    if (code.isEmpty())
        code = known.value(folded(text));
    if (code.isEmpty()) {
        if (text.size() > longestEntry || m_added[directory] == mostNewEntries)
            return std::nullopt;
        Lookup entry = newLookup(directory, text);
        entry.code = untaken(m_taken[directory], entry.code);
        entry.id = lookupId(directory, entry.code);
        code = entry.code;
        ++m_added[directory];
        m_taken[directory].insert(code);
        known.insert(folded(text), code);
        m_new.lookups.push_back(std::move(entry));
    }
    if (known.size() < mostRemembered)
        known.insert(text, code);
    return code;
}

std::optional<UserId> ImportVocabulary::user(const QString &text) const
{
    const auto found = m_users.find(folded(text));
    return found == m_users.end() ? std::nullopt : std::optional(*found);
}

std::optional<QString> ImportVocabulary::stage(const QString &text) const
{
    const QString wanted = folded(text);
    for (const Stage &stage : m_process.stages) {
        if (folded(stage.code) == wanted || folded(stage.label.ru) == wanted || folded(stage.label.en) == wanted)
            return stage.code;
    }
    return std::nullopt;
}

QString ImportVocabulary::ownField(const QString &name, const QString &wantedCode)
{
    if (m_ownCodes.contains(wantedCode))
        return wantedCode;
    const QString key = folded(name);
    const QString known = m_ownFields.value(key);
    if (!known.isEmpty() && wantedCode.isEmpty())
        return known;
    CustomField own;
    own.code = untaken(m_ownCodes, codeFromName(wantedCode.isEmpty() ? name : wantedCode));
    // Two people who import the same column offline make the same field.
    own.id = CustomFieldId(derivedUuid(QUuid(), u"customField/"_s + own.code));
    own.name = beginningOf(name, longestEntry);
    own.position = m_ownCodes.size() + 1;
    m_ownCodes.insert(own.code);
    m_ownFields.insert(key, own.code);
    m_new.fields.push_back(own);
    return own.code;
}

} // namespace leadline
