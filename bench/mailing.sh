#!/usr/bin/env bash
# Convenes the 111 members of the demonstration by e-mail and kills the server (-9) four times in the middle, into a folder and by SMTP;
# then says what was lost and what came twice. The SMTP server answers late on purpose: most kills hit the instant when it has taken
# a mail and the application does not know. On throw-away SQLite files, and on PostgreSQL too when MISTHOS_BENCH_POSTGRES holds a connection
# string to a database of its own, which is emptied. Needs sqlite3, curl and python3, and psql for PostgreSQL.
#   bench/mailing.sh [--out -]   (-: on the screen only; else the section of docs/performance.md)
# The exit code is 1 when a mail comes twice, or is neither sent nor shown to a person as interrupted.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
case "${1:-}" in -h | --help) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 2 ;; esac
out="${2:-}"
. bench/section.sh

work="$(mktemp -d)" server="" sink="" port="${MISTHOS_BENCH_PORT:-5193}" smtp="${MISTHOS_BENCH_SMTP:-5194}"
clean_up() {
  for pid in $server $sink; do kill -9 "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap clean_up EXIT
[ -n "${MISTHOS_BENCH_BUILT:-}" ] || dotnet build src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
base="http://localhost:$port"
provider=Sqlite connection="Data Source=$work/m.db"
field() { tr ';' '\n' <<<"$MISTHOS_BENCH_POSTGRES" | sed -n "s/^ *$1 *= *//Ip"; }
psql_() { PGPASSWORD="$(field password)" psql -qAtX -v ON_ERROR_STOP=1 -h "$(field host)" -p "$(field port)" -U "$(field username)" -d "$(field database)" -c "$1"; }
sql() { if [ "$provider" = Sqlite ]; then sqlite3 -cmd '.timeout 20000' "$work/m.db" "$1"; else psql_ "$1"; fi; }
clear_database() { if [ "$provider" = Sqlite ]; then rm -f "$work/m.db"*; else psql_ 'DROP SCHEMA public CASCADE; CREATE SCHEMA public' 2>/dev/null; fi; }
ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }

start() {
  : >"$work/server.log"
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true Database__Provider="$provider" ConnectionStrings__Misthos="$connection" \
    DataProtection__Folder="$work/keys" dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
  server=$!
  for _ in {1..480}; do
    grep -q '^Mails:' "$work/server.log" && return
    kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
    sleep 0.25
  done
}

taken() { if [ "$1" = SMTP ]; then cat "$work/taken"; else find "$work/mails" -name '*.eml' -printf '%f\n' 2>/dev/null; fi; }

status=0
run() {
  rm -rf "$work/mails" "$work/jar"; : >"$work/taken"
  clear_database
  start
  ask -o /dev/null -L "$(awk '/^marseille/ { here = 1 } here && /Organiser:/ { print $2; exit }' "$work/server.log")"
  local sitting page token cause people kills=0
  sitting="$(sql "SELECT lower(CAST(s.id AS text)) FROM sittings s JOIN authorities a ON a.id = s.authority_id WHERE a.slug = 'marseille' AND s.status = 'Convened' ORDER BY s.day DESC LIMIT 1")"
  # Everyone is convened anew, by e-mail.
  local here="lower(CAST(sitting_id AS text)) = '$sitting'"
  sql "DELETE FROM convocations WHERE $here; DELETE FROM sitting_notices WHERE $here; DELETE FROM mails; UPDATE sittings SET status = 'Planned' WHERE lower(CAST(id AS text)) = '$sitting';
    UPDATE people SET channel = 'Email', email = coalesce(email, 'p' || substr(lower(CAST(id AS text)), 25) || '@exemple.fr')"
  page="$base/marseille/gestion/seances/$sitting"
  token="$(ask "$page" | grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')"
  ask -o /dev/null --data-urlencode "__RequestVerificationToken=$token" -d _handler=convene "$page"
  cause="dedup_key LIKE 'convocation:$sitting:%'"
  people="$(sql "SELECT count(*) FROM mails WHERE $cause")"
  for share in 20 40 60 80; do
    for _ in {1..1200}; do [ "$(taken "$1" | wc -l)" -ge $((people * share / 100)) ] && break; sleep 0.02; done
    kill -9 "$server"; wait "$server" 2>/dev/null || true
    kills=$((kills + 1))
    start
  done
  for _ in {1..600}; do [ "$(sql "SELECT count(*) FROM mails WHERE $cause AND status = 'Queued'")" = 0 ] && break; sleep 0.2; done
  sleep 1
  local sent unsure came twice lost
  sent="$(sql "SELECT count(*) FROM mails WHERE $cause AND status = 'Sent'")"
  unsure="$(sql "SELECT count(*) FROM mails WHERE $cause AND status = 'Sending'")"
  came="$(taken "$1" | sort -u | wc -l)"
  twice="$(taken "$1" | sort | uniq -d | wc -l)"
  lost=$((people - sent - unsure))
  kill -9 "$server"; wait "$server" 2>/dev/null || true; server=""
  printf '| %s | %s | %s | %s | %s | %s | %s | %s | %s |\n' "${label:-SQLite}" "$1" "$people" "$kills" "$came" "$sent" "$unsure" "$twice" "$lost" >>"$work/rows"
  [ "$people" -ge 100 ] && [ "$twice" = 0 ] && [ "$lost" = 0 ] && [ "$came" -ge "$sent" ] || status=1
}

python3 bench/smtp_sink.py "$smtp" "$work/taken" &
sink=$!
both() {
  Mail__Folder="$work/mails" run folder
  Mail__Smtp__Host=127.0.0.1 Mail__Smtp__Port="$smtp" Mail__Smtp__Security=None run SMTP
}
both
if [ -n "${MISTHOS_BENCH_POSTGRES:-}" ]; then
  provider=Postgres label=PostgreSQL connection="$MISTHOS_BENCH_POSTGRES"
  both
fi
{
  printf '## Killed in the middle of a mailing\n\n%s. Debug build (`bench/mailing.sh`).\n' "$(machine)"
  printf 'The server is killed (-9) four times while it convenes by e-mail, and started again. By SMTP at most one mail a kill may have left without the\n'
  printf 'application knowing: it is never sent again by itself, but shown to a person who decides ("Messages interrompus"). Into a folder, the same mail is the same file.\n\n'
  printf '| database | way | people | kills | different mails that came | known as sent | shown as interrupted | came twice | lost |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n'
  cat "$work/rows"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section mailing "$work/section"; fi
exit "$status"
