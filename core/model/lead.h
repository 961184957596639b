// SPDX-FileCopyrightText: 2026 The Leadline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/task.h"

namespace leadline {

/// A lead (лид): someone's need, from the first touch to the sale (requirements B5, B7).
struct Lead
{
    static constexpr Kind kind = Kind::Lead;
    Id<Lead> id;

    // head
    qint64 number = 0;
    QString title;
    QString stage;
    Timestamp stageSince;
    QString maturity;
    QString needType;
    QString description;
    std::optional<qint64> score;
    Timestamp nextReviewAt;
    bool repeatClient = false; ///< «Повторный» (S2-04)

    // contact
    QString contactName;
    QString salutation;
    QString gender;
    QString jobTitle;
    QString department;
    QString decisionRole;

    // company
    QString companyName;
    QString inn;
    QString companyCategory;
    QString industry;
    std::optional<Money> annualRevenue;
    std::optional<qint64> employees;
    QString ownershipForm;
    QString clientType;

    // communication
    QStringList phones;
    QStringList emails;
    QString fax;
    QString website;
    bool doNotEmail = false;
    bool doNotPhone = false;
    bool doNotFax = false;
    bool doNotSms = false;
    bool doNotMail = false;

    // address
    QString addressType;
    QString country;
    QString region;
    QString city;
    QString postalCode;
    QString address;

    // acquisition
    QString source;
    QString channel;
    QString registrationMethod;
    QString referrerSite;
    QString landingPage;
    QString campaign;
    QString mailing;
    QString event;
    QString utmSource;
    QString utmMedium;
    QString utmCampaign;
    QString utmContent;
    QString utmTerm;

    // links
    ContactId contact;
    CompanyId company;
    CompanyId partner;

    // distribution and hand-off
    UserId owner;
    TeamId ownerTeam;
    bool remindOwner = false;
    UserId saleOwner;
    QString saleDivision;
    QString saleType;
    std::optional<Money> budget;
    Timestamp meetingAt;
    Timestamp decisionAt;
    QString comment;

    // control
    TaskId processTask; ///< the one open task of the process (sync.md section 2)
    bool qualified = false;
    bool identified = false;
    Timestamp finalAt;
    QString disqualifyReason;
    QString closeDetails;
    Timestamp createdAt;
    bool archived = false;
    QVariantMap fields; ///< the user's own fields by code
};
using LeadId = Id<Lead>;

[[nodiscard]] std::span<const Field> leadFields();

} // namespace leadline
