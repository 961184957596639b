// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/rules.h"

#include "tests/architecture/arrows.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace leadline {

namespace {

constexpr qsizetype longestFile = 500;

using Folders = QList<QLatin1StringView>;
const Folders everywhere{"app/"_L1, "core/"_L1, "server/"_L1, "tests/"_L1, "ui/"_L1};
const Folders program{"app/"_L1, "core/"_L1, "server/"_L1, "ui/"_L1};
const Folders core{"core/"_L1};
const Folders window{"app/"_L1, "ui/"_L1};

bool isInAnyOf(const SourceFile &file, const Folders &folders)
{
    return std::ranges::any_of(folders, [&file](QLatin1StringView folder) { return file.isIn(folder); });
}

/// A rule that lists the lines of C++ in `folders` on which `pattern` is found; `except` names the files that may.
Rule never(const QString &name, const Folders &folders, const QString &pattern, const QStringList &except = {})
{
    const QRegularExpression expression(pattern);
    return {name, [expression, folders, except](const SourceFile &file) {
                QStringList findings;
                if (!file.isCode() || !isInAnyOf(file, folders) || except.contains(file.path))
                    return findings;
                const QStringList lines = file.lines();
                for (const QString &line : lines) {
                    if (expression.match(line).hasMatch())
                        findings.append(line.trimmed());
                }
                return findings;
            }};
}

QStringList missingLicence(const SourceFile &file)
{
    const QStringList head = file.lines().mid(0, 2);
    const bool stands = head.size() == 2 && head.at(0).contains("SPDX-FileCopyrightText:"_L1)
        && head.at(1).contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1);
    return stands ? QStringList{} : QStringList{u"the two SPDX lines must come first"_s};
}

QStringList tooManyLines(const SourceFile &file)
{
    const qsizetype count = file.text.count(u'\n');
    return count <= longestFile ? QStringList{} : QStringList{QString::number(count) + u" lines"_s};
}

QStringList missingPragmaOnce(const SourceFile &file)
{
    const bool stands = !file.path.endsWith(".h"_L1) || file.text.contains("#pragma once\n"_L1);
    return stands ? QStringList{} : QStringList{u"no #pragma once"_s};
}

QStringList ownHeaderNotFirst(const SourceFile &file)
{
    static const QRegularExpression include(uR"re(^#include [<"]([^>"]+)[>"])re"_s,
                                            QRegularExpression::MultilineOption);
    const QFileInfo path(file.path);
    const QString own = path.path() + u'/' + path.completeBaseName() + u".h"_s;
    if (path.suffix() != "cpp"_L1 || !file.text.contains(u"#include \""_s + own + u'"'))
        return {};
    const QString first = include.match(file.text).captured(1);
    return first == own ? QStringList{} : QStringList{u"includes "_s + first + u" before its own header"_s};
}

} // namespace

QList<Rule> houseRules()
{
    return {
        {u"includes follow the arrows"_s, includesAgainstTheArrows},
        never(u"core knows no window"_s, core,
              uR"(#include <Q(Widget|Application|GuiApplication|Dialog|MessageBox|Painter|Color|Icon|Pixmap|Font)>)"_s),
        never(u"core speaks in keys, not in words"_s, core, uR"(\btr\(|::translate\()"_s),
        never(u"core is told the time"_s, core,
              uR"(::current(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch)\(|system_clock)"_s,
              {u"core/base/clock.cpp"_s}),
        never(u"only services commit"_s, window, uR"([sS]tore(\(\))?(\.|->)commit\()"_s),
        never(u"SQLite is reached through Statement and Connection"_s, program, uR"(\bsqlite3_\w+\(|\bQSQLITE)"_s,
              {u"core/store/connection.cpp"_s, u"core/store/failures.cpp"_s, u"core/store/statement.cpp"_s}),
        never(u"Qt headers have no module prefix"_s, everywhere, uR"(#include <Qt[A-Z]\w*/)"_s),
        never(u"connects name members, not strings"_s, everywhere, uR"(\b(SIGNAL|SLOT)\()"_s),
        never(u"a connected lambda has a context"_s, everywhere, uR"(connect\([^,;]+,\s*&[\w:]+,\s*\[)"_s),
        never(u"receivers are plain functions"_s, program, uR"(\b(public|protected|private)\s+slots\s*:|Q_SLOTS)"_s),
        never(
            u"nothing is a singleton"_s, everywhere,
            uR"(\bstatic\s+[\w:<>]+\s*[&*]\s*(instance|self|get|theInstance)\s*\(|Q_GLOBAL_STATIC|\b(?!Qt|Q[A-Z])\w+::instance\(\))"_s),
        never(u"types are named for what they are"_s, everywhere,
              uR"(\b(class|struct)\s+(?!Q)\w*(Manager|Helper|Utils?|Impl|Data|Info)\b)"_s),
        never(u"std stays std"_s, everywhere, uR"(using namespace std\s*;)"_s),
        never(u"work is done or filed, not left as a note"_s, everywhere, uR"(\b(TODO|FIXME|XXX|HACK)\b)"_s),
        never(u"C-65 no dialog tells of success"_s, {"ui/"_L1}, uR"(QMessageBox::(information|about)\()"_s),
        never(u"sentences are whole, not glued"_s, window, uR"(\btr\("[^"]*"\)\s*\+|\+\s*tr\()"_s),
        never(
            u"words on the screen are translated"_s, {"ui/"_L1},
            uR"re((set(Text|ToolTip|StatusTip|WindowTitle|Title|PlaceholderText|AccessibleName)|new Q(Label|PushButton|CheckBox|GroupBox))\(\s*(u"|QStringLiteral\(")[^"]*[A-Za-zА-я]{3})re"_s),
        {u"headers are read once"_s, missingPragmaOnce},
        {u"the own header comes first"_s, ownHeaderNotFirst},
        {u"every file says its licence"_s, missingLicence},
        {u"no file is too long"_s, tooManyLines},
    };
}

} // namespace leadline
