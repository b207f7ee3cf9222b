#!/usr/bin/env bash
# 200 phones check 200 people in at the same instant; then kill -9 in the middle of another 200, start again and send all of it again.
#   bench/checkins.sh [--out -]   (-: on the screen only; else the section of docs/performance.md)
# On SQLite, and on PostgreSQL too when MISTHOS_BENCH_POSTGRES holds a connection string to an empty database.
# Server time comes from the header Server-Timing; phones and server share the machine. Forty bursts to warm up, five measured at one instant, five within a second.
# The exit code is 1 when the 99th percentile is over 50 ms, or anything is lost, doubled or refused.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
case "${1:-}" in
  -h | --help)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
out="${2:-}"
. bench/section.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build -c Release src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
dotnet build -c Release bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
# As ./run and docs/operations.md set it.
export DOTNET_GCgen0size=4000000 DOTNET_GCName=libclrgc.so
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true

status=0
run() {
  mkdir -p "$work/$1"
  ConnectionStrings__Misthos="$2" Mail__Folder="$work/$1/mails" DataProtection__Folder="$work/$1/keys" \
    dotnet bench/Speed/bin/Release/net10.0/Misthos.Speed.dll checkins --server "$PWD/src/Web/bin/Release/net10.0/Misthos.Web.dll" \
    --base http://localhost:"${MISTHOS_BENCH_PORT:-5177}" --database "$1" --out "$work/rows" || status=1
}
run SQLite "Data Source=$work/misthos.db"
[ -z "${MISTHOS_BENCH_POSTGRES:-}" ] || Database__Provider=Postgres run PostgreSQL "$MISTHOS_BENCH_POSTGRES"
{
  printf '## 200 phones checking in at once\n\n%s. Release build (`bench/checkins.sh`).\n' "$(machine)"
  printf 'Each phone has a connection of its own; phones and server share the processors. Server time of five bursts of 200 at one instant after forty to warm up, and of\nfive whose phones come within a second;\n'
  printf 'every burst sent twice: the second time nothing may change. Then the server is killed (-9) in the middle of 200, started again, and all are sent again.\n\n'
  printf '| database | 200 phones | check-ins | median ms | p95 ms | p99 ms | worst ms | p99 at the phone | lost, doubled or refused | killed in the middle of 200 | load before |\n|---|---|--:|--:|--:|--:|--:|--:|--:|---|---|\n'
  cat "$work/rows"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section checkins "$work/section"; fi
exit "$status"
