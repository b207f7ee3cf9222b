#!/usr/bin/env bash
# 5,000 lines each of proposals, results and meetings of Decidim: sends each file through its page, reads the preview, applies it.
#   bench/imports.sh [--lines 5000] [--out FILE]   (-: on the screen only)
# On a fresh SQLite file; with Database__Provider=Postgres and ConnectionStrings__Misthos set, on that (empty) database. Needs sqlite3 or psql.
# Proposals are adopted, so that each one is written in the public register; 500 of them are then answered, in the database, and
# half of the results become their commitments, the other half steps of these.
# Times at the client. The exit code is 1 when a file takes over 5 s to send and show, or over 5 s to apply.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
lines=5000 out=docs/performance.md
while [ $# -gt 0 ]; do
  case "$1" in
    --lines) lines="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
source bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:5197" database=SQLite
[ "${Database__Provider:-}" != Postgres ] || database=PostgreSQL
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="${ConnectionStrings__Misthos:-Data Source=$work/misthos.db}" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys"
for verb in migrate demo; do dotnet src/Web/bin/Release/net10.0/Misthos.Web.dll "$verb" >/dev/null; done
dotnet src/Web/bin/Release/net10.0/Misthos.Web.dll serve >"$work/server.log" 2>&1 &
server=$!
for _ in {1..240}; do
  grep -qs '^Mails:' "$work/server.log" && break
  kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
  sleep 0.5
done

ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }
page() { ask -o "$work/page.html" -w '%{time_total}' "$1"; }
token() { grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' "$work/page.html" | head -1 | sed 's/.*value="//; s/"$//'; }
choice() { sed -n "/name=\"Input.$1\"/,/<\/select>/p" "$work/page.html" | grep -o 'value="[0-9a-f-]\{36\}"' | head -1 | cut -d'"' -f2; }
post() { # ADDRESS CURL-ARGUMENTS…: seconds into took, where it leads into went; anything but a redirect fails
  local at="$1" answer code; shift
  answer="$(ask -o "$work/answer.html" -w '%{http_code} %{time_total} %{redirect_url}' --form-string "__RequestVerificationToken=$(token)" "$@" "$at")"
  read -r code took went <<<"$answer"
  [ "$code" = 302 ] || { echo "$at answered $code" >&2; exit 1; }
}
connection() { tr ';' '\n' <<<"$ConnectionStrings__Misthos" | sed -n "s/^ *$1=//Ip"; }
sql() {
  if [ "$database" = SQLite ]; then sqlite3 -cmd '.timeout 10000' "$work/misthos.db" "$1"
  else PGHOST="$(connection Host)" PGPORT="$(connection Port)" PGUSER="$(connection Username)" PGPASSWORD="$(connection Password)" PGDATABASE="$(connection Database)" psql -qAtc "$1"; fi
}
take() { # ADDRESS ROWS CURL-ARGUMENTS…: sends the file, reads its preview, applies it, and checks how many rows that made
  local address="$1" rows="$2" sent preview seen; shift 2
  post "$address" --form-string _handler=send "$@"
  sent="$took" preview="$went" seen="$(page "$went")"
  grep -q 'value="apply"' "$work/page.html" || { echo "$address: the file was refused" >&2; sed -n '/<main/,/<\/main>/p' "$work/page.html" | head -n 60 >&2; exit 1; }
  post "$preview" --form-string _handler=apply
  [ "$(sql "SELECT added FROM imported_files WHERE applied_at IS NOT NULL ORDER BY applied_at DESC LIMIT 1")" = "$rows" ] || { echo "$address: not $rows rows" >&2; exit 1; }
  figures+=("$(awk -v a="$sent" -v b="$seen" -v c="$took" 'BEGIN { printf "%.2f %.2f %.2f", a, b, c }')")
}

# 500 proposals get the answer of one of the demonstration.
answer() {
  local names id
  if [ "$database" = SQLite ]; then
    names="$(sql "SELECT group_concat('\"' || name || '\"') FROM pragma_table_info('official_responses')")"
    id="upper(printf('%s-%s-%s-%s-%s', hex(randomblob(4)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(2)), hex(randomblob(6))))"
  else
    names="$(sql "SELECT string_agg('\"' || column_name || '\"', ',') FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'official_responses'")" id="gen_random_uuid()"
  fi
  sql "INSERT INTO official_responses ($names) SELECT $(sed "s/\"id\"/$id/; s/\"proposal_id\"/o.our_id/; s/\"[a-z_]*\"/r.&/g" <<<"$names")
    FROM imported_origins o JOIN (SELECT * FROM official_responses WHERE kind = 'Accepted' LIMIT 1) r ON r.authority_id = o.authority_id WHERE CAST(o.old_id AS INTEGER) <= 500"
}

ask -o /dev/null -L "$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"
home="$base/marseille/gestion/decidim" load="$(cut -d' ' -f1 /proc/loadavg)" figures=()
awk -v n="$lines" 'BEGIN {
  print "id;title/fr;body/fr;state;answer/fr;answered_at;url"
  for (i = 1; i <= n; i++) printf "%d;Proposition d’essai %d;\"<p>Premier paragraphe de la proposition %d, avec des <strong>mots</strong> &amp; une liste.</p><ul><li>Un</li><li>Deux</li></ul>\";accepted;<p>Oui.</p>;2024-03-05 10:00:00 UTC;https://decidim.exemple/processes/essai/f/3/proposals/%d\n", i, i, i, i }' >"$work/proposals.csv"
awk -v n="$lines" 'BEGIN {
  print "id;parent/id;title/fr;description/fr;end_date;status/name/fr;progress;url;proposal_urls"
  for (i = 1; i <= n; i++) printf "%d;%s;Résultat d’essai %d;<p>Ce qui est fait, en quelques mots.</p>;2027-%02d-%02d;En cours;%d;https://decidim.exemple/processes/essai/f/4/results/%d;https://decidim.exemple/processes/essai/f/3/proposals/%d\n",
    i, i % 2 ? "" : i - 1, i, i % 12 + 1, i % 28 + 1, i % 3 ? 40 : 100, i, i % 500 + 1 }' >"$work/results.csv"
awk -v n="$lines" 'BEGIN {
  print "id;title/fr;description/fr;start_time;end_time;attendees;contributions;organizations;location/fr;address;url;closing_report/fr"
  for (i = 1; i <= n; i++) printf "%d;Réunion d’essai %d;<p>Venez nombreux.</p>;%d-%02d-%02d 18:00:00;%d-%02d-%02d 20:00:00;31;4;Les Amis;Mairie;1 place d’Armes;https://decidim.exemple/processes/essai/f/5/meetings/%d;<p>On a dit et fait.</p>\n",
    i, i, i % 10 ? 2024 : 2030, i % 12 + 1, i % 28 + 1, i % 10 ? 2024 : 2030, i % 12 + 1, i % 28 + 1, i }' >"$work/meetings.csv"

page "$home" >/dev/null
take "$home" "$lines" -F "Input.File=@$work/proposals.csv;type=text/csv" --form-string "Input.TopicId=$(choice TopicId)" --form-string Input.AdoptedOn=2026-01-10
answer
page "$home/resultats" >/dev/null
take "$home/resultats" "$lines" -F "Input.File=@$work/results.csv;type=text/csv"
page "$home/reunions" >/dev/null
take "$home/reunions" "$lines" -F "Input.File=@$work/meetings.csv;type=text/csv" --form-string "Input.OrganId=$(choice OrganId)" --form-string Input.TopicId=
{
  printf '## Files of Decidim of %s lines, %s\n\n%s; load %s at the start. Release build, through the pages (`bench/imports.sh`), once, without a warm-up.\n\n' "$lines" "$database" "$(machine)" "$load"
  printf '| file of %s lines | upload s | preview s | applied s |\n|---|--:|--:|--:|\n' "$lines"
  kinds=("proposals, adopted: each in the public register" "results: half commitments of 500 proposals, half their steps" "meetings: nine tenths past, one tenth to come")
  for i in "${!figures[@]}"; do read -r a b c <<<"${figures[$i]}"; printf '| %s | %s | %s | %s |\n' "${kinds[$i]}" "$a" "$b" "$c"; done
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section "imports $database" "$work/section"; cat "$work/section"; fi
printf '%s\n' "${figures[@]}" | awk '$1 + $2 > 5 || $3 > 5 { slow = 1 } END { exit slow }'
