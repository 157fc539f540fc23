#!/usr/bin/env bash
# bench/dingin.sh N COMMAND…: median, smallest and largest of N cold runs of a command, in milliseconds.
set -euo pipefail
n=$1
shift
for _ in $(seq "$n"); do
  from=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - from) / 1000000))
done | sort -n | awk '{ t[NR] = $1 } END { print "median " t[int((NR + 1) / 2)] " ms, " t[1] "-" t[NR] " ms" }'
