// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/leadviews.h"

#include "core/model/reference.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestViewName = 100;

QString viewPrefix(const Session &session)
{
    return u"view/"_s + session.user().id.toString() + u'/';
}

struct TextPart
{
    QLatin1StringView key;
    QString LeadView::*text;
};

struct FlagPart
{
    QLatin1StringView key;
    bool LeadView::*flag;
};

constexpr TextPart textParts[] = {{"where"_L1, &LeadView::where},
                                  {"search"_L1, &LeadView::search},
                                  {"chip"_L1, &LeadView::chip},
                                  {"stage"_L1, &LeadView::stage},
                                  {"sort"_L1, &LeadView::sortField}};
constexpr FlagPart flagParts[] = {{"mine"_L1, &LeadView::mineOnly},
                                  {"archived"_L1, &LeadView::withArchived},
                                  {"descending"_L1, &LeadView::descending}};

/// What is not set is left out.
QString partsOf(const LeadView &view)
{
    QJsonObject parts;
    for (const TextPart &part : textParts) {
        if (!(view.*part.text).isEmpty())
            parts.insert(part.key, view.*part.text);
    }
    for (const FlagPart &part : flagParts) {
        if (view.*part.flag)
            parts.insert(part.key, true);
    }
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

LeadView viewFrom(const QString &name, const QString &value)
{
    const QJsonObject parts = QJsonDocument::fromJson(value.toUtf8()).object();
    LeadView view;
    view.name = name;
    for (const TextPart &part : textParts)
        view.*part.text = parts.value(part.key).toString();
    for (const FlagPart &part : flagParts)
        view.*part.flag = parts.value(part.key).toBool();
    return view;
}

} // namespace

std::vector<LeadView> leadViews(const Session &session)
{
    const QString prefix = viewPrefix(session);
    std::vector<LeadView> views;
    for (const Setting &setting :
         session.store().select<Setting>(u"substr(name, 1, length(?)) = ?"_s, {prefix, prefix}))
        views.push_back(viewFrom(setting.name.sliced(prefix.size()), setting.value));
    sortViews(views);
    return views;
}

void sortViews(std::vector<LeadView> &views)
{
    std::ranges::sort(views, [](const LeadView &one, const LeadView &other) {
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
}

Result<ChangeSet> saveLeadView(const Session &session, const LeadView &view)
{
    const QString name = view.name.trimmed();
    if (name.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    if (name.size() > longestViewName)
        return failure(ErrorCode::TooLarge, u"name-too-long"_s, {name.left(longestViewName)});
    const Setting after = newSetting(viewPrefix(session) + name, partsOf(view));
    ChangeSet changeset = session.changeset(u"view.save"_s);
    if (const Result<Setting> before = session.store().find(after.id))
        changeset.update(*before, after);
    else
        changeset.create(after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> removeLeadView(const Session &session, const QString &name)
{
    const Result<Setting> setting = session.store().find(newSetting(viewPrefix(session) + name, {}).id);
    if (!setting)
        return tl::unexpected(setting.error());
    ChangeSet changeset = session.changeset(u"view.remove"_s);
    changeset.remove(*setting);
    return session.commit(std::move(changeset));
}

} // namespace leadline
