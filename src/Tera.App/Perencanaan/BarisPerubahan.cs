using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tera.App.Persetujuan;
using Tera.Reports.Formulir;

namespace Tera.App.Perencanaan;

/// <summary>Lines that only the change of the budget (DPPA) brought in: before it there was nothing to spend, so a quarter that was fixed by then says nil of them.</summary>
internal static partial class BarisPerubahan
{
    /// <summary>What is told of a figure that is not nil.</summary>
    internal const string Nihil = " Baris ini baru pada perubahan anggaran: bagi triwulan itu hanya dapat diisi 0.";

    /// <param name="isi">The piece of the programme.</param>
    /// <param name="tempat">Place of a figure in it, "kegiatan[0].subKegiatan[2].pagu.realisasiTriwulan[0]".</param>
    internal static bool Baru(JsonObject isi, string tempat) =>
        Baris().Match(tempat) is { Success: true } m && (m.Groups["baris"].Value is { Length: > 0 } di ? PembacaKiriman.Ambil(isi, di) : isi) is JsonObject baris
        && baris["pagu"] is JsonObject pagu && Angka(pagu["murni"]) is null or 0 && Angka(pagu["perubahan"]) > 0;

    internal static bool TertulisNihil(JsonObject isi, AngkaTriwulan angka) => Angka(angka.Nilai) == 0 && Baru(isi, angka.Tempat);

    private static decimal? Angka(JsonNode? isi) => isi is JsonValue v && v.TryGetValue<decimal>(out var angka) ? angka : null;

    [GeneratedRegex(@"^((?<baris>.*)\.)?(pagu|indikator\[[0-9]+\])\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Baris();
}
