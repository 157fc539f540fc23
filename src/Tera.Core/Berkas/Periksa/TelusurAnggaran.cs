using Tera.Core.Anggaran;

namespace Tera.Core.Berkas;

/// <summary>Lines of the budget with their places in the data file.</summary>
internal static class TelusurAnggaran
{
    /// <summary>Every line, top down.</summary>
    public static IEnumerable<(BarisAnggaran Baris, Jalur Jalur)> Semua(HasilAnggaran anggaran) =>
        anggaran.Program.SelectMany((p, n) => Turunan(p, new Jalur("$.anggaran.program")[n]));

    public static Jalur Anak(BarisAnggaran induk, Jalur jalur, int urutan) =>
        (jalur / (induk.Jenjang == JenjangAnggaran.Program ? "kegiatan" : "subKegiatan"))[urutan];

    private static IEnumerable<(BarisAnggaran, Jalur)> Turunan(BarisAnggaran baris, Jalur jalur) =>
        baris.Anak.SelectMany((anak, n) => Turunan(anak, Anak(baris, jalur, n))).Prepend((baris, jalur));
}
