// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/theme/icon.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/painting.h"

#include <QClipboard>
#include <QFocusEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>

namespace leadline {

FieldEditor::FieldEditor(InputType type, const QString &label, QWidget *parent)
    : QWidget(parent), m_input(makeFieldInput(type, this)), m_label(new ElidedLabel(TextRole::Caption)),
      m_error(new Label), m_missingIcon(new Label), m_lock(new Label), m_row(new QHBoxLayout)
{
    m_error->setTone(TextTone::Danger);
    m_error->setWordWrap(true);
    m_error->hide();
    m_missingIcon->hide();
    m_lock->hide();
    m_label->setBuddy(input());
    m_label->setIndent(2);
    m_error->setIndent(2);
    m_row->setSpacing(Metric::gap);
    m_row->addWidget(input(), 1);
    m_row->addWidget(m_missingIcon);
    m_row->addWidget(m_lock);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    column->addWidget(m_label);
    column->addLayout(m_row);
    column->addWidget(m_error);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(input());

    input()->installEventFilter(this);
    connect(m_input, &FieldInput::confirmed, this, &FieldEditor::commit);
    connect(m_input, &FieldInput::touched, this, [this] { setError({}); });
    connect(m_input, &FieldInput::touched, this, &FieldEditor::touched);
    connect(m_input, &FieldInput::cutChanged, this, &FieldEditor::describe);
    setLabel(label);
}

void FieldEditor::setLabel(const QString &label)
{
    m_labelText = label;
    QString shown = label;
    shown.replace(u'&', QStringLiteral("&&"));
    m_label->setText(shown);
    m_label->setVisible(m_isLabelShown && !label.isEmpty() && !m_input->takesLabel(shown));
    describe();
}

void FieldEditor::setLabelShown(bool shown)
{
    m_isLabelShown = shown;
    setLabel(m_labelText);
}

void FieldEditor::setValue(const QVariant &value)
{
    m_value = value;
    if (!isTouched())
        restore();
    showMissing();
}

void FieldEditor::setChoices(const std::vector<FieldChoice> &choices)
{
    m_input->setChoices(choices);
}

void FieldEditor::setCurrency(const QString &currency)
{
    if (FieldFormat *format = m_input->format())
        format->setCurrency(currency);
    setValue(m_value);
}

void FieldEditor::setClock(const Clock &clock)
{
    if (FieldFormat *format = m_input->format())
        format->setClock(clock);
}

void FieldEditor::setReadOnly(bool readOnly)
{
    m_input->setReadOnly(readOnly);
}

void FieldEditor::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    showMissing();
}

void FieldEditor::setClosed(const QString &why)
{
    m_closed = why;
    showLock();
    describe();
}

void FieldEditor::showLock()
{
    m_lock->setVisible(!m_closed.isEmpty());
    if (m_closed.isEmpty() && m_lock->toolTip().isEmpty())
        return;
    m_lock->setPixmap(themedIcon(QStringLiteral("lock"))
                          .pixmap(QSize(Metric::smallIconSize, Metric::smallIconSize), devicePixelRatioF()));
    m_lock->setToolTip(m_closed);
}

void FieldEditor::setMissing(const QString &text)
{
    m_missing = text;
    showMissing();
}

void FieldEditor::setError(const QString &text)
{
    if (text == error())
        return;
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    setStyleProperty(*input(), "invalid", !text.isEmpty());
    describe();
}

QString FieldEditor::error() const
{
    return m_error->text();
}

void FieldEditor::setAction(const QString &iconName, const QString &name)
{
    if (!m_action) {
        m_action = addButton(iconName);
        connect(m_action, &QToolButton::clicked, this, &FieldEditor::actionTriggered);
    }
    m_action->setIcon(themedIcon(iconName));
    m_action->setName(name);
    showActions();
}

void FieldEditor::setCopyAction(const QString &name)
{
    if (!m_copy) {
        m_copy = addButton(QStringLiteral("copy"));
        connect(m_copy, &QToolButton::clicked, this, &FieldEditor::copy);
    }
    m_copy->setName(name);
    showActions();
}

/// Only a value can be acted on; it looks like a link then.
void FieldEditor::showActions()
{
    for (IconButton *button : {m_action, m_copy}) {
        if (button)
            button->setVisible(!isEmpty());
    }
    if (!m_action)
        return;
    setStyleProperty(*input(), "tone", isEmpty() ? QString() : QStringLiteral("link"));
}

IconButton *FieldEditor::addButton(const QString &iconName)
{
    constexpr int side = 24; // no higher than the value
    auto *button = new IconButton(iconName, {});
    button->setIconSize({Metric::smallIconSize, Metric::smallIconSize});
    button->setFixedSize(side, side);
    m_row->addWidget(button);
    setTabOrder(m_action ? m_action : input(), button);
    return button;
}

void FieldEditor::copy()
{
    const QString text = m_value.toString();
    QGuiApplication::clipboard()->setText(text);
    emit copied(text);
}

void FieldEditor::addBelow(QWidget *widget)
{
    layout()->addWidget(widget);
}

void FieldEditor::commit()
{
    if (!isTouched())
        return;
    const std::optional<QVariant> read = m_input->read();
    if (!read) {
        setError(m_input->format()->complaint());
        return;
    }
    const bool isNew = *read != m_value && !(read->toString().isEmpty() && isEmpty());
    m_value = *read;
    restore();
    showMissing();
    if (isNew)
        emit edited(m_value);
}

void FieldEditor::restore()
{
    setError({});
    m_input->show(m_value, input()->hasFocus());
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (!isTouched())
            m_input->show(m_value, true);
        break;
    case QEvent::FocusOut:
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
            commit();
            if (!isTouched())
                m_input->show(m_value, false);
        }
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        return handleKey(event) || QWidget::eventFilter(watched, event);
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

/// Esc restores what was typed over; with nothing to restore it is left to the page.
bool FieldEditor::handleKey(QEvent *event)
{
    if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape || !(isTouched() || !error().isEmpty()))
        return false;
    event->accept();
    if (event->type() == QEvent::KeyPress) {
        restore();
        emit touched();
    }
    return true;
}

void FieldEditor::changeEvent(QEvent *event)
{
    if ((event->type() == QEvent::LocaleChange || event->type() == QEvent::LanguageChange) && !isTouched())
        m_input->show(m_value, input()->hasFocus());
    if (event->type() == QEvent::PaletteChange && !m_missingIcon->isHidden())
        showMissing();
    if (event->type() == QEvent::PaletteChange)
        showLock();
    QWidget::changeEvent(event);
}

bool FieldEditor::isEmpty() const
{
    return m_value.toString().isEmpty();
}

void FieldEditor::showMissing()
{
    const bool isMissing = isEmpty() && !m_missing.isEmpty();
    m_input->setPlaceholder(isMissing ? m_missing : m_placeholder);
    m_missingIcon->setVisible(isMissing);
    if (isMissing)
        m_missingIcon->setPixmap(themedIcon(QStringLiteral("circle-alert"), Ink::Warning)
                                     .pixmap(QSize(Metric::iconSize, Metric::iconSize), devicePixelRatioF()));
    showActions();
    describe();
}

void FieldEditor::describe()
{
    input()->setAccessibleName(m_labelText);
    input()->setAccessibleDescription(!error().isEmpty()        ? error()
                                          : !m_closed.isEmpty() ? m_closed
                                          : isEmpty()           ? m_missing
                                                                : m_input->cutText());
}

} // namespace leadline
