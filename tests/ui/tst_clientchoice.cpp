// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/card/clientchoice.h"

#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace leadline;
using namespace Qt::StringLiterals;

using What = ClientChoiceBox::What;

/// B2, step 4: who the client is, said by one choice of those that there are.
class ClientChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatWasFoundThenTheRest()
    {
        m_box.show(u"Contact"_s, u"Ann Lee"_s, {{m_first, u"Ann Lee · manager"_s}, {m_second, u"A. Lee"_s}});
        QCOMPARE(texts(),
                 (QStringList{u"Link to Ann Lee · manager"_s, u"Link to A. Lee"_s, u"Create “Ann Lee”"_s,
                              u"Do not link"_s}));
        QCOMPARE(m_box.what(), What::None);
        QVERIFY(m_box.existing().isNull());
    }

    void whatIsChosenIsTold()
    {
        m_box.show(u"Contact"_s, u"Ann"_s, {{m_first, u"Ann"_s}, {m_second, u"Anna"_s}});
        m_box.choose(What::Existing, m_second);
        QCOMPARE(m_box.what(), What::Existing);
        QCOMPARE(m_box.existing(), m_second);
        m_box.choose(What::New);
        QCOMPARE(m_box.what(), What::New);
        QVERIFY(m_box.existing().isNull());
        m_box.choose(What::None);
        QCOMPARE(m_box.what(), What::None);
    }

    void nobodyIsLinkedWhoWasNotFound()
    {
        m_box.show(u"Contact"_s, u"Ann"_s, {{m_first, u"Ann"_s}});
        m_box.choose(What::Existing, m_second);
        QCOMPARE(m_box.what(), What::None);
    }

    void nothingIsMadeWithoutAName()
    {
        m_box.show(u"Account"_s, {}, {});
        QVERIFY(!m_box.findChild<QRadioButton *>(u"choice.10000"_s)->isEnabled());
        m_box.choose(What::New);
        QCOMPARE(m_box.what(), What::None);
    }

    void aNewSearchBeginsAnew()
    {
        m_box.show(u"Contact"_s, u"Ann"_s, {{m_first, u"Ann"_s}, {m_second, u"Anna"_s}});
        m_box.choose(What::Existing, m_second);
        m_box.show(u"Contact"_s, u"Ann"_s, {{m_first, u"Ann"_s}});
        QCOMPARE(m_box.what(), What::None);
        QCOMPARE(texts().size(), 3);
    }

    void aHandsChoiceIsAnnounced()
    {
        m_box.show(u"Contact"_s, u"Ann"_s, {{m_first, u"Ann"_s}});
        m_box.setAttribute(Qt::WA_DontShowOnScreen);
        static_cast<QWidget &>(m_box).show();
        QSignalSpy chosen(&m_box, &ClientChoiceBox::chosen);
        m_box.choose(What::New);
        QCOMPARE(chosen.count(), 0);
        QTest::keyClick(m_box.findChild<QRadioButton *>(u"choice.0"_s), Qt::Key_Space);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(m_box.existing(), m_first);
        QCOMPARE(m_box.checked(), m_box.findChild<QRadioButton *>(u"choice.0"_s));
    }

    void namesAreNoShortcuts()
    {
        m_box.show(u"Account"_s, u"R&D"_s, {{m_first, u"Q&A"_s}});
        const auto *linked = m_box.findChild<QRadioButton *>(u"choice.0"_s);
        QCOMPARE(linked->text(), u"Link to Q&&A"_s);
        QVERIFY(linked->shortcut().isEmpty());
        QCOMPARE(linked->accessibleName(), u"Link to Q&A"_s);
    }

private:
    QStringList texts() const
    {
        QStringList found;
        for (const QRadioButton *button : m_box.findChildren<QRadioButton *>())
            found.append(button->text());
        return found;
    }

    ClientChoiceBox m_box;
    QUuid m_first = QUuid::createUuid();
    QUuid m_second = QUuid::createUuid();
};

QTEST_MAIN(ClientChoiceTest)
#include "tst_clientchoice.moc"
