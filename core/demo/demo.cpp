// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include "core/demo/demoplayer.h"

#include <QDir>
#include <QFileInfo>

namespace leadline {

using namespace Qt::StringLiterals;

Result<QUuid> createDemoCompany(const Session &session, QLocale::Language language)
{
    const Timestamp now = session.now();
    const DemoStory story = DemoStory::tell(session.process().code, language, now);
    DemoPlayer player(session.at(now));
    if (const Result<void> hired = player.hire(story.people); !hired)
        return tl::unexpected(hired.error());
    QUuid last;
    for (const DemoStep &step : story.steps) {
        const Result<ChangeSet> played = player.play(step);
        if (!played)
            return tl::unexpected(played.error());
        last = played->id.uuid();
    }
    const Result<QString> file = writeDemoFile(QFileInfo(session.store().path()).absolutePath(), language);
    return file ? Result<QUuid>(last) : tl::unexpected(file.error());
}

Result<QString> writeDemoFile(const QString &folder, QLocale::Language language)
{
    const QString name = language == QLocale::Russian ? u"leads_ru.csv"_s : u"leads_en.csv"_s;
    const QString path = QDir(folder).filePath(name);
    if (QFileInfo::exists(path))
        return path;
    QFile::copy(u":/demo/"_s + name, path);
    if (!QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther))
        return failure(ErrorCode::Io, u"file-cannot-write"_s, {path});
    return path;
}

} // namespace leadline
