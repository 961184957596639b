// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/fieldtext.h"

#include "core/base/folding.h"
#include "core/base/phone.h"
#include "core/model/matchkeys.h"
#include "core/process/wording.h"
#include "core/services/namedrecords.h"
#include "core/services/users.h"
#include "core/services/writtenmoment.h"

#include <QRegularExpression>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> invalid(const QString &reason, const Field &field, const QString &text)
{
    return failure(ErrorCode::Invalid, reason, {QString::fromLatin1(field.name), text});
}

Result<Value> flagFromText(const Field &field, const QString &text)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"y"_s, u"1"_s, u"да"_s, u"on"_s, u"x"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"n"_s, u"0"_s, u"нет"_s, u"off"_s};
    const QString key = folded(text);
    if (yes.contains(key))
        return Value(true);
    if (no.contains(key))
        return Value();
    return invalid(u"flag-invalid"_s, field, text);
}

Result<Value> momentFromText(const Field &field, const QString &text)
{
    const std::optional<Timestamp> moment = writtenMoment(text);
    return moment ? Result<Value>(Value(moment->milliseconds)) : invalid(u"moment-invalid"_s, field, text);
}

Result<Value> referenceFromText(const Session &session, const Field &field, const QString &text)
{
    const QLatin1StringView of(field.of);
    QUuid id = QUuid::fromString(text);
    if (of == "user"_L1 && id.isNull()) {
        const Result<User> user = userNamed(session.store(), text);
        if (!user || user->inactive)
            return invalid(u"user-not-found"_s, field, text);
        return Value(user->id.uuid());
    }
    const RecordType *type = recordTypeByName(QString(of));
    if (id.isNull() && isGivenByName(field))
        id = recordNamed(session, type->kind(), text);
    if (id.isNull() || !type || !session.store().tables().find(type->kind(), id))
        return invalid(u"record-not-found"_s, field, text);
    return Value(id);
}

Result<Value> codeFromText(const Session &session, const Field &field, const QString &text)
{
    const QString directory = QString::fromLatin1(field.of);
    const QString wanted = folded(text);
    QString code = session.lookups().codeOf(directory, text);
    if (directory == u"stage"_s) {
        for (const Stage &stage : session.process().stages) {
            if (stage.code == wanted || folded(stage.label.ru) == wanted || folded(stage.label.en) == wanted)
                code = stage.code;
        }
    } else if (directory == u"maturity"_s) {
        for (const Maturity &maturity : session.process().maturities) {
            if (maturity.code == wanted || folded(maturity.label.ru) == wanted || folded(maturity.label.en) == wanted)
                code = maturity.code;
        }
    }
    if (code.isEmpty())
        return invalid(u"unknown-code"_s, field, text);
    return Value(code);
}

QStringList listFromText(const Session &session, const Field &field, const QString &text)
{
    static const QRegularExpression separators(u";(?!ext=)|[\\n|]"_s);
    const bool phones = QLatin1StringView(field.name) == "phones"_L1;
    QStringList entries;
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString entry = phones ? storedPhone(part, session.phoneRegion()) : part.trimmed();
        if (!entry.isEmpty())
            entries.append(entry);
    }
    return entries;
}

/// Phone or e-mail given in the singular is the first of its list.
void setFirst(QStringList &list, const QString &entry)
{
    if (list.isEmpty())
        list.append(entry);
    else
        list.first() = entry;
    list.removeAll(QString());
}

QString customCode(const Session &session, const QString &name)
{
    const QString plain = name.startsWith(customFieldPrefix) ? name.mid(customFieldPrefix.size()) : name;
    for (const CustomField &custom : session.lookups().customFields()) {
        if (custom.code == plain || folded(custom.name) == folded(plain))
            return custom.code;
    }
    return {};
}

} // namespace

Result<Value> valueFromText(const Session &session, const Field &field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return Value();
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return Value(field.type == FieldType::Text ? trimmed : text);
    case FieldType::Integer: {
        bool good = false;
        const qint64 number = QString(trimmed).remove(u' ').remove(QChar(0xa0)).toLongLong(&good);
        return good ? Result<Value>(Value(number)) : invalid(u"number-invalid"_s, field, text);
    }
    case FieldType::Flag:
        return flagFromText(field, trimmed);
    case FieldType::Money: {
        const std::optional<Money> money = moneyFromText(trimmed);
        return money ? Result<Value>(Value(money->minor)) : invalid(u"money-invalid"_s, field, text);
    }
    case FieldType::Moment:
        return momentFromText(field, trimmed);
    case FieldType::Code:
        return codeFromText(session, field, trimmed);
    case FieldType::Reference:
        return referenceFromText(session, field, trimmed);
    case FieldType::TextList:
        return Codec<QStringList>::toValue(listFromText(session, field, text));
    case FieldType::Custom:
        break;
    }
    return invalid(u"field-read-only"_s, field, text);
}

Result<void> assignLeadField(const Session &session, Lead &lead, const QString &name, const QString &text)
{
    if (name == u"phone"_s) {
        setFirst(lead.phones, storedPhone(text, session.phoneRegion()));
        return {};
    }
    if (name == u"email"_s) {
        setFirst(lead.emails, text.trimmed());
        return {};
    }
    const Field *field = recordType(Kind::Lead).find(name);
    if (!field) {
        const QString code = customCode(session, name);
        if (code.isEmpty())
            return failure(ErrorCode::Invalid, u"unknown-field"_s, {name});
        if (text.isEmpty())
            lead.fields.remove(code);
        else
            lead.fields.insert(code, text);
        return {};
    }
    if (field->is(System) || field->type == FieldType::Custom)
        return failure(ErrorCode::Refused, u"field-read-only"_s, {name});
    const Result<Value> value = valueFromText(session, *field, text);
    if (!value)
        return tl::unexpected(value.error());
    field->write(&lead, *value);
    return {};
}

QString valueForPeople(const Session &session, const Field &field, const Value &value, const QLocale &locale)
{
    if (!value.isValid())
        return {};
    const QLocale::Language language = locale.language();
    const QString directory = QString::fromLatin1(field.of);
    switch (field.type) {
    case FieldType::Money:
        return locale.toCurrencyString(static_cast<double>(value.toLongLong()) / 100.0, session.currency(), 2);
    case FieldType::Moment:
        return locale.toString(Timestamp{value.toLongLong()}.toLocal(), QLocale::ShortFormat);
    case FieldType::Integer:
        return locale.toString(value.toLongLong());
    case FieldType::Code:
        if (directory == u"stage"_s)
            return stageLabel(session.process(), value.toString(), language);
        if (directory == u"maturity"_s)
            return maturityLabel(session.process(), value.toString(), language);
        return session.lookups().label(directory, value.toString(), language);
    case FieldType::Reference: {
        const RecordType *type = recordTypeByName(directory);
        const auto stored = type ? session.store().tables().find(type->kind(), value.toUuid()) : std::nullopt;
        return stored ? stored->record.value(directory == u"lead"_s ? u"title"_s : u"name"_s).toString() : QString();
    }
    case FieldType::TextList: {
        QStringList shown = value.toStringList();
        if (QLatin1StringView(field.name) == "phones"_L1) {
            for (QString &phone : shown)
                phone = phoneForDisplay(phone, session.phoneRegion());
        }
        return shown.join(u", "_s);
    }
    case FieldType::Flag:
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Custom:
        break;
    }
    return value.toString();
}

} // namespace leadline
