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

    // A change stands in parentheses where it falls, as in the table of scores.
    private static string Cetak(Figure figure) => !figure.Nilai.Ada ? "belum ada nilainya"
        : figure.Satuan == "poin" ? Nilai.Angka.CetakKurung(figure.Nilai, figure.Desimal) : Nilai.Angka.Cetak(figure.Nilai, figure.Desimal) + (figure.Satuan == "%" ? "%" : "");

    /// <summary>The same condition on every indicator.</summary>
    public static IEnumerable<SyaratSaran> Indikator(KonteksPeriksa konteks, Func<IndikatorDiperiksa, bool> syarat, Func<IndikatorDiperiksa, Jalur> di, string apa, string perbaikan) =>
        konteks.Indikator.Select(i => Di(di(i), syarat(i), $"{apa} {i.Sebutan}: {(syarat(i) ? "ada" : "tidak ada")}", $"{perbaikan} {i.Isi.Kode}."));

    /// <summary>Whether the budget document in force is that of a changed budget, by its name.</summary>
    public static bool AnggaranBerubah(KonteksPeriksa konteks) => konteks.Berkas.Anggaran.Dokumen is { } dokumen
        && (dokumen.Contains("DPPA", StringComparison.OrdinalIgnoreCase) || dokumen.Contains("perubahan", StringComparison.OrdinalIgnoreCase));

    /// <summary>First day that a date may mean.</summary>
    public static DateOnly Awal(Tanggal t) => new(t.Tahun, Math.Max(1, t.Bulan), Math.Max(1, t.Hari));

    /// <summary>Last day that a date may mean.</summary>
    public static DateOnly Akhir(Tanggal t) => t.Hari > 0 ? Awal(t) : t.Bulan > 0 ? new(t.Tahun, t.Bulan, DateTime.DaysInMonth(t.Tahun, t.Bulan)) : new(t.Tahun, 12, 31);
}
