# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(CMAKE_AUTOMOC ON)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Sql Concurrent LinguistTools)
if(LEADLINE_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg)
endif()
if(LEADLINE_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
qt_standard_project_setup()

find_package(tl-expected REQUIRED)
find_package(PhoneNumber REQUIRED)
find_package(QuaZip-Qt6 REQUIRED)
