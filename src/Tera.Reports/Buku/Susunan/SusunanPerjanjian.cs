using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Perjanjian Kinerja of every level, and the action plan.</summary>
internal static class SusunanPerjanjian
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("PK", "Perjanjian kinerja semua tingkat, menurut waktu; PK kepala yang terakhir ditetapkan berlaku.", "perencanaan.perjanjianKinerja",
        [
            new("Kode PK", "kode", "Misalnya PK-2024; unik."),
            new("Jenis", "jenis", "Induk atau perubahan. Kosong = induk."),
            new("Tingkat", "tingkat", "Tingkat pejabat. Kosong = kepala perangkat daerah."),
            new("Tanggal", "tanggal", "Tanggal ditandatangani; kosong berarti masih rancangan."),
            new("Tanggal publikasi", "tanggalPublikasi", "Tanggal dipublikasikan."),
            new("Unit", "unit", "Kode unit, untuk PK di bawah kepala.", "Unit"),
            new("Jabatan pihak pertama", "pihakPertama.jabatan", "Kosong = kepala instansi."),
            new("Nama pihak pertama", "pihakPertama.nama", "Nama beserta gelar."),
            new("Pangkat pihak pertama", "pihakPertama.pangkat", "Pangkat dan golongan."),
            new("NIP pihak pertama", "pihakPertama.nip", "18 angka."),
            new("Jabatan pihak kedua", "pihakKedua.jabatan", "Kosong = atasan kepala."),
            new("Nama pihak kedua", "pihakKedua.nama", "Nama beserta gelar."),
            new("Pangkat pihak kedua", "pihakKedua.pangkat", "Pangkat dan golongan."),
            new("NIP pihak kedua", "pihakKedua.nip", "18 angka."),
            new("Nomor berita acara", "beritaAcara.nomor", "Untuk PK perubahan."),
            new("Tanggal berita acara", "beritaAcara.tanggal", "Untuk PK perubahan."),
            new("Alasan perubahan", "alasanPerubahan", "Mengapa diubah."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Target PK", "Target indikator dalam PK, dengan target triwulannya.", "target",
        [
            new("Kode PK", "^0", "PK-nya.", "PK"),
            new("Kode indikator", "indikator", "Indikatornya.", "Indikator"),
            new("Target", "target", "Wajib, kecuali untuk polaritas rentang. Target tahun, tidak dibulatkan: angka, BB, atau A (84,00)."),
            .. Triwulan("Target TW", "triwulan", "Target triwulan itu sendiri, bukan kumulatif bila akumulasinya jumlah; triwulan"),
        ])
        {
            Induk = ["PK"],
        },
        new("Kinerja Individu", "Kinerja individu (IKI/SKP) dalam PK di bawah kepala.", "individu",
        [
            new("Kode PK", "^0", "PK-nya.", "PK"),
            new("Sasaran", "sasaran", "Bunyi sasaran."),
            new("Indikator", "indikator", "Bunyi indikator."),
            new("Satuan", "satuan", "Satuannya."),
            new("Target", "target", "Targetnya."),
            new("Menunjang", "menunjang", "Kode indikator di atasnya.", "Indikator"),
        ])
        {
            Induk = ["PK"],
        },
        new("Program PK", "Program dan anggaran dalam lampiran PK.", "program",
        [
            new("Kode PK", "^0", "PK-nya.", "PK"),
            new("Nama program", "program", "Nama program."),
            new("Kode program", "kode", "Kode rekening."),
            new("Unit", "unit", "Kode unit pelaksana.", "Unit"),
            new("Anggaran", "anggaran", "Rupiah.", Uang: true),
            new("Sumber dana", "sumberDana", "APBD, DAK, APBN …"),
            new("Kode indikator", "indikator", "Indikator yang ditunjang.", "Indikator"),
            new("Kelompok", "kelompok", "Utama, penunjang, atau pendukung. Kosong = utama."),
        ])
        {
            Induk = ["PK"],
        },
        new("Rencana Aksi", "Langkah rencana aksi tiap indikator.", "perencanaan.rencanaAksi",
        [
            new("Kode aksi", "kode", "Misalnya A1; unik."),
            new("Kode indikator", "indikator", "Indikator yang dilayani.", "Indikator"),
            new("Aksi", "uraian", "Apa yang dikerjakan."),
            .. Triwulan("Target TW", "target", "Hasil triwulan, angka atau kata,"),
            new("Satuan", "satuan", "Satuan target."),
            new("Penanggung jawab", "penanggungJawab", "Unit atau jabatan."),
            new("Kode sub kegiatan", "subKegiatan", "Sub kegiatan yang membiayai.", "Sub Kegiatan"),
        ]),
    ];

    /// <summary>Four columns, one a quarter.</summary>
    internal static IEnumerable<Kolom> Triwulan(string judul, string isian, string penjelasan, bool uang = false) =>
        new[] { "I", "II", "III", "IV" }.Select((romawi, i) => new Kolom(
            $"{judul} {romawi}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{isian}[{i}]"), $"{penjelasan} {romawi}.", Uang: uang));
}
