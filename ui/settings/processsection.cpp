// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/processsection.h"

#include "ui/settings/processmap.h"
#include "ui/settings/stagefacts.h"
#include "ui/shell/windowcontext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"

#include <QLocale>
#include <QTabBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace leadline {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsHeight = 200;
constexpr int wordsIndent = 20;

} // namespace

ProcessSection::ProcessSection(WindowContext &context, QWidget *parent)
    : SettingsSection(parent), m_context(context), m_map(new ProcessMap(context.reference().process)),
      m_tabs(new QTabBar), m_words(new QTextBrowser)
{
    layOut();
    connect(m_map, &ProcessMap::stageChosen, this, [this] {
        m_tabs->setCurrentIndex(0);
        showWords();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &ProcessSection::showWords);
    showWords();
}

void ProcessSection::layOut()
{
    const ProcessDefinition &process = m_context.reference().process;
    const QLocale::Language language = QLocale().language();
    column().addWidget(new Label(TextRole::Title, process.label.text(language)));
    for (const ProcessOption &option : process.options) {
        const QString state =
            option.on ? tr("On: %1", "a switch of the process") : tr("Off: %1", "a switch of the process");
        auto *line = new Label(TextRole::Caption, state.arg(option.label.text(language)));
        line->setWordWrap(true);
        column().addWidget(line);
    }
    column().addWidget(m_map);
    auto *legend = new Label(TextRole::Caption,
                             tr("A line: a person may go there. A broken line: only the process does. Arcs above lead "
                                "on, arcs below lead back."));
    legend->setWordWrap(true);
    column().addWidget(legend);
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("The chosen stage"));
    m_tabs->addTab(tr("The whole process in words"));
    m_tabs->setAccessibleName(tr("What is told"));
    column().addWidget(m_tabs);
    m_words->setObjectName(u"process.words"_s);
    m_words->setAccessibleName(tr("The process in words"));
    m_words->setTabChangesFocus(true);
    m_words->document()->setIndentWidth(wordsIndent);
    m_words->document()->setDefaultStyleSheet(u"h3, b { font-weight: 600; }"_s);
    m_words->setMinimumHeight(wordsHeight);
    column().addWidget(m_words, 1);
}

QWidget *ProcessSection::firstFocus()
{
    QWidget *stage = m_map->firstFocus();
    return stage ? stage : m_tabs;
}

void ProcessSection::showWords()
{
    const ProcessDefinition &process = m_context.reference().process;
    const QLocale::Language language = QLocale().language();
    const Stage *stage = process.stage(m_map->chosen());
    m_words->setHtml(m_tabs->currentIndex() == 0 && stage ? factsHtml(stageFacts(process, *stage, language))
                                                          : processHtml(process, language));
}

} // namespace leadline
