#!/usr/bin/env bash
# Times a mailing of 10,000 letters as one PDF, through the pages an organiser uses, in a throw-away SQLite file with the demonstration;
# then the pages about 10,000 invitations. Writes the figures to docs/performance.md. Needs Chromium, sqlite3 and curl.
#   --letters N (default 10000)   --out FILE (default docs/performance.md, - for the screen)   --keep FILE (the PDF)
# The exit code is 1 over 10 minutes, over 1 GB (server and Chromium together), or when a page takes over 500 ms.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
letters=10000 out=docs/performance.md keep=""
while [ $# -gt 0 ]; do
  case "$1" in
    --letters) letters="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    --keep) keep="$2"; shift 2 ;;
    *) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done

work="$(mktemp -d)" server="" base="http://localhost:5189"
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet build src/Web/Misthos.Web.csproj -v quiet -clp:NoSummary
ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" \
  dotnet src/Web/bin/Debug/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
server=$!
for _ in {1..240}; do
  grep -q '^Mails:' "$work/server.log" && break
  kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
  sleep 0.5
done

# As many people as asked for, drawn in nine strata; nothing is posted to them yet.
sqlite3 "$work/misthos.db" <<SQL
.timeout 20000
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $letters)
INSERT INTO panel_invitations (id, authority_id, version, edition_id, channel_id, round_id, number, code, stratum, recipient, state, calls, search_name, has_phone, fingerprints)
SELECT printf('01990000-0000-7000-8000-%012X', i), c.authority_id, 0, c.edition_id, c.id, c.round_id, 100000 + i,
  substr(replace(replace(hex(randomblob(16)), '0', 'Q'), '1', 'J'), 1, 2) || printf('%06d', i), 'Secteur ' || (i % 9 + 1),
  json_object('given_name', 'Camille', 'family_name', 'Exemple' || i, 'address', 'Bâtiment ' || (i % 7) || char(10) || (i % 200 + 1) || ' avenue de la République', 'postcode', '13001', 'town', 'Marseille'),
  'Waiting', 0, 'camille exemple' || i, 0, ''
FROM n, (SELECT c.*, r.id AS round_id FROM recruitment_channels c JOIN invitation_rounds r ON r.channel_id = c.id WHERE kind = 'ElectoralRoll' LIMIT 1) c;
SQL
channel="$(sqlite3 "$work/misthos.db" "SELECT lower(id) FROM recruitment_channels WHERE kind = 'ElectoralRoll' LIMIT 1")"
pages="$base/marseille/gestion/voies/$channel"
ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }
link="$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"
ask -o /dev/null -L "$link"
token() { ask "$pages/lettres" | grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }
descendants() { ps -eo pid=,ppid= | awk -v root="$server" '{ parent[$1] = $2 } END { for (p in parent) { q = p; while (q > 1 && q != root) q = parent[q]; if (q == root) print p } }'; }
# Proportional: a page shared by several processes counts once.
memory() { for pid in $(descendants); do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done | awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }'; }

load="$(cut -d' ' -f1 /proc/loadavg)" begun="$(date +%s.%N)" peak=0
ask -o "$work/started.html" --data-urlencode "__RequestVerificationToken=$(token)" -d _handler=start -d Start.Kind=Letter -d Start.Output=pdf "$pages/lettres"
status=Preparing
while [ "$status" = Preparing ]; do
  sleep 0.5
  now="$(memory)"; [ "$now" -le "$peak" ] || peak="$now"
  status="$(sqlite3 "$work/misthos.db" "SELECT status FROM letter_runs ORDER BY id DESC LIMIT 1")"
done
seconds="$(awk -v a="$begun" -v b="$(date +%s.%N)" 'BEGIN { printf "%.0f", b - a }')"
run="$(sqlite3 "$work/misthos.db" "SELECT lower(id) FROM letter_runs ORDER BY id DESC LIMIT 1")"
download="$(ask -o "$work/lettres.pdf" -w '%{http_code} %{time_total}' "$base/marseille/gestion/envois/$run/fichier")"
size="$(awk -v b="$(stat -c %s "$work/lettres.pdf")" 'BEGIN { printf "%.0f", b / 1048576 }')"
count="?"; ! command -v pdfinfo >/dev/null || count="$(pdfinfo "$work/lettres.pdf" | awk '/^Pages/ { print $2 }')"
[ -z "$keep" ] || cp "$work/lettres.pdf" "$keep"
posted="$(ask -o /dev/null -w '%{time_total}' --data-urlencode "__RequestVerificationToken=$(token)" -d _handler=post -d "Posting.Run=$run" -d "Posting.Day=$(date +%F)" "$pages/lettres")"
now="$(memory)"; [ "$now" -le "$peak" ] || peak="$now"
contacts="$(sqlite3 "$work/misthos.db" "SELECT count(*) FROM invitation_contacts WHERE round_id = '${run^^}'")"

slow=0 table=""
for page in invitations "invitations?q=exemple777" "invitations?page=150" lettres lettre retours appels-invitation tournees; do
  ask -o /dev/null "$pages/$page"
  timing="$(ask -o /dev/null -D - "$pages/$page" | grep -i '^server-timing')"
  took="$(sed 's/.*dur=\([0-9.]*\).*/\1/' <<<"$timing")" queries="$(sed 's/.*desc="\([0-9]*\)".*/\1/' <<<"$timing")"
  table+="| \`$page\` | $took | $queries |"$'\n'
  awk -v t="$took" 'BEGIN { exit t > 500 }' || slow=1
done

section="$(cat <<TEXT
<!-- letters -->
## A mailing of $letters letters

$(date -u '+%Y-%m-%d %H:%M UTC'), $(nproc) processors, $(. /etc/os-release && echo "$PRETTY_NAME"), SQLite, Debug build; load before: $load.
One PDF of $letters letters, two sides each, by the job behind the page of mailings; peak memory is that of the server and its Chromium together (proportional set size: shared pages count once).

| letters | state | s | peak MB | PDF MB | pages | download (status, s) | recording the posting, s (contacts) |
|---|---|---|---|---|---|---|---|
| $letters | $status | $seconds | $peak | $size | $count | $download | $posted ($contacts) |

Pages about these invitations, second visit:

| page | ms | queries |
|---|---|---|
$table<!-- /letters -->
TEXT
)"
if [ "$out" = - ]; then
  printf '%s\n' "$section"
else
  awk '/^<!-- letters -->$/ { skip = 1 } !skip { print } /^<!-- \/letters -->$/ { skip = 0 }' "$out" | sed -e :a -e '/^\n*$/{$d;N;ba' -e '}' >"$work/doc.md"
  { cat "$work/doc.md"; printf '\n%s\n' "$section"; } >"$out"
fi
[ "$status" = Ready ] && [ "$contacts" = "$letters" ] && [ "$seconds" -le 600 ] && [ "$peak" -le 1024 ] && [ "$slow" = 0 ]
