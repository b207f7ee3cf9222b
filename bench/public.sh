#!/usr/bin/env bash
# Public pages of ten cities of ten years (bench/years.py: 300 sittings, 5,000 proposals, 40,000 attendances; what it made is written with the figures), on a
# throw-away SQLite file; on PostgreSQL (the same rows) when MISTHOS_BENCH_POSTGRES holds a connection string of a superuser to an empty database.
#   bench/public.sh [--rounds 20] [--seconds 10] [--out FILE]   (-: on the screen only)
# Server time and queries of each page made anew (p95), search among proposals; requests a second of pages kept in memory beside an empty
# ASP.NET Core endpoint (wrk, the same processors); 250 readers over all pages. Release build. Needs Python, wrk and curl (and psql).
# The exit code is 1 over 100 ms or 12 queries, below half of the empty endpoint, or when one of 250 readers is dropped.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
rounds=20 seconds=10 out=docs/performance.md
while [ $# -gt 0 ]; do
  case "$1" in
    --rounds) rounds="$2"; shift 2 ;;
    --seconds) seconds="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
. bench/section.sh

work="$(mktemp -d)" base="http://127.0.0.1:5192" bare="http://127.0.0.1:5193" pids=()
clean_up() {
  for pid in "${pids[@]}"; do { kill "$pid" && wait "$pid"; } 2>/dev/null || true; done
  rm -rf "$work"
}
trap clean_up EXIT
dll="src/Web/bin/Release/net10.0/Misthos.Web.dll"
[ -n "${MISTHOS_BUILT:-}" ] || dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
  DOTNET_GCName=libclrgc.so DOTNET_GCgen0size=4000000
for verb in migrate demo; do dotnet "$dll" "$verb" >/dev/null; done
python3 bench/years.py "$work/misthos.db" >"$work/rows"
database=SQLite name=public
if [ -n "${MISTHOS_BENCH_POSTGRES:-}" ]; then
  export Database__Provider=Postgres ConnectionStrings__Misthos="$MISTHOS_BENCH_POSTGRES"
  dotnet "$dll" migrate >/dev/null
  python3 bench/to_postgres.py "$work/misthos.db" "$MISTHOS_BENCH_POSTGRES"
  database=PostgreSQL name=public-postgres
fi
cp bench/empty.cs "$work/empty.cs"
dotnet build "$work/empty.cs" -c Release -o "$work/bare" -v quiet -clp:NoSummary >/dev/null
ASPNETCORE_URLS="$bare" dotnet "$work/bare/empty.dll" >/dev/null 2>&1 & pids+=($!)
ASPNETCORE_URLS="$base" dotnet "$dll" serve >"$work/server.log" 2>&1 & pids+=($!)
for _ in {1..240}; do curl -fso /dev/null "$base/healthz" && curl -fso /dev/null "$bare/" && break; sleep 0.5; done

city="$base/marseille"
sitting="$(curl -s "$city/seances" | grep -o '/marseille/seances/[0-9a-f-]\{36\}' | head -1)"
topic="$(curl -s "$city/assemblee" | grep -o '/marseille/sujets/[0-9a-f-]\{36\}' | head -1 || true)"
pages=("" assemblee panel tirages decision seances seances/calendrier propositions propositions/1 propositions/1001 actions actualites engagement couts temoignages donnees registre livrets plan-du-site accessibilite
  "propositions?page=12" "propositions?q=arbres" "propositions?q=tranquillite+publique&retard=oui" "${sitting#/marseille/}" "${topic#/marseille/}")
worst=0 most=0
for page in "${pages[@]}"; do
  for ((i = -9; i <= rounds; i++)); do
    # A cookie of a form is enough for a page to be made anew.
    curl -sS -o /dev/null -D "$work/head" -H 'Cookie: misthos.af=x' "$city/$page"
    grep -q '^HTTP/1.1 200' "$work/head" || { echo "$city/$page: $(head -1 "$work/head")" >&2; exit 1; }
    [ "$i" -le 0 ] || sed -n 's/^Server-Timing: app;dur=\([0-9.]*\), sql;desc="\([0-9]*\)".*/\1 \2/p' "$work/head"
  done | sort -n >"$work/times"
  read -r p95 queries < <(awk '{ t[NR] = $1; q = $2 > q ? $2 : q } END { i = int(NR * 0.95 + 0.999); print t[i], q + 0 }' "$work/times")
  printf '| `/%s` | %s | %s |\n' "$page" "$p95" "$queries" >>"$work/table"
  worst="$(awk "BEGIN { print ($p95 > $worst) ? $p95 : $worst }")"
  [ "$queries" -le "$most" ] || most="$queries"
done
rate() { wrk -t1 -c32 -d"${seconds}s" "$1" | awk '/Requests\/sec/ { print int($2) }'; }
rate "$bare/" >/dev/null; rate "$city" >/dev/null
empty="$(rate "$bare/")"
for page in "" propositions "propositions?page=12"; do
  kept="$(rate "$city/$page")"
  printf '| `/%s` | %s | %s | %s %% |\n' "$page" "$kept" "$(curl -s "$city/$page" | wc -c)" "$((kept * 100 / empty))" >>"$work/kept"
done
share="$(awk -F'|' '{ gsub(/[ %]/, "", $5); if (!m || $5 < m) m = $5 } END { print m }' "$work/kept")"
{ echo 'local pages = {'; for page in "${pages[@]}"; do printf '"/marseille/%s", "/poitiers/%s",\n' "$page" "${page%%/[0-9a-f]*}"; done; echo '}'; cat <<'LUA'
local i = 0
request = function() i = i + 1; return wrk.format("GET", pages[i % #pages + 1]) end
LUA
} >"$work/readers.lua"
wrk -t2 -c250 -d"$((seconds * 2))s" --latency --timeout 10s -s "$work/readers.lua" "$base" >"$work/readers"
dropped="$(awk '/Socket errors/ { gsub(/,/, ""); print $4 + $6 + $8 + $10 }' "$work/readers")"
{
  printf '## Public pages of ten cities of ten years on %s (`bench/public.sh`)\n\n%s. Release; %s.\n\n' "$database" "$(machine)" "$(paste -sd, "$work/rows" | sed 's/,/, /g')"
  printf 'Made anew, server time, %s times each after ten to warm up:\n\n| page | p95, ms | queries |\n|---|--:|--:|\n' "$rounds"; cat "$work/table"
  printf '\nKept in memory, 32 connections, %s s, beside an empty endpoint (%s requests a second in the same run):\n\n| page | requests a second | bytes | of the empty endpoint |\n|---|--:|--:|--:|\n' "$seconds" "$empty"; cat "$work/kept"
  printf '\n250 readers for %s s over the pages of two cities: %s; %s dropped.\n' "$((seconds * 2))" "$(awk '/99%/ { l = $2 } /Requests\/sec/ { print int($2) " requests a second, p99 " l }' "$work/readers")" "${dropped:-0}"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section "$name" "$work/section"; fi
awk "BEGIN { exit !($worst <= 100 && $most <= 12 && $share >= 50 && ${dropped:-0} == 0) }"
