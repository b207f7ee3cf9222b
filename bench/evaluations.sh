#!/usr/bin/env bash
# Results of a questionnaire with 100,000 answers, read cold and again, and a questionnaire answered with 100,000 answers in its box.
#   bench/evaluations.sh [--answers 100000] [--rounds 9] [--out FILE]   (-: on the screen only)
# On a fresh SQLite file with the demonstration; answers are made by bench/evaluations.py. Server time (header Server-Timing); cold is the first page after a start.
# The exit code is 1 when results take over 2 s cold or 50 ms again, or a questionnaire over 100 ms.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_UI_LANGUAGE=en DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
answers=100000 rounds=9 out=docs/performance.md
while [ $# -gt 0 ]; do
  case "$1" in
    --answers) answers="$2"; shift 2 ;;
    --rounds) rounds="$2"; shift 2 ;;
    --out) out="$2"; shift 2 ;;
    *) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 2 ;;
  esac
done
source bench/section.sh

work="$(mktemp -d)" server="" base="http://localhost:5191" dll="src/Web/bin/${CONF:-Release}/net10.0/Misthos.Web.dll"
clean_up() {
  [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true
  rm -rf "$work"
}
trap clean_up EXIT
[ -n "${CONF:-}" ] || dotnet build src/Web/Misthos.Web.csproj -c Release -v quiet -clp:NoSummary
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="$base" ASPNETCORE_CONTENTROOT="$PWD/src/Web" Demonstration__Enabled=true \
  ConnectionStrings__Misthos="Data Source=$work/misthos.db" Mail__Folder="$work/mails" DataProtection__Folder="$work/keys"
for verb in migrate demo; do dotnet "$dll" "$verb" >/dev/null; done
start() {
  dotnet "$dll" serve >"$work/server.log" 2>&1 &
  server=$!
  for _ in {1..240}; do
    grep -qs '^Mails:' "$work/server.log" && break
    kill -0 "$server" || { tail -n 20 "$work/server.log" >&2; exit 1; }
    sleep 0.5
  done
}
stop() { kill "$server" && wait "$server" 2>/dev/null || true; server=""; }
ask() { curl -sS -b "$work/jar" -c "$work/jar" "$@"; }
enter() { ask -o /dev/null -L "$(grep -m1 'Organiser:' "$work/server.log" | awk '{ print $2 }')"; }
time_of() { # server time of a page, milliseconds; anything but 200 fails
  ask -D "$work/head" -o "$work/page.html" "$1"
  grep -q '^HTTP/1.1 200' "$work/head" || { echo "$1: $(head -1 "$work/head")" >&2; exit 1; }
  grep -i '^server-timing' "$work/head" | sed 's/.*app;dur=\([0-9.]*\).*/\1/'
}
slowest() { local address="$1" worst=0 i t; time_of "$address" >/dev/null; for ((i = 0; i < rounds; i++)); do t="$(time_of "$address")"; worst="$(awk "BEGIN { print ($t > $worst) ? $t : $worst }")"; done; echo "$worst"; }

start
enter
sitting="$(ask "$base/marseille/gestion/seances" | grep -o 'seances/[0-9a-f-]\{36\}"[^>]*>[^<]*Séance 8' | head -1 | sed 's/seances\///; s/".*//')"
page="$base/marseille/gestion/seances/$sitting/questionnaire"
ask "$page" >"$work/form.html"
field() { grep -o "name=\"$1\"[^>]*value=\"[^\"]*\"" "$work/form.html" | head -1 | sed 's/.*value="//; s/"$//'; }
set_of="$(grep -o '<option value="[^"]*" selected\|<option value="[^"]*"' "$work/form.html" | head -1 | sed 's/.*value="//; s/".*//')"
ask -o /dev/null -X POST --data-urlencode "__RequestVerificationToken=$(field __RequestVerificationToken)" --data "_handler=open&Input.Instrument=$set_of&Input.Until=$(date -d '+5 days' +%F)" "$page"
for _ in {1..60}; do link="$(cat "$work"/mails/*.eml 2>/dev/null | tr -d '=\r\n' | grep -o 'marseille/questionnaire/[0-9A-Z-]\{14\}' | head -1 || true)"; [ -z "$link" ] || break; sleep 1; done
few_form="$(slowest "$base/$link")"
stop
evaluation="$(python3 bench/evaluations.py "$work/misthos.db" "$answers" "$answers")"
start
enter
results="$base/marseille/gestion/questionnaires/$evaluation/resultats"
cold="$(time_of "$results")"
warm="$(slowest "$results")"
many_form="$(slowest "$base/$link")"
export_time="$(time_of "$base/marseille/gestion/questionnaires/$evaluation/reponses.csv")"
cat >"$work/section.md" <<TEXT
## Questionnaires (\`bench/evaluations.sh\`)

$(machine). SQLite, $answers answers to one questionnaire and as many in an open box; server time, the slowest of $rounds after one to warm up.

| page | time |
|---|---|
| results, first page after a start | $cold ms |
| results, again | $warm ms |
| questionnaire to fill in, empty box | $few_form ms |
| questionnaire to fill in, $answers answers in its box | $many_form ms |
| table to take away, $answers rows coarsened and shuffled | $export_time ms |
TEXT
if [ "$out" = - ]; then cat "$work/section.md"; else replace_section evaluations "$work/section.md"; fi
awk "BEGIN { exit !($cold <= 2000 && $warm <= 50 && $many_form <= 100) }"
