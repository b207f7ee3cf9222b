#!/usr/bin/env bash
# Walks the registration form on a throttled phone and writes bytes and largest contentful paint of every page to docs/performance.md.
#   bench/registration.sh [--out -]   (-: on the screen only)
# The phone: 390 px, 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip, processor four times slower, nothing in the cache at any page.
# The exit code is 1 when a page weighs more than 60 KB as transferred (page, style sheets, fonts) or its LCP is over 1.5 s.
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
base="http://localhost:5178"
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
  dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
server=$!
for _ in {1..240}; do
  ! grep -qs '^Mails:' "$work/server.log" || break
  sleep 0.5
done

# One answer first: the pages are those of a server that runs, not of one that starts.
curl -fsS -o /dev/null "$base/marseille/inscription"
status=0
"$playwright"/node/*/node bench/registration.cjs "$PWD/$playwright/package" "$base" "${MISTHOS_CHROMIUM:-/usr/bin/chromium}" >"$work/table" || status=$?
[ -s "$work/table" ] || { tail -n 20 "$work/server.log" >&2; exit 1; }
{
  printf '## Registration form on a slow phone\n\n%s. 1.6 Mbit/s, 150 ms, processor ÷ 4, empty cache at every page.\n\n' "$(machine)"
  cat "$work/table"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section registration "$work/section"; fi
exit "$status"
