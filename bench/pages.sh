#!/usr/bin/env bash
# Times every page of the demonstration, as each role, and writes the table to docs/performance.md.
#   bench/pages.sh                          starts its own instance on a fresh database
#   bench/pages.sh --base URL --links FILE  a running one; FILE holds the sign-in links it printed
#   --rounds N (default 5)   --out FILE (default docs/performance.md, - for the screen)
# Server time and number of queries come from the header Server-Timing (app;dur=…, sql;desc="…").
# The exit code is 1 when the 95th percentile is over 100 ms, a page needs more than 12 queries, or nobody could sign in.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

base=""
links=""
rounds=5
out=docs/performance.md
port=5179
while [ "$#" -gt 0 ]; do
  case "$1" in
    --base) base="${2%/}" ;;
    --links) links="$2" ;;
    --rounds) rounds="$2" ;;
    --out) out="$2" ;;
    *)
      sed -n '2,7s/^# \{0,1\}//p' "$0"
      exit 2
      ;;
  esac
  shift 2
done

work="$(mktemp -d)"
server=""
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

start_instance() {
  dotnet build src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
  base="http://localhost:$port"
  links="$work/server.log"
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
    ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
    dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$links" 2>&1 &
  server=$!
  for _ in {1..240}; do
    if curl -sf -o /dev/null "$base/healthz"; then return; fi
    if ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.5
  done
  printf 'The application did not start:\n' >&2
  tail -n 20 "$links" >&2
  exit 1
}

fetch() { curl -s -m 30 -b "$work/$role.cookies" -c "$work/$role.cookies" "$@"; }

# Opens a sign-in link; when the page asks for confirmation by a button, presses it.
sign_in() {
  local page="$work/sign-in.html" fields=() field name value action
  fetch -L -o "$page" "$1"
  grep -qi '<form[^>]*method="post"' "$page" || return 0
  action="$(grep -oi '<form[^>]*method="post"[^>]*' "$page" | head -n 1 | grep -o 'action="[^"]*"' | cut -d'"' -f2 || true)"
  while read -r field; do
    name="$(sed -n 's/.*name="\([^"]*\)".*/\1/p' <<<"$field")"
    value="$(sed -n 's/.*value="\([^"]*\)".*/\1/p' <<<"$field")"
    fields+=(--data-urlencode "$name=$value")
  done < <(grep -oi '<input[^>]*type="hidden"[^>]*>' "$page")
  fetch -L -o /dev/null "${fields[@]}" "$([ -n "$action" ] && printf '%s%s' "$base" "$action" || printf '%s' "$1")"
}

# One name for all pages of a kind: identifiers and numbers become {}.
kind_of() {
  sed -E 's/[?#].*//; s/[0-9a-f]{8}-[0-9a-f-]{27}/{}/g; s#/[0-9]+(\.|/|$)#/{}\1#g' <<<"$1"
}

# Follows links breadth first, two pages of each kind and tenant at most; leaves "path" lines on the output.
crawl() {
  local queue=("/") path kind next
  local -A seen=() kinds=()
  while [ "${#queue[@]}" -gt 0 ]; do
    path="${queue[0]}"
    queue=("${queue[@]:1}")
    kind="$(kind_of "$path")"
    if [ -n "${seen[$path]:-}" ] || [ "${kinds[$kind]:-0}" -ge 2 ]; then continue; fi
    seen[$path]=1
    [ "$(fetch -o "$work/page.html" -w '%{http_code} %{content_type}' "$base$path" | cut -c1-13)" = "200 text/html" ] || continue
    kinds[$kind]=$((${kinds[$kind]:-0} + 1))
    printf '%s\n' "$path"
    while read -r next; do queue+=("$next"); done < <(
      grep -oE '<a [^>]*href="[^"]+"' "$work/page.html" | sed -E 's/.*href="([^"#]*).*/\1/; s/&amp;/\&/g' | sed "s#^$base##" |
        grep -E '^/([^/]|$)' | grep -viE '\.(pdf|csv|json|ics|atom|eml|css|svg|png)(\?|$)|[?&](lang|langue|culture)=|/(langue|deconnexion|sortie|demonstration)(/|\?|$)' | sort -u || true
    )
  done
}

measure() {
  local path="$1" answer dur sql
  for _ in $(seq 0 "$rounds"); do
    answer="$(fetch -D "$work/headers" -o /dev/null -w '%{time_starttransfer}' "$base$path")"
    dur="$(grep -i '^server-timing:' "$work/headers" | grep -oE 'app;dur=[0-9.]+' | cut -d= -f2 || true)"
    sql="$(grep -i '^server-timing:' "$work/headers" | grep -oE 'sql;[^,]*desc="?[0-9]+' | grep -oE '[0-9]+$' || true)"
    printf '%s\t%s\t%s\t%s\t%s\n' "$role" "$path" "${dur:--1}" "${sql:--1}" "$answer"
  done | tail -n +2 # the first is warm-up
}

[ -n "$base" ] || start_instance
{
  printf 'visitor\t\n'
  # A sign-in link is a line "Role … http://…"; everything before the address names the role.
  [ -z "$links" ] || grep -E 'https?://[^ ]+/.+' "$links" | sed -nE 's#^[ \t]*([^:]*[^: \t])[ :\t]+(https?://[^ ]+)$#\1\t\2#p' || true
} >"$work/roles"
roles="$(($(wc -l <"$work/roles") - 1))"
[ "$roles" -gt 0 ] || printf 'No sign-in link was found: only pages open to everybody are timed.\n' >&2

while IFS=$'\t' read -r role link; do
  : >"$work/$role.cookies"
  if [ -n "$link" ]; then sign_in "$link"; fi
  mapfile -t paths < <(crawl)
  printf '%s: %d pages\n' "$role" "${#paths[@]}" >&2
  for path in "${paths[@]}"; do measure "$path"; done
done <"$work/roles" >"$work/samples"

percentile() { sort -n | awk -v p="$1" '{ v[NR] = $1 } END { i = int(NR * p + 0.9999); printf "%.1f", v[i < 1 ? 1 : i] }'; }
p50="$(cut -f3 "$work/samples" | percentile 0.5)"
p95="$(cut -f3 "$work/samples" | percentile 0.95)"
most="$(cut -f4 "$work/samples" | sort -n | tail -n 1)"
pages="$(cut -f1,2 "$work/samples" | sort -u | wc -l)"

# shellcheck disable=SC2016 # backquotes of Markdown
report() {
  printf '# Speed of the pages\n\nWritten by `bench/pages.sh` on %s, %s processors, %s rounds a page after one warm-up, demonstration on SQLite.\n' \
    "$(date -u +%F)" "$(nproc)" "$rounds"
  printf 'Aim: at most 100 ms of server time at the 95th percentile, at most 12 queries a page.\n\n'
  [ "$roles" -gt 0 ] || printf '**Incomplete: no sign-in link was found, only pages open to everybody were timed.**\n\n'
  printf '**%s pages: median %s ms, 95th percentile %s ms; at most %s queries.**\n\n' "$pages" "$p50" "$p95" "$most"
  printf '| role | page | server ms, median | server ms, worst | until first byte ms, median | queries |\n|---|---|--:|--:|--:|--:|\n'
  sort -t$'\t' -k1,1 -k2,2 -k3,3n "$work/samples" | awk -F'\t' '
    function row() { if (n) { m = int((n + 1) / 2); printf "| %s | `%s` | %.1f | %.1f | %.1f | %d |\n", r, p, d[m], d[n], t[m], q } }
    $1 != r || $2 != p { row(); r = $1; p = $2; n = 0; q = -1 }
    { d[++n] = $3; t[n] = $5 * 1000; if ($4 > q) q = $4 }
    END { row() }'
}
if [ "$out" = - ]; then report; else
  report >"$out"
  printf '%s pages: median %s ms, 95th percentile %s ms, at most %s queries (%s)\n' "$pages" "$p50" "$p95" "$most" "$out"
fi
awk -v t="$p95" -v q="$most" -v r="$roles" 'BEGIN { exit !(t >= 0 && t <= 100 && q >= 0 && q <= 12 && r > 0) }'
