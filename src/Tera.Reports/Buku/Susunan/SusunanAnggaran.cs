using System.Text.Json.Nodes;
using static Tera.Reports.Buku.Lembar;

namespace Tera.Reports.Buku.Susunan;

/// <summary>Programmes down to sub kegiatan with their output indicators, and the LRA.</summary>
internal static class SusunanAnggaran
{
    private static readonly string[] Jenjang = ["Program", "Kegiatan", "Sub Kegiatan"];

    public static IReadOnlyList<Lembar> Lembar { get; } =
    [
        new("Dokumen Anggaran", "Dokumen pelaksanaan anggaran. Isi kolom 'Isi' saja.", "",
        [
            new("Dokumen", "anggaran.dokumen", "Misalnya DPPA SKPD 2024."),
            new("Tanggal dokumen", "anggaran.tanggalDokumen", "Tanggal disahkan."),
            new("Tanggal dokumen induk", "anggaran.tanggalDokumenInduk", "Tanggal DPA pertama disahkan, bila dokumen di atas sudah DPPA; ukuran sebulan bagi Perjanjian Kinerja pertama."),
            new("Dihimpun", "anggaran.dihimpun", "Ya bila program dihimpun dari perangkat daerah (pemerintah daerah). Kosong = tidak."),
            new("Sumber", "anggaran.sumber", "Sumber di bawah tabel."),
        ]),
        new("Program", "Program. Uang diisi pada tingkat terendah yang ada datanya; tingkat di atasnya dijumlahkan.", "anggaran.program",
        [
            new("Kode program", "kode", "Kode rekening, misalnya 2.07.03; kosong bila sumber tidak mencetaknya."),
            new("Unit", "unit", "Kode unit pelaksana (UPTD); kosong untuk instansi sendiri.", "Unit"),
            new("Nama program", "nama", "Nama program."),
            new("Penunjang", "penunjang", "Ya bila menunjang seluruh instansi (kesekretariatan). Kosong = tidak."),
            new("Sumber dana", "sumberDana", "APBD, DAK, APBN …"),
            new("Instansi asal", "sumber.instansi", "Nama alamat perangkat daerah yang uangnya dihimpun; ditulis Tera."),
            new("Program asal", "sumber.kunci", "Kunci programnya di sana; ditulis Tera."),
            .. Pagu(),
        ])
        {
            Kunci = (r, _, _) => [KodeAtauNama(r), Teks(r, "unit")],
        },
        new("Porsi Sasaran", "Sasaran yang dilayani program, dengan porsinya sebagai bagian dari 1: 0,6 berarti 60%.", "sasaran",
        [
            .. BarisInduk("Program"),
            new("Kode sasaran", "kode", "Sasaran atau tujuan."),
            new("Porsi", "porsi", "Bagian dari 1, bukan persen: 0,6 berarti 60%. Dari 0 sampai 1; jumlah satu program paling banyak 1. Kosong = 1 (100%)."),
            new("Kode indikator", "indikator", "Indikator yang ditunjang.", "Indikator"),
        ])
        {
            Induk = ["Program"],
        },
        new("Kegiatan", "Kegiatan tiap program.", "kegiatan",
        [
            new("Kode kegiatan", "kode", "Kode rekening, misalnya 2.07.03.2.01."),
            .. BarisInduk("Program"),
            new("Nama kegiatan", "nama", "Nama kegiatan."),
            .. Pagu(),
        ])
        {
            Induk = ["Program"],
            Kunci = (r, induk, _) => [KodeAtauNama(r), induk[1]],
        },
        new("Sub Kegiatan", "Sub kegiatan tiap kegiatan.", "subKegiatan",
        [
            new("Kode sub kegiatan", "kode", "Kode rekening, misalnya 2.07.03.2.01.0001."),
            .. BarisInduk("Kegiatan"),
            new("Nama sub kegiatan", "nama", "Nama sub kegiatan."),
            new("Sumber dana", "sumberDana", "Bila berbeda dengan programnya; yang bersumber lebih dari satu diisi pada lembar 'Sumber Dana'."),
            new("Penanggung jawab", "penanggungJawab", "Unit atau jabatan."),
            .. Pagu(),
        ])
        {
            Induk = ["Kegiatan"],
            Kunci = (r, induk, _) => [KodeAtauNama(r), induk[1]],
        },
        new("Indikator Keluaran", "Indikator program, kegiatan, dan sub kegiatan beserta capaiannya.", "indikator",
        [
            new("Kode", "^0", "Kode program, kegiatan, atau sub kegiatan; namanya bila tidak berkode."),
            new("Unit", "^1", "Unit pelaksana programnya; kosong bila tidak ada.", "Unit"),
            new("Indikator", "nama", "Bunyi indikator."),
            new("Satuan", "satuan", "Misalnya dokumen."),
            new("Polaritas", "polaritas", "Naik, turun, rentang, atau predikat. Kosong = naik."),
            new("Batas bawah rentang", "rentang.bawah", "Hanya untuk polaritas rentang; rentang itu targetnya."),
            new("Batas atas rentang", "rentang.atas", "Hanya untuk polaritas rentang."),
            new("Desimal", "desimal", "0 sampai 6. Kosong = 2."),
            new("Akumulasi", "akumulasi", "Bagaimana triwulan menjadi tahun. Kosong = nilai akhir."),
            new("Target", "target", "Target tahun ini."),
            new("Realisasi", "realisasi", "Realisasi tahun ini; kosong bila tidak diukur."),
            .. SusunanPerjanjian.Triwulan("Realisasi TW", "realisasiTriwulan", "Realisasi triwulan itu saja, bukan kumulatif; triwulan"),
            new("Target Renstra", "targetRenstra", "Target akhir Renstra (kolom 5 formulir E.81)."),
            new("Realisasi s.d. tahun lalu", "realisasiSampaiTahunLalu", "Kolom 6 formulir E.81."),
            new("Keterangan", "keterangan", "Penjelasan."),
        ])
        {
            Induk = Jenjang,
            SebutInduk = true,
        },
        new("Fisik Keuangan", "Kemajuan fisik dan keuangan tiap bulan, keduanya sampai dengan bulan itu. Realisasi triwulan dan setahun yang dikosongkan dihitung dari bulan terakhirnya (Maret, Juni, September, Desember).", "pagu.bulanan",
        [
            new("Kode", "^0", "Kode program, kegiatan, atau sub kegiatan; namanya bila tidak berkode."),
            new("Unit", "^1", "Unit pelaksana programnya; kosong bila tidak ada.", "Unit"),
            new("Bulan", "bulan", "1 sampai 12."),
            new("Fisik", "fisik", "Persen, 0 sampai 100."),
            new("Keuangan", "keuangan", "Rupiah.", Uang: true),
        ])
        {
            Induk = Jenjang,
            SebutInduk = true,
        },
        new("Sumber Dana", "Uang satu program, kegiatan, atau sub kegiatan menurut sumbernya. Hanya untuk yang bersumber lebih dari satu; bagian-bagiannya berjumlah pagu dan realisasi barisnya.", "pagu.sumberDana",
        [
            new("Kode", "^0", "Kode program, kegiatan, atau sub kegiatan; namanya bila tidak berkode."),
            new("Unit", "^1", "Unit pelaksana programnya; kosong bila tidak ada.", "Unit"),
            new("Sumber dana", "sumber", "PAD, DAK, APBN …"),
            new("Pagu murni", "murni", "Rupiah sebelum perubahan.", Uang: true),
            new("Pagu perubahan", "perubahan", "Rupiah setelah perubahan; berlaku bila diisi.", Uang: true),
            new("Realisasi", "realisasi", "Rupiah yang dibelanjakan setahun.", Uang: true),
        ])
        {
            Induk = Jenjang,
            SebutInduk = true,
        },
        new("LRA", "Laporan realisasi anggaran menurut rekening.", "anggaran.lra",
        [
            new("Kode rekening", "kode", "Misalnya 5.1.02."),
            new("Uraian", "uraian", "Nama rekening."),
            new("Anggaran", "anggaran", "Rupiah.", Uang: true),
            new("Realisasi", "realisasi", "Rupiah.", Uang: true),
            new("Realisasi tahun lalu", "realisasiTahunLalu", "Rupiah.", Uang: true),
            new("Anggaran tahun lalu", "anggaranTahunLalu", "Rupiah.", Uang: true),
        ]),
    ];

    private static IEnumerable<Kolom> Pagu() =>
    [
        new("Pagu murni", "pagu.murni", "Rupiah sebelum perubahan.", Uang: true),
        new("Pagu perubahan", "pagu.perubahan", "Rupiah setelah perubahan; berlaku bila diisi.", Uang: true),
        new("Realisasi", "pagu.realisasi", "Rupiah yang dibelanjakan setahun.", Uang: true),
        .. SusunanPerjanjian.Triwulan("Realisasi TW", "pagu.realisasiTriwulan", "Rupiah yang dibelanjakan dalam triwulan itu saja, bukan s.d. triwulan (kumulatif); triwulan", uang: true),
        new("Pagu Renstra", "pagu.renstra", "Rupiah seluruh Renstra (kolom 5 formulir E.81).", Uang: true),
        new("Realisasi s.d. tahun lalu", "pagu.realisasiSampaiTahunLalu", "Rupiah dalam Renstra (kolom 6 formulir E.81).", Uang: true),
    ];

    private static IEnumerable<Kolom> BarisInduk(string induk) =>
    [
        new($"Kode {induk.ToLowerInvariant()}", "^0", $"Kode pada lembar '{induk}'; namanya bila tidak berkode.", induk),
        new("Unit", "^1", "Unit pelaksana programnya; kosong bila tidak ada.", "Unit"),
    ];

    private static string KodeAtauNama(JsonNode rekaman) => Teks(rekaman, "kode") is { Length: > 0 } kode ? kode : Teks(rekaman, "nama");
}
