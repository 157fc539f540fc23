using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Renstra, tujuan, sasaran and their indicators, IKU.</summary>
internal static class SusunanPerencanaan
{
    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Renstra", "Rencana strategis yang menaungi tahun ini. Isi kolom 'Isi' saja.", "",
        [
            new("Nama Renstra", "perencanaan.renstra.nama", "Misalnya Renstra Perubahan 2021–2026."),
            new("Tahun awal", "perencanaan.renstra.tahunAwal", "Tahun pertama."),
            new("Tahun akhir", "perencanaan.renstra.tahunAkhir", "Tahun terakhir."),
            new("Acuan", "perencanaan.renstra.acuan", "RPJMD atau RPD di atasnya."),
            new("Dasar hukum", "perencanaan.renstra.dasarHukum", "Peraturan yang menetapkannya."),
            new("Tanggal publikasi", "perencanaan.renstra.tanggalPublikasi", "Tanggal dipublikasikan."),
            new("Visi", "perencanaan.visi", "Kosong di bawah RPD."),
        ]),
        new("Misi", "Misi daerah; kosong di bawah RPD.", "perencanaan.misi",
        [
            new("Kode misi", "kode", "Misalnya M1."),
            new("Misi", "uraian", "Bunyi misi."),
        ]),
        new("Tujuan", "Tujuan Renstra.", "perencanaan.tujuan",
        [
            new("Kode tujuan", "kode", "Misalnya T1; unik, tanpa garis miring."),
            new("Tujuan", "uraian", "Bunyi tujuan."),
            new("Misi", "misi", "Kode misinya.", "Misi"),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Sasaran", "Sasaran strategis.", "perencanaan.sasaran",
        [
            new("Kode sasaran", "kode", "Misalnya S1; unik, tidak sama dengan kode tujuan."),
            new("Sasaran", "uraian", "Bunyi sasaran."),
            new("Tujuan", "tujuan", "Kode tujuannya.", "Tujuan"),
            new("Strategi", "strategi", "Satu strategi satu baris."),
            new("Arah kebijakan", "arahKebijakan", "Satu arah kebijakan satu baris."),
        ])
        {
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Indikator", "Indikator tujuan dan sasaran (kartu indikator).", "indikator",
        [
            new("Kode indikator", "kode", "Misalnya S1.1; unik, tanpa garis miring."),
            new("Kode tujuan/sasaran", "^0", "Tujuan atau sasaran yang diukurnya."),
            new("Indikator", "nama", "Bunyi indikator, sama di semua dokumen."),
            new("Satuan", "satuan", "Misalnya %, orang, indeks."),
            new("IKU", "iku", "Ya bila indikator kinerja utama. Kosong = ya."),
            new("Polaritas", "polaritas", "Naik: makin tinggi makin baik; turun: makin rendah; rentang: di antara dua batas; predikat: BB, WTP. Kosong = naik."),
            new("Batas bawah rentang", "rentang.bawah", "Hanya untuk polaritas rentang: rentang itu targetnya setiap tahun dan triwulan, dan tercetak demikian (60–85) di semua dokumen."),
            new("Batas atas rentang", "rentang.atas", "Hanya untuk polaritas rentang."),
            new("Skala predikat", "skalaPredikat", "Untuk polaritas predikat: AKIP, Opini BPK, atau nama skala sendiri (Skala Predikat)."),
            new("Desimal", "desimal", "Angka di belakang koma, 0 sampai 6. Kosong = 2."),
            new("Frekuensi", "frekuensi", "Seberapa sering diukur. Kosong = triwulanan."),
            new("Akumulasi triwulan", "akumulasi", "Bagaimana triwulan menjadi tahun. Kosong = nilai akhir."),
            new("Akumulasi Renstra", "akumulasiRenstra", "Bagaimana tahun menjadi Renstra. Kosong = nilai akhir."),
            new("Bobot", "bobot", "Bobot dalam sasarannya; kosong berarti sama."),
            new("Rumus", "rumus", "Rumus atas variabel, misalnya a / b * 100; kosong bila nilainya diisi langsung."),
            new("Rumus dalam kata", "rumusKata", "Rumus sebagaimana dicetak dalam IKU dan PK."),
            new("Definisi operasional", "definisi", "Apa yang dihitung."),
            new("Alasan pemilihan", "alasanPemilihan", "Mengapa indikator ini dipilih."),
            new("Sumber data", "sumberData", "Dari mana datanya."),
            new("Penanggung jawab", "penanggungJawab", "Unit atau jabatan, satu baris masing-masing."),
            new("Tahun kondisi awal", "kondisiAwal.tahun", "Tahun kondisi awal Renstra."),
            new("Kondisi awal", "kondisiAwal.nilai", "Nilai pada awal Renstra."),
            new("Cara pasokan", "caraPasokan", "Untuk indikator pemerintah daerah yang dipasok indikator perangkat daerah: nilai, jumlah, atau rata-rata. Kosong = nilai."),
            new("Target akhir", "targetAkhir", "Target akhir Renstra. Kosong = target tahun terakhir; jumlah atau rata-rata target tahunannya bila akumulasi Renstra jumlah atau rata-rata."),
        ])
        {
            Induk = ["Tujuan", "Sasaran"],
            Kunci = (r, _, _) => [Teks(r, "kode")],
        },
        new("Variabel", "Variabel rumus indikator.", "variabel",
        [
            new("Kode indikator", "^0", "Indikator yang memakai rumus.", "Indikator"),
            new("Nama variabel", "nama", "Nama dalam rumus: huruf, angka, dan garis bawah."),
            new("Uraian", "uraian", "Apa yang dicacah."),
            new("Satuan", "satuan", "Misalnya orang."),
        ])
        {
            Induk = ["Indikator"],
        },
        new("Pasokan", "Indikator perangkat daerah yang memasok indikator pemerintah daerah; realisasinya mengalir setelah disetujui.", "pasokan",
        [
            new("Kode indikator", "^0", "Indikator pemerintah daerah.", "Indikator"),
            new("Instansi", "instansi", "Nama alamat perangkat daerah, misalnya dispusip."),
            new("Indikator pemasok", "indikator", "Kode indikator perangkat daerah itu."),
            new("Nama instansi", "nama", "Nama perangkat daerah sebagaimana dicetak."),
        ])
        {
            Induk = ["Indikator"],
        },
        new("Target Renstra", "Target Renstra tiap tahun: satu baris satu indikator satu tahun.", "targetRenstra",
        [
            new("Kode indikator", "^0", "Indikatornya.", "Indikator"),
            new("Tahun", "tahun", "Misalnya 2024."),
            new("Target", "nilai", "Angka, predikat (BB), atau predikat dengan skor: A (84,00). Kosongkan untuk polaritas rentang."),
        ])
        {
            Induk = ["Indikator"],
        },
        new("Indikator Daerah", "Indikator RPJMD/RPD dan indikator instansi yang melayaninya.", "perencanaan.indikatorDaerah",
        [
            new("No", Kolom.Nomor, "Nomor urut 1, 2, 3 …; dipakai lembar 'Target Indikator Daerah'."),
            new("Tujuan daerah", "tujuan", "Tujuan RPJMD/RPD."),
            new("Sasaran daerah", "sasaran", "Sasaran RPJMD/RPD; kosong pada baris tujuan."),
            new("Indikator daerah", "indikator", "Indikator RPJMD/RPD."),
            new("Indikator instansi", "indikatorOpd", "Indikator instansi."),
            new("Kode indikator", "kode", "Kode indikator instansi dalam buku ini.", "Indikator"),
            new("Satuan", "satuan", "Misalnya %."),
            new("Desimal", "desimal", "0 sampai 6. Kosong = 2."),
            new("Kondisi awal", "kondisiAwal", "Nilai awal indikator instansi menurut tabel RPJMD/RPD."),
            new("Kondisi akhir", "kondisiAkhir", "Nilai akhir indikator instansi menurut tabel RPJMD/RPD."),
        ])
        {
            Kunci = Bernomor,
        },
        new("Target Indikator Daerah", "Target indikator instansi tiap tahun menurut tabel RPJMD/RPD.", "target",
        [
            new("No indikator daerah", "^0", "Nomor pada lembar 'Indikator Daerah'.", "Indikator Daerah"),
            new("Tahun", "tahun", "Misalnya 2024."),
            new("Target", "nilai", "Nilainya."),
        ])
        {
            Induk = ["Indikator Daerah"],
        },
        new("IKU", "Keputusan yang menetapkan IKU, menurut waktu; yang terakhir berlaku.", "perencanaan.iku",
        [
            new("No", Kolom.Nomor, "Nomor urut 1, 2, 3 …; dipakai lembar 'Indikator IKU'."),
            new("Jenis", "jenis", "Induk atau perubahan. Kosong = induk."),
            new("Nomor keputusan", "nomor", "Nomor surat keputusan."),
            new("Tanggal", "tanggal", "Tanggal keputusan."),
            new("Periode", "periode", "Misalnya 2022-2026."),
            new("Menimbang", "menimbang", "Satu pertimbangan satu baris."),
            new("Mengingat", "mengingat", "Satu dasar hukum satu baris; kosong = dasar hukum laporan."),
        ])
        {
            Kunci = Bernomor,
        },
        new("Indikator IKU", "Indikator dalam keputusan IKU.", "indikator",
        [
            new("No keputusan", "^0", "Nomor pada lembar 'IKU'.", "IKU"),
            new("Kode indikator", "indikator", "Indikatornya.", "Indikator"),
            new("Tahun kondisi awal", "kondisiAwal.tahun", "Tahunnya."),
            new("Kondisi awal", "kondisiAwal.nilai", "Nilainya."),
        ])
        {
            Induk = ["IKU"],
            Kunci = (r, induk, _) => [induk[0], Teks(r, "indikator")],
        },
        new("Target IKU", "Target tiap tahun dalam keputusan IKU.", "target",
        [
            new("No keputusan", "^0", "Nomor pada lembar 'IKU'.", "IKU"),
            new("Kode indikator", "^1", "Indikator pada lembar 'Indikator IKU'.", "Indikator"),
            new("Tahun", "tahun", "Misalnya 2024."),
            new("Target", "nilai", "Nilainya."),
        ])
        {
            Induk = ["Indikator IKU"],
        },
        new("Crosscutting", "Sumbangan instansi lain pada sasaran.", "perencanaan.crosscutting",
        [
            new("Kode sasaran", "sasaran", "Sasaran atau tujuan."),
            new("Instansi", "instansi", "Instansi lain."),
            new("Kontribusi", "kontribusi", "Apa yang dikerjakannya."),
        ]),
    ];

    internal static IReadOnlyList<string> Bernomor(System.Text.Json.Nodes.JsonNode rekaman, IReadOnlyList<string> induk, int nomor) =>
        [nomor.ToString(System.Globalization.CultureInfo.InvariantCulture)];
}
