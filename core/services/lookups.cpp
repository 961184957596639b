// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lookups.h"

#include "core/base/beginning.h"
#include "core/base/folding.h"
#include "core/model/matchkeys.h"
#include "core/model/shippedlookups.h"
#include "core/store/store.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QJsonObject shippedTexts()
{
    QFile file(u":/directories/lookups.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "lookups", "embedded file missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// "directory/code" to its texts, read once.
const QHash<QString, QJsonObject> &texts()
{
    static const QHash<QString, QJsonObject> byCode = [] {
        QHash<QString, QJsonObject> all;
        const QJsonObject directories = shippedTexts();
        for (auto directory = directories.begin(); directory != directories.end(); ++directory) {
            const QJsonArray entries = directory.value().toArray();
            for (const QJsonValue &entry : entries)
                all.insert(directory.key() + u'/' + entry[u"code"].toString(), entry.toObject());
        }
        return all;
    }();
    return byCode;
}

const std::vector<Lookup> &shipped()
{
    static const std::vector<Lookup> entries = shippedLookups();
    return entries;
}

QString textOf(const Lookup &entry, QLocale::Language language)
{
    if (!entry.name.isEmpty())
        return entry.name;
    const QJsonObject text = texts().value(entry.directory + u'/' + entry.code);
    const QString label = text.value(language == QLocale::Russian ? u"ru" : u"en").toString();
    return label.isEmpty() ? entry.code : label;
}

} // namespace

Lookups::Lookups(const Store &store)
{
    for (Lookup &entry : store.select<Lookup>(u"1 ORDER BY directory, position, row"_s))
        m_entries[entry.directory].push_back(std::move(entry));
    addNewDirectories();
    m_customFields = store.select<CustomField>(u"1 ORDER BY position, row"_s);
}

/// A file made before a directory shipped has none of its entries.
void Lookups::addNewDirectories()
{
    const auto kept = m_entries;
    for (const Lookup &entry : shipped()) {
        if (!kept.contains(entry.directory))
            m_entries[entry.directory].push_back(entry);
    }
}

std::vector<Choice> Lookups::choices(const QString &directory, QLocale::Language language) const
{
    std::vector<Choice> visible = allChoices(directory, language);
    std::erase_if(visible, [](const Choice &choice) { return choice.hidden; });
    return visible;
}

std::vector<Choice> Lookups::allChoices(const QString &directory, QLocale::Language language) const
{
    std::vector<Choice> choices;
    for (const Lookup &entry : m_entries.value(directory))
        choices.push_back({entry.code, textOf(entry, language), entry.hidden});
    return choices;
}

QString Lookups::label(const QString &directory, const QString &code, QLocale::Language language) const
{
    for (const Lookup &entry : m_entries.value(directory)) {
        if (entry.code == code)
            return textOf(entry, language);
    }
    return code;
}

QString Lookups::codeOf(const QString &directory, const QString &text) const
{
    const QString wanted = folded(text);
    QString named;
    for (const Lookup &entry : m_entries.value(directory)) {
        if (folded(entry.code) == wanted)
            return entry.code;
        const bool isName =
            folded(textOf(entry, QLocale::Russian)) == wanted || folded(textOf(entry, QLocale::English)) == wanted;
        if (isName && named.isEmpty())
            named = entry.code;
    }
    return named;
}

Lookup newLookup(const QString &directory, const QString &name)
{
    Lookup lookup;
    lookup.directory = directory;
    lookup.code = codeFromName(name);
    lookup.id = lookupId(directory, lookup.code);
    lookup.name = beginningOf(name.trimmed(), 200);
    lookup.position = 1000;
    return lookup;
}

QString codeFromName(const QString &name)
{
    QString code;
    const QString key = folded(name);
    for (const QChar character : key) {
        const bool plain = character.unicode() < 128 && character.isLetterOrNumber();
        if (plain)
            code.append(character);
        else if (!code.isEmpty() && !code.endsWith(u'-'))
            code.append(u'-');
    }
    if (code.endsWith(u'-'))
        code.chop(1);
    code = code.left(40);
    const bool lossy = folded(name).size() > 40
        || std::any_of(key.begin(), key.end(), [](QChar character) { return character.unicode() >= 128; });
    if (code.isEmpty() || lossy)
        code += (code.isEmpty() ? u"x"_s : u"-"_s) + QString::number(static_cast<quint64>(matchHash(key)), 36);
    return code;
}

QString untaken(const QSet<QString> &taken, const QString &code)
{
    QString free = code;
    for (int count = 2; taken.contains(free); ++count)
        free = code + u'-' + QString::number(count);
    return free;
}

} // namespace leadline
