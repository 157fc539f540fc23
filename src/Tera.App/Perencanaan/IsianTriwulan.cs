using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tera.App.Berkas;
using Tera.Core.Nilai;
using Tera.Reports.Formulir;

namespace Tera.App.Perencanaan;

/// <summary>A figure of a piece that a head agrees to with a quarter, though it stands outside the quarter's own piece.</summary>
/// <param name="Tempat">Its place in the piece, "pagu.realisasiTriwulan[0]".</param>
/// <param name="Letak">Its place by codes and names, which stays when rows move.</param>
/// <param name="Triwulan">The quarter that it belongs to; a quarter prints what was reached up to its end.</param>
/// <param name="Sebutan">What officials call it.</param>
internal sealed record AngkaTriwulan(string Tempat, string Letak, int Triwulan, string Sebutan, JsonNode Nilai);

/// <summary>Which fields of a piece belong to a quarter: the guard of every save and the form that shows a lock both ask here.</summary>
internal static partial class IsianTriwulan
{
    /// <summary>Kinds of pieces that have such fields.</summary>
    internal static bool Ada(string jenis) => Mungkin(jenis).Count > 0;

    /// <summary>Quarters that fields of a kind of piece may belong to.</summary>
    internal static IReadOnlyList<int> Mungkin(string jenis) => jenis switch
    {
        JenisButir.Program => [1, 2, 3, 4],
        JenisButir.Realisasi => [4],
        JenisButir.Pengukuran => [1],
        _ => [],
    };

    /// <param name="isi">The piece, where a month tells its quarter.</param>
    /// <param name="tempat">Place of the field, "kegiatan[0].subKegiatan[2].pagu.bulanan[1].fisik".</param>
    /// <returns>The quarter that the field belongs to; none where it belongs to none.</returns>
    internal static int? Triwulan(string jenis, JsonObject isi, string tempat)
    {
        switch (jenis)
        {
            // The year's own value goes before the quarters: with the last one the head agrees to the year.
            case JenisButir.Realisasi:
                return tempat == "nilai" || tempat.Split('[')[0] == "variabel" ? 4 : null;
            // Every quarter that was handed in is measured by it.
            case JenisButir.Pengukuran:
                return tempat.Split('.')[0] == "kebijakan" ? 1 : null;
            case JenisButir.Program when PerTriwulan().Match(tempat) is { Success: true } m:
                return int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) + 1;
            case JenisButir.Program when PerBulan().Match(tempat) is { Success: true } m:
                return PembacaKiriman.Ambil(isi, m.Groups["bulan"].Value + ".bulan") is JsonValue v && v.TryGetValue<int>(out var bulan) ? (bulan + 2) / 3 : null;
            case JenisButir.Program when Setahun().IsMatch(tempat):
                return 4;
            default:
                return null;
        }
    }

    /// <summary>Every such figure that a piece holds.</summary>
    internal static IEnumerable<AngkaTriwulan> Semua(string jenis, JsonObject? isi) =>
        isi is null ? [] : Telusuri(jenis, isi, isi, "", "", (string?)(isi["indikator"] as JsonValue) ?? Nama(isi) ?? "");

    /// <summary>The row that a field names, "kegiatan[0].": with another name its figures would be another's. None where it names none.</summary>
    internal static string? Penanda(JsonObject isi, string tempat)
    {
        var titik = tempat.LastIndexOf('.') + 1;
        return titik > 0 && tempat[titik - 2] == ']' && PembacaKiriman.Ambil(isi, tempat[..(titik - 1)]) is JsonObject baris && tempat[titik..] == Penanda(baris) ? tempat[..titik] : null;
    }

    private static IEnumerable<AngkaTriwulan> Telusuri(string jenis, JsonObject akar, JsonNode simpul, string tempat, string letak, string baris)
    {
        if (tempat.Length > 0 && Triwulan(jenis, akar, tempat) is { } n)
            return [new(tempat, letak, n, Sebutan(jenis, letak, n, baris), simpul)];
        return simpul switch
        {
            JsonObject o => o.Where(i => i.Value is not null).SelectMany(i => Telusuri(jenis, akar, i.Value!, Sambung(tempat, i.Key), Sambung(letak, i.Key), baris)),
            JsonArray d => d.Select((u, n) => (u, Nomor: $"[{n.ToString(CultureInfo.InvariantCulture)}]")).Where(u => u.u is not null)
                .SelectMany(u => Telusuri(jenis, akar, u.u!, tempat + u.Nomor, letak + (Nama(u.u) is { } nama ? $"[{nama}]" : u.Nomor), letak.EndsWith("egiatan", StringComparison.Ordinal) ? Nama(u.u) ?? baris : baris)),
            _ => [],
        };
    }

    // Some sources print no code.
    private static string? Penanda(JsonObject baris) => new[] { "kode", "nama", "sumber", "bulan" }.FirstOrDefault(f => baris[f] is JsonValue v && v.ToString().Length > 0);

    private static string? Nama(JsonNode? rekaman) => rekaman is JsonObject r && Penanda(r) is { } isian ? r[isian]!.ToString() : null;

    private static string Sambung(string depan, string nama) => depan.Length == 0 ? nama : $"{depan}.{nama}";

    private static string Sebutan(string jenis, string letak, int n, string baris)
    {
        if (jenis == JenisButir.Pengukuran)
            return "Kebijakan pengukuran";
        if (jenis == JenisButir.Realisasi)
            return $"Realisasi setahun {baris}";
        var kapan = letak.EndsWith(']') || letak.Contains(".bulanan[", StringComparison.Ordinal) ? $"triwulan {Romawi.Cetak(n)}" : "setahun";
        return letak.EndsWith(".fisik", StringComparison.Ordinal) ? $"Kemajuan fisik {kapan} {baris}"
            : Keluaran().Match(letak) is { Success: true } k ? $"Realisasi keluaran \"{k.Groups["nama"].Value}\" {kapan} {baris}"
            : $"Realisasi anggaran {kapan} {baris}";
    }

    [GeneratedRegex(@"(^|\.)(pagu|indikator\[[0-9]+\])\.realisasiTriwulan\[(?<n>[0-3])\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerTriwulan();

    [GeneratedRegex(@"^(?<bulan>(.*\.)?pagu\.bulanan\[[0-9]+\])\.(fisik|keuangan)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerBulan();

    [GeneratedRegex(@"(^|\.)(pagu|pagu\.sumberDana\[[0-9]+\]|indikator\[[0-9]+\])\.realisasi$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setahun();

    [GeneratedRegex(@"(^|\.)indikator\[(?<nama>.*)\]\.realisasi(Triwulan\[[0-9]\])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keluaran();
}
