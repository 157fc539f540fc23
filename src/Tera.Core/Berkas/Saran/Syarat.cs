using Tera.Core.Nilai;

namespace Tera.Core.Berkas;

/// <summary>Conditions made from what a file holds.</summary>
internal static class Syarat
{
    /// <summary>A condition at a place of the file.</summary>
    public static SyaratSaran Di(Jalur jalur, bool terpenuhi, string uraian, string perbaikan) =>
        new(terpenuhi, new BuktiSaran(uraian, jalur.Path), terpenuhi ? null : perbaikan);

    /// <summary>A condition on a figure.</summary>
    public static SyaratSaran Angka(Jalur jalur, Figure figure, bool terpenuhi, string perbaikan) =>
        new(terpenuhi, new BuktiSaran($"{figure.Uraian}: {Cetak(figure)}", jalur.Path, figure.Id), terpenuhi ? null : perbaikan);

    // A grade is told with its score, or alone; a change stands in parentheses where it falls, as in the table of scores.
    private static string Cetak(Figure figure) => (Ketikan.Atau(figure.Predikat), figure.Nilai.Ada) switch
    {
        ({ } predikat, true) => $"{predikat} ({CetakAngka(figure)})",
        ({ } predikat, false) => predikat,
        _ => CetakAngka(figure),
    };

    private static string CetakAngka(Figure figure) => !figure.Nilai.Ada ? "belum ada nilainya"
        : figure.Satuan == "poin" ? Nilai.Angka.CetakKurung(figure.Nilai, figure.Desimal) : Nilai.Angka.Cetak(figure.Nilai, figure.Desimal) + (figure.Satuan == "%" ? "%" : "");

    /// <summary>The same condition on every indicator.</summary>
    public static IEnumerable<SyaratSaran> Indikator(KonteksPeriksa konteks, Func<IndikatorDiperiksa, bool> syarat, Func<IndikatorDiperiksa, Jalur> di, string apa, string perbaikan) =>
        konteks.Indikator.Select(i => Di(di(i), syarat(i), $"{apa} {i.Sebutan}: {(syarat(i) ? "ada" : "tidak ada")}", $"{perbaikan} {i.Isi.Kode}."));

    /// <summary>A condition of each: none where the file tells it of nobody, and unmet where it does not tell it of one.</summary>
    public static IEnumerable<SyaratSaran> Terhadap<T>(IEnumerable<T> butir, Func<T, (bool Ada, SyaratSaran Syarat)> syarat)
    {
        List<(bool Ada, SyaratSaran Syarat)> semua = [.. butir.Select(syarat)];
        return semua.Exists(s => s.Ada) ? semua.Select(s => s.Syarat) : [];
    }

    /// <summary>The realisasi of the year before; none where it was not entered.</summary>
    public static NilaiKinerja? Lalu(KonteksPeriksa konteks, IndikatorDiperiksa i) => i.Data?.Riwayat.FirstOrDefault(r => r.Tahun == konteks.Tahun - 1)?.Realisasi is { Berisi: true } lalu ? lalu : null;

    /// <summary>Whether the date lies on or after a day, wherever it is open.</summary>
    public static bool Sejak(Tanggal? tanggal, DateOnly hari) => tanggal is { } t && Awal(t) >= hari;

    /// <summary>Whether the date keeps a deadline: an open one only where its last day does.</summary>
    public static bool Sampai(Tanggal? tanggal, DateOnly hari) => tanggal is { } t && Akhir(t) <= hari;

    /// <summary>Whether the date lies in the time of what it speaks of: from its first day until the year after the file's ends, by when all of it was handed in and evaluated.</summary>
    public static bool Semasa(KonteksPeriksa konteks, Tanggal? tanggal, DateOnly sejak) => Sejak(tanggal, sejak) && Sampai(tanggal, new(konteks.Tahun + 1, 12, 31));

    /// <summary>Why a date does not lie in its time, after a comma; nothing where it does or there is none.</summary>
    /// <param name="konteks">The file.</param>
    /// <param name="tanggal">The date.</param>
    /// <param name="sejak">First day of its time.</param>
    /// <param name="sebelum">What is said of a date before it.</param>
    public static string LuarMasa(KonteksPeriksa konteks, Tanggal? tanggal, DateOnly sejak, string sebelum) => tanggal is null || Semasa(konteks, tanggal, sejak) ? ""
        : Sejak(tanggal, sejak) ? $", sesudah tahun {KonteksPeriksa.Teks(konteks.Tahun + 1)} berakhir" : $", {sebelum}";

    /// <summary>Whether a yearly document can be of the file's year: budgets are approved in the last quarter of the year before at the earliest.</summary>
    public static bool Setahun(KonteksPeriksa konteks, Tanggal? tanggal) => Sejak(tanggal, new(konteks.Tahun - 1, 10, 1)) && Sampai(tanggal, new(konteks.Tahun, 12, 31));

    /// <summary>First day of a quarter of the file's year.</summary>
    public static DateOnly AwalTriwulan(KonteksPeriksa konteks, int triwulan) => new(konteks.Tahun, (triwulan * 3) - 2, 1);

    /// <summary>What is said of a date before its quarter.</summary>
    public const string BelumTriwulan = "sebelum triwulannya mulai";

    /// <summary>A month after a day that is not known better than that.</summary>
    public static DateOnly Sebulan(Tanggal sesudah) => Awal(sesudah).AddMonths(1);

    /// <summary>First day that a date may mean.</summary>
    public static DateOnly Awal(Tanggal t) => t.Awal();

    /// <summary>Last day that a date may mean.</summary>
    public static DateOnly Akhir(Tanggal t) => t.Akhir();
}
