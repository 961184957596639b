// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/widgets/label.h"

class QListWidget;
class QPushButton;

namespace leadline {

class WindowContext;
struct JobCounts;

/// The copies of the file: which there are, one more now, the file's soundness, and back to one of them (C-74).
class BackupSection final : public SettingsSection
{
    Q_OBJECT

public:
    explicit BackupSection(WindowContext &context, QWidget *parent = nullptr);
    ~BackupSection() override;

    [[nodiscard]] QWidget *firstFocus() override;

signals:
    /// Whoever hears it puts the copy in the file's place.
    void restoreRequested(const QString &copy);

private:
    void layOut();
    [[nodiscard]] QWidget *makeButtons();
    [[nodiscard]] QLayout *makeJob();
    void readCopies();
    void backUp();
    void check();
    void openFolder();
    void askToRestore();
    template<typename Work, typename Done>
    void run(const QString &what, Work work, Done done);
    void tell(const QString &text, TextTone tone);
    [[nodiscard]] QString chosen() const;

    WindowContext &m_context;
    std::shared_ptr<JobCounts> m_job; ///< null while nothing is under way
    QListWidget *m_copies;
    QPushButton *m_backUp;
    QPushButton *m_check;
    QPushButton *m_restore;
    QPushButton *m_elsewhere;
    QPushButton *m_folder;
    QWidget *m_progress;
    Label *m_doing;
    Label *m_told;
};

} // namespace leadline
