// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"
#include "core/services/checklist.h"
#include "core/services/participants.h"
#include "core/services/persons.h"
#include "tests/support/answers.h"
#include "tests/support/neededitems.h"
#include "tests/ui/leadcardtest.h"
#include "ui/text/language.h"
#include "ui/widgets/fieldeditor.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTabBar>

using namespace leadline;
using namespace leadline::test;
using namespace Qt::StringLiterals;

namespace {

template<typename T>
void must(const Result<T> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().reason));
}

/// A lead in the middle of its way, told in Russian or in English.
LeadId story(TestFile &file, bool russian)
{
    const auto say = [russian](const QString &ru, const QString &en) { return russian ? ru : en; };
    const LeadId id = file.addLead({u"title="_s + say(u"Внедрение складского учёта"_s, u"Warehouse accounting"_s),
                                    u"contactName="_s + say(u"Ёлкин Пётр Андреевич"_s, u"Peter Yolkin"_s),
                                    u"companyName="_s + say(u"ООО «Ромашка»"_s, u"Daisy Ltd."_s),
                                    u"jobTitle="_s + say(u"Директор по логистике"_s, u"head of logistics"_s),
                                    u"phone=+74951234567"_s, u"email=p.elkin@romashka.example"_s, u"budget=1250000"_s,
                                    u"needType=software"_s, u"source=web-site"_s});
    file.clock().advanceMinutes(34);
    must(addNote(
        file.session(), id,
        say(u"Подтвердил интерес, попросил демонстрацию на складе."_s, u"Confirmed interest, asked for a demo."_s)));
    file.clock().advanceMinutes(20 * 60);
    must(qualifyLead(file.session(), id, proposedChoice(file.lead(id))));
    file.clock().advanceMinutes(18);
    must(addNote(
        file.session(), id,
        say(u"Клиент сравнивает нас с двумя поставщиками. Решение принимает генеральный директор, бюджет согласован до конца квартала."_s,
            u"The client compares us with two suppliers. The managing director decides; the budget stands until the end of the quarter."_s)));
    file.clock().advanceMinutes(28 * 60);
    return id;
}

/// The same with those who decide, the team and the partner.
LeadId meeting(TestFile &file, bool russian)
{
    const LeadId id = story(file, russian);
    Person director;
    director.lead = id;
    director.name = russian ? u"Семёнова Анна Павловна"_s : u"Anna Simmons"_s;
    director.jobTitle = russian ? u"генеральный директор"_s : u"managing director"_s;
    director.decisionRole = u"decision-maker"_s;
    director.phones = {u"+78125551234"_s, u"+79145550820"_s};
    director.emails = {u"a.semenova@romashka.example"_s};
    must(addPerson(file.session(), director));
    Person clerk;
    clerk.lead = id;
    clerk.name = russian ? u"Кузнецов Михаил"_s : u"Michael Smith"_s;
    clerk.phones = {u"+74957654321"_s};
    must(addPerson(file.session(), clerk));
    must(editLead(file.session(), id,
                  {{u"ownerTeam"_s, russian ? u"Отдел Север"_s : u"North"_s},
                   {u"partner"_s, russian ? u"ООО «Технопарк Юг»"_s : u"Southpark Technologies"_s}}));
    return id;
}

void save(LeadCardTest &test, const QString &folder, const QString &name)
{
    test.settle();
    test.window().grab().save(folder + u'/' + name + u".png"_s);
}

/// What the card asks: the next step, what a move ends, and whether this lead is known already.
void shootQuestions(const QString &folder, bool isRussian, Scheme scheme, const QString &suffix)
{
    LeadCardTest test([isRussian](TestFile &file) {
        file.addLead({u"title=Pallet racks for the new hall"_s, u"phone=+78121112233"_s});
        return story(file, isRussian);
    });
    test.context().theme.apply(scheme);
    test.window().resize(1280, 720);
    test.settle();
    test.actions().action(u"lead.stage"_s)->trigger();
    test.press(Qt::Key_Home);
    test.press(Qt::Key_Return);
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->grab().save(folder + u"/move"_s + suffix + u".png"_s);
    test.press(Qt::Key_Escape);
    test.actions().action(u"lead.disqualify"_s)->trigger();
    if (QWidget *menu = QApplication::activePopupWidget())
        menu->grab().save(folder + u"/reasons"_s + suffix + u".png"_s);
    test.press(Qt::Key_Escape);
    if (test.tabTo(u"phones/0"_s)) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
        test.type(u"8 812 111-22-33"_s);
        if (QTest::qWaitFor([&] { return test.find<QAbstractButton>(u"similar.lead"_s); }))
            save(test, folder, u"similar"_s + suffix);
        test.press(Qt::Key_Escape);
    }
    if (test.choose(u"no-interest"_s))
        test.press(Qt::Key_Return, Qt::ControlModifier);
    save(test, folder, u"next"_s + suffix);
    test.press(Qt::Key_Return);
    save(test, folder, u"review"_s + suffix);
    test.press(Qt::Key_Escape);
    test.press(Qt::Key_Escape);
    test.actions().action(u"lead.disqualify"_s)->trigger();
    test.press(Qt::Key_Return);
    save(test, folder, u"closed"_s + suffix);
}

/// A lead of the five stages with some of its checklist done, and a meeting that Anna is asked to.
LeadId checkedLead(TestFile &file, bool russian)
{
    const auto say = [russian](const QString &ru, const QString &en) { return russian ? ru : en; };
    file.setProcess(fiveStagesNeeding({"interest-asked"}));
    must(addUser(file.session(), u"boris"_s, say(u"Борис Волков"_s, u"Boris Wolf"_s)));
    must(addUser(file.session(), u"vera"_s, say(u"Вера Белова"_s, u"Vera White"_s)));
    const UserId anna = file.session().user().id;
    const LeadId id = file.addLead({u"title="_s + say(u"Внедрение складского учёта"_s, u"Warehouse accounting"_s),
                                    u"contactName="_s + say(u"Ёлкин Пётр Андреевич"_s, u"Peter Yolkin"_s)});
    must(moveLead(file.session(), id, u"assigned"_s));
    file.clock().advanceMinutes(90);
    must(tickItems(file.session(), id, {u"name-asked"_s, u"contacts-asked"_s}, true));
    Task talk;
    talk.lead = id;
    talk.subject = say(u"Встреча на складе"_s, u"Meeting in the warehouse"_s);
    talk.category = u"meeting"_s;
    talk.owner = userNamed(file.store(), u"boris"_s).value().id;
    talk.start = file.clock().now().plusDays(1);
    must(addTask(file.session(), talk));
    must(invite(file.session(), file.openTask(id).id, {userNamed(file.store(), u"vera"_s).value().id, anna}));
    return id;
}

void shootChecklist(const QString &folder, bool isRussian, Scheme scheme, const QString &suffix)
{
    LeadCardTest test([isRussian](TestFile &file) { return checkedLead(file, isRussian); }, u"five-stage"_s);
    test.context().theme.apply(scheme);
    test.window().resize(1280, 720);
    test.settle();
    test.actions().action(u"lead.checklist"_s)->trigger();
    save(test, folder, u"checklist"_s + suffix);
    test.actions().action(u"lead.forward"_s)->trigger();
    test.actions().action(u"task.complete"_s)->trigger();
    test.window().resize(740, 900);
    save(test, folder, u"people"_s + suffix);
}

/// A representative's card, to whom an administrator closed fields.
void shootRights(const QString &folder, bool isRussian, Scheme scheme, const QString &suffix)
{
    LeadCardTest test([isRussian](TestFile &file) {
        const LeadId id = story(file, isRussian);
        closeFields(
            file, u"{\"rep\":{\"lead.budget\":\"hidden\",\"lead.phones\":\"hidden\",\"lead.owner\":\"read-only\"}}"_s);
        return id;
    });
    test.context().theme.apply(scheme);
    test.window().resize(1280, 900);
    save(test, folder, u"rights"_s + suffix);
}

void shoot(const QString &folder, QLocale::Language language, Scheme scheme)
{
    const bool isRussian = language == QLocale::Russian;
    QLocale::setDefault(isRussian ? QLocale(QLocale::Russian, QLocale::Russia) : QLocale(QLocale::English));
    const auto translator = translation(language);
    qApp->installTranslator(translator.get());
    const QString suffix = (isRussian ? u"_ru"_s : u"_en"_s) + (scheme == Scheme::Dark ? u"_dark"_s : u"_light"_s);
    {
        LeadCardTest test([isRussian](TestFile &file) { return story(file, isRussian); });
        test.context().theme.apply(scheme);
        test.window().resize(874, 900);
        save(test, folder, u"card"_s + suffix);
        test.window().resize(1280, 720);
        save(test, folder, u"wide"_s + suffix);
        if (!test.choose(u"return"_s))
            qFatal("no results");
        save(test, folder, u"result"_s + suffix);
        if (!test.choose(u"transfer"_s))
            qFatal("no results");
        test.press(Qt::Key_Return, Qt::ControlModifier);
        save(test, folder, u"form"_s + suffix);
        test.window().resize(740, 720);
        save(test, folder, u"narrow"_s + suffix);
        test.press(Qt::Key_Escape);
        test.window().resize(900, 900);
        test.window().findChild<QTabBar *>()->setCurrentIndex(1);
        save(test, folder, u"history"_s + suffix);
    }
    {
        LeadCardTest test([](TestFile &file) {
            return file.addLead(
                {u"title=Daisy"_s, u"companyName=Daisy"_s, u"contactName=Peter"_s, u"phone=+74951234567"_s});
        });
        test.context().theme.apply(scheme);
        test.window().resize(874, 700);
        save(test, folder, u"new"_s + suffix);
        if (test.tabTo(u"step.handoff"_s))
            test.press(Qt::Key_Return);
        test.settle();
        if (QWidget *dialog = QApplication::activeModalWidget())
            dialog->grab().save(folder + u"/qualify"_s + suffix + u".png"_s);
    }
    {
        LeadCardTest test([isRussian](TestFile &file) { return meeting(file, isRussian); });
        test.context().theme.apply(scheme);
        test.window().resize(1280, 1300);
        if (auto *more = test.find<QAbstractButton>(u"person.more"_s))
            more->click();
        save(test, folder, u"persons"_s + suffix);
    }
    shootQuestions(folder, isRussian, scheme, suffix);
    shootChecklist(folder, isRussian, scheme, suffix);
    shootRights(folder, isRussian, scheme, suffix);
    qApp->removeTranslator(translator.get());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    for (const auto language : {QLocale::Russian, QLocale::English}) {
        for (const auto scheme : {Scheme::Light, Scheme::Dark})
            shoot(folder, language, scheme);
    }
    return 0;
}
