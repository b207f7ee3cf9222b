#!/usr/bin/env bash
# Times the verb invite on made-up electoral rolls, against reading and splitting the same file once; writes docs/performance.md.
#   bench/invite.sh [ROWS…]     default 250000 1000000 2000000; needs about 300 MB of disk a million rows, in TMPDIR
# The exit code is 1 when an invitation takes more than 3 times the CPU time of that reading (the reader of CSV of Python, when it is
# there) or more than 300 MB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
source bench/section.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build src/Sortition.Cli -c Release -v quiet -clp:NoSummary
command=(dotnet src/Sortition.Cli/bin/Release/net10.0/Misthos.Sortition.Cli.dll)

timed() { # FILE COMMAND…: wall and CPU seconds into FILE
  local into="$1"
  shift
  TIMEFORMAT='%R %U %S'
  { time "$@" >/dev/null 2>"$work/said"; } 2>"$work/time" || { cat "$work/said" >&2; exit 1; }
  awk '{ printf "%.1f %.1f\n", $1, $2 + $3 }' "$work/time" >"$into"
}

split='
import csv, sys
cells = 0
with open(sys.argv[1], encoding="utf-8", newline="") as rows:
    for row in csv.reader(rows, delimiter=";"):
        cells += len(row)
print(cells)'

failed=0
{
  printf '## Whom to invite (`invite`)\n\n%s.\n' "$(machine)"
  printf '10,000 letters from a made-up roll of 27 columns with 2 %% of duplicates; the whole command, Release build. Seconds: wall (CPU). Run `bench/invite.sh` again to renew.\n\n'
  printf '| rows | file | awk -F";" splits it (no quotes) | Python csv splits it | `invite` | with strata (960 polling stations) | peak memory |\n|--:|--:|--:|--:|--:|--:|--:|\n'
  for rows in "${@:-250000 1000000 2000000}"; do
    for n in $rows; do
      "${command[@]}" sample --roll "$n" --out "$work/roll.csv" --seed bench >/dev/null
      timed "$work/awk" awk -F';' '{ n += NF } END { print n }' "$work/roll.csv"
      printf -- '- -\n' >"$work/python"
      if command -v python3 >/dev/null; then timed "$work/python" python3 -c "$split" "$work/roll.csv"; fi
      timed "$work/plain" "${command[@]}" invite --frame "$work/roll.csv" --letters 10000 --random bench --out "$work/out"
      timed "$work/strata" "${command[@]}" invite --frame "$work/roll.csv" --letters 10000 --random bench --out "$work/out" --strata 'code du bureau de vote'
      memory="$(sed -n 's/.*"peakMemoryMB": \([0-9]*\).*/\1/p' "$work/out/report.json")"
      read -r a1 a2 <"$work/awk"; read -r p1 p2 <"$work/python"; read -r i1 i2 <"$work/plain"; read -r s1 s2 <"$work/strata"
      printf '| %s | %s MB | %s (%s) | %s (%s) | %s (%s) | %s (%s) | %s MB |\n' \
        "$n" "$(($(stat -c %s "$work/roll.csv") / 1000000))" "$a1" "$a2" "$p1" "$p2" "$i1" "$i2" "$s1" "$s2" "$memory"
      [ "$memory" -le 300 ] && { [ "$p2" = - ] || awk -v i="$i2" -v p="$p2" 'BEGIN { exit !(i <= 3 * p) }'; } || failed=1
    done
  done
} >"$work/section"
replace_section invite "$work/section"
cat "$work/section"
[ "$failed" = 0 ]
