# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
option(LEADLINE_UI "Build the window (needs Qt Widgets); off builds core and the command line only" ON)
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(leadline_server_by_default ON)
else()
  set(leadline_server_by_default OFF)
endif()
option(LEADLINE_SERVER "Build the shared server (needs Boost, libpq and libsodium)" ${leadline_server_by_default})
option(LEADLINE_TESTS "Build the tests and benchmarks" ON)
option(LEADLINE_BATCHES "Compile neighbours of a room together: a whole build in a third of the time" OFF)
option(LEADLINE_FUZZ "Build libFuzzer's programs of tests/fuzz (needs clang)" OFF)
option(LEADLINE_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

find_program(LEADLINE_CCACHE ccache)
if(LEADLINE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${LEADLINE_CCACHE}")
endif()
