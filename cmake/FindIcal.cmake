# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# libical's own package also wants the parts of it that need Berkeley DB and GLib; the core alone is enough here.
find_path(Ical_INCLUDE_DIR libical/ical.h)
find_library(Ical_LIBRARY NAMES ical libical)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Ical DEFAULT_MSG Ical_LIBRARY Ical_INCLUDE_DIR)
if(Ical_FOUND AND NOT TARGET Ical::Ical)
  add_library(Ical::Ical UNKNOWN IMPORTED)
  set_target_properties(Ical::Ical PROPERTIES
    IMPORTED_LOCATION "${Ical_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${Ical_INCLUDE_DIR}")
endif()
