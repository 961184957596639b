// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/signature.h"

#include "core/base/folding.h"
#include "core/base/phone.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostLines = 200;
constexpr qsizetype longestLine = 500;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(
        text, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

/// A line that says itself what it is: "Тел.: …".
struct Labelled
{
    const char16_t *words; ///< alternatives of a regular expression
    QString Lead::*field;  ///< nullptr: known, and not for a lead
};

constexpr std::array labels{
    Labelled{u"фио|ф\\.и\\.о\\.?|контактное лицо|имя|name|full name|contact(?: person)?", &Lead::contactName},
    Labelled{u"должность|position|job title|title", &Lead::jobTitle},
    Labelled{u"(?:полное |краткое |сокращ[её]нное )?(?:фирменное )?наименование(?: организации)?|организация|компания|"
             "контрагент|company|organi[sz]ation",
             &Lead::companyName},
    Labelled{u"отдел|подразделение|department", &Lead::department},
    Labelled{u"(?:юридический |юр\\.? ?|фактический |факт\\.? ?|почтовый )?адрес(?: места нахождения)?|address",
             &Lead::address},
    Labelled{u"город|city", &Lead::city},
    Labelled{u"огрн(?:ип)?|кпп|р/с(?:ч[её]т)?|р/сч|расч[её]тный сч[её]т|к/с(?:ч[её]т)?|корр?\\.? ?сч[её]т|"
             "корреспондентский сч[её]т|бик|банк|окпо|оквэд|bik|kpp|ogrn|bank|account|iban|swift|bic|vat",
             nullptr},
};

/// What stands after the label; nothing when the line has another or none.
std::optional<QString> labelled(const QString &line, const char16_t *words)
{
    const QRegularExpression label =
        pattern(u"^(?:%1)\\s*(?:[:=–—№]|\\s-\\s)\\s*(.*)$"_s.arg(QString::fromUtf16(words)));
    const QRegularExpressionMatch match = label.match(line);
    return match.hasMatch() ? std::optional(match.captured(1).trimmed()) : std::nullopt;
}

bool looksLikeCompany(const QString &line)
{
    static const QRegularExpression form =
        pattern(u"(?:^|[\\s\"«(,])(?:ооо|оао|зао|пао|ао|нко|ано|фгуп|гуп|муп|тоо|чп|ип|llc|ltd|limited|inc|corp|gmbh|"
                "plc|s\\.?a\\.?r?\\.?l?|b\\.?v\\.?)(?:$|[\\s\"».,)])"_s);
    return form.match(line).hasMatch();
}

bool looksLikeJob(const QString &line)
{
    static const QRegularExpression job = pattern(
        u"\\b(?:директор|руководител[ья]|начальник|заместител[ья]|менеджер|специалист|инженер|бухгалтер|юрист|"
        "президент|председател[ья]|управляющ|закупщик|снабжен|логист|маркетолог|аналитик|консультант|ассистент|"
        "секретар|заведующ|владелец|основатель|собственник|программист|архитектор|продаж|закупок|"
        "director|manager|head of|chief|officer|ceo|cto|cfo|coo|president|engineer|accountant|lawyer|buyer|owner|"
        "founder|assistant|consultant|analyst|specialist|executive|supervisor|lead developer|sales|procurement)"_s);
    return job.match(line).hasMatch();
}

/// Two to four words with great first letters, none of them a number: "Иванов И. П.", "Anna-Maria Smith".
bool looksLikePerson(const QString &line)
{
    static const QRegularExpression person(
        u"^\\p{Lu}[\\p{L}'’-]*\\.?(?:\\s+\\p{Lu}[\\p{L}'’-]*\\.?|\\s*\\p{Lu}\\.){1,3}$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression shouted(u"^[\\p{Lu}\\s-]{25,}$"_s, QRegularExpression::UseUnicodePropertiesOption);
    return person.match(line).hasMatch() && !shouted.match(line).hasMatch() && !looksLikeCompany(line)
        && !looksLikeJob(line);
}

bool isGreeting(const QString &line)
{
    static const QRegularExpression greeting = pattern(
        u"^(?:с уважением|с наилучшими пожеланиями|всего доброго|спасибо|благодарю|(?:best|kind|warm)?\\s*regards|"
        "sincerely(?: yours)?|yours (?:sincerely|faithfully)|thanks(?: and regards)?|thank you|cheers|--|__)[\\s,.!-]*"_s);
    return greeting.match(line).hasMatch();
}

/// Reads what stands in the text, takes it out, and keeps the rest for the next to read.
class SignatureReader
{
public:
    SignatureReader(const QString &text, const QString &phoneRegion) : m_phoneRegion(phoneRegion)
    {
        QStringList lines = text.left(mostLines * longestLine).split(u'\n');
        for (const QString &line : lines.mid(0, mostLines))
            m_lines.append(line.left(longestLine).simplified());
    }

    Lead read()
    {
        readRequisites();
        readMails();
        readSites();
        readLabels();
        readPhones();
        readPlainLines();
        return m_lead;
    }

private:
    /// ИНН with КПП beside it, before anybody takes its digits for a phone.
    void readRequisites()
    {
        static const QRegularExpression inn = pattern(
            u"\\b(?:инн|inn|tin)(?:\\s*/\\s*(?:кпп|kpp))?\\s*[:№=-]?\\s*(\\d{12}|\\d{10})(?:\\s*/\\s*\\d{9})?(?!\\d)"_s);
        static const QRegularExpression number = pattern(
            u"\\b(?:огрн(?:ип)?|кпп|бик|р/с|к/с|окпо|ogrn|kpp|bik)\\s*[:№=-]?\\s*\\d[\\d ]{6,24}\\d(?:\\s+в\\s.*)?"_s);
        takeEach(inn, [this](const QRegularExpressionMatch &match) {
            if (m_lead.inn.isEmpty())
                m_lead.inn = match.captured(1);
            return true;
        });
        takeEach(number, [](const QRegularExpressionMatch &) { return true; });
    }

    void readMails()
    {
        static const QRegularExpression mail = pattern(u"(?:mailto:)?([\\w.%+-]+@[\\w-]+(?:\\.[\\w-]+)+)"_s);
        takeEach(mail, [this](const QRegularExpressionMatch &match) {
            add(m_lead.emails, match.captured(1));
            return true;
        });
    }

    void readSites()
    {
        static const QRegularExpression site =
            pattern(u"\\b(?:https?://[^\\s,;<>]+|www\\.[\\w-]+(?:\\.[\\w-]+)+(?:/[^\\s,;<>]*)?)"_s);
        static const QRegularExpression bare = pattern(
            u"^(?:(?:сайт|site|web(?:site)?)\\s*:?\\s*)?((?:[\\w-]+\\.)+(?:ru|рф|com|net|org|su|by|kz|io|de|uk|eu|biz|info))/?$"_s);
        takeEach(site, [this](const QRegularExpressionMatch &match) {
            if (m_lead.website.isEmpty())
                m_lead.website = match.captured(0);
            return true;
        });
        takeEach(bare, [this](const QRegularExpressionMatch &match) {
            if (m_lead.website.isEmpty())
                m_lead.website = match.captured(1);
            return true;
        });
    }

    void readLabels()
    {
        for (QString &line : m_lines) {
            for (const Labelled &label : labels) {
                const std::optional<QString> value = labelled(line, label.words);
                if (!value)
                    continue;
                if (label.field && (m_lead.*label.field).isEmpty())
                    m_lead.*label.field = *value;
                line.clear();
                break;
            }
        }
    }

    void readPhones()
    {
        static const QRegularExpression phone = pattern(
            u"\\+?\\d[\\d\\s().\\x{a0}–-]{5,}\\d(?:[\\s,;]*(?:доб(?:авочный)?|вн|ext|x)\\.?\\s*№?\\s*\\d{1,6})?"_s);
        takeEach(phone, [this](const QRegularExpressionMatch &match) {
            const QString kept = canonicalPhone(match.captured(0), m_phoneRegion);
            if (!kept.isEmpty())
                add(m_lead.phones, kept);
            return !kept.isEmpty();
        });
    }

    /// Who, what and where without a label: in whatever order they stand.
    void readPlainLines()
    {
        for (const QString &line : std::as_const(m_lines)) {
            if (isGreeting(line))
                continue;
            static const QRegularExpression between(u"\\s*(?:[,|•·]|\\s[–—/-]\\s)\\s*"_s);
            if (isAddress(line))
                continue;
            for (const QString &part : line.split(between, Qt::SkipEmptyParts))
                readPart(part.trimmed());
        }
    }

    bool isAddress(const QString &line)
    {
        static const QRegularExpression address = pattern(
            u"^(?:\\d{6}\\s*,|россия\\s*,)|(?:^|[\\s,])(?:ул|пр-т|просп|пер|наб|шоссе|street|st|avenue|ave|road)[.,\\s]"
            ".*\\d"_s);
        static const QRegularExpression city(u"(?:^|[\\s,])г\\.?\\s*(\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)?)"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
        if (!address.match(line).hasMatch())
            return false;
        if (m_lead.address.isEmpty())
            m_lead.address = line;
        if (const QRegularExpressionMatch named = city.match(line); m_lead.city.isEmpty() && named.hasMatch())
            m_lead.city = named.captured(1);
        return true;
    }

    void readPart(const QString &part)
    {
        QString *field = nullptr;
        if (looksLikeCompany(part))
            field = &m_lead.companyName;
        else if (looksLikePerson(part))
            field = &m_lead.contactName;
        else if (looksLikeJob(part))
            field = &m_lead.jobTitle;
        if (field && field->isEmpty())
            *field = part;
    }

    static void add(QStringList &list, const QString &entry)
    {
        if (!list.contains(entry, Qt::CaseInsensitive))
            list.append(entry);
    }

    /// Hands every match to `take`; what it took is gone from the line, and so is a label that is left alone.
    template<typename Take>
    void takeEach(const QRegularExpression &wanted, Take take)
    {
        static const QRegularExpression leftover = pattern(
            u"^[\\s,;|:/•·()-]*(?:(?:тел(?:ефон)?|моб(?:ильный)?|раб(?:очий)?|факс|сот|phone|tel|mob(?:ile)?|cell|fax|"
            "office|e-?mail|эл\\.? ?почта|электронная "
            "почта|почта|сайт|site|web(?:site)?|whatsapp|telegram|m|t|p|e|w|т|м)"
            "[.:\\s]*[,;|:/•·()-]*\\s*)*$"_s);
        for (QString &line : m_lines) {
            qsizetype from = 0;
            for (QRegularExpressionMatch match = wanted.match(line); match.hasMatch();
                 match = wanted.match(line, from)) {
                if (take(match)) {
                    line.remove(match.capturedStart(0), match.capturedLength(0));
                    from = match.capturedStart(0);
                } else {
                    from = match.capturedEnd(0);
                }
            }
            if (leftover.match(line).hasMatch())
                line.clear();
        }
    }

    QString m_phoneRegion;
    QStringList m_lines;
    Lead m_lead;
};

} // namespace

Lead leadFromSignature(const QString &text, const QString &phoneRegion)
{
    return SignatureReader(text, phoneRegion).read();
}

} // namespace leadline
