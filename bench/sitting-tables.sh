#!/usr/bin/env bash
# Makes the plan of a sitting in the whole application: 111 people of the demonstration of Marseille, 14 tables, 3 rounds, by POST, as an organiser
# does. Says the server's time and its statements (header Server-Timing) of fifteen plans after two to warm up, each a new version.
#   bench/sitting-tables.sh [--out -]   (-: on the screen only; else the section of docs/performance.md)
# On a throw-away SQLite file, and on PostgreSQL too when MISTHOS_BENCH_POSTGRES holds a connection string to an empty database. Needs curl.
# The exit code is 1 when a plan is refused.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
case "${1:-}" in -h | --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;; esac
out="${2:-}"
. bench/section.sh

work="$(mktemp -d)" server="" port="${MISTHOS_BENCH_PORT:-5191}"
clean_up() {
  [ -z "$server" ] || kill -9 "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT
[ -n "${MISTHOS_BENCH_BUILT:-}" ] || dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
base="http://localhost:$port"
ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }
token() { ask "$1" | grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }

run() { # NAME PROVIDER CONNECTION
  rm -f "$work/jar" "$work/times"; : >"$work/server.log"
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true Database__Provider="$2" ConnectionStrings__Misthos="$3" \
    Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" dotnet src/Web/bin/Release/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
  server=$!
  for _ in {1..480}; do
    grep -q '^Mails:' "$work/server.log" && break
    kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
    sleep 0.25
  done
  ask -o /dev/null -L "$(awk '/^marseille/ { here = 1 } here && /Organiser:/ { print $2; exit }' "$work/server.log")"
  local sitting tables
  sitting="$(ask "$base/marseille/gestion/seances" | tr '\n' ' ' | sed 's/.*href="\([^"]*\)"[^>]*>[^<]*Atelier du jour.*/\1/')"
  tables="$base$sitting/tables"
  ask -o /dev/null -w '%{http_code}\n' --data-urlencode "__RequestVerificationToken=$(token "$tables/reglages")" -d _handler=setup -d Input.Format=WorldCafe \
    --data-urlencode "Input.Rounds=$(printf 'Un\nDeux\nTrois')" -d Input.Tables=14 --data-urlencode 'Input.Balance=genre' --data-urlencode 'Input.Balance=âge' --data-urlencode 'Input.Balance=secteur' \
    -d Input.SmallTable=5 "$tables/reglages" | grep -q 302 || { echo "The settings were refused." >&2; exit 1; }
  for plan in {1..17}; do
    ask -o /dev/null -D "$work/head" --data-urlencode "__RequestVerificationToken=$(token "$tables")" -d _handler=make -d Input.Cause=Expected -d Input.From=1 "$tables"
    grep -q '^HTTP/1.1 302' "$work/head" || { echo "A plan was refused." >&2; exit 1; }
    [ "$plan" -le 2 ] || sed -n 's/^Server-Timing: app;dur=\([0-9.]*\), sql;desc="\([0-9]*\)".*/\1 \2/Ip' "$work/head" >>"$work/times"
  done
  kill "$server"; wait "$server" 2>/dev/null || true; server=""
  sort -n "$work/times" | awk -v name="$1" '{ t[NR] = $1; s = $2 } END { printf "| %s | %d | %s | %s | %s |\n", name, NR, t[int((NR + 1) / 2)], t[NR], s }' >>"$work/rows"
}

run SQLite Sqlite "Data Source=$work/m.db"
[ -z "${MISTHOS_BENCH_POSTGRES:-}" ] || run PostgreSQL Postgres "$MISTHOS_BENCH_POSTGRES"
{
  printf '## The plan of a sitting, in the application\n\n%s. Release build (`bench/sitting-tables.sh`).\n' "$(machine)"
  printf '111 people, 14 tables, 3 rounds, mixed by gender, age and sector: from the POST to its answer, the engine (half a second of work allowed), and the\n'
  printf '333 seats saved (SQLite takes a statement for each row, PostgreSQL many rows in one). Every plan counts who met in the plans of earlier sittings.\n\n'
  printf '| database | plans | median ms | worst ms | SQL statements |\n|---|--:|--:|--:|--:|\n'
  cat "$work/rows"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section sitting-tables "$work/section"; fi
