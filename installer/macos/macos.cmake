# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(macos "${CMAKE_CURRENT_LIST_DIR}")
if(TARGET leadline)
  set(icon "${CMAKE_CURRENT_SOURCE_DIR}/icons/leadline.icns")
  target_sources(leadline PRIVATE "${icon}")
  set_source_files_properties("${icon}" TARGET_DIRECTORY leadline PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
  set_target_properties(leadline PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST "${macos}/Info.plist.in")
  install(TARGETS leadline BUNDLE DESTINATION .)
  include("${PROJECT_SOURCE_DIR}/cmake/Deploy.cmake")
  leadline_deploy(leadline)
endif()

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Leadline ${PROJECT_VERSION}")
