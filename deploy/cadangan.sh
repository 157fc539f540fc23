#!/usr/bin/env bash
# Satu cadangan hari ini, disimpan 14 hari, yang pertama setiap bulan disimpan selamanya. Dipanggil tera-cadangan.service.
set -euo pipefail
folder=${TERA_CADANGAN:?sebut foldernya di TERA_CADANGAN}
tera=${TERA_PROGRAM:-/opt/tera/tera}

"$tera" cadangkan
# Nama berkas memuat tanggalnya: tera-20261121-0130.zip
find "$folder" -maxdepth 1 -name 'tera-????????-????.zip' -mtime +14 ! -name 'tera-??????01-*' -delete
