# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(windows "${CMAKE_CURRENT_LIST_DIR}")
if(TARGET leadline)
  configure_file("${windows}/leadline.rc.in" "${CMAKE_CURRENT_BINARY_DIR}/leadline.rc" @ONLY)
  target_sources(leadline PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/leadline.rc" "${windows}/leadline.manifest")
  install(TARGETS leadline RUNTIME)
  if(TARGET leadline_console)
    install(TARGETS leadline_console RUNTIME)
  endif()
  include("${PROJECT_SOURCE_DIR}/cmake/Deploy.cmake")
  leadline_deploy(leadline)
endif()

set(CPACK_GENERATOR NSIS)
set(CPACK_PACKAGE_INSTALL_DIRECTORY Leadline)
# Per user: no administrator is asked for.
set(CPACK_NSIS_DEFINES "RequestExecutionLevel user")
set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\Programs")
set(CPACK_NSIS_MUI_ICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/leadline.ico")
set(CPACK_NSIS_MUI_UNIICON "${CMAKE_CURRENT_SOURCE_DIR}/icons/leadline.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\leadline.exe")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
  WriteRegStr HKCU "Software\\Classes\\.leadline" "" "Leadline.File"
  WriteRegStr HKCU "Software\\Classes\\Leadline.File" "" "Leadline file"
  WriteRegStr HKCU "Software\\Classes\\Leadline.File\\shell\\open\\command" "" '"$INSTDIR\\bin\\leadline.exe" "%1"'
  WriteRegStr HKCU "Software\\Classes\\leadline" "" "URL:Leadline link"
  WriteRegStr HKCU "Software\\Classes\\leadline" "URL Protocol" ""
  WriteRegStr HKCU "Software\\Classes\\leadline\\shell\\open\\command" "" '"$INSTDIR\\bin\\leadline.exe" "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
  DeleteRegKey HKCU "Software\\Classes\\.leadline"
  DeleteRegKey HKCU "Software\\Classes\\Leadline.File"
  DeleteRegKey HKCU "Software\\Classes\\leadline"
]])
