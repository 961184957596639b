// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importfile.h"

#include "core/services/drafts.h"
#include "core/store/sqlerror.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

const QString mendsDraft = u"import/mends"_s;

ImportMends keptMends(const Session &session, const QString &path)
{
    const QJsonObject kept = draft(session, mendsDraft);
    return kept[u"path"_s].toString() == path ? mendsFromJson(kept[u"mends"_s].toObject()) : ImportMends();
}

} // namespace

Result<ImportFile> lookAtFile(const Session &session, const ImportOptions &options)
{
    return guarded([&]() -> Result<ImportFile> {
        Result<ImportProposal> proposal = proposeImport(session, options);
        if (!proposal)
            return tl::unexpected(proposal.error());
        return ImportFile{std::move(*proposal), importTargets(session), freeErrorsPath(options.path),
                          keptMends(session, options.path)};
    });
}

Result<void> keepMends(const Session &session, const QString &path, const ImportMends &mends)
{
    if (mends.isEmpty())
        return clearDraft(session, mendsDraft);
    return saveDraft(session, mendsDraft, {{u"path"_s, path}, {u"mends"_s, mendsToJson(mends)}});
}

QString freeErrorsPath(const QString &sourcePath)
{
    static const QRegularExpression ending(u"-errors(-\\d+)?$"_s);
    const QFileInfo source(sourcePath);
    const QString name = source.completeBaseName().remove(ending) + u"-errors"_s;
    QString path = source.dir().filePath(name + u".csv"_s);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = source.dir().filePath(name + u'-' + QString::number(number) + u".csv"_s);
    return path;
}

} // namespace leadline
