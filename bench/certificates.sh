#!/usr/bin/env bash
# The certificates of a whole sitting, asked for as an organiser does: 111 people convened, and those present at the last sitting.
#   bench/certificates.sh [--out FILE]   (-: on the screen only; else the section of docs/performance.md)
# Fresh SQLite file and demonstration; time from the press of the button to the file, numbering, signing and printing included.
# First time (nothing issued yet) and again (all stand, only printed), as one PDF and as a ZIP. The exit code is 1 when any takes over 60 s.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
out=docs/performance.md
case "${1:-}" in
  --out) out="$2" ;;
  "") ;;
  *) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
source bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:${MISTHOS_BENCH_PORT:-5189}"
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

[ -n "${MISTHOS_BENCH_BUILT:-}" ] || dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
dll="${MISTHOS_BENCH_BUILT:-src/Web/bin/Release/net10.0/Misthos.Web.dll}"
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys"
for verb in migrate demo; do dotnet "$dll" "$verb" >/dev/null; done
dotnet "$dll" serve >"$work/server.log" 2>&1 &
server=$!
for _ in {1..240}; do
  grep -qs '^Mails:' "$work/server.log" && break
  kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
  sleep 0.5
done

link="$(sed -n 's/.*Organiser: \(http[^ ]*\).*/\1/p' "$work/server.log" | head -n 1)"
status=0
python3 bench/certificates.py "$base" "$link" >"$work/rows" || status=1
{
  printf '## Certificates of a whole sitting\n\n%s. `bench/certificates.sh`.\n' "$(machine)"
  printf 'From the press of the button to the file: numbers, signatures (ES256), one page each, tagged. Limit 60 s for 111.\n\n'
  printf '| certificates | people | file | first time s | again s | file MB |\n|---|--:|---|--:|--:|--:|\n'
  cat "$work/rows"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section certificates "$work/section"; fi
exit "$status"
