# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Copies Qt beside the installed program on Windows and macOS; Linux packages lean on the distribution's Qt.
# Qt 6.5 renamed the only argument that matters.
function(leadline_deploy target)
  if(Qt6_VERSION VERSION_LESS 6.5)
    set(script_argument FILENAME_VARIABLE)
  else()
    set(script_argument OUTPUT_SCRIPT)
  endif()
  qt_generate_deploy_app_script(TARGET ${target} ${script_argument} script NO_UNSUPPORTED_PLATFORM_ERROR)
  install(SCRIPT "${script}")
endfunction()
