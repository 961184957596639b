// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/import/importdraft.h"
#include "ui/import/importjob.h"
#include "ui/shell/page.h"

#include <array>

class QFrame;
class QPushButton;
class QStackedWidget;

namespace leadline {

class ElidedLabel;
class FileStep;
class Label;
class MappingStep;
class PreviewStep;
class RunStep;
class StageBar;
class WindowContext;
class WizardStep;

/// Brings leads in from a file: preview with encoding and mapping, dry run, progress with Cancel, result. It fills the
/// window's page area while it is open.
class ImportWizard final : public Page
{
    Q_OBJECT

public:
    explicit ImportWizard(WindowContext &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString section() const override { return QStringLiteral("leads"); }
    [[nodiscard]] QWidget *firstFocus() override;
    [[nodiscard]] int roomBelow() const override;
    /// From the beginning; an empty path lets the user choose the file. An import that runs goes on.
    void start(const QString &path);
    /// An import or its undo runs.
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }

signals:
    /// Done or left; the window shows the list again.
    void finished();
    /// Done; the window shows what came of it.
    void importedLeadsRequested(const leadline::ImportReport &report);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Step { FileStepIndex, PreviewStepIndex, MappingStepIndex, RunStepIndex, StepCount };

    [[nodiscard]] QWidget *makeHeader();
    [[nodiscard]] QFrame *makeFooter();
    void addActions();
    void connectJobs();
    void goTo(int step);
    void next();
    void back();
    void leave();
    void showOutcome();
    [[nodiscard]] int current() const;
    [[nodiscard]] bool canEnter(int step) const;
    void retranslate();
    void showPlace();
    void showButtons();
    [[nodiscard]] QString nextText() const;

    WindowContext &m_context;
    ImportDraft m_draft;
    ImportJob m_job;
    Label *m_title;
    ElidedLabel *m_fileName;
    StageBar *m_places;
    QStackedWidget *m_pages;
    std::array<WizardStep *, StepCount> m_steps;
    QPushButton *m_leave;
    QPushButton *m_back;
    QPushButton *m_next;
    QFrame *m_footer;
};

} // namespace leadline
