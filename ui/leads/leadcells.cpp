// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leads/leadcells.h"

#include "core/base/phone.h"
#include "core/process/wording.h"
#include "core/store/tablerows.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

/// More of a text is never seen in a cell.
constexpr qsizetype longestShownText = 300;

QString codeInCell(const Reference &reference, const QString &directory, const QString &code)
{
    const QLocale::Language language = QLocale().language();
    if (directory == "stage"_L1)
        return stageLabel(reference.process, code, language);
    if (directory == "maturity"_L1)
        return maturityLabel(reference.process, code, language);
    return reference.lookups.label(directory, code, language);
}

QString listInCell(const Reference &reference, const FilterField &field, QStringList lines)
{
    if (field.name == "phones"_L1) {
        for (QString &line : lines)
            line = phoneForDisplay(line, reference.phoneRegion);
    }
    return lines.join(u", "_s);
}

} // namespace

QString cellText(const Reference &reference, const FilterField &field, const Value &value)
{
    if (!value.isValid())
        return {};
    switch (field.type) {
    case FieldType::Money:
        return formatMoney(Money{value.toLongLong()}, reference.currency);
    case FieldType::Moment:
        return editableDateTime(Timestamp{value.toLongLong()});
    case FieldType::Integer:
        return QLocale().toString(value.toLongLong());
    case FieldType::Code:
        return codeInCell(reference, field.of, value.toString());
    case FieldType::Flag:
        return QCoreApplication::translate("CardContent", "yes");
    case FieldType::TextList:
        return listInCell(reference, field, value.toStringList());
    default:
        return value.toString().left(longestShownText).simplified();
    }
}

QString cellText(const Reference &reference, const FilterField &field, const TableRow &row)
{
    if (reference.closed.hides(recordType(Kind::Lead).name(), field.name))
        return QCoreApplication::translate("CardContent", "hidden", "a field that the user may not see");
    return cellText(reference, field, row.value(field.name));
}

bool standsAtEnd(const FilterField &field)
{
    return field.type == FieldType::Money || field.type == FieldType::Integer;
}

bool isSortable(const FilterField &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::Moment:
    case FieldType::Code:
    case FieldType::Flag:
        return true;
    default:
        return false;
    }
}

} // namespace leadline
