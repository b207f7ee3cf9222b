#!/usr/bin/env bash
# Kills the application (-9) in the middle of each act of a payment, many times, starts it again and looks at the whole ledger.
#   bench/payments-crash.sh [--kills 5] [--out -]   (-: on the screen only; else the section of docs/performance.md)
# On SQLite, and on PostgreSQL too when MISTHOS_BENCH_POSTGRES holds a connection string to an empty database.
# The exit code is 1 when anything is lost, doubled, half done or numbered with a gap.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
kills=5 out=""
while [ $# -gt 0 ]; do
  case "$1" in
    --kills) kills="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
. bench/section.sh
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
[ -n "${MISTHOS_BENCH_BUILT:-}" ] || dotnet build -c Release src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
[ -n "${MISTHOS_BENCH_BUILT:-}" ] || dotnet build -c Release bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
configuration="${MISTHOS_BENCH_BUILT:-Release}"
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true
status=0
run() {
  mkdir -p "$work/$1"
  ConnectionStrings__Misthos="$2" Mail__Folder="$work/$1/mails" DataProtection__Folder="$work/$1/keys" \
    dotnet "bench/Speed/bin/$configuration/net10.0/Misthos.Speed.dll" payment-crashes --server "$PWD/src/Web/bin/$configuration/net10.0/Misthos.Web.dll" \
    --base http://localhost:"${MISTHOS_BENCH_PORT:-5178}" --database "$1" --kills "$kills" --out "$work/rows" || status=1
}
run SQLite "Data Source=$work/misthos.db"
[ -z "${MISTHOS_BENCH_POSTGRES:-}" ] || Database__Provider=Postgres run PostgreSQL "$MISTHOS_BENCH_POSTGRES"
{
  printf '## Payments killed in the middle\n\n%s (`bench/payments-crash.sh`).\n' "$(machine)"
  printf 'The server is killed (-9) at a random instant while the act runs (as long as it took before, and a fifth more); the ledger is read from the export; the server starts again and the button is pressed again.\n'
  printf 'Checked each time: nothing is settled or approved twice, settlements are whole, every settled line stands in one payment at most, batches are whole and numbered without a gap, bordereaux and pieces too.\n\n'
  printf '| database | act | kills | kept although unanswered | faults |\n|---|---|--:|--:|---|\n'
  cat "$work/rows"
} > "$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section payments-crash "$work/section"; fi
exit "$status"
