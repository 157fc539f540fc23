using Tera.Documents.Model;
using Tera.Reports.Buku.Susunan;

namespace Tera.Reports.Buku;

/// <summary>The first sheet: how to fill the others in.</summary>
internal static class LembarPetunjuk
{
    private static readonly string[] Cara =
    [
        "1. Isi lembar dari kiri ke kanan. Lembar yang tidak diperlukan dibiarkan kosong.",
        "2. Kolom berkepala merah dan bertanda * wajib diisi pada setiap baris yang dipakai.",
        "3. Baris pertama adalah judul kolom dan baris kedua penjelasannya: jangan diubah. Data mulai baris ketiga. Urutan kolom boleh berubah.",
        "4. Kode (unit, sasaran, indikator, program …) diisi sekali pada lembarnya, lalu dipakai di lembar lain lewat daftar pilihan.",
        "5. Angka diketik sebagai angka, tanpa Rp, tanpa %, dan tanpa titik ribuan. Persen diketik 85, bukan 85%.",
        "6. Sel yang tidak diketahui dikosongkan. Kosong berbeda dengan 0. Jangan menggabungkan sel.",
        "7. Beberapa butir dalam satu sel dipisah baris baru (Alt+Enter).",
    ];

    private const string Rentang =
        "8. Indikator yang baik bila berada di antara dua batas: pilih polaritas rentang, lalu isi batas bawah dan batas atasnya. Rentang itulah targetnya, sehingga kolom Target di lembar lain dikosongkan.";

    private static IEnumerable<string> CaraUntuk(bool berkas) => berkas ? [.. Cara, Rentang, "9" + Simpan("tera impor BUKU")] : [.. Cara, "8" + Simpan("tera evaluasi BERKAS --templat BUKU")];

    private static string Simpan(string perintah) =>
        $". Simpan sebagai .xlsx tanpa kata sandi, lalu jalankan: {perintah}. Semua kesalahan ditunjukkan sekaligus dengan lembar dan selnya.";

    public static EntrySheet Buat(IReadOnlyList<Lembar> semua) => new()
    {
        Name = SusunanBuku.Petunjuk,
        Columns = [new(28), new(30), new(90)],
        Rows =
        [
            [new(Berkas(semua) ? "Buku kerja kinerja instansi" : "Templat lembar kerja evaluasi", EntryStyle.Title)],
            [],
            .. CaraUntuk(Berkas(semua)).Select((c, i) => (IReadOnlyList<EntryCell>)[new(i == 0 ? "Cara mengisi" : null, EntryStyle.Text), EntryCell.Empty, new(c, EntryStyle.Text)]),
            .. Berkas(semua) ? Contoh() : [],
            [],
            [new("Lembar", EntryStyle.Header), new("Kolom", EntryStyle.Header), new("Isinya", EntryStyle.Header)],
            .. semua.SelectMany(Jelaskan),
        ],
    };

    private static bool Berkas(IReadOnlyList<Lembar> semua) => ReferenceEquals(semua, SusunanBuku.Semua);

    private static IEnumerable<IReadOnlyList<EntryCell>> Contoh() =>
    [
        [],
        [new("Contoh baris lembar 'Indikator' (jangan diisi di sini)", EntryStyle.Note)],
        .. new (string Judul, string Isi)[] { ("Kode indikator", "S1.1"), ("Kode tujuan/sasaran", "S1"), ("Indikator", "Persentase koperasi aktif"), ("Satuan", "%"), ("Polaritas", "naik"), ("Rumus", "aktif / semua * 100") }
            .Select(c => (IReadOnlyList<EntryCell>)[new("", EntryStyle.Note), new(c.Judul, EntryStyle.Note), new(c.Isi, EntryStyle.Note)]),
    ];

    private static IEnumerable<IReadOnlyList<EntryCell>> Jelaskan(Lembar lembar) =>
    [
        [new(lembar.Nama, EntryStyle.Text), EntryCell.Empty, new(lembar.Penjelasan, EntryStyle.Text)],
        .. lembar.Kolom.Select(k => (IReadOnlyList<EntryCell>)[EntryCell.Empty, new(k.JudulTercetak, EntryStyle.Text), new(k.PenjelasanLengkap, EntryStyle.Text)]),
    ];
}
