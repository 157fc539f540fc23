#!/usr/bin/env bash
# Fetches the libraries of wwwroot/pustaka again, from npm: only the files that pages use. Versions and licences: wwwroot/pustaka/LISENSI.md
set -euo pipefail
cd "$(dirname "$0")/wwwroot/pustaka"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fetch() { (cd "$work" && mkdir -p "$1" && tar xzf "$(npm pack -s "$2")" -C "$1" --strip 1); }
fetch bootstrap bootstrap@5.3.8
fetch htmx htmx.org@2.0.11
fetch icons bootstrap-icons@1.13.2

sed 's|/\*# sourceMappingURL=.*\*/||' "$work/bootstrap/dist/css/bootstrap.min.css" >bootstrap.min.css
cp "$work/htmx/dist/htmx.min.js" htmx.min.js

icons=(arrow-counterclockwise arrow-left arrow-repeat arrow-right award bar-chart bell box-arrow-in-right box-arrow-right building buildings bullseye
  calendar3 cash-stack chat-left-text check-circle check2 chevron-down chevron-left chevron-right clipboard-check clock clock-history diagram-3 download
  exclamation-triangle eye file-earmark-excel file-earmark-pdf file-earmark-text file-earmark-word filter flag gear globe graph-up hourglass-split house
  info-circle journal-text key link-45deg list list-check lock paperclip pencil people person-circle plus-lg printer qr-code question-circle search send
  shield-check shield-lock speedometer2 table three-dots trash unlock upload x-circle x-lg)
{
  echo '<svg xmlns="http://www.w3.org/2000/svg">'
  for icon in "${icons[@]}"; do
    tr -d '\n' <"$work/icons/icons/$icon.svg" |
      sed -E "s|<svg [^>]*viewBox=\"([^\"]*)\">|<symbol id=\"$icon\" viewBox=\"\1\">|; s|</svg>|</symbol>|; s|> +<|><|g"
    echo
  done
  echo '</svg>'
} >ikon.svg
