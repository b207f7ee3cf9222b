#!/usr/bin/env bash
# Times the fair lotteries: instances shaped like real pools, cost against people and seats, and the parts of a draw
# (BenchmarkDotNet); writes docs/performance.md. Takes a quarter of an hour. The exit code is 1 when an instance shaped like a real pool is not certified.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
source bench/section.sh

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
dotnet build bench/Sortition.Benchmarks -c Release -v quiet -clp:NoSummary
command=bench/Sortition.Benchmarks/bin/Release/net10.0/Misthos.Sortition.Benchmarks
failed=0
{
  printf '## Fair lotteries (`leximin`)\n\n%s.\n' "$(machine)"
  printf 'Instances made up in the shape of those of the Nature paper (n people, k seats), `city` with households; each in a fresh process, whose start is counted, Release build. '
  printf 'Gap: largest proven distance to the best at any level. Rounding: largest change of a chance by 1,000 equally likely panels, in panels, and its seconds, which come on top.\n\n'
  "$command" table || failed=1
} >"$work/section"
replace_section lotteries "$work/section"
cat "$work/section"
{
  printf '## Fair lotteries: cost against people and seats\n\n%s.\n' "$(machine)"
  printf '`few`: 4 features of 2 to 6 values, so few types of people; `many`: 7 features of 2 to 8 values, so nearly everyone is a type. Limit of 2 minutes: "no" is the best lottery found by then, with its proven gap (1: no proof yet).\n\n'
  "$command" table scale || true
} >"$work/section"
replace_section scale "$work/section"
cat "$work/section"
{
  printf '## Parts of a draw\n\n%s.\n' "$(machine)"
  printf 'Warmed up, without the start of the process; `SecondAct` draws from the published lottery with a reserve of ten, `Verify` replays with everything at hand.\n\n'
  "$command" parts | sed -n '/^| Method/,$p' | sed 's/\*\*//g'
} >"$work/section"
replace_section parts "$work/section"
cat "$work/section"
exit "$failed"
