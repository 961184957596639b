// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/importprofiles.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace leadline {

class ImportDraft;
class WindowContext;

/// How the file is read, under names: to choose, to keep what stands now, to rename and to remove.
class ProfileBar final : public QWidget
{
    Q_OBJECT

public:
    ProfileBar(WindowContext &context, ImportDraft &draft, QWidget *parent = nullptr);

    void retranslate();
    /// Asks for a name and keeps how the file is read now.
    void save();

private:
    void load();
    void showProfiles();
    void choose();
    void rename();
    void remove();
    void askForName(const QString &title, const QString &button, void (ProfileBar::*take)(const QString &));
    void keepAs(const QString &name);
    void renameTo(const QString &name);
    void tellWhatIsMissing();
    template<typename Work>
    void change(Work work, const QString &active);
    [[nodiscard]] const ImportProfile *active() const;

    WindowContext &m_context;
    ImportDraft &m_draft;
    std::vector<ImportProfile> m_profiles;
    QString m_active; ///< name of the one that the file is read by; empty: none
    QString m_path;   ///< of that file
    QComboBox *m_choice;
    QPushButton *m_save;
    QPushButton *m_rename;
    QPushButton *m_remove;
};

} // namespace leadline
