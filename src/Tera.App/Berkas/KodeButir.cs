using System.Text.Json.Nodes;

namespace Tera.App.Berkas;

/// <summary>The code that a piece bears, by which everything else finds it: it is the piece's key.</summary>
public static class KodeButir
{
    /// <summary>Field that holds the code; none for pieces that are numbered or stand alone.</summary>
    public static string? Isian(string jenis) => jenis switch
    {
        JenisButir.Tujuan or JenisButir.Sasaran or JenisButir.Indikator or JenisButir.Pk or JenisButir.Aksi or JenisButir.Rekomendasi or JenisButir.Program => "kode",
        JenisButir.Realisasi => "indikator",
        _ => null,
    };

    public static string? Dari(string jenis, JsonNode? isi) => Isian(jenis) is { } isian ? (string?)isi?[isian] : null;

    /// <summary>Whether a piece can be found by the code that it bears. A code that stands twice is told by Periksa; a programme may be a unit's.</summary>
    public static bool Sesuai(string jenis, string kunci, JsonNode? isi)
    {
        ArgumentNullException.ThrowIfNull(kunci);
        return Dari(jenis, isi) is not { Length: > 0 } kode || kunci.TrimEnd('~') == kode || (jenis == JenisButir.Program && kunci.StartsWith(kode + "@", StringComparison.Ordinal));
    }
}
