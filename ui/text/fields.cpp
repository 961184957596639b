// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fields.h"

#include "core/process/checklist.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

QString fieldLabel(const Field &field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString fieldLabel(Kind kind, const QString &name)
{
    if (const Field *field = recordType(kind).find(name))
        return fieldLabel(*field);
    if (name == "nextStepAt"_L1)
        return QCoreApplication::translate("Field", "Next step");
    if (name == "nextStepDue"_L1)
        return QCoreApplication::translate("Field", "Next step due");
    if (name == "openTasks"_L1)
        return QCoreApplication::translate("Field", "Open tasks");
    if (const QString item = itemOfTick(name); !item.isEmpty())
        return item;
    return name.startsWith(customFieldPrefix) ? name.sliced(customFieldPrefix.size()) : name;
}

QString closedText(FieldAccess access)
{
    switch (access) {
    case FieldAccess::Hidden:
        return QCoreApplication::translate("Field", "An administrator has hidden this field from your role.");
    case FieldAccess::ReadOnly:
        return QCoreApplication::translate("Field", "An administrator lets your role read this field, not change it.");
    case FieldAccess::Open:
        break;
    }
    return {};
}

} // namespace leadline
