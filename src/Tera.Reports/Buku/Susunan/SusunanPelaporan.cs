namespace Tera.Reports.Buku.Susunan;

/// <summary>Narrative, dates and review of the report.</summary>
internal static class SusunanPelaporan
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Laporan", "Laporan kinerja. Isi kolom 'Isi' saja.", "",
        [
            new("Tanggal laporan", "pelaporan.tanggal", "Tanggal pada kata pengantar."),
            new("Tanggal penyampaian", "pelaporan.tanggalPenyampaian", "Tanggal laporan disampaikan."),
            new("Tanggal publikasi", "pelaporan.tanggalPublikasi", "Tanggal laporan dipublikasikan."),
            new("Tautan publikasi", "pelaporan.tautanPublikasi", "Alamat laporan yang dipublikasikan."),
            new("Nomor pernyataan reviu", "pelaporan.reviu.nomor", "Nomor pernyataan telah direviu."),
            new("Tanggal pernyataan reviu", "pelaporan.reviu.tanggal", "Kosong selama masih direviu."),
            new("Jabatan pereviu", "pelaporan.reviu.pereviu.jabatan", "Misalnya Inspektur Daerah."),
            new("Nama pereviu", "pelaporan.reviu.pereviu.nama", "Nama beserta gelar."),
            new("Pangkat pereviu", "pelaporan.reviu.pereviu.pangkat", "Pangkat dan golongan."),
            new("NIP pereviu", "pelaporan.reviu.pereviu.nip", "18 angka."),
        ]),
        new("Narasi", "Teks instansi menurut tempatnya dalam laporan.", "pelaporan.narasi",
        [
            new("Tempat", "slot", $"Salah satu: {string.Join(", ", Core.Pelaporan.Narasi.TempatBawaan)}; atau nama dalam kerangka sendiri."),
            new("Teks", "teks", "Paragraf dipisah baris kosong; butir diawali tanda '- '."),
        ]),
        Butir("Dasar Hukum", "Dasar hukum laporan.", "pelaporan.dasarHukum"),
        Butir("Isu Strategis", "Isu strategis.", "pelaporan.isuStrategis"),
        new("Analisis", "Penjelasan tiap indikator untuk BAB III; satu butir satu baris dalam sel.", "pelaporan.analisis",
        [
            new("Kode indikator", "indikator", "Indikatornya.", "Indikator"),
            new("Penjelasan", "penjelasan", "Apa indikator ini dan mengapa penting."),
            new("Penyebab", "penyebab", "Penyebab keberhasilan atau kegagalan."),
            new("Kendala", "kendala", "Hambatan; ketik Tidak ada bila tidak ada kendala."),
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
        new("Butir Reviu", "Jawaban pereviu atas butir reviu laporan kinerja.", "pelaporan.reviu.butir",
        [
            new("Kode butir", "kode", "A.1 sampai A.6, B.1 sampai B.7, C.1 sampai C.10."),
            new("Terpenuhi", "terpenuhi", "Ya atau tidak."),
            new("Catatan", "catatan", "Catatan pereviu."),
        ]),
        Butir("Catatan Reviu", "Catatan reviu dan perbaikan yang telah dilakukan.", "pelaporan.reviu.catatan"),
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
