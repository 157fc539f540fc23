#!/usr/bin/env bash
# Memasang atau memperbarui Tera di komputer ini sebagai layanan systemd. Jalankan sebagai root dari folder sumber Tera:
#   deploy/pasang.sh              satu komputer, di belakang proksi bersertifikat di komputer yang sama
#   deploy/pasang.sh --simpul     satu dari beberapa simpul: mendengarkan di jaringan, di belakang proksi di komputer lain
set -euo pipefail
sumber=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")
tujuan=${TERA_TUJUAN:-}          # awalan semua tempat; kosong: komputer ini
unit_lama=$tujuan/etc/systemd/system/tera.service
# Memperbarui tanpa pilihan: alamat yang sudah dipasang tetap.
alamat=$(sed -n 's|^ExecStart=.* --alamat \([^ ]*\).*|\1|p' "$unit_lama" 2>/dev/null | head -1 || true)
alamat=${alamat:-http://127.0.0.1:5080}
[ "${1:-}" != --simpul ] || alamat=http://0.0.0.0:5080
katakan() { printf '%s\n' "$*" >&2; }

[ "$(id -u)" -eq 0 ] || { katakan 'Jalankan sebagai root: sudo deploy/pasang.sh'; exit 1; }

# Pembangunnya SDK; layanan (pengguna tera, tanpa /root dan /home) memerlukan runtime-nya di tempat yang terlihat.
pasang_dotnet='Pasang .NET SDK 10 (sudah memuat ASP.NET Core Runtime 10) untuk seluruh komputer, misalnya di /usr/share/dotnet; lihat docs/panduan/kantor-kecil.md.'
command -v dotnet >/dev/null && (cd "$sumber" && dotnet --version >/dev/null 2>&1) || { katakan "Tidak ada .NET SDK 10. $pasang_dotnet"; exit 1; }
if [ -z "$tujuan" ]; then
  case $(readlink -f "$(command -v dotnet)") in
    /root/* | /home/*) katakan "dotnet di $(readlink -f "$(command -v dotnet)") tidak terlihat oleh layanan tera. $pasang_dotnet"; exit 1 ;;
  esac
fi

# Program: diterbitkan dari sumber, dipasang utuh di samping yang lama, lalu ditukar.
"$sumber/tera" --version >/dev/null
baru=$tujuan/opt/tera.baru
rm -rf "$baru"
mkdir -p "$baru/deploy" "$baru/docs"
cp -a "$sumber/artifacts/tera/." "$baru/"
cp -a "$sumber/deploy/cadangan.sh" "$baru/deploy/"
cp -a "$sumber/docs/panduan" "$baru/docs/"
chmod -R go+rX,go-w "$baru"

if [ -z "$tujuan" ]; then
  id tera >/dev/null 2>&1 || useradd --system --home-dir /var/lib/tera --shell /usr/sbin/nologin tera
  install -d -m 0700 -o tera -g tera /var/lib/tera /var/backups/tera
  install -d -m 0750 -o root -g tera /etc/tera
fi
mkdir -p "$tujuan/etc/tera" "$tujuan/etc/systemd/system"
if [ ! -e "$tujuan/etc/tera/tera.env" ]; then
  install -m 0640 "$sumber/deploy/tera.env.contoh" "$tujuan/etc/tera/tera.env"
  [ -n "$tujuan" ] || chgrp tera /etc/tera/tera.env
  katakan 'Setelan baru di /etc/tera/tera.env: isi, lalu jalankan lagi: systemctl restart tera'
fi
for unit in tera.service tera-cadangan.service tera-cadangan.timer; do
  install -m 0644 "$sumber/deploy/systemd/$unit" "$tujuan/etc/systemd/system/$unit"
done
sed -i "s|^ExecStart=/opt/tera/tera serve .*|ExecStart=/opt/tera/tera serve --catatan-json --https --alamat $alamat|" "$tujuan/etc/systemd/system/tera.service"

rm -rf "$tujuan/opt/tera.lama"
[ ! -e "$tujuan/opt/tera" ] || mv "$tujuan/opt/tera" "$tujuan/opt/tera.lama"
mv "$baru" "$tujuan/opt/tera"

if [ -z "$tujuan" ]; then
  systemctl daemon-reload
  systemctl enable tera.service tera-cadangan.timer
  systemctl start tera-cadangan.timer
  # Simpul tanpa alamat basis data akan membuat basis datanya sendiri, dengan akun admin yang lain.
  if [ "$alamat" = http://0.0.0.0:5080 ] && ! grep -q '^TERA_BASIS_DATA=.' /etc/tera/tera.env; then
    systemctl stop tera.service
    katakan 'Tera belum dijalankan: isi TERA_BASIS_DATA dan TERA_ALAMAT_PUBLIK di /etc/tera/tera.env, lalu: systemctl restart tera'
    exit 0
  fi
  systemctl restart tera.service
  katakan 'Tera berjalan. Periksa: systemctl status tera, lalu: systemd-run --quiet --pipe --wait --uid=tera -p EnvironmentFile=/etc/tera/tera.env /opt/tera/tera status'
fi
