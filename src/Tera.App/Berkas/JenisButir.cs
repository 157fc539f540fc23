namespace Tera.App.Berkas;

/// <summary>Kinds of pieces that a file is kept in.</summary>
public static class JenisButir
{
    public const string Organisasi = "organisasi";
    public const string Anggaran = "anggaran";
    public const string Program = "program";
    public const string Rencana = "rencana";
    public const string Tujuan = "tujuan";
    public const string Sasaran = "sasaran";
    public const string Indikator = "indikator";
    public const string Iku = "iku";
    public const string Pk = "pk";
    public const string Aksi = "aksi";
    public const string Pengukuran = "pengukuran";
    public const string Realisasi = "realisasi";
    public const string Triwulan = "triwulan";
    public const string Dialog = "dialog";
    public const string Pelaporan = "pelaporan";
    public const string Evaluasi = "evaluasi";
    public const string Rekomendasi = "rekomendasi";

    public static IReadOnlyList<string> Semua { get; } = [.. Susunan.Akar.SelectMany(s => s.Semua()).Select(s => s.Jenis).Distinct(StringComparer.Ordinal)];

    /// <summary>Key of one quarter of one indicator.</summary>
    public static string KunciTriwulan(string indikator, int triwulan) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{indikator}/TW{triwulan}");
}
