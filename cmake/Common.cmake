# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours shares: the language, the warnings, Qt's strict switches.
add_library(leadline_common INTERFACE)
target_compile_features(leadline_common INTERFACE cxx_std_20)
target_include_directories(leadline_common INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(leadline_common INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
  QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(leadline_common INTERFACE /W4 /WX /permissive- /utf-8)
else()
  target_compile_options(leadline_common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
endif()

# What is shipped is harder to break into (security.md, 1.4.1); every day's build shall be quick.
if(NOT MSVC AND CMAKE_BUILD_TYPE STREQUAL "Release")
  include(CheckPIESupported)
  check_pie_supported()
  set(CMAKE_POSITION_INDEPENDENT_CODE ON)
  target_compile_options(leadline_common INTERFACE
    -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
  if(NOT APPLE)
    target_compile_options(leadline_common INTERFACE -fstack-clash-protection)
    target_link_options(leadline_common INTERFACE -Wl,-z,relro,-z,now,-z,noexecstack)
  endif()
endif()

if(LEADLINE_SANITIZE)
  # What the sanitizers put in between hides from GCC that a value is set.
  target_compile_options(leadline_common INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(leadline_common INTERFACE -fsanitize=address,undefined)
endif()

if(LEADLINE_FUZZ)
  target_compile_options(leadline_common INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(LEADLINE_MOLD mold)
if(LEADLINE_MOLD AND NOT MSVC AND NOT APPLE)
  target_link_options(leadline_common INTERFACE -fuse-ld=mold)
endif()

# Qt's headers are parsed once for each layer: a target that only carries the precompiled cmake/<layer>_pch.h.
function(leadline_layer layer)
  add_library(leadline_${layer}_pch OBJECT "${PROJECT_SOURCE_DIR}/cmake/layer.cpp")
  target_link_libraries(leadline_${layer}_pch PRIVATE leadline_common tl::expected ${ARGN})
  target_precompile_headers(leadline_${layer}_pch PRIVATE "${PROJECT_SOURCE_DIR}/cmake/${layer}_pch.h")
  # What ccache reads in its place: 150 MB hashed for each source cost a third of a build.
  set(content "${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_CXX_FLAGS} ${CMAKE_BUILD_TYPE} ${Qt6_VERSION}")
  file(GLOB headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/cmake/*_pch.h")
  foreach(header IN LISTS headers)
    file(SHA256 "${header}" sum)
    string(APPEND content " ${sum}")
  endforeach()
  file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/leadline_${layer}_pch.dir/cmake_pch.hxx.gch.sum"
    CONTENT "${content}")
endfunction()
leadline_layer(core Qt6::Core)
if(LEADLINE_UI)
  leadline_layer(ui Qt6::Widgets)
endif()

# One room of the house: a static library named leadline_<room>, read over the precompiled header of its layer.
function(leadline_room room)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "LAYER" "SOURCES;PUBLIC;PRIVATE")
  add_library(leadline_${room} STATIC ${room_SOURCES})
  target_link_libraries(leadline_${room} PUBLIC leadline_common ${room_PUBLIC} PRIVATE ${room_PRIVATE})
  set_target_properties(leadline_${room} PROPERTIES UNITY_BUILD ${LEADLINE_BATCHES} UNITY_BUILD_BATCH_SIZE 14)
  if(room_LAYER)
    target_precompile_headers(leadline_${room} REUSE_FROM leadline_${room_LAYER}_pch)
  endif()
endfunction()
