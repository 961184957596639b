// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldinput.h"

#include "ui/widgets/choiceinput.h"
#include "ui/widgets/flaginput.h"
#include "ui/widgets/lineinput.h"
#include "ui/widgets/nameinput.h"
#include "ui/widgets/noteinput.h"

namespace leadline {

FieldInput *makeFieldInput(InputType type, QWidget *parent)
{
    switch (type) {
    case InputType::MultiLine:
        return new NoteInput(parent);
    case InputType::Choice:
        return new ChoiceInput(parent);
    case InputType::Name:
        return new NameInput(parent);
    case InputType::Flag:
        return new FlagInput(parent);
    default:
        return new LineInput(type, parent);
    }
}

} // namespace leadline
