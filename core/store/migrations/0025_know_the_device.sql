-- SPDX-FileCopyrightText: 2026 The Leadline authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- On which computer a change was made; what is older does not know.
ALTER TABLE changeset ADD COLUMN device TEXT
;;
ALTER TABLE history ADD COLUMN device TEXT
;;
-- A lead that is deleted for good is nobody's origin any more.
CREATE INDEX contactOrigin ON contact (originLead) WHERE originLead IS NOT NULL
;;
CREATE INDEX companyOrigin ON company (originLead) WHERE originLead IS NOT NULL
