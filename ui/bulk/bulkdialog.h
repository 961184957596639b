// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/masschange.h"
#include "ui/widgets/jobcounts.h"

#include <QDialog>
#include <QTimer>

class QProgressBar;

namespace leadline {

class BulkForm;
class DialogFooter;
class Label;
class WindowContext;

/// One change of many leads: says first how many will change and who is refused for what reason, then does it in
/// portions, which Cancel stops where the file is whole (C-15, C-16).
class BulkDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `count` leads are chosen; the form goes into the dialog.
    BulkDialog(WindowContext &context, LeadChoice choice, qint64 count, BulkForm *form, QWidget *parent);
    ~BulkDialog() override;

    /// While it runs it is stopped first; what is done is told by changed().
    void reject() override;

signals:
    /// `told`: the form's word for it.
    void changed(const leadline::MassReport &report, const QString &told);

private:
    enum class State { Asking, Looking, Ready, Running };

    void layOut();
    void ask();
    void look();
    void show(const Result<MassReport> &preview);
    void run();
    void finish(const Result<MassReport> &report);
    void enter(State state);
    void showProgress();
    [[nodiscard]] Progress begin();
    [[nodiscard]] QString previewText(const MassReport &report) const;

    WindowContext &m_context;
    LeadChoice m_choice;
    qint64 m_count;
    BulkForm *m_form;
    Label *m_preview;
    QProgressBar *m_bar;
    DialogFooter *m_footer;
    QTimer m_lookTimer; ///< a moment after the last key
    QTimer m_barTimer;
    std::shared_ptr<JobCounts> m_job;
    State m_state = State::Asking;
};

} // namespace leadline
