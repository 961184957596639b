# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(linux "${CMAKE_CURRENT_LIST_DIR}")
set(icons "${CMAKE_CURRENT_SOURCE_DIR}/icons")
if(TARGET leadline)
  install(TARGETS leadline RUNTIME)
endif()
if(LEADLINE_UI)
  install(FILES "${linux}/org.leadline.Leadline.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES "${linux}/org.leadline.Leadline.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES "${linux}/leadline-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME leadline.xml)
  install(FILES "${icons}/leadline.svg" RENAME org.leadline.Leadline.svg
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
  foreach(size IN ITEMS 16 32 48 128 256 512)
    install(FILES "${icons}/leadline-${size}.png" RENAME org.leadline.Leadline.png
      DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps")
  endforeach()
endif()

# Debian's policy wants manuals and changelogs packed without a name or a time inside.
find_program(GZIP gzip REQUIRED)
function(install_packed source destination name)
  set(packed "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  add_custom_command(OUTPUT "${packed}" DEPENDS "${source}" VERBATIM
    COMMAND sh -c "\"$1\" -9nc \"$2\" > \"$3\"" packing "${GZIP}" "${source}" "${packed}")
  add_custom_target(packed_${name} ALL DEPENDS "${packed}")
  install(FILES "${packed}" DESTINATION "${destination}")
endfunction()
install_packed("${linux}/leadline.1" "${CMAKE_INSTALL_MANDIR}/man1" leadline.1.gz)
install_packed("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${CMAKE_INSTALL_DOCDIR}" changelog.gz)
install(FILES "${linux}/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")

# The shared server is a package of its own: who installs the window needs none of it.
if(TARGET leadline-server)
  set(server "${CMAKE_CURRENT_SOURCE_DIR}/server")
  set(server_documents "${CMAKE_INSTALL_DATADIR}/doc/leadline-server")
  install(TARGETS leadline-server RUNTIME COMPONENT server)
  install(FILES "${server}/leadline-server.service" DESTINATION lib/systemd/system COMPONENT server)
  install(FILES "${server}/sysusers.conf" RENAME leadline-server.conf DESTINATION lib/sysusers.d COMPONENT server)
  install(FILES "${server}/leadline-server.conf" "${server}/nginx.conf" "${server}/Caddyfile"
    DESTINATION "${server_documents}/examples" COMPONENT server)
  install(FILES "${linux}/copyright" "${PROJECT_SOURCE_DIR}/docs/server.md"
    DESTINATION "${server_documents}" COMPONENT server)
  set(CPACK_DEBIAN_SERVER_PACKAGE_NAME leadline-server)
  set(CPACK_DEBIAN_SERVER_PACKAGE_RECOMMENDS "postgresql, nginx | caddy")
  set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA "${server}/postinst")
  set(CPACK_DEBIAN_SERVER_DESCRIPTION "The shared server of Leadline lets a team work on one set of leads:
accounts, rights and sync over PostgreSQL. How to set it up is told in
/usr/share/doc/leadline-server/server.md.")
  set(CPACK_DEB_COMPONENT_INSTALL ON)
  set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_NAME leadline)
  set(CPACK_DEBIAN_UNSPECIFIED_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
  set(CPACK_DEBIAN_UNSPECIFIED_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-qpa-plugins, qt6-wayland")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-qpa-plugins, qt6-wayland")
