using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Narrative of the report, evaluation and follow-up.</summary>
internal static class SusunanPelaporan
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Laporan", "Laporan kinerja. Isi kolom 'Isi' saja.", "",
        [
            new("Tanggal laporan", "pelaporan.tanggal", "Tanggal pada kata pengantar."),
        ]),
        new("Narasi", "Teks instansi menurut tempatnya dalam laporan.", "pelaporan.narasi",
        [
            new("Tempat", "slot", "Salah satu: kataPengantar, ikhtisar, latarBelakang, maksudTujuan, gambaranUmum, sistematika, rencanaStrategis, iku, perjanjianKinerja, instrumenPendukung, kerangkaPengukuran, akuntabilitasKeuangan, kesimpulan; atau nama dalam kerangka sendiri."),
            new("Teks", "teks", "Paragraf dipisah baris kosong; butir diawali tanda '- '."),
        ]),
        Butir("Dasar Hukum", "Dasar hukum laporan.", "pelaporan.dasarHukum"),
        Butir("Isu Strategis", "Isu strategis.", "pelaporan.isuStrategis"),
        new("Analisis", "Penjelasan tiap indikator untuk BAB III; satu butir satu baris dalam sel.", "pelaporan.analisis",
        [
            new("Kode indikator", "indikator", "Indikatornya.", "Indikator"),
            new("Penjelasan", "penjelasan", "Apa indikator ini dan mengapa penting."),
            new("Penyebab", "penyebab", "Penyebab keberhasilan atau kegagalan."),
            new("Kendala", "kendala", "Hambatan."),
            new("Solusi", "solusi", "Yang dilakukan."),
            new("Tindak lanjut", "tindakLanjut", "Langkah berikutnya."),
        ]),
        Prestasi("Inovasi", "pelaporan.inovasi"),
        Prestasi("Penghargaan", "pelaporan.penghargaan"),
        new("Dokumentasi", "Foto kegiatan.", "pelaporan.dokumentasi",
        [
            new("Berkas", "berkas", "Nama berkas JPEG atau PNG di sebelah berkas data."),
            new("Keterangan", "keterangan", "Keterangan foto."),
        ]),
        Butir("Rekomendasi BAB IV", "Rekomendasi dalam BAB IV.", "pelaporan.rekomendasi"),
        Butir("Langkah Lanjut", "Langkah untuk tahun berikutnya.", "pelaporan.langkahLanjut"),
        new("Evaluasi", "Hasil evaluasi AKIP (LHE), satu baris satu tahun, yang terakhir paling bawah.", "evaluasi.hasil",
        [
            new("Tahun", "tahun", "Tahun yang dievaluasi."),
            new("Nomor", "nomor", "Nomor surat."),
            new("Tanggal", "tanggal", "Tanggal surat."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "tahun")],
        },
        new("Komponen Evaluasi", "Nilai komponen dalam hasil evaluasi.", "komponen",
        [
            new("Tahun", "^0", "Tahun pada lembar 'Evaluasi'.", "Evaluasi"),
            new("Komponen", "nama", "Misalnya Perencanaan Kinerja."),
            new("Bobot", "bobot", "Misalnya 30."),
            new("Nilai", "nilai", "0 sampai bobotnya; kosong bila dijumlahkan dari sub komponen."),
        ])
        {
            Induk = ["Evaluasi"],
            Kunci = (r, induk, _) => [induk[0], Teks(r, "nama")],
        },
        new("Sub Komponen Evaluasi", "Nilai sub komponen.", "sub",
        [
            new("Tahun", "^0", "Tahun pada lembar 'Evaluasi'.", "Evaluasi"),
            new("Komponen", "^1", "Komponen pada lembar 'Komponen Evaluasi'."),
            new("Sub komponen", "nama", "Keberadaan, Kualitas, Pemanfaatan."),
            new("Bobot", "bobot", "Misalnya 6."),
            new("Nilai", "nilai", "0 sampai bobotnya."),
        ])
        {
            Induk = ["Komponen Evaluasi"],
        },
        new("Rekomendasi", "Rekomendasi hasil evaluasi.", "evaluasi.rekomendasi",
        [
            new("Kode rekomendasi", "kode", "Misalnya R1; unik."),
            new("Tahun", "tahun", "Tahun evaluasi yang memberikannya."),
            new("Rekomendasi", "uraian", "Bunyinya."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Tindak Lanjut", "Tindak lanjut rekomendasi.", "aksi",
        [
            new("Kode rekomendasi", "^0", "Rekomendasinya.", "Rekomendasi"),
            new("Aksi", "uraian", "Apa yang dikerjakan."),
            new("Target", "target", "Hasil yang diharapkan."),
            new("Waktu", "waktu", "Kapan."),
            new("Status", "status", "Belum, dalam proses, atau selesai. Kosong = belum."),
            .. SusunanPerjanjian.Triwulan("Hasil TW", "triwulan", "Hasil triwulan"),
            new("Bukti", "bukti", "Tautan bukti."),
        ])
        {
            Induk = ["Rekomendasi"],
        },
    ];

    private static Lembar Butir(string nama, string penjelasan, string daftar) =>
        new(nama, penjelasan, daftar, [new(nama, "", "Satu baris satu butir.")]);

    private static Lembar Prestasi(string nama, string daftar) =>
        new(nama, $"{nama} instansi.", daftar,
        [
            new("Nama", "nama", "Namanya."),
            new("Uraian", "uraian", "Penjelasannya."),
            new("Tahun", "tahun", "Tahunnya."),
            new("Pemberi", "pemberi", "Yang memberi."),
        ]);
}
