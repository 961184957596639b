// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/commandsentences.h"

#include <QtGlobal>

namespace leadline {

namespace {

constexpr Sentence ofCommands[] = {
    {"no-command", QT_TRANSLATE_NOOP("Error", "Say what to do. “leadline --help” lists the commands.")},
    {"unknown-command", QT_TRANSLATE_NOOP("Error", "There is no command “%1”. “leadline --help” lists them.")},
    {"unknown-option", QT_TRANSLATE_NOOP("Error", "There is no option “%1”. “leadline --help” lists them.")},
    {"option-not-here",
     QT_TRANSLATE_NOOP("Error", "“%2” takes no option “%1”. “leadline %2 --help” lists those it takes.")},
    {"option-needs-value", QT_TRANSLATE_NOOP("Error", "The option “%1” needs a value after it.")},
    {"option-takes-no-value", QT_TRANSLATE_NOOP("Error", "The option “%1” takes no value.")},
    {"option-invalid", QT_TRANSLATE_NOOP("Error", "The option “%1” cannot be “%2”.")},
    {"options-exclude", QT_TRANSLATE_NOOP("Error", "“%1” and “%2” do not go together.")},
    {"option-required", QT_TRANSLATE_NOOP("Error", "The option “%1” is needed here.")},
    {"argument-missing", QT_TRANSLATE_NOOP("Error", "Something is missing. Write it like this: leadline %1")},
    {"argument-unexpected", QT_TRANSLATE_NOOP("Error", "“%1” is too much here. Write it like this: leadline %2")},
    {"assignment-invalid", QT_TRANSLATE_NOOP("Error", "“%1” is not of the form FIELD=VALUE.")},
    {"not-available", QT_TRANSLATE_NOOP("Error", "“%1” is not available in this build.")},
};

} // namespace

std::span<const Sentence> commandSentences()
{
    return ofCommands;
}

} // namespace leadline
