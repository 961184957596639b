# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Embeds translations/*.ts in `target` as :/i18n/leadline_<language>.qm and makes the target leadline_lupdate.
# Texts live in the window, the command line and the labels of the model's fields (QT_TRANSLATE_NOOP), whatever this
# build contains, so lupdate reads folders and not targets. English needs its plurals only.
function(leadline_translations target)
  set(folders "${PROJECT_SOURCE_DIR}/app" "${PROJECT_SOURCE_DIR}/core" "${PROJECT_SOURCE_DIR}/ui")
  set(russian "${PROJECT_SOURCE_DIR}/translations/leadline_ru.ts")
  set(english "${PROJECT_SOURCE_DIR}/translations/leadline_en.ts")
  set(options -no-obsolete -locations none -extensions cpp,h -I "${PROJECT_SOURCE_DIR}")

  add_custom_target(leadline_lupdate
    COMMAND Qt6::lupdate ${options} ${folders} -ts "${russian}"
    COMMAND Qt6::lupdate ${options} -pluralonly ${folders} -ts "${english}"
    VERBATIM)

  qt_add_lrelease(${target} TS_FILES "${russian}" "${english}" QM_FILES_OUTPUT_VARIABLE qm_files)
  qt_add_resources(${target} translations PREFIX /i18n BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${qm_files})
endfunction()
