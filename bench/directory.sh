#!/usr/bin/env bash
# 20,000 members across the editions: imports them in four files of 5,000 through the page, then times every filter of the directory.
#   bench/directory.sh [--people 20000] [--rounds 7] [--out FILE]   (-: on the screen only)
# On a fresh SQLite file; with Database__Provider=Postgres and ConnectionStrings__Misthos set, on that (empty) database.
# Import: time of the answer at the client. Filters: server time (header Server-Timing), the slowest of the rounds after one warm-up.
# The exit code is 1 when an import takes over 5 s or any filter over 100 ms.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
people=20000 rounds=7 out=docs/performance.md
while [ $# -gt 0 ]; do
  case "$1" in
    --people) people="$2"; shift 2 ;;
    --rounds) rounds="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
source bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:5187" database=SQLite
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
token() { ask "$1" | grep -o 'name="__RequestVerificationToken"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//'; }
post() { # ADDRESS CURL-ARGUMENTS…: seconds into took, where it leads into went; anything but a redirect fails
  local at="$1" answer; shift
  answer="$(ask -o "$work/answer.html" -w '%{http_code} %{time_total} %{redirect_url}' --form-string "__RequestVerificationToken=$(token "$at")" "$@" "$at")"
  read -r code took went <<<"$answer"
  [ "$code" = 302 ] || { echo "$at answered $code" >&2; exit 1; }
}

ask -o /dev/null -L "$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"
members="$base/marseille/gestion/membres"
edition="$(ask "$base/marseille/gestion/editions" | grep -o '/marseille/gestion/editions/[0-9a-f-]\{36\}' | sort -u)"
load="$(cut -d' ' -f1 /proc/loadavg)"
parts=4 each=$((people / 4)) imports=() number=0
for page in $edition; do # an organ without limit of seats in each edition
  [ "$number" -lt "$parts" ] || break
  number=$((number + 1))
  post "$base$page" --form-string _handler=organ --form-string "NewOrgan.Name=Banc d’essai" --form-string NewOrgan.Kind=WorkingGroup --form-string NewOrgan.Seats=0
done
names="$(ask "$base/marseille/gestion/membres" | sed -n '/id="edition"/,/<\/select>/p' | grep -o '<option value="[^"]\+"[^>]*>[^<]*' | sed 's/.*>//')"
mapfile -t -n "$number" editions <<<"$names"
for part in 0 1 2 3; do
  name="${editions[$((part % ${#editions[@]}))]}"
  awk -v n="$each" -v p="$part" -v e="$name" 'BEGIN {
    print "prenom;nom;naissance;email;telephone;adresse;contact;quartier;edition;instance;origine"
    split("Ana Léo Zoé Inès Noé Lou Max Eva Tom Jade", g, " "); split("Martin Durand Roux Petit Garnier Faure Blanc Lopez Nguyen Diallo", f, " ")
    split("e-mail courrier téléphone sms", c, " "); split("tirage volontariat partenaire lycée", o, " "); split("nord centre sud", d, " ")
    for (i = 1; i <= n; i++) printf "%s;%s%05d;%04d-%02d-%02d;p%d-%d@exemple.fr;06%08d;%d rue du Test, 13001 Marseille;%s;%s;%s;Banc d’essai;%s\n",
      g[i % 10 + 1], f[int(i / 10) % 10 + 1], i + p * n, 1940 + i % 71, i % 12 + 1, i % 28 + 1, p, i, i, i % 200, c[i % 4 + 1], d[i % 3 + 1], e, o[i % 4 + 1] }' >"$work/members.csv"
  post "$members/import" --form-string _handler=send -F "Input.File=@$work/members.csv;type=text/csv"
  sent="$took" preview="$went"
  ask -o "$work/preview.html" -w '%{time_total}' "$preview" >"$work/seen"
  grep -q 'value="apply"' "$work/preview.html" || { echo "the file was refused" >&2; exit 1; }
  post "$preview" --form-string _handler=apply
  imports+=("$(awk -v a="$sent" -v b="$(cat "$work/seen")" -v c="$took" 'BEGIN { printf "%.2f %.2f %.2f", a, b, c }')")
done

first="$(ask "$members" | sed -n '/id="edition"/,/<\/select>/p' | grep -o 'value="[0-9a-f-]\{36\}"' | head -1 | cut -d'"' -f2)"
organ="$(ask "$members" | sed -n '/id="organe"/,/<\/select>/p' | grep -o 'value="[0-9a-f-]\{36\}"' | tail -1 | cut -d'"' -f2)"
worst=0
filters=("" "page=300" "edition=$first" "organe=$organ" "etat=Active" "etat=Resigned" "origine=School" "contact=Sms" "quartier=nord" "age=18-25" "mineurs=tous" "mineurs=sans-autorisation" "besoin=ouvert" "q=martin" "q=zoe%20durand" "q=personne" "edition=$first&origine=Drawn&contact=Post&quartier=sud&age=40-59&q=roux")
for filter in "${filters[@]}"; do
  times=()
  for ((i = 0; i <= rounds; i++)); do
    time="$(ask -o /dev/null -D - "$members?$filter" | tr -d '\r' | sed -n 's/.*app;dur=\([0-9.]*\).*/\1/p')"
    [ "$i" = 0 ] || times+=("$time")
  done
  printf '%s\n' "${times[@]}" | sort -n | awk -v f="${filter/$first/…}" '{ t[NR] = $1 } END { printf "| `%s` | %.1f | %.1f |\n", f == "" ? "(none)" : f, t[int((NR + 1) / 2)], t[NR] }' >>"$work/filters"
  worst="$(printf '%s\n' "${times[@]}" "$worst" | sort -n | tail -1)"
done
sed -i "s/$organ/…/" "$work/filters"
file="$(ask -o "$work/all.csv" -w '%{time_total}' "$members.csv")" book="$(ask -o "$work/all.xlsx" -w '%{time_total}' "$members.xlsx")"
{
  printf '## Directory of %s members, %s\n\n%s; load %s at the start. Release build, through the pages (`bench/directory.sh`), %s rounds after one warm-up.\n\n' "$people" "$database" "$(machine)" "$load" "$rounds"
  printf '| import of %s members | upload s | preview s | applied s |\n|---|--:|--:|--:|\n' "$each"
  for i in "${!imports[@]}"; do read -r a b c <<<"${imports[$i]}"; printf '| file %s | %s | %s | %s |\n' "$((i + 1))" "$a" "$b" "$c"; done
  printf '\nThe whole list as CSV: %.2f s (%s lines); as XLSX: %.2f s.\n\n| filter | median ms | slowest ms |\n|---|--:|--:|\n' "$file" "$(($(wc -l <"$work/all.csv") - 1))" "$book"
  cat "$work/filters"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section "directory $database" "$work/section"; cat "$work/section"; fi
printf '%s\n' "${imports[@]}" | awk -v w="$worst" '$1 + $3 > 5 { slow = 1 } END { exit !(w <= 100 && !slow) }'
