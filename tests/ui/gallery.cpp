// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chiprow.h"
#include "ui/widgets/composer.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/format.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/stagebar.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabWidget>
#include <QTextStream>

using namespace leadline;
using namespace Qt::StringLiterals;

namespace {

QWidget *header()
{
    auto *frame = new QFrame;
    frame->setProperty("role", u"header"_s);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(Metric::pagePadding, Metric::cardPadding, Metric::pagePadding, Metric::cardPadding);
    auto *first = new QHBoxLayout;
    first->addWidget(new Label(TextRole::PageTitle, u"Внедрение складского учёта"_s));
    first->addWidget(new Badge(u"Потребность подтверждена"_s, Tone::Success));
    first->addStretch();
    first->addWidget(makeButton(u"Позвонить"_s, u"phone"_s));
    first->addWidget(makeButton(u"Написать"_s, u"mail"_s));
    first->addWidget(new IconButton(u"ellipsis"_s, u"Ещё"_s));
    column->addLayout(first);
    auto *bar = new StageBar;
    bar->setSteps({{u"q"_s, u"Квалификация"_s, StageState::Passed, u"12 нояб., 15:05"_s, {}, true},
                   {u"d"_s, u"Распределение"_s, StageState::Passed, {}, {}, true},
                   {u"h"_s, u"Перевод в продажу"_s, StageState::Current, {}, {}, true},
                   {u"w"_s, u"Ожидание продажи"_s, StageState::Future, {}, u"направление продажи"_s, true},
                   {u"s"_s, u"Продажа"_s, StageState::Future, {}, {}, false}});
    column->addWidget(bar);
    auto *lost = new StageBar;
    lost->setSteps({{u"q"_s, u"Квалификация"_s, StageState::Passed, {}, {}, true},
                    {u"d"_s, u"Дисквалифицирован"_s, StageState::Lost, {}, {}, true},
                    {u"s"_s, u"Продажа"_s, StageState::Future, {}, {}, false}});
    column->addWidget(lost);
    auto *third = new QHBoxLayout;
    auto *state = new ElidedLabel(TextRole::Body, u"На стадии 1 день 4 ч · Оценка лида 78 из 100"_s);
    state->setTone(TextTone::Muted);
    third->addWidget(state, 1);
    third->addWidget(makeButton(u"Дисквалифицировать…"_s, {}, ButtonKind::Pill));
    column->addLayout(third);
    return frame;
}

QWidget *profile()
{
    auto *card = new Card;
    card->setFixedWidth(270);
    card->body()->addWidget(new Label(TextRole::Section, u"Клиент"_s));
    const auto add = [card](InputType type, const QString &label, const QVariant &value) {
        auto *field = new FieldEditor(type, label);
        field->setValue(value);
        card->body()->addWidget(field);
        return field;
    };
    add(InputType::Text, u"Контакт"_s, u"Ёлкин Пётр Андреевич"_s)->setAction(u"arrow-up-right"_s, u"Открыть"_s);
    add(InputType::Phone, u"Телефон"_s, u"+7 (495) 123-45-67"_s)->setAction(u"phone"_s, u"Позвонить"_s);
    add(InputType::Email, u"E-mail"_s, u"p.elkin@romashka.example"_s);
    card->body()->addWidget(makeLine());
    card->body()->addWidget(new Label(TextRole::Section, u"Перевод в продажу"_s));
    auto *need = add(InputType::Choice, u"Тип потребности"_s, {});
    need->setChoices({{u"software"_s, u"Внедрение ПО"_s}, {u"services"_s, u"Услуги"_s}});
    need->setValue(u"software"_s);
    auto *budget = add(InputType::Money, u"Бюджет"_s, 125'000'000LL);
    budget->setCurrency(u"RUB"_s);
    budget->setObjectName(u"budget"_s);
    add(InputType::Choice, u"Направление продажи"_s, {})->setMissing(u"Заполните перед передачей"_s);
    add(InputType::Text, u"Роль"_s, {})->setMissing(u"Заполните перед передачей"_s);
    add(InputType::DateTime, u"Дата принятия решения"_s,
        QDateTime(QDate(2025, 11, 28), QTime(0, 0)).toMSecsSinceEpoch());
    add(InputType::MultiLine, u"Комментарий"_s, u"Сравнивает нас с двумя поставщиками.\nРешает директор."_s);
    add(InputType::Flag, u"Отображать в расписании"_s, true);
    add(InputType::Email, u"Второй адрес"_s, u"не адрес"_s)->setError(u"Адрес выглядит как name@company.ru"_s);
    card->body()->addStretch();
    return card;
}

QWidget *nextStep()
{
    auto *card = new Card;
    auto *title = new QHBoxLayout;
    title->addWidget(new Label(TextRole::Title, u"Следующий шаг"_s));
    title->addWidget(new Badge(u"1 задача"_s, Tone::Accent));
    title->addStretch();
    for (const auto &name : {u"phone"_s, u"calendar-plus"_s, u"mail"_s, u"square-check"_s})
        title->addWidget(new IconButton(name, name));
    card->body()->addLayout(title);

    auto *task = new Card(Card::Level::Inner);
    task->setAccented(true);
    auto *subject = new Label(
        TextRole::Title,
        u"Связаться с клиентом, уточнить наличие и актуальность потребности, бюджет, роль в принятии решения"_s);
    subject->setWordWrap(true);
    task->body()->addWidget(subject);
    auto *outcomes = new ChipRow;
    for (const auto &name :
         {u"Перевести в продажу"_s, u"Вернуть на распределение"_s, u"Перенести…"_s, u"Интерес отсутствует"_s})
        outcomes->addChip(name, name);
    outcomes->setChosenCode(u"Перевести в продажу"_s);
    task->body()->addWidget(outcomes);
    auto *last = new QHBoxLayout;
    last->addWidget(new Badge(u"Просрочено"_s, Tone::Danger));
    last->addWidget(new Badge(u"Средний приоритет"_s));
    last->addWidget(new Badge(u"Нет задач"_s, Tone::Warning));
    last->addWidget(new Badge(u"Заметка"_s, Tone::Violet));
    last->addStretch();
    last->addWidget(makeButton(u"Выполнить"_s, u"check"_s, ButtonKind::Primary));
    task->body()->addLayout(last);
    card->body()->addWidget(task);
    return card;
}

QWidget *controls()
{
    auto *tabs = new QTabWidget;
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, Metric::cardPadding, 0, 0);
    column->addWidget(new Composer);
    auto *row = new QHBoxLayout;
    auto *search = new QLineEdit;
    search->setPlaceholderText(u"Поиск: имя, контрагент, телефон"_s);
    search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    row->addWidget(search);
    auto *combo = new QComboBox;
    combo->addItems({u"UTF-8"_s, u"Windows-1251"_s});
    row->addWidget(combo);
    auto *check = new QCheckBox(u"Пробный прогон"_s);
    check->setChecked(true);
    row->addWidget(check);
    row->addWidget(new QCheckBox(u"Не отмечен"_s));
    auto *radio = new QRadioButton(u"Пропустить"_s);
    radio->setChecked(true);
    row->addWidget(radio);
    auto *disabled = makeButton(u"Недоступно"_s, u"save"_s);
    disabled->setEnabled(false);
    row->addWidget(disabled);
    column->addLayout(row);
    auto *offline = new Banner(Tone::Warning);
    offline->setText(u"Файл открыт другой программой: можно читать, но не менять."_s);
    offline->setActionText(u"Повторить"_s);
    column->addWidget(offline);
    auto *failed = new Banner(Tone::Danger);
    failed->setText(u"В прошлый раз программа закрылась с ошибкой."_s);
    column->addWidget(failed);
    auto *info = new Banner(Tone::Accent);
    info->setText(u"Найдено 3 возможных дубликата."_s);
    column->addWidget(info);
    auto *empty = new EmptyState(u"users"_s);
    empty->setTitle(u"Лидов пока нет"_s);
    empty->setText(
        u"Загрузите их из файла CSV или Excel, создайте первый вручную или посмотрите демонстрационную компанию."_s);
    empty->addButton(u"Импорт…"_s, true);
    empty->addButton(u"Новый лид"_s);
    column->addWidget(empty, 1);
    tabs->addTab(page, u"Лента 4"_s);
    tabs->addTab(new QWidget, u"История"_s);
    tabs->addTab(new QWidget, u"Файлы 2"_s);
    auto *card = new Card;
    card->body()->addWidget(tabs);
    return card;
}

QWidget *page()
{
    auto *window = new QWidget;
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(header());
    auto *panes = new QHBoxLayout;
    panes->setContentsMargins(Metric::pagePadding, 8, Metric::pagePadding, Metric::pagePadding);
    panes->setSpacing(Metric::cardPadding);
    panes->addWidget(profile());
    auto *right = new QVBoxLayout;
    right->addWidget(nextStep());
    auto *filters = new ChipRow;
    filters->addChip(u"all"_s, u"Все"_s);
    filters->addChip(u"today"_s, u"Сегодня"_s)->setCount(1);
    filters->addChip(u"overdue"_s, u"Просрочено"_s)->setCount(12'345);
    filters->setChosenCode(u"all"_s);
    right->addWidget(filters);
    right->addWidget(controls(), 1);
    panes->addLayout(right, 1);
    column->addLayout(panes, 1);
    auto *toast = new Toast(window);
    window->resize(1080, 980);
    toast->announce(
        u"Стадия изменена у 3 лидов"_s, u"Отменить"_s, [] {}, u"Ctrl+Z"_s);
    return window;
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    QTextStream out(stdout);
    out << "QApplication " << timer.restart() << " ms\n";
    QLocale::setDefault(QLocale(QLocale::Russian));
    Theme theme(application);
    theme.apply(Scheme::Light);
    out << "Theme::apply " << double(timer.nsecsElapsed()) / 1e6 << " ms\n";
    timer.restart();
    const QString directory = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    std::unique_ptr<QWidget> window(page());
    window->show();
    QApplication::processEvents();
    out << "page painted " << timer.restart() << " ms\n";
    QApplication::processEvents(); // heights that follow from widths
    window->grab().save(directory + u"/light.png"_s);
    out << "grabbed and saved " << timer.restart() << " ms\n";
    if (auto *budget = window->findChild<FieldEditor *>(u"budget"_s))
        budget->setFocus();
    QApplication::processEvents();
    theme.apply(Scheme::Dark);
    out << "switch to dark " << timer.restart() << " ms\n";
    window->grab().save(directory + u"/dark.png"_s);
    theme.setZoom(150);
    window->resize(800, 1200);
    window->grab().save(directory + u"/zoom.png"_s);
    return 0;
}
