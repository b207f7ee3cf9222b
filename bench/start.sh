#!/usr/bin/env bash
# Times ./run, three times each: in a fresh clone of the last commit after the restore, and already built; writes the figures to
# docs/performance.md. Takes some minutes. --runs N, --port N, --out FILE (- for the screen)
# The exit code is 1 when the median is over 60 s in a fresh clone, or over 5 s when built.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build bench/Speed/Misthos.Speed.csproj -v quiet -clp:NoSummary
exec dotnet bench/Speed/bin/Debug/net10.0/Misthos.Speed.dll start --repository "$PWD" "$@"
