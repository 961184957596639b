# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A room with Q_OBJECT in it asks for moc: reading every source of every target for it costs a fifth of the build.
set(CMAKE_AUTOMOC OFF)
set(CMAKE_AUTOUIC OFF)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network Concurrent LinguistTools)
if(LEADLINE_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets PrintSupport Svg Charts)
endif()
if(LEADLINE_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
qt_standard_project_setup()

find_package(tl-expected REQUIRED)
find_package(PhoneNumber REQUIRED)
find_package(QuaZip-Qt6 REQUIRED)
find_package(Ical REQUIRED)
find_package(SQLite3 3.38 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Qt6Keychain QUIET) # without it the password is asked for each time

if(LEADLINE_SERVER)
  find_package(Threads REQUIRED)
  find_package(Boost 1.74 REQUIRED)
  find_package(PostgreSQL REQUIRED)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(Sodium REQUIRED IMPORTED_TARGET libsodium)
endif()
