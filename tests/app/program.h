// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace leadline::test {

/// What a run of the program left behind.
struct Run
{
    int code = -1;
    QString out;
    QString error;

    [[nodiscard]] QJsonObject json() const;
    /// The stable key of a failure told in JSON.
    [[nodiscard]] QString reason() const;
};

/// The built program with a folder of its own, in which a file "crm.leadline" is the one to work on.
class Program
{
public:
    Program();

    /// Runs it with these arguments.
    [[nodiscard]] Run run(const QStringList &arguments) const;
    /// Runs it with --json; fails the test when the exit code is not 0.
    [[nodiscard]] QJsonObject json(const QStringList &arguments) const;
    /// Makes the file, with the user "maria".
    void init(const QStringList &options = {}) const;
    /// Adds a lead; gives its JSON.
    [[nodiscard]] QJsonObject addLead(const QStringList &values = {QStringLiteral("title=Bicycle parts")}) const;
    /// Adds a lead and qualifies it, so that its hand-off task is open.
    void addHandedOffLead() const;
    [[nodiscard]] QJsonObject show(int number) const;

    [[nodiscard]] QString path(const QString &name = QStringLiteral("crm.leadline")) const
    {
        return m_folder.filePath(name);
    }
    [[nodiscard]] QString write(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    [[nodiscard]] static QString executable();
    [[nodiscard]] const QProcessEnvironment &environment() const { return m_environment; }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    void removeVariable(const QString &name) { m_environment.remove(name); }

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The texts under one key of an array's objects.
[[nodiscard]] QStringList texts(const QJsonArray &array, const QString &key);

} // namespace leadline::test
