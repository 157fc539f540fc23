using System.Globalization;
using Tera.App.Pengukuran;
using Tera.Core.Evaluasi;
using Tera.Core.Nilai;

namespace Tera.App.Evaluasi.RekapPemda;

/// <summary>"Dari mana angka ini" for what the government's table of evaluation adds up: the agencies that each figure is made of, leading on to their own figures. Ids are those of its workbook.</summary>
public sealed class AsalRekap(RekapEvaluasi rekap)
{
    /// <summary>Before the ids of the workbook, in addresses.</summary>
    public const string Awalan = "evaluasi/";

    private const string AwalanSemua = "semua/";
    private const string Rekomendasi = "tindak-lanjut/rekomendasi/";

    private static readonly Klausul Nilai = new("Permenpan RB 88/2021", "nilai dan predikat hasil evaluasi AKIP");
    private static readonly Klausul TindakLanjut = new("Permenpan RB 88/2021", "tindak lanjut rekomendasi hasil evaluasi");

    /// <summary>Counts of recommendations in the table, and the figure that each has in the agency's own file.</summary>
    private static readonly Dictionary<string, string> Cacah = new(StringComparer.Ordinal)
    {
        ["rekomendasi"] = Rekomendasi + "jumlah", ["selesai"] = Rekomendasi + "selesai", ["diakui"] = Rekomendasi + "diakui", ["proses"] = Rekomendasi + "dalamproses", ["belum"] = Rekomendasi + "belum", ["persen"] = Rekomendasi + "selesai/persen",
    };

    /// <summary>The figure of an agency's own file that a count of the table is; none where the table counts by itself.</summary>
    public static string? MilikInstansi(string apa) => Cacah.GetValueOrDefault(apa);

    /// <summary>Instead of a page's number: every line.</summary>
    public const int Seluruhnya = 0;

    /// <param name="id">As in the workbook: "semua/nilai", "disperindag/selisih", "sebaran-1/BB", "celah-1/1.a.1", "tren/2024/rata".</param>
    /// <returns>None where there is no such figure.</returns>
    public async Task<RincianPemda?> JalankanAsync(int tahun, string id, int halaman, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Split('/') is ["tren", var teks, var apa] && int.TryParse(teks, NumberStyles.None, CultureInfo.InvariantCulture, out var lain))
            return Tren(await rekap.JalankanAsync(lain, cancel), lain, apa, halaman);
        return Cari(await rekap.JalankanAsync(tahun, cancel), tahun, id, halaman);
    }

    private static RincianPemda? Cari(Rekap isi, int tahun, string id, int halaman) => id.Split('/', 2) switch
    {
        ["semua", var apa] => Semua(isi, tahun, apa, halaman),
        [var k, var predikat] when Kelompok(isi, k, "sebaran-") is { } kelompok => Sebaran(isi, kelompok, predikat, halaman),
        [var k, var kode] when Kelompok(isi, k, "celah-") is { } kelompok => Celah(isi, kelompok, kode, tahun, halaman),
        [var slug, "selisih"] when isi.Baris.FirstOrDefault(b => b.Slug == slug) is { Hasil: not null, Lalu: not null } b =>
            Susun(id, $"Naik (turun) nilai {b.Nama}", JumlahRekap.Nilai(b.Hasil) - JumlahRekap.Nilai(b.Lalu), 2, "", "nilai - nilai_lalu", $"Nilai tahun {Teks(tahun)} dikurangi nilai tahun {Teks(tahun - 1)}.", Nilai, [Berdua(b, tahun)], halaman),
        [var slug, var apa] when Cacah.ContainsKey(apa) && isi.Baris.FirstOrDefault(b => b.Slug == slug) is { Rekomendasi: 0 } b =>
            Susun(id, $"Rekomendasi {b.Nama}", 0, 0, "rekomendasi", "", $"Berkas tahun {Teks(tahun)} tidak memuat rekomendasi yang harus ditindaklanjuti.", TindakLanjut, [], halaman),
        [var slug, "terlambat"] when isi.Baris.FirstOrDefault(b => b.Slug == slug) is { } b =>
            Susun(id, $"Aksi tindak lanjut {b.Nama} yang terlambat", b.Terlambat, 0, "aksi", "jumlah(aksi)", Lewat, TindakLanjut, [Tunggak(b)], halaman),
        _ => null,
    };

    private const string Lewat = "Aksi yang tenggatnya sudah lewat hari ini dan belum selesai; setiap aksinya bertanda Terlambat pada halaman Tindak lanjut instansinya.";

    private static RincianPemda? Semua(Rekap isi, int tahun, string apa, int halaman)
    {
        var j = isi.Jumlah;
        var id = AwalanSemua + apa;
        return apa switch
        {
            "nilai" => Susun(id, $"Rata-rata nilai evaluasi AKIP tahun {Teks(tahun)}", j.RataRata, 2, "", "rata(nilai)", "Setiap instansi yang bernilai sama beratnya.", Nilai, [.. isi.Baris.Where(b => Ada(b.Hasil)).Select(Kini)], halaman),
            "lalu" => Susun(id, $"Rata-rata nilai evaluasi AKIP tahun {Teks(tahun - 1)}", j.RataLalu, 2, "", "rata(nilai)", "Setiap instansi yang bernilai sama beratnya.", Nilai, [.. isi.Baris.Where(b => Ada(b.Lalu)).Select(Lalu)], halaman),
            "selisih" => Susun(id, "Rata-rata naik (turun) nilai", j.Selisih, 2, "", "rata(nilai - nilai_lalu)", "Rata-rata perubahan instansi yang bernilai pada kedua tahun; bukan selisih kedua rata-rata, yang instansinya dapat berlainan.", Nilai, [.. isi.Baris.Where(b => Ada(b.Hasil) && Ada(b.Lalu)).Select(b => Berdua(b, tahun))], halaman),
            "persen" => Susun(id, "Rekomendasi yang selesai ditindaklanjuti dan diverifikasi", j.PersenSelesai, 2, "%", "jumlah(selesai) / jumlah(rekomendasi) * 100", "Dari seluruh rekomendasi, bukan rata-rata persentase instansi; yang selesai menurut instansi saja tidak masuk.", TindakLanjut, [.. isi.Baris.Where(b => b.Rekomendasi > 0).Select(b => Tuju(b, ("rekomendasi", b.Rekomendasi), ("selesai", b.Selesai)))], halaman),
            "rekomendasi" => Dihitung(j.Rekomendasi, "Rekomendasi yang ditindaklanjuti", b => b.Rekomendasi),
            "selesai" => Dihitung(j.Selesai, "Rekomendasi yang selesai dan diverifikasi evaluator", b => b.Selesai),
            "diakui" => Dihitung(j.Diakui, "Rekomendasi yang selesai menurut instansi, belum diverifikasi", b => b.Diakui),
            "proses" => Dihitung(j.Proses, "Rekomendasi yang dalam proses", b => b.Proses),
            "belum" => Dihitung(j.Belum, "Rekomendasi yang belum ditindaklanjuti", b => b.Belum),
            "terlambat" => Susun(id, "Aksi tindak lanjut yang terlambat", j.Terlambat, 0, "aksi", "jumlah(aksi)", Lewat, TindakLanjut, [.. isi.Baris.Where(b => b.Terlambat > 0).Select(Tunggak)], halaman),
            _ => null,
        };

        RincianPemda Dihitung(int jumlah, string uraian, Func<BarisRekap, int> pilih) => Susun(
            id, uraian, jumlah, 0, "rekomendasi", $"jumlah({apa})", $"Rekomendasi dalam berkas tahun {Teks(tahun)} setiap instansi.", TindakLanjut, [.. isi.Baris.Where(b => b.Rekomendasi > 0).Select(b => Tuju(b, (apa, pilih(b))))], halaman);
    }

    private static RincianPemda Sebaran(Rekap isi, KelompokTemplat kelompok, string predikat, int halaman)
    {
        var baris = Anggota(isi, kelompok).Where(b => b.Hasil!.Total.Predikat == predikat).ToList();
        return Susun("", $"Instansi berpredikat {predikat}", baris.Count, 0, "instansi", "jumlah(instansi)", $"Menurut {kelompok.Sebutan}.", Nilai, [.. baris.Select(Kini)], halaman);
    }

    private static RincianPemda? Celah(Rekap isi, KelompokTemplat kelompok, string kode, int tahun, int halaman)
    {
        if (kelompok.Celah.FirstOrDefault(c => c.Kode == kode) is not { } celah)
            return null;
        List<(BarisRekap Baris, Figure Angka)> belum = [.. from b in Anggota(isi, kelompok)
                                                           from k in b.Hasil!.Lke?.Pada(TahapPenilaian.Final)?.SemuaKriteria() ?? []
                                                           where k.Kriteria.Kode == kode && k.Terpenuhi == false
                                                           select (b, k.Nilai)];
        return Susun("", $"Instansi yang belum memenuhi {kode}", celah.Instansi, 0, "instansi", "jumlah(instansi)", $"{celah.Uraian} Belum terpenuhi pada {Teks(celah.Instansi)} dari {Teks(celah.Dari)} instansi yang dinilai atas kriteria ini menurut {kelompok.Sebutan}.", Nilai,
            [.. belum.Select(x => new MasukanPemda(x.Baris.Slug, x.Baris.Nama, "", "", [x.Angka with { Uraian = $"nilai {kode}" }], null) { TahunBerkas = [x.Baris.TahunHasil], Halaman = $"/evaluasi/lembar/{Uri.EscapeDataString(kode)}" })], halaman);
    }

    private static RincianPemda? Tren(Rekap isi, int tahun, string apa, int halaman)
    {
        var bernilai = isi.Baris.Where(b => Ada(b.Hasil)).ToList();
        var berdua = bernilai.Where(b => Ada(b.Lalu)).ToList();
        return apa switch
        {
            "rata" => Semua(isi, tahun, "nilai", halaman),
            "instansi" => Susun("", $"Instansi yang bernilai pada tahun {Teks(tahun)}", bernilai.Count, 0, "instansi", "jumlah(instansi)", "Hasil evaluasinya sudah terbit atau dicatat.", Nilai, [.. bernilai.Select(Kini)], halaman),
            "naik" => Susun("", $"Instansi yang naik pada tahun {Teks(tahun)}", berdua.Count(b => JumlahRekap.Naik(b.Hasil, b.Lalu)), 0, "instansi", "jumlah(instansi)", $"Nilainya lebih tinggi daripada tahun {Teks(tahun - 1)}, dari {Teks(berdua.Count)} instansi yang bernilai pada keduanya.", Nilai, [.. berdua.Select(b => Berdua(b, tahun))], halaman),
            _ => null,
        };
    }

    private static KelompokTemplat? Kelompok(Rekap isi, string nama, string awalan) =>
        nama.StartsWith(awalan, StringComparison.Ordinal) && int.TryParse(nama[awalan.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? isi.Kelompok.ElementAtOrDefault(n - 1) : null;

    private static IEnumerable<BarisRekap> Anggota(Rekap isi, KelompokTemplat kelompok) =>
        isi.Baris.Where(b => Ada(b.Hasil) && (b.Hasil!.Templat?.Kode, b.Hasil.Templat?.Versi) == (kelompok.Templat?.Kode, kelompok.Templat?.Versi));

    private static bool Ada(HasilLhe? hasil) => hasil is { Total.Nilai.Ada: true };

    private static MasukanPemda Kini(BarisRekap b) => new(b.Slug, b.Nama, "", "", [b.Hasil!.Total with { Uraian = "nilai" }], null) { TahunBerkas = [b.TahunHasil], Halaman = "/evaluasi" };

    private static MasukanPemda Lalu(BarisRekap b) => new(b.Slug, b.Nama, "", "", [b.Lalu!.Total with { Uraian = "nilai" }], null) { TahunBerkas = [b.TahunLalu], Halaman = "/evaluasi" };

    private static MasukanPemda Berdua(BarisRekap b, int tahun) => new(b.Slug, b.Nama, "", "", [b.Hasil!.Total with { Uraian = $"nilai {Teks(tahun)}" }, b.Lalu!.Total with { Uraian = $"nilai {Teks(tahun - 1)}" }], null) { TahunBerkas = [b.TahunHasil, b.TahunLalu], Halaman = "/evaluasi" };

    private static MasukanPemda Tuju(BarisRekap b, params IEnumerable<(string Apa, int Nilai)> angka) =>
        new(b.Slug, b.Nama, "", "", [.. angka.Select(a => new Figure { Id = Cacah[a.Apa], Uraian = a.Apa, Nilai = a.Nilai, Desimal = 0 })], null) { Halaman = "/tindak-lanjut" };

    // Today is in no file: what is late is marked on the agency's own page.
    private static MasukanPemda Tunggak(BarisRekap b) => new(b.Slug, b.Nama, "", "", [new Figure { Id = "", Uraian = "aksi terlambat", Nilai = b.Terlambat, Desimal = 0 }], null) { Halaman = "/tindak-lanjut" };

    private static RincianPemda Susun(string id, string uraian, decimal? nilai, int desimal, string satuan, string rumus, string aturan, Klausul klausul, IReadOnlyList<MasukanPemda> baris, int halaman) => new(
        new() { Id = id, Uraian = uraian, Nilai = nilai is { } n ? n : Hasil.Tanpa(Alasan.TidakAdaData), Desimal = desimal, Satuan = satuan, Rumus = rumus, Klausul = klausul },
        aturan, baris.Count, halaman == Seluruhnya ? baris : [.. baris.Skip(Math.Clamp(halaman - 1, 0, int.MaxValue / AsalPemda.Sehalaman) * AsalPemda.Sehalaman).Take(AsalPemda.Sehalaman)]);

    private static string Teks(int angka) => angka.ToString(CultureInfo.InvariantCulture);
}
