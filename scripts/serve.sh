#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Leadline authors
# SPDX-License-Identifier: GPL-3.0-or-later
# A shared server to try: PostgreSQL with a folder of its own, leadline-server, and a workspace with a small team.
# Prints one line of JSON on stdout when it is ready; everything else goes to stderr. Ctrl+C stops both.
set -euo pipefail
program=$1
shift
usage="usage: ./dev serve [--port P] [--data DIR]"
refuse() { echo "$1" >&2 && exit "$2"; }
port=8750 folder=build/serve
while (($# > 0)); do
    case $1 in
        --port) port=${2:-} && shift "$(($# > 1 ? 2 : 1))" ;;
        --data) folder=${2:-} && shift "$(($# > 1 ? 2 : 1))" ;;
        --help | -h) echo "$usage" && exit ;;
        *) refuse "$usage" 2 ;;
    esac
done
[[ $port =~ ^[0-9]{1,5}$ ]] && ((10#$port < 65536)) || refuse "--port needs a number below 65536" 2
[[ -n $folder ]] || refuse "--data needs a folder" 2
port=$((10#$port))
exec 3>&1 1>&2 </dev/null

mkdir -p "$folder"
folder=$(realpath "$folder")
# Held until this ends: what a killed start left is stopped below, what another start serves from is not.
exec 9>"$folder/lock"
flock --nonblock 9 || refuse "$folder is served already" 1
home=$folder/postgres
cluster=$home/data
binaries=$(pg_config --bindir)
[[ -x $binaries/initdb ]] || binaries=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)

# PostgreSQL refuses to run as root, so there it runs as its package's own user, who may not be let into the folders above.
as_postgres=()
mkdir -p "$home"
if ((EUID == 0)); then
    install -d -o postgres -g postgres -m 700 "$home"
    as_postgres=(setpriv --reuid=postgres --regid=postgres --clear-groups)
    "${as_postgres[@]}" test -x "$home" ||
        as_postgres+=(--inh-caps=+dac_override --ambient-caps=+dac_override)
fi
postgres() {
    local tool=$1
    shift
    (cd / && exec "${as_postgres[@]}" env LC_ALL=C.UTF-8 "$binaries/$tool" "$@" 9>&-)
}

is_free() { ! (exec 4<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
free_port() {
    local candidate
    while candidate=$((20000 + RANDOM % 12000)); do
        if is_free "$candidate"; then echo "$candidate" && return; fi
    done
}
random_word() { od -An -N12 -tx1 /dev/urandom | tr -d ' \n'; }

((port != 0)) || port=$(free_port)
is_free "$port" || { echo "Port $port is taken; try --port 0" && exit 1; }

server_pid=
stop() {
    trap '' INT TERM
    [[ -z $server_pid ]] || { kill -TERM "$server_pid" 2>/dev/null && wait "$server_pid"; } || true
    postgres pg_ctl -D "$cluster" -m fast -w stop || true
}

# The folder keeps its passwords, so that a second start serves the same workspace to the same people.
secrets=$folder/secrets
if [[ ! -f $secrets ]]; then
    (umask 077 && printf 'owner=%s\nservice=%s\n' "$(random_word)" "$(random_word)" >"$secrets")
fi
secret() { sed -n "s/^$1=//p" "$secrets"; }

# A killed start may have left it running, on a port that nobody remembers.
postgres pg_ctl -D "$cluster" status >/dev/null 2>&1 && postgres pg_ctl -D "$cluster" -m fast -w stop
if [[ ! -f $cluster/PG_VERSION ]]; then
    secret owner | "${as_postgres[@]}" sh -c 'umask 077 && cat >"$1"' write "$home/password"
    postgres initdb -D "$cluster" -U owner --auth=scram-sha-256 --pwfile="$home/password" --encoding=UTF8 \
        --locale=C.UTF-8 >/dev/null
fi
database_port=$(free_port)
trap stop EXIT
trap 'exit 0' INT TERM
postgres pg_ctl -D "$cluster" -w -l "$home/log" \
    -o "-p $database_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null

query() {
    PGPASSWORD=$(secret owner) "$binaries/psql" -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$database_port" -U owner "$@"
}
# A role below the row policies, which owns its tables and nothing else.
if [[ -z $(query -d postgres -c "SELECT 1 FROM pg_roles WHERE rolname = 'leadline'") ]]; then
    query -d postgres -c "CREATE ROLE leadline LOGIN PASSWORD '$(secret service)'"
fi
if [[ -z $(query -d postgres -c "SELECT 1 FROM pg_database WHERE datname = 'leadline'") ]]; then
    query -d postgres -c "CREATE DATABASE leadline OWNER leadline"
fi
config=$folder/leadline-server.conf
(umask 077 && printf 'database = postgresql://leadline:%s@127.0.0.1:%s/leadline\nlisten = 127.0.0.1:%s\n' \
    "$(secret service)" "$database_port" "$port" >"$config")
"$program" init --config "$config"

# login, role, team ("!": leads it), name
people="smirnova|admin||Смирнова Алина
orlov|manager|!Прямые продажи|Орлов Сергей
kuznetsov|rep|Прямые продажи|Кузнецов Михаил
petrova|rep|Прямые продажи|Петрова Ольга
zaytseva|marketing||Зайцева Ирина"
"$program" workspace add Demo --config "$config" || (($? == 1)) || exit 3
users=
while IFS='|' read -r login role team name; do
    password=$(secret "user.$login")
    if [[ -z $password ]]; then
        password=$(random_word)
        leads=()
        [[ $team != '!'* ]] || leads=(--leads)
        printf '%s\n' "$password" | "$program" user add "$login" --workspace Demo --name "$name" --role "$role" \
            --team "${team#!}" "${leads[@]}" --password-file - --keep-password --config "$config"
        printf 'user.%s=%s\n' "$login" "$password" >>"$secrets"
    fi
    users+=${users:+,}$(printf '{"login":"%s","password":"%s","role":"%s","team":"%s"}' \
        "$login" "$password" "$role" "${team#!}")
done <<<"$people"

"$program" serve --config "$config" 9>&- &
server_pid=$!
is_ready() {
    exec 5<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&5
    head -1 <&5 | grep -q ' 200 '
}
until (is_ready) 2>/dev/null; do
    kill -0 "$server_pid" 2>/dev/null || exit 3
    sleep 0.1
done
printf '{"url":"http://127.0.0.1:%s","workspace":"Demo","users":[%s]}\n' "$port" "$users" >&3
exec 3>&-
wait "$server_pid"
