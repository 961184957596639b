// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attachments.h"

#include "core/services/leads.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>
#include <filesystem>
#include <system_error>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 copiedAtOnce = 256 * 1024;
constexpr qsizetype longestName = 120;
constexpr qsizetype longestExtension = 16;

bool isUnsafe(QChar sign)
{
    constexpr QStringView reserved = u"/\\:*?\"<>|";
    const QChar::Category category = sign.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || reserved.contains(sign);
}

bool isReservedOnWindows(const QString &name)
{
    static const QStringList devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).trimmed().toLower();
    const bool isPort =
        stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem[3].isDigit();
    return devices.contains(stem) || isPort;
}

/// The longest beginning of `text` that fits, never half a sign.
QString shortened(QString text, qsizetype bytes)
{
    while (text.toUtf8().size() > bytes)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

/// Reads `source` to its end into `target`; gives its SHA-256 in hex and its size.
Result<KeptFile> copyBytes(QFile &source, QIODevice &target)
{
    KeptFile kept;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!source.atEnd()) {
        const QByteArray chunk = source.read(copiedAtOnce);
        if (chunk.isEmpty() && source.error() != QFileDevice::NoError)
            return failure(ErrorCode::Io, u"cannot-read"_s, {source.fileName(), source.errorString()});
        kept.size += chunk.size();
        if (kept.size > largestAttachment)
            return failure(ErrorCode::TooLarge, u"file-too-large"_s,
                           {QFileInfo(source).fileName(), QString::number(largestAttachment / mebibyte)});
        hash.addData(chunk);
        if (target.write(chunk) != chunk.size())
            return failure(ErrorCode::Io, u"cannot-write"_s, {target.errorString()});
    }
    kept.hash = QString::fromLatin1(hash.result().toHex());
    return kept;
}

Result<void> openForReading(QFile &source)
{
    const QFileInfo info(source.fileName());
    if (info.size() > largestAttachment)
        return failure(ErrorCode::TooLarge, u"file-too-large"_s,
                       {info.fileName(), QString::number(largestAttachment / mebibyte)});
    if (info.exists() && !info.isFile()) // a folder, a pipe, a device
        return failure(ErrorCode::Io, u"not-a-file"_s, {info.fileName()});
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io, u"cannot-read"_s, {info.fileName(), source.errorString()});
    return {};
}

/// Gives the copy its place. What lies there under its name should be the same, but may have been damaged since.
Result<void> settle(const QString &copy, const QString &place)
{
    std::error_code failed;
    QDir().mkpath(QFileInfo(place).path());
    std::filesystem::rename(QFileInfo(copy).filesystemFilePath(), QFileInfo(place).filesystemFilePath(), failed);
    QFile::remove(copy);
    return QFileInfo::exists(place) ? Result<void>() : failure(ErrorCode::Io, u"cannot-write"_s, {place});
}

/// Copies it whole or not at all; `hash`: what it has to be, if that is known.
Result<KeptFile> keepBytes(const QString &database, const QString &path, const QString &hash)
{
    QFile source(path);
    if (const Result<void> opened = openForReading(source); !opened)
        return tl::unexpected(opened.error());
    const QString folder = database + u".files"_s;
    QSaveFile copy(folder + u"/.part-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces)); // commit() syncs it
    if (!QDir().mkpath(folder) || !copy.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"cannot-write"_s, {folder});
    Result<KeptFile> kept = copyBytes(source, copy);
    if (!kept)
        return kept;
    if (!hash.isEmpty() && kept->hash != hash)
        return failure(ErrorCode::Format, u"attachment-damaged"_s);
    kept->name = sanitisedFileName(QFileInfo(path).fileName());
    if (!copy.commit())
        return failure(ErrorCode::Io, u"cannot-write"_s, {folder});
    if (const Result<void> settled = settle(copy.fileName(), keptFilePath(database, kept->hash)); !settled)
        return tl::unexpected(settled.error());
    return kept;
}

} // namespace

QString sanitisedFileName(const QString &name)
{
    QString safe = name.normalized(QString::NormalizationForm_C);
    safe = safe.mid(std::max(safe.lastIndexOf(u'/'), safe.lastIndexOf(u'\\')) + 1);
    std::replace_if(safe.begin(), safe.end(), isUnsafe, u'_');
    safe = safe.trimmed();
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    if (isReservedOnWindows(safe))
        safe.prepend(u'_');
    const qsizetype dot = safe.lastIndexOf(u'.');
    const bool hasExtension = dot > 0 && safe.size() - dot <= longestExtension;
    const QString extension = hasExtension ? safe.mid(dot) : QString();
    safe = shortened(safe.chopped(extension.size()), longestName - extension.toUtf8().size()) + extension;
    return safe.isEmpty() ? u"file"_s : safe;
}

bool isExecutableName(const QString &name)
{
    static const QStringList runnable{u"app"_s, u"appimage"_s, u"bat"_s,     u"chm"_s, u"cmd"_s, u"com"_s, u"command"_s,
                                      u"cpl"_s, u"deb"_s,      u"desktop"_s, u"exe"_s, u"hta"_s, u"jar"_s, u"js"_s,
                                      u"jse"_s, u"lnk"_s,      u"msi"_s,     u"msp"_s, u"pif"_s, u"pkg"_s, u"ps1"_s,
                                      u"py"_s,  u"reg"_s,      u"rpm"_s,     u"run"_s, u"scf"_s, u"scr"_s, u"sh"_s,
                                      u"url"_s, u"vb"_s,       u"vbe"_s,     u"vbs"_s, u"wsf"_s, u"wsh"_s};
    return runnable.contains(QFileInfo(name).suffix().toLower());
}

QString keptFilePath(const QString &database, const QString &hash)
{
    if (!isFileHash(hash))
        return {};
    return database + u".files/"_s + hash.left(2) + u'/' + hash;
}

bool isFileHere(const QString &database, const QString &hash)
{
    const QString path = keptFilePath(database, hash);
    return !path.isEmpty() && QFileInfo::exists(path);
}

bool isFileWhole(const QString &database, const Attachment &attachment)
{
    QFile file(keptFilePath(database, attachment.hash));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isRead = isFileHere(database, attachment.hash) && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    return isRead && QString::fromLatin1(hash.result().toHex()) == attachment.hash;
}

QString comingFilePath(const QString &database, const QString &hash)
{
    return isFileHash(hash) ? database + u".files/.coming-"_s + hash : QString();
}

Result<KeptFile> keepFile(const QString &database, const QString &path)
{
    return keepBytes(database, path, {});
}

Result<void> keepComing(const QString &database, const Attachment &attachment)
{
    const QString path = comingFilePath(database, attachment.hash);
    const Result<KeptFile> kept = keepBytes(database, path, attachment.hash);
    const bool isDamaged = !kept && kept.error().reason == "attachment-damaged"_L1;
    if (kept || isDamaged)
        QFile::remove(path);
    if (isDamaged)
        return failure(ErrorCode::Format, u"attachment-came-damaged"_s, {attachment.name});
    return kept ? Result<void>() : tl::unexpected(kept.error());
}

AttachmentPage attachmentsHere(const Session &session, const AttachmentId &after, int count)
{
    AttachmentPage page;
    page.here = session.store().select<Attachment>(u"id > ? ORDER BY id LIMIT ?"_s, {after.uuid(), qint64{count}});
    if (page.here.size() == static_cast<size_t>(count))
        page.last = page.here.back().id;
    std::erase_if(page.here, [&session](const Attachment &attachment) {
        return !isFileHere(session.store().path(), attachment.hash);
    });
    return page;
}

Attachment newAttachment(const Session &session, const LeadId &lead, const KeptFile &file)
{
    Attachment attachment;
    attachment.id = AttachmentId(newUuid(session.now()));
    attachment.lead = lead;
    attachment.name = file.name;
    attachment.hash = file.hash;
    attachment.size = file.size;
    attachment.author = session.user().id;
    attachment.at = session.now();
    return attachment;
}

Result<ChangeSet> addAttachment(const Session &session, const LeadId &lead, const KeptFile &file)
{
    if (const Result<Lead> found = editableLead(session, lead); !found)
        return tl::unexpected(found.error());
    ChangeSet changeset = session.changeset(u"attachment.add"_s);
    changeset.create(newAttachment(session, lead, file));
    return session.commit(std::move(changeset));
}

Result<ChangeSet> removeAttachment(const Session &session, const AttachmentId &id)
{
    const Result<Attachment> attachment = session.store().find(id);
    if (!attachment)
        return tl::unexpected(attachment.error());
    if (const Result<Lead> found = editableLead(session, attachment->lead); !found)
        return tl::unexpected(found.error());
    ChangeSet changeset = session.changeset(u"attachment.remove"_s);
    changeset.remove(*attachment);
    return session.commit(std::move(changeset));
}

Result<void> copyAttachment(const QString &database, const Attachment &attachment, const QString &path)
{
    QFile source(keptFilePath(database, attachment.hash));
    if (source.fileName().isEmpty() || !source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, u"attachment-missing"_s, {attachment.name});
    QSaveFile copy(path);
    if (!copy.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Io, u"cannot-write"_s, {path});
    const Result<KeptFile> copied = copyBytes(source, copy);
    if (!copied)
        return tl::unexpected(copied.error());
    if (copied->hash != attachment.hash)
        return failure(ErrorCode::Format, u"attachment-damaged"_s, {attachment.name});
    if (!copy.commit())
        return failure(ErrorCode::Io, u"cannot-write"_s, {path});
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace leadline
