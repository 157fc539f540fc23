using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tera.App.Berkas;
using Tera.Core.Nilai;
using Tera.Reports.Formulir;

namespace Tera.App.Persetujuan;

/// <summary>A figure of a piece that a head agrees to with a quarter, though it stands outside the quarter's own piece.</summary>
/// <param name="Tempat">Its place in the piece, "pagu.realisasiTriwulan[0]".</param>
/// <param name="Letak">Its place by codes and names, which stays when rows move.</param>
/// <param name="Milik">The quarter that it belongs to.</param>
/// <param name="Sebutan">What officials call it.</param>
internal sealed record AngkaTriwulan(string Tempat, string Letak, MilikTriwulan Milik, string Sebutan, JsonNode Nilai);

/// <summary>To which quarter a field belongs.</summary>
/// <param name="Dengan">What a head agreed to with it, in the words of a refusal.</param>
/// <param name="Sendiri">Whether it is locked by its own quarter alone; else by every later one too, which prints what was reached up to its end.</param>
internal sealed record MilikTriwulan(int Triwulan, string Dengan, bool Sendiri = false)
{
    internal static MilikTriwulan Angka(int triwulan) => new(triwulan, "dengan angka itu");

    internal static MilikTriwulan Tanggal(int triwulan) => new(triwulan, "dengan tanggal itu", Sendiri: true);

    // Every quarter that was handed in is measured by it.
    internal static MilikTriwulan Kebijakan { get; } = new(1, "dan diukur dengan kebijakan itu");
}

/// <summary>Which fields of a piece belong to a quarter: the guard of every save and the form that shows a lock both ask here.</summary>
internal static partial class IsianTriwulan
{
    /// <summary>Kinds of pieces that have such fields.</summary>
    internal static bool Ada(string jenis) => Mungkin(jenis).Count > 0;

    /// <summary>Quarters that fields of a kind of piece may belong to.</summary>
    internal static IReadOnlyList<MilikTriwulan> Mungkin(string jenis) => jenis switch
    {
        JenisButir.Program => [.. Enumerable.Range(1, 4).Select(MilikTriwulan.Angka)],
        JenisButir.Realisasi => [MilikTriwulan.Angka(4)],
        JenisButir.Pengukuran => [MilikTriwulan.Kebijakan, .. Enumerable.Range(1, 4).Select(MilikTriwulan.Tanggal)],
        _ => [],
    };

    /// <param name="isi">The piece, where a month tells its quarter.</param>
    /// <param name="tempat">Place of the field, "kegiatan[0].subKegiatan[2].pagu.bulanan[1].fisik".</param>
    /// <returns>The quarter that the field belongs to; none where it belongs to none.</returns>
    internal static MilikTriwulan? Milik(string jenis, JsonObject isi, string tempat)
    {
        switch (jenis)
        {
            // The year's own value goes before the quarters: with the last one the head agrees to the year.
            case JenisButir.Realisasi:
                return tempat == "nilai" || tempat.Split('[')[0] == "variabel" ? MilikTriwulan.Angka(4) : null;
            // When it was reported is told after it was fixed.
            case JenisButir.Pengukuran when Tanggal().Match(tempat) is { Success: true } m:
                return Bulat(isi, m.Groups["baris"].Value + ".triwulan") is { } triwulan ? MilikTriwulan.Tanggal(triwulan) : null;
            case JenisButir.Pengukuran:
                return tempat.Split('.')[0] == "kebijakan" ? MilikTriwulan.Kebijakan : null;
            case JenisButir.Program when PerTriwulan().Match(tempat) is { Success: true } m:
                return MilikTriwulan.Angka(int.Parse(m.Groups["n"].Value, CultureInfo.InvariantCulture) + 1);
            case JenisButir.Program when PerBulan().Match(tempat) is { Success: true } m:
                return Bulat(isi, m.Groups["bulan"].Value + ".bulan") is { } bulan ? MilikTriwulan.Angka((bulan + 2) / 3) : null;
            case JenisButir.Program when Setahun().IsMatch(tempat):
                return MilikTriwulan.Angka(4);
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
        if (tempat.Length > 0 && Milik(jenis, akar, tempat) is { } milik)
            return [new(tempat, letak, milik, Sebutan(jenis, letak, milik, baris), simpul)];
        return simpul switch
        {
            JsonObject o => o.Where(i => i.Value is not null).SelectMany(i => Telusuri(jenis, akar, i.Value!, Sambung(tempat, i.Key), Sambung(letak, i.Key), baris)),
            JsonArray d => d.Select((u, n) => (u, Nomor: $"[{n.ToString(CultureInfo.InvariantCulture)}]")).Where(u => u.u is not null)
                .SelectMany(u => Telusuri(jenis, akar, u.u!, tempat + u.Nomor, letak + (Nama(u.u) is { } nama ? $"[{nama}]" : u.Nomor), letak.EndsWith("egiatan", StringComparison.Ordinal) ? Nama(u.u) ?? baris : baris)),
            _ => [],
        };
    }

    private static int? Bulat(JsonObject isi, string tempat) => PembacaKiriman.Ambil(isi, tempat) is JsonValue v && v.TryGetValue<int>(out var n) ? n : null;

    // Some sources print no code.
    private static string? Penanda(JsonObject baris) => new[] { "kode", "nama", "sumber", "bulan", "triwulan" }.FirstOrDefault(f => baris[f] is JsonValue v && v.ToString().Length > 0);

    private static string? Nama(JsonNode? rekaman) => rekaman is JsonObject r && Penanda(r) is { } isian ? r[isian]!.ToString() : null;

    private static string Sambung(string depan, string nama) => depan.Length == 0 ? nama : $"{depan}.{nama}";

    private static string Sebutan(string jenis, string letak, MilikTriwulan milik, string baris)
    {
        var n = milik.Triwulan;
        if (jenis == JenisButir.Pengukuran)
            return milik.Sendiri ? $"Tanggal pengukuran triwulan {Romawi.Cetak(n)} {(letak.EndsWith("disetujui", StringComparison.Ordinal) ? "disetujui" : "disampaikan")}" : "Kebijakan pengukuran";
        if (jenis == JenisButir.Realisasi)
            return $"Realisasi setahun {baris}";
        var kapan = letak.EndsWith(']') || letak.Contains(".bulanan[", StringComparison.Ordinal) ? $"triwulan {Romawi.Cetak(n)}" : "setahun";
        return letak.EndsWith(".fisik", StringComparison.Ordinal) ? $"Kemajuan fisik {kapan} {baris}"
            : Keluaran().Match(letak) is { Success: true } k ? $"Realisasi keluaran \"{k.Groups["nama"].Value}\" {kapan} {baris}"
            : $"Realisasi anggaran {kapan} {baris}";
    }

    [GeneratedRegex(@"^(?<baris>berkala\[[0-9]+\])\.(disampaikan|disetujui)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tanggal();

    [GeneratedRegex(@"(^|\.)(pagu|indikator\[[0-9]+\])\.realisasiTriwulan\[(?<n>[0-3])\]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerTriwulan();

    [GeneratedRegex(@"^(?<bulan>(.*\.)?pagu\.bulanan\[[0-9]+\])\.(fisik|keuangan)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PerBulan();

    [GeneratedRegex(@"(^|\.)(pagu|pagu\.sumberDana\[[0-9]+\]|indikator\[[0-9]+\])\.realisasi$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setahun();

    [GeneratedRegex(@"(^|\.)indikator\[(?<nama>.*)\]\.realisasi(Triwulan\[[0-9]\])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keluaran();
}
