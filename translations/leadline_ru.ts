<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Leadline</source>
        <translation>О программе Leadline</translation>
    </message>
    <message>
        <source>Leadline %1 (%2)</source>
        <translation>Leadline %1 (%2)</translation>
    </message>
    <message>
        <source>A desktop CRM for people who work leads all day.
Qt %1, SQLite %2.

Licences: Leadline GPL-3.0-or-later; Qt LGPL-3.0 and GPL-3.0; SQLite public domain; Inter OFL-1.1; Lucide ISC and MIT.</source>
        <translation>CRM на вашем компьютере для тех, кто работает с лидами весь день.
Qt %1, SQLite %2.

Лицензии: Leadline — GPL-3.0-or-later; Qt — LGPL-3.0 и GPL-3.0; SQLite — общественное достояние; Inter — OFL-1.1; Lucide — ISC и MIT.</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Скопировать сведения</translation>
    </message>
    <message>
        <source>Versions, system and screens; nothing of your leads or of you</source>
        <translation>Версии, система и экраны; ничего о ваших лидах и о вас</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Import: go on</source>
        <translation>Импорт: дальше</translation>
    </message>
    <message>
        <source>Import: one step back</source>
        <translation>Импорт: на шаг назад</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search (one key)</source>
        <translation>Поиск (одной клавишей)</translation>
    </message>
    <message>
        <source>Command…</source>
        <translation>Команда…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Import leads…</source>
        <translation>Импорт лидов…</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>Обычный размер</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Светлая или тёмная тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Next lead</source>
        <translation>Следующий лид</translation>
    </message>
    <message>
        <source>Previous lead</source>
        <translation>Предыдущий лид</translation>
    </message>
    <message>
        <source>Change stage…</source>
        <translation>Сменить стадию…</translation>
    </message>
    <message>
        <source>Change owner…</source>
        <translation>Сменить ответственного…</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Новая задача</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>To the next stage</source>
        <translation>На следующую стадию</translation>
    </message>
    <message>
        <source>To the previous stage</source>
        <translation>На предыдущую стадию</translation>
    </message>
    <message>
        <source>Complete the task</source>
        <translation>Выполнить задачу</translation>
    </message>
    <message>
        <source>Next lead&apos;s card</source>
        <translation>Карточка следующего лида</translation>
    </message>
    <message>
        <source>Previous lead&apos;s card</source>
        <translation>Карточка предыдущего лида</translation>
    </message>
    <message>
        <source>Disqualify…</source>
        <translation>Дисквалифицировать…</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Возобновить</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Открыть файл…</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Новый файл…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Сделать копию…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>About Leadline</source>
        <translation>О программе Leadline</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Русский</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Country of phone numbers…</source>
        <translation>Страна для номеров телефонов…</translation>
    </message>
    <message>
        <source>Work as somebody else…</source>
        <translation>Сменить пользователя…</translation>
    </message>
    <message>
        <source>Add a user…</source>
        <translation>Добавить пользователя…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Put off…</source>
        <translation>Отложить…</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>My day or the team&apos;s</source>
        <translation>Мой день или всей команды</translation>
    </message>
    <message>
        <source>Journal…</source>
        <translation>Журнал…</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
    <message>
        <source>Report as a picture (PNG)…</source>
        <translation>Отчёт в PNG…</translation>
    </message>
    <message>
        <source>Report on paper (PDF)…</source>
        <translation>Отчёт для печати (PDF)…</translation>
    </message>
    <message>
        <source>Report as a workbook (XLSX)…</source>
        <translation>Отчёт в XLSX…</translation>
    </message>
    <message>
        <source>Report as a table (CSV)…</source>
        <translation>Отчёт в CSV…</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Справка об этой странице</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Shared server</source>
        <translation>Общий сервер</translation>
    </message>
    <message>
        <source>My leads or the team&apos;s</source>
        <translation>Мои лиды или всей команды</translation>
    </message>
    <message>
        <source>New lead from a signature…</source>
        <translation>Новый лид из подписи…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Контрагенты</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новый контрагент</translation>
    </message>
    <message>
        <source>Call blitz</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Quiet hours…</source>
        <translation>Тихие часы…</translation>
    </message>
    <message>
        <source>Move the chosen to a stage…</source>
        <translation>Перевести выбранные на стадию…</translation>
    </message>
    <message>
        <source>Change the owner of the chosen…</source>
        <translation>Сменить ответственного у выбранных…</translation>
    </message>
    <message>
        <source>Add a task to the chosen…</source>
        <translation>Добавить задачу выбранным…</translation>
    </message>
    <message>
        <source>Set a field of the chosen…</source>
        <translation>Задать поле выбранных…</translation>
    </message>
    <message>
        <source>Copy the chosen as a table</source>
        <translation>Скопировать выбранные таблицей</translation>
    </message>
    <message>
        <source>Export the chosen…</source>
        <translation>Выгрузить выбранные…</translation>
    </message>
    <message>
        <source>Archive the chosen…</source>
        <translation>Убрать выбранные в архив…</translation>
    </message>
    <message>
        <source>Bring the chosen back from the archive…</source>
        <translation>Вернуть выбранные из архива…</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Снять выбор</translation>
    </message>
    <message>
        <source>Choose the lead, or not</source>
        <translation>Выбрать лид или снять выбор</translation>
    </message>
    <message>
        <source>Choose all that match</source>
        <translation>Выбрать всё, что подходит</translation>
    </message>
    <message>
        <source>Filter by conditions…</source>
        <translation>Отбор по условиям…</translation>
    </message>
    <message>
        <source>Views of the list…</source>
        <translation>Виды списка…</translation>
    </message>
    <message>
        <source>Reschedule the task</source>
        <translation>Перенести задачу</translation>
    </message>
    <message>
        <source>Start or stop the call&apos;s clock</source>
        <translation>Пустить или остановить часы звонка</translation>
    </message>
    <message>
        <source>Write down what was said</source>
        <translation>Записать, о чём говорили</translation>
    </message>
    <message>
        <source>Save and go to the next lead</source>
        <translation>Записать и к следующему лиду</translation>
    </message>
    <message>
        <source>Next contact or company</source>
        <translation>Следующий контакт или контрагент</translation>
    </message>
    <message>
        <source>Previous contact or company</source>
        <translation>Предыдущий контакт или контрагент</translation>
    </message>
    <message>
        <source>New contact or company</source>
        <translation>Новый контакт или контрагент</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
    <message>
        <source>Directories…</source>
        <translation>Справочники…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить в PDF…</translation>
    </message>
    <message>
        <source>Table or rows</source>
        <translation>Таблица или строки</translation>
    </message>
    <message>
        <source>Columns of the table…</source>
        <translation>Столбцы таблицы…</translation>
    </message>
    <message>
        <source>Close rows or wide ones</source>
        <translation>Строки тесно или просторно</translation>
    </message>
    <message>
        <source>In the order of this column</source>
        <translation>В порядке этого столбца</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Одним взглядом</translation>
    </message>
    <message>
        <source>Edit this cell</source>
        <translation>Править ячейку</translation>
    </message>
    <message>
        <source>One more window</source>
        <translation>Ещё одно окно</translation>
    </message>
    <message>
        <source>Find whose e-mail a file is…</source>
        <translation>Найти, чьё это письмо…</translation>
    </message>
    <message>
        <source>Devices on the shared server…</source>
        <translation>Устройства на общем сервере…</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>Imports…</source>
        <translation>Импорты…</translation>
    </message>
    <message>
        <source>Paste files, mails or a link into the lead</source>
        <translation>Вставить в лид файлы, письма или ссылку</translation>
    </message>
    <message>
        <source>Add files or mails…</source>
        <translation>Добавить файлы или письма…</translation>
    </message>
    <message>
        <source>Show a day</source>
        <translation>Показать день</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>Показать неделю</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Показать месяц</translation>
    </message>
    <message>
        <source>Show the agenda</source>
        <translation>Показать повестку</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>К сегодняшнему дню</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Назад по времени</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Вперёд по времени</translation>
    </message>
    <message>
        <source>New in the schedule…</source>
        <translation>Новое в расписании…</translation>
    </message>
    <message>
        <source>Accept the invitation</source>
        <translation>Принять приглашение</translation>
    </message>
    <message>
        <source>Decline the invitation</source>
        <translation>Отклонить приглашение</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Участники…</translation>
    </message>
    <message>
        <source>Colleagues&apos; calendars…</source>
        <translation>Календари коллег…</translation>
    </message>
    <message>
        <source>Export to a calendar file…</source>
        <translation>Выгрузить в файл календаря…</translation>
    </message>
    <message>
        <source>Import a calendar file…</source>
        <translation>Загрузить файл календаря…</translation>
    </message>
    <message>
        <source>Keep a calendar file up to date…</source>
        <translation>Обновлять файл календаря…</translation>
    </message>
    <message>
        <source>Keep the calendar file no more</source>
        <translation>Больше не обновлять файл календаря</translation>
    </message>
    <message>
        <source>Show the leads of the import</source>
        <translation>Показать лиды импорта</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Отменить этот импорт</translation>
    </message>
    <message>
        <source>Open the errors file</source>
        <translation>Открыть файл ошибок</translation>
    </message>
    <message>
        <source>To the checklist</source>
        <translation>К чек-листу</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>The process as a map</source>
        <translation>Карта процесса</translation>
    </message>
    <message>
        <source>See the pages before printing…</source>
        <translation>Посмотреть страницы до печати…</translation>
    </message>
    <message>
        <source>Sections with names or icons alone</source>
        <translation>Разделы с названиями или одни значки</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Открыть в отдельном окне</translation>
    </message>
    <message>
        <source>Order of the cards…</source>
        <translation>Порядок карточек…</translation>
    </message>
    <message>
        <source>Tag the chosen…</source>
        <translation>Теги выбранных…</translation>
    </message>
    <message>
        <source>Erase the person for good…</source>
        <translation>Стереть человека навсегда…</translation>
    </message>
    <message>
        <source>Delete the chosen from the archive…</source>
        <translation>Удалить выбранные из архива…</translation>
    </message>
</context>
<context>
    <name>AgendaModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format: a day&apos;s heading</comment>
        <translation>dddd, d MMMM</translation>
    </message>
</context>
<context>
    <name>BlitzTally</name>
    <message>
        <source>Done</source>
        <translation>Выполнено</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a result, how often</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s), %1 in all</source>
        <translation>
            <numerusform>%n звонок, всего %1</numerusform>
            <numerusform>%n звонка, всего %1</numerusform>
            <numerusform>%n звонков, всего %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) passed over</source>
        <translation>
            <numerusform>%n лид пропущен</numerusform>
            <numerusform>%n лида пропущено</numerusform>
            <numerusform>%n лидов пропущено</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkForm</name>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln lead(s) to a stage</source>
        <translation>
            <numerusform>Перевести %Ln лид на стадию</numerusform>
            <numerusform>Перевести %Ln лида на стадию</numerusform>
            <numerusform>Перевести %Ln лидов на стадию</numerusform>
        </translation>
    </message>
    <message>
        <source>The owner of each lead</source>
        <translation>Ответственный за каждый лид</translation>
    </message>
    <message numerus="yes">
        <source>Add a task to %Ln lead(s)</source>
        <translation>
            <numerusform>Добавить задачу %Ln лиду</numerusform>
            <numerusform>Добавить задачу %Ln лидам</numerusform>
            <numerusform>Добавить задачу %Ln лидам</numerusform>
        </translation>
    </message>
    <message>
        <source>They leave the lists; the filter shows archived leads when it is told to.</source>
        <translation>Они уйдут из списков; архивные лиды видны, когда так задан фильтр.</translation>
    </message>
    <message>
        <source>They stand in the lists again.</source>
        <translation>Они снова появятся в списках.</translation>
    </message>
    <message numerus="yes">
        <source>Archive %Ln lead(s)</source>
        <translation>
            <numerusform>Убрать в архив %Ln лид</numerusform>
            <numerusform>Убрать в архив %Ln лида</numerusform>
            <numerusform>Убрать в архив %Ln лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring %Ln lead(s) back from the archive</source>
        <translation>
            <numerusform>Вернуть %Ln лид из архива</numerusform>
            <numerusform>Вернуть %Ln лида из архива</numerusform>
            <numerusform>Вернуть %Ln лидов из архива</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them off instead</source>
        <translation>Снять эти теги</translation>
    </message>
    <message>
        <source>one, two, three</source>
        <translation>один, два, три</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln lead(s)</source>
        <translation>
            <numerusform>Теги: %Ln лид</numerusform>
            <numerusform>Теги: %Ln лида</numerusform>
            <numerusform>Теги: %Ln лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Теги</translation>
    </message>
    <message>
        <source>They are deleted with their tasks, notes, people and files. The journal can bring them back.</source>
        <translation>Они удаляются с задачами, заметками, людьми и файлами. Журнал может их вернуть.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln archived lead(s)</source>
        <translation>
            <numerusform>Удалить %Ln архивный лид</numerusform>
            <numerusform>Удалить %Ln архивных лида</numerusform>
            <numerusform>Удалить %Ln архивных лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln lead(s)</source>
        <translation>
            <numerusform>Удалить %Ln лид</numerusform>
            <numerusform>Удалить %Ln лида</numerusform>
            <numerusform>Удалить %Ln лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will be deleted.</source>
        <translation>
            <numerusform>Будет удалён %Ln лид.</numerusform>
            <numerusform>Будет удалено %Ln лида.</numerusform>
            <numerusform>Будет удалено %Ln лидов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) that hang on them go along.</source>
        <translation>
            <numerusform>Вместе с ними уйдёт %Ln запись.</numerusform>
            <numerusform>Вместе с ними уйдут %Ln записи.</numerusform>
            <numerusform>Вместе с ними уйдут %Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) deleted</source>
        <translation>
            <numerusform>Удалён %Ln лид</numerusform>
            <numerusform>Удалено %Ln лида</numerusform>
            <numerusform>Удалено %Ln лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln lead(s)</source>
        <translation>
            <numerusform>Изменить %Ln лид</numerusform>
            <numerusform>Изменить %Ln лида</numerusform>
            <numerusform>Изменить %Ln лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) will change.</source>
        <translation>
            <numerusform>Изменится %Ln лид.</numerusform>
            <numerusform>Изменятся %Ln лида.</numerusform>
            <numerusform>Изменятся %Ln лидов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) changed</source>
        <translation>
            <numerusform>Изменён %Ln лид</numerusform>
            <numerusform>Изменено %Ln лида</numerusform>
            <numerusform>Изменено %Ln лидов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarLines</name>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Is changed</source>
        <translation>Изменится</translation>
    </message>
    <message>
        <source>Is called off</source>
        <translation>Отменится</translation>
    </message>
    <message>
        <source>Twice in the file</source>
        <translation>В файле дважды</translation>
    </message>
    <message>
        <source>Not taken: its lead is closed</source>
        <translation>Не загрузится: лид закрыт</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>новое: %Ln</numerusform>
            <numerusform>новое: %Ln</numerusform>
            <numerusform>новое: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them without a lead</source>
        <translation>
            <numerusform>из них без лида: %Ln</numerusform>
            <numerusform>из них без лида: %Ln</numerusform>
            <numerusform>из них без лида: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>изменено: %Ln</numerusform>
            <numerusform>изменено: %Ln</numerusform>
            <numerusform>изменено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln called off</source>
        <translation>
            <numerusform>отменено: %Ln</numerusform>
            <numerusform>отменено: %Ln</numerusform>
            <numerusform>отменено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln twice in the file</source>
        <translation>
            <numerusform>в файле дважды: %Ln</numerusform>
            <numerusform>в файле дважды: %Ln</numerusform>
            <numerusform>в файле дважды: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>не загружено: %Ln</numerusform>
            <numerusform>не загружено: %Ln</numerusform>
            <numerusform>не загружено: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changes</source>
        <translation>Ничего не изменится</translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a change</source>
        <translation>
            <numerusform>без изменений: %Ln</numerusform>
            <numerusform>без изменений: %Ln</numerusform>
            <numerusform>без изменений: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallSheet</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Whom, and what about</source>
        <translation>Кому и о чём</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Call sheet, %1</source>
        <translation>Лист обзвона, %1</translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>На сегодня ничего нет.</translation>
    </message>
    <message>
        <source>Tasks that are not on the sheet: %1</source>
        <translation>Задач, не вошедших в лист: %1</translation>
    </message>
</context>
<context>
    <name>CardContent</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>отмечено</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>a field that the user may not see</comment>
        <translation>скрыто</translation>
    </message>
</context>
<context>
    <name>CardFields</name>
    <message>
        <source>Not filled in</source>
        <translation>Не заполнено</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Не выбрано</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>%1+ leads</source>
        <translation>Лидов: %1 и больше</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n лид</numerusform>
            <numerusform>%n лида</numerusform>
            <numerusform>%n лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>INN %1</source>
        <translation>ИНН %1</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Без имени</translation>
    </message>
</context>
<context>
    <name>Colleagues</name>
    <message>
        <source>%1 (%2)</source>
        <comment>who takes part, what he answered</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There are no colleagues in the file</source>
        <translation>В файле нет коллег</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Make a new file</source>
        <translation>Создать новый файл</translation>
    </message>
    <message>
        <source>Import leads from a CSV, XLSX or vCard file</source>
        <translation>Импортировать лиды из файла CSV, XLSX или vCard</translation>
    </message>
    <message>
        <source>Write leads to a CSV, XLSX or JSON file</source>
        <translation>Выгрузить лиды в файл CSV, XLSX или JSON</translation>
    </message>
    <message>
        <source>List leads</source>
        <translation>Показать список лидов</translation>
    </message>
    <message>
        <source>Add a lead</source>
        <translation>Добавить лид</translation>
    </message>
    <message>
        <source>Show a lead with its tasks, feed and history</source>
        <translation>Показать лид с задачами, лентой и историей</translation>
    </message>
    <message>
        <source>Change fields of a lead</source>
        <translation>Изменить поля лида</translation>
    </message>
    <message>
        <source>Move a lead to a stage by hand</source>
        <translation>Перевести лид на стадию вручную</translation>
    </message>
    <message>
        <source>Qualify a lead; makes or links contact and company</source>
        <translation>Квалифицировать лид: создать или связать контакт и контрагента</translation>
    </message>
    <message>
        <source>Resume work on a lead that had no interest</source>
        <translation>Возобновить работу с лидом, у которого не было интереса</translation>
    </message>
    <message>
        <source>Hide a lead from lists</source>
        <translation>Убрать лид из списков</translation>
    </message>
    <message>
        <source>Add one more contact person to a lead</source>
        <translation>Добавить лиду ещё одно контактное лицо</translation>
    </message>
    <message>
        <source>Show contacts, companies and leads like this one</source>
        <translation>Показать похожие контакты, контрагентов и лиды</translation>
    </message>
    <message>
        <source>List tasks</source>
        <translation>Показать список задач</translation>
    </message>
    <message>
        <source>Complete a task</source>
        <translation>Завершить задачу</translation>
    </message>
    <message>
        <source>Add a note to a lead&apos;s feed</source>
        <translation>Добавить заметку в ленту лида</translation>
    </message>
    <message>
        <source>Search leads, clients, notes and tasks</source>
        <translation>Искать среди лидов, клиентов, заметок и задач</translation>
    </message>
    <message>
        <source>List users</source>
        <translation>Показать пользователей</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Take back the last change, or the one named</source>
        <translation>Отменить последнее изменение или указанное</translation>
    </message>
    <message>
        <source>Make again what was taken back last</source>
        <translation>Вернуть отменённое последним</translation>
    </message>
    <message>
        <source>List changes, the newest first</source>
        <translation>Показать изменения, начиная с новых</translation>
    </message>
    <message>
        <source>Look for faults in the file</source>
        <translation>Проверить файл на повреждения</translation>
    </message>
    <message>
        <source>Write a copy of the file</source>
        <translation>Записать копию файла</translation>
    </message>
    <message>
        <source>Put a backup in the file&apos;s place; the file is kept beside it</source>
        <translation>Поставить копию на место файла; прежний файл останется рядом</translation>
    </message>
    <message>
        <source>Bring the file to this program&apos;s layout; a copy is kept</source>
        <translation>Привести файл к формату этой программы; копия сохраняется</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Leads written: %1, to %2</source>
        <translation>Выгружено лидов: %1, файл %2</translation>
    </message>
    <message>
        <source>No faults were found.</source>
        <translation>Повреждений не найдено.</translation>
    </message>
    <message>
        <source>A copy is written to %1.</source>
        <translation>Копия записана в %1.</translation>
    </message>
    <message>
        <source>%1 is restored; the file before it is kept as %2.</source>
        <translation>Файл %1 восстановлен; прежний сохранён как %2.</translation>
    </message>
    <message>
        <source>The file is up to date (layout %1).</source>
        <translation>Файл не нуждается в обновлении (формат %1).</translation>
    </message>
    <message>
        <source>The file went from layout %1 to %2.</source>
        <translation>Файл обновлён с формата %1 до %2.</translation>
    </message>
    <message>
        <source>Options of every command, anywhere on the line:</source>
        <translation>Параметры всех команд, в любом месте строки:</translation>
    </message>
    <message>
        <source>Usage: leadline COMMAND …</source>
        <translation>Вызов: leadline КОМАНДА …</translation>
    </message>
    <message>
        <source>ID is a lead&apos;s number or id. Exit codes: 0 done, 1 refused or problems found, 2 usage, 3 file or I/O, 4 locked.</source>
        <translation>ID — номер или идентификатор лида. Коды завершения: 0 сделано, 1 отказ или найдены ошибки, 2 неверный вызов, 3 файл или ввод-вывод, 4 файл занят.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Возвращено: %1</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>Read: %1. Created: %2. Updated: %3. Skipped as duplicates: %4. Failed: %5.</source>
        <translation>Прочитано: %1. Создано: %2. Обновлено: %3. Пропущено дубликатов: %4. С ошибками: %5.</translation>
    </message>
    <message>
        <source>The failed rows are in %1; mend and import them.</source>
        <translation>Строки с ошибками записаны в %1: исправьте и импортируйте их.</translation>
    </message>
    <message>
        <source>“leadline undo %1” takes all of it back.</source>
        <translation>Всё это отменяет «leadline undo %1».</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>%1 is ready. Leads: %2. Acting user: %3.</source>
        <translation>Файл %1 готов. Лидов: %2. Действует пользователь: %3.</translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message>
        <source>the file to work on; else $LEADLINE_DB, else your own file</source>
        <translation>файл; иначе $LEADLINE_DB, иначе ваш собственный</translation>
    </message>
    <message>
        <source>the user who acts; else the first one of the file</source>
        <translation>кто действует; иначе первый пользователь файла</translation>
    </message>
    <message>
        <source>the time it is, for scripts</source>
        <translation>который час, для сценариев</translation>
    </message>
    <message>
        <source>the language; else that of the surroundings</source>
        <translation>язык; иначе язык окружения</translation>
    </message>
    <message>
        <source>answer in JSON</source>
        <translation>ответ в JSON</translation>
    </message>
    <message>
        <source>show this help; after a command, its own</source>
        <translation>эта справка; после команды — справка о ней</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>показать версию</translation>
    </message>
    <message>
        <source>the process that leads go through</source>
        <translation>процесс, по которому идут лиды</translation>
    </message>
    <message>
        <source>the currency of all amounts, RUB unless told otherwise</source>
        <translation>валюта всех сумм, если не указано — RUB</translation>
    </message>
    <message>
        <source>fill the file with the demo company</source>
        <translation>заполнить файл учебной компанией</translation>
    </message>
    <message>
        <source>add N invented leads</source>
        <translation>добавить N придуманных лидов</translation>
    </message>
    <message>
        <source>a number; the same one gives the same leads</source>
        <translation>число; одно и то же даёт одни и те же лиды</translation>
    </message>
    <message>
        <source>JSON that says which column goes to which field</source>
        <translation>JSON, в котором сказано, какой столбец в какое поле идёт</translation>
    </message>
    <message>
        <source>the encoding of the source, when it is not recognised</source>
        <translation>кодировка источника, если она не распознана</translation>
    </message>
    <message>
        <source>the delimiter of a CSV: , ; | or tab</source>
        <translation>разделитель CSV: , ; | или tab</translation>
    </message>
    <message>
        <source>what to do with a row whose lead is there already</source>
        <translation>что делать со строкой, если такой лид уже есть</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>только показать, что будет</translation>
    </message>
    <message>
        <source>where rows go that could not be imported</source>
        <translation>куда записать строки, которые не удалось импортировать</translation>
    </message>
    <message>
        <source>only these leads: stage=handoff and budget&gt;=100000</source>
        <translation>только эти лиды: stage=handoff and budget&gt;=100000</translation>
    </message>
    <message>
        <source>only leads that hold these words</source>
        <translation>только лиды с этими словами</translation>
    </message>
    <message>
        <source>the order; without it the newest come first</source>
        <translation>порядок; без него сначала новые</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>не больше стольких</translation>
    </message>
    <message>
        <source>pass over so many first</source>
        <translation>сначала пропустить столько</translation>
    </message>
    <message>
        <source>the file to write</source>
        <translation>файл для записи</translation>
    </message>
    <message>
        <source>the columns; else all that any of the leads has</source>
        <translation>столбцы; иначе все, что есть хотя бы у одного лида</translation>
    </message>
    <message>
        <source>begin a CSV with a byte order mark, which Excel needs</source>
        <translation>начать CSV с метки порядка байтов, нужной Excel</translation>
    </message>
    <message>
        <source>why, for stages that ask for a reason</source>
        <translation>почему: для стадий, где нужна причина</translation>
    </message>
    <message>
        <source>the client&apos;s person: make, link or neither</source>
        <translation>контакт: создать, связать или не связывать</translation>
    </message>
    <message>
        <source>the client&apos;s company: make, link or neither</source>
        <translation>контрагент: создать, связать или не связывать</translation>
    </message>
    <message>
        <source>bring it back from the archive</source>
        <translation>вернуть из архива</translation>
    </message>
    <message>
        <source>only open ones</source>
        <translation>только открытые</translation>
    </message>
    <message>
        <source>the task&apos;s result; needed where it has results</source>
        <translation>результат задачи; нужен там, где он есть</translation>
    </message>
    <message>
        <source>more about the result</source>
        <translation>результат подробно</translation>
    </message>
    <message>
        <source>when a task that is put off starts anew</source>
        <translation>новое начало перенесённой задачи</translation>
    </message>
    <message>
        <source>rep, manager, admin or marketing; rep unless told otherwise</source>
        <translation>rep, manager, admin или marketing; если не указано — rep</translation>
    </message>
    <message>
        <source>overwrite what was changed since</source>
        <translation>перезаписать то, что изменилось с тех пор</translation>
    </message>
    <message>
        <source>only changes of this record: a lead&apos;s number, or an id</source>
        <translation>только изменения этой записи: номер лида или идентификатор</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>не активен</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Newest changes</source>
        <translation>Последние изменения</translation>
    </message>
    <message>
        <source>Change %1 is written.</source>
        <translation>Изменение %1 записано.</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>лид</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>company</source>
        <translation>контрагент</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>контактное лицо</translation>
    </message>
    <message>
        <source>note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>task</source>
        <translation>задача</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Найдено: %1</translation>
    </message>
    <message>
        <source>Show the file&apos;s settings</source>
        <translation>Показать настройки файла</translation>
    </message>
    <message>
        <source>Change a setting: phoneRegion=KZ</source>
        <translation>Изменить настройку: phoneRegion=KZ</translation>
    </message>
    <message>
        <source>the country whose phones are written without a code, RU unless told otherwise</source>
        <translation>страна, номера которой пишут без кода; без указания RU</translation>
    </message>
    <message>
        <source>Stopped. What was done before stays.</source>
        <translation>Остановлено. Сделанное до этого остаётся.</translation>
    </message>
    <message>
        <source>Stages left out: %1</source>
        <translation>Пропущенные стадии: %1</translation>
    </message>
    <message>
        <source>change this contact person instead, named or by id</source>
        <translation>вместо этого изменить это контактное лицо (имя или id)</translation>
    </message>
    <message>
        <source>Task cancelled: %1</source>
        <translation>Задача отменена: %1</translation>
    </message>
    <message>
        <source>Read: %1 (%2%). Per second: %3. Time left: %4.</source>
        <translation>Прочитано: %1 (%2 %). В секунду: %3. Осталось: %4.</translation>
    </message>
    <message>
        <source>Done: %1 of %2. Per second: %3. Time left: %4.</source>
        <translation>Сделано: %1 из %2. В секунду: %3. Осталось: %4.</translation>
    </message>
    <message>
        <source>Send what waits to the shared server, receive what is new</source>
        <translation>Отправить на общий сервер то, что ждёт, и получить новое</translation>
    </message>
    <message>
        <source>Make the file one of a shared server&apos;s workspace</source>
        <translation>Подключить файл к рабочему пространству общего сервера</translation>
    </message>
    <message>
        <source>Show how the file stands with its shared server</source>
        <translation>Показать, как у файла дела с общим сервером</translation>
    </message>
    <message>
        <source>List what waits for the server</source>
        <translation>Показать, что ждёт отправки на сервер</translation>
    </message>
    <message>
        <source>Take back what was not sent yet</source>
        <translation>Отменить то, что ещё не отправлено</translation>
    </message>
    <message>
        <source>List values that lost to later ones</source>
        <translation>Показать значения, уступившие более поздним</translation>
    </message>
    <message>
        <source>Set the value that lost</source>
        <translation>Поставить уступившее значение</translation>
    </message>
    <message>
        <source>Let the value stand that won</source>
        <translation>Оставить победившее значение</translation>
    </message>
    <message>
        <source>List changes that the server refused</source>
        <translation>Показать изменения, отклонённые сервером</translation>
    </message>
    <message>
        <source>Do it again on what is there now</source>
        <translation>Повторить на том, что есть сейчас</translation>
    </message>
    <message>
        <source>Keep what was typed as a note on the lead</source>
        <translation>Сохранить введённое заметкой в лиде</translation>
    </message>
    <message>
        <source>Settle it: nobody needs it</source>
        <translation>Закрыть вопрос: это никому не нужно</translation>
    </message>
    <message>
        <source>the login on the server</source>
        <translation>логин на сервере</translation>
    </message>
    <message>
        <source>a file whose first line is the password</source>
        <translation>файл, первая строка которого — пароль</translation>
    </message>
    <message>
        <source>the authenticator&apos;s code, if the account has one</source>
        <translation>код из приложения-аутентификатора, если он есть у учётной записи</translation>
    </message>
    <message>
        <source>bring the file&apos;s own leads to the server</source>
        <translation>перенести лиды файла на сервер</translation>
    </message>
    <message>
        <source>start with the server&apos;s leads; a copy of the file is kept</source>
        <translation>начать с лидами сервера; копия файла сохраняется</translation>
    </message>
    <message>
        <source>once, then end</source>
        <translation>один раз и закончить</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>The file belongs to no shared server.</source>
        <translation>Файл не подключён к общему серверу.</translation>
    </message>
    <message>
        <source>Sent: %1. Records received: %2. Refused: %3. Waiting: %4.</source>
        <translation>Отправлено: %1. Получено записей: %2. Отклонено: %3. Ждут: %4.</translation>
    </message>
    <message>
        <source>Change a user: name, team, role, inactive</source>
        <translation>Изменить пользователя: name, team, role, inactive</translation>
    </message>
    <message>
        <source>List teams</source>
        <translation>Показать команды сотрудников</translation>
    </message>
    <message>
        <source>Add a team: leader, parent</source>
        <translation>Добавить команду сотрудников: leader, parent</translation>
    </message>
    <message>
        <source>Answer a question about all leads</source>
        <translation>Ответить на вопрос обо всех лидах</translation>
    </message>
    <message>
        <source>To see why and mend the failed rows, import with --errors OUT.csv once more.</source>
        <translation>Чтобы увидеть причины и исправить строки с ошибками, импортируйте ещё раз с --errors OUT.csv.</translation>
    </message>
    <message>
        <source>an earlier row of the file</source>
        <translation>строка файла выше</translation>
    </message>
    <message>
        <source>Columns that are not imported: %1.</source>
        <translation>Столбцы, которые не импортируются: %1.</translation>
    </message>
    <message>
        <source>csv, xlsx or json; a report also text, pdf or png</source>
        <translation>csv, xlsx или json; отчёт также text, pdf или png</translation>
    </message>
    <message>
        <source>also by owner, team, source or needType</source>
        <translation>ещё и по owner, team, source или needType</translation>
    </message>
    <message>
        <source>only this user&apos;s leads</source>
        <translation>только лиды этого пользователя</translation>
    </message>
    <message>
        <source>only leads from this source</source>
        <translation>только лиды из этого источника</translation>
    </message>
    <message>
        <source>as things stood at the end of this day</source>
        <translation>как было к концу этого дня</translation>
    </message>
    <message>
        <source>the team that the user works in</source>
        <translation>команда, в которой работает пользователь</translation>
    </message>
    <message>
        <source>%1 is written to %2</source>
        <comment>a report, a file</comment>
        <translation>%1: записано в %2</translation>
    </message>
    <message>
        <source>The session has ended here. The file still belongs to %1.</source>
        <translation>Сеанс здесь завершён. Файл по-прежнему принадлежит %1.</translation>
    </message>
    <message>
        <source>The file is nobody else&apos;s now. What has come stays in it.</source>
        <translation>Файл теперь ничей больше. Полученное в нём остаётся.</translation>
    </message>
    <message>
        <source>%1 has a new password. Other devices have to log in anew.</source>
        <translation>У %1 новый пароль. На других устройствах нужно войти заново.</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>этот файл</translation>
    </message>
    <message>
        <source>The device empties its file when it next comes.</source>
        <translation>Устройство очистит свой файл, когда в следующий раз придёт.</translation>
    </message>
    <message>
        <source>The device is signed out.</source>
        <translation>Сеанс устройства завершён.</translation>
    </message>
    <message>
        <source>List what happened with the shared server, the newest first</source>
        <translation>Показать, что было с общим сервером, новое сначала</translation>
    </message>
    <message>
        <source>End the session at the shared server; the file stays its</source>
        <translation>Завершить сеанс на общем сервере; файл остаётся его файлом</translation>
    </message>
    <message>
        <source>Leave the shared server; the file goes on alone</source>
        <translation>Отключиться от общего сервера; файл живёт дальше сам</translation>
    </message>
    <message>
        <source>Change your own password at the shared server</source>
        <translation>Сменить свой пароль на общем сервере</translation>
    </message>
    <message>
        <source>List the devices that are logged in at the shared server</source>
        <translation>Показать устройства, с которых выполнен вход на общий сервер</translation>
    </message>
    <message>
        <source>Sign a device out, or have it empty its file</source>
        <translation>Завершить сеанс устройства или велеть ему очистить файл</translation>
    </message>
    <message>
        <source>a file whose first line is the new password</source>
        <translation>файл, первая строка которого — новый пароль</translation>
    </message>
    <message>
        <source>whose devices; only an administrator may name others</source>
        <translation>чьи устройства; других называет только администратор</translation>
    </message>
    <message>
        <source>have the device empty its file when it next comes</source>
        <translation>велеть устройству очистить файл, когда оно придёт</translation>
    </message>
    <message>
        <source>Merge contacts that are one person</source>
        <translation>Объединить контакты одного человека</translation>
    </message>
    <message>
        <source>Merge companies that are one</source>
        <translation>Объединить записи одного контрагента</translation>
    </message>
    <message>
        <source>Add a task to a lead: subject, start, owner</source>
        <translation>Добавить лиду задачу: subject, start, owner</translation>
    </message>
    <message>
        <source>Change an open task: start, owner, repeat</source>
        <translation>Изменить открытую задачу: start, owner, repeat</translation>
    </message>
    <message>
        <source>List the choices of the directories</source>
        <translation>Показать значения справочников</translation>
    </message>
    <message>
        <source>Add a choice to a directory</source>
        <translation>Добавить значение в справочник</translation>
    </message>
    <message>
        <source>Change a choice: name, hidden</source>
        <translation>Изменить значение: name, hidden</translation>
    </message>
    <message>
        <source>Merged into %1: %2</source>
        <translation>Объединено с записью «%1»: %2</translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Перешло: %1</translation>
    </message>
    <message>
        <source>whose value a field gets; may be repeated</source>
        <translation>чьё значение получает поле; можно повторять</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>ещё не здесь</translation>
    </message>
    <message>
        <source>List imports, the newest first, and how each stands today</source>
        <translation>Показать импорты, новые сверху, и каковы они сегодня</translation>
    </message>
    <message>
        <source>Write the schedule as an iCalendar file</source>
        <translation>Записать расписание в файл iCalendar</translation>
    </message>
    <message>
        <source>Take events of an iCalendar file in as tasks</source>
        <translation>Взять события файла iCalendar как задачи</translation>
    </message>
    <message>
        <source>Show what is in the schedule</source>
        <translation>Показать расписание</translation>
    </message>
    <message>
        <source>Ask colleagues to take part in a task</source>
        <translation>Пригласить коллег участвовать в задаче</translation>
    </message>
    <message>
        <source>Accept the invitation to a task</source>
        <translation>Принять приглашение к задаче</translation>
    </message>
    <message>
        <source>Decline the invitation to a task</source>
        <translation>Отклонить приглашение к задаче</translation>
    </message>
    <message>
        <source>List the files of a lead</source>
        <translation>Показать файлы лида</translation>
    </message>
    <message>
        <source>Put a file on a lead</source>
        <translation>Прикрепить файл к лиду</translation>
    </message>
    <message>
        <source>Write a copy of a lead&apos;s file, from the shared server when it is not here</source>
        <translation>Записать копию файла лида; если его здесь нет, взять с общего сервера</translation>
    </message>
    <message>
        <source>Created: %1. Updated: %2. Skipped as duplicates: %3. Failed: %4.</source>
        <translation>Создано: %1. Обновлено: %2. Пропущено дубликатов: %3. С ошибками: %4.</translation>
    </message>
    <message>
        <source>read the source as this profile says</source>
        <translation>читать источник, как сказано в этом профиле</translation>
    </message>
    <message>
        <source>keep how the source is read under this name</source>
        <translation>сохранить под этим именем, как читается источник</translation>
    </message>
    <message>
        <source>the first day of the period</source>
        <translation>первый день периода</translation>
    </message>
    <message>
        <source>the last day of the period</source>
        <translation>последний день периода</translation>
    </message>
    <message>
        <source>whose schedule, else your own; may be repeated</source>
        <translation>чьё расписание, иначе ваше; можно повторить</translation>
    </message>
    <message>
        <source>take them off again</source>
        <translation>убрать их</translation>
    </message>
    <message>
        <source>the lead they belong to</source>
        <translation>лид, к которому они относятся</translation>
    </message>
    <message>
        <source>Events written: %1, to %2</source>
        <translation>Событий записано: %1, в %2</translation>
    </message>
    <message>
        <source>Tick items of the checklist of a lead&apos;s stage</source>
        <translation>Отметить пункты чек-листа стадии лида</translation>
    </message>
    <message>
        <source>Let a role&apos;s field be open, read-only or hidden</source>
        <translation>Открыть поле роли, оставить только для чтения или скрыть: open, read-only, hidden</translation>
    </message>
    <message>
        <source>take the ticks off again</source>
        <translation>снять отметки</translation>
    </message>
    <message>
        <source>needed</source>
        <comment>an item of a checklist</comment>
        <translation>нужно</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Write a lead&apos;s card as a PDF</source>
        <translation>Записать карточку лида в PDF</translation>
    </message>
    <message>
        <source>Write whom you call on a day as a PDF</source>
        <translation>Записать в PDF, кому звонить в этот день</translation>
    </message>
    <message>
        <source>the day that is meant; else today</source>
        <translation>о каком дне речь; иначе сегодня</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <comment>a file</comment>
        <translation>Записано в %1.</translation>
    </message>
    <message>
        <source>Erase a person for good (152-FZ, GDPR); cannot be undone</source>
        <translation>Стереть человека навсегда (152-ФЗ, GDPR); вернуть нельзя</translation>
    </message>
    <message>
        <source>These lose what tells of %1:</source>
        <translation>Всё, что говорит о человеке (%1), исчезнет из:</translation>
    </message>
    <message>
        <source>May be the same person, and would stay; merge them first:</source>
        <translation>Возможно, тот же человек, но они остались бы; сначала объедините их:</translation>
    </message>
    <message>
        <source>Copies made before still hold everything; delete them yourself:</source>
        <translation>Копии, сделанные раньше, всё ещё хранят данные; удалите их сами:</translation>
    </message>
    <message>
        <source>Nothing was changed. Erasing cannot be undone; to do it, add --yes.</source>
        <translation>Ничего не изменено. Стёртое не вернуть; чтобы стереть, добавьте --yes.</translation>
    </message>
    <message>
        <source>Erased for good.</source>
        <translation>Стёрто навсегда.</translation>
    </message>
    <message>
        <source>do it; without it only what would happen is shown</source>
        <translation>сделать; без этого лишь показать, что будет</translation>
    </message>
    <message>
        <source>Events: %1. New tasks: %2, of them without a lead: %3. Changed: %4, called off: %5, unchanged: %6, there twice: %7, not taken: %8.</source>
        <translation>Событий: %1. Новых задач: %2, из них без лида: %3. Изменено: %4, отменено: %5, без изменений: %6, в файле дважды: %7, не загружено: %8.</translation>
    </message>
    <message>
        <source>Delete an archived lead with all that hangs on it</source>
        <translation>Удалить архивный лид со всем, что при нём есть</translation>
    </message>
    <message>
        <source>Erase for good whom a lead names, contact or not; cannot be undone</source>
        <translation>Стереть навсегда того, кого называет лид, контакт он или нет; вернуть нельзя</translation>
    </message>
    <message>
        <source>Deleted: %1. With what hung on it %2 records.</source>
        <translation>Удалён: %1. Вместе с тем, что было при нём, записей: %2.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Сервер</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Рабочее пространство</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Последний обмен</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Ждут отправки</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Расхождения</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Cells that did not fit their field and are kept in a field of your own: %1.</source>
        <translation>Ячеек, которые не подошли своему полю и сохранены в отдельном поле: %1.</translation>
    </message>
    <message>
        <source>List your own fields, and which fields a role may not see or change</source>
        <translation>Показать свои поля и поля, закрытые для роли</translation>
    </message>
</context>
<context>
    <name>Condition</name>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>последние 7 дней</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>последние 30 дней</translation>
    </message>
    <message>
        <source>next 7 days</source>
        <translation>ближайшие 7 дней</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>эта неделя</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>прошлая неделя</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>следующая неделя</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>этот месяц</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>прошлый месяц</translation>
    </message>
    <message>
        <source>next month</source>
        <translation>следующий месяц</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>этот год</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>прошлый год</translation>
    </message>
    <message>
        <source>me</source>
        <translation>я</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>before</source>
        <translation>раньше чем</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>меньше</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>after</source>
        <translation>позже чем</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>DemoDay</name>
    <message>
        <source>They want it before the season; the director decides.</source>
        <translation>Нужно до начала сезона; решает директор.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>“%1” is larger than %2 MiB. It was not attached. Keep it elsewhere and write where in a note.</source>
        <translation>«%1» больше %2 МиБ и не прикреплён. Храните его в другом месте и укажите это в заметке.</translation>
    </message>
    <message>
        <source>“%1” is no longer beside the database. Bring the folder of files back from a backup.</source>
        <translation>Файла «%1» больше нет рядом с базой. Верните папку с файлами из резервной копии.</translation>
    </message>
    <message>
        <source>“%1” was changed outside of Leadline and is not opened. Bring it back from a backup.</source>
        <translation>«%1» изменён вне Leadline, поэтому не открыт. Верните его из резервной копии.</translation>
    </message>
    <message>
        <source>“%1” is a program and is not opened from here. Save a copy if you trust who sent it.</source>
        <translation>«%1» — программа, отсюда она не открывается. Сохраните копию, если доверяете отправителю.</translation>
    </message>
    <message>
        <source>It could not be done (%1). Nothing was changed.</source>
        <translation>Это не удалось сделать (%1). Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no lead “%1”. Nothing was changed. Find its number with a search.</source>
        <translation>Лида «%1» нет. Ничего не изменено. Номер можно найти поиском.</translation>
    </message>
    <message>
        <source>There is no contact “%1”. Nothing was changed. Find its id with a search.</source>
        <translation>Контакта «%1» нет. Ничего не изменено. Идентификатор можно найти поиском.</translation>
    </message>
    <message>
        <source>There is no company “%1”. Nothing was changed. Find its id with a search.</source>
        <translation>Контрагента «%1» нет. Ничего не изменено. Идентификатор можно найти поиском.</translation>
    </message>
    <message>
        <source>There is no contact person “%1”. Nothing was changed.</source>
        <translation>Контактного лица «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no task “%1”. Nothing was changed. The list of tasks shows their ids.</source>
        <translation>Задачи «%1» нет. Ничего не изменено. Идентификаторы видны в списке задач.</translation>
    </message>
    <message>
        <source>There is no active user “%1” here. Nothing was changed. The list of users shows their logins.</source>
        <translation>Активного пользователя «%1» здесь нет. Ничего не изменено. Логины видны в списке пользователей.</translation>
    </message>
    <message>
        <source>There is no feed entry “%1”. Nothing was changed.</source>
        <translation>Записи ленты «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no file “%1” on the lead. Nothing was changed.</source>
        <translation>Файла «%1» у лида нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no directory entry “%1”. Nothing was changed.</source>
        <translation>Значения справочника «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Nothing was changed.</source>
        <translation>Поля «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. Nothing was changed.</source>
        <translation>Настройки «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no process “%1”. Nothing was changed.</source>
        <translation>Процесса «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no change “%1” in the journal. Nothing was changed. The journal shows their numbers.</source>
        <translation>Изменения «%1» в журнале нет. Ничего не изменено. Номера видны в журнале.</translation>
    </message>
    <message>
        <source>“%1”: there is no record “%2”. Nothing was changed. Give its id.</source>
        <translation>«%1»: записи «%2» нет. Ничего не изменено. Укажите её идентификатор.</translation>
    </message>
    <message>
        <source>The file has no active user, so nobody can act. Nothing was changed. Name one who may.</source>
        <translation>В файле нет активного пользователя, действовать некому. Ничего не изменено. Назовите того, кто может.</translation>
    </message>
    <message>
        <source>The process has no such stage. The lead stays where it is. Choose one of the process&apos;s stages.</source>
        <translation>Такой стадии в процессе нет. Лид остался, где был. Выберите одну из стадий процесса.</translation>
    </message>
    <message>
        <source>The lead is on this stage already. Nothing was changed.</source>
        <translation>Лид уже на этой стадии. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The process does not lead from the current stage to that one. The lead stays where it is. Go by a stage in between, or complete the task that leads there.</source>
        <translation>С нынешней стадии процесс на эту не ведёт. Лид остался, где был. Пройдите через промежуточную стадию или завершите задачу, которая туда ведёт.</translation>
    </message>
    <message>
        <source>Something is missing: %1. Nothing was changed. Fill it in and try again.</source>
        <translation>Не хватает: %1. Ничего не изменено. Заполните и повторите.</translation>
    </message>
    <message>
        <source>This stage asks for a reason. The lead stays where it is. Choose a reason and try again.</source>
        <translation>На этой стадии нужна причина. Лид остался, где был. Выберите причину и повторите.</translation>
    </message>
    <message>
        <source>This stage takes no reason. The lead stays where it is. Try again without one.</source>
        <translation>На этой стадии причина не указывается. Лид остался, где был. Повторите без неё.</translation>
    </message>
    <message>
        <source>The lead has neither a contact nor a company. It stays where it is. Fill in a name or choose an existing client.</source>
        <translation>У лида нет ни контакта, ни контрагента. Он остался, где был. Заполните имя или выберите существующего клиента.</translation>
    </message>
    <message>
        <source>The lead is qualified already. Nothing was changed.</source>
        <translation>Лид уже квалифицирован. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Work on this lead is under way or finished, so there is nothing to resume. Nothing was changed.</source>
        <translation>Работа с этим лидом идёт или закончена, возобновлять нечего. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This task is completed with a result. It stays open. Choose one: %1.</source>
        <translation>Эта задача завершается с результатом. Она осталась открытой. Выберите один из: %1.</translation>
    </message>
    <message>
        <source>This task has no such result. It stays open. Choose one: %1.</source>
        <translation>Такого результата у этой задачи нет. Она осталась открытой. Выберите один из: %1.</translation>
    </message>
    <message>
        <source>This task has no results to choose from. It stays open. Complete it without one.</source>
        <translation>У этой задачи нет результатов на выбор. Она осталась открытой. Завершите её без результата.</translation>
    </message>
    <message>
        <source>A task that is put off needs its new start. It stays open. Say when.</source>
        <translation>Перенесённой задаче нужно новое начало. Она осталась открытой. Укажите, когда.</translation>
    </message>
    <message>
        <source>This result takes no new start. The task stays open. Leave the start out.</source>
        <translation>С этим результатом новое начало не указывается. Задача осталась открытой. Уберите его.</translation>
    </message>
    <message>
        <source>The task&apos;s form has no field “%1”. The task stays open. Set the field on the lead itself.</source>
        <translation>В форме задачи нет поля «%1». Задача осталась открытой. Измените поле у самого лида.</translation>
    </message>
    <message>
        <source>The task is completed or cancelled already. Nothing was changed.</source>
        <translation>Задача уже завершена или отменена. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Everything has these values already. Nothing was changed.</source>
        <translation>Все значения уже такие. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Возвращать нечего.</translation>
    </message>
    <message>
        <source>The file&apos;s creation cannot be undone. Nothing was changed.</source>
        <translation>Создание файла отменить нельзя. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The change “%1” has been undone already. Nothing was changed.</source>
        <translation>Изменение «%1» уже отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>It was changed since: %1 %2 %3. Nothing was undone. Look at the newer change; to overwrite it, force the undo.</source>
        <translation>С тех пор это изменилось: %1 %2 %3. Ничего не отменено. Посмотрите на более новое изменение; чтобы перезаписать его, отмените принудительно.</translation>
    </message>
    <message>
        <source>Somebody changed it in the meantime: %1 %2 %3. Nothing of yours was written. Look again and repeat.</source>
        <translation>Тем временем это кто-то изменил: %1 %2 %3. Ваше не записано. Посмотрите снова и повторите.</translation>
    </message>
    <message>
        <source>It was removed in the meantime: %1 %2. Nothing was changed.</source>
        <translation>Тем временем это удалено: %1 %2. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Such a record is there already. Nothing was changed.</source>
        <translation>Такая запись уже есть. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Cancelled. What was done before stays, whole and undoable.</source>
        <translation>Отменено. То, что успело сделаться, сохранено целиком, и его можно отменить.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Nothing was changed. The names of the fields are in the reference.</source>
        <translation>Поля «%1» нет. Ничего не изменено. Имена полей есть в справочнике команд.</translation>
    </message>
    <message>
        <source>“%1” is set by the process, not by hand. Nothing was changed.</source>
        <translation>«%1» задаёт процесс, а не человек. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” has no choice “%2”. Nothing was changed. Use a code or a name out of its directory.</source>
        <translation>У поля «%1» нет значения «%2». Ничего не изменено. Укажите код или название из справочника.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is no amount. Nothing was changed. Write it like 1250000.50.</source>
        <translation>«%1»: «%2» — не сумма. Ничего не изменено. Напишите, например, 1250000.50.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is no date or time. Nothing was changed. Write it like 2026-03-02T15:30.</source>
        <translation>«%1»: «%2» — не дата и не время. Ничего не изменено. Напишите, например, 2026-03-02T15:30.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is no whole number. Nothing was changed.</source>
        <translation>«%1»: «%2» — не целое число. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1”: “%2” is neither yes nor no. Nothing was changed.</source>
        <translation>«%1»: «%2» — не да и не нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” is no login: it must have 1 to 100 characters. Nothing was changed.</source>
        <translation>«%1» — не логин: в нём должно быть от 1 до 100 знаков. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is a user “%1” already. Nothing was changed. Choose another login.</source>
        <translation>Пользователь «%1» уже есть. Ничего не изменено. Выберите другой логин.</translation>
    </message>
    <message>
        <source>The note is empty. Nothing was changed. Write something.</source>
        <translation>Заметка пуста. Ничего не изменено. Напишите что-нибудь.</translation>
    </message>
    <message>
        <source>The note is longer than a million characters. Nothing was changed. Attach it as a file.</source>
        <translation>Заметка длиннее миллиона знаков. Ничего не изменено. Приложите её файлом.</translation>
    </message>
    <message>
        <source>There is no such process: %1. No file was made. The first is what was asked for, the others are there.</source>
        <translation>Такого процесса нет: %1. Файл не создан. Первым стоит то, что просили, дальше — какие есть.</translation>
    </message>
    <message>
        <source>“%1” is no currency. No file was made. Give three letters, like RUB.</source>
        <translation>«%1» — не валюта. Файл не создан. Укажите три буквы, например RUB.</translation>
    </message>
    <message>
        <source>The filter has no field name at position %1. Write it like stage=handoff and budget&gt;=100000.</source>
        <translation>В фильтре нет имени поля в позиции %1. Напишите, например, stage=handoff and budget&gt;=100000.</translation>
    </message>
    <message>
        <source>The filter has no comparison at position %1, after “%2”. Use one of = != &gt; &gt;= &lt; &lt;= ~ :empty.</source>
        <translation>В фильтре нет сравнения в позиции %1, после «%2». Используйте одно из = != &gt; &gt;= &lt; &lt;= ~ :empty.</translation>
    </message>
    <message>
        <source>The quote at position %1 of the filter is never closed.</source>
        <translation>Кавычка в позиции %1 фильтра не закрыта.</translation>
    </message>
    <message>
        <source>The comparison at position %1 of the filter takes exactly one value.</source>
        <translation>Сравнению в позиции %1 фильтра нужно ровно одно значение.</translation>
    </message>
    <message>
        <source>Position %2 of the filter: there is no field “%1”.</source>
        <translation>Позиция %2 фильтра: поля «%1» нет.</translation>
    </message>
    <message>
        <source>Position %3 of the filter: “%1” cannot be “%2”.</source>
        <translation>Позиция %3 фильтра: «%1» не может быть «%2».</translation>
    </message>
    <message>
        <source>There is no file “%1”. Make it with “leadline init”, or name another.</source>
        <translation>Файла «%1» нет. Создайте его командой «leadline init» или назовите другой.</translation>
    </message>
    <message>
        <source>The file “%1” is there already and was left as it is. Choose another name.</source>
        <translation>Файл «%1» уже есть и оставлен как был. Выберите другое имя.</translation>
    </message>
    <message>
        <source>“%1” is not a Leadline file. It was left as it is. Choose another file.</source>
        <translation>«%1» — не файл Leadline. Он оставлен как был. Выберите другой файл.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Leadline. It was left as it is. Update the program to open it.</source>
        <translation>«%1» записан более новой версией Leadline. Он оставлен как был. Обновите программу, чтобы открыть его.</translation>
    </message>
    <message>
        <source>“%1” was written by an older Leadline. It was left as it is. Run “leadline migrate” once; a copy is kept.</source>
        <translation>«%1» записан более старой версией Leadline. Он оставлен как был. Выполните один раз «leadline migrate»; копия сохранится.</translation>
    </message>
    <message>
        <source>The file is damaged (%1). It was left as it is. Restore the newest backup beside it.</source>
        <translation>Файл повреждён (%1). Он оставлен как был. Восстановите самую новую копию, лежащую рядом.</translation>
    </message>
    <message>
        <source>“%1” cannot be written to: the file or its folder is read-only. Nothing was changed. Reading works.</source>
        <translation>В «%1» нельзя писать: файл или папка только для чтения. Ничего не изменено. Читать можно.</translation>
    </message>
    <message>
        <source>Another program is writing to “%1” (%2, process %3). Nothing was changed; reading works. Close it, or try again in a moment.</source>
        <translation>В «%1» пишет другая программа (%2, процесс %3). Ничего не изменено, читать можно. Закройте её или повторите чуть позже.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2. Nothing was changed. Check the path and its rights.</source>
        <translation>«%1» не открывается: %2. Ничего не изменено. Проверьте путь и права.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. What was there before is kept. Check the folder&apos;s rights and free space.</source>
        <translation>«%1» не удалось записать. Прежнее сохранено. Проверьте права на папку и свободное место.</translation>
    </message>
    <message>
        <source>“%1” cannot be replaced. It was left as it is. Close what holds it open.</source>
        <translation>«%1» не удалось заменить. Файл оставлен как был. Закройте то, что держит его открытым.</translation>
    </message>
    <message>
        <source>The file could not be used: %1. Nothing was changed.</source>
        <translation>С файлом не удалось работать: %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Nothing was changed. Check the rights of the folder above it.</source>
        <translation>Папку «%1» не удалось создать. Ничего не изменено. Проверьте права на папку выше.</translation>
    </message>
    <message>
        <source>The disk is full. The change was not made; all earlier ones are safe. Free some space and repeat.</source>
        <translation>Диск полон. Изменение не сделано, все прежние в сохранности. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>The file is being closed, so this was not done. All earlier changes are safe.</source>
        <translation>Файл закрывается, поэтому это не сделано. Все прежние изменения в сохранности.</translation>
    </message>
    <message>
        <source>“%1” cannot be restored from itself. Nothing was changed. Name a backup.</source>
        <translation>«%1» нельзя восстановить из него самого. Ничего не изменено. Назовите резервную копию.</translation>
    </message>
    <message>
        <source>“%1” is the file with your leads. It was left as it is. Name another file to write.</source>
        <translation>«%1» — файл с вашими лидами. Он остался как есть. Назовите другой файл для записи.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Nothing was imported. Check the path.</source>
        <translation>Файла «%1» нет. Ничего не импортировано. Проверьте путь.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check its rights and the disk.</source>
        <translation>«%1» не читается: %2. Проверьте права и диск.</translation>
    </message>
    <message>
        <source>“%1” is empty. Nothing was imported.</source>
        <translation>«%1» пуст. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>“%1” is an old Excel file (.xls). Nothing was imported. Save it as .xlsx or CSV and import that.</source>
        <translation>«%1» — старый файл Excel (.xls). Ничего не импортировано. Сохраните его как .xlsx или CSV и импортируйте.</translation>
    </message>
    <message>
        <source>“%1” is an OpenDocument sheet (.ods). Nothing was imported. Save it as .xlsx or CSV and import that.</source>
        <translation>«%1» — таблица OpenDocument (.ods). Ничего не импортировано. Сохраните её как .xlsx или CSV и импортируйте.</translation>
    </message>
    <message>
        <source>“%1” is a binary Excel file (.xlsb). Nothing was imported. Save it as .xlsx or CSV and import that.</source>
        <translation>«%1» — двоичный файл Excel (.xlsb). Ничего не импортировано. Сохраните его как .xlsx или CSV и импортируйте.</translation>
    </message>
    <message>
        <source>“%1” is a web page. Nothing was imported. Open it in a spreadsheet, save it as .xlsx or CSV and import that.</source>
        <translation>«%1» — веб-страница. Ничего не импортировано. Откройте её в редакторе таблиц, сохраните как .xlsx или CSV и импортируйте.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Nothing was imported. Save it without one and import that.</source>
        <translation>«%1» защищён паролем. Ничего не импортировано. Сохраните его без пароля и импортируйте.</translation>
    </message>
    <message>
        <source>“%1” holds no table: it is neither CSV nor XLSX nor vCard. Nothing was imported. Save it as one of them.</source>
        <translation>В «%1» нет таблицы: это не CSV, не XLSX и не vCard. Ничего не импортировано. Сохраните файл в одном из этих форматов.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be read. Ask for it again, or open and save it in a spreadsheet.</source>
        <translation>«%1» повреждён и не читается. Попросите прислать его снова или откройте и сохраните в редакторе таблиц.</translation>
    </message>
    <message>
        <source>The file has no such sheet: %1. Nothing was imported. Choose one of those named.</source>
        <translation>В файле нет такого листа: %1. Ничего не импортировано. Выберите один из названных.</translation>
    </message>
    <message>
        <source>“%1” has a document type inside, which no sheet needs and attackers use. It was not read. Open and save it in a spreadsheet.</source>
        <translation>Внутри «%1» есть тип документа: таблицам он не нужен, им пользуются злоумышленники. Файл не прочитан. Откройте и сохраните его в редакторе таблиц.</translation>
    </message>
    <message>
        <source>“%1” unpacks to far more than it may. It was not read.</source>
        <translation>«%1» распаковывается в объём больше допустимого. Файл не прочитан.</translation>
    </message>
    <message>
        <source>“%1” is made of more parts than a workbook has. It was not read.</source>
        <translation>В «%1» больше частей, чем бывает в книге. Файл не прочитан.</translation>
    </message>
    <message>
        <source>“%1” holds more text than is read at once. Split it, or save it as CSV.</source>
        <translation>В «%1» больше текста, чем читается за раз. Разделите файл или сохраните его как CSV.</translation>
    </message>
    <message>
        <source>There are too many columns (%1). At most 500 are read. Take out those that are not needed.</source>
        <translation>Слишком много столбцов (%1). Читается не больше 500. Уберите лишние.</translation>
    </message>
    <message>
        <source>There are more rows than fit (%1). Split the file, or use CSV.</source>
        <translation>Строк больше, чем помещается (%1). Разделите файл или используйте CSV.</translation>
    </message>
    <message>
        <source>There are more cells than are read (%1). Split the file.</source>
        <translation>Ячеек больше, чем читается (%1). Разделите файл.</translation>
    </message>
    <message>
        <source>Quotes are opened and not closed all over the file (%1). Nothing more was read. Check the delimiter and the quotes.</source>
        <translation>По всему файлу кавычки открыты и не закрыты (%1). Дальше не прочитано. Проверьте разделитель и кавычки.</translation>
    </message>
    <message>
        <source>A cell is longer than 65,536 characters (%1). Shorten it.</source>
        <translation>Ячейка длиннее 65 536 знаков (%1). Сократите её.</translation>
    </message>
    <message>
        <source>There are NUL bytes in the text (%1). They were left out; look at the row.</source>
        <translation>В тексте есть нулевые байты (%1). Они опущены, проверьте строку.</translation>
    </message>
    <message>
        <source>Some bytes do not fit the encoding (%1). Check the row, or name another encoding.</source>
        <translation>Некоторые байты не подходят к кодировке (%1). Проверьте строку или укажите другую кодировку.</translation>
    </message>
    <message>
        <source>A quote is never closed (%1). Close it and import the row again.</source>
        <translation>Кавычка не закрыта (%1). Закройте её и импортируйте строку снова.</translation>
    </message>
    <message>
        <source>A cell points at a text that is not there (%1). Open and save the file in a spreadsheet.</source>
        <translation>Ячейка ссылается на текст, которого нет (%1). Откройте и сохраните файл в редакторе таблиц.</translation>
    </message>
    <message>
        <source>A card has no end (%1). Export it again.</source>
        <translation>У карточки нет конца (%1). Выгрузите её снова.</translation>
    </message>
    <message>
        <source>A card is larger than is read (%1). Export it without pictures.</source>
        <translation>Карточка больше, чем читается (%1). Выгрузите её без фотографий.</translation>
    </message>
    <message>
        <source>The row is empty. It was left out.</source>
        <translation>Строка пуста. Она пропущена.</translation>
    </message>
    <message>
        <source>The mapping is no JSON (%1). Nothing was imported. The reference shows what it looks like.</source>
        <translation>Сопоставление — не JSON (%1). Ничего не импортировано. Как оно выглядит, сказано в справочнике команд.</translation>
    </message>
    <message>
        <source>The mapping has a key that means nothing: %1. Nothing was imported.</source>
        <translation>В сопоставлении есть ключ, который ничего не значит: %1. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>The mapping has the wrong kind of value at: %1. Nothing was imported.</source>
        <translation>В сопоставлении значение не того вида: %1. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>The mapping names a column that the file does not have: %1. Nothing was imported.</source>
        <translation>Сопоставление называет столбец, которого в файле нет: %1. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>The mapping names a field that there is not: %1. Nothing was imported.</source>
        <translation>Сопоставление называет поле, которого нет: %1. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>The mapping gives “%1” a choice that there is not: %2. Nothing was imported.</source>
        <translation>Сопоставление даёт полю «%1» значение, которого нет: %2. Ничего не импортировано.</translation>
    </message>
    <message>
        <source>The demo company&apos;s story does not fit this process: %1. Choose another process for it.</source>
        <translation>История учебной компании не подходит к этому процессу: %1. Выберите для неё другой процесс.</translation>
    </message>
    <message>
        <source>The file&apos;s process “%1” is not known to this program. The file was left as it is. Update the program.</source>
        <translation>Процесс файла «%1» этой программе не известен. Файл оставлен как был. Обновите программу.</translation>
    </message>
    <message>
        <source>The process definition is wrong at: %1. It is not used. Correct it there.</source>
        <translation>В описании процесса ошибка: %1. Оно не используется. Исправьте его там.</translation>
    </message>
    <message>
        <source>Say what to do. “leadline --help” lists the commands.</source>
        <translation>Скажите, что сделать. Команды перечисляет «leadline --help».</translation>
    </message>
    <message>
        <source>There is no command “%1”. “leadline --help” lists them.</source>
        <translation>Команды «%1» нет. Команды перечисляет «leadline --help».</translation>
    </message>
    <message>
        <source>There is no option “%1”. “leadline --help” lists them.</source>
        <translation>Параметра «%1» нет. Параметры перечисляет «leadline --help».</translation>
    </message>
    <message>
        <source>“%2” takes no option “%1”. “leadline %2 --help” lists those it takes.</source>
        <translation>У «%2» нет параметра «%1». Её параметры перечисляет «leadline %2 --help».</translation>
    </message>
    <message>
        <source>The option “%1” needs a value after it.</source>
        <translation>После параметра «%1» нужно значение.</translation>
    </message>
    <message>
        <source>The option “%1” takes no value.</source>
        <translation>У параметра «%1» нет значения.</translation>
    </message>
    <message>
        <source>The option “%1” cannot be “%2”.</source>
        <translation>Параметр «%1» не может быть «%2».</translation>
    </message>
    <message>
        <source>The option “%1” is needed here.</source>
        <translation>Здесь нужен параметр «%1».</translation>
    </message>
    <message>
        <source>Something is missing. Write it like this: leadline %1</source>
        <translation>Чего-то не хватает. Напишите так: leadline %1</translation>
    </message>
    <message>
        <source>“%1” is too much here. Write it like this: leadline %2</source>
        <translation>«%1» здесь лишнее. Напишите так: leadline %2</translation>
    </message>
    <message>
        <source>“%1” is not of the form FIELD=VALUE.</source>
        <translation>«%1» — не ПОЛЕ=ЗНАЧЕНИЕ.</translation>
    </message>
    <message>
        <source>“%1” is not available in this build.</source>
        <translation>«%1» в этой сборке нет.</translation>
    </message>
    <message>
        <source>There are no phone numbers of the country “%1”. Nothing was changed. Give two letters, like KZ.</source>
        <translation>Номеров телефонов страны «%1» не бывает. Ничего не изменено. Укажите две буквы, например KZ.</translation>
    </message>
    <message>
        <source>There is no setting “%1” that can be changed. Nothing was changed. There is phoneRegion.</source>
        <translation>Настройки «%1», которую можно изменить, нет. Ничего не изменено. Есть phoneRegion.</translation>
    </message>
    <message>
        <source>The lead is closed and stays as it is. Reactivate it first. Notes can still be added.</source>
        <translation>Лид закрыт и остаётся как есть. Сначала верните его в работу. Заметки можно добавлять и сейчас.</translation>
    </message>
    <message>
        <source>The lead has reached its end and stays as it is. Notes can still be added.</source>
        <translation>Лид завершён и остаётся как есть. Заметки можно добавлять и сейчас.</translation>
    </message>
    <message>
        <source>Nothing says why there is no next step. Nothing was changed. Write the reason.</source>
        <translation>Не сказано, почему следующего шага нет. Ничего не изменено. Напишите причину.</translation>
    </message>
    <message>
        <source>The server&apos;s answer does not go on from where this file is. Nothing was changed.</source>
        <translation>Ответ сервера не продолжает то, на чём остановился файл. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The change was sent already. Nothing was changed. Undo it instead.</source>
        <translation>Изменение уже отправлено. Ничего не изменено. Отмените его обычным образом.</translation>
    </message>
    <message>
        <source>A later change builds on this one: %1. Nothing was changed. Take that one back first.</source>
        <translation>На этом изменении основано более позднее: %1. Ничего не изменено. Сначала отмените его.</translation>
    </message>
    <message>
        <source>No such change waits for the server. Nothing was changed.</source>
        <translation>Такое изменение не ждёт отправки на сервер. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file belongs to a shared server already: %1. Nothing was changed.</source>
        <translation>Файл уже подключён к общему серверу: %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file has leads of its own: %1. Nothing was changed. Say whether to bring them or to start fresh; a copy is kept either way.</source>
        <translation>В файле есть свои лиды: %1. Ничего не изменено. Укажите, перенести их (--bring) или начать заново (--fresh); копия сохранится в любом случае.</translation>
    </message>
    <message>
        <source>The file belongs to no shared server. Nothing was changed.</source>
        <translation>Файл не подключён к общему серверу. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no such conflict. Nothing was changed.</source>
        <translation>Такого расхождения нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The conflict is settled already. Nothing was changed.</source>
        <translation>Расхождение уже улажено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>No single value lost here, so there is none to set. Nothing was changed.</source>
        <translation>Здесь не уступило одно значение, поэтому ставить нечего. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” is no server&apos;s address. Nothing was changed. Write it like https://crm.example.com.</source>
        <translation>«%1» — не адрес сервера. Ничего не изменено. Напишите, например, https://crm.example.com.</translation>
    </message>
    <message>
        <source>“%1” would send passwords unprotected. Nothing was changed. Use an address that begins with https.</source>
        <translation>По адресу «%1» пароли ушли бы без защиты. Ничего не изменено. Используйте адрес, начинающийся с https.</translation>
    </message>
    <message>
        <source>The server %1 did not answer: %2. What waits is kept and is sent later.</source>
        <translation>Сервер %1 не ответил: %2. То, что ждёт отправки, сохранено и уйдёт позже.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is longer than any can be. Nothing was changed.</source>
        <translation>Ответ сервера длиннее допустимого. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The server is busy. What waits is kept and is sent later.</source>
        <translation>Сервер занят. То, что ждёт отправки, сохранено и уйдёт позже.</translation>
    </message>
    <message>
        <source>The server does not know this login with this password.</source>
        <translation>Сервер не знает такого логина с таким паролем.</translation>
    </message>
    <message>
        <source>The session has ended. What waits is kept. Log in again.</source>
        <translation>Сеанс закончился. То, что ждёт отправки, сохранено. Войдите снова.</translation>
    </message>
    <message>
        <source>The account asks for the authenticator&apos;s code as well.</source>
        <translation>Учётной записи нужен ещё код из приложения-аутентификатора.</translation>
    </message>
    <message>
        <source>The account is switched off. What waits is kept. Ask your administrator.</source>
        <translation>Учётная запись отключена. То, что ждёт отправки, сохранено. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a little and try again.</source>
        <translation>Слишком много попыток. Подождите немного и попробуйте снова.</translation>
    </message>
    <message>
        <source>The server needs a newer Leadline. What was done here was sent. Update the program.</source>
        <translation>Серверу нужна более новая версия Leadline. Сделанное здесь отправлено. Обновите программу.</translation>
    </message>
    <message>
        <source>An administrator had this device&apos;s file emptied.</source>
        <translation>Администратор распорядился очистить файл на этом устройстве.</translation>
    </message>
    <message>
        <source>The server refused no such change, or it is settled. Nothing was changed.</source>
        <translation>Сервер не отклонял такого изменения, или вопрос уже закрыт. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The server has no user “%1” in this workspace. Nothing was changed.</source>
        <translation>На сервере в этом рабочем пространстве нет пользователя «%1». Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no team “%1”. Nothing was changed. Add it first.</source>
        <translation>Команды «%1» нет. Ничего не изменено. Сначала добавьте её.</translation>
    </message>
    <message>
        <source>“%1” is the only active user, and somebody must be able to act. Nothing was changed. Add another user first.</source>
        <translation>«%1» — единственный активный пользователь, а кто-то должен работать. Ничего не изменено. Сначала добавьте другого.</translation>
    </message>
    <message>
        <source>There is no report “%1”. Choose one: %2.</source>
        <translation>Отчёта «%1» нет. Выберите один из: %2.</translation>
    </message>
    <message>
        <source>This program draws no pictures. Nothing was written. Choose csv, xlsx or json.</source>
        <translation>Эта программа не рисует. Ничего не записано. Выберите csv, xlsx или json.</translation>
    </message>
    <message>
        <source>There is a team “%1” already. Nothing was changed. Choose another name.</source>
        <translation>Команда «%1» уже есть. Ничего не изменено. Выберите другое название.</translation>
    </message>
    <message>
        <source>What came from the server says %1 where it may not. Nothing was changed.</source>
        <translation>В пришедшем с сервера «%1» стоит там, где не может. Ничего не изменено.</translation>
    </message>
    <message>
        <source>What came from the server is longer than any message. Nothing was changed.</source>
        <translation>Пришедшее с сервера длиннее любого сообщения. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Stopped. What has come is whole, and what waits is kept. “Sync now” goes on.</source>
        <translation>Остановлено. Полученное цело, неотправленное хранится. «Синхронизировать» продолжит.</translation>
    </message>
    <message>
        <source>In this file works who is logged in at the server: %1. Nothing was changed.</source>
        <translation>В этом файле работает тот, кто вошёл на сервер: %1. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This is not the current password. Nothing was changed.</source>
        <translation>Это не нынешний пароль. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The new password was not typed the same twice.</source>
        <translation>Новый пароль введён дважды по-разному.</translation>
    </message>
    <message>
        <source>The new password needs 12 letters at least.</source>
        <translation>Новый пароль должен быть не короче 12 знаков.</translation>
    </message>
    <message>
        <source>The new password is too long.</source>
        <translation>Новый пароль слишком длинный.</translation>
    </message>
    <message>
        <source>Too many people use this password. Choose one that nobody guesses.</source>
        <translation>Такой пароль легко подобрать. Выберите другой.</translation>
    </message>
    <message>
        <source>There is no such device, or you may not see it.</source>
        <translation>Такого устройства нет, или вам его не видно.</translation>
    </message>
    <message>
        <source>No password was given. Write it into a file and name it with %1.</source>
        <translation>Пароль не указан. Запишите его в файл и назовите файл ключом %1.</translation>
    </message>
    <message>
        <source>There is no directory “%1”. Nothing was changed. leadline lookups lists them.</source>
        <translation>Нет справочника «%1». Ничего не изменено. Список даёт leadline lookups.</translation>
    </message>
    <message>
        <source>The choices of “%1” are the program&apos;s own. Nothing was changed.</source>
        <translation>Значения «%1» задаёт программа. Ничего не изменено.</translation>
    </message>
    <message>
        <source>A choice needs a name. Nothing was changed.</source>
        <translation>Значению нужно название. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is a choice “%1” already. Nothing was changed. Choose another name.</source>
        <translation>Значение «%1» уже есть. Ничего не изменено. Выберите другое название.</translation>
    </message>
    <message>
        <source>“%1” no longer works here. Nothing was changed. Give the task to somebody else.</source>
        <translation>Пользователь «%1» больше не работает. Ничего не изменено. Поручите задачу кому-нибудь другому.</translation>
    </message>
    <message>
        <source>Only who owns the task or its lead, a manager or an administrator may give the task to somebody else. Nothing was changed.</source>
        <translation>Передать задачу может только ответственный за неё или за лид, руководитель или администратор. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Several are called “%1”. Nothing was changed. Give the id of the one you mean.</source>
        <translation>Имя «%1» есть у нескольких. Ничего не изменено. Укажите id того, о ком речь.</translation>
    </message>
    <message>
        <source>A merge takes at least two different ones. Nothing was changed. Choose another.</source>
        <translation>Для объединения нужны хотя бы две разные записи. Ничего не изменено. Выберите ещё одну.</translation>
    </message>
    <message>
        <source>At most %1 are merged at once. Nothing was changed. Choose fewer.</source>
        <translation>За один раз объединяется не больше %1. Ничего не изменено. Выберите меньше.</translation>
    </message>
    <message>
        <source>This merge would change %1 records, more than can be changed at once. Nothing was changed. Keep the one with the most leads, or merge fewer at a time.</source>
        <translation>Это объединение изменило бы столько записей: %1 — больше, чем можно за один раз. Ничего не изменено. Оставьте ту, у которой больше всего лидов, или объединяйте по частям.</translation>
    </message>
    <message>
        <source>The name is too long: “%1…”. Nothing was changed. Shorten it.</source>
        <translation>Имя слишком длинное: «%1…». Ничего не изменено. Сократите его.</translation>
    </message>
    <message>
        <source>Only a manager or an administrator may share the view “%1” or change it. Nothing was changed. Keep the list as a view of your own.</source>
        <translation>Сделать вид «%1» общим или изменить общий может только руководитель или администратор. Ничего не изменено. Сохраните список как свой вид.</translation>
    </message>
    <message>
        <source>There is a view “%1” already. Nothing was changed. Choose another name.</source>
        <translation>Вид «%1» уже есть. Ничего не изменено. Выберите другое имя.</translation>
    </message>
    <message>
        <source>%1 files at once are too many. Nothing was added; take %2 at most.</source>
        <translation>%1 файлов сразу — слишком много. Ничего не добавлено; возьмите не больше %2.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail that can be read. Nothing was changed.</source>
        <translation>«%1» — не письмо, которое можно прочитать. Ничего не изменено.</translation>
    </message>
    <message>
        <source>“%1” names no people. Nothing was changed.</source>
        <translation>В «%1» нет людей. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nobody here has the phone %1.</source>
        <translation>Телефона %1 здесь ни у кого нет.</translation>
    </message>
    <message>
        <source>The errors file is not there any more: %1.</source>
        <translation>Файла ошибок больше нет: %1.</translation>
    </message>
    <message>
        <source>There is no import profile “%1”. Nothing was changed.</source>
        <translation>Профиля импорта «%1» нет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Only who owns the task or its lead, a manager or an administrator may move it in the schedule. Nothing was changed.</source>
        <translation>Переместить задачу в расписании может только ответственный за неё или за лид, руководитель или администратор. Ничего не изменено.</translation>
    </message>
    <message>
        <source>They are all taking part in the task already. Nothing was changed.</source>
        <translation>Все они уже участвуют в задаче. Ничего не изменено.</translation>
    </message>
    <message>
        <source>That person is not asked to take part in the task. Nothing was changed.</source>
        <translation>Этот человек не приглашён участвовать в задаче. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The file is no calendar in the iCalendar format. Nothing was changed.</source>
        <translation>Файл — не календарь в формате iCalendar. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The calendar has more than can be taken at once (%1). Nothing was changed. Choose fewer days, or split the file.</source>
        <translation>В календаре больше, чем можно взять за раз (%1). Ничего не изменено. Выберите меньше дней или разделите файл.</translation>
    </message>
    <message>
        <source>That person does not take part any more. Nothing was changed.</source>
        <translation>Этот человек больше не участвует. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is an import profile “%1” already. Nothing was changed. Choose another name.</source>
        <translation>Профиль импорта «%1» уже есть. Ничего не изменено. Выберите другое имя.</translation>
    </message>
    <message>
        <source>“%1” came damaged from the server and was not kept. Open it once more.</source>
        <translation>«%1» пришёл с сервера повреждённым и не сохранён. Откройте его ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is not at the server yet: it comes from the computer where it was added. Try again later.</source>
        <translation>«%1» ещё не на сервере: он придёт с компьютера, где его добавили. Попробуйте позже.</translation>
    </message>
    <message>
        <source>The server has no room for “%1”: the workspace&apos;s files take all they may. The file stays on this computer. Ask your administrator for more room.</source>
        <translation>На сервере нет места для «%1»: файлы рабочего пространства заняли всё отведённое. Файл остаётся на этом компьютере. Попросите администратора отвести больше места.</translation>
    </message>
    <message>
        <source>“%1” and “%2” do not go together.</source>
        <translation>«%1» и «%2» вместе не бывают.</translation>
    </message>
    <message>
        <source>On the checklist is still to be done: %1. The lead stays where it is. Tick it and try again.</source>
        <translation>В чек-листе ещё не сделано: %1. Лид остаётся на месте. Отметьте и повторите.</translation>
    </message>
    <message>
        <source>The stage&apos;s checklist has no such item. Nothing was changed. Choose of these: %1.</source>
        <translation>В чек-листе стадии нет такого пункта. Ничего не изменено. Выберите из этих: %1.</translation>
    </message>
    <message>
        <source>This stage has no checklist. Nothing was changed.</source>
        <translation>У этой стадии нет чек-листа. Ничего не изменено.</translation>
    </message>
    <message>
        <source>An administrator has hidden the field “%1” from your role. Nothing was changed. Leave the field out, or ask an administrator.</source>
        <translation>Администратор скрыл поле «%1» от вашей роли. Ничего не изменено. Не указывайте это поле или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>An administrator lets your role read the field “%1”, not change it. Nothing was changed. Leave the field out, or ask an administrator.</source>
        <translation>Администратор разрешил вашей роли читать поле «%1», но не менять его. Ничего не изменено. Не указывайте это поле или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Only an administrator may close fields to a role. Nothing was changed.</source>
        <translation>Закрывать поля для роли может только администратор. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Fields can be closed to the roles rep, manager and marketing, not to “%1”. Nothing was changed.</source>
        <translation>Поля можно закрыть для ролей rep, manager и marketing, но не для «%1». Ничего не изменено.</translation>
    </message>
    <message>
        <source>A field is open, read-only or hidden; “%1” is none of these. Nothing was changed.</source>
        <translation>Доступ к полю — open, read-only или hidden; «%1» не подходит. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The field “%1” cannot be closed in this way: the process, or who sees the record, rests on it. Nothing was changed.</source>
        <translation>Поле «%1» нельзя закрыть таким образом: от него зависит процесс или видимость записи. Ничего не изменено.</translation>
    </message>
    <message>
        <source>This program cannot print. Nothing was written. Use the one that has a window.</source>
        <translation>Эта программа не умеет печатать. Ничего не записано. Возьмите ту, у которой есть окно.</translation>
    </message>
    <message>
        <source>The password was set by the server&apos;s operator and opens the door once, together with a new one of your own. Give the new password (--new-password-file on the command line).</source>
        <translation>Пароль задал администратор сервера, войти с ним можно один раз — вместе с вашим новым паролем. Укажите новый пароль (в командной строке — --new-password-file).</translation>
    </message>
    <message>
        <source>The new password is the one that was set. Choose another.</source>
        <translation>Новый пароль совпадает с заданным. Выберите другой.</translation>
    </message>
    <message>
        <source>What is closed to the roles cannot be read: “%1”. Nothing was changed.</source>
        <translation>Не читается, что закрыто для ролей: «%1». Ничего не изменено.</translation>
    </message>
    <message>
        <source>Only an administrator may erase a person. Nothing was changed. Ask one.</source>
        <translation>Стереть человека может только администратор. Ничего не изменено. Обратитесь к нему.</translation>
    </message>
    <message>
        <source>This is the user “%1”, who works here. Nothing was changed. A user can be made inactive.</source>
        <translation>Это пользователь «%1», он здесь работает. Ничего не изменено. Пользователя можно сделать неактивным.</translation>
    </message>
    <message>
        <source>The server has not answered yet what was changed there. Nothing was erased. Sync first.</source>
        <translation>Сервер ещё не ответил на то, что здесь изменили. Ничего не стёрто. Сначала синхронизируйтесь.</translation>
    </message>
    <message>
        <source>A person was erased there, which nothing takes back. Nothing was changed.</source>
        <translation>Там стёрли человека, этого уже не вернуть. Ничего не изменено.</translation>
    </message>
    <message>
        <source>The person it was about was erased since. Nothing was undone.</source>
        <translation>Человека, о котором это было, с тех пор стёрли. Ничего не отменено.</translation>
    </message>
    <message>
        <source>The person it was about was erased, and nothing of it was kept. Discard it.</source>
        <translation>Человека, о котором это было, стёрли, и ничего из этого не сохранилось. Отбросьте запись.</translation>
    </message>
    <message>
        <source>The lead names nobody. Nothing was changed.</source>
        <translation>Лид никого не называет. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Only an administrator may delete leads. Nothing was changed. Ask one.</source>
        <translation>Удалять лиды может только администратор. Ничего не изменено. Попросите его.</translation>
    </message>
    <message>
        <source>Only an archived lead can be deleted. Nothing was changed. Archive it first.</source>
        <translation>Удалить можно только архивный лид. Ничего не изменено. Сначала уберите его в архив.</translation>
    </message>
    <message>
        <source>“%1” is the file to import itself. Nothing was imported. Name another file for the rows that fail.</source>
        <translation>«%1» и есть импортируемый файл. Ничего не импортировано. Укажите другой файл для строк с ошибками.</translation>
    </message>
    <message>
        <source>Only an administrator of the shared workspace may change this. Nothing was changed. Ask one.</source>
        <translation>Это меняет только администратор общего рабочего пространства. Ничего не изменено. Попросите его.</translation>
    </message>
    <message>
        <source>The user “%1” is no longer active. Nothing was changed. Act as another user, or in a shared file ask an administrator to make this one active again.</source>
        <translation>Пользователь «%1» больше не активен. Ничего не изменено. Действуйте от имени другого пользователя, а в общем файле попросите администратора снова сделать этого активным.</translation>
    </message>
    <message>
        <source>The file is empty: an administrator had it emptied. Make a new one, and log in to the server with that.</source>
        <translation>Файл пуст: его очистили по решению администратора. Создайте новый и войдите на сервер из него.</translation>
    </message>
    <message>
        <source>“%1” takes a number from %2 to %3. Nothing was changed.</source>
        <translation>«%1» — это число от %2 до %3. Ничего не изменено.</translation>
    </message>
    <message>
        <source>What this step did has gone from this file, since what it was about was deleted for everybody. Nothing was changed.</source>
        <translation>Того, что сделал этот шаг, в этом файле больше нет: то, чего он касался, удалено у всех. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nothing came from the server %1 for %2 s. What waits is kept and is sent later.</source>
        <translation>От сервера %1 ничего не пришло за %2 с. То, что ждёт отправки, сохранено и уйдёт позже.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Nothing was added. Choose a file.</source>
        <translation>«%1» — не файл. Ничего не добавлено. Выберите файл.</translation>
    </message>
    <message>
        <source>“%1” is the only administrator of the shared workspace, and somebody must be able to set it up. Nothing was changed. Make somebody else one first.</source>
        <translation>«%1» — единственный администратор общего рабочего пространства, а настраивать его кто-то должен. Ничего не изменено. Сначала сделайте администратором ещё кого-нибудь.</translation>
    </message>
    <message>
        <source>“%1” logs in at the shared server by this login, so it stays. Nothing was changed. Change the name, or add a user with another login.</source>
        <translation>«%1» входит с этим логином на общий сервер, поэтому логин остаётся. Ничего не изменено. Измените имя или добавьте пользователя с другим логином.</translation>
    </message>
    <message>
        <source>There is no server “%1” to be found. What waits is kept and is sent later. Check the network and the address.</source>
        <translation>Сервер «%1» не найден. То, что ждёт отправки, сохранено и уйдёт позже. Проверьте сеть и адрес.</translation>
    </message>
    <message>
        <source>On “%1” no server runs at the port %2. What waits is kept and is sent later. Check the address, or ask your administrator.</source>
        <translation>На «%1» нет сервера на порту %2. То, что ждёт отправки, сохранено и уйдёт позже. Проверьте адрес или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>“%1” ended the connection without an answer. What waits is kept and is sent later. If it never answers, check the port and whether the address begins with https.</source>
        <translation>«%1» закрыл соединение, не ответив. То, что ждёт отправки, сохранено и уйдёт позже. Если ответа нет никогда, проверьте порт и начинается ли адрес с https.</translation>
    </message>
    <message>
        <source>“%1” does not speak https at this port. What waits is kept and is sent later. Check the port; only a server on this very computer may have an address with http.</source>
        <translation>«%1» на этом порту не говорит по https. То, что ждёт отправки, сохранено и уйдёт позже. Проверьте порт; адрес с http бывает только у сервера на этом же компьютере.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is none that this computer trusts, or it has run out. What waits is kept and is sent later. Check this computer&apos;s clock, or ask your administrator.</source>
        <translation>Сертификату «%1» этот компьютер не доверяет, или срок его истёк. То, что ждёт отправки, сохранено и уйдёт позже. Проверьте часы компьютера или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>The certificate of “%1” is that of another server. What waits is kept and is sent later. Check the address, or ask your administrator.</source>
        <translation>Сертификат «%1» выдан другому серверу. То, что ждёт отправки, сохранено и уйдёт позже. Проверьте адрес или обратитесь к администратору.</translation>
    </message>
    <message>
        <source>What came is no answer of a Leadline server: %1. Nothing was changed. Check the address.</source>
        <translation>Пришёл не ответ сервера Leadline: %1. Ничего не изменено. Проверьте адрес.</translation>
    </message>
    <message>
        <source>No task of the process is open on the lead %1. Nothing was changed. The list of tasks shows the ids of its others.</source>
        <translation>У лида %1 нет открытой задачи процесса. Ничего не изменено. Идентификаторы других его задач видны в списке задач.</translation>
    </message>
    <message>
        <source>Your role may not take leads out of this workspace. Nothing was written. Ask an administrator.</source>
        <translation>Ваша роль не может выносить лиды из этого рабочего пространства. Ничего не записано. Обратитесь к администратору.</translation>
    </message>
</context>
<context>
    <name>ErrorDetails</name>
    <message>
        <source>What went wrong</source>
        <translation>Что не получилось</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Хеш</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>Название контрагента</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>KPP</source>
        <translation>КПП</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>Расчётный счёт</translation>
    </message>
    <message>
        <source>BIK</source>
        <translation>БИК</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Отрасль</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Ownership form</source>
        <translation>Форма собственности</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>Годовой оборот</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Количество сотрудников</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Область/регион</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Индекс</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Primary contact</source>
        <translation>Основной контакт</translation>
    </message>
    <message>
        <source>Originating lead</source>
        <translation>Источник интереса</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Должность</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Департамент</translation>
    </message>
    <message>
        <source>Role in the decision</source>
        <translation>Роль в принятии решения</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>On the stage since</source>
        <translation>На стадии с</translation>
    </message>
    <message>
        <source>Need maturity</source>
        <translation>Зрелость потребности</translation>
    </message>
    <message>
        <source>Need type</source>
        <translation>Тип потребности</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Дата следующей актуализации</translation>
    </message>
    <message>
        <source>Repeat client</source>
        <translation>Повторный клиент</translation>
    </message>
    <message>
        <source>Contact name</source>
        <translation>ФИО контакта</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Обращение</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Company category</source>
        <translation>Категория контрагента</translation>
    </message>
    <message>
        <source>Client type</source>
        <translation>Тип клиента</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Do not e-mail</source>
        <translation>Не использовать e-mail</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>Do not fax</source>
        <translation>Не использовать факс</translation>
    </message>
    <message>
        <source>Do not send SMS</source>
        <translation>Не отправлять SMS</translation>
    </message>
    <message>
        <source>Do not send post</source>
        <translation>Не отправлять почту</translation>
    </message>
    <message>
        <source>Address type</source>
        <translation>Тип адреса</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Registration method</source>
        <translation>Как зарегистрирован</translation>
    </message>
    <message>
        <source>Referring site</source>
        <translation>Сайт перехода</translation>
    </message>
    <message>
        <source>Landing page</source>
        <translation>Лендинг</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Mailing</source>
        <translation>Рассылка</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Мероприятие</translation>
    </message>
    <message>
        <source>UTM source</source>
        <translation>Источник UTM</translation>
    </message>
    <message>
        <source>UTM medium</source>
        <translation>Канал UTM</translation>
    </message>
    <message>
        <source>UTM campaign</source>
        <translation>Кампания UTM</translation>
    </message>
    <message>
        <source>UTM content</source>
        <translation>Содержание UTM</translation>
    </message>
    <message>
        <source>UTM term</source>
        <translation>Ключевое слово UTM</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Партнёр</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Owner team</source>
        <translation>Команда ответственных</translation>
    </message>
    <message>
        <source>Remind the owner</source>
        <translation>Напоминание ответственному</translation>
    </message>
    <message>
        <source>Sales owner</source>
        <translation>Ответственный за продажу</translation>
    </message>
    <message>
        <source>Sales division</source>
        <translation>Направление в продаже</translation>
    </message>
    <message>
        <source>Sale type</source>
        <translation>Тип продажи</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Meeting date and time</source>
        <translation>Дата и время встречи</translation>
    </message>
    <message>
        <source>Decision date</source>
        <translation>Дата принятия решения</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Комментарий</translation>
    </message>
    <message>
        <source>Process task</source>
        <translation>Задача процесса</translation>
    </message>
    <message>
        <source>Qualification passed</source>
        <translation>Квалификация пройдена</translation>
    </message>
    <message>
        <source>Identification passed</source>
        <translation>Идентификация пройдена</translation>
    </message>
    <message>
        <source>Moved to a final stage</source>
        <translation>Дата перевода в конечную стадию</translation>
    </message>
    <message>
        <source>Disqualification reason</source>
        <translation>Причина дисквалификации</translation>
    </message>
    <message>
        <source>Closing details</source>
        <translation>Сведения о закрытии</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Дата создания</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Собственные поля</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Справочник</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыто</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Описание процесса</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Завершение</translation>
    </message>
    <message>
        <source>Length in the calendar, min</source>
        <translation>Длительность в расписании, мин</translation>
    </message>
    <message>
        <source>Show in calendar</source>
        <translation>Отображать в расписании</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Приоритет</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Result details</source>
        <translation>Результат подробно</translation>
    </message>
    <message>
        <source>Prepared comment</source>
        <translation>Подготовленный комментарий</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Завершена</translation>
    </message>
    <message>
        <source>Completed by</source>
        <translation>Кто завершил</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Напомнить</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Не активен</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Parent team</source>
        <translation>Вышестоящая команда</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Открытые задачи</translation>
    </message>
    <message>
        <source>Next step due</source>
        <translation>Срок следующего шага</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Улажено</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Объединён с</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторять</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Участник</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Calendar&apos;s identifier</source>
        <translation>Обозначение в календаре</translation>
    </message>
    <message>
        <source>An administrator has hidden this field from your role.</source>
        <translation>Администратор скрыл это поле от вашей роли.</translation>
    </message>
    <message>
        <source>An administrator lets your role read this field, not change it.</source>
        <translation>Администратор разрешил вашей роли читать это поле, но не менять.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>День месяца</translation>
    </message>
</context>
<context>
    <name>FieldFormat</name>
    <message>
        <source>Enter an amount such as %1</source>
        <translation>Введите сумму, например %1</translation>
    </message>
    <message>
        <source>Enter a date such as %1</source>
        <translation>Введите дату, например %1</translation>
    </message>
</context>
<context>
    <name>FieldRights</name>
    <message>
        <source>Read only</source>
        <translation>Только чтение</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыто</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыто</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>yesterday, %1</source>
        <translation>вчера, %1</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>сегодня, %1</translation>
    </message>
    <message>
        <source>tomorrow, %1</source>
        <translation>завтра, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>просрочено %n день</numerusform>
            <numerusform>просрочено %n дня</numerusform>
            <numerusform>просрочено %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n hour(s)</source>
        <translation>
            <numerusform>просрочено %n час</numerusform>
            <numerusform>просрочено %n часа</numerusform>
            <numerusform>просрочено %n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n minute(s)</source>
        <translation>
            <numerusform>просрочено %n минуту</numerusform>
            <numerusform>просрочено %n минуты</numerusform>
            <numerusform>просрочено %n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <comment>hours, short</comment>
        <translation>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
            <numerusform>%n ч</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <comment>minutes, short</comment>
        <translation>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
            <numerusform>%n мин</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a duration: days hours, or hours minutes</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>меньше минуты</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>Comma  ,</source>
        <translation>Запятая  ,</translation>
    </message>
    <message>
        <source>Semicolon  ;</source>
        <translation>Точка с запятой  ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Bar  |</source>
        <translation>Черта  |</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n столбец</numerusform>
            <numerusform>%n столбца</numerusform>
            <numerusform>%n столбцов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportStanding</name>
    <message>
        <source>running</source>
        <translation>выполняется</translation>
    </message>
    <message>
        <source>as imported</source>
        <translation>как загружен</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>с тех пор изменён</translation>
    </message>
    <message>
        <source>partly taken back</source>
        <translation>частично отменён</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменён</translation>
    </message>
</context>
<context>
    <name>ImportTarget</name>
    <message>
        <source>Do not import</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>New field of your own</source>
        <translation>Новое своё поле</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
</context>
<context>
    <name>Intent</name>
    <message>
        <source>File created</source>
        <translation>Создан файл</translation>
    </message>
    <message>
        <source>Demo company created</source>
        <translation>Создана учебная компания</translation>
    </message>
    <message>
        <source>Leads generated</source>
        <translation>Созданы придуманные лиды</translation>
    </message>
    <message>
        <source>Lead added</source>
        <translation>Добавлен лид</translation>
    </message>
    <message>
        <source>Lead changed</source>
        <translation>Изменён лид</translation>
    </message>
    <message>
        <source>Stage changed</source>
        <translation>Изменена стадия</translation>
    </message>
    <message>
        <source>Lead qualified</source>
        <translation>Лид квалифицирован</translation>
    </message>
    <message>
        <source>Work resumed</source>
        <translation>Работа возобновлена</translation>
    </message>
    <message>
        <source>Lead archived</source>
        <translation>Лид убран в архив</translation>
    </message>
    <message>
        <source>Lead brought back from the archive</source>
        <translation>Лид возвращён из архива</translation>
    </message>
    <message>
        <source>Task added</source>
        <translation>Добавлена задача</translation>
    </message>
    <message>
        <source>Task changed</source>
        <translation>Изменена задача</translation>
    </message>
    <message>
        <source>Task completed</source>
        <translation>Завершена задача</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Добавлена заметка</translation>
    </message>
    <message>
        <source>Contact person added</source>
        <translation>Добавлено контактное лицо</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Приложен файл</translation>
    </message>
    <message>
        <source>File removed</source>
        <translation>Удалён файл</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Добавлен пользователь</translation>
    </message>
    <message>
        <source>Leads imported</source>
        <translation>Импортированы лиды</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Redone</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Changes received</source>
        <translation>Получены изменения</translation>
    </message>
    <message>
        <source>User changed</source>
        <translation>Изменён пользователь</translation>
    </message>
    <message>
        <source>Import mapping remembered</source>
        <translation>Запомнено сопоставление столбцов</translation>
    </message>
    <message>
        <source>Country of phone numbers changed</source>
        <translation>Страна для номеров телефонов изменена</translation>
    </message>
    <message>
        <source>No next step</source>
        <translation>Без следующего шага</translation>
    </message>
    <message>
        <source>Contact person changed</source>
        <translation>Контактное лицо изменено</translation>
    </message>
    <message>
        <source>Contact person removed</source>
        <translation>Контактное лицо убрано</translation>
    </message>
    <message>
        <source>Taken back before sending</source>
        <translation>Отменено до отправки</translation>
    </message>
    <message>
        <source>Lost value set again</source>
        <translation>Уступившее значение поставлено снова</translation>
    </message>
    <message>
        <source>Conflict settled</source>
        <translation>Расхождение улажено</translation>
    </message>
    <message>
        <source>Note kept</source>
        <translation>Заметка сохранена</translation>
    </message>
    <message>
        <source>Leads brought to the shared server</source>
        <translation>Лиды перенесены на общий сервер</translation>
    </message>
    <message>
        <source>Lead put off</source>
        <translation>Лид отложен</translation>
    </message>
    <message>
        <source>Task put off</source>
        <translation>Задача отложена</translation>
    </message>
    <message>
        <source>Team added</source>
        <translation>Команда добавлена</translation>
    </message>
    <message numerus="yes">
        <source>Stage of %n lead(s) changed</source>
        <translation>
            <numerusform>Стадия изменена у %n лида</numerusform>
            <numerusform>Стадия изменена у %n лидов</numerusform>
            <numerusform>Стадия изменена у %n лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Many leads changed</source>
        <translation>Изменено много лидов</translation>
    </message>
    <message>
        <source>Stage of many leads changed</source>
        <translation>Изменена стадия многих лидов</translation>
    </message>
    <message>
        <source>Task added to many leads</source>
        <translation>Задача добавлена многим лидам</translation>
    </message>
    <message>
        <source>Many leads archived</source>
        <translation>Много лидов убрано в архив</translation>
    </message>
    <message>
        <source>Many leads brought back from the archive</source>
        <translation>Много лидов возвращено из архива</translation>
    </message>
    <message>
        <source>Call logged</source>
        <translation>Звонок записан</translation>
    </message>
    <message>
        <source>Contact added</source>
        <translation>Контакт добавлен</translation>
    </message>
    <message>
        <source>Contact changed</source>
        <translation>Контакт изменён</translation>
    </message>
    <message>
        <source>Contacts merged</source>
        <translation>Контакты объединены</translation>
    </message>
    <message>
        <source>Company added</source>
        <translation>Контрагент добавлен</translation>
    </message>
    <message>
        <source>Company changed</source>
        <translation>Контрагент изменён</translation>
    </message>
    <message>
        <source>Companies merged</source>
        <translation>Контрагенты объединены</translation>
    </message>
    <message>
        <source>Choice added to a directory</source>
        <translation>В справочник добавлено значение</translation>
    </message>
    <message>
        <source>Choice of a directory changed</source>
        <translation>Значение справочника изменено</translation>
    </message>
    <message>
        <source>View of the list kept</source>
        <translation>Вид списка сохранён</translation>
    </message>
    <message>
        <source>View of the list removed</source>
        <translation>Вид списка удалён</translation>
    </message>
    <message>
        <source>View of the list shared</source>
        <translation>Вид списка стал общим</translation>
    </message>
    <message>
        <source>View of the list no longer shared</source>
        <translation>Вид списка больше не общий</translation>
    </message>
    <message>
        <source>Participants invited</source>
        <translation>Приглашены участники</translation>
    </message>
    <message>
        <source>Participants taken off</source>
        <translation>Участники убраны</translation>
    </message>
    <message>
        <source>Invitation accepted</source>
        <translation>Приглашение принято</translation>
    </message>
    <message>
        <source>Invitation declined</source>
        <translation>Приглашение отклонено</translation>
    </message>
    <message>
        <source>Calendar imported</source>
        <translation>Календарь загружен</translation>
    </message>
    <message>
        <source>E-mail added</source>
        <translation>Письмо добавлено</translation>
    </message>
    <message>
        <source>Import profile changed</source>
        <translation>Профиль импорта изменён</translation>
    </message>
    <message>
        <source>Checklist ticked</source>
        <translation>Чек-лист отмечен</translation>
    </message>
    <message>
        <source>Tick taken off the checklist</source>
        <translation>Отметка чек-листа снята</translation>
    </message>
    <message>
        <source>Team changed</source>
        <translation>Команда изменена</translation>
    </message>
    <message>
        <source>Field rights changed</source>
        <translation>Права на поля изменены</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Человек стёрт</translation>
    </message>
    <message>
        <source>Archived leads deleted</source>
        <translation>Архивные лиды удалены</translation>
    </message>
    <message>
        <source>Numbers given on leaving the server</source>
        <translation>Номера даны при уходе с сервера</translation>
    </message>
    <message>
        <source>Conflict settled by its author</source>
        <translation>Расхождение улажено автором</translation>
    </message>
</context>
<context>
    <name>LeadDocument</name>
    <message>
        <source>no date</source>
        <translation>без даты</translation>
    </message>
    <message>
        <source>To be done</source>
        <translation>Сделать</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
</context>
<context>
    <name>LeadList</name>
    <message>
        <source>Only my leads</source>
        <translation>Только мои лиды</translation>
    </message>
    <message>
        <source>Archived ones too</source>
        <translation>И архивные</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Любая стадия</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Другие поля</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>По убыванию</translation>
    </message>
    <message>
        <source>no tasks</source>
        <translation>нет задач</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>без срока</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>Only the archive</source>
        <translation>Только архив</translation>
    </message>
</context>
<context>
    <name>LostLink</name>
    <message numerus="yes">
        <source>%1: %Ln record(s) point at what is not in the file. The first is %2, which points at %3.</source>
        <comment>a field as kind.field, an id, an id</comment>
        <translation>
            <numerusform>%1: %Ln запись указывает на то, чего в файле нет: %2 указывает на %3.</numerusform>
            <numerusform>%1: %Ln записи указывают на то, чего в файле нет. Первая из них %2, она указывает на %3.</numerusform>
            <numerusform>%1: %Ln записей указывают на то, чего в файле нет. Первая из них %2, она указывает на %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>What they point at comes back when the change that removed it is undone: leadline journal --record ID shows it. Or choose another in its place.</source>
        <translation>То, на что они указывают, вернётся, если отменить изменение, которое его удалило: его покажет leadline journal --record ID. Или выберите вместо него другое.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>%1: %2.</source>
        <comment>stage, leads</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1: %2. %3 go on, the weak step.</source>
        <comment>stage, leads, share</comment>
        <translation>%1: %2. Дальше идут %3, это слабое звено.</translation>
    </message>
    <message>
        <source>%1: %2. %3 go on.</source>
        <comment>stage, leads, share</comment>
        <translation>%1: %2. Дальше идут %3.</translation>
    </message>
    <message>
        <source>%1 ↓</source>
        <comment>share that goes on to the stage below</comment>
        <translation>%1 ↓</translation>
    </message>
    <message>
        <source>Export the report</source>
        <translation>Экспорт отчёта</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Страница %1 из %2</translation>
    </message>
    <message>
        <source>Lead funnel</source>
        <translation>Воронка лидов</translation>
    </message>
    <message>
        <source>Where leads come from</source>
        <translation>Источники лидов</translation>
    </message>
    <message>
        <source>Which needs lead to a sale</source>
        <translation>Потребности и продажи</translation>
    </message>
    <message>
        <source>Disqualified, and why</source>
        <translation>Дисквалификация и причины</translation>
    </message>
    <message>
        <source>Conversion by person</source>
        <translation>Конверсия по людям</translation>
    </message>
    <message>
        <source>Where leads stand</source>
        <translation>Где стоят лиды</translation>
    </message>
    <message>
        <source>How they moved</source>
        <translation>Как они двигались</translation>
    </message>
    <message>
        <source>How far new leads got</source>
        <translation>Как далеко дошли новые</translation>
    </message>
    <message>
        <source>New and sold over time</source>
        <translation>Новые и проданные по времени</translation>
    </message>
    <message>
        <source>Broken down</source>
        <translation>В разрезе</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ответственный</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ушли</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Конверсия</translation>
    </message>
    <message>
        <source>Median time</source>
        <translation>Срок (медиана)</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потеряно</translation>
    </message>
    <message>
        <source>Median time, hours</source>
        <translation>Срок (медиана), часы</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Не указано</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1 дн. %2 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>hours, minutes</comment>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>The weak step: from “%1” to “%2” go %3 (%4 of %5).</source>
        <translation>Слабое звено: с «%1» на «%2» переходят %3 (%4 из %5).</translation>
    </message>
    <message>
        <source>No step is weaker than the others yet.</source>
        <translation>Слабого звена пока нет.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>С %1 по %2</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>По %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>на %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>period, as of</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a share in percent</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ScheduleBlock</name>
    <message>
        <source>not answered yet</source>
        <translation>ещё нет ответа</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>done</source>
        <translation>сделано</translation>
    </message>
</context>
<context>
    <name>ScheduleView</name>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date format: a day</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date format</comment>
        <translation>dddd, d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date format: a day of this year</comment>
        <translation>d MMMM</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>(empty)</source>
        <translation>(пусто)</translation>
    </message>
    <message>
        <source>%1 wrote “%2”, now it is “%3”</source>
        <translation>%1: «%2», сейчас «%3»</translation>
    </message>
    <message>
        <source>%1 did this too, but somebody else was first</source>
        <translation>Это же сделал(а) %1, но другой успел раньше</translation>
    </message>
    <message>
        <source>Somebody was first: %1 is now “%2”</source>
        <translation>Кто-то успел раньше: поле «%1» сейчас «%2»</translation>
    </message>
    <message>
        <source>Somebody changed it first</source>
        <translation>Кто-то изменил это раньше</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>Этого больше нет</translation>
    </message>
    <message>
        <source>The lead belongs to somebody else now</source>
        <translation>Лид теперь у другого</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>Ваша роль не даёт на это права</translation>
    </message>
    <message>
        <source>It is more than the server takes at once</source>
        <translation>Это больше, чем сервер принимает за раз</translation>
    </message>
    <message>
        <source>The server did not take it</source>
        <translation>Сервер этого не принял</translation>
    </message>
    <message numerus="yes">
        <source>Offline · %n change(s)</source>
        <translation>
            <numerusform>Офлайн · %n изменение</numerusform>
            <numerusform>Офлайн · %n изменения</numerusform>
            <numerusform>Офлайн · %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Офлайн</translation>
    </message>
    <message numerus="yes">
        <source>Records received so far: %n</source>
        <translation>
            <numerusform>Получено записей: %n</numerusform>
            <numerusform>Получено записей: %n</numerusform>
            <numerusform>Получено записей: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending what was changed here and asking for what colleagues did.</source>
        <translation>Отправляется то, что изменено здесь, и запрашивается то, что сделали коллеги.</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Синхронизация…</translation>
    </message>
    <message>
        <source>Everything is on the server. Last contact: %1.</source>
        <translation>Всё на сервере. Последняя связь: %1.</translation>
    </message>
    <message>
        <source>Synced</source>
        <translation>Синхронизировано</translation>
    </message>
    <message numerus="yes">
        <source>To decide: %n</source>
        <translation>
            <numerusform>Требует внимания: %n</numerusform>
            <numerusform>Требует внимания: %n</numerusform>
            <numerusform>Требует внимания: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) met those of colleagues. Nothing is lost: decide below.</source>
        <translation>
            <numerusform>%n изменение столкнулось с изменениями коллег. Ничего не потеряно: решите ниже.</numerusform>
            <numerusform>%n изменения столкнулись с изменениями коллег. Ничего не потеряно: решите ниже.</numerusform>
            <numerusform>%n изменений столкнулось с изменениями коллег. Ничего не потеряно: решите ниже.</numerusform>
        </translation>
    </message>
    <message>
        <source>Login needed</source>
        <translation>Нужен вход</translation>
    </message>
    <message>
        <source>Not synced</source>
        <translation>Не синхронизировано</translation>
    </message>
    <message>
        <source>All is saved</source>
        <translation>Всё сохранено</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>Your role may not see the field “%1”</source>
        <translation>Вашей роли нельзя видеть поле «%1»</translation>
    </message>
    <message>
        <source>Your role may not change the field “%1”</source>
        <translation>Вашей роли нельзя менять поле «%1»</translation>
    </message>
    <message>
        <source>The process cannot be read, nobody could work by it</source>
        <translation>Процесс не читается, по нему никто не смог бы работать</translation>
    </message>
    <message>
        <source>The person it was about was erased; nothing of it was kept</source>
        <translation>Человека, о котором это было, стёрли; ничего из этого не сохранилось</translation>
    </message>
    <message>
        <source>Somebody was first: there is a user “%1” already</source>
        <translation>Кто-то успел раньше: пользователь «%1» уже есть</translation>
    </message>
    <message>
        <source>Somebody was first: there is a team “%1” already</source>
        <translation>Кто-то успел раньше: команда «%1» уже есть</translation>
    </message>
    <message>
        <source>A login at the shared server stays what it is</source>
        <translation>Логин на общем сервере не меняется</translation>
    </message>
    <message>
        <source>The workspace would have no administrator any more</source>
        <translation>В рабочем пространстве не осталось бы ни одного администратора</translation>
    </message>
    <message>
        <source>Somebody of a shared workspace is made inactive, not removed</source>
        <translation>Пользователя общего рабочего пространства делают неактивным, а не удаляют</translation>
    </message>
</context>
<context>
    <name>ShortMoney</name>
    <message>
        <source>%1T</source>
        <translation>%1 трлн</translation>
    </message>
    <message>
        <source>%1B</source>
        <translation>%1 млрд</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1 млн</translation>
    </message>
    <message>
        <source>%1K</source>
        <translation>%1 тыс.</translation>
    </message>
</context>
<context>
    <name>StageFacts</name>
    <message>
        <source>Shut until this is filled in: %1</source>
        <translation>Закрыта, пока не заполнено: %1</translation>
    </message>
    <message>
        <source>Shut until one of these is filled in: %1</source>
        <translation>Закрыта, пока не заполнено хотя бы одно из: %1</translation>
    </message>
    <message>
        <source>An end: success</source>
        <translation>Конечная стадия: успех</translation>
    </message>
    <message>
        <source>An end: without a sale</source>
        <translation>Конечная стадия: без продажи</translation>
    </message>
    <message>
        <source>Stage %1 of %2</source>
        <translation>Стадия %1 из %2</translation>
    </message>
    <message>
        <source>New leads begin here</source>
        <translation>Новые лиды начинаются здесь</translation>
    </message>
    <message>
        <source>A new lead may begin here, too</source>
        <translation>Новый лид может начаться и здесь</translation>
    </message>
    <message>
        <source>“%1” leads here</source>
        <translation>«%1» ведёт сюда</translation>
    </message>
    <message>
        <source>“%1” brings a lead that rests back here</source>
        <translation>«%1» возвращает сюда отложенный лид</translation>
    </message>
    <message>
        <source>To enter</source>
        <translation>Чтобы войти</translation>
    </message>
    <message>
        <source>Better filled in before: %1</source>
        <translation>Лучше заполнить заранее: %1</translation>
    </message>
    <message>
        <source>Asks for a reason: %1</source>
        <translation>Спрашивает причину: %1</translation>
    </message>
    <message>
        <source>The maturity becomes “%1”</source>
        <translation>Зрелость становится «%1»</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <translation>Ничего не требуется</translation>
    </message>
    <message>
        <source>From here</source>
        <translation>Отсюда</translation>
    </message>
    <message>
        <source>The button “%1”</source>
        <translation>Кнопка «%1»</translation>
    </message>
    <message>
        <source>Nothing leads on from here</source>
        <translation>Дальше пути нет</translation>
    </message>
    <message>
        <source>To “%1”: by hand or by the process</source>
        <translation>На «%1»: вручную или процессом</translation>
    </message>
    <message>
        <source>To “%1”: by hand</source>
        <translation>На «%1»: вручную</translation>
    </message>
    <message>
        <source>To “%1”: by the process</source>
        <translation>На «%1»: процессом</translation>
    </message>
    <message>
        <source>The checklist</source>
        <translation>Чек-лист</translation>
    </message>
    <message>
        <source>Needed before going on: %1</source>
        <translation>Нужно, чтобы идти дальше: %1</translation>
    </message>
    <message>
        <source>Useful: %1</source>
        <translation>Полезно: %1</translation>
    </message>
</context>
<context>
    <name>StageMove</name>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>For what reason?</source>
        <translation>По какой причине?</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>a stage in a list</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Stages left out: %1</source>
        <translation>Пропущенные стадии: %1</translation>
    </message>
    <message>
        <source>The open task is cancelled: “%1”</source>
        <translation>Открытая задача будет отменена: «%1»</translation>
    </message>
    <message>
        <source>Move the lead</source>
        <translation>Перевод лида</translation>
    </message>
    <message>
        <source>Move the lead to “%1”?</source>
        <translation>Перевести лид на стадию «%1»?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перевести</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s) will be cancelled</source>
        <translation>
            <numerusform>Будет отменена %n открытая задача</numerusform>
            <numerusform>Будут отменены %n открытые задачи</numerusform>
            <numerusform>Будет отменено %n открытых задач</numerusform>
        </translation>
    </message>
    <message>
        <source>Move the leads</source>
        <translation>Перевод лидов</translation>
    </message>
    <message numerus="yes">
        <source>Move %n lead(s) to “%1”?</source>
        <translation>
            <numerusform>Перевести %n лид на стадию «%1»?</numerusform>
            <numerusform>Перевести %n лида на стадию «%1»?</numerusform>
            <numerusform>Перевести %n лидов на стадию «%1»?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncLog</name>
    <message>
        <source>changes sent: %1</source>
        <translation>отправлено изменений: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>отклонено: %1</translation>
    </message>
    <message>
        <source>records received: %1</source>
        <translation>получено записей: %1</translation>
    </message>
    <message>
        <source>The file joined the workspace</source>
        <translation>Файл вошёл в рабочее пространство</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Logged out</source>
        <translation>Выход выполнен</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Остановлено</translation>
    </message>
    <message>
        <source>The server could not be told of the log-out; it is repeated</source>
        <translation>Серверу не удалось сообщить о выходе; это будет повторено</translation>
    </message>
    <message>
        <source>The server was told of the earlier log-out</source>
        <translation>Серверу сообщено о прежнем выходе</translation>
    </message>
    <message>
        <source>The server was not told of the log-out; the session goes out within 60 days</source>
        <translation>Серверу не сообщено о выходе; сеанс закончится сам за 60 дней</translation>
    </message>
    <message>
        <source>A copy of a file used elsewhere: a device of its own from now on</source>
        <translation>Копия файла, которым пользуются в другом месте: теперь отдельное устройство</translation>
    </message>
    <message>
        <source>The file was unlike the server; fetched again: %1</source>
        <translation>Файл расходился с сервером; получено заново: %1</translation>
    </message>
</context>
<context>
    <name>TaskFacts</name>
    <message>
        <source>The lead goes to “%1”</source>
        <translation>Лид переходит на «%1»</translation>
    </message>
    <message>
        <source>The lead stays on this stage</source>
        <translation>Лид остаётся на этой стадии</translation>
    </message>
    <message>
        <source>Its maturity becomes “%1”</source>
        <translation>Его зрелость становится «%1»</translation>
    </message>
    <message>
        <source>A task follows: %1</source>
        <translation>Следует задача: %1</translation>
    </message>
    <message>
        <source>The same task follows, on the day that is chosen</source>
        <translation>Следует та же задача, на выбранный день</translation>
    </message>
    <message>
        <source>In the feed: %1</source>
        <translation>В ленте: %1</translation>
    </message>
    <message numerus="yes">
        <source>Due in %n day(s), unless the date of the decision is known</source>
        <translation>
            <numerusform>Срок через %n день, если не известна дата решения</numerusform>
            <numerusform>Срок через %n дня, если не известна дата решения</numerusform>
            <numerusform>Срок через %n дней, если не известна дата решения</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stands in the schedule for %n minute(s)</source>
        <translation>
            <numerusform>В расписании занимает %n минуту</numerusform>
            <numerusform>В расписании занимает %n минуты</numerusform>
            <numerusform>В расписании занимает %n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in with it: %1</source>
        <translation>Заполняется вместе с ней: %1</translation>
    </message>
    <message>
        <source>Result “%1”</source>
        <translation>Результат «%1»</translation>
    </message>
    <message>
        <source>When it is done</source>
        <translation>Когда она выполнена</translation>
    </message>
    <message>
        <source>The task of the stage</source>
        <translation>Задача стадии</translation>
    </message>
    <message>
        <source>The task that follows</source>
        <translation>Следующая задача</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>no day for another look</source>
        <translation>день не назначен</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Ближайшие семь дней</translation>
    </message>
    <message>
        <source>Leads with no next step</source>
        <translation>Лиды без следующего шага</translation>
    </message>
    <message>
        <source>Without interest, due for another look</source>
        <translation>Без интереса, пора вернуться</translation>
    </message>
    <message>
        <source>without a lead</source>
        <translation>без лида</translation>
    </message>
</context>
<context>
    <name>leadline::ActionPanel</name>
    <message>
        <source>Next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Plan a call</source>
        <translation>Запланировать звонок</translation>
    </message>
    <message>
        <source>Plan a meeting</source>
        <translation>Запланировать встречу</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Написать заметку</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Добавить задачу</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n задача</numerusform>
            <numerusform>%n задачи</numerusform>
            <numerusform>%n задач</numerusform>
        </translation>
    </message>
    <message>
        <source>Work on this lead rests. Take it up again, or plan something.</source>
        <translation>Работа с лидом приостановлена. Возобновите её или запланируйте что-нибудь.</translation>
    </message>
    <message>
        <source>This lead is closed. Notes can be added; all else starts with taking it up.</source>
        <translation>Лид закрыт. Можно добавлять заметки; чтобы менять остальное, верните его в работу.</translation>
    </message>
    <message>
        <source>No next step. Plan a call or a meeting, or choose a step.</source>
        <translation>Следующего шага нет. Запланируйте звонок или встречу либо выберите шаг.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Сделано.</translation>
    </message>
</context>
<context>
    <name>leadline::AgendaDelegate</name>
    <message>
        <source>All day</source>
        <translation>Весь день</translation>
    </message>
</context>
<context>
    <name>leadline::AppearanceSection</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Rows of lists</source>
        <translation>Строки списков</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Просторные</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Плотные</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>text size</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>leadline::AttentionPane</name>
    <message>
        <source>Use the lost value</source>
        <translation>Взять уступившее</translation>
    </message>
    <message>
        <source>Keep what stands</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Сделать ещё раз</translation>
    </message>
    <message>
        <source>Keep as a note</source>
        <translation>Оставить заметкой</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Отбросить</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требует внимания</translation>
    </message>
    <message>
        <source>Nothing needs a decision. What meets a colleague&apos;s change comes here, and nothing that was typed is lost.</source>
        <translation>Решать нечего. Сюда попадает то, что столкнулось с изменением коллеги; ничего из написанного не теряется.</translation>
    </message>
</context>
<context>
    <name>leadline::Avatar</name>
    <message>
        <source>%1: press to work as somebody else</source>
        <comment>user&apos;s name</comment>
        <translation>%1: нажмите, чтобы сменить пользователя</translation>
    </message>
    <message>
        <source>%1 works here</source>
        <comment>user&apos;s name</comment>
        <translation>Работает %1</translation>
    </message>
    <message>
        <source>Press to work as somebody else</source>
        <translation>Нажмите, чтобы сменить пользователя</translation>
    </message>
    <message>
        <source>%1 is logged in at the shared server</source>
        <comment>user&apos;s name</comment>
        <translation>%1: вход на общий сервер выполнен</translation>
    </message>
    <message>
        <source>Press for the shared server&apos;s page</source>
        <translation>Нажмите, чтобы открыть страницу общего сервера</translation>
    </message>
</context>
<context>
    <name>leadline::BackupSection</name>
    <message>
        <source>%1 MB</source>
        <comment>size of a file</comment>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 · the day&apos;s copy · %2</source>
        <comment>when, size</comment>
        <translation>%1 · копия дня · %2</translation>
    </message>
    <message>
        <source>%1 · made by hand · %2</source>
        <comment>when, size</comment>
        <translation>%1 · сделана вручную · %2</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Look for faults</source>
        <translation>Искать повреждения</translation>
    </message>
    <message>
        <source>Restore this copy…</source>
        <translation>Восстановить эту копию…</translation>
    </message>
    <message>
        <source>Restore another…</source>
        <translation>Восстановить другую…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Once a day, soon after the file is opened, a copy is written beside it; the last seven stay. Copies made by hand stay until you take them away. Attached files are not in them.</source>
        <translation>Раз в день, вскоре после открытия файла, рядом с ним пишется копия; хранятся последние семь. Сделанные вручную остаются, пока вы их не уберёте. Приложенных файлов в копиях нет.</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Папка: %1</translation>
    </message>
    <message>
        <source>Copies, the newest first</source>
        <translation>Копии, начиная с новых</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>Копий ещё нет.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Копирование…</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Копия сохранена: %1</translation>
    </message>
    <message>
        <source>Looking for faults…</source>
        <translation>Поиск повреждений…</translation>
    </message>
    <message>
        <source>The file is sound: no faults were found.</source>
        <translation>Файл цел: повреждений не найдено.</translation>
    </message>
    <message>
        <source>Faults were found. Restore a copy, or send these lines to who looks after the file:
%1</source>
        <translation>Найдены повреждения. Восстановите копию или отправьте эти строки тому, кто следит за файлом:
%1</translation>
    </message>
    <message>
        <source>Restore a copy</source>
        <translation>Восстановление копии</translation>
    </message>
    <message>
        <source>Put this copy in the place of the file?
%1</source>
        <translation>Поставить эту копию на место файла?
%1</translation>
    </message>
    <message>
        <source>What was done since then is not in it. The file as it is stays beside it, ending in .replaced.</source>
        <translation>Того, что сделано с тех пор, в ней нет. Нынешний файл останется рядом, его имя будет оканчиваться на .replaced.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
</context>
<context>
    <name>leadline::BadEndNotice</name>
    <message>
        <source>The program did not come to its end last time. What was saved is there, what was half typed is kept with its lead.</source>
        <translation>В прошлый раз программа завершилась не как следует. Сохранённое на месте, недописанное лежит при своём лиде.</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Показать журнал программы</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>leadline::BlitzLead</name>
    <message>
        <source>Do not call</source>
        <translation>Не звонить</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Телефона нет</translation>
    </message>
    <message>
        <source>This task has a form: it is completed on the lead&apos;s card.</source>
        <translation>У этой задачи есть форма: она выполняется на карточке лида.</translation>
    </message>
    <message>
        <source>1  Done</source>
        <translation>1  Выполнено</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>О чём говорили</translation>
    </message>
    <message>
        <source>What was said; it becomes a note on the lead</source>
        <translation>О чём говорили; станет заметкой о лиде</translation>
    </message>
    <message>
        <source>This lead has no task. The call and what was said can be written down.</source>
        <translation>У этого лида нет задачи. Записать можно звонок и то, о чём говорили.</translation>
    </message>
</context>
<context>
    <name>leadline::BlitzPage</name>
    <message>
        <source>Call blitz</source>
        <translation>Обзвон</translation>
    </message>
    <message>
        <source>Length of the call: %1</source>
        <translation>Длительность звонка: %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>which lead, of how many</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>1–5: the result   Enter: write it down, next lead   %1: the call&apos;s clock   %2: call   %3: what was said   Esc: end</source>
        <translation>1–5: результат   Enter: записать, следующий лид   %1: часы звонка   %2: позвонить   %3: о чём говорили   Esc: закончить</translation>
    </message>
    <message>
        <source>%1 of %2 leads done</source>
        <comment>a finished blitz</comment>
        <translation>Сделано лидов: %1 из %2</translation>
    </message>
    <message>
        <source>To the leads</source>
        <translation>К лидам</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>lead, phone</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadline::BlockBar</name>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Участники…</translation>
    </message>
    <message>
        <source>Nothing is chosen</source>
        <translation>Ничего не выбрано</translation>
    </message>
    <message>
        <source>Arrows go from block to block. Alt+arrows move one, Alt+Shift+arrows change its length.</source>
        <translation>Стрелки ведут от блока к блоку. Alt+стрелки перемещают его, Alt+Shift+стрелки меняют длину.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadline::BoardColumn</name>
    <message>
        <source>%1 · %2</source>
        <comment>how many leads, their sum</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: leads %2, sum %3</source>
        <translation>%1: лидов %2, сумма %3</translation>
    </message>
    <message>
        <source>Drag a lead here</source>
        <translation>Перетащите сюда лид</translation>
    </message>
</context>
<context>
    <name>leadline::BoardHead</name>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search on the board</source>
        <translation>Поиск на доске</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>The whole team&apos;s</source>
        <translation>Вся команда</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Мои</translation>
    </message>
    <message>
        <source>Order of the cards</source>
        <translation>Порядок карточек</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Сначала новые</translation>
    </message>
    <message>
        <source>Largest amount first</source>
        <translation>Сначала с большей суммой</translation>
    </message>
    <message>
        <source>Earliest next step first</source>
        <translation>Сначала с ближайшим шагом</translation>
    </message>
</context>
<context>
    <name>leadline::BoardMoves</name>
    <message>
        <source>Leads are qualified one by one.</source>
        <translation>Лиды квалифицируют по одному.</translation>
    </message>
    <message>
        <source>Move the leads</source>
        <translation>Перевод лидов</translation>
    </message>
    <message>
        <source>%1 of %2 leads can be moved to “%3”.</source>
        <translation>На стадию «%3» можно перевести лидов: %1 из %2.</translation>
    </message>
    <message>
        <source>Move these</source>
        <translation>Перевести эти</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::BoardPage</name>
    <message>
        <source>Board</source>
        <translation>Доска</translation>
    </message>
    <message>
        <source>Leads: %1 · %2</source>
        <comment>how many, their sum</comment>
        <translation>Лидов: %1 · %2</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Стадия</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Лидов пока нет</translation>
    </message>
    <message>
        <source>Each stage has its column here, and each lead its card.</source>
        <translation>Здесь у каждой стадии свой столбец, а у каждого лида — карточка.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
</context>
<context>
    <name>leadline::BulkActions</name>
    <message numerus="yes">
        <source>Stopped; %Ln lead(s) are changed</source>
        <translation>
            <numerusform>Остановлено; изменён %Ln лид</numerusform>
            <numerusform>Остановлено; изменено %Ln лида</numerusform>
            <numerusform>Остановлено; изменено %Ln лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln lead(s)</source>
        <translation>
            <numerusform>Выгрузить %Ln лид</numerusform>
            <numerusform>Выгрузить %Ln лида</numerusform>
            <numerusform>Выгрузить %Ln лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>Книга (*.xlsx)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Leads</source>
        <comment>name of a file</comment>
        <translation>Лиды</translation>
    </message>
    <message numerus="yes">
        <source>Writing %Ln lead(s)…</source>
        <translation>
            <numerusform>Записывается %Ln лид…</numerusform>
            <numerusform>Записываются %Ln лида…</numerusform>
            <numerusform>Записывается %Ln лидов…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) written to %1</source>
        <translation>
            <numerusform>%Ln лид записан в %1</numerusform>
            <numerusform>%Ln лида записаны в %1</numerusform>
            <numerusform>%Ln лидов записано в %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) copied as a table</source>
        <translation>
            <numerusform>%Ln лид скопирован таблицей</numerusform>
            <numerusform>%Ln лида скопированы таблицей</numerusform>
            <numerusform>%Ln лидов скопировано таблицей</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::BulkBar</name>
    <message>
        <source>All %1</source>
        <comment>leads that are chosen</comment>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>leads that are chosen</comment>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s) chosen</source>
        <translation>
            <numerusform>Выбран %n лид</numerusform>
            <numerusform>Выбрано %n лида</numerusform>
            <numerusform>Выбрано %n лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>leadline::BulkDialog</name>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Сколько сделано</translation>
    </message>
    <message>
        <source>Say what is to be changed.</source>
        <translation>Укажите, что изменить.</translation>
    </message>
    <message>
        <source>Looking what would change…</source>
        <translation>Смотрим, что изменится…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) are so already.</source>
        <translation>
            <numerusform>%Ln лид уже такой.</numerusform>
            <numerusform>%Ln лида уже такие.</numerusform>
            <numerusform>%Ln лидов уже такие.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lead(s) cannot be changed and stay as they are:</source>
        <translation>
            <numerusform>%Ln лид изменить нельзя, он останется как есть:</numerusform>
            <numerusform>%Ln лида изменить нельзя, они останутся как есть:</numerusform>
            <numerusform>%Ln лидов изменить нельзя, они останутся как есть:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, “%2” for one. %3</source>
        <comment>how many leads, the title of one, why</comment>
        <translation>%1, например «%2». %3</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаем…</translation>
    </message>
    <message>
        <source>%1 of %2 leads are done.</source>
        <translation>Готово лидов: %1 из %2.</translation>
    </message>
</context>
<context>
    <name>leadline::BulkFieldForm</name>
    <message>
        <source>Their open tasks of the owner before, too</source>
        <translation>Вместе с открытыми задачами прежнего ответственного</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message numerus="yes">
        <source>Change the owner of %Ln lead(s)</source>
        <translation>
            <numerusform>Сменить ответственного у %Ln лида</numerusform>
            <numerusform>Сменить ответственного у %Ln лидов</numerusform>
            <numerusform>Сменить ответственного у %Ln лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set a field of %Ln lead(s)</source>
        <translation>
            <numerusform>Задать поле %Ln лида</numerusform>
            <numerusform>Задать поле %Ln лидов</numerusform>
            <numerusform>Задать поле %Ln лидов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::CalendarDialog</name>
    <message numerus="yes">
        <source>Take in %Ln event(s)</source>
        <translation>
            <numerusform>Загрузить %Ln событие</numerusform>
            <numerusform>Загрузить %Ln события</numerusform>
            <numerusform>Загрузить %Ln событий</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a calendar file</source>
        <translation>Загрузить файл календаря</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file: what its events do</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>An event goes to the lead that has the address of somebody who takes part. The others come in without a lead: they stand in the schedule and on Today. What is over comes in as done.</source>
        <translation>Событие попадает к лиду, у которого есть адрес одного из участников. Остальные загружаются без лида: они стоят в расписании и в разделе «Сегодня». Прошедшее загружается завершённым.</translation>
    </message>
    <message>
        <source>An event goes to the lead that has the address of somebody who takes part. The others go to the lead that the file was dropped on.</source>
        <translation>Событие попадает к лиду, у которого есть адрес одного из участников. Остальные — к лиду, на который брошен файл.</translation>
    </message>
    <message>
        <source>Events of the file</source>
        <translation>События файла</translation>
    </message>
</context>
<context>
    <name>leadline::CalendarLines</name>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Without a lead</source>
        <translation>Без лида</translation>
    </message>
</context>
<context>
    <name>leadline::CaptureDialog</name>
    <message>
        <source>New lead from a signature</source>
        <translation>Новый лид из подписи</translation>
    </message>
    <message>
        <source>Paste a signature, a visiting card or requisites:</source>
        <translation>Вставьте подпись, визитку или реквизиты:</translation>
    </message>
    <message>
        <source>Nothing was read yet. Write at least a name, a company, a phone or an e-mail.</source>
        <translation>Пока ничего не прочитано. Напишите хотя бы имя, контрагента, телефон или e-mail.</translation>
    </message>
</context>
<context>
    <name>leadline::CardHeader</name>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, job title</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>source, moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No. %1</source>
        <comment>the lead&apos;s number</comment>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Need maturity</source>
        <translation>Зрелость потребности</translation>
    </message>
    <message>
        <source>Repeat client</source>
        <translation>Повторный</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>В архиве</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Позвонить: %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Написать: %1</translation>
    </message>
    <message>
        <source>Archive the lead</source>
        <translation>Убрать лид в архив</translation>
    </message>
    <message>
        <source>Bring it back from the archive</source>
        <translation>Вернуть из архива</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Скопировать «%1»</translation>
    </message>
</context>
<context>
    <name>leadline::CellEditing</name>
    <message>
        <source>“%1” is not typed: the program and the process fill it in.</source>
        <translation>«%1» не вводится: это поле заполняют программа и процесс.</translation>
    </message>
</context>
<context>
    <name>leadline::Checklist</name>
    <message>
        <source>Checklist: %1 of %2</source>
        <comment>how many are ticked</comment>
        <translation>Чек-лист: %1 из %2</translation>
    </message>
    <message>
        <source>needed to go on</source>
        <translation>нужно, чтобы идти дальше</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who ticked it, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadline::ChoiceSearch</name>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
</context>
<context>
    <name>leadline::ChoicesButton</name>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
</context>
<context>
    <name>leadline::ClientCardView</name>
    <message>
        <source>No contact is chosen</source>
        <translation>Контакт не выбран</translation>
    </message>
    <message>
        <source>No company is chosen</source>
        <translation>Контрагент не выбран</translation>
    </message>
    <message>
        <source>Choose one in the list to see everything about them.</source>
        <translation>Выберите в списке, чтобы увидеть всё, что известно.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>INN %1</source>
        <translation>ИНН %1</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Сравнить и объединить…</translation>
    </message>
    <message>
        <source>Maybe the same person: %1</source>
        <translation>Возможно, это тот же человек: %1</translation>
    </message>
    <message>
        <source>Maybe the same company: %1</source>
        <translation>Возможно, это тот же контрагент: %1</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Стереть…</translation>
    </message>
    <message>
        <source>Erase the person for good</source>
        <translation>Стереть человека навсегда</translation>
    </message>
</context>
<context>
    <name>leadline::ClientChoiceBox</name>
    <message>
        <source>Link to %1</source>
        <translation>Связать с выбранным: %1</translation>
    </message>
    <message>
        <source>Create a new one (the lead names none)</source>
        <translation>Создать (в лиде имя не указано)</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Создать «%1»</translation>
    </message>
    <message>
        <source>Do not link</source>
        <translation>Не связывать</translation>
    </message>
</context>
<context>
    <name>leadline::ClientListPane</name>
    <message numerus="yes">
        <source>Merge %n</source>
        <comment>button: that many records</comment>
        <translation>
            <numerusform>Объединить %n</numerusform>
            <numerusform>Объединить %n</numerusform>
            <numerusform>Объединить %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n selected record(s)</source>
        <translation>
            <numerusform>Объединить %n выбранную запись</numerusform>
            <numerusform>Объединить %n выбранные записи</numerusform>
            <numerusform>Объединить %n выбранных записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Контрагенты</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>button: adds one</comment>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>button: adds one</comment>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новый контрагент</translation>
    </message>
    <message>
        <source>Name, phone, e-mail   /</source>
        <translation>Имя, телефон, e-mail   /</translation>
    </message>
    <message>
        <source>Name, INN, phone   /</source>
        <translation>Название, ИНН, телефон   /</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Поиск контактов</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>Поиск контрагентов</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Контактов пока нет</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Контрагентов пока нет</translation>
    </message>
    <message>
        <source>They come by themselves when a lead is qualified. You can also write one down now.</source>
        <translation>Они появляются сами, когда лид квалифицируют. Можно записать и прямо сейчас.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No contact fits the search.</source>
        <translation>Под поиск не подходит ни один контакт.</translation>
    </message>
    <message>
        <source>No company fits the search.</source>
        <translation>Под поиск не подходит ни один контрагент.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Очистить поиск</translation>
    </message>
</context>
<context>
    <name>leadline::ClientProfile</name>
    <message>
        <source>Requisites</source>
        <translation>Реквизиты</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Only what is filled in</source>
        <translation>Только заполненные</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Показать все поля</translation>
    </message>
    <message>
        <source>Open company: %1</source>
        <translation>Открыть контрагента: %1</translation>
    </message>
</context>
<context>
    <name>leadline::ClientTabs</name>
    <message>
        <source>%1 %2</source>
        <comment>tab, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, status of a task</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what somebody did, on which lead</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>leadline::ClientsPage</name>
    <message>
        <source>Nobody is like this one. Select several in the list: hold Shift or Ctrl.</source>
        <translation>Похожих не нашлось. Выберите в списке несколько, удерживая Shift или Ctrl.</translation>
    </message>
</context>
<context>
    <name>leadline::ColumnHeader</name>
    <message>
        <source>Fold “%1”</source>
        <comment>a column of the board</comment>
        <translation>Свернуть «%1»</translation>
    </message>
</context>
<context>
    <name>leadline::ColumnsDialog</name>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Show the columns</source>
        <translation>Показать столбцы</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Столбцы таблицы</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt with the arrows moves it.</source>
        <translation>Пробел показывает или прячет столбец, Alt со стрелками двигает его.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>A table needs a column. Choose one.</source>
        <translation>Таблице нужен столбец. Выберите хотя бы один.</translation>
    </message>
</context>
<context>
    <name>leadline::CommandPalette</name>
    <message>
        <source>lead</source>
        <translation>лид</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Name, company, phone, or what to do</source>
        <translation>Имя, контрагент, телефон или что сделать</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of record, client</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>everybody&apos;s view</source>
        <translation>общий вид</translation>
    </message>
    <message>
        <source>view of the list</source>
        <translation>вид списка</translation>
    </message>
    <message>
        <source>company</source>
        <translation>контрагент</translation>
    </message>
    <message>
        <source>Nothing found. Records are found by name, company, phone or e-mail, actions by what they do.</source>
        <translation>Ничего не найдено. Записи ищутся по имени, контрагенту, телефону или e-mail, действия — по тому, что они делают.</translation>
    </message>
</context>
<context>
    <name>leadline::Composer</name>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Note about this lead… Ctrl+Enter saves</source>
        <translation>Заметка о лиде… Ctrl+Enter — сохранить</translation>
    </message>
</context>
<context>
    <name>leadline::ConditionRow</name>
    <message>
        <source>Remove the condition</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Сравнение</translation>
    </message>
</context>
<context>
    <name>leadline::ConflictBadge</name>
    <message>
        <source>(empty)</source>
        <translation>(пусто)</translation>
    </message>
    <message>
        <source>Also written: “%1”, %2</source>
        <comment>value, moment</comment>
        <translation>Было введено и «%1», %2</translation>
    </message>
    <message>
        <source>%1 wrote “%2”, %3</source>
        <comment>who, value, moment</comment>
        <translation>%1: «%2», %3</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Вернуть его</translation>
    </message>
    <message>
        <source>Use “%1” in the field %2</source>
        <comment>value, field</comment>
        <translation>Поставить «%1» в поле «%2»</translation>
    </message>
    <message>
        <source>Leave this</source>
        <translation>Оставить это</translation>
    </message>
    <message>
        <source>Keep what stands in the field %1</source>
        <translation>Оставить то, что стоит в поле «%1»</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>leadline::ConnectForm</name>
    <message>
        <source>A team works on one set of leads: each person has the whole of it in a file of their own, works without a network, and the server brings the files together.</source>
        <translation>Команда работает с одними лидами: у каждого они целиком в своём файле, можно работать без сети, а сервер сводит файлы вместе.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>https://crm.example.com</source>
        <comment>an example of an address</comment>
        <translation>https://crm.example.com</translation>
    </message>
    <message>
        <source>of the authenticator, if the account has one</source>
        <translation>из приложения-аутентификатора, если он подключён</translation>
    </message>
    <message>
        <source>Bring them along</source>
        <translation>Взять их с собой</translation>
    </message>
    <message>
        <source>Begin without them</source>
        <translation>Начать без них</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>The server answers and knows this login. Its workspace: %1.</source>
        <translation>Сервер отвечает и знает этот логин. Рабочее пространство: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file has leads of its own: %n. What becomes of them? Whatever you choose, a copy of the file stays beside it.</source>
        <translation>
            <numerusform>В файле есть свои лиды: %n. Что с ними сделать? При любом ответе рядом останется копия файла.</numerusform>
            <numerusform>В файле есть свои лиды: %n. Что с ними сделать? При любом ответе рядом останется копия файла.</numerusform>
            <numerusform>В файле есть свои лиды: %n. Что с ними сделать? При любом ответе рядом останется копия файла.</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Запрос к серверу…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
</context>
<context>
    <name>leadline::DevicesDialog</name>
    <message>
        <source>Devices on the shared server</source>
        <translation>Устройства на общем сервере</translation>
    </message>
    <message>
        <source>Whose devices</source>
        <translation>Чьи устройства</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The device empties its file when it next comes.</source>
        <translation>Устройство очистит свой файл, когда в следующий раз придёт.</translation>
    </message>
    <message>
        <source>The device is signed out.</source>
        <translation>Сеанс устройства завершён.</translation>
    </message>
    <message>
        <source>My devices</source>
        <translation>Мои устройства</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1 will delete all that is in its file as soon as it comes to the server. What was not sent from there is lost.</source>
        <translation>%1: всё содержимое файла будет удалено, как только устройство дойдёт до сервера. Не отправленное оттуда пропадёт.</translation>
    </message>
    <message>
        <source>%1 will have to log in anew. Nothing is lost: what was not sent waits there.</source>
        <translation>%1: придётся войти заново. Ничего не пропадёт: неотправленное ждёт там.</translation>
    </message>
    <message>
        <source>The device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Empty the file</source>
        <translation>Очистить файл</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Завершить сеанс</translation>
    </message>
</context>
<context>
    <name>leadline::DevicesPane</name>
    <message>
        <source>this file</source>
        <translation>этот файл</translation>
    </message>
    <message>
        <source>empties its file when it next comes</source>
        <translation>очистит файл, когда придёт</translation>
    </message>
    <message>
        <source>logged in</source>
        <translation>вход выполнен</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>сеанс завершён</translation>
    </message>
    <message>
        <source>Unnamed computer</source>
        <translation>Компьютер без имени</translation>
    </message>
    <message>
        <source>seen %1</source>
        <comment>moment</comment>
        <translation>на связи %1</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>Завершить сеанс…</translation>
    </message>
    <message>
        <source>Empty its file…</source>
        <translation>Очистить файл…</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>No device is known.</source>
        <translation>Устройств пока нет.</translation>
    </message>
</context>
<context>
    <name>leadline::DialogFooter</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::DirectoriesDialog</name>
    <message>
        <source>Directories</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>leadline::DirectoriesPane</name>
    <message>
        <source>Directories</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>New choice</source>
        <translation>Новое значение</translation>
    </message>
    <message>
        <source>Hidden: offered no more; records that have it keep it</source>
        <translation>Скрыто: больше не предлагается; в записях, где оно есть, остаётся</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>Показать снова</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>leadline::DirectoriesSection</name>
    <message>
        <source>Choices that people pick from. A hidden one is offered no more; records that have it keep it. F2 renames, Delete hides and shows again.</source>
        <translation>Значения, из которых выбирают. Скрытое больше не предлагается; в записях, где оно есть, остаётся. F2 переименовывает, Del скрывает и показывает снова.</translation>
    </message>
</context>
<context>
    <name>leadline::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Стереть навсегда</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Стереть человека</translation>
    </message>
    <message>
        <source>This cannot be undone. To go on, type the word “%1”.</source>
        <translation>Вернуть ничего нельзя. Чтобы продолжить, наберите слово «%1».</translation>
    </message>
    <message>
        <source>erase</source>
        <translation>стереть</translation>
    </message>
    <message>
        <source>All that tells of %1 goes: from the leads, the notes, the history, the search and the drafts.</source>
        <translation>%1: исчезнет всё, что говорит об этом человеке, — из лидов, заметок, истории, поиска и черновиков.</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n лид</numerusform>
            <numerusform>%n лида</numerusform>
            <numerusform>%n лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n задача</numerusform>
            <numerusform>%n задачи</numerusform>
            <numerusform>%n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n feed entry(ies)</source>
        <translation>
            <numerusform>%n запись ленты</numerusform>
            <numerusform>%n записи ленты</numerusform>
            <numerusform>%n записей ленты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other contact(s) may be the same person and would stay. Merge them first.</source>
        <translation>
            <numerusform>Ещё %n контакт, возможно, — тот же человек, и он бы остался. Сначала объедините их.</numerusform>
            <numerusform>Ещё %n контакта, возможно, — тот же человек, и они бы остались. Сначала объедините их.</numerusform>
            <numerusform>Ещё %n контактов, возможно, — тот же человек, и они бы остались. Сначала объедините их.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copies made before still hold everything; delete them yourself:</source>
        <translation>Копии, сделанные раньше, всё ещё хранят данные; удалите их сами:</translation>
    </message>
    <message>
        <source>The person is erased for good.</source>
        <translation>Человек стёрт навсегда.</translation>
    </message>
</context>
<context>
    <name>leadline::FeedTab</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Handoff comments</source>
        <translation>Комментарии</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>Nothing here yet. Write the first note.</source>
        <translation>Здесь пока пусто. Напишите первую заметку.</translation>
    </message>
    <message>
        <source>Leadline</source>
        <translation>Leadline</translation>
    </message>
</context>
<context>
    <name>leadline::FieldGroup</name>
    <message>
        <source>Fill in before the next stage</source>
        <translation>Заполните для перехода</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>Написать письмо</translation>
    </message>
    <message>
        <source>Open the web site</source>
        <translation>Открыть сайт</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Позвонить: %1</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Скопировать телефон</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Написать: %1</translation>
    </message>
    <message>
        <source>Copy the e-mail address</source>
        <translation>Скопировать адрес почты</translation>
    </message>
    <message>
        <source>Copy the address of the web site</source>
        <translation>Скопировать адрес сайта</translation>
    </message>
    <message>
        <source>Hidden from your role</source>
        <translation>Скрыто от вашей роли</translation>
    </message>
</context>
<context>
    <name>leadline::FieldsModel</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>field, role, how far it may go</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Нельзя</translation>
    </message>
    <message>
        <source>Taking leads out: files, clipboard, a copy when leaving</source>
        <translation>Вынос лидов: файлы, буфер обмена, копия при выходе</translation>
    </message>
</context>
<context>
    <name>leadline::FieldsSection</name>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Задачи</translation>
    </message>
    <message>
        <source>Kinds of records</source>
        <translation>Виды записей</translation>
    </message>
    <message>
        <source>Fields and roles</source>
        <translation>Поля и роли</translation>
    </message>
    <message>
        <source>An administrator says what is closed to whom; here it can be read.</source>
        <translation>Что и для кого закрыто, решает администратор; здесь это можно прочитать.</translation>
    </message>
    <message>
        <source>Nothing is closed here: fields are closed by a shared server, and this file has none, so whoever opens it sees all of it.</source>
        <translation>Здесь ничего не закрыто: поля закрывает общий сервер, а у этого файла его нет, поэтому кто его открыл, видит всё.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Контрагенты</translation>
    </message>
    <message>
        <source>What a role may not see or not change. The server keeps it to everything that goes in and out, also history; administrators see all.</source>
        <translation>Что роли нельзя видеть или менять. Сервер соблюдает это во всём, что приходит и уходит, и в истории; администраторы видят всё.</translation>
    </message>
    <message>
        <source>Enter offers the choices, Space goes on to the next one.</source>
        <translation>Enter предлагает варианты, пробел переходит к следующему.</translation>
    </message>
</context>
<context>
    <name>leadline::FileRow</name>
    <message>
        <source>Save a copy of %1</source>
        <translation>Сохранить копию %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Stop fetching %1</source>
        <translation>Остановить получение %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
    <message>
        <source>not here yet · %1</source>
        <comment>size of a file</comment>
        <translation>ещё не здесь · %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>how much of a file has come</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>where and how long a file is; who added it and when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>leadline::FileStep</name>
    <message>
        <source>Drop a file here</source>
        <translation>Перетащите файл сюда</translation>
    </message>
    <message>
        <source>CSV in any encoding, Excel (.xlsx) or contacts (.vcf). Nothing is changed before you have seen what will happen.</source>
        <translation>CSV в любой кодировке, Excel (.xlsx) или контакты (.vcf). Ничего не изменится, пока вы не увидите, что произойдёт.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Выберите файл для импорта</translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Смотрим файл…</translation>
    </message>
    <message>
        <source>Imported lately</source>
        <translation>Недавно загружали</translation>
    </message>
    <message>
        <source>Tables and contacts (*.csv *.tsv *.tab *.txt *.xlsx *.vcf)</source>
        <translation>Таблицы и контакты (*.csv *.tsv *.tab *.txt *.xlsx *.vcf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Импортировать %1</translation>
    </message>
    <message>
        <source>Earlier imports…</source>
        <translation>Прошлые импорты…</translation>
    </message>
</context>
<context>
    <name>leadline::FilesTab</name>
    <message>
        <source>Add files…</source>
        <translation>Добавить файлы…</translation>
    </message>
    <message>
        <source>Or drop them onto the card; up to %1 MiB each.</source>
        <translation>Или перетащите их на карточку; каждый не больше %1 МиБ.</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Добавить файлы</translation>
    </message>
    <message>
        <source>Where to save the copy</source>
        <translation>Куда сохранить копию</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who, when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>leadline::FilterDialog</name>
    <message>
        <source>Add a condition</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Show the leads</source>
        <translation>Показать лиды</translation>
    </message>
    <message>
        <source>Filter by conditions</source>
        <translation>Отбор по условиям</translation>
    </message>
    <message>
        <source>Leads for which all of this holds:</source>
        <translation>Лиды, для которых верно всё это:</translation>
    </message>
    <message>
        <source>The same on the command line, after --where</source>
        <translation>То же в командной строке, после --where</translation>
    </message>
    <message>
        <source>A condition has no value yet. Give it one, or remove it.</source>
        <translation>У условия ещё нет значения. Задайте его или уберите условие.</translation>
    </message>
</context>
<context>
    <name>leadline::FirstRunPage</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Welcome to Leadline</source>
        <translation>Добро пожаловать в Leadline</translation>
    </message>
    <message>
        <source>Everything is kept in one file on this computer. What do you want to begin with?</source>
        <translation>Все данные хранятся в одном файле на этом компьютере. С чего начнём?</translation>
    </message>
    <message>
        <source>A sample company</source>
        <translation>Пример компании</translation>
    </message>
    <message>
        <source>Leads on every stage, tasks for today, two weeks of feed. To look around and try things.</source>
        <translation>Лиды на всех стадиях, задачи на сегодня, лента за две недели. Чтобы осмотреться и попробовать.</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Открыть пример</translation>
    </message>
    <message>
        <source>My leads from a file</source>
        <translation>Мои лиды из файла</translation>
    </message>
    <message>
        <source>CSV, Excel or vCard, from Bitrix24, Salesforce, HubSpot, Outlook or a table of your own.</source>
        <translation>CSV, Excel или vCard: из Битрикс24, Salesforce, HubSpot, Outlook или своей таблицы.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импортировать файл…</translation>
    </message>
    <message>
        <source>An empty file</source>
        <translation>Пустой файл</translation>
    </message>
    <message>
        <source>Begin with the first lead. The process below decides which stages it goes through.</source>
        <translation>Начать с первого лида. От процесса, выбранного ниже, зависят стадии.</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Начать с пустого</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Процесс</translation>
    </message>
    <message>
        <source>Open a file that is there already…</source>
        <translation>Открыть имеющийся файл…</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>New files lie in %1. Another folder…</source>
        <translation>Новые файлы лежат в %1. Другая папка…</translation>
    </message>
</context>
<context>
    <name>leadline::FoldedColumn</name>
    <message>
        <source>%1, %2</source>
        <comment>stage, how many leads</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: press to unfold</source>
        <comment>stage, how many leads</comment>
        <translation>%1: нажмите, чтобы развернуть</translation>
    </message>
</context>
<context>
    <name>leadline::ForecastCellsModel</name>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a column of the file and its field</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Mended; the file says: %1</source>
        <translation>Исправлено; в файле: %1</translation>
    </message>
    <message>
        <source>It does not fit the field and is kept as text in a field of its own</source>
        <translation>Не подходит полю и останется текстом в своём поле</translation>
    </message>
    <message>
        <source>%1, in the file: %2, before: %3, after: %4</source>
        <translation>%1, в файле: %2, было: %3, стало: %4</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
</context>
<context>
    <name>leadline::ForecastModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>a field, its value before and after</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дубликат</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Ошибка</translation>
    </message>
    <message>
        <source>Row %1, %2, %3, %4</source>
        <translation>Строка %1, %2, %3, %4</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Changes, or what is wrong</source>
        <translation>Изменения или ошибка</translation>
    </message>
</context>
<context>
    <name>leadline::ForecastView</name>
    <message>
        <source>What happens to the first rows</source>
        <translation>Что будет с первыми строками</translation>
    </message>
    <message>
        <source>The row cell by cell</source>
        <translation>Строка по ячейкам</translation>
    </message>
    <message>
        <source>F2 or Enter mends what the file says; the row is tried again and imported so.</source>
        <translation>F2 или Enter исправляет то, что в файле; строка проверяется снова и так и загрузится.</translation>
    </message>
</context>
<context>
    <name>leadline::FunnelBoard</name>
    <message>
        <source>Conversion by stage</source>
        <translation>Конверсия по стадиям</translation>
    </message>
    <message>
        <source>New leads: %1. Sold: %2 (%3).</source>
        <translation>Новые лиды: %1. Продано: %2 (%3).</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Новые лиды</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Продано</translation>
    </message>
    <message>
        <source>The same numbers stand in the table below</source>
        <translation>Те же числа стоят в таблице ниже</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>date format: a month</comment>
        <translation>MMM yyyy</translation>
    </message>
</context>
<context>
    <name>leadline::FunnelView</name>
    <message>
        <source>Funnel</source>
        <translation>Воронка</translation>
    </message>
</context>
<context>
    <name>leadline::HabitsSection</name>
    <message>
        <source>Quiet hours of reminders</source>
        <translation>Тихие часы напоминаний</translation>
    </message>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна для номеров телефонов</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>From %1 until %2 nothing reminds you.</source>
        <translation>С %1 до %2 ничто не напоминает.</translation>
    </message>
    <message>
        <source>None: reminders come at any time.</source>
        <translation>Их нет: напоминания приходят в любое время.</translation>
    </message>
    <message>
        <source>Numbers without a country code are read as those of %1.</source>
        <comment>country</comment>
        <translation>Номера без кода страны читаются как номера страны: %1.</translation>
    </message>
    <message>
        <source>All keys are as the program has them.</source>
        <translation>Все клавиши такие, как в программе.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) with keys of your own.</source>
        <translation>
            <numerusform>У %n действия свои клавиши.</numerusform>
            <numerusform>У %n действий свои клавиши.</numerusform>
            <numerusform>У %n действий свои клавиши.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::HandoffForm</name>
    <message>
        <source>The meeting is in the past.</source>
        <translation>Встреча уже в прошлом.</translation>
    </message>
    <message>
        <source>The decision comes before the meeting.</source>
        <translation>Решение раньше встречи.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do it later</source>
        <translation>Выполнить позже</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Оглавление</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>leadline::HistoryTab</name>
    <message>
        <source>Handoff to sales</source>
        <translation>Перевод в продажу</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Стадии</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Активности</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Изменения</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>duration, who moved it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>moment, who</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>old value, new value</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>who, the name of the computer</comment>
        <translation>%1, с компьютера %2</translation>
    </message>
</context>
<context>
    <name>leadline::ImportDraft</name>
    <message>
        <source>Error</source>
        <comment>the last column of the errors file</comment>
        <translation>Ошибка</translation>
    </message>
</context>
<context>
    <name>leadline::ImportWizard</name>
    <message>
        <source>Import leads</source>
        <translation>Импорт лидов</translation>
    </message>
    <message>
        <source>Steps of the import</source>
        <translation>Шаги импорта</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>На шаг назад</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Поля</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>From a table or an address book</source>
        <translation>Из таблицы или адресной книги</translation>
    </message>
    <message>
        <source>Show the leads</source>
        <translation>Показать лиды</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Далее</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln lead(s)</source>
        <translation>
            <numerusform>Загрузить %Ln лид</numerusform>
            <numerusform>Загрузить %Ln лида</numerusform>
            <numerusform>Загрузить %Ln лидов</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave the import</source>
        <translation>Выйти из импорта</translation>
    </message>
</context>
<context>
    <name>leadline::ImportsModel</name>
    <message>
        <source>created %1</source>
        <translation>создано %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>обновлено %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>пропущено %1</translation>
    </message>
    <message>
        <source>failed %1</source>
        <translation>с ошибками %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
</context>
<context>
    <name>leadline::ImportsWindow</name>
    <message>
        <source>Show the leads</source>
        <translation>Показать лиды</translation>
    </message>
    <message>
        <source>Open the errors file</source>
        <translation>Открыть файл ошибок</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Импорты</translation>
    </message>
    <message>
        <source>Imports, newest first</source>
        <translation>Импорты, новые сверху</translation>
    </message>
    <message>
        <source>What taking it back would change</source>
        <translation>Что изменит отмена</translation>
    </message>
    <message>
        <source>Nothing was imported into this file yet.</source>
        <translation>В этот файл ещё ничего не загружали.</translation>
    </message>
</context>
<context>
    <name>leadline::JobBar</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <comment>seconds, short</comment>
        <translation>
            <numerusform>осталась %Ln с</numerusform>
            <numerusform>осталось %Ln с</numerusform>
            <numerusform>осталось %Ln с</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a duration</comment>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>%1 rows · %2 rows/s · %3</source>
        <translation>Строк: %1 · %2 строк/с · %3</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход работы</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Отменить то, что выполняется</translation>
    </message>
</context>
<context>
    <name>leadline::JobDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::JournalModel</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message>
        <source>undone, then brought again</source>
        <translation>отменено, затем возвращено</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>leadline::JournalWindow</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Журнал</translation>
    </message>
    <message>
        <source>Changes, newest first</source>
        <translation>Изменения, сначала новые</translation>
    </message>
    <message>
        <source>What undo would change</source>
        <translation>Что изменит отмена</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Все изменения</translation>
    </message>
    <message>
        <source>Whose changes</source>
        <translation>Чьи изменения</translation>
    </message>
    <message>
        <source>Which changes</source>
        <translation>Какие изменения</translation>
    </message>
    <message>
        <source>Only this lead</source>
        <translation>Только этот лид</translation>
    </message>
    <message>
        <source>Only what happened to the lead of the change that is marked</source>
        <translation>Только то, что было с лидом отмеченного изменения</translation>
    </message>
    <message>
        <source>What redo would change</source>
        <translation>Что изменит возврат</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>leadline::LeadCapture</name>
    <message>
        <source>Drop files and links on the lead that they are for.</source>
        <translation>Бросьте файлы и ссылки на тот лид, для которого они.</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Контактные лица</translation>
    </message>
    <message numerus="yes">
        <source>Add %n contact person(s) to the lead?</source>
        <translation>
            <numerusform>Добавить к лиду %n контактное лицо?</numerusform>
            <numerusform>Добавить к лиду %n контактных лица?</numerusform>
            <numerusform>Добавить к лиду %n контактных лиц?</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Письмо</translation>
    </message>
    <message>
        <source>Add the e-mail “%1” to the lead “%2”?</source>
        <translation>Добавить письмо «%1» к лиду «%2»?</translation>
    </message>
</context>
<context>
    <name>leadline::LeadCardView</name>
    <message>
        <source>No lead is chosen</source>
        <translation>Лид не выбран</translation>
    </message>
    <message>
        <source>Choose one in the list to see what to do next.</source>
        <translation>Выберите лид в списке, чтобы увидеть следующий шаг.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab, how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Лента</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Данные</translation>
    </message>
</context>
<context>
    <name>leadline::LeadForm</name>
    <message>
        <source>Add the lead</source>
        <translation>Добавить лид</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListChips</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>No tasks</source>
        <translation>Без задач</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListHead</name>
    <message numerus="yes">
        <source>%n lead(s) in the list</source>
        <translation>
            <numerusform>%n лид в списке</numerusform>
            <numerusform>%n лида в списке</numerusform>
            <numerusform>%n лидов в списке</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>a view</comment>
        <translation>%1 (изменён)</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Мои лиды</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Lead</source>
        <comment>button: adds one</comment>
        <translation>Лид</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>New lead (Ctrl+N)</source>
        <translation>Новый лид (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListLayout</name>
    <message>
        <source>A list cannot be put in the order of “%1”.</source>
        <translation>Упорядочить список по полю «%1» нельзя.</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListPane</name>
    <message>
        <source>Leads</source>
        <translation>Лиды</translation>
    </message>
    <message>
        <source>Search: name, company, phone   /</source>
        <translation>Поиск: имя, контрагент, телефон   /</translation>
    </message>
    <message>
        <source>Search leads</source>
        <translation>Поиск лидов</translation>
    </message>
    <message>
        <source>Show all leads again (Esc)</source>
        <translation>Показать все лиды (Esc)</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListPills</name>
    <message>
        <source>Only my leads</source>
        <translation>Только мои лиды</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field, its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Archived ones too</source>
        <translation>И архивные</translation>
    </message>
    <message>
        <source>%1  ×</source>
        <comment>what the list is narrowed to</comment>
        <translation>%1  ×</translation>
    </message>
    <message>
        <source>Take “%1” away</source>
        <comment>a condition of the filter</comment>
        <translation>Убрать «%1»</translation>
    </message>
    <message>
        <source>Import %1, %2  ×</source>
        <comment>day, number of leads</comment>
        <translation>Импорт %1, %2  ×</translation>
    </message>
</context>
<context>
    <name>leadline::LeadListStates</name>
    <message>
        <source>No leads yet</source>
        <translation>Лидов пока нет</translation>
    </message>
    <message>
        <source>Bring them in from a file, write down the first one, or look around in a sample company.</source>
        <translation>Загрузите их из файла, запишите первый или осмотритесь на примере компании.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>Пример данных</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>No lead fits the search and the filters.</source>
        <translation>Поиску и фильтрам не отвечает ни один лид.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Сбросить поиск и фильтры</translation>
    </message>
</context>
<context>
    <name>leadline::LeadModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a column, its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadline::LeadPeek</name>
    <message>
        <source>At a glance</source>
        <translation>Одним взглядом</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
</context>
<context>
    <name>leadline::LeadsPage</name>
    <message>
        <source>Back to the table</source>
        <translation>Назад к таблице</translation>
    </message>
    <message>
        <source>Choose an e-mail</source>
        <translation>Выбор письма</translation>
    </message>
    <message>
        <source>E-mails (*.eml)</source>
        <translation>Письма (*.eml)</translation>
    </message>
</context>
<context>
    <name>leadline::LinkFollower</name>
    <message>
        <source>Unknown phone</source>
        <translation>Незнакомый телефон</translation>
    </message>
    <message>
        <source>New lead with this phone…</source>
        <translation>Новый лид с этим телефоном…</translation>
    </message>
</context>
<context>
    <name>leadline::ListViews</name>
    <message>
        <source>No views yet</source>
        <translation>Видов ещё нет</translation>
    </message>
    <message>
        <source>Keep this list as a view…</source>
        <translation>Сохранить список как вид…</translation>
    </message>
    <message>
        <source>Save the changes of “%1”</source>
        <translation>Сохранить изменения вида «%1»</translation>
    </message>
    <message>
        <source>“%1” as it was</source>
        <translation>Вернуть «%1» как было</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Удалить «%1»</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>Все лиды</translation>
    </message>
    <message>
        <source>Keep this list as a view</source>
        <translation>Сохранить список как вид</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Как его назвать?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>Общие</translation>
    </message>
    <message>
        <source>Share “%1” no longer</source>
        <translation>Больше не делиться «%1»</translation>
    </message>
    <message>
        <source>Share “%1” with everybody</source>
        <translation>Поделиться «%1» со всеми</translation>
    </message>
</context>
<context>
    <name>leadline::MainWindow</name>
    <message>
        <source>Leadline files (*.leadline)</source>
        <translation>Файлы Leadline (*.leadline)</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Открыть файл</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Новый файл</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Мои лиды</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Резервная копия</translation>
    </message>
    <message>
        <source>Backed up to %1</source>
        <translation>Копия сохранена: %1</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Восстановить из копии</translation>
    </message>
    <message>
        <source>Restored. The file as it was lies beside it, ending in .replaced</source>
        <translation>Восстановлено. Прежний файл лежит рядом, его имя оканчивается на .replaced</translation>
    </message>
    <message>
        <source>Finishing what was cut short…</source>
        <translation>Завершаем прерванное…</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) that were cut short last time have been put in order.</source>
        <translation>
            <numerusform>Приведена в порядок %n операция, прерванная в прошлый раз.</numerusform>
            <numerusform>Приведены в порядок %n операции, прерванные в прошлый раз.</numerusform>
            <numerusform>Приведены в порядок %n операций, прерванных в прошлый раз.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 - Leadline</source>
        <comment>what is shown</comment>
        <translation>%1 - Leadline</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Меню (F10)</translation>
    </message>
    <message>
        <source>Reading phone numbers anew…</source>
        <translation>Номера телефонов читаются заново…</translation>
    </message>
    <message>
        <source>%1 works here now</source>
        <comment>user&apos;s name</comment>
        <translation>Теперь работает %1</translation>
    </message>
    <message>
        <source>The file belongs to the shared workspace now. Its leads are on their way.</source>
        <translation>Файл теперь часть общего рабочего пространства. Его лиды загружаются.</translation>
    </message>
    <message>
        <source>This file is a copy of one that is used elsewhere. It is a device of its own from now on; nothing is lost.</source>
        <translation>Этот файл — копия того, которым пользуются в другом месте. Теперь это отдельное устройство; ничего не потеряно.</translation>
    </message>
    <message>
        <source>Where new files lie</source>
        <translation>Где лежат новые файлы</translation>
    </message>
    <message>
        <source>All five first steps are done. F1 tells more, ? shows all keys.</source>
        <translation>Все пять первых шагов сделаны. F1 расскажет больше, ? покажет все клавиши.</translation>
    </message>
</context>
<context>
    <name>leadline::MappingModel</name>
    <message>
        <source>Column %1 goes to: %2</source>
        <translation>Столбец %1 попадёт в: %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Столбец в файле</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Куда</translation>
    </message>
</context>
<context>
    <name>leadline::MappingStep</name>
    <message>
        <source>Fields, values and dry run</source>
        <translation>Поля, значения и пробный прогон</translation>
    </message>
    <message>
        <source>Columns and the fields they go to</source>
        <translation>Столбцы и поля, в которые они попадут</translation>
    </message>
    <message>
        <source>Unknown texts and what they become</source>
        <translation>Неизвестные тексты и чем они станут</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Как в прошлый раз</translation>
    </message>
    <message>
        <source>A file with these columns was imported before; its mapping is used again</source>
        <translation>Файл с такими столбцами уже загружали; соответствие взято оттуда</translation>
    </message>
    <message>
        <source>If the lead is there already</source>
        <translation>Если такой лид уже есть</translation>
    </message>
    <message>
        <source>Skip the row</source>
        <translation>Пропустить строку</translation>
    </message>
    <message>
        <source>Update the lead</source>
        <translation>Обновить лид</translation>
    </message>
    <message>
        <source>Create another</source>
        <translation>Создать ещё один</translation>
    </message>
    <message>
        <source>Rows with errors go to</source>
        <translation>Строки с ошибками — в файл</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Change the file for rows with errors</source>
        <translation>Изменить файл для строк с ошибками</translation>
    </message>
    <message>
        <source>Check the whole file</source>
        <translation>Проверить весь файл</translation>
    </message>
    <message>
        <source>Fields  %1</source>
        <translation>Поля  %1</translation>
    </message>
    <message>
        <source>Unknown values  %1</source>
        <translation>Неизвестные значения  %1</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Пробный прогон</translation>
    </message>
    <message>
        <source>In the whole file</source>
        <translation>Во всём файле</translation>
    </message>
    <message>
        <source>In the first rows</source>
        <translation>В первых строках</translation>
    </message>
    <message>
        <source>File for rows with errors</source>
        <translation>Файл для строк с ошибками</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
</context>
<context>
    <name>leadline::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Report as a file</source>
        <translation>Отчёт в файл</translation>
    </message>
</context>
<context>
    <name>leadline::MergeDialog</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n лид</numerusform>
            <numerusform>%n лида</numerusform>
            <numerusform>%n лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n задача</numerusform>
            <numerusform>%n задачи</numerusform>
            <numerusform>%n задач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact person(s) of leads</source>
        <translation>
            <numerusform>%n контактное лицо лидов</numerusform>
            <numerusform>%n контактных лица лидов</numerusform>
            <numerusform>%n контактных лиц лидов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n контакт</numerusform>
            <numerusform>%n контакта</numerusform>
            <numerusform>%n контактов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n company(ies)</source>
        <translation>
            <numerusform>%n контрагент</numerusform>
            <numerusform>%n контрагента</numerusform>
            <numerusform>%n контрагентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other record(s)</source>
        <translation>
            <numerusform>%n другая запись</numerusform>
            <numerusform>%n другие записи</numerusform>
            <numerusform>%n других записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Take all of this column</source>
        <translation>Взять весь столбец</translation>
    </message>
    <message>
        <source>Not the same: leave it out</source>
        <translation>Не то же самое: исключить</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Объединение контактов</translation>
    </message>
    <message>
        <source>Merge companies</source>
        <translation>Объединение контрагентов</translation>
    </message>
    <message>
        <source>Choose a value in each line: arrows and Enter, or a click. Phones, e-mails and notes are kept all of them.</source>
        <translation>Выберите значение в каждой строке: стрелками и Enter или щелчком. Телефоны, e-mail и заметки сохраняются все.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is kept; %n other record(s) will be found in no list any more.</source>
        <translation>
            <numerusform>«%1» остаётся; ещё %n записи больше не будет ни в одном списке.</numerusform>
            <numerusform>«%1» остаётся; ещё %n записей больше не будет ни в одном списке.</numerusform>
            <numerusform>«%1» остаётся; ещё %n записей больше не будет ни в одном списке.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 With it go: %2.</source>
        <comment>the sentence before, what follows</comment>
        <translation>%1 Следом перейдут: %2.</translation>
    </message>
</context>
<context>
    <name>leadline::MergeModel</name>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>record, field, value</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a value</comment>
        <translation>%1, выбрано</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
</context>
<context>
    <name>leadline::MissingDialog</name>
    <message>
        <source>Save and move</source>
        <translation>Сохранить и перевести</translation>
    </message>
    <message>
        <source>Move “%1”</source>
        <translation>Перевод лида «%1»</translation>
    </message>
    <message>
        <source>“%1” wants this to be filled in first.</source>
        <comment>a stage</comment>
        <translation>Для стадии «%1» сначала нужно заполнить поле.</translation>
    </message>
    <message>
        <source>“%1” wants one of these to be filled in first.</source>
        <comment>a stage</comment>
        <translation>Для стадии «%1» сначала нужно заполнить хотя бы одно из этих полей.</translation>
    </message>
    <message>
        <source>Before “%1” is left, this is to be done. Tick what is.</source>
        <comment>a stage</comment>
        <translation>Прежде чем уйти со стадии «%1», это нужно сделать. Отметьте сделанное.</translation>
    </message>
    <message>
        <source>The lead goes on when all of this is done.</source>
        <translation>Лид пойдёт дальше, когда всё это сделано.</translation>
    </message>
</context>
<context>
    <name>leadline::MonthGrid</name>
    <message>
        <source>nothing planned</source>
        <translation>ничего не запланировано</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>blocks of a day</comment>
        <translation>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
            <numerusform>ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::MyCard</name>
    <message>
        <source>Me</source>
        <translation>Я</translation>
    </message>
</context>
<context>
    <name>leadline::NewBlockDialog</name>
    <message>
        <source>Plan it</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>New in the schedule</source>
        <translation>Новое в расписании</translation>
    </message>
    <message>
        <source>Name, company, phone or number</source>
        <translation>Имя, контрагент, телефон или номер</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Лид</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найдено</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>When it starts cannot be read. Write it as 2 March 10:00, or tomorrow 10:00.</source>
        <translation>Начало не удалось прочитать. Напишите, например, 2 марта 10:00 или завтра 10:00.</translation>
    </message>
    <message>
        <source>Without a lead</source>
        <translation>Без лида</translation>
    </message>
    <message>
        <source>Choose the lead it is about, or that it has none.</source>
        <translation>Выберите лид, о котором речь, или «Без лида».</translation>
    </message>
</context>
<context>
    <name>leadline::NewClientDialog</name>
    <message>
        <source>Add the contact</source>
        <translation>Добавить контакт</translation>
    </message>
    <message>
        <source>Add the company</source>
        <translation>Добавить контрагента</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Новый контакт</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Новый контрагент</translation>
    </message>
</context>
<context>
    <name>leadline::NewLeadDialog</name>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>Write at least a title, a name, a company, a phone or an e-mail.</source>
        <translation>Напишите хотя бы название, имя, контрагента, телефон или e-mail.</translation>
    </message>
    <message>
        <source>The budget is an amount, such as %1 or %2.</source>
        <translation>Бюджет — это сумма, например %1 или %2.</translation>
    </message>
</context>
<context>
    <name>leadline::NewTaskForm</name>
    <message>
        <source>Add the task</source>
        <translation>Добавить задачу</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Call the client</source>
        <translation>Позвонить клиенту</translation>
    </message>
    <message>
        <source>Meet the client</source>
        <translation>Встретиться с клиентом</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>в момент начала</translation>
    </message>
    <message>
        <source>once</source>
        <comment>how often a task is to be done</comment>
        <translation>один раз</translation>
    </message>
    <message>
        <source>Write to the client</source>
        <translation>Написать клиенту</translation>
    </message>
    <message>
        <source>Prepare the papers</source>
        <translation>Подготовить документы</translation>
    </message>
</context>
<context>
    <name>leadline::NextStepQuestion</name>
    <message>
        <source>What is the next step?</source>
        <translation>Какой следующий шаг?</translation>
    </message>
    <message>
        <source>Review on a day…</source>
        <translation>Дата следующей актуализации…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Встреча</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Задача</translation>
    </message>
    <message>
        <source>Nothing…</source>
        <translation>Ничего…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Why is there no next step?</source>
        <translation>Почему следующего шага нет?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::OutboxPane</name>
    <message>
        <source>sent, not answered yet</source>
        <translation>отправлено, ответа ещё нет</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Ждёт отправки на сервер</translation>
    </message>
    <message>
        <source>Everything that was changed here is on the server.</source>
        <translation>Всё, что изменено здесь, уже на сервере.</translation>
    </message>
</context>
<context>
    <name>leadline::PaletteModel</name>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Перейти</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>leadline::PasswordForm</name>
    <message>
        <source>Current password</source>
        <translation>Нынешний пароль</translation>
    </message>
    <message>
        <source>New password, 12 letters or more</source>
        <translation>Новый пароль, от 12 знаков</translation>
    </message>
    <message>
        <source>The new one once more</source>
        <translation>Новый ещё раз</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::PersonCard</name>
    <message>
        <source>More fields</source>
        <translation>Больше полей</translation>
    </message>
    <message>
        <source>More fields of %1</source>
        <translation>Больше полей: %1</translation>
    </message>
    <message>
        <source>Remove the contact person</source>
        <translation>Убрать контактное лицо</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>leadline::PersonList</name>
    <message>
        <source>Contact persons</source>
        <translation>Контактные лица</translation>
    </message>
    <message>
        <source>Add a contact person</source>
        <translation>Добавить контактное лицо</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>leadline::PhoneRegionDialog</name>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна для номеров телефонов</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country, when you type or import them and when duplicates are looked for. The numbers themselves stay as they are.</source>
        <translation>Номера без кода страны читаются как номера этой страны: при вводе, при импорте и при поиске дубликатов. Сами записанные номера не меняются.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
</context>
<context>
    <name>leadline::PracticeList</name>
    <message>
        <source>Find anything: %1</source>
        <translation>Найти что угодно: %1</translation>
    </message>
    <message>
        <source>Write a note on a card: %1</source>
        <translation>Написать заметку на карточке: %1</translation>
    </message>
    <message>
        <source>Complete a task: %1</source>
        <translation>Завершить задачу: %1</translation>
    </message>
    <message>
        <source>Move a lead on: %1</source>
        <translation>Передвинуть лид: %1</translation>
    </message>
    <message>
        <source>Take something back: %1</source>
        <translation>Отменить сделанное: %1</translation>
    </message>
    <message>
        <source>First steps: %1 of %2</source>
        <translation>Первые шаги: %1 из %2</translation>
    </message>
    <message>
        <source>Skip the first steps</source>
        <translation>Убрать первые шаги</translation>
    </message>
    <message>
        <source>%1, done</source>
        <comment>a step of the first ones</comment>
        <translation>%1, сделано</translation>
    </message>
</context>
<context>
    <name>leadline::PreviewStep</name>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>В первой строке названия столбцов</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1 (определено)</translation>
    </message>
</context>
<context>
    <name>leadline::Printing</name>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Записано в %1</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>Отправлено на принтер</translation>
    </message>
</context>
<context>
    <name>leadline::ProblemPage</name>
    <message>
        <source>%1 cannot be opened</source>
        <translation>Не удаётся открыть %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Открыть другой файл…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
</context>
<context>
    <name>leadline::ProcessMap</name>
    <message>
        <source>Map of the process</source>
        <translation>Карта процесса</translation>
    </message>
</context>
<context>
    <name>leadline::ProcessSection</name>
    <message>
        <source>On: %1</source>
        <comment>a switch of the process</comment>
        <translation>Включено: %1</translation>
    </message>
    <message>
        <source>Off: %1</source>
        <comment>a switch of the process</comment>
        <translation>Выключено: %1</translation>
    </message>
    <message>
        <source>A line: a person may go there. A broken line: only the process does. Arcs above lead on, arcs below lead back.</source>
        <translation>Линия: перейти может человек. Прерывистая линия: переходит только процесс. Дуги сверху ведут вперёд, снизу — назад.</translation>
    </message>
    <message>
        <source>The chosen stage</source>
        <translation>Выбранная стадия</translation>
    </message>
    <message>
        <source>The whole process in words</source>
        <translation>Весь процесс словами</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>О чём рассказать</translation>
    </message>
    <message>
        <source>The process in words</source>
        <translation>Процесс словами</translation>
    </message>
</context>
<context>
    <name>leadline::Profile</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>Потребность</translation>
    </message>
    <message>
        <source>Handoff to sales</source>
        <translation>Перевод в продажу</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>Привлечение</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Свои поля</translation>
    </message>
    <message>
        <source>Only what is filled in</source>
        <translation>Только заполненные</translation>
    </message>
    <message>
        <source>Show all fields</source>
        <translation>Показать все поля</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Контакт: %1</translation>
    </message>
    <message>
        <source>Company: %1</source>
        <translation>Контрагент: %1</translation>
    </message>
</context>
<context>
    <name>leadline::ProfileBar</name>
    <message>
        <source>Import profile</source>
        <translation>Профиль импорта</translation>
    </message>
    <message>
        <source>Save as a profile…</source>
        <translation>Сохранить как профиль…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Rename the import profile</source>
        <translation>Переименовать профиль импорта</translation>
    </message>
    <message>
        <source>Remove the import profile</source>
        <translation>Убрать профиль импорта</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Save as a profile</source>
        <translation>Сохранить как профиль</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>What is it called? One of the same name is replaced.</source>
        <translation>Как он называется? Профиль с таким же именем будет заменён.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Columns of the profile that the file does not have: %1.</source>
        <translation>Столбцы профиля, которых в файле нет: %1.</translation>
    </message>
</context>
<context>
    <name>leadline::QualifyDialog</name>
    <message>
        <source>Qualify</source>
        <translation>Квалифицировать</translation>
    </message>
    <message>
        <source>Qualify “%1”</source>
        <translation>Квалификация: %1</translation>
    </message>
    <message>
        <source>Looking for similar records…</source>
        <translation>Поиск похожих записей…</translation>
    </message>
    <message>
        <source>Similar records: contacts %1, companies %2, leads %3</source>
        <comment>counts</comment>
        <translation>Найдено похожих записей: контактов %1, контрагентов %2, лидов %3</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Similar leads</source>
        <translation>Похожие лиды</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>lead, stage</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Контрагент</translation>
    </message>
    <message>
        <source>No similar contacts, companies or leads were found.</source>
        <translation>Похожих контактов, контрагентов и лидов не найдено.</translation>
    </message>
</context>
<context>
    <name>leadline::QuietHoursDialog</name>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Тихие часы</translation>
    </message>
    <message>
        <source>Nothing reminds you in these hours of the day; what came meanwhile is shown when they are over. Leave both fields empty to be reminded at any time.</source>
        <translation>В эти часы ничто не напоминает о себе; накопившееся показывается, когда они кончатся. Оставьте оба поля пустыми, чтобы напоминания приходили в любое время.</translation>
    </message>
    <message>
        <source>Write both times like 22:00, or none.</source>
        <translation>Запишите оба времени в виде 22:00 или ни одного.</translation>
    </message>
</context>
<context>
    <name>leadline::Rail</name>
    <message>
        <source>%1 (%2)</source>
        <comment>section and its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>leadline::RegionChoice</name>
    <message>
        <source>Country of phone numbers</source>
        <translation>Страна для номеров телефонов</translation>
    </message>
    <message>
        <source>Phone numbers without a country code are read as numbers of this country</source>
        <translation>Номера без кода страны читаются как номера этой страны</translation>
    </message>
</context>
<context>
    <name>leadline::ReminderPanel</name>
    <message>
        <source>There is nothing to be reminded of.</source>
        <translation>Напоминать не о чем.</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n напоминание</numerusform>
            <numerusform>%n напоминания</numerusform>
            <numerusform>%n напоминаний</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message>
        <source>Hide the reminders</source>
        <translation>Спрятать напоминания</translation>
    </message>
    <message>
        <source>1: ten minutes   2: an hour   3: tomorrow   Del: never   Esc: hide</source>
        <translation>1: десять минут   2: час   3: завтра   Del: больше не напоминать   Esc: спрятать</translation>
    </message>
</context>
<context>
    <name>leadline::ReminderRow</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>10 min</source>
        <comment>put off by</comment>
        <translation>10 мин</translation>
    </message>
    <message>
        <source>1 hour</source>
        <comment>put off by</comment>
        <translation>1 час</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>put off until</comment>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>Do not remind again</source>
        <translation>Больше не напоминать</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is to be done, for which lead</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadline::ReportFilters</name>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Всё время</translation>
    </message>
    <message>
        <source>This is no day. Write it like %1.</source>
        <translation>Это не день. Напишите как %1.</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Все ответственные</translation>
    </message>
    <message>
        <source>Team: %1</source>
        <translation>Команда: %1</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Все источники</translation>
    </message>
    <message>
        <source>From day</source>
        <translation>С дня</translation>
    </message>
    <message>
        <source>To day</source>
        <translation>По день</translation>
    </message>
    <message>
        <source>As of day</source>
        <translation>На день</translation>
    </message>
    <message>
        <source>Owner or team</source>
        <translation>Ответственный или команда</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
</context>
<context>
    <name>leadline::ReportTableCard</name>
    <message>
        <source>Enter on a number opens the leads behind it</source>
        <translation>Enter на числе открывает его лиды</translation>
    </message>
</context>
<context>
    <name>leadline::ReportsPage</name>
    <message>
        <source>The same numbers stand in the table below</source>
        <translation>Те же числа стоят в таблице ниже</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Записано в %1</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
</context>
<context>
    <name>leadline::ResultEffects</name>
    <message>
        <source>What it will do</source>
        <translation>Что произойдёт</translation>
    </message>
    <message>
        <source>Stage: “%1”</source>
        <translation>Стадия: «%1»</translation>
    </message>
    <message>
        <source>The stage stays “%1”</source>
        <translation>Стадия останется: «%1»</translation>
    </message>
    <message>
        <source>Need maturity: “%1”</source>
        <translation>Зрелость потребности: «%1»</translation>
    </message>
    <message>
        <source>Need maturity stays “%1”</source>
        <translation>Зрелость потребности останется: «%1»</translation>
    </message>
    <message>
        <source>New task: %1</source>
        <translation>Новая задача: %1</translation>
    </message>
    <message>
        <source>No new task</source>
        <translation>Новой задачи не будет</translation>
    </message>
    <message>
        <source>In the feed: “%1”</source>
        <translation>В ленте: «%1»</translation>
    </message>
</context>
<context>
    <name>leadline::ResultForm</name>
    <message>
        <source>What was said; it goes along to the next step</source>
        <translation>Что выяснилось; текст перейдёт в следующий шаг</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Новое начало</translation>
    </message>
    <message>
        <source>tomorrow 10:00</source>
        <translation>завтра 10:00</translation>
    </message>
    <message>
        <source>Choose a result first.</source>
        <translation>Сначала выберите результат.</translation>
    </message>
    <message>
        <source>Say when the task starts anew.</source>
        <translation>Укажите, когда задача начнётся снова.</translation>
    </message>
    <message>
        <source>%1…</source>
        <comment>a result that asks for more</comment>
        <translation>%1…</translation>
    </message>
</context>
<context>
    <name>leadline::RowsPane</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>heading: count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadline::RunStep</name>
    <message>
        <source>Open the errors file</source>
        <translation>Открыть файл ошибок</translation>
    </message>
    <message>
        <source>Save the errors file as…</source>
        <translation>Сохранить файл ошибок как…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Загрузить другой файл</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Загружаем…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>Отменяем импорт…</translation>
    </message>
    <message>
        <source>The import was taken back. Everything is as it was before.</source>
        <translation>Импорт отменён. Всё как было до него.</translation>
    </message>
    <message>
        <source>The import stopped</source>
        <translation>Импорт остановился</translation>
    </message>
    <message>
        <source>The import was cancelled. What was done before stays.</source>
        <translation>Импорт прерван. То, что успело загрузиться, осталось.</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Загружено</translation>
    </message>
    <message>
        <source>The rows with errors are in %1. Mend them there and import that file.</source>
        <translation>Строки с ошибками — в файле %1. Исправьте их там и загрузите этот файл.</translation>
    </message>
    <message>
        <source>%1 rows read in %2 s</source>
        <translation>Прочитано строк: %1 за %2 с</translation>
    </message>
    <message>
        <source>Undo all the same</source>
        <translation>Всё равно отменить</translation>
    </message>
    <message>
        <source>Save the errors file as</source>
        <translation>Сохранить файл ошибок как</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadline::ScheduleFiles</name>
    <message>
        <source>Export to a calendar file</source>
        <translation>Выгрузить в файл календаря</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Календарь (*.ics)</translation>
    </message>
    <message>
        <source>Schedule</source>
        <comment>name of a file</comment>
        <translation>Расписание</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s) written to %1</source>
        <translation>
            <numerusform>%Ln событие записано в %1</numerusform>
            <numerusform>%Ln события записано в %1</numerusform>
            <numerusform>%Ln событий записано в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import a calendar file</source>
        <translation>Загрузить файл календаря</translation>
    </message>
    <message>
        <source>Taking the events in…</source>
        <translation>Загружаются события…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s) from the calendar</source>
        <translation>
            <numerusform>%Ln задача из календаря</numerusform>
            <numerusform>%Ln задачи из календаря</numerusform>
            <numerusform>%Ln задач из календаря</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Reading the events…</source>
        <translation>Чтение событий…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>tasks from the calendar: of which kind</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadline::SchedulePage</name>
    <message>
        <source>A calendar file that is kept up to date</source>
        <translation>Файл календаря, который обновляется сам</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Календарь (*.ics)</translation>
    </message>
    <message>
        <source>%1 is kept up to date from now on</source>
        <translation>Файл %1 теперь обновляется сам</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Расписание</translation>
    </message>
    <message>
        <source>There are no colleagues in the file</source>
        <translation>В файле нет коллег</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Назад по времени</translation>
    </message>
    <message>
        <source>Forward in time</source>
        <translation>Вперёд по времени</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Коллеги</translation>
    </message>
    <message>
        <source>Colleagues: %1</source>
        <translation>Коллеги: %1</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Повестка</translation>
    </message>
    <message>
        <source>Nothing is planned in these two weeks</source>
        <translation>На эти две недели ничего не запланировано</translation>
    </message>
    <message>
        <source>Tasks stand here that are to be shown in the calendar: it is a field of the task.</source>
        <translation>Здесь стоят задачи с пометкой «Отображать в расписании» — это поле задачи.</translation>
    </message>
    <message>
        <source>Plan something</source>
        <translation>Запланировать</translation>
    </message>
</context>
<context>
    <name>leadline::SettingsWindow</name>
    <message>
        <source>Appearance</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Me and my team</source>
        <translation>Я и моя команда</translation>
    </message>
    <message>
        <source>Directories</source>
        <translation>Справочники</translation>
    </message>
    <message>
        <source>The process as a map</source>
        <translation>Карта процесса</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Reminders, phones, keys</source>
        <translation>Напоминания, телефоны, клавиши</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>Разделы настроек</translation>
    </message>
    <message>
        <source>Field rights</source>
        <translation>Права на поля</translation>
    </message>
</context>
<context>
    <name>leadline::SharingPage</name>
    <message>
        <source>Shared server</source>
        <translation>Общий сервер</translation>
    </message>
</context>
<context>
    <name>leadline::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Сбросить все</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Новые клавиши</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1 is taken by “%2”. Choose other keys, or change those first.</source>
        <translation>%1 уже занято: «%2». Выберите другие клавиши или сначала измените те.</translation>
    </message>
</context>
<context>
    <name>leadline::SimilarLine</name>
    <message>
        <source>Similar:</source>
        <translation>Похожие:</translation>
    </message>
    <message>
        <source>#%1</source>
        <comment>a lead&apos;s number</comment>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, title</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open lead %1: %2</source>
        <translation>Открыть лид %1: %2</translation>
    </message>
    <message>
        <source>Similar contact:</source>
        <translation>Похожий контакт:</translation>
    </message>
    <message>
        <source>Similar company:</source>
        <translation>Похожий контрагент:</translation>
    </message>
    <message>
        <source>Open contact: %1</source>
        <translation>Открыть контакт: %1</translation>
    </message>
    <message>
        <source>Open company: %1</source>
        <translation>Открыть контрагента: %1</translation>
    </message>
</context>
<context>
    <name>leadline::SimilarList</name>
    <message>
        <source>Maybe you know them already</source>
        <translation>Возможно, вы уже знакомы</translation>
    </message>
    <message>
        <source>Open contact: %1</source>
        <translation>Открыть контакт: %1</translation>
    </message>
    <message>
        <source>Open company: %1</source>
        <translation>Открыть контрагента: %1</translation>
    </message>
    <message>
        <source>Open lead %1: %2</source>
        <translation>Открыть лид № %1: %2</translation>
    </message>
</context>
<context>
    <name>leadline::StageButton</name>
    <message>
        <source>Not filled in: %1</source>
        <translation>Не заполнено: %1</translation>
    </message>
    <message>
        <source>%1, passed</source>
        <comment>stage</comment>
        <translation>%1, пройдена</translation>
    </message>
    <message>
        <source>%1, current</source>
        <comment>stage</comment>
        <translation>%1, текущая</translation>
    </message>
    <message>
        <source>%1, ahead</source>
        <comment>stage</comment>
        <translation>%1, впереди</translation>
    </message>
    <message>
        <source>%1, lost</source>
        <comment>stage</comment>
        <translation>%1, потеря</translation>
    </message>
</context>
<context>
    <name>leadline::StagePanel</name>
    <message>
        <source>On the stage %1</source>
        <translation>На стадии %1</translation>
    </message>
    <message>
        <source>Not filled in: %1</source>
        <translation>Не заполнено: %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Причина: %1</translation>
    </message>
    <message>
        <source>From %1, for %2</source>
        <comment>a stay on a stage</comment>
        <translation>С %1, %2</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Стадии</translation>
    </message>
</context>
<context>
    <name>leadline::StandingCard</name>
    <message>
        <source>%1 at %2</source>
        <comment>login, server&apos;s address</comment>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>Code, if any</source>
        <translation>Код, если есть</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Синхронизировать</translation>
    </message>
    <message>
        <source>Leave the server…</source>
        <translation>Отключиться от сервера…</translation>
    </message>
    <message>
        <source>The leads that are here stay in this file, which is nobody else&apos;s then. What was not sent yet stays here only.</source>
        <translation>Лиды, которые здесь есть, останутся в этом файле, и он снова будет только вашим. Неотправленное останется только здесь.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Отключиться</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>The password is changed. Other devices have to log in anew.</source>
        <translation>Пароль сменён. На других устройствах нужно войти заново.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Devices…</source>
        <translation>Устройства…</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Новый пароль</translation>
    </message>
</context>
<context>
    <name>leadline::SyncLogPane</name>
    <message>
        <source>Since %1, ×%2</source>
        <comment>moment, how often</comment>
        <translation>С %1, ×%2</translation>
    </message>
    <message>
        <source>Exchange log</source>
        <translation>Журнал обмена</translation>
    </message>
    <message>
        <source>Nothing has been exchanged yet.</source>
        <translation>Обмена ещё не было.</translation>
    </message>
</context>
<context>
    <name>leadline::TaskFields</name>
    <message>
        <source>Only who owns the task or its lead, or a manager, may give it away.</source>
        <translation>Передать задачу может только ответственный за неё или за лид либо руководитель.</translation>
    </message>
</context>
<context>
    <name>leadline::TaskPanel</name>
    <message>
        <source>%1 priority</source>
        <translation>%1 приоритет</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Выполнить</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Начало: %1</translation>
    </message>
    <message>
        <source>In the calendar</source>
        <translation>В расписании</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Автор: %1</translation>
    </message>
    <message>
        <source>Lead: %1</source>
        <translation>Лид: %1</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Контакт: %1</translation>
    </message>
    <message>
        <source>Company: %1</source>
        <translation>Контрагент: %1</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>start, due</comment>
        <translation>%1, до %2</translation>
    </message>
</context>
<context>
    <name>leadline::TaskPeople</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Participants…</source>
        <translation>Участники…</translation>
    </message>
</context>
<context>
    <name>leadline::TeamCard</name>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Моя команда</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>New team that I lead</source>
        <translation>Новая команда под моим руководством</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Без команды</translation>
    </message>
    <message>
        <source>Who is in it (Space takes in and out)</source>
        <translation>Кто в ней (пробел принимает и убирает)</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Кто в ней</translation>
    </message>
    <message>
        <source>%1 · %2 · leads the team</source>
        <comment>name, role</comment>
        <translation>%1 · %2 · руководит командой</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name, role</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>leadline::TeamSection</name>
    <message>
        <source>Add a user…</source>
        <translation>Добавить пользователя…</translation>
    </message>
    <message>
        <source>This file belongs to a shared server: who works here, under which name and in which team is set by its administrator.</source>
        <translation>Этот файл принадлежит общему серверу: кто здесь работает, под каким именем и в какой команде, решает администратор сервера.</translation>
    </message>
</context>
<context>
    <name>leadline::Toast</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>action and its shortcut</comment>
        <translation>%1  %2</translation>
    </message>
</context>
<context>
    <name>leadline::TodayModel</name>
    <message>
        <source>Show more</source>
        <translation>Показать ещё</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>section, how many lines</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadline::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>date format: today</comment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message>
        <source>&amp;1  In 10 minutes</source>
        <translation>&amp;1  На 10 минут</translation>
    </message>
    <message>
        <source>&amp;2  In an hour</source>
        <translation>&amp;2  На час</translation>
    </message>
    <message>
        <source>&amp;3  Tomorrow at 9:00</source>
        <translation>&amp;3  До завтра, 9:00</translation>
    </message>
    <message>
        <source>&amp;4  Next Monday at 9:00</source>
        <translation>&amp;4  До понедельника, 9:00</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Моё</translation>
    </message>
    <message>
        <source>Whole team</source>
        <translation>Вся команда</translation>
    </message>
    <message>
        <source>Enter: do it here   %1: put off   %2: open the card   %3: call   %4: my day or the team&apos;s</source>
        <translation>Enter: выполнить здесь   %1: отложить   %2: открыть карточку   %3: позвонить   %4: мой день или всей команды</translation>
    </message>
    <message>
        <source>No leads yet</source>
        <translation>Лидов пока нет</translation>
    </message>
    <message>
        <source>Bring them in from a file, or write down the first one. What is due will stand here.</source>
        <translation>Загрузите их из файла или запишите первого. Здесь будет то, что пора сделать.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>New lead</source>
        <translation>Новый лид</translation>
    </message>
    <message>
        <source>All is done</source>
        <translation>Всё сделано</translation>
    </message>
    <message>
        <source>Nothing is due in the next seven days, and every lead has its next step.</source>
        <translation>На ближайшие семь дней ничего не назначено, и у каждого лида есть следующий шаг.</translation>
    </message>
    <message>
        <source>To the leads</source>
        <translation>К лидам</translation>
    </message>
    <message>
        <source>Show the whole team&apos;s day</source>
        <translation>Показать день всей команды</translation>
    </message>
</context>
<context>
    <name>leadline::TodayWork</name>
    <message>
        <source>%1  %2</source>
        <comment>button, its key</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Отложить</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>%1 · without a lead</source>
        <comment>category of a task</comment>
        <translation>%1 · без лида</translation>
    </message>
</context>
<context>
    <name>leadline::TotalsRow</name>
    <message>
        <source>Created: %1</source>
        <translation>Создано: %1</translation>
    </message>
    <message>
        <source>Create: %1</source>
        <translation>Создать: %1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>Обновлено: %1</translation>
    </message>
    <message>
        <source>Update: %1</source>
        <translation>Обновить: %1</translation>
    </message>
    <message>
        <source>Skipped: %1</source>
        <translation>Пропущено: %1</translation>
    </message>
    <message>
        <source>Duplicates: %1</source>
        <translation>Дубликатов: %1</translation>
    </message>
    <message>
        <source>Errors: %1</source>
        <translation>Ошибок: %1</translation>
    </message>
    <message>
        <source>Kept as text: %1</source>
        <translation>Оставлено текстом: %1</translation>
    </message>
    <message>
        <source>Cells that did not fit their field and are kept in a field of their own</source>
        <translation>Ячейки, которые не подошли полю и сохранены в своём отдельном поле</translation>
    </message>
</context>
<context>
    <name>leadline::TrayAnnouncer</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Напоминания</translation>
    </message>
    <message numerus="yes">
        <source>Leadline: %n reminder(s)</source>
        <translation>
            <numerusform>Leadline: %n напоминание</numerusform>
            <numerusform>Leadline: %n напоминания</numerusform>
            <numerusform>Leadline: %n напоминаний</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::UndoActions</name>
    <message>
        <source>Undoing…</source>
        <translation>Отменяем…</translation>
    </message>
    <message>
        <source>Redoing…</source>
        <translation>Возвращаем…</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Возвращено: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Изменено позже</translation>
    </message>
    <message>
        <source>Going on overwrites the later change. It can be undone in turn.</source>
        <translation>Если продолжить, более позднее изменение будет перезаписано. Это тоже можно отменить.</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Перезаписать</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Вернуть: %1</translation>
    </message>
</context>
<context>
    <name>leadline::UndoPane</name>
    <message>
        <source>Some of it was changed since. You will be asked before that is lost.</source>
        <translation>Часть с тех пор изменена. Прежде чем это потеряется, вас спросят.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n change(s) are shown.</source>
        <translation>
            <numerusform>Показано только %n изменение.</numerusform>
            <numerusform>Показаны только первые %n изменения.</numerusform>
            <numerusform>Показаны только первые %n изменений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadline::UndoStepModel</name>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>changed since</source>
        <translation>с тех пор изменено</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>вернётся</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>будет удалено</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, value now, value after the undo</comment>
        <translation>%1: %2 → %3</translation>
    </message>
</context>
<context>
    <name>leadline::UserDialog</name>
    <message>
        <source>Login</source>
        <translation>Логин</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Добавить пользователя</translation>
    </message>
    <message>
        <source>Users can own leads and sales. A user is a contact, too.</source>
        <translation>Пользователи ведут лиды и отвечают за продажи. Пользователь становится и контактом.</translation>
    </message>
    <message>
        <source>Add the user</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>leadline::ValuesModel</name>
    <message>
        <source>Keep as text in a field of its own</source>
        <translation>Сохранить текстом в своём поле</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Новое значение</translation>
    </message>
    <message>
        <source>%1 in the field %2 becomes: %3</source>
        <translation>%1 в поле %2 станет: %3</translation>
    </message>
    <message numerus="yes">
        <source>In %n row(s)</source>
        <translation>
            <numerusform>В %n строке</numerusform>
            <numerusform>В %n строках</numerusform>
            <numerusform>В %n строках</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Unknown text in the file</source>
        <translation>Неизвестный текст в файле</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
</context>
<context>
    <name>leadline::WindowContext</name>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>This computer has no program that opens %1.</source>
        <comment>file, phone, e-mail or site</comment>
        <translation>На этом компьютере нет программы, которая открывает %1.</translation>
    </message>
</context>
</TS>
