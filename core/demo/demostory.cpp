// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demostory.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QJsonValue &value, QLocale::Language language)
{
    return value.isObject() ? value[language == QLocale::Russian ? "ru"_L1 : "en"_L1].toString() : value.toString();
}

QHash<QString, QString> wordsOf(const QJsonObject &object, QLocale::Language language)
{
    QHash<QString, QString> words;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const QString text = textOf(entry.value(), language);
        if (!text.isEmpty())
            words.insert(entry.key(), text);
    }
    return words;
}

DemoPerson personOf(const QHash<QString, QString> &words)
{
    return {words[u"key"_s],      words[u"name"_s],  words[u"role"_s],
            words[u"jobTitle"_s], words[u"phone"_s], words[u"email"_s]};
}

DemoStep stepOf(const QJsonObject &object, qsizetype lead, QLocale::Language language, Timestamp now)
{
    DemoStep step;
    step.words = wordsOf(object, language);
    step.fields = wordsOf(object[object.contains("form"_L1) ? "form"_L1 : "fields"_L1].toObject(), language);
    step.at = std::min(demoMoment(step.words.take(u"at"_s), now), now);
    step.by = step.words.take(u"by"_s);
    step.what = step.words.contains(u"do"_s) ? step.words.take(u"do"_s) : u"add"_s;
    step.lead = lead;
    return step;
}

QJsonObject company()
{
    QFile file(u":/demo/company.json"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "demostory", "embedded file missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

Timestamp demoMoment(const QString &text, Timestamp now)
{
    const QDateTime today = now.toLocal();
    if (text == u"today"_s) {
        const QDateTime afternoon(today.date(), QTime(16, 0));
        return timestampFrom(
            std::max(afternoon, std::min(today.addSecs(3600), QDateTime(today.date(), QTime(23, 59)))));
    }
    if (text.startsWith(u"now"_s))
        return now.plusMinutes(text.mid(3).toLongLong());
    const QTime time = QTime::fromString(text.section(u' ', 1), u"HH:mm"_s);
    if (!time.isValid())
        return {};
    return timestampFrom(QDateTime(today.date().addDays(text.section(u' ', 0, 0).toLongLong()), time));
}

DemoStory DemoStory::tell(const QString &process, QLocale::Language language, Timestamp now)
{
    const QJsonObject source = company();
    DemoStory story;
    for (const QJsonValue &person : source["people"_L1].toArray())
        story.people.push_back(personOf(wordsOf(person.toObject(), language)));
    const QJsonArray leads = source["leads"_L1].toArray();
    for (qsizetype lead = 0; lead < leads.size(); ++lead) {
        story.steps.push_back(stepOf(leads.at(lead).toObject(), lead, language, now));
        for (const QString &part : {u"story"_s, process}) {
            for (const QJsonValue &step : leads.at(lead)[part].toArray())
                story.steps.push_back(stepOf(step.toObject(), lead, language, now));
        }
    }
    std::ranges::stable_sort(story.steps, {}, &DemoStep::at);
    return story;
}

} // namespace leadline
