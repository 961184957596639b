// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsxworkbook.h"

#include "core/exchange/xmlpart.h"

#include <QDir>

namespace leadline {

namespace {

constexpr size_t mostStyles = 100'000;
constexpr size_t mostSheets = 2000;

/// Where the relationships of a part lead: by id, and by the last word of the type ("styles").
struct Relationships
{
    QHash<QString, QString> partById;
    QHash<QString, QString> partByType;
    QHash<QString, QString> typeById;
};

QString resolved(const QString &target, const QString &folder)
{
    const QString slashed = QString(target).replace(u'\\', u'/');
    return QDir::cleanPath(slashed.startsWith(u'/') ? slashed : folder + u'/' + slashed);
}

Result<Relationships> readRelationships(ZipPackage &package, const QString &ofPart)
{
    const qsizetype slash = ofPart.lastIndexOf(u'/');
    const QString folder = ofPart.left(slash);
    auto part = package.part(QStringLiteral("%1/_rels/%2.rels").arg(folder, ofPart.mid(slash + 1)));
    if (!part)
        return tl::unexpected(part.error());
    Relationships found;
    XmlPart xml(std::move(*part));
    while (xml.next()) {
        if (!xml.isStart("Relationship"))
            continue;
        const QString id = xml.attribute("Id");
        const QString type = xml.attribute("Type").section(u'/', -1);
        const QString target = resolved(xml.attribute("Target"), folder);
        found.partById.insert(id, target);
        found.typeById.insert(id, type);
        if (!found.partByType.contains(type))
            found.partByType.insert(type, target);
    }
    if (const auto failure = xml.failure())
        return tl::unexpected(*failure);
    return found;
}

/// The main part: where the package's relationships say, else where it usually is.
QString workbookPart(ZipPackage &package)
{
    const auto root = readRelationships(package, QStringLiteral("/"));
    const QString usual = QStringLiteral("/xl/workbook.xml");
    return root ? root->partByType.value(QStringLiteral("officeDocument"), usual) : usual;
}

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

std::optional<Error> readSheets(XmlPart &xml, const Relationships &relationships, XlsxWorkbook &workbook)
{
    while (xml.next()) {
        if (xml.isStart("workbookPr") && isTrue(xml.attribute("date1904")))
            workbook.epoch = Epoch::Macintosh1904;
        if (!xml.isStart("sheet") || workbook.sheets.size() >= mostSheets)
            continue;
        const QString id = xml.attribute("id");
        if (relationships.typeById.value(id, QStringLiteral("worksheet")) != u"worksheet")
            continue; // a chart or a dialog
        const QString state = xml.attribute("state");
        workbook.sheets.push_back(
            {xml.attribute("name"), relationships.partById.value(id), state.isEmpty() || state == u"visible"});
    }
    return xml.failure();
}

std::optional<Error> readStyles(XmlPart &xml, std::vector<NumberFormat> &styles)
{
    QHash<int, NumberFormat> custom;
    bool inCellFormats = false;
    while (xml.next()) {
        if (xml.isStart("numFmt") && size_t(custom.size()) < mostStyles)
            custom.insert(xml.attribute("numFmtId").toInt(), formatFromCode(xml.attribute("formatCode")));
        if (xml.isStart("cellXfs") || xml.isEnd("cellXfs"))
            inCellFormats = xml.isStart("cellXfs");
        if (!inCellFormats || !xml.isStart("xf") || styles.size() >= mostStyles)
            continue;
        const int id = xml.attribute("numFmtId").toInt();
        styles.push_back(custom.contains(id) ? custom.value(id) : builtInFormat(id));
    }
    return xml.failure();
}

} // namespace

QStringList XlsxWorkbook::sheetNames() const
{
    QStringList names;
    for (const XlsxSheet &sheet : sheets)
        names.append(sheet.name);
    return names;
}

NumberFormat XlsxWorkbook::style(qsizetype index) const
{
    return index >= 0 && size_t(index) < styles.size() ? styles[size_t(index)] : NumberFormat{};
}

Result<XlsxWorkbook> readWorkbook(ZipPackage &package)
{
    const QString path = workbookPart(package);
    const auto relationships = readRelationships(package, path);
    if (!relationships)
        return tl::unexpected(relationships.error());
    auto part = package.part(path);
    if (!part)
        return tl::unexpected(part.error());

    XlsxWorkbook workbook;
    XmlPart xml(std::move(*part));
    if (const auto failure = readSheets(xml, *relationships, workbook))
        return tl::unexpected(*failure);
    const QString strings = relationships->partByType.value(QStringLiteral("sharedStrings"));
    if (package.contains(strings))
        workbook.sharedStringsPart = strings;
    if (auto styles = package.part(relationships->partByType.value(QStringLiteral("styles")))) {
        XmlPart stylesXml(std::move(*styles));
        if (const auto failure = readStyles(stylesXml, workbook.styles))
            return tl::unexpected(*failure);
    }
    return workbook;
}

} // namespace leadline
