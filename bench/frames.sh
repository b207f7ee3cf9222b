#!/usr/bin/env bash
# Times a roll of a million rows through the pages an organiser uses, in a throw-away SQLite file with the demonstration: upload with the
# check of its form, confirmation of its columns with the count, preparation and draw of 10,000 invitations by canton and age. Writes the
# figures to docs/performance.md. Needs sqlite3 and curl, and 1 GB of disk a million rows in TMPDIR.
#   --rows N (default 1000000)   --letters N (default 10000)   --out FILE (default docs/performance.md, - for the screen)
# The exit code is 1 when the import takes over 60 s or the server over 400 MB by then, or when preparing or drawing takes over 10 s.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
rows=1000000 letters=10000 out=docs/performance.md
while [ $# -gt 0 ]; do
  case "$1" in
    --rows) rows="$2"; shift 2 ;;
    --letters) letters="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
source bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:5188"
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT

dotnet build src/Sortition.Cli -c Release -v quiet -clp:NoSummary
dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
dotnet src/Sortition.Cli/bin/Release/net10.0/Misthos.Sortition.Cli.dll sample --roll "$rows" --out "$work/roll.csv" --seed bench >/dev/null
export TMPDIR="$work" ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys"
# The demonstration is loaded by a process of its own: its memory is not that of a server that runs.
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
memory() { awk '/^VmHWM/ { print int($2 / 1024) }' "/proc/$server/status"; }
timed() { # ADDRESS CURL-ARGUMENTS…: seconds into took, where it leads into went; anything but a redirect fails
  local at="$1" answer; shift
  answer="$(ask -o "$work/answer.html" -w '%{http_code} %{time_total} %{redirect_url}' --form-string "__RequestVerificationToken=$(token "$at")" "$@" "$at")"
  read -r code took went <<<"$answer"
  [ "$code" = 302 ] || { echo "$at answered $code" >&2; exit 1; }
}

ask -o /dev/null -L "$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"
channel="$(sqlite3 "$work/misthos.db" "SELECT lower(id) FROM recruitment_channels WHERE kind = 'ElectoralRoll' LIMIT 1")"
load="$(cut -d' ' -f1 /proc/loadavg)" idle="$(memory)"
timed "$base/marseille/gestion/voies/$channel" --form-string _handler=upload -F "Input.Files=@$work/roll.csv;type=text/csv" --form-string Input.LegalBasis=essai --form-string Input.Purpose=essai
uploaded="$took" frame="$went"
columns=("nom de naissance" "nom d'usage" "prénoms" sexe "date de naissance" "libellé commune de naissance" "numéro de voie" "libellé de voie" "complément 1" "complément 2" "lieu-dit" "code postal" commune pays)
chosen=()
for i in "${!columns[@]}"; do chosen+=(--form-string "Map.Columns[$i]=${columns[$i]}"); done
timed "$frame" --form-string _handler=columns "${chosen[@]}"
confirmed="$took" importing="$(memory)"
timed "$frame" --form-string _handler=round --form-string "Round.Letters=$letters" --form-string Round.ExpectedAnswers=5 \
  --form-string "Round.FirstStratum=libellé canton du bureau de vote" --form-string Round.Ages=18,30,45,60 --form-string "Round.Weights=18-29 = 2"
prepared="$took" round="$went"
timed "$round" --form-string _handler=draw --form-string "Act.RandomText=dés : 3 1 4 1 5"
drawn="$took" peak="$(memory)"
invited="$(sqlite3 "$work/misthos.db" "SELECT count(*) FROM panel_invitations i JOIN invitation_rounds r ON r.id = i.round_id WHERE lower(r.id) = '${round##*/}'")"
people="$(sqlite3 "$work/misthos.db" "SELECT people FROM sampling_frames WHERE lower(id) = '${frame##*/}'")"
stored="$(sqlite3 "$work/misthos.db" "SELECT sum(length(content)) / 1000000 FROM frame_parts")"
imported="$(awk -v a="$uploaded" -v b="$confirmed" 'BEGIN { printf "%.1f", a + b }')"
{
  printf '## A roll of %s rows\n\n%s; load %s at the start. Release build, SQLite, through the pages (`bench/frames.sh`).\n\n' "$rows" "$(machine)" "$load"
  printf '| step | time |\n|---|--:|\n'
  printf '| upload of %s MB and check of its form | %.1f s |\n| confirmation of the columns, %s people counted | %.1f s |\n| **import in all** | **%s s** |\n' "$(($(stat -c %s "$work/roll.csv") / 1000000))" "$uploaded" "$people" "$confirmed" "$imported"
  printf '| preparation: who is left out, strata by canton and age, one weight | %.1f s |\n| draw of %s invitations with number and code | %.1f s |\n\n' "$prepared" "$invited" "$drawn"
  printf 'Memory of the server at most: %s MB before, %s MB after the import, %s MB after the draw. The list takes %s MB in the database.\n' "$idle" "$importing" "$peak" "$stored"
} >"$work/section"
if [ "$out" = - ]; then cat "$work/section"; else replace_section frames "$work/section"; cat "$work/section"; fi
awk -v i="$imported" -v m="$importing" -v p="$prepared" -v d="$drawn" 'BEGIN { exit !(i <= 60 && m <= 400 && p <= 10 && d <= 10) }'
