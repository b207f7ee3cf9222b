#!/usr/bin/env bash
# Times the verb tables on a made-up assembly of 110 and, where they are at hand, on the four public lists that came with the
# groupselect tools (../shared/data/sortition/groupselect); writes docs/performance.md. The whole command is timed, its start included.
# The exit code is 1 when the public list of 110 has fewer than 2,220 meetings, a table off balance, or takes more than 1 s of CPU time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
source bench/section.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build src/Sortition.Cli -c Release -v quiet -clp:NoSummary
command=(dotnet src/Sortition.Cli/bin/Release/net10.0/Misthos.Sortition.Cli.dll)
public="${PUBLIC_LISTS:-}"
for near in .. ../..; do
  [ -n "$public" ] || { [ -d "$near/shared/data/sortition/groupselect" ] && public="$near/shared/data/sortition/groupselect"; } || true
done

value() { sed -n "s/.*\"$1\": \([0-9.]*\),\{0,1\}$/\1/p" "$work/out/report.json"; }

row() { # NAME REFERENCE PEOPLE TABLES ROUNDS COLUMNS OPTIONS…
  local name="$1" reference="$2" people="$3" tables="$4" rounds="$5" columns="$6"
  shift 6
  TIMEFORMAT='%R %U %S'
  { time "${command[@]}" tables --people "$people" --tables "$tables" --rounds "$rounds" --balance "$columns" --out "$work/out" "$@" >/dev/null; } 2>"$work/time"
  read -r wall user system <"$work/time"
  cpu="$(awk -v u="$user" -v s="$system" 'BEGIN { printf "%.2f", u + s }')"
  printf '| %s | %s × %s | %s | %s of %s | %s | %s | %.2f (%s) | %s |\n' "$name" "$tables" "$rounds" "$(tr ',' '\n' <<<"$columns" | wc -l)" \
    "$(value pairs)" "$(value pairSlots)" "$(value violations)" "$(value meanDeviation)" "$wall" "$cpu" "$reference"
}

"${command[@]}" sample --people 110 --seats 60 --features gender,age,area,education,occupation --seed bench --out "$work" >/dev/null
failed=0
{
  printf '## Tables (`tables`)\n\n%s.\n' "$(machine)"
  printf 'Seconds: wall (CPU) of the whole command, Release build. Deviation: mean over tables of Σ |count − size × share|. The references were measured on another day, see the issue; run `bench/tables.sh` again to renew.\n\n'
  printf '| people | tables × rounds | balanced columns | new meetings | off balance | deviation | s | reference: meetings, deviation, s |\n|---|---|--:|--:|--:|--:|--:|---|\n'
  row 'made up, 110' '–' "$work/people.csv" 14 6 gender,age,area,education,occupation
  row 'the same, `--seconds 5`' '–' "$work/people.csv" 14 6 gender,age,area,education,occupation --seconds 5
  if [ -n "$public" ]; then
    row 'public list, 110' 'heuristic 2054, 4.60, 1.1; legacy 1303, 7.23, 6.0' "$public/philipps_example_data.csv" 14 6 gender,age,education,ethnicity,region --id name
    if [ "$(value pairs)" -lt 2220 ] || [ "$(value violations)" != 0 ] || awk -v c="$cpu" 'BEGIN { exit !(c > 1) }'; then failed=1; fi
    row 'public list, 100' 'heuristic 1661, 3.36, 0.8; legacy 1480, 3.72, 3.3' "$public/100i_4j_3k_3d_data.csv" 10 4 gender,age,region,nation
    row 'public list, 40' '–' "$public/sf_f_40.csv" 5 4 a,b,c,d,e,f,g
    row 'public list, 30' '–' "$public/30i_4j_3k_3d_data.csv" 5 4 gender,age,region --id ID
  else
    printf 'The public lists are not at hand: their rows are left out.\n' >&2
  fi
} >"$work/section"
replace_section tables "$work/section"
cat "$work/section"
[ "$failed" = 0 ]
