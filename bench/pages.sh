#!/usr/bin/env bash
# Times every page of the demonstration, as a visitor and as each role; writes the figures to docs/performance.md.
#   bench/pages.sh                          starts its own instance on a fresh SQLite file; with Database__Provider=Postgres
#                                           and ConnectionStrings__Misthos set, on that database (empty, or with the demonstration)
#   bench/pages.sh --base URL --links FILE  a running one; FILE holds the sign-in links it printed; --database NAME, --pid N
#   --rounds N (default 5)   --out FILE (default docs/performance.md, - for the screen)
# Server time and number of queries come from the header Server-Timing (app;dur=…, sql;desc="…").
# The exit code is 1 when the 95th percentile is over 100 ms, a page needs more than 12 queries, a page is not 200, or nobody could sign in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

case "${1:-}" in
  -h | --help)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac

work="$(mktemp -d)"
server=""
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

start_instance() {
  local base="http://localhost:5179" database=SQLite
  [ "${Database__Provider:-}" != Postgres ] || database=PostgreSQL
  dotnet build src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
    ConnectionStrings__Misthos="${ConnectionStrings__Misthos:-Data Source=$work/misthos.db}" \
    Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
    dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
  server=$!
  for _ in {1..240}; do
    if (exec 3<>"/dev/tcp/127.0.0.1/5179") 2>/dev/null && grep -q '^Mails:' "$work/server.log"; then
      given=(--base "$base" --links "$work/server.log" --pid "$server" --database "$database")
      return
    fi
    if ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.5
  done
  printf 'The application did not start:\n' >&2
  tail -n 20 "$work/server.log" >&2
  exit 1
}

dotnet build bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
given=()
[[ " $* " == *" --base "* ]] || start_instance
dotnet bench/Speed/bin/Debug/net10.0/Misthos.Speed.dll pages "${given[@]}" "$@"
