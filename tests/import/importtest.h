// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importer.h"
#include "tests/support/testfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace leadline::test {

/// A workspace and a folder of files to import into it.
class ImportTest
{
public:
    [[nodiscard]] QString write(const QByteArray &content, const QString &name = QStringLiteral("leads.csv"))
    {
        const QString path = m_folder.filePath(name);
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly) || written.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] QByteArray read(const QString &path) const
    {
        QFile source(path);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray("cannot read");
    }

    [[nodiscard]] ImportOptions options(const QByteArray &content)
    {
        ImportOptions options;
        options.path = write(content);
        options.errorsPath = m_folder.filePath(QStringLiteral("errors.csv"));
        return options;
    }
    [[nodiscard]] Result<ImportReport> import(const QByteArray &content, OnDuplicate onDuplicate = OnDuplicate::Skip)
    {
        ImportOptions wanted = options(content);
        wanted.onDuplicate = onDuplicate;
        return runImport(file.session(), wanted);
    }

    /// In the order in which they were added.
    [[nodiscard]] std::vector<Lead> leads() { return file.store().select<Lead>(QStringLiteral("1 ORDER BY row")); }
    /// What an own field of the lead says, by the field's name.
    [[nodiscard]] QString own(const Lead &lead, const QString &name)
    {
        for (const CustomField &field : file.session().lookups().customFields()) {
            if (field.name == name)
                return lead.fields.value(field.code).toString();
        }
        return {};
    }

    TestFile file;

private:
    QTemporaryDir m_folder;
};

} // namespace leadline::test
