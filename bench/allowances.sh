#!/usr/bin/env bash
# Times the allowances of 100,000 presence records, each with its explanation; writes the figure to docs/performance.md.
# --records N (default 100000)   --out FILE (default docs/performance.md, - for the screen)
# The exit code is 1 when it takes over 5 s, or when the steps do not add up to the amounts.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
exec dotnet bench/Speed/bin/Debug/net10.0/Misthos.Speed.dll allowances "$@"
