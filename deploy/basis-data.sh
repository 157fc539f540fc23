#!/usr/bin/env bash
# Menyiapkan PostgreSQL (Debian) untuk beberapa simpul Tera. Jalankan sebagai root di komputer basis data:
#   deploy/basis-data.sh utama   10.0.0.0/24              membuat pemilik, basis data, dan hak replikasi bagi jaringan itu
#   deploy/basis-data.sh replika 10.0.0.11 10.0.0.0/24    mengganti isi klaster di komputer ini dengan replika dari yang utama, yang menerima simpul jaringan itu
# Sandi dibaca dari TERA_SANDI dan TERA_SANDI_REPLIKA.
set -euo pipefail
versi=${PG_VERSI:-$(ls /usr/lib/postgresql | sort -n | tail -1)}
klaster=${PG_KLASTER:-main}
data=${PG_DATA:-/var/lib/postgresql/$versi/$klaster}
etc=${PG_ETC:-/etc/postgresql/$versi/$klaster}
porta=${PG_PORTA:-5432}
katakan() { printf '%s\n' "$*" >&2; }
sebagai_postgres() { runuser -u postgres -- "$@"; }
muat_ulang() { pg_ctlcluster "$versi" "$klaster" "$1"; }

# Replika pun menerima simpul untuk membaca, dan replika lain bila kelak menjadi yang utama.
# Lewat basis data postgres, tera pulihkan --ganti menyisihkan yang lama dan membuat yang baru.
terima() {
  local jaringan=$1 basis siapa
  while read -r basis siapa; do
    grep -Eq "^host +$basis +$siapa .*# Tera$" "$etc/pg_hba.conf" ||
      printf 'host %-11s %-12s %s scram-sha-256 # Tera\n' "$basis" "$siapa" "$jaringan" >>"$etc/pg_hba.conf"
  done <<<$'tera tera\npostgres tera\nreplication tera_replika'
}

utama() {
  local jaringan=$1
  : "${TERA_SANDI:?}" "${TERA_SANDI_REPLIKA:?}"
  sebagai_postgres psql -p "$porta" -v ON_ERROR_STOP=1 -q -v sandi="$TERA_SANDI" -v sandi_replika="$TERA_SANDI_REPLIKA" <<'SQL'
select 'create role tera login createrole' where not exists (select from pg_roles where rolname = 'tera') \gexec
select 'create role tera_replika login replication' where not exists (select from pg_roles where rolname = 'tera_replika') \gexec
alter role tera createdb password :'sandi';
alter role tera_replika password :'sandi_replika';
select 'create database tera owner tera encoding ''UTF8'' template template0 locale ''C.UTF-8''' where not exists (select from pg_database where datname = 'tera') \gexec
SQL
  cat >"$etc/conf.d/tera.conf" <<CONF
listen_addresses = '*'
max_connections = 200
wal_level = replica
max_wal_senders = 5
wal_keep_size = 1GB
password_encryption = scram-sha-256
CONF
  terima "$jaringan"
  muat_ulang restart
  katakan "Yang utama siap. Isi TERA_BASIS_DATA di setiap simpul: Host=ALAMAT;Port=$porta;Database=tera;Username=tera;Password=..."
}

replika() {
  local asal=$1 jaringan=$2
  : "${TERA_SANDI_REPLIKA:?}"
  muat_ulang stop || true
  # Isi lama disisihkan, tidak dihapus.
  [ ! -e "$data" ] || mv "$data" "$data.lama-$(date +%s)"
  PGPASSWORD=$TERA_SANDI_REPLIKA runuser -u postgres -- env PGPASSWORD="$TERA_SANDI_REPLIKA" \
    pg_basebackup -d "host=$asal port=${PG_PORTA_UTAMA:-$porta} user=tera_replika" -D "$data" -R -X stream -c fast
  # Replika tidak boleh menerima lebih sedikit sambungan daripada yang utama.
  printf "listen_addresses = '*'\nmax_connections = 200\nwal_level = replica\nmax_wal_senders = 5\nwal_keep_size = 1GB\npassword_encryption = scram-sha-256\nhot_standby = on\n" >"$etc/conf.d/tera.conf"
  terima "$jaringan"
  muat_ulang start
  katakan "Replika mengikuti $asal. Periksa: tera status --basis-data-baca ..."
}

case ${1:-} in
  utama) utama "${2:?jaringan simpul, misalnya 10.0.0.0/24}" ;;
  replika) replika "${2:?alamat basis data utama}" "${3:?jaringan simpul, misalnya 10.0.0.0/24}" ;;
  *) katakan 'Pakai: deploy/basis-data.sh utama JARINGAN | replika ALAMAT-UTAMA JARINGAN'; exit 2 ;;
esac
