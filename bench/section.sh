# Sourced by the benches of the command line: replaces one section of docs/performance.md, between its two comments.
replace_section() { # NAME FILE
  local name="$1" file="$2" page=docs/performance.md
  grep -q "<!-- $name -->" "$page" || printf '\n<!-- %s -->\n<!-- /%s -->\n' "$name" "$name" >>"$page"
  awk -v first="<!-- $name -->" -v last="<!-- /$name -->" -v file="$file" '
    $0 == first { print; while ((getline line < file) > 0) print line; skip = 1 }
    $0 == last { skip = 0 }
    !skip { print }' "$page" >"$file.page"
  cat "$file.page" >"$page"
}

machine() {
  printf '%s UTC, %s processors (%s), %s, .NET %s; load %s' "$(date -u '+%F %H:%M')" "$(nproc)" \
    "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1 | sed 's/ *Processor//')" \
    "$(sed -n 's/^PRETTY_NAME="\(.*\)"/\1/p' /etc/os-release)" \
    "$(dotnet --list-runtimes | sed -n 's/^Microsoft.NETCore.App \([^ ]*\).*/\1/p' | tail -n 1)" "$(cut -d' ' -f1 /proc/loadavg)"
}
