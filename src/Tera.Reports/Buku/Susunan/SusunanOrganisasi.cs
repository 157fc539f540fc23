using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>The entity: BAB I of its report.</summary>
internal static class SusunanOrganisasi
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Instansi", "Identitas instansi dan pejabatnya. Isi kolom 'Isi' saja.", "",
        [
            new("Tahun", "tahun", "Tahun yang direncanakan, diukur, dan dilaporkan, misalnya 2024."),
            new("Jenis", "organisasi.jenis", "Perangkat daerah, atau pemerintah daerah sendiri. Kosong = perangkat daerah."),
            new("Nama instansi", "organisasi.nama", "Nama lengkap, misalnya Dinas Perindustrian dan Perdagangan."),
            new("Singkatan", "organisasi.singkatan", "Nama pendek untuk tempat sempit."),
            new("Tingkat pemerintahan", "organisasi.tingkat", "Provinsi, kabupaten, atau kota. Kosong = kabupaten."),
            new("Pemerintah", "organisasi.pemerintah", "Nama pemerintah daerah, misalnya Kabupaten Belitung Timur."),
            new("Tempat penetapan", "organisasi.tempatPenetapan", "Kota tempat dokumen ditandatangani."),
            new("Alamat", "organisasi.alamat", "Baris alamat pada kop surat."),
            new("Kontak", "organisasi.kontak", "Telepon, surel, laman: satu baris masing-masing."),
            new("Tugas", "organisasi.tugas", "Tugas pokok, satu kalimat."),
            new("Fungsi", "organisasi.fungsi", "Satu fungsi satu baris."),
            new("Jabatan kepala", "organisasi.kepala.jabatan", "Pihak pertama perjanjian kinerja, misalnya Kepala Dinas Perhubungan."),
            new("Nama kepala", "organisasi.kepala.nama", "Nama beserta gelar; kosong dicetak titik-titik."),
            new("Pangkat kepala", "organisasi.kepala.pangkat", "Misalnya Pembina Utama Muda / IV.c."),
            new("NIP kepala", "organisasi.kepala.nip", "18 angka."),
            new("Jabatan atasan", "organisasi.atasan.jabatan", "Pihak kedua perjanjian kinerja, misalnya Bupati Belitung Timur."),
            new("Nama atasan", "organisasi.atasan.nama", "Nama beserta gelar."),
            new("Pangkat atasan", "organisasi.atasan.pangkat", "Kosongkan untuk kepala daerah."),
            new("NIP atasan", "organisasi.atasan.nip", "18 angka; kosongkan untuk kepala daerah."),
            new("Nomor SK tim penyusun", "organisasi.timPenyusun.nomor", "Nomor keputusan tim penyusun laporan."),
            new("Tanggal SK tim penyusun", "organisasi.timPenyusun.tanggal", "Tanggal keputusan itu."),
            new("Tugas tim penyusun", "organisasi.timPenyusun.tugas", "Satu tugas satu baris; kosong = tugas yang lazim."),
        ]),
        new("Tim Penyusun", "Anggota tim penyusun laporan.", "organisasi.timPenyusun.anggota",
        [
            new("Jabatan", "jabatan", "Jabatan dalam instansi."),
            new("Kedudukan", "kedudukan", "Ketua, Sekretaris, Anggota."),
        ]),
        new("Unit", "Unit kerja: bidang, sekretariat, UPTD, subbagian. Dipakai sebagai penanggung jawab dan pelaksana.", "organisasi.unit",
        [
            new("Kode unit", "kode", "Kode pendek yang unik, misalnya SEK."),
            new("Nama unit", "nama", "Nama lengkap unit."),
            new("Unit induk", "induk", "Kode unit di atasnya; kosong bila langsung di bawah kepala.", "Unit"),
            new("Jabatan pimpinan", "pimpinan.jabatan", "Misalnya Sekretaris."),
            new("Nama pimpinan", "pimpinan.nama", "Nama beserta gelar."),
            new("Pangkat pimpinan", "pimpinan.pangkat", "Misalnya Pembina / IV.a."),
            new("NIP pimpinan", "pimpinan.nip", "18 angka."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Proses Bisnis", "Peta proses bisnis.", "organisasi.prosesBisnis",
        [
            new("Nama proses", "nama", "Nama proses."),
            new("Kelompok", "kelompok", "Utama, Manajemen, atau Pendukung."),
            new("Sasaran", "sasaran", "Kode sasaran yang dilayani, satu baris satu kode."),
        ]),
        new("Peta Jabatan", "Jabatan dengan formasi dan yang terisi.", "organisasi.petaJabatan",
        [
            new("Jabatan", "jabatan", "Nama jabatan."),
            new("Unit", "unit", "Kode unit.", "Unit"),
            new("Kelas jabatan", "kelas", "1 sampai 17."),
            new("Formasi", "formasi", "Jumlah yang dibutuhkan."),
            new("Terisi", "terisi", "Jumlah yang terisi."),
        ]),
        .. TabelJumlah("Kepegawaian", "Tabel pegawai untuk BAB I.", "organisasi.kepegawaian"),
        .. TabelJumlah("Sarana", "Tabel sarana dan prasarana untuk BAB I.", "organisasi.sarana"),
    ];

    private static IEnumerable<Lembar> TabelJumlah(string nama, string penjelasan, string daftar) =>
    [
        new(nama, $"{penjelasan} Satu baris satu tabel; isinya pada lembar 'Isi {nama}'.", daftar,
        [
            new("Judul tabel", "judul", "Misalnya Jumlah Pegawai Berdasarkan Golongan; unik."),
            new("Judul kolom pertama", "dasar", "Misalnya Golongan."),
            new("Judul kolom nilai", "kolom", "Satu baris satu kolom, misalnya 2023 lalu 2024."),
            new("Satuan", "satuan", "Misalnya orang."),
            new("Dijumlahkan", "dijumlahkan", "Ya: Tera mencetak baris jumlah. Kosong = ya."),
            new("Sumber", "sumber", "Sumber di bawah tabel."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "judul")],
        },
        new($"Isi {nama}", $"Baris-baris tabel lembar '{nama}'.", "baris",
        [
            new("Judul tabel", "^0", $"Judul pada lembar '{nama}'.", nama),
            new("Uraian", "uraian", "Isi kolom pertama."),
            new("Nilai", "nilai[*]", "Satu nilai tiap kolom; kosong bila tidak diketahui."),
        ])
        {
            Induk = [nama],
            CacahNilai = induk => induk["kolom"]?.AsArray().Count ?? 0,
        },
    ];
}
