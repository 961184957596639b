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

/// A server lets everybody change what begins with his own id, and who leads the team what is everybody's.
QString viewPrefix(const Session &session, bool isShared)
{
    return u"view/"_s + (isShared ? u"all"_s : session.user().id.toString()) + u'/';
}

Setting settingOf(const Session &session, const LeadView &view, const QString &value = {})
{
    return newSetting(viewPrefix(session, view.isShared) + view.name, value);
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

constexpr TextPart textParts[] = {{"where"_L1, &LeadView::where},    {"search"_L1, &LeadView::search},
                                  {"chip"_L1, &LeadView::chip},      {"stage"_L1, &LeadView::stage},
                                  {"sort"_L1, &LeadView::sortField}, {"layout"_L1, &LeadView::layout},
                                  {"columns"_L1, &LeadView::columns}};
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

void addViews(std::vector<LeadView> &views, const Session &session, bool isShared)
{
    const QString prefix = viewPrefix(session, isShared);
    for (const Setting &setting :
         session.store().select<Setting>(u"substr(name, 1, length(?)) = ?"_s, {prefix, prefix})) {
        views.push_back(viewFrom(setting.name.sliced(prefix.size()), setting.value));
        views.back().isShared = isShared;
    }
}

tl::unexpected<Error> noRightToShare(const LeadView &view)
{
    return failure(ErrorCode::Refused, u"no-right-to-share"_s, {view.name});
}

} // namespace

std::vector<LeadView> leadViews(const Session &session)
{
    std::vector<LeadView> views;
    addViews(views, session, false);
    addViews(views, session, true);
    sortViews(views);
    return views;
}

void sortViews(std::vector<LeadView> &views)
{
    std::ranges::sort(views, [](const LeadView &one, const LeadView &other) {
        if (one.isShared != other.isShared)
            return other.isShared;
        return QString::localeAwareCompare(one.name, other.name) < 0;
    });
}

bool mayShareViews(const User &user)
{
    return user.role == "admin"_L1 || user.role == "manager"_L1;
}

Result<ChangeSet> saveLeadView(const Session &session, const LeadView &view)
{
    LeadView kept = view;
    kept.name = view.name.trimmed();
    if (kept.name.isEmpty())
        return failure(ErrorCode::Invalid, u"fields-missing"_s, {u"name"_s});
    if (kept.name.size() > longestViewName)
        return failure(ErrorCode::TooLarge, u"name-too-long"_s, {kept.name.left(longestViewName)});
    if (kept.isShared && !mayShareViews(session.user()))
        return noRightToShare(kept);
    const Setting after = settingOf(session, kept, partsOf(kept));
    ChangeSet changeset = session.changeset(u"view.save"_s);
    if (const Result<Setting> before = session.store().find(after.id))
        changeset.update(*before, after);
    else
        changeset.create(after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> shareLeadView(const Session &session, const QString &name, bool isShared)
{
    LeadView view;
    view.name = name;
    if (!mayShareViews(session.user()))
        return noRightToShare(view);
    view.isShared = !isShared;
    const Result<Setting> before = session.store().find(settingOf(session, view).id);
    if (!before)
        return tl::unexpected(before.error());
    view.isShared = isShared;
    const Setting after = settingOf(session, view, before->value);
    if (session.store().find(after.id))
        return failure(ErrorCode::Refused, u"view-taken"_s, {name});
    ChangeSet changeset = session.changeset(isShared ? u"view.share"_s : u"view.unshare"_s);
    changeset.remove(*before);
    changeset.create(after);
    return session.commit(std::move(changeset));
}

Result<ChangeSet> removeLeadView(const Session &session, const QString &name, bool isShared)
{
    LeadView view;
    view.name = name;
    view.isShared = isShared;
    if (isShared && !mayShareViews(session.user()))
        return noRightToShare(view);
    const Result<Setting> setting = session.store().find(settingOf(session, view).id);
    if (!setting)
        return tl::unexpected(setting.error());
    ChangeSet changeset = session.changeset(u"view.remove"_s);
    changeset.remove(*setting);
    return session.commit(std::move(changeset));
}

} // namespace leadline
