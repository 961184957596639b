# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034 # the lists are read by name
# What each command of ./dev needs from the system, and how to get it. Sourced by ./dev.

packages_build=(g++ cmake ninja-build ccache mold
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-qpa-plugins qt6-translations-l10n
    libsqlite3-dev libphonenumber-dev libquazip1-qt6-dev libical-dev libexpected-dev qtkeychain-qt6-dev tzdata)
# The shared server; Boost is the release's own, since libphonenumber-dev lets no other stand beside it.
[[ $(uname -s) != Linux ]] || packages_build+=(libboost-dev libpq-dev libsodium-dev zlib1g-dev pkg-config)
packages_serve=(postgresql)
packages_test=(postgresql)
packages_lint=(clang-19 clang-format-14 clang-tidy-14 python3)
packages_package=(dpkg-dev fakeroot file)

# Installs the missing packages of the named groups on Debian and Ubuntu; elsewhere checks the plainest tools.
need_packages() {
    if ! command -v apt-get >/dev/null; then
        command -v cmake >/dev/null && command -v ninja >/dev/null && return
        explain_packages
        exit 1
    fi
    local group package missing=()
    for group in "$@"; do
        local -n wanted=packages_$group
        for package in "${wanted[@]}"; do
            dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing+=("$package")
        done
    done
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}

install_packages() {
    local as_root=()
    if ((EUID != 0)); then
        as_root=(sudo)
        if ! command -v sudo >/dev/null; then
            echo "Missing here: $*. As root: apt-get update && apt-get install --no-install-recommends $*" >&2
            exit 1
        fi
    fi
    echo "Installing: $*"
    local quiet=(-q -o Dpkg::Use-Pty=0 -o Acquire::Retries=3)
    "${as_root[@]}" apt-get "${quiet[@]}" update </dev/null
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get "${quiet[@]}" install -y --no-install-recommends "$@" </dev/null
}

explain_packages() {
    cat >&2 <<'HELP'
Leadline needs CMake 3.25, Ninja, a C++20 compiler, Qt 6.4 (base, svg, charts, tools) and six libraries; the shared server, on Linux,
needs Boost, libpq and libsodium besides.

Debian, Ubuntu   ./dev does it, as root or with sudo
Fedora           sudo dnf install gcc-c++ cmake ninja-build ccache mold qt6-qtbase-devel qt6-qtsvg-devel qt6-qtcharts-devel \
                     qt6-qttools-devel qt6-linguist boost-devel libpq-devel libsodium-devel libphonenumber-devel protobuf-devel quazip-qt6-devel libical-devel \
                     tl-expected-devel postgresql-server clang clang-tools-extra
Arch             sudo pacman -S --needed base-devel cmake ninja ccache mold qt6-base qt6-svg qt6-charts qt6-tools \
                     libphonenumber protobuf quazip-qt6 libical sqlite tl-expected boost libsodium postgresql clang
macOS, Homebrew  brew install cmake ninja ccache qt libphonenumber quazip libical tl-expected postgresql@16
                 export CMAKE_PREFIX_PATH="$(brew --prefix)"
Windows, vcpkg   in a Visual Studio developer prompt with VCPKG_ROOT set (vcpkg.json names the libraries):
                     cmake --workflow --preset windows
HELP
}
