namespace Tera.Audit.Figures;

/// <summary>Month names as reports write them, for patterns; <see cref="Core.Nilai.Tanggal.NomorBulan"/> tells which it is.</summary>
internal static class MonthNames
{
    internal const string Pattern = "januari|[fp]ebruari|maret|april|mei|juni|juli|agustus|september|oktober|no[vp]ember|desember";
}
