#!/usr/bin/env bash
# Times the writing of 10,000 payments as pain.001 (.09 and .03) and as PES, checks included; writes the figures to docs/performance.md.
# --lines N (default 10000)   --out FILE (default docs/performance.md, - for the screen)
# The exit code is 1 when a file takes over 5 s, or the process over 300 MB.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
exec dotnet bench/Speed/bin/Debug/net10.0/Misthos.Speed.dll payments "$@"
