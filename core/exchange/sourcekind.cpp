// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sourcekind.h"

#include "core/exchange/textdecoder.h"
#include "core/exchange/zippackage.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace leadline {

namespace {

constexpr qint64 headSize = 64 * 1024;

tl::unexpected<Error> refused(const char *reason)
{
    return failure(ErrorCode::Format, QString::fromLatin1(reason));
}

/// UTF-16LE, as directories of OLE files have names.
bool containsWideName(QFile &file, const QString &name)
{
    constexpr qint64 pieceSize = 1 << 20;
    constexpr int mostPieces = 64;
    const QByteArray wide(reinterpret_cast<const char *>(name.utf16()), name.size() * 2);
    QByteArray piece;
    file.seek(0);
    for (int i = 0; i < mostPieces && !file.atEnd(); ++i) {
        piece = piece.right(wide.size()) + file.read(pieceSize);
        if (piece.contains(wide))
            return true;
    }
    return false;
}

Result<SourceFormat> zipFormat(const QString &path)
{
    auto package = ZipPackage::open(path);
    if (!package)
        return tl::unexpected(package.error());
    const QByteArray openDocument = (*package)->beginningOf(QStringLiteral("mimetype"), 256);
    if (openDocument.startsWith("application/vnd.oasis.opendocument.spreadsheet"))
        return refused("ods-not-supported");
    const QByteArray types = (*package)->beginningOf(QStringLiteral("[Content_Types].xml"), 1 << 20);
    if (types.contains("sheet.binary") || (*package)->contains(QStringLiteral("xl/workbook.bin")))
        return refused("xlsb-not-supported");
    const bool isWorkbook = types.contains("spreadsheetml") || types.contains("ms-excel.sheet");
    if (!isWorkbook && !(*package)->contains(QStringLiteral("xl/workbook.xml")))
        return refused("not-a-table");
    return SourceFormat::Xlsx;
}

/// Excel 2 to 5 without an OLE container: a BOF record.
bool isOldExcel(QByteArrayView head)
{
    return head.size() > 8 && head[0] == 9 && QByteArrayView("\0\2\4\x8", 4).contains(head[1])
        && QByteArrayView("\4\6\x8", 3).contains(head[2]) && head[3] == 0;
}

bool isKnownBinary(QByteArrayView head)
{
    constexpr std::array<QByteArrayView, 10> signatures{"%PDF-",
                                                        "\x89PNG",
                                                        "\xff\xd8\xff",
                                                        "GIF8",
                                                        "\x1f\x8b",
                                                        "7z\xbc\xaf",
                                                        "Rar!",
                                                        "\x7f"
                                                        "ELF",
                                                        "{\\rtf",
                                                        "SQLite format 3"};
    return std::any_of(signatures.begin(), signatures.end(),
                       [head](QByteArrayView signature) { return head.startsWith(signature); });
}

/// No text has so many control characters; NULs alone may be damage in a text.
bool looksBinary(QStringView text)
{
    qsizetype controls = 0;
    for (const QChar character : text)
        controls += character.unicode() < u' ' && !QStringView(u"\t\n\v\f\r\x1a").contains(character);
    const qsizetype nuls = text.count(QChar::Null);
    return nuls * 10 > text.size() * 4 || (controls - nuls > 3 && (controls - nuls) * 50 > text.size());
}

Result<SourceFormat> textFormat(const QByteArray &head)
{
    QString text;
    TextDecoder(detectEncoding(head)).append(head, text);
    if (looksBinary(text))
        return refused("not-a-table");
    const QString start = text.trimmed().left(64).toLower();
    if (start.isEmpty() && head.size() < headSize)
        return refused("empty-file");
    if (start.startsWith(u"begin:vcard"))
        return SourceFormat::VCard;
    if (start.startsWith(u"<!doctype html") || start.startsWith(u"<html") || start.startsWith(u"<table"))
        return refused("html-not-supported");
    static const QRegularExpression json(QStringLiteral("^(\\{\\s*\"|\\[\\s*[\\[{\"])"));
    if (start.startsWith(u"<?xml") || json.match(start).hasMatch())
        return refused("not-a-table");
    return SourceFormat::Csv;
}

} // namespace

Result<SourceFormat> sourceFormat(QFile &file)
{
    const QByteArray head = file.read(headSize);
    Result<SourceFormat> format = refused("not-a-table");
    if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6"))
        format = zipFormat(file.fileName());
    else if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        format = containsWideName(file, QStringLiteral("EncryptedPackage")) ? refused("encrypted")
                                                                            : refused("xls-not-supported");
    else if (isOldExcel(head))
        format = refused("xls-not-supported");
    else if (!isKnownBinary(head))
        format = textFormat(head);
    file.seek(0);
    return format;
}

} // namespace leadline
