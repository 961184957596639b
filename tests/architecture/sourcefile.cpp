// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/sourcefile.h"

#include <QDir>
#include <QDirIterator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadline {

bool SourceFile::isCode() const
{
    return path.endsWith(".h"_L1) || path.endsWith(".cpp"_L1);
}

QList<SourceFile> sourceFiles(const QString &root)
{
    const QDir project(root);
    const QStringList names{u"*.h"_s, u"*.cpp"_s, u"*.cmake"_s, u"CMakeLists.txt"_s, u"*.sql"_s};
    QList<SourceFile> files;
    for (const auto folder : {"app"_L1, "cmake"_L1, "core"_L1, "installer"_L1, "server"_L1, "tests"_L1, "ui"_L1}) {
        QDirIterator iterator(project.filePath(folder), names, QDir::Files, QDirIterator::Subdirectories);
        while (iterator.hasNext()) {
            QFile file(iterator.next());
            const QString path = project.relativeFilePath(file.fileName());
            if (path.startsWith("tests/architecture/"_L1) || path.startsWith("tests/data/"_L1))
                continue;
            if (file.open(QIODevice::ReadOnly))
                files.append({path, QString::fromUtf8(file.readAll())});
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace leadline
