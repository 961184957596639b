// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/creation.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QComboBox;
class QPushButton;

namespace leadline {

class Label;
class RegionChoice;

/// What to begin with when there is no file yet: a sample company, a file of leads, or nothing (C-97).
class FirstRunPage final : public Page
{
    Q_OBJECT

public:
    explicit FirstRunPage(QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QWidget *firstFocus() override;
    /// The folder in which new files lie.
    void setPlace(const QString &folder);

signals:
    /// A file is about to be made, whichever; comes before the others.
    void begun();
    void demoRequested();
    /// Make a file as `options` say, then import into it.
    void importRequested(const leadline::NewWorkspace &options);
    void emptyRequested(const leadline::NewWorkspace &options);
    void openRequested();
    /// New files are to lie in another folder.
    void placeRequested();
    void languageChosen(QLocale::Language language);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Offer
    {
        QString iconName;
        Label *icon = nullptr;
        Label *title = nullptr;
        Label *text = nullptr;
        QPushButton *button = nullptr;
    };

    Offer addOffer(QBoxLayout &row, const QString &iconName, bool isPrimary);
    void buildChoices(QBoxLayout &column);
    [[nodiscard]] NewWorkspace options() const;
    void retranslate();
    void showIcons();

    Label *m_welcome;
    Label *m_where;
    Offer m_demo;
    Offer m_import;
    Offer m_empty;
    Label *m_languageLabel;
    QComboBox *m_language;
    Label *m_processLabel;
    QComboBox *m_process;
    Label *m_phonesLabel;
    RegionChoice *m_phones;
    QPushButton *m_place;
    QString m_folder;
    QPushButton *m_open;
};

} // namespace leadline
