// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

namespace leadline::test {

using namespace Qt::StringLiterals;

QJsonObject Run::json() const
{
    return QJsonDocument::fromJson(out.toUtf8()).object();
}

QString Run::reason() const
{
    return json()[u"error"][u"reason"].toString();
}

Program::Program() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"LC_MESSAGES"_s, u"LANG"_s, u"LANGUAGE"_s, u"LOGNAME"_s, u"USERNAME"_s})
        m_environment.remove(name);
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"TZ"_s, u"Europe/Moscow"_s);
    m_environment.insert(u"USER"_s, u"maria"_s);
    m_environment.insert(u"LEADLINE_DB"_s, path());
    m_environment.insert(u"LEADLINE_LOCK_WAIT"_s, u"300"_s);
}

QString Program::executable()
{
    return QStringLiteral(LEADLINE_PROGRAM);
}

Run Program::run(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(executable(), arguments);
    constexpr int patience = 120'000;
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QJsonObject Program::json(const QStringList &arguments) const
{
    const Run ran = run(arguments + QStringList{u"--json"_s});
    if (ran.code != 0)
        QTest::qFail(qPrintable(arguments.join(u' ') + u": "_s + ran.error), __FILE__, __LINE__);
    return ran.json();
}

void Program::init(const QStringList &options) const
{
    const QJsonObject made = json(QStringList{u"init"_s, path()} + options);
    QVERIFY(!made.isEmpty());
}

QJsonObject Program::addLead(const QStringList &values) const
{
    return json(QStringList{u"lead"_s, u"add"_s} + values);
}

void Program::addHandedOffLead() const
{
    const QJsonObject lead = addLead({u"title=Bicycle parts"_s, u"contactName=Anna Petrova"_s});
    const QJsonObject qualified = json({u"lead"_s, u"qualify"_s, lead[u"id"].toString()});
    QCOMPARE(qualified[u"stage"].toString(), u"handoff"_s);
}

QJsonObject Program::show(int number) const
{
    return json({u"lead"_s, u"show"_s, QString::number(number)});
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path(name);
}

QByteArray Program::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList texts(const QJsonArray &array, const QString &key)
{
    QStringList found;
    for (const QJsonValue &value : array)
        found.append(value[key].toString());
    return found;
}

} // namespace leadline::test
