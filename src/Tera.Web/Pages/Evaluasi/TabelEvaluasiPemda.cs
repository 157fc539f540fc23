using Tera.App.Evaluasi.RekapPemda;

namespace Tera.Web.Pages.Evaluasi;

/// <summary>Rows of the government's table of evaluation.</summary>
internal static class TabelEvaluasiPemda
{
    /// <summary>The highest result first; who has none stands last.</summary>
    internal static IReadOnlyList<BarisRekap> Urut(Rekap rekap) => [.. rekap.Baris.OrderByDescending(b => JumlahRekap.Nilai(b.Hasil) ?? -1)];

    /// <summary>Where a worksheet is, in words.</summary>
    internal static string Tahap(BarisRekap b) => b.Tahap is { } t ? HalamanLembar.Sebutan(t) : b.Hasil is null ? "Belum dimulai" : "Dicatat";

    internal static decimal? Selisih(BarisRekap b) => JumlahRekap.Nilai(b.Hasil) is { } kini && JumlahRekap.Nilai(b.Lalu) is { } lalu ? kini - lalu : null;

    internal static decimal? PersenSelesai(BarisRekap b) => b.Rekomendasi == 0 ? null : b.Selesai * 100m / b.Rekomendasi;
}
