// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/programwindow.h"

namespace leadline::test {

/// Every page and dialog of the window, by the name that visits know it by.
[[nodiscard]] QStringList pagesOfTheWindow();
/// Dialogs are written when they open; nobody can switch anything behind their back.
[[nodiscard]] bool isDialog(const QString &page);

/// The window on a file of its own, standing at a page. What users would have typed is in the language; the program
/// may have been begun in another.
class Visit
{
public:
    explicit Visit(const QString &page, QLocale::Language language, Scheme scheme = Scheme::Light,
                   std::optional<QLocale::Language> begunIn = std::nullopt);
    ~Visit();

    [[nodiscard]] ProgramWindow &program() { return m_program; }
    /// Where its file is.
    [[nodiscard]] QString path() const { return m_file.path(); }
    [[nodiscard]] QWidget &front() { return m_program.front(); }
    /// Of what is in front, once it stands still.
    [[nodiscard]] QImage picture();

private:
    [[nodiscard]] bool reach(const QString &page);
    [[nodiscard]] bool reachOnCard(const QString &page);
    [[nodiscard]] bool reachInImport(const QString &page);
    [[nodiscard]] bool reachTable(const QString &page);
    [[nodiscard]] bool reachSchedule(const QString &page);
    [[nodiscard]] bool reachClients(const QString &page);
    [[nodiscard]] bool reachDialog(const QString &action);
    [[nodiscard]] bool knowsWhatToUndo();
    [[nodiscard]] bool reachJournal();
    [[nodiscard]] bool reachImports();
    [[nodiscard]] bool reachSettings(const QString &section);
    [[nodiscard]] bool choosesAll();
    [[nodiscard]] bool reachArchive();
    [[nodiscard]] bool reachPreview(const QString &action);
    [[nodiscard]] QString importSource() const;
    [[nodiscard]] QString calendarSource() const;
    [[nodiscard]] bool seesTable();
    void planMeetings(const LeadId &lead);
    void planCall(const LeadId &lead);
    void fill(const QString &page);
    void addDouble();
    void makeTeam();
    void import();

    bool m_isRussian;
    bool m_speaksRussian;
    TestFile m_file;
    ProgramWindow m_program;
};

/// One row per page and language, each with the requirements that it proves: columns "page" and "language".
void addPagesInBothLanguages(const char *ids);
/// One row per page: column "page".
void addPages(const char *ids, const QStringList &without = {});

} // namespace leadline::test
