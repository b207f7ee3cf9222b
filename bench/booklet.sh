#!/usr/bin/env bash
# Times the booklet of a year with 200 proposals, each with an answer, a commitment of three steps, news and an opinion: freezing it, printing
# its PDF the first time, reading it again, and its page. Throw-away SQLite file with the demonstration, the Release build as ./run serves it,
# started anew when the data is there: nobody makes a booklet in the minute the demonstration is loaded. Writes the figures to docs/performance.md.
#   --proposals N (default 200)   --out FILE (default docs/performance.md, - for the screen)   --keep FILE (the PDF)
# The exit code is 1 over 30 s or over 500 MB (server and Chromium together). Needs Chromium, sqlite3 and curl.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
proposals=200 out=docs/performance.md keep=""
while [ $# -gt 0 ]; do
  case "$1" in
    --proposals) proposals="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    --keep) keep="$2"; shift 2 ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
. bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:5191"
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

[ -n "${MISTHOS_BUILT:-}" ] || dotnet build src/Web/Misthos.Web.csproj -c Release -p:RunAnalyzers=false -v quiet -clp:NoSummary
start() { # start LOG: the server, as ./run starts it
  ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
    ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys" Booklets__Folder="$work/booklets" \
    DOTNET_GCName=libclrgc.so DOTNET_GCgen0size=4000000 \
    dotnet src/Web/bin/Release/net10.0/Misthos.Web.dll serve >"$work/$1" 2>&1 &
  server=$!
  for _ in {1..600}; do
    grep -q '^Mails:' "$work/$1" && return
    kill -0 "$server" || { tail -n 20 "$work/$1" >&2; exit 1; }
    sleep 0.5
  done
}
start server.log

# Copies of the answered proposal with the fewest commitments, until there are enough; words of the length people write. Whatever columns there are.
copy() { # copy TABLE WHERE SET: its rows once for each number i_, with new values
  printf 'CREATE TEMP TABLE c AS SELECT n.i AS i_, t.* FROM %s t, n WHERE %s;\nUPDATE c SET %s, version = 0;\nALTER TABLE c DROP COLUMN i_;\nINSERT INTO %s SELECT * FROM c;\nDROP TABLE c;\n' "$1" "$2" "$3" "$1"
}
own() { printf "printf('01990000-0000-7000-800%s-%%04X%%08X', %s, i_)" "$1" "${2:-0}"; }
{
  cat <<SQL
.timeout 20000
CREATE TEMP TABLE model AS SELECT p.* FROM proposals p JOIN authorities a ON a.id = p.authority_id WHERE a.slug = 'marseille'
  AND EXISTS (SELECT 1 FROM commitments c WHERE c.proposal_id = p.id) ORDER BY (SELECT count(*) FROM commitments c WHERE c.proposal_id = p.id), p.number LIMIT 1;
CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $proposals) SELECT i FROM n
  WHERE i <= $proposals - (SELECT count(*) FROM proposals p, model m WHERE p.authority_id = m.authority_id AND p.handed_over_on IS NOT NULL);
CREATE TEMP TABLE promise AS SELECT * FROM commitments WHERE proposal_id = (SELECT id FROM model) LIMIT 1;
CREATE TEMP TABLE answers AS SELECT id, "order" FROM official_responses WHERE proposal_id = (SELECT id FROM model);
SQL
  copy proposals "t.id = (SELECT id FROM model)" "id = $(own 0), number = 1000 + i_, text = replace(printf('%.6c', 'x'), 'x', text || ' ')"
  copy official_responses "t.id IN (SELECT id FROM answers)" "id = $(own 1 '"order"'), proposal_id = $(own 0), reasons = replace(printf('%.6c', 'x'), 'x', reasons || ' ')"
  copy official_response_offices "t.response_id IN (SELECT id FROM answers)" "id = $(own 3 rowid), response_id = $(own 1 '(SELECT "order" FROM answers WHERE id = response_id)')"
  copy commitments "t.id = (SELECT id FROM promise)" "id = $(own 2), proposal_id = $(own 0)"
  copy milestones "t.commitment_id = (SELECT id FROM promise)" "id = $(own 4 '"order"'), commitment_id = $(own 2), done_on = iif(i_ % 3 > 0, due_on, done_on)"
  copy progress_notes "t.commitment_id = (SELECT id FROM promise)" "id = $(own 5 rowid), commitment_id = $(own 2)"
  cat <<SQL
INSERT INTO commission_opinions SELECT printf('01990000-0000-7000-8006-0000%08X', n.i), printf('01990000-0000-7000-8002-0000%08X', n.i), (SELECT s.id FROM sittings s WHERE s.authority_id = p.authority_id LIMIT 1), 1, 'Members', 'Partly', 'La première étape est faite ; la suite tarde et personne ne nous a dit pourquoi.', '2026-01-15', '00000000-0000-0000-0000-000000000000', '2026-01-15 00:00:00', p.authority_id, 0 FROM promise p, n;
SQL
} | sqlite3 "$work/misthos.db"
ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }
ask -o /dev/null -L "$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"
id="$(sqlite3 "$work/misthos.db" "SELECT lower(b.id) FROM booklets b JOIN authorities a ON a.id = b.authority_id WHERE a.slug = 'marseille' AND b.kind = 'Yearly'")"
kill "$server" && wait "$server" || true
start again.log
sleep 5
desk="$base/marseille/gestion/livrets/$id" year="$(date +%Y)"
token() { ask "$desk" | grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }
descendants() { ps -eo pid=,ppid= | awk -v root="$server" '{ parent[$1] = $2 } END { for (p in parent) { q = p; while (q > 1 && q != root) q = parent[q]; if (q == root) print p } }'; }
# Proportional: a page shared by several processes counts once.
memory() { for pid in "$@"; do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done | awk '/^Pss:/ { sum += $2 } END { print int(sum / 1024) }'; }
watch() { # Writes the peaks: both, server alone.
  local both=0 alone=0 now
  while :; do
    now="$(memory $(descendants))"; [ "$now" -le "$both" ] || both="$now"
    now="$(memory "$server")"; [ "$now" -le "$alone" ] || alone="$now"
    echo "$both $alone" >"$work/peak"
    sleep 0.1
  done
}
watch &
watcher=$!
load="$(cut -d' ' -f1 /proc/loadavg)" rest="$(memory "$server")"
freeze="$(ask -o "$work/frozen.html" -w '%{http_code} %{time_total}' --data-urlencode "__RequestVerificationToken=$(token)" -d _handler=freeze -d "Cut.On=$(date +%F)" -d 'Cut.Reason=Mesure' "$desk")"
first="$(ask -o "$work/livret.pdf" -w '%{http_code} %{time_total}' "$base/marseille/livrets/$year.pdf")"
kill "$watcher"; wait "$watcher" 2>/dev/null || true
again="$(ask -o /dev/null -w '%{time_total}' "$base/marseille/livrets/$year.pdf")"
page="$(ask -o "$work/page.html" -w '%{time_total} %{size_download}' "$base/marseille/livrets/$year")"
read -r both alone <"$work/peak"
told="$(grep -o 'class="booklet-proposal"' "$work/page.html" | wc -l)"
count="$(pdfinfo "$work/livret.pdf" | awk '/^Pages/ { print $2 }')" tagged="$(pdfinfo "$work/livret.pdf" | awk '/^Tagged/ { print $2 }')"
size="$(awk -v b="$(stat -c %s "$work/livret.pdf")" 'BEGIN { printf "%.1f", b / 1048576 }')"
[ -z "$keep" ] || cp "$work/livret.pdf" "$keep"
{
  printf '## A booklet of %s proposals (`bench/booklet.sh`)\n\n' "$told"
  printf '%s before, SQLite, Release build, server started anew after the data was loaded. Each proposal with its answer, a commitment of three steps, news and an opinion; printed twice, in parts, for the page numbers of the contents.\nMemory is the peak over freezing and printing, of the server and its Chromium together (proportional set size: shared pages count once).\n\n' "$(machine | sed "s/load .*/load $load/")"
  printf '| | figure | limit |\n|---|--:|--:|\n| freeze (status, s) | %s | |\n| first PDF (status, s) | %s | 30 s |\n| the PDF again, s | %s | |\n| its page (s, bytes of HTML) | %s | |\n| peak memory, both / server alone, MB | %s / %s | 500 MB |\n| the same less what the server held before, MB | %s | |\n| pages, tagged, MB | %s, %s, %s | |\n' \
    "$freeze" "$first" "$again" "$page" "$both" "$alone" "$((both - rest))" "$count" "$tagged" "$size"
} >"$work/section"
cat "$work/section"
[ "$out" = - ] || replace_section booklet "$work/section"
[ "$told" -ge "$proposals" ] && [ "${first%% *}" = 200 ] && [ "$both" -le 500 ] && awk -v t="${first##* }" 'BEGIN { exit t > 30 }'
