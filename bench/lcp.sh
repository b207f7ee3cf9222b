#!/usr/bin/env bash
# Opens the public pages of a city on a throttled phone and writes bytes and largest contentful paint of each to docs/performance.md.
#   bench/lcp.sh [--out -]   (-: on the screen only)
# The phone: 390 px, slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip), processor four times slower, nothing in the cache at any page.
# The exit code is 1 when a page weighs more than 150 KB as transferred, its scripts more than 20 KB, or its LCP is over 1.5 s (median of three).
# Needs Chromium (MISTHOS_CHROMIUM or /usr/bin/chromium); Playwright's driver comes with the browser tests.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
case "${1:-}" in
  -h | --help)
    sed -n '2,6s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac
out="${2:-}"
. bench/section.sh

work="$(mktemp -d)"
server=""
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet build tests/Browser.Tests -v quiet -clp:NoSummary
playwright="$(echo tests/Browser.Tests/bin/*/net10.0/.playwright)"
base="http://localhost:5176"
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
  dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
server=$!
for _ in {1..240}; do
  ! grep -qs '^Mails:' "$work/server.log" || break
  sleep 0.5
done

{
  printf '## Public pages on a slow phone (`bench/lcp.sh`)\n\n'
  printf 'Slow 4G (1.6 Mbit/s, 150 ms), processor four times slower, empty cache, median of three. %s.\n\n' "$(machine)"
  printf '| page | requests | KB transferred | KB of scripts | LCP, ms |\n|---|---:|---:|---:|---:|\n'
} >"$work/section"
code=0
"$(ls -d "$playwright"/node/*/node 2>/dev/null || command -v node)" bench/lcp.cjs "$PWD/$playwright/package" "$base" "${MISTHOS_CHROMIUM:-/usr/bin/chromium}" >>"$work/section" || code=$?
cat "$work/section"
[ "$out" = - ] || replace_section lcp "$work/section"
exit "$code"
