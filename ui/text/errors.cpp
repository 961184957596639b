// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errors.h"

#include "core/process/checklist.h"
#include "ui/text/fields.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QStringList fieldLabels(const QStringList &names)
{
    QStringList labels;
    for (const QString &name : names) {
        const bool isOfTask = !recordType(Kind::Lead).find(name) && recordType(Kind::Task).find(name);
        labels.append(fieldLabel(isOfTask ? Kind::Task : Kind::Lead, name));
    }
    return labels;
}

/// What a sentence's %1, %2, %3 stand for.
QStringList argumentsOf(const Error &error, Sentence::Details details)
{
    switch (details) {
    case Sentence::Details::List:
        return {error.details.join(u", "_s)};
    case Sentence::Details::Fields:
        return {fieldLabels(error.details).join(u", "_s)};
    case Sentence::Details::FieldFirst:
        return fieldLabels(error.details.mid(0, 1)) + error.details.mid(1);
    case Sentence::Details::FieldThird:
        return error.details.mid(0, 2) + fieldLabels(error.details.mid(2, 1));
    case Sentence::Details::Last:
        return error.details.mid(error.details.size() - 1);
    case Sentence::Details::InOrder:
        break;
    }
    return error.details;
}

/// Puts the arguments in, all at once, so that none is read for a mark.
QString filledIn(const QString &text, const QStringList &arguments)
{
    QString filled;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = text.at(at) == u'%' && at + 1 < text.size() ? text.at(at + 1).digitValue() : -1;
        if (number < 1) {
            filled += text.at(at);
            continue;
        }
        filled += arguments.value(number - 1);
        ++at;
    }
    return filled;
}

} // namespace

QString describe(const Error &error)
{
    const Sentence *sentence = sentenceFor(error.reason);
    if (!sentence && error.reason.startsWith("process-"_L1))
        sentence = sentenceFor(u"process-invalid"_s);
    if (!sentence) {
        const QString text = QCoreApplication::translate("Error", "It could not be done (%1). Nothing was changed.");
        return filledIn(text, {QStringList(QStringList{error.reason} + error.details).join(u", "_s)});
    }
    const QString text = QCoreApplication::translate("Error", sentence->text);
    return filledIn(text, argumentsOf(error, sentence->details));
}

QString describe(const Error &error, const ProcessDefinition &process)
{
    Error worded = error;
    for (QString &detail : worded.details) {
        if (const CheckItem *item = process.checkItem(itemOfTick(detail)))
            detail = item->label.text(QLocale().language());
    }
    return describe(worded);
}

} // namespace leadline
